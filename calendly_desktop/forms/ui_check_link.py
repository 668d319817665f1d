# source: ui/check_link.ui sha256:e62ca2563f4367f8a5a5c9ebdd5024b515bc422e469152a553f3f8f2c7e9fd25
"""The form ui/check_link.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_CheckLink(object):
    def setupUi(self, CheckLink):
        if not CheckLink.objectName():
            CheckLink.setObjectName(u"CheckLink")
        self.check_layout = QVBoxLayout(CheckLink)
        self.check_layout.setSpacing(8)
        self.check_layout.setObjectName(u"check_layout")
        self.check_layout.setContentsMargins(16, 16, 16, 16)
        self.paste_row = QHBoxLayout()
        self.paste_row.setSpacing(8)
        self.paste_row.setObjectName(u"paste_row")
        self.paste_label = QLabel(CheckLink)
        self.paste_label.setObjectName(u"paste_label")

        self.paste_row.addWidget(self.paste_label)

        self.paste_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paste_row.addItem(self.paste_space)

        self.take = QPushButton(CheckLink)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.paste_row.addWidget(self.take)


        self.check_layout.addLayout(self.paste_row)

        self.paste = QPlainTextEdit(CheckLink)
        self.paste.setObjectName(u"paste")
        self.paste.setTabChangesFocus(True)

        self.check_layout.addWidget(self.paste)

        self.origin = PlainLabel(CheckLink)
        self.origin.setObjectName(u"origin")
        self.origin.setWordWrap(True)

        self.check_layout.addWidget(self.origin)

        self.states = StateStack(CheckLink)
        self.states.setObjectName(u"states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.scroll = QScrollArea()
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(12)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(0, 0, 0, 0)
        self.cards = QWidget(self.inside)
        self.cards.setObjectName(u"cards")

        self.inside_layout.addWidget(self.cards)

        self.links_card = QFrame(self.inside)
        self.links_card.setObjectName(u"links_card")
        self.links_layout = QVBoxLayout(self.links_card)
        self.links_layout.setSpacing(4)
        self.links_layout.setObjectName(u"links_layout")
        self.links_layout.setContentsMargins(12, 12, 12, 12)
        self.before_label = QLabel(self.links_card)
        self.before_label.setObjectName(u"before_label")

        self.links_layout.addWidget(self.before_label)

        self.before_box = QWidget(self.links_card)
        self.before_box.setObjectName(u"before_box")
        self.before_layout = QVBoxLayout(self.before_box)
        self.before_layout.setObjectName(u"before_layout")
        self.before_layout.setContentsMargins(0, 0, 0, 4)

        self.links_layout.addWidget(self.before_box)

        self.after_label = QLabel(self.links_card)
        self.after_label.setObjectName(u"after_label")

        self.links_layout.addWidget(self.after_label)

        self.after_box = QWidget(self.links_card)
        self.after_box.setObjectName(u"after_box")
        self.after_layout = QVBoxLayout(self.after_box)
        self.after_layout.setObjectName(u"after_layout")
        self.after_layout.setContentsMargins(0, 0, 0, 0)

        self.links_layout.addWidget(self.after_box)


        self.inside_layout.addWidget(self.links_card)

        self.inside_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inside_layout.addItem(self.inside_end)

        self.scroll.setWidget(self.inside)
        self.states.addWidget(self.scroll)

        self.check_layout.addWidget(self.states)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(-1, 4, -1, -1)
        self.copy_link = CopyButton(CheckLink)
        self.copy_link.setObjectName(u"copy_link")
        self.copy_link.setAutoDefault(False)

        self.foot_row.addWidget(self.copy_link)

        self.use_link = QPushButton(CheckLink)
        self.use_link.setObjectName(u"use_link")
        self.use_link.setAutoDefault(False)

        self.foot_row.addWidget(self.use_link)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.close_button = QPushButton(CheckLink)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)


        self.check_layout.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.paste_label.setBuddy(self.paste)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.paste, self.take)

        self.retranslateUi(CheckLink)

        QMetaObject.connectSlotsByName(CheckLink)
    # setupUi

    def retranslateUi(self, CheckLink):
        self.paste_label.setText(QCoreApplication.translate("CheckLink", u"&Link to check", None))
        self.take.setText(QCoreApplication.translate("CheckLink", u"P&aste from clipboard", None))
#if QT_CONFIG(accessibility)
        self.take.setAccessibleName(QCoreApplication.translate("CheckLink", u"Paste from clipboard", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.paste.setAccessibleName(QCoreApplication.translate("CheckLink", u"Link to check", None))
#endif // QT_CONFIG(accessibility)
        self.paste.setPlaceholderText(QCoreApplication.translate("CheckLink", u"Paste a Calendly link here. The text around it does not matter.", None))
        self.before_label.setText(QCoreApplication.translate("CheckLink", u"As it was", None))
        self.after_label.setText(QCoreApplication.translate("CheckLink", u"&Repaired", None))
        self.copy_link.setText(QCoreApplication.translate("CheckLink", u"&Copy repaired link", None))
        self.use_link.setText(QCoreApplication.translate("CheckLink", u"Open in B&uild", None))
#if QT_CONFIG(accessibility)
        self.use_link.setAccessibleName(QCoreApplication.translate("CheckLink", u"Open in Build: go on with the repaired link", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("CheckLink", u"Cl&ose", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("CheckLink", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
