"""Where things are kept on this computer: one folder per profile, one in it per account."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

from calendly_desktop.domain.problems import Problem

APP_NAME: Final = "Calendly Desktop"
DEMO_KEY: Final = "demo"
"""The account of the sample data: it has a folder as every account has."""

_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
_LONGEST_SOCKET_PATH: Final = 100  # sun_path holds 104 bytes on macOS, 108 on Linux


class ProfileUnusable(Problem):
    """The profile folder cannot be made or written."""

    title = "The profile folder cannot be used"


class RemovalIncomplete(Problem):
    """Some of what was kept for an account could not be removed."""

    title = "Some files could not be removed"
    step = "retry"


class Paths:
    """The places of one profile: settings, log, lock and one folder per account.

    profile: the folder to use; None means this user's own application folder.
    Raises ProfileUnusable when the folder cannot be made.
    """

    def __init__(self, profile: Path | None = None) -> None:
        self.root = (profile.expanduser() if profile else _default_root()).absolute()
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ProfileUnusable(
                message=f"The folder {self.root} cannot be made: {error.strerror or error}.",
                remedy="Choose another one with --profile FOLDER.",
            ) from error
        _make_private(self.root)

    @property
    def settings_file(self) -> Path:
        """The settings of this profile."""
        return self.root / "settings.json"

    @property
    def templates_file(self) -> Path:
        """The message templates of this profile that were changed or added."""
        return self.root / "templates.json"

    @property
    def rules_file(self) -> Path:
        """The rules for UTM values of this profile, and its presets.

        Beside it lies what the team shared, as .shared.json.
        """
        return self.root / "tag-rules.json"

    @property
    def log_file(self) -> Path:
        """The newest log file; older ones lie beside it as .1, .2, ..."""
        return self.root / "calendly-desktop.log"

    @property
    def lock_file(self) -> Path:
        """Held by the one running instance of this profile."""
        return self.root / "instance.lock"

    def account_folder(self, account_key: str) -> Path:
        """Return the folder of one account; it need not exist."""
        return self.root / "accounts" / _folder_name(account_key)

    def account_folders(self) -> list[Path]:
        """Return the folders of all accounts that have one."""
        parent = self.root / "accounts"
        return sorted(each for each in parent.glob("*") if each.is_dir())

    def database_file(self, account_key: str) -> Path:
        """Return the database of one account, with its private folder made where that is possible.

        Whoever opens the database tells what it means when the folder cannot be written.
        """
        return self._made_folder(account_key) / "calendly.sqlite3"

    def journal_file(self, account_key: str) -> Path:
        """Return the journal of one account's writes: never rebuilt, unlike the database."""
        return self._made_folder(account_key) / "journal.sqlite3"

    def sign_in_lock(self, account_key: str) -> Path:
        """Return what a process holds while it renews the sign-in of one account."""
        return self._made_folder(account_key) / "sign-in.lock"

    def _made_folder(self, account_key: str) -> Path:
        folder = self.account_folder(account_key)
        with contextlib.suppress(OSError):
            folder.parent.mkdir(mode=0o700, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def remove_account(self, account_key: str) -> None:
        """Remove all files kept for one account. Raises RemovalIncomplete."""
        _remove(self.account_folder(account_key))

    def remove_all_accounts(self) -> None:
        """Remove all files kept for any account. Raises RemovalIncomplete."""
        _remove(self.root / "accounts")

    def remove_files(self, first: Path) -> int:
        """Remove one of the files above with every copy of it: older ones, damaged ones, halves.

        Returns how many there were. Raises RemovalIncomplete, having removed what it could. What
        else may be in the folder, which somebody may have chosen, is left alone, whatever its name
        begins with.
        """
        count, left = 0, None
        stem, ending = first.stem, first.suffix
        for pattern in (
            first.name,
            f"{first.name}.[0-9]*",  # older logs
            f"{stem}.broken-*{ending}",
            f"{stem}.shared{ending}",
            f"{stem}.shared.broken-*{ending}",
            f".{stem}*.new",
        ):
            for file in [*self.root.glob(pattern)]:
                try:
                    file.unlink(missing_ok=True)
                    count += 1
                except OSError as error:
                    left = RemovalIncomplete(
                        message=f"{file} could not be removed: {error.strerror or error}.",
                        remedy="Close other programs that may use the file, then try again.",
                        details=str(error),
                    )
        if left is not None:
            raise left
        return count

    def left(self) -> list[Path]:
        """Return the files of this profile that are there now."""
        return sorted(file for file in self.root.rglob("*") if file.is_file())

    def size(self) -> int:
        """Return how many bytes this profile takes; slow, for a thread."""
        total = 0
        for file in self.root.rglob("*"):
            with contextlib.suppress(OSError):  # a file that goes meanwhile
                total += file.stat().st_size if file.is_file() else 0
        return total

    def socket_name(self) -> str:
        """Return where the running instance listens: private to this user and this profile."""
        name = f"calendly-desktop-{_digest(str(self.root.resolve()))}"
        if sys.platform == "win32":
            return name
        for folder in (os.environ.get("XDG_RUNTIME_DIR"), str(self.root)):
            path = f"{folder}/{name}.sock"
            fits = len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH
            if folder and fits and os.access(folder, os.W_OK | os.X_OK):
                return path
        return f"{name}-{os.getuid()}"


def _default_root() -> Path:
    from platformdirs import user_data_dir

    return Path(user_data_dir(APP_NAME, appauthor=False))


def _make_private(folder: Path) -> None:
    """Take the folder away from other users; what we may not change stays as it is."""
    if sys.platform == "win32":
        return
    try:
        mode = folder.stat().st_mode & 0o777
        if mode & 0o077:
            folder.chmod(mode & 0o700)
    except OSError:
        return


def _remove(folder: Path) -> None:
    import shutil

    if not folder.exists():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise RemovalIncomplete(
            message=f"What is kept on this computer is still in {folder}.",
            remedy="Close other programs that may use these files, then try again.",
            details=str(error),
        ) from error


def _folder_name(account_key: str) -> str:
    """Return a name safe on every file system, different for every key.

    Letters fold on some file systems, so a key beyond plain lower case gets a digest.
    """
    if account_key and len(account_key) <= 64 and _PLAIN.issuperset(account_key):
        return account_key
    kept = "".join(char if char in _PLAIN else "-" for char in account_key.lower())[:32]
    return f"{kept}.{_digest(account_key)}"


def _digest(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
