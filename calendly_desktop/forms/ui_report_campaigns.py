# source: ui/report_campaigns.ui sha256:aab93836333d6bbdd25d881d47d9dc1cf8cd17ea61b6df8dd350d453f1966c92
"""The form ui/report_campaigns.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.segmented import WrappingSegmented
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_CampaignsFace(object):
    def setupUi(self, CampaignsFace):
        if not CampaignsFace.objectName():
            CampaignsFace.setObjectName(u"CampaignsFace")
        self.face_layout = QVBoxLayout(CampaignsFace)
        self.face_layout.setSpacing(12)
        self.face_layout.setObjectName(u"face_layout")
        self.face_layout.setContentsMargins(0, 0, 0, 0)
        self.coverage = QWidget(CampaignsFace)
        self.coverage.setObjectName(u"coverage")
        self.coverage_layout = QHBoxLayout(self.coverage)
        self.coverage_layout.setSpacing(8)
        self.coverage_layout.setObjectName(u"coverage_layout")
        self.coverage_layout.setContentsMargins(0, 0, 0, 0)
        self.note = PlainLabel(self.coverage)
        self.note.setObjectName(u"note")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)
        self.note.setWordWrap(True)

        self.coverage_layout.addWidget(self.note)

        self.read_rest = QPushButton(self.coverage)
        self.read_rest.setObjectName(u"read_rest")
        self.read_rest.setAutoDefault(False)

        self.coverage_layout.addWidget(self.read_rest)


        self.face_layout.addWidget(self.coverage)

        self.states = StateStack(CampaignsFace)
        self.states.setObjectName(u"states")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy1)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_layout = QVBoxLayout(self.content)
        self.content_layout.setSpacing(12)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(0, 0, 0, 0)
        self.sums_layout = QHBoxLayout()
        self.sums_layout.setSpacing(8)
        self.sums_layout.setObjectName(u"sums_layout")
        self.figures = QWidget(self.content)
        self.figures.setObjectName(u"figures")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(5)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.figures.sizePolicy().hasHeightForWidth())
        self.figures.setSizePolicy(sizePolicy2)
        self.figures_layout = QVBoxLayout(self.figures)
        self.figures_layout.setSpacing(0)
        self.figures_layout.setObjectName(u"figures_layout")
        self.figures_layout.setContentsMargins(0, 0, 0, 0)

        self.sums_layout.addWidget(self.figures)

        self.counted = PlainLabel(self.content)
        self.counted.setObjectName(u"counted")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(2)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.counted.sizePolicy().hasHeightForWidth())
        self.counted.setSizePolicy(sizePolicy3)
        self.counted.setWordWrap(True)

        self.sums_layout.addWidget(self.counted)


        self.content_layout.addLayout(self.sums_layout)

        self.tools = QWidget(self.content)
        self.tools.setObjectName(u"tools")
        self.dimension = WrappingSegmented(self.tools)
        self.dimension.setObjectName(u"dimension")
        self.buttons = QWidget(self.tools)
        self.buttons.setObjectName(u"buttons")
        self.buttons_layout = QHBoxLayout(self.buttons)
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.copy = QPushButton(self.buttons)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.buttons_layout.addWidget(self.copy)

        self.save = QPushButton(self.buttons)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.buttons_layout.addWidget(self.save)

        self.show_bookings = QPushButton(self.buttons)
        self.show_bookings.setObjectName(u"show_bookings")
        self.show_bookings.setAutoDefault(False)

        self.buttons_layout.addWidget(self.show_bookings)


        self.content_layout.addWidget(self.tools)

        self.charts = QWidget(self.content)
        self.charts.setObjectName(u"charts")
        self.charts_layout = QVBoxLayout(self.charts)
        self.charts_layout.setSpacing(0)
        self.charts_layout.setObjectName(u"charts_layout")
        self.charts_layout.setContentsMargins(0, 0, 0, 0)

        self.content_layout.addWidget(self.charts)

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

        self.states.addWidget(self.content)

        self.face_layout.addWidget(self.states)

        QWidget.setTabOrder(self.read_rest, self.dimension)
        QWidget.setTabOrder(self.dimension, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.show_bookings)
        QWidget.setTabOrder(self.show_bookings, self.table)

        self.retranslateUi(CampaignsFace)

        QMetaObject.connectSlotsByName(CampaignsFace)
    # setupUi

    def retranslateUi(self, CampaignsFace):
        self.read_rest.setText(QCoreApplication.translate("CampaignsFace", u"&Read the rest", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("CampaignsFace", u"Read the rest", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dimension.setAccessibleName(QCoreApplication.translate("CampaignsFace", u"Bookings by", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("CampaignsFace", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("CampaignsFace", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("CampaignsFace", u"&Save", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("CampaignsFace", u"Save", None))
#endif // QT_CONFIG(accessibility)
        self.show_bookings.setText(QCoreApplication.translate("CampaignsFace", u"Show boo&kings", None))
#if QT_CONFIG(accessibility)
        self.show_bookings.setAccessibleName(QCoreApplication.translate("CampaignsFace", u"Show bookings of the chosen row", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CampaignsFace", u"Bookings", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
