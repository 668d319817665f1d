# source: ui/welcome.ui sha256:5413fbead0036a54a90cc07b50f405b0acbfa051dbbe86a0f0d234bd932e311d
"""The form ui/welcome.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.illustration import Illustration
from calendly_desktop.toolkit.text import PlainLabel


class Ui_Welcome(object):
    def setupUi(self, Welcome):
        if not Welcome.objectName():
            Welcome.setObjectName(u"Welcome")
        self.outer = QVBoxLayout(Welcome)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(Welcome)
        self.steps.setObjectName(u"steps")
        self.choice_page = QScrollArea()
        self.choice_page.setObjectName(u"choice_page")
        self.choice_page.setWidgetResizable(True)
        self.choice_page.setFrameShape(QFrame.Shape.NoFrame)
        self.choice_inside = QWidget()
        self.choice_inside.setObjectName(u"choice_inside")
        self.choice_outer = QVBoxLayout(self.choice_inside)
        self.choice_outer.setSpacing(8)
        self.choice_outer.setObjectName(u"choice_outer")
        self.choice_outer.setContentsMargins(16, 16, 16, 16)
        self.sign_out_banner = Banner(self.choice_inside)
        self.sign_out_banner.setObjectName(u"sign_out_banner")

        self.choice_outer.addWidget(self.sign_out_banner)

        self.choice_top = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choice_outer.addItem(self.choice_top)

        self.choice_middle = QHBoxLayout()
        self.choice_middle.setSpacing(8)
        self.choice_middle.setObjectName(u"choice_middle")
        self.choice_middle.setContentsMargins(0, 0, 0, 0)
        self.choice_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_middle.addItem(self.choice_left)

        self.choice_card = QFrame(self.choice_inside)
        self.choice_card.setObjectName(u"choice_card")
        self.choice_card.setProperty(u"card", True)
        self.choice_column = QVBoxLayout(self.choice_card)
        self.choice_column.setSpacing(12)
        self.choice_column.setObjectName(u"choice_column")
        self.choice_column.setContentsMargins(32, 32, 32, 32)
        self.app_row = QHBoxLayout()
        self.app_row.setSpacing(8)
        self.app_row.setObjectName(u"app_row")
        self.app_row.setContentsMargins(0, 0, 0, 0)
        self.app_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.app_row.addItem(self.app_left)

        self.app_picture = QLabel(self.choice_card)
        self.app_picture.setObjectName(u"app_picture")

        self.app_row.addWidget(self.app_picture)

        self.app_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.app_row.addItem(self.app_right)


        self.choice_column.addLayout(self.app_row)

        self.welcome_title = PlainLabel(self.choice_card)
        self.welcome_title.setObjectName(u"welcome_title")
        self.welcome_title.setWordWrap(True)
        self.welcome_title.setProperty(u"textRole", u"title")
        self.welcome_title.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.choice_column.addWidget(self.welcome_title)

        self.welcome_text = PlainLabel(self.choice_card)
        self.welcome_text.setObjectName(u"welcome_text")
        self.welcome_text.setWordWrap(True)
        self.welcome_text.setProperty(u"textRole", u"secondary")
        self.welcome_text.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.choice_column.addWidget(self.welcome_text)

        self.explore_sample_data = QPushButton(self.choice_card)
        self.explore_sample_data.setObjectName(u"explore_sample_data")

        self.choice_column.addWidget(self.explore_sample_data)

        self.explore_text = PlainLabel(self.choice_card)
        self.explore_text.setObjectName(u"explore_text")
        self.explore_text.setWordWrap(True)
        self.explore_text.setProperty(u"textRole", u"secondary")
        self.explore_text.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.choice_column.addWidget(self.explore_text)

        self.connect_my_calendly = QPushButton(self.choice_card)
        self.connect_my_calendly.setObjectName(u"connect_my_calendly")
        self.connect_my_calendly.setProperty(u"role", u"primary")

        self.choice_column.addWidget(self.connect_my_calendly)

        self.where_token = PlainLabel(self.choice_card)
        self.where_token.setObjectName(u"where_token")
        self.where_token.setWordWrap(True)
        self.where_token.setProperty(u"textRole", u"secondary")
        self.where_token.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.choice_column.addWidget(self.where_token)


        self.choice_middle.addWidget(self.choice_card)

        self.choice_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_middle.addItem(self.choice_right)


        self.choice_outer.addLayout(self.choice_middle)

        self.choice_bottom = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.choice_outer.addItem(self.choice_bottom)

        self.choice_page.setWidget(self.choice_inside)
        self.steps.addWidget(self.choice_page)
        self.connect_page = QScrollArea()
        self.connect_page.setObjectName(u"connect_page")
        self.connect_page.setWidgetResizable(True)
        self.connect_page.setFrameShape(QFrame.Shape.NoFrame)
        self.connect_inside = QWidget()
        self.connect_inside.setObjectName(u"connect_inside")
        self.connect_middle = QHBoxLayout(self.connect_inside)
        self.connect_middle.setSpacing(8)
        self.connect_middle.setObjectName(u"connect_middle")
        self.connect_middle.setContentsMargins(0, 0, 0, 0)
        self.connect_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.connect_middle.addItem(self.connect_left)

        self.connect_card = QWidget(self.connect_inside)
        self.connect_card.setObjectName(u"connect_card")
        self.connect_column = QVBoxLayout(self.connect_card)
        self.connect_column.setSpacing(12)
        self.connect_column.setObjectName(u"connect_column")
        self.connect_column.setContentsMargins(24, 24, 24, 24)
        self.connect_head = QHBoxLayout()
        self.connect_head.setSpacing(8)
        self.connect_head.setObjectName(u"connect_head")
        self.connect_head.setContentsMargins(0, 0, 0, 0)
        self.connect_back = QPushButton(self.connect_card)
        self.connect_back.setObjectName(u"connect_back")
        self.connect_back.setProperty(u"role", u"quiet")

        self.connect_head.addWidget(self.connect_back)

        self.connect_head_end = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.connect_head.addItem(self.connect_head_end)


        self.connect_column.addLayout(self.connect_head)

        self.connect_title = PlainLabel(self.connect_card)
        self.connect_title.setObjectName(u"connect_title")
        self.connect_title.setWordWrap(True)
        self.connect_title.setProperty(u"textRole", u"title")

        self.connect_column.addWidget(self.connect_title)

        self.connect_text = PlainLabel(self.connect_card)
        self.connect_text.setObjectName(u"connect_text")
        self.connect_text.setWordWrap(True)
        self.connect_text.setProperty(u"textRole", u"secondary")

        self.connect_column.addWidget(self.connect_text)

        self.step_1 = QFrame(self.connect_card)
        self.step_1.setObjectName(u"step_1")
        self.step_1.setProperty(u"card", True)
        self.step_1_row = QHBoxLayout(self.step_1)
        self.step_1_row.setSpacing(16)
        self.step_1_row.setObjectName(u"step_1_row")
        self.step_1_row.setContentsMargins(12, 12, 12, 12)
        self.picture_1 = Illustration(self.step_1)
        self.picture_1.setObjectName(u"picture_1")

        self.step_1_row.addWidget(self.picture_1)

        self.step_1_column = QVBoxLayout()
        self.step_1_column.setSpacing(8)
        self.step_1_column.setObjectName(u"step_1_column")
        self.step_1_column.setContentsMargins(0, 0, 0, 0)
        self.step_1_title = PlainLabel(self.step_1)
        self.step_1_title.setObjectName(u"step_1_title")
        self.step_1_title.setWordWrap(True)
        self.step_1_title.setProperty(u"textRole", u"section")

        self.step_1_column.addWidget(self.step_1_title)

        self.step_1_text = PlainLabel(self.step_1)
        self.step_1_text.setObjectName(u"step_1_text")
        self.step_1_text.setWordWrap(True)

        self.step_1_column.addWidget(self.step_1_text)

        self.step_1_buttons = QHBoxLayout()
        self.step_1_buttons.setSpacing(8)
        self.step_1_buttons.setObjectName(u"step_1_buttons")
        self.step_1_buttons.setContentsMargins(0, 0, 0, 0)
        self.open_token_page = QPushButton(self.step_1)
        self.open_token_page.setObjectName(u"open_token_page")

        self.step_1_buttons.addWidget(self.open_token_page)

        self.copy_token_page = QPushButton(self.step_1)
        self.copy_token_page.setObjectName(u"copy_token_page")
        self.copy_token_page.setProperty(u"role", u"quiet")

        self.step_1_buttons.addWidget(self.copy_token_page)

        self.step_1_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.step_1_buttons.addItem(self.step_1_space)


        self.step_1_column.addLayout(self.step_1_buttons)

        self.step_1_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.step_1_column.addItem(self.step_1_end)


        self.step_1_row.addLayout(self.step_1_column)


        self.connect_column.addWidget(self.step_1)

        self.step_2 = QFrame(self.connect_card)
        self.step_2.setObjectName(u"step_2")
        self.step_2.setProperty(u"card", True)
        self.step_2_row = QHBoxLayout(self.step_2)
        self.step_2_row.setSpacing(16)
        self.step_2_row.setObjectName(u"step_2_row")
        self.step_2_row.setContentsMargins(12, 12, 12, 12)
        self.picture_2 = Illustration(self.step_2)
        self.picture_2.setObjectName(u"picture_2")

        self.step_2_row.addWidget(self.picture_2)

        self.step_2_column = QVBoxLayout()
        self.step_2_column.setSpacing(8)
        self.step_2_column.setObjectName(u"step_2_column")
        self.step_2_column.setContentsMargins(0, 0, 0, 0)
        self.step_2_title = PlainLabel(self.step_2)
        self.step_2_title.setObjectName(u"step_2_title")
        self.step_2_title.setWordWrap(True)
        self.step_2_title.setProperty(u"textRole", u"section")

        self.step_2_column.addWidget(self.step_2_title)

        self.scopes = QWidget(self.step_2)
        self.scopes.setObjectName(u"scopes")

        self.step_2_column.addWidget(self.scopes)

        self.scopes_hint = PlainLabel(self.step_2)
        self.scopes_hint.setObjectName(u"scopes_hint")
        self.scopes_hint.setWordWrap(True)
        self.scopes_hint.setProperty(u"textRole", u"secondary")

        self.step_2_column.addWidget(self.scopes_hint)

        self.step_2_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.step_2_column.addItem(self.step_2_end)


        self.step_2_row.addLayout(self.step_2_column)


        self.connect_column.addWidget(self.step_2)

        self.step_3 = QFrame(self.connect_card)
        self.step_3.setObjectName(u"step_3")
        self.step_3.setProperty(u"card", True)
        self.step_3_row = QHBoxLayout(self.step_3)
        self.step_3_row.setSpacing(16)
        self.step_3_row.setObjectName(u"step_3_row")
        self.step_3_row.setContentsMargins(12, 12, 12, 12)
        self.picture_3 = Illustration(self.step_3)
        self.picture_3.setObjectName(u"picture_3")

        self.step_3_row.addWidget(self.picture_3)

        self.step_3_column = QVBoxLayout()
        self.step_3_column.setSpacing(8)
        self.step_3_column.setObjectName(u"step_3_column")
        self.step_3_column.setContentsMargins(0, 0, 0, 0)
        self.step_3_title = PlainLabel(self.step_3)
        self.step_3_title.setObjectName(u"step_3_title")
        self.step_3_title.setWordWrap(True)
        self.step_3_title.setProperty(u"textRole", u"section")

        self.step_3_column.addWidget(self.step_3_title)

        self.token_label = PlainLabel(self.step_3)
        self.token_label.setObjectName(u"token_label")
        self.token_label.setWordWrap(True)

        self.step_3_column.addWidget(self.token_label)

        self.token_row = QHBoxLayout()
        self.token_row.setSpacing(8)
        self.token_row.setObjectName(u"token_row")
        self.token_row.setContentsMargins(0, 0, 0, 0)
        self.token = QLineEdit(self.step_3)
        self.token.setObjectName(u"token")
        self.token.setEchoMode(QLineEdit.EchoMode.Password)

        self.token_row.addWidget(self.token)

        self.show_token = QToolButton(self.step_3)
        self.show_token.setObjectName(u"show_token")
        self.show_token.setCheckable(True)

        self.token_row.addWidget(self.show_token)

        self.connect = QPushButton(self.step_3)
        self.connect.setObjectName(u"connect")
        self.connect.setProperty(u"role", u"primary")

        self.token_row.addWidget(self.connect)


        self.step_3_column.addLayout(self.token_row)

        self.token_kept = PlainLabel(self.step_3)
        self.token_kept.setObjectName(u"token_kept")
        self.token_kept.setWordWrap(True)
        self.token_kept.setProperty(u"textRole", u"secondary")

        self.step_3_column.addWidget(self.token_kept)

        self.sign_in_banner = Banner(self.step_3)
        self.sign_in_banner.setObjectName(u"sign_in_banner")

        self.step_3_column.addWidget(self.sign_in_banner)

        self.step_3_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.step_3_column.addItem(self.step_3_end)


        self.step_3_row.addLayout(self.step_3_column)


        self.connect_column.addWidget(self.step_3)

        self.connect_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.connect_column.addItem(self.connect_end)


        self.connect_middle.addWidget(self.connect_card)

        self.connect_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.connect_middle.addItem(self.connect_right)

        self.connect_page.setWidget(self.connect_inside)
        self.steps.addWidget(self.connect_page)

        self.outer.addWidget(self.steps)

#if QT_CONFIG(shortcut)
        self.token_label.setBuddy(self.token)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.explore_sample_data, self.connect_my_calendly)
        QWidget.setTabOrder(self.connect_my_calendly, self.connect_back)
        QWidget.setTabOrder(self.connect_back, self.open_token_page)
        QWidget.setTabOrder(self.open_token_page, self.copy_token_page)
        QWidget.setTabOrder(self.copy_token_page, self.token)
        QWidget.setTabOrder(self.token, self.show_token)
        QWidget.setTabOrder(self.show_token, self.connect)

        self.retranslateUi(Welcome)

        QMetaObject.connectSlotsByName(Welcome)
    # setupUi

    def retranslateUi(self, Welcome):
        self.welcome_title.setText(QCoreApplication.translate("Welcome", u"Welcome to Calendly Desktop", None))
        self.welcome_text.setText(QCoreApplication.translate("Welcome", u"Put cancel and reschedule links into e-mails, build booking links with UTM tags, and look after webhooks.", None))
        self.explore_sample_data.setText(QCoreApplication.translate("Welcome", u"Explore with sample data", None))
        self.explore_text.setText(QCoreApplication.translate("Welcome", u"Nothing reaches Calendly. You can connect later.", None))
        self.connect_my_calendly.setText(QCoreApplication.translate("Welcome", u"Connect my Calendly", None))
        self.where_token.setText("")
        self.connect_back.setText(QCoreApplication.translate("Welcome", u"Back", None))
#if QT_CONFIG(accessibility)
        self.connect_back.setAccessibleName(QCoreApplication.translate("Welcome", u"Back to the start", None))
#endif // QT_CONFIG(accessibility)
        self.connect_title.setText(QCoreApplication.translate("Welcome", u"Connect my Calendly", None))
        self.connect_text.setText(QCoreApplication.translate("Welcome", u"Calendly lets this app in with a personal access token: a long password that you make for it. It takes a minute.", None))
        self.step_1_title.setText(QCoreApplication.translate("Welcome", u"1.  Open Calendly\u2019s token page", None))
        self.step_1_text.setText(QCoreApplication.translate("Welcome", u"Sign in there, press \u201cGenerate new token\u201d and give it a name such as Calendly Desktop.", None))
        self.open_token_page.setText(QCoreApplication.translate("Welcome", u"Open the token page", None))
#if QT_CONFIG(accessibility)
        self.open_token_page.setAccessibleName(QCoreApplication.translate("Welcome", u"Open Calendly's token page in the browser", None))
#endif // QT_CONFIG(accessibility)
        self.copy_token_page.setText(QCoreApplication.translate("Welcome", u"Copy its address", None))
#if QT_CONFIG(accessibility)
        self.copy_token_page.setAccessibleName(QCoreApplication.translate("Welcome", u"Copy the address of the token page", None))
#endif // QT_CONFIG(accessibility)
        self.step_2_title.setText(QCoreApplication.translate("Welcome", u"2.  Tick what the app may do", None))
        self.scopes_hint.setText(QCoreApplication.translate("Welcome", u"Tick fewer if you wish: what needs the others is switched off and says so. Calendly shows the token only once.", None))
        self.step_3_title.setText(QCoreApplication.translate("Welcome", u"3.  Paste the token here", None))
        self.token_label.setText(QCoreApplication.translate("Welcome", u"&Token", None))
#if QT_CONFIG(accessibility)
        self.token.setAccessibleName(QCoreApplication.translate("Welcome", u"Token", None))
#endif // QT_CONFIG(accessibility)
        self.token.setPlaceholderText(QCoreApplication.translate("Welcome", u"Paste it with Ctrl+V; it is tested at once", None))
        self.show_token.setText(QCoreApplication.translate("Welcome", u"Show", None))
#if QT_CONFIG(accessibility)
        self.show_token.setAccessibleName(QCoreApplication.translate("Welcome", u"Show the token", None))
#endif // QT_CONFIG(accessibility)
        self.connect.setText(QCoreApplication.translate("Welcome", u"Connect", None))
        self.token_kept.setText("")
        pass
    # retranslateUi
