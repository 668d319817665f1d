"""Links that mail programs and networks put around others: which one it is, and what is inside."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable


class Wrapped(NamedTuple):
    """A link around another. by: whose. inner: the original; empty where it cannot be read."""

    by: str
    inner: str


class _Wrapper(NamedTuple):
    """One kind of them: by its host, and how the original is read."""

    by: str
    host: re.Pattern[str]
    read: Callable[[SplitResult], str]


def unwrapped(url: str) -> Wrapped | None:
    """Return what is inside a link; None where it is not around another one."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    for wrapper in _WRAPPERS:
        if wrapper.host.fullmatch(host):
            inner = wrapper.read(parts)
            is_link = inner.lower().startswith(("http://", "https://"))
            if is_link or wrapper.by in _SECRETIVE:
                return Wrapped(wrapper.by, inner if is_link else "")
    return None


def _parameter(*names: str) -> Callable[[SplitResult], str]:
    """Return a reader of the first of some parameters; a + in it is no space: it was in a link."""

    def read(parts: SplitResult) -> str:
        for segment in parts.query.split("&"):
            name, _mark, value = segment.partition("=")
            if name in names and value:
                return unquote(value)
        return ""

    return read


def _nothing(_parts: SplitResult) -> str:
    return ""


def _proofpoint(parts: SplitResult) -> str:
    """Read the three forms of Proofpoint's URL Defense."""
    if parts.path.startswith("/v3/"):
        whole = parts.path + (f"?{parts.query}" if parts.query else "")
        return _proofpoint_3(f"{whole}#{parts.fragment}" if parts.fragment else whole)
    said = re.search(r"(?:^|&)u=([^&]*)", parts.query)
    if said is None:
        return ""
    if parts.path.startswith("/v2/"):
        return unquote(said[1].replace("-", "%").replace("_", "/"))
    return unquote(said[1])


_RUNS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _proofpoint_3(text: str) -> str:
    """Put back the letters that version 3 took out: a * stands for one, **X for a run of them."""
    found = re.search(r"/v3/__(.+?)__;([^!]*)!", text, re.DOTALL)
    if found is None:
        return ""
    try:
        taken = base64.urlsafe_b64decode(found[2] + "=" * (-len(found[2]) % 4)).decode()
    except (binascii.Error, ValueError):
        return ""
    place = 0

    def put_back(sign: re.Match[str]) -> str:
        nonlocal place
        length = _RUNS.find(sign[1][1]) + 2 if sign[1] else 1
        place += length
        return taken[place - length : place]

    url = re.sub(r"\*(\*.)?", put_back, found[1])
    return re.sub(r"^(https?:)/+", r"\1//", url)


def _sophos(parts: SplitResult) -> str:
    said = _parameter("u")(parts)
    try:
        return base64.urlsafe_b64decode(said + "=" * (-len(said) % 4)).decode()
    except (binascii.Error, ValueError):
        return ""


def _last_of_path(parts: SplitResult) -> str:
    return unquote(parts.path.rpartition("/")[2])


_WRAPPERS: Final = tuple(
    _Wrapper(by, re.compile(host), read)
    for by, host, read in (
        (
            "Outlook Safe Links",
            r"(.+\.)?safelinks\.(protection\.outlook\.com|office\.net|protection\.office365\.us)",
            _parameter("url"),
        ),
        ("Google", r"(www\.)?google(\.[a-z]{2,3}){1,2}", _parameter("q", "url", "adurl")),
        ("Proofpoint", r"urldefense(\.proofpoint)?\.com|urldefense\.us", _proofpoint),
        ("Facebook", r"lm?\.facebook\.com|l\.instagram\.com|l\.messenger\.com", _parameter("u")),
        ("LinkedIn", r"(www\.)?linkedin\.com", _parameter("url")),
        ("Slack", r"slack-redir\.net", _parameter("url")),
        ("Barracuda", r"linkprotect\.cudasvc\.com", _parameter("a")),
        ("Trend Micro", r".+\.trendmicro\.com", _parameter("url")),
        ("FireEye", r"protect\d?\.fireeye\.com", _parameter("u")),
        ("Cisco", r"secure-web\.cisco\.com", _last_of_path),
        ("Sophos", r".+\.protection\.sophos\.com", _sophos),
        ("YouTube", r"(www\.)?youtube\.com", _parameter("q")),
        ("Mimecast", r".+\.(mimecast|mimecastprotect)\.com", _parameter("url")),
        (
            "a short link",
            r"(www\.)?(bit\.ly|lnkd\.in|tinyurl\.com|t\.co|goo\.gl|ow\.ly|buff\.ly|hubs\.ly|rb\.gy|"
            r"cutt\.ly|is\.gd|rebrand\.ly|short\.io|t\.ly)",
            _nothing,
        ),
    )
)
_SECRETIVE: Final = frozenset({"Mimecast", "a short link", "Sophos", "Cisco", "Proofpoint"})
"""Whose links keep the original to themselves, always or in some of their forms."""
