# source: ui/accounts_dialog.ui sha256:a2e54014bd6ab98ebe14a7e4ed9cb4a1090a8b41987f4732323657c7f7218e46
"""The form ui/accounts_dialog.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_AccountsDialog(object):
    def setupUi(self, AccountsDialog):
        if not AccountsDialog.objectName():
            AccountsDialog.setObjectName(u"AccountsDialog")
        self.dialog_layout = QVBoxLayout(AccountsDialog)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(16, 16, 16, 16)
        self.intro = PlainLabel(AccountsDialog)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)

        self.dialog_layout.addWidget(self.intro)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.accounts = QListWidget(AccountsDialog)
        self.accounts.setObjectName(u"accounts")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(2)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.accounts.sizePolicy().hasHeightForWidth())
        self.accounts.setSizePolicy(sizePolicy)
        self.accounts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.columns.addWidget(self.accounts)

        self.area = QScrollArea(AccountsDialog)
        self.area.setObjectName(u"area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(3)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.area.sizePolicy().hasHeightForWidth())
        self.area.setSizePolicy(sizePolicy1)
        self.pane = QWidget()
        self.pane.setObjectName(u"pane")
        self.pane_layout = QVBoxLayout(self.pane)
        self.pane_layout.setSpacing(8)
        self.pane_layout.setObjectName(u"pane_layout")
        self.pane_layout.setContentsMargins(8, 0, 8, 0)
        self.title = SectionTitle(self.pane)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.pane_layout.addWidget(self.title)

        self.state = PlainLabel(self.pane)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)

        self.pane_layout.addWidget(self.state)

        self.own_name_label = QLabel(self.pane)
        self.own_name_label.setObjectName(u"own_name_label")

        self.pane_layout.addWidget(self.own_name_label)

        self.own_name = QLineEdit(self.pane)
        self.own_name.setObjectName(u"own_name")

        self.pane_layout.addWidget(self.own_name)

        self.color_label = QLabel(self.pane)
        self.color_label.setObjectName(u"color_label")

        self.pane_layout.addWidget(self.color_label)

        self.color = QComboBox(self.pane)
        self.color.setObjectName(u"color")

        self.pane_layout.addWidget(self.color)

        self.look_hint = PlainLabel(self.pane)
        self.look_hint.setObjectName(u"look_hint")
        self.look_hint.setWordWrap(True)

        self.pane_layout.addWidget(self.look_hint)

        self.only_look = QCheckBox(self.pane)
        self.only_look.setObjectName(u"only_look")

        self.pane_layout.addWidget(self.only_look)

        self.only_look_hint = PlainLabel(self.pane)
        self.only_look_hint.setObjectName(u"only_look_hint")
        self.only_look_hint.setWordWrap(True)

        self.pane_layout.addWidget(self.only_look_hint)

        self.buttons = QWidget(self.pane)
        self.buttons.setObjectName(u"buttons")
        self.switch_to = QPushButton(self.buttons)
        self.switch_to.setObjectName(u"switch_to")
        self.sign_out = QPushButton(self.buttons)
        self.sign_out.setObjectName(u"sign_out")

        self.pane_layout.addWidget(self.buttons)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pane_layout.addItem(self.rest)

        self.area.setWidget(self.pane)

        self.columns.addWidget(self.area)


        self.dialog_layout.addLayout(self.columns)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.connect_button = QPushButton(AccountsDialog)
        self.connect_button.setObjectName(u"connect_button")

        self.foot_layout.addWidget(self.connect_button)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_space)

        self.close_button = QPushButton(AccountsDialog)
        self.close_button.setObjectName(u"close_button")

        self.foot_layout.addWidget(self.close_button)


        self.dialog_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.own_name_label.setBuddy(self.own_name)
        self.color_label.setBuddy(self.color)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.accounts, self.own_name)
        QWidget.setTabOrder(self.own_name, self.color)
        QWidget.setTabOrder(self.color, self.only_look)
        QWidget.setTabOrder(self.only_look, self.switch_to)
        QWidget.setTabOrder(self.switch_to, self.sign_out)
        QWidget.setTabOrder(self.sign_out, self.connect_button)
        QWidget.setTabOrder(self.connect_button, self.close_button)

        self.retranslateUi(AccountsDialog)

        QMetaObject.connectSlotsByName(AccountsDialog)
    # setupUi

    def retranslateUi(self, AccountsDialog):
        AccountsDialog.setWindowTitle(QCoreApplication.translate("AccountsDialog", u"Accounts on this computer", None))
        self.intro.setText(QCoreApplication.translate("AccountsDialog", u"One account is open at a time. Each has its own copy of meetings, drafts, journal and signing keys; the others stay signed in.", None))
#if QT_CONFIG(accessibility)
        self.accounts.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Accounts", None))
#endif // QT_CONFIG(accessibility)
        self.own_name_label.setText(QCoreApplication.translate("AccountsDialog", u"&Name of your own", None))
#if QT_CONFIG(accessibility)
        self.own_name.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Name of your own", None))
#endif // QT_CONFIG(accessibility)
        self.own_name.setPlaceholderText(QCoreApplication.translate("AccountsDialog", u"For example Reception", None))
        self.color_label.setText(QCoreApplication.translate("AccountsDialog", u"C&olour", None))
#if QT_CONFIG(accessibility)
        self.color.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Colour", None))
#endif // QT_CONFIG(accessibility)
        self.look_hint.setText(QCoreApplication.translate("AccountsDialog", u"Both are seen on this computer only, and stand wherever a change is asked for.", None))
        self.only_look.setText(QCoreApplication.translate("AccountsDialog", u"Only &look with this account", None))
        self.switch_to.setText(QCoreApplication.translate("AccountsDialog", u"&Switch to it", None))
#if QT_CONFIG(accessibility)
        self.switch_to.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Switch to this account", None))
#endif // QT_CONFIG(accessibility)
        self.sign_out.setText(QCoreApplication.translate("AccountsDialog", u"Sign o&ut\u2026", None))
#if QT_CONFIG(accessibility)
        self.sign_out.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Sign out of this account", None))
#endif // QT_CONFIG(accessibility)
        self.connect_button.setText(QCoreApplication.translate("AccountsDialog", u"&Add another account\u2026", None))
#if QT_CONFIG(accessibility)
        self.connect_button.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Add another account", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("AccountsDialog", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("AccountsDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
