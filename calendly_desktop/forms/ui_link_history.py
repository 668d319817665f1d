# source: ui/link_history.ui sha256:51506b20d799eb390ddd541b8d1fd016e47fe2513586898d57dbe6fbe9e50cb4
"""The form ui/link_history.ui, compiled; change it there."""

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
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_LinkHistoryView(object):
    def setupUi(self, LinkHistoryView):
        if not LinkHistoryView.objectName():
            LinkHistoryView.setObjectName(u"LinkHistoryView")
        self.view_layout = QVBoxLayout(LinkHistoryView)
        self.view_layout.setSpacing(0)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(LinkHistoryView)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(12)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 12, 16, 12)
        self.search_layout = QHBoxLayout()
        self.search_layout.setSpacing(8)
        self.search_layout.setObjectName(u"search_layout")
        self.search = SearchField(self.inside)
        self.search.setObjectName(u"search")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.search.sizePolicy().hasHeightForWidth())
        self.search.setSizePolicy(sizePolicy)

        self.search_layout.addWidget(self.search)

        self.faces = Segmented(self.inside)
        self.faces.setObjectName(u"faces")

        self.search_layout.addWidget(self.faces)


        self.inside_layout.addLayout(self.search_layout)

        self.choices = QWidget(self.inside)
        self.choices.setObjectName(u"choices")
        self.kind_field = QWidget(self.choices)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_layout = QHBoxLayout(self.kind_field)
        self.kind_layout.setSpacing(8)
        self.kind_layout.setObjectName(u"kind_layout")
        self.kind_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.kind_field)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.kind_layout.addWidget(self.kind_label)

        self.kind = QComboBox(self.kind_field)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.kind_layout.addWidget(self.kind)

        self.show_field = QWidget(self.choices)
        self.show_field.setObjectName(u"show_field")
        self.show_layout = QHBoxLayout(self.show_field)
        self.show_layout.setSpacing(8)
        self.show_layout.setObjectName(u"show_layout")
        self.show_layout.setContentsMargins(0, 0, 0, 0)
        self.show_label = QLabel(self.show_field)
        self.show_label.setObjectName(u"show_label")
        self.show_label.setTextFormat(Qt.TextFormat.PlainText)

        self.show_layout.addWidget(self.show_label)

        self.show_only = QComboBox(self.show_field)
        self.show_only.setObjectName(u"show_only")
        self.show_only.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.show_layout.addWidget(self.show_only)

        self.count = PlainLabel(self.choices)
        self.count.setObjectName(u"count")
        self.save = QPushButton(self.choices)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.inside_layout.addWidget(self.choices)

        self.room = CompactSplitter(self.inside)
        self.room.setObjectName(u"room")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.room.sizePolicy().hasHeightForWidth())
        self.room.setSizePolicy(sizePolicy1)
        self.room.setChildrenCollapsible(False)
        self.states = StateStack(self.room)
        self.states.setObjectName(u"states")
        sizePolicy1.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy1)
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.states.addWidget(self.table)
        self.room.addWidget(self.states)

        self.inside_layout.addWidget(self.room)

        self.details = QFrame(self.inside)
        self.details.setObjectName(u"details")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.details.sizePolicy().hasHeightForWidth())
        self.details.setSizePolicy(sizePolicy2)
        self.details_layout = QVBoxLayout(self.details)
        self.details_layout.setSpacing(8)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(12, 12, 12, 12)
        self.title_layout = QHBoxLayout()
        self.title_layout.setSpacing(8)
        self.title_layout.setObjectName(u"title_layout")
        self.link_title = PlainLabel(self.details)
        self.link_title.setObjectName(u"link_title")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.link_title.sizePolicy().hasHeightForWidth())
        self.link_title.setSizePolicy(sizePolicy3)

        self.title_layout.addWidget(self.link_title)


        self.details_layout.addLayout(self.title_layout)

        self.link_box = QVBoxLayout()
        self.link_box.setObjectName(u"link_box")

        self.details_layout.addLayout(self.link_box)

        self.facts = PlainLabel(self.details)
        self.facts.setObjectName(u"facts")
        self.facts.setWordWrap(True)

        self.details_layout.addWidget(self.facts)

        self.came_layout = QHBoxLayout()
        self.came_layout.setSpacing(8)
        self.came_layout.setObjectName(u"came_layout")
        self.came = PlainLabel(self.details)
        self.came.setObjectName(u"came")
        sizePolicy3.setHeightForWidth(self.came.sizePolicy().hasHeightForWidth())
        self.came.setSizePolicy(sizePolicy3)
        self.came.setWordWrap(True)

        self.came_layout.addWidget(self.came)

        self.show_meeting = QPushButton(self.details)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.came_layout.addWidget(self.show_meeting)


        self.details_layout.addLayout(self.came_layout)

        self.commands = QWidget(self.details)
        self.commands.setObjectName(u"commands")
        self.copy_link = CopyButton(self.commands)
        self.copy_link.setObjectName(u"copy_link")
        self.copy_link.setAutoDefault(False)
        self.open_build = QPushButton(self.commands)
        self.open_build.setObjectName(u"open_build")
        self.open_build.setAutoDefault(False)
        self.make_another = QPushButton(self.commands)
        self.make_another.setObjectName(u"make_another")
        self.make_another.setAutoDefault(False)
        self.describe = QPushButton(self.commands)
        self.describe.setObjectName(u"describe")
        self.describe.setAutoDefault(False)
        self.forget = QPushButton(self.commands)
        self.forget.setObjectName(u"forget")
        self.forget.setAutoDefault(False)
        self.restore = QPushButton(self.commands)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.details_layout.addWidget(self.commands)


        self.inside_layout.addWidget(self.details)

        self.note = PlainLabel(self.inside)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.inside_layout.addWidget(self.note)

        self.scroll.setWidget(self.inside)

        self.view_layout.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.show_label.setBuddy(self.show_only)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.kind)
        QWidget.setTabOrder(self.kind, self.show_only)
        QWidget.setTabOrder(self.show_only, self.save)
        QWidget.setTabOrder(self.save, self.table)
        QWidget.setTabOrder(self.table, self.show_meeting)
        QWidget.setTabOrder(self.show_meeting, self.copy_link)
        QWidget.setTabOrder(self.copy_link, self.open_build)
        QWidget.setTabOrder(self.open_build, self.make_another)
        QWidget.setTabOrder(self.make_another, self.describe)
        QWidget.setTabOrder(self.describe, self.forget)
        QWidget.setTabOrder(self.forget, self.restore)

        self.retranslateUi(LinkHistoryView)

        QMetaObject.connectSlotsByName(LinkHistoryView)
    # setupUi

    def retranslateUi(self, LinkHistoryView):
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Search the links made here", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("LinkHistoryView", u"Search event type, tag, name, label, preset \u2026", None))
#if QT_CONFIG(accessibility)
        self.faces.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Links in the history, or deleted ones", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("LinkHistoryView", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Kind of links to show", None))
