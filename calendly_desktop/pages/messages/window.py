"""Writing to invitees: a template, its language, a preview for each, and the finished message."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from calendly_desktop.pages.messages.composer import MessageComposer
from calendly_desktop.pages.messages.sending import open_in_mail, put_on_clipboard
from calendly_desktop.toolkit.window import Windows
from calendly_desktop.viewmodels.message_fill import said_message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.templates import Template
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.buttons import CopyButton
    from calendly_desktop.viewmodels.meetings import Clock
    from calendly_desktop.viewmodels.message_recipients import Recipient

PAUSE = 500  # milliseconds after the last letter until a draft is kept


class MessageWindow(MessageComposer):
    """Choose, look, change the text, copy or mail; changes are kept as a draft."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        numbers: Sequence[int],
        invitee: str = "",
        template: str = "",
    ) -> None:
        super().__init__(services, parent, clock, numbers, invitee, template)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        services.templates.changed.append(self._follow_templates)

    @cached_property
    def _windows(self) -> Windows:
        return Windows(self)

    def _tell_recalled(self) -> None:
        self.banner.show_message(
            "info",
            self.tr("Your changes of last time are back"),
            self.tr("The text is as you left it when you wrote about this meeting before."),
            actions=[(self.tr("Use the template's text"), self._discard)],
        )

    # -- what the user does ----------------------------------------------------------------

    def _connect(self) -> None:
        ui = self.ui
        ui.template_box.activated.connect(self._choose_template)
        ui.language_box.activated.connect(self._choose_language)
        ui.people.selectionModel().currentChanged.connect(lambda _now, _old: self._follow())
        self.model.ticked.connect(self._count)
        ui.previous.clicked.connect(lambda: self._step(-1))
        ui.next.clicked.connect(lambda: self._step(1))
        self.face.editor.changed.connect(self._take_edit)
        self.face.turned.connect(lambda: self._render(keep_editor=True))
        ui.discard.clicked.connect(self._discard)
        ui.change_templates.clicked.connect(self._open_templates)
        ui.open_mail.clicked.connect(self._open_mail)
        ui.copy_message.clicked.connect(lambda: self._copy(ui.copy_message))
        ui.copy_next.clicked.connect(self._copy_and_next)
        self._pause.timeout.connect(self._keep_draft)
        self.recalled.connect(self._tell_recalled)

    def _choose_template(self, place: int) -> None:
        self._texts.about = str(self.ui.template_box.itemData(place))
        self._render()

    def _choose_language(self, place: int) -> None:
        self._texts.choose(self._texts.about, str(self.ui.language_box.itemData(place)))
        if self._texts.language and self._template() is not None:
            offered = {each.about for each in self._texts.offered(self._texts.language)}
            if self._texts.about not in offered and offered:
                self._texts.about = self._texts.offered(self._texts.language)[0].about
        self._offer_choices()

    def _step(self, step: int) -> None:
        row = self.model.next_ticked(self.ui.people.currentIndex().row(), step)
        if row >= 0:
            self.ui.people.setCurrentIndex(self.model.index(row))

    def _take_edit(self) -> None:
        template = self._template()
        if template is not None:
            self._texts.change(template, *self.face.editor.text())
            self._pause.start()
            self._render(keep_editor=True)

    def _discard(self) -> None:
        template = self._template()
        if template is not None:
            self._texts.discard(template)
            self.banner.clear()
            self._pause.start()
            self._render()

    def _open_templates(self) -> None:
        from calendly_desktop.pages.messages.templates_window import TemplatesWindow

        template, recipient = self._template(), self._recipient()
        self._windows.open(
            "templates",
            lambda: TemplatesWindow(
                self._services,
                self,
                self._clock,
                template.id if template is not None else "",
                recipient.who if recipient is not None else None,
            ),
        )

    def _copy(self, button: CopyButton) -> bool:
        """Copy the message shown; False where it cannot be."""
        recipient, template = self._recipient(), self._template()
        if recipient is None or template is None or self._message.why_not:
            return False
        put_on_clipboard(self._message)
        button.show_copied()
        self.face.tell(said_message(template, recipient.who, self._clock()))
        self._note_used(recipient, template)
        return True

    def _copy_and_next(self) -> None:
        row = self.ui.people.currentIndex().row()
        if not self._copy(self.ui.copy_next):
            return
        following = self.model.next_ticked(row, uncopied=True)
        if following < 0:
            following = self.model.next_ticked(-1, uncopied=True)
        if following >= 0:
            self.ui.people.setCurrentIndex(self.model.index(following))
        else:
            self.face.tell(self.tr("That was the last one: every message was copied"))

    def _open_mail(self) -> None:
        """Open a new mail; one that is too long for that is copied instead, and that is said."""
        recipient, template = self._recipient(), self._template()
        if recipient is None or template is None or self._message.why_not:
            return
        why = open_in_mail(recipient.invitee.email, self._message)
        if not why:
            self._note_used(recipient, template)
        elif self._copy(self.ui.copy_message):
            self.banner.show_message("info", self.tr("The message was copied instead"), why)

    def _note_used(self, recipient: Recipient, template: Template) -> None:
        self.model.note_copied(self.ui.people.currentIndex().row())
        self._memory.note(recipient.invitee.email, template.language, template.about)
        if self._message.asks:
            noting = self._services.events.note_asked([recipient.invitee.uri])
            self.tasks.start(noting, write=True)

    # -- closing ---------------------------------------------------------------------------

    def _keep_draft(self) -> None:
        self.tasks.start(self._keep(), write=True)

    async def _keep(self) -> None:
        if self._texts.has_changes:
            draft = {"numbers": self._numbers, **self._texts.draft()}
            await self._services.drafts.keep(self.NAME, draft)
        else:
            await self._services.drafts.drop(self.NAME)

    async def aclose(self) -> None:
        """Keep the draft and stop."""
        if self._follow_templates in self._services.templates.changed:
            self._services.templates.changed.remove(self._follow_templates)
        if self._pause.isActive():
            self._pause.stop()
            self._keep_draft()
        if "_windows" in self.__dict__:
            await self._windows.aclose()
        await super().aclose()
