# source: ui/templates_window.ui sha256:d9c6da63f6d2881e35f3acb908f1b9a1af74907bc3a105d56bf6a62962563ee6
"""The form ui/templates_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_TemplatesWindow(object):
    def setupUi(self, TemplatesWindow):
        if not TemplatesWindow.objectName():
            TemplatesWindow.setObjectName(u"TemplatesWindow")
        self.window_layout = QVBoxLayout(TemplatesWindow)
        self.window_layout.setSpacing(12)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(16, 16, 16, 16)
        self.scroll = QScrollArea(TemplatesWindow)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.splitter = QSplitter()
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setProperty(u"gap", True)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.list_pane = QWidget(self.splitter)
        self.list_pane.setObjectName(u"list_pane")
        self.list_layout = QVBoxLayout(self.list_pane)
        self.list_layout.setSpacing(4)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.language_label = QLabel(self.list_pane)
        self.language_label.setObjectName(u"language_label")

        self.list_layout.addWidget(self.language_label)

        self.language_box = QComboBox(self.list_pane)
        self.language_box.setObjectName(u"language_box")
        self.language_box.setMaxVisibleItems(12)

        self.list_layout.addWidget(self.language_box)

        self.list_label = QLabel(self.list_pane)
        self.list_label.setObjectName(u"list_label")

        self.list_layout.addWidget(self.list_label)

        self.states = StateStack(self.list_pane)
        self.states.setObjectName(u"states")
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.list = QListWidget()
        self.list.setObjectName(u"list")
        self.states.addWidget(self.list)

        self.list_layout.addWidget(self.states)

        self.bring_back = QPushButton(self.list_pane)
        self.bring_back.setObjectName(u"bring_back")
        self.bring_back.setText(u"")
        self.bring_back.setAutoDefault(False)

        self.list_layout.addWidget(self.bring_back)

        self.list_buttons = QWidget(self.list_pane)
        self.list_buttons.setObjectName(u"list_buttons")

        self.list_layout.addWidget(self.list_buttons)

        self.splitter.addWidget(self.list_pane)
        self.edit_pane = QWidget(self.splitter)
        self.edit_pane.setObjectName(u"edit_pane")
        self.edit_layout = QVBoxLayout(self.edit_pane)
        self.edit_layout.setSpacing(4)
        self.edit_layout.setObjectName(u"edit_layout")
        self.edit_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.edit_pane)
        self.name_label.setObjectName(u"name_label")

        self.edit_layout.addWidget(self.name_label)

        self.name = QLineEdit(self.edit_pane)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.edit_layout.addWidget(self.name)

        self.splitter.addWidget(self.edit_pane)
        self.scroll.setWidget(self.splitter)

        self.window_layout.addWidget(self.scroll)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.status = PlainLabel(TemplatesWindow)
        self.status.setObjectName(u"status")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.status.sizePolicy().hasHeightForWidth())
        self.status.setSizePolicy(sizePolicy1)

        self.foot_row.addWidget(self.status)

        self.restore = QPushButton(TemplatesWindow)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.foot_row.addWidget(self.restore)

        self.close_button = QPushButton(TemplatesWindow)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)


        self.window_layout.addLayout(self.foot_row)

#if QT_CONFIG(shortcut)
        self.language_label.setBuddy(self.language_box)
        self.list_label.setBuddy(self.list)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TemplatesWindow)

        QMetaObject.connectSlotsByName(TemplatesWindow)
    # setupUi

    def retranslateUi(self, TemplatesWindow):
        self.language_label.setText(QCoreApplication.translate("TemplatesWindow", u"&Language", None))
#if QT_CONFIG(accessibility)
        self.language_box.setAccessibleName(QCoreApplication.translate("TemplatesWindow", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.list_label.setText(QCoreApplication.translate("TemplatesWindow", u"Te&mplates", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("TemplatesWindow", u"Templates", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText(QCoreApplication.translate("TemplatesWindow", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("TemplatesWindow", u"Name of the template", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("TemplatesWindow", u"&Restore the text it came with", None))
#if QT_CONFIG(accessibility)
        self.restore.setAccessibleName(QCoreApplication.translate("TemplatesWindow", u"Restore the text it came with", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("TemplatesWindow", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("TemplatesWindow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
