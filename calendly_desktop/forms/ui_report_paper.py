# source: ui/report_paper.ui sha256:344d5c3a71837830722db654ce15ba869b85561d25d6e5eaaa8d971e1a9dee32
"""The form ui/report_paper.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.paper import PaperView
from calendly_desktop.toolkit.segmented import Segmented


class Ui_ReportPaper(object):
    def setupUi(self, ReportPaper):
        if not ReportPaper.objectName():
            ReportPaper.setObjectName(u"ReportPaper")
        self.body_layout = QVBoxLayout(ReportPaper)
        self.body_layout.setSpacing(12)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(16, 16, 16, 16)
        self.pages = PaperView(ReportPaper)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)

        self.body_layout.addWidget(self.pages)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.paper_field = QWidget(ReportPaper)
        self.paper_field.setObjectName(u"paper_field")
        self.paper_layout = QHBoxLayout(self.paper_field)
        self.paper_layout.setSpacing(8)
        self.paper_layout.setObjectName(u"paper_layout")
        self.paper_layout.setContentsMargins(0, 0, 0, 0)
        self.paper_label = QLabel(self.paper_field)
        self.paper_label.setObjectName(u"paper_label")
        self.paper_label.setTextFormat(Qt.TextFormat.PlainText)

        self.paper_layout.addWidget(self.paper_label)

        self.paper = QComboBox(self.paper_field)
        self.paper.setObjectName(u"paper")
        self.paper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.paper_layout.addWidget(self.paper)


        self.foot_layout.addWidget(self.paper_field)

        self.orientation = Segmented(ReportPaper)
        self.orientation.setObjectName(u"orientation")

        self.foot_layout.addWidget(self.orientation)

        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.save_pdf = QPushButton(ReportPaper)
        self.save_pdf.setObjectName(u"save_pdf")
        self.save_pdf.setAutoDefault(False)

        self.foot_layout.addWidget(self.save_pdf)

        self.print_button = QPushButton(ReportPaper)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.print_button)


        self.body_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.paper_label.setBuddy(self.paper)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.pages, self.paper)
        QWidget.setTabOrder(self.paper, self.orientation)
        QWidget.setTabOrder(self.orientation, self.save_pdf)
        QWidget.setTabOrder(self.save_pdf, self.print_button)

        self.retranslateUi(ReportPaper)

        QMetaObject.connectSlotsByName(ReportPaper)
    # setupUi

    def retranslateUi(self, ReportPaper):
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("ReportPaper", u"The report as it will be printed", None))
#endif // QT_CONFIG(accessibility)
        self.paper_label.setText(QCoreApplication.translate("ReportPaper", u"P&aper", None))
#if QT_CONFIG(accessibility)
        self.paper.setAccessibleName(QCoreApplication.translate("ReportPaper", u"Paper", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.orientation.setAccessibleName(QCoreApplication.translate("ReportPaper", u"Orientation", None))
#endif // QT_CONFIG(accessibility)
        self.save_pdf.setText(QCoreApplication.translate("ReportPaper", u"Save as P&DF\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_pdf.setAccessibleName(QCoreApplication.translate("ReportPaper", u"Save as PDF\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.print_button.setText(QCoreApplication.translate("ReportPaper", u"Pri&nt\u2026", None))
#if QT_CONFIG(accessibility)
        self.print_button.setAccessibleName(QCoreApplication.translate("ReportPaper", u"Print\u2026", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
