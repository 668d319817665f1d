# source: ui/report_bookings.ui sha256:68ce47549fda50504133cf5bc532adb6172721d8a5ae2096445b2c221869e0ca
"""The form ui/report_bookings.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_ReportBookings(object):
    def setupUi(self, ReportBookings):
        if not ReportBookings.objectName():
            ReportBookings.setObjectName(u"ReportBookings")
        self.body_layout = QVBoxLayout(ReportBookings)
        self.body_layout.setSpacing(12)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(16, 16, 16, 16)
        self.about = PlainLabel(ReportBookings)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.body_layout.addWidget(self.about)

        self.states = StateStack(ReportBookings)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
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

        self.body_layout.addWidget(self.states)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.count = PlainLabel(ReportBookings)
        self.count.setObjectName(u"count")

        self.note_layout.addWidget(self.count)

        self.note = PlainLabel(ReportBookings)
        self.note.setObjectName(u"note")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)


        self.body_layout.addLayout(self.note_layout)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.filter_meetings = QPushButton(ReportBookings)
        self.filter_meetings.setObjectName(u"filter_meetings")
        self.filter_meetings.setAutoDefault(False)

        self.foot_layout.addWidget(self.filter_meetings)

        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(ReportBookings)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(ReportBookings)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(ReportBookings)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.show_meeting = QPushButton(ReportBookings)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.foot_layout.addWidget(self.show_meeting)


        self.body_layout.addLayout(self.foot_layout)

        QWidget.setTabOrder(self.table, self.filter_meetings)
        QWidget.setTabOrder(self.filter_meetings, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.close_button)
        QWidget.setTabOrder(self.close_button, self.show_meeting)

        self.retranslateUi(ReportBookings)

        QMetaObject.connectSlotsByName(ReportBookings)
    # setupUi

    def retranslateUi(self, ReportBookings):
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReportBookings", u"Bookings", None))
#endif // QT_CONFIG(accessibility)
        self.filter_meetings.setText(QCoreApplication.translate("ReportBookings", u"Filter &Meetings", None))
#if QT_CONFIG(accessibility)
        self.filter_meetings.setAccessibleName(QCoreApplication.translate("ReportBookings", u"Filter Meetings", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("ReportBookings", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("ReportBookings", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ReportBookings", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("ReportBookings", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("ReportBookings", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("ReportBookings", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("ReportBookings", u"Show in &list", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("ReportBookings", u"Show in list: the meeting", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
