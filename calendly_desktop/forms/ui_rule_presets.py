# source: ui/rule_presets.ui sha256:f36829cd1111f30cc717998efd5b7e29f738759f4dfc12ccb36e090d5153189c
"""The form ui/rule_presets.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_PresetsPane(object):
    def setupUi(self, PresetsPane):
        if not PresetsPane.objectName():
            PresetsPane.setObjectName(u"PresetsPane")
        self.presets_layout = QVBoxLayout(PresetsPane)
        self.presets_layout.setSpacing(8)
        self.presets_layout.setObjectName(u"presets_layout")
        self.presets_layout.setContentsMargins(0, 0, 0, 0)
        self.list_label = SectionTitle(PresetsPane)
        self.list_label.setObjectName(u"list_label")

        self.presets_layout.addWidget(self.list_label)

        self.states = StateStack(PresetsPane)
        self.states.setObjectName(u"states")
        self.list = QListWidget()
        self.list.setObjectName(u"list")
        self.states.addWidget(self.list)

        self.presets_layout.addWidget(self.states)

        self.buttons = QWidget(PresetsPane)
        self.buttons.setObjectName(u"buttons")

        self.presets_layout.addWidget(self.buttons)

        self.edit = QWidget(PresetsPane)
        self.edit.setObjectName(u"edit")
        self.edit_layout = QVBoxLayout(self.edit)
        self.edit_layout.setSpacing(8)
        self.edit_layout.setObjectName(u"edit_layout")
        self.edit_layout.setContentsMargins(0, 0, 0, 0)
        self.about = PlainLabel(self.edit)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.edit_layout.addWidget(self.about)

        self.edit_grid = QGridLayout()
        self.edit_grid.setObjectName(u"edit_grid")
        self.edit_grid.setHorizontalSpacing(12)
        self.edit_grid.setVerticalSpacing(8)
        self.edit_grid.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.edit)
        self.name_label.setObjectName(u"name_label")

        self.edit_grid.addWidget(self.name_label, 0, 0, 1, 1)

        self.name = QLineEdit(self.edit)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(60)

        self.edit_grid.addWidget(self.name, 0, 1, 1, 1)

        self.name_note = PlainLabel(self.edit)
        self.name_note.setObjectName(u"name_note")
        self.name_note.setWordWrap(True)

        self.edit_grid.addWidget(self.name_note, 1, 1, 1, 1)

        self.source_label = QLabel(self.edit)
        self.source_label.setObjectName(u"source_label")

        self.edit_grid.addWidget(self.source_label, 2, 0, 1, 1)

        self.tag_source = QLineEdit(self.edit)
        self.tag_source.setObjectName(u"tag_source")

        self.edit_grid.addWidget(self.tag_source, 2, 1, 1, 1)

        self.medium_label = QLabel(self.edit)
        self.medium_label.setObjectName(u"medium_label")

        self.edit_grid.addWidget(self.medium_label, 3, 0, 1, 1)

        self.tag_medium = QLineEdit(self.edit)
        self.tag_medium.setObjectName(u"tag_medium")

        self.edit_grid.addWidget(self.tag_medium, 3, 1, 1, 1)

        self.campaign_label = QLabel(self.edit)
        self.campaign_label.setObjectName(u"campaign_label")

        self.edit_grid.addWidget(self.campaign_label, 4, 0, 1, 1)

        self.tag_campaign = QLineEdit(self.edit)
        self.tag_campaign.setObjectName(u"tag_campaign")

        self.edit_grid.addWidget(self.tag_campaign, 4, 1, 1, 1)

        self.content_label = QLabel(self.edit)
        self.content_label.setObjectName(u"content_label")

        self.edit_grid.addWidget(self.content_label, 5, 0, 1, 1)

        self.tag_content = QLineEdit(self.edit)
        self.tag_content.setObjectName(u"tag_content")

        self.edit_grid.addWidget(self.tag_content, 5, 1, 1, 1)

        self.term_label = QLabel(self.edit)
        self.term_label.setObjectName(u"term_label")

        self.edit_grid.addWidget(self.term_label, 6, 0, 1, 1)

        self.tag_term = QLineEdit(self.edit)
        self.tag_term.setObjectName(u"tag_term")

        self.edit_grid.addWidget(self.tag_term, 6, 1, 1, 1)


        self.edit_layout.addLayout(self.edit_grid)

        self.broken_row = QHBoxLayout()
        self.broken_row.setSpacing(8)
        self.broken_row.setObjectName(u"broken_row")
        self.broken_row.setContentsMargins(0, 0, 0, 0)
        self.broken = PlainLabel(self.edit)
        self.broken.setObjectName(u"broken")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.broken.sizePolicy().hasHeightForWidth())
        self.broken.setSizePolicy(sizePolicy)
        self.broken.setWordWrap(True)

        self.broken_row.addWidget(self.broken)

        self.mend = QPushButton(self.edit)
        self.mend.setObjectName(u"mend")
        self.mend.setAutoDefault(False)

        self.broken_row.addWidget(self.mend)


        self.edit_layout.addLayout(self.broken_row)


        self.presets_layout.addWidget(self.edit)

#if QT_CONFIG(shortcut)
        self.list_label.setBuddy(self.list)
        self.name_label.setBuddy(self.name)
        self.source_label.setBuddy(self.tag_source)
        self.medium_label.setBuddy(self.tag_medium)
        self.campaign_label.setBuddy(self.tag_campaign)
        self.content_label.setBuddy(self.tag_content)
        self.term_label.setBuddy(self.tag_term)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PresetsPane)

        QMetaObject.connectSlotsByName(PresetsPane)
    # setupUi

    def retranslateUi(self, PresetsPane):
        self.list_label.setText(QCoreApplication.translate("PresetsPane", u"P&resets", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("PresetsPane", u"Presets", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("PresetsPane", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("PresetsPane", u"Name of the preset", None))
#endif // QT_CONFIG(accessibility)
        self.source_label.setText(QCoreApplication.translate("PresetsPane", u"&Source", None))
#if QT_CONFIG(accessibility)
        self.tag_source.setAccessibleName(QCoreApplication.translate("PresetsPane", u"UTM source", None))
#endif // QT_CONFIG(accessibility)
        self.medium_label.setText(QCoreApplication.translate("PresetsPane", u"&Medium", None))
#if QT_CONFIG(accessibility)
        self.tag_medium.setAccessibleName(QCoreApplication.translate("PresetsPane", u"UTM medium", None))
#endif // QT_CONFIG(accessibility)
        self.campaign_label.setText(QCoreApplication.translate("PresetsPane", u"C&ampaign", None))
#if QT_CONFIG(accessibility)
        self.tag_campaign.setAccessibleName(QCoreApplication.translate("PresetsPane", u"UTM campaign", None))
#endif // QT_CONFIG(accessibility)
        self.content_label.setText(QCoreApplication.translate("PresetsPane", u"C&ontent", None))
#if QT_CONFIG(accessibility)
        self.tag_content.setAccessibleName(QCoreApplication.translate("PresetsPane", u"UTM content", None))
#endif // QT_CONFIG(accessibility)
        self.term_label.setText(QCoreApplication.translate("PresetsPane", u"&Term", None))
#if QT_CONFIG(accessibility)
        self.tag_term.setAccessibleName(QCoreApplication.translate("PresetsPane", u"UTM term", None))
#endif // QT_CONFIG(accessibility)
        self.mend.setText(QCoreApplication.translate("PresetsPane", u"Spell as the r&ules want", None))
#if QT_CONFIG(accessibility)
        self.mend.setAccessibleName(QCoreApplication.translate("PresetsPane", u"Spell as the rules want", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
