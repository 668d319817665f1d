"""Accounts leave this computer: signed out, or everything removed; what is left is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.problems import Problem
from calendly_desktop.shell.texts import held_webhooks_text, not_revoked_text, unsettled_text
from calendly_desktop.system.paths import DEMO_KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from calendly_desktop.accounts import Farewell
    from calendly_desktop.desk import Desk
    from calendly_desktop.sessions import Session


class Leaving(QObject):
    """What the window asks when somebody goes; one thing at a time, under the desk's key "session".

    open_known: opens another account that is signed in here.
    """

    def __init__(self, desk: Desk, open_known: Callable[[str], None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._accounts = desk.accounts
        self._settings = desk.settings
        self._window = desk.window
        self._open_known = open_known
        window, start = desk.window, desk.start
        window.sign_out_wanted.connect(lambda: start(self._sign_out(), "session"))
        window.remove_wanted.connect(lambda: start(self._remove_everything(), "session"))

    def leave(self, key: str) -> None:
        """Sign out of the open account or of another one."""
        is_open = self._desk.session is not None and self._desk.session.key == key
        self._desk.start(self._sign_out() if is_open else self._sign_out_other(key), "session")

    async def _sign_out(self) -> None:
        from calendly_desktop.shell.sign_out import SignOutDialog

        session = self._desk.session
        if session is None:
            return
        known = self._accounts.find(session.key)
        dialog = SignOutDialog(
            self._window,
            is_demo=session.is_demo,
            by_browser=session.by_browser,
            where_token=session.services.where_token,
            name=_named(known.name, known.email) if known is not None else "",
            warnings=await self._warnings(session, [session.key]),
        )
        remove = dialog.remove
        chosen = {"remove": remove.isChecked()}
        remove.toggled.connect(lambda checked: chosen.update(remove=checked))
        if not await self._desk.ask(dialog):
            return
        self._desk.tasks.cancel("browser")
        await self._desk.close_session()
        farewell = await self._accounts.sign_out(session, remove=chosen["remove"])
        done = self.tr("Sample data closed") if session.is_demo else self.tr("Signed out")
        self._go_on_after(farewell, done)

    async def _sign_out_other(self, key: str) -> None:
        """Sign out of an account that is not open; the open one goes on as it is."""
        import asyncio

        from calendly_desktop.shell.sign_out import RemoveDataDialog, SignOutDialog

        known = self._accounts.find(key)
        if known is None:
            return
        session = self._accounts.reopen(key)
        try:
            unsettled = await self._unsettled(session)
            where = await self._desk.credentials.open()
        finally:
            await session.aclose()
        name = _named(known.name, known.email)
        files = [self._desk.paths.journal_file(key)]
        held = held_webhooks_text(await asyncio.to_thread(_held_in, files))
        warnings = [text for text in (unsettled_text(unsettled), held) if text]
        chosen = {"remove": True}
        dialog: SignOutDialog | RemoveDataDialog
        if known.signed_in:
            dialog = SignOutDialog(
                self._window,
                is_demo=False,
                by_browser=known.kind == "oauth",
                where_token=where,
                name=name,
                warnings=warnings,
            )
            dialog.remove.toggled.connect(lambda checked: chosen.update(remove=checked))
        else:
            dialog = RemoveDataDialog(self._window, name=name, warnings=warnings)
        if not await self._desk.ask(dialog):
            return
        farewell = await self._accounts.sign_out(session, remove=chosen["remove"])
        if self._window.workspace is not None:
            self._window.workspace.show_accounts(self._accounts.faces())
        done = self.tr("{0} is signed out") if known.signed_in else self.tr("{0} is removed")
        self._say_farewell(farewell, done.format(known.name or known.email))

    async def _remove_everything(self) -> None:
        from calendly_desktop.shell.sign_out import RemoveEverythingDialog

        session = self._desk.session
        accounts = self._settings.values.accounts
        names = [_named(one.name, one.email) for one in accounts]
        warnings = await self._warnings(session, [one.key for one in accounts])
        dialog = RemoveEverythingDialog(self._window, names=names, warnings=warnings)
        if not await self._desk.ask(dialog):
            return
        self._desk.tasks.cancel("browser")
        await self._desk.close_session()
        farewell = await self._accounts.remove_everything(session)
        self._go_on_after(farewell, self.tr("Everything was removed from this computer"))
        if farewell.left is None and farewell.not_revoked is None:
            self._tell_removed(farewell)

    async def _warnings(self, session: Session | None, keys: Sequence[str]) -> list[str]:
        """Say what is unfinished, of which changes nobody knows the outcome, and what is held.

        keys: of the accounts whose data may be removed; sample data is no loss.
        """
        import asyncio

        warnings: list[str] = []
        if session is not None:
            warnings += [self._desk.unfinished(), unsettled_text(await self._unsettled(session))]
        files = [self._desk.paths.journal_file(key) for key in keys if key != DEMO_KEY]
        warnings.append(held_webhooks_text(await asyncio.to_thread(_held_in, files)))
        return [text for text in warnings if text]

    async def _unsettled(self, session: Session) -> int:
        """Return of how many changes nobody knows yet whether they were made."""
        if not self._desk.paths.journal_file(session.key).exists():
            return 0
        try:
            return len(await session.services.journal.unsettled())
        except Problem:  # the journal cannot be read: it has said so itself
            return 0

    def _go_on_after(self, farewell: Farewell, done: str) -> None:
        """Go to another account that is signed in, or to the first screen; say what is left."""
        self._settings.update(last_session="", last_account_key="")
        others = self._accounts.signed_in()
        if others:
            self._open_known(others[0].key)
        else:
            self._window.show_welcome()
        self._say_farewell(farewell, done)

    def _say_farewell(self, farewell: Farewell, done: str) -> None:
        """Say that somebody is signed out, or what could not be removed or ended."""
        troubles = []
        if farewell.left is not None:
            title = self.tr("Signed out, but not everything could be removed")
            troubles.append((title, str(farewell.left), farewell.left.details))
        if farewell.not_revoked is not None:
            troubles.append((*not_revoked_text(), farewell.not_revoked.details))
        if not troubles:
            self._window.toaster.show(done)
            return
        title = troubles[0][0]
        text = "\n".join(text for _title, text, _details in troubles)
        self._tell(title, text, "\n".join(filter(None, (one[2] for one in troubles))))

    def _tell_removed(self, farewell: Farewell) -> None:
        """Say what went, and what remained and why."""
        went, remained = ("\n".join(f"• {one}" for one in some) for some in farewell[2:])
        details = "\n".join(
            [self.tr("Removed:"), went, "", self.tr("What remained, and why:"), remained]
        )
        text = self.tr(
            "Removed: sign-ins and keys, local copies, journals, links, drafts, rules, presets, "
            "templates, settings, logs. Not touched: files that you saved yourself, and everything "
            "at Calendly. Still in the folder: {0}."
        ).format(", ".join(one.split(":")[0] for one in farewell.remained[:-2]) or "–")
        if self._window.welcome is not None:
            title = self.tr("Everything was removed from this computer")
            self._window.welcome.show_done(title, text, details)

    def _tell(self, title: str, text: str, details: str) -> None:
        if self._window.workspace is not None:
            self._desk.notices().say("sign-out", "warning", title, text, details=details)
        elif self._window.welcome is not None:
            self._window.welcome.show_trouble(title, text, details)


def _held_in(files: Sequence[Path]) -> int:
    from calendly_desktop.store.change_rows import held_in

    return sum(held_in(file) for file in files)


def _named(name: str, email: str) -> str:
    return ", ".join(part for part in (name, email) if part)
