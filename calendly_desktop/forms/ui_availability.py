# source: ui/availability.ui sha256:0adbb7e8477494cdf40ca265b95a472b4c45462561ed639f48eb7bf0553a6bc5
"""The form ui/availability.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.day_rows import DayRows
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_Availability(object):
    def setupUi(self, Availability):
        if not Availability.objectName():
            Availability.setObjectName(u"Availability")
        self.availability_layout = QVBoxLayout(Availability)
        self.availability_layout.setSpacing(12)
        self.availability_layout.setObjectName(u"availability_layout")
        self.availability_layout.setContentsMargins(0, 0, 0, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(12)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(0, 0, 0, 0)
        self.title = SectionTitle(Availability)
        self.title.setObjectName(u"title")

        self.head_layout.addWidget(self.title)

        self.count = PlainLabel(Availability)
        self.count.setObjectName(u"count")

        self.head_layout.addWidget(self.count)

        self.head_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_room)


        self.availability_layout.addLayout(self.head_layout)

        self.choices = QWidget(Availability)
        self.choices.setObjectName(u"choices")
        self.whose_field = QWidget(self.choices)
        self.whose_field.setObjectName(u"whose_field")
        self.whose_row = QHBoxLayout(self.whose_field)
        self.whose_row.setSpacing(8)
        self.whose_row.setObjectName(u"whose_row")
        self.whose_row.setContentsMargins(0, 0, 0, 0)
        self.whose_label = QLabel(self.whose_field)
        self.whose_label.setObjectName(u"whose_label")
        self.whose_label.setTextFormat(Qt.TextFormat.PlainText)

        self.whose_row.addWidget(self.whose_label)

        self.whose = QComboBox(self.whose_field)
        self.whose.setObjectName(u"whose")
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whose.setMinimumContentsLength(16)

        self.whose_row.addWidget(self.whose)

        self.schedule_field = QWidget(self.choices)
        self.schedule_field.setObjectName(u"schedule_field")
        self.schedule_row = QHBoxLayout(self.schedule_field)
        self.schedule_row.setSpacing(8)
        self.schedule_row.setObjectName(u"schedule_row")
        self.schedule_row.setContentsMargins(0, 0, 0, 0)
        self.schedule_label = QLabel(self.schedule_field)
        self.schedule_label.setObjectName(u"schedule_label")
        self.schedule_label.setTextFormat(Qt.TextFormat.PlainText)

        self.schedule_row.addWidget(self.schedule_label)

        self.schedule = QComboBox(self.schedule_field)
        self.schedule.setObjectName(u"schedule")
        self.schedule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.schedule.setMinimumContentsLength(24)

        self.schedule_row.addWidget(self.schedule)


        self.availability_layout.addWidget(self.choices)

        self.states = StateStack(Availability)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.found = QWidget()
        self.found.setObjectName(u"found")
        self.found_layout = QVBoxLayout(self.found)
        self.found_layout.setSpacing(0)
        self.found_layout.setObjectName(u"found_layout")
        self.found_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.found)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(12)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(0, 0, 0, 0)
        self.hours_card = Card(self.inside)
        self.hours_card.setObjectName(u"hours_card")
        self.hours_layout = QVBoxLayout(self.hours_card)
        self.hours_layout.setSpacing(8)
        self.hours_layout.setObjectName(u"hours_layout")
        self.hours_layout.setContentsMargins(12, 12, 12, 12)
        self.schedule_name = SectionTitle(self.hours_card)
        self.schedule_name.setObjectName(u"schedule_name")
        self.schedule_name.setWordWrap(True)

        self.hours_layout.addWidget(self.schedule_name)

        self.words = PlainLabel(self.hours_card)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)

        self.hours_layout.addWidget(self.words)

        self.zone_words = PlainLabel(self.hours_card)
        self.zone_words.setObjectName(u"zone_words")
        self.zone_words.setWordWrap(True)

        self.hours_layout.addWidget(self.zone_words)

        self.week = DayRows(self.hours_card)
        self.week.setObjectName(u"week")

        self.hours_layout.addWidget(self.week)


        self.inside_layout.addWidget(self.hours_card)

        self.more_card = Card(self.inside)
        self.more_card.setObjectName(u"more_card")
        self.more_layout = QGridLayout(self.more_card)
        self.more_layout.setObjectName(u"more_layout")
        self.more_layout.setHorizontalSpacing(12)
        self.more_layout.setVerticalSpacing(8)
        self.more_layout.setContentsMargins(12, 12, 12, 12)
        self.dates_label = PlainLabel(self.more_card)
        self.dates_label.setObjectName(u"dates_label")

        self.more_layout.addWidget(self.dates_label, 0, 0, 1, 1)

        self.dates = PlainLabel(self.more_card)
        self.dates.setObjectName(u"dates")
        self.dates.setWordWrap(True)

        self.more_layout.addWidget(self.dates, 0, 1, 1, 1)

        self.used_label = PlainLabel(self.more_card)
        self.used_label.setObjectName(u"used_label")

        self.more_layout.addWidget(self.used_label, 1, 0, 1, 1)

        self.used_by = PlainLabel(self.more_card)
        self.used_by.setObjectName(u"used_by")
        self.used_by.setWordWrap(True)

        self.more_layout.addWidget(self.used_by, 1, 1, 1, 1)

        self.limits_label = PlainLabel(self.more_card)
        self.limits_label.setObjectName(u"limits_label")

        self.more_layout.addWidget(self.limits_label, 2, 0, 1, 1)

        self.limits = PlainLabel(self.more_card)
        self.limits.setObjectName(u"limits")
        self.limits.setWordWrap(True)

        self.more_layout.addWidget(self.limits, 2, 1, 1, 1)


        self.inside_layout.addWidget(self.more_card)

        self.web_note = PlainLabel(self.inside)
        self.web_note.setObjectName(u"web_note")
        self.web_note.setWordWrap(True)

        self.inside_layout.addWidget(self.web_note)

        self.inside_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside_layout.addItem(self.inside_room)

        self.scroll.setWidget(self.inside)

        self.found_layout.addWidget(self.scroll)

        self.states.addWidget(self.found)

        self.availability_layout.addWidget(self.states)

        self.foot = QWidget(Availability)
        self.foot.setObjectName(u"foot")
        self.change = QPushButton(self.foot)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)
        self.busy = QPushButton(self.foot)
        self.busy.setObjectName(u"busy")
        self.busy.setAutoDefault(False)
        self.new_schedule = QPushButton(self.foot)
        self.new_schedule.setObjectName(u"new_schedule")
        self.new_schedule.setAutoDefault(False)
        self.make_default = QPushButton(self.foot)
        self.make_default.setObjectName(u"make_default")
        self.make_default.setAutoDefault(False)
        self.open_web = QPushButton(self.foot)
        self.open_web.setObjectName(u"open_web")
        self.open_web.setAutoDefault(False)

        self.availability_layout.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.whose_label.setBuddy(self.whose)
        self.schedule_label.setBuddy(self.schedule)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Availability)

        QMetaObject.connectSlotsByName(Availability)
    # setupUi

    def retranslateUi(self, Availability):
        self.title.setText(QCoreApplication.translate("Availability", u"Availability", None))
        self.whose_label.setText(QCoreApplication.translate("Availability", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleName(QCoreApplication.translate("Availability", u"Whose availability", None))
#endif // QT_CONFIG(accessibility)
        self.schedule_label.setText(QCoreApplication.translate("Availability", u"Sche&dule", None))
#if QT_CONFIG(accessibility)
        self.schedule.setAccessibleName(QCoreApplication.translate("Availability", u"Schedule", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.week.setAccessibleName(QCoreApplication.translate("Availability", u"Open hours of the week", None))
#endif // QT_CONFIG(accessibility)
        self.dates_label.setText(QCoreApplication.translate("Availability", u"Days that differ", None))
        self.used_label.setText(QCoreApplication.translate("Availability", u"Used by", None))
        self.limits_label.setText(QCoreApplication.translate("Availability", u"Meeting limits", None))
        self.change.setText(QCoreApplication.translate("Availability", u"Chan&ge hours\u2026", None))
#if QT_CONFIG(accessibility)
        self.change.setAccessibleName(QCoreApplication.translate("Availability", u"Change the hours of this schedule", None))
#endif // QT_CONFIG(accessibility)
        self.busy.setText(QCoreApplication.translate("Availability", u"Busy wee&k\u2026", None))
#if QT_CONFIG(accessibility)
        self.busy.setAccessibleName(QCoreApplication.translate("Availability", u"Busy times of a week", None))
#endif // QT_CONFIG(accessibility)
        self.new_schedule.setText(QCoreApplication.translate("Availability", u"&New schedule\u2026", None))
#if QT_CONFIG(accessibility)
        self.new_schedule.setAccessibleName(QCoreApplication.translate("Availability", u"New schedule\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.make_default.setText(QCoreApplication.translate("Availability", u"&Make default", None))
#if QT_CONFIG(accessibility)
        self.make_default.setAccessibleName(QCoreApplication.translate("Availability", u"Make this the default schedule", None))
#endif // QT_CONFIG(accessibility)
        self.open_web.setText(QCoreApplication.translate("Availability", u"&Open in Calendly", None))
#if QT_CONFIG(accessibility)
        self.open_web.setAccessibleName(QCoreApplication.translate("Availability", u"Open availability on Calendly\u2019s web page", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
