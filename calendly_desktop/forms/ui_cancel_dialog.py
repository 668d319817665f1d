# source: ui/cancel_dialog.ui sha256:e1e0e68c8210e31fff0d463bc06c49fa6a31c97441b8f217b7f214719593f69d
"""The form ui/cancel_dialog.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_CancelDialog(object):
    def setupUi(self, CancelDialog):
        if not CancelDialog.objectName():
            CancelDialog.setObjectName(u"CancelDialog")
        self.dialog_layout = QVBoxLayout(CancelDialog)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(20, 20, 20, 16)
        self.meeting_title = SectionTitle(CancelDialog)
        self.meeting_title.setObjectName(u"meeting_title")
        self.meeting_title.setWordWrap(True)

        self.dialog_layout.addWidget(self.meeting_title)

        self.meeting_when = PlainLabel(CancelDialog)
        self.meeting_when.setObjectName(u"meeting_when")
        self.meeting_when.setWordWrap(True)

        self.dialog_layout.addWidget(self.meeting_when)

        self.impact = PlainLabel(CancelDialog)
        self.impact.setObjectName(u"impact")
        self.impact.setWordWrap(True)

        self.dialog_layout.addWidget(self.impact)

        self.warning = PlainLabel(CancelDialog)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.dialog_layout.addWidget(self.warning)

        self.people_label = QLabel(CancelDialog)
        self.people_label.setObjectName(u"people_label")

        self.dialog_layout.addWidget(self.people_label)

        self.people = QPlainTextEdit(CancelDialog)
        self.people.setObjectName(u"people")
        self.people.setReadOnly(True)
        self.people.setTabChangesFocus(True)

        self.dialog_layout.addWidget(self.people)

        self.reason_row = QHBoxLayout()
        self.reason_row.setObjectName(u"reason_row")
        self.reason_label = QLabel(CancelDialog)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_row.addWidget(self.reason_label)

        self.reason_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reason_row.addItem(self.reason_spacer)

        self.counter = PlainLabel(CancelDialog)
        self.counter.setObjectName(u"counter")

        self.reason_row.addWidget(self.counter)


        self.dialog_layout.addLayout(self.reason_row)

        self.reason = QPlainTextEdit(CancelDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.dialog_layout.addWidget(self.reason)

        self.account = AccountLabel(CancelDialog)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)

        self.dialog_layout.addWidget(self.account)

        self.undo_note = PlainLabel(CancelDialog)
        self.undo_note.setObjectName(u"undo_note")
        self.undo_note.setWordWrap(True)

        self.dialog_layout.addWidget(self.undo_note)

        self.buttons = QDialogButtonBox(CancelDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setOrientation(Qt.Orientation.Horizontal)

        self.dialog_layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.people_label.setBuddy(self.people)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.people, self.reason)

        self.retranslateUi(CancelDialog)

        QMetaObject.connectSlotsByName(CancelDialog)
    # setupUi

    def retranslateUi(self, CancelDialog):
        CancelDialog.setWindowTitle(QCoreApplication.translate("CancelDialog", u"Cancel meeting", None))
        self.people_label.setText(QCoreApplication.translate("CancelDialog", u"&Who is affected", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("CancelDialog", u"Who is affected", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("CancelDialog", u"&Reason, which Calendly e-mails to them (optional)", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("CancelDialog", u"Reason", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
