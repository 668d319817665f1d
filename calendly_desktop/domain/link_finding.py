"""Finding the booking link in what somebody pasted: mail text, code, wrapped or broken links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.link_parameters import is_known_name
from calendly_desktop.domain.link_wrappers import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 200_000
"""Characters that are looked through; a long mail with its history has fewer."""
LONGEST_LINK: Final = 8000
"""Characters that servers commonly take in an address; longer ones lead nowhere."""

_SCHEME: Final = r"https?://"
_BARE: Final = r"(?<![\w.@/=-])(?:[\w-]+\.)?calendly\.com/"
_LINK: Final = re.compile(rf"(?:{_SCHEME}|{_BARE})[^\s<>\"“”«»。、，）】」]+", re.IGNORECASE)
_STARTS: Final = re.compile(rf"(?:{_SCHEME}|{_BARE}|www\.)", re.IGNORECASE)
_HIDDEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_ENTITY: Final = re.compile(r"&(?:(amp|quot|apos|lt|gt|nbsp)|#(\d{1,5})|#[xX]([0-9a-fA-F]{1,5}));")
_ENTITIES: Final = {"amp": "&", "quot": '"', "apos": "'", "lt": "<", "gt": ">", "nbsp": " "}
_CLOSERS: Final = {")": "(", "]": "[", "}": "{"}
_LONG_LINE: Final = 60  # characters; mail programs break no shorter ones
_MOST_PIECES: Final = 100  # lines over which one link was broken
_MOST_LAYERS: Final = 6
_MOST_SIGNS: Final = 40  # that are left out at the end of a link


class FoundLink(NamedTuple):
    """A link in a pasted text.

    url: as it is written, for a wrapped one the original. wrapped_by: who put another link around
    it, the outermost first. hidden_by: who keeps the original to themselves; then `url` is theirs.
    joined: it was broken over lines. escaped: it came from HTML, with &amp;. others: how many
    more booking links the text has.
    """

    url: str
    wrapped_by: tuple[str, ...] = ()
    hidden_by: str = ""
    joined: bool = False
    escaped: bool = False
    others: int = 0


def find_link(text: str) -> FoundLink | None:
    """Return the first Calendly link in a text, else the first link at all, else None."""
    found = [_opened(link) for link in _links(text[:MOST])]
    ours = [link for link in found if is_calendly(link.url)]
    if ours:
        return ours[0]._replace(others=len({link.url for link in ours}) - 1)
    return next(iter(found), None)


def is_calendly(url: str) -> bool:
    """Tell whether an address is one of Calendly's, whatever is there."""
    rest = url.partition("://")[2] or url
    host = re.split(r"[/?#]", rest, maxsplit=1)[0].lower().partition(":")[0]
    return host == "calendly.com" or host.endswith(".calendly.com")


def _opened(link: FoundLink) -> FoundLink:
    """Take away HTML's escapes and what others put around a link, layer by layer."""
    for _layer in range(_MOST_LAYERS):
        plain = _unescaped(link.url)
        if plain != link.url:
            link = link._replace(url=plain, escaped=True)
        inside = unwrapped(link.url)
        if inside is None:
            break
        if not inside.inner:
            return link._replace(hidden_by=inside.by)
        link = link._replace(url=inside.inner, wrapped_by=(*link.wrapped_by, inside.by))
    if not _STARTS.match(link.url):
        return link
    return link if "://" in link.url else link._replace(url=f"https://{link.url}")


def _unescaped(url: str) -> str:
    """Return a link without HTML's escapes; never `&copy`, which may begin a parameter."""

    def plain(found: re.Match[str]) -> str:
        name, number, hexadecimal = found.groups()
        if name:
            return _ENTITIES[name]
        code = int(number) if number else int(hexadecimal, 16)
        return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else found[0]

    before = ""
    while before != url:  # &amp;amp; as a mail that was forwarded has it
        before, url = url, _ENTITY.sub(plain, url)
    return url


