# source: ui/report_choices.ui sha256:6bfdf7535b87aa0095c8acf99604a4023e30923ae88c4ccb6c90c01dc5561d77
"""The form ui/report_choices.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.elided_combo import ElidedComboBox
from calendly_desktop.toolkit.segmented import WrappingSegmented


class Ui_ReportChoices(object):
    def setupUi(self, ReportChoices):
        if not ReportChoices.objectName():
            ReportChoices.setObjectName(u"ReportChoices")
        self.choices_column = QVBoxLayout(ReportChoices)
        self.choices_column.setSpacing(8)
        self.choices_column.setObjectName(u"choices_column")
        self.choices_column.setContentsMargins(0, 0, 0, 0)
        self.period = WrappingSegmented(ReportChoices)
        self.period.setObjectName(u"period")

        self.choices_column.addWidget(self.period)

        self.fields = QWidget(ReportChoices)
        self.fields.setObjectName(u"fields")
        self.scope_field = QWidget(self.fields)
        self.scope_field.setObjectName(u"scope_field")
        self.scope_layout = QHBoxLayout(self.scope_field)
        self.scope_layout.setSpacing(8)
        self.scope_layout.setObjectName(u"scope_layout")
        self.scope_layout.setContentsMargins(0, 0, 0, 0)
        self.scope_label = QLabel(self.scope_field)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setTextFormat(Qt.TextFormat.PlainText)

        self.scope_layout.addWidget(self.scope_label)

        self.scope = ElidedComboBox(self.scope_field)
        self.scope.setObjectName(u"scope")
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(22)

        self.scope_layout.addWidget(self.scope)

        self.basis_field = QWidget(self.fields)
        self.basis_field.setObjectName(u"basis_field")
        self.basis_layout = QHBoxLayout(self.basis_field)
        self.basis_layout.setSpacing(8)
        self.basis_layout.setObjectName(u"basis_layout")
        self.basis_layout.setContentsMargins(0, 0, 0, 0)
        self.basis_label = QLabel(self.basis_field)
        self.basis_label.setObjectName(u"basis_label")
        self.basis_label.setTextFormat(Qt.TextFormat.PlainText)

        self.basis_layout.addWidget(self.basis_label)

        self.basis = QComboBox(self.basis_field)
        self.basis.setObjectName(u"basis")
        self.basis.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.basis_layout.addWidget(self.basis)

        self.comparison_field = QWidget(self.fields)
        self.comparison_field.setObjectName(u"comparison_field")
        self.comparison_layout = QHBoxLayout(self.comparison_field)
        self.comparison_layout.setSpacing(8)
        self.comparison_layout.setObjectName(u"comparison_layout")
        self.comparison_layout.setContentsMargins(0, 0, 0, 0)
        self.comparison_label = QLabel(self.comparison_field)
        self.comparison_label.setObjectName(u"comparison_label")
        self.comparison_label.setTextFormat(Qt.TextFormat.PlainText)

        self.comparison_layout.addWidget(self.comparison_label)

        self.comparison = QComboBox(self.comparison_field)
        self.comparison.setObjectName(u"comparison")
        self.comparison.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.comparison_layout.addWidget(self.comparison)

        self.days_field = QWidget(self.fields)
        self.days_field.setObjectName(u"days_field")
        self.days_layout = QHBoxLayout(self.days_field)
        self.days_layout.setSpacing(8)
        self.days_layout.setObjectName(u"days_layout")
        self.days_layout.setContentsMargins(0, 0, 0, 0)
        self.first_label = QLabel(self.days_field)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setTextFormat(Qt.TextFormat.PlainText)

        self.days_layout.addWidget(self.first_label)

        self.first = QDateEdit(self.days_field)
        self.first.setObjectName(u"first")
        self.first.setCalendarPopup(True)

        self.days_layout.addWidget(self.first)

        self.last_label = QLabel(self.days_field)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setTextFormat(Qt.TextFormat.PlainText)

        self.days_layout.addWidget(self.last_label)

        self.last = QDateEdit(self.days_field)
        self.last.setObjectName(u"last")
        self.last.setCalendarPopup(True)

        self.days_layout.addWidget(self.last)

        self.filter_button = QPushButton(self.fields)
        self.filter_button.setObjectName(u"filter_button")
        self.filter_button.setAutoDefault(False)

        self.choices_column.addWidget(self.fields)

        self.chips_place = QWidget(ReportChoices)
        self.chips_place.setObjectName(u"chips_place")
        self.chips_layout = QVBoxLayout(self.chips_place)
        self.chips_layout.setSpacing(0)
        self.chips_layout.setObjectName(u"chips_layout")
        self.chips_layout.setContentsMargins(0, 0, 0, 0)

        self.choices_column.addWidget(self.chips_place)

#if QT_CONFIG(shortcut)
        self.scope_label.setBuddy(self.scope)
        self.basis_label.setBuddy(self.basis)
        self.comparison_label.setBuddy(self.comparison)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.period, self.first)
        QWidget.setTabOrder(self.first, self.last)
        QWidget.setTabOrder(self.last, self.scope)
        QWidget.setTabOrder(self.scope, self.basis)
        QWidget.setTabOrder(self.basis, self.comparison)
        QWidget.setTabOrder(self.comparison, self.filter_button)

        self.retranslateUi(ReportChoices)

        QMetaObject.connectSlotsByName(ReportChoices)
    # setupUi

    def retranslateUi(self, ReportChoices):
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("ReportChoices", u"Period", None))
#endif // QT_CONFIG(accessibility)
        self.scope_label.setText(QCoreApplication.translate("ReportChoices", u"&Whose", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("ReportChoices", u"Whose meetings", None))
#endif // QT_CONFIG(accessibility)
        self.basis_label.setText(QCoreApplication.translate("ReportChoices", u"&Counted by", None))
#if QT_CONFIG(accessibility)
        self.basis.setAccessibleName(QCoreApplication.translate("ReportChoices", u"Counted by which day", None))
#endif // QT_CONFIG(accessibility)
        self.comparison_label.setText(QCoreApplication.translate("ReportChoices", u"Compare w&ith", None))
#if QT_CONFIG(accessibility)
        self.comparison.setAccessibleName(QCoreApplication.translate("ReportChoices", u"Compare with", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("ReportChoices", u"Fro&m", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("ReportChoices", u"First day", None))
#endif // QT_CONFIG(accessibility)
        self.last_label.setText(QCoreApplication.translate("ReportChoices", u"t&o", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("ReportChoices", u"Last day", None))
#endif // QT_CONFIG(accessibility)
        self.filter_button.setText(QCoreApplication.translate("ReportChoices", u"Fil&ter", None))
#if QT_CONFIG(accessibility)
        self.filter_button.setAccessibleName(QCoreApplication.translate("ReportChoices", u"Filter the report", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
