# source: ui/replay.ui sha256:3efbc03e0be114fc04a9279d911d7104e9f7c969197418bebcecd7fdba3cfbff
"""The form ui/replay.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.text import PlainLabel


class Ui_Replay(object):
    def setupUi(self, Replay):
        if not Replay.objectName():
            Replay.setObjectName(u"Replay")
        self.replay_layout = QVBoxLayout(Replay)
        self.replay_layout.setSpacing(12)
        self.replay_layout.setObjectName(u"replay_layout")
        self.replay_layout.setContentsMargins(16, 16, 16, 16)
        self.intro = PlainLabel(Replay)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.replay_layout.addWidget(self.intro)

        self.address_label = QLabel(Replay)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setTextFormat(Qt.TextFormat.PlainText)

        self.replay_layout.addWidget(self.address_label)

        self.address = QLineEdit(Replay)
        self.address.setObjectName(u"address")
        self.address.setMaxLength(2000)

        self.replay_layout.addWidget(self.address)

        self.address_fault = PlainLabel(Replay)
        self.address_fault.setObjectName(u"address_fault")
        self.address_fault.setWordWrap(True)

        self.replay_layout.addWidget(self.address_fault)

        self.sign = QCheckBox(Replay)
        self.sign.setObjectName(u"sign")

        self.replay_layout.addWidget(self.sign)

        self.sign_note = PlainLabel(Replay)
        self.sign_note.setObjectName(u"sign_note")
        self.sign_note.setWordWrap(True)

        self.replay_layout.addWidget(self.sign_note)

        self.key_field = QWidget(Replay)
        self.key_field.setObjectName(u"key_field")
        self.key_layout = QHBoxLayout(self.key_field)
        self.key_layout.setSpacing(8)
        self.key_layout.setObjectName(u"key_layout")
        self.key_layout.setContentsMargins(0, 0, 0, 0)
        self.key_label = QLabel(self.key_field)
        self.key_label.setObjectName(u"key_label")
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)

        self.key_layout.addWidget(self.key_label)

        self.key = QLineEdit(self.key_field)
        self.key.setObjectName(u"key")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setMaxLength(1000)

        self.key_layout.addWidget(self.key)


        self.replay_layout.addWidget(self.key_field)

        self.result = QFrame(Replay)
        self.result.setObjectName(u"result")
        self.result_layout = QVBoxLayout(self.result)
        self.result_layout.setSpacing(4)
        self.result_layout.setObjectName(u"result_layout")
        self.result_layout.setContentsMargins(12, 12, 12, 12)
        self.result_title_layout = QHBoxLayout()
        self.result_title_layout.setSpacing(8)
        self.result_title_layout.setObjectName(u"result_title_layout")
        self.result_title = PlainLabel(self.result)
        self.result_title.setObjectName(u"result_title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.result_title.sizePolicy().hasHeightForWidth())
        self.result_title.setSizePolicy(sizePolicy)
        self.result_title.setWordWrap(True)

        self.result_title_layout.addWidget(self.result_title)


        self.result_layout.addLayout(self.result_title_layout)

        self.result_words = PlainLabel(self.result)
        self.result_words.setObjectName(u"result_words")
        self.result_words.setWordWrap(True)

        self.result_layout.addWidget(self.result_words)

        self.answer = QPlainTextEdit(self.result)
        self.answer.setObjectName(u"answer")
        self.answer.setReadOnly(True)
        self.answer.setTabChangesFocus(True)

        self.result_layout.addWidget(self.answer)


        self.replay_layout.addWidget(self.result)

        self.replay_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.replay_layout.addItem(self.replay_space)

        self.replay_buttons = QWidget(Replay)
        self.replay_buttons.setObjectName(u"replay_buttons")
        self.send = QPushButton(self.replay_buttons)
        self.send.setObjectName(u"send")
        self.send.setAutoDefault(False)
        self.close_button = QPushButton(self.replay_buttons)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.replay_layout.addWidget(self.replay_buttons)

#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.address)
        self.key_label.setBuddy(self.key)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.address, self.sign)
        QWidget.setTabOrder(self.sign, self.key)
        QWidget.setTabOrder(self.key, self.answer)
        QWidget.setTabOrder(self.answer, self.send)
        QWidget.setTabOrder(self.send, self.close_button)

        self.retranslateUi(Replay)

        QMetaObject.connectSlotsByName(Replay)
    # setupUi

    def retranslateUi(self, Replay):
        self.address_label.setText(QCoreApplication.translate("Replay", u"&Address on this computer", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("Replay", u"Address on this computer", None))
#endif // QT_CONFIG(accessibility)
        self.address.setPlaceholderText(QCoreApplication.translate("Replay", u"http://localhost:3000/webhooks", None))
        self.sign.setText(QCoreApplication.translate("Replay", u"&Sign it anew, as of now", None))
#if QT_CONFIG(accessibility)
        self.sign.setAccessibleName(QCoreApplication.translate("Replay", u"Sign it anew, as of now", None))
#endif // QT_CONFIG(accessibility)
        self.key_label.setText(QCoreApplication.translate("Replay", u"&Key", None))
#if QT_CONFIG(accessibility)
        self.key.setAccessibleName(QCoreApplication.translate("Replay", u"Signing key for the replay", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("Replay", u"What the program answered", None))
#endif // QT_CONFIG(accessibility)
        self.send.setText(QCoreApplication.translate("Replay", u"Se&nd it", None))
#if QT_CONFIG(accessibility)
        self.send.setAccessibleName(QCoreApplication.translate("Replay", u"Send it to this address", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("Replay", u"Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("Replay", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
