"""The window and its session: what is shown first, going online, closing."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from calendly_desktop.accounts import Accounts
from calendly_desktop.api.addresses import DEFAULT_API_URL
from calendly_desktop.domain.problems import Problem
from calendly_desktop.duties import Duties
from calendly_desktop.reception import Reception
from calendly_desktop.sessions import account_key, demo_session, warm_up
from calendly_desktop.shell.main_window import MainWindow
from calendly_desktop.system.policy import PolicyFile
from calendly_desktop.toolkit.clipboard import clear_secret
from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable

    from PySide6.QtWidgets import QDialog

    from calendly_desktop.noticing import Noticing
    from calendly_desktop.options import Options
    from calendly_desktop.sessions import Session
    from calendly_desktop.shell.notices import Notices
    from calendly_desktop.system.credentials import Credentials
    from calendly_desktop.system.notifications import Notifications
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.settings import Settings

log = logging.getLogger(__name__)


class Desk(QObject):
    """What lives as long as the window. At most one session is open at a time."""

    session_closed = Signal()

    def __init__(
        self,
        options: Options,
        paths: Paths,
        settings: Settings,
        credentials: Credentials,
        policy: PolicyFile | None = None,
    ) -> None:
        super().__init__()
        self.options = options
        self.paths = paths
        self.settings = settings
        self.credentials = credentials
        self.policy = policy or PolicyFile()
        self.accounts = Accounts(options.api_url, paths, settings, credentials, self.policy)
        self.session: Session | None = None
        self.duties: Duties | None = None
        self.noticing: Noticing | None = None
        self.window = MainWindow(settings)
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.show_failure)
        self._closed: asyncio.Future[None] | None = None
        self._close_early = False
        self._is_signed_out = False
        self.reception = Reception(self)
        self._looks = settings.values.looks
        settings.changed.append(self._note_looks)
        self._connect(self.window)

    def _connect(self, window: MainWindow) -> None:
        window.closing.connect(self._end)
        window.sign_in_lost.connect(self._note_sign_in_lost)
        window.connection_changed.connect(self._note_reached)
        window.journal_wanted.connect(self._open_journal)
        window.journal_of_wanted.connect(self._open_journal)
        window.open_folder_wanted.connect(self._open_folder)

    @cached_property
    def notifications(self) -> Notifications:
        """The computer's own notifications; nothing is opened before one is to be shown."""
        from calendly_desktop.system.notifications import Notifications

        return Notifications(self.window.windowIcon(), self)

    # -- before the event loop ------------------------------------------------------------

    def open_first(self) -> None:
        """Build what the first paint shows: the remembered session, or the first start."""
        kept = self.settings.values
        if self.options.demo:
            self.show(demo_session(self.paths, self.settings, self.policy))
        elif self.options.token is not None:
            self.window.show_welcome(connect=True)
        elif kept.last_session == "demo" and self.options.api_url == DEFAULT_API_URL:
            self.show(demo_session(self.paths, self.settings, self.policy))
        elif kept.last_session == "token" and kept.last_api_url == self.options.api_url:
            self.show(self.accounts.reopen(kept.last_account_key))
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
        await self.close_session()
        if "notifications" in self.__dict__:
            await self.notifications.aclose()
        clear_secret()
        self.window.drop_welcome()
        self.window.hide()
        self.window.deleteLater()

    def _end(self) -> None:
        if self._closed is None:
            self._close_early = True
        elif self._closed.done():
            return
        elif self.unfinished():
            self.tasks.start(self._ask_before_end(), key="end", write=True)
        else:
            self._closed.set_result(None)

    async def _ask_before_end(self) -> None:
        """Say what closing now would drop; nothing is lost, and nothing sent, without a word."""
        sure = await self.is_sure(self.tr("Close now?"), self.tr("Close without it"))
        if sure and self._closed is not None and not self._closed.done():
            self._closed.set_result(None)

    def unfinished(self) -> str:
        """Say what would be dropped or interrupted now; empty when nothing would be."""
        workspace, duties = self.window.workspace, self.duties
        found = [workspace.unfinished()] if workspace is not None else []
        found += [duties.unfinished()] if duties is not None else []
        return "\n".join(filter(None, found))

    async def is_sure(self, title: str, action: str) -> bool:
        """Ask before what is unfinished is dropped; the seconds to undo stand still meanwhile."""
        from calendly_desktop.toolkit.dialogs import ConfirmDialog

        text = self.unfinished()
        if not text:
            return True
        return await self.ask(ConfirmDialog(self.window, title, text, action=action, danger=True))

    async def ask(self, dialog: QDialog) -> bool:
        """Wait for the answer to a question; no seconds to undo run out meanwhile."""
        from calendly_desktop.toolkit.dialogs import run_dialog

        workspace, duties = self.window.workspace, self.duties
        if workspace is not None:
            workspace.hold(True)
        if duties is not None:
            duties.hold(True)
        try:
            return await run_dialog(dialog)
        finally:
            if workspace is not None and isValid(workspace):
                workspace.hold(False)
            if duties is not None:
                duties.hold(False)

    # -- going online ---------------------------------------------------------------------

    async def _go_online(self) -> None:
        await warm_up(self.session is not None and self.session.is_demo)
        if self.options.token is not None and self.session is None:
            self.start(self.reception.sign_in(self.options.token, keep=False), "session")
        elif self.session is None:
            self.start(self.reception.name_keyring(), "keyring")
        else:
            self.reach(self.session)

    def reach(self, session: Session, *, at_once: bool = False) -> None:
        """Let a session ask Calendly; unless `at_once`, its secret may still be in the keyring."""
        self._notice(session)
        if at_once or (session.has_access and not session.by_browser):
            self._begin_loading(session)
        else:
            self.tasks.start(self._read_secret(session), key="secret")

    async def _read_secret(self, session: Session) -> None:
        """Read the kept token; the local copy stays readable when there is none."""
        try:
            session.services.where_token = await self.credentials.open()
            if not session.by_browser:
                session.token = await self.accounts.read_token(session)
        except Problem as problem:
            self._say_keyring_trouble(session, problem)
            return
        if session is not self.session:
            return
        if session.has_access:
            self._begin_loading(session)
            return
        self.notices().say(
            "sign-in",
            "warning",
            self.tr("Your sign-in is not on this computer any more"),
            self.tr("You see what was read last time. Sign in again to go on."),
            actions=[(self.tr("Sign in"), self.reception.show_connect)],
        )
        self._note_sign_in_lost()

    def _say_keyring_trouble(self, session: Session, problem: Problem) -> None:
        """Explain a locked keyring, to be tried again; the local copy stays readable."""

        def again() -> None:
            self.notices().drop("sign-in")
            self.tasks.start(self._read_secret(session), key="secret")

        sign_in = (self.tr("Sign in"), self.reception.show_connect)
        if session is self.session:
            self.notices().say(
                "sign-in",
                "warning",
                problem.title,
                problem.explanation,
                actions=[(self.tr("Try again"), again), sign_in],
                details=problem.details,
            )
            self._note_sign_in_lost()

    def _begin_loading(self, session: Session) -> None:
        workspace = self.window.workspace
        if workspace is None or session is not self.session or self.duties is None:
            return
        self._is_signed_out = False
        session.services.account.changed.append(self._show_account)
        self._show_connection()
        workspace.go_online()
        self.tasks.start(self._read_account(session), key="account")
        self.duties.begin()

    def _notice(self, session: Session) -> None:
        """Let a session say by itself what starts soon and what is new; without Calendly too."""
        from calendly_desktop.noticing import Noticing

        if session is not self.session or self.noticing is not None:
            return
        self.noticing = Noticing(session, self.window, self.settings, self.notifications)
        self.noticing.failed.connect(self.show_failure)
        self.noticing.begin()

    async def _read_account(self, session: Session) -> None:
        account = await session.services.account.load()
        self._show_account()
        if session.is_demo:
            return
        if account_key(session.api_url, account.user) != session.key:
            log.warning("the token belongs to another account than the local copy")
        elif session.is_kept:
            self.accounts.remember(session, account.user)
            workspace = self.window.workspace
            if workspace is not None:
                workspace.show_accounts(self.accounts.faces())

    # -- sessions -------------------------------------------------------------------------

    def show(self, session: Session) -> None:
        """Show a session as far as it is remembered; `reach()` lets it ask Calendly."""
        self.session = session
        self.settings.open_account(session.key)
        self.duties = Duties(
            session, self.window, self.settings, self.paths.journal_file(session.key), self.policy
        )
        self.duties.failed.connect(self.show_failure)
        self.duties.connection_changed.connect(self._show_connection)
        self._is_signed_out = False
        workspace = self.window.open_workspace(session.services, self.options.page)
        workspace.show_accounts(self.accounts.faces())
        self.duties.show_notices()
        self.window.status.show_connection(self.tr("Connecting"), "secondary", "clock")

    async def close_session(self) -> None:
        """Close pages, stores and files of the session, if there is one."""
        for reading in ("account", "scopes", "secret"):  # they ask through the session's client
            self.tasks.cancel(reading)
        workspace = self.window.workspace
        if workspace is not None:
            workspace.hold(True)  # what can be undone is not sent while the rest comes to its end
        if self.duties is not None:
            self.duties.hold(True)
        session, self.session = self.session, None
        noticing, self.noticing = self.noticing, None
        duties, self.duties = self.duties, None
        if noticing is not None:
            await noticing.aclose()
        if duties is not None:
            await duties.aclose()
        await self.window.close_workspace()
        if session is not None:
            await session.aclose()
            self.session_closed.emit()

    # -- small things ---------------------------------------------------------------------

    def start(self, work: Any, key: str) -> None:
        """Run something that must not run twice; a second one is refused."""
        refused = self.tasks.start(work, key=key, write=True) is None
        if refused and key == "session" and self.window.welcome is not None:
            self.window.welcome.show_busy(False)

    def notices(self) -> Notices:
        """Return where the window says things; a session is open."""
        workspace = self.window.workspace
        assert workspace is not None
        return workspace.notices

    def show_failure(self, error: BaseException) -> None:
        """Explain what went wrong where the user looks."""
        workspace, welcome = self.window.workspace, self.window.welcome
        in_front = welcome is not None and self.window.stack.currentWidget() is welcome
        if workspace is not None and not in_front:
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

    def _note_sign_in_lost(self) -> None:
        self._is_signed_out = True
        if self.session is not None:
            self.session.connection.note_sign_in(False)
        self._show_connection()

    def _note_reached(self, reached: bool) -> None:
        """Take in what a page found out: an answer ends every doubt about the sign-in."""
        if reached:
            self._is_signed_out = False
            if self.session is not None:
                self.session.connection.note_sign_in(True)
        self._show_connection()

    def _show_connection(self) -> None:
        session, status = self.session, self.window.status
        if session is None:
            return
        if not session.connection.online:
            status.show_connection(self.tr("No connection"), "warning", "offline")
        elif self._is_signed_out:
            status.show_connection(self.tr("Not signed in"), "warning", "lock")
        elif session.is_demo:
            status.show_connection(self.tr("Sample data"), "accent", "info")
        elif session.api_url != DEFAULT_API_URL:
            text = self.tr("Connected to {server}, not Calendly").format(server=session.api_url)
            status.show_connection(text, "warning", "warning")
        else:
            status.show_connection(self.tr("Connected"), "success", "success")

    def _show_account(self) -> None:
        if self.window.workspace is not None:
            self.window.workspace.show_notices()
            self.window.show_facts()

    def _note_looks(self) -> None:
        """Show an account's new colour or name wherever it is named."""
        looks, workspace = self.settings.values.looks, self.window.workspace
        if looks != self._looks and workspace is not None:
            workspace.show_notices()
            workspace.show_accounts(self.accounts.faces())
            self.window.show_facts()
        self._looks = looks

    def _open_journal(self, uri: str = "", name: str = "") -> None:
        if self.duties is not None:
            self.duties.open_journal(uri, name)

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.paths.root)))
