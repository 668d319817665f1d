# source: ui/link_sheet.ui sha256:7208d6f39c907332767c3d4a8cb4d198c0e3f9dd4ea95934441b28bab8e4d188
"""The form ui/link_sheet.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
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


class Ui_LinkSheet(object):
    def setupUi(self, LinkSheet):
        if not LinkSheet.objectName():
            LinkSheet.setObjectName(u"LinkSheet")
        self.sheet_layout = QVBoxLayout(LinkSheet)
        self.sheet_layout.setSpacing(12)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(16, 16, 16, 16)
        self.search = SearchField(LinkSheet)
        self.search.setObjectName(u"search")

        self.sheet_layout.addWidget(self.search)

        self.choices = QWidget(LinkSheet)
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
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.what_layout.addWidget(self.what)

        self.inactive = QCheckBox(self.choices)
        self.inactive.setObjectName(u"inactive")
        self.secret = QCheckBox(self.choices)
        self.secret.setObjectName(u"secret")
        self.with_tags = QCheckBox(self.choices)
        self.with_tags.setObjectName(u"with_tags")

        self.sheet_layout.addWidget(self.choices)

        self.states = StateStack(LinkSheet)
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

        self.sheet_layout.addWidget(self.states)

        self.note_layout = QHBoxLayout()
        self.note_layout.setSpacing(12)
        self.note_layout.setObjectName(u"note_layout")
        self.count = PlainLabel(LinkSheet)
        self.count.setObjectName(u"count")

        self.note_layout.addWidget(self.count)

        self.note = PlainLabel(LinkSheet)
        self.note.setObjectName(u"note")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setWordWrap(True)

        self.note_layout.addWidget(self.note)

        self.request = CopyButton(LinkSheet)
        self.request.setObjectName(u"request")
        self.request.setAutoDefault(False)

        self.note_layout.addWidget(self.request)

        self.read_rest = QPushButton(LinkSheet)
        self.read_rest.setObjectName(u"read_rest")
        self.read_rest.setAutoDefault(False)

        self.note_layout.addWidget(self.read_rest)


        self.sheet_layout.addLayout(self.note_layout)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.copy = QPushButton(LinkSheet)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(LinkSheet)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(LinkSheet)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.copy_all = CopyButton(LinkSheet)
        self.copy_all.setObjectName(u"copy_all")
        self.copy_all.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy_all)


        self.sheet_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.what)
        QWidget.setTabOrder(self.what, self.inactive)
        QWidget.setTabOrder(self.inactive, self.secret)
        QWidget.setTabOrder(self.secret, self.with_tags)
        QWidget.setTabOrder(self.with_tags, self.table)
        QWidget.setTabOrder(self.table, self.request)
        QWidget.setTabOrder(self.request, self.read_rest)
        QWidget.setTabOrder(self.read_rest, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.close_button)
        QWidget.setTabOrder(self.close_button, self.copy_all)

        self.retranslateUi(LinkSheet)

        QMetaObject.connectSlotsByName(LinkSheet)
    # setupUi

    def retranslateUi(self, LinkSheet):
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Search the sheet", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("LinkSheet", u"Search person, team, event type, link \u2026", None))
        self.what_label.setText(QCoreApplication.translate("LinkSheet", u"Sho&w", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Pages, event types, or both", None))
#endif // QT_CONFIG(accessibility)
        self.inactive.setText(QCoreApplication.translate("LinkSheet", u"&Inactive too", None))
#if QT_CONFIG(accessibility)
        self.inactive.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Inactive too: event types that are off", None))
#endif // QT_CONFIG(accessibility)
        self.secret.setText(QCoreApplication.translate("LinkSheet", u"Sec&ret too", None))
#if QT_CONFIG(accessibility)
        self.secret.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Secret too: event types that no page lists", None))
#endif // QT_CONFIG(accessibility)
        self.with_tags.setText(QCoreApplication.translate("LinkSheet", u"With &tags", None))
#if QT_CONFIG(accessibility)
        self.with_tags.setAccessibleName(QCoreApplication.translate("LinkSheet", u"With tags of the Build view", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Booking links of the organization", None))
#endif // QT_CONFIG(accessibility)
        self.request.setText(QCoreApplication.translate("LinkSheet", u"Copy re&quest", None))
#if QT_CONFIG(accessibility)
        self.request.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Copy request for the administrator", None))
#endif // QT_CONFIG(accessibility)
        self.read_rest.setText(QCoreApplication.translate("LinkSheet", u"Rea&d colleagues", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Read colleagues one by one, with their event types", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("LinkSheet", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("LinkSheet", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("LinkSheet", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.copy_all.setText(QCoreApplication.translate("LinkSheet", u"Copy &all", None))
#if QT_CONFIG(accessibility)
        self.copy_all.setAccessibleName(QCoreApplication.translate("LinkSheet", u"Copy all as a table", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
