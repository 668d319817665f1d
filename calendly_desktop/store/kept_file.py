"""A JSON file of a profile: read once, written whole and atomically, damage moved aside."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

import msgspec

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

LARGEST: Final = 8 * 1024 * 1024
"""Bytes; what people write by hand takes a few hundred kilobytes at most."""


class Versioned(Protocol):
    """What such a file holds: a msgspec.Struct with its version, every field with a default."""

    version: int


ResultT = TypeVar("ResultT")
DecodedT = TypeVar("DecodedT")
KeptT = TypeVar("KeptT", bound=Versioned)


class KeptFile(Generic[KeptT]):
    """Reads and writes one file; `notices` says what went wrong with it.

    A file that cannot be understood is moved aside; one that cannot be read, or is of a newer
    version, is left as it is: `may_write` is False then. what: whose file it is, in words ("your
    message templates"). instead: what is used in place of a damaged one, a clause.
    """

    def __init__(self, file: Path, kind: type[KeptT], *, what: str, instead: str) -> None:
        self.file = file
        self.notices: list[str] = []
        self.may_write = True
        self._kind = kind
        self._what = what
        self._instead = instead

    @cached_property
    def _writing(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    def read(self) -> KeptT:
        """Return what the file holds; an empty one where there is none."""
        try:
            kept = decoded(read_bytes(self.file), self._kind)
        except FileNotFoundError:
            return self._kind()
        except OSError as error:
            self.may_write = False  # what cannot be read must not be replaced
            self._tell(f"{self._capitalized} could not be read ({reason(error)}).")
            return self._kind()
        except (ValueError, msgspec.MsgspecError, RecursionError):
            self._move_aside()
            return self._kind()
        if kept.version > self._kind().version:
            self.may_write = False
            self._tell(
                f"{self._capitalized} were saved by a newer version of the app. What you "
                "change here lasts until the app closes."
            )
        return kept

    async def write(self, state: Callable[[], KeptT]) -> None:
        """Write what `state` returns by the time it is our turn. Raises OSError."""
        async with self._writing:  # one after the other, each with the newest state
            content = encoded(state())
            await on_thread(lambda: write_atomically(self.file, content))

    def write_now(self, state: KeptT) -> None:
        """Write before anything else happens: for a few kilobytes. Raises OSError."""
        write_atomically(self.file, encoded(state))

    @property
    def _capitalized(self) -> str:
        return self._what[:1].upper() + self._what[1:]

    def _move_aside(self) -> None:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        aside = self.file.with_name(f"{self.file.stem}.broken-{stamp}{self.file.suffix}")
        try:
            self.file.replace(aside)
        except OSError as error:
            self.may_write = False
            self._tell(f"The file of {self._what} is damaged ({reason(error)}).")
            return
        self._tell(
            f"The file of {self._what} was damaged. It was kept as {aside.name}; {self._instead}."
        )

    def _tell(self, notice: str) -> None:
        self.notices.append(notice)


async def on_thread(act: Callable[[], ResultT]) -> ResultT:
    """Run something that waits for the disk on a thread."""
    import asyncio

    return await asyncio.get_running_loop().run_in_executor(None, act)


def encoded(kept: object) -> bytes:
    """Return what a file holds as JSON that people can read."""
    return msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n"


def decoded(content: bytes, kind: type[DecodedT]) -> DecodedT:
    """Return what JSON says. Raises msgspec.MsgspecError, RecursionError, UnicodeDecodeError."""
    return msgspec.json.decode(content, type=kind)


def read_bytes(file: Path, largest: int = LARGEST) -> bytes:
    """Return the content of a file. Raises OSError, or ValueError where it is far too large."""
    with file.open("rb") as stream:
        content = stream.read(largest + 1)
    if len(content) > largest:
        raise ValueError("far too large")
    return content


def write_atomically(file: Path, content: bytes) -> None:
    """Replace a file so that a crash leaves the old or the new one. Raises OSError.

    What is no file (a device, a pipe), be it behind a link, is left as it is.
    """
    with contextlib.suppress(FileNotFoundError):
        _check_is_file(file)
    number, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".new", dir=file.parent)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _check_is_file(file: Path) -> None:
    mode = file.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # of a folder the system tells itself
        raise OSError(errno.ENODEV, "It is not a file but a device or a pipe")


def reason(error: OSError) -> str:
    """Return why the system refused, in its own words."""
    return error.strerror or type(error).__name__
