# source: ui/webhook_compare.ui sha256:612d61ddd60fd945f65b4ff4e316185ce09b88c7473c62d0dce4c513635a70dd
"""The form ui/webhook_compare.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.compact import CompactSplitter
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_WebhookCompare(object):
    def setupUi(self, WebhookCompare):
        if not WebhookCompare.objectName():
            WebhookCompare.setObjectName(u"WebhookCompare")
        self.body_layout = QVBoxLayout(WebhookCompare)
        self.body_layout.setSpacing(8)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 16)
        self.scroll = QScrollArea(WebhookCompare)
        self.scroll.setObjectName(u"scroll")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.inside_layout = QVBoxLayout(self.inside)
        self.inside_layout.setSpacing(12)
        self.inside_layout.setObjectName(u"inside_layout")
        self.inside_layout.setContentsMargins(16, 16, 16, 4)
        self.files = QWidget(self.inside)
        self.files.setObjectName(u"files")
        self.save = QPushButton(self.files)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)
        self.open_file = QPushButton(self.files)
        self.open_file.setObjectName(u"open_file")
        self.open_file.setAutoDefault(False)
        self.save_list = QPushButton(self.files)
        self.save_list.setObjectName(u"save_list")
        self.save_list.setAutoDefault(False)
        self.whole = QCheckBox(self.files)
        self.whole.setObjectName(u"whole")

        self.inside_layout.addWidget(self.files)

        self.file_note = PlainLabel(self.inside)
        self.file_note.setObjectName(u"file_note")
        self.file_note.setWordWrap(True)

        self.inside_layout.addWidget(self.file_note)

        self.file_words = PlainLabel(self.inside)
        self.file_words.setObjectName(u"file_words")
        self.file_words.setWordWrap(True)

        self.inside_layout.addWidget(self.file_words)

        self.parts = CompactSplitter(self.inside)
        self.parts.setObjectName(u"parts")
        sizePolicy.setHeightForWidth(self.parts.sizePolicy().hasHeightForWidth())
        self.parts.setSizePolicy(sizePolicy)
        self.parts.setOrientation(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.setProperty(u"gap", True)
        self.states = StateStack(self.parts)
        self.states.setObjectName(u"states")
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.table = QTableView()
        self.table.setObjectName(u"table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.states.addWidget(self.table)
        self.parts.addWidget(self.states)
        self.details = QScrollArea(self.parts)
        self.details.setObjectName(u"details")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.details.sizePolicy().hasHeightForWidth())
        self.details.setSizePolicy(sizePolicy1)
        self.details.setWidgetResizable(True)
        self.details.setFrameShape(QFrame.Shape.NoFrame)
        self.details.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details_inside = QWidget()
        self.details_inside.setObjectName(u"details_inside")
        self.details_layout = QVBoxLayout(self.details_inside)
        self.details_layout.setSpacing(4)
        self.details_layout.setObjectName(u"details_layout")
        self.details_layout.setContentsMargins(0, 0, 0, 0)
        self.sentence = PlainLabel(self.details_inside)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.details_layout.addWidget(self.sentence)

        self.changes = PlainLabel(self.details_inside)
        self.changes.setObjectName(u"changes")
        self.changes.setWordWrap(True)

        self.details_layout.addWidget(self.changes)

        self.why_not = PlainLabel(self.details_inside)
        self.why_not.setObjectName(u"why_not")
        self.why_not.setWordWrap(True)

        self.details_layout.addWidget(self.why_not)

        self.details_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.details_layout.addItem(self.details_spacer)

        self.details.setWidget(self.details_inside)
        self.parts.addWidget(self.details)

        self.inside_layout.addWidget(self.parts)

        self.scroll.setWidget(self.inside)

        self.body_layout.addWidget(self.scroll)

        self.shown_bar = QWidget(WebhookCompare)
        self.shown_bar.setObjectName(u"shown_bar")
        self.shown_layout = QHBoxLayout(self.shown_bar)
        self.shown_layout.setSpacing(12)
        self.shown_layout.setObjectName(u"shown_layout")
        self.shown_layout.setContentsMargins(16, 0, 16, 0)
        self.count = PlainLabel(self.shown_bar)
        self.count.setObjectName(u"count")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy2)
        self.count.setWordWrap(True)

        self.shown_layout.addWidget(self.count)

        self.all_rows = QCheckBox(self.shown_bar)
        self.all_rows.setObjectName(u"all_rows")

        self.shown_layout.addWidget(self.all_rows)


        self.body_layout.addWidget(self.shown_bar)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, -1, 16, -1)
        self.foot = QWidget(WebhookCompare)
        self.foot.setObjectName(u"foot")
        self.make_again = QPushButton(self.foot)
        self.make_again.setObjectName(u"make_again")
        self.make_again.setAutoDefault(False)
        self.show_webhook = QPushButton(self.foot)
        self.show_webhook.setObjectName(u"show_webhook")
        self.show_webhook.setAutoDefault(False)
        self.ignore = QPushButton(self.foot)
        self.ignore.setObjectName(u"ignore")
        self.ignore.setAutoDefault(False)
        self.copy_report = CopyButton(self.foot)
        self.copy_report.setObjectName(u"copy_report")
        self.copy_report.setAutoDefault(False)
        self.copy = QPushButton(self.foot)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)
        self.close_button = QPushButton(self.foot)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_layout.addWidget(self.foot)


        self.body_layout.addLayout(self.foot_layout)

        QWidget.setTabOrder(self.save, self.open_file)
        QWidget.setTabOrder(self.open_file, self.save_list)
        QWidget.setTabOrder(self.save_list, self.whole)
        QWidget.setTabOrder(self.whole, self.table)
        QWidget.setTabOrder(self.table, self.all_rows)
        QWidget.setTabOrder(self.all_rows, self.make_again)
        QWidget.setTabOrder(self.make_again, self.show_webhook)
        QWidget.setTabOrder(self.show_webhook, self.ignore)
        QWidget.setTabOrder(self.ignore, self.copy_report)
        QWidget.setTabOrder(self.copy_report, self.copy)
        QWidget.setTabOrder(self.copy, self.close_button)

        self.retranslateUi(WebhookCompare)

        QMetaObject.connectSlotsByName(WebhookCompare)
    # setupUi

    def retranslateUi(self, WebhookCompare):
        self.save.setText(QCoreApplication.translate("WebhookCompare", u"&Save a backup\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Save all webhooks as a backup", None))
#endif // QT_CONFIG(accessibility)
        self.open_file.setText(QCoreApplication.translate("WebhookCompare", u"Compare with a backu&p\u2026", None))
#if QT_CONFIG(accessibility)
        self.open_file.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Open a backup and compare it with now", None))
#endif // QT_CONFIG(accessibility)
        self.save_list.setText(QCoreApplication.translate("WebhookCompare", u"Save the &list as a table\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_list.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Save the list of webhooks as a table", None))
#endif // QT_CONFIG(accessibility)
        self.whole.setText(QCoreApplication.translate("WebhookCompare", u"&Whole addresses, with passwords and keys in them", None))
#if QT_CONFIG(accessibility)
        self.whole.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Save whole addresses, with passwords and keys in them", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Differences", None))
#endif // QT_CONFIG(accessibility)
        self.all_rows.setText(QCoreApplication.translate("WebhookCompare", u"Also the same and &ignored", None))
#if QT_CONFIG(accessibility)
        self.all_rows.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Also show what is the same and what is ignored", None))
#endif // QT_CONFIG(accessibility)
        self.make_again.setText(QCoreApplication.translate("WebhookCompare", u"&Make it again\u2026", None))
#if QT_CONFIG(accessibility)
        self.make_again.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Make this webhook again", None))
#endif // QT_CONFIG(accessibility)
        self.show_webhook.setText(QCoreApplication.translate("WebhookCompare", u"Show i&n the list", None))
#if QT_CONFIG(accessibility)
        self.show_webhook.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Show this webhook in the list", None))
#endif // QT_CONFIG(accessibility)
        self.ignore.setText(QCoreApplication.translate("WebhookCompare", u"I&gnore", None))
#if QT_CONFIG(accessibility)
        self.ignore.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Ignore this difference", None))
#endif // QT_CONFIG(accessibility)
        self.copy_report.setText(QCoreApplication.translate("WebhookCompare", u"Copy &report", None))
#if QT_CONFIG(accessibility)
        self.copy_report.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Copy the comparison as text", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("WebhookCompare", u"&Copy", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Copy from the table", None))
#endif // QT_CONFIG(accessibility)
        self.close_button.setText(QCoreApplication.translate("WebhookCompare", u"Close", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("WebhookCompare", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
