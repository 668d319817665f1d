"""Accounts come and change: sign in, switch, settings, the accounts on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from calendly_desktop.entrance import Entrance
from calendly_desktop.leaving import Leaving
from calendly_desktop.sessions import account_key, demo_session, warm_up
from calendly_desktop.shell.texts import missing_in_short, missing_scopes_text
from calendly_desktop.system.credentials import SESSION_ONLY
from calendly_desktop.system.paths import DEMO_KEY

if TYPE_CHECKING:
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
        self.leaving = Leaving(desk, self._open_known)
        window, start = desk.window, desk.start
        window.demo_wanted.connect(lambda: start(self._open_demo(), "session"))
        window.token_given.connect(lambda token: start(self.sign_in(token), "session"))
        window.browser_wanted.connect(self._begin_browser)
        window.browser_canceled.connect(lambda: desk.tasks.cancel("browser"))
        window.connect_wanted.connect(self.show_connect)
        window.switch_wanted.connect(lambda key: start(self._switch(key), "session"))
        window.accounts_wanted.connect(self._open_accounts)
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
                missing_in_short(account.missing_scopes),
                actions=[
                    (self.tr("What can I do?"), self._show_abilities),
                    (self.tr("Sign in again"), self.show_connect),
                ],
                details=missing_scopes_text(account.missing_scopes),
            )

    def _show_abilities(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_place("account/abilities")

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
        dialog.sign_out_wanted.connect(self.leaving.leave)
        dialog.open()

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
