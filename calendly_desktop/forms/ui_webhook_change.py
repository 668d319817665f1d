# source: ui/webhook_change.ui sha256:c33019adbdf69c4d07eaa5dd79b6b07e14860c118ec60263405aeafb18e742b4
"""The form ui/webhook_change.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
)
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_WebhookChange(object):
    def setupUi(self, WebhookChange):
        if not WebhookChange.objectName():
            WebhookChange.setObjectName(u"WebhookChange")
        self.form_layout = QVBoxLayout(WebhookChange)
        self.form_layout.setSpacing(4)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)
        self.address_label = QLabel(WebhookChange)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_layout.addWidget(self.address_label)

        self.address = QLineEdit(WebhookChange)
        self.address.setObjectName(u"address")
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)

        self.form_layout.addWidget(self.address)

        self.address_verdict = PlainLabel(WebhookChange)
        self.address_verdict.setObjectName(u"address_verdict")
        self.address_verdict.setWordWrap(True)

        self.form_layout.addWidget(self.address_verdict)

        self.about_label = QLabel(WebhookChange)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_layout.addWidget(self.about_label)

        self.about = QComboBox(WebhookChange)
        self.about.setObjectName(u"about")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.about.sizePolicy().hasHeightForWidth())
        self.about.setSizePolicy(sizePolicy)
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(18)

        self.form_layout.addWidget(self.about)

        self.about_reason = PlainLabel(WebhookChange)
        self.about_reason.setObjectName(u"about_reason")
        self.about_reason.setWordWrap(True)

        self.form_layout.addWidget(self.about_reason)

        self.events_title = SectionTitle(WebhookChange)
        self.events_title.setObjectName(u"events_title")

        self.form_layout.addWidget(self.events_title)

        self.events_layout = QVBoxLayout()
        self.events_layout.setObjectName(u"events_layout")

        self.form_layout.addLayout(self.events_layout)

        self.others = QCheckBox(WebhookChange)
        self.others.setObjectName(u"others")
        self.others.setChecked(True)

        self.form_layout.addWidget(self.others)

        self.key_title = SectionTitle(WebhookChange)
        self.key_title.setObjectName(u"key_title")

        self.form_layout.addWidget(self.key_title)

        self.key_same = QRadioButton(WebhookChange)
        self.key_same.setObjectName(u"key_same")

        self.form_layout.addWidget(self.key_same)

        self.key_new = QRadioButton(WebhookChange)
        self.key_new.setObjectName(u"key_new")

        self.form_layout.addWidget(self.key_new)

        self.key_none = QRadioButton(WebhookChange)
        self.key_none.setObjectName(u"key_none")

        self.form_layout.addWidget(self.key_none)

        self.key_note = PlainLabel(WebhookChange)
        self.key_note.setObjectName(u"key_note")
        self.key_note.setWordWrap(True)

        self.form_layout.addWidget(self.key_note)

        self.try_out = QCheckBox(WebhookChange)
        self.try_out.setObjectName(u"try_out")

        self.form_layout.addWidget(self.try_out)

#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.address)
        self.about_label.setBuddy(self.about)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WebhookChange)

        QMetaObject.connectSlotsByName(WebhookChange)
    # setupUi

    def retranslateUi(self, WebhookChange):
        self.address_label.setText(QCoreApplication.translate("WebhookChange", u"Web &address of the receiving program", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("WebhookChange", u"Web address", None))
#endif // QT_CONFIG(accessibility)
        self.address.setPlaceholderText(QCoreApplication.translate("WebhookChange", u"https://\u2026", None))
        self.about_label.setText(QCoreApplication.translate("WebhookChange", u"About the &meetings of", None))
#if QT_CONFIG(accessibility)
        self.about.setAccessibleName(QCoreApplication.translate("WebhookChange", u"About whose meetings", None))
#endif // QT_CONFIG(accessibility)
        self.events_title.setText(QCoreApplication.translate("WebhookChange", u"Tell this address when \u2026", None))
        self.key_title.setText(QCoreApplication.translate("WebhookChange", u"Signing key", None))
#if QT_CONFIG(accessibility)
        self.key_same.setAccessibleName(QCoreApplication.translate("WebhookChange", u"The same key as now", None))
#endif // QT_CONFIG(accessibility)
        self.key_same.setText(QCoreApplication.translate("WebhookChange", u"The &same key as now", None))
#if QT_CONFIG(accessibility)
        self.key_new.setAccessibleName(QCoreApplication.translate("WebhookChange", u"A new key", None))
#endif // QT_CONFIG(accessibility)
        self.key_new.setText(QCoreApplication.translate("WebhookChange", u"A &new key", None))
#if QT_CONFIG(accessibility)
        self.key_none.setAccessibleName(QCoreApplication.translate("WebhookChange", u"No key, so messages come unsigned", None))
#endif // QT_CONFIG(accessibility)
        self.key_none.setText(QCoreApplication.translate("WebhookChange", u"No &key: messages come unsigned", None))
#if QT_CONFIG(accessibility)
        self.try_out.setAccessibleName(QCoreApplication.translate("WebhookChange", u"Send a sample to the new address before the old webhook is deleted", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.try_out.setToolTip(QCoreApplication.translate("WebhookChange", u"The sample is signed as Calendly does it; the other program may take it for a real booking", None))
#endif // QT_CONFIG(tooltip)
        self.try_out.setText(QCoreApplication.translate("WebhookChange", u"Send a samp&le to the new address before the old webhook is deleted", None))
        pass
    # retranslateUi
