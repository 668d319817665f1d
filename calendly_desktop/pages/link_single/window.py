"""The window that makes links for one booking: single-use ones, or one with its own settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

import msgspec
from PySide6.QtCore import Qt

from calendly_desktop.api.errors import CalendlyError, NotFound, SignInNeeded
from calendly_desktop.domain.booking import Fault
from calendly_desktop.domain.link_prefill import guest_in
from calendly_desktop.domain.one_time_links import OneTimeForm, OneTimeKind, faults
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_single import Ui_LinkSingle
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.link_single.done import DoneStep
from calendly_desktop.pages.link_single.draft import Draft
from calendly_desktop.pages.link_single.fields import Fields
from calendly_desktop.pages.link_single.foot import Foot
from calendly_desktop.store.one_time_problems import NoSuchType, ValueRefused
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.one_time_words import carries, made_words, rest_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.one_time_links import Made
    from calendly_desktop.viewmodels.meetings import Clock


class OneTimeWindow(ToolWindow):
    """One form with two faces; nothing typed is lost, and each link is asked for once."""

    NAME: ClassVar[str] = "link_single"
    HELP: ClassVar[str] = "single-use-life"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        kind: EventType,
        tags: UtmTags,
        extra: Mapping[str, str],
        *,
        face: OneTimeKind = "single_use",
    ) -> None:
        super().__init__(parent, "", width=600, height=660)
        self.setWindowTitle(self.tr("Link for one booking"))
        self._services = services
        self._clock = clock
        self._tags = tags
        self._extra = dict(extra)
        self.ui = Ui_LinkSingle()
        self.ui.setupUi(self.body)
        self.fields = Fields(self.ui, services, self.tasks, kind)
        self.foot = Foot(self.ui, services, self.fields)
        self.done_step = DoneStep(self.ui)
        self._guest = guest_in(extra)
        self._draft = Draft(services.drafts, self.tasks, kind.uri, self._to_keep, self._guest)
        place = self.ui.inside_layout.indexOf(self.ui.about_kind) + 1
        link = HelpLink("single-use-life")
        self.ui.inside_layout.insertWidget(place, link, 0, Qt.AlignmentFlag.AlignLeading)
        self.setTabOrder(self.ui.kind.button("share"), link)
        secondary(self.ui.carried)
        self.ui.carried.setText(carries(tags, extra))
        self.ui.carried.setVisible(bool(self.ui.carried.text()))
        self._connect()
        self.fields.show_type(kind, clock().today)
        self.fields.fill(self._blank(face))
        self.foot.follow()
        self.ui.guest.setFocus()
        self.ui.guest.selectAll()

    def load(self) -> None:
        """Read the draft, and the event type as it is now."""
        if not self._draft.is_read:
            self.tasks.start(self._restore(), key="draft")
        if not self._services.connection.offline_reason():
            self.tasks.start(self._read_type(), key="type", on_error=self._type_not_read)

    def unfinished(self) -> str:
        """Say that links are being made; a half-filled form is kept as a draft."""
        return self.tr("A link is being made.") if self.tasks.is_busy("make") else ""

    def may_close(self) -> bool:
        """Stay open while a link is being made; Esc stops the wait for Calendly's limit."""
        if self.foot.waiting.stop():
            return False
        if self.tasks.is_busy("make"):
            self.toaster.show(self.tr("The link is being made. This takes a moment."))
            return False
        return True

    async def aclose(self) -> None:
        """Keep the draft and end the window's work."""
        self.foot.close()
        await self._draft.keep()
        await super().aclose()

    def _connect(self) -> None:
        ui = self.ui
        self.fields.changed.connect(self._changed)
        ui.make.clicked.connect(self._make)
        ui.start_anew.clicked.connect(self._start_anew)
        ui.close_button.clicked.connect(self.reject)
        ui.another.clicked.connect(self._another)
        ui.done_close.clicked.connect(self.accept)
        self.done_step.copied.connect(self._copied)
        self.done_step.failed.connect(self.show_problem)

    # -- the event type --------------------------------------------------------------------

    async def _read_type(self) -> None:
        """Look at the event type once more: it may be off, or offer other places by now."""
        kind = await self._services.one_time_links.event_type(self.fields.kind.uri)
        self.fields.show_type(kind, self._clock().today)
        self.foot.follow()

    def _type_not_read(self, error: BaseException) -> bool:
        """Say that the event type is gone; where it cannot be asked for, what is known serves."""
        if isinstance(error, NotFound):
            self.foot.is_gone = True
            self._tell_trouble(NoSuchType())
            self.foot.follow()
            return True
        return isinstance(error, CalendlyError) and not isinstance(error, SignInNeeded)

    # -- the form and its draft ------------------------------------------------------------

    def _changed(self) -> None:
        self.foot.missed = ""
        self._draft.keep_soon()
        self.foot.follow()

    def _to_keep(self) -> OneTimeForm | None:
        is_filling = self.ui.steps.currentWidget() is self.ui.fill_step
        return self.fields.filled() if is_filling else None

    async def _restore(self) -> None:
        """Bring the draft back, on the face that the window was opened for."""
        form, face = await self._draft.restore(), self.fields.face
        if form is None or self.fields.filled().is_begun(self._guest):
            return
        self.fields.fill(msgspec.structs.replace(form, guest=self._guest or form.guest))
        if face == "share":
            self.fields.set_face(face)
        self.foot.follow()
        self.banner.show_message(
            "info",
            self.tr("Your half-filled link is back"),
            self.tr("It was kept when the window closed. Nothing of it was made."),
            actions=[(self.tr("Start anew"), self._start_anew)],
        )

    def _start_anew(self) -> None:
        """Empty the form; Undo in the note brings it back."""
        before = self.fields.filled()
        self._fill(self._blank(before.kind))
        if before.is_begun(self._guest):
            self.toaster.show(
                self.tr("The form is empty again."),
                action=self.tr("Undo"),
                on_action=partial(self._fill, before),
            )

    def _blank(self, face: OneTimeKind) -> OneTimeForm:
        """Return the form where nothing was typed: for whom the Build view fills in already."""
        return OneTimeForm(kind=face, guest=self._guest)

    def _fill(self, form: OneTimeForm) -> None:
        self.banner.clear()
        self.fields.fill(form)
        self._changed()
        self.ui.guest.setFocus()

    # -- making ----------------------------------------------------------------------------

    def _make(self) -> None:
        form = self.fields.filled()
        if not self.ui.make.isEnabled() or self.tasks.is_busy("make"):
            return
        found = faults(form, self.fields.kind, self._clock().today)
        self.fields.show_faults(found)
        if found:
            self.foot.missed = found[0].text
            self.foot.follow()
            announce(self, found[0].text, urgent=True)
            return
        self.banner.clear()
        self.foot.is_sending, self.foot.is_stopped = True, False
        self.tasks.start(self._send(form), key="make", write=True, on_error=self._not_made)
        self.foot.follow()

    async def _send(self, form: OneTimeForm) -> None:
        try:
            await self._draft.keep()
            made = await self._services.one_time_links.make(
                form,
                self.fields.kind,
                self._tags,
                self._extra,
                on_wait=self.foot.waiting.tell,
                told=self.foot.progress,
            )
        finally:
            self.foot.is_sending = False
            self.foot.follow()
        await self._show_made(made)

    async def _show_made(self, made: Made) -> None:
        words = rest_words(made)
        if words is not None:
            self.banner.show_message(words.kind, words.title, words.text)
        if made.links:
            self.done_step.show(made.links, made_words(made, self._clock()))
            await self._draft.drop()

    def _not_made(self, error: BaseException) -> bool:
        """Explain why no link was made, at the field where there is one."""
        if not isinstance(error, Problem):
            return False
        self.foot.is_gone = self.foot.is_gone or isinstance(error, NoSuchType)
        self.foot.follow()
        if isinstance(error, ValueRefused):
            self.fields.show_faults([Fault(error.field, error.said or error.title)])
        self._tell_trouble(error)
        return True

    def _tell_trouble(self, problem: Problem) -> None:
        offers: dict[str, list[tuple[str, Callable[[], None]]]] = {
            "retry": [(self.tr("Try again"), self._make)],
            "sign_in": [(self.tr("Sign in"), self.sign_in_wanted.emit)],
        }
        self.banner.show_message(
            "danger",
            problem.title,
            problem.explanation,
            actions=offers.get(problem.step, []),
            details=report(problem) if problem.details else "",
            request=problem.request(*who_asks(self)),
        )

    # -- afterwards ------------------------------------------------------------------------

    def _copied(self, links: Sequence[MadeLink]) -> None:
        self.toaster.show(self.tr("Link copied") if len(links) == 1 else self.tr("Links copied"))
        kept = [link.id for link in links if link.id]
        if kept:
            self.tasks.start(self._services.link_history.note_copy(*kept), write=True)

    def _another(self) -> None:
        self.ui.steps.setCurrentWidget(self.ui.fill_step)
        self._fill(self._blank(self.fields.face))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._make()
            return
        super().keyPressEvent(event)
