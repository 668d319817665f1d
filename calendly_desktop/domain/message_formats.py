"""Text with links in three formats: bare for chat, HTML for mail, RTF for word processors."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BIDI_CONTROLS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_ISOLATE, _POP = "\u2068", "\u2069"


class CopyContent(NamedTuple):
    """One thing to paste: bare for chat, HTML for mail, RTF for word processors."""

    plain: str
    html: str
    rtf: str


class Run(NamedTuple):
    """A piece of text; with an address it is a link under that text."""

    text: str
    url: str = ""


Line = tuple[Run, ...]
"""One line of text with links; an empty one parts two paragraphs."""


class NoLink(Problem):
    """Calendly gave no usable address for this invitee."""

    title = "There is no link to copy"
    message = "Calendly gave no such link for this invitee."
    remedy = "Refresh the meeting; if it stays so, the invitee can use the confirmation e-mail."


def as_content(lines: Sequence[Line], plain: str = "") -> CopyContent:
    """Return text in all three formats; `plain` where the bare form is to be another one."""
    return CopyContent(plain or plain_text(lines), html_document(lines), rtf_document(lines))


def plain_text(lines: Iterable[Line]) -> str:
    """Return bare text: where there is a link, its address (of mailto links the text)."""
    return "\n".join("".join(_bare(run) for run in line) for line in lines)


def html_body(lines: Iterable[Line]) -> str:
    """Return HTML in which everything but our own links is escaped, a paragraph per block."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append("".join(_anchor(run) for run in line))
        elif blocks[-1]:
            blocks.append([])
    texts = ["<br>\n".join(block) for block in blocks if block]
    if len(texts) == 1 and "<br>" not in texts[0]:
        return texts[0]
    return "\n".join(f"<p>{text}</p>" for text in texts)


def html_document(lines: Iterable[Line]) -> str:
    """Return the HTML that goes on the clipboard."""
    return f'<meta charset="utf-8">{html_body(lines)}'


def rtf_document(lines: Iterable[Line]) -> str:
    """Return an RTF document with HYPERLINK fields; pure ASCII, as the format wants."""
    text = "\\line\n".join("".join(_rtf_run(run) for run in line) for line in lines)
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0\uc1"
        r"{\fonttbl{\f0\fswiss Calibri;}}{\colortbl;\red5\green99\blue193;}"
        "\n\\pard\\f0 " + text + "\n}"
    )


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


def mail_run(address: str) -> Run:
    """Return an e-mail address as a link that begins a mail to it."""
    text = clean(address, 320)
    return Run(text, f"mailto:{quote(text, safe='@+-_.~')}" if "@" in text else "")


def clean(text: str, longest: int) -> str:
    """Return text on one line without control and direction characters, cut at `longest`."""
    if text.isascii() and text.isprintable():  # most are, and long lists have thousands
        return _cut(" ".join(text.split()), longest)
    kept = (
        " " if character.isspace() else character
        for character in text
        if character not in _BIDI_CONTROLS
        and (character.isspace() or unicodedata.category(character) not in {"Cc", "Cs"})
    )
    return _cut(" ".join("".join(kept).split()), longest)


def _cut(line: str, longest: int) -> str:
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def isolated(text: str) -> str:
    """Return text that keeps to itself when it is written from right to left.

    Without the marks an Arabic or Hebrew name turns round the time that follows it.
    """
    if any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in text):
        return f"{_ISOLATE}{text}{_POP}"
    return text


def _bare(run: Run) -> str:
    return run.text if not run.url or run.url.startswith("mailto:") else run.url


def _anchor(run: Run) -> str:
    text = html.escape(run.text)
    return f'<a href="{html.escape(run.url)}">{text}</a>' if run.url else text


def _rtf_run(run: Run) -> str:
    text = _rtf_text(run.text)
    if not run.url:
        return text
    address = _rtf_text(_quoted(run.url))
    return rf'{{\field{{\*\fldinst{{HYPERLINK "{address}"}}}}{{\fldrslt{{\ul\cf1 {text}}}}}}}'


def _quoted(url: str) -> str:
    """Escape the two characters that would end or bend a field instruction."""
    return url.replace('"', "%22").replace("\\", "%5C")


def _rtf_text(text: str) -> str:
    return "".join(_rtf_characters(text))


def _rtf_characters(text: str) -> Iterator[str]:
    for character in text:
        if character in "\\{}":
            yield "\\" + character
        elif " " <= character <= "~":
            yield character
        elif character == "\t":
            yield "\\tab "
        else:
            units = character.encode("utf-16-le", "replace")
            for place in range(0, len(units), 2):
                number = int.from_bytes(units[place : place + 2], "little", signed=True)
                yield f"\\u{number}?"
