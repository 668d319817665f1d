# source: ui/invite_people.ui sha256:055264ba3c3228f2b253c154a229294dba6c990bfede43543625e4e5540f021b
"""The form ui/invite_people.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_InvitePeople(object):
    def setupUi(self, InvitePeople):
        if not InvitePeople.objectName():
            InvitePeople.setObjectName(u"InvitePeople")
        self.invite_layout = QVBoxLayout(InvitePeople)
        self.invite_layout.setSpacing(8)
        self.invite_layout.setObjectName(u"invite_layout")
        self.invite_title = SectionTitle(InvitePeople)
        self.invite_title.setObjectName(u"invite_title")
        self.invite_title.setWordWrap(True)

        self.invite_layout.addWidget(self.invite_title)

        self.invite_about = PlainLabel(InvitePeople)
        self.invite_about.setObjectName(u"invite_about")
        self.invite_about.setWordWrap(True)

        self.invite_layout.addWidget(self.invite_about)

        self.addresses_label = QLabel(InvitePeople)
        self.addresses_label.setObjectName(u"addresses_label")
        self.addresses_label.setTextFormat(Qt.TextFormat.PlainText)
        self.addresses_label.setWordWrap(True)

        self.invite_layout.addWidget(self.addresses_label)

        self.addresses = QPlainTextEdit(InvitePeople)
        self.addresses.setObjectName(u"addresses")
        self.addresses.setTabChangesFocus(True)

        self.invite_layout.addWidget(self.addresses)

        self.summary = PlainLabel(InvitePeople)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.invite_layout.addWidget(self.summary)

        self.found = QTableView(InvitePeople)
        self.found.setObjectName(u"found")
        self.found.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.found.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.found.setTabKeyNavigation(False)
        self.found.setShowGrid(False)
        self.found.setWordWrap(False)

        self.invite_layout.addWidget(self.found)

        self.foot = QWidget(InvitePeople)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QHBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.foot_note = AccountLabel(self.foot)
        self.foot_note.setObjectName(u"foot_note")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.foot_note.sizePolicy().hasHeightForWidth())
        self.foot_note.setSizePolicy(sizePolicy)
        self.foot_note.setWordWrap(True)

        self.foot_layout.addWidget(self.foot_note)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.send = QPushButton(self.foot)
        self.send.setObjectName(u"send")
        self.send.setAutoDefault(False)

        self.foot_layout.addWidget(self.send)


        self.invite_layout.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.addresses_label.setBuddy(self.addresses)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.addresses, self.found)
        QWidget.setTabOrder(self.found, self.close_button)
        QWidget.setTabOrder(self.close_button, self.send)

        self.retranslateUi(InvitePeople)

        QMetaObject.connectSlotsByName(InvitePeople)
    # setupUi

    def retranslateUi(self, InvitePeople):
        self.invite_title.setText(QCoreApplication.translate("InvitePeople", u"Invite people to your organization", None))
        self.addresses_label.setText(QCoreApplication.translate("InvitePeople", u"E-mail &addresses: type them, or paste them from an e-mail or a table", None))
#if QT_CONFIG(accessibility)
        self.addresses.setAccessibleName(QCoreApplication.translate("InvitePeople", u"E-mail addresses to invite", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("InvitePeople", u"Addresses that were found", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("InvitePeople", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("InvitePeople", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.send.setText(QCoreApplication.translate("InvitePeople", u"&Invite", None))
        pass
    # retranslateUi
