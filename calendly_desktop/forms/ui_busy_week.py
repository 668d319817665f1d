# source: ui/busy_week.ui sha256:aaaa5ade127b61af29d0fa8ca7409f08c4dc83b9d895a8bff33e39b91dbc3516
"""The form ui/busy_week.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.day_rows import DayRows
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_BusyWeek(object):
    def setupUi(self, BusyWeek):
        if not BusyWeek.objectName():
            BusyWeek.setObjectName(u"BusyWeek")
        self.busy_layout = QVBoxLayout(BusyWeek)
        self.busy_layout.setSpacing(12)
        self.busy_layout.setObjectName(u"busy_layout")
        self.busy_layout.setContentsMargins(16, 16, 16, 16)
        self.choices = QWidget(BusyWeek)
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

        self.zone_field = QWidget(self.choices)
        self.zone_field.setObjectName(u"zone_field")
        self.zone_row = QHBoxLayout(self.zone_field)
        self.zone_row.setSpacing(8)
        self.zone_row.setObjectName(u"zone_row")
        self.zone_row.setContentsMargins(0, 0, 0, 0)
        self.zone_label = QLabel(self.zone_field)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.zone_row.addWidget(self.zone_label)

        self.zone = QComboBox(self.zone_field)
        self.zone.setObjectName(u"zone")
        self.zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.zone_row.addWidget(self.zone)

        self.week_field = QWidget(self.choices)
        self.week_field.setObjectName(u"week_field")
        self.week_row = QHBoxLayout(self.week_field)
        self.week_row.setSpacing(8)
        self.week_row.setObjectName(u"week_row")
        self.week_row.setContentsMargins(0, 0, 0, 0)
        self.previous = QPushButton(self.week_field)
        self.previous.setObjectName(u"previous")
        self.previous.setAutoDefault(False)

        self.week_row.addWidget(self.previous)

        self.days = PlainLabel(self.week_field)
        self.days.setObjectName(u"days")

        self.week_row.addWidget(self.days)

        self.next = QPushButton(self.week_field)
        self.next.setObjectName(u"next")
        self.next.setAutoDefault(False)

        self.week_row.addWidget(self.next)


        self.busy_layout.addWidget(self.choices)

        self.week = DayRows(BusyWeek)
        self.week.setObjectName(u"week")

        self.busy_layout.addWidget(self.week)

        self.states = StateStack(BusyWeek)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.table_place = QWidget()
        self.table_place.setObjectName(u"table_place")
        self.table_layout = QVBoxLayout(self.table_place)
        self.table_layout.setSpacing(0)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(self.table_place)
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setSortingEnabled(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.table_layout.addWidget(self.table)

        self.states.addWidget(self.table_place)

        self.busy_layout.addWidget(self.states)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.note_layout.setContentsMargins(0, 0, 0, 0)
        self.count = PlainLabel(BusyWeek)
        self.count.setObjectName(u"count")

        self.note_layout.addWidget(self.count)

        self.note = PlainLabel(BusyWeek)
        self.note.setObjectName(u"note")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)


        self.busy_layout.addLayout(self.note_layout)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(BusyWeek)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(BusyWeek)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(BusyWeek)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)


        self.busy_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.whose_label.setBuddy(self.whose)
        self.zone_label.setBuddy(self.zone)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BusyWeek)

        QMetaObject.connectSlotsByName(BusyWeek)
    # setupUi

    def retranslateUi(self, BusyWeek):
        self.whose_label.setText(QCoreApplication.translate("BusyWeek", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Whose busy times", None))
#endif // QT_CONFIG(accessibility)
        self.zone_label.setText(QCoreApplication.translate("BusyWeek", u"Ti&mes in", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("BusyWeek", u"In which time zone", None))
#endif // QT_CONFIG(accessibility)
        self.previous.setText(QCoreApplication.translate("BusyWeek", u"P&revious week", None))
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Show the week before", None))
#endif // QT_CONFIG(accessibility)
        self.next.setText(QCoreApplication.translate("BusyWeek", u"&Next week", None))
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Show the week after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.week.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Busy times of the week", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Busy times", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("BusyWeek", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("BusyWeek", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("BusyWeek", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("BusyWeek", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
