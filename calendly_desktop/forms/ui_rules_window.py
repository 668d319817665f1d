# source: ui/rules_window.ui sha256:2fbce04b7d8805a5f6b39f20cbd3d9058e3486d1f5eb6d9ce87b1a2b8220824c
"""The form ui/rules_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.text import PlainLabel


class Ui_RulesWindow(object):
    def setupUi(self, RulesWindow):
        if not RulesWindow.objectName():
            RulesWindow.setObjectName(u"RulesWindow")
        self.window_layout = QVBoxLayout(RulesWindow)
        self.window_layout.setSpacing(12)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(16, 16, 16, 16)
        self.panes = QWidget(RulesWindow)
        self.panes.setObjectName(u"panes")
        self.panes_layout = QHBoxLayout(self.panes)
        self.panes_layout.setSpacing(16)
        self.panes_layout.setObjectName(u"panes_layout")
        self.panes_layout.setContentsMargins(0, 0, 0, 0)
        self.topics = QListView(self.panes)
        self.topics.setObjectName(u"topics")

        self.panes_layout.addWidget(self.topics)

        self.scroll = QScrollArea(self.panes)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(0)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll.setWidget(self.inside)

        self.panes_layout.addWidget(self.scroll)


        self.window_layout.addWidget(self.panes)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.status = PlainLabel(RulesWindow)
        self.status.setObjectName(u"status")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.status.sizePolicy().hasHeightForWidth())
        self.status.setSizePolicy(sizePolicy)

        self.foot_row.addWidget(self.status)

        self.close_button = QPushButton(RulesWindow)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)


        self.window_layout.addLayout(self.foot_row)


        self.retranslateUi(RulesWindow)

        QMetaObject.connectSlotsByName(RulesWindow)
    # setupUi

    def retranslateUi(self, RulesWindow):
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("RulesWindow", u"Rules, presets and sharing", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("RulesWindow", u"Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("RulesWindow", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
