# source: ui/qr_window.ui sha256:c9f0d3332486f3c1b583717c91aa9ab1a6a65b82252e297e8e918fc7264912e6
"""The form ui/qr_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.elided_combo import ElidedComboBox
from calendly_desktop.toolkit.text import PlainLabel


class Ui_QrWindow(object):
    def setupUi(self, QrWindow):
        if not QrWindow.objectName():
            QrWindow.setObjectName(u"QrWindow")
        self.qr_layout = QVBoxLayout(QrWindow)
        self.qr_layout.setSpacing(12)
        self.qr_layout.setObjectName(u"qr_layout")
        self.qr_layout.setContentsMargins(16, 16, 16, 16)
        self.qr_columns = QHBoxLayout()
        self.qr_columns.setSpacing(24)
        self.qr_columns.setObjectName(u"qr_columns")
        self.qr_place = QVBoxLayout()
        self.qr_place.setObjectName(u"qr_place")

        self.qr_columns.addLayout(self.qr_place)

        self.qr_choices = QVBoxLayout()
        self.qr_choices.setSpacing(8)
        self.qr_choices.setObjectName(u"qr_choices")
        self.qr_name = PlainLabel(QrWindow)
        self.qr_name.setObjectName(u"qr_name")
        self.qr_name.setWordWrap(True)

        self.qr_choices.addWidget(self.qr_name)

        self.qr_link = PlainLabel(QrWindow)
        self.qr_link.setObjectName(u"qr_link")

        self.qr_choices.addWidget(self.qr_link)

        self.size_label = QLabel(QrWindow)
        self.size_label.setObjectName(u"size_label")

        self.qr_choices.addWidget(self.size_label)

        self.size = ElidedComboBox(QrWindow)
        self.size.setObjectName(u"size")
        self.size.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.size.setMinimumContentsLength(12)

        self.qr_choices.addWidget(self.size)

        self.size_note = PlainLabel(QrWindow)
        self.size_note.setObjectName(u"size_note")
        self.size_note.setWordWrap(True)

        self.qr_choices.addWidget(self.size_note)

        self.level_label = QLabel(QrWindow)
        self.level_label.setObjectName(u"level_label")

        self.qr_choices.addWidget(self.level_label)

        self.level = ElidedComboBox(QrWindow)
        self.level.setObjectName(u"level")
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.level.setMinimumContentsLength(12)

        self.qr_choices.addWidget(self.level)

        self.long_note = PlainLabel(QrWindow)
        self.long_note.setObjectName(u"long_note")
        self.long_note.setWordWrap(True)

        self.qr_choices.addWidget(self.long_note)

        self.qr_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.qr_choices.addItem(self.qr_space)


        self.qr_columns.addLayout(self.qr_choices)

        self.qr_columns.setStretch(0, 5)
        self.qr_columns.setStretch(1, 6)

        self.qr_layout.addLayout(self.qr_columns)

        self.qr_buttons = QWidget(QrWindow)
        self.qr_buttons.setObjectName(u"qr_buttons")
        self.save_png = QPushButton(self.qr_buttons)
        self.save_png.setObjectName(u"save_png")
        self.save_svg = QPushButton(self.qr_buttons)
        self.save_svg.setObjectName(u"save_svg")
        self.copy_picture = CopyButton(self.qr_buttons)
        self.copy_picture.setObjectName(u"copy_picture")
        self.close_button = QPushButton(self.qr_buttons)
        self.close_button.setObjectName(u"close_button")

        self.qr_layout.addWidget(self.qr_buttons)

#if QT_CONFIG(shortcut)
        self.size_label.setBuddy(self.size)
        self.level_label.setBuddy(self.level)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.size, self.level)
        QWidget.setTabOrder(self.level, self.save_png)
        QWidget.setTabOrder(self.save_png, self.save_svg)
        QWidget.setTabOrder(self.save_svg, self.copy_picture)
        QWidget.setTabOrder(self.copy_picture, self.close_button)

        self.retranslateUi(QrWindow)

        QMetaObject.connectSlotsByName(QrWindow)
    # setupUi

    def retranslateUi(self, QrWindow):
        self.size_label.setText(QCoreApplication.translate("QrWindow", u"Si&ze on paper", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleDescription(QCoreApplication.translate("QrWindow", u"Edge of the code on paper", None))
#endif // QT_CONFIG(accessibility)
        self.level_label.setText(QCoreApplication.translate("QrWindow", u"Stays &readable", None))
#if QT_CONFIG(accessibility)
        self.level.setAccessibleDescription(QCoreApplication.translate("QrWindow", u"How much of the code may be dirty or covered", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.save_png.setAccessibleName(QCoreApplication.translate("QrWindow", u"Save as PNG picture", None))
#endif // QT_CONFIG(accessibility)
        self.save_png.setText(QCoreApplication.translate("QrWindow", u"&Save as PNG\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_svg.setAccessibleName(QCoreApplication.translate("QrWindow", u"Save as SVG drawing", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.save_svg.setToolTip(QCoreApplication.translate("QrWindow", u"For print shops: sharp at any size", None))
#endif // QT_CONFIG(tooltip)
        self.save_svg.setText(QCoreApplication.translate("QrWindow", u"Save as S&VG\u2026", None))
#if QT_CONFIG(accessibility)
        self.copy_picture.setAccessibleName(QCoreApplication.translate("QrWindow", u"Copy picture of the QR code", None))
#endif // QT_CONFIG(accessibility)
        self.copy_picture.setText(QCoreApplication.translate("QrWindow", u"&Copy picture", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("QrWindow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("QrWindow", u"Close", None))
        pass
    # retranslateUi
