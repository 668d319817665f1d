# source: ui/report_view.ui sha256:ce1b998b727db1f54885f144ece25d0154a688eb17b014cf832296b01060959d
"""The form ui/report_view.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)


class Ui_ReportView(object):
    def setupUi(self, ReportView):
        if not ReportView.objectName():
            ReportView.setObjectName(u"ReportView")
        self.view_layout = QVBoxLayout(ReportView)
        self.view_layout.setSpacing(0)
        self.view_layout.setObjectName(u"view_layout")
        self.view_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ReportView)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(12)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 8, 16, 12)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(12)
        self.head_layout.setObjectName(u"head_layout")
        self.faces = QTabBar(self.inside)
        self.faces.setObjectName(u"faces")
        self.faces.setExpanding(False)
        self.faces.setUsesScrollButtons(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.faces.sizePolicy().hasHeightForWidth())
        self.faces.setSizePolicy(sizePolicy1)

        self.head_layout.addWidget(self.faces)


        self.inside_layout.addLayout(self.head_layout)

        self.choices_place = QWidget(self.inside)
        self.choices_place.setObjectName(u"choices_place")
        self.choices_layout = QVBoxLayout(self.choices_place)
        self.choices_layout.setSpacing(0)
        self.choices_layout.setObjectName(u"choices_layout")
        self.choices_layout.setContentsMargins(0, 0, 0, 0)

        self.inside_layout.addWidget(self.choices_place)

        self.place = QWidget(self.inside)
        self.place.setObjectName(u"place")
        sizePolicy.setHeightForWidth(self.place.sizePolicy().hasHeightForWidth())
        self.place.setSizePolicy(sizePolicy)
        self.place_layout = QVBoxLayout(self.place)
        self.place_layout.setSpacing(0)
        self.place_layout.setObjectName(u"place_layout")
        self.place_layout.setContentsMargins(0, 0, 0, 0)

        self.inside_layout.addWidget(self.place)

        self.scroll.setWidget(self.inside)

        self.view_layout.addWidget(self.scroll)


        self.retranslateUi(ReportView)

        QMetaObject.connectSlotsByName(ReportView)
    # setupUi

    def retranslateUi(self, ReportView):
#if QT_CONFIG(accessibility)
        self.faces.setAccessibleName(QCoreApplication.translate("ReportView", u"Parts of the report", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
