"""A log file that never holds a secret, a name or an address."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from io import TextIOWrapper
    from types import TracebackType

_LARGEST: Final = 1_000_000  # bytes in one file
_OLDER: Final = 3  # files kept beside it
_LONGEST: Final = 20_000  # characters of one entry
# These write whole addresses, with their query strings, at INFO or DEBUG.
_TALKATIVE: Final = ("httpx", "httpcore", "hpack", "keyring", "asyncio", "uvicorn", "secretstorage")

_GONE: Final = "[removed]"
_KEYS: Final = r"[\w-]*(?:token|secret|password|passwd|signing[_-]?key|api[_-]?key|code_verifier)"
_KEY_HEADERS: Final = r"(?:(?:proxy-)?authorization|(?:set-)?cookie|calendly-webhook-signature)"
_PERSONAL: Final = (
    r"(?:(?:first_|last_|full_|user_)?name|e?mail|slug|(?:\w+_)?ur[li]|location|answer|question"
    r"|reason|phone|text_reminder_number|utm_\w+|salesforce_uuid|canceled_by|user|reply)"
)
# Control characters, line separators, and the invisible ones that turn or join text.
_HIDDEN: Final = (
    *range(0x20), *range(0x7F, 0xA0), 0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010),
    *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC),
)  # fmt: skip


def redact(text: str) -> str:
    """Return a text of one or more lines without secrets, addresses, links or hidden characters.

    Removed: Authorization values, bearer and JWT-like tokens, signing keys, the path and query of
    every web address but Calendly's API, resource identifiers, e-mail addresses, phone numbers,
    and quoted names. Line breaks stay; `logs.Redaction` deals with those in messages.
    """
    lines = [line.translate(_escapes()) for line in text.split("\n")]
    text = "\n".join(lines).replace(str(_home()), "~")
    for pattern, replacement in _rules():
        text = pattern.sub(replacement, text)
    return text


class Redaction(logging.Formatter):
    """Formats an entry and cleans the whole of it: message, traceback and stack.

    A filter could clean the message only. Lines after the first are marked, so that a message
    with line breaks in it cannot pass for another entry.
    """

    def format(self, record: logging.LogRecord) -> str:
        try:
            text = super().format(record)
        except (TypeError, ValueError, KeyError):
            text = f"{record.levelname} {record.name}: an entry whose values do not fit its text"
        if len(text) > _LONGEST:  # cut between words: half an address would not be recognized
            text = text[:_LONGEST].rsplit(maxsplit=1)[0] + " [cut]"
        first, *others = redact(text).split("\n")
        return "\n".join([first, *(f"    | {line}" for line in others)])


class _LogFile(logging.Handler):
    """A rotating log file that only this user can read, opened at the first entry.

    Python's rotating handler comes with pickle and sockets, for which no start should wait.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None
        path.touch(mode=0o600)

    def emit(self, record: logging.LogRecord) -> None:
        """Write an entry, cleaned."""
        if self._file is None:
            try:
                self._file = self._open()
            except OSError:
                self._file = logging.NullHandler()
        self._file.emit(record)

    def let_go(self) -> None:
        """Close the file for now: it may be removed, and begins anew with the next entry."""
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _open(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        class PrivateFile(RotatingFileHandler):
            def _open(self) -> TextIOWrapper:
                stream = super()._open()
                with contextlib.suppress(OSError):
                    os.chmod(self.baseFilename, 0o600)  # noqa: PTH101 - the handler keeps a string
                return stream

        file = PrivateFile(
            self._path,
            maxBytes=_LARGEST,
            backupCount=_OLDER,
            encoding="utf-8",
            errors="backslashreplace",
        )
        file.setFormatter(self.formatter)
        return file


def start_logging(path: Path, verbose: bool = False) -> logging.Handler:
    """Log to a rotating UTF-8 file; return its handler. A disk that refuses stops nothing.

    verbose: DEBUG instead of INFO for the app's own loggers.
    """
    handler: logging.Handler
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _LogFile(path)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(Redaction("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("calendly_desktop").setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.raiseExceptions = False  # a full disk must not print tracebacks, with what was logged
    return handler


def let_go_of_logs() -> None:
    """Close the log files, so that they can be removed; the next entry begins a new one."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, _LogFile):
            handler.let_go()


def stop_logging(handler: logging.Handler) -> None:
    """Close the log file; later entries go nowhere."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def log_uncaught() -> None:
    """Log what nobody caught, in any thread: a windowed app has no console to print it on."""
    logger = logging.getLogger("calendly_desktop")

    def in_main(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        logger.critical("uncaught", exc_info=(kind, error, at))

    def in_thread(failure: threading.ExceptHookArgs) -> None:
        error = failure.exc_value or failure.exc_type()
        logger.critical("uncaught in a thread", exc_info=error)

    sys.excepthook = in_main
    threading.excepthook = in_thread


@cache
def _home() -> Path:
    """The home folder, whose name is often a person's."""
    try:
        home = Path.home()
    except RuntimeError:
        return Path("~")
    return home if len(home.parts) > 1 else Path("~")


@cache
def _escapes() -> dict[int, str]:
    shown = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _HIDDEN}
    shown[0x09] = " "
    return shown


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compiled at the first entry, in the order in which they apply."""
    # "…", '…', and the same inside a text that was quoted once more; closed or not
    quoted = (
        r"""(?:b?"(?:[^"\\]|\\.|"(?=\w))*(?:"|\Z)|b?'(?:[^'\\]|\\.|'(?=\w))*(?:'|\Z)"""
        r"""|\\+["'](?s:.*?)(?:\\+["'](?!\w)|\Z))"""
    )
    mark = r"""(?:\\*["'])?\s*[:=,]\s*"""
    kept = r"(?:api\.calendly\.com|localhost|127\.0\.0\.1|\[::1\])"
    end = r"[^\s\"'<>`]"
    return tuple(
        (re.compile(pattern, re.IGNORECASE), replacement)
        for pattern, replacement in (
            # a header that is secret as a whole, to the end of its line
            (rf"({_KEY_HEADERS}{mark})(?:{quoted}|[^\n]+)", rf"\1{_GONE}"),
            # the word Bearer and what follows it
            (r"\b(bearer)(\s+|%20)[^\s\"',;]+", rf"\1 {_GONE}"),
            # a named secret: JSON field, keyword, query parameter
            (rf"(?<![\w-])({_KEYS}{mark})(?:{quoted}|[^\s,;&)}}\]]+)", rf"\1{_GONE}"),
            # JWT: three base64url parts, of which the first begins with {"
            (r"eyJ[\w-]{4,}(?:\.[\w-]*){0,2}", _GONE),
            # a named personal value, when quoted: JSON, or the repr of a resource
            (rf"(?<![\w-])({_PERSONAL}{mark}){quoted}", rf"\1{_GONE}"),
            # web addresses: no account in any, and a path only for Calendly's API and this computer
            (r"\b(\w+://)[^\s\"'<>`/]{1,300}@", r"\1"),
            (rf"\b(https?://{kept}(?::\d+)?(?=[/?#])[^\s\"'<>`?#]*)(?:[?#]{end}*)?", r"\1"),
            (rf"\b(\w+)://(?!{kept}(?![\w.-]))([^\s\"'<>`/?#]+)[/?#]{end}+", rf"\1://\2/{_GONE}"),
            (rf"(?<!api\.)(?<![\w-])(calendly\.com)/(?!\[){end}+", rf"\1/{_GONE}"),
            (rf"\b(cancell?ations|reschedulings)/{end}+", rf"\1/{_GONE}"),
            # a query string after a path
            (rf"([\w/~.%-])\?[\w.%\[\]-]+={end}*", rf"\1?{_GONE}"),
            (r"(?<![\w.])\+\d(?:[ ()./-]{0,2}\d){6,}", "[phone]"),
            (r"\b(mailto|tel|sms):[^\s\"'<>]+", rf"\1:{_GONE}"),
            # e-mail addresses, plain and percent-encoded
            (r"[^\s@<>\"'(),:;=\[\]{}|/\\]{1,128}(?:@|%40)[^\s@<>\"'(),:;=\[\]{}|/\\?&]+",
             "[e-mail]"),
            # identifiers: an invitee's is also its cancel link's
            (r"(?<![\w])([0-9a-f]{4})[0-9a-f]{4}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?!\w)", r"\1…"),
            (r"(?<=/)((?-i:[A-Z0-9]{4}))(?-i:[A-Z0-9]{8,})(?![\w])", r"\1…"),
            # anything long and random: keys of 24 characters and more
            (r"(?-i:(?<![\w+/-])(?=[\w+-]*\d)(?=[\w+-]*[a-z])(?=[\w+-]*[A-Z])[\w+-]{24,}={0,2})",
             _GONE),
            (r"(?<![\w])[0-9a-f]{32,}(?![\w])", _GONE),
        )
    )  # fmt: skip
