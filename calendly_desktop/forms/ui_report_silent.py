# source: ui/report_silent.ui sha256:055e312a43773957869152010adbbf6e5151d4ac6f0005f53fabb03655779097
"""The form ui/report_silent.ui, compiled; change it there."""

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
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_SilentFace(object):
    def setupUi(self, SilentFace):
        if not SilentFace.objectName():
            SilentFace.setObjectName(u"SilentFace")
        self.face_layout = QVBoxLayout(SilentFace)
        self.face_layout.setSpacing(12)
        self.face_layout.setObjectName(u"face_layout")
        self.face_layout.setContentsMargins(0, 0, 0, 0)
        self.about = PlainLabel(SilentFace)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.face_layout.addWidget(self.about)

        self.coverage = QWidget(SilentFace)
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

        self.states = StateStack(SilentFace)
        self.states.setObjectName(u"states")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy1)
        self.table = QTableView()
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
        self.states.addWidget(self.table)

        self.face_layout.addWidget(self.states)

        self.foot = QWidget(SilentFace)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QHBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.count = PlainLabel(self.foot)
        self.count.setObjectName(u"count")
        sizePolicy.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy)

        self.foot_layout.addWidget(self.count)

        self.copy = QPushButton(self.foot)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.delete_link = QPushButton(self.foot)
        self.delete_link.setObjectName(u"delete_link")
        self.delete_link.setAutoDefault(False)

        self.foot_layout.addWidget(self.delete_link)

        self.open_in_build = QPushButton(self.foot)
        self.open_in_build.setObjectName(u"open_in_build")
        self.open_in_build.setAutoDefault(False)

        self.foot_layout.addWidget(self.open_in_build)

        self.copy_link = CopyButton(self.foot)
        self.copy_link.setObjectName(u"copy_link")
        self.copy_link.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy_link)


        self.face_layout.addWidget(self.foot)

        QWidget.setTabOrder(self.read_rest, self.table)
        QWidget.setTabOrder(self.table, self.copy)
        QWidget.setTabOrder(self.copy, self.delete_link)
        QWidget.setTabOrder(self.delete_link, self.open_in_build)
        QWidget.setTabOrder(self.open_in_build, self.copy_link)

        self.retranslateUi(SilentFace)

        QMetaObject.connectSlotsByName(SilentFace)
    # setupUi

    def retranslateUi(self, SilentFace):
        self.read_rest.setText(QCoreApplication.translate("SilentFace", u"&Read the rest", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("SilentFace", u"Read the rest", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SilentFace", u"Links without bookings", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("SilentFace", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("SilentFace", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.delete_link.setText(QCoreApplication.translate("SilentFace", u"&Delete", None))
#if QT_CONFIG(accessibility)
        self.delete_link.setAccessibleName(QCoreApplication.translate("SilentFace", u"Delete", None))
#endif // QT_CONFIG(accessibility)
        self.open_in_build.setText(QCoreApplication.translate("SilentFace", u"&Open in Build", None))
#if QT_CONFIG(accessibility)
        self.open_in_build.setAccessibleName(QCoreApplication.translate("SilentFace", u"Open in Build", None))
#endif // QT_CONFIG(accessibility)
        self.copy_link.setText(QCoreApplication.translate("SilentFace", u"Copy lin&k", None))
#if QT_CONFIG(accessibility)
        self.copy_link.setAccessibleName(QCoreApplication.translate("SilentFace", u"Copy link that is chosen", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
