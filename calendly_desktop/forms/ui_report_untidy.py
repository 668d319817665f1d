# source: ui/report_untidy.ui sha256:b7c7255c213dcb9afe784e60b3f7702f1ef684d6af45354f36661f96c92d1684
"""The form ui/report_untidy.ui, compiled; change it there."""

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


class Ui_UntidyFace(object):
    def setupUi(self, UntidyFace):
        if not UntidyFace.objectName():
            UntidyFace.setObjectName(u"UntidyFace")
        self.face_layout = QVBoxLayout(UntidyFace)
        self.face_layout.setSpacing(12)
        self.face_layout.setObjectName(u"face_layout")
        self.face_layout.setContentsMargins(0, 0, 0, 0)
        self.about = PlainLabel(UntidyFace)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.face_layout.addWidget(self.about)

        self.coverage = QWidget(UntidyFace)
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

        self.states = StateStack(UntidyFace)
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

        self.foot = QWidget(UntidyFace)
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

        self.save = QPushButton(self.foot)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)

        self.show_bookings = QPushButton(self.foot)
        self.show_bookings.setObjectName(u"show_bookings")
        self.show_bookings.setAutoDefault(False)

        self.foot_layout.addWidget(self.show_bookings)

        self.copy_message = CopyButton(self.foot)
        self.copy_message.setObjectName(u"copy_message")
        self.copy_message.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy_message)


        self.face_layout.addWidget(self.foot)

        QWidget.setTabOrder(self.read_rest, self.table)
        QWidget.setTabOrder(self.table, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.show_bookings)
        QWidget.setTabOrder(self.show_bookings, self.copy_message)

        self.retranslateUi(UntidyFace)

        QMetaObject.connectSlotsByName(UntidyFace)
    # setupUi

    def retranslateUi(self, UntidyFace):
        self.read_rest.setText(QCoreApplication.translate("UntidyFace", u"&Read the rest", None))
#if QT_CONFIG(accessibility)
        self.read_rest.setAccessibleName(QCoreApplication.translate("UntidyFace", u"Read the rest", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("UntidyFace", u"Untidy values", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("UntidyFace", u"Cop&y", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("UntidyFace", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("UntidyFace", u"&Save table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("UntidyFace", u"Save table\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.show_bookings.setText(QCoreApplication.translate("UntidyFace", u"Show boo&kings", None))
#if QT_CONFIG(accessibility)
        self.show_bookings.setAccessibleName(QCoreApplication.translate("UntidyFace", u"Show bookings of the chosen value", None))
#endif // QT_CONFIG(accessibility)
        self.copy_message.setText(QCoreApplication.translate("UntidyFace", u"Copy messa&ge for colleagues", None))
#if QT_CONFIG(accessibility)
        self.copy_message.setAccessibleName(QCoreApplication.translate("UntidyFace", u"Copy message for colleagues", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
