# source: ui/account_people.ui sha256:4b6ca2290f24cf46e36acca04ac19f621e946761e39cbd205a4c988bfb5e49c3
"""The form ui/account_people.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout
from calendly_desktop.toolkit.search_field import SearchField
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
        self.head_layout.setSpacing(12)
        self.head_layout.setObjectName(u"head_layout")
        self.people_title = SectionTitle(AccountPeople)
        self.people_title.setObjectName(u"people_title")

        self.head_layout.addWidget(self.people_title)

        self.people_count = PlainLabel(AccountPeople)
        self.people_count.setObjectName(u"people_count")

        self.head_layout.addWidget(self.people_count)

        self.head_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_spacer)


        self.people_layout.addLayout(self.head_layout)

        self.people_search = SearchField(AccountPeople)
        self.people_search.setObjectName(u"people_search")

        self.people_layout.addWidget(self.people_search)

        self.people_states = StateStack(AccountPeople)
        self.people_states.setObjectName(u"people_states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.people_states.sizePolicy().hasHeightForWidth())
        self.people_states.setSizePolicy(sizePolicy)

        self.people_layout.addWidget(self.people_states)


        self.retranslateUi(AccountPeople)

        QMetaObject.connectSlotsByName(AccountPeople)
    # setupUi

    def retranslateUi(self, AccountPeople):
        self.people_title.setText(QCoreApplication.translate("AccountPeople", u"People", None))
#if QT_CONFIG(accessibility)
        self.people_search.setAccessibleName(QCoreApplication.translate("AccountPeople", u"Search colleagues", None))
#endif // QT_CONFIG(accessibility)
        self.people_search.setPlaceholderText(QCoreApplication.translate("AccountPeople", u"Search name, e-mail, role, time zone \u2026", None))
        pass
    # retranslateUi
