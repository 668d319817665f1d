# source: ui/person_window.ui sha256:ee74bdce395414d60e76127a5d78dd0c48712c8b02156d497bedf26d0b7649ec
"""The form ui/person_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_PersonWindow(object):
    def setupUi(self, PersonWindow):
        if not PersonWindow.objectName():
            PersonWindow.setObjectName(u"PersonWindow")
        self.body_layout = QVBoxLayout(PersonWindow)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(PersonWindow)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(8)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 16, 16, 4)
        self.intro = PlainLabel(self.inside)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.inside_layout.addWidget(self.intro)

        self.sought_layout = QHBoxLayout()
        self.sought_layout.setSpacing(8)
        self.sought_layout.setObjectName(u"sought_layout")
        self.addresses_layout = QVBoxLayout()
        self.addresses_layout.setSpacing(4)
        self.addresses_layout.setObjectName(u"addresses_layout")
        self.addresses_label = QLabel(self.inside)
        self.addresses_label.setObjectName(u"addresses_label")
        self.addresses_label.setTextFormat(Qt.TextFormat.PlainText)

        self.addresses_layout.addWidget(self.addresses_label)

        self.addresses = QPlainTextEdit(self.inside)
        self.addresses.setObjectName(u"addresses")
        self.addresses.setReadOnly(False)
        self.addresses.setTabChangesFocus(True)

        self.addresses_layout.addWidget(self.addresses)

        self.fault = PlainLabel(self.inside)
        self.fault.setObjectName(u"fault")
        self.fault.setWordWrap(True)

        self.addresses_layout.addWidget(self.fault)


        self.sought_layout.addLayout(self.addresses_layout)

        self.find_layout = QVBoxLayout()
        self.find_layout.setSpacing(8)
        self.find_layout.setObjectName(u"find_layout")
        self.room_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.find_layout.addItem(self.room_1)

        self.find = QPushButton(self.inside)
        self.find.setObjectName(u"find")
        self.find.setAutoDefault(False)

        self.find_layout.addWidget(self.find)

        self.stop = QPushButton(self.inside)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.find_layout.addWidget(self.stop)

        self.room_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.find_layout.addItem(self.room_2)


        self.sought_layout.addLayout(self.find_layout)


        self.inside_layout.addLayout(self.sought_layout)

        self.summary = SectionTitle(self.inside)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.inside_layout.addWidget(self.summary)

        self.note = PlainLabel(self.inside)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.inside_layout.addWidget(self.note)

        self.parts = CompactSplitter(self.inside)
        self.parts.setObjectName(u"parts")
        sizePolicy.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy)
        self.parts.setOrientation(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.setProperty(u"gap", True)
        self.states = StateStack(self.parts)
        self.states.setObjectName(u"states")
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
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
        self.parts.addWidget(self.states)
        self.details_box = QWidget(self.parts)
        self.details_box.setObjectName(u"details_box")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.details_box.sizePolicy().hasHeightForWidth())
        self.details_box.setSizePolicy(sizePolicy1)
        self.details_layout = QVBoxLayout(self.details_box)
        self.details_layout.setSpacing(4)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(0, 8, 0, 0)
        self.details_label = QLabel(self.details_box)
        self.details_label.setObjectName(u"details_label")
        self.details_label.setTextFormat(Qt.TextFormat.PlainText)

        self.details_layout.addWidget(self.details_label)

        self.details = QPlainTextEdit(self.details_box)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)

        self.details_layout.addWidget(self.details)

        self.parts.addWidget(self.details_box)

        self.inside_layout.addWidget(self.parts)

        self.scroll.setWidget(self.inside)

        self.body_layout.addWidget(self.scroll)

        self.foot_layout = QVBoxLayout()
        self.foot_layout.setSpacing(0)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.foot = QWidget(PersonWindow)
        self.foot.setObjectName(u"foot")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.foot.sizePolicy().hasHeightForWidth())
        self.foot.setSizePolicy(sizePolicy2)
        self.save = QPushButton(self.foot)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)
        self.copy_request = CopyButton(self.foot)
        self.copy_request.setObjectName(u"copy_request")
        self.copy_request.setAutoDefault(False)
        self.ask = QPushButton(self.foot)
        self.ask.setObjectName(u"ask")
        self.ask.setAutoDefault(False)
        self.delete = QPushButton(self.foot)
        self.delete.setObjectName(u"delete")
        self.delete.setAutoDefault(False)
        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.foot)


        self.body_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.addresses_label.setBuddy(self.addresses)
        self.details_label.setBuddy(self.details)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonWindow)

        QMetaObject.connectSlotsByName(PersonWindow)
    # setupUi

    def retranslateUi(self, PersonWindow):
        self.addresses_label.setText(QCoreApplication.translate("PersonWindow", u"E-mail &addresses", None))
#if QT_CONFIG(accessibility)
        self.addresses.setAccessibleName(QCoreApplication.translate("PersonWindow", u"E-mail addresses, one or several", None))
#endif // QT_CONFIG(accessibility)
        self.find.setText(QCoreApplication.translate("PersonWindow", u"F&ind everything", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Find everything", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("PersonWindow", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Stop", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PersonWindow", u"What was found about the person", None))
#endif // QT_CONFIG(accessibility)
        self.details_label.setText(QCoreApplication.translate("PersonWindow", u"A&ll that was found", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("PersonWindow", u"All that was found of the chosen kind", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("PersonWindow", u"&Save for handing over\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Save for handing over\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.copy_request.setText(QCoreApplication.translate("PersonWindow", u"Cop&y request", None))
#if QT_CONFIG(accessibility)
        self.copy_request.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Copy the request to delete the data at Calendly", None))
#endif // QT_CONFIG(accessibility)
        self.ask.setText(QCoreApplication.translate("PersonWindow", u"As&k Calendly to delete\u2026", None))
#if QT_CONFIG(accessibility)
        self.ask.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Ask Calendly to delete\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.delete.setText(QCoreApplication.translate("PersonWindow", u"&Delete from this computer\u2026", None))
#if QT_CONFIG(accessibility)
        self.delete.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Delete from this computer\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("PersonWindow", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("PersonWindow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
