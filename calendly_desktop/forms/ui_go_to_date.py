# source: ui/go_to_date.ui sha256:175baa11b27ddeba81a0c1d0cd1b2a1152ef0e29dbf1575e14b5b82b3e30b7e8
"""The form ui/go_to_date.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)


class Ui_GoToDate(object):
    def setupUi(self, GoToDate):
        if not GoToDate.objectName():
            GoToDate.setObjectName(u"GoToDate")
        self.dialog_layout = QVBoxLayout(GoToDate)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(16, 16, 16, 16)
        self.date_row = QHBoxLayout()
        self.date_row.setSpacing(8)
        self.date_row.setObjectName(u"date_row")
        self.date_label = QLabel(GoToDate)
        self.date_label.setObjectName(u"date_label")

        self.date_row.addWidget(self.date_label)

        self.day = QDateEdit(GoToDate)
        self.day.setObjectName(u"day")

        self.date_row.addWidget(self.day)

        self.date_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.date_row)

        self.calendar = QCalendarWidget(GoToDate)
        self.calendar.setObjectName(u"calendar")
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)

        self.dialog_layout.addWidget(self.calendar)

        self.buttons = QDialogButtonBox(GoToDate)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.dialog_layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.date_label.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.day, self.calendar)

        self.retranslateUi(GoToDate)

        QMetaObject.connectSlotsByName(GoToDate)
    # setupUi

    def retranslateUi(self, GoToDate):
        GoToDate.setWindowTitle(QCoreApplication.translate("GoToDate", u"Go to date", None))
        self.date_label.setText(QCoreApplication.translate("GoToDate", u"&Date", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("GoToDate", u"Date", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.calendar.setAccessibleName(QCoreApplication.translate("GoToDate", u"Calendar", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
