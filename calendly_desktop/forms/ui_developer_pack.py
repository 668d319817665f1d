# source: ui/developer_pack.ui sha256:8a93aa6358d32307b89f2cc12aee9982a3ab4b455a91a06f5d0282f54eedbcb3
"""The form ui/developer_pack.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel


class Ui_DeveloperPack(object):
    def setupUi(self, DeveloperPack):
        if not DeveloperPack.objectName():
            DeveloperPack.setObjectName(u"DeveloperPack")
        self.pack_layout = QVBoxLayout(DeveloperPack)
        self.pack_layout.setSpacing(8)
        self.pack_layout.setObjectName(u"pack_layout")
        self.pack_layout.setContentsMargins(16, 16, 16, 16)
        self.pack_address = MonoLabel(DeveloperPack)
        self.pack_address.setObjectName(u"pack_address")

        self.pack_layout.addWidget(self.pack_address)

        self.what_for = PlainLabel(DeveloperPack)
        self.what_for.setObjectName(u"what_for")
        self.what_for.setWordWrap(True)

        self.pack_layout.addWidget(self.what_for)

        self.inside = QGridLayout()
        self.inside.setObjectName(u"inside")
        self.inside.setHorizontalSpacing(8)
        self.inside.setVerticalSpacing(4)

        self.pack_layout.addLayout(self.inside)

        self.state = PlainLabel(DeveloperPack)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)

        self.pack_layout.addWidget(self.state)

        self.note_label = QLabel(DeveloperPack)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)

        self.pack_layout.addWidget(self.note_label)

        self.note = QPlainTextEdit(DeveloperPack)
        self.note.setObjectName(u"note")
        self.note.setReadOnly(True)
        self.note.setTabChangesFocus(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.pack_layout.addWidget(self.note)

        self.pack_buttons = QWidget(DeveloperPack)
        self.pack_buttons.setObjectName(u"pack_buttons")
        self.save_pack = QPushButton(self.pack_buttons)
        self.save_pack.setObjectName(u"save_pack")
        self.copy_note = CopyButton(self.pack_buttons)
        self.copy_note.setObjectName(u"copy_note")
        self.close_button = QPushButton(self.pack_buttons)
        self.close_button.setObjectName(u"close_button")

        self.pack_layout.addWidget(self.pack_buttons)

#if QT_CONFIG(shortcut)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.note, self.save_pack)
        QWidget.setTabOrder(self.save_pack, self.copy_note)
        QWidget.setTabOrder(self.copy_note, self.close_button)

        self.retranslateUi(DeveloperPack)

        QMetaObject.connectSlotsByName(DeveloperPack)
    # setupUi

    def retranslateUi(self, DeveloperPack):
        self.what_for.setText(QCoreApplication.translate("DeveloperPack", u"One file to send to whoever makes the receiving program. The signing key is not in it: give that on another way.", None))
        self.note_label.setText(QCoreApplication.translate("DeveloperPack", u"&Note to send along", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DeveloperPack", u"Note to send along", None))
#endif // QT_CONFIG(accessibility)
        self.save_pack.setText(QCoreApplication.translate("DeveloperPack", u"&Save as ZIP\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_pack.setAccessibleName(QCoreApplication.translate("DeveloperPack", u"Save the pack as a ZIP file", None))
#endif // QT_CONFIG(accessibility)
        self.copy_note.setText(QCoreApplication.translate("DeveloperPack", u"&Copy note", None))
#if QT_CONFIG(accessibility)
        self.copy_note.setAccessibleName(QCoreApplication.translate("DeveloperPack", u"Copy the note to send along", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("DeveloperPack", u"Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("DeveloperPack", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
