"""The window and its session: first start, sign-in, going online, sign-out, closing."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from calendly_desktop.api.addresses import DEFAULT_API_URL
from calendly_desktop.api.errors import is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.sessions import (
    DEMO_KEY,
    Session,
    account_key,
    demo_session,
    warm_up,
    whose_token,
)
from calendly_desktop.shell.main_window import MainWindow
from calendly_desktop.shell.texts import missing_scopes_text, sign_out_question
from calendly_desktop.system.credentials import SESSION_ONLY
from calendly_desktop.toolkit.clipboard import clear_secret
from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable

    from calendly_desktop.options import Options
    from calendly_desktop.shell.workspace import Workspace
    from calendly_desktop.system.credentials import Credentials
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.settings import Settings

log = logging.getLogger(__name__)


class Desk(QObject):
    """What lives as long as the window. At most one session is open at a time."""

    def __init__(
        self, options: Options, paths: Paths, settings: Settings, credentials: Credentials
    ) -> None:
        super().__init__()
        self.options = options
        self.paths = paths
        self.settings = settings
        self.credentials = credentials
        self.session: Session | None = None
        self.window = MainWindow(settings)
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self._show_failure)
        self._closed: asyncio.Future[None] | None = None
        self._close_early = False
        self.window.closing.connect(self._end)
        self.window.demo_wanted.connect(lambda: self._start(self._open_demo(), "session"))
        self.window.token_given.connect(lambda t: self._start(self._sign_in(t), "session"))
        self.window.connect_wanted.connect(self._show_connect)
        self.window.sign_out_wanted.connect(lambda: self._start(self._sign_out(), "sign-out"))
        self.window.connection_changed.connect(self._show_connection)
        self.window.open_folder_wanted.connect(self._open_folder)

    # -- before the event loop ------------------------------------------------------------

    def open_first(self) -> None:
        """Build what the first paint shows: the remembered session, or the first start."""
        kept = self.settings.values
        if self.options.demo:
            self._show(demo_session(self.paths, self.settings))
        elif self.options.token is not None:
            self.window.show_welcome(connect=True)
        elif kept.last_session == "demo" and self.options.api_url == DEFAULT_API_URL:
            self._show(demo_session(self.paths, self.settings))
        elif kept.last_session == "token" and kept.last_api_url == self.options.api_url:
            self._show(self._session(kept.last_account_key, token=None))
        else:
            self.window.show_welcome()

    # -- the life of the window -----------------------------------------------------------

    async def run(self, visit: Callable[[], Awaitable[None]] | None = None) -> None:
        """Go online, stay until the window is closed (or the visit is over), close in order."""
        import asyncio

        self.window.complete()
        self._closed = asyncio.get_running_loop().create_future()
        if self._close_early:
            self._closed.set_result(None)
        try:
            await self._go_online()
            if visit is not None:
                while self.tasks.is_busy("session"):  # noqa: ASYNC110 - a visitor waits at the door
                    await asyncio.sleep(0.05)
                await visit()
            else:
                await self._closed
        finally:
            await self._aclose()

    def come_forward(self, message: dict[str, Any]) -> None:
        """Raise the window: the app was started a second time."""
        self.window.raise_to_front()
        page = message.get("page")
        if isinstance(page, str) and self.window.workspace is not None:
            self.window.workspace.show_page(page)

    def end_now(self) -> None:
        """End without a question, as the computer wants it; what can be undone is not sent."""
        self.window.keep_place()
        if self._closed is None:
            self._close_early = True
        elif not self._closed.done():
            self._closed.set_result(None)

    async def _aclose(self) -> None:
        await self.tasks.aclose()
        await self._close_session()
        clear_secret()
        self.window.drop_welcome()
        self.window.hide()
        self.window.deleteLater()

    def _end(self) -> None:
        workspace = self.window.workspace
        if self._closed is None:
            self._close_early = True
        elif self._closed.done():
            return
        elif workspace is not None and workspace.unfinished():
            self.tasks.start(self._ask_before_end(workspace), key="end", write=True)
        else:
            self._closed.set_result(None)

    async def _ask_before_end(self, workspace: Workspace) -> None:
        """Say what closing now would drop; nothing is lost, and nothing sent, without a word."""
        title, action = self.tr("Close now?"), self.tr("Close without it")
        sure = await self._is_sure(workspace, title, workspace.unfinished(), action, danger=True)
        if sure and self._closed is not None and not self._closed.done():
            self._closed.set_result(None)

    async def _is_sure(
        self, workspace: Workspace, title: str, text: str, action: str, *, danger: bool
    ) -> bool:
        """Ask before the workspace goes; the seconds to undo stand still meanwhile."""
        from calendly_desktop.toolkit.dialogs import confirm

        workspace.hold(True)
        try:
            return await confirm(self.window, title, text, action=action, danger=danger)
        finally:
            workspace.hold(False)

    # -- going online ---------------------------------------------------------------------

    async def _go_online(self) -> None:
        await warm_up(self.session is not None and self.session.is_demo)
        if self.options.token is not None and self.session is None:
            self._start(self._sign_in(self.options.token, keep=False), "session")
            return
        if self.session is None:
            self._start(self._name_keyring(), "keyring")
        elif self.session.token is None:
            self._start(self._read_token(self.session), "session")
        else:
            self._begin_loading(self.session)

    async def _name_keyring(self) -> None:
        where = await self.credentials.open()
        self.window.where_token = where
        if self.window.welcome is not None:
            self.window.welcome.show_where_token(where)

    async def _read_token(self, session: Session) -> None:
        """Read the kept token; the local copy stays readable when there is none."""
        session.services.where_token = await self.credentials.open()
        session.token = await self.credentials.read(f"token:{session.key}")
        if session.token is not None:
            self._begin_loading(session)
            return
        workspace = self.window.workspace
        if workspace is not None:
            workspace.banner.show_message(
                "warning",
                self.tr("Your sign-in is not on this computer any more"),
                self.tr("You see what was read last time. Paste a new token to go on."),
                actions=[(self.tr("Sign in"), self._show_connect)],
            )
        self.window.show_signed_out()

    def _begin_loading(self, session: Session) -> None:
        workspace = self.window.workspace
        if workspace is None:
            return
        session.client.budget.on_change.append(self._show_budget)
        session.services.account.changed.append(self._show_account)
        self._show_connection(True)
        workspace.go_online()
        self.tasks.start(self._read_account(session), key="account")

    async def _read_account(self, session: Session) -> None:
        account = await session.services.account.load()
        self._show_account()
        if session.is_demo or account_key(session.api_url, account.user) == session.key:
            return
        log.warning("the token belongs to another account than the local copy")

    # -- sessions -------------------------------------------------------------------------

    def _session(self, key: str, token: str | None) -> Session:
        return Session(
            key,
            token=token,
            api_url=self.options.api_url,
            paths=self.paths,
            settings=self.settings,
            credentials=self.credentials,
        )

    def _show(self, session: Session) -> None:
        self.session = session
        workspace = self.window.open_workspace(session.services, self.options.page)
        notices = [*self.settings.notices, *session.database.notices]
        if notices:
            workspace.banner.show_message("warning", notices[0], "\n".join(notices[1:]))
        self.window.status.show_connection(self.tr("Connecting"), "secondary", "clock")

    async def _close_session(self) -> None:
        for reading in ("account", "scopes"):  # they ask through the session's client
            self.tasks.cancel(reading)
        session, self.session = self.session, None
        await self.window.close_workspace()
        if session is not None:
            await session.aclose()

    async def _open_demo(self) -> None:
        await warm_up(True)
        await self._close_session()
        session = demo_session(self.paths, self.settings)
        self._show(session)
        self.window.drop_welcome()
        self.settings.update(last_session="demo", last_account_key=DEMO_KEY)
        self._begin_loading(session)

    async def _sign_in(self, token: str, *, keep: bool = True) -> None:
        """Test a token, keep it, and open its account; every failure is explained in place."""
        welcome = self.window.welcome or self.window.show_welcome(connect=True)
        welcome.show_busy(True)
        try:
            user = await whose_token(self.options.api_url, token)
        except Problem as problem:
            welcome.show_problem(problem)
            return
        key = account_key(self.options.api_url, user)
        await self._close_session()
        session = self._session(key, token)
        in_keyring = await self.credentials.keep(f"token:{key}", token) if keep else False
        session.services.where_token = self.credentials.where if in_keyring else SESSION_ONLY
        if keep:
            self.settings.update(
                last_session="token" if in_keyring else "",
                last_api_url=self.options.api_url,
                last_account_key=key,
            )
        self._show(session)
        self.window.drop_welcome()
        if keep and not in_keyring:
            self._say_session_only()
        self._begin_loading(session)
        self.tasks.start(self._check_scopes(session), key="scopes")

    async def _check_scopes(self, session: Session) -> None:
        account = await session.services.account.check_access()
        workspace = self.window.workspace
        if account.missing_scopes and workspace is not None:
            workspace.banner.show_message(
                "warning",
                self.tr("This token may not do everything"),
                missing_scopes_text(account.missing_scopes),
                actions=[(self.tr("Use another token"), self._show_connect)],
            )

    async def _sign_out(self) -> None:
        session, workspace = self.session, self.window.workspace
        if session is None or workspace is None:
            return
        title, text, action = sign_out_question(session.is_demo, session.services.where_token)
        text = "\n\n".join(part for part in (text, workspace.unfinished()) if part)
        if not await self._is_sure(workspace, title, text, action, danger=not session.is_demo):
            return
        await self._close_session()
        trouble = await self._forget(session)
        self.settings.update(last_session="", last_account_key="")
        welcome = self.window.show_welcome()
        if trouble is not None:
            welcome.show_removal_trouble(trouble)
        else:
            done = self.tr("Sample data closed") if session.is_demo else self.tr("Signed out")
            self.window.toaster.show(done)

    async def _forget(self, session: Session) -> Problem | None:
        """Remove token, signing keys and local data; return what could not be removed."""
        trouble: Problem | None = None
        try:
            await session.keys.forget_all()
            if not session.is_demo:  # sample data has no token and must not make a keyring prompt
                await self.credentials.forget(f"token:{session.key}")
        except Problem as problem:
            trouble = problem
        try:
            self.paths.remove_account(session.key)
        except Problem as problem:
            trouble = problem
        return trouble

    # -- small things ---------------------------------------------------------------------

    def _start(self, work: Any, key: str) -> None:
        refused = self.tasks.start(work, key=key, write=True) is None
        if refused and key == "session" and self.window.welcome is not None:
            self.window.welcome.show_busy(False)

    def _show_connect(self) -> None:
        self.window.show_welcome(connect=True)
        self._start(self._name_keyring(), "keyring")

    def _say_session_only(self) -> None:
        workspace = self.window.workspace
        if workspace is not None:
            workspace.banner.show_message(
                "warning",
                self.tr("You are signed in for this session only"),
                self.tr(
                    "{reason} The token is never written to a file, so you will paste it again "
                    "next time."
                ).format(reason=self.credentials.reason),
            )

    def _show_failure(self, error: BaseException) -> None:
        workspace, welcome = self.window.workspace, self.window.welcome
        if is_offline(error):
            self._show_connection(False)
        if workspace is not None:
            workspace.current_page.show_problem(error)
        elif isinstance(error, Problem) and welcome is not None:
            welcome.show_problem(error)
        else:
            log.error("unexpected error in the window", exc_info=error)
            if welcome is not None:
                welcome.show_problem(
                    Problem(
                        self.tr("Something went wrong"),
                        self.tr("This is a mistake in the app. The log file says more."),
                        step="retry",
                    )
                )

    def _show_connection(self, connected: bool) -> None:
        session = self.session
        if session is None:
            return
        if not connected:
            self.window.status.show_connection(self.tr("No connection"), "warning", "offline")
        elif session.is_demo:
            self.window.status.show_connection(self.tr("Sample data"), "accent", "info")
        elif session.api_url != DEFAULT_API_URL:
            text = self.tr("Connected to {server}, not Calendly").format(server=session.api_url)
            self.window.status.show_connection(text, "warning", "warning")
        else:
            self.window.status.show_connection(self.tr("Connected"), "success", "success")

    def _show_budget(self) -> None:
        if self.session is not None:
            budget = self.session.client.budget
            self.window.status.show_budget(budget.remaining, budget.limit, budget.resets_in())

    def _show_account(self) -> None:
        if self.window.workspace is not None:
            self.window.workspace.show_notices()
            self.window.show_facts()

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.paths.root)))
