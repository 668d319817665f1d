# source: ui/slot_picker.ui sha256:e12d43e153807482ebccbf3f5596d350dc4ec8dea5da1779ecf3bf7f0bcb290d
"""The form ui/slot_picker.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_SlotPicker(object):
    def setupUi(self, SlotPicker):
        if not SlotPicker.objectName():
            SlotPicker.setObjectName(u"SlotPicker")
        self.slots_layout = QVBoxLayout(SlotPicker)
        self.slots_layout.setSpacing(8)
        self.slots_layout.setObjectName(u"slots_layout")
        self.slots_layout.setContentsMargins(0, 0, 0, 0)
        self.stretch_row = QHBoxLayout()
        self.stretch_row.setSpacing(4)
        self.stretch_row.setObjectName(u"stretch_row")
        self.stretch_row.setContentsMargins(0, 0, 0, 0)
        self.earlier = QToolButton(SlotPicker)
        self.earlier.setObjectName(u"earlier")

        self.stretch_row.addWidget(self.earlier)

        self.stretch_shown = PlainLabel(SlotPicker)
        self.stretch_shown.setObjectName(u"stretch_shown")
        self.stretch_shown.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.stretch_shown.sizePolicy().hasHeightForWidth())
        self.stretch_shown.setSizePolicy(sizePolicy)
        self.stretch_shown.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.stretch_row.addWidget(self.stretch_shown)

        self.later = QToolButton(SlotPicker)
        self.later.setObjectName(u"later")

        self.stretch_row.addWidget(self.later)


        self.slots_layout.addLayout(self.stretch_row)

        self.slot_states = StateStack(SlotPicker)
        self.slot_states.setObjectName(u"slot_states")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.slot_states.sizePolicy().hasHeightForWidth())
        self.slot_states.setSizePolicy(sizePolicy1)
        self.slots_content = QWidget()
        self.slots_content.setObjectName(u"slots_content")
        self.slots_content_layout = QVBoxLayout(self.slots_content)
        self.slots_content_layout.setSpacing(8)
        self.slots_content_layout.setObjectName(u"slots_content_layout")
        self.slots_content_layout.setContentsMargins(0, 0, 0, 0)
        self.days = QTableView(self.slots_content)
        self.days.setObjectName(u"days")
        self.days.setShowGrid(False)
        self.days.setTabKeyNavigation(False)
        self.days.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.days.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.days.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.days.setFrameShape(QFrame.Shape.NoFrame)
        self.days.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.days.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.slots_content_layout.addWidget(self.days)

        self.day_title = QLabel(self.slots_content)
        self.day_title.setObjectName(u"day_title")
        self.day_title.setTextFormat(Qt.TextFormat.PlainText)
        self.day_title.setWordWrap(True)

        self.slots_content_layout.addWidget(self.day_title)

        self.zones_row = QHBoxLayout()
        self.zones_row.setSpacing(8)
        self.zones_row.setObjectName(u"zones_row")
        self.zones_row.setContentsMargins(8, 0, 8, 0)
        self.zone_home = PlainLabel(self.slots_content)
        self.zone_home.setObjectName(u"zone_home")
        self.zone_home.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.zone_home.sizePolicy().hasHeightForWidth())
        self.zone_home.setSizePolicy(sizePolicy)

        self.zones_row.addWidget(self.zone_home)

        self.zone_away = PlainLabel(self.slots_content)
        self.zone_away.setObjectName(u"zone_away")
        self.zone_away.setAlignment(Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)

        self.zones_row.addWidget(self.zone_away)


        self.slots_content_layout.addLayout(self.zones_row)

        self.times = QListView(self.slots_content)
        self.times.setObjectName(u"times")
        self.times.setUniformItemSizes(True)
        self.times.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.times.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sizePolicy1.setHeightForWidth(self.times.sizePolicy().hasHeightForWidth())
        self.times.setSizePolicy(sizePolicy1)

        self.slots_content_layout.addWidget(self.times)

        self.slot_states.addWidget(self.slots_content)

        self.slots_layout.addWidget(self.slot_states)

#if QT_CONFIG(shortcut)
        self.day_title.setBuddy(self.times)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.earlier, self.later)
        QWidget.setTabOrder(self.later, self.days)
        QWidget.setTabOrder(self.days, self.times)

        self.retranslateUi(SlotPicker)

        QMetaObject.connectSlotsByName(SlotPicker)
    # setupUi

    def retranslateUi(self, SlotPicker):
#if QT_CONFIG(accessibility)
        self.earlier.setAccessibleName(QCoreApplication.translate("SlotPicker", u"Earlier days", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.later.setAccessibleName(QCoreApplication.translate("SlotPicker", u"Later days", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("SlotPicker", u"Days with free times", None))
#endif // QT_CONFIG(accessibility)
        self.day_title.setText("")
#if QT_CONFIG(accessibility)
        self.times.setAccessibleName(QCoreApplication.translate("SlotPicker", u"Free times", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
