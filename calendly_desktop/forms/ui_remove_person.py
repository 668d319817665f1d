# source: ui/remove_person.ui sha256:9b7d6b6205c61aee40c4c4b3b0a9eb22be1d8db5e4f9f507220c2dae1f73fe69
"""The form ui/remove_person.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_RemovePerson(object):
    def setupUi(self, RemovePerson):
        if not RemovePerson.objectName():
            RemovePerson.setObjectName(u"RemovePerson")
        self.remove_layout = QVBoxLayout(RemovePerson)
        self.remove_layout.setSpacing(12)
        self.remove_layout.setObjectName(u"remove_layout")
        self.remove_layout.setContentsMargins(16, 16, 16, 16)
        self.remove_title = SectionTitle(RemovePerson)
        self.remove_title.setObjectName(u"remove_title")
        self.remove_title.setWordWrap(True)

        self.remove_layout.addWidget(self.remove_title)

        self.impact_area = QScrollArea(RemovePerson)
        self.impact_area.setObjectName(u"impact_area")
        self.impact_area.setFrameShape(QFrame.Shape.NoFrame)
        self.impact_area.setWidgetResizable(True)
        self.impact_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.impact_place = QWidget()
        self.impact_place.setObjectName(u"impact_place")
        self.impact_layout = QVBoxLayout(self.impact_place)
        self.impact_layout.setSpacing(12)
        self.impact_layout.setObjectName(u"impact_layout")
        self.impact_layout.setContentsMargins(0, 0, 8, 0)
        self.impact_area.setWidget(self.impact_place)

        self.remove_layout.addWidget(self.impact_area)

        self.impact_note = PlainLabel(RemovePerson)
        self.impact_note.setObjectName(u"impact_note")
        self.impact_note.setWordWrap(True)

        self.remove_layout.addWidget(self.impact_note)

        self.typed_label = QLabel(RemovePerson)
        self.typed_label.setObjectName(u"typed_label")
        self.typed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.typed_label.setWordWrap(True)

        self.remove_layout.addWidget(self.typed_label)

        self.typed = QLineEdit(RemovePerson)
        self.typed.setObjectName(u"typed")

        self.remove_layout.addWidget(self.typed)

        self.foot_note = AccountLabel(RemovePerson)
        self.foot_note.setObjectName(u"foot_note")
        self.foot_note.setWordWrap(True)

        self.remove_layout.addWidget(self.foot_note)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.show_meetings = QPushButton(RemovePerson)
        self.show_meetings.setObjectName(u"show_meetings")
        self.show_meetings.setAutoDefault(False)

        self.foot_layout.addWidget(self.show_meetings)

        self.foot_room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_room)

        self.close_button = QPushButton(RemovePerson)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.close_button)

        self.remove = QPushButton(RemovePerson)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.foot_layout.addWidget(self.remove)


        self.remove_layout.addLayout(self.foot_layout)

#if QT_CONFIG(shortcut)
        self.typed_label.setBuddy(self.typed)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.impact_area, self.show_meetings)
        QWidget.setTabOrder(self.show_meetings, self.typed)
        QWidget.setTabOrder(self.typed, self.close_button)
        QWidget.setTabOrder(self.close_button, self.remove)

        self.retranslateUi(RemovePerson)

        QMetaObject.connectSlotsByName(RemovePerson)
    # setupUi

    def retranslateUi(self, RemovePerson):
#if QT_CONFIG(accessibility)
        self.impact_area.setAccessibleName(QCoreApplication.translate("RemovePerson", u"What it means", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.typed.setAccessibleName(QCoreApplication.translate("RemovePerson", u"E-mail address of the person to remove", None))
#endif // QT_CONFIG(accessibility)
        self.show_meetings.setText(QCoreApplication.translate("RemovePerson", u"Show the &meetings", None))
#if QT_CONFIG(accessibility)
        self.show_meetings.setAccessibleName(QCoreApplication.translate("RemovePerson", u"Show the meetings of this person", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("RemovePerson", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("RemovePerson", u"Close", None))
#endif // QT_CONFIG(accessibility)
        self.remove.setText(QCoreApplication.translate("RemovePerson", u"&Remove from organization", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("RemovePerson", u"Remove from organization", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
