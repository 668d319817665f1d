"""The message window as it is shown: whom it is for, what can be chosen, the message of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.domain.meetings import amount, invitee_name
from calendly_desktop.domain.message_words import LANGUAGES
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.templates import OWN_LINKS
from calendly_desktop.pages.messages.face import MessageFace
from calendly_desktop.pages.messages.memory import MessageMemory
from calendly_desktop.pages.messages.reading import with_invitees
from calendly_desktop.pages.messages.texts import MessageTexts
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.message_fill import (
    Message,
    compose,
    notes_for,
    values_for,
)
from calendly_desktop.viewmodels.message_languages import language_name, own_language
from calendly_desktop.viewmodels.message_recipients import (
    Recipient,
    RecipientsModel,
    recipients_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.templates import Template
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meetings import Clock


class MessageComposer(ToolWindow):
    """A message to the invitees of some meetings, each with their own links and times.

    What people do with it is in MessageWindow. `recalled` is told where a draft came back.

    numbers: the meetings in the local copy. invitee: the URI of the one to begin with, alone
    where given. template: what it is about, or its id.
    """

    NAME = "message"
    HELP = "copy-links"

    recalled = Signal()

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        numbers: Sequence[int],
        invitee: str = "",
        template: str = "",
    ) -> None:
        super().__init__(parent, "", width=900, height=640)
        self.setWindowTitle(self.tr("Message"))
        self._services, self._clock = services, clock
        self._numbers, self._invitee = list(numbers), invitee
        self._memory = MessageMemory(services.settings)
        self._texts = MessageTexts(services.templates)
        about, _, language = template.rpartition(".")
        self._texts.choose(about or template or self._memory.last_template(), "")
        self._wanted_language = language if about else ""
        self._is_chosen = bool(template)  # for what the message is wanted: no other fits better
        self.model = RecipientsModel(self)
        self.face = MessageFace(self.body, self.model)
        self.ui = self.face.ui
        self._message = Message()

    # -- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read the meetings and their invitees; those that are not known are asked for."""
        self.ui.states.show_panel().show_loading()
        self.tasks.start(self._load(), key="load", on_error=self._tell_unread)

    async def _load(self) -> None:
        events = self._services.events
        meetings = await events.read_rows(self._numbers)
        meetings = await with_invitees(events, meetings, self._tell_reading)
        for uri in {each.event.event_type for each in meetings}:
            await self._learn_type(uri)
        draft = await self._services.drafts.known(self.NAME)
        self._show(meetings)
        if draft.get("numbers") == self._numbers and self._texts.recall(draft):
            self._offer_choices()
            self.recalled.emit()

    def _tell_reading(self, done: int, total: int) -> bool:
        words = self.tr("{0} of {1} meetings read").format(f"{done:,}", f"{total:,}")
        self.ui.status.setText(words)
        return True

    async def _learn_type(self, uri: str) -> None:
        """Read an event type; without it there is no link to book again, and no more."""
        try:
            await self._services.events.event_type(uri)
        except Problem:
            return

    def _show(self, meetings: Sequence[Found]) -> None:
        rows = recipients_of(
            meetings, self._services.events.known_event_type, self._memory.language_for
        )
        if self._invitee:
            rows = [each for each in rows if each.invitee.uri == self._invitee] or rows
        unread = sum(each.invitees is None for each in meetings)
        words = self.tr("The invitees of {0} were not read; they are not among these.")
        self.ui.status.setText(words.format(amount(unread, "meeting")) if unread else "")
        self.model.show(rows, self._clock())
        if unread and not rows:
            why = self.tr("Calendly did not tell who is booked.")
            remedy = self.tr("Try again in a moment.")
            title = self.tr("The invitees could not be read")
            self._tell_unread(Problem(title, why, remedy=remedy, step="retry"))
            return
        if not rows:
            self.ui.states.show_panel().show_empty(
                "people",
                self.tr("Nobody to write to"),
                self.tr("Nobody is booked in this meeting any more."),
            )
            self.face.enable(can_copy=False, several=False)
            return
        self._texts.language = self._wanted_language or (
            rows[0].language if len({each.language for each in rows}) == 1 else ""
        )
        self._texts.choose(self._fitting(rows), self._texts.language)
        self.ui.states.show_content()
        self.face.show_people(len(rows) > 1)
        self.ui.people.setCurrentIndex(self.model.index(0))
        self._offer_choices()

    def _fitting(self, rows: Sequence[Recipient]) -> str:
        """Return what the message is about: who cannot come any more is told so, not asked."""
        template = self._texts.template(self._texts.language or own_language())
        asks = template is not None and bool(OWN_LINKS & template.uses())
        off = all(each.who.event.status == "canceled" for each in rows)
        return "cancel" if asks and off and not self._is_chosen else self._texts.about

    def _tell_unread(self, error: BaseException) -> bool:
        if not isinstance(error, Problem):
            return False
        self.face.enable(can_copy=False, several=False)
        self.ui.states.show_panel().show_error(error, self.load)
        return error.step != "sign_in"

    # -- showing ---------------------------------------------------------------------------

    def _recipient(self) -> Recipient | None:
        return self.model.at(self.ui.people.currentIndex().row())

    def _template(self) -> Template | None:
        recipient = self._recipient()
        language = recipient.language if recipient is not None else own_language()
        return self._texts.template(language)

    def _follow(self) -> None:
        """Show another recipient's message, perhaps in another language."""
        if not self._texts.language:
            self._offer_choices()
        else:
            self._render()

    def _follow_templates(self) -> None:
        self._texts.choose(self._texts.about, self._texts.language)
        self._offer_choices()

    def _offer_choices(self) -> None:
        recipient = self._recipient()
        language = recipient.language if recipient is not None else own_language()
        offered = [(each.about, each.name) for each in self._texts.offered(language)]
        template = self._texts.template(language)
        if template is not None and template.about not in {about for about, _ in offered}:
            offered.append((template.about, template.name))
        self.face.offer(self.ui.template_box, offered, self._texts.about)
        languages = [(each, language_name(each)) for each in LANGUAGES]
        if len({each.language for each in self.model.rows}) > 1 or not self._texts.language:
            languages.insert(0, ("", self.tr("Each in their own")))
        self.face.offer(self.ui.language_box, languages, self._texts.language)
        self._render()

    def _render(self, *, keep_editor: bool = False) -> None:
        recipient, template = self._recipient(), self._template()
        if recipient is None or template is None:
            self._message = Message(why_not=self.tr("There is no template in this language."))
            self.face.show_message(self._message, [], "")
            return
        clock = self._clock()
        account = self._services.account.account
        sender = account.user.name if account is not None else ""
        values = values_for(recipient.who, template.language, clock, sender)
        self._message = compose(template, values)
        notes = notes_for(recipient.who, self._message, clock)
        self.face.show_message(self._message, notes, _address(recipient))
        if not keep_editor:
            self.face.editor.show_text(template.subject, template.body)
        self.face.show_changed(self._texts.is_changed(template))
        self._count()

    def _count(self) -> None:
        row, rows = self.ui.people.currentIndex().row(), len(self.model.rows)
        self.face.show_place(row, rows, self.model.ticked_count)
        self.ui.previous.setEnabled(self.model.next_ticked(row, -1) >= 0)
        self.ui.next.setEnabled(self.model.next_ticked(row, 1) >= 0)
        several = self.model.ticked_count > 1
        self.face.enable(can_copy=not self._message.why_not and rows > 0, several=several)
        self.setWindowTitle(self._title())

    def _title(self) -> str:
        rows = self.model.rows
        if len(rows) == 1:
            return self.tr("Message to {0}").format(invitee_name(rows[0].invitee))
        return self.tr("Message to {0}").format(amount(len(rows), "invitee"))


def _address(recipient: Recipient) -> str:
    name, email = invitee_name(recipient.invitee), recipient.invitee.email
    return name if not email or email == name else f"{name} <{email}>"
