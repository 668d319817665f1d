# source: ui/link_types.ui sha256:46f0fedf8dda9c78f207a372e564e439f3f7ba72a3762ba82dc175e8e819da77
"""The form ui/link_types.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_LinkTypes(object):
    def setupUi(self, LinkTypes):
        if not LinkTypes.objectName():
            LinkTypes.setObjectName(u"LinkTypes")
        self.type_layout = QVBoxLayout(LinkTypes)
        self.type_layout.setSpacing(8)
        self.type_layout.setObjectName(u"type_layout")
        self.type_layout.setContentsMargins(12, 12, 12, 12)
        self.type_title = SectionTitle(LinkTypes)
        self.type_title.setObjectName(u"type_title")

        self.type_layout.addWidget(self.type_title)

        self.type_search = SearchField(LinkTypes)
        self.type_search.setObjectName(u"type_search")

        self.type_layout.addWidget(self.type_search)

        self.types_states = StateStack(LinkTypes)
        self.types_states.setObjectName(u"types_states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.types_states.sizePolicy().hasHeightForWidth())
        self.types_states.setSizePolicy(sizePolicy)
        self.types_content = QWidget()
        self.types_content.setObjectName(u"types_content")
        self.types_content_layout = QVBoxLayout(self.types_content)
        self.types_content_layout.setSpacing(0)
        self.types_content_layout.setObjectName(u"types_content_layout")
        self.types_content_layout.setContentsMargins(0, 0, 0, 0)
        self.types = QTreeView(self.types_content)
        self.types.setObjectName(u"types")
        sizePolicy.setHeightForWidth(self.types.sizePolicy().hasHeightForWidth())
        self.types.setSizePolicy(sizePolicy)
        self.types.setHeaderHidden(True)
        self.types.setUniformRowHeights(False)
        self.types.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.types.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.types.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.types.setFrameShape(QFrame.Shape.NoFrame)
        self.types.setExpandsOnDoubleClick(False)
        self.types.setIndentation(12)
        self.types.setRootIsDecorated(False)

        self.types_content_layout.addWidget(self.types)

        self.types_states.addWidget(self.types_content)

        self.type_layout.addWidget(self.types_states)

        self.types_note = PlainLabel(LinkTypes)
        self.types_note.setObjectName(u"types_note")
        self.types_note.setWordWrap(True)

        self.type_layout.addWidget(self.types_note)

        self.show_inactive = QCheckBox(LinkTypes)
        self.show_inactive.setObjectName(u"show_inactive")

        self.type_layout.addWidget(self.show_inactive)

        QWidget.setTabOrder(self.type_search, self.types)
        QWidget.setTabOrder(self.types, self.show_inactive)

        self.retranslateUi(LinkTypes)

        QMetaObject.connectSlotsByName(LinkTypes)
    # setupUi

    def retranslateUi(self, LinkTypes):
        self.type_title.setText(QCoreApplication.translate("LinkTypes", u"1  Event type", None))
#if QT_CONFIG(accessibility)
        self.type_search.setAccessibleName(QCoreApplication.translate("LinkTypes", u"Search event types and colleagues, or paste a booking link", None))
#endif // QT_CONFIG(accessibility)
        self.type_search.setPlaceholderText(QCoreApplication.translate("LinkTypes", u"Search, or paste a link", None))
#if QT_CONFIG(accessibility)
        self.types.setAccessibleName(QCoreApplication.translate("LinkTypes", u"Event types", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.show_inactive.setAccessibleName(QCoreApplication.translate("LinkTypes", u"Show inactive event types", None))
#endif // QT_CONFIG(accessibility)
        self.show_inactive.setText(QCoreApplication.translate("LinkTypes", u"Show &inactive", None))
        pass
    # retranslateUi
