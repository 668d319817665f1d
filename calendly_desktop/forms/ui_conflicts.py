# source: ui/conflicts.ui sha256:6f21c266722620328fadfe447898fca9873ebc98fd7166c56ce19869a1ff9383
"""The form ui/conflicts.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_Conflicts(object):
    def setupUi(self, Conflicts):
        if not Conflicts.objectName():
            Conflicts.setObjectName(u"Conflicts")
        self.body_layout = QVBoxLayout(Conflicts)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(Conflicts)
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

        self.tight = QCheckBox(self.choices)
        self.tight.setObjectName(u"tight")
        self.check_again = QPushButton(self.choices)
        self.check_again.setObjectName(u"check_again")
        self.check_again.setAutoDefault(False)

        self.inside_layout.addWidget(self.choices)

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

        self.inside_layout.addWidget(self.parts)

        self.details_box = QWidget(self.inside)
        self.details_box.setObjectName(u"details_box")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.details_box.sizePolicy().hasHeightForWidth())
        self.details_box.setSizePolicy(sizePolicy1)
        self.details_layout = QVBoxLayout(self.details_box)
        self.details_layout.setSpacing(8)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(0, 0, 0, 0)
        self.sentence = PlainLabel(self.details_box)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.details_layout.addWidget(self.sentence)

        self.advice = PlainLabel(self.details_box)
        self.advice.setObjectName(u"advice")
        self.advice.setWordWrap(True)

        self.details_layout.addWidget(self.advice)

        self.meetings_layout = QHBoxLayout()
        self.meetings_layout.setSpacing(12)
        self.meetings_layout.setObjectName(u"meetings_layout")
        self.meetings = QListWidget(self.details_box)
        self.meetings.setObjectName(u"meetings")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.meetings.sizePolicy().hasHeightForWidth())
        self.meetings.setSizePolicy(sizePolicy2)
        self.meetings.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.meetings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.meetings_layout.addWidget(self.meetings)

        self.actions_layout = QVBoxLayout()
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName(u"actions_layout")
        self.show_meeting = QPushButton(self.details_box)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.actions_layout.addWidget(self.show_meeting)

        self.message = QPushButton(self.details_box)
        self.message.setObjectName(u"message")
        self.message.setAutoDefault(False)

        self.actions_layout.addWidget(self.message)

        self.reschedule = QPushButton(self.details_box)
        self.reschedule.setObjectName(u"reschedule")
        self.reschedule.setAutoDefault(False)

        self.actions_layout.addWidget(self.reschedule)


        self.meetings_layout.addLayout(self.actions_layout)


        self.details_layout.addLayout(self.meetings_layout)


        self.inside_layout.addWidget(self.details_box)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.count = PlainLabel(self.inside)
        self.count.setObjectName(u"count")

        self.note_layout.addWidget(self.count)

        self.note = PlainLabel(self.inside)
        self.note.setObjectName(u"note")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy3)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)


        self.inside_layout.addLayout(self.note_layout)

        self.scroll.setWidget(self.inside)

        self.body_layout.addWidget(self.scroll)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(Conflicts)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(Conflicts)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(Conflicts)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)


        self.body_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.scope_label.setBuddy(self.scope)
        self.period_label.setBuddy(self.period)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.scope, self.period)
        QWidget.setTabOrder(self.period, self.tight)
        QWidget.setTabOrder(self.tight, self.check_again)
        QWidget.setTabOrder(self.check_again, self.table)
        QWidget.setTabOrder(self.table, self.meetings)
        QWidget.setTabOrder(self.meetings, self.show_meeting)
        QWidget.setTabOrder(self.show_meeting, self.message)
        QWidget.setTabOrder(self.message, self.reschedule)
        QWidget.setTabOrder(self.reschedule, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.close_button)

        self.retranslateUi(Conflicts)

        QMetaObject.connectSlotsByName(Conflicts)
    # setupUi

    def retranslateUi(self, Conflicts):
        self.scope_label.setText(QCoreApplication.translate("Conflicts", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("Conflicts", u"Whose meetings", None))
#endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("Conflicts", u"&Period", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("Conflicts", u"Period", None))
#endif // QT_CONFIG(accessibility)
        self.tight.setText(QCoreApplication.translate("Conflicts", u"Also &meetings without a break", None))
#if QT_CONFIG(accessibility)
        self.tight.setAccessibleName(QCoreApplication.translate("Conflicts", u"Also meetings without a break", None))
#endif // QT_CONFIG(accessibility)
        self.check_again.setText(QCoreApplication.translate("Conflicts", u"Check a&gain", None))
#if QT_CONFIG(accessibility)
        self.check_again.setAccessibleName(QCoreApplication.translate("Conflicts", u"Check again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Conflicts", u"Conflicts", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.meetings.setAccessibleName(QCoreApplication.translate("Conflicts", u"Meetings of the chosen conflict", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("Conflicts", u"Show in &list", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("Conflicts", u"Show the meeting in the list", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText(QCoreApplication.translate("Conflicts", u"M&essage\u2026", None))
#if QT_CONFIG(accessibility)
        self.message.setAccessibleName(QCoreApplication.translate("Conflicts", u"Message\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.reschedule.setText(QCoreApplication.translate("Conflicts", u"&Reschedule\u2026", None))
#if QT_CONFIG(accessibility)
        self.reschedule.setAccessibleName(QCoreApplication.translate("Conflicts", u"Reschedule\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("Conflicts", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("Conflicts", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("Conflicts", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("Conflicts", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("Conflicts", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("Conflicts", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
