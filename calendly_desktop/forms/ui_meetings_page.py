# source: ui/meetings_page.ui sha256:b0a40d59c1ccfd5a985e5ae76f5fe6fbe63846d9044be9b1179039bcbb1ec463
"""The form ui/meetings_page.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import PartialBar, StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_MeetingsPage(object):
    def setupUi(self, MeetingsPage):
        if not MeetingsPage.objectName():
            MeetingsPage.setObjectName(u"MeetingsPage")
        self.page_layout = QVBoxLayout(MeetingsPage)
        self.page_layout.setSpacing(12)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(16, 16, 16, 16)
        self.tool_row = QHBoxLayout()
        self.tool_row.setSpacing(8)
        self.tool_row.setObjectName(u"tool_row")
        self.search_row = QHBoxLayout()
        self.search_row.setSpacing(8)
        self.search_row.setObjectName(u"search_row")
        self.views_button = QPushButton(MeetingsPage)
        self.views_button.setObjectName(u"views_button")
        self.views_button.setAutoDefault(False)

        self.search_row.addWidget(self.views_button)

        self.search = SearchField(MeetingsPage)
        self.search.setObjectName(u"search")

        self.search_row.addWidget(self.search)

        self.filter_button = QPushButton(MeetingsPage)
        self.filter_button.setObjectName(u"filter_button")
        self.filter_button.setAutoDefault(False)

        self.search_row.addWidget(self.filter_button)

        self.search_row.setStretch(1, 1)

        self.tool_row.addLayout(self.search_row)

        self.filter_row = QHBoxLayout()
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName(u"filter_row")
        self.scope_label = QLabel(MeetingsPage)
        self.scope_label.setObjectName(u"scope_label")

        self.filter_row.addWidget(self.scope_label)

        self.scope = QComboBox(MeetingsPage)
        self.scope.setObjectName(u"scope")
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(7)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.scope.sizePolicy().hasHeightForWidth())
        self.scope.setSizePolicy(sizePolicy)

        self.filter_row.addWidget(self.scope)

        self.view = Segmented(MeetingsPage)
        self.view.setObjectName(u"view")

        self.filter_row.addWidget(self.view)

        self.filter_row.setStretch(1, 1)

        self.tool_row.addLayout(self.filter_row)

        self.tool_row.setStretch(0, 3)
        self.tool_row.setStretch(1, 2)

        self.page_layout.addLayout(self.tool_row)

        self.chips_place = QWidget(MeetingsPage)
        self.chips_place.setObjectName(u"chips_place")

        self.page_layout.addWidget(self.chips_place)

        self.coverage = PlainLabel(MeetingsPage)
        self.coverage.setObjectName(u"coverage")

        self.page_layout.addWidget(self.coverage)

        self.splitter = QSplitter(MeetingsPage)
        self.splitter.setObjectName(u"splitter")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy1)
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setProperty(u"gap", True)
        self.splitter.setChildrenCollapsible(False)
        self.list_side = QWidget(self.splitter)
        self.list_side.setObjectName(u"list_side")
        self.list_layout = QVBoxLayout(self.list_side)
        self.list_layout.setSpacing(0)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.strip_place = QWidget(self.list_side)
        self.strip_place.setObjectName(u"strip_place")

        self.list_layout.addWidget(self.strip_place)

        self.states = StateStack(self.list_side)
        self.states.setObjectName(u"states")
        self.list_place = QWidget()
        self.list_place.setObjectName(u"list_place")
        self.states.addWidget(self.list_place)

        self.list_layout.addWidget(self.states)

        self.partial = PartialBar(self.list_side)
        self.partial.setObjectName(u"partial")

        self.list_layout.addWidget(self.partial)

        self.splitter.addWidget(self.list_side)
        self.detail_place = QWidget(self.splitter)
        self.detail_place.setObjectName(u"detail_place")
        self.splitter.addWidget(self.detail_place)

        self.page_layout.addWidget(self.splitter)

        self.undo_place = QWidget(MeetingsPage)
        self.undo_place.setObjectName(u"undo_place")

        self.page_layout.addWidget(self.undo_place)

#if QT_CONFIG(shortcut)
        self.scope_label.setBuddy(self.scope)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.views_button, self.search)
        QWidget.setTabOrder(self.search, self.filter_button)
        QWidget.setTabOrder(self.filter_button, self.scope)

        self.retranslateUi(MeetingsPage)

        QMetaObject.connectSlotsByName(MeetingsPage)
    # setupUi

    def retranslateUi(self, MeetingsPage):
        self.views_button.setText(QCoreApplication.translate("MeetingsPage", u"View&s", None))
#if QT_CONFIG(accessibility)
        self.views_button.setAccessibleName(QCoreApplication.translate("MeetingsPage", u"Saved views", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.views_button.setToolTip(QCoreApplication.translate("MeetingsPage", u"Lists to come back to, such as Today", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("MeetingsPage", u"Search meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleDescription(QCoreApplication.translate("MeetingsPage", u"Names, e-mail addresses, answers, UTM tags, places and hosts", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("MeetingsPage", u"Search name, e-mail, answer, UTM \u2026", None))
        self.filter_button.setText(QCoreApplication.translate("MeetingsPage", u"Filter", None))
#if QT_CONFIG(accessibility)
        self.filter_button.setAccessibleName(QCoreApplication.translate("MeetingsPage", u"Filter meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.filter_button.setToolTip(QCoreApplication.translate("MeetingsPage", u"Show only some days, hosts, event types, tags or states", None))
#endif // QT_CONFIG(tooltip)
        self.scope_label.setText(QCoreApplication.translate("MeetingsPage", u"Sho&w", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("MeetingsPage", u"Whose meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleDescription(QCoreApplication.translate("MeetingsPage", u"Whose meetings are shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("MeetingsPage", u"Upcoming, past or canceled meetings", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
