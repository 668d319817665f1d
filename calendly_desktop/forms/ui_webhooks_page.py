# source: ui/webhooks_page.ui sha256:43d537ec2e77d51b71a2c7761f505e1e51046f824d06d57efa6fc2a246e33334
"""The form ui/webhooks_page.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_WebhooksPage(object):
    def setupUi(self, WebhooksPage):
        if not WebhooksPage.objectName():
            WebhooksPage.setObjectName(u"WebhooksPage")
        self.page_layout = QVBoxLayout(WebhooksPage)
        self.page_layout.setSpacing(12)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(16, 16, 16, 16)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.summary = SectionTitle(WebhooksPage)
        self.summary.setObjectName(u"summary")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)
        self.summary.setWordWrap(True)

        self.head_layout.addWidget(self.summary)

        self.compare = QPushButton(WebhooksPage)
        self.compare.setObjectName(u"compare")

        self.head_layout.addWidget(self.compare)

        self.new_webhook = QPushButton(WebhooksPage)
        self.new_webhook.setObjectName(u"new_webhook")

        self.head_layout.addWidget(self.new_webhook)


        self.page_layout.addLayout(self.head_layout)

        self.filter_layout = QHBoxLayout()
        self.filter_layout.setSpacing(12)
        self.filter_layout.setObjectName(u"filter_layout")
        self.search = SearchField(WebhooksPage)
        self.search.setObjectName(u"search")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.search.sizePolicy().hasHeightForWidth())
        self.search.setSizePolicy(sizePolicy1)

        self.filter_layout.addWidget(self.search)

        self.colleagues = QCheckBox(WebhooksPage)
        self.colleagues.setObjectName(u"colleagues")

        self.filter_layout.addWidget(self.colleagues)


        self.page_layout.addLayout(self.filter_layout)

        self.narrowing = QWidget(WebhooksPage)
        self.narrowing.setObjectName(u"narrowing")
        self.state = QComboBox(self.narrowing)
        self.state.setObjectName(u"state")
        self.about = QComboBox(self.narrowing)
        self.about.setObjectName(u"about")
        self.maker = QComboBox(self.narrowing)
        self.maker.setObjectName(u"maker")
        self.order = QComboBox(self.narrowing)
        self.order.setObjectName(u"order")

        self.page_layout.addWidget(self.narrowing)

        self.not_shown_layout = QHBoxLayout()
        self.not_shown_layout.setSpacing(12)
        self.not_shown_layout.setObjectName(u"not_shown_layout")
        self.not_shown = PlainLabel(WebhooksPage)
        self.not_shown.setObjectName(u"not_shown")
        sizePolicy.setHeightForWidth(self.not_shown.sizePolicy().hasHeightForWidth())
        self.not_shown.setSizePolicy(sizePolicy)
        self.not_shown.setWordWrap(True)

        self.not_shown_layout.addWidget(self.not_shown)

        self.copy_request = CopyButton(WebhooksPage)
        self.copy_request.setObjectName(u"copy_request")

        self.not_shown_layout.addWidget(self.copy_request, 0, Qt.AlignmentFlag.AlignTop)


        self.page_layout.addLayout(self.not_shown_layout)

        self.splitter = QSplitter(WebhooksPage)
        self.splitter.setObjectName(u"splitter")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy2)
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setProperty(u"gap", True)
        self.splitter.setChildrenCollapsible(False)
        self.detail_area = QScrollArea(self.splitter)
        self.detail_area.setObjectName(u"detail_area")
        self.detail_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.detail_area.setWidgetResizable(True)
        self.splitter.addWidget(self.detail_area)

        self.page_layout.addWidget(self.splitter)

        QWidget.setTabOrder(self.compare, self.new_webhook)
        QWidget.setTabOrder(self.new_webhook, self.search)
        QWidget.setTabOrder(self.search, self.colleagues)
        QWidget.setTabOrder(self.colleagues, self.state)
        QWidget.setTabOrder(self.state, self.about)
        QWidget.setTabOrder(self.about, self.maker)
        QWidget.setTabOrder(self.maker, self.order)
        QWidget.setTabOrder(self.order, self.copy_request)

        self.retranslateUi(WebhooksPage)

        QMetaObject.connectSlotsByName(WebhooksPage)
    # setupUi

    def retranslateUi(self, WebhooksPage):
#if QT_CONFIG(accessibility)
        self.compare.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Back up and compare webhooks", None))
#endif // QT_CONFIG(accessibility)
        self.compare.setText(QCoreApplication.translate("WebhooksPage", u"Back up and co&mpare\u2026", None))
#if QT_CONFIG(accessibility)
        self.new_webhook.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"New webhook", None))
#endif // QT_CONFIG(accessibility)
        self.new_webhook.setText(QCoreApplication.translate("WebhooksPage", u"&New webhook\u2026", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Search webhooks", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("WebhooksPage", u"Search address, event, person \u2026", None))
#if QT_CONFIG(accessibility)
        self.colleagues.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Colleagues\u2019 own webhooks too", None))
#endif // QT_CONFIG(accessibility)
        self.colleagues.setText(QCoreApplication.translate("WebhooksPage", u"Colleagues\u2019 &own webhooks too", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"State of the webhooks shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.state.setAccessibleDescription(QCoreApplication.translate("WebhooksPage", u"State of the webhooks shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.about.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Whose meetings they are about", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.about.setAccessibleDescription(QCoreApplication.translate("WebhooksPage", u"Whose meetings they are about", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.maker.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Who made them", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.maker.setAccessibleDescription(QCoreApplication.translate("WebhooksPage", u"Who made them", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Order of the list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.order.setAccessibleDescription(QCoreApplication.translate("WebhooksPage", u"Order of the list", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.copy_request.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Copy request for the administrator", None))
#endif // QT_CONFIG(accessibility)
        self.copy_request.setText(QCoreApplication.translate("WebhooksPage", u"Copy re&quest", None))
#if QT_CONFIG(accessibility)
        self.detail_area.setAccessibleName(QCoreApplication.translate("WebhooksPage", u"Selected webhook", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
