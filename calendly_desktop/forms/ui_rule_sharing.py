# source: ui/rule_sharing.ui sha256:734949f088c713d7f7e411c2d3e5d52e685ff72e7e6c92de63566474b8c167db
"""The form ui/rule_sharing.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel, SectionTitle


class Ui_SharingPane(object):
    def setupUi(self, SharingPane):
        if not SharingPane.objectName():
            SharingPane.setObjectName(u"SharingPane")
        self.sharing_layout = QVBoxLayout(SharingPane)
        self.sharing_layout.setSpacing(8)
        self.sharing_layout.setObjectName(u"sharing_layout")
        self.sharing_layout.setContentsMargins(0, 0, 0, 0)
        self.title = SectionTitle(SharingPane)
        self.title.setObjectName(u"title")

        self.sharing_layout.addWidget(self.title)

        self.about = PlainLabel(SharingPane)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.sharing_layout.addWidget(self.about)

        self.begin = QWidget(SharingPane)
        self.begin.setObjectName(u"begin")
        self.begin_layout = QVBoxLayout(self.begin)
        self.begin_layout.setSpacing(4)
        self.begin_layout.setObjectName(u"begin_layout")
        self.begin_layout.setContentsMargins(0, 0, 0, 0)
        self.source_label = QLabel(self.begin)
        self.source_label.setObjectName(u"source_label")

        self.begin_layout.addWidget(self.source_label)

        self.source_row = QHBoxLayout()
        self.source_row.setSpacing(8)
        self.source_row.setObjectName(u"source_row")
        self.source_row.setContentsMargins(0, 0, 0, 0)
        self.source = QLineEdit(self.begin)
        self.source.setObjectName(u"source")

        self.source_row.addWidget(self.source)

        self.choose = QPushButton(self.begin)
        self.choose.setObjectName(u"choose")
        self.choose.setAutoDefault(False)

        self.source_row.addWidget(self.choose)


        self.begin_layout.addLayout(self.source_row)

        self.fault = PlainLabel(self.begin)
        self.fault.setObjectName(u"fault")
        self.fault.setWordWrap(True)

        self.begin_layout.addWidget(self.fault)

        self.begin_row = QHBoxLayout()
        self.begin_row.setSpacing(8)
        self.begin_row.setObjectName(u"begin_row")
        self.begin_row.setContentsMargins(0, 0, 0, 0)
        self.use = QPushButton(self.begin)
        self.use.setObjectName(u"use")
        self.use.setAutoDefault(False)

        self.begin_row.addWidget(self.use)

        self.begin_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.begin_row.addItem(self.begin_space)


        self.begin_layout.addLayout(self.begin_row)


        self.sharing_layout.addWidget(self.begin)

        self.facts_card = QFrame(SharingPane)
        self.facts_card.setObjectName(u"facts_card")
        self.facts_layout = QVBoxLayout(self.facts_card)
        self.facts_layout.setSpacing(8)
        self.facts_layout.setObjectName(u"facts_layout")
        self.facts_layout.setContentsMargins(12, 12, 12, 12)
        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(4)
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.from_label = PlainLabel(self.facts_card)
        self.from_label.setObjectName(u"from_label")

        self.facts.addWidget(self.from_label, 0, 0, 1, 1)

        self.from_value = MonoLabel(self.facts_card)
        self.from_value.setObjectName(u"from_value")

        self.facts.addWidget(self.from_value, 0, 1, 1, 1)

        self.holds_label = PlainLabel(self.facts_card)
        self.holds_label.setObjectName(u"holds_label")

        self.facts.addWidget(self.holds_label, 1, 0, 1, 1)

        self.holds = PlainLabel(self.facts_card)
        self.holds.setObjectName(u"holds")
        self.holds.setWordWrap(True)

        self.facts.addWidget(self.holds, 1, 1, 1, 1)

        self.as_of_label = PlainLabel(self.facts_card)
        self.as_of_label.setObjectName(u"as_of_label")

        self.facts.addWidget(self.as_of_label, 2, 0, 1, 1)

        self.as_of = PlainLabel(self.facts_card)
        self.as_of.setObjectName(u"as_of")
        self.as_of.setWordWrap(True)

        self.facts.addWidget(self.as_of, 2, 1, 1, 1)


        self.facts_layout.addLayout(self.facts)

        self.state_row = QHBoxLayout()
        self.state_row.setSpacing(8)
        self.state_row.setObjectName(u"state_row")
        self.state_row.setContentsMargins(0, 0, 0, 0)
        self.state_sign = IconLabel(self.facts_card)
        self.state_sign.setObjectName(u"state_sign")

        self.state_row.addWidget(self.state_sign)

        self.state = PlainLabel(self.facts_card)
        self.state.setObjectName(u"state")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy)
        self.state.setWordWrap(True)

        self.state_row.addWidget(self.state)


        self.facts_layout.addLayout(self.state_row)

        self.facts_row = QHBoxLayout()
        self.facts_row.setSpacing(8)
        self.facts_row.setObjectName(u"facts_row")
        self.facts_row.setContentsMargins(0, 0, 0, 0)
        self.check = QPushButton(self.facts_card)
        self.check.setObjectName(u"check")
        self.check.setAutoDefault(False)

        self.facts_row.addWidget(self.check)

        self.stop = QPushButton(self.facts_card)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.facts_row.addWidget(self.stop)

        self.facts_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.facts_row.addItem(self.facts_space)


        self.facts_layout.addLayout(self.facts_row)


        self.sharing_layout.addWidget(self.facts_card)

        self.mistakes_card = QFrame(SharingPane)
        self.mistakes_card.setObjectName(u"mistakes_card")
        self.mistakes_layout = QVBoxLayout(self.mistakes_card)
        self.mistakes_layout.setSpacing(8)
        self.mistakes_layout.setObjectName(u"mistakes_layout")
        self.mistakes_layout.setContentsMargins(12, 12, 12, 12)
        self.mistakes_title = SectionTitle(self.mistakes_card)
        self.mistakes_title.setObjectName(u"mistakes_title")

        self.mistakes_layout.addWidget(self.mistakes_title)

        self.mistakes = PlainLabel(self.mistakes_card)
        self.mistakes.setObjectName(u"mistakes")
        self.mistakes.setWordWrap(True)

        self.mistakes_layout.addWidget(self.mistakes)

        self.mistakes_row = QHBoxLayout()
        self.mistakes_row.setSpacing(8)
        self.mistakes_row.setObjectName(u"mistakes_row")
        self.mistakes_row.setContentsMargins(0, 0, 0, 0)
        self.copy_mistakes = CopyButton(self.mistakes_card)
        self.copy_mistakes.setObjectName(u"copy_mistakes")
        self.copy_mistakes.setAutoDefault(False)

        self.mistakes_row.addWidget(self.copy_mistakes)

        self.mistakes_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mistakes_row.addItem(self.mistakes_space)


        self.mistakes_layout.addLayout(self.mistakes_row)


        self.sharing_layout.addWidget(self.mistakes_card)

        self.own_title = SectionTitle(SharingPane)
        self.own_title.setObjectName(u"own_title")

        self.sharing_layout.addWidget(self.own_title)

        self.own_about = PlainLabel(SharingPane)
        self.own_about.setObjectName(u"own_about")
        self.own_about.setWordWrap(True)

        self.sharing_layout.addWidget(self.own_about)

        self.own_row = QHBoxLayout()
        self.own_row.setSpacing(8)
        self.own_row.setObjectName(u"own_row")
        self.own_row.setContentsMargins(0, 0, 0, 0)
        self.export_own = QPushButton(SharingPane)
        self.export_own.setObjectName(u"export_own")
        self.export_own.setAutoDefault(False)

        self.own_row.addWidget(self.export_own)

        self.import_own = QPushButton(SharingPane)
        self.import_own.setObjectName(u"import_own")
        self.import_own.setAutoDefault(False)

        self.own_row.addWidget(self.import_own)

        self.own_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.own_row.addItem(self.own_space)


        self.sharing_layout.addLayout(self.own_row)

        self.sharing_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sharing_layout.addItem(self.sharing_end)

#if QT_CONFIG(shortcut)
        self.source_label.setBuddy(self.source)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.source, self.choose)
        QWidget.setTabOrder(self.choose, self.use)
        QWidget.setTabOrder(self.use, self.check)
        QWidget.setTabOrder(self.check, self.stop)
        QWidget.setTabOrder(self.stop, self.copy_mistakes)
        QWidget.setTabOrder(self.copy_mistakes, self.export_own)
        QWidget.setTabOrder(self.export_own, self.import_own)

        self.retranslateUi(SharingPane)

        QMetaObject.connectSlotsByName(SharingPane)
    # setupUi

    def retranslateUi(self, SharingPane):
        self.title.setText(QCoreApplication.translate("SharingPane", u"The same for the whole team", None))
        self.about.setText(QCoreApplication.translate("SharingPane", u"One file holds the rules and presets of a team, on a shared drive or at a web address. Everybody who uses it gets its changes within a few hours; without a connection the last copy stays in force. Its rules stand before own ones, tag by tag.", None))
        self.source_label.setText(QCoreApplication.translate("SharingPane", u"File or a&ddress", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("SharingPane", u"File or address of the shared rules", None))
#endif // QT_CONFIG(accessibility)
        self.source.setPlaceholderText(QCoreApplication.translate("SharingPane", u"https://\u2026 or a file on a shared drive", None))
        self.choose.setText(QCoreApplication.translate("SharingPane", u"Ch&oose\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose.setAccessibleName(QCoreApplication.translate("SharingPane", u"Choose a file", None))
#endif // QT_CONFIG(accessibility)
        self.use.setText(QCoreApplication.translate("SharingPane", u"&Use for my links", None))
#if QT_CONFIG(accessibility)
        self.use.setAccessibleName(QCoreApplication.translate("SharingPane", u"Use for my links what the file says", None))
#endif // QT_CONFIG(accessibility)
        self.from_label.setText(QCoreApplication.translate("SharingPane", u"From", None))
        self.holds_label.setText(QCoreApplication.translate("SharingPane", u"Holds", None))
        self.as_of_label.setText(QCoreApplication.translate("SharingPane", u"As of", None))
        self.check.setText(QCoreApplication.translate("SharingPane", u"&Check now", None))
#if QT_CONFIG(accessibility)
        self.check.setAccessibleName(QCoreApplication.translate("SharingPane", u"Check now whether the shared file changed", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("SharingPane", u"Stop usin&g it\u2026", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("SharingPane", u"Stop using it: the shared file", None))
#endif // QT_CONFIG(accessibility)
        self.mistakes_title.setText(QCoreApplication.translate("SharingPane", u"Mistakes in the file", None))
        self.copy_mistakes.setText(QCoreApplication.translate("SharingPane", u"Copy for whoever &keeps the file", None))
#if QT_CONFIG(accessibility)
        self.copy_mistakes.setAccessibleName(QCoreApplication.translate("SharingPane", u"Copy for whoever keeps the file: the mistakes", None))
#endif // QT_CONFIG(accessibility)
        self.own_title.setText(QCoreApplication.translate("SharingPane", u"Your own rules and presets", None))
        self.own_about.setText(QCoreApplication.translate("SharingPane", u"Save them as a file: to keep, to give to a colleague, or to put where your team can use it.", None))
        self.export_own.setText(QCoreApplication.translate("SharingPane", u"E&xport\u2026", None))
#if QT_CONFIG(accessibility)
        self.export_own.setAccessibleName(QCoreApplication.translate("SharingPane", u"Export own rules and presets", None))
#endif // QT_CONFIG(accessibility)
        self.import_own.setText(QCoreApplication.translate("SharingPane", u"&Import\u2026", None))
#if QT_CONFIG(accessibility)
        self.import_own.setAccessibleName(QCoreApplication.translate("SharingPane", u"Import rules and presets as own ones", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
