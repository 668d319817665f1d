"""Accounts come and go: sign in, switch, sign out, remove everything from this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from calendly_desktop.domain.problems import Problem
from calendly_desktop.entrance import Entrance
from calendly_desktop.sessions import DEMO_KEY, account_key, demo_session, warm_up
from calendly_desktop.shell.texts import (
    held_webhooks_text,
    missing_scopes_text,
    not_revoked_text,
    unsettled_text,
)
from calendly_desktop.system.credentials import SESSION_ONLY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calendly_desktop.accounts import Farewell
    from calendly_desktop.desk import Desk
    from calendly_desktop.entrance import Arrival
    from calendly_desktop.sessions import Session
    from calendly_desktop.shell.settings_dialog import SettingsDialog


class Reception(QObject):
    """What the window asks about accounts; one thing at a time, under the desk's key "session"."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._accounts = desk.accounts
        self._settings = desk.settings
        self._window = desk.window
        self.entrance = Entrance(desk.window, desk.options.api_url, desk.settings)
        window, start = desk.window, desk.start
        window.demo_wanted.connect(lambda: start(self._open_demo(), "session"))
        window.token_given.connect(lambda token: start(self.sign_in(token), "session"))
        window.browser_wanted.connect(self._begin_browser)
        window.browser_canceled.connect(lambda: desk.tasks.cancel("browser"))
        window.connect_wanted.connect(self.show_connect)
        window.switch_wanted.connect(lambda key: start(self._switch(key), "session"))
        window.accounts_wanted.connect(self._open_accounts)
        window.sign_out_wanted.connect(lambda: start(self._sign_out(), "session"))
        window.remove_wanted.connect(lambda: start(self._remove_everything(), "session"))
        window.settings_wanted.connect(self._open_settings)
        window.welcome_shown.connect(self.entrance.show_ways)
        self._settings.changed.append(self.entrance.show_ways)

    # -- coming ---------------------------------------------------------------------------

    def show_connect(self) -> None:
        """Show the ways to sign in; who signed in by browser before begins there."""
        session = self._desk.session
        by_browser = session is not None and session.by_browser
        self._window.show_welcome(connect=True, by_browser=by_browser)
        self._desk.start(self.name_keyring(), "keyring")

    async def name_keyring(self) -> None:
        """Say on the first screen where a token will be kept."""
        where = await self._desk.credentials.open()
        self._window.where_token = where
        if self._window.welcome is not None:
            self._window.welcome.show_where_token(where)

    async def _open_demo(self) -> None:
        self._desk.tasks.cancel("browser")
        await warm_up(True)
        if not await self._may_leave():
            return
        await self._desk.close_session()
        session = demo_session(self._desk.paths, self._settings, self._desk.policy)
        self._desk.show(session)
        self._window.drop_welcome()
        self._settings.update(last_session="demo", last_account_key=DEMO_KEY)
        self._desk.reach(session)

    async def sign_in(self, token: str, *, keep: bool = True) -> None:
        """Test a token, keep it, and open its account; every failure is explained in place."""
        self._desk.tasks.cancel("browser")
        arrival = await self.entrance.by_token(token)
        if arrival is not None:
            await self._enter(arrival, keep=keep)

    def _begin_browser(self) -> None:
        self._desk.tasks.start(self._sign_in_by_browser(), key="browser")

    async def _sign_in_by_browser(self) -> None:
        arrival = await self.entrance.by_browser()
        if arrival is not None:
            self._desk.start(self._enter(arrival), "session")

    async def _enter(self, arrival: Arrival, *, keep: bool = True) -> None:
        """Open the account of somebody who has signed in, and keep the sign-in."""
        if not await self._may_leave():
            self._window.back_to_workspace()
            return
        key = account_key(self._accounts.api_url, arrival.user)
        await self._desk.close_session()
        in_keyring = await self._keep(key, arrival) if keep else False
        session = self._accounts.open(
            key,
            kind="token" if arrival.tokens is None else "oauth",
            token=arrival.token,
            tokens=arrival.tokens,
            is_kept=in_keyring,
        )
        session.services.where_token = self._desk.credentials.where if in_keyring else SESSION_ONLY
        if keep:
            self._accounts.remember(session, arrival.user)
            self._note_last(session)
        self._desk.show(session)
        self._window.drop_welcome()
        if keep and not in_keyring:
            self._say_session_only(session, arrival)
        self._desk.reach(session, at_once=True)
        self._desk.tasks.start(self._check_scopes(session), key="scopes")

    async def _keep(self, key: str, arrival: Arrival) -> bool:
        if arrival.tokens is not None:
            return await self._accounts.keep_tokens(key, arrival.tokens)
        assert arrival.token is not None
        return await self._accounts.keep_token(key, arrival.token)

    def _note_last(self, session: Session) -> None:
        self._settings.update(
            last_session="token" if session.is_kept else "",
            last_api_url=session.api_url,
            last_account_key=session.key,
        )

    async def _check_scopes(self, session: Session) -> None:
        account = await session.services.account.check_access()
        if account.missing_scopes and session is self._desk.session:
            self._desk.notices().say(
                "scopes",
                "warning",
                self.tr("This token may not do everything"),
                missing_scopes_text(account.missing_scopes),
                actions=[(self.tr("Sign in again"), self.show_connect)],
            )

    def _say_session_only(self, session: Session, arrival: Arrival) -> None:
        """Say why the sign-in is not kept; a keyring that was locked can be tried once more."""

        async def keep_again() -> None:
            if not await self._keep(session.key, arrival):
                self._window.toaster.show(self._desk.credentials.reason)
                return
            session.is_kept = True
            session.services.where_token = self._desk.credentials.where
            self._accounts.remember(session, arrival.user)
            self._note_last(session)
            self._desk.notices().drop("session-only")
            self._window.toaster.show(self.tr("Your sign-in is kept now"))

        again = (self.tr("Try again"), lambda: self._desk.start(keep_again(), "keep"))
        self._desk.notices().say(
            "session-only",
            "warning",
            self.tr("You are signed in for this session only"),
            self.tr(
                "{reason} A sign-in is never written to a file, so you will sign in again next "
                "time."
            ).format(reason=self._desk.credentials.reason),
            actions=[again] if self._desk.credentials.where != SESSION_ONLY else [],
        )

    # -- settings -------------------------------------------------------------------------

    def _open_settings(self, section: str) -> None:
        from calendly_desktop.shell.settings_dialog import SettingsDialog
        from calendly_desktop.sign_in import read_redirect

        if self._window.findChild(SettingsDialog) is not None:
            return
        dialog = SettingsDialog(
            self._settings,
            self._window,
            check_redirect=read_redirect,
            administrator=self._desk.policy.only_look,
        )
        dialog.remove_wanted.connect(self._window.remove_wanted)
        dialog.open_folder_wanted.connect(self._window.open_folder_wanted)
        dialog.open()
        dialog.show_section(section)
        self._desk.tasks.start(self._fill_settings(dialog), key="settings")

    async def _fill_settings(self, dialog: SettingsDialog) -> None:
        """Find out, while the dialog is open already, what takes a moment."""
        import asyncio

        where = await self._desk.credentials.open()
        if isValid(dialog):
            dialog.show_where(where)
        size = await asyncio.to_thread(self._desk.paths.size)
        if isValid(dialog):
            dialog.show_size(size)
        way = await self._desk.notifications.open()
        if isValid(dialog):
            dialog.show_way(way)

    def _open_accounts(self) -> None:
        """Show the accounts on this computer; what is decided there is done here."""
        from calendly_desktop.shell.accounts_dialog import AccountsDialog

        session = self._desk.session
        if session is None or self._window.findChild(AccountsDialog) is not None:
            return
        dialog = AccountsDialog(
            self._settings,
            lambda: self._accounts.all_faces(session),
            session.key,
            self._window,
            administrator=self._desk.policy.only_look,
        )
        dialog.switch_wanted.connect(self._window.switch_wanted)
        dialog.connect_wanted.connect(self.show_connect)
        dialog.sign_out_wanted.connect(self._leave)
        dialog.open()

    def _leave(self, key: str) -> None:
        """Sign out of the open account or of another one."""
        is_open = self._desk.session is not None and self._desk.session.key == key
        self._desk.start(self._sign_out() if is_open else self._sign_out_other(key), "session")

    # -- changing -------------------------------------------------------------------------

    async def _may_leave(self) -> bool:
        """Ask before a session with something unfinished gives way to another one."""
        title, action = self.tr("Leave this account now?"), self.tr("Leave without it")
        return await self._desk.is_sure(title, action)

    async def _switch(self, key: str) -> None:
        """Open another account that is signed in here; the one that is left stays signed in."""
        session = self._desk.session
        if session is not None and session.key == key:
            self._window.back_to_workspace()
            return
        if self._accounts.find(key) is None or not await self._may_leave():
            return
        await self._desk.close_session()
        self._open_known(key)

    def _open_known(self, key: str) -> None:
        session = self._accounts.reopen(key)
        self._note_last(session)
        self._desk.show(session)
        self._window.drop_welcome()
        self._desk.reach(session)

    # -- going ----------------------------------------------------------------------------

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
