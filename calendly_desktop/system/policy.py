"""What an administrator decided for this computer: a file that users can read but not change."""

from __future__ import annotations

import logging
import stat
import sys
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from calendly_desktop.domain.only_look import OnlyLook

log = logging.getLogger(__name__)

FILE_NAME: Final = "policy.json"
_LARGEST: Final = 1024 * 1024  # bytes; ours is a few lines
_LONGEST_WHO: Final = 200
_COMMON_APPDATA: Final = 0x23


class Policy(msgspec.Struct, frozen=True):
    """What the file can say.

    only_look: nothing is changed at Calendly from this computer. set_by: who decided it, as people
    here know them ("IT of Acme, phone 4711").
    """

    only_look: bool = False
    set_by: str = ""


class _Read(NamedTuple):
    """The file as it was read: what it says, and what is wrong or not understood."""

    policy: Policy = Policy()
    mistake: str = ""
    notices: tuple[str, ...] = ()


class PolicyFile:
    """The policy of this computer; read again whenever the file was changed.

    A file that is there but cannot be understood locks: somebody wanted to forbid something, and
    what is not known must not be allowed. So does a link to a place that is not there (a network
    drive that is away). A key that this version does not know is told in
    `notices`, and the rest is in force: the file may be meant for newer versions too.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = system_policy_file() if path is None else path
        self._stamp: object = ()
        self._read = _Read()

    @property
    def only_look(self) -> OnlyLook:
        """Return whether the administrator lets nothing be changed."""
        found = self._fresh()
        if found.mistake:
            return OnlyLook("administrator", mistake=found.mistake)
        if not found.policy.only_look:
            return OnlyLook()
        return OnlyLook("administrator", " ".join(found.policy.set_by.split())[:_LONGEST_WHO])

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user, or whoever helps them, should know about the file."""
        return self._fresh().notices

    def _fresh(self) -> _Read:
        """Return what the file says now; a look at its date costs a few microseconds."""
        stamp: object
        try:
            found = self.path.stat()
            stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
        except (FileNotFoundError, NotADirectoryError) as error:
            stamp = type(error) if self.path.is_symlink() else None
        except OSError as error:
            stamp = type(error)
        if stamp != self._stamp:
            self._read = _Read() if stamp is None else self._load()
            self._stamp = stamp
        return self._read

    def _load(self) -> _Read:
        try:
            mode = self.path.stat().st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                return self._broken("is not a file")  # to open a pipe waits for ever
            with self.path.open("rb") as file:
                text = file.read(_LARGEST + 1)
        except FileNotFoundError:
            if not self.path.is_symlink():
                return _Read()
            return self._broken("is a link to a file that is not there")
        except OSError as error:
            return self._broken(f"cannot be read ({error.strerror or type(error).__name__})")
        if len(text) > _LARGEST:
            return self._broken("is far too large")
        try:
            fields = msgspec.json.decode(text.removeprefix(b"\xef\xbb\xbf"))
            policy = msgspec.convert(fields, Policy)
        except msgspec.ValidationError as error:
            return self._broken(f"has a mistake ({error})")
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            return self._broken(f"is not proper JSON ({error})")
        unknown = sorted(set(fields) - set(Policy.__struct_fields__))
        if not unknown:
            return _Read(policy)
        names = ", ".join(unknown)[:_LONGEST_WHO]
        told = (
            f"The policy file of this computer, {self.path}, has something that this version of "
            f"the app does not know: {names}. The rest of it is in force."
        )
        log.warning("the policy file has unknown entries")
        return _Read(policy, notices=(told,))

    def _broken(self, words: str) -> _Read:
        log.warning("the policy file cannot be used")
        return _Read(mistake=f"the policy file of this computer, {self.path}, {words}.")


def system_policy_file() -> Path:
    """Return where an administrator puts the file; no variable of the user's leads elsewhere."""
    if sys.platform == "win32":
        import ctypes

        found = ctypes.create_unicode_buffer(1024)  # ProgramData as Windows itself knows it
        ctypes.windll.shell32.SHGetFolderPathW(None, _COMMON_APPDATA, None, 0, found)
        return Path(found.value or r"C:\ProgramData") / "Calendly Desktop" / FILE_NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Calendly Desktop") / FILE_NAME
    return Path("/etc/calendly-desktop") / FILE_NAME
