# source: ui/receiver.ui sha256:8c2a3780483e0fc2f79003f7cad59bf9b95d2195b0522f200b5542243fa1a355
"""The form ui/receiver.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel


class Ui_Receiver(object):
    def setupUi(self, Receiver):
        if not Receiver.objectName():
            Receiver.setObjectName(u"Receiver")
        self.body_layout = QVBoxLayout(Receiver)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(Receiver)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
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
        self.inside_layout.setContentsMargins(16, 16, 16, 12)
        self.switch_layout = QHBoxLayout()
        self.switch_layout.setSpacing(8)
        self.switch_layout.setObjectName(u"switch_layout")
        self.chip_place = QWidget(self.inside)
        self.chip_place.setObjectName(u"chip_place")

        self.switch_layout.addWidget(self.chip_place)

        self.address = MonoLabel(self.inside)
        self.address.setObjectName(u"address")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.address.sizePolicy().hasHeightForWidth())
        self.address.setSizePolicy(sizePolicy1)

        self.switch_layout.addWidget(self.address)

        self.state_words = PlainLabel(self.inside)
        self.state_words.setObjectName(u"state_words")
        sizePolicy1.setHeightForWidth(self.state_words.sizePolicy().hasHeightForWidth())
        self.state_words.setSizePolicy(sizePolicy1)
        self.state_words.setWordWrap(True)

        self.switch_layout.addWidget(self.state_words)

        self.copy_address = CopyButton(self.inside)
        self.copy_address.setObjectName(u"copy_address")
        self.copy_address.setAutoDefault(False)

        self.switch_layout.addWidget(self.copy_address)

        self.port_label = QLabel(self.inside)
        self.port_label.setObjectName(u"port_label")
        self.port_label.setTextFormat(Qt.TextFormat.PlainText)

        self.switch_layout.addWidget(self.port_label)

        self.port = QSpinBox(self.inside)
        self.port.setObjectName(u"port")
        self.port.setMaximum(65535)

        self.switch_layout.addWidget(self.port)

        self.start = QPushButton(self.inside)
        self.start.setObjectName(u"start")
        self.start.setAutoDefault(False)

        self.switch_layout.addWidget(self.start)

        self.stop = QPushButton(self.inside)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.switch_layout.addWidget(self.stop)


        self.inside_layout.addLayout(self.switch_layout)

        self.warning = PlainLabel(self.inside)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.inside_layout.addWidget(self.warning)

        self.ways_place = QVBoxLayout()
        self.ways_place.setObjectName(u"ways_place")

        self.inside_layout.addLayout(self.ways_place)

        self.key_line = QWidget(self.inside)
        self.key_line.setObjectName(u"key_line")
        self.key_label = QLabel(self.key_line)
        self.key_label.setObjectName(u"key_label")
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)
        self.key_source = QComboBox(self.key_line)
        self.key_source.setObjectName(u"key_source")
        self.typed_key = QLineEdit(self.key_line)
        self.typed_key.setObjectName(u"typed_key")
        self.typed_key.setEchoMode(QLineEdit.EchoMode.Password)
        self.typed_key.setMaxLength(1000)
        self.key_note = PlainLabel(self.key_line)
        self.key_note.setObjectName(u"key_note")
        self.key_again = QPushButton(self.key_line)
        self.key_again.setObjectName(u"key_again")
        self.key_again.setAutoDefault(False)

        self.inside_layout.addWidget(self.key_line)

        self.parts = CompactSplitter(self.inside)
        self.parts.setObjectName(u"parts")
        sizePolicy.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy)
        self.parts.setOrientation(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(12)
        self.parts.setProperty(u"gap", True)
        self.list_side = QWidget(self.parts)
        self.list_side.setObjectName(u"list_side")
        self.list_layout = QVBoxLayout(self.list_side)
        self.list_layout.setSpacing(8)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.sought = SearchField(self.list_side)
        self.sought.setObjectName(u"sought")

        self.list_layout.addWidget(self.sought)

        self.states = StateStack(self.list_side)
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
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.states.addWidget(self.table)

        self.list_layout.addWidget(self.states)

        self.parts.addWidget(self.list_side)

        self.inside_layout.addWidget(self.parts)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.count = PlainLabel(self.inside)
        self.count.setObjectName(u"count")
        sizePolicy1.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy1)
        self.count.setWordWrap(True)

        self.foot_layout.addWidget(self.count)

        self.save_all = QPushButton(self.inside)
        self.save_all.setObjectName(u"save_all")
        self.save_all.setAutoDefault(False)

        self.foot_layout.addWidget(self.save_all)

        self.clear = QPushButton(self.inside)
        self.clear.setObjectName(u"clear")
        self.clear.setAutoDefault(False)

        self.foot_layout.addWidget(self.clear)


        self.inside_layout.addLayout(self.foot_layout)

        self.scroll.setWidget(self.inside)

        self.body_layout.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.port_label.setBuddy(self.port)
        self.key_label.setBuddy(self.key_source)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.copy_address, self.port)
        QWidget.setTabOrder(self.port, self.start)
        QWidget.setTabOrder(self.start, self.stop)
        QWidget.setTabOrder(self.stop, self.key_source)
        QWidget.setTabOrder(self.key_source, self.typed_key)
        QWidget.setTabOrder(self.typed_key, self.key_again)
        QWidget.setTabOrder(self.key_again, self.sought)
        QWidget.setTabOrder(self.sought, self.table)
        QWidget.setTabOrder(self.table, self.save_all)
        QWidget.setTabOrder(self.save_all, self.clear)

        self.retranslateUi(Receiver)

        QMetaObject.connectSlotsByName(Receiver)
    # setupUi

    def retranslateUi(self, Receiver):
        self.copy_address.setText(QCoreApplication.translate("Receiver", u"Copy &address", None))
#if QT_CONFIG(accessibility)
        self.copy_address.setAccessibleName(QCoreApplication.translate("Receiver", u"Copy the local address of the receiver", None))
#endif // QT_CONFIG(accessibility)
        self.port_label.setText(QCoreApplication.translate("Receiver", u"Por&t", None))
#if QT_CONFIG(accessibility)
        self.port.setAccessibleName(QCoreApplication.translate("Receiver", u"Port on this computer", None))
#endif // QT_CONFIG(accessibility)
        self.port.setSpecialValueText(QCoreApplication.translate("Receiver", u"any free", None))
        self.start.setText(QCoreApplication.translate("Receiver", u"Start &receiving", None))
#if QT_CONFIG(accessibility)
        self.start.setAccessibleName(QCoreApplication.translate("Receiver", u"Start receiving", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("Receiver", u"Stop receivi&ng", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("Receiver", u"Stop receiving", None))
#endif // QT_CONFIG(accessibility)
        self.key_label.setText(QCoreApplication.translate("Receiver", u"&Check signatures with", None))
#if QT_CONFIG(accessibility)
        self.key_source.setAccessibleName(QCoreApplication.translate("Receiver", u"Which keys signatures are checked with", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.typed_key.setAccessibleName(QCoreApplication.translate("Receiver", u"Signing key", None))
#endif // QT_CONFIG(accessibility)
        self.typed_key.setPlaceholderText(QCoreApplication.translate("Receiver", u"Signing key", None))
        self.key_again.setText(QCoreApplication.translate("Receiver", u"Try aga&in", None))
#if QT_CONFIG(accessibility)
        self.key_again.setAccessibleName(QCoreApplication.translate("Receiver", u"Ask the keyring again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sought.setAccessibleName(QCoreApplication.translate("Receiver", u"Search deliveries", None))
#endif // QT_CONFIG(accessibility)
        self.sought.setPlaceholderText(QCoreApplication.translate("Receiver", u"Search event, name, payload \u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Receiver", u"Deliveries", None))
#endif // QT_CONFIG(accessibility)
        self.save_all.setText(QCoreApplication.translate("Receiver", u"Save a&ll\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_all.setAccessibleName(QCoreApplication.translate("Receiver", u"Save all deliveries", None))
#endif // QT_CONFIG(accessibility)
        self.clear.setText(QCoreApplication.translate("Receiver", u"For&get all", None))
#if QT_CONFIG(accessibility)
        self.clear.setAccessibleName(QCoreApplication.translate("Receiver", u"Forget all deliveries", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
