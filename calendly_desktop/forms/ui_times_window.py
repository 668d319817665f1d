# source: ui/times_window.ui sha256:8780db14db2514b5cabc3d2d8fa07e6de811dede9e4ddeb7d9457b3b6a862186
"""The form ui/times_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel
from calendly_desktop.toolkit.tick_table import TickTable


class Ui_TimesWindow(object):
    def setupUi(self, TimesWindow):
        if not TimesWindow.objectName():
            TimesWindow.setObjectName(u"TimesWindow")
        self.times_layout = QVBoxLayout(TimesWindow)
        self.times_layout.setSpacing(12)
        self.times_layout.setObjectName(u"times_layout")
        self.times_layout.setContentsMargins(16, 16, 16, 16)
        self.choices = QWidget(TimesWindow)
        self.choices.setObjectName(u"choices")
        self.zone_field = QWidget(self.choices)
        self.zone_field.setObjectName(u"zone_field")
        self.zone_layout = QVBoxLayout(self.zone_field)
        self.zone_layout.setSpacing(4)
        self.zone_layout.setObjectName(u"zone_layout")
        self.zone_layout.setContentsMargins(0, 0, 0, 0)
        self.zone_label = QLabel(self.zone_field)
        self.zone_label.setObjectName(u"zone_label")

        self.zone_layout.addWidget(self.zone_label)

        self.zone = QComboBox(self.zone_field)
        self.zone.setObjectName(u"zone")
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.zone_layout.addWidget(self.zone)

        self.language_field = QWidget(self.choices)
        self.language_field.setObjectName(u"language_field")
        self.language_layout = QVBoxLayout(self.language_field)
        self.language_layout.setSpacing(4)
        self.language_layout.setObjectName(u"language_layout")
        self.language_layout.setContentsMargins(0, 0, 0, 0)
        self.language_label = QLabel(self.language_field)
        self.language_label.setObjectName(u"language_label")

        self.language_layout.addWidget(self.language_label)

        self.language = QComboBox(self.language_field)
        self.language.setObjectName(u"language")

        self.language_layout.addWidget(self.language)

        self.since_field = QWidget(self.choices)
        self.since_field.setObjectName(u"since_field")
        self.since_layout = QVBoxLayout(self.since_field)
        self.since_layout.setSpacing(4)
        self.since_layout.setObjectName(u"since_layout")
        self.since_layout.setContentsMargins(0, 0, 0, 0)
        self.since_label = QLabel(self.since_field)
        self.since_label.setObjectName(u"since_label")

        self.since_layout.addWidget(self.since_label)

        self.since = QDateEdit(self.since_field)
        self.since.setObjectName(u"since")
        self.since.setCalendarPopup(True)

        self.since_layout.addWidget(self.since)

        self.hours_field = QWidget(self.choices)
        self.hours_field.setObjectName(u"hours_field")
        self.hours_layout = QVBoxLayout(self.hours_field)
        self.hours_layout.setSpacing(4)
        self.hours_layout.setObjectName(u"hours_layout")
        self.hours_layout.setContentsMargins(0, 0, 0, 0)
        self.hours_label = QLabel(self.hours_field)
        self.hours_label.setObjectName(u"hours_label")

        self.hours_layout.addWidget(self.hours_label)

        self.hours = QComboBox(self.hours_field)
        self.hours.setObjectName(u"hours")

        self.hours_layout.addWidget(self.hours)

        self.most_field = QWidget(self.choices)
        self.most_field.setObjectName(u"most_field")
        self.most_layout = QVBoxLayout(self.most_field)
        self.most_layout.setSpacing(4)
        self.most_layout.setObjectName(u"most_layout")
        self.most_layout.setContentsMargins(0, 0, 0, 0)
        self.most_label = QLabel(self.most_field)
        self.most_label.setObjectName(u"most_label")

        self.most_layout.addWidget(self.most_label)

        self.most = QSpinBox(self.most_field)
        self.most.setObjectName(u"most")
        self.most.setMinimum(1)
        self.most.setMaximum(20)

        self.most_layout.addWidget(self.most)

        self.a_day_field = QWidget(self.choices)
        self.a_day_field.setObjectName(u"a_day_field")
        self.a_day_layout = QVBoxLayout(self.a_day_field)
        self.a_day_layout.setSpacing(4)
        self.a_day_layout.setObjectName(u"a_day_layout")
        self.a_day_layout.setContentsMargins(0, 0, 0, 0)
        self.a_day_label = QLabel(self.a_day_field)
        self.a_day_label.setObjectName(u"a_day_label")

        self.a_day_layout.addWidget(self.a_day_label)

        self.a_day = QSpinBox(self.a_day_field)
        self.a_day.setObjectName(u"a_day")
        self.a_day.setMinimum(1)
        self.a_day.setMaximum(10)

        self.a_day_layout.addWidget(self.a_day)


        self.times_layout.addWidget(self.choices)

        self.zone_note = PlainLabel(TimesWindow)
        self.zone_note.setObjectName(u"zone_note")

        self.times_layout.addWidget(self.zone_note)

        self.states = StateStack(TimesWindow)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.times_content = QWidget()
        self.times_content.setObjectName(u"times_content")
        self.times_columns = QHBoxLayout(self.times_content)
        self.times_columns.setSpacing(12)
        self.times_columns.setObjectName(u"times_columns")
        self.times_columns.setContentsMargins(0, 0, 0, 0)
        self.times = TickTable(self.times_content)
        self.times.setObjectName(u"times")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(2)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.times.sizePolicy().hasHeightForWidth())
        self.times.setSizePolicy(sizePolicy1)

        self.times_columns.addWidget(self.times)

        self.preview = QTextBrowser(self.times_content)
        self.preview.setObjectName(u"preview")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(3)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.preview.sizePolicy().hasHeightForWidth())
        self.preview.setSizePolicy(sizePolicy2)
        self.preview.setOpenLinks(False)
        self.preview.setTabChangesFocus(True)

        self.times_columns.addWidget(self.preview)

        self.states.addWidget(self.times_content)

        self.times_layout.addWidget(self.states)

        self.note = PlainLabel(TimesWindow)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.times_layout.addWidget(self.note)

        self.times_buttons = QWidget(TimesWindow)
        self.times_buttons.setObjectName(u"times_buttons")
        self.copy_text = CopyButton(self.times_buttons)
        self.copy_text.setObjectName(u"copy_text")
        self.choose_again = QPushButton(self.times_buttons)
        self.choose_again.setObjectName(u"choose_again")
        self.read_again = QPushButton(self.times_buttons)
        self.read_again.setObjectName(u"read_again")
        self.close_button = QPushButton(self.times_buttons)
        self.close_button.setObjectName(u"close_button")

        self.times_layout.addWidget(self.times_buttons)

#if QT_CONFIG(shortcut)
        self.zone_label.setBuddy(self.zone)
        self.language_label.setBuddy(self.language)
        self.since_label.setBuddy(self.since)
        self.hours_label.setBuddy(self.hours)
        self.most_label.setBuddy(self.most)
        self.a_day_label.setBuddy(self.a_day)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.zone, self.language)
        QWidget.setTabOrder(self.language, self.since)
        QWidget.setTabOrder(self.since, self.hours)
        QWidget.setTabOrder(self.hours, self.most)
        QWidget.setTabOrder(self.most, self.a_day)
        QWidget.setTabOrder(self.a_day, self.times)
        QWidget.setTabOrder(self.times, self.preview)
        QWidget.setTabOrder(self.preview, self.copy_text)
        QWidget.setTabOrder(self.copy_text, self.choose_again)
        QWidget.setTabOrder(self.choose_again, self.read_again)
        QWidget.setTabOrder(self.read_again, self.close_button)

        self.retranslateUi(TimesWindow)

        QMetaObject.connectSlotsByName(TimesWindow)
    # setupUi

    def retranslateUi(self, TimesWindow):
        self.zone_label.setText(QCoreApplication.translate("TimesWindow", u"Time &zone of the guest", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("TimesWindow", u"Time zone of the guest", None))
#endif // QT_CONFIG(accessibility)
        self.language_label.setText(QCoreApplication.translate("TimesWindow", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleDescription(QCoreApplication.translate("TimesWindow", u"Language of the text", None))
#endif // QT_CONFIG(accessibility)
        self.since_label.setText(QCoreApplication.translate("TimesWindow", u"&From", None))
#if QT_CONFIG(accessibility)
        self.since.setAccessibleName(QCoreApplication.translate("TimesWindow", u"First day to offer", None))
#endif // QT_CONFIG(accessibility)
        self.hours_label.setText(QCoreApplication.translate("TimesWindow", u"&Hours", None))
#if QT_CONFIG(accessibility)
        self.hours.setAccessibleDescription(QCoreApplication.translate("TimesWindow", u"At which hours the meeting may begin, for the guest", None))
#endif // QT_CONFIG(accessibility)
        self.most_label.setText(QCoreApplication.translate("TimesWindow", u"How &many", None))
#if QT_CONFIG(accessibility)
        self.most.setAccessibleName(QCoreApplication.translate("TimesWindow", u"How many times to offer", None))
#endif // QT_CONFIG(accessibility)
        self.a_day_label.setText(QCoreApplication.translate("TimesWindow", u"On one &day", None))
#if QT_CONFIG(accessibility)
        self.a_day.setAccessibleName(QCoreApplication.translate("TimesWindow", u"How many times on one day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.times.setAccessibleName(QCoreApplication.translate("TimesWindow", u"Free times to offer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("TimesWindow", u"The text as it will be pasted", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.copy_text.setAccessibleName(QCoreApplication.translate("TimesWindow", u"Copy for e-mail: the text", None))
#endif // QT_CONFIG(accessibility)
        self.copy_text.setText(QCoreApplication.translate("TimesWindow", u"&Copy for e-mail", None))
#if QT_CONFIG(accessibility)
        self.choose_again.setAccessibleName(QCoreApplication.translate("TimesWindow", u"Suggest again: other choices give way", None))
#endif // QT_CONFIG(accessibility)
        self.choose_again.setText(QCoreApplication.translate("TimesWindow", u"&Suggest again", None))
#if QT_CONFIG(accessibility)
        self.read_again.setAccessibleName(QCoreApplication.translate("TimesWindow", u"Read again: the free times", None))
#endif // QT_CONFIG(accessibility)
        self.read_again.setText(QCoreApplication.translate("TimesWindow", u"&Read again", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("TimesWindow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("TimesWindow", u"Close", None))
        pass
    # retranslateUi
