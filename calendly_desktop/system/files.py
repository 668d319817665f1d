"""Files that people asked for: written whole or not at all, and what went wrong in words."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path
from typing import Final

from calendly_desktop.domain.problems import Problem

_ANYBODY: Final = 0o666  # less what the user's own mask takes away, as with every new file
_REASONS: Final = {
    errno.ENOSPC: "There is no room left on that disk.",
    errno.EDQUOT: "There is no room left on that disk.",
    errno.EROFS: "That disk cannot be written to.",
    errno.EACCES: "That place may not be written to, or the file is open in another program.",
    errno.EPERM: "That place may not be written to, or the file is open in another program.",
    errno.EBUSY: "The file is open in another program.",
    errno.ENOENT: "The folder is not there any more.",
    errno.ENAMETOOLONG: "The name is too long.",
    errno.EISDIR: "There is a folder of that name.",
    errno.ENODEV: "That is not a file but a device or a pipe.",
}


_UNREADABLE: Final = {
    errno.ENOENT: "It is not there any more. Perhaps it was moved, renamed or deleted.",
    errno.EACCES: "It is locked: open in another program, or not yours to read.",
    errno.EPERM: "It is locked: open in another program, or not yours to read.",
    errno.EBUSY: "It is locked: open in another program.",
    errno.EISDIR: "It is a folder, not a file.",
    errno.ENODEV: "It is not a file but a device or a pipe.",
    errno.EIO: "The disk or the network drive it is on does not answer.",
    errno.ESTALE: "The network drive it is on does not answer.",
}


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a crash or a full disk leaves the old one or the new one, never half.

    Who may read a file that is replaced stays as it was. What is no file (a device, a pipe), be it
    behind a link, is refused: it would be replaced. Call it on a thread. Raises Problem.
    """
    try:
        place = Path(os.path.realpath(path))
        check_is_file(place)
        _replace(place, content)
    except OSError as error:
        raise not_saved(path, error) from error


def read_whole(path: Path, largest: int) -> bytes:
    """Return a file's content. largest: in bytes. Call it on a thread. Raises Problem in words."""
    try:
        check_is_file(path)  # to open a pipe waits for ever
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        words = _UNREADABLE.get(error.errno or 0) or f"{error.strerror or type(error).__name__}."
        raise Problem(
            "The file cannot be read",
            f"{path.name}: {words}",
            remedy="Close it where it is open, or copy the cells and paste them.",
            details=type(error).__name__,
        ) from error
    if len(content) > largest:
        raise Problem(
            "The file is too large",
            f"{path.name} has more than {largest // (1024 * 1024):,} MB.",
            remedy="Leave out what is not needed and save it anew, or copy the cells and paste "
            "them.",
        )
    return content


def check_is_file(path: Path) -> None:
    """Let a file pass, and what is not there. Raises OSError for a device, a pipe, a folder."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, "is not a file but a device or a pipe")


def not_saved(path: Path, error: OSError) -> Problem:
    """Return what kept a file from being saved, in words."""
    words = _REASONS.get(error.errno or 0) or f"{error.strerror or type(error).__name__}."
    return Problem(
        "The file was not saved",
        f"{path.name} could not be written. {words}",
        remedy="Choose another folder or name, or close the file where it is open.",
    )


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".saving-{secrets.token_hex(6)}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, _ANYBODY), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
