# source: ui/message_window.ui sha256:e6dfb0a128c1c53ee01e482a902a6126c70dad7274fd664ad78d14133a8aba58
"""The form ui/message_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_MessageWindow(object):
    def setupUi(self, MessageWindow):
        if not MessageWindow.objectName():
            MessageWindow.setObjectName(u"MessageWindow")
        self.window_layout = QVBoxLayout(MessageWindow)
        self.window_layout.setSpacing(12)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(16, 16, 16, 16)
        self.scroll = QScrollArea(MessageWindow)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_layout = QVBoxLayout(self.content)
        self.content_layout.setSpacing(12)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(0, 0, 0, 0)
        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.template_label = QLabel(self.content)
        self.template_label.setObjectName(u"template_label")

        self.choice_row.addWidget(self.template_label)

        self.template_box = QComboBox(self.content)
        self.template_box.setObjectName(u"template_box")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.template_box.sizePolicy().hasHeightForWidth())
        self.template_box.setSizePolicy(sizePolicy1)
        self.template_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template_box.setMinimumContentsLength(14)
        self.template_box.setMaxVisibleItems(14)

        self.choice_row.addWidget(self.template_box)

        self.language_label = QLabel(self.content)
        self.language_label.setObjectName(u"language_label")

        self.choice_row.addWidget(self.language_label)

        self.language_box = QComboBox(self.content)
        self.language_box.setObjectName(u"language_box")
        self.language_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language_box.setMinimumContentsLength(12)
        self.language_box.setMaxVisibleItems(12)

        self.choice_row.addWidget(self.language_box)


        self.content_layout.addLayout(self.choice_row)

        self.states = StateStack(self.content)
        self.states.setObjectName(u"states")
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.splitter = QSplitter()
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setProperty(u"gap", True)
        self.people_pane = QWidget(self.splitter)
        self.people_pane.setObjectName(u"people_pane")
        self.people_layout = QVBoxLayout(self.people_pane)
        self.people_layout.setSpacing(4)
        self.people_layout.setObjectName(u"people_layout")
        self.people_layout.setContentsMargins(0, 0, 0, 0)
        self.people_label = QLabel(self.people_pane)
        self.people_label.setObjectName(u"people_label")

        self.people_layout.addWidget(self.people_label)

        self.people = QListView(self.people_pane)
        self.people.setObjectName(u"people")
        self.people.setUniformItemSizes(True)

        self.people_layout.addWidget(self.people)

        self.people_note = PlainLabel(self.people_pane)
        self.people_note.setObjectName(u"people_note")
        self.people_note.setWordWrap(True)

        self.people_layout.addWidget(self.people_note)

        self.splitter.addWidget(self.people_pane)
        self.message_pane = QWidget(self.splitter)
        self.message_pane.setObjectName(u"message_pane")
        self.message_layout = QVBoxLayout(self.message_pane)
        self.message_layout.setSpacing(8)
        self.message_layout.setObjectName(u"message_layout")
        self.message_layout.setContentsMargins(0, 0, 0, 0)
        self.to_row = QHBoxLayout()
        self.to_row.setSpacing(4)
        self.to_row.setObjectName(u"to_row")
        self.to = PlainLabel(self.message_pane)
        self.to.setObjectName(u"to")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.to.sizePolicy().hasHeightForWidth())
        self.to.setSizePolicy(sizePolicy2)

        self.to_row.addWidget(self.to)

        self.position = PlainLabel(self.message_pane)
        self.position.setObjectName(u"position")

        self.to_row.addWidget(self.position)

        self.previous = QToolButton(self.message_pane)
        self.previous.setObjectName(u"previous")

        self.to_row.addWidget(self.previous)

        self.next = QToolButton(self.message_pane)
        self.next.setObjectName(u"next")

        self.to_row.addWidget(self.next)


        self.message_layout.addLayout(self.to_row)

        self.notes = PlainLabel(self.message_pane)
        self.notes.setObjectName(u"notes")
        self.notes.setWordWrap(True)

        self.message_layout.addWidget(self.notes)

        self.mode_row = QHBoxLayout()
        self.mode_row.setSpacing(8)
        self.mode_row.setObjectName(u"mode_row")
        self.mode = Segmented(self.message_pane)
        self.mode.setObjectName(u"mode")

        self.mode_row.addWidget(self.mode)

        self.edited = PlainLabel(self.message_pane)
        self.edited.setObjectName(u"edited")
        sizePolicy2.setHeightForWidth(self.edited.sizePolicy().hasHeightForWidth())
        self.edited.setSizePolicy(sizePolicy2)

        self.mode_row.addWidget(self.edited)

        self.discard = QPushButton(self.message_pane)
        self.discard.setObjectName(u"discard")
        self.discard.setAutoDefault(False)

        self.mode_row.addWidget(self.discard)

        self.change_templates = QPushButton(self.message_pane)
        self.change_templates.setObjectName(u"change_templates")
        self.change_templates.setAutoDefault(False)

        self.mode_row.addWidget(self.change_templates)


        self.message_layout.addLayout(self.mode_row)

        self.faces = QStackedWidget(self.message_pane)
        self.faces.setObjectName(u"faces")
        sizePolicy.setHeightForWidth(self.faces.sizePolicy().hasHeightForWidth())
        self.faces.setSizePolicy(sizePolicy)

        self.message_layout.addWidget(self.faces)

        self.splitter.addWidget(self.message_pane)
        self.states.addWidget(self.splitter)

        self.content_layout.addWidget(self.states)

        self.scroll.setWidget(self.content)

        self.window_layout.addWidget(self.scroll)

        self.status = PlainLabel(MessageWindow)
        self.status.setObjectName(u"status")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.status.sizePolicy().hasHeightForWidth())
        self.status.setSizePolicy(sizePolicy3)

        self.window_layout.addWidget(self.status)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_spacer)

        self.open_mail = QPushButton(MessageWindow)
        self.open_mail.setObjectName(u"open_mail")
        self.open_mail.setAutoDefault(False)

        self.foot_row.addWidget(self.open_mail)

        self.copy_next = CopyButton(MessageWindow)
        self.copy_next.setObjectName(u"copy_next")
        self.copy_next.setAutoDefault(False)

        self.foot_row.addWidget(self.copy_next)

        self.copy_message = CopyButton(MessageWindow)
        self.copy_message.setObjectName(u"copy_message")

        self.foot_row.addWidget(self.copy_message)


        self.window_layout.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.template_label.setBuddy(self.template_box)
        self.language_label.setBuddy(self.language_box)
        self.people_label.setBuddy(self.people)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MessageWindow)

        self.copy_message.setDefault(True)


        QMetaObject.connectSlotsByName(MessageWindow)
    # setupUi

    def retranslateUi(self, MessageWindow):
        self.template_label.setText(QCoreApplication.translate("MessageWindow", u"&Template", None))
#if QT_CONFIG(accessibility)
        self.template_box.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Template", None))
#endif // QT_CONFIG(accessibility)
        self.language_label.setText(QCoreApplication.translate("MessageWindow", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.language_box.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.people_label.setText(QCoreApplication.translate("MessageWindow", u"&Recipients", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Recipients", None))
#endif // QT_CONFIG(accessibility)
        self.discard.setText(QCoreApplication.translate("MessageWindow", u"&Discard changes", None))
#if QT_CONFIG(accessibility)
        self.discard.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Discard changes of the text", None))
#endif // QT_CONFIG(accessibility)
        self.change_templates.setText(QCoreApplication.translate("MessageWindow", u"Change te&mplates\u2026", None))
#if QT_CONFIG(accessibility)
        self.change_templates.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Change templates\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.open_mail.setText(QCoreApplication.translate("MessageWindow", u"&Open in e-mail program", None))
#if QT_CONFIG(accessibility)
        self.open_mail.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Open in e-mail program", None))
#endif // QT_CONFIG(accessibility)
        self.copy_next.setText(QCoreApplication.translate("MessageWindow", u"Copy and &next", None))
#if QT_CONFIG(accessibility)
        self.copy_next.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Copy and go to the next recipient", None))
#endif // QT_CONFIG(accessibility)
        self.copy_message.setText(QCoreApplication.translate("MessageWindow", u"&Copy message", None))
#if QT_CONFIG(accessibility)
        self.copy_message.setAccessibleName(QCoreApplication.translate("MessageWindow", u"Copy message", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
