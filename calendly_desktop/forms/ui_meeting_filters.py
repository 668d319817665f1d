# source: ui/meeting_filters.ui sha256:3b19ee015e2765d50c6aec19f49428626af72020bc532349d48a9c032649e4e6
"""The form ui/meeting_filters.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.text import PlainLabel


class Ui_MeetingFilters(object):
    def setupUi(self, MeetingFilters):
        if not MeetingFilters.objectName():
            MeetingFilters.setObjectName(u"MeetingFilters")
        self.filters_layout = QHBoxLayout(MeetingFilters)
        self.filters_layout.setSpacing(12)
        self.filters_layout.setObjectName(u"filters_layout")
        self.filters_layout.setContentsMargins(12, 12, 12, 12)
        self.fields_column = QVBoxLayout()
        self.fields_column.setSpacing(4)
        self.fields_column.setObjectName(u"fields_column")
        self.fields_label = QLabel(MeetingFilters)
        self.fields_label.setObjectName(u"fields_label")

        self.fields_column.addWidget(self.fields_label)

        self.fields = QListWidget(MeetingFilters)
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.fields_column.addWidget(self.fields)


        self.filters_layout.addLayout(self.fields_column)

        self.pages = QStackedWidget(MeetingFilters)
        self.pages.setObjectName(u"pages")
        self.values_page = QWidget()
        self.values_page.setObjectName(u"values_page")
        self.values_layout = QVBoxLayout(self.values_page)
        self.values_layout.setSpacing(8)
        self.values_layout.setObjectName(u"values_layout")
        self.values_layout.setContentsMargins(0, 0, 0, 0)
        self.value_search = SearchField(self.values_page)
        self.value_search.setObjectName(u"value_search")

        self.values_layout.addWidget(self.value_search)

        self.values_note = PlainLabel(self.values_page)
        self.values_note.setObjectName(u"values_note")
        self.values_note.setWordWrap(True)

        self.values_layout.addWidget(self.values_note)

        self.values = QTreeWidget(self.values_page)
        self.values.setObjectName(u"values")
        self.values.setRootIsDecorated(False)
        self.values.setUniformRowHeights(True)
        self.values.setHeaderHidden(True)
        self.values.setColumnCount(2)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.values_layout.addWidget(self.values)

        self.pages.addWidget(self.values_page)
        self.days_page = QWidget()
        self.days_page.setObjectName(u"days_page")
        self.days_layout = QVBoxLayout(self.days_page)
        self.days_layout.setSpacing(8)
        self.days_layout.setObjectName(u"days_layout")
        self.days_layout.setContentsMargins(0, 0, 0, 0)
        self.periods = QListWidget(self.days_page)
        self.periods.setObjectName(u"periods")

        self.days_layout.addWidget(self.periods)

        self.custom_grid = QGridLayout()
        self.custom_grid.setSpacing(8)
        self.custom_grid.setObjectName(u"custom_grid")
        self.first_label = QLabel(self.days_page)
        self.first_label.setObjectName(u"first_label")

        self.custom_grid.addWidget(self.first_label, 0, 0, 1, 1)

        self.last_label = QLabel(self.days_page)
        self.last_label.setObjectName(u"last_label")

        self.custom_grid.addWidget(self.last_label, 0, 1, 1, 1)

        self.first = QDateEdit(self.days_page)
        self.first.setObjectName(u"first")
        self.first.setCalendarPopup(True)

        self.custom_grid.addWidget(self.first, 1, 0, 1, 1)

        self.last = QDateEdit(self.days_page)
        self.last.setObjectName(u"last")
        self.last.setCalendarPopup(True)

        self.custom_grid.addWidget(self.last, 1, 1, 1, 1)

        self.apply_days = QPushButton(self.days_page)
        self.apply_days.setObjectName(u"apply_days")
        self.apply_days.setAutoDefault(False)

        self.custom_grid.addWidget(self.apply_days, 2, 0, 1, 2)

        self.custom_grid.setColumnStretch(0, 1)
        self.custom_grid.setColumnStretch(1, 1)

        self.days_layout.addLayout(self.custom_grid)

        self.pages.addWidget(self.days_page)
        self.states_page = QWidget()
        self.states_page.setObjectName(u"states_page")
        self.states_layout = QVBoxLayout(self.states_page)
        self.states_layout.setSpacing(4)
        self.states_layout.setObjectName(u"states_layout")
        self.states_layout.setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(self.states_page)

        self.filters_layout.addWidget(self.pages)

        self.filters_layout.setStretch(0, 2)
        self.filters_layout.setStretch(1, 3)
#if QT_CONFIG(shortcut)
        self.fields_label.setBuddy(self.fields)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.fields, self.value_search)
        QWidget.setTabOrder(self.value_search, self.values)
        QWidget.setTabOrder(self.values, self.periods)
        QWidget.setTabOrder(self.periods, self.first)
        QWidget.setTabOrder(self.first, self.last)
        QWidget.setTabOrder(self.last, self.apply_days)

        self.retranslateUi(MeetingFilters)

        QMetaObject.connectSlotsByName(MeetingFilters)
    # setupUi

    def retranslateUi(self, MeetingFilters):
        self.fields_label.setText(QCoreApplication.translate("MeetingFilters", u"Filter &by", None))
#if QT_CONFIG(accessibility)
        self.fields.setAccessibleName(QCoreApplication.translate("MeetingFilters", u"Filter by", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.value_search.setAccessibleName(QCoreApplication.translate("MeetingFilters", u"Search these values", None))
#endif // QT_CONFIG(accessibility)
        self.value_search.setPlaceholderText(QCoreApplication.translate("MeetingFilters", u"Search", None))
        ___qtreewidgetitem = self.values.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("MeetingFilters", u"Meetings", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("MeetingFilters", u"Value", None))
#if QT_CONFIG(accessibility)
        self.values.setAccessibleName(QCoreApplication.translate("MeetingFilters", u"Values, with their meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.periods.setAccessibleName(QCoreApplication.translate("MeetingFilters", u"Days", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("MeetingFilters", u"Fro&m", None))
        self.last_label.setText(QCoreApplication.translate("MeetingFilters", u"&To", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("MeetingFilters", u"From", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("MeetingFilters", u"To", None))
#endif // QT_CONFIG(accessibility)
        self.apply_days.setText(QCoreApplication.translate("MeetingFilters", u"&Show these days", None))
        pass
    # retranslateUi
