# source: ui/contacts.ui sha256:15757d019aa90eb572bce566f228f0369592298f87a5a482a7126f037bce5847
"""The form ui/contacts.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.fact_sheet import FactSheet
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import PartialBar, StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_ContactsSection(object):
    def setupUi(self, ContactsSection):
        if not ContactsSection.objectName():
            ContactsSection.setObjectName(u"ContactsSection")
        self.outer_layout = QVBoxLayout(ContactsSection)
        self.outer_layout.setSpacing(0)
        self.outer_layout.setObjectName(u"outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ContactsSection)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.section_layout = QVBoxLayout(self.inside)
        self.section_layout.setSpacing(12)
        self.section_layout.setObjectName(u"section_layout")
        self.section_layout.setContentsMargins(0, 0, 0, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(12)
        self.head_layout.setObjectName(u"head_layout")
        self.section_title = SectionTitle(self.inside)
        self.section_title.setObjectName(u"section_title")

        self.head_layout.addWidget(self.section_title)

        self.count = PlainLabel(self.inside)
        self.count.setObjectName(u"count")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy)

        self.head_layout.addWidget(self.count)

        self.save = QPushButton(self.inside)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.head_layout.addWidget(self.save)


        self.section_layout.addLayout(self.head_layout)

        self.search = SearchField(self.inside)
        self.search.setObjectName(u"search")

        self.section_layout.addWidget(self.search)

        self.choices = QWidget(self.inside)
        self.choices.setObjectName(u"choices")
        self.search_in_field = QWidget(self.choices)
        self.search_in_field.setObjectName(u"search_in_field")
        self.search_in_layout = QHBoxLayout(self.search_in_field)
        self.search_in_layout.setSpacing(8)
        self.search_in_layout.setObjectName(u"search_in_layout")
        self.search_in_layout.setContentsMargins(0, 0, 0, 0)
        self.search_in_label = QLabel(self.search_in_field)
        self.search_in_label.setObjectName(u"search_in_label")
        self.search_in_label.setTextFormat(Qt.TextFormat.PlainText)

        self.search_in_layout.addWidget(self.search_in_label)

        self.search_in = QComboBox(self.search_in_field)
        self.search_in.setObjectName(u"search_in")
        self.search_in.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.search_in_layout.addWidget(self.search_in)

        self.contact_list_field = QWidget(self.choices)
        self.contact_list_field.setObjectName(u"contact_list_field")
        self.contact_list_layout = QHBoxLayout(self.contact_list_field)
        self.contact_list_layout.setSpacing(8)
        self.contact_list_layout.setObjectName(u"contact_list_layout")
        self.contact_list_layout.setContentsMargins(0, 0, 0, 0)
        self.contact_list_label = QLabel(self.contact_list_field)
        self.contact_list_label.setObjectName(u"contact_list_label")
        self.contact_list_label.setTextFormat(Qt.TextFormat.PlainText)

        self.contact_list_layout.addWidget(self.contact_list_label)

        self.contact_list = QComboBox(self.contact_list_field)
        self.contact_list.setObjectName(u"contact_list")
        self.contact_list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.contact_list_layout.addWidget(self.contact_list)


        self.section_layout.addWidget(self.choices)

        self.body = QWidget(self.inside)
        self.body.setObjectName(u"body")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.body.sizePolicy().hasHeightForWidth())
        self.body.setSizePolicy(sizePolicy1)
        self.body_layout = QVBoxLayout(self.body)
        self.body_layout.setSpacing(12)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.states = StateStack(self.body)
        self.states.setObjectName(u"states")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(3)
        sizePolicy2.setVerticalStretch(3)
        sizePolicy2.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy2)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_layout = QVBoxLayout(self.content)
        self.content_layout.setSpacing(0)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(self.content)
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

        self.content_layout.addWidget(self.table)

        self.partial = PartialBar(self.content)
        self.partial.setObjectName(u"partial")

        self.content_layout.addWidget(self.partial)

        self.states.addWidget(self.content)

        self.body_layout.addWidget(self.states)

        self.details = QFrame(self.body)
        self.details.setObjectName(u"details")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(2)
        sizePolicy3.setVerticalStretch(2)
        sizePolicy3.setHeightForWidth(self.details.sizePolicy().hasHeightForWidth())
        self.details.setSizePolicy(sizePolicy3)
        self.details_layout = QVBoxLayout(self.details)
        self.details_layout.setSpacing(8)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(12, 12, 12, 12)
        self.details_title = PlainLabel(self.details)
        self.details_title.setObjectName(u"details_title")
        self.details_title.setWordWrap(True)

        self.details_layout.addWidget(self.details_title)

        self.commands = QWidget(self.details)
        self.commands.setObjectName(u"commands")
        self.copy_address = QPushButton(self.commands)
        self.copy_address.setObjectName(u"copy_address")
        self.copy_address.setAutoDefault(False)
        self.show_meetings = QPushButton(self.commands)
        self.show_meetings.setObjectName(u"show_meetings")
        self.show_meetings.setAutoDefault(False)
        self.open_contact = QPushButton(self.commands)
        self.open_contact.setObjectName(u"open_contact")
        self.open_contact.setAutoDefault(False)
        self.find_lists = QPushButton(self.commands)
        self.find_lists.setObjectName(u"find_lists")
        self.find_lists.setAutoDefault(False)

        self.details_layout.addWidget(self.commands)

        self.details_scroll = QScrollArea(self.details)
        self.details_scroll.setObjectName(u"details_scroll")
        self.details_scroll.setWidgetResizable(True)
        self.details_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.details_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details_inside = QWidget()
        self.details_inside.setObjectName(u"details_inside")
        self.inside_layout = QVBoxLayout(self.details_inside)
        self.inside_layout.setSpacing(8)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(0, 0, 8, 0)
        self.facts = FactSheet(self.details_inside)
        self.facts.setObjectName(u"facts")

        self.inside_layout.addWidget(self.facts)

        self.more = PlainLabel(self.details_inside)
        self.more.setObjectName(u"more")
        self.more.setWordWrap(True)

        self.inside_layout.addWidget(self.more)

        self.inside_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside_layout.addItem(self.inside_spacer)

        self.details_scroll.setWidget(self.details_inside)

        self.details_layout.addWidget(self.details_scroll)


        self.body_layout.addWidget(self.details)


        self.section_layout.addWidget(self.body)

        self.scroll.setWidget(self.inside)

        self.outer_layout.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.search_in_label.setBuddy(self.search_in)
        self.contact_list_label.setBuddy(self.contact_list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.search_in)
        QWidget.setTabOrder(self.search_in, self.contact_list)
        QWidget.setTabOrder(self.contact_list, self.save)
        QWidget.setTabOrder(self.save, self.table)
        QWidget.setTabOrder(self.table, self.copy_address)
        QWidget.setTabOrder(self.copy_address, self.show_meetings)
        QWidget.setTabOrder(self.show_meetings, self.open_contact)
        QWidget.setTabOrder(self.open_contact, self.find_lists)

        self.retranslateUi(ContactsSection)

        QMetaObject.connectSlotsByName(ContactsSection)
    # setupUi

    def retranslateUi(self, ContactsSection):
        self.section_title.setText(QCoreApplication.translate("ContactsSection", u"Contacts", None))
        self.save.setText(QCoreApplication.translate("ContactsSection", u"Save as &table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Save the contacts as a table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Search contacts", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("ContactsSection", u"Part of a name, or a whole e-mail address", None))
        self.search_in_label.setText(QCoreApplication.translate("ContactsSection", u"&Search in", None))
#if QT_CONFIG(accessibility)
        self.search_in.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Search contacts in", None))
#endif // QT_CONFIG(accessibility)
        self.contact_list_label.setText(QCoreApplication.translate("ContactsSection", u"&List", None))
#if QT_CONFIG(accessibility)
        self.contact_list.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Contacts of which list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Contacts", None))
#endif // QT_CONFIG(accessibility)
        self.copy_address.setText(QCoreApplication.translate("ContactsSection", u"&Copy address", None))
#if QT_CONFIG(accessibility)
        self.copy_address.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Copy the e-mail address", None))
#endif // QT_CONFIG(accessibility)
        self.show_meetings.setText(QCoreApplication.translate("ContactsSection", u"&Meetings", None))
#if QT_CONFIG(accessibility)
        self.show_meetings.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Show the meetings with this contact", None))
#endif // QT_CONFIG(accessibility)
        self.open_contact.setText(QCoreApplication.translate("ContactsSection", u"&Open in Calendly", None))
#if QT_CONFIG(accessibility)
        self.open_contact.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Open this contact in Calendly", None))
#endif // QT_CONFIG(accessibility)
        self.find_lists.setText(QCoreApplication.translate("ContactsSection", u"&In which lists?", None))
#if QT_CONFIG(accessibility)
        self.find_lists.setAccessibleName(QCoreApplication.translate("ContactsSection", u"Look up in which lists this contact is", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
