"""JSON that people edit by hand: read, or refused with the place and the mistake in words."""

from __future__ import annotations

import json
from typing import Any


class NotJson(ValueError):
    """A text is no JSON. where: line and column, or nothing; what: a sentence about it."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where


def parsed(content: bytes, largest: int) -> Any:
    """Return what a file holds. Raises NotJson; largest: bytes.

    A key that stands twice in the same braces is refused: only one of them would count.
    """
    if len(content) > largest:
        raise NotJson(f"The file is larger than {largest // 1024} KB: it is another kind of file.")
    text = _text_of(content)
    if not text.strip():
        raise NotJson("The file is empty.")
    if text.lstrip()[:1] == "<":
        raise NotJson(
            "This is a web page, not a file with rules. Perhaps the address leads to a page that"
            " asks for a sign-in, or that only shows the file."
        )
    try:
        return json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        what, place = _mistake(error)
        raise NotJson(what, _line_and_column(text, place)) from error
    except NotJson:
        raise
    except RecursionError as error:
        raise NotJson("The file holds braces within braces without end.") from error
    except ValueError as error:  # a number of thousands of digits
        raise NotJson("The file holds a number that is far too long.") from error


def _text_of(content: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                break
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NotJson(
            "There is a letter that is not saved as UTF-8. Save the file as UTF-8.", f"Line {line}"
        ) from error


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise NotJson(f"“{key}” stands twice in the same braces; only one of them can count.")
        found[key] = value
    return found


def _no_constant(name: str) -> Any:
    raise NotJson(f"“{name}” is no value that JSON knows.")


def _line_and_column(text: str, place: int) -> str:
    before = text[:place]
    return f"Line {before.count(chr(10)) + 1}, column {place - before.rfind(chr(10))}"


def _mistake(error: json.JSONDecodeError) -> tuple[str, int]:
    """Return what is wrong, in words for somebody who edited the file by hand, and where."""
    text, place = error.doc, error.pos
    here, before = text[place : place + 1], text[:place].rstrip()
    if place >= len(text.rstrip()):
        return "The file ends too early: a closing } or ] is missing.", place
    if here in "}]" and before.endswith(","):  # Python 3.11 and 3.12 tell the bracket's place
        return _COMMA, len(before) - 1
    if here == "," and "trailing comma" in error.msg:
        return _COMMA, place
    if here in "“”„‘’'":
        return 'Use straight double quotes: "…".', place
    if text.startswith(("//", "/*", "#"), place):
        return "Comments are not possible in JSON; take this one out.", place
    if error.msg.startswith("Invalid control character"):
        return "A text goes over the end of its line: its closing quote is missing.", place
    if error.msg.startswith("Invalid \\"):
        return "A backslash in a text must be written twice: \\\\.", place
    return _MISTAKES.get(error.msg, f"{error.msg}."), place


_COMMA = "There is a comma too many before the closing bracket."
_MISTAKES = {
    "Expecting ',' delimiter": "A comma is missing before this, or a quote stands too early.",
    "Expecting ':' delimiter": "A colon is missing after the name.",
    "Expecting property name enclosed in double quotes": 'Names must stand in "quotes".',
    "Expecting value": "A value is missing or cannot be read here. Texts stand in"
    ' "quotes"; true, false and numbers do not.',
    "Extra data": "Something follows after the end of the file’s braces.",
    "Unterminated string starting at": 'A text that begins here has no closing quote (").',
}
