"""Message templates: a subject and a text with placeholders, and how they are filled in."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.message_formats import Line, Run
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLACEHOLDERS: dict[str, str] = {
    "name": "Name of the invitee",
    "first_name": "First name of the invitee",
    "email": "E-mail address of the invitee",
    "meeting": "Name of the meeting",
    "date": "Date, where the invitee is",
    "time": "Start, where the invitee is",
    "end_time": "End, where the invitee is",
    "zone": "Time zone of these times",
    "duration": "How long the meeting lasts",
    "host": "Host of the meeting",
    "sender": "Your name",
    "place": "Where: place, phone or link to join",
    "reschedule_link": "Link to pick a new time",
    "cancel_link": "Link to cancel",
    "join_link": "Link to join",
    "booking_link": "Link to book again",
}
"""What may stand in braces, and what it becomes."""

OWN_LINKS = frozenset({"reschedule_link", "cancel_link"})
"""Links that are each invitee's own: a message without the one it asks for is none."""

LONGEST = 20_000  # characters of a text; beyond that it is no message
LONGEST_NAME = 200
_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|[{}]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")  # halves of characters too
_GAP = re.compile(r"(\n[ \t]*(?:\n[ \t]*)+)")


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """A message around the facts of a meeting.

    id: what it is about and its language, "new_time.de". builtin: it came with the app, changed
    or not.
    """

    id: str
    name: str = ""
    language: str = "en"
    subject: str = ""
    body: str = ""
    builtin: bool = False

    @property
    def about(self) -> str:
        """What the template is about: the same for all its languages."""
        return self.id.rpartition(".")[0] or self.id

    def uses(self) -> frozenset[str]:
        """Return the placeholders in subject and text."""
        return used(self.subject) | used(self.body)


class Part(NamedTuple):
    """A piece of a template's text: words, a placeholder's name, or what is neither."""

    kind: Literal["text", "placeholder", "mistake"]
    text: str
    start: int
    length: int


class Mistake(NamedTuple):
    """What cannot be filled in: where it stands, and what to do, in a sentence."""

    start: int
    length: int
    line: int
    words: str


class Filled(NamedTuple):
    """A text with all facts in it, and the placeholders whose paragraphs were left out."""

    lines: tuple[Line, ...]
    left_out: tuple[str, ...] = ()


class NotFilled(Problem):
    """A template holds something in braces that is no placeholder."""

    title = "The text has a mistake"
    remedy = "Correct it in the text of the message, or in the template."


def trimmed(template: Template) -> Template:
    """Return a template within what a message can be, without what no file or mail can hold."""
    return msgspec.structs.replace(
        template,
        name=one_line(_writable(template.name))[:LONGEST_NAME] or "Template without a name",
        subject=one_line(_writable(template.subject))[:LONGEST],
        body=_writable(template.body.replace("\r\n", "\n"))[:LONGEST],
    )


def parts(text: str) -> Iterator[Part]:
    """Return the pieces of a text in order; `{{` and `}}` stand for single braces."""
    at = 0
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if start > at:
            yield Part("text", text[at:start], at, start - at)
        at = end
        token = found[0]
        name = (found[1] or "").strip().casefold()
        if token in {"{{", "}}"}:
            yield Part("text", token[0], start, 2)
        elif found[1] is not None and name in PLACEHOLDERS:
            yield Part("placeholder", name, start, end - start)
        else:
            yield Part("mistake", token, start, end - start)
    if at < len(text):
        yield Part("text", text[at:], at, len(text) - at)


def used(text: str) -> frozenset[str]:
    """Return the placeholders of a text."""
    return frozenset(part.text for part in parts(text) if part.kind == "placeholder")


def mistakes(text: str) -> list[Mistake]:
    """Return what is in braces without being a placeholder, from top to bottom."""
    return [
        Mistake(part.start, part.length, text.count("\n", 0, part.start) + 1, _advice(part.text))
        for part in parts(text)
        if part.kind == "mistake"
    ]


def fill(text: str, values: Mapping[str, Line]) -> Filled:
    """Put facts in the place of placeholders.

    A paragraph with a placeholder for which there is no value is left out as a whole, so that no
    sentence ends in nothing. Raises NotFilled where something in braces is no placeholder.
    """
    wrong = mistakes(text)
    if wrong:
        raise NotFilled(message=wrong[0].words)
    lines: list[Line] = []
    left_out: list[str] = []
    pieces = _GAP.split(text.strip("\n"))
    for block, gap in zip(pieces[::2], ["", *pieces[1::2]], strict=True):
        missing = [name for name in sorted(used(block)) if not values.get(name)]
        left_out += missing
        if missing:
            continue
        if lines:
            lines += [()] * max(gap.count("\n") - 1, 1)
        lines += _filled_lines(block, values)
    return Filled(tuple(lines), tuple(dict.fromkeys(left_out)))


def fill_line(text: str, values: Mapping[str, Line]) -> str:
    """Return a subject: one line of words; what has no value leaves nothing behind.

    Raises NotFilled where something in braces is no placeholder.
    """
    wrong = mistakes(text)
    if wrong:
        raise NotFilled(message=wrong[0].words)
    lines = _filled_lines(text, values)
    return one_line("".join(run.text for line in lines for run in line))


def one_line(text: str) -> str:
    """Return text without line breaks and double spaces; spaces that do not break stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def escaped(text: str) -> str:
    """Return text whose braces are not taken for placeholders."""
    return text.replace("{", "{{").replace("}", "}}")


def _filled_lines(block: str, values: Mapping[str, Line]) -> list[Line]:
    lines: list[list[Run]] = [[]]
    for part in parts(block):
        if part.kind == "placeholder":
            lines[-1].extend(values.get(part.text, ()))
            continue
        first, *others = _writable(part.text).split("\n")
        lines[-1].append(Run(first))
        lines.extend([Run(other)] for other in others)
    return [tuple(run for run in line if run.text) for line in lines]


def _writable(text: str) -> str:
    """Return text without control characters and lone surrogates; tabs and line breaks stay."""
    return _NO_TEXT.sub("", text)


def _advice(found: str) -> str:
    inside = found.strip("{}").strip()
    if len(found) == 1:
        return f"A “{found}” stands alone: write {found * 2} for a brace in the text."
    if not inside:
        return f"“{found}” is empty: choose one with Insert placeholder."
    near = difflib.get_close_matches(inside.casefold(), PLACEHOLDERS, n=1, cutoff=0.6)
    hint = f" Did you mean {{{near[0]}}}?" if near else " Choose one with Insert placeholder."
    return f"“{found}” is not a placeholder.{hint}"
