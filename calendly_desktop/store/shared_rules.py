"""Rules and presets that a team shares: read from a file or an address, the last good copy kept."""

from __future__ import annotations

import contextlib
import logging
import threading
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

import msgspec

from calendly_desktop.api.shared_file import SharedFileAway, check_file_address, fetch
from calendly_desktop.domain import rule_file
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.rule_file import LARGEST, RuleFile
from calendly_desktop.store.kept_file import (
    decoded,
    encoded,
    on_thread,
    read_bytes,
    reason,
    write_atomically,
)

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable

LOGGER = logging.getLogger(__name__)

EVERY: Final = timedelta(hours=3)
"""How often the file is read again by itself."""
AGAIN: Final = timedelta(minutes=15)
"""How soon after it could not be read."""
DISK_SECONDS: Final = 20.0
"""How long a network drive may take: one that is away can hold a program for minutes."""


class NotASource(Problem):
    """What was typed is neither a file nor an address that can be used."""

    title = "This cannot be used"


class _Copy(msgspec.Struct, omit_defaults=True):
    """The last good copy on disk, and since when the source has been away."""

    address: str = ""
    as_of: datetime | None = None
    away_since: datetime | None = None
    file: RuleFile = RuleFile()


class Sharing(NamedTuple):
    """How it stands with the shared file.

    file: what it said when it was last read well. as_of: when that was; None: never yet.
    away_since: since when it could not be read or had mistakes. problem: why, the last time.
    """

    address: str
    file: RuleFile
    as_of: datetime | None = None
    away_since: datetime | None = None
    problem: Problem | None = None
    is_looking: bool = False


