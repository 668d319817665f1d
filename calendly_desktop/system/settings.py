"""Settings of one profile: a small JSON file, written whole and atomically."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

_LARGEST: Final = 4 * 1024 * 1024  # bytes; ours is a few kilobytes
_VERSION: Final = 1


UNDO_SECONDS: Final = (0, 5, 10, 20, 30, 60)
"""The seconds to undo a cancellation that can be chosen; 0: it is sent at once."""
RETENTION_MONTHS: Final = (0, 36, 24, 12, 6)
"""For how many months meetings that are over can be kept; 0: for good."""
SHARES: Final = (0.5, 0.65, 0.8)
"""Parts of Calendly's request limit that the background may use."""
REMINDER_MINUTES: Final = (0, 1, 2, 5, 10, 15)
"""How many minutes before a meeting a reminder can come; 0: none comes."""

OF_ACCOUNT: Final = frozenset({"meetings", "links", "webhooks", "report", "link_history"})
"""Pages that remember people, event types or searches of one account: each account has its own."""


class KnownAccount(msgspec.Struct, frozen=True):
    """An account that is signed in on this computer, or whose data was left here.

    key: names its folder and its secret in the keyring. kind: how it was signed in the last time.
    signed_in: its token or sign-in is expected to be in the keyring.
    """

    key: str
    name: str = ""
    email: str = ""
    api_url: str = ""
    kind: Literal["token", "oauth"] = "token"
    signed_in: bool = True


class AccountLook(msgspec.Struct, frozen=True):
    """How one account is told from the others here, and whether it only looks.

    mark: the place of its colour among those there are; None: not chosen yet. name: what somebody
    calls it here ("Reception"), which Calendly never hears of.
    """

    mark: int | None = None
    name: str = ""
    only_look: bool = False


class Preferences(msgspec.Struct, frozen=True):
    """What a profile remembers between starts. Never a secret."""

    window_geometry: str = ""
    tab: str = "meetings"
    scheme: Literal["system", "light", "dark"] = "system"
    last_session: Literal["", "demo", "token"] = ""
    last_api_url: str = ""
    last_account_key: str = ""
    undo_seconds: int = 10
    retention_months: int = 0
    background_share: float = 0.8
    sync_paused: bool = False
    oauth_client_id: str = ""
    oauth_redirect: str = ""
    reminder_minutes: int = 5
    reminders_as_shown: bool = False
    notify_news: bool = False
    notify_reminders: bool = False
    notify_webhooks: bool = False
    notify_names: bool = False
    quiet_hours: bool = False
    quiet_from: str = "19:00"
    quiet_until: str = "08:00"
    quiet_weekends: bool = False
    only_look: bool = False
    accounts: list[KnownAccount] = []
    looks: dict[str, AccountLook] = {}
    pages: dict[str, dict[str, Any]] = {}

    def look(self, account_key: str) -> AccountLook:
        """Return how an account is shown here."""
        return self.looks.get(account_key, AccountLook())


