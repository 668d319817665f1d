# source: ui/event_type_form.ui sha256:b338d63d3ceac30f79d626e7c8b23b46729961ea11a901b3213372f4b3ac06e2
"""The form ui/event_type_form.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.surfaces import Hairline
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_EventTypeForm(object):
    def setupUi(self, EventTypeForm):
        if not EventTypeForm.objectName():
            EventTypeForm.setObjectName(u"EventTypeForm")
        self.window_layout = QVBoxLayout(EventTypeForm)
        self.window_layout.setSpacing(0)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(EventTypeForm)
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
        self.owner_label = QLabel(self.inside)
        self.owner_label.setObjectName(u"owner_label")
        self.owner_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.owner_label)

        self.owner = QComboBox(self.inside)
        self.owner.setObjectName(u"owner")
        self.owner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.owner.setMinimumContentsLength(10)

        self.inside_layout.addWidget(self.owner)

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

        self.active = QCheckBox(self.inside)
        self.active.setObjectName(u"active")

        self.inside_layout.addWidget(self.active)

        self.active_hint = PlainLabel(self.inside)
        self.active_hint.setObjectName(u"active_hint")
        self.active_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.active_hint)

        self.lengths_row = QHBoxLayout()
        self.lengths_row.setSpacing(12)
        self.lengths_row.setObjectName(u"lengths_row")
        self.lengths_row.setContentsMargins(0, 0, 0, 0)
        self.lengths_column = QVBoxLayout()
        self.lengths_column.setSpacing(4)
        self.lengths_column.setObjectName(u"lengths_column")
        self.lengths_column.setContentsMargins(0, 0, 0, 0)
        self.lengths_label = QLabel(self.inside)
        self.lengths_label.setObjectName(u"lengths_label")
        self.lengths_label.setTextFormat(Qt.TextFormat.PlainText)

        self.lengths_column.addWidget(self.lengths_label)

        self.lengths = QLineEdit(self.inside)
        self.lengths.setObjectName(u"lengths")

        self.lengths_column.addWidget(self.lengths)


        self.lengths_row.addLayout(self.lengths_column)

        self.first_column = QVBoxLayout()
        self.first_column.setSpacing(4)
        self.first_column.setObjectName(u"first_column")
        self.first_column.setContentsMargins(0, 0, 0, 0)
        self.first_length_label = QLabel(self.inside)
        self.first_length_label.setObjectName(u"first_length_label")
        self.first_length_label.setTextFormat(Qt.TextFormat.PlainText)

        self.first_column.addWidget(self.first_length_label)

        self.first_length = QComboBox(self.inside)
        self.first_length.setObjectName(u"first_length")
        self.first_length.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.first_column.addWidget(self.first_length)


        self.lengths_row.addLayout(self.first_column)


        self.inside_layout.addLayout(self.lengths_row)

        self.lengths_hint = PlainLabel(self.inside)
        self.lengths_hint.setObjectName(u"lengths_hint")
        self.lengths_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.lengths_hint)

        self.places_label = QLabel(self.inside)
        self.places_label.setObjectName(u"places_label")
        self.places_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.places_label)

        self.places = QWidget(self.inside)
        self.places.setObjectName(u"places")
        self.places_layout = QVBoxLayout(self.places)
        self.places_layout.setSpacing(4)
        self.places_layout.setObjectName(u"places_layout")
        self.places_layout.setContentsMargins(0, 0, 0, 0)

        self.inside_layout.addWidget(self.places)

        self.places_foot = QHBoxLayout()
        self.places_foot.setSpacing(8)
        self.places_foot.setObjectName(u"places_foot")
        self.places_foot.setContentsMargins(0, 0, 0, 0)
        self.add_place = QPushButton(self.inside)
        self.add_place.setObjectName(u"add_place")
        self.add_place.setAutoDefault(False)

        self.places_foot.addWidget(self.add_place)

        self.places_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.places_foot.addItem(self.places_room)


        self.inside_layout.addLayout(self.places_foot)

        self.places_hint = PlainLabel(self.inside)
        self.places_hint.setObjectName(u"places_hint")
        self.places_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.places_hint)

        self.description_label = QLabel(self.inside)
        self.description_label.setObjectName(u"description_label")
        self.description_label.setTextFormat(Qt.TextFormat.PlainText)

        self.inside_layout.addWidget(self.description_label)

        self.description = QPlainTextEdit(self.inside)
        self.description.setObjectName(u"description")
        self.description.setTabChangesFocus(True)

        self.inside_layout.addWidget(self.description)

        self.description_hint = PlainLabel(self.inside)
        self.description_hint.setObjectName(u"description_hint")
        self.description_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.description_hint)

        self.more_layout = QGridLayout()
        self.more_layout.setObjectName(u"more_layout")
        self.more_layout.setHorizontalSpacing(12)
        self.more_layout.setVerticalSpacing(8)
        self.more_layout.setContentsMargins(0, 0, 0, 0)
        self.increment_label = QLabel(self.inside)
        self.increment_label.setObjectName(u"increment_label")
        self.increment_label.setTextFormat(Qt.TextFormat.PlainText)

        self.more_layout.addWidget(self.increment_label, 0, 0, 1, 1)

        self.increment = QComboBox(self.inside)
        self.increment.setObjectName(u"increment")
        self.increment.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.more_layout.addWidget(self.increment, 0, 1, 1, 1)

        self.before_label = QLabel(self.inside)
        self.before_label.setObjectName(u"before_label")
        self.before_label.setTextFormat(Qt.TextFormat.PlainText)

        self.more_layout.addWidget(self.before_label, 1, 0, 1, 1)

        self.before = QComboBox(self.inside)
        self.before.setObjectName(u"before")
        self.before.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.more_layout.addWidget(self.before, 1, 1, 1, 1)

        self.after_label = QLabel(self.inside)
        self.after_label.setObjectName(u"after_label")
        self.after_label.setTextFormat(Qt.TextFormat.PlainText)

        self.more_layout.addWidget(self.after_label, 2, 0, 1, 1)

        self.after = QComboBox(self.inside)
        self.after.setObjectName(u"after")
        self.after.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.more_layout.addWidget(self.after, 2, 1, 1, 1)

        self.locale_label = QLabel(self.inside)
        self.locale_label.setObjectName(u"locale_label")
        self.locale_label.setTextFormat(Qt.TextFormat.PlainText)

        self.more_layout.addWidget(self.locale_label, 3, 0, 1, 1)

        self.locale = QComboBox(self.inside)
        self.locale.setObjectName(u"locale")
        self.locale.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.more_layout.addWidget(self.locale, 3, 1, 1, 1)


        self.inside_layout.addLayout(self.more_layout)

        self.color_layout = QGridLayout()
        self.color_layout.setObjectName(u"color_layout")
        self.color_layout.setHorizontalSpacing(12)
        self.color_layout.setVerticalSpacing(8)
        self.color_layout.setContentsMargins(0, 0, 0, 0)

        self.inside_layout.addLayout(self.color_layout)

        self.color_hint = PlainLabel(self.inside)
        self.color_hint.setObjectName(u"color_hint")
        self.color_hint.setWordWrap(True)

        self.inside_layout.addWidget(self.color_hint)

        self.web_note = PlainLabel(self.inside)
        self.web_note.setObjectName(u"web_note")
        self.web_note.setWordWrap(True)

        self.inside_layout.addWidget(self.web_note)

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
        self.open_web = QPushButton(self.fill_step)
        self.open_web.setObjectName(u"open_web")
        self.open_web.setAutoDefault(False)

        self.foot_row.addWidget(self.open_web)

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
        self.owner_label.setBuddy(self.owner)
        self.name_label.setBuddy(self.name)
        self.lengths_label.setBuddy(self.lengths)
        self.first_length_label.setBuddy(self.first_length)
        self.places_label.setBuddy(self.add_place)
        self.description_label.setBuddy(self.description)
        self.increment_label.setBuddy(self.increment)
        self.before_label.setBuddy(self.before)
        self.after_label.setBuddy(self.after)
        self.locale_label.setBuddy(self.locale)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EventTypeForm)

        QMetaObject.connectSlotsByName(EventTypeForm)
    # setupUi

    def retranslateUi(self, EventTypeForm):
        self.owner_label.setText(QCoreApplication.translate("EventTypeForm", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Whose event type it is", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("EventTypeForm", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.active.setText(QCoreApplication.translate("EventTypeForm", u"Can be boo&ked", None))
#if QT_CONFIG(accessibility)
        self.active.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Can be booked", None))
#endif // QT_CONFIG(accessibility)
        self.lengths_label.setText(QCoreApplication.translate("EventTypeForm", u"&Length in minutes", None))
#if QT_CONFIG(accessibility)
        self.lengths.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Length in minutes, several with commas", None))
#endif // QT_CONFIG(accessibility)
        self.first_length_label.setText(QCoreApplication.translate("EventTypeForm", u"Chosen at fi&rst", None))
#if QT_CONFIG(accessibility)
        self.first_length.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Length that is chosen at first", None))
#endif // QT_CONFIG(accessibility)
        self.places_label.setText(QCoreApplication.translate("EventTypeForm", u"Where", None))
        self.add_place.setText(QCoreApplication.translate("EventTypeForm", u"&Add a place", None))
#if QT_CONFIG(accessibility)
        self.add_place.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Add a place", None))
#endif // QT_CONFIG(accessibility)
        self.description_label.setText(QCoreApplication.translate("EventTypeForm", u"&Description", None))
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Description", None))
#endif // QT_CONFIG(accessibility)
        self.increment_label.setText(QCoreApplication.translate("EventTypeForm", u"A start ever&y", None))
#if QT_CONFIG(accessibility)
        self.increment.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"How often a start is offered", None))
#endif // QT_CONFIG(accessibility)
        self.before_label.setText(QCoreApplication.translate("EventTypeForm", u"Free before &it", None))
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Minutes kept free before a meeting", None))
#endif // QT_CONFIG(accessibility)
        self.after_label.setText(QCoreApplication.translate("EventTypeForm", u"Free after i&t", None))
#if QT_CONFIG(accessibility)
        self.after.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Minutes kept free after a meeting", None))
#endif // QT_CONFIG(accessibility)
        self.locale_label.setText(QCoreApplication.translate("EventTypeForm", u"Lang&uage of the page", None))
#if QT_CONFIG(accessibility)
        self.locale.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Language of the booking page", None))
#endif // QT_CONFIG(accessibility)
        self.open_web.setText(QCoreApplication.translate("EventTypeForm", u"&Open in Calendly", None))
#if QT_CONFIG(accessibility)
        self.open_web.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Open event types on Calendly\u2019s web page", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("EventTypeForm", u"Stop waitin&g", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Stop waiting", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("EventTypeForm", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("EventTypeForm", u"&Make event type", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Make event type", None))
#endif // QT_CONFIG(accessibility)
        self.done_tags.setText(QCoreApplication.translate("EventTypeForm", u"Link with ta&gs\u2026", None))
#if QT_CONFIG(accessibility)
        self.done_tags.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Build a link with tags", None))
#endif // QT_CONFIG(accessibility)
        self.done_open.setText(QCoreApplication.translate("EventTypeForm", u"&Open page", None))
#if QT_CONFIG(accessibility)
        self.done_open.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Open the booking page", None))
#endif // QT_CONFIG(accessibility)
        self.done_close.setText(QCoreApplication.translate("EventTypeForm", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.done_close.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Close this window", None))
#endif // QT_CONFIG(accessibility)
        self.copy_made.setText(QCoreApplication.translate("EventTypeForm", u"Copy &link", None))
#if QT_CONFIG(accessibility)
        self.copy_made.setAccessibleName(QCoreApplication.translate("EventTypeForm", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
