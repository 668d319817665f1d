# source: ui/reschedule.ui sha256:90c652adb6414cc09ac91b11a52a3f5acd531fa2050172932df2449193ae7616
"""The form ui/reschedule.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
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
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_Reschedule(object):
    def setupUi(self, Reschedule):
        if not Reschedule.objectName():
            Reschedule.setObjectName(u"Reschedule")
        self.reschedule_layout = QVBoxLayout(Reschedule)
        self.reschedule_layout.setSpacing(0)
        self.reschedule_layout.setObjectName(u"reschedule_layout")
        self.reschedule_layout.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(Reschedule)
        self.steps.setObjectName(u"steps")
        self.choose_step = QWidget()
        self.choose_step.setObjectName(u"choose_step")
        self.choose_layout = QVBoxLayout(self.choose_step)
        self.choose_layout.setSpacing(0)
        self.choose_layout.setObjectName(u"choose_layout")
        self.choose_layout.setContentsMargins(0, 0, 0, 0)
        self.ways_scroll = QScrollArea(self.choose_step)
        self.ways_scroll.setObjectName(u"ways_scroll")
        self.ways_scroll.setWidgetResizable(True)
        self.ways_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.ways_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ways = QWidget()
        self.ways.setObjectName(u"ways")
        self.ways_layout = QVBoxLayout(self.ways)
        self.ways_layout.setSpacing(12)
        self.ways_layout.setObjectName(u"ways_layout")
        self.ways_layout.setContentsMargins(16, 16, 16, 12)
        self.meeting_title = SectionTitle(self.ways)
        self.meeting_title.setObjectName(u"meeting_title")
        self.meeting_title.setWordWrap(True)

        self.ways_layout.addWidget(self.meeting_title)

        self.meeting_when = PlainLabel(self.ways)
        self.meeting_when.setObjectName(u"meeting_when")
        self.meeting_when.setWordWrap(True)

        self.ways_layout.addWidget(self.meeting_when)

        self.honest = PlainLabel(self.ways)
        self.honest.setObjectName(u"honest")
        self.honest.setWordWrap(True)

        self.ways_layout.addWidget(self.honest)

        self.easy_ways = QHBoxLayout()
        self.easy_ways.setSpacing(12)
        self.easy_ways.setObjectName(u"easy_ways")
        self.easy_ways.setContentsMargins(0, 0, 0, 0)
        self.link_card = Card(self.ways)
        self.link_card.setObjectName(u"link_card")
        self.link_layout = QVBoxLayout(self.link_card)
        self.link_layout.setSpacing(8)
        self.link_layout.setObjectName(u"link_layout")
        self.link_layout.setContentsMargins(12, 12, 12, 12)
        self.link_title = SectionTitle(self.link_card)
        self.link_title.setObjectName(u"link_title")
        self.link_title.setWordWrap(True)

        self.link_layout.addWidget(self.link_title)

        self.link_text = PlainLabel(self.link_card)
        self.link_text.setObjectName(u"link_text")
        self.link_text.setWordWrap(True)

        self.link_layout.addWidget(self.link_text)

        self.link_warning = PlainLabel(self.link_card)
        self.link_warning.setObjectName(u"link_warning")
        self.link_warning.setWordWrap(True)

        self.link_layout.addWidget(self.link_warning)

        self.link_row = QHBoxLayout()
        self.link_row.setSpacing(8)
        self.link_row.setObjectName(u"link_row")
        self.link_row.setContentsMargins(0, 0, 0, 0)
        self.invitee = QComboBox(self.link_card)
        self.invitee.setObjectName(u"invitee")
        self.invitee.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.invitee.setMinimumContentsLength(10)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.invitee.sizePolicy().hasHeightForWidth())
        self.invitee.setSizePolicy(sizePolicy)

        self.link_row.addWidget(self.invitee)

        self.copy_link = CopyButton(self.link_card)
        self.copy_link.setObjectName(u"copy_link")
        self.copy_link.setAutoDefault(False)

        self.link_row.addWidget(self.copy_link)

        self.link_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.link_row.addItem(self.link_space)


        self.link_layout.addLayout(self.link_row)


        self.easy_ways.addWidget(self.link_card)

        self.message_card = Card(self.ways)
        self.message_card.setObjectName(u"message_card")
        self.message_layout = QVBoxLayout(self.message_card)
        self.message_layout.setSpacing(8)
        self.message_layout.setObjectName(u"message_layout")
        self.message_layout.setContentsMargins(12, 12, 12, 12)
        self.message_title = SectionTitle(self.message_card)
        self.message_title.setObjectName(u"message_title")
        self.message_title.setWordWrap(True)

        self.message_layout.addWidget(self.message_title)

        self.message_text = PlainLabel(self.message_card)
        self.message_text.setObjectName(u"message_text")
        self.message_text.setWordWrap(True)

        self.message_layout.addWidget(self.message_text)

        self.message_row = QHBoxLayout()
        self.message_row.setSpacing(8)
        self.message_row.setObjectName(u"message_row")
        self.message_row.setContentsMargins(0, 0, 0, 0)
        self.write = QPushButton(self.message_card)
        self.write.setObjectName(u"write")
        self.write.setAutoDefault(False)

        self.message_row.addWidget(self.write)

        self.message_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.message_row.addItem(self.message_space)


        self.message_layout.addLayout(self.message_row)


        self.easy_ways.addWidget(self.message_card)


        self.ways_layout.addLayout(self.easy_ways)

        self.again_card = Card(self.ways)
        self.again_card.setObjectName(u"again_card")
        self.again_layout = QVBoxLayout(self.again_card)
        self.again_layout.setSpacing(8)
        self.again_layout.setObjectName(u"again_layout")
        self.again_layout.setContentsMargins(12, 12, 12, 12)
        self.again_title = SectionTitle(self.again_card)
        self.again_title.setObjectName(u"again_title")
        self.again_title.setWordWrap(True)

        self.again_layout.addWidget(self.again_title)

        self.again_text = PlainLabel(self.again_card)
        self.again_text.setObjectName(u"again_text")
        self.again_text.setWordWrap(True)

        self.again_layout.addWidget(self.again_text)

        self.again_states = StateStack(self.again_card)
        self.again_states.setObjectName(u"again_states")
        self.again_content = QWidget()
        self.again_content.setObjectName(u"again_content")
        self.again_columns = QHBoxLayout(self.again_content)
        self.again_columns.setSpacing(16)
        self.again_columns.setObjectName(u"again_columns")
        self.again_columns.setContentsMargins(0, 0, 0, 0)
        self.slots_host = QWidget(self.again_content)
        self.slots_host.setObjectName(u"slots_host")
        self.slots_host_layout = QVBoxLayout(self.slots_host)
        self.slots_host_layout.setSpacing(0)
        self.slots_host_layout.setObjectName(u"slots_host_layout")
        self.slots_host_layout.setContentsMargins(0, 0, 0, 0)

        self.again_columns.addWidget(self.slots_host)

        self.taken_over = QWidget(self.again_content)
        self.taken_over.setObjectName(u"taken_over")
        self.taken_layout = QVBoxLayout(self.taken_over)
        self.taken_layout.setSpacing(8)
        self.taken_layout.setObjectName(u"taken_layout")
        self.taken_layout.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.taken_over)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setWordWrap(True)

        self.taken_layout.addWidget(self.reason_label)

        self.reason = QPlainTextEdit(self.taken_over)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.taken_layout.addWidget(self.reason)

        self.reason_fault = PlainLabel(self.taken_over)
        self.reason_fault.setObjectName(u"reason_fault")
        self.reason_fault.setWordWrap(True)

        self.taken_layout.addWidget(self.reason_fault)

        self.taken_text = PlainLabel(self.taken_over)
        self.taken_text.setObjectName(u"taken_text")
        self.taken_text.setWordWrap(True)

        self.taken_layout.addWidget(self.taken_text)

        self.details_row = QHBoxLayout()
        self.details_row.setSpacing(0)
        self.details_row.setObjectName(u"details_row")
        self.details_row.setContentsMargins(0, 0, 0, 0)
        self.details_toggle = QPushButton(self.taken_over)
        self.details_toggle.setObjectName(u"details_toggle")
        self.details_toggle.setAutoDefault(False)
        self.details_toggle.setCheckable(True)

        self.details_row.addWidget(self.details_toggle)

        self.details_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.details_row.addItem(self.details_space)


        self.taken_layout.addLayout(self.details_row)

        self.details_host = QWidget(self.taken_over)
        self.details_host.setObjectName(u"details_host")
        self.details_layout = QVBoxLayout(self.details_host)
        self.details_layout.setSpacing(0)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(0, 0, 0, 0)

        self.taken_layout.addWidget(self.details_host)

        self.taken_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.taken_layout.addItem(self.taken_space)


        self.again_columns.addWidget(self.taken_over)

        self.again_columns.setStretch(0, 5)
        self.again_columns.setStretch(1, 4)
        self.again_states.addWidget(self.again_content)

        self.again_layout.addWidget(self.again_states)


        self.ways_layout.addWidget(self.again_card)

        self.ways_scroll.setWidget(self.ways)

        self.choose_layout.addWidget(self.ways_scroll)

        self.foot = QWidget(self.choose_step)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QVBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.summary = PlainLabel(self.foot)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.foot_layout.addWidget(self.summary)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.account = AccountLabel(self.foot)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.account.sizePolicy().hasHeightForWidth())
        self.account.setSizePolicy(sizePolicy1)

        self.foot_row.addWidget(self.account)

        self.stop = QPushButton(self.foot)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_row.addWidget(self.stop)

        self.look_again = QPushButton(self.foot)
        self.look_again.setObjectName(u"look_again")
        self.look_again.setAutoDefault(False)

        self.foot_row.addWidget(self.look_again)

        self.cancel_old = QPushButton(self.foot)
        self.cancel_old.setObjectName(u"cancel_old")
        self.cancel_old.setAutoDefault(False)

        self.foot_row.addWidget(self.cancel_old)

        self.move = QPushButton(self.foot)
        self.move.setObjectName(u"move")
        self.move.setAutoDefault(False)

        self.foot_row.addWidget(self.move)


        self.foot_layout.addLayout(self.foot_row)


        self.choose_layout.addWidget(self.foot)

        self.steps.addWidget(self.choose_step)
        self.done_step = QWidget()
        self.done_step.setObjectName(u"done_step")
        self.done_layout = QVBoxLayout(self.done_step)
        self.done_layout.setSpacing(0)
        self.done_layout.setObjectName(u"done_layout")
        self.done_layout.setContentsMargins(24, 24, 24, 24)
        self.steps.addWidget(self.done_step)

        self.reschedule_layout.addWidget(self.steps)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.invitee, self.copy_link)
        QWidget.setTabOrder(self.copy_link, self.write)
        QWidget.setTabOrder(self.write, self.reason)
        QWidget.setTabOrder(self.reason, self.details_toggle)
        QWidget.setTabOrder(self.details_toggle, self.stop)
        QWidget.setTabOrder(self.stop, self.look_again)
        QWidget.setTabOrder(self.look_again, self.cancel_old)
        QWidget.setTabOrder(self.cancel_old, self.move)

        self.retranslateUi(Reschedule)

        QMetaObject.connectSlotsByName(Reschedule)
    # setupUi

    def retranslateUi(self, Reschedule):
        self.honest.setText(QCoreApplication.translate("Reschedule", u"Calendly lets no program move a meeting. These ways lead to a new time:", None))
        self.link_title.setText(QCoreApplication.translate("Reschedule", u"Send the reschedule link", None))
#if QT_CONFIG(accessibility)
        self.invitee.setAccessibleName(QCoreApplication.translate("Reschedule", u"Whose reschedule link", None))
#endif // QT_CONFIG(accessibility)
        self.copy_link.setText(QCoreApplication.translate("Reschedule", u"Copy &reschedule link", None))
#if QT_CONFIG(accessibility)
        self.copy_link.setAccessibleName(QCoreApplication.translate("Reschedule", u"Copy reschedule link", None))
#endif // QT_CONFIG(accessibility)
        self.message_title.setText(QCoreApplication.translate("Reschedule", u"Write to everybody", None))
        self.write.setText(QCoreApplication.translate("Reschedule", u"Wr&ite a message\u2026", None))
#if QT_CONFIG(accessibility)
        self.write.setAccessibleName(QCoreApplication.translate("Reschedule", u"Write a message\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.again_title.setText(QCoreApplication.translate("Reschedule", u"Book a new time and cancel the old one", None))
        self.reason_label.setText(QCoreApplication.translate("Reschedule", u"Reason, which Calendly e-mails about the old meeting (o&ptional)", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("Reschedule", u"Reason for canceling the old meeting", None))
#endif // QT_CONFIG(accessibility)
        self.details_toggle.setText(QCoreApplication.translate("Reschedule", u"C&hange details", None))
#if QT_CONFIG(accessibility)
        self.details_toggle.setAccessibleName(QCoreApplication.translate("Reschedule", u"Change details", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("Reschedule", u"Stop &waiting", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("Reschedule", u"Stop waiting", None))
#endif // QT_CONFIG(accessibility)
        self.look_again.setText(QCoreApplication.translate("Reschedule", u"Loo&k again", None))
#if QT_CONFIG(accessibility)
        self.look_again.setAccessibleName(QCoreApplication.translate("Reschedule", u"Look again", None))
#endif // QT_CONFIG(accessibility)
        self.cancel_old.setText(QCoreApplication.translate("Reschedule", u"&Cancel the old meeting", None))
#if QT_CONFIG(accessibility)
        self.cancel_old.setAccessibleName(QCoreApplication.translate("Reschedule", u"Cancel the old meeting", None))
#endif // QT_CONFIG(accessibility)
        self.move.setText(QCoreApplication.translate("Reschedule", u"&Book again and cancel the old one", None))
#if QT_CONFIG(accessibility)
        self.move.setAccessibleName(QCoreApplication.translate("Reschedule", u"Book again and cancel the old one", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
