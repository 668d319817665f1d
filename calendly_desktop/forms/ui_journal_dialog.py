# source: ui/journal_dialog.ui sha256:a2be0ddae75aa50f7eec05c6c6d76f46d76bfdb71a957b1b0e43baa340feef60
"""The form ui/journal_dialog.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QAbstractItemView,
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
        QWidget.setTabOrder(self.search, self.table)
        QWidget.setTabOrder(self.table, self.details)
        QWidget.setTabOrder(self.details, self.save)
        QWidget.setTabOrder(self.save, self.close_button)

        self.retranslateUi(JournalDialog)

        QMetaObject.connectSlotsByName(JournalDialog)
    # setupUi

    def retranslateUi(self, JournalDialog):
        JournalDialog.setWindowTitle(QCoreApplication.translate("JournalDialog", u"Journal of changes", None))
        self.intro.setText(QCoreApplication.translate("JournalDialog", u"Every change that was asked of Calendly from this computer with this account, and how it came out.", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Search the journal", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("JournalDialog", u"Search meeting, person, account, outcome \u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Changes", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("JournalDialog", u"&Details of the chosen change", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Details of the chosen change", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("JournalDialog", u"&Save as CSV\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Save as CSV\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("JournalDialog", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("JournalDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
