# source: ui/job_window.ui sha256:3ed3e3ed568664b5ead6b4319b52ee9697db5aca72bde91560f016803cafdcca
"""The form ui/job_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


class Ui_JobWindow(object):
    def setupUi(self, JobWindow):
        if not JobWindow.objectName():
            JobWindow.setObjectName(u"JobWindow")
        self.job_window_layout = QVBoxLayout(JobWindow)
        self.job_window_layout.setSpacing(12)
        self.job_window_layout.setObjectName(u"job_window_layout")
        self.job_window_layout.setContentsMargins(0, 0, 0, 0)
        self.choice = QWidget(JobWindow)
        self.choice.setObjectName(u"choice")
        self.choice_layout = QHBoxLayout(self.choice)
        self.choice_layout.setSpacing(8)
        self.choice_layout.setObjectName(u"choice_layout")
        self.choice_layout.setContentsMargins(0, 0, 0, 0)
        self.jobs_label = QLabel(self.choice)
        self.jobs_label.setObjectName(u"jobs_label")

        self.choice_layout.addWidget(self.jobs_label)

        self.jobs = QComboBox(self.choice)
        self.jobs.setObjectName(u"jobs")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.jobs.sizePolicy().hasHeightForWidth())
        self.jobs.setSizePolicy(sizePolicy)
        self.jobs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.jobs.setMinimumContentsLength(6)

        self.choice_layout.addWidget(self.jobs)


        self.job_window_layout.addWidget(self.choice)

        self.view_place = QWidget(JobWindow)
        self.view_place.setObjectName(u"view_place")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.view_place.sizePolicy().hasHeightForWidth())
        self.view_place.setSizePolicy(sizePolicy1)
        self.view_layout = QVBoxLayout(self.view_place)
        self.view_layout.setSpacing(12)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)

        self.job_window_layout.addWidget(self.view_place)

#if QT_CONFIG(shortcut)
        self.jobs_label.setBuddy(self.jobs)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(JobWindow)

        QMetaObject.connectSlotsByName(JobWindow)
    # setupUi

    def retranslateUi(self, JobWindow):
        self.jobs_label.setText(QCoreApplication.translate("JobWindow", u"&Bulk change", None))
#if QT_CONFIG(accessibility)
        self.jobs.setAccessibleName(QCoreApplication.translate("JobWindow", u"Bulk change", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
