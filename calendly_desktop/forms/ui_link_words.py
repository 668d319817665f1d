# source: ui/link_words.ui sha256:113f737739624af44e83762f493b48248fadfcf14ffdbd6f26ce05886979712d
"""The form ui/link_words.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout
from calendly_desktop.toolkit.text import PlainLabel


class Ui_LinkWords(object):
    def setupUi(self, LinkWords):
        if not LinkWords.objectName():
            LinkWords.setObjectName(u"LinkWords")
        self.dialog_layout = QVBoxLayout(LinkWords)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(20, 20, 20, 16)
        self.about = PlainLabel(LinkWords)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.dialog_layout.addWidget(self.about)

        self.guest_label = QLabel(LinkWords)
        self.guest_label.setObjectName(u"guest_label")
        self.guest_label.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.guest_label)

        self.guest = QLineEdit(LinkWords)
        self.guest.setObjectName(u"guest")
        self.guest.setMaxLength(320)

        self.dialog_layout.addWidget(self.guest)

        self.label_label = QLabel(LinkWords)
        self.label_label.setObjectName(u"label_label")
        self.label_label.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.label_label)

        self.label = QLineEdit(LinkWords)
        self.label.setObjectName(u"label")
        self.label.setMaxLength(200)

        self.dialog_layout.addWidget(self.label)

        self.buttons = QDialogButtonBox(LinkWords)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.dialog_layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.guest_label.setBuddy(self.guest)
        self.label_label.setBuddy(self.label)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LinkWords)

        QMetaObject.connectSlotsByName(LinkWords)
    # setupUi

    def retranslateUi(self, LinkWords):
        LinkWords.setWindowTitle(QCoreApplication.translate("LinkWords", u"Label and for whom", None))
        self.guest_label.setText(QCoreApplication.translate("LinkWords", u"For &whom", None))
#if QT_CONFIG(accessibility)
        self.guest.setAccessibleName(QCoreApplication.translate("LinkWords", u"For whom: name or e-mail address", None))
#endif // QT_CONFIG(accessibility)
        self.label_label.setText(QCoreApplication.translate("LinkWords", u"&Label", None))
#if QT_CONFIG(accessibility)
        self.label.setAccessibleName(QCoreApplication.translate("LinkWords", u"Label: what the link is for", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
