"""The window that makes a one-on-one event type, or changes one, as far as Calendly lets apps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec
from PySide6.QtCore import Signal

from calendly_desktop.api.errors import CalendlyError, SignInNeeded
from calendly_desktop.domain.event_type_form import EventTypeForm, changes, faults, form_of
from calendly_desktop.domain.models import last_segment
from calendly_desktop.forms.ui_event_type_form import Ui_EventTypeForm
from calendly_desktop.pages.as_whom import as_whom
from calendly_desktop.pages.event_types.acting import WEB_PAGE, open_page
from calendly_desktop.pages.event_types.done import DoneStep
from calendly_desktop.pages.event_types.draft import FormDraft
from calendly_desktop.pages.event_types.fields import TypeFields
from calendly_desktop.pages.event_types.sending import SendingWindow
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.event_type_table import why_only_on_the_web
from calendly_desktop.viewmodels.event_type_words import summary, trouble_words
from calendly_desktop.viewmodels.link_bases import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.services import Services


class TypeWindow(SendingWindow):
    """One form. kind: the event type to change; None makes a new one.

    build_wanted: a LinkToBuild to go on with in the Booking links tab.
    """

    NAME: ClassVar[str] = "event_type"
    HELP: ClassVar[str] = "event-types"

    build_wanted = Signal(object)

    def __init__(self, services: Services, parent: QWidget, kind: EventType | None) -> None:
        super().__init__(parent, "", width=600, height=700)
        self.kind = kind
        self.ui = Ui_EventTypeForm()
        self.ui.setupUi(self.body)
        self._links = services.links
        self._changes = services.event_type_changes
        self._owners = self._possible_owners(services)
        self.fields = TypeFields(self.ui, self._owners)
        self.set_up(services, self.ui)
        self.done_step = DoneStep(self.ui)
        name = f"event_type {last_segment(kind.uri)}" if kind is not None else "event_type new"
        self._draft = FormDraft(services.drafts, self.tasks, name, EventTypeForm, self._to_keep)
        self._dress()
        self._connect()
        self._fill_blank()
        self.follow()
        self.ui.name.setFocus()

    def load(self) -> None:
        """Read the draft, the event type as it is now, and which conferencing is connected."""
        if not self._draft.is_read:
            self.tasks.start(self._restore(), key="draft")
        if not self._services.connection.offline_reason():
            self.tasks.start(self._read(), key="read", on_error=self._not_read)

    # -- the form --------------------------------------------------------------------------

    def _possible_owners(self, services: Services) -> list[tuple[str, str]]:
        """Return for whom event types can be made. Calendly: for others by owners and admins."""
        me, account = self._links.me, services.account.account
        mine = [(me.uri, self.tr("{0} (you)").format(me.name or me.email))] if me else []
        others = self._links.colleagues() if account is not None and account.is_admin else []
        return [*mine, *((user.uri, user.name or user.email) for user in others)]

    def _dress(self) -> None:
        ui, is_new = self.ui, self.kind is None
        title = self.tr("New event type")
        if self.kind is not None:
            title = self.tr("Change {0}").format(name_of(self.kind))
        self.setWindowTitle(title)
        is_choice = is_new and len(self._owners) > 1
        ui.owner_label.setVisible(is_choice)
        ui.owner.setVisible(is_choice)
        if not is_new:
            ui.save.setText(self.tr("Save &changes"))
            ui.save.setAccessibleName(self.tr("Save changes"))
        secondary(ui.web_note)
        ui.web_note.setText(
            self.tr(
                "Questions of the booking form, the end of the link, reminders, hours of its own "
                "and deleting are set on Calendly’s web page only. The link never changes with the "
                "name."
            )
        )
        set_role(ui.open_web, "quiet")

    def _connect(self) -> None:
        ui = self.ui
        self.fields.changed.connect(self._changed)
        ui.owner.currentIndexChanged.connect(self._owner_changed)
        ui.open_web.clicked.connect(lambda _checked=False: open_page(WEB_PAGE))
        ui.done_close.clicked.connect(self.accept)
        self.done_step.copied.connect(self.toaster.show)
        self.done_step.failed.connect(self.show_problem)
        self.done_step.build_wanted.connect(self.build_wanted)

    def _fill_blank(self) -> None:
        """Show the form where nothing was typed, and remember how that reads."""
        form = EventTypeForm(owner=self._owners[0][0] if self._owners else "")
        self.fields.fill(form if self.kind is None else form_of(self.kind))
        self._untouched = self._filled()

    def _filled(self) -> EventTypeForm:
        """Return the form; the owner of an event type that exists is not in it."""
        form = self.fields.filled()
        if self.kind is None:
            return form
        return msgspec.structs.replace(form, owner=form_of(self.kind).owner)

    def _to_keep(self) -> EventTypeForm | None:
        form = self._filled()
        return form if form != self._untouched else None

    def _changed(self) -> None:
        self._draft.keep_soon()
        self.edited()

    def _owner_changed(self) -> None:
        if not self._services.connection.offline_reason():
            self.tasks.start(self._read_places(), key="places", on_error=self._not_read)

    async def keep_draft(self) -> None:
        """Keep what is filled in."""
        await self._draft.keep()

    async def _restore(self) -> None:
        form = await self._draft.restore()
        if form is None or self._to_keep() is not None:
            return
        self.fields.fill(form)
        self.follow()
        self.tell_draft(self._start_anew)

    def _start_anew(self) -> None:
        self.banner.clear()
        self._fill_blank()
        self._changed()

    # -- reading ---------------------------------------------------------------------------

    async def _read(self) -> None:
        """Look at the event type once more: it may be another by now."""
        if self.kind is not None:
            now = await self._changes.event_type(self.kind.uri)
            is_untouched, self.kind = self._to_keep() is None, now
            if is_untouched:
                self._fill_blank()
            self.follow()
        await self._read_places()

    async def _read_places(self) -> None:
        owner = self._filled().owner
        if owner:
            self.fields.places.show_connected(await self._changes.connected(owner))

    def _not_read(self, error: BaseException) -> bool:
        """Where Calendly cannot be asked, what is known serves; a refusal comes with the write."""
        return isinstance(error, CalendlyError) and not isinstance(error, SignInNeeded)

    # -- sending ---------------------------------------------------------------------------

    def summary_text(self) -> str:
        """Return what the button does."""
        return summary(self._filled(), self.kind, self._whose())

    def account_text(self) -> str:
        """Return as whom it is done."""
        who = as_whom(self._services)
        return self.tr("You do this as {0}.").format(who) if who else ""

    def why_not(self) -> str:
        """Return why the button cannot be pressed."""
        if self.kind is None:
            return ""
        if why := why_only_on_the_web(self.kind):
            return why
        is_wrong = bool(self.found_faults())
        if not is_wrong and not changes(self._filled(), self.kind):
            return self.tr("Nothing is changed yet.")
        return ""

    def found_faults(self) -> Sequence[Fault]:
        """Return what is wrong with the form."""
        return faults(self._filled(), is_new=self.kind is None)

    def show_faults(self, found: Sequence[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        self.fields.show_faults(found)

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        self.fields.focus_field(name)

    async def send_form(self) -> None:
        """Make or change the event type, and show what came of it."""
        form, tell = self._filled(), self.waiting.tell
        if self.kind is None:
            made = await self._changes.create(form, on_wait=tell)
        else:
            made = await self._changes.change(self.kind, form, on_wait=tell)
        words = trouble_words(made.end, self.tr("your event types"))
        if words is not None:
            self.tell_words(words)
            return
        await self._draft.drop()
        if made.kind is not None:
            self._show_done(made.kind, is_new=self.kind is None)
        else:
            self.accept()

    def _show_done(self, kind: EventType, *, is_new: bool) -> None:
        title = self.tr("Made: {0}") if is_new else self.tr("Changed: {0}")
        text = self.tr("It can be booked by this link.")
        if not kind.active:
            text = self.tr("It is turned off: nobody can book by this link yet.")
        if is_new:
            web = self.tr("Questions and reminders are set on Calendly’s web page.")
            text = f"{text} {web}"
        self.done_step.show(kind, title.format(name_of(kind)), text)

    def _whose(self) -> str:
        owner = self.fields.filled().owner
        return next((words for uri, words in self._owners if uri == owner), "")
