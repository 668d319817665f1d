"""All webhooks as a file, and such a file against now: what is missing, changed or new."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from calendly_desktop.api.errors import SignInNeeded, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_backup import definition_in, read_backup
from calendly_desktop.domain.webhook_drift import Drift, compare, counts_in_words, report
from calendly_desktop.forms.ui_webhook_compare import Ui_WebhookCompare
from calendly_desktop.pages.export.saving import kind_words
from calendly_desktop.pages.insight.table_window import TableWindow
from calendly_desktop.pages.webhooks.backup_files import content_of, save_backup, save_list
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.file_dialogs import ask_what_to_open
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.text import plain_tip, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.moments import moment_in_words
from calendly_desktop.viewmodels.webhook_compare import (
    cannot_be_made_again,
    columns,
    file_words,
    in_full,
    webhooks_now,
)
from calendly_desktop.viewmodels.webhooks import names_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.webhook_backup import Backup
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock


class CompareWindow(TableWindow[Drift]):
    """Saves the webhooks that can be seen, and compares a saved file with them.

    webhook_wanted: the URI of one to show in the list. definition_wanted: one to make again, and
    whether its address is whole.
    """

    NAME: ClassVar[str] = "webhook_compare"
    HELP: ClassVar[str] = "webhooks"

    webhook_wanted = Signal(str)
    definition_wanted = Signal(object, bool)

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(services, parent, clock, "", width=900)
        self.setWindowTitle(self.tr("Back up and compare webhooks"))
        self._backup: Backup | None = None
        self._drifts: list[Drift] = []
        self._ignored: set[str] = set()
        self.ui = Ui_WebhookCompare()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()
        self._show()

    def load(self) -> None:
        """Compare anew: webhooks may have changed meanwhile."""
        if self._backup is not None:
            self.tasks.start(self._compare(), key="compare")

    def enter_action(self) -> tuple[str, str]:
        """Return the name and the words of what Enter on a row does."""
        return "show_in_list", self.tr("&Show in the list")

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        spacing = theme().px(look.SPACE_2)
        files = FlowLayout(ui.files, spacing=spacing)
        for part in (ui.save, ui.open_file, ui.save_list, ui.whole):
            files.addWidget(part)
        foot = FlowLayout(ui.foot, spacing=spacing)
        for button in (
            ui.make_again, ui.show_webhook, ui.ignore, ui.copy_report, ui.copy, ui.close_button,
        ):  # fmt: skip
            foot.addWidget(button)
        self.set_up_table(ui.table, ui.copy)
        self.set_up_parts(ui.parts, ui.details)
        set_role(ui.save, "primary")
        for label in (ui.file_note, ui.file_words, ui.changes, ui.why_not, ui.count):
            secondary(label)
        set_text_role(ui.sentence, "strong")
        note = self.tr(
            "A backup holds no signing keys. Without the tick it also leaves out user names, "
            "passwords and what follows the “?” in addresses: services often put keys there."
        )
        ui.file_note.setText(note)
        ui.whole.setToolTip(plain_tip(note))
        ui.whole.setAccessibleDescription(note)

    def _connect(self) -> None:
        ui = self.ui
        ui.save.clicked.connect(self._save)
        ui.open_file.clicked.connect(lambda: self.tasks.start(self._open(), key="open"))
        ui.save_list.clicked.connect(self._save_list)
        ui.all_rows.toggled.connect(self._show)
        ui.make_again.clicked.connect(self._make_again)
        ui.show_webhook.clicked.connect(self.show_current)
        ui.ignore.clicked.connect(self._ignore)
        ui.copy_report.clicked.connect(self._copy_report)
        ui.close_button.clicked.connect(self.reject)
        self.services.webhook_changes.changed.append(self.load)

    # -- saving ----------------------------------------------------------------------------

    def _save(self) -> None:
        whole = self.ui.whole.isChecked()
        self.tasks.start(self._saved(lambda: save_backup(self, self.services, whole)), key="save")

    def _save_list(self) -> None:
        whole = self.ui.whole.isChecked()
        self.tasks.start(self._saved(lambda: save_list(self, self.services, whole)), key="save")

    async def _saved(self, save: Callable[[], Awaitable[Path | None]]) -> None:
        """Read the webhooks, save them, and say so. Raises Problem."""
        self.banner.clear()
        await self._read()
        path = await save()
        if path is not None:
            words = self.tr("Saved as {0}").format(path.name)
            self.toaster.show(words)
            announce(self, words)

    # -- comparing -------------------------------------------------------------------------

    async def _open(self) -> None:
        path = await ask_what_to_open(self, self.tr("Open a backup"), kind_words("json"))
        if path is not None:
            await self.open_file(path)

    async def open_file(self, path: Path) -> None:
        """Read a backup and compare it with now. Raises Problem where it is none."""
        import asyncio

        self.banner.clear()
        loop = asyncio.get_running_loop()
        content = await loop.run_in_executor(None, content_of, path)
        self._backup = await loop.run_in_executor(None, read_backup, content)
        self._ignored.clear()
        await self._compare()

    async def _compare(self) -> None:
        backup = self._backup
        if backup is None:
            return
        account = await self.services.account.load()
        mine = account.user.uri
        others = any(each.scope == "user" and each.owner != mine for each in backup.webhooks)
        await self._read(colleagues=others)
        store = self.services.webhooks
        now = webhooks_now(
            store,
            self.services.webhook_changes.held,
            names_of(self.services.account),
            whole=True,
        )
        self._drifts = compare(backup, now, store.known_lists, self._say)
        self._show()
        if self._is_foreign:
            self.banner.show_message(
                "warning",
                self.tr("This backup is of another organization"),
                self.tr(
                    "It is of {0}; you are signed in to {1}. Most of it will look missing, "
                    "and nothing of it can be made again here."
                ).format(
                    backup.organization.name or self.tr("an organization without a name"),
                    account.organization_name,
                ),
            )
        announce(self, self.ui.count.text())

    async def _read(self, *, colleagues: bool = False) -> None:
        """Read the webhooks; without a connection, those of the last time do."""
        try:
            await self.services.webhooks.load(colleagues=colleagues)
        except SignInNeeded:
            raise
        except Problem as problem:
            if not is_offline(problem) or self.services.webhooks.as_of is None:
                raise
            self.show_problem(problem)

    @property
    def _is_foreign(self) -> bool:
        account, backup = self.services.account.account, self._backup
        here = account.organization_uri if account is not None else None
        return backup is not None and bool(here) and backup.organization.uri != here

    @property
    def _zone(self) -> str:
        account = self.services.account.account
        return account.timezone if account is not None else "UTC"

    def _say(self, moment: datetime) -> str:
        return moment_in_words(moment, self._zone)

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        ui, backup = self.ui, self._backup
        has_file = backup is not None
        ui.file_note.setVisible(not has_file)
        for part in (ui.file_words, ui.shown_bar, ui.copy, ui.copy_report, ui.details):
            part.setVisible(has_file)
        for button in (ui.make_again, ui.show_webhook, ui.ignore):
            button.setVisible(has_file)
        if backup is None:
            ui.states.show_panel().show_empty(
                "import",
                self.tr("Keep a copy of your webhooks"),
                self.tr(
                    "Save them as a file now and then. Compared later, it tells what somebody has "
                    "changed, and what is missing can be made again."
                ),
            )
            return
        ui.file_words.setText(file_words(backup, self._say))
        shown = self._drifts
        if not ui.all_rows.isChecked():
            shown = [
                each for each in shown if each.verdict != "same" and not self._is_ignored(each)
            ]
        self.show_lines(columns(), shown)
        ui.count.setText(self._count())
        if shown:
            ui.states.show_content()
        else:
            ui.states.show_panel().show_empty(
                "success",
                self.tr("Nothing is different"),
                self.tr("The webhooks are as they were when the file was saved."),
            )
        self.current_changed()

    def _count(self) -> str:
        words = counts_in_words(self._drifts)
        ignored = sum(self._is_ignored(each) for each in self._drifts)
        more = self.tr(", {0} of them ignored").format(ignored) if ignored else ""
        return self.tr("Against now: {0}{1}.").format(words, more)

    def name_of(self, row: Drift) -> object:
        """Return what tells a row from others: its name at Calendly, else its address."""
        return row.shown.uri or row.shown.address

    def _is_ignored(self, drift: Drift) -> bool:
        return str(self.name_of(drift)) in self._ignored

    def current_changed(self) -> None:
        """Show the chosen row in full, and offer what can be done about it."""
        ui, drift = self.ui, self.current()
        ui.sentence.setText(in_full(drift) if drift is not None else "")
        ui.changes.setText("\n".join(drift.changes) if drift is not None else "")
        why_not = ""
        if drift is not None and drift.verdict == "missing":
            why_not = cannot_be_made_again(drift, is_foreign=self._is_foreign)
        ui.why_not.setText(why_not)
        can = drift is not None and drift.verdict == "missing" and not why_not
        ui.make_again.setEnabled(can)
        ui.make_again.setAccessibleDescription(why_not)
        ui.show_webhook.setEnabled(drift is not None and drift.now is not None)
        ui.ignore.setEnabled(drift is not None and drift.verdict != "same")
        is_ignored = drift is not None and self._is_ignored(drift)
        ui.ignore.setText(self.tr("Do not i&gnore") if is_ignored else self.tr("I&gnore"))

    def show_current(self) -> None:
        """Show the chosen webhook in the list of the tab."""
        drift = self.current()
        if drift is not None and drift.now is not None:
            self.webhook_wanted.emit(drift.now.uri)

    # -- acting ----------------------------------------------------------------------------

    def _make_again(self) -> None:
        drift, backup = self.current(), self._backup
        if drift is not None and drift.then is not None and backup is not None:
            definition = definition_in(drift.then, backup.organization.uri)
            self.definition_wanted.emit(definition, drift.then.whole)

    def _ignore(self) -> None:
        drift = self.current()
        if drift is None:
            return
        self._ignored ^= {str(self.name_of(drift))}
        self._show()
        self.ui.table.setFocus()

    def _copy_report(self) -> None:
        if self._backup is not None:
            copy(report(self._backup, self._drifts, datetime.now(UTC), self._say))
            self.ui.copy_report.show_copied()

    async def aclose(self) -> None:
        """Follow the changes no longer."""
        self.services.webhook_changes.changed.remove(self.load)
        await super().aclose()
