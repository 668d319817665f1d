# source: ui/booking_done.ui sha256:d4451e5a696f36d6effa2338c67d7a3df8ee5cf24bcfbdeb4ecd49dfbd6ab503
"""The form ui/booking_done.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_BookingDone(object):
    def setupUi(self, BookingDone):
        if not BookingDone.objectName():
            BookingDone.setObjectName(u"BookingDone")
        self.booked_layout = QVBoxLayout(BookingDone)
        self.booked_layout.setSpacing(12)
        self.booked_layout.setObjectName(u"booked_layout")
        self.booked_layout.setContentsMargins(0, 0, 0, 0)
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.booked_layout.addItem(self.above)

        self.booked_title = SectionTitle(BookingDone)
        self.booked_title.setObjectName(u"booked_title")
        self.booked_title.setWordWrap(True)
        self.booked_title.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.booked_layout.addWidget(self.booked_title)

        self.booked_text = PlainLabel(BookingDone)
        self.booked_text.setObjectName(u"booked_text")
        self.booked_text.setWordWrap(True)
        self.booked_text.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.booked_layout.addWidget(self.booked_text)

        self.booked_buttons = QHBoxLayout()
        self.booked_buttons.setSpacing(8)
        self.booked_buttons.setObjectName(u"booked_buttons")
        self.booked_buttons.setContentsMargins(0, 0, 0, 0)
        self.left_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.booked_buttons.addItem(self.left_space)

        self.show_meeting = QPushButton(BookingDone)
        self.show_meeting.setObjectName(u"show_meeting")
        self.show_meeting.setAutoDefault(False)

        self.booked_buttons.addWidget(self.show_meeting)

        self.copy_reschedule = CopyButton(BookingDone)
        self.copy_reschedule.setObjectName(u"copy_reschedule")
        self.copy_reschedule.setAutoDefault(False)

        self.booked_buttons.addWidget(self.copy_reschedule)

        self.copy_cancel = CopyButton(BookingDone)
        self.copy_cancel.setObjectName(u"copy_cancel")
        self.copy_cancel.setAutoDefault(False)

        self.booked_buttons.addWidget(self.copy_cancel)

        self.right_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.booked_buttons.addItem(self.right_space)


        self.booked_layout.addLayout(self.booked_buttons)

        self.next_buttons = QHBoxLayout()
        self.next_buttons.setSpacing(8)
        self.next_buttons.setObjectName(u"next_buttons")
        self.next_buttons.setContentsMargins(0, 0, 0, 0)
        self.left_space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_buttons.addItem(self.left_space_2)

        self.another = QPushButton(BookingDone)
        self.another.setObjectName(u"another")
        self.another.setAutoDefault(False)

        self.next_buttons.addWidget(self.another)

        self.done = QPushButton(BookingDone)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.next_buttons.addWidget(self.done)

        self.right_space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_buttons.addItem(self.right_space_2)


        self.booked_layout.addLayout(self.next_buttons)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.booked_layout.addItem(self.below)

        QWidget.setTabOrder(self.show_meeting, self.copy_reschedule)
        QWidget.setTabOrder(self.copy_reschedule, self.copy_cancel)
        QWidget.setTabOrder(self.copy_cancel, self.another)
        QWidget.setTabOrder(self.another, self.done)

        self.retranslateUi(BookingDone)

        QMetaObject.connectSlotsByName(BookingDone)
    # setupUi

    def retranslateUi(self, BookingDone):
        self.show_meeting.setText(QCoreApplication.translate("BookingDone", u"Show &meeting", None))
#if QT_CONFIG(accessibility)
        self.show_meeting.setAccessibleName(QCoreApplication.translate("BookingDone", u"Show meeting", None))
#endif // QT_CONFIG(accessibility)
        self.copy_reschedule.setText(QCoreApplication.translate("BookingDone", u"Copy &reschedule link", None))
#if QT_CONFIG(accessibility)
        self.copy_reschedule.setAccessibleName(QCoreApplication.translate("BookingDone", u"Copy reschedule link", None))
#endif // QT_CONFIG(accessibility)
        self.copy_cancel.setText(QCoreApplication.translate("BookingDone", u"Copy &cancel link", None))
#if QT_CONFIG(accessibility)
        self.copy_cancel.setAccessibleName(QCoreApplication.translate("BookingDone", u"Copy cancel link", None))
#endif // QT_CONFIG(accessibility)
        self.another.setText(QCoreApplication.translate("BookingDone", u"Book &another", None))
#if QT_CONFIG(accessibility)
        self.another.setAccessibleName(QCoreApplication.translate("BookingDone", u"Book another", None))
#endif // QT_CONFIG(accessibility)
        self.done.setText(QCoreApplication.translate("BookingDone", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.done.setAccessibleName(QCoreApplication.translate("BookingDone", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
