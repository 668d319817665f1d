# source: ui/settings.ui sha256:d96532a0b7c72efabdfd57739affa9375253d694b9482315995be0fad334fecd
"""The form ui/settings.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel, SectionTitle


class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog):
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        self.dialog_layout = QVBoxLayout(SettingsDialog)
        self.dialog_layout.setSpacing(0)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(SettingsDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.column = QVBoxLayout(self.inside)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 20, 20, 20)
        self.section_appearance = QFrame(self.inside)
        self.section_appearance.setObjectName(u"section_appearance")
        self.section_appearance.setProperty(u"card", True)
        self.column_appearance = QVBoxLayout(self.section_appearance)
        self.column_appearance.setSpacing(6)
        self.column_appearance.setObjectName(u"column_appearance")
        self.column_appearance.setContentsMargins(16, 12, 16, 16)
        self.title_appearance = SectionTitle(self.section_appearance)
        self.title_appearance.setObjectName(u"title_appearance")
        self.title_appearance.setWordWrap(True)

        self.column_appearance.addWidget(self.title_appearance)

        self.scheme_label = QLabel(self.section_appearance)
        self.scheme_label.setObjectName(u"scheme_label")
        self.scheme_label.setWordWrap(True)

        self.column_appearance.addWidget(self.scheme_label)

        self.scheme = QComboBox(self.section_appearance)
        self.scheme.setObjectName(u"scheme")

        self.column_appearance.addWidget(self.scheme)


        self.column.addWidget(self.section_appearance)

        self.section_meetings = QFrame(self.inside)
        self.section_meetings.setObjectName(u"section_meetings")
        self.section_meetings.setProperty(u"card", True)
        self.column_meetings = QVBoxLayout(self.section_meetings)
        self.column_meetings.setSpacing(6)
        self.column_meetings.setObjectName(u"column_meetings")
        self.column_meetings.setContentsMargins(16, 12, 16, 16)
        self.title_meetings = SectionTitle(self.section_meetings)
        self.title_meetings.setObjectName(u"title_meetings")
        self.title_meetings.setWordWrap(True)

        self.column_meetings.addWidget(self.title_meetings)

        self.undo_label = QLabel(self.section_meetings)
        self.undo_label.setObjectName(u"undo_label")
        self.undo_label.setWordWrap(True)

        self.column_meetings.addWidget(self.undo_label)

        self.undo = QComboBox(self.section_meetings)
        self.undo.setObjectName(u"undo")

        self.column_meetings.addWidget(self.undo)

        self.undo_hint = PlainLabel(self.section_meetings)
        self.undo_hint.setObjectName(u"undo_hint")
        self.undo_hint.setWordWrap(True)
        self.undo_hint.setProperty(u"textRole", u"secondary")

        self.column_meetings.addWidget(self.undo_hint)

        self.keep_label = QLabel(self.section_meetings)
        self.keep_label.setObjectName(u"keep_label")
        self.keep_label.setWordWrap(True)

        self.column_meetings.addWidget(self.keep_label)

        self.keep = QComboBox(self.section_meetings)
        self.keep.setObjectName(u"keep")

        self.column_meetings.addWidget(self.keep)

        self.keep_hint = PlainLabel(self.section_meetings)
        self.keep_hint.setObjectName(u"keep_hint")
        self.keep_hint.setWordWrap(True)
        self.keep_hint.setProperty(u"textRole", u"secondary")

        self.column_meetings.addWidget(self.keep_hint)


        self.column.addWidget(self.section_meetings)

        self.section_safety = QFrame(self.inside)
        self.section_safety.setObjectName(u"section_safety")
        self.section_safety.setProperty(u"card", True)
        self.column_safety = QVBoxLayout(self.section_safety)
        self.column_safety.setSpacing(6)
        self.column_safety.setObjectName(u"column_safety")
        self.column_safety.setContentsMargins(16, 12, 16, 16)
        self.title_safety = SectionTitle(self.section_safety)
        self.title_safety.setObjectName(u"title_safety")
        self.title_safety.setWordWrap(True)

        self.column_safety.addWidget(self.title_safety)

        self.only_look = QCheckBox(self.section_safety)
        self.only_look.setObjectName(u"only_look")

        self.column_safety.addWidget(self.only_look)

        self.only_look_hint = PlainLabel(self.section_safety)
        self.only_look_hint.setObjectName(u"only_look_hint")
        self.only_look_hint.setWordWrap(True)
        self.only_look_hint.setProperty(u"textRole", u"secondary")

        self.column_safety.addWidget(self.only_look_hint)


        self.column.addWidget(self.section_safety)

        self.section_notifications = QFrame(self.inside)
        self.section_notifications.setObjectName(u"section_notifications")
        self.section_notifications.setProperty(u"card", True)
        self.column_notifications = QVBoxLayout(self.section_notifications)
        self.column_notifications.setSpacing(6)
        self.column_notifications.setObjectName(u"column_notifications")
        self.column_notifications.setContentsMargins(16, 12, 16, 16)
        self.title_notifications = SectionTitle(self.section_notifications)
        self.title_notifications.setObjectName(u"title_notifications")
        self.title_notifications.setWordWrap(True)

        self.column_notifications.addWidget(self.title_notifications)

        self.reminder_label = QLabel(self.section_notifications)
        self.reminder_label.setObjectName(u"reminder_label")
        self.reminder_label.setWordWrap(True)

        self.column_notifications.addWidget(self.reminder_label)

        self.reminder = QComboBox(self.section_notifications)
        self.reminder.setObjectName(u"reminder")

        self.column_notifications.addWidget(self.reminder)

        self.as_shown = QCheckBox(self.section_notifications)
        self.as_shown.setObjectName(u"as_shown")

        self.column_notifications.addWidget(self.as_shown)

        self.notify_label = QLabel(self.section_notifications)
        self.notify_label.setObjectName(u"notify_label")
        self.notify_label.setWordWrap(True)

        self.column_notifications.addWidget(self.notify_label)

        self.notify_news = QCheckBox(self.section_notifications)
        self.notify_news.setObjectName(u"notify_news")

        self.column_notifications.addWidget(self.notify_news)

        self.notify_reminders = QCheckBox(self.section_notifications)
        self.notify_reminders.setObjectName(u"notify_reminders")

        self.column_notifications.addWidget(self.notify_reminders)

        self.notify_webhooks = QCheckBox(self.section_notifications)
        self.notify_webhooks.setObjectName(u"notify_webhooks")

        self.column_notifications.addWidget(self.notify_webhooks)

        self.notify_hint = PlainLabel(self.section_notifications)
        self.notify_hint.setObjectName(u"notify_hint")
        self.notify_hint.setWordWrap(True)
        self.notify_hint.setProperty(u"textRole", u"secondary")

        self.column_notifications.addWidget(self.notify_hint)

        self.notify_names = QCheckBox(self.section_notifications)
        self.notify_names.setObjectName(u"notify_names")

        self.column_notifications.addWidget(self.notify_names)

        self.names_hint = PlainLabel(self.section_notifications)
        self.names_hint.setObjectName(u"names_hint")
        self.names_hint.setWordWrap(True)
        self.names_hint.setProperty(u"textRole", u"secondary")

        self.column_notifications.addWidget(self.names_hint)

        self.quiet = QCheckBox(self.section_notifications)
        self.quiet.setObjectName(u"quiet")

        self.column_notifications.addWidget(self.quiet)

        self.quiet_row = QHBoxLayout()
        self.quiet_row.setSpacing(8)
        self.quiet_row.setObjectName(u"quiet_row")
        self.quiet_from_label = QLabel(self.section_notifications)
        self.quiet_from_label.setObjectName(u"quiet_from_label")

        self.quiet_row.addWidget(self.quiet_from_label)

        self.quiet_from = QTimeEdit(self.section_notifications)
        self.quiet_from.setObjectName(u"quiet_from")

        self.quiet_row.addWidget(self.quiet_from)

        self.quiet_until_label = QLabel(self.section_notifications)
        self.quiet_until_label.setObjectName(u"quiet_until_label")

        self.quiet_row.addWidget(self.quiet_until_label)

        self.quiet_until = QTimeEdit(self.section_notifications)
        self.quiet_until.setObjectName(u"quiet_until")

        self.quiet_row.addWidget(self.quiet_until)

        self.quiet_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.quiet_row.addItem(self.quiet_space)


        self.column_notifications.addLayout(self.quiet_row)

        self.quiet_weekends = QCheckBox(self.section_notifications)
        self.quiet_weekends.setObjectName(u"quiet_weekends")

        self.column_notifications.addWidget(self.quiet_weekends)


        self.column.addWidget(self.section_notifications)

        self.section_background = QFrame(self.inside)
        self.section_background.setObjectName(u"section_background")
        self.section_background.setProperty(u"card", True)
        self.column_background = QVBoxLayout(self.section_background)
        self.column_background.setSpacing(6)
        self.column_background.setObjectName(u"column_background")
        self.column_background.setContentsMargins(16, 12, 16, 16)
        self.title_background = SectionTitle(self.section_background)
        self.title_background.setObjectName(u"title_background")
        self.title_background.setWordWrap(True)

        self.column_background.addWidget(self.title_background)

        self.share_label = QLabel(self.section_background)
        self.share_label.setObjectName(u"share_label")
        self.share_label.setWordWrap(True)

        self.column_background.addWidget(self.share_label)

        self.share = QComboBox(self.section_background)
        self.share.setObjectName(u"share")

        self.column_background.addWidget(self.share)

        self.share_hint = PlainLabel(self.section_background)
        self.share_hint.setObjectName(u"share_hint")
        self.share_hint.setWordWrap(True)
        self.share_hint.setProperty(u"textRole", u"secondary")

        self.column_background.addWidget(self.share_hint)

        self.paused = QCheckBox(self.section_background)
        self.paused.setObjectName(u"paused")

        self.column_background.addWidget(self.paused)


        self.column.addWidget(self.section_background)

        self.section_sign_in = QFrame(self.inside)
        self.section_sign_in.setObjectName(u"section_sign_in")
        self.section_sign_in.setProperty(u"card", True)
        self.column_sign_in = QVBoxLayout(self.section_sign_in)
        self.column_sign_in.setSpacing(6)
        self.column_sign_in.setObjectName(u"column_sign_in")
        self.column_sign_in.setContentsMargins(16, 12, 16, 16)
        self.title_sign_in = SectionTitle(self.section_sign_in)
        self.title_sign_in.setObjectName(u"title_sign_in")
        self.title_sign_in.setWordWrap(True)

        self.column_sign_in.addWidget(self.title_sign_in)

        self.client_id_label = QLabel(self.section_sign_in)
        self.client_id_label.setObjectName(u"client_id_label")
        self.client_id_label.setWordWrap(True)

        self.column_sign_in.addWidget(self.client_id_label)

        self.client_id = QLineEdit(self.section_sign_in)
        self.client_id.setObjectName(u"client_id")

        self.column_sign_in.addWidget(self.client_id)

        self.client_id_error = PlainLabel(self.section_sign_in)
        self.client_id_error.setObjectName(u"client_id_error")
        self.client_id_error.setWordWrap(True)

        self.column_sign_in.addWidget(self.client_id_error)

        self.client_id_hint = PlainLabel(self.section_sign_in)
        self.client_id_hint.setObjectName(u"client_id_hint")
        self.client_id_hint.setWordWrap(True)
        self.client_id_hint.setProperty(u"textRole", u"secondary")

        self.column_sign_in.addWidget(self.client_id_hint)

        self.redirect_label = QLabel(self.section_sign_in)
        self.redirect_label.setObjectName(u"redirect_label")
        self.redirect_label.setWordWrap(True)

        self.column_sign_in.addWidget(self.redirect_label)

        self.redirect = QLineEdit(self.section_sign_in)
        self.redirect.setObjectName(u"redirect")

        self.column_sign_in.addWidget(self.redirect)

        self.redirect_error = PlainLabel(self.section_sign_in)
        self.redirect_error.setObjectName(u"redirect_error")
        self.redirect_error.setWordWrap(True)

        self.column_sign_in.addWidget(self.redirect_error)

        self.redirect_hint = PlainLabel(self.section_sign_in)
        self.redirect_hint.setObjectName(u"redirect_hint")
        self.redirect_hint.setWordWrap(True)
        self.redirect_hint.setProperty(u"textRole", u"secondary")

        self.column_sign_in.addWidget(self.redirect_hint)

        self.where = PlainLabel(self.section_sign_in)
        self.where.setObjectName(u"where")
        self.where.setWordWrap(True)

        self.column_sign_in.addWidget(self.where)


        self.column.addWidget(self.section_sign_in)

        self.section_data = QFrame(self.inside)
        self.section_data.setObjectName(u"section_data")
        self.section_data.setProperty(u"card", True)
        self.column_data = QVBoxLayout(self.section_data)
        self.column_data.setSpacing(6)
        self.column_data.setObjectName(u"column_data")
        self.column_data.setContentsMargins(16, 12, 16, 16)
        self.title_data = SectionTitle(self.section_data)
        self.title_data.setObjectName(u"title_data")
        self.title_data.setWordWrap(True)

        self.column_data.addWidget(self.title_data)

        self.folder = MonoLabel(self.section_data)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)

        self.column_data.addWidget(self.folder)

        self.size = PlainLabel(self.section_data)
        self.size.setObjectName(u"size")
        self.size.setWordWrap(True)
        self.size.setProperty(u"textRole", u"secondary")

        self.column_data.addWidget(self.size)

        self.data_buttons = QWidget(self.section_data)
        self.data_buttons.setObjectName(u"data_buttons")
        self.open_folder = QPushButton(self.data_buttons)
        self.open_folder.setObjectName(u"open_folder")
        self.open_folder.setAutoDefault(False)
        self.remove = QPushButton(self.data_buttons)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.column_data.addWidget(self.data_buttons)


        self.column.addWidget(self.section_data)

        self.scroll.setWidget(self.inside)

        self.dialog_layout.addWidget(self.scroll)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(8)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(20, 12, 20, 12)
        self.restore = QPushButton(SettingsDialog)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.buttons_row.addWidget(self.restore)

        self.buttons_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_space)

        self.close = QPushButton(SettingsDialog)
        self.close.setObjectName(u"close")

        self.buttons_row.addWidget(self.close)


        self.dialog_layout.addLayout(self.buttons_row)

#if QT_CONFIG(shortcut)
        self.scheme_label.setBuddy(self.scheme)
        self.undo_label.setBuddy(self.undo)
        self.keep_label.setBuddy(self.keep)
        self.reminder_label.setBuddy(self.reminder)
        self.notify_label.setBuddy(self.notify_news)
        self.quiet_from_label.setBuddy(self.quiet_from)
        self.quiet_until_label.setBuddy(self.quiet_until)
        self.share_label.setBuddy(self.share)
        self.client_id_label.setBuddy(self.client_id)
        self.redirect_label.setBuddy(self.redirect)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.scheme, self.undo)
        QWidget.setTabOrder(self.undo, self.keep)
        QWidget.setTabOrder(self.keep, self.share)
        QWidget.setTabOrder(self.share, self.paused)
        QWidget.setTabOrder(self.paused, self.client_id)
        QWidget.setTabOrder(self.client_id, self.redirect)
        QWidget.setTabOrder(self.redirect, self.open_folder)
        QWidget.setTabOrder(self.open_folder, self.remove)
        QWidget.setTabOrder(self.remove, self.restore)
        QWidget.setTabOrder(self.restore, self.close)

        self.retranslateUi(SettingsDialog)

        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog):
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"Settings", None))
        self.title_appearance.setText(QCoreApplication.translate("SettingsDialog", u"Appearance", None))
        self.scheme_label.setText(QCoreApplication.translate("SettingsDialog", u"&Colours", None))
        self.title_meetings.setText(QCoreApplication.translate("SettingsDialog", u"Meetings", None))
        self.undo_label.setText(QCoreApplication.translate("SettingsDialog", u"Seconds to &undo a cancellation", None))
        self.undo_hint.setText(QCoreApplication.translate("SettingsDialog", u"Nothing is sent to Calendly before they are over.", None))
        self.keep_label.setText(QCoreApplication.translate("SettingsDialog", u"&Keep meetings that are over", None))
        self.keep_hint.setText(QCoreApplication.translate("SettingsDialog", u"Older meetings are removed from this computer, never from Calendly.", None))
        self.title_safety.setText(QCoreApplication.translate("SettingsDialog", u"Safety", None))
        self.only_look.setText(QCoreApplication.translate("SettingsDialog", u"On&ly look, change nothing", None))
        self.only_look_hint.setText(QCoreApplication.translate("SettingsDialog", u"For trying out and for training: with every account, nothing is canceled, booked, made or deleted at Calendly. Reading, searching and copying go on. For one account alone: File > Accounts.", None))
        self.title_notifications.setText(QCoreApplication.translate("SettingsDialog", u"Reminders and notifications", None))
        self.reminder_label.setText(QCoreApplication.translate("SettingsDialog", u"Remind me in this window &before a meeting starts", None))
        self.as_shown.setText(QCoreApplication.translate("SettingsDialog", u"Also m&eetings of others in the list", None))
        self.notify_label.setText(QCoreApplication.translate("SettingsDialog", u"Notify me outside this window of", None))
        self.notify_news.setText(QCoreApplication.translate("SettingsDialog", u"&New, moved and canceled meetings", None))
        self.notify_reminders.setText(QCoreApplication.translate("SettingsDialog", u"Meetings that &start soon", None))
        self.notify_webhooks.setText(QCoreApplication.translate("SettingsDialog", u"A webhook that stops workin&g", None))
        self.notify_hint.setText(QCoreApplication.translate("SettingsDialog", u"Notifications come only while this window is not in use.", None))
        self.notify_names.setText(QCoreApplication.translate("SettingsDialog", u"S&how names in notifications", None))
        self.names_hint.setText(QCoreApplication.translate("SettingsDialog", u"Without this, a notification says how many meetings and when, nothing else. It may be seen on a locked screen. Links are never shown, and of webhooks only the server.", None))
        self.quiet.setText(QCoreApplication.translate("SettingsDialog", u"&Quiet hours without notifications", None))
        self.quiet_from_label.setText(QCoreApplication.translate("SettingsDialog", u"&From", None))
        self.quiet_until_label.setText(QCoreApplication.translate("SettingsDialog", u"un&til", None))
        self.quiet_weekends.setText(QCoreApplication.translate("SettingsDialog", u"Quiet on &weekends", None))
        self.title_background.setText(QCoreApplication.translate("SettingsDialog", u"Reading in the background", None))
        self.share_label.setText(QCoreApplication.translate("SettingsDialog", u"&Requests it may use", None))
        self.share_hint.setText(QCoreApplication.translate("SettingsDialog", u"Calendly takes a limited number of requests a minute from each person, shared by all apps of that person. The rest is kept for your clicks.", None))
        self.paused.setText(QCoreApplication.translate("SettingsDialog", u"&Pause reading in the background", None))
        self.title_sign_in.setText(QCoreApplication.translate("SettingsDialog", u"Sign-in with the browser", None))
        self.client_id_label.setText(QCoreApplication.translate("SettingsDialog", u"Client &id of this app", None))
        self.client_id_error.setText("")
        self.client_id_hint.setText(QCoreApplication.translate("SettingsDialog", u"Whoever registered Calendly Desktop for your company on developer.calendly.com has it. It is not a secret.", None))
        self.redirect_label.setText(QCoreApplication.translate("SettingsDialog", u"Redirect &address", None))
        self.redirect_error.setText("")
        self.redirect_hint.setText(QCoreApplication.translate("SettingsDialog", u"As it is registered there. Empty: http://localhost, for Sandbox apps. Production apps need a page with https that forwards to this computer; the folder packaging/oauth-bounce has one.", None))
        self.where.setText("")
        self.title_data.setText(QCoreApplication.translate("SettingsDialog", u"Data on this computer", None))
        self.folder.setText("")
        self.size.setText("")
        self.open_folder.setText(QCoreApplication.translate("SettingsDialog", u"&Open folder", None))
        self.remove.setText(QCoreApplication.translate("SettingsDialog", u"Re&move my data from this computer\u2026", None))
        self.restore.setText(QCoreApplication.translate("SettingsDialog", u"Restore &defaults", None))
        self.close.setText(QCoreApplication.translate("SettingsDialog", u"Close", None))
    # retranslateUi
