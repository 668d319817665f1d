# source: ui/delivery_test.ui sha256:fa353aa7390a6354527609c2d823e0e176ef919d2f81d14e987c96ebd1783aaa
"""The form ui/delivery_test.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel


class Ui_DeliveryTest(object):
    def setupUi(self, DeliveryTest):
        if not DeliveryTest.objectName():
            DeliveryTest.setObjectName(u"DeliveryTest")
        self.test_layout = QVBoxLayout(DeliveryTest)
        self.test_layout.setSpacing(0)
        self.test_layout.setObjectName(u"test_layout")
        self.test_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(DeliveryTest)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_inside = QWidget()
        self.scroll_inside.setObjectName(u"scroll_inside")
        self.columns = QHBoxLayout(self.scroll_inside)
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(16, 16, 16, 16)
        self.ask = QWidget(self.scroll_inside)
        self.ask.setObjectName(u"ask")
        self.ask_layout = QVBoxLayout(self.ask)
        self.ask_layout.setSpacing(4)
        self.ask_layout.setObjectName(u"ask_layout")
        self.ask_layout.setContentsMargins(0, 0, 0, 0)
        self.address_label = PlainLabel(self.ask)
        self.address_label.setObjectName(u"address_label")

        self.ask_layout.addWidget(self.address_label)

        self.test_address = MonoLabel(self.ask)
        self.test_address.setObjectName(u"test_address")
        self.test_address.setWordWrap(True)

        self.ask_layout.addWidget(self.test_address)

        self.event_label = QLabel(self.ask)
        self.event_label.setObjectName(u"event_label")
        self.event_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_layout.addWidget(self.event_label)

        self.event = QComboBox(self.ask)
        self.event.setObjectName(u"event")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.event.sizePolicy().hasHeightForWidth())
        self.event.setSizePolicy(sizePolicy)

        self.ask_layout.addWidget(self.event)

        self.key_label = QLabel(self.ask)
        self.key_label.setObjectName(u"key_label")
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_layout.addWidget(self.key_label)

        self.typed_key = QLineEdit(self.ask)
        self.typed_key.setObjectName(u"typed_key")
        self.typed_key.setEchoMode(QLineEdit.EchoMode.Password)

        self.ask_layout.addWidget(self.typed_key)

        self.key_note = PlainLabel(self.ask)
        self.key_note.setObjectName(u"key_note")
        self.key_note.setWordWrap(True)

        self.ask_layout.addWidget(self.key_note)

        self.warning = QWidget(self.ask)
        self.warning.setObjectName(u"warning")
        self.warning_layout = QHBoxLayout(self.warning)
        self.warning_layout.setSpacing(8)
        self.warning_layout.setObjectName(u"warning_layout")
        self.warning_layout.setContentsMargins(0, 8, 0, 8)
        self.warning_text = PlainLabel(self.warning)
        self.warning_text.setObjectName(u"warning_text")
        self.warning_text.setWordWrap(True)

        self.warning_layout.addWidget(self.warning_text)


        self.ask_layout.addWidget(self.warning)

        self.send_test = QPushButton(self.ask)
        self.send_test.setObjectName(u"send_test")

        self.ask_layout.addWidget(self.send_test)

        self.trials_label = QLabel(self.ask)
        self.trials_label.setObjectName(u"trials_label")
        self.trials_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_layout.addWidget(self.trials_label)

        self.trials = QListWidget(self.ask)
        self.trials.setObjectName(u"trials")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.trials.sizePolicy().hasHeightForWidth())
        self.trials.setSizePolicy(sizePolicy1)
        self.trials.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.trials.setTextElideMode(Qt.TextElideMode.ElideRight)

        self.ask_layout.addWidget(self.trials)

        self.ask_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ask_layout.addItem(self.ask_spacer)


        self.columns.addWidget(self.ask)

        self.outcome = QWidget(self.scroll_inside)
        self.outcome.setObjectName(u"outcome")
        self.outcome_layout = QVBoxLayout(self.outcome)
        self.outcome_layout.setSpacing(8)
        self.outcome_layout.setObjectName(u"outcome_layout")
        self.outcome_layout.setContentsMargins(0, 0, 0, 0)
        self.result_place = QVBoxLayout()
        self.result_place.setObjectName(u"result_place")

        self.outcome_layout.addLayout(self.result_place)

        self.text_head = QHBoxLayout()
        self.text_head.setSpacing(8)
        self.text_head.setObjectName(u"text_head")
        self.which_text = Segmented(self.outcome)
        self.which_text.setObjectName(u"which_text")

        self.text_head.addWidget(self.which_text)

        self.text_note = PlainLabel(self.outcome)
        self.text_note.setObjectName(u"text_note")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.text_note.sizePolicy().hasHeightForWidth())
        self.text_note.setSizePolicy(sizePolicy2)

        self.text_head.addWidget(self.text_note)

        self.copy_text = CopyButton(self.outcome)
        self.copy_text.setObjectName(u"copy_text")

        self.text_head.addWidget(self.copy_text)


        self.outcome_layout.addLayout(self.text_head)

        self.text = QPlainTextEdit(self.outcome)
        self.text.setObjectName(u"text")
        sizePolicy1.setHeightForWidth(self.text.sizePolicy().hasHeightForWidth())
        self.text.setSizePolicy(sizePolicy1)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.outcome_layout.addWidget(self.text)


        self.columns.addWidget(self.outcome)

        self.scroll.setWidget(self.scroll_inside)

        self.test_layout.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.test_address)
        self.event_label.setBuddy(self.event)
        self.key_label.setBuddy(self.typed_key)
        self.trials_label.setBuddy(self.trials)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.event, self.typed_key)
        QWidget.setTabOrder(self.typed_key, self.send_test)
        QWidget.setTabOrder(self.send_test, self.trials)
        QWidget.setTabOrder(self.trials, self.which_text)
        QWidget.setTabOrder(self.which_text, self.copy_text)
        QWidget.setTabOrder(self.copy_text, self.text)

        self.retranslateUi(DeliveryTest)

        QMetaObject.connectSlotsByName(DeliveryTest)
    # setupUi

    def retranslateUi(self, DeliveryTest):
        self.address_label.setText(QCoreApplication.translate("DeliveryTest", u"Address", None))
        self.event_label.setText(QCoreApplication.translate("DeliveryTest", u"&Told when", None))
#if QT_CONFIG(accessibility)
        self.event.setAccessibleDescription(QCoreApplication.translate("DeliveryTest", u"Which event to send a sample of", None))
#endif // QT_CONFIG(accessibility)
        self.key_label.setText(QCoreApplication.translate("DeliveryTest", u"Signing &key for this test", None))
#if QT_CONFIG(accessibility)
        self.typed_key.setAccessibleName(QCoreApplication.translate("DeliveryTest", u"Signing key for this test", None))
#endif // QT_CONFIG(accessibility)
        self.send_test.setText(QCoreApplication.translate("DeliveryTest", u"&Send test", None))
#if QT_CONFIG(accessibility)
        self.send_test.setAccessibleName(QCoreApplication.translate("DeliveryTest", u"Send test", None))
#endif // QT_CONFIG(accessibility)
        self.trials_label.setText(QCoreApplication.translate("DeliveryTest", u"Tests of this sessi&on", None))
#if QT_CONFIG(accessibility)
        self.trials.setAccessibleName(QCoreApplication.translate("DeliveryTest", u"Tests of this session", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.which_text.setAccessibleName(QCoreApplication.translate("DeliveryTest", u"What to show", None))
#endif // QT_CONFIG(accessibility)
        self.copy_text.setText(QCoreApplication.translate("DeliveryTest", u"&Copy", None))
        pass
    # retranslateUi
