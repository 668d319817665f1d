# source: ui/no_show.ui sha256:4c92a9f1e9e7f3bf6dc36365378ed85c2b04115ec7470cb3245c486900f72559
"""The form ui/no_show.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.states import PartialBar, StateStack
from calendly_desktop.toolkit.text import PlainLabel
from calendly_desktop.toolkit.tick_table import TickTable


class Ui_NoShow(object):
    def setupUi(self, NoShow):
        if not NoShow.objectName():
            NoShow.setObjectName(u"NoShow")
        self.no_show_layout = QVBoxLayout(NoShow)
        self.no_show_layout.setSpacing(12)
        self.no_show_layout.setObjectName(u"no_show_layout")
        self.no_show_layout.setContentsMargins(0, 0, 0, 0)
        self.intro = PlainLabel(NoShow)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.no_show_layout.addWidget(self.intro)

        self.all_layout = QHBoxLayout()
        self.all_layout.setSpacing(8)
        self.all_layout.setObjectName(u"all_layout")
        self.all_layout.setContentsMargins(0, 0, 0, 0)
        self.all_box = QCheckBox(NoShow)
        self.all_box.setObjectName(u"all_box")

        self.all_layout.addWidget(self.all_box)

        self.all_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.all_layout.addItem(self.all_spacer)

        self.count = PlainLabel(NoShow)
        self.count.setObjectName(u"count")

        self.all_layout.addWidget(self.count)


        self.no_show_layout.addLayout(self.all_layout)

        self.states = StateStack(NoShow)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.table = TickTable()
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.states.addWidget(self.table)

        self.no_show_layout.addWidget(self.states)

        self.partial = PartialBar(NoShow)
        self.partial.setObjectName(u"partial")

        self.no_show_layout.addWidget(self.partial)

        self.foot = QWidget(NoShow)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(12)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(0, 0, 0, 0)
        self.account = AccountLabel(self.foot)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)

        self.foot_column.addWidget(self.account)

        self.summary = PlainLabel(self.foot)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.foot_column.addWidget(self.summary)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.why_not = PlainLabel(self.foot)
        self.why_not.setObjectName(u"why_not")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.why_not.sizePolicy().hasHeightForWidth())
        self.why_not.setSizePolicy(sizePolicy1)
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


        self.no_show_layout.addWidget(self.foot)

        QWidget.setTabOrder(self.all_box, self.table)
        QWidget.setTabOrder(self.table, self.close_button)
        QWidget.setTabOrder(self.close_button, self.go_on)

        self.retranslateUi(NoShow)

        QMetaObject.connectSlotsByName(NoShow)
    # setupUi

    def retranslateUi(self, NoShow):
        self.all_box.setText(QCoreApplication.translate("NoShow", u"&All", None))
#if QT_CONFIG(accessibility)
        self.all_box.setAccessibleName(QCoreApplication.translate("NoShow", u"All", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("NoShow", u"Invitees", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("NoShow", u"C&lose", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("NoShow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
