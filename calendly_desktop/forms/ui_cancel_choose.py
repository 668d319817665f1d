# source: ui/cancel_choose.ui sha256:6b653a87b3c9b141f09b068e680104999418476d8adebbf5f8d2b1aec26fc861
"""The form ui/cancel_choose.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.states import PartialBar, StateStack
from calendly_desktop.toolkit.text import PlainLabel
from calendly_desktop.toolkit.tick_table import TickTable


class Ui_CancelChoose(object):
    def setupUi(self, CancelChoose):
        if not CancelChoose.objectName():
            CancelChoose.setObjectName(u"CancelChoose")
        self.choose_layout = QVBoxLayout(CancelChoose)
        self.choose_layout.setSpacing(12)
        self.choose_layout.setObjectName(u"choose_layout")
        self.choose_layout.setContentsMargins(0, 0, 0, 0)
        self.what_layout = QGridLayout()
        self.what_layout.setObjectName(u"what_layout")
        self.what_layout.setHorizontalSpacing(12)
        self.what_layout.setVerticalSpacing(4)
        self.what_layout.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(CancelChoose)
        self.day_label.setObjectName(u"day_label")

        self.what_layout.addWidget(self.day_label, 0, 0, 1, 1)

        self.host_label = QLabel(CancelChoose)
        self.host_label.setObjectName(u"host_label")

        self.what_layout.addWidget(self.host_label, 0, 1, 1, 1)

        self.kind_label = QLabel(CancelChoose)
        self.kind_label.setObjectName(u"kind_label")

        self.what_layout.addWidget(self.kind_label, 0, 2, 1, 1)

        self.day = QComboBox(CancelChoose)
        self.day.setObjectName(u"day")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.day.sizePolicy().hasHeightForWidth())
        self.day.setSizePolicy(sizePolicy)
        self.day.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.day.setMinimumContentsLength(6)

        self.what_layout.addWidget(self.day, 1, 0, 1, 1)

        self.host = QComboBox(CancelChoose)
        self.host.setObjectName(u"host")
        sizePolicy.setHeightForWidth(self.host.sizePolicy().hasHeightForWidth())
        self.host.setSizePolicy(sizePolicy)
        self.host.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.host.setMinimumContentsLength(6)

        self.what_layout.addWidget(self.host, 1, 1, 1, 1)

        self.kind = QComboBox(CancelChoose)
        self.kind.setObjectName(u"kind")
        sizePolicy.setHeightForWidth(self.kind.sizePolicy().hasHeightForWidth())
        self.kind.setSizePolicy(sizePolicy)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(6)

        self.what_layout.addWidget(self.kind, 1, 2, 1, 1)

        self.what_layout.setColumnStretch(0, 1)
        self.what_layout.setColumnStretch(1, 1)
        self.what_layout.setColumnStretch(2, 1)

        self.choose_layout.addLayout(self.what_layout)

        self.days_place = QWidget(CancelChoose)
        self.days_place.setObjectName(u"days_place")
        self.days_layout = QHBoxLayout(self.days_place)
        self.days_layout.setSpacing(8)
        self.days_layout.setObjectName(u"days_layout")
        self.days_layout.setContentsMargins(0, 0, 0, 0)
        self.from_label = QLabel(self.days_place)
        self.from_label.setObjectName(u"from_label")

        self.days_layout.addWidget(self.from_label)

        self.from_day = QDateEdit(self.days_place)
        self.from_day.setObjectName(u"from_day")
        self.from_day.setCalendarPopup(True)

        self.days_layout.addWidget(self.from_day)

        self.to_label = QLabel(self.days_place)
        self.to_label.setObjectName(u"to_label")

        self.days_layout.addWidget(self.to_label)

        self.to_day = QDateEdit(self.days_place)
        self.to_day.setObjectName(u"to_day")
        self.to_day.setCalendarPopup(True)

        self.days_layout.addWidget(self.to_day)

        self.days_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.days_layout.addItem(self.days_spacer)


        self.choose_layout.addWidget(self.days_place)

        self.all_layout = QHBoxLayout()
        self.all_layout.setSpacing(8)
        self.all_layout.setObjectName(u"all_layout")
        self.all_layout.setContentsMargins(0, 0, 0, 0)
        self.all_box = QCheckBox(CancelChoose)
        self.all_box.setObjectName(u"all_box")

        self.all_layout.addWidget(self.all_box)

        self.all_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.all_layout.addItem(self.all_spacer)

        self.count = PlainLabel(CancelChoose)
        self.count.setObjectName(u"count")

        self.all_layout.addWidget(self.count)


        self.choose_layout.addLayout(self.all_layout)

        self.states = StateStack(CancelChoose)
        self.states.setObjectName(u"states")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy1)
        self.table = TickTable()
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.states.addWidget(self.table)

        self.choose_layout.addWidget(self.states)

        self.partial = PartialBar(CancelChoose)
        self.partial.setObjectName(u"partial")

        self.choose_layout.addWidget(self.partial)

        self.reason_row = QHBoxLayout()
        self.reason_row.setSpacing(8)
        self.reason_row.setObjectName(u"reason_row")
        self.reason_row.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(CancelChoose)
        self.reason_label.setObjectName(u"reason_label")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.reason_label.sizePolicy().hasHeightForWidth())
        self.reason_label.setSizePolicy(sizePolicy2)
        self.reason_label.setWordWrap(True)

        self.reason_row.addWidget(self.reason_label)

        self.counter = PlainLabel(CancelChoose)
        self.counter.setObjectName(u"counter")

        self.reason_row.addWidget(self.counter)


        self.choose_layout.addLayout(self.reason_row)

        self.reason = QPlainTextEdit(CancelChoose)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.choose_layout.addWidget(self.reason)

        self.foot = QWidget(CancelChoose)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(12)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(0, 0, 0, 0)
        self.summary = PlainLabel(self.foot)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.foot_column.addWidget(self.summary)

        self.warning = PlainLabel(self.foot)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.foot_column.addWidget(self.warning)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.why_not = PlainLabel(self.foot)
        self.why_not.setObjectName(u"why_not")
        sizePolicy2.setHeightForWidth(self.why_not.sizePolicy().hasHeightForWidth())
        self.why_not.setSizePolicy(sizePolicy2)
        self.why_not.setWordWrap(True)

        self.foot_layout.addWidget(self.why_not)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.go_on = QPushButton(self.foot)
        self.go_on.setObjectName(u"go_on")
        self.go_on.setAutoDefault(False)

        self.foot_layout.addWidget(self.go_on)


        self.foot_column.addLayout(self.foot_layout)


        self.choose_layout.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.day_label.setBuddy(self.day)
        self.host_label.setBuddy(self.host)
        self.kind_label.setBuddy(self.kind)
        self.from_label.setBuddy(self.from_day)
        self.to_label.setBuddy(self.to_day)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.day, self.host)
        QWidget.setTabOrder(self.host, self.kind)
        QWidget.setTabOrder(self.kind, self.from_day)
        QWidget.setTabOrder(self.from_day, self.to_day)
        QWidget.setTabOrder(self.to_day, self.all_box)
        QWidget.setTabOrder(self.all_box, self.table)
        QWidget.setTabOrder(self.table, self.reason)
        QWidget.setTabOrder(self.reason, self.close_button)
        QWidget.setTabOrder(self.close_button, self.go_on)

        self.retranslateUi(CancelChoose)

        QMetaObject.connectSlotsByName(CancelChoose)
    # setupUi

    def retranslateUi(self, CancelChoose):
        self.day_label.setText(QCoreApplication.translate("CancelChoose", u"&Day", None))
        self.host_label.setText(QCoreApplication.translate("CancelChoose", u"&Host", None))
        self.kind_label.setText(QCoreApplication.translate("CancelChoose", u"&Event type", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.host.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Host", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Event type", None))
#endif // QT_CONFIG(accessibility)
        self.from_label.setText(QCoreApplication.translate("CancelChoose", u"&From", None))
#if QT_CONFIG(accessibility)
        self.from_day.setAccessibleName(QCoreApplication.translate("CancelChoose", u"From", None))
#endif // QT_CONFIG(accessibility)
        self.to_label.setText(QCoreApplication.translate("CancelChoose", u"&to", None))
#if QT_CONFIG(accessibility)
        self.to_day.setAccessibleName(QCoreApplication.translate("CancelChoose", u"To", None))
#endif // QT_CONFIG(accessibility)
        self.all_box.setText(QCoreApplication.translate("CancelChoose", u"&All that can be canceled", None))
#if QT_CONFIG(accessibility)
        self.all_box.setAccessibleName(QCoreApplication.translate("CancelChoose", u"All that can be canceled", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Meetings to cancel", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("CancelChoose", u"&Reason, which Calendly e-mails to everybody (optional)", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("CancelChoose", u"C&lose", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.go_on.setText(QCoreApplication.translate("CancelChoose", u"&Continue", None))
#if QT_CONFIG(accessibility)
        self.go_on.setAccessibleName(QCoreApplication.translate("CancelChoose", u"Continue", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