class SharedRules:
    """One shared file. `changed` is called when anything about it changes.

    copy: where the last good copy is kept; it may be thrown away at any time. clock: the time.
    download: gives what a web address holds, as `fetch` does.
    """

    def __init__(
        self,
        copy: Path,
        address: str,
        *,
        clock: Callable[[], datetime] | None = None,
        download: Callable[[str, int], Awaitable[bytes]] = fetch,
        disk_seconds: float = DISK_SECONDS,
    ) -> None:
        self.changed: list[Callable[[], None]] = []
        self._copy = copy
        self._clock = clock or (lambda: datetime.now(UTC))
        self._download = download
        self._disk_seconds = disk_seconds
        self._looked_at: datetime | None = None
        self._has_read: threading.Event | None = None
        self._state = Sharing("", RuleFile())
        if address:
            self._state = self._remembered(address)

    @cached_property
    def _looking(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    @property
    def state(self) -> Sharing | None:
        """How it stands; None where nothing is shared."""
        return self._state if self._state.address else None

    @property
    def file(self) -> RuleFile:
        """What is in force of it; nothing where nothing is shared, or it was never read."""
        return self._state.file

    @property
    def is_due(self) -> bool:
        """Whether it is time to read it again."""
        if not self._state.address:
            return False
        wait = AGAIN if self._state.problem else EVERY
        looked = self._looked_at
        return looked is None or not timedelta(0) <= self._clock() - looked < wait

    async def begin(self, address: str) -> None:
        """Use another source from now on, once it was read well.

        Raises SharedFileAway or RuleFileBroken; then everything stays as it was.
        """
        async with self._looking:
            found = rule_file.read(await self._content(address))
            await self._take(address, found)

    async def look(self) -> None:
        """Read the file again. Nothing is raised: what went wrong is in `state.problem`."""
        async with self._looking:
            address = self._state.address
            if not address:
                return
            self._set(self._state._replace(is_looking=True))
            try:
                found = rule_file.read(await self._content(address))
            except Problem as problem:
                await self._note_away(address, problem)
            else:
                if self._state.address == address:  # nobody stopped it meanwhile
                    await self._take(address, found)
            finally:
                self._set(self._state._replace(is_looking=False))

    async def stop(self) -> None:
        """Use no shared file any longer, and forget the copy."""
        self._set(Sharing("", RuleFile()))
        with contextlib.suppress(OSError):
            await on_thread(partial(self._copy.unlink, missing_ok=True))

    # -- private ---------------------------------------------------------------------------

    async def _take(self, address: str, found: RuleFile) -> None:
        self._looked_at = self._clock()
        is_looking = self._state.is_looking
        self._set(Sharing(address, found, self._looked_at, is_looking=is_looking))
        await self._keep()

    async def _note_away(self, address: str, problem: Problem) -> None:
        state, now = self._state, self._clock()
        if state.address != address:
            return
        self._looked_at = now
        self._set(state._replace(problem=problem, away_since=state.away_since or now))
        if state.away_since is None:
            await self._keep()

    def _set(self, state: Sharing) -> None:
        if state != self._state:
            self._state = state
            for listener in tuple(self.changed):
                listener()

    def _remembered(self, address: str) -> Sharing:
        try:
            kept = decoded(read_bytes(self._copy), _Copy)
        except (OSError, ValueError, msgspec.MsgspecError, RecursionError):
            kept = _Copy()
        if kept.address != address:
            return Sharing(address, RuleFile())
        return Sharing(address, kept.file, kept.as_of, kept.away_since)

    async def _keep(self) -> None:
        state = self._state
        content = encoded(_Copy(state.address, state.as_of, state.away_since, state.file))
        try:
            await on_thread(lambda: write_atomically(self._copy, content))
        except OSError as error:  # it is read again at the next start
            LOGGER.info("the copy of the shared rules is not kept: %s", reason(error))

    async def _content(self, address: str) -> bytes:
        if is_web(address):
            return await self._download(address, LARGEST)
        return await self._from_disk(Path(address))

    async def _from_disk(self, path: Path) -> bytes:
        import asyncio

        if self._has_read is not None and not self._has_read.is_set():
            raise SharedFileAway(message=_SILENT, remedy=_CONNECT)
        self._has_read, content = _apart(lambda: read_bytes(path, LARGEST))
        try:
            async with asyncio.timeout(self._disk_seconds):
                return await content
        except TimeoutError as error:
            raise SharedFileAway(message=_SILENT, remedy=_CONNECT) from error
        except FileNotFoundError as error:
            words = f"There is no file {path.name} in {path.parent}, or the drive is away."
            raise SharedFileAway(message=words, remedy=_CONNECT) from error
        except IsADirectoryError as error:
            words = f"{path} is a folder. Choose the file in it."
            raise SharedFileAway(message=words, remedy="") from error
        except OSError as error:
            words = f"The file could not be opened: {reason(error)}."
            raise SharedFileAway(message=words, remedy=_CONNECT) from error
        except ValueError as error:
            words = f"It is larger than {LARGEST // 1024} KB, so it is another kind of file."
            raise SharedFileAway(message=words, remedy="Choose another file.") from error


_SILENT: Final = "The drive did not answer."
_CONNECT: Final = "Check that the drive is connected and that you may open the file."


def checked_source(text: str) -> str:
    """Return a file or an address as it will be read. Raises NotASource, in words."""
    said = text.strip().strip('"“”').strip()
    if not said:
        raise NotASource(message="Type a file or an address.")
    if said.lower().startswith("file:"):
        parts = urlsplit(said)
        said = f"//{parts.netloc}{parts.path}" if parts.netloc else parts.path
        said = url2pathname(said)
    if is_web(said):
        try:
            return check_file_address(said)
        except ValueError as error:
            raise NotASource(message=str(error)) from error
    path = Path(said).expanduser()
    if not path.is_absolute() or "\x00" in said:
        raise NotASource(
            message="Type a whole path to a file, or an address that begins with https://."
        )
    return str(path)


def is_web(address: str) -> bool:
    """Tell whether something is an address on the web, not a file."""
    scheme, mark, _rest = address.partition("://")
    return bool(mark) and scheme.isalnum()


def _apart(work: Callable[[], bytes]) -> tuple[threading.Event, asyncio.Future[bytes]]:
    """Run something on a thread of its own, which a drive that is away may hold for minutes.

    The event is set before the future has its result: a thread lives on a moment after that, and
    would be taken for one that hangs. The app's few threads stay free, and quitting does not wait
    for it.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    done: asyncio.Future[bytes] = loop.create_future()
    is_over = threading.Event()

    def finish(act: Callable[[Any], None], result: object) -> None:
        def tell() -> None:
            if not done.done():
                act(result)

        is_over.set()
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any longer
            loop.call_soon_threadsafe(tell)

    def run() -> None:
        try:
            content = work()
        except Exception as error:  # whoever awaits gets it
            finish(done.set_exception, error)
        else:
            finish(done.set_result, content)

    threading.Thread(target=run, name="shared rules", daemon=True).start()
    return is_over, done