# -- links in a text -----------------------------------------------------------------------


def _links(text: str) -> Iterator[FoundLink]:
    text = _HIDDEN.sub("", text)
    if "=3D" in text and re.search(r"=\r?\n", text):  # quoted-printable, as in the source of a mail
        text = re.sub(r"=\r?\n", "", text).replace("=3D", "=")
    whole, joined = _with_joined_lines(text)
    alone = whole.strip()
    for found in _LINK.finditer(whole):
        url = _with_spaces(whole, found, alone)
        before = whole[found.start() - 1 : found.start()]
        url = _without_end(url, before, is_alone=url == alone)
        yield FoundLink(url, joined=any(part in found[0] for part in joined))


def _with_joined_lines(text: str) -> tuple[str, set[str]]:
    """Return a text whose broken links are whole again, and those pieces that were put together."""
    joined: set[str] = set()

    def bracketed(found: re.Match[str]) -> str:
        whole = re.sub(r"\s*[\r\n]\s*", "", found[0])
        if whole != found[0]:
            joined.add(whole[1:-1])
        return whole

    text = re.sub(rf"<(?:{_SCHEME})[^<>]*>", bracketed, text, flags=re.IGNORECASE)
    lines: list[str] = []
    only_links = not re.search(r"[^\S\r\n]", text.strip())
    pieces = 0
    for line in text.splitlines():
        before = _open_link(lines[-1]) if lines and pieces < _MOST_PIECES else ""
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        if before and first and _goes_on(before, first, only_links=only_links):
            lines[-1] += line.lstrip()
            joined.add(before + first)
            pieces += 1
        else:
            lines.append(line)
            pieces = 0
    return "\n".join(lines), joined


def _open_link(line: str) -> str:
    """Return the link that reaches to the end of a line, empty where none does."""
    last = line.split()[-1] if line.strip() and not line[-1:].isspace() else ""
    found = _LINK.search(last)
    return found[0] if found and found.end() == len(last) else ""


def _goes_on(link: str, text: str, *, only_links: bool) -> bool:
    """Tell whether a word at the beginning of a line belongs to the link before it."""
    if _STARTS.match(text) or text[0] in "<>\"'([*-•":
        return False
    if link[-1] in "&=?%" or re.search(r"%[0-9a-fA-F]$", link):
        return True
    if link[-1] in "-_+" and text[0].isalnum():
        return True
    if re.search(r"[=&?]|%[0-9A-Fa-f]{2}|utm_", text):
        return True
    return only_links and len(link) >= _LONG_LINE


def _with_spaces(text: str, found: re.Match[str], alone: str) -> str:
    """Return a link with the spaces that somebody left in its values."""
    url = found[0]
    if "?" not in url:
        return url
    line = text[found.end() :].partition("\n")[0]
    tail = re.match(r"[^<>\"]*", line)
    rest = tail[0] if tail else ""
    if not rest[:1].isspace() or _LINK.search(rest):
        return url
    further = [*re.finditer(r"&([\w.-]+)=\S*", rest)]
    if any(is_known_name(each[1].lower()) for each in further):
        return (url + rest[: further[-1].end()]).rstrip()
    last = re.split(r"[?&]", url)[-1].lower()
    is_one_word = len(rest.split()) == 1 and (url + rest).strip() == alone
    return url + rest.rstrip() if is_one_word and last.startswith("utm_") else url


def _without_end(url: str, before: str, *, is_alone: bool) -> str:
    """Leave out the full stop or bracket of the sentence around a link."""
    if before == "'" and url.endswith("'"):
        url = url[:-1]
    for _sign in range(_MOST_SIGNS):
        last = url[-1:]
        unopened = last in _CLOSERS and url.count(last) > url.count(_CLOSERS[last])
        if not last or (not unopened and (is_alone or last not in ".,;:!'’…*|")):
            break
        url = url[:-1]
    return url
