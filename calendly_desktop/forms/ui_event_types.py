# source: ui/event_types.ui sha256:b691813026ef7156125b57e7d039c4e1ce42d580fce4dfa7f066210271a89275
"""The form ui/event_types.ui, compiled; change it there."""

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
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_EventTypes(object):
    def setupUi(self, EventTypes):
        if not EventTypes.objectName():
            EventTypes.setObjectName(u"EventTypes")
        self.event_types_layout = QVBoxLayout(EventTypes)
        self.event_types_layout.setSpacing(12)
        self.event_types_layout.setObjectName(u"event_types_layout")
        self.event_types_layout.setContentsMargins(0, 0, 0, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(12)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(0, 0, 0, 0)
        self.title = SectionTitle(EventTypes)
        self.title.setObjectName(u"title")

        self.head_layout.addWidget(self.title)

        self.count = PlainLabel(EventTypes)
        self.count.setObjectName(u"count")

        self.head_layout.addWidget(self.count)

        self.head_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_room)


        self.event_types_layout.addLayout(self.head_layout)

        self.search = SearchField(EventTypes)
        self.search.setObjectName(u"search")

        self.event_types_layout.addWidget(self.search)

        self.choices = QWidget(EventTypes)
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
        self.whose.setMinimumContentsLength(14)

        self.whose_row.addWidget(self.whose)

        self.kind_field = QWidget(self.choices)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_row = QHBoxLayout(self.kind_field)
        self.kind_row.setSpacing(8)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_row.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.kind_field)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.kind_row.addWidget(self.kind_label)

        self.kind = QComboBox(self.kind_field)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.kind_row.addWidget(self.kind)

        self.state_field = QWidget(self.choices)
        self.state_field.setObjectName(u"state_field")
        self.state_row = QHBoxLayout(self.state_field)
        self.state_row.setSpacing(8)
        self.state_row.setObjectName(u"state_row")
        self.state_row.setContentsMargins(0, 0, 0, 0)
        self.state_label = QLabel(self.state_field)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)

        self.state_row.addWidget(self.state_label)

        self.state = QComboBox(self.state_field)
        self.state.setObjectName(u"state")
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.state_row.addWidget(self.state)


        self.event_types_layout.addWidget(self.choices)

        self.states = StateStack(EventTypes)
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

        self.event_types_layout.addWidget(self.states)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.note_layout.setContentsMargins(0, 0, 0, 0)
        self.note = PlainLabel(EventTypes)
        self.note.setObjectName(u"note")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)

        self.request = CopyButton(EventTypes)
        self.request.setObjectName(u"request")
        self.request.setAutoDefault(False)

        self.note_layout.addWidget(self.request)

        self.read_rest = QPushButton(EventTypes)
        self.read_rest.setObjectName(u"read_rest")
        self.read_rest.setAutoDefault(False)

        self.note_layout.addWidget(self.read_rest)


        self.event_types_layout.addLayout(self.note_layout)

        self.foot = QWidget(EventTypes)
        self.foot.setObjectName(u"foot")
        self.new_type = QPushButton(self.foot)
        self.new_type.setObjectName(u"new_type")
        self.new_type.setAutoDefault(False)
        self.one_off = QPushButton(self.foot)
        self.one_off.setObjectName(u"one_off")
        self.one_off.setAutoDefault(False)
        self.details = QPushButton(self.foot)
        self.details.setObjectName(u"details")
        self.details.setAutoDefault(False)
        self.copy = QPushButton(self.foot)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)
        self.save = QPushButton(self.foot)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.event_types_layout.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.whose_label.setBuddy(self.whose)
        self.kind_label.setBuddy(self.kind)
        self.state_label.setBuddy(self.state)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EventTypes)

        QMetaObject.connectSlotsByName(EventTypes)
    # setupUi

    def retranslateUi(self, EventTypes):
        self.title.setText(QCoreApplication.translate("EventTypes", u"Event types", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("EventTypes", u"Search event types", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("EventTypes", u"Search name, person, team, place, question \u2026", None))
        self.whose_label.setText(QCoreApplication.translate("EventTypes", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.whose.setAccessibleName(QCoreApplication.translate("EventTypes", u"Whose event types", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("EventTypes", u"K&ind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("EventTypes", u"Kind of event type", None))
#endif // QT_CONFIG(accessibility)
        self.state_label.setText(QCoreApplication.translate("EventTypes", u"Stat&us", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("EventTypes", u"Active, turned off, secret", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("EventTypes", u"Event types", None))
#endif // QT_CONFIG(accessibility)
        self.request.setText(QCoreApplication.translate("EventTypes", u"Copy re&quest", None))
#if QT_CONFIG(accessibility)
        self.request.setAccessibleName(QCoreApplication.translate("EventTypes", u"Copy request for the administrator", None))
#endif // QT_CONFIG(accessibility)
        self.read_rest.setText(QCoreApplication.translate("EventTypes", u"Rea&d colleagues", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("EventTypes", u"Read the event types of colleagues one by one", None))
#endif // QT_CONFIG(accessibility)
        self.new_type.setText(QCoreApplication.translate("EventTypes", u"&New event type\u2026", None))
#if QT_CONFIG(accessibility)
        self.new_type.setAccessibleName(QCoreApplication.translate("EventTypes", u"New event type\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.one_off.setText(QCoreApplication.translate("EventTypes", u"&One-off meeting\u2026", None))
#if QT_CONFIG(accessibility)
        self.one_off.setAccessibleName(QCoreApplication.translate("EventTypes", u"One-off meeting\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.details.setText(QCoreApplication.translate("EventTypes", u"Detai&ls\u2026", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("EventTypes", u"Details of the chosen event type", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("EventTypes", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("EventTypes", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("EventTypes", u"Save &table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("EventTypes", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
