"""What a team shares: where it comes from, how old it is, what is wrong with it; and own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.rule_file import RuleFileBroken
from calendly_desktop.forms.ui_rule_sharing import Ui_SharingPane
from calendly_desktop.store.shared_rules import NotASource
from calendly_desktop.system.files import write_whole
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.file_dialogs import ask_what_to_open, ask_where_to_save
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.viewmodels.moments import moment_in_words
from calendly_desktop.viewmodels.rule_words import field_name, file_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from calendly_desktop.domain.rule_file import Fault
    from calendly_desktop.store.rule_book import Own, RuleBook
    from calendly_desktop.store.shared_rules import Sharing
    from calendly_desktop.toolkit.tasks import TaskScope

_FILE_NAME = "calendly-tag-rules.json"


class SharingPane(QWidget):
    """Shared rules, and the own ones as a file.

    typed: the address that is not used yet. taken_in: own rules as they were before an import.
    """

    typed = Signal()
    said = Signal(str)
    taken_in = Signal(str, object)

    def __init__(
        self, book: RuleBook, tasks: TaskScope, zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._tasks = tasks
        self._zone = zone
        self._faults: tuple[Fault, ...] = ()
        self._is_first_broken = False
        self.ui = Ui_SharingPane()
        self.ui.setupUi(self)
        self._dress()
        self._connect()
        self.show_book()

    def show_book(self) -> None:
        """Show how it stands with the shared file now."""
        ui, sharing = self.ui, self._book.sharing
        ui.begin.setVisible(sharing is None)
        ui.facts_card.setVisible(sharing is not None)
        if sharing is not None:
            self._is_first_broken = False
            self._show_facts(sharing)
        elif not self._is_first_broken:
            self._show_faults(())
        can_export = bool(self._book.own_rules or self._book.own_presets)
        ui.export_own.setEnabled(can_export)

    def draft(self) -> str:
        """Return what is typed and not used yet."""
        return self.ui.source.text().strip() if self._book.sharing is None else ""

    def restore(self, text: str) -> None:
        """Bring back what was typed."""
        if not self.ui.source.text():
            self.ui.source.setText(text)

    def order(self) -> list[QWidget]:
        """Return what the keyboard reaches, in order."""
        ui = self.ui
        shared = [ui.source, ui.choose, ui.use, ui.from_value, ui.check, ui.stop]
        return [*shared, ui.copy_mistakes, ui.export_own, ui.import_own]

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.about, ui.own_about, ui.from_label, ui.holds_label, ui.as_of_label):
            secondary(label)
        for card in (ui.facts_card, ui.mistakes_card):
            set_card(card)
        ui.facts.setColumnStretch(1, 1)
        ui.from_value.set_elide("middle")
        ui.fault.hide()
        set_role(ui.use, "primary")
        set_role(ui.stop, "danger")
        ui.use.setEnabled(False)

    def _connect(self) -> None:
        ui = self.ui
        ui.source.textChanged.connect(self._source_typed)
        ui.source.returnPressed.connect(self._use)
        ui.choose.clicked.connect(lambda: self._tasks.start(self._choose(), key="file"))
        ui.use.clicked.connect(self._use)
        ui.check.clicked.connect(lambda: self._tasks.start(self._check(), key="share"))
        ui.stop.clicked.connect(lambda: self._tasks.start(self._stop(), key="stop"))
        ui.copy_mistakes.clicked.connect(self._copy_mistakes)
        ui.export_own.clicked.connect(lambda: self._tasks.start(self._export(), key="file"))
        ui.import_own.clicked.connect(lambda: self._tasks.start(self._import(), key="file"))

    # -- the shared file -------------------------------------------------------------------

    def _source_typed(self, text: str) -> None:
        mark_fault(self.ui.source, self.ui.fault, "")
        self.ui.use.setEnabled(bool(text.strip()))
        self._is_first_broken = False
        self._show_faults(())
        self.typed.emit()

    async def _choose(self) -> None:
        title = self.tr("Shared rules and presets")
        path = await ask_what_to_open(self, title, self.tr("Rules and presets (*.json)"))
        if path is not None:
            self.ui.source.setText(str(path))
            self._use()

    def _use(self) -> None:
        if self.ui.use.isEnabled():
            self._tasks.start(self._begin(), key="share")

    async def _begin(self) -> None:
        ui = self.ui
        ui.use.setEnabled(False)
        ui.use.setText(self.tr("Reading…"))
        try:
            await self._book.share_from(ui.source.text())
        except RuleFileBroken as broken:
            self._is_first_broken = True
            self._show_faults(broken.faults)
            words = self.tr("The file has mistakes, so nothing of it is used.")
            mark_fault(ui.source, ui.fault, words)
        except NotASource as wrong:
            mark_fault(ui.source, ui.fault, wrong.explanation)
        except Problem as problem:
            if self._book.sharing is not None:  # it is in use, and only could not be noted
                raise
            mark_fault(ui.source, ui.fault, problem.explanation)
        else:
            ui.source.clear()
            self.said.emit(self.tr("The shared rules and presets are in use"))
        finally:
            ui.use.setText(self.tr("&Use for my links"))
            ui.use.setEnabled(bool(ui.source.text().strip()))
        if ui.fault.text():
            announce(ui.fault, ui.fault.text())

    async def _check(self) -> None:
        await self._book.look_again()
        announce(self, self.ui.state.text())

    async def _stop(self) -> None:
        sure = await confirm(
            self.window(),
            self.tr("Stop using the shared rules?"),
            self.tr(
                "Your own rules and presets are all there is then. The shared file stays as it is, "
                "and you can use it again at any time."
            ),
            action=self.tr("Stop using them"),
            danger=True,
        )
        if sure:
            await self._book.stop_sharing()
            self.said.emit(self.tr("The shared rules are no longer used"))

    def _show_facts(self, sharing: Sharing) -> None:
        ui = self.ui
        name = sharing.file.name
        ui.from_value.setText(sharing.address)
        holds = file_in_words(sharing.file)
        ui.holds.setText(f"{name}: {holds}" if name else holds)
        as_of = moment_in_words(sharing.as_of, self._zone) if sharing.as_of else ""
        ui.as_of.setText(as_of or self.tr("never read yet"))
        text, sign = self._state_words(sharing)
        ui.state.setText(text)
        set_text_role(ui.state, "warning" if sign == "warning" else "")
        ui.state_sign.set_icon(sign, "secondary" if sign == "clock" else sign)
        ui.check.setEnabled(not sharing.is_looking)
        ui.check.setText(self.tr("Checking…") if sharing.is_looking else self.tr("&Check now"))
        problem = sharing.problem
        self._show_faults(problem.faults if isinstance(problem, RuleFileBroken) else ())

    def _state_words(self, sharing: Sharing) -> tuple[str, str]:
        if sharing.problem is None and sharing.away_since is None:
            if sharing.as_of is None:
                return self.tr("It is read in a moment."), "clock"
            return self.tr("In use, and read again every few hours."), "success"
        since = moment_in_words(sharing.away_since, self._zone) if sharing.away_since else ""
        kept = self.tr("The last copy stays in force.")
        if sharing.as_of is None:
            kept = self.tr("Nothing of it is in force yet.")
        if isinstance(sharing.problem, RuleFileBroken):
            text = self.tr("The file has had mistakes since {0}.").format(since)
            return f"{text} {kept}", "warning"
        why = sharing.problem.explanation if sharing.problem is not None else ""
        text = self.tr("It cannot be read since {0}.").format(since)
        return " ".join(part for part in (text, why, kept) if part), "warning"

    def _show_faults(self, faults: tuple[Fault, ...]) -> None:
        self._faults = faults
        self.ui.mistakes.setText("\n".join(f"• {fault}" for fault in faults))
        self.ui.mistakes_card.setVisible(bool(faults))

    def _copy_mistakes(self) -> None:
        copy("\n".join(str(fault) for fault in self._faults))
        self.ui.copy_mistakes.show_copied()

    # -- own files -------------------------------------------------------------------------

    async def _export(self) -> None:
        import asyncio

        kind = self.tr("Rules and presets (*.json)")
        title = self.tr("Export rules and presets")
        path = await ask_where_to_save(self, title, _FILE_NAME, kind)
        if path is not None:
            content = self._book.exported()
            await asyncio.get_running_loop().run_in_executor(None, write_whole, path, content)
            self.said.emit(self.tr("Saved as {0}").format(path.name))

    async def _import(self) -> None:
        kind = self.tr("Rules and presets (*.json)")
        path = await ask_what_to_open(self, self.tr("Import rules and presets"), kind)
        if path is not None:
            await self.take_in(path)

    async def take_in(self, path: Path) -> None:
        """Import a file as own rules and presets. Raises Problem."""
        taken = await self._book.import_from(path)
        fields = ", ".join(field_name(field).lower() for field in taken.fields)
        parts = [self.tr("rules for {0}").format(fields)] if fields else []
        if taken.presets:
            one, many = self.tr("1 preset"), self.tr("{0} presets")
            parts.append(one if taken.presets == 1 else many.format(taken.presets))
        if not parts:
            self.said.emit(self.tr("All of this file is here already"))
            return
        words = self.tr("Taken in: {0}").format("; ".join(parts))
        before: Own = taken.before
        self.taken_in.emit(words, before)
