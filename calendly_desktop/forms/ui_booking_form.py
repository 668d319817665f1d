# source: ui/booking_form.ui sha256:ebb14c353075bdde2aeae1fa77e877826fc88f2081c19bb81312c6ff22e5ef9b
"""The form ui/booking_form.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.text import PlainLabel


class Ui_BookingForm(object):
    def setupUi(self, BookingForm):
        if not BookingForm.objectName():
            BookingForm.setObjectName(u"BookingForm")
        self.form_layout = QVBoxLayout(BookingForm)
        self.form_layout.setSpacing(12)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)
        self.name_row = QWidget(BookingForm)
        self.name_row.setObjectName(u"name_row")
        self.name_layout = QVBoxLayout(self.name_row)
        self.name_layout.setSpacing(4)
        self.name_layout.setObjectName(u"name_layout")
        self.name_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.name_row)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.name_layout.addWidget(self.name_label)

        self.name = QLineEdit(self.name_row)
        self.name.setObjectName(u"name")

        self.name_layout.addWidget(self.name)

        self.name_fault = PlainLabel(self.name_row)
        self.name_fault.setObjectName(u"name_fault")
        self.name_fault.setWordWrap(True)

        self.name_layout.addWidget(self.name_fault)


        self.form_layout.addWidget(self.name_row)

        self.last_name_row = QWidget(BookingForm)
        self.last_name_row.setObjectName(u"last_name_row")
        self.last_name_layout = QVBoxLayout(self.last_name_row)
        self.last_name_layout.setSpacing(4)
        self.last_name_layout.setObjectName(u"last_name_layout")
        self.last_name_layout.setContentsMargins(0, 0, 0, 0)
        self.last_name_label = QLabel(self.last_name_row)
        self.last_name_label.setObjectName(u"last_name_label")
        self.last_name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.last_name_layout.addWidget(self.last_name_label)

        self.last_name = QLineEdit(self.last_name_row)
        self.last_name.setObjectName(u"last_name")

        self.last_name_layout.addWidget(self.last_name)

        self.last_name_fault = PlainLabel(self.last_name_row)
        self.last_name_fault.setObjectName(u"last_name_fault")
        self.last_name_fault.setWordWrap(True)

        self.last_name_layout.addWidget(self.last_name_fault)


        self.form_layout.addWidget(self.last_name_row)

        self.email_row = QWidget(BookingForm)
        self.email_row.setObjectName(u"email_row")
        self.email_layout = QVBoxLayout(self.email_row)
        self.email_layout.setSpacing(4)
        self.email_layout.setObjectName(u"email_layout")
        self.email_layout.setContentsMargins(0, 0, 0, 0)
        self.email_label = QLabel(self.email_row)
        self.email_label.setObjectName(u"email_label")
        self.email_label.setTextFormat(Qt.TextFormat.PlainText)

        self.email_layout.addWidget(self.email_label)

        self.email = QLineEdit(self.email_row)
        self.email.setObjectName(u"email")
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)

        self.email_layout.addWidget(self.email)

        self.email_note = PlainLabel(self.email_row)
        self.email_note.setObjectName(u"email_note")
        self.email_note.setWordWrap(True)

        self.email_layout.addWidget(self.email_note)

        self.email_fault = PlainLabel(self.email_row)
        self.email_fault.setObjectName(u"email_fault")
        self.email_fault.setWordWrap(True)

        self.email_layout.addWidget(self.email_fault)


        self.form_layout.addWidget(self.email_row)

        self.zone_row = QWidget(BookingForm)
        self.zone_row.setObjectName(u"zone_row")
        self.zone_layout = QVBoxLayout(self.zone_row)
        self.zone_layout.setSpacing(4)
        self.zone_layout.setObjectName(u"zone_layout")
        self.zone_layout.setContentsMargins(0, 0, 0, 0)
        self.zone_label = QLabel(self.zone_row)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setTextFormat(Qt.TextFormat.PlainText)

        self.zone_layout.addWidget(self.zone_label)

        self.zone = QComboBox(self.zone_row)
        self.zone.setObjectName(u"zone")
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.zone.setMinimumContentsLength(14)

        self.zone_layout.addWidget(self.zone)

        self.zone_note = PlainLabel(self.zone_row)
        self.zone_note.setObjectName(u"zone_note")
        self.zone_note.setWordWrap(True)

        self.zone_layout.addWidget(self.zone_note)

        self.zone_fault = PlainLabel(self.zone_row)
        self.zone_fault.setObjectName(u"zone_fault")
        self.zone_fault.setWordWrap(True)

        self.zone_layout.addWidget(self.zone_fault)


        self.form_layout.addWidget(self.zone_row)

        self.place_host = QWidget(BookingForm)
        self.place_host.setObjectName(u"place_host")
        self.place_layout = QVBoxLayout(self.place_host)
        self.place_layout.setSpacing(4)
        self.place_layout.setObjectName(u"place_layout")
        self.place_layout.setContentsMargins(0, 0, 0, 0)

        self.form_layout.addWidget(self.place_host)

        self.questions_host = QWidget(BookingForm)
        self.questions_host.setObjectName(u"questions_host")
        self.questions_layout = QVBoxLayout(self.questions_host)
        self.questions_layout.setSpacing(12)
        self.questions_layout.setObjectName(u"questions_layout")
        self.questions_layout.setContentsMargins(0, 0, 0, 0)

        self.form_layout.addWidget(self.questions_host)

        self.guests_row = QWidget(BookingForm)
        self.guests_row.setObjectName(u"guests_row")
        self.guests_layout = QVBoxLayout(self.guests_row)
        self.guests_layout.setSpacing(4)
        self.guests_layout.setObjectName(u"guests_layout")
        self.guests_layout.setContentsMargins(0, 0, 0, 0)
        self.guests_label = QLabel(self.guests_row)
        self.guests_label.setObjectName(u"guests_label")
        self.guests_label.setTextFormat(Qt.TextFormat.PlainText)

        self.guests_layout.addWidget(self.guests_label)

        self.guests = QLineEdit(self.guests_row)
        self.guests.setObjectName(u"guests")

        self.guests_layout.addWidget(self.guests)

        self.guests_fault = PlainLabel(self.guests_row)
        self.guests_fault.setObjectName(u"guests_fault")
        self.guests_fault.setWordWrap(True)

        self.guests_layout.addWidget(self.guests_fault)


        self.form_layout.addWidget(self.guests_row)

        self.tags_row = QHBoxLayout()
        self.tags_row.setSpacing(0)
        self.tags_row.setObjectName(u"tags_row")
        self.tags_row.setContentsMargins(0, 0, 0, 0)
        self.tags_toggle = QPushButton(BookingForm)
        self.tags_toggle.setObjectName(u"tags_toggle")
        self.tags_toggle.setAutoDefault(False)
        self.tags_toggle.setCheckable(True)

        self.tags_row.addWidget(self.tags_toggle)

        self.tags_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tags_row.addItem(self.tags_space)


        self.form_layout.addLayout(self.tags_row)

        self.tags_host = QWidget(BookingForm)
        self.tags_host.setObjectName(u"tags_host")
        self.tags_layout = QVBoxLayout(self.tags_host)
        self.tags_layout.setSpacing(8)
        self.tags_layout.setObjectName(u"tags_layout")
        self.tags_layout.setContentsMargins(0, 0, 0, 0)
        self.source_row = QWidget(self.tags_host)
        self.source_row.setObjectName(u"source_row")
        self.source_layout = QVBoxLayout(self.source_row)
        self.source_layout.setSpacing(4)
        self.source_layout.setObjectName(u"source_layout")
        self.source_layout.setContentsMargins(0, 0, 0, 0)
        self.source_label = QLabel(self.source_row)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)

        self.source_layout.addWidget(self.source_label)

        self.tag_source = QLineEdit(self.source_row)
        self.tag_source.setObjectName(u"tag_source")

        self.source_layout.addWidget(self.tag_source)

        self.source_fault = PlainLabel(self.source_row)
        self.source_fault.setObjectName(u"source_fault")
        self.source_fault.setWordWrap(True)

        self.source_layout.addWidget(self.source_fault)


        self.tags_layout.addWidget(self.source_row)

        self.medium_row = QWidget(self.tags_host)
        self.medium_row.setObjectName(u"medium_row")
        self.medium_layout = QVBoxLayout(self.medium_row)
        self.medium_layout.setSpacing(4)
        self.medium_layout.setObjectName(u"medium_layout")
        self.medium_layout.setContentsMargins(0, 0, 0, 0)
        self.medium_label = QLabel(self.medium_row)
        self.medium_label.setObjectName(u"medium_label")
        self.medium_label.setTextFormat(Qt.TextFormat.PlainText)

        self.medium_layout.addWidget(self.medium_label)

        self.tag_medium = QLineEdit(self.medium_row)
        self.tag_medium.setObjectName(u"tag_medium")

        self.medium_layout.addWidget(self.tag_medium)

        self.medium_fault = PlainLabel(self.medium_row)
        self.medium_fault.setObjectName(u"medium_fault")
        self.medium_fault.setWordWrap(True)

        self.medium_layout.addWidget(self.medium_fault)


        self.tags_layout.addWidget(self.medium_row)

        self.campaign_row = QWidget(self.tags_host)
        self.campaign_row.setObjectName(u"campaign_row")
        self.campaign_layout = QVBoxLayout(self.campaign_row)
        self.campaign_layout.setSpacing(4)
        self.campaign_layout.setObjectName(u"campaign_layout")
        self.campaign_layout.setContentsMargins(0, 0, 0, 0)
        self.campaign_label = QLabel(self.campaign_row)
        self.campaign_label.setObjectName(u"campaign_label")
        self.campaign_label.setTextFormat(Qt.TextFormat.PlainText)

        self.campaign_layout.addWidget(self.campaign_label)

        self.tag_campaign = QLineEdit(self.campaign_row)
        self.tag_campaign.setObjectName(u"tag_campaign")

        self.campaign_layout.addWidget(self.tag_campaign)

        self.campaign_fault = PlainLabel(self.campaign_row)
        self.campaign_fault.setObjectName(u"campaign_fault")
        self.campaign_fault.setWordWrap(True)

        self.campaign_layout.addWidget(self.campaign_fault)


        self.tags_layout.addWidget(self.campaign_row)

        self.content_row = QWidget(self.tags_host)
        self.content_row.setObjectName(u"content_row")
        self.content_layout = QVBoxLayout(self.content_row)
        self.content_layout.setSpacing(4)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(0, 0, 0, 0)
        self.content_label = QLabel(self.content_row)
        self.content_label.setObjectName(u"content_label")
        self.content_label.setTextFormat(Qt.TextFormat.PlainText)

        self.content_layout.addWidget(self.content_label)

        self.tag_content = QLineEdit(self.content_row)
        self.tag_content.setObjectName(u"tag_content")

        self.content_layout.addWidget(self.tag_content)

        self.content_fault = PlainLabel(self.content_row)
        self.content_fault.setObjectName(u"content_fault")
        self.content_fault.setWordWrap(True)

        self.content_layout.addWidget(self.content_fault)


        self.tags_layout.addWidget(self.content_row)

        self.term_row = QWidget(self.tags_host)
        self.term_row.setObjectName(u"term_row")
        self.term_layout = QVBoxLayout(self.term_row)
        self.term_layout.setSpacing(4)
        self.term_layout.setObjectName(u"term_layout")
        self.term_layout.setContentsMargins(0, 0, 0, 0)
        self.term_label = QLabel(self.term_row)
        self.term_label.setObjectName(u"term_label")
        self.term_label.setTextFormat(Qt.TextFormat.PlainText)

        self.term_layout.addWidget(self.term_label)

        self.tag_term = QLineEdit(self.term_row)
        self.tag_term.setObjectName(u"tag_term")

        self.term_layout.addWidget(self.tag_term)

        self.term_fault = PlainLabel(self.term_row)
        self.term_fault.setObjectName(u"term_fault")
        self.term_fault.setWordWrap(True)

        self.term_layout.addWidget(self.term_fault)


        self.tags_layout.addWidget(self.term_row)


        self.form_layout.addWidget(self.tags_host)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.last_name_label.setBuddy(self.last_name)
        self.email_label.setBuddy(self.email)
        self.zone_label.setBuddy(self.zone)
        self.guests_label.setBuddy(self.guests)
        self.source_label.setBuddy(self.tag_source)
        self.medium_label.setBuddy(self.tag_medium)
        self.campaign_label.setBuddy(self.tag_campaign)
        self.content_label.setBuddy(self.tag_content)
        self.term_label.setBuddy(self.tag_term)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.last_name)
        QWidget.setTabOrder(self.last_name, self.email)
        QWidget.setTabOrder(self.email, self.zone)
        QWidget.setTabOrder(self.zone, self.guests)
        QWidget.setTabOrder(self.guests, self.tags_toggle)
        QWidget.setTabOrder(self.tags_toggle, self.tag_source)
        QWidget.setTabOrder(self.tag_source, self.tag_medium)
        QWidget.setTabOrder(self.tag_medium, self.tag_campaign)
        QWidget.setTabOrder(self.tag_campaign, self.tag_content)
        QWidget.setTabOrder(self.tag_content, self.tag_term)

        self.retranslateUi(BookingForm)

        QMetaObject.connectSlotsByName(BookingForm)
    # setupUi

    def retranslateUi(self, BookingForm):
        self.name_label.setText(QCoreApplication.translate("BookingForm", u"&Name *", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("BookingForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.last_name_label.setText(QCoreApplication.translate("BookingForm", u"&Last name", None))
#if QT_CONFIG(accessibility)
        self.last_name.setAccessibleName(QCoreApplication.translate("BookingForm", u"Last name", None))
#endif // QT_CONFIG(accessibility)
        self.email_label.setText(QCoreApplication.translate("BookingForm", u"&E-mail *", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("BookingForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.email.setPlaceholderText(QCoreApplication.translate("BookingForm", u"maria@example.com", None))
        self.zone_label.setText(QCoreApplication.translate("BookingForm", u"Time &zone of the invitee *", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("BookingForm", u"Time zone of the invitee", None))
#endif // QT_CONFIG(accessibility)
        self.guests_label.setText(QCoreApplication.translate("BookingForm", u"G&uests who come along (optional)", None))
#if QT_CONFIG(accessibility)
        self.guests.setAccessibleName(QCoreApplication.translate("BookingForm", u"Guests who come along", None))
#endif // QT_CONFIG(accessibility)
        self.guests.setPlaceholderText(QCoreApplication.translate("BookingForm", u"ken@example.com, ann@example.com", None))
        self.tags_toggle.setText(QCoreApplication.translate("BookingForm", u"UTM &tags", None))
#if QT_CONFIG(accessibility)
        self.tags_toggle.setAccessibleName(QCoreApplication.translate("BookingForm", u"UTM tags", None))
#endif // QT_CONFIG(accessibility)
        self.source_label.setText(QCoreApplication.translate("BookingForm", u"&Source", None))
#if QT_CONFIG(accessibility)
        self.tag_source.setAccessibleName(QCoreApplication.translate("BookingForm", u"Source", None))
#endif // QT_CONFIG(accessibility)
        self.medium_label.setText(QCoreApplication.translate("BookingForm", u"Me&dium", None))
#if QT_CONFIG(accessibility)
        self.tag_medium.setAccessibleName(QCoreApplication.translate("BookingForm", u"Medium", None))
#endif // QT_CONFIG(accessibility)
        self.campaign_label.setText(QCoreApplication.translate("BookingForm", u"Campai&gn", None))
#if QT_CONFIG(accessibility)
        self.tag_campaign.setAccessibleName(QCoreApplication.translate("BookingForm", u"Campaign", None))
#endif // QT_CONFIG(accessibility)
        self.content_label.setText(QCoreApplication.translate("BookingForm", u"C&ontent", None))
#if QT_CONFIG(accessibility)
        self.tag_content.setAccessibleName(QCoreApplication.translate("BookingForm", u"Content", None))
#endif // QT_CONFIG(accessibility)
        self.term_label.setText(QCoreApplication.translate("BookingForm", u"Ter&m", None))
#if QT_CONFIG(accessibility)
        self.tag_term.setAccessibleName(QCoreApplication.translate("BookingForm", u"Term", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
