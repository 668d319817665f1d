# source: ui/schedule_form.ui sha256:10d200db018bde3559038f280c7daaa03bbe169e3edb04df8608f12a62eeedc6
"""The form ui/schedule_form.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.day_rows import DayRows
from calendly_desktop.toolkit.surfaces import Hairline
from calendly_desktop.toolkit.text import PlainLabel


class Ui_ScheduleForm(object):
    def setupUi(self, ScheduleForm):
        if not ScheduleForm.objectName():
            ScheduleForm.setObjectName(u"ScheduleForm")
        self.window_layout = QVBoxLayout(ScheduleForm)
        self.window_layout.setSpacing(0)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ScheduleForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(4)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 16, 16, 8)
        self.top_row = QHBoxLayout()
        self.top_row.setSpacing(12)
        self.top_row.setObjectName(u"top_row")
        self.top_row.setContentsMargins(0, 0, 0, 0)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.inside)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(self.inside)
        self.name.setObjectName(u"name")

        self.name_column.addWidget(self.name)


        self.top_row.addLayout(self.name_column)

        self.zone_column = QVBoxLayout()
        self.zone_column.setSpacing(4)
        self.zone_column.setObjectName(u"zone_column")
        self.zone_column.setContentsMargins(0, 0, 0, 0)
        self.zone_label = QLabel(self.inside)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.zone_column.addWidget(self.zone_label)

        self.zone = QComboBox(self.inside)
        self.zone.setObjectName(u"zone")
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.zone_column.addWidget(self.zone)


        self.top_row.addLayout(self.zone_column)


        self.inside_layout.addLayout(self.top_row)

        self.name_hint = PlainLabel(self.inside)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.name_hint)

        self.zone_note = PlainLabel(self.inside)
        self.zone_note.setObjectName(u"zone_note")

        self.inside_layout.addWidget(self.zone_note)

        self.hours_hint = PlainLabel(self.inside)
        self.hours_hint.setObjectName(u"hours_hint")
        self.hours_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.hours_hint)

        self.hours_layout = QGridLayout()
        self.hours_layout.setObjectName(u"hours_layout")
        self.hours_layout.setHorizontalSpacing(12)
        self.hours_layout.setVerticalSpacing(4)
        self.hours_layout.setContentsMargins(0, 0, 0, 0)
        self.monday_label = QLabel(self.inside)
        self.monday_label.setObjectName(u"monday_label")
        self.monday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.monday_label, 0, 0, 1, 1)

        self.monday = QLineEdit(self.inside)
        self.monday.setObjectName(u"monday")

        self.hours_layout.addWidget(self.monday, 0, 1, 1, 1)

        self.monday_hint = PlainLabel(self.inside)
        self.monday_hint.setObjectName(u"monday_hint")
        self.monday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.monday_hint, 1, 1, 1, 1)

        self.tuesday_label = QLabel(self.inside)
        self.tuesday_label.setObjectName(u"tuesday_label")
        self.tuesday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.tuesday_label, 2, 0, 1, 1)

        self.tuesday = QLineEdit(self.inside)
        self.tuesday.setObjectName(u"tuesday")

        self.hours_layout.addWidget(self.tuesday, 2, 1, 1, 1)

        self.tuesday_hint = PlainLabel(self.inside)
        self.tuesday_hint.setObjectName(u"tuesday_hint")
        self.tuesday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.tuesday_hint, 3, 1, 1, 1)

        self.wednesday_label = QLabel(self.inside)
        self.wednesday_label.setObjectName(u"wednesday_label")
        self.wednesday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.wednesday_label, 4, 0, 1, 1)

        self.wednesday = QLineEdit(self.inside)
        self.wednesday.setObjectName(u"wednesday")

        self.hours_layout.addWidget(self.wednesday, 4, 1, 1, 1)

        self.wednesday_hint = PlainLabel(self.inside)
        self.wednesday_hint.setObjectName(u"wednesday_hint")
        self.wednesday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.wednesday_hint, 5, 1, 1, 1)

        self.thursday_label = QLabel(self.inside)
        self.thursday_label.setObjectName(u"thursday_label")
        self.thursday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.thursday_label, 6, 0, 1, 1)

        self.thursday = QLineEdit(self.inside)
        self.thursday.setObjectName(u"thursday")

        self.hours_layout.addWidget(self.thursday, 6, 1, 1, 1)

        self.thursday_hint = PlainLabel(self.inside)
        self.thursday_hint.setObjectName(u"thursday_hint")
        self.thursday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.thursday_hint, 7, 1, 1, 1)

        self.friday_label = QLabel(self.inside)
        self.friday_label.setObjectName(u"friday_label")
        self.friday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.friday_label, 8, 0, 1, 1)

        self.friday = QLineEdit(self.inside)
        self.friday.setObjectName(u"friday")

        self.hours_layout.addWidget(self.friday, 8, 1, 1, 1)

        self.friday_hint = PlainLabel(self.inside)
        self.friday_hint.setObjectName(u"friday_hint")
        self.friday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.friday_hint, 9, 1, 1, 1)

        self.saturday_label = QLabel(self.inside)
        self.saturday_label.setObjectName(u"saturday_label")
        self.saturday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.saturday_label, 10, 0, 1, 1)

        self.saturday = QLineEdit(self.inside)
        self.saturday.setObjectName(u"saturday")

        self.hours_layout.addWidget(self.saturday, 10, 1, 1, 1)

        self.saturday_hint = PlainLabel(self.inside)
        self.saturday_hint.setObjectName(u"saturday_hint")
        self.saturday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.saturday_hint, 11, 1, 1, 1)

        self.sunday_label = QLabel(self.inside)
        self.sunday_label.setObjectName(u"sunday_label")
        self.sunday_label.setTextFormat(Qt.TextFormat.PlainText)

        self.hours_layout.addWidget(self.sunday_label, 12, 0, 1, 1)

        self.sunday = QLineEdit(self.inside)
        self.sunday.setObjectName(u"sunday")

        self.hours_layout.addWidget(self.sunday, 12, 1, 1, 1)

        self.sunday_hint = PlainLabel(self.inside)
        self.sunday_hint.setObjectName(u"sunday_hint")
        self.sunday_hint.setWordWrap(True)

        self.hours_layout.addWidget(self.sunday_hint, 13, 1, 1, 1)


        self.inside_layout.addLayout(self.hours_layout)

        self.same_row = QHBoxLayout()
        self.same_row.setSpacing(8)
        self.same_row.setObjectName(u"same_row")
        self.same_row.setContentsMargins(0, 0, 0, 0)
        self.same = QPushButton(self.inside)
        self.same.setObjectName(u"same")
        self.same.setAutoDefault(False)

        self.same_row.addWidget(self.same)

        self.same_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.same_row.addItem(self.same_room)


        self.inside_layout.addLayout(self.same_row)

        self.dates_label = QLabel(self.inside)
        self.dates_label.setObjectName(u"dates_label")
        self.dates_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.dates_label)

        self.date_row = QHBoxLayout()
        self.date_row.setSpacing(8)
        self.date_row.setObjectName(u"date_row")
        self.date_row.setContentsMargins(0, 0, 0, 0)
        self.date_day = QDateEdit(self.inside)
        self.date_day.setObjectName(u"date_day")
        self.date_day.setCalendarPopup(True)

        self.date_row.addWidget(self.date_day)

        self.date_hours = QLineEdit(self.inside)
        self.date_hours.setObjectName(u"date_hours")

        self.date_row.addWidget(self.date_hours)

        self.add_date = QPushButton(self.inside)
        self.add_date.setObjectName(u"add_date")
        self.add_date.setAutoDefault(False)

        self.date_row.addWidget(self.add_date)


        self.inside_layout.addLayout(self.date_row)

        self.date_hint = PlainLabel(self.inside)
        self.date_hint.setObjectName(u"date_hint")
        self.date_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.date_hint)

        self.dates = QListWidget(self.inside)
        self.dates.setObjectName(u"dates")

        self.inside_layout.addWidget(self.dates)

        self.dates_foot = QHBoxLayout()
        self.dates_foot.setSpacing(8)
        self.dates_foot.setObjectName(u"dates_foot")
        self.dates_foot.setContentsMargins(0, 0, 0, 0)
        self.remove_date = QPushButton(self.inside)
        self.remove_date.setObjectName(u"remove_date")
        self.remove_date.setAutoDefault(False)

        self.dates_foot.addWidget(self.remove_date)

        self.dates_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dates_foot.addItem(self.dates_room)


        self.inside_layout.addLayout(self.dates_foot)

        self.week = DayRows(self.inside)
        self.week.setObjectName(u"week")

        self.inside_layout.addWidget(self.week)

        self.inside_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside_layout.addItem(self.inside_room)

        self.scroll.setWidget(self.inside)

        self.window_layout.addWidget(self.scroll)

        self.line = Hairline(ScheduleForm)
        self.line.setObjectName(u"line")

        self.window_layout.addWidget(self.line)

        self.foot_layout = QVBoxLayout()
        self.foot_layout.setSpacing(4)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.differences = PlainLabel(ScheduleForm)
        self.differences.setObjectName(u"differences")
        self.differences.setWordWrap(True)

        self.foot_layout.addWidget(self.differences)

        self.summary = PlainLabel(ScheduleForm)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.foot_layout.addWidget(self.summary)

        self.account = AccountLabel(ScheduleForm)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)

        self.foot_layout.addWidget(self.account)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_room)

        self.stop = QPushButton(ScheduleForm)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_row.addWidget(self.stop)

        self.close_button = QPushButton(ScheduleForm)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.save = QPushButton(ScheduleForm)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_row.addWidget(self.save)


        self.foot_layout.addLayout(self.foot_row)


        self.window_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.zone_label.setBuddy(self.zone)
        self.monday_label.setBuddy(self.monday)
        self.tuesday_label.setBuddy(self.tuesday)
        self.wednesday_label.setBuddy(self.wednesday)
        self.thursday_label.setBuddy(self.thursday)
        self.friday_label.setBuddy(self.friday)
        self.saturday_label.setBuddy(self.saturday)
        self.sunday_label.setBuddy(self.sunday)
        self.dates_label.setBuddy(self.date_day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleForm)

        QMetaObject.connectSlotsByName(ScheduleForm)
    # setupUi

    def retranslateUi(self, ScheduleForm):
        self.name_label.setText(QCoreApplication.translate("ScheduleForm", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Name of the schedule", None))
#endif // QT_CONFIG(accessibility)
        self.zone_label.setText(QCoreApplication.translate("ScheduleForm", u"Time &zone", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Time zone", None))
#endif // QT_CONFIG(accessibility)
        self.monday_label.setText(QCoreApplication.translate("ScheduleForm", u"&Monday", None))
#if QT_CONFIG(accessibility)
        self.monday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Monday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.monday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.tuesday_label.setText(QCoreApplication.translate("ScheduleForm", u"&Tuesday", None))
#if QT_CONFIG(accessibility)
        self.tuesday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Tuesday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.tuesday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.wednesday_label.setText(QCoreApplication.translate("ScheduleForm", u"&Wednesday", None))
#if QT_CONFIG(accessibility)
        self.wednesday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Wednesday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.wednesday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.thursday_label.setText(QCoreApplication.translate("ScheduleForm", u"Th&ursday", None))
#if QT_CONFIG(accessibility)
        self.thursday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Thursday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.thursday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.friday_label.setText(QCoreApplication.translate("ScheduleForm", u"Fr&iday", None))
#if QT_CONFIG(accessibility)
        self.friday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Friday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.friday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.saturday_label.setText(QCoreApplication.translate("ScheduleForm", u"S&aturday", None))
#if QT_CONFIG(accessibility)
        self.saturday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Saturday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.saturday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.sunday_label.setText(QCoreApplication.translate("ScheduleForm", u"Sunda&y", None))
#if QT_CONFIG(accessibility)
        self.sunday.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Sunday: open hours", None))
#endif // QT_CONFIG(accessibility)
        self.sunday.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed", None))
        self.same.setText(QCoreApplication.translate("ScheduleForm", u"Mon&day for all weekdays", None))
#if QT_CONFIG(accessibility)
        self.same.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Copy Monday\u2019s hours to Tuesday to Friday", None))
#endif // QT_CONFIG(accessibility)
        self.dates_label.setText(QCoreApplication.translate("ScheduleForm", u"Days that differ", None))
#if QT_CONFIG(accessibility)
        self.date_day.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Day that differs", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.date_hours.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Hours of that day, empty for closed", None))
#endif // QT_CONFIG(accessibility)
        self.date_hours.setPlaceholderText(QCoreApplication.translate("ScheduleForm", u"Closed, or 10:00-14:00", None))
        self.add_date.setText(QCoreApplication.translate("ScheduleForm", u"Add day", None))
#if QT_CONFIG(accessibility)
        self.add_date.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Add this day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dates.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Days that differ", None))
#endif // QT_CONFIG(accessibility)
        self.remove_date.setText(QCoreApplication.translate("ScheduleForm", u"Ta&ke away", None))
#if QT_CONFIG(accessibility)
        self.remove_date.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Take the chosen day away", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.week.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"The week as it will be", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("ScheduleForm", u"Stop waitin&g", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Stop waiting", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("ScheduleForm", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ScheduleForm", u"&Save hours", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("ScheduleForm", u"Save hours", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
