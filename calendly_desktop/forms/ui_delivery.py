# source: ui/delivery.ui sha256:f392f84f49e8311378f85f90699a67508b020ff510dff1174b9b3fdcd485d213
"""The form ui/delivery.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_DeliveryView(object):
    def setupUi(self, DeliveryView):
        if not DeliveryView.objectName():
            DeliveryView.setObjectName(u"DeliveryView")
        self.delivery_layout = QVBoxLayout(DeliveryView)
        self.delivery_layout.setSpacing(8)
        self.delivery_layout.setObjectName(u"delivery_layout")
        self.delivery_layout.setContentsMargins(0, 0, 0, 0)
        self.title_layout = QHBoxLayout()
        self.title_layout.setSpacing(8)
        self.title_layout.setObjectName(u"title_layout")
        self.title = SectionTitle(DeliveryView)
        self.title.setObjectName(u"title")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)
        self.title.setWordWrap(True)

        self.title_layout.addWidget(self.title)


        self.delivery_layout.addLayout(self.title_layout)

        self.verdict = PlainLabel(DeliveryView)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setWordWrap(True)

        self.delivery_layout.addWidget(self.verdict)

        self.notes = PlainLabel(DeliveryView)
        self.notes.setObjectName(u"notes")
        self.notes.setWordWrap(True)

        self.delivery_layout.addWidget(self.notes)

        self.look_line = QWidget(DeliveryView)
        self.look_line.setObjectName(u"look_line")
        self.kind = Segmented(self.look_line)
        self.kind.setObjectName(u"kind")
        self.sought = SearchField(self.look_line)
        self.sought.setObjectName(u"sought")
        self.hits = PlainLabel(self.look_line)
        self.hits.setObjectName(u"hits")
        self.secrets = QCheckBox(self.look_line)
        self.secrets.setObjectName(u"secrets")

        self.delivery_layout.addWidget(self.look_line)

        self.pages = QStackedWidget(DeliveryView)
        self.pages.setObjectName(u"pages")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy1)
        self.facts = QTableView()
        self.facts.setObjectName(u"facts")
        self.facts.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.facts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.facts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.facts.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.facts.setTabKeyNavigation(False)
        self.facts.setShowGrid(False)
        self.facts.setWordWrap(True)
        self.facts.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.pages.addWidget(self.facts)
        self.tree = QTreeView()
        self.tree.setObjectName(u"tree")
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(False)
        self.pages.addWidget(self.tree)
        self.text = QPlainTextEdit()
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.pages.addWidget(self.text)
        self.headers = QPlainTextEdit()
        self.headers.setObjectName(u"headers")
        self.headers.setReadOnly(True)
        self.headers.setTabChangesFocus(True)
        self.pages.addWidget(self.headers)

        self.delivery_layout.addWidget(self.pages)

        self.delivery_buttons = QWidget(DeliveryView)
        self.delivery_buttons.setObjectName(u"delivery_buttons")
        self.look_up = QPushButton(self.delivery_buttons)
        self.look_up.setObjectName(u"look_up")
        self.look_up.setAutoDefault(False)
        self.replay = QPushButton(self.delivery_buttons)
        self.replay.setObjectName(u"replay")
        self.replay.setAutoDefault(False)
        self.copy = QPushButton(self.delivery_buttons)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)
        self.save = QPushButton(self.delivery_buttons)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.delivery_layout.addWidget(self.delivery_buttons)

        QWidget.setTabOrder(self.kind, self.sought)
        QWidget.setTabOrder(self.sought, self.secrets)
        QWidget.setTabOrder(self.secrets, self.facts)
        QWidget.setTabOrder(self.facts, self.tree)
        QWidget.setTabOrder(self.tree, self.text)
        QWidget.setTabOrder(self.text, self.headers)
        QWidget.setTabOrder(self.headers, self.look_up)
        QWidget.setTabOrder(self.look_up, self.replay)
        QWidget.setTabOrder(self.replay, self.copy)
        QWidget.setTabOrder(self.copy, self.save)

        self.retranslateUi(DeliveryView)

        QMetaObject.connectSlotsByName(DeliveryView)
    # setupUi

    def retranslateUi(self, DeliveryView):
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("DeliveryView", u"What is shown of the delivery", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sought.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Search in this delivery", None))
#endif // QT_CONFIG(accessibility)
        self.sought.setPlaceholderText(QCoreApplication.translate("DeliveryView", u"Search in it", None))
        self.secrets.setText(QCoreApplication.translate("DeliveryView", u"Sho&w secret links", None))
#if QT_CONFIG(accessibility)
        self.secrets.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Show secret links", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Facts of the delivery", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Fields of the payload", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Payload as text", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.headers.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Headers of the request", None))
#endif // QT_CONFIG(accessibility)
        self.look_up.setText(QCoreApplication.translate("DeliveryView", u"As&k Calendly", None))
#if QT_CONFIG(accessibility)
        self.look_up.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Ask Calendly for the details of this booking", None))
#endif // QT_CONFIG(accessibility)
        self.replay.setText(QCoreApplication.translate("DeliveryView", u"Repla&y\u2026", None))
#if QT_CONFIG(accessibility)
        self.replay.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Replay to a program on this computer", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("DeliveryView", u"C&opy", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Copy this delivery", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("DeliveryView", u"&Save", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("DeliveryView", u"Save this delivery", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
