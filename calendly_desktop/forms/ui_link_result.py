# source: ui/link_result.ui sha256:cf3a65452696033a0c68d693c17a2921e48422dbe5961ca8f16e7025e5dd5dd4
"""The form ui/link_result.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_LinkResult(object):
    def setupUi(self, LinkResult):
        if not LinkResult.objectName():
            LinkResult.setObjectName(u"LinkResult")
        self.link_layout = QVBoxLayout(LinkResult)
        self.link_layout.setSpacing(8)
        self.link_layout.setObjectName(u"link_layout")
        self.link_layout.setContentsMargins(12, 12, 12, 12)
        self.link_title = SectionTitle(LinkResult)
        self.link_title.setObjectName(u"link_title")

        self.link_layout.addWidget(self.link_title)

        self.base_name = PlainLabel(LinkResult)
        self.base_name.setObjectName(u"base_name")
        self.base_name.setWordWrap(True)

        self.link_layout.addWidget(self.base_name)

        self.base_note = PlainLabel(LinkResult)
        self.base_note.setObjectName(u"base_note")
        self.base_note.setWordWrap(True)

        self.link_layout.addWidget(self.base_note)

        self.parts_box = QVBoxLayout()
        self.parts_box.setObjectName(u"parts_box")

        self.link_layout.addLayout(self.parts_box)

        self.no_tags = PlainLabel(LinkResult)
        self.no_tags.setObjectName(u"no_tags")
        self.no_tags.setWordWrap(True)

        self.link_layout.addWidget(self.no_tags)

        self.broken = PlainLabel(LinkResult)
        self.broken.setObjectName(u"broken")
        self.broken.setWordWrap(True)

        self.link_layout.addWidget(self.broken)

        self.link_box = QVBoxLayout()
        self.link_box.setObjectName(u"link_box")

        self.link_layout.addLayout(self.link_box)

        self.copy_link = CopyButton(LinkResult)
        self.copy_link.setObjectName(u"copy_link")

        self.link_layout.addWidget(self.copy_link)

        self.link_buttons = QWidget(LinkResult)
        self.link_buttons.setObjectName(u"link_buttons")
        self.open_link = QPushButton(self.link_buttons)
        self.open_link.setObjectName(u"open_link")
        self.qr_code = QPushButton(self.link_buttons)
        self.qr_code.setObjectName(u"qr_code")
        self.copy_as = QPushButton(self.link_buttons)
        self.copy_as.setObjectName(u"copy_as")
        self.embed = QPushButton(self.link_buttons)
        self.embed.setObjectName(u"embed")
        self.times = QPushButton(self.link_buttons)
        self.times.setObjectName(u"times")
        self.single_use = QPushButton(self.link_buttons)
        self.single_use.setObjectName(u"single_use")

        self.link_layout.addWidget(self.link_buttons)

        self.recent_head = QHBoxLayout()
        self.recent_head.setSpacing(8)
        self.recent_head.setObjectName(u"recent_head")
        self.recent_label = QLabel(LinkResult)
        self.recent_label.setObjectName(u"recent_label")

        self.recent_head.addWidget(self.recent_label)

        self.recent_search = SearchField(LinkResult)
        self.recent_search.setObjectName(u"recent_search")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.recent_search.sizePolicy().hasHeightForWidth())
        self.recent_search.setSizePolicy(sizePolicy)

        self.recent_head.addWidget(self.recent_search)


        self.link_layout.addLayout(self.recent_head)

        self.recent_states = StateStack(LinkResult)
        self.recent_states.setObjectName(u"recent_states")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.recent_states.sizePolicy().hasHeightForWidth())
        self.recent_states.setSizePolicy(sizePolicy1)
        self.recent_content = QWidget()
        self.recent_content.setObjectName(u"recent_content")
        self.recent_content_layout = QVBoxLayout(self.recent_content)
        self.recent_content_layout.setSpacing(0)
        self.recent_content_layout.setObjectName(u"recent_content_layout")
        self.recent_content_layout.setContentsMargins(0, 0, 0, 0)
        self.recent = QListView(self.recent_content)
        self.recent.setObjectName(u"recent")
        sizePolicy1.setHeightForWidth(self.recent.sizePolicy().hasHeightForWidth())
        self.recent.setSizePolicy(sizePolicy1)
        self.recent.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

        self.recent_content_layout.addWidget(self.recent)

        self.recent_states.addWidget(self.recent_content)

        self.link_layout.addWidget(self.recent_states)

        self.recent_buttons = QHBoxLayout()
        self.recent_buttons.setSpacing(8)
        self.recent_buttons.setObjectName(u"recent_buttons")
        self.copy_again = CopyButton(LinkResult)
        self.copy_again.setObjectName(u"copy_again")

        self.recent_buttons.addWidget(self.copy_again)

        self.use_again = QPushButton(LinkResult)
        self.use_again.setObjectName(u"use_again")

        self.recent_buttons.addWidget(self.use_again)

        self.forget_link = QToolButton(LinkResult)
        self.forget_link.setObjectName(u"forget_link")
        self.forget_link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.recent_buttons.addWidget(self.forget_link)

        self.recent_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.recent_buttons.addItem(self.recent_space)


        self.link_layout.addLayout(self.recent_buttons)

#if QT_CONFIG(shortcut)
        self.recent_label.setBuddy(self.recent)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.copy_link, self.open_link)
        QWidget.setTabOrder(self.open_link, self.qr_code)
        QWidget.setTabOrder(self.qr_code, self.copy_as)
        QWidget.setTabOrder(self.copy_as, self.embed)
        QWidget.setTabOrder(self.embed, self.times)
        QWidget.setTabOrder(self.times, self.single_use)
        QWidget.setTabOrder(self.single_use, self.recent_search)
        QWidget.setTabOrder(self.recent_search, self.recent)
        QWidget.setTabOrder(self.recent, self.copy_again)
        QWidget.setTabOrder(self.copy_again, self.use_again)
        QWidget.setTabOrder(self.use_again, self.forget_link)

        self.retranslateUi(LinkResult)

        QMetaObject.connectSlotsByName(LinkResult)
    # setupUi

    def retranslateUi(self, LinkResult):
        self.link_title.setText(QCoreApplication.translate("LinkResult", u"3  Link", None))
        self.no_tags.setText(QCoreApplication.translate("LinkResult", u"No tags yet: bookings will not show where they came from.", None))
#if QT_CONFIG(accessibility)
        self.copy_link.setAccessibleName(QCoreApplication.translate("LinkResult", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        self.copy_link.setText(QCoreApplication.translate("LinkResult", u"&Copy link", None))
#if QT_CONFIG(accessibility)
        self.open_link.setAccessibleName(QCoreApplication.translate("LinkResult", u"Open link in the browser", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.open_link.setToolTip(QCoreApplication.translate("LinkResult", u"Opens the booking page in the browser", None))
#endif // QT_CONFIG(tooltip)
        self.open_link.setText(QCoreApplication.translate("LinkResult", u"&Open", None))
#if QT_CONFIG(accessibility)
        self.qr_code.setAccessibleName(QCoreApplication.translate("LinkResult", u"Show the link as a QR code", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.qr_code.setToolTip(QCoreApplication.translate("LinkResult", u"The link as a picture for paper: PNG or SVG at print size", None))
#endif // QT_CONFIG(tooltip)
        self.qr_code.setText(QCoreApplication.translate("LinkResult", u"&QR code\u2026", None))
#if QT_CONFIG(accessibility)
        self.copy_as.setAccessibleName(QCoreApplication.translate("LinkResult", u"Copy as HTML, Markdown, button or address", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.copy_as.setToolTip(QCoreApplication.translate("LinkResult", u"The link as source code for a web page, newsletter or chat", None))
#endif // QT_CONFIG(tooltip)
        self.copy_as.setText(QCoreApplication.translate("LinkResult", u"Copy as", None))
#if QT_CONFIG(accessibility)
        self.embed.setAccessibleName(QCoreApplication.translate("LinkResult", u"Embed the booking page in a web page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.embed.setToolTip(QCoreApplication.translate("LinkResult", u"Code that shows the booking page within your web page", None))
#endif // QT_CONFIG(tooltip)
        self.embed.setText(QCoreApplication.translate("LinkResult", u"Embed\u2026", None))
#if QT_CONFIG(accessibility)
        self.times.setAccessibleName(QCoreApplication.translate("LinkResult", u"Write the next free times into an e-mail", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.times.setToolTip(QCoreApplication.translate("LinkResult", u"The next free times as text, each with its own link", None))
#endif // QT_CONFIG(tooltip)
        self.times.setText(QCoreApplication.translate("LinkResult", u"Free times\u2026", None))
#if QT_CONFIG(accessibility)
        self.single_use.setAccessibleName(QCoreApplication.translate("LinkResult", u"Make a link for one booking", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.single_use.setToolTip(QCoreApplication.translate("LinkResult", u"Single-use and customized links: each takes one booking", None))
#endif // QT_CONFIG(tooltip)
        self.single_use.setText(QCoreApplication.translate("LinkResult", u"For one booking\u2026", None))
        self.recent_label.setText(QCoreApplication.translate("LinkResult", u"Recent links", None))
#if QT_CONFIG(accessibility)
        self.recent_search.setAccessibleName(QCoreApplication.translate("LinkResult", u"Search recent links", None))
#endif // QT_CONFIG(accessibility)
        self.recent_search.setPlaceholderText(QCoreApplication.translate("LinkResult", u"Search", None))
#if QT_CONFIG(accessibility)
        self.recent.setAccessibleName(QCoreApplication.translate("LinkResult", u"Recent links", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.copy_again.setAccessibleName(QCoreApplication.translate("LinkResult", u"Copy again: the selected recent link", None))
#endif // QT_CONFIG(accessibility)
        self.copy_again.setText(QCoreApplication.translate("LinkResult", u"Copy a&gain", None))
#if QT_CONFIG(accessibility)
        self.use_again.setAccessibleName(QCoreApplication.translate("LinkResult", u"Use again: the selected recent link", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.use_again.setToolTip(QCoreApplication.translate("LinkResult", u"Fills event type and tags from the selected link", None))
#endif // QT_CONFIG(tooltip)
        self.use_again.setText(QCoreApplication.translate("LinkResult", u"&Use again", None))
#if QT_CONFIG(accessibility)
        self.forget_link.setAccessibleName(QCoreApplication.translate("LinkResult", u"Remove the selected link from this list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.forget_link.setToolTip(QCoreApplication.translate("LinkResult", u"Remove from this list; the link goes on working", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
