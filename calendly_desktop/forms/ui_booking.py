# source: ui/booking.ui sha256:3d4b5c6c0f9998467a4111406ac537a087c0f28b5a5b5a2a39830260ed11b9d7
"""The form ui/booking.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class Ui_Booking(object):
    def setupUi(self, Booking):
        if not Booking.objectName():
            Booking.setObjectName(u"Booking")
        self.booking_layout = QVBoxLayout(Booking)
        self.booking_layout.setSpacing(0)
        self.booking_layout.setObjectName(u"booking_layout")
        self.booking_layout.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(Booking)
        self.steps.setObjectName(u"steps")
        self.fill_step = QWidget()
        self.fill_step.setObjectName(u"fill_step")
        self.fill_layout = QVBoxLayout(self.fill_step)
        self.fill_layout.setSpacing(0)
        self.fill_layout.setObjectName(u"fill_layout")
        self.fill_layout.setContentsMargins(0, 0, 0, 0)
        self.columns_scroll = QScrollArea(self.fill_step)
        self.columns_scroll.setObjectName(u"columns_scroll")
        self.columns_scroll.setWidgetResizable(True)
        self.columns_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.columns_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.columns = QWidget()
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(12)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(16, 12, 16, 0)
        self.type_card = Card(self.columns)
        self.type_card.setObjectName(u"type_card")
        self.type_layout = QVBoxLayout(self.type_card)
        self.type_layout.setSpacing(8)
        self.type_layout.setObjectName(u"type_layout")
        self.type_layout.setContentsMargins(12, 12, 12, 12)
        self.type_title = SectionTitle(self.type_card)
        self.type_title.setObjectName(u"type_title")

        self.type_layout.addWidget(self.type_title)

        self.type_search = SearchField(self.type_card)
        self.type_search.setObjectName(u"type_search")

        self.type_layout.addWidget(self.type_search)

        self.type_states = StateStack(self.type_card)
        self.type_states.setObjectName(u"type_states")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.type_states.sizePolicy().hasHeightForWidth())
        self.type_states.setSizePolicy(sizePolicy)
        self.types = QTreeView()
        self.types.setObjectName(u"types")
        self.types.setHeaderHidden(True)
        self.types.setUniformRowHeights(False)
        self.types.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.types.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.types.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.types.setFrameShape(QFrame.Shape.NoFrame)
        self.types.setExpandsOnDoubleClick(False)
        self.types.setIndentation(12)
        self.types.setRootIsDecorated(False)
        sizePolicy.setHeightForWidth(self.types.sizePolicy().hasHeightForWidth())
        self.types.setSizePolicy(sizePolicy)
        self.type_states.addWidget(self.types)

        self.type_layout.addWidget(self.type_states)

        self.type_note = PlainLabel(self.type_card)
        self.type_note.setObjectName(u"type_note")
        self.type_note.setWordWrap(True)

        self.type_layout.addWidget(self.type_note)


        self.columns_layout.addWidget(self.type_card)

        self.when_card = Card(self.columns)
        self.when_card.setObjectName(u"when_card")
        self.when_layout = QVBoxLayout(self.when_card)
        self.when_layout.setSpacing(8)
        self.when_layout.setObjectName(u"when_layout")
        self.when_layout.setContentsMargins(12, 12, 12, 12)
        self.when_title = SectionTitle(self.when_card)
        self.when_title.setObjectName(u"when_title")

        self.when_layout.addWidget(self.when_title)


        self.columns_layout.addWidget(self.when_card)

        self.who_card = Card(self.columns)
        self.who_card.setObjectName(u"who_card")
        self.who_layout = QVBoxLayout(self.who_card)
        self.who_layout.setSpacing(8)
        self.who_layout.setObjectName(u"who_layout")
        self.who_layout.setContentsMargins(12, 12, 12, 12)
        self.who_title = SectionTitle(self.who_card)
        self.who_title.setObjectName(u"who_title")

        self.who_layout.addWidget(self.who_title)

        self.who_scroll = QScrollArea(self.who_card)
        self.who_scroll.setObjectName(u"who_scroll")
        self.who_scroll.setWidgetResizable(True)
        self.who_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.who_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.who_inside = QWidget()
        self.who_inside.setObjectName(u"who_inside")
        self.who_inside_layout = QVBoxLayout(self.who_inside)
        self.who_inside_layout.setSpacing(0)
        self.who_inside_layout.setObjectName(u"who_inside_layout")
        self.who_inside_layout.setContentsMargins(2, 0, 6, 4)
        self.who_scroll.setWidget(self.who_inside)

        self.who_layout.addWidget(self.who_scroll)


        self.columns_layout.addWidget(self.who_card)

        self.columns_scroll.setWidget(self.columns)

        self.fill_layout.addWidget(self.columns_scroll)

        self.foot = QWidget(self.fill_step)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QVBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 8, 16, 16)
        self.summary = PlainLabel(self.foot)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.foot_layout.addWidget(self.summary)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.account = AccountLabel(self.foot)
        self.account.setObjectName(u"account")
        self.account.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.account.sizePolicy().hasHeightForWidth())
        self.account.setSizePolicy(sizePolicy1)

        self.foot_row.addWidget(self.account)

        self.start_anew = QPushButton(self.foot)
        self.start_anew.setObjectName(u"start_anew")
        self.start_anew.setAutoDefault(False)

        self.foot_row.addWidget(self.start_anew)

        self.stop = QPushButton(self.foot)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_row.addWidget(self.stop)

        self.look_again = QPushButton(self.foot)
        self.look_again.setObjectName(u"look_again")
        self.look_again.setAutoDefault(False)

        self.foot_row.addWidget(self.look_again)

        self.book = QPushButton(self.foot)
        self.book.setObjectName(u"book")
        self.book.setAutoDefault(False)

        self.foot_row.addWidget(self.book)


        self.foot_layout.addLayout(self.foot_row)


        self.fill_layout.addWidget(self.foot)

        self.steps.addWidget(self.fill_step)
        self.done_step = QWidget()
        self.done_step.setObjectName(u"done_step")
        self.done_layout = QVBoxLayout(self.done_step)
        self.done_layout.setSpacing(0)
        self.done_layout.setObjectName(u"done_layout")
        self.done_layout.setContentsMargins(24, 24, 24, 24)
        self.steps.addWidget(self.done_step)

        self.booking_layout.addWidget(self.steps)

        QWidget.setTabOrder(self.type_search, self.types)
        QWidget.setTabOrder(self.types, self.start_anew)
        QWidget.setTabOrder(self.start_anew, self.stop)
        QWidget.setTabOrder(self.stop, self.look_again)
        QWidget.setTabOrder(self.look_again, self.book)

        self.retranslateUi(Booking)

        QMetaObject.connectSlotsByName(Booking)
    # setupUi

    def retranslateUi(self, Booking):
        self.type_title.setText(QCoreApplication.translate("Booking", u"1  Event type", None))
#if QT_CONFIG(accessibility)
        self.type_search.setAccessibleName(QCoreApplication.translate("Booking", u"Search event types", None))
#endif // QT_CONFIG(accessibility)
        self.type_search.setPlaceholderText(QCoreApplication.translate("Booking", u"Search event type or colleague", None))
#if QT_CONFIG(accessibility)
        self.types.setAccessibleName(QCoreApplication.translate("Booking", u"Event types", None))
#endif // QT_CONFIG(accessibility)
        self.when_title.setText(QCoreApplication.translate("Booking", u"2  When", None))
        self.who_title.setText(QCoreApplication.translate("Booking", u"3  For whom", None))
        self.start_anew.setText(QCoreApplication.translate("Booking", u"Start &anew", None))
#if QT_CONFIG(accessibility)
        self.start_anew.setAccessibleName(QCoreApplication.translate("Booking", u"Start anew", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("Booking", u"Stop &waiting", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("Booking", u"Stop waiting", None))
#endif // QT_CONFIG(accessibility)
        self.look_again.setText(QCoreApplication.translate("Booking", u"Loo&k again", None))
#if QT_CONFIG(accessibility)
        self.look_again.setAccessibleName(QCoreApplication.translate("Booking", u"Look again", None))
#endif // QT_CONFIG(accessibility)
        self.book.setText(QCoreApplication.translate("Booking", u"&Book meeting", None))
#if QT_CONFIG(accessibility)
        self.book.setAccessibleName(QCoreApplication.translate("Booking", u"Book meeting", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
