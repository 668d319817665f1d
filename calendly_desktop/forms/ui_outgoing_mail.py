# source: ui/outgoing_mail.ui sha256:50db18ef93f7ccdaf4f16c6308de4a6cc9561f2450c5bf221c945ca6ba9d22bb
"""The form ui/outgoing_mail.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_OutgoingMail(object):
    def setupUi(self, OutgoingMail):
        if not OutgoingMail.objectName():
            OutgoingMail.setObjectName(u"OutgoingMail")
        self.mail_layout = QVBoxLayout(OutgoingMail)
        self.mail_layout.setSpacing(8)
        self.mail_layout.setObjectName(u"mail_layout")
        self.mail_layout.setContentsMargins(0, 0, 0, 0)
        self.intro = PlainLabel(OutgoingMail)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.mail_layout.addWidget(self.intro)

        self.fields_layout = QGridLayout()
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setHorizontalSpacing(8)
        self.fields_layout.setVerticalSpacing(8)
        self.words_label = QLabel(OutgoingMail)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.words_label, 0, 0, 1, 1)

        self.words = SearchField(OutgoingMail)
        self.words.setObjectName(u"words")

        self.fields_layout.addWidget(self.words, 0, 1, 1, 3)

        self.when_label = QLabel(OutgoingMail)
        self.when_label.setObjectName(u"when_label")
        self.when_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.when_label, 1, 0, 1, 1)

        self.when = QComboBox(OutgoingMail)
        self.when.setObjectName(u"when")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.when.sizePolicy().hasHeightForWidth())
        self.when.setSizePolicy(sizePolicy)

        self.fields_layout.addWidget(self.when, 1, 1, 1, 1)

        self.kind_label = QLabel(OutgoingMail)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.kind_label, 1, 2, 1, 1)

        self.kind = QComboBox(OutgoingMail)
        self.kind.setObjectName(u"kind")
        sizePolicy.setHeightForWidth(self.kind.sizePolicy().hasHeightForWidth())
        self.kind.setSizePolicy(sizePolicy)

        self.fields_layout.addWidget(self.kind, 1, 3, 1, 1)

        self.fields_layout.setColumnStretch(1, 1)
        self.fields_layout.setColumnStretch(3, 1)

        self.mail_layout.addLayout(self.fields_layout)

        self.days = QWidget(OutgoingMail)
        self.days.setObjectName(u"days")
        self.days_layout = QHBoxLayout(self.days)
        self.days_layout.setSpacing(8)
        self.days_layout.setObjectName(u"days_layout")
        self.days_layout.setContentsMargins(0, 0, 0, 0)
        self.first_label = QLabel(self.days)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setTextFormat(Qt.TextFormat.PlainText)

        self.days_layout.addWidget(self.first_label)

        self.first = QDateEdit(self.days)
        self.first.setObjectName(u"first")
        self.first.setCalendarPopup(True)

        self.days_layout.addWidget(self.first)

        self.last_label = QLabel(self.days)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setTextFormat(Qt.TextFormat.PlainText)

        self.days_layout.addWidget(self.last_label)

        self.last = QDateEdit(self.days)
        self.last.setObjectName(u"last")
        self.last.setCalendarPopup(True)

        self.days_layout.addWidget(self.last)

        self.room_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.days_layout.addItem(self.room_1)


        self.mail_layout.addWidget(self.days)

        self.summary = SectionTitle(OutgoingMail)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.mail_layout.addWidget(self.summary)

        self.note = PlainLabel(OutgoingMail)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.mail_layout.addWidget(self.note)

        self.parts = CompactSplitter(OutgoingMail)
        self.parts.setObjectName(u"parts")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy1)
        self.parts.setOrientation(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.setProperty(u"gap", True)
        self.states = StateStack(self.parts)
        self.states.setObjectName(u"states")
        sizePolicy1.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy1)
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.states.addWidget(self.table)
        self.parts.addWidget(self.states)
        self.details_box = QWidget(self.parts)
        self.details_box.setObjectName(u"details_box")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.details_box.sizePolicy().hasHeightForWidth())
        self.details_box.setSizePolicy(sizePolicy2)
        self.details_layout = QVBoxLayout(self.details_box)
        self.details_layout.setSpacing(4)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(0, 8, 0, 0)
        self.details_label = QLabel(self.details_box)
        self.details_label.setObjectName(u"details_label")
        self.details_label.setTextFormat(Qt.TextFormat.PlainText)

        self.details_layout.addWidget(self.details_label)

        self.details = QPlainTextEdit(self.details_box)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)

        self.details_layout.addWidget(self.details)

        self.parts.addWidget(self.details_box)

        self.mail_layout.addWidget(self.parts)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.count = PlainLabel(OutgoingMail)
        self.count.setObjectName(u"count")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy3)
        self.count.setWordWrap(True)

        self.foot_layout.addWidget(self.count)

        self.show_meeting = QPushButton(OutgoingMail)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.foot_layout.addWidget(self.show_meeting)

        self.more = QPushButton(OutgoingMail)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.foot_layout.addWidget(self.more)

        self.stop = QPushButton(OutgoingMail)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_layout.addWidget(self.stop)

        self.copy = QPushButton(OutgoingMail)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(OutgoingMail)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)


        self.mail_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.words_label.setBuddy(self.words)
        self.when_label.setBuddy(self.when)
        self.kind_label.setBuddy(self.kind)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
        self.details_label.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OutgoingMail)

        QMetaObject.connectSlotsByName(OutgoingMail)
    # setupUi

    def retranslateUi(self, OutgoingMail):
        self.words_label.setText(QCoreApplication.translate("OutgoingMail", u"T&o", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Recipient, or words of the message", None))
#endif // QT_CONFIG(accessibility)
        self.words.setPlaceholderText(QCoreApplication.translate("OutgoingMail", u"Recipient, phone number, or words of the message", None))
        self.when_label.setText(QCoreApplication.translate("OutgoingMail", u"Whe&n", None))
#if QT_CONFIG(accessibility)
        self.when.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Which period", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("OutgoingMail", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"E-mails, text messages, or both", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("OutgoingMail", u"F&rom", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"First day", None))
#endif // QT_CONFIG(accessibility)
        self.last_label.setText(QCoreApplication.translate("OutgoingMail", u"unti&l", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Last day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Messages that Calendly sent", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("OutgoingMail", u"Me&ssage", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"The chosen message", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("OutgoingMail", u"Show meet&ing", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Show the meeting in the Meetings tab", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText(QCoreApplication.translate("OutgoingMail", u"Read &more", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Read more from Calendly", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("OutgoingMail", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Stop", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("OutgoingMail", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("OutgoingMail", u"Save &table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("OutgoingMail", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
