# source: ui/link_tags.ui sha256:a1e0e78e03b1f96c0bc46781a80eb95c1efcb8b964d514ddb405214eae6f670d
"""The form ui/link_tags.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.elided_combo import ElidedComboBox
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_LinkTags(object):
    def setupUi(self, LinkTags):
        if not LinkTags.objectName():
            LinkTags.setObjectName(u"LinkTags")
        self.tags_layout = QVBoxLayout(LinkTags)
        self.tags_layout.setSpacing(8)
        self.tags_layout.setObjectName(u"tags_layout")
        self.tags_layout.setContentsMargins(12, 12, 12, 12)
        self.tags_title = SectionTitle(LinkTags)
        self.tags_title.setObjectName(u"tags_title")

        self.tags_layout.addWidget(self.tags_title)

        self.tags_grid = QGridLayout()
        self.tags_grid.setObjectName(u"tags_grid")
        self.tags_grid.setHorizontalSpacing(8)
        self.tags_grid.setVerticalSpacing(4)
        self.tags_grid.setContentsMargins(0, 0, 0, 0)
        self.preset_label = QLabel(LinkTags)
        self.preset_label.setObjectName(u"preset_label")

        self.tags_grid.addWidget(self.preset_label, 0, 0, 1, 1)

        self.preset_layout = QHBoxLayout()
        self.preset_layout.setSpacing(4)
        self.preset_layout.setObjectName(u"preset_layout")
        self.preset = ElidedComboBox(LinkTags)
        self.preset.setObjectName(u"preset")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.preset.sizePolicy().hasHeightForWidth())
        self.preset.setSizePolicy(sizePolicy)
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumContentsLength(4)

        self.preset_layout.addWidget(self.preset)

        self.preset_menu = QToolButton(LinkTags)
        self.preset_menu.setObjectName(u"preset_menu")
        self.preset_menu.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.preset_layout.addWidget(self.preset_menu)


        self.tags_grid.addLayout(self.preset_layout, 0, 1, 1, 1)

        self.source_label = QLabel(LinkTags)
        self.source_label.setObjectName(u"source_label")

        self.tags_grid.addWidget(self.source_label, 1, 0, 1, 1)

        self.source = QComboBox(LinkTags)
        self.source.setObjectName(u"source")
        sizePolicy.setHeightForWidth(self.source.sizePolicy().hasHeightForWidth())
        self.source.setSizePolicy(sizePolicy)
        self.source.setEditable(True)
        self.source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.setMinimumContentsLength(4)
        self.source.setMaxVisibleItems(12)

        self.tags_grid.addWidget(self.source, 1, 1, 1, 1)

        self.source_hint_layout = QHBoxLayout()
        self.source_hint_layout.setSpacing(4)
        self.source_hint_layout.setObjectName(u"source_hint_layout")
        self.source_hint = PlainLabel(LinkTags)
        self.source_hint.setObjectName(u"source_hint")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.source_hint.sizePolicy().hasHeightForWidth())
        self.source_hint.setSizePolicy(sizePolicy1)
        self.source_hint.setWordWrap(True)

        self.source_hint_layout.addWidget(self.source_hint)

        self.source_fix = QPushButton(LinkTags)
        self.source_fix.setObjectName(u"source_fix")
        self.source_fix.setAutoDefault(False)

        self.source_hint_layout.addWidget(self.source_fix)


        self.tags_grid.addLayout(self.source_hint_layout, 2, 1, 1, 1)

        self.medium_label = QLabel(LinkTags)
        self.medium_label.setObjectName(u"medium_label")

        self.tags_grid.addWidget(self.medium_label, 3, 0, 1, 1)

        self.medium = QComboBox(LinkTags)
        self.medium.setObjectName(u"medium")
        sizePolicy.setHeightForWidth(self.medium.sizePolicy().hasHeightForWidth())
        self.medium.setSizePolicy(sizePolicy)
        self.medium.setEditable(True)
        self.medium.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.medium.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.medium.setMinimumContentsLength(4)
        self.medium.setMaxVisibleItems(12)

        self.tags_grid.addWidget(self.medium, 3, 1, 1, 1)

        self.medium_hint_layout = QHBoxLayout()
        self.medium_hint_layout.setSpacing(4)
        self.medium_hint_layout.setObjectName(u"medium_hint_layout")
        self.medium_hint = PlainLabel(LinkTags)
        self.medium_hint.setObjectName(u"medium_hint")
        sizePolicy1.setHeightForWidth(self.medium_hint.sizePolicy().hasHeightForWidth())
        self.medium_hint.setSizePolicy(sizePolicy1)
        self.medium_hint.setWordWrap(True)

        self.medium_hint_layout.addWidget(self.medium_hint)

        self.medium_fix = QPushButton(LinkTags)
        self.medium_fix.setObjectName(u"medium_fix")
        self.medium_fix.setAutoDefault(False)

        self.medium_hint_layout.addWidget(self.medium_fix)


        self.tags_grid.addLayout(self.medium_hint_layout, 4, 1, 1, 1)

        self.campaign_label = QLabel(LinkTags)
        self.campaign_label.setObjectName(u"campaign_label")

        self.tags_grid.addWidget(self.campaign_label, 5, 0, 1, 1)

        self.campaign = QComboBox(LinkTags)
        self.campaign.setObjectName(u"campaign")
        sizePolicy.setHeightForWidth(self.campaign.sizePolicy().hasHeightForWidth())
        self.campaign.setSizePolicy(sizePolicy)
        self.campaign.setEditable(True)
        self.campaign.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.campaign.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.campaign.setMinimumContentsLength(4)
        self.campaign.setMaxVisibleItems(12)

        self.tags_grid.addWidget(self.campaign, 5, 1, 1, 1)

        self.campaign_hint_layout = QHBoxLayout()
        self.campaign_hint_layout.setSpacing(4)
        self.campaign_hint_layout.setObjectName(u"campaign_hint_layout")
        self.campaign_hint = PlainLabel(LinkTags)
        self.campaign_hint.setObjectName(u"campaign_hint")
        sizePolicy1.setHeightForWidth(self.campaign_hint.sizePolicy().hasHeightForWidth())
        self.campaign_hint.setSizePolicy(sizePolicy1)
        self.campaign_hint.setWordWrap(True)

        self.campaign_hint_layout.addWidget(self.campaign_hint)

        self.campaign_fix = QPushButton(LinkTags)
        self.campaign_fix.setObjectName(u"campaign_fix")
        self.campaign_fix.setAutoDefault(False)

        self.campaign_hint_layout.addWidget(self.campaign_fix)


        self.tags_grid.addLayout(self.campaign_hint_layout, 6, 1, 1, 1)

        self.content_label = QLabel(LinkTags)
        self.content_label.setObjectName(u"content_label")

        self.tags_grid.addWidget(self.content_label, 7, 0, 1, 1)

        self.content = QComboBox(LinkTags)
        self.content.setObjectName(u"content")
        sizePolicy.setHeightForWidth(self.content.sizePolicy().hasHeightForWidth())
        self.content.setSizePolicy(sizePolicy)
        self.content.setEditable(True)
        self.content.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.content.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.content.setMinimumContentsLength(4)
        self.content.setMaxVisibleItems(12)

        self.tags_grid.addWidget(self.content, 7, 1, 1, 1)

        self.content_hint_layout = QHBoxLayout()
        self.content_hint_layout.setSpacing(4)
        self.content_hint_layout.setObjectName(u"content_hint_layout")
        self.content_hint = PlainLabel(LinkTags)
        self.content_hint.setObjectName(u"content_hint")
        sizePolicy1.setHeightForWidth(self.content_hint.sizePolicy().hasHeightForWidth())
        self.content_hint.setSizePolicy(sizePolicy1)
        self.content_hint.setWordWrap(True)

        self.content_hint_layout.addWidget(self.content_hint)

        self.content_fix = QPushButton(LinkTags)
        self.content_fix.setObjectName(u"content_fix")
        self.content_fix.setAutoDefault(False)

        self.content_hint_layout.addWidget(self.content_fix)


        self.tags_grid.addLayout(self.content_hint_layout, 8, 1, 1, 1)

        self.term_label = QLabel(LinkTags)
        self.term_label.setObjectName(u"term_label")

        self.tags_grid.addWidget(self.term_label, 9, 0, 1, 1)

        self.term = QComboBox(LinkTags)
        self.term.setObjectName(u"term")
        sizePolicy.setHeightForWidth(self.term.sizePolicy().hasHeightForWidth())
        self.term.setSizePolicy(sizePolicy)
        self.term.setEditable(True)
        self.term.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.term.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.term.setMinimumContentsLength(4)
        self.term.setMaxVisibleItems(12)

        self.tags_grid.addWidget(self.term, 9, 1, 1, 1)

        self.term_hint_layout = QHBoxLayout()
        self.term_hint_layout.setSpacing(4)
        self.term_hint_layout.setObjectName(u"term_hint_layout")
        self.term_hint = PlainLabel(LinkTags)
        self.term_hint.setObjectName(u"term_hint")
        sizePolicy1.setHeightForWidth(self.term_hint.sizePolicy().hasHeightForWidth())
        self.term_hint.setSizePolicy(sizePolicy1)
        self.term_hint.setWordWrap(True)

        self.term_hint_layout.addWidget(self.term_hint)

        self.term_fix = QPushButton(LinkTags)
        self.term_fix.setObjectName(u"term_fix")
        self.term_fix.setAutoDefault(False)

        self.term_hint_layout.addWidget(self.term_fix)


        self.tags_grid.addLayout(self.term_hint_layout, 10, 1, 1, 1)


        self.tags_layout.addLayout(self.tags_grid)

        self.channel_layout = QHBoxLayout()
        self.channel_layout.setSpacing(4)
        self.channel_layout.setObjectName(u"channel_layout")
        self.channel = PlainLabel(LinkTags)
        self.channel.setObjectName(u"channel")
        sizePolicy1.setHeightForWidth(self.channel.sizePolicy().hasHeightForWidth())
        self.channel.setSizePolicy(sizePolicy1)
        self.channel.setWordWrap(True)

        self.channel_layout.addWidget(self.channel)

        self.channel_fix = QPushButton(LinkTags)
        self.channel_fix.setObjectName(u"channel_fix")
        self.channel_fix.setAutoDefault(False)

        self.channel_layout.addWidget(self.channel_fix)


        self.tags_layout.addLayout(self.channel_layout)

        self.tags_buttons = QWidget(LinkTags)
        self.tags_buttons.setObjectName(u"tags_buttons")
        self.save_preset = QPushButton(self.tags_buttons)
        self.save_preset.setObjectName(u"save_preset")
        self.clear_tags = QPushButton(self.tags_buttons)
        self.clear_tags.setObjectName(u"clear_tags")
        self.read_link = QPushButton(self.tags_buttons)
        self.read_link.setObjectName(u"read_link")
        self.check_link = QPushButton(self.tags_buttons)
        self.check_link.setObjectName(u"check_link")

        self.tags_layout.addWidget(self.tags_buttons)

        self.tags_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.tags_layout.addItem(self.tags_end)

#if QT_CONFIG(shortcut)
        self.preset_label.setBuddy(self.preset)
        self.source_label.setBuddy(self.source)
        self.medium_label.setBuddy(self.medium)
        self.campaign_label.setBuddy(self.campaign)
        self.content_label.setBuddy(self.content)
        self.term_label.setBuddy(self.term)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.preset, self.preset_menu)
        QWidget.setTabOrder(self.preset_menu, self.source)
        QWidget.setTabOrder(self.source, self.source_fix)
        QWidget.setTabOrder(self.source_fix, self.medium)
        QWidget.setTabOrder(self.medium, self.medium_fix)
        QWidget.setTabOrder(self.medium_fix, self.campaign)
        QWidget.setTabOrder(self.campaign, self.campaign_fix)
        QWidget.setTabOrder(self.campaign_fix, self.content)
        QWidget.setTabOrder(self.content, self.content_fix)
        QWidget.setTabOrder(self.content_fix, self.term)
        QWidget.setTabOrder(self.term, self.term_fix)
        QWidget.setTabOrder(self.term_fix, self.channel_fix)
        QWidget.setTabOrder(self.channel_fix, self.save_preset)
        QWidget.setTabOrder(self.save_preset, self.clear_tags)
        QWidget.setTabOrder(self.clear_tags, self.read_link)
        QWidget.setTabOrder(self.read_link, self.check_link)

        self.retranslateUi(LinkTags)

        QMetaObject.connectSlotsByName(LinkTags)
    # setupUi

    def retranslateUi(self, LinkTags):
        self.tags_title.setText(QCoreApplication.translate("LinkTags", u"2  Tags", None))
        self.preset_label.setText(QCoreApplication.translate("LinkTags", u"P&reset", None))
#if QT_CONFIG(accessibility)
        self.preset.setAccessibleName(QCoreApplication.translate("LinkTags", u"Preset", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preset.setAccessibleDescription(QCoreApplication.translate("LinkTags", u"Preset: tags saved under a name", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preset_menu.setAccessibleName(QCoreApplication.translate("LinkTags", u"More about presets", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.preset_menu.setToolTip(QCoreApplication.translate("LinkTags", u"Rename, delete or copy the preset; rules and presets", None))
#endif // QT_CONFIG(tooltip)
        self.source_label.setText(QCoreApplication.translate("LinkTags", u"&Source", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("LinkTags", u"UTM source", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source.setAccessibleDescription(QCoreApplication.translate("LinkTags", u"UTM source", None))
#endif // QT_CONFIG(accessibility)
        self.medium_label.setText(QCoreApplication.translate("LinkTags", u"&Medium", None))
#if QT_CONFIG(accessibility)
        self.medium.setAccessibleName(QCoreApplication.translate("LinkTags", u"UTM medium", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.medium.setAccessibleDescription(QCoreApplication.translate("LinkTags", u"UTM medium", None))
#endif // QT_CONFIG(accessibility)
        self.campaign_label.setText(QCoreApplication.translate("LinkTags", u"C&ampaign", None))
#if QT_CONFIG(accessibility)
        self.campaign.setAccessibleName(QCoreApplication.translate("LinkTags", u"UTM campaign", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.campaign.setAccessibleDescription(QCoreApplication.translate("LinkTags", u"UTM campaign", None))
#endif // QT_CONFIG(accessibility)
        self.content_label.setText(QCoreApplication.translate("LinkTags", u"Co&ntent", None))
#if QT_CONFIG(accessibility)
        self.content.setAccessibleName(QCoreApplication.translate("LinkTags", u"UTM content", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.content.setAccessibleDescription(QCoreApplication.translate("LinkTags", u"UTM content", None))
#endif // QT_CONFIG(accessibility)
        self.term_label.setText(QCoreApplication.translate("LinkTags", u"&Term", None))
#if QT_CONFIG(accessibility)
        self.term.setAccessibleName(QCoreApplication.translate("LinkTags", u"UTM term", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.term.setAccessibleDescription(QCoreApplication.translate("LinkTags", u"UTM term", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.save_preset.setAccessibleName(QCoreApplication.translate("LinkTags", u"Save as preset: keep these tags under a name", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.save_preset.setToolTip(QCoreApplication.translate("LinkTags", u"Keep these tags under a name", None))
#endif // QT_CONFIG(tooltip)
        self.save_preset.setText(QCoreApplication.translate("LinkTags", u"Save as preset\u2026", None))
#if QT_CONFIG(accessibility)
        self.clear_tags.setAccessibleName(QCoreApplication.translate("LinkTags", u"Clear tags, all five", None))
#endif // QT_CONFIG(accessibility)
        self.clear_tags.setText(QCoreApplication.translate("LinkTags", u"Clear tags", None))
#if QT_CONFIG(accessibility)
        self.read_link.setAccessibleName(QCoreApplication.translate("LinkTags", u"Take from copied link what it says", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.read_link.setToolTip(QCoreApplication.translate("LinkTags", u"Takes event type and tags from a booking link on the clipboard", None))
#endif // QT_CONFIG(tooltip)
        self.read_link.setText(QCoreApplication.translate("LinkTags", u"Take from copied link", None))
#if QT_CONFIG(accessibility)
        self.check_link.setAccessibleName(QCoreApplication.translate("LinkTags", u"Check a link", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.check_link.setToolTip(QCoreApplication.translate("LinkTags", u"Says each part of a pasted Calendly link, and repairs it", None))
#endif // QT_CONFIG(tooltip)
        self.check_link.setText(QCoreApplication.translate("LinkTags", u"Check a link\u2026", None))
        pass
    # retranslateUi
