# source: ui/day_sheet.ui sha256:73702f42a65eec22ede3015bf0f416a75557ac8a46233bee2d35fab7f96b33c2
"""The form ui/day_sheet.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.paper import PaperView
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import PartialBar, StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_DaySheet(object):
    def setupUi(self, DaySheet):
        if not DaySheet.objectName():
            DaySheet.setObjectName(u"DaySheet")
        self.window_layout = QVBoxLayout(DaySheet)
        self.window_layout.setSpacing(12)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(16, 16, 16, 16)
        self.middle_layout = QHBoxLayout()
        self.middle_layout.setSpacing(12)
        self.middle_layout.setObjectName(u"middle_layout")
        self.middle_layout.setContentsMargins(0, 0, 0, 0)
        self.options_scroll = QScrollArea(DaySheet)
        self.options_scroll.setObjectName(u"options_scroll")
        self.options_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.options_scroll.setWidgetResizable(True)
        self.options_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.options_scroll.sizePolicy().hasHeightForWidth())
        self.options_scroll.setSizePolicy(sizePolicy)
        self.options = QWidget()
        self.options.setObjectName(u"options")
        self.options_layout = QVBoxLayout(self.options)
        self.options_layout.setSpacing(12)
        self.options_layout.setObjectName(u"options_layout")
        self.options_layout.setContentsMargins(0, 0, 8, 0)
        self.day_layout = QVBoxLayout()
        self.day_layout.setSpacing(4)
        self.day_layout.setObjectName(u"day_layout")
        self.day_layout.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(self.options)
        self.day_label.setObjectName(u"day_label")

        self.day_layout.addWidget(self.day_label)

        self.day_row = QHBoxLayout()
        self.day_row.setSpacing(4)
        self.day_row.setObjectName(u"day_row")
        self.day_row.setContentsMargins(0, 0, 0, 0)
        self.previous = QToolButton(self.options)
        self.previous.setObjectName(u"previous")
        self.previous.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.day_row.addWidget(self.previous)

        self.day = QDateEdit(self.options)
        self.day.setObjectName(u"day")
        self.day.setCalendarPopup(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.day.sizePolicy().hasHeightForWidth())
        self.day.setSizePolicy(sizePolicy1)

        self.day_row.addWidget(self.day)

        self.next = QToolButton(self.options)
        self.next.setObjectName(u"next")
        self.next.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.day_row.addWidget(self.next)

        self.day_row.setStretch(1, 1)

        self.day_layout.addLayout(self.day_row)

        self.today = QPushButton(self.options)
        self.today.setObjectName(u"today")
        self.today.setAutoDefault(False)

        self.day_layout.addWidget(self.today)


        self.options_layout.addLayout(self.day_layout)

        self.scope_layout = QVBoxLayout()
        self.scope_layout.setSpacing(4)
        self.scope_layout.setObjectName(u"scope_layout")
        self.scope_layout.setContentsMargins(0, 0, 0, 0)
        self.scope_label = QLabel(self.options)
        self.scope_label.setObjectName(u"scope_label")

        self.scope_layout.addWidget(self.scope_label)

        self.scope = QComboBox(self.options)
        self.scope.setObjectName(u"scope")
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(12)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.scope.sizePolicy().hasHeightForWidth())
        self.scope.setSizePolicy(sizePolicy2)

        self.scope_layout.addWidget(self.scope)


        self.options_layout.addLayout(self.scope_layout)

        self.ways_layout = QVBoxLayout()
        self.ways_layout.setSpacing(0)
        self.ways_layout.setObjectName(u"ways_layout")
        self.ways_layout.setContentsMargins(0, 0, 0, 0)
        self.ways_label = QLabel(self.options)
        self.ways_label.setObjectName(u"ways_label")

        self.ways_layout.addWidget(self.ways_label)

        self.by_host = QCheckBox(self.options)
        self.by_host.setObjectName(u"by_host")

        self.ways_layout.addWidget(self.by_host)

        self.canceled = QCheckBox(self.options)
        self.canceled.setObjectName(u"canceled")

        self.ways_layout.addWidget(self.canceled)

        self.notes = QCheckBox(self.options)
        self.notes.setObjectName(u"notes")

        self.ways_layout.addWidget(self.notes)

        self.ticks = QCheckBox(self.options)
        self.ticks.setObjectName(u"ticks")

        self.ways_layout.addWidget(self.ticks)


        self.options_layout.addLayout(self.ways_layout)

        self.paper_layout = QVBoxLayout()
        self.paper_layout.setSpacing(4)
        self.paper_layout.setObjectName(u"paper_layout")
        self.paper_layout.setContentsMargins(0, 0, 0, 0)
        self.paper_label = QLabel(self.options)
        self.paper_label.setObjectName(u"paper_label")

        self.paper_layout.addWidget(self.paper_label)

        self.paper = QComboBox(self.options)
        self.paper.setObjectName(u"paper")
        self.paper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.paper.setMinimumContentsLength(12)
        sizePolicy2.setHeightForWidth(self.paper.sizePolicy().hasHeightForWidth())
        self.paper.setSizePolicy(sizePolicy2)

        self.paper_layout.addWidget(self.paper)

        self.orientation = Segmented(self.options)
        self.orientation.setObjectName(u"orientation")

        self.paper_layout.addWidget(self.orientation)


        self.options_layout.addLayout(self.paper_layout)

        self.options_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.options_layout.addItem(self.options_spacer)

        self.options_scroll.setWidget(self.options)

        self.middle_layout.addWidget(self.options_scroll)

        self.preview_side = QWidget(DaySheet)
        self.preview_side.setObjectName(u"preview_side")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.preview_side.sizePolicy().hasHeightForWidth())
        self.preview_side.setSizePolicy(sizePolicy3)
        self.preview_layout = QVBoxLayout(self.preview_side)
        self.preview_layout.setSpacing(4)
        self.preview_layout.setObjectName(u"preview_layout")
        self.preview_layout.setContentsMargins(0, 0, 0, 0)
        self.states = StateStack(self.preview_side)
        self.states.setObjectName(u"states")
        sizePolicy4 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy4.setHorizontalStretch(1)
        sizePolicy4.setVerticalStretch(1)
        sizePolicy4.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy4)
        self.pages = PaperView()
        self.pages.setObjectName(u"pages")
        self.states.addWidget(self.pages)

        self.preview_layout.addWidget(self.states)

        self.unread = PartialBar(self.preview_side)
        self.unread.setObjectName(u"unread")

        self.preview_layout.addWidget(self.unread)


        self.middle_layout.addWidget(self.preview_side)

        self.middle_layout.setStretch(1, 1)

        self.window_layout.addLayout(self.middle_layout)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.summary = PlainLabel(DaySheet)
        self.summary.setObjectName(u"summary")
        sizePolicy5 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy5.setHorizontalStretch(1)
        sizePolicy5.setVerticalStretch(0)
        sizePolicy5.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy5)

        self.foot_layout.addWidget(self.summary)

        self.save_pdf = QPushButton(DaySheet)
        self.save_pdf.setObjectName(u"save_pdf")
        self.save_pdf.setAutoDefault(False)

        self.foot_layout.addWidget(self.save_pdf)

        self.print_button = QPushButton(DaySheet)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.print_button)


        self.window_layout.addLayout(self.foot_layout)

        self.window_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
        self.scope_label.setBuddy(self.scope)
        self.ways_label.setBuddy(self.by_host)
        self.paper_label.setBuddy(self.paper)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.previous, self.day)
        QWidget.setTabOrder(self.day, self.next)
        QWidget.setTabOrder(self.next, self.today)
        QWidget.setTabOrder(self.today, self.scope)
        QWidget.setTabOrder(self.scope, self.by_host)
        QWidget.setTabOrder(self.by_host, self.canceled)
        QWidget.setTabOrder(self.canceled, self.notes)
        QWidget.setTabOrder(self.notes, self.ticks)
        QWidget.setTabOrder(self.ticks, self.paper)
        QWidget.setTabOrder(self.paper, self.orientation)
        QWidget.setTabOrder(self.orientation, self.pages)
        QWidget.setTabOrder(self.pages, self.save_pdf)
        QWidget.setTabOrder(self.save_pdf, self.print_button)

        self.retranslateUi(DaySheet)

        self.print_button.setDefault(True)


        QMetaObject.connectSlotsByName(DaySheet)
    # setupUi

    def retranslateUi(self, DaySheet):
        self.day_label.setText(QCoreApplication.translate("DaySheet", u"Da&y", None))
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("DaySheet", u"Previous day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous.setToolTip(QCoreApplication.translate("DaySheet", u"Previous day", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("DaySheet", u"Day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("DaySheet", u"Next day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("DaySheet", u"Next day", None))
#endif // QT_CONFIG(tooltip)
        self.today.setText(QCoreApplication.translate("DaySheet", u"&Today", None))
#if QT_CONFIG(accessibility)
        self.today.setAccessibleName(QCoreApplication.translate("DaySheet", u"Today", None))
#endif // QT_CONFIG(accessibility)
        self.scope_label.setText(QCoreApplication.translate("DaySheet", u"&Whose meetings", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("DaySheet", u"Whose meetings", None))
#endif // QT_CONFIG(accessibility)
        self.ways_label.setText(QCoreApplication.translate("DaySheet", u"On the page", None))
        self.by_host.setText(QCoreApplication.translate("DaySheet", u"Grouped by &host", None))
#if QT_CONFIG(accessibility)
        self.by_host.setAccessibleName(QCoreApplication.translate("DaySheet", u"Grouped by host", None))
#endif // QT_CONFIG(accessibility)
        self.canceled.setText(QCoreApplication.translate("DaySheet", u"&Canceled meetings too", None))
#if QT_CONFIG(accessibility)
        self.canceled.setAccessibleName(QCoreApplication.translate("DaySheet", u"Canceled meetings too", None))
#endif // QT_CONFIG(accessibility)
        self.notes.setText(QCoreApplication.translate("DaySheet", u"A column for &notes", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("DaySheet", u"A column for notes", None))
#endif // QT_CONFIG(accessibility)
        self.ticks.setText(QCoreApplication.translate("DaySheet", u"A box to tic&k", None))
#if QT_CONFIG(accessibility)
        self.ticks.setAccessibleName(QCoreApplication.translate("DaySheet", u"A box to tick", None))
#endif // QT_CONFIG(accessibility)
        self.paper_label.setText(QCoreApplication.translate("DaySheet", u"Pape&r", None))
#if QT_CONFIG(accessibility)
        self.paper.setAccessibleName(QCoreApplication.translate("DaySheet", u"Paper", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.orientation.setAccessibleName(QCoreApplication.translate("DaySheet", u"Portrait or landscape", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("DaySheet", u"Preview of the pages", None))
#endif // QT_CONFIG(accessibility)
        self.save_pdf.setText(QCoreApplication.translate("DaySheet", u"Save as P&DF\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_pdf.setAccessibleName(QCoreApplication.translate("DaySheet", u"Save as PDF\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.print_button.setText(QCoreApplication.translate("DaySheet", u"&Print\u2026", None))
#if QT_CONFIG(accessibility)
        self.print_button.setAccessibleName(QCoreApplication.translate("DaySheet", u"Print\u2026", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
