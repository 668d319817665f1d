# source: ui/routing_forms.ui sha256:03aff1dc871d2da7b1dec155f1d02bd3592488f8a1605aa0fa5e616e7281b217
"""The form ui/routing_forms.ui, compiled; change it there."""

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


class Ui_RoutingFormsSection(object):
    def setupUi(self, RoutingFormsSection):
        if not RoutingFormsSection.objectName():
            RoutingFormsSection.setObjectName(u"RoutingFormsSection")
        self.outer_layout = QVBoxLayout(RoutingFormsSection)
        self.outer_layout.setSpacing(0)
        self.outer_layout.setObjectName(u"outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(RoutingFormsSection)
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
        self.form_field = QWidget(self.choices)
        self.form_field.setObjectName(u"form_field")
        self.form_layout = QHBoxLayout(self.form_field)
        self.form_layout.setSpacing(8)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)
        self.form_label = QLabel(self.form_field)
        self.form_label.setObjectName(u"form_label")
        self.form_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_layout.addWidget(self.form_label)

        self.form = QComboBox(self.form_field)
        self.form.setObjectName(u"form")
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form.setMinimumContentsLength(20)

        self.form_layout.addWidget(self.form)

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


        self.section_layout.addWidget(self.choices)

        self.about_place = QWidget(self.inside)
        self.about_place.setObjectName(u"about_place")
        self.about_layout = QVBoxLayout(self.about_place)
        self.about_layout.setSpacing(0)
        self.about_layout.setObjectName(u"about_layout")
        self.about_layout.setContentsMargins(0, 0, 0, 0)

        self.section_layout.addWidget(self.about_place)

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
        self.show_meeting = QPushButton(self.commands)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)
        self.copy_address = QPushButton(self.commands)
        self.copy_address.setObjectName(u"copy_address")
        self.copy_address.setAutoDefault(False)
        self.open_result = QPushButton(self.commands)
        self.open_result.setObjectName(u"open_result")
        self.open_result.setAutoDefault(False)

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
        self.form_label.setBuddy(self.form)
        self.period_label.setBuddy(self.period)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.form)
        QWidget.setTabOrder(self.form, self.period)
        QWidget.setTabOrder(self.period, self.save)
        QWidget.setTabOrder(self.save, self.table)
        QWidget.setTabOrder(self.table, self.show_meeting)
        QWidget.setTabOrder(self.show_meeting, self.copy_address)
        QWidget.setTabOrder(self.copy_address, self.open_result)

        self.retranslateUi(RoutingFormsSection)

        QMetaObject.connectSlotsByName(RoutingFormsSection)
    # setupUi

    def retranslateUi(self, RoutingFormsSection):
        self.section_title.setText(QCoreApplication.translate("RoutingFormsSection", u"Routing forms", None))
        self.save.setText(QCoreApplication.translate("RoutingFormsSection", u"Save as &table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Save the submissions as a table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Search submissions", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RoutingFormsSection", u"Search answer, name, result, tag \u2026", None))
        self.form_label.setText(QCoreApplication.translate("RoutingFormsSection", u"F&orm", None))
#if QT_CONFIG(accessibility)
        self.form.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Submissions of which form", None))
#endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("RoutingFormsSection", u"Pe&riod", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Submissions of which period", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Submissions", None))
#endif // QT_CONFIG(accessibility)
        self.show_meeting.setText(QCoreApplication.translate("RoutingFormsSection", u"Show &meeting", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Show the meeting that was booked", None))
#endif // QT_CONFIG(accessibility)
        self.copy_address.setText(QCoreApplication.translate("RoutingFormsSection", u"&Copy address", None))
#if QT_CONFIG(accessibility)
        self.copy_address.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Copy the e-mail address", None))
#endif // QT_CONFIG(accessibility)
        self.open_result.setText(QCoreApplication.translate("RoutingFormsSection", u"Open res&ult", None))
#if QT_CONFIG(accessibility)
        self.open_result.setAccessibleName(QCoreApplication.translate("RoutingFormsSection", u"Open the page that this led to", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
