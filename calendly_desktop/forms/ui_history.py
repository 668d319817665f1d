# source: ui/history.ui sha256:de50a6b2a15f4333bd10104a3f282bf1f98f68f316cbf55b4bfc7e7cddac2517
"""The form ui/history.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_History(object):
    def setupUi(self, History):
        if not History.objectName():
            History.setObjectName(u"History")
        self.body_layout = QVBoxLayout(History)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(History)
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
        self.sought_layout = QHBoxLayout()
        self.sought_layout.setSpacing(8)
        self.sought_layout.setObjectName(u"sought_layout")
        self.sought_label = QLabel(self.inside)
        self.sought_label.setObjectName(u"sought_label")
        self.sought_label.setTextFormat(Qt.TextFormat.PlainText)

        self.sought_layout.addWidget(self.sought_label)

        self.sought = SearchField(self.inside)
        self.sought.setObjectName(u"sought")

        self.sought_layout.addWidget(self.sought)

        self.copy_address = CopyButton(self.inside)
        self.copy_address.setObjectName(u"copy_address")
        self.copy_address.setAutoDefault(False)

        self.sought_layout.addWidget(self.copy_address)


        self.inside_layout.addLayout(self.sought_layout)

        self.person_field = QWidget(self.inside)
        self.person_field.setObjectName(u"person_field")
        self.person_layout = QHBoxLayout(self.person_field)
        self.person_layout.setSpacing(8)
        self.person_layout.setObjectName(u"person_layout")
        self.person_layout.setContentsMargins(0, 0, 0, 0)
        self.person_label = QLabel(self.person_field)
        self.person_label.setObjectName(u"person_label")
        self.person_label.setTextFormat(Qt.TextFormat.PlainText)

        self.person_layout.addWidget(self.person_label)

        self.person = QComboBox(self.person_field)
        self.person.setObjectName(u"person")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.person.sizePolicy().hasHeightForWidth())
        self.person.setSizePolicy(sizePolicy1)

        self.person_layout.addWidget(self.person)


        self.inside_layout.addWidget(self.person_field)

        self.summary = SectionTitle(self.inside)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.inside_layout.addWidget(self.summary)

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
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.details_box.sizePolicy().hasHeightForWidth())
        self.details_box.setSizePolicy(sizePolicy2)
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
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy3)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)

        self.again = QPushButton(self.inside)
        self.again.setObjectName(u"again")
        self.again.setAutoDefault(False)

        self.note_layout.addWidget(self.again)


        self.inside_layout.addLayout(self.note_layout)

        self.scroll.setWidget(self.inside)

        self.body_layout.addWidget(self.scroll)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(History)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(History)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(History)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.show_meeting = QPushButton(History)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.foot_layout.addWidget(self.show_meeting)


        self.body_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.sought_label.setBuddy(self.sought)
        self.person_label.setBuddy(self.person)
        self.details_label.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.sought, self.copy_address)
        QWidget.setTabOrder(self.copy_address, self.person)
        QWidget.setTabOrder(self.person, self.table)
        QWidget.setTabOrder(self.table, self.details)
        QWidget.setTabOrder(self.details, self.again)
        QWidget.setTabOrder(self.again, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.close_button)
        QWidget.setTabOrder(self.close_button, self.show_meeting)

        self.retranslateUi(History)

        QMetaObject.connectSlotsByName(History)
    # setupUi

    def retranslateUi(self, History):
        self.sought_label.setText(QCoreApplication.translate("History", u"&E-mail or name", None))
#if QT_CONFIG(accessibility)
        self.sought.setAccessibleName(QCoreApplication.translate("History", u"E-mail address or name", None))
#endif // QT_CONFIG(accessibility)
        self.sought.setPlaceholderText(QCoreApplication.translate("History", u"maria@example.com, or a name", None))
        self.copy_address.setText(QCoreApplication.translate("History", u"Copy &address", None))
#if QT_CONFIG(accessibility)
        self.copy_address.setAccessibleName(QCoreApplication.translate("History", u"Copy address", None))
#endif // QT_CONFIG(accessibility)
        self.person_label.setText(QCoreApplication.translate("History", u"S&hown", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("History", u"Whose meetings are shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("History", u"Meetings with this guest", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("History", u"&Details of the chosen meeting", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("History", u"Details of the chosen meeting", None))
#endif // QT_CONFIG(accessibility)
        self.again.setText(QCoreApplication.translate("History", u"Ask a&gain", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("History", u"Ask again", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("History", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("History", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("History", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("History", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("History", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("History", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("History", u"Show in &list", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("History", u"Show the meeting in the list", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
