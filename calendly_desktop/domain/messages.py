"""What goes on the clipboard around a cancel or reschedule link, in three formats."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import urlsplit

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.times import find_zone, when_it_starts

if TYPE_CHECKING:
    from datetime import date

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

LinkKind = Literal["reschedule", "cancel", "both"]

_LONGEST_NAME = 80
_VERBS = {"reschedule": "Reschedule", "cancel": "Cancel"}
_BIDI_CONTROLS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


class CopyContent(NamedTuple):
    """One thing to paste: bare for chat, HTML for mail, RTF for word processors."""

    plain: str
    html: str
    rtf: str


class NoLink(Problem):
    """Calendly gave no usable address for this invitee."""

    title = "There is no link to copy"
    message = "Calendly gave no such link for this invitee."
    remedy = "Refresh the meeting; if it stays so, the invitee can use the confirmation e-mail."


def link_as_content(text: str, url: str) -> CopyContent:
    """Return a link under a text; the plain form is the bare address.

    Raises NoLink when the address is not http or https.
    """
    return _content([(text, url)], plain=checked_url(url))


def link_content(
    kind: LinkKind,
    invitee: Invitee,
    event: ScheduledEvent,
    *,
    home_zone: str,
    twenty_four: bool = True,
    today: date | None = None,
) -> CopyContent:
    """Return what to paste for one invitee: one link, or both with words around them.

    The text names the time in the invitee's own zone, because they are who reads it; without
    a known zone it is the host's (`home_zone`). Raises NoLink when an address is missing.
    """
    zone = find_zone(invitee.timezone)
    if not zone.known:
        zone = find_zone(home_zone)
    moment = when_it_starts(event.start_time, zone, twenty_four=twenty_four, today=today)
    subject = f"{clean(event.name or '', _LONGEST_NAME) or 'the meeting'} on {moment}"
    urls = {"reschedule": invitee.reschedule_url, "cancel": invitee.cancel_url}
    wanted = ("reschedule", "cancel") if kind == "both" else (kind,)
    links = [(f"{_VERBS[each]} {subject}", checked_url(urls[each])) for each in wanted]
    if kind == "both":
        return _content(links, plain="\n".join(f"{text}:\n{url}" for text, url in links))
    return _content(links, plain=links[0][1])


def checked_url(url: str) -> str:
    """Return the address without outer space. Raises NoLink unless it is http(s) with a host."""
    address = url.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        raise NoLink from None
    odd = any(character.isspace() or ord(character) < 32 for character in address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or odd:
        raise NoLink
    return address


def clean(text: str, longest: int) -> str:
    """Return text on one line without control and direction characters, cut at `longest`."""
    kept = (
        " " if character.isspace() else character
        for character in text
        if character not in _BIDI_CONTROLS
        and (character.isspace() or unicodedata.category(character) not in {"Cc", "Cs"})
    )
    line = " ".join("".join(kept).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _content(links: list[tuple[str, str]], *, plain: str) -> CopyContent:
    anchors = "<br>\n".join(
        f'<a href="{html.escape(url)}">{html.escape(text)}</a>' for text, url in links
    )
    if len(links) > 1:
        anchors = f"<p>{anchors}</p>"
    return CopyContent(plain, f'<meta charset="utf-8">{anchors}', _rtf(links))


def _rtf(links: list[tuple[str, str]]) -> str:
    """Return an RTF document of HYPERLINK fields; pure ASCII, as the format wants."""
    fields = "\\line\n".join(
        rf'{{\field{{\*\fldinst{{HYPERLINK "{_rtf_text(_quoted(url))}"}}}}'
        rf"{{\fldrslt{{\ul\cf1 {_rtf_text(text)}}}}}}}"
        for text, url in links
    )
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0\uc1"
        r"{\fonttbl{\f0\fswiss Calibri;}}{\colortbl;\red5\green99\blue193;}"
        "\n\\pard\\f0 " + fields + "\n}"
    )


def _quoted(url: str) -> str:
    """Escape the two characters that would end or bend a field instruction."""
    return url.replace('"', "%22").replace("\\", "%5C")


def _rtf_text(text: str) -> str:
    return "".join(_rtf_character(character) for character in text)


def _rtf_character(character: str) -> str:
    if character in "\\{}":
        return "\\" + character
    if " " <= character <= "~":
        return character
    units = character.encode("utf-16-le")
    pairs = (units[index : index + 2] for index in range(0, len(units), 2))
    return "".join(f"\\u{int.from_bytes(pair, 'little', signed=True)}?" for pair in pairs)
