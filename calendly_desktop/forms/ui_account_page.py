# source: ui/account_page.ui sha256:cd3e88d283d12e70041a384a9e1ba19afaa44ee7b51ddac6b4736ddd3c3905f1
"""The form ui/account_page.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QSizePolicy, QStackedWidget


class Ui_AccountPage(object):
    def setupUi(self, AccountPage):
        if not AccountPage.objectName():
            AccountPage.setObjectName(u"AccountPage")
        self.page_layout = QHBoxLayout(AccountPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(16, 16, 16, 16)
        self.sections = QListWidget(AccountPage)
        self.sections.setObjectName(u"sections")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.sections.sizePolicy().hasHeightForWidth())
        self.sections.setSizePolicy(sizePolicy)
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.page_layout.addWidget(self.sections)

        self.stack = QStackedWidget(AccountPage)
        self.stack.setObjectName(u"stack")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.stack.sizePolicy().hasHeightForWidth())
        self.stack.setSizePolicy(sizePolicy1)

        self.page_layout.addWidget(self.stack)


        self.retranslateUi(AccountPage)

        QMetaObject.connectSlotsByName(AccountPage)
    # setupUi

    def retranslateUi(self, AccountPage):
#if QT_CONFIG(accessibility)
        self.sections.setAccessibleName(QCoreApplication.translate("AccountPage", u"Sections of the account", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
