"""The message templates in a window: change, add, delete, bring back, share; a live preview."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem

from calendly_desktop.domain.meetings import amount, invitee_name
from calendly_desktop.domain.templates import trimmed
from calendly_desktop.pages.messages.templates_face import TemplatesFace
from calendly_desktop.toolkit.file_dialogs import ask_what_to_open, ask_where_to_save
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.message_fill import Addressee, compose, values_for
from calendly_desktop.viewmodels.message_languages import own_language
from calendly_desktop.viewmodels.message_sample import sample_addressee

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.templates import Template
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock

PAUSE = 600  # milliseconds after the last letter until a change is saved
_FILE_KIND = "Message templates (*.json)"
_ID = Qt.ItemDataRole.UserRole
_BEGINNING = "Hello {first_name},\n\n\n\nKind regards,\n{sender}"


class TemplatesWindow(ToolWindow):
    """Every change is saved by itself. template: the id of the one to begin with.

    who: the invitee to show the preview for; a sample without one.
    """

    NAME = "templates"
    HELP = "copy-links"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        template: str = "",
        who: Addressee | None = None,
    ) -> None:
        super().__init__(parent, "", width=940, height=680)
        self.setWindowTitle(self.tr("Message templates"))
        self._services, self._templates, self._clock = services, services.templates, clock
        account = services.account.account
        self._sender = account.user.name if account is not None else ""
        self._who = who or sample_addressee(clock(), self._sender)
        self._current: Template | None = None
        self._is_filling = False
        self.face = TemplatesFace(self.body, invitee_name(who.invitee) if who else "")
        self.ui, self.editor = self.face.ui, self.face.editor
        self.preview = self.face.preview
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        known = self._templates.get(template)
        language = known.language if known is not None else own_language()
        self.ui.language_box.setCurrentIndex(self.ui.language_box.findData(language))
        self._fill(template)
        self._templates.changed.append(self._follow)
        self.tasks.busy_changed.connect(self._follow)
        for notice in self._templates.notices:
            self.banner.show_message("warning", self.tr("Message templates"), notice)

    # -- what the user does------------------------------------------------------------------

    def _connect(self) -> None:
        ui = self.ui
        ui.language_box.activated.connect(lambda _place: self._turn_to_language())
        ui.list.currentItemChanged.connect(lambda now, _old: self._turn_to(now))
        ui.name.textEdited.connect(lambda _text: self._edited())
        self.editor.changed.connect(self._edited)
        self.face.add.clicked.connect(lambda: self._start(self._add()))
        self.face.duplicate.clicked.connect(lambda: self._start(self._duplicate()))
        self.face.remove.clicked.connect(lambda: self._start(self._delete()))
        self.face.take_in.clicked.connect(lambda: self.tasks.start(self._import(), key="file"))
        self.face.give.clicked.connect(lambda: self.tasks.start(self._export(), key="file"))
        ui.restore.clicked.connect(lambda: self._start(self._restore()))
        ui.bring_back.clicked.connect(lambda: self._start(self._bring_back()))
        ui.close_button.clicked.connect(self.close)
        self._pause.timeout.connect(self._save_now)

    def _turn_to_language(self) -> None:
        about = self._current.about if self._current is not None else ""
        self._save_now()
        self._fill(f"{about}.{self._language}")

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        if self._is_filling:
            return
        self._save_now()
        self._show(self._templates.get(item.data(_ID)) if item is not None else None)

    def _edited(self) -> None:
        if self._current is not None:
            self.ui.status.setText("")
            self._pause.start()
            self._render()

    async def _add(self) -> None:
        made = await self._templates.add(self._language, self.tr("New template"), "", _BEGINNING)
        self._fill(made.id)
        self.ui.name.setFocus()
        self.ui.name.selectAll()

    async def _duplicate(self) -> None:
        if self._current is not None:
            made = await self._templates.duplicate(self._current.id)
            self._fill(made.id if made is not None else "")
            self.ui.name.setFocus()
            self.ui.name.selectAll()

    async def _delete(self) -> None:
        gone, row = self._current, self.ui.list.currentRow()
        if gone is None:
            return
        self._current = None
        await self._templates.delete(gone.id)
        self._fill("", row)
        self._offer_undo(self.tr("“{0}” deleted").format(gone.name), gone)

    async def _restore(self) -> None:
        changed = self._current
        if changed is None:
            return
        await self._templates.restore([changed.id])
        self._fill(changed.id)
        self._offer_undo(self.tr("“{0}” is as it came").format(changed.name), changed)

    async def _bring_back(self) -> None:
        deleted = self._templates.deleted(self._language)
        await self._templates.restore([each.id for each in deleted])
        self._fill(deleted[0].id if deleted else "")

    async def _undo(self, template: Template) -> None:
        await self._templates.save(template)
        if template.language == self._language:
            self._fill(template.id)

    async def _import(self) -> None:
        path = await ask_what_to_open(self, self.tr("Import templates"), _FILE_KIND)
        if path is None:
            return
        count = await self._templates.import_from(path)
        self._fill(self._current.id if self._current is not None else "")
        self.toaster.show(
            self.tr("{0} imported").format(amount(count, "template"))
            if count
            else self.tr("Every template of this file is here already")
        )

    async def _export(self) -> None:
        title, name = self.tr("Export templates"), "calendly-message-templates.json"
        path = await ask_where_to_save(self, title, name, _FILE_KIND)
        if path is not None:
            templates = self._templates.all()
            await self._templates.export_to(path, templates)
            words = self.tr("{0} saved as {1}")
            self.toaster.show(words.format(amount(len(templates), "template"), path.name))

    # -- saving ----------------------------------------------------------------------------

    def _edited_template(self) -> Template | None:
        """Return the current template as the fields say it, None where nothing was changed."""
        if self._current is None:
            return None
        subject, body = self.editor.text()
        name = self.ui.name.text().strip() or self._current.name
        made = trimmed(
            msgspec.structs.replace(self._current, name=name, subject=subject, body=body)
        )
        return made if made != self._current else None

    def _save_now(self) -> None:
        self._pause.stop()
        template = self._edited_template()
        if template is not None:
            self._current = template
            self.tasks.start(self._save(template), write=True)

    async def _save(self, template: Template) -> None:
        await self._templates.save(template)
        self.ui.status.setText(self.tr("Saved"))
        for row in range(self.ui.list.count()):
            item = self.ui.list.item(row)
            if item.data(_ID) == template.id:
                item.setText(self._label(template))
        self._show_restore()

    def _start(self, act: Coroutine[None, None, None]) -> None:
        """Save what was typed, then act."""
        self._save_now()
        self.tasks.start(act, key="change", write=True)

    def _offer_undo(self, words: str, template: Template) -> None:
        self.toaster.show(
            words,
            action=self.tr("Undo"),
            on_action=lambda: self._start(self._undo(template)),
            milliseconds=10_000,
        )

    def _follow(self, _busy: bool = False) -> None:
        """Show what another window has changed, but for a text that is being typed here."""
        current = self._current
        if current is None or self._pause.isActive() or self.tasks.is_writing():
            return  # what this window does itself it shows itself
        shown = [self.ui.list.item(row).data(_ID) for row in range(self.ui.list.count())]
        offered = [each.id for each in self._templates.of_language(self._language)]
        if shown != offered or self._templates.get(current.id) != current:
            self._fill(current.id, self.ui.list.currentRow())

    # -- showing ---------------------------------------------------------------------------

    @property
    def _language(self) -> str:
        return str(self.ui.language_box.currentData())

    @contextmanager
    def _filling(self) -> Iterator[None]:
        self._is_filling = True
        try:
            yield
        finally:
            self._is_filling = False

    def _fill(self, chosen: str, row: int = 0) -> None:
        """List the templates of the language again, with one of them chosen."""
        templates = self._templates.of_language(self._language)
        with self._filling():
            self.ui.list.clear()
            for template in templates:
                item = QListWidgetItem(self._label(template))
                item.setData(_ID, template.id)
                self.ui.list.addItem(item)
            places = [place for place, each in enumerate(templates) if each.id == chosen]
            place = places[0] if places else min(row, len(templates) - 1)
            self.ui.list.setCurrentRow(place)
        deleted = self._templates.deleted(self._language)
        words = self.tr("Bring back {0}").format(amount(len(deleted), "deleted template"))
        self.ui.bring_back.setText(words)
        self.ui.bring_back.setAccessibleName(words)
        self.ui.bring_back.setVisible(bool(deleted))
        if templates:
            self.ui.states.show_content()
        else:
            self.ui.states.show_panel().show_empty("mail", self.tr("No templates"))
        self._show(templates[place] if templates else None)

    def _show(self, template: Template | None) -> None:
        self._current = template
        self.ui.name.setText(template.name if template else "")
        self.ui.name.setCursorPosition(0)
        self.editor.show_text(*((template.subject, template.body) if template else ("", "")))
        self.ui.edit_pane.setEnabled(template is not None)
        for button in (self.face.duplicate, self.face.remove):
            button.setEnabled(template is not None)
        self.ui.status.setText("")
        self._show_restore()
        self._render()

    def _show_restore(self) -> None:
        current = self._current
        self.ui.restore.setVisible(current is not None and self._templates.is_changed(current.id))

    def _label(self, template: Template) -> str:
        changed = self._templates.is_changed(template.id)
        return f"{template.name} · {self.tr('changed')}" if changed else template.name

    def _render(self) -> None:
        template = self._edited_template() or self._current
        if template is None:
            self.preview.show_message(None)
            return
        values = values_for(self._who, template.language, self._clock(), self._sender)
        self.preview.show_message(compose(template, values))

    # -- closing ---------------------------------------------------------------------------

    async def aclose(self) -> None:
        """Save what was typed last, and stop."""
        self._save_now()
        self._templates.changed.remove(self._follow)
        await super().aclose()
