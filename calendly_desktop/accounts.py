"""The accounts of one profile: remembered, opened, signed out, removed from this computer."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from calendly_desktop.api.limits import RequestBudget
from calendly_desktop.domain.problems import Problem
from calendly_desktop.sessions import KEYS_PAGE, AccountKeys, Session
from calendly_desktop.system.credentials import KeyringSigningKeys
from calendly_desktop.system.faces import free_mark, known_face
from calendly_desktop.system.logs import let_go_of_logs
from calendly_desktop.system.paths import DEMO_KEY
from calendly_desktop.system.settings import KnownAccount

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calendly_desktop.api.oauth_grant import OAuthGrant
    from calendly_desktop.domain.models import User
    from calendly_desktop.domain.tokens import Tokens
    from calendly_desktop.system.credentials import Credentials
    from calendly_desktop.system.faces import Face
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.policy import PolicyFile
    from calendly_desktop.system.settings import Settings

log = logging.getLogger(__name__)

Kind = Literal["token", "oauth"]


class Farewell(NamedTuple):
    """What came of signing out: what could not be removed, and what could not be revoked.

    removed, remained: where everything was to go, what went and what did not, in words.
    """

    left: Problem | None = None
    not_revoked: Problem | None = None
    removed: tuple[str, ...] = ()
    remained: tuple[str, ...] = ()


class Accounts:
    """Who is signed in on this computer, at one server.

    Secrets are in the keyring, one per account: `token:KEY` or `sign-in:KEY`. The settings say
    which accounts there are; a folder per account holds its copy and its journal.
    """

    def __init__(
        self,
        api_url: str,
        paths: Paths,
        settings: Settings,
        credentials: Credentials,
        policy: PolicyFile | None = None,
    ) -> None:
        self.api_url = api_url
        self._paths = paths
        self._settings = settings
        self._credentials = credentials
        self._policy = policy
        self._budgets: dict[str, RequestBudget] = {}
        self._passing: dict[str, KnownAccount] = {}

    # -- which there are -------------------------------------------------------------------

    def known(self) -> list[KnownAccount]:
        """Return the accounts of this server, signed in or left here, in the order of sign-in.

        Among them those of this session only.
        """
        kept = [one for one in self._settings.values.accounts if one.api_url == self.api_url]
        names = {one.key for one in kept}
        return [self._passing.get(one.key, one) for one in kept] + [
            one for key, one in self._passing.items() if key not in names
        ]

    def signed_in(self) -> list[KnownAccount]:
        """Return the accounts that can be opened without signing in."""
        return [one for one in self.known() if one.signed_in]

    def faces(self) -> list[Face]:
        """Return the accounts that can be opened, as they are shown."""
        values = self._settings.values
        return [known_face(values, one) for one in self.signed_in()]

    def all_faces(self, session: Session) -> list[Face]:
        """Return every account of this server on this computer, among them the open one."""
        values = self._settings.values
        found = [known_face(values, one) for one in self.known()]
        if all(face.key != session.key for face in found):
            found.insert(0, session.services.face)
        return found

    def find(self, key: str) -> KnownAccount | None:
        """Return one account by its key."""
        return next((one for one in self.known() if one.key == key), None)

    def remember(self, session: Session, user: User) -> None:
        """Note that the account of a session is signed in here, for good or while the app runs."""
        kind: Kind = "oauth" if session.by_browser else "token"
        key = session.key
        self._choose_mark(key)
        new = KnownAccount(key, user.name.strip(), user.email.strip(), self.api_url, kind)
        if not session.is_kept:
            self._passing[key] = new
            return
        self._passing.pop(key, None)
        accounts = self._settings.values.accounts
        if any(one.key == key for one in accounts):
            accounts = [new if one.key == key else one for one in accounts]
        else:
            accounts = [*accounts, new]
        self._settings.update(accounts=accounts)

    def _choose_mark(self, key: str) -> None:
        """Give an account a colour of its own, once; it stays until somebody chooses another."""
        values = self._settings.values
        if values.look(key).mark is None:
            others = [known_face(values, one) for one in self.known() if one.key != key]
            self._settings.update_look(key, mark=free_mark(key, (one.mark for one in others)))

    # -- opening ---------------------------------------------------------------------------

    def open(
        self,
        key: str,
        *,
        kind: Kind = "token",
        token: str | None = None,
        tokens: Tokens | None = None,
        is_kept: bool = True,
    ) -> Session:
        """Open an account on its local copy; without `token` or `tokens` the keyring is asked."""
        return Session(
            key,
            token=token,
            grant=self._grant(key, tokens) if kind == "oauth" else None,
            is_kept=is_kept,
            api_url=self.api_url,
            paths=self._paths,
            settings=self._settings,
            credentials=self._credentials,
            budget=self._budgets.setdefault(key, RequestBudget()),
            policy=self._policy,
        )

    def reopen(self, key: str) -> Session:
        """Open an account as it was signed in the last time."""
        account = self.find(key)
        kind: Kind = account.kind if account is not None else "token"
        return self.open(key, kind=kind, is_kept=key not in self._passing)

    async def read_token(self, session: Session) -> str | None:
        """Return the token of an account from the keyring. Raises KeyringLocked and others."""
        return await self._credentials.read(_token_name(session.key))

    async def keep_token(self, key: str, token: str) -> bool:
        """Keep a token; True: in the keyring, False: for this session only."""
        return await self._credentials.keep(_token_name(key), token)

    async def keep_tokens(self, key: str, tokens: Tokens) -> bool:
        """Keep what a sign-in by browser gave; True: in the keyring."""
        from calendly_desktop.system.token_vault import KeyringVault

        return await KeyringVault(self._credentials, _grant_name(key)).save(tokens)

    # -- leaving ---------------------------------------------------------------------------

    async def sign_out(self, session: Session, *, remove: bool) -> Farewell:
        """Revoke and forget the secret of a closed session; with `remove` its data too.

        The sample data has no secret: it must not make the keyring ask.
        """
        not_revoked = await self._revoke(session.grant) if session.grant is not None else None
        left: Problem | None = None
        try:
            if not session.is_demo:
                await self._forget_secrets(session.key)
            if remove:
                await session.keys.forget_all()
        except Problem as problem:
            left = problem
        if remove:
            left = self._remove_folder(session.key) or left
        self._note_signed_out(session.key, remove=remove)
        return Farewell(left, not_revoked)

    async def remove_everything(self, session: Session | None) -> Farewell:
        """Remove every account of this profile, at whichever server; `session` is closed."""
        left: Problem | None = None
        not_revoked: Problem | None = None
        stuck: set[str] = set()
        for account in tuple(self._settings.values.accounts):
            grant = session.grant if session is not None and session.key == account.key else None
            here = account.api_url == self.api_url  # a token goes to its own server only
            if grant is None and account.kind == "oauth" and account.signed_in and here:
                grant = self._grant(account.key, None)
            if grant is not None:
                not_revoked = await self._revoke(grant) or not_revoked
            left = await self._remove_account(account.key, stuck) or left
        keys = {session.key} if session is not None else {DEMO_KEY}
        keys |= set(self._passing)
        keys |= {name.removeprefix(KEYS_PAGE) for name in self._settings.values.pages
                 if name.startswith(KEYS_PAGE)}  # fmt: skip
        for key in keys:
            left = await self._remove_account(key, stuck) or left
        names = [one.name or one.email for one in self._settings.values.accounts]
        left = self._remove_profile(stuck) or left
        self._passing.clear()
        remained = _remained(self._paths.left(), self._paths)
        if self._policy is not None and self._policy.path.exists():
            remained = (
                f"{self._policy.path.name}: your administrator's, for this computer",
                *remained,
            )
        return Farewell(left, not_revoked, _removed(names), remained)

    async def _remove_account(self, key: str, stuck: set[str]) -> Problem | None:
        """Remove secrets and files of an account; what the keyring holds back is put in `stuck`."""
        keys = AccountKeys(KeyringSigningKeys(self._credentials), self._settings, key)
        try:
            if key != DEMO_KEY:
                await self._forget_secrets(key)
            await keys.forget_all()
        except Problem as problem:
            stuck.add(key)
            return self._remove_folder(key) or problem
        return self._remove_folder(key)

    async def _forget_secrets(self, key: str) -> None:
        await self._credentials.forget(_token_name(key))
        await self._credentials.forget(_grant_name(key))

    def _remove_folder(self, key: str) -> Problem | None:
        try:
            self._paths.remove_account(key)
        except Problem as problem:
            return problem
        return None

    def _remove_profile(self, stuck: set[str]) -> Problem | None:
        """Remove all files of the profile; the log comes last, for it notes what went wrong.

        stuck: accounts of which the keyring still holds something. Their names are noted anew, for
        without them nobody could find it to remove it later.
        """
        accounts = [
            msgspec.structs.replace(one, signed_in=False, name="", email="")
            for one in self._settings.values.accounts
            if one.key in stuck
        ]
        pages = {
            name: state
            for name, state in self._settings.values.pages.items()
            if name.removeprefix(KEYS_PAGE) in stuck and name.startswith(KEYS_PAGE)
        }
        left: Problem | None = None
        paths = self._paths
        try:
            paths.remove_all_accounts()
        except Problem as problem:
            left = problem
        self._settings.forget()
        let_go_of_logs()
        for file in (
            paths.rules_file,
            paths.templates_file,
            paths.settings_file,
            paths.log_file,
        ):
            try:
                paths.remove_files(file)
            except Problem as problem:
                left = problem
        if accounts or pages:
            self._settings.update(accounts=accounts, pages=pages)
        return left

    def _note_signed_out(self, key: str, *, remove: bool) -> None:
        self._passing.pop(key, None)
        accounts = []
        for one in self._settings.values.accounts:
            if one.key != key:
                accounts.append(one)
            elif not remove:
                accounts.append(msgspec.structs.replace(one, signed_in=False))
        self._settings.update(accounts=accounts)
        if remove:
            looks = {
                name: look for name, look in self._settings.values.looks.items() if name != key
            }
            self._settings.update(looks=looks, pages=self._settings.pages_without(key))

    def _grant(self, key: str, tokens: Tokens | None) -> OAuthGrant:
        from calendly_desktop.sign_in import lasting_grant

        return lasting_grant(
            tokens,
            api_url=self.api_url,
            client_id=self._settings.values.oauth_client_id,
            credentials=self._credentials,
            name=_grant_name(key),
            lock_file=self._paths.sign_in_lock(key),
        )

    async def _revoke(self, grant: OAuthGrant) -> Problem | None:
        try:
            await grant.revoke()
        except Problem as problem:
            log.warning("a sign-in could not be revoked: %s", type(problem).__name__)
            return problem
        return None


def _token_name(key: str) -> str:
    return f"token:{key}"


def _grant_name(key: str) -> str:
    return f"sign-in:{key}"


def _removed(names: Sequence[str]) -> tuple[str, ...]:
    """Return what was removed, in words."""
    return (
        f"Accounts signed out: {', '.join(names)}" if names else "No account was signed in",
        "Keyring: sign-ins and signing keys",
        "Local copies of meetings and people, journals, links, half-filled forms",
        "Rules, presets and templates",
        "Settings and logs",
    )


def _remained(files: Sequence[Path], paths: Paths) -> tuple[str, ...]:
    """Return what remained, and why."""
    said = []
    for file in files:
        if file == paths.lock_file or file.suffix == ".sock":
            said.append(f"{file.name}: held by the running app, empty, goes when you quit")
        elif file.name.startswith(paths.log_file.name):
            said.append(f"{file.name}: a new log, of what happened since")
        else:
            said.append(f"{file.name}: not the app's own, or it could not be removed")
    return (
        *said,
        "Files that you saved yourself: exports, tables, pictures; the app does not know where",
        "At Calendly: everything, unless you delete it there",
    )
