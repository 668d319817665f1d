# source: ui/view_name.ui sha256:8ce161e2c23b92ba3a82b17e966b2dfd3190f48875f2672dcd07ac8febc4999e
"""The form ui/view_name.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout
from calendly_desktop.toolkit.text import PlainLabel


class Ui_ViewName(object):
    def setupUi(self, ViewName):
        if not ViewName.objectName():
            ViewName.setObjectName(u"ViewName")
        self.dialog_layout = QVBoxLayout(ViewName)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(20, 20, 20, 16)
        self.keeps = PlainLabel(ViewName)
        self.keeps.setObjectName(u"keeps")
        self.keeps.setWordWrap(True)

        self.dialog_layout.addWidget(self.keeps)

        self.name_label = QLabel(ViewName)
        self.name_label.setObjectName(u"name_label")

        self.dialog_layout.addWidget(self.name_label)

        self.name = QLineEdit(ViewName)
        self.name.setObjectName(u"name")

        self.dialog_layout.addWidget(self.name)

        self.why_not = PlainLabel(ViewName)
        self.why_not.setObjectName(u"why_not")
        self.why_not.setWordWrap(True)

        self.dialog_layout.addWidget(self.why_not)

        self.buttons = QDialogButtonBox(ViewName)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.dialog_layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ViewName)

        QMetaObject.connectSlotsByName(ViewName)
    # setupUi

    def retranslateUi(self, ViewName):
        ViewName.setWindowTitle(QCoreApplication.translate("ViewName", u"Save view", None))
        self.name_label.setText(QCoreApplication.translate("ViewName", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ViewName", u"Name of the view", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
