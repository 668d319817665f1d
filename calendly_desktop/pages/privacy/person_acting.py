"""What can be done with a person's data: save it, delete it here, have Calendly delete it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.abilities import is_missing, role_refusal
from calendly_desktop.domain.personal_data import Person
from calendly_desktop.domain.personal_report import as_html, as_json, as_zip
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.pages.privacy import profile
from calendly_desktop.pages.privacy.typed import TypedConfirmDialog
from calendly_desktop.store.kept_file import on_thread
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.banner import LONGEST_TEXT
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.file_dialogs import ask_where_to_save
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.personal_words import (
    asked_words,
    calendly_question,
    delete_question,
    deleted_words,
    request_text,
)

if TYPE_CHECKING:
    from calendly_desktop.pages.privacy.person_window import PersonWindow
    from calendly_desktop.store.writes import Outcome
    from calendly_desktop.toolkit.banner import Kind

SCOPE = "data_compliance:write"


class PersonActing(QObject):
    """The buttons at the foot of the window about a person."""

    def __init__(self, window: PersonWindow) -> None:
        super().__init__(window)
        self._window = window
        self._services = window.services
        ui = window.ui
        ui.save.clicked.connect(lambda: self._start(self._save(), "save"))
        ui.delete.clicked.connect(lambda: self._start(self._delete(), "delete"))
        ui.ask.clicked.connect(lambda: self._start(self._ask(), "ask"))
        ui.copy_request.clicked.connect(self._copy_request)
        self._services.connection.changed.append(self.follow)

    def follow(self) -> None:
        """Enable what can be done now; what cannot says why."""
        ui, window = self._window.ui, self._window
        has = bool(window.emails) and bool(window.found)
        busy = window.runs
        ui.save.setEnabled(has and not busy)
        ui.delete.setEnabled(has and not busy)
        ui.copy_request.setEnabled(bool(window.emails))
        why = self.why_not()
        ui.ask.setEnabled(has and not busy and not why)
        tip = why or self._window.tr("Calendly offers this with an Enterprise plan; it decides.")
        ui.ask.setToolTip(plain_tip(tip))
        ui.ask.setAccessibleDescription(tip)

    def why_not(self) -> str:
        """Return why Calendly cannot be asked to delete; empty where it can be tried."""
        reason = self._services.connection.change_reason()
        account = self._services.account.account
        if reason or account is None:
            return reason
        if account.role == "user":
            return role_refusal(account.organization_name)
        if is_missing(SCOPE, account.missing_scopes):
            return self._window.tr("The access token lacks the scope {0}.").format(SCOPE)
        return ""

    def say(self, text: str, kind: Kind = "success") -> None:
        """Say in the window's banner what came of something; nothing takes it away."""
        banner = self._window.banner
        if not text:
            banner.clear()
            return
        title, _line, rest = text.partition("\n")
        is_long = len(rest) > LONGEST_TEXT
        banner.show_message(kind, title, rest, details=text if is_long else "")
        announce(self._window, text)

    def close(self) -> None:
        """Follow the connection no longer."""
        if self.follow in self._services.connection.changed:
            self._services.connection.changed.remove(self.follow)

    def _start(self, work: object, key: str) -> None:
        self._window.tasks.start(work, key=key, write=key != "save")  # type: ignore[arg-type]

    # -- handing over ----------------------------------------------------------------------

    async def _save(self) -> None:
        window = self._window
        day = window.clock().today.isoformat()
        kinds = [
            window.tr("Both in one file (*.zip)"),
            window.tr("Page to read (*.html)"),
            window.tr("Data for machines (*.json)"),
        ]
        title = window.tr("Save for handing over")
        path = await ask_where_to_save(window, title, f"personal-data-{day}", kinds)
        if path is None:
            return
        from calendly_desktop.pages.export.saving import write_file

        report, make = window.report(), {".html": as_html, ".json": as_json}
        await write_file(path, lambda: make.get(path.suffix.lower(), as_zip)(report))
        words = window.tr("Saved as {0}").format(path.name)
        window.toaster.show(words)
        announce(window, words)

    def _copy_request(self) -> None:
        name, organization = who_asks(self._window)
        who = name or self._services.account.who
        copy(request_text(self._window.emails, who, organization))
        self._window.ui.copy_request.show_copied()

    # -- deleting here ---------------------------------------------------------------------

    async def _delete(self) -> None:
        window, now = self._window, datetime.now(UTC)
        upcoming = sum(
            1
            for part in window.found
            if part.key == "bookings"
            for item in part.items
            if item.at is not None and item.at > now and "canceled" not in item.title
        )
        text, rest = delete_question(window.found, upcoming)
        sure = await confirm(
            window,
            window.tr("Delete this person from this computer?"),
            text,
            action=window.tr("Delete from this computer"),
            danger=True,
            informative=rest,
        )
        if not sure:
            return
        done = await self._services.personal_data.take_out(window.emails)
        person = Person(window.emails, window.names)
        profile.forget(self._services, person)
        root = self._services.places.root
        old = await on_thread(lambda: profile.old_files_with(root, person))
        await on_thread(lambda: profile.remove_files(old))
        left = await on_thread(lambda: profile.files_with(root, person))
        stays = [part for part in window.found if part.where == "here"]
        await window.find_here()
        self.say(deleted_words(done, left, stays), "warning" if left else "success")

    # -- having Calendly delete ------------------------------------------------------------

    async def _ask(self) -> None:
        window = self._window
        emails = window.emails
        text, means = calendly_question(emails)
        words = emails[0]
        if len(emails) > 1:
            words = window.tr("delete {0} people").format(len(emails))
        dialog = TypedConfirmDialog(
            window,
            window.tr("Have Calendly delete this data for good?"),
            text,
            action=window.tr("Ask Calendly to delete"),
            words=words,
            informative=means,
            account=account_line(self._services, window.tr("You ask as {0}.")),
        )
        if not await run_dialog(dialog):
            return
        outcome = await self._services.data_deletion.of_invitees(emails)
        tell_outcome(self._window, outcome)
        self.follow()


def tell_outcome(window: PersonWindow, outcome: Outcome[None]) -> None:
    """Say in a window what came of a request to delete; a refusal comes with a text to send."""
    if outcome.is_done:
        window.banner.show_message(
            "success", window.tr("Calendly was asked to delete"), asked_words()
        )
        announce(window, asked_words())
        return
    cause = outcome.cause
    if outcome.state == "unknown" or not isinstance(cause, Problem):
        window.banner.show_message(
            "warning",
            window.tr("It is not certain whether Calendly took the request"),
            window.tr(
                "The answer was lost. Nothing is sent again by itself, and Calendly does not tell "
                "what it took. Search again in a week; if the data is still there, ask once more."
            ),
        )
        return
    window.show_problem(cause)
