# source: ui/journal_dialog.ui sha256:af7d3bc7ba08dfae998145e46c270f1094a9227a8ada5fb83f0dee034d5cc30c
"""The form ui/journal_dialog.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_JournalDialog(object):
    def setupUi(self, JournalDialog):
        if not JournalDialog.objectName():
            JournalDialog.setObjectName(u"JournalDialog")
        self.journal_layout = QVBoxLayout(JournalDialog)
        self.journal_layout.setSpacing(12)
        self.journal_layout.setObjectName(u"journal_layout")
        self.journal_layout.setContentsMargins(16, 16, 16, 16)
        self.banner = Banner(JournalDialog)
        self.banner.setObjectName(u"banner")

        self.journal_layout.addWidget(self.banner)

        self.intro = PlainLabel(JournalDialog)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.journal_layout.addWidget(self.intro)

        self.search = SearchField(JournalDialog)
        self.search.setObjectName(u"search")

        self.journal_layout.addWidget(self.search)

        self.filters = QWidget(JournalDialog)
        self.filters.setObjectName(u"filters")
        self.account = QComboBox(self.filters)
        self.account.setObjectName(u"account")
        self.period = QComboBox(self.filters)
        self.period.setObjectName(u"period")
        self.days = QWidget(self.filters)
        self.days.setObjectName(u"days")
        self.days_layout = QHBoxLayout(self.days)
        self.days_layout.setSpacing(8)
        self.days_layout.setObjectName(u"days_layout")
        self.days_layout.setContentsMargins(0, 0, 0, 0)
        self.first = QDateEdit(self.days)
        self.first.setObjectName(u"first")
        self.first.setCalendarPopup(True)

        self.days_layout.addWidget(self.first)

        self.last = QDateEdit(self.days)
        self.last.setObjectName(u"last")
        self.last.setCalendarPopup(True)

        self.days_layout.addWidget(self.last)

        self.outcome = QComboBox(self.filters)
        self.outcome.setObjectName(u"outcome")
        self.kind = QComboBox(self.filters)
        self.kind.setObjectName(u"kind")

        self.journal_layout.addWidget(self.filters)

        self.about_line = QWidget(JournalDialog)
        self.about_line.setObjectName(u"about_line")
        self.about_layout = QHBoxLayout(self.about_line)
        self.about_layout.setObjectName(u"about_layout")
        self.about_layout.setContentsMargins(0, 0, 0, 0)

        self.journal_layout.addWidget(self.about_line)

        self.states = StateStack(JournalDialog)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.states.addWidget(self.table)

        self.journal_layout.addWidget(self.states)

        self.details_label = QLabel(JournalDialog)
        self.details_label.setObjectName(u"details_label")

        self.journal_layout.addWidget(self.details_label)

        self.details = QPlainTextEdit(JournalDialog)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)

        self.journal_layout.addWidget(self.details)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.count = PlainLabel(JournalDialog)
        self.count.setObjectName(u"count")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy1)

        self.foot_layout.addWidget(self.count)

        self.go_to = QPushButton(JournalDialog)
        self.go_to.setObjectName(u"go_to")
        self.go_to.setAutoDefault(False)

        self.foot_layout.addWidget(self.go_to)

        self.save = QPushButton(JournalDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.close_button = QPushButton(JournalDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)


        self.journal_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.details_label.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.account)
        QWidget.setTabOrder(self.account, self.period)
        QWidget.setTabOrder(self.period, self.first)
        QWidget.setTabOrder(self.first, self.last)
        QWidget.setTabOrder(self.last, self.outcome)
        QWidget.setTabOrder(self.outcome, self.kind)
        QWidget.setTabOrder(self.kind, self.table)
        QWidget.setTabOrder(self.table, self.details)
        QWidget.setTabOrder(self.details, self.go_to)
        QWidget.setTabOrder(self.go_to, self.save)
        QWidget.setTabOrder(self.save, self.close_button)

        self.retranslateUi(JournalDialog)

        QMetaObject.connectSlotsByName(JournalDialog)
    # setupUi

    def retranslateUi(self, JournalDialog):
        JournalDialog.setWindowTitle(QCoreApplication.translate("JournalDialog", u"Journal of changes", None))
        self.intro.setText(QCoreApplication.translate("JournalDialog", u"Every change that was asked of Calendly from this computer, by whom, and how it came out.", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Search the journal", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("JournalDialog", u"Search meeting, person, account, outcome \u2026", None))
#if QT_CONFIG(accessibility)
        self.account.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Account", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Period", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("JournalDialog", u"First day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Last day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Outcome", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Kind of change", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Changes", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("JournalDialog", u"&Details of the chosen change", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Details of the chosen change", None))
#endif // QT_CONFIG(accessibility)
        self.go_to.setText(QCoreApplication.translate("JournalDialog", u"&Go to it", None))
#if QT_CONFIG(accessibility)
        self.go_to.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Go to what this change is about", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("JournalDialog", u"&Save as table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Save as table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("JournalDialog", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
