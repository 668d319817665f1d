# source: ui/one_off.ui sha256:9385dff038646e099a8d71b22431dbe7bce422a631fb6f5cf546fee43b6f6dc5
"""The form ui/one_off.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.surfaces import Hairline
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_OneOff(object):
    def setupUi(self, OneOff):
        if not OneOff.objectName():
            OneOff.setObjectName(u"OneOff")
        self.window_layout = QVBoxLayout(OneOff)
        self.window_layout.setSpacing(0)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(OneOff)
        self.steps.setObjectName(u"steps")
        self.fill_step = QWidget()
        self.fill_step.setObjectName(u"fill_step")
        self.fill_layout = QVBoxLayout(self.fill_step)
        self.fill_layout.setSpacing(0)
        self.fill_layout.setObjectName(u"fill_layout")
        self.fill_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.fill_step)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(4)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 16, 16, 8)
        self.about = PlainLabel(self.inside)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.inside_layout.addWidget(self.about)

        self.name_label = QLabel(self.inside)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.name_label)

        self.name = QLineEdit(self.inside)
        self.name.setObjectName(u"name")

        self.inside_layout.addWidget(self.name)

        self.name_hint = PlainLabel(self.inside)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.name_hint)

        self.who_row = QHBoxLayout()
        self.who_row.setSpacing(12)
        self.who_row.setObjectName(u"who_row")
        self.who_row.setContentsMargins(0, 0, 0, 0)
        self.host_column = QVBoxLayout()
        self.host_column.setSpacing(4)
        self.host_column.setObjectName(u"host_column")
        self.host_column.setContentsMargins(0, 0, 0, 0)
        self.host_label = QLabel(self.inside)
        self.host_label.setObjectName(u"host_label")
        self.host_label.setTextFormat(Qt.TextFormat.PlainText)

        self.host_column.addWidget(self.host_label)

        self.host = QComboBox(self.inside)
        self.host.setObjectName(u"host")
        self.host.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.host.setMinimumContentsLength(12)

        self.host_column.addWidget(self.host)


        self.who_row.addLayout(self.host_column)

        self.length_column = QVBoxLayout()
        self.length_column.setSpacing(4)
        self.length_column.setObjectName(u"length_column")
        self.length_column.setContentsMargins(0, 0, 0, 0)
        self.length_label = QLabel(self.inside)
        self.length_label.setObjectName(u"length_label")
        self.length_label.setTextFormat(Qt.TextFormat.PlainText)

        self.length_column.addWidget(self.length_label)

        self.length = QLineEdit(self.inside)
        self.length.setObjectName(u"length")

        self.length_column.addWidget(self.length)


        self.who_row.addLayout(self.length_column)


        self.inside_layout.addLayout(self.who_row)

        self.length_hint = PlainLabel(self.inside)
        self.length_hint.setObjectName(u"length_hint")
        self.length_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.length_hint)

        self.co_hosts_label = QLabel(self.inside)
        self.co_hosts_label.setObjectName(u"co_hosts_label")
        self.co_hosts_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.co_hosts_label)

        self.co_hosts = QListWidget(self.inside)
        self.co_hosts.setObjectName(u"co_hosts")

        self.inside_layout.addWidget(self.co_hosts)

        self.dates_label = QLabel(self.inside)
        self.dates_label.setObjectName(u"dates_label")
        self.dates_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.dates_label)

        self.dates = QComboBox(self.inside)
        self.dates.setObjectName(u"dates")
        self.dates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.inside_layout.addWidget(self.dates)

        self.moving = QWidget(self.inside)
        self.moving.setObjectName(u"moving")
        self.moving_layout = QHBoxLayout(self.moving)
        self.moving_layout.setSpacing(8)
        self.moving_layout.setObjectName(u"moving_layout")
        self.moving_layout.setContentsMargins(0, 0, 0, 0)
        self.days = QSpinBox(self.moving)
        self.days.setObjectName(u"days")
        self.days.setMinimum(0)
        self.days.setMaximum(365)

        self.moving_layout.addWidget(self.days)

        self.days_label = QLabel(self.moving)
        self.days_label.setObjectName(u"days_label")
        self.days_label.setTextFormat(Qt.TextFormat.PlainText)

        self.moving_layout.addWidget(self.days_label)

        self.only_weekdays = QCheckBox(self.moving)
        self.only_weekdays.setObjectName(u"only_weekdays")

        self.moving_layout.addWidget(self.only_weekdays)

        self.moving_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.moving_layout.addItem(self.moving_room)


        self.inside_layout.addWidget(self.moving)

        self.fixed = QWidget(self.inside)
        self.fixed.setObjectName(u"fixed")
        self.fixed_layout = QHBoxLayout(self.fixed)
        self.fixed_layout.setSpacing(8)
        self.fixed_layout.setObjectName(u"fixed_layout")
        self.fixed_layout.setContentsMargins(0, 0, 0, 0)
        self.first_day_label = QLabel(self.fixed)
        self.first_day_label.setObjectName(u"first_day_label")
        self.first_day_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fixed_layout.addWidget(self.first_day_label)

        self.first_day = QDateEdit(self.fixed)
        self.first_day.setObjectName(u"first_day")
        self.first_day.setCalendarPopup(True)

        self.fixed_layout.addWidget(self.first_day)

        self.last_day_label = QLabel(self.fixed)
        self.last_day_label.setObjectName(u"last_day_label")
        self.last_day_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fixed_layout.addWidget(self.last_day_label)

        self.last_day = QDateEdit(self.fixed)
        self.last_day.setObjectName(u"last_day")
        self.last_day.setCalendarPopup(True)

        self.fixed_layout.addWidget(self.last_day)

        self.fixed_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fixed_layout.addItem(self.fixed_room)


        self.inside_layout.addWidget(self.fixed)

        self.certain = QWidget(self.inside)
        self.certain.setObjectName(u"certain")
        self.certain_layout = QVBoxLayout(self.certain)
        self.certain_layout.setSpacing(4)
        self.certain_layout.setObjectName(u"certain_layout")
        self.certain_layout.setContentsMargins(0, 0, 0, 0)
        self.spot_row = QHBoxLayout()
        self.spot_row.setSpacing(8)
        self.spot_row.setObjectName(u"spot_row")
        self.spot_row.setContentsMargins(0, 0, 0, 0)
        self.spot_day = QDateEdit(self.certain)
        self.spot_day.setObjectName(u"spot_day")
        self.spot_day.setCalendarPopup(True)

        self.spot_row.addWidget(self.spot_day)

        self.spot_hours = QLineEdit(self.certain)
        self.spot_hours.setObjectName(u"spot_hours")

        self.spot_row.addWidget(self.spot_hours)

        self.add_spot = QPushButton(self.certain)
        self.add_spot.setObjectName(u"add_spot")
        self.add_spot.setAutoDefault(False)

        self.spot_row.addWidget(self.add_spot)


        self.certain_layout.addLayout(self.spot_row)

        self.spots = QListWidget(self.certain)
        self.spots.setObjectName(u"spots")

        self.certain_layout.addWidget(self.spots)

        self.spots_foot = QHBoxLayout()
        self.spots_foot.setSpacing(8)
        self.spots_foot.setObjectName(u"spots_foot")
        self.spots_foot.setContentsMargins(0, 0, 0, 0)
        self.remove_spot = QPushButton(self.certain)
        self.remove_spot.setObjectName(u"remove_spot")
        self.remove_spot.setAutoDefault(False)

        self.spots_foot.addWidget(self.remove_spot)

        self.spots_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.spots_foot.addItem(self.spots_room)


        self.certain_layout.addLayout(self.spots_foot)


        self.inside_layout.addWidget(self.certain)

        self.dates_hint = PlainLabel(self.inside)
        self.dates_hint.setObjectName(u"dates_hint")
        self.dates_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.dates_hint)

        self.place_label = QLabel(self.inside)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.place_label)

        self.place_box = QVBoxLayout()
        self.place_box.setSpacing(0)
        self.place_box.setObjectName(u"place_box")
        self.place_box.setContentsMargins(0, 0, 0, 0)

        self.inside_layout.addLayout(self.place_box)

        self.inside_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside_layout.addItem(self.inside_room)

        self.scroll.setWidget(self.inside)

        self.fill_layout.addWidget(self.scroll)

        self.line = Hairline(self.fill_step)
        self.line.setObjectName(u"line")

        self.fill_layout.addWidget(self.line)

        self.foot_layout = QVBoxLayout()
        self.foot_layout.setSpacing(4)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.summary = PlainLabel(self.fill_step)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.foot_layout.addWidget(self.summary)

        self.account = AccountLabel(self.fill_step)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)

        self.foot_layout.addWidget(self.account)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_room)

        self.stop = QPushButton(self.fill_step)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_row.addWidget(self.stop)

        self.close_button = QPushButton(self.fill_step)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.save = QPushButton(self.fill_step)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_row.addWidget(self.save)


        self.foot_layout.addLayout(self.foot_row)


        self.fill_layout.addLayout(self.foot_layout)

        self.steps.addWidget(self.fill_step)
        self.done_step = QWidget()
        self.done_step.setObjectName(u"done_step")
        self.done_layout = QVBoxLayout(self.done_step)
        self.done_layout.setSpacing(12)
        self.done_layout.setObjectName(u"done_layout")
        self.done_layout.setContentsMargins(16, 16, 16, 16)
        self.done_title = SectionTitle(self.done_step)
        self.done_title.setObjectName(u"done_title")
        self.done_title.setWordWrap(True)

        self.done_layout.addWidget(self.done_title)

        self.done_text = PlainLabel(self.done_step)
        self.done_text.setObjectName(u"done_text")
        self.done_text.setWordWrap(True)

        self.done_layout.addWidget(self.done_text)

        self.made_box = QVBoxLayout()
        self.made_box.setSpacing(0)
        self.made_box.setObjectName(u"made_box")
        self.made_box.setContentsMargins(0, 0, 0, 0)

        self.done_layout.addLayout(self.made_box)

        self.done_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_layout.addItem(self.done_space)

        self.done_foot = QWidget(self.done_step)
        self.done_foot.setObjectName(u"done_foot")
        self.done_tags = QPushButton(self.done_foot)
        self.done_tags.setObjectName(u"done_tags")
        self.done_tags.setAutoDefault(False)
        self.done_open = QPushButton(self.done_foot)
        self.done_open.setObjectName(u"done_open")
        self.done_open.setAutoDefault(False)
        self.done_close = QPushButton(self.done_foot)
        self.done_close.setObjectName(u"done_close")
        self.done_close.setAutoDefault(False)
        self.copy_made = CopyButton(self.done_foot)
        self.copy_made.setObjectName(u"copy_made")
        self.copy_made.setAutoDefault(False)

        self.done_layout.addWidget(self.done_foot)

        self.steps.addWidget(self.done_step)

        self.window_layout.addWidget(self.steps)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.host_label.setBuddy(self.host)
        self.length_label.setBuddy(self.length)
        self.co_hosts_label.setBuddy(self.co_hosts)
        self.dates_label.setBuddy(self.dates)
        self.days_label.setBuddy(self.days)
        self.first_day_label.setBuddy(self.first_day)
        self.last_day_label.setBuddy(self.last_day)
        self.place_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OneOff)

        QMetaObject.connectSlotsByName(OneOff)
    # setupUi

    def retranslateUi(self, OneOff):
        self.name_label.setText(QCoreApplication.translate("OneOff", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("OneOff", u"Name of the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.host_label.setText(QCoreApplication.translate("OneOff", u"H&ost", None))
#if QT_CONFIG(accessibility)
        self.host.setAccessibleName(QCoreApplication.translate("OneOff", u"Who hosts the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.length_label.setText(QCoreApplication.translate("OneOff", u"&Length in minutes", None))
#if QT_CONFIG(accessibility)
        self.length.setAccessibleName(QCoreApplication.translate("OneOff", u"Length in minutes", None))
#endif // QT_CONFIG(accessibility)
        self.co_hosts_label.setText(QCoreApplication.translate("OneOff", u"&Also hosting", None))
#if QT_CONFIG(accessibility)
        self.co_hosts.setAccessibleName(QCoreApplication.translate("OneOff", u"Who else hosts the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.dates_label.setText(QCoreApplication.translate("OneOff", u"&When", None))
#if QT_CONFIG(accessibility)
        self.dates.setAccessibleName(QCoreApplication.translate("OneOff", u"When it can be booked", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("OneOff", u"Days from now on", None))
#endif // QT_CONFIG(accessibility)
        self.days_label.setText(QCoreApplication.translate("OneOff", u"&days", None))
        self.only_weekdays.setText(QCoreApplication.translate("OneOff", u"Monday to Frida&y only", None))
#if QT_CONFIG(accessibility)
        self.only_weekdays.setAccessibleName(QCoreApplication.translate("OneOff", u"Monday to Friday only", None))
#endif // QT_CONFIG(accessibility)
        self.first_day_label.setText(QCoreApplication.translate("OneOff", u"F&rom", None))
#if QT_CONFIG(accessibility)
        self.first_day.setAccessibleName(QCoreApplication.translate("OneOff", u"First day", None))
#endif // QT_CONFIG(accessibility)
        self.last_day_label.setText(QCoreApplication.translate("OneOff", u"&until", None))
#if QT_CONFIG(accessibility)
        self.last_day.setAccessibleName(QCoreApplication.translate("OneOff", u"Last day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.spot_day.setAccessibleName(QCoreApplication.translate("OneOff", u"Day of a time to choose", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.spot_hours.setAccessibleName(QCoreApplication.translate("OneOff", u"Hours of that day, such as 9:00-12:00", None))
#endif // QT_CONFIG(accessibility)
        self.spot_hours.setPlaceholderText(QCoreApplication.translate("OneOff", u"9:00-12:00", None))
        self.add_spot.setText(QCoreApplication.translate("OneOff", u"Add &time", None))
#if QT_CONFIG(accessibility)
        self.add_spot.setAccessibleName(QCoreApplication.translate("OneOff", u"Add this time", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.spots.setAccessibleName(QCoreApplication.translate("OneOff", u"Times to choose from", None))
#endif // QT_CONFIG(accessibility)
        self.remove_spot.setText(QCoreApplication.translate("OneOff", u"Ta&ke away", None))
#if QT_CONFIG(accessibility)
        self.remove_spot.setAccessibleName(QCoreApplication.translate("OneOff", u"Take the chosen time away", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("OneOff", u"Where", None))
        self.stop.setText(QCoreApplication.translate("OneOff", u"Stop waitin&g", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("OneOff", u"Stop waiting", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("OneOff", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("OneOff", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("OneOff", u"&Make link", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("OneOff", u"Make link", None))
#endif // QT_CONFIG(accessibility)
        self.done_tags.setText(QCoreApplication.translate("OneOff", u"Link with ta&gs\u2026", None))
#if QT_CONFIG(accessibility)
        self.done_tags.setAccessibleName(QCoreApplication.translate("OneOff", u"Build a link with tags", None))
#endif // QT_CONFIG(accessibility)
        self.done_open.setText(QCoreApplication.translate("OneOff", u"&Open page", None))
#if QT_CONFIG(accessibility)
        self.done_open.setAccessibleName(QCoreApplication.translate("OneOff", u"Open the booking page", None))
#endif // QT_CONFIG(accessibility)
        self.done_close.setText(QCoreApplication.translate("OneOff", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.done_close.setAccessibleName(QCoreApplication.translate("OneOff", u"Close this window", None))
#endif // QT_CONFIG(accessibility)
        self.copy_made.setText(QCoreApplication.translate("OneOff", u"Copy &link", None))
#if QT_CONFIG(accessibility)
        self.copy_made.setAccessibleName(QCoreApplication.translate("OneOff", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
