# source: ui/activity_words.ui sha256:2929df889741952c8d139ff100ee679001abf3b1092b279857fdd3e8f8402037
"""The form ui/activity_words.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout
from calendly_desktop.toolkit.text import PlainLabel


class Ui_ActivityWords(object):
    def setupUi(self, ActivityWords):
        if not ActivityWords.objectName():
            ActivityWords.setObjectName(u"ActivityWords")
        self.more_search_layout = QVBoxLayout(ActivityWords)
        self.more_search_layout.setSpacing(8)
        self.more_search_layout.setObjectName(u"more_search_layout")
        self.more_search_layout.setContentsMargins(0, 0, 0, 0)
        self.words_layout = QGridLayout()
        self.words_layout.setObjectName(u"words_layout")
        self.words_layout.setHorizontalSpacing(8)
        self.words_layout.setVerticalSpacing(8)
        self.some_label = QLabel(ActivityWords)
        self.some_label.setObjectName(u"some_label")
        self.some_label.setTextFormat(Qt.TextFormat.PlainText)

        self.words_layout.addWidget(self.some_label, 0, 0, 1, 1)

        self.some = QLineEdit(ActivityWords)
        self.some.setObjectName(u"some")

        self.words_layout.addWidget(self.some, 0, 1, 1, 1)

        self.exact_label = QLabel(ActivityWords)
        self.exact_label.setObjectName(u"exact_label")
        self.exact_label.setTextFormat(Qt.TextFormat.PlainText)

        self.words_layout.addWidget(self.exact_label, 1, 0, 1, 1)

        self.exact = QLineEdit(ActivityWords)
        self.exact.setObjectName(u"exact")

        self.words_layout.addWidget(self.exact, 1, 1, 1, 1)

        self.none_label = QLabel(ActivityWords)
        self.none_label.setObjectName(u"none_label")
        self.none_label.setTextFormat(Qt.TextFormat.PlainText)

        self.words_layout.addWidget(self.none_label, 2, 0, 1, 1)

        self.none = QLineEdit(ActivityWords)
        self.none.setObjectName(u"none")

        self.words_layout.addWidget(self.none, 2, 1, 1, 1)


        self.more_search_layout.addLayout(self.words_layout)

        self.by_hand = QCheckBox(ActivityWords)
        self.by_hand.setObjectName(u"by_hand")

        self.more_search_layout.addWidget(self.by_hand)

        self.term = QLineEdit(ActivityWords)
        self.term.setObjectName(u"term")

        self.more_search_layout.addWidget(self.term)

        self.meaning = PlainLabel(ActivityWords)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setWordWrap(True)

        self.more_search_layout.addWidget(self.meaning)

        self.operators = PlainLabel(ActivityWords)
        self.operators.setObjectName(u"operators")
        self.operators.setWordWrap(True)

        self.more_search_layout.addWidget(self.operators)

#if QT_CONFIG(shortcut)
        self.some_label.setBuddy(self.some)
        self.exact_label.setBuddy(self.exact)
        self.none_label.setBuddy(self.none)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActivityWords)

        QMetaObject.connectSlotsByName(ActivityWords)
    # setupUi

    def retranslateUi(self, ActivityWords):
        self.some_label.setText(QCoreApplication.translate("ActivityWords", u"One of these words", None))
#if QT_CONFIG(accessibility)
        self.some.setAccessibleName(QCoreApplication.translate("ActivityWords", u"One of these words", None))
#endif // QT_CONFIG(accessibility)
        self.some.setPlaceholderText(QCoreApplication.translate("ActivityWords", u"login logout", None))
        self.exact_label.setText(QCoreApplication.translate("ActivityWords", u"Exactly this", None))
#if QT_CONFIG(accessibility)
        self.exact.setAccessibleName(QCoreApplication.translate("ActivityWords", u"Exactly these words", None))
#endif // QT_CONFIG(accessibility)
        self.exact.setPlaceholderText(QCoreApplication.translate("ActivityWords", u"event type", None))
        self.none_label.setText(QCoreApplication.translate("ActivityWords", u"None of these words", None))
#if QT_CONFIG(accessibility)
        self.none.setAccessibleName(QCoreApplication.translate("ActivityWords", u"None of these words", None))
#endif // QT_CONFIG(accessibility)
        self.none.setPlaceholderText(QCoreApplication.translate("ActivityWords", u"webhook", None))
        self.by_hand.setText(QCoreApplication.translate("ActivityWords", u"Write the search myself, in Calendly's search lang&uage", None))
#if QT_CONFIG(accessibility)
        self.by_hand.setAccessibleName(QCoreApplication.translate("ActivityWords", u"Write the search myself, in Calendly's search language", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.term.setAccessibleName(QCoreApplication.translate("ActivityWords", u"Search term in Calendly's search language", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
