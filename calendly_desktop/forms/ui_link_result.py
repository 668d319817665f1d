# source: ui/link_result.ui sha256:cdc6a0233b4034ad1de5b37d03730c163d11e564dfbb280e7a9b50ca3a3338cf
"""The form ui/link_result.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
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

        self.parts = QWidget(LinkResult)
        self.parts.setObjectName(u"parts")
        self.parts_grid = QGridLayout(self.parts)
        self.parts_grid.setObjectName(u"parts_grid")
        self.parts_grid.setHorizontalSpacing(8)
        self.parts_grid.setVerticalSpacing(2)
        self.parts_grid.setContentsMargins(0, 0, 0, 0)
        self.source_name = PlainLabel(self.parts)
        self.source_name.setObjectName(u"source_name")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.source_name.sizePolicy().hasHeightForWidth())
        self.source_name.setSizePolicy(sizePolicy)

        self.parts_grid.addWidget(self.source_name, 0, 0, 1, 1)

        self.source_value = PlainLabel(self.parts)
        self.source_value.setObjectName(u"source_value")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.source_value.sizePolicy().hasHeightForWidth())
        self.source_value.setSizePolicy(sizePolicy1)

        self.parts_grid.addWidget(self.source_value, 0, 1, 1, 1)

        self.medium_name = PlainLabel(self.parts)
        self.medium_name.setObjectName(u"medium_name")
        sizePolicy.setHeightForWidth(self.medium_name.sizePolicy().hasHeightForWidth())
        self.medium_name.setSizePolicy(sizePolicy)

        self.parts_grid.addWidget(self.medium_name, 1, 0, 1, 1)

        self.medium_value = PlainLabel(self.parts)
        self.medium_value.setObjectName(u"medium_value")
        sizePolicy1.setHeightForWidth(self.medium_value.sizePolicy().hasHeightForWidth())
        self.medium_value.setSizePolicy(sizePolicy1)

        self.parts_grid.addWidget(self.medium_value, 1, 1, 1, 1)

        self.campaign_name = PlainLabel(self.parts)
        self.campaign_name.setObjectName(u"campaign_name")
        sizePolicy.setHeightForWidth(self.campaign_name.sizePolicy().hasHeightForWidth())
        self.campaign_name.setSizePolicy(sizePolicy)

        self.parts_grid.addWidget(self.campaign_name, 2, 0, 1, 1)

        self.campaign_value = PlainLabel(self.parts)
        self.campaign_value.setObjectName(u"campaign_value")
        sizePolicy1.setHeightForWidth(self.campaign_value.sizePolicy().hasHeightForWidth())
        self.campaign_value.setSizePolicy(sizePolicy1)

        self.parts_grid.addWidget(self.campaign_value, 2, 1, 1, 1)

        self.content_name = PlainLabel(self.parts)
        self.content_name.setObjectName(u"content_name")
        sizePolicy.setHeightForWidth(self.content_name.sizePolicy().hasHeightForWidth())
        self.content_name.setSizePolicy(sizePolicy)

        self.parts_grid.addWidget(self.content_name, 3, 0, 1, 1)

        self.content_value = PlainLabel(self.parts)
        self.content_value.setObjectName(u"content_value")
        sizePolicy1.setHeightForWidth(self.content_value.sizePolicy().hasHeightForWidth())
        self.content_value.setSizePolicy(sizePolicy1)

        self.parts_grid.addWidget(self.content_value, 3, 1, 1, 1)

        self.term_name = PlainLabel(self.parts)
        self.term_name.setObjectName(u"term_name")
        sizePolicy.setHeightForWidth(self.term_name.sizePolicy().hasHeightForWidth())
        self.term_name.setSizePolicy(sizePolicy)

        self.parts_grid.addWidget(self.term_name, 4, 0, 1, 1)

        self.term_value = PlainLabel(self.parts)
        self.term_value.setObjectName(u"term_value")
        sizePolicy1.setHeightForWidth(self.term_value.sizePolicy().hasHeightForWidth())
        self.term_value.setSizePolicy(sizePolicy1)

        self.parts_grid.addWidget(self.term_value, 4, 1, 1, 1)


        self.link_layout.addWidget(self.parts)

        self.no_tags = PlainLabel(LinkResult)
        self.no_tags.setObjectName(u"no_tags")
        self.no_tags.setWordWrap(True)

        self.link_layout.addWidget(self.no_tags)

        self.link_box = QVBoxLayout()
        self.link_box.setObjectName(u"link_box")

        self.link_layout.addLayout(self.link_box)

        self.copy_link = CopyButton(LinkResult)
        self.copy_link.setObjectName(u"copy_link")

        self.link_layout.addWidget(self.copy_link)

        self.link_buttons = QHBoxLayout()
        self.link_buttons.setSpacing(8)
        self.link_buttons.setObjectName(u"link_buttons")
        self.open_link = QPushButton(LinkResult)
        self.open_link.setObjectName(u"open_link")

        self.link_buttons.addWidget(self.open_link)

        self.copy_html = CopyButton(LinkResult)
        self.copy_html.setObjectName(u"copy_html")

        self.link_buttons.addWidget(self.copy_html)

        self.link_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.link_buttons.addItem(self.link_space)


        self.link_layout.addLayout(self.link_buttons)

        self.recent_head = QHBoxLayout()
        self.recent_head.setSpacing(8)
        self.recent_head.setObjectName(u"recent_head")
        self.recent_label = QLabel(LinkResult)
        self.recent_label.setObjectName(u"recent_label")

        self.recent_head.addWidget(self.recent_label)

        self.recent_search = SearchField(LinkResult)
        self.recent_search.setObjectName(u"recent_search")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.recent_search.sizePolicy().hasHeightForWidth())
        self.recent_search.setSizePolicy(sizePolicy2)

        self.recent_head.addWidget(self.recent_search)


        self.link_layout.addLayout(self.recent_head)

        self.recent_states = StateStack(LinkResult)
        self.recent_states.setObjectName(u"recent_states")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(1)
        sizePolicy3.setHeightForWidth(self.recent_states.sizePolicy().hasHeightForWidth())
        self.recent_states.setSizePolicy(sizePolicy3)
        self.recent_content = QWidget()
        self.recent_content.setObjectName(u"recent_content")
        self.recent_content_layout = QVBoxLayout(self.recent_content)
        self.recent_content_layout.setSpacing(0)
        self.recent_content_layout.setObjectName(u"recent_content_layout")
        self.recent_content_layout.setContentsMargins(0, 0, 0, 0)
        self.recent = QListView(self.recent_content)
        self.recent.setObjectName(u"recent")
        sizePolicy3.setHeightForWidth(self.recent.sizePolicy().hasHeightForWidth())
        self.recent.setSizePolicy(sizePolicy3)
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
        QWidget.setTabOrder(self.open_link, self.copy_html)
        QWidget.setTabOrder(self.copy_html, self.recent_search)
        QWidget.setTabOrder(self.recent_search, self.recent)
        QWidget.setTabOrder(self.recent, self.copy_again)
        QWidget.setTabOrder(self.copy_again, self.use_again)
        QWidget.setTabOrder(self.use_again, self.forget_link)

        self.retranslateUi(LinkResult)

        QMetaObject.connectSlotsByName(LinkResult)
    # setupUi

    def retranslateUi(self, LinkResult):
        self.link_title.setText(QCoreApplication.translate("LinkResult", u"3  Link", None))
        self.source_name.setText(QCoreApplication.translate("LinkResult", u"Source", None))
        self.medium_name.setText(QCoreApplication.translate("LinkResult", u"Medium", None))
        self.campaign_name.setText(QCoreApplication.translate("LinkResult", u"Campaign", None))
        self.content_name.setText(QCoreApplication.translate("LinkResult", u"Content", None))
        self.term_name.setText(QCoreApplication.translate("LinkResult", u"Term", None))
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
        self.copy_html.setAccessibleName(QCoreApplication.translate("LinkResult", u"Copy HTML code", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.copy_html.setToolTip(QCoreApplication.translate("LinkResult", u"Copies the link as HTML source, for a web page or newsletter", None))
#endif // QT_CONFIG(tooltip)
        self.copy_html.setText(QCoreApplication.translate("LinkResult", u"HTM&L code", None))
        self.recent_label.setText(QCoreApplication.translate("LinkResult", u"Recent links", None))
#if QT_CONFIG(accessibility)
        self.recent_search.setAccessibleName(QCoreApplication.translate("LinkResult", u"Search recent links", None))
#endif // QT_CONFIG(accessibility)
        self.recent_search.setPlaceholderText(QCoreApplication.translate("LinkResult", u"Search", None))
#if QT_CONFIG(accessibility)
        self.recent.setAccessibleName(QCoreApplication.translate("LinkResult", u"Recent links", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.copy_again.setAccessibleName(QCoreApplication.translate("LinkResult", u"Copy the selected recent link again", None))
#endif // QT_CONFIG(accessibility)
        self.copy_again.setText(QCoreApplication.translate("LinkResult", u"Copy a&gain", None))
#if QT_CONFIG(accessibility)
        self.use_again.setAccessibleName(QCoreApplication.translate("LinkResult", u"Use the selected recent link again", None))
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
