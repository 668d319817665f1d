# source: ui/people_groups.ui sha256:915ccfa87c007766eff46edbc287bf1ff1b9f23e5073f70236c9388e3a08197c
"""The form ui/people_groups.ui, compiled; change it there."""

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
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_PeopleGroups(object):
    def setupUi(self, PeopleGroups):
        if not PeopleGroups.objectName():
            PeopleGroups.setObjectName(u"PeopleGroups")
        self.groups_layout = QVBoxLayout(PeopleGroups)
        self.groups_layout.setSpacing(12)
        self.groups_layout.setObjectName(u"groups_layout")
        self.groups_layout.setContentsMargins(16, 16, 16, 16)
        self.search = SearchField(PeopleGroups)
        self.search.setObjectName(u"search")

        self.groups_layout.addWidget(self.search)

        self.choices = QWidget(PeopleGroups)
        self.choices.setObjectName(u"choices")
        self.what_field = QWidget(self.choices)
        self.what_field.setObjectName(u"what_field")
        self.what_layout = QHBoxLayout(self.what_field)
        self.what_layout.setSpacing(8)
        self.what_layout.setObjectName(u"what_layout")
        self.what_layout.setContentsMargins(0, 0, 0, 0)
        self.what_label = QLabel(self.what_field)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setTextFormat(Qt.TextFormat.PlainText)

        self.what_layout.addWidget(self.what_label)

        self.what = QComboBox(self.what_field)
        self.what.setObjectName(u"what")
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.setMinimumContentsLength(24)

        self.what_layout.addWidget(self.what)


        self.groups_layout.addWidget(self.choices)

        self.states = StateStack(PeopleGroups)
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

        self.groups_layout.addWidget(self.states)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.count = PlainLabel(PeopleGroups)
        self.count.setObjectName(u"count")

        self.note_layout.addWidget(self.count)

        self.note_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_layout.addItem(self.note_room)

        self.request = CopyButton(PeopleGroups)
        self.request.setObjectName(u"request")
        self.request.setAutoDefault(False)

        self.note_layout.addWidget(self.request)

        self.read_rest = QPushButton(PeopleGroups)
        self.read_rest.setObjectName(u"read_rest")
        self.read_rest.setAutoDefault(False)

        self.note_layout.addWidget(self.read_rest)


        self.groups_layout.addLayout(self.note_layout)

        self.note = PlainLabel(PeopleGroups)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.groups_layout.addWidget(self.note)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(PeopleGroups)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(PeopleGroups)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(PeopleGroups)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.copy_page = CopyButton(PeopleGroups)
        self.copy_page.setObjectName(u"copy_page")
        self.copy_page.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy_page)


        self.groups_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.what)
        QWidget.setTabOrder(self.what, self.table)
        QWidget.setTabOrder(self.table, self.request)
        QWidget.setTabOrder(self.request, self.read_rest)
        QWidget.setTabOrder(self.read_rest, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.close_button)
        QWidget.setTabOrder(self.close_button, self.copy_page)

        self.retranslateUi(PeopleGroups)

        QMetaObject.connectSlotsByName(PeopleGroups)
    # setupUi

    def retranslateUi(self, PeopleGroups):
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Search groups and teams", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("PeopleGroups", u"Search group, team, person \u2026", None))
        self.what_label.setText(QCoreApplication.translate("PeopleGroups", u"Sho&w", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Which group or team", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Who is in which group or team", None))
#endif // QT_CONFIG(accessibility)
        self.request.setText(QCoreApplication.translate("PeopleGroups", u"Copy re&quest", None))
#if QT_CONFIG(accessibility)
        self.request.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Copy request for the administrator", None))
#endif // QT_CONFIG(accessibility)
        self.read_rest.setText(QCoreApplication.translate("PeopleGroups", u"Rea&d teams", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Read who is in which team, one person after another", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("PeopleGroups", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("PeopleGroups", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("PeopleGroups", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.copy_page.setText(QCoreApplication.translate("PeopleGroups", u"Copy team &link", None))
#if QT_CONFIG(accessibility)
        self.copy_page.setAccessibleName(QCoreApplication.translate("PeopleGroups", u"Copy the booking page of this team", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
