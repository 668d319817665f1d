# source: ui/event_type_details.ui sha256:4c2ae166df329f77b69cdec1a4ac49735782d415f6291949336e348b0047b7c7
"""The form ui/event_type_details.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QTableView, QVBoxLayout, QWidget
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_EventTypeDetails(object):
    def setupUi(self, EventTypeDetails):
        if not EventTypeDetails.objectName():
            EventTypeDetails.setObjectName(u"EventTypeDetails")
        self.details_layout = QVBoxLayout(EventTypeDetails)
        self.details_layout.setSpacing(8)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(16, 16, 16, 16)
        self.name = SectionTitle(EventTypeDetails)
        self.name.setObjectName(u"name")
        self.name.setWordWrap(True)

        self.details_layout.addWidget(self.name)

        self.what = PlainLabel(EventTypeDetails)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)

        self.details_layout.addWidget(self.what)

        self.facts = QTableView(EventTypeDetails)
        self.facts.setObjectName(u"facts")
        self.facts.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.facts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.facts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.facts.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.facts.setTabKeyNavigation(False)
        self.facts.setShowGrid(False)
        self.facts.setWordWrap(False)
        self.facts.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.facts.setSortingEnabled(False)
        self.facts.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.details_layout.addWidget(self.facts)

        self.note = PlainLabel(EventTypeDetails)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.details_layout.addWidget(self.note)

        self.foot = QWidget(EventTypeDetails)
        self.foot.setObjectName(u"foot")
        self.change = QPushButton(self.foot)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)
        self.switch_active = QPushButton(self.foot)
        self.switch_active.setObjectName(u"switch_active")
        self.switch_active.setAutoDefault(False)
        self.tags = QPushButton(self.foot)
        self.tags.setObjectName(u"tags")
        self.tags.setAutoDefault(False)
        self.open_page = QPushButton(self.foot)
        self.open_page.setObjectName(u"open_page")
        self.open_page.setAutoDefault(False)
        self.copy_link = CopyButton(self.foot)
        self.copy_link.setObjectName(u"copy_link")
        self.copy_link.setAutoDefault(False)

        self.details_layout.addWidget(self.foot)


        self.retranslateUi(EventTypeDetails)

        QMetaObject.connectSlotsByName(EventTypeDetails)
    # setupUi

    def retranslateUi(self, EventTypeDetails):
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("EventTypeDetails", u"Facts about the event type", None))
#endif // QT_CONFIG(accessibility)
        self.change.setText(QCoreApplication.translate("EventTypeDetails", u"C&hange\u2026", None))
#if QT_CONFIG(accessibility)
        self.change.setAccessibleName(QCoreApplication.translate("EventTypeDetails", u"Change this event type", None))
#endif // QT_CONFIG(accessibility)
        self.switch_active.setText(QCoreApplication.translate("EventTypeDetails", u"&Turn off", None))
#if QT_CONFIG(accessibility)
        self.switch_active.setAccessibleName(QCoreApplication.translate("EventTypeDetails", u"Turn off for booking", None))
#endif // QT_CONFIG(accessibility)
        self.tags.setText(QCoreApplication.translate("EventTypeDetails", u"Link with ta&gs\u2026", None))
#if QT_CONFIG(accessibility)
        self.tags.setAccessibleName(QCoreApplication.translate("EventTypeDetails", u"Build a link with tags", None))
#endif // QT_CONFIG(accessibility)
        self.open_page.setText(QCoreApplication.translate("EventTypeDetails", u"&Open page", None))
#if QT_CONFIG(accessibility)
        self.open_page.setAccessibleName(QCoreApplication.translate("EventTypeDetails", u"Open the booking page", None))
#endif // QT_CONFIG(accessibility)
        self.copy_link.setText(QCoreApplication.translate("EventTypeDetails", u"Copy &link", None))
#if QT_CONFIG(accessibility)
        self.copy_link.setAccessibleName(QCoreApplication.translate("EventTypeDetails", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