#endif // QT_CONFIG(accessibility)
        self.show_label.setText(QCoreApplication.translate("LinkHistoryView", u"Sho&w", None))
#if QT_CONFIG(accessibility)
        self.show_only.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Which links to show", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("LinkHistoryView", u"Save &table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Save table of the history", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Links made here", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("LinkHistoryView", u"Show &meeting", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Show meeting that was probably booked by this link", None))
#endif // QT_CONFIG(accessibility)
        self.copy_link.setText(QCoreApplication.translate("LinkHistoryView", u"&Copy link", None))
#if QT_CONFIG(accessibility)
        self.copy_link.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        self.open_build.setText(QCoreApplication.translate("LinkHistoryView", u"Open in B&uild", None))
#if QT_CONFIG(accessibility)
        self.open_build.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Open in Build", None))
#endif // QT_CONFIG(accessibility)
        self.make_another.setText(QCoreApplication.translate("LinkHistoryView", u"Make a&nother\u2026", None))
#if QT_CONFIG(accessibility)
        self.make_another.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Make another link for one booking like this\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.describe.setText(QCoreApplication.translate("LinkHistoryView", u"&Label\u2026", None))
#if QT_CONFIG(accessibility)
        self.describe.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Change label and for whom it is\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.forget.setText(QCoreApplication.translate("LinkHistoryView", u"&Delete", None))
#if QT_CONFIG(accessibility)
        self.forget.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Delete from the history", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("LinkHistoryView", u"&Restore", None))
#if QT_CONFIG(accessibility)
        self.restore.setAccessibleName(QCoreApplication.translate("LinkHistoryView", u"Restore to the history", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
