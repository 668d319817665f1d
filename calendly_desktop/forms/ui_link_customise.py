# source: ui/link_customise.ui sha256:2899b9338967788e5d3691ad5043d4d9e6d886180b4f13c7fa29c4fb2dcdf23e
"""The form ui/link_customise.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.text import PlainLabel


class Ui_LinkCustomise(object):
    def setupUi(self, LinkCustomise):
        if not LinkCustomise.objectName():
            LinkCustomise.setObjectName(u"LinkCustomise")
        self.customise_layout = QVBoxLayout(LinkCustomise)
        self.customise_layout.setSpacing(4)
        self.customise_layout.setObjectName(u"customise_layout")
        self.customise_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(LinkCustomise)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.customise_layout.addWidget(self.name_label)

        self.name = QLineEdit(LinkCustomise)
        self.name.setObjectName(u"name")

        self.customise_layout.addWidget(self.name)

        self.name_hint = PlainLabel(LinkCustomise)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setWordWrap(True)

        self.customise_layout.addWidget(self.name_hint)

        self.lengths_label = QLabel(LinkCustomise)
        self.lengths_label.setObjectName(u"lengths_label")
        self.lengths_label.setTextFormat(Qt.TextFormat.PlainText)

        self.customise_layout.addWidget(self.lengths_label)

        self.lengths_layout = QHBoxLayout()
        self.lengths_layout.setSpacing(8)
        self.lengths_layout.setObjectName(u"lengths_layout")
        self.lengths = QLineEdit(LinkCustomise)
        self.lengths.setObjectName(u"lengths")

        self.lengths_layout.addWidget(self.lengths)

        self.first_length_label = QLabel(LinkCustomise)
        self.first_length_label.setObjectName(u"first_length_label")
        self.first_length_label.setTextFormat(Qt.TextFormat.PlainText)

        self.lengths_layout.addWidget(self.first_length_label)

        self.first_length = QComboBox(LinkCustomise)
        self.first_length.setObjectName(u"first_length")

        self.lengths_layout.addWidget(self.first_length)


        self.customise_layout.addLayout(self.lengths_layout)

        self.lengths_hint = PlainLabel(LinkCustomise)
        self.lengths_hint.setObjectName(u"lengths_hint")
        self.lengths_hint.setWordWrap(True)

        self.customise_layout.addWidget(self.lengths_hint)

        self.period_label = QLabel(LinkCustomise)
        self.period_label.setObjectName(u"period_label")
        self.period_label.setTextFormat(Qt.TextFormat.PlainText)

        self.customise_layout.addWidget(self.period_label)

        self.period_layout = QHBoxLayout()
        self.period_layout.setSpacing(8)
        self.period_layout.setObjectName(u"period_layout")
        self.period = QComboBox(LinkCustomise)
        self.period.setObjectName(u"period")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.period.sizePolicy().hasHeightForWidth())
        self.period.setSizePolicy(sizePolicy)

        self.period_layout.addWidget(self.period)

        self.days = QSpinBox(LinkCustomise)
        self.days.setObjectName(u"days")
        self.days.setMinimum(1)
        self.days.setMaximum(730)
        self.days.setValue(14)

        self.period_layout.addWidget(self.days)

        self.days_label = QLabel(LinkCustomise)
        self.days_label.setObjectName(u"days_label")
        self.days_label.setTextFormat(Qt.TextFormat.PlainText)

        self.period_layout.addWidget(self.days_label)

        self.first_day = QDateEdit(LinkCustomise)
        self.first_day.setObjectName(u"first_day")
        self.first_day.setCalendarPopup(True)

        self.period_layout.addWidget(self.first_day)

        self.last_day_label = QLabel(LinkCustomise)
        self.last_day_label.setObjectName(u"last_day_label")
        self.last_day_label.setTextFormat(Qt.TextFormat.PlainText)

        self.period_layout.addWidget(self.last_day_label)

        self.last_day = QDateEdit(LinkCustomise)
        self.last_day.setObjectName(u"last_day")
        self.last_day.setCalendarPopup(True)

        self.period_layout.addWidget(self.last_day)


        self.customise_layout.addLayout(self.period_layout)

        self.period_hint = PlainLabel(LinkCustomise)
        self.period_hint.setObjectName(u"period_hint")
        self.period_hint.setWordWrap(True)

        self.customise_layout.addWidget(self.period_hint)

        self.places_label = PlainLabel(LinkCustomise)
        self.places_label.setObjectName(u"places_label")

        self.customise_layout.addWidget(self.places_label)

        self.places_layout = QVBoxLayout()
        self.places_layout.setSpacing(0)
        self.places_layout.setObjectName(u"places_layout")

        self.customise_layout.addLayout(self.places_layout)

        self.place_label = QLabel(LinkCustomise)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)

        self.customise_layout.addWidget(self.place_label)

        self.place_layout = QHBoxLayout()
        self.place_layout.setSpacing(8)
        self.place_layout.setObjectName(u"place_layout")
        self.place = QComboBox(LinkCustomise)
        self.place.setObjectName(u"place")

        self.place_layout.addWidget(self.place)

        self.place_text = QLineEdit(LinkCustomise)
        self.place_text.setObjectName(u"place_text")
        sizePolicy.setHeightForWidth(self.place_text.sizePolicy().hasHeightForWidth())
        self.place_text.setSizePolicy(sizePolicy)

        self.place_layout.addWidget(self.place_text)


        self.customise_layout.addLayout(self.place_layout)

        self.hide_place = QCheckBox(LinkCustomise)
        self.hide_place.setObjectName(u"hide_place")

        self.customise_layout.addWidget(self.hide_place)

        self.places_hint = PlainLabel(LinkCustomise)
        self.places_hint.setObjectName(u"places_hint")
        self.places_hint.setWordWrap(True)

        self.customise_layout.addWidget(self.places_hint)

        self.hours_note = PlainLabel(LinkCustomise)
        self.hours_note.setObjectName(u"hours_note")
        self.hours_note.setWordWrap(True)

        self.customise_layout.addWidget(self.hours_note)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.lengths_label.setBuddy(self.lengths)
        self.first_length_label.setBuddy(self.first_length)
        self.period_label.setBuddy(self.period)
        self.days_label.setBuddy(self.days)
        self.last_day_label.setBuddy(self.last_day)
        self.place_label.setBuddy(self.place)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.lengths)
        QWidget.setTabOrder(self.lengths, self.first_length)
        QWidget.setTabOrder(self.first_length, self.period)
        QWidget.setTabOrder(self.period, self.days)
        QWidget.setTabOrder(self.days, self.first_day)
        QWidget.setTabOrder(self.first_day, self.last_day)
        QWidget.setTabOrder(self.last_day, self.place)
        QWidget.setTabOrder(self.place, self.place_text)
        QWidget.setTabOrder(self.place_text, self.hide_place)

        self.retranslateUi(LinkCustomise)

        QMetaObject.connectSlotsByName(LinkCustomise)
    # setupUi

    def retranslateUi(self, LinkCustomise):
        self.name_label.setText(QCoreApplication.translate("LinkCustomise", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"Name of the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.lengths_label.setText(QCoreApplication.translate("LinkCustomise", u"Len&gth in minutes", None))
#if QT_CONFIG(accessibility)
        self.lengths.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"Length in minutes, several with commas", None))
#endif // QT_CONFIG(accessibility)
        self.first_length_label.setText(QCoreApplication.translate("LinkCustomise", u"Chosen a&t first", None))
#if QT_CONFIG(accessibility)
        self.first_length.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"Length that is chosen at first", None))
#endif // QT_CONFIG(accessibility)
        self.period_label.setText(QCoreApplication.translate("LinkCustomise", u"&When it can be booked", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"When it can be booked", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"How many days from now on", None))
#endif // QT_CONFIG(accessibility)
        self.days_label.setText(QCoreApplication.translate("LinkCustomise", u"da&ys", None))
#if QT_CONFIG(accessibility)
        self.first_day.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"First day that can be booked", None))
#endif // QT_CONFIG(accessibility)
        self.last_day_label.setText(QCoreApplication.translate("LinkCustomise", u"t&o", None))
#if QT_CONFIG(accessibility)
        self.last_day.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"Last day that can be booked", None))
#endif // QT_CONFIG(accessibility)
        self.places_label.setText(QCoreApplication.translate("LinkCustomise", u"Where", None))
        self.place_label.setText(QCoreApplication.translate("LinkCustomise", u"One more pl&ace", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"One more place", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.place_text.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"Address, phone number or words for the place", None))
#endif // QT_CONFIG(accessibility)
        self.hide_place.setText(QCoreApplication.translate("LinkCustomise", u"Hi&de the place until it is booked", None))
#if QT_CONFIG(accessibility)
        self.hide_place.setAccessibleName(QCoreApplication.translate("LinkCustomise", u"Hide the place until it is booked", None))
#endif // QT_CONFIG(accessibility)
        self.hours_note.setText(QCoreApplication.translate("LinkCustomise", u"The hours are those of the event type. For other hours in one link only, customize it on calendly.com.", None))
        pass
    # retranslateUi
