# source: ui/new_webhook.ui sha256:80de500759927f3913f0d48d70a062933cffd52c093b5cb5841625fc4939417e
"""The form ui/new_webhook.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_NewWebhook(object):
    def setupUi(self, NewWebhook):
        if not NewWebhook.objectName():
            NewWebhook.setObjectName(u"NewWebhook")
        self.dialog_layout = QVBoxLayout(NewWebhook)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(24, 24, 24, 16)
        self.banner = Banner(NewWebhook)
        self.banner.setObjectName(u"banner")

        self.dialog_layout.addWidget(self.banner)

        self.steps = QStackedWidget(NewWebhook)
        self.steps.setObjectName(u"steps")
        self.form_step = QScrollArea()
        self.form_step.setObjectName(u"form_step")
        self.form_step.setWidgetResizable(True)
        self.form_step.setFrameShape(QFrame.Shape.NoFrame)
        self.form_step.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_inside = QWidget()
        self.form_inside.setObjectName(u"form_inside")
        self.form_step_layout = QVBoxLayout(self.form_inside)
        self.form_step_layout.setSpacing(4)
        self.form_step_layout.setObjectName(u"form_step_layout")
        self.form_step_layout.setContentsMargins(0, 0, 0, 0)
        self.address_label = QLabel(self.form_inside)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_step_layout.addWidget(self.address_label)

        self.address = QLineEdit(self.form_inside)
        self.address.setObjectName(u"address")
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)

        self.form_step_layout.addWidget(self.address)

        self.address_verdict = PlainLabel(self.form_inside)
        self.address_verdict.setObjectName(u"address_verdict")
        self.address_verdict.setWordWrap(True)

        self.form_step_layout.addWidget(self.address_verdict)

        self.scope_title = SectionTitle(self.form_inside)
        self.scope_title.setObjectName(u"scope_title")

        self.form_step_layout.addWidget(self.scope_title)

        self.scope_user = QRadioButton(self.form_inside)
        self.scope_user.setObjectName(u"scope_user")
        self.scope_user.setChecked(True)

        self.form_step_layout.addWidget(self.scope_user)

        self.group_layout = QHBoxLayout()
        self.group_layout.setSpacing(8)
        self.group_layout.setObjectName(u"group_layout")
        self.scope_group = QRadioButton(self.form_inside)
        self.scope_group.setObjectName(u"scope_group")

        self.group_layout.addWidget(self.scope_group)

        self.group_label = QLabel(self.form_inside)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setTextFormat(Qt.TextFormat.PlainText)

        self.group_layout.addWidget(self.group_label)

        self.group = QComboBox(self.form_inside)
        self.group.setObjectName(u"group")

        self.group_layout.addWidget(self.group)

        self.group_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.group_layout.addItem(self.group_spacer)


        self.form_step_layout.addLayout(self.group_layout)

        self.scope_organization = QRadioButton(self.form_inside)
        self.scope_organization.setObjectName(u"scope_organization")

        self.form_step_layout.addWidget(self.scope_organization)

        self.scope_reason = PlainLabel(self.form_inside)
        self.scope_reason.setObjectName(u"scope_reason")
        self.scope_reason.setWordWrap(True)

        self.form_step_layout.addWidget(self.scope_reason)

        self.events_title = SectionTitle(self.form_inside)
        self.events_title.setObjectName(u"events_title")

        self.form_step_layout.addWidget(self.events_title)

        self.events_layout = QVBoxLayout()
        self.events_layout.setObjectName(u"events_layout")

        self.form_step_layout.addLayout(self.events_layout)

        self.key_note = PlainLabel(self.form_inside)
        self.key_note.setObjectName(u"key_note")
        self.key_note.setWordWrap(True)

        self.form_step_layout.addWidget(self.key_note)

        self.form_step.setWidget(self.form_inside)
        self.steps.addWidget(self.form_step)
        self.done_step = QWidget()
        self.done_step.setObjectName(u"done_step")
        self.done_step_layout = QVBoxLayout(self.done_step)
        self.done_step_layout.setSpacing(8)
        self.done_step_layout.setObjectName(u"done_step_layout")
        self.done_step_layout.setContentsMargins(0, 0, 0, 0)
        self.done_title = SectionTitle(self.done_step)
        self.done_title.setObjectName(u"done_title")

        self.done_step_layout.addWidget(self.done_title)

        self.done_text = PlainLabel(self.done_step)
        self.done_text.setObjectName(u"done_text")
        self.done_text.setWordWrap(True)

        self.done_step_layout.addWidget(self.done_text)

        self.key_label = QLabel(self.done_step)
        self.key_label.setObjectName(u"key_label")
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)

        self.done_step_layout.addWidget(self.key_label)

        self.key_layout = QHBoxLayout()
        self.key_layout.setSpacing(8)
        self.key_layout.setObjectName(u"key_layout")
        self.signing_key = QLineEdit(self.done_step)
        self.signing_key.setObjectName(u"signing_key")
        self.signing_key.setReadOnly(True)

        self.key_layout.addWidget(self.signing_key)

        self.copy_key = CopyButton(self.done_step)
        self.copy_key.setObjectName(u"copy_key")

        self.key_layout.addWidget(self.copy_key)


        self.done_step_layout.addLayout(self.key_layout)

        self.key_kept = PlainLabel(self.done_step)
        self.key_kept.setObjectName(u"key_kept")
        self.key_kept.setWordWrap(True)

        self.done_step_layout.addWidget(self.key_kept)

        self.test_note = PlainLabel(self.done_step)
        self.test_note.setObjectName(u"test_note")
        self.test_note.setWordWrap(True)

        self.done_step_layout.addWidget(self.test_note)

        self.done_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_step_layout.addItem(self.done_spacer)

        self.steps.addWidget(self.done_step)

        self.dialog_layout.addWidget(self.steps)

        self.as_whom = AccountLabel(NewWebhook)
        self.as_whom.setObjectName(u"as_whom")
        self.as_whom.setWordWrap(True)

        self.dialog_layout.addWidget(self.as_whom)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName(u"button_layout")
        self.progress = PlainLabel(NewWebhook)
        self.progress.setObjectName(u"progress")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.progress.sizePolicy().hasHeightForWidth())
        self.progress.setSizePolicy(sizePolicy)

        self.button_layout.addWidget(self.progress)

        self.buttons = QDialogButtonBox(NewWebhook)
        self.buttons.setObjectName(u"buttons")

        self.button_layout.addWidget(self.buttons)


        self.dialog_layout.addLayout(self.button_layout)

#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.address)
        self.group_label.setBuddy(self.group)
        self.key_label.setBuddy(self.signing_key)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.address, self.scope_user)
        QWidget.setTabOrder(self.scope_user, self.scope_group)
        QWidget.setTabOrder(self.scope_group, self.group)
        QWidget.setTabOrder(self.group, self.scope_organization)
        QWidget.setTabOrder(self.scope_organization, self.signing_key)
        QWidget.setTabOrder(self.signing_key, self.copy_key)

        self.retranslateUi(NewWebhook)

        self.steps.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(NewWebhook)
    # setupUi

    def retranslateUi(self, NewWebhook):
        NewWebhook.setWindowTitle(QCoreApplication.translate("NewWebhook", u"New webhook", None))
        self.address_label.setText(QCoreApplication.translate("NewWebhook", u"&Web address of the receiving program", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("NewWebhook", u"Web address", None))
#endif // QT_CONFIG(accessibility)
        self.address.setPlaceholderText(QCoreApplication.translate("NewWebhook", u"https://\u2026", None))
        self.scope_title.setText(QCoreApplication.translate("NewWebhook", u"About the meetings of", None))
#if QT_CONFIG(accessibility)
        self.scope_user.setAccessibleName(QCoreApplication.translate("NewWebhook", u"Only me", None))
#endif // QT_CONFIG(accessibility)
        self.scope_user.setText(QCoreApplication.translate("NewWebhook", u"Only &me", None))
#if QT_CONFIG(accessibility)
        self.scope_group.setAccessibleName(QCoreApplication.translate("NewWebhook", u"A group", None))
#endif // QT_CONFIG(accessibility)
        self.scope_group.setText(QCoreApplication.translate("NewWebhook", u"A &group", None))
        self.group_label.setText(QCoreApplication.translate("NewWebhook", u"Which group", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("NewWebhook", u"Which group", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.group.setAccessibleDescription(QCoreApplication.translate("NewWebhook", u"Which group the webhook is about", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scope_organization.setAccessibleName(QCoreApplication.translate("NewWebhook", u"Everybody in the organization", None))
#endif // QT_CONFIG(accessibility)
        self.scope_organization.setText(QCoreApplication.translate("NewWebhook", u"&Everybody in the organization", None))
        self.events_title.setText(QCoreApplication.translate("NewWebhook", u"Tell this address when \u2026", None))
        self.done_title.setText(QCoreApplication.translate("NewWebhook", u"Your webhook is ready", None))
        self.key_label.setText(QCoreApplication.translate("NewWebhook", u"Signing &key", None))
#if QT_CONFIG(accessibility)
        self.signing_key.setAccessibleName(QCoreApplication.translate("NewWebhook", u"Signing key", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.copy_key.setAccessibleName(QCoreApplication.translate("NewWebhook", u"Copy signing key", None))
#endif // QT_CONFIG(accessibility)
        self.copy_key.setText(QCoreApplication.translate("NewWebhook", u"&Copy key", None))
        self.test_note.setText(QCoreApplication.translate("NewWebhook", u"A test sends made-up data from this computer to the address, signed with this key. The receiving program may take it for a real booking.", None))
    # retranslateUi
