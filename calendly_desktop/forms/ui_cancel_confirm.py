# source: ui/cancel_confirm.ui sha256:bfa48c31f694fb4199fdc11a4fa2bf9cdb9496e4aaeb72e23608b155a96100a1
"""The form ui/cancel_confirm.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_CancelConfirm(object):
    def setupUi(self, CancelConfirm):
        if not CancelConfirm.objectName():
            CancelConfirm.setObjectName(u"CancelConfirm")
        self.confirm_layout = QVBoxLayout(CancelConfirm)
        self.confirm_layout.setSpacing(12)
        self.confirm_layout.setObjectName(u"confirm_layout")
        self.confirm_layout.setContentsMargins(0, 0, 0, 0)
        self.question = SectionTitle(CancelConfirm)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)

        self.confirm_layout.addWidget(self.question)

        self.burden = PlainLabel(CancelConfirm)
        self.burden.setObjectName(u"burden")
        self.burden.setWordWrap(True)

        self.confirm_layout.addWidget(self.burden)

        self.warning = PlainLabel(CancelConfirm)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.confirm_layout.addWidget(self.warning)

        self.which_label = QLabel(CancelConfirm)
        self.which_label.setObjectName(u"which_label")

        self.confirm_layout.addWidget(self.which_label)

        self.which = QPlainTextEdit(CancelConfirm)
        self.which.setObjectName(u"which")
        self.which.setTabChangesFocus(True)
        self.which.setReadOnly(True)

        self.confirm_layout.addWidget(self.which)

        self.reason_label = QLabel(CancelConfirm)
        self.reason_label.setObjectName(u"reason_label")

        self.confirm_layout.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(CancelConfirm)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setReadOnly(True)

        self.confirm_layout.addWidget(self.reason)

        self.foot = QWidget(CancelConfirm)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(12)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(0, 0, 0, 0)
        self.account = AccountLabel(self.foot)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)

        self.foot_column.addWidget(self.account)

        self.undo_note = PlainLabel(self.foot)
        self.undo_note.setObjectName(u"undo_note")
        self.undo_note.setWordWrap(True)

        self.foot_column.addWidget(self.undo_note)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.foot_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_spacer)

        self.back = QPushButton(self.foot)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.foot_layout.addWidget(self.back)

        self.confirm = QPushButton(self.foot)
        self.confirm.setObjectName(u"confirm")
        self.confirm.setAutoDefault(False)

        self.foot_layout.addWidget(self.confirm)


        self.foot_column.addLayout(self.foot_layout)


        self.confirm_layout.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.which_label.setBuddy(self.which)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.which, self.reason)
        QWidget.setTabOrder(self.reason, self.back)
        QWidget.setTabOrder(self.back, self.confirm)

        self.retranslateUi(CancelConfirm)

        QMetaObject.connectSlotsByName(CancelConfirm)
    # setupUi

    def retranslateUi(self, CancelConfirm):
        self.which_label.setText(QCoreApplication.translate("CancelConfirm", u"&These meetings", None))
#if QT_CONFIG(accessibility)
        self.which.setAccessibleName(QCoreApplication.translate("CancelConfirm", u"These meetings", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("CancelConfirm", u"&Reason that everybody gets", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("CancelConfirm", u"Reason that everybody gets", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("CancelConfirm", u"&Go back", None))
#if QT_CONFIG(accessibility)
        self.back.setAccessibleName(QCoreApplication.translate("CancelConfirm", u"Go back", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
