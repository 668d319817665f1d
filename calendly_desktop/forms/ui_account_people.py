# source: ui/account_people.ui sha256:acaeb6ef7767e9a1d74141a96efc6b0e47e3f76173e863132fba4c1bdd64baa8
"""The form ui/account_people.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_AccountPeople(object):
    def setupUi(self, AccountPeople):
        if not AccountPeople.objectName():
            AccountPeople.setObjectName(u"AccountPeople")
        self.people_layout = QVBoxLayout(AccountPeople)
        self.people_layout.setSpacing(12)
        self.people_layout.setObjectName(u"people_layout")
        self.people_layout.setContentsMargins(0, 0, 0, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.people_title = SectionTitle(AccountPeople)
        self.people_title.setObjectName(u"people_title")

        self.head_layout.addWidget(self.people_title)

        self.people_count = PlainLabel(AccountPeople)
        self.people_count.setObjectName(u"people_count")

        self.head_layout.addWidget(self.people_count)

        self.head_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_spacer)

        self.share = QPushButton(AccountPeople)
        self.share.setObjectName(u"share")
        self.share.setAutoDefault(False)

        self.head_layout.addWidget(self.share)

        self.groups = QPushButton(AccountPeople)
        self.groups.setObjectName(u"groups")
        self.groups.setAutoDefault(False)

        self.head_layout.addWidget(self.groups)

        self.invite = QPushButton(AccountPeople)
        self.invite.setObjectName(u"invite")
        self.invite.setAutoDefault(False)

        self.head_layout.addWidget(self.invite)


        self.people_layout.addLayout(self.head_layout)

        self.search_layout = QHBoxLayout()
        self.search_layout.setSpacing(8)
        self.search_layout.setObjectName(u"search_layout")
        self.people_search = SearchField(AccountPeople)
        self.people_search.setObjectName(u"people_search")

        self.search_layout.addWidget(self.people_search)

        self.people_state = Segmented(AccountPeople)
        self.people_state.setObjectName(u"people_state")

        self.search_layout.addWidget(self.people_state)


        self.people_layout.addLayout(self.search_layout)

        self.choices = QWidget(AccountPeople)
        self.choices.setObjectName(u"choices")
        self.details = QPushButton(self.choices)
        self.details.setObjectName(u"details")
        self.details.setCheckable(True)
        self.details.setAutoDefault(False)
        self.role_field = QWidget(self.choices)
        self.role_field.setObjectName(u"role_field")
        self.role_layout = QHBoxLayout(self.role_field)
        self.role_layout.setSpacing(8)
        self.role_layout.setObjectName(u"role_layout")
        self.role_layout.setContentsMargins(0, 0, 0, 0)
        self.role_label = QLabel(self.role_field)
        self.role_label.setObjectName(u"role_label")
        self.role_label.setTextFormat(Qt.TextFormat.PlainText)

        self.role_layout.addWidget(self.role_label)

        self.role = QComboBox(self.role_field)
        self.role.setObjectName(u"role")
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.role_layout.addWidget(self.role)

        self.group_field = QWidget(self.choices)
        self.group_field.setObjectName(u"group_field")
        self.group_layout = QHBoxLayout(self.group_field)
        self.group_layout.setSpacing(8)
        self.group_layout.setObjectName(u"group_layout")
        self.group_layout.setContentsMargins(0, 0, 0, 0)
        self.group_label = QLabel(self.group_field)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setTextFormat(Qt.TextFormat.PlainText)

        self.group_layout.addWidget(self.group_label)

        self.group = QComboBox(self.group_field)
        self.group.setObjectName(u"group")
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group.setMinimumContentsLength(9)

        self.group_layout.addWidget(self.group)


        self.people_layout.addWidget(self.choices)

        self.parts = CompactSplitter(AccountPeople)
        self.parts.setObjectName(u"parts")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy)
        self.parts.setOrientation(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.people_states = StateStack(self.parts)
        self.people_states.setObjectName(u"people_states")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.people_states.sizePolicy().hasHeightForWidth())
        self.people_states.setSizePolicy(sizePolicy1)
        self.lists = QStackedWidget()
        self.lists.setObjectName(u"lists")
        self.members_place = QWidget()
        self.members_place.setObjectName(u"members_place")
        self.members_layout = QVBoxLayout(self.members_place)
        self.members_layout.setSpacing(0)
        self.members_layout.setObjectName(u"members_layout")
        self.members_layout.setContentsMargins(0, 0, 0, 0)
        self.lists.addWidget(self.members_place)
        self.invitations = QTableView()
        self.invitations.setObjectName(u"invitations")
        self.invitations.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.invitations.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.invitations.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.invitations.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.invitations.setTabKeyNavigation(False)
        self.invitations.setShowGrid(False)
        self.invitations.setWordWrap(False)
        self.invitations.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.invitations.setSortingEnabled(False)
        self.invitations.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lists.addWidget(self.invitations)
        self.people_states.addWidget(self.lists)
        self.parts.addWidget(self.people_states)

        self.people_layout.addWidget(self.parts)

        self.people_note = PlainLabel(AccountPeople)
        self.people_note.setObjectName(u"people_note")
        self.people_note.setWordWrap(True)

        self.people_layout.addWidget(self.people_note)

#if QT_CONFIG(shortcut)
        self.role_label.setBuddy(self.role)
        self.group_label.setBuddy(self.group)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.share, self.groups)
        QWidget.setTabOrder(self.groups, self.invite)
        QWidget.setTabOrder(self.invite, self.people_search)
        QWidget.setTabOrder(self.people_search, self.people_state)
        QWidget.setTabOrder(self.people_state, self.role)
        QWidget.setTabOrder(self.role, self.group)
        QWidget.setTabOrder(self.group, self.details)
        QWidget.setTabOrder(self.details, self.invitations)

        self.retranslateUi(AccountPeople)

        QMetaObject.connectSlotsByName(AccountPeople)
    # setupUi

    def retranslateUi(self, AccountPeople):
        self.people_title.setText(QCoreApplication.translate("AccountPeople", u"People", None))
        self.share.setText(QCoreApplication.translate("AccountPeople", u"Cop&y or save", None))
#if QT_CONFIG(accessibility)
        self.share.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Copy or save what is shown", None))
#endif // QT_CONFIG(accessibility)
        self.groups.setText(QCoreApplication.translate("AccountPeople", u"&Groups and teams\u2026", None))
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Groups and teams\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.invite.setText(QCoreApplication.translate("AccountPeople", u"&Invite people\u2026", None))
#if QT_CONFIG(accessibility)
        self.invite.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Invite people\u2026", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.people_search.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Search colleagues", None))
#endif // QT_CONFIG(accessibility)
        self.people_search.setPlaceholderText(QCoreApplication.translate("AccountPeople", u"Search name, e-mail, role, time zone \u2026", None))
#if QT_CONFIG(accessibility)
        self.people_state.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Members or invitations", None))
#endif // QT_CONFIG(accessibility)
        self.details.setText(QCoreApplication.translate("AccountPeople", u"&Details", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Show details in place of the list", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("AccountPeople", u"R&ole", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.group_label.setText(QCoreApplication.translate("AccountPeople", u"Gro&up", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Group or team", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.invitations.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Invitations", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
