# source: ui/activity_log.ui sha256:acb7d215345451a15dd173d5188aa742e9064c0fc7ab24d5dd808adbeb76ac1e
"""The form ui/activity_log.ui, compiled; change it there."""

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


class Ui_ActivityLog(object):
    def setupUi(self, ActivityLog):
        if not ActivityLog.objectName():
            ActivityLog.setObjectName(u"ActivityLog")
        self.log_layout = QVBoxLayout(ActivityLog)
        self.log_layout.setSpacing(8)
        self.log_layout.setObjectName(u"log_layout")
        self.log_layout.setContentsMargins(0, 0, 0, 0)
        self.intro = PlainLabel(ActivityLog)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.log_layout.addWidget(self.intro)

        self.fields_layout = QGridLayout()
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setHorizontalSpacing(8)
        self.fields_layout.setVerticalSpacing(8)
        self.words_label = QLabel(ActivityLog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.words_label, 0, 0, 1, 1)

        self.search_layout = QHBoxLayout()
        self.search_layout.setSpacing(8)
        self.search_layout.setObjectName(u"search_layout")
        self.words = SearchField(ActivityLog)
        self.words.setObjectName(u"words")

        self.search_layout.addWidget(self.words)

        self.search = QPushButton(ActivityLog)
        self.search.setObjectName(u"search")
        self.search.setAutoDefault(False)

        self.search_layout.addWidget(self.search)


        self.fields_layout.addLayout(self.search_layout, 0, 1, 1, 3)

        self.who_label = QLabel(ActivityLog)
        self.who_label.setObjectName(u"who_label")
        self.who_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.who_label, 1, 0, 1, 1)

        self.who = QComboBox(ActivityLog)
        self.who.setObjectName(u"who")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.who.sizePolicy().hasHeightForWidth())
        self.who.setSizePolicy(sizePolicy)

        self.fields_layout.addWidget(self.who, 1, 1, 1, 1)

        self.what_label = QLabel(ActivityLog)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.what_label, 1, 2, 1, 1)

        self.what = QComboBox(ActivityLog)
        self.what.setObjectName(u"what")
        sizePolicy.setHeightForWidth(self.what.sizePolicy().hasHeightForWidth())
        self.what.setSizePolicy(sizePolicy)

        self.fields_layout.addWidget(self.what, 1, 3, 1, 1)

        self.when_label = QLabel(ActivityLog)
        self.when_label.setObjectName(u"when_label")
        self.when_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.when_label, 2, 0, 1, 1)

        self.when = QComboBox(ActivityLog)
        self.when.setObjectName(u"when")
        sizePolicy.setHeightForWidth(self.when.sizePolicy().hasHeightForWidth())
        self.when.setSizePolicy(sizePolicy)

        self.fields_layout.addWidget(self.when, 2, 1, 1, 1)

        self.order_label = QLabel(ActivityLog)
        self.order_label.setObjectName(u"order_label")
        self.order_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.order_label, 2, 2, 1, 1)

        self.order = QComboBox(ActivityLog)
        self.order.setObjectName(u"order")
        sizePolicy.setHeightForWidth(self.order.sizePolicy().hasHeightForWidth())
        self.order.setSizePolicy(sizePolicy)

        self.fields_layout.addWidget(self.order, 2, 3, 1, 1)

        self.fields_layout.setColumnStretch(1, 1)
        self.fields_layout.setColumnStretch(3, 1)

        self.log_layout.addLayout(self.fields_layout)

        self.days = QWidget(ActivityLog)
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


        self.log_layout.addWidget(self.days)

        self.more_place = QWidget(ActivityLog)
        self.more_place.setObjectName(u"more_place")
        self.more_layout = QVBoxLayout(self.more_place)
        self.more_layout.setSpacing(0)
        self.more_layout.setObjectName(u"more_layout")
        self.more_layout.setContentsMargins(0, 0, 0, 0)

        self.log_layout.addWidget(self.more_place)

        self.summary = SectionTitle(ActivityLog)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.log_layout.addWidget(self.summary)

        self.note = PlainLabel(ActivityLog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.log_layout.addWidget(self.note)

        self.parts = CompactSplitter(ActivityLog)
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

        self.log_layout.addWidget(self.parts)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.count = PlainLabel(ActivityLog)
        self.count.setObjectName(u"count")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy3)
        self.count.setWordWrap(True)

        self.foot_layout.addWidget(self.count)

        self.more = QPushButton(ActivityLog)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.foot_layout.addWidget(self.more)

        self.stop = QPushButton(ActivityLog)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_layout.addWidget(self.stop)

        self.copy = QPushButton(ActivityLog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(ActivityLog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)


        self.log_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.words_label.setBuddy(self.words)
        self.who_label.setBuddy(self.who)
        self.what_label.setBuddy(self.what)
        self.when_label.setBuddy(self.when)
        self.order_label.setBuddy(self.order)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
        self.details_label.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActivityLog)

        QMetaObject.connectSlotsByName(ActivityLog)
    # setupUi

    def retranslateUi(self, ActivityLog):
        self.words_label.setText(QCoreApplication.translate("ActivityLog", u"Words", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Words that must all be in an entry", None))
#endif // QT_CONFIG(accessibility)
        self.words.setPlaceholderText(QCoreApplication.translate("ActivityLog", u"Words to find in the log, then Enter", None))
        self.search.setText(QCoreApplication.translate("ActivityLog", u"&Search", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Search", None))
#endif // QT_CONFIG(accessibility)
        self.who_label.setText(QCoreApplication.translate("ActivityLog", u"Wh&o", None))
#if QT_CONFIG(accessibility)
        self.who.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Whose actions", None))
#endif // QT_CONFIG(accessibility)
        self.what_label.setText(QCoreApplication.translate("ActivityLog", u"&What", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Which kind of action", None))
#endif // QT_CONFIG(accessibility)
        self.when_label.setText(QCoreApplication.translate("ActivityLog", u"Whe&n", None))
#if QT_CONFIG(accessibility)
        self.when.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Which period", None))
#endif // QT_CONFIG(accessibility)
        self.order_label.setText(QCoreApplication.translate("ActivityLog", u"Or&der", None))
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("ActivityLog", u"In which order", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("ActivityLog", u"F&rom", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("ActivityLog", u"First day", None))
#endif // QT_CONFIG(accessibility)
        self.last_label.setText(QCoreApplication.translate("ActivityLog", u"unti&l", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Last day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Entries of the activity log", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("ActivityLog", u"Deta&ils of the chosen entry", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Details of the chosen entry", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText(QCoreApplication.translate("ActivityLog", u"Read &more", None))
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Read more from Calendly", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("ActivityLog", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Stop", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("ActivityLog", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ActivityLog", u"Save &table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("ActivityLog", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
