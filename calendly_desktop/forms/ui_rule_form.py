# source: ui/rule_form.ui sha256:c09abe78b84fcfe4d7700a7229ba13a1a31ec5c5eed1767ce1e625d03e168d58
"""The form ui/rule_form.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_RuleForm(object):
    def setupUi(self, RuleForm):
        if not RuleForm.objectName():
            RuleForm.setObjectName(u"RuleForm")
        self.rule_layout = QVBoxLayout(RuleForm)
        self.rule_layout.setSpacing(8)
        self.rule_layout.setObjectName(u"rule_layout")
        self.rule_layout.setContentsMargins(0, 0, 0, 0)
        self.title = SectionTitle(RuleForm)
        self.title.setObjectName(u"title")

        self.rule_layout.addWidget(self.title)

        self.about = PlainLabel(RuleForm)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.rule_layout.addWidget(self.about)

        self.rule_grid = QGridLayout()
        self.rule_grid.setObjectName(u"rule_grid")
        self.rule_grid.setHorizontalSpacing(12)
        self.rule_grid.setVerticalSpacing(8)
        self.rule_grid.setContentsMargins(0, 0, 0, 0)
        self.required = QCheckBox(RuleForm)
        self.required.setObjectName(u"required")

        self.rule_grid.addWidget(self.required, 0, 1, 1, 1)

        self.allowed_label = QLabel(RuleForm)
        self.allowed_label.setObjectName(u"allowed_label")
        self.allowed_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)

        self.rule_grid.addWidget(self.allowed_label, 1, 0, 1, 1)

        self.allowed = QPlainTextEdit(RuleForm)
        self.allowed.setObjectName(u"allowed")
        self.allowed.setTabChangesFocus(True)

        self.rule_grid.addWidget(self.allowed, 1, 1, 1, 1)

        self.allowed_note = PlainLabel(RuleForm)
        self.allowed_note.setObjectName(u"allowed_note")
        self.allowed_note.setWordWrap(True)

        self.rule_grid.addWidget(self.allowed_note, 2, 1, 1, 1)

        self.lowercase = QCheckBox(RuleForm)
        self.lowercase.setObjectName(u"lowercase")

        self.rule_grid.addWidget(self.lowercase, 3, 1, 1, 1)

        self.spaces_label = QLabel(RuleForm)
        self.spaces_label.setObjectName(u"spaces_label")

        self.rule_grid.addWidget(self.spaces_label, 4, 0, 1, 1)

        self.spaces_row = QHBoxLayout()
        self.spaces_row.setSpacing(8)
        self.spaces_row.setObjectName(u"spaces_row")
        self.spaces_row.setContentsMargins(0, 0, 0, 0)
        self.spaces = QComboBox(RuleForm)
        self.spaces.setObjectName(u"spaces")

        self.spaces_row.addWidget(self.spaces)

        self.spaces_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.spaces_row.addItem(self.spaces_space)


        self.rule_grid.addLayout(self.spaces_row, 4, 1, 1, 1)

        self.longest_label = QLabel(RuleForm)
        self.longest_label.setObjectName(u"longest_label")

        self.rule_grid.addWidget(self.longest_label, 5, 0, 1, 1)

        self.longest_row = QHBoxLayout()
        self.longest_row.setSpacing(8)
        self.longest_row.setObjectName(u"longest_row")
        self.longest_row.setContentsMargins(0, 0, 0, 0)
        self.longest = QLineEdit(RuleForm)
        self.longest.setObjectName(u"longest")
        self.longest.setMaxLength(3)

        self.longest_row.addWidget(self.longest)

        self.longest_unit = PlainLabel(RuleForm)
        self.longest_unit.setObjectName(u"longest_unit")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.longest_unit.sizePolicy().hasHeightForWidth())
        self.longest_unit.setSizePolicy(sizePolicy)
        self.longest_unit.setWordWrap(True)

        self.longest_row.addWidget(self.longest_unit)


        self.rule_grid.addLayout(self.longest_row, 5, 1, 1, 1)

        self.pattern_label = QLabel(RuleForm)
        self.pattern_label.setObjectName(u"pattern_label")

        self.rule_grid.addWidget(self.pattern_label, 6, 0, 1, 1)

        self.pattern = QLineEdit(RuleForm)
        self.pattern.setObjectName(u"pattern")
        self.pattern.setMaxLength(255)

        self.rule_grid.addWidget(self.pattern, 6, 1, 1, 1)

        self.pattern_note = PlainLabel(RuleForm)
        self.pattern_note.setObjectName(u"pattern_note")
        self.pattern_note.setWordWrap(True)

        self.rule_grid.addWidget(self.pattern_note, 7, 1, 1, 1)


        self.rule_layout.addLayout(self.rule_grid)

        self.trial = QFrame(RuleForm)
        self.trial.setObjectName(u"trial")
        self.trial_layout = QVBoxLayout(self.trial)
        self.trial_layout.setSpacing(4)
        self.trial_layout.setObjectName(u"trial_layout")
        self.trial_layout.setContentsMargins(12, 12, 12, 12)
        self.sample_label = QLabel(self.trial)
        self.sample_label.setObjectName(u"sample_label")

        self.trial_layout.addWidget(self.sample_label)

        self.sample = QLineEdit(self.trial)
        self.sample.setObjectName(u"sample")
        self.sample.setMaxLength(255)

        self.trial_layout.addWidget(self.sample)

        self.becomes = PlainLabel(self.trial)
        self.becomes.setObjectName(u"becomes")
        self.becomes.setWordWrap(True)

        self.trial_layout.addWidget(self.becomes)

        self.verdict_row = QHBoxLayout()
        self.verdict_row.setSpacing(8)
        self.verdict_row.setObjectName(u"verdict_row")
        self.verdict_row.setContentsMargins(0, 0, 0, 0)
        self.verdict_sign = IconLabel(self.trial)
        self.verdict_sign.setObjectName(u"verdict_sign")

        self.verdict_row.addWidget(self.verdict_sign)

        self.verdict = PlainLabel(self.trial)
        self.verdict.setObjectName(u"verdict")
        sizePolicy.setHeightForWidth(self.verdict.sizePolicy().hasHeightForWidth())
        self.verdict.setSizePolicy(sizePolicy)
        self.verdict.setWordWrap(True)

        self.verdict_row.addWidget(self.verdict)


        self.trial_layout.addLayout(self.verdict_row)


        self.rule_layout.addWidget(self.trial)

        self.rule_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rule_layout.addItem(self.rule_end)

#if QT_CONFIG(shortcut)
        self.allowed_label.setBuddy(self.allowed)
        self.spaces_label.setBuddy(self.spaces)
        self.longest_label.setBuddy(self.longest)
        self.pattern_label.setBuddy(self.pattern)
        self.sample_label.setBuddy(self.sample)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.required, self.allowed)
        QWidget.setTabOrder(self.allowed, self.lowercase)
        QWidget.setTabOrder(self.lowercase, self.spaces)
        QWidget.setTabOrder(self.spaces, self.longest)
        QWidget.setTabOrder(self.longest, self.pattern)
        QWidget.setTabOrder(self.pattern, self.sample)

        self.retranslateUi(RuleForm)

        QMetaObject.connectSlotsByName(RuleForm)
    # setupUi

    def retranslateUi(self, RuleForm):
        self.required.setText(QCoreApplication.translate("RuleForm", u"&Needed in every link", None))
#if QT_CONFIG(accessibility)
        self.required.setAccessibleName(QCoreApplication.translate("RuleForm", u"Needed in every link", None))
#endif // QT_CONFIG(accessibility)
        self.allowed_label.setText(QCoreApplication.translate("RuleForm", u"Only &these values", None))
#if QT_CONFIG(accessibility)
        self.allowed.setAccessibleName(QCoreApplication.translate("RuleForm", u"Only these values, one a line", None))
#endif // QT_CONFIG(accessibility)
        self.allowed.setPlaceholderText(QCoreApplication.translate("RuleForm", u"One a line. Empty: any value.", None))
        self.lowercase.setText(QCoreApplication.translate("RuleForm", u"&Small letters only", None))
#if QT_CONFIG(accessibility)
        self.lowercase.setAccessibleName(QCoreApplication.translate("RuleForm", u"Small letters only", None))
#endif // QT_CONFIG(accessibility)
        self.spaces_label.setText(QCoreApplication.translate("RuleForm", u"&Instead of spaces", None))
#if QT_CONFIG(accessibility)
        self.spaces.setAccessibleName(QCoreApplication.translate("RuleForm", u"Instead of spaces", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.spaces.setAccessibleDescription(QCoreApplication.translate("RuleForm", u"Instead of spaces", None))
#endif // QT_CONFIG(accessibility)
        self.longest_label.setText(QCoreApplication.translate("RuleForm", u"&Longest", None))
#if QT_CONFIG(accessibility)
        self.longest.setAccessibleName(QCoreApplication.translate("RuleForm", u"Longest value, in characters", None))
#endif // QT_CONFIG(accessibility)
        self.longest.setPlaceholderText(QCoreApplication.translate("RuleForm", u"255", None))
        self.longest_unit.setText(QCoreApplication.translate("RuleForm", u"characters, as Calendly keeps them", None))
        self.pattern_label.setText(QCoreApplication.translate("RuleForm", u"Patte&rn", None))
#if QT_CONFIG(accessibility)
        self.pattern.setAccessibleName(QCoreApplication.translate("RuleForm", u"Pattern", None))
#endif // QT_CONFIG(accessibility)
        self.pattern.setPlaceholderText(QCoreApplication.translate("RuleForm", u"such as ####-*", None))
        self.sample_label.setText(QCoreApplication.translate("RuleForm", u"Tr&y it with", None))
#if QT_CONFIG(accessibility)
        self.sample.setAccessibleName(QCoreApplication.translate("RuleForm", u"A value to try the rule with", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
