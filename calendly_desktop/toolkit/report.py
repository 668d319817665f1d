"""A report of a problem that can be sent to support: facts, no secrets."""

from __future__ import annotations

import re
import traceback
from pathlib import PurePath

from PySide6 import __version__ as pyside_version

from calendly_desktop import __version__
from calendly_desktop.domain.problems import Problem

_SECRETS = (
    (
        re.compile(r"(?i)\b(bearer|token|authorization|signing[_ ]key)\b\s*[:=]?\s*\S+"),
        r"\1 [hidden]",
    ),
    (re.compile(r"\beyJ[\w-]+(?:\.[\w-]*)*"), "[token hidden]"),
    (re.compile(r"(?i)(/(?:cancellations|reschedulings)/)[^\s/?#\"']+"), r"\1[hidden]"),
    (re.compile(r"(https?://[^\s?#\"']+)[?#][^\s\"']*"), r"\1?[hidden]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[address hidden]"),
)


def report(error: BaseException) -> str:
    """Return what happened, where in the program, and on which versions.

    A problem is told in its own words. Of any other error only its kind and the places in the code
    are told, as its message may hold what people typed.
    """
    import platform

    lines = []
    if isinstance(error, Problem):
        lines += [error.title, error.message, error.remedy, error.details]
    else:
        lines += [type(error).__name__, *_places(error)]
    lines.append(
        f"Calendly Desktop {__version__}, Python {platform.python_version()}, "
        f"PySide {pyside_version}, {platform.system()} {platform.release()}"
    )
    return without_secrets("\n".join(line for line in lines if line))


def without_secrets(text: str) -> str:
    """Hide tokens, personal links, query strings and e-mail addresses."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {PurePath(f.filename).name}:{f.lineno} {f.name}" for f in frames[-12:]]
    cause = error.__cause__ or error.__context__
    if cause is not None and not isinstance(error, Problem):
        places.append(f"  caused by {type(cause).__name__}")
    return places
