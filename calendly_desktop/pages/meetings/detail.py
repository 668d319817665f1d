"""The detail pane of a meeting: when, where, its invitees with their links, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.meetings import amount
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.meetings.invitee import InviteeCard
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.states import StatePanel
from calendly_desktop.toolkit.surfaces import Hairline, remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_detail import (
    InviteeFacts,
    MeetingFacts,
    invitee_facts,
    matching_first,
    meeting_facts,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.pages.contacts.beside import ContactsBeside
    from calendly_desktop.pages.meetings.email_button import Offers
    from calendly_desktop.viewmodels.meetings import Clock

AT_ONCE = 10  # cards built at once; a group may have hundreds of invitees
SEARCH_FROM = 6  # invitees from which a search field is worth its place


class MeetingDetail(QFrame):
    """Shows one meeting; rebuilt only when what it says has changed, so that focus stays.

    `copy_wanted` gives the kind of link or message, the invitee's URI and the button pressed;
    `tool_wanted` what else to do, and for whom: see InviteeCard.
    """

    copy_wanted = Signal(str, str, object)
    tool_wanted = Signal(str, str)
    cancel_wanted = Signal()
    journal_wanted = Signal(str, str)
    link_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_detail")
        self.setProperty("card", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._event: ScheduledEvent | None = None
        self._invitees: Sequence[Invitee] | None = None
        self._query = ""
        self._clock: Clock | None = None
        self.offers: Offers | None = None
        self.contacts: ContactsBeside | None = None
        self._limit = AT_ONCE
        self._shown: object = None
        self._shown_cards: object = None
        self._stack = QStackedWidget(self)
        self.panel = StatePanel(self)
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self._pane())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._stack)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no meeting is chosen."""
        self._event, self._shown = None, None
        self._stack.setCurrentWidget(self.panel)
        self.panel.show_empty(
            "calendar",
            self.tr("No meeting selected"),
            self.tr("Choose a meeting to see its invitees and copy their links."),
        )

    def show_meeting(
        self,
        event: ScheduledEvent,
        invitees: Sequence[Invitee] | None,
        event_type: EventType | None,
        clock: Clock,
        query: str,
        offline: str = "",
    ) -> None:
        """Show a meeting; `invitees` is None while they are being read.

        offline: why nothing can be changed now, empty when it can.
        """
        is_new = self._event is None or self._event.uri != event.uri
        self._event, self._invitees, self._clock, self._query = event, invitees, clock, query
        if is_new:
            self._limit = AT_ONCE
            self.search.set_text_silently("")
            self._scroll.verticalScrollBar().setValue(0)
        facts = meeting_facts(event, event_type, clock)
        if not facts.why_not_cancel:
            facts = facts._replace(why_not_cancel=offline)
        if facts != self._shown:
            self._shown = facts
            self._show_facts(facts)
        self._show_invitees()
        self._stack.setCurrentIndex(1)

    def focus_links(self) -> None:
        """Go to the first copy button, or to the search among many invitees."""
        if self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        first = self._cards_place.findChild(QPushButton, "copy_reschedule")
        target = first or self.cancel_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def cards(self) -> list[InviteeCard]:
        """Return the cards shown, from top to bottom."""
        items = (self._cards.itemAt(place) for place in range(self._cards.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [card for card in widgets if isinstance(card, InviteeCard)]

    def show_problem(self, text: str) -> None:
        """Say below the meeting why its invitees cannot be shown."""
        self.people_note.setText(text)
        self.people_note.setVisible(bool(text))

    # -- building --------------------------------------------------------------------------

    def _pane(self) -> QScrollArea:
        self._scroll = _UprightScroll(self)
        self._scroll.setObjectName("detail_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self._scroll)
        column = QVBoxLayout(content)
        edge = theme().px(look.SPACE_4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(look.SPACE_2))
        self._add_facts(column)
        self._add_people(column)
        column.addStretch(1)
        self._scroll.setWidget(content)
        return self._scroll

    def _add_facts(self, column: QVBoxLayout) -> None:
        self.title = SectionTitle("", self, wrap=True)
        self.title.setObjectName("detail_title")
        self.mark = Chip("", self)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.when = self._line(column, "detail_when")
        self.zone_note = self._line(column, "detail_zone_note", "warning")
        self.canceled = self._line(column, "detail_canceled", "cancel")
        self.place = self._line(column, "detail_place", "place")
        self.place_note = secondary(self._line(column, "detail_place_note"))
        self.hosts = self._line(column, "detail_hosts", "person")
        self.guests = self._line(column, "detail_guests", "people")
        self.notes = self._line(column, "detail_notes", "info")
        self.join = QPushButton(self)
        self.join.setObjectName("join")
        self.join.setAccessibleName(self.tr("Join"))
        self.join.setAutoDefault(False)
        self.join.clicked.connect(self._join)
        self.cancel_button = QPushButton(icon("cancel", "danger"), self.tr("Cancel meeting…"), self)
        self.cancel_button.setObjectName("cancel_meeting")
        self.cancel_button.setAutoDefault(False)
        set_role(self.cancel_button, "danger")
        self.cancel_button.clicked.connect(self.cancel_wanted)
        row = FlowLayout(spacing=theme().px(look.SPACE_2))
        row.addWidget(self.join)
        row.addWidget(self.cancel_button)
        self.journal_button = QPushButton(icon("history"), self.tr("Was it canceled here?"), self)
        self.journal_button.setObjectName("meeting_journal")
        self.journal_button.setAutoDefault(False)
        set_role(self.journal_button, "quiet")
        self.journal_button.clicked.connect(self._show_journal)
        row.addWidget(self.journal_button)
        column.addSpacing(theme().px(look.SPACE_1))
        column.addLayout(row)
        self.why_not = secondary(self._line(column, "detail_why_not"))

    def _add_people(self, column: QVBoxLayout) -> None:
        column.addSpacing(theme().px(look.SPACE_1))
        column.addWidget(Hairline(self))
        self.people_title = SectionTitle("", self)
        self.people_title.setObjectName("detail_people_title")
        column.addWidget(self.people_title)
        self.group_note = self._line(column, "detail_group_note", "group")
        self.warning = self._line(column, "detail_warning", "warning")
        self.helps = {topic: HelpLink(topic, self) for topic in ("one-guest", "round-robin")}
        for link in self.helps.values():
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.search = SearchField(self, placeholder=self.tr("Search invitees of this meeting"))
        self.search.setObjectName("invitee_search")
        self.search.searched.connect(lambda _text: self._show_invitees())
        column.addWidget(self.search)
        self.people_note = secondary(self._line(column, "detail_people_note"))
        self._cards_place = QWidget(self)
        self._cards = QVBoxLayout(self._cards_place)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme().px(look.SPACE_2))
        column.addWidget(self._cards_place)
        self.more = QPushButton(self)
        self.more.setObjectName("more_invitees")
        self.more.setAccessibleName(self.tr("Show more invitees"))
        self.more.setAutoDefault(False)
        set_role(self.more, "quiet")
        self.more.clicked.connect(self._show_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, column: QVBoxLayout, name: str, icon_name: str = "") -> PlainLabel:
        """Add a line of text, with an icon before it; `_tell` hides both while it is empty."""
        frame = QWidget(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(look.SPACE_2))
        if icon_name:
            tone = icon_name if icon_name == "warning" else "secondary"
            mark = IconLabel(icon_name, frame, tone=tone)
            mark.setObjectName(f"{name}_icon")
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        label = PlainLabel("", frame, wrap=True, selectable=True)
        label.setObjectName(name)
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.addWidget(label, 1)
        column.addWidget(frame)
        return label

    # -- showing ---------------------------------------------------------------------------

    def _show_facts(self, facts: MeetingFacts) -> None:
        self.title.setText(facts.title)
        mark = facts.mark
        self.mark.show_state(mark.word, tone=mark.tone, icon_name=mark.icon)
        for label, text in (
            (self.when, facts.when),
            (self.zone_note, facts.zone_note),
            (self.canceled, facts.canceled),
            (self.place, facts.place.text),
            (self.place_note, facts.place.note),
            (self.hosts, self.tr("Host: {0}").format(facts.hosts)),
            (self.guests, self.tr("Guests: {0}").format(facts.guests) if facts.guests else ""),
            (self.notes, facts.notes),
            (self.group_note, facts.group_note),
            (self.warning, facts.warning),
            (self.why_not, "" if facts.canceled else facts.why_not_cancel),
        ):
            _tell(label, text)
        self.helps["one-guest"].setVisible(bool(facts.group_note))
        self.helps["round-robin"].setVisible(bool(facts.warning))
        place_icon = self.findChild(IconLabel, "detail_place_icon")
        if place_icon is not None:
            place_icon.set_icon(facts.place.icon, "secondary")
        self.join.setText(facts.place.action)
        self.join.setAccessibleName(
            self.tr("{0}: {1}").format(facts.place.action, facts.title) if facts.place.link else ""
        )
        self.join.setIcon(icon("phone" if facts.place.link.startswith("tel:") else "join"))
        self.join.setVisible(bool(facts.place.link) and not facts.canceled)
        self.cancel_button.setVisible(not facts.canceled)
        self.journal_button.setVisible(bool(facts.canceled))
        self.journal_button.setAccessibleName(
            self.tr("Look in the journal who canceled {0} here").format(facts.title)
        )
        self.cancel_button.setEnabled(not facts.why_not_cancel)
        self.cancel_button.setAccessibleName(
            self.tr("Cancel meeting {0}, {1}").format(facts.title, facts.when)
        )
        self.cancel_button.setAccessibleDescription(facts.why_not_cancel)
        self.cancel_button.setToolTip(plain_tip(facts.why_not_cancel))

    def _show_invitees(self) -> None:
        event, clock = self._event, self._clock
        if event is None or clock is None:
            return
        known = self._invitees
        count = len(known) if known is not None else event.invitees_counter.total
        self.people_title.setText(self.tr("Invitee") if count == 1 else amount(count, "invitee"))
        self.search.setVisible(known is not None and count >= SEARCH_FROM)
        listed = matching_first(known or (), self._query, self.search.text())
        facts = [invitee_facts(each, event, clock) for each in listed[: self._limit]]
        if (event.uri, facts) != self._shown_cards:
            self._shown_cards = (event.uri, facts)
            self._show_cards(facts, is_folded=count > 1)
        left = len(listed) - len(facts)
        self.more.setText(self.tr("Show more ({0} left)").format(f"{left:,}"))
        self.more.setVisible(left > 0)
        note = ""
        if known is None:
            note = self.tr("Reading the invitees…") if count else self.tr("Nobody is booked.")
        elif not listed:
            note = self.tr("No invitee matches.") if count else self.tr("Nobody is booked.")
        _tell(self.people_note, note)

    def _show_cards(self, facts: list[InviteeFacts], *, is_folded: bool) -> None:
        focused = self._focused_button()
        remove_widgets(self._cards)
        for place, each in enumerate(facts):
            card = InviteeCard(
                each,
                self._cards_place,
                is_first=place == 0,
                is_folded=is_folded,
                offers=self.offers,
                contacts=self.contacts,
            )
            card.copy_wanted.connect(self.copy_wanted)
            card.tool_wanted.connect(self.tool_wanted)
            self._cards.addWidget(card)
            if focused is not None and focused[0] == each.uri:
                button = card.findChild(QWidget, focused[1])
                if isinstance(button, QWidget):
                    button.setFocus()

    def _focused_button(self) -> tuple[str, str] | None:
        """Return whose button has the focus, and its name, to give it back after a rebuild."""
        focus = self.window().focusWidget()
        card = next((each for each in self.cards() if focus and each.isAncestorOf(focus)), None)
        return (card.facts.uri, focus.objectName()) if card is not None and focus else None

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self._show_invitees()

    def _show_journal(self) -> None:
        if self._event is not None:
            self.journal_wanted.emit(self._event.uri, self.title.text())

    def _join(self) -> None:
        if isinstance(self._shown, MeetingFacts):
            self.link_wanted.emit(self._shown.place.link)


class _UprightScroll(QScrollArea):
    """Scrolls up and down only, so it is never narrower than what it holds."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        content = self.widget()
        if content is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            hint.setWidth(content.minimumSizeHint().width() + bar)
        return hint


def _tell(label: PlainLabel, text: str) -> None:
    label.setText(text)
    frame = label.parentWidget()
    if frame is not None:
        frame.setVisible(bool(text))
