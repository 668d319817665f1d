# source: ui/embed_window.ui sha256:9f55eb8a55747880646ba1085d9bffc84a47eaeeb1ccc33e44d81960b1c0d147
"""The form ui/embed_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.text import PlainLabel


class Ui_EmbedWindow(object):
    def setupUi(self, EmbedWindow):
        if not EmbedWindow.objectName():
            EmbedWindow.setObjectName(u"EmbedWindow")
        self.embed_layout = QVBoxLayout(EmbedWindow)
        self.embed_layout.setSpacing(12)
        self.embed_layout.setObjectName(u"embed_layout")
        self.embed_layout.setContentsMargins(16, 16, 16, 16)
        self.embed_name = PlainLabel(EmbedWindow)
        self.embed_name.setObjectName(u"embed_name")
        self.embed_name.setWordWrap(True)

        self.embed_layout.addWidget(self.embed_name)

        self.kind = Segmented(EmbedWindow)
        self.kind.setObjectName(u"kind")

        self.embed_layout.addWidget(self.kind)

        self.kind_note = PlainLabel(EmbedWindow)
        self.kind_note.setObjectName(u"kind_note")
        self.kind_note.setWordWrap(True)

        self.embed_layout.addWidget(self.kind_note)

        self.choices = QGridLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(8)
        self.choices.setVerticalSpacing(8)
        self.text_label = QLabel(EmbedWindow)
        self.text_label.setObjectName(u"text_label")

        self.choices.addWidget(self.text_label, 0, 0, 1, 1)

        self.words = QLineEdit(EmbedWindow)
        self.words.setObjectName(u"words")
        self.words.setMaxLength(120)

        self.choices.addWidget(self.words, 0, 1, 1, 2)

        self.height_label = QLabel(EmbedWindow)
        self.height_label.setObjectName(u"height_label")

        self.choices.addWidget(self.height_label, 1, 0, 1, 1)

        self.height_box = QSpinBox(EmbedWindow)
        self.height_box.setObjectName(u"height_box")
        self.height_box.setMinimum(300)
        self.height_box.setMaximum(2000)
        self.height_box.setSingleStep(50)
        self.height_box.setValue(700)

        self.choices.addWidget(self.height_box, 1, 1, 1, 1)

        self.choices.setColumnStretch(2, 1)

        self.embed_layout.addLayout(self.choices)

        self.code_label = QLabel(EmbedWindow)
        self.code_label.setObjectName(u"code_label")

        self.embed_layout.addWidget(self.code_label)

        self.code = QPlainTextEdit(EmbedWindow)
        self.code.setObjectName(u"code")
        self.code.setReadOnly(True)
        self.code.setTabChangesFocus(True)

        self.embed_layout.addWidget(self.code)

        self.where_note = PlainLabel(EmbedWindow)
        self.where_note.setObjectName(u"where_note")
        self.where_note.setWordWrap(True)

        self.embed_layout.addWidget(self.where_note)

        self.embed_buttons = QWidget(EmbedWindow)
        self.embed_buttons.setObjectName(u"embed_buttons")
        self.copy_code = CopyButton(self.embed_buttons)
        self.copy_code.setObjectName(u"copy_code")
        self.try_it = QPushButton(self.embed_buttons)
        self.try_it.setObjectName(u"try_it")
        self.close_button = QPushButton(self.embed_buttons)
        self.close_button.setObjectName(u"close_button")

        self.embed_layout.addWidget(self.embed_buttons)

#if QT_CONFIG(shortcut)
        self.text_label.setBuddy(self.words)
        self.height_label.setBuddy(self.height_box)
        self.code_label.setBuddy(self.code)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.words)
        QWidget.setTabOrder(self.words, self.height_box)
        QWidget.setTabOrder(self.height_box, self.code)
        QWidget.setTabOrder(self.code, self.copy_code)
        QWidget.setTabOrder(self.copy_code, self.try_it)
        QWidget.setTabOrder(self.try_it, self.close_button)

        self.retranslateUi(EmbedWindow)

        QMetaObject.connectSlotsByName(EmbedWindow)
    # setupUi

    def retranslateUi(self, EmbedWindow):
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Kind of embed", None))
#endif // QT_CONFIG(accessibility)
        self.text_label.setText(QCoreApplication.translate("EmbedWindow", u"&Words", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Words of the link or button", None))
#endif // QT_CONFIG(accessibility)
        self.height_label.setText(QCoreApplication.translate("EmbedWindow", u"Hei&ght", None))
#if QT_CONFIG(accessibility)
        self.height_box.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Height in pixels", None))
#endif // QT_CONFIG(accessibility)
        self.height_box.setSuffix(QCoreApplication.translate("EmbedWindow", u" px", None))
        self.code_label.setText(QCoreApplication.translate("EmbedWindow", u"Co&de", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Code to paste into the web page", None))
#endif // QT_CONFIG(accessibility)
        self.where_note.setText(QCoreApplication.translate("EmbedWindow", u"Paste it where your web page takes HTML (in WordPress a \u201cCustom HTML\u201d block). Bookings made there carry the tags of this link.", None))
#if QT_CONFIG(accessibility)
        self.copy_code.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Copy code", None))
#endif // QT_CONFIG(accessibility)
        self.copy_code.setText(QCoreApplication.translate("EmbedWindow", u"&Copy code", None))
#if QT_CONFIG(accessibility)
        self.try_it.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Try it in the browser", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.try_it.setToolTip(QCoreApplication.translate("EmbedWindow", u"Opens a page of this computer with the code in it", None))
#endif // QT_CONFIG(tooltip)
        self.try_it.setText(QCoreApplication.translate("EmbedWindow", u"&Try it in the browser", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("EmbedWindow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("EmbedWindow", u"Close", None))
        pass
    # retranslateUi
