# source: ui/links_page.ui sha256:d0413ea53137a42e138457e1cf485b47aec8e1f79bb4730e45c831af4bef2883
"""The form ui/links_page.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.segmented import Segmented


class Ui_LinksPage(object):
    def setupUi(self, LinksPage):
        if not LinksPage.objectName():
            LinksPage.setObjectName(u"LinksPage")
        self.page_layout = QVBoxLayout(LinksPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(LinksPage)
        self.head.setObjectName(u"head")
        self.head_layout = QHBoxLayout(self.head)
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(16, 12, 16, 0)
        self.views = Segmented(self.head)
        self.views.setObjectName(u"views")

        self.head_layout.addWidget(self.views)

        self.head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_space)

        self.tools_layout = QHBoxLayout()
        self.tools_layout.setSpacing(8)
        self.tools_layout.setObjectName(u"tools_layout")

        self.head_layout.addLayout(self.tools_layout)


        self.page_layout.addWidget(self.head)

        self.stack = QStackedWidget(LinksPage)
        self.stack.setObjectName(u"stack")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.stack.sizePolicy().hasHeightForWidth())
        self.stack.setSizePolicy(sizePolicy)

        self.page_layout.addWidget(self.stack)


        self.retranslateUi(LinksPage)

        QMetaObject.connectSlotsByName(LinksPage)
    # setupUi

    def retranslateUi(self, LinksPage):
#if QT_CONFIG(accessibility)
        self.views.setAccessibleName(QCoreApplication.translate("LinksPage", u"Views of booking links", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
