# source: ui/answers.ui sha256:2d6de1751335f8cb85ce691f72ac9365e0115c4ab969f811fc6903926b6629f1
"""The form ui/answers.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_Answers(object):
    def setupUi(self, Answers):
        if not Answers.objectName():
            Answers.setObjectName(u"Answers")
        self.body_layout = QVBoxLayout(Answers)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(Answers)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(12)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 16, 16, 4)
        self.choices = QWidget(self.inside)
        self.choices.setObjectName(u"choices")
        self.scope_field = QWidget(self.choices)
        self.scope_field.setObjectName(u"scope_field")
        self.scope_layout = QHBoxLayout(self.scope_field)
        self.scope_layout.setSpacing(8)
        self.scope_layout.setObjectName(u"scope_layout")
        self.scope_layout.setContentsMargins(0, 0, 0, 0)
        self.scope_label = QLabel(self.scope_field)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setTextFormat(Qt.TextFormat.PlainText)

        self.scope_layout.addWidget(self.scope_label)

        self.scope = QComboBox(self.scope_field)
        self.scope.setObjectName(u"scope")
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(22)

        self.scope_layout.addWidget(self.scope)

        self.event_type_field = QWidget(self.choices)
        self.event_type_field.setObjectName(u"event_type_field")
        self.event_type_layout = QHBoxLayout(self.event_type_field)
        self.event_type_layout.setSpacing(8)
        self.event_type_layout.setObjectName(u"event_type_layout")
        self.event_type_layout.setContentsMargins(0, 0, 0, 0)
        self.event_type_label = QLabel(self.event_type_field)
        self.event_type_label.setObjectName(u"event_type_label")
        self.event_type_label.setTextFormat(Qt.TextFormat.PlainText)

        self.event_type_layout.addWidget(self.event_type_label)

        self.event_type = QComboBox(self.event_type_field)
        self.event_type.setObjectName(u"event_type")
        self.event_type.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.event_type.setMinimumContentsLength(28)

        self.event_type_layout.addWidget(self.event_type)

        self.period_field = QWidget(self.choices)
        self.period_field.setObjectName(u"period_field")
        self.period_layout = QHBoxLayout(self.period_field)
        self.period_layout.setSpacing(8)
        self.period_layout.setObjectName(u"period_layout")
        self.period_layout.setContentsMargins(0, 0, 0, 0)
        self.period_label = QLabel(self.period_field)
        self.period_label.setObjectName(u"period_label")
        self.period_label.setTextFormat(Qt.TextFormat.PlainText)

        self.period_layout.addWidget(self.period_label)

        self.period = QComboBox(self.period_field)
        self.period.setObjectName(u"period")
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.period_layout.addWidget(self.period)


        self.inside_layout.addWidget(self.choices)

        self.search_layout = QHBoxLayout()
        self.search_layout.setSpacing(12)
        self.search_layout.setObjectName(u"search_layout")
        self.search = SearchField(self.inside)
        self.search.setObjectName(u"search")

        self.search_layout.addWidget(self.search)

        self.canceled = QCheckBox(self.inside)
        self.canceled.setObjectName(u"canceled")

        self.search_layout.addWidget(self.canceled)


        self.inside_layout.addLayout(self.search_layout)

        self.parts = CompactSplitter(self.inside)
        self.parts.setObjectName(u"parts")
        sizePolicy.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy)
        self.parts.setOrientation(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.setProperty(u"gap", True)
        self.states = StateStack(self.parts)
        self.states.setObjectName(u"states")
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
        self.parts.addWidget(self.states)
        self.details_box = QWidget(self.parts)
        self.details_box.setObjectName(u"details_box")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.details_box.sizePolicy().hasHeightForWidth())
        self.details_box.setSizePolicy(sizePolicy1)
        self.details_layout = QVBoxLayout(self.details_box)
        self.details_layout.setSpacing(4)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(0, 12, 0, 0)
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

        self.inside_layout.addWidget(self.parts)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.count = PlainLabel(self.inside)
        self.count.setObjectName(u"count")

        self.note_layout.addWidget(self.count)

        self.note = PlainLabel(self.inside)
        self.note.setObjectName(u"note")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy2)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)

        self.read_rest = QPushButton(self.inside)
        self.read_rest.setObjectName(u"read_rest")
        self.read_rest.setAutoDefault(False)

        self.note_layout.addWidget(self.read_rest)


        self.inside_layout.addLayout(self.note_layout)

        self.scroll.setWidget(self.inside)

        self.body_layout.addWidget(self.scroll)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(Answers)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(Answers)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(Answers)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.show_meeting = QPushButton(Answers)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.foot_layout.addWidget(self.show_meeting)


        self.body_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.scope_label.setBuddy(self.scope)
        self.event_type_label.setBuddy(self.event_type)
        self.period_label.setBuddy(self.period)
        self.details_label.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.scope, self.event_type)
        QWidget.setTabOrder(self.event_type, self.period)
        QWidget.setTabOrder(self.period, self.search)
        QWidget.setTabOrder(self.search, self.canceled)
        QWidget.setTabOrder(self.canceled, self.table)
        QWidget.setTabOrder(self.table, self.details)
        QWidget.setTabOrder(self.details, self.read_rest)
        QWidget.setTabOrder(self.read_rest, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.close_button)
        QWidget.setTabOrder(self.close_button, self.show_meeting)

        self.retranslateUi(Answers)

        QMetaObject.connectSlotsByName(Answers)
    # setupUi

    def retranslateUi(self, Answers):
        self.scope_label.setText(QCoreApplication.translate("Answers", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("Answers", u"Whose meetings", None))
#endif // QT_CONFIG(accessibility)
        self.event_type_label.setText(QCoreApplication.translate("Answers", u"&Event type", None))
#if QT_CONFIG(accessibility)
        self.event_type.setAccessibleName(QCoreApplication.translate("Answers", u"Event type", None))
#endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("Answers", u"&Period", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("Answers", u"Period", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("Answers", u"Search the answers", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("Answers", u"Search name, e-mail, answer \u2026", None))
        self.canceled.setText(QCoreApplication.translate("Answers", u"Canceled and &moved ones too", None))
#if QT_CONFIG(accessibility)
        self.canceled.setAccessibleName(QCoreApplication.translate("Answers", u"Canceled and moved ones too", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Answers", u"Answers", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("Answers", u"Answers of the chosen &invitee", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("Answers", u"Answers of the chosen invitee", None))
#endif // QT_CONFIG(accessibility)
        self.read_rest.setText(QCoreApplication.translate("Answers", u"&Read the rest", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("Answers", u"Read the rest", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("Answers", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("Answers", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("Answers", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("Answers", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("Answers", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("Answers", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("Answers", u"Show in &list", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("Answers", u"Show the meeting in the list", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
