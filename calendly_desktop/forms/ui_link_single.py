# source: ui/link_single.ui sha256:c81b2fac5b423e9fa8abcf92f0e27b14f45660f9c031a5805e87eaef1e221e0d
"""The form ui/link_single.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
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
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_LinkSingle(object):
    def setupUi(self, LinkSingle):
        if not LinkSingle.objectName():
            LinkSingle.setObjectName(u"LinkSingle")
        self.window_layout = QVBoxLayout(LinkSingle)
        self.window_layout.setSpacing(0)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(LinkSingle)
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
        self.type_name = SectionTitle(self.inside)
        self.type_name.setObjectName(u"type_name")
        self.type_name.setWordWrap(True)

        self.inside_layout.addWidget(self.type_name)

        self.type_detail = PlainLabel(self.inside)
        self.type_detail.setObjectName(u"type_detail")
        self.type_detail.setWordWrap(True)

        self.inside_layout.addWidget(self.type_detail)

        self.carried = PlainLabel(self.inside)
        self.carried.setObjectName(u"carried")
        self.carried.setWordWrap(True)

        self.inside_layout.addWidget(self.carried)

        self.kind_room = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.inside_layout.addItem(self.kind_room)

        self.kind = Segmented(self.inside)
        self.kind.setObjectName(u"kind")

        self.inside_layout.addWidget(self.kind)

        self.about_kind = PlainLabel(self.inside)
        self.about_kind.setObjectName(u"about_kind")
        self.about_kind.setWordWrap(True)

        self.inside_layout.addWidget(self.about_kind)

        self.fields = QWidget(self.inside)
        self.fields.setObjectName(u"fields")
        self.fields_layout = QVBoxLayout(self.fields)
        self.fields_layout.setSpacing(4)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(0, 8, 0, 0)
        self.guest_label = QLabel(self.fields)
        self.guest_label.setObjectName(u"guest_label")
        self.guest_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.guest_label)

        self.guest = QLineEdit(self.fields)
        self.guest.setObjectName(u"guest")
        self.guest.setMaxLength(320)

        self.fields_layout.addWidget(self.guest)

        self.guest_hint = PlainLabel(self.fields)
        self.guest_hint.setObjectName(u"guest_hint")
        self.guest_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.guest_hint)

        self.label_label = QLabel(self.fields)
        self.label_label.setObjectName(u"label_label")
        self.label_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields_layout.addWidget(self.label_label)

        self.label = QLineEdit(self.fields)
        self.label.setObjectName(u"label")
        self.label.setMaxLength(200)

        self.fields_layout.addWidget(self.label)

        self.count_field = QWidget(self.fields)
        self.count_field.setObjectName(u"count_field")
        self.count_layout = QVBoxLayout(self.count_field)
        self.count_layout.setSpacing(4)
        self.count_layout.setObjectName(u"count_layout")
        self.count_layout.setContentsMargins(0, 0, 0, 0)
        self.count_label = QLabel(self.count_field)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)

        self.count_layout.addWidget(self.count_label)

        self.count_row = QHBoxLayout()
        self.count_row.setSpacing(8)
        self.count_row.setObjectName(u"count_row")
        self.count = QSpinBox(self.count_field)
        self.count.setObjectName(u"count")
        self.count.setMinimum(1)
        self.count.setMaximum(20)

        self.count_row.addWidget(self.count)

        self.count_hint = PlainLabel(self.count_field)
        self.count_hint.setObjectName(u"count_hint")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.count_hint.sizePolicy().hasHeightForWidth())
        self.count_hint.setSizePolicy(sizePolicy)
        self.count_hint.setWordWrap(True)

        self.count_row.addWidget(self.count_hint)


        self.count_layout.addLayout(self.count_row)


        self.fields_layout.addWidget(self.count_field)


        self.inside_layout.addWidget(self.fields)

        self.inside_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside_layout.addItem(self.inside_room)

        self.scroll.setWidget(self.inside)

        self.fill_layout.addWidget(self.scroll)

        self.foot_layout = QVBoxLayout()
        self.foot_layout.setSpacing(8)
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

        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.start_anew = QPushButton(self.fill_step)
        self.start_anew.setObjectName(u"start_anew")
        self.start_anew.setAutoDefault(False)

        self.buttons_layout.addWidget(self.start_anew)

        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_layout.addItem(self.foot_room)

        self.stop = QPushButton(self.fill_step)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.buttons_layout.addWidget(self.stop)

        self.close_button = QPushButton(self.fill_step)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.close_button)

        self.make = QPushButton(self.fill_step)
        self.make.setObjectName(u"make")
        self.make.setAutoDefault(False)

        self.buttons_layout.addWidget(self.make)


        self.foot_layout.addLayout(self.buttons_layout)


        self.fill_layout.addLayout(self.foot_layout)

        self.steps.addWidget(self.fill_step)
        self.done_step = QWidget()
        self.done_step.setObjectName(u"done_step")
        self.done_layout = QVBoxLayout(self.done_step)
        self.done_layout.setSpacing(8)
        self.done_layout.setObjectName(u"done_layout")
        self.done_layout.setContentsMargins(16, 24, 16, 16)
        self.done_title = SectionTitle(self.done_step)
        self.done_title.setObjectName(u"done_title")
        self.done_title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_title.setWordWrap(True)

        self.done_layout.addWidget(self.done_title)

        self.done_text = PlainLabel(self.done_step)
        self.done_text.setObjectName(u"done_text")
        self.done_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_text.setWordWrap(True)

        self.done_layout.addWidget(self.done_text)

        self.made_one_box = QVBoxLayout()
        self.made_one_box.setObjectName(u"made_one_box")

        self.done_layout.addLayout(self.made_one_box)

        self.made = QListWidget(self.done_step)
        self.made.setObjectName(u"made")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.made.sizePolicy().hasHeightForWidth())
        self.made.setSizePolicy(sizePolicy1)
        self.made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.done_layout.addWidget(self.made)

        self.made_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_layout.addItem(self.made_room)

        self.done_buttons = QHBoxLayout()
        self.done_buttons.setSpacing(8)
        self.done_buttons.setObjectName(u"done_buttons")
        self.another = QPushButton(self.done_step)
        self.another.setObjectName(u"another")
        self.another.setAutoDefault(False)

        self.done_buttons.addWidget(self.another)

        self.done_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_buttons.addItem(self.done_room)

        self.done_close = QPushButton(self.done_step)
        self.done_close.setObjectName(u"done_close")
        self.done_close.setAutoDefault(False)

        self.done_buttons.addWidget(self.done_close)

        self.copy_made = CopyButton(self.done_step)
        self.copy_made.setObjectName(u"copy_made")
        self.copy_made.setAutoDefault(False)

        self.done_buttons.addWidget(self.copy_made)


        self.done_layout.addLayout(self.done_buttons)

        self.steps.addWidget(self.done_step)

        self.window_layout.addWidget(self.steps)

#if QT_CONFIG(shortcut)
        self.guest_label.setBuddy(self.guest)
        self.label_label.setBuddy(self.label)
        self.count_label.setBuddy(self.count)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.guest, self.label)
        QWidget.setTabOrder(self.label, self.count)
        QWidget.setTabOrder(self.count, self.start_anew)
        QWidget.setTabOrder(self.start_anew, self.stop)
        QWidget.setTabOrder(self.stop, self.close_button)
        QWidget.setTabOrder(self.close_button, self.make)
        QWidget.setTabOrder(self.make, self.made)
        QWidget.setTabOrder(self.made, self.another)
        QWidget.setTabOrder(self.another, self.done_close)
        QWidget.setTabOrder(self.done_close, self.copy_made)

        self.retranslateUi(LinkSingle)

        QMetaObject.connectSlotsByName(LinkSingle)
    # setupUi

    def retranslateUi(self, LinkSingle):
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Kind of link", None))
#endif // QT_CONFIG(accessibility)
        self.guest_label.setText(QCoreApplication.translate("LinkSingle", u"Fo&r whom", None))
#if QT_CONFIG(accessibility)
        self.guest.setAccessibleName(QCoreApplication.translate("LinkSingle", u"For whom: name or e-mail address", None))
#endif // QT_CONFIG(accessibility)
        self.guest_hint.setText(QCoreApplication.translate("LinkSingle", u"A name or an e-mail address, for your history only: with it you see when the link is probably used.", None))
        self.label_label.setText(QCoreApplication.translate("LinkSingle", u"&Label", None))
#if QT_CONFIG(accessibility)
        self.label.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Label: what the link is for", None))
#endif // QT_CONFIG(accessibility)
        self.count_label.setText(QCoreApplication.translate("LinkSingle", u"How man&y", None))
#if QT_CONFIG(accessibility)
        self.count.setAccessibleName(QCoreApplication.translate("LinkSingle", u"How many links, each for one booking", None))
#endif // QT_CONFIG(accessibility)
        self.count_hint.setText(QCoreApplication.translate("LinkSingle", u"One link for each booking. More than 20, or for a list of people: Many at once.", None))
        self.start_anew.setText(QCoreApplication.translate("LinkSingle", u"&Start anew", None))
#if QT_CONFIG(accessibility)
        self.start_anew.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Start anew with an empty form", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("LinkSingle", u"&Stop", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Stop: make no more links", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("LinkSingle", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.make.setText(QCoreApplication.translate("LinkSingle", u"&Make link", None))
#if QT_CONFIG(accessibility)
        self.make.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Make link", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.made.setAccessibleName(QCoreApplication.translate("LinkSingle", u"The links that were made", None))
#endif // QT_CONFIG(accessibility)
        self.another.setText(QCoreApplication.translate("LinkSingle", u"Make &another", None))
#if QT_CONFIG(accessibility)
        self.another.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Make another link", None))
#endif // QT_CONFIG(accessibility)
        self.done_close.setText(QCoreApplication.translate("LinkSingle", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.done_close.setAccessibleName(QCoreApplication.translate("LinkSingle", u"Close this window", None))
#endif // QT_CONFIG(accessibility)
        self.copy_made.setText(QCoreApplication.translate("LinkSingle", u"Copy &link", None))
        pass
    # retranslateUi
