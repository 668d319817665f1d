# source: ui/layout_name.ui sha256:2ad5435b2c5b905227107cb0cdb6fc318be009e574593f055442868197483c9d
"""The form ui/layout_name.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout
from calendly_desktop.toolkit.text import PlainLabel


class Ui_LayoutName(object):
    def setupUi(self, LayoutName):
        if not LayoutName.objectName():
            LayoutName.setObjectName(u"LayoutName")
        self.dialog_layout = QVBoxLayout(LayoutName)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(20, 20, 20, 16)
        self.about = PlainLabel(LayoutName)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.dialog_layout.addWidget(self.about)

        self.name_label = QLabel(LayoutName)
        self.name_label.setObjectName(u"name_label")

        self.dialog_layout.addWidget(self.name_label)

        self.name = QLineEdit(LayoutName)
        self.name.setObjectName(u"name")

        self.dialog_layout.addWidget(self.name)

        self.note = PlainLabel(LayoutName)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.dialog_layout.addWidget(self.note)

        self.buttons = QDialogButtonBox(LayoutName)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)

        self.dialog_layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LayoutName)

        QMetaObject.connectSlotsByName(LayoutName)
    # setupUi

    def retranslateUi(self, LayoutName):
        LayoutName.setWindowTitle(QCoreApplication.translate("LayoutName", u"Save layout", None))
        self.name_label.setText(QCoreApplication.translate("LayoutName", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("LayoutName", u"Name of the layout", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
