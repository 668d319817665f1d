"""The window that makes a link for a one-off meeting: hosts, length, dates, place."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from calendly_desktop.domain.one_off import OneOffForm, body_of, faults
from calendly_desktop.forms.ui_one_off import Ui_OneOff
from calendly_desktop.pages.as_whom import as_whom
from calendly_desktop.pages.event_types.done import DoneStep
from calendly_desktop.pages.event_types.draft import FormDraft
from calendly_desktop.pages.event_types.one_off_fields import OneOffFields
from calendly_desktop.pages.event_types.sending import SendingWindow
from calendly_desktop.viewmodels.event_type_words import one_off_summary, trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock


class OneOffWindow(SendingWindow):
    """One form, and a last step with the link. build_wanted: see TypeWindow."""

    NAME: ClassVar[str] = "one_off"
    HELP: ClassVar[str] = "event-types"

    build_wanted = Signal(object)

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(parent, "", width=560, height=700)
        self.setWindowTitle(self.tr("One-off meeting"))
        self._changes = services.event_type_changes
        self.ui = Ui_OneOff()
        self.ui.setupUi(self.body)
        links, account = services.links, services.account.account
        people = [*([links.me] if links.me is not None else []), *links.colleagues()]
        hosts = people if account is not None and account.is_admin else people[:1]
        self.fields = OneOffFields(self.ui, hosts, people, clock)
        self.set_up(services, self.ui)
        self.done_step = DoneStep(self.ui)
        self._draft = FormDraft(services.drafts, self.tasks, "one_off", OneOffForm, self._to_keep)
        self.fields.changed.connect(self._changed)
        self.ui.done_close.clicked.connect(self.accept)
        self.done_step.copied.connect(self.toaster.show)
        self.done_step.failed.connect(self.show_problem)
        self.done_step.build_wanted.connect(self.build_wanted)
        self.follow()
        self.ui.name.setFocus()

    def load(self) -> None:
        """Read the draft."""
        if not self._draft.is_read:
            self.tasks.start(self._restore(), key="draft")

    # -- the form --------------------------------------------------------------------------

    def _to_keep(self) -> OneOffForm | None:
        is_filling = self.ui.steps.currentWidget() is self.ui.fill_step
        form = self.fields.filled()
        return form if is_filling and form.is_begun() else None

    async def keep_draft(self) -> None:
        """Keep what is filled in."""
        await self._draft.keep()

    async def _restore(self) -> None:
        form = await self._draft.restore()
        if form is None or self.fields.filled().is_begun():
            return
        self.fields.fill(form)
        self.follow()
        self.tell_draft(self._start_anew)

    def _start_anew(self) -> None:
        self.banner.clear()
        self.fields.fill(self.fields.blank())
        self._changed()

    def _changed(self) -> None:
        self._draft.keep_soon()
        self.edited()

    # -- sending ---------------------------------------------------------------------------

    def summary_text(self) -> str:
        """Return what the button does."""
        return one_off_summary(self.fields.filled(), self.ui.host.currentText())

    def account_text(self) -> str:
        """Return as whom it is done."""
        who = as_whom(self._services)
        return self.tr("You do this as {0}.").format(who) if who else ""

    def found_faults(self) -> Sequence[Fault]:
        """Return what is wrong with the form."""
        return faults(self.fields.filled(), self.fields.zone(), datetime.now(UTC))

    def show_faults(self, found: Sequence[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        self.fields.show_faults(found)

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        self.fields.focus_field(name)

    async def send_form(self) -> None:
        """Make the meeting, and show its link."""
        form = self.fields.filled()
        made = await self._changes.make_one_off(form, self.fields.zone(), on_wait=self.waiting.tell)
        words = trouble_words(made.end, "", is_one_off=True)
        if words is not None:
            self.tell_words(words)
        if made.kind is None:
            return
        await self._draft.drop()
        title = self.tr("Made: {0}").format(body_of(form, self.fields.zone())["name"])
        text = self.tr(
            "It can be booked by this link only. Copy it now: Calendly lists it nowhere."
        )
        self.done_step.show(made.kind, title, text)
