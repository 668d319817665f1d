# source: ui/job_view.ui sha256:e90e506ecc8c67fcdbc93ce63581eb12c5b3857d1fb62aa4a893db49b66607eb
"""The form ui/job_view.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_JobView(object):
    def setupUi(self, JobView):
        if not JobView.objectName():
            JobView.setObjectName(u"JobView")
        self.job_layout = QVBoxLayout(JobView)
        self.job_layout.setSpacing(12)
        self.job_layout.setObjectName(u"job_layout")
        self.job_layout.setContentsMargins(0, 0, 0, 0)
        self.job_title = SectionTitle(JobView)
        self.job_title.setObjectName(u"job_title")
        self.job_title.setWordWrap(True)

        self.job_layout.addWidget(self.job_title)

        self.job_account = AccountLabel(JobView)
        self.job_account.setObjectName(u"job_account")
        self.job_account.setWordWrap(True)

        self.job_layout.addWidget(self.job_account)

        self.progress_text = PlainLabel(JobView)
        self.progress_text.setObjectName(u"progress_text")
        self.progress_text.setWordWrap(True)

        self.job_layout.addWidget(self.progress_text)

        self.progress = QProgressBar(JobView)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.job_layout.addWidget(self.progress)

        self.progress_note = PlainLabel(JobView)
        self.progress_note.setObjectName(u"progress_note")
        self.progress_note.setWordWrap(True)

        self.job_layout.addWidget(self.progress_note)

        self.actions_place = QWidget(JobView)
        self.actions_place.setObjectName(u"actions_place")

        self.job_layout.addWidget(self.actions_place)

        self.states = StateStack(JobView)
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

        self.job_layout.addWidget(self.states)

        self.row_details = PlainLabel(JobView)
        self.row_details.setObjectName(u"row_details")
        self.row_details.setWordWrap(True)
        self.row_details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.job_layout.addWidget(self.row_details)

        self.foot = QWidget(JobView)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(12)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(0, 0, 0, 0)
        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.foot_place = QWidget(self.foot)
        self.foot_place.setObjectName(u"foot_place")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.foot_place.sizePolicy().hasHeightForWidth())
        self.foot_place.setSizePolicy(sizePolicy1)

        self.foot_layout.addWidget(self.foot_place)

        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)


        self.foot_column.addLayout(self.foot_layout)


        self.job_layout.addWidget(self.foot)

        QWidget.setTabOrder(self.table, self.close_button)

        self.retranslateUi(JobView)

        QMetaObject.connectSlotsByName(JobView)
    # setupUi

    def retranslateUi(self, JobView):
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("JobView", u"Progress", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("JobView", u"Results", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("JobView", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("JobView", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
