# source: ui/links_page.ui sha256:c8dfb83fb2ecc57aa4fa8bfd63722dbd0e29f869974ec18520bb9380e89354af
"""The form ui/links_page.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Ui_LinksPage(object):
    def setupUi(self, LinksPage):
        if not LinksPage.objectName():
            LinksPage.setObjectName(u"LinksPage")
        self.page_layout = QVBoxLayout(LinksPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.columns_area = QScrollArea(LinksPage)
        self.columns_area.setObjectName(u"columns_area")
        self.columns_area.setWidgetResizable(True)
        self.columns_area.setFrameShape(QFrame.Shape.NoFrame)
        self.columns_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.columns_inside = QWidget()
        self.columns_inside.setObjectName(u"columns_inside")
        self.columns_layout = QVBoxLayout(self.columns_inside)
        self.columns_layout.setSpacing(0)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(16, 16, 16, 16)
        self.columns_area.setWidget(self.columns_inside)

        self.page_layout.addWidget(self.columns_area)


        self.retranslateUi(LinksPage)

        QMetaObject.connectSlotsByName(LinksPage)
    # setupUi

    def retranslateUi(self, LinksPage):
#if QT_CONFIG(accessibility)
        self.columns_area.setAccessibleName(QCoreApplication.translate("LinksPage", u"Build a booking link", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