class Settings:
    """The settings file: read once, then every change is written at once.

    Nothing here stops the app: a broken file is moved aside, a read-only disk is put into words
    in `notices`, and fields of a newer version are kept as they are. `changed` is told after each.
    strain: what pages remember goes through it: somebody may be kept out of this computer.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[str] = []
        self.changed: list[Callable[[], None]] = []
        self.strain: Callable[[Any], Any] | None = None
        self._account = ""
        self._foreign: dict[str, Any] = {}
        self._may_write = True
        self._told = False
        self.values = self._read()

    def update(self, **changes: Any) -> None:
        """Change some fields and write the file. Raises TypeError for a field or value unknown."""
        known = Preferences.__struct_fields__
        unknown = sorted(set(changes) - set(known))
        if unknown:
            raise TypeError(f"no such setting: {', '.join(unknown)}")
        try:
            values = msgspec.convert(
                {**msgspec.structs.asdict(self.values), **changes}, Preferences
            )
        except msgspec.ValidationError as error:
            raise TypeError(f"not a value for a setting: {error}") from error
        if values != self.values:
            self.values = values
            self._write()
            for listener in tuple(self.changed):
                listener()

    def open_account(self, account_key: str) -> None:
        """Let pages of one account remember what they showed of it, apart from other accounts."""
        self._account = account_key

    def page(self, name: str) -> dict[str, Any]:
        """Return a copy of what a page remembers.

        What an earlier version kept for all accounts is the first one's who looks.
        """
        pages, place = self.values.pages, self._place(name)
        if place in pages or place == name:
            return dict(pages.get(place, {}))
        has_begun = any(other.startswith(f"{name} ") for other in pages)
        return {} if has_begun else dict(pages.get(name, {}))

    def update_page(self, name: str, **state: Any) -> None:
        """Change some of what a page remembers."""
        place = self._place(name)
        if self.strain is not None:
            state = self.strain(state)
        self.update(pages={**self.values.pages, place: {**self.page(name), **state}})

    def pages_without(self, account_key: str) -> dict[str, dict[str, Any]]:
        """Return what pages remember, but for what they showed of one account."""
        gone = {f"{name} {account_key}" for name in OF_ACCOUNT}
        return {name: state for name, state in self.values.pages.items() if name not in gone}

    def _place(self, name: str) -> str:
        is_apart = bool(self._account) and name in OF_ACCOUNT
        return f"{name} {self._account}" if is_apart else name

    def update_look(self, account_key: str, **changes: Any) -> None:
        """Change how an account is shown here, or whether it only looks."""
        look = msgspec.structs.replace(self.values.look(account_key), **changes)
        self.update(looks={**self.values.looks, account_key: look})

    def forget(self) -> None:
        """Begin with the defaults, writing nothing: whoever removes the file calls this first.

        The next change that somebody makes writes a new file.
        """
        self.values = Preferences()
        self._foreign = {}
        for listener in tuple(self.changed):
            listener()

    # -- reading ------------------------------------------------------------------------------

    def _read(self) -> Preferences:
        try:
            with self.path.open("rb") as file:
                text = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return Preferences()
        except OSError as error:
            self._may_write = False  # what cannot be read must not be replaced
            self._tell(f"The settings could not be read ({_reason(error)}). Defaults are in use.")
            return Preferences()
        try:
            if len(text) > _LARGEST:
                raise ValueError("far too large")
            fields = msgspec.json.decode(text, type=dict[str, Any])
        except (msgspec.MsgspecError, ValueError, RecursionError):
            self._move_aside()
            return Preferences()
        return self._accept(fields)

    def _accept(self, fields: dict[str, Any]) -> Preferences:
        """Take each field that fits its type; a field that does not gets its default."""
        known: dict[str, Any] = {}
        for field in msgspec.structs.fields(Preferences):
            if field.name not in fields:
                continue
            with contextlib.suppress(msgspec.ValidationError):
                known[field.name] = msgspec.convert(fields[field.name], field.type)
        self._foreign = {
            name: value
            for name, value in fields.items()
            if name not in Preferences.__struct_fields__ and name != "version"
        }
        return Preferences(**known)

    def _move_aside(self) -> None:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        aside = self.path.with_name(f"{self.path.stem}.broken-{stamp}{self.path.suffix}")
        try:
            self.path.replace(aside)
        except OSError as error:
            self._may_write = False
            self._tell(f"The settings file is damaged and stays as it is ({_reason(error)}).")
            return
        self._tell(
            f"The settings file was damaged. It was kept as {aside.name}; defaults are used."
        )

    # -- writing ------------------------------------------------------------------------------

    def _write(self) -> None:
        if not self._may_write:
            return
        fields = {"version": _VERSION, **msgspec.structs.asdict(self.values), **self._foreign}
        try:
            text = msgspec.json.format(msgspec.json.encode(fields), indent=2)
            _write_atomically(self.path, text + b"\n")
        except (OSError, TypeError, ValueError) as error:
            if not self._told:
                self._told = True
                self._tell(
                    f"Settings cannot be saved ({_reason(error)}): they last until you quit."
                )

    def _tell(self, notice: str) -> None:
        self.notices.append(notice)


def _reason(error: BaseException) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _write_atomically(path: Path, content: bytes) -> None:
    """Replace a file so that a crash or a full disk leaves the old or the new one, never half.

    mkstemp makes the new file readable by this user only. Raises OSError.
    """
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where folders can be synced."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
