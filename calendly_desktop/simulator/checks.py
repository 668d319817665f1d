"""Reads parameters and bodies by Calendly's rules and gathers every problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from calendly_desktop.simulator.errors import Json, invalid
from calendly_desktop.simulator.identifiers import match_uri
from calendly_desktop.simulator.times import parse_date, parse_stamp, zone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

EMAIL = re.compile(r"^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+$")
_BLANK = (None, "")


class Checks:
    """One look at a query string or a body; `done()` raises 400 with all problems at once."""

    def __init__(self, values: Mapping[str, Any], prefix: str = "") -> None:
        self.values = values
        self.problems: list[Json] = []
        self._prefix = prefix

    def reject(self, name: str, message: str) -> None:
        """Notes a problem with a parameter."""
        self.problems.append({"parameter": f"{self._prefix}{name}", "message": message})

    def done(self) -> None:
        """Raises 400 when anything was wrong."""
        if self.problems:
            raise invalid(self.problems)

    def only(self, *names: str) -> None:
        """Rejects every field but these: a misspelt one would do nothing, in silence."""
        for name in self.values:
            if name not in names:
                self.reject(str(name), f"is not known; known are {', '.join(names)}")

    def take(self, other: Checks) -> None:
        """Adds the problems of a nested object."""
        self.problems += other.problems

    def raw(self, name: str, *, required: bool = False) -> Any:
        """The value as it came; None counts as absent."""
        value = self.values.get(name)
        if required and value in _BLANK:
            self.reject(name, "is missing")
        return value

    def text(
        self,
        name: str,
        *,
        required: bool = False,
        longest: int | None = None,
        choices: tuple[str, ...] = (),
    ) -> str | None:
        """A string, or None when absent or wrong."""
        value = self.raw(name, required=required)
        if value is None or (value == "" and required):
            return None
        if not isinstance(value, str):
            self.reject(name, "must be a string")
            return None
        if longest is not None and len(value) > longest:
            self.reject(name, f"is too long (maximum is {longest} characters)")
            return None
        if choices and value not in choices:
            self.reject(name, f"must be one of: {', '.join(choices)}")
            return None
        return value

    def number(
        self, name: str, low: int, high: int, *, required: bool = False, query: bool = False
    ) -> int | None:
        """A whole number within both bounds; from a query it arrives as digits, `20` or `20.0`."""
        value = self.raw(name, required=required)
        if value is None or (value == "" and required):
            return None
        if query and isinstance(value, str) and re.fullmatch(r"-?\d{1,9}(\.0{1,9})?", value):
            value = int(value.partition(".")[0])
        if not isinstance(value, int) or isinstance(value, bool):
            self.reject(name, "must be an integer")
            return None
        if value < low:
            self.reject(name, f"must be greater than or equal to {low}")
            return None
        if value > high:
            self.reject(name, f"must be less than or equal to {high}")
            return None
        return value

    def flag(self, name: str, *, query: bool = False) -> bool | None:
        """A boolean; from a query the words true and false."""
        value = self.raw(name)
        if value is None:
            return None
        if query:
            value = {"true": True, "false": False}.get(value, value)
        if not isinstance(value, bool):
            self.reject(name, "must be true or false")
            return None
        return value

    def uri(self, name: str, *collections: str, required: bool = False) -> str | None:
        """The UUID at the end of a resource URI of that kind, whatever its host."""
        found = self.uris(name, *collections, required=required)
        return found[-1] if found else None

    def uris(self, name: str, *collections: str, required: bool = False) -> tuple[str, ...] | None:
        """All UUIDs of a nested resource URI."""
        value = self.raw(name, required=required)
        if value in _BLANK:
            return None
        found = match_uri(value, *collections) if isinstance(value, str) else None
        if found is None:
            self.reject(name, "is not a valid URI")
            return None
        return found

    def moment(self, name: str, *, required: bool = False) -> int | None:
        """Microseconds of a UTC date and time."""
        value = self.raw(name, required=required)
        if value in _BLANK:
            return None
        found = parse_stamp(value) if isinstance(value, str) else None
        if found is None:
            self.reject(name, "must be a valid date-time")
        return found

    def day(self, name: str, *, required: bool = False) -> date | None:
        """A calendar day YYYY-MM-DD."""
        value = self.raw(name, required=required)
        if value in _BLANK:
            return None
        found = parse_date(value) if isinstance(value, str) else None
        if found is None:
            self.reject(name, "must be a valid date")
        return found

    def email(self, name: str, *, required: bool = False) -> str | None:
        """An e-mail address."""
        value = self.text(name, required=required)
        if value is None:
            return None
        if EMAIL.match(value) is None:
            self.reject(name, "is not a valid email address")
            return None
        return value

    def timezone(self, name: str, *, required: bool = False) -> str | None:
        """An IANA time zone name."""
        value = self.text(name, required=required)
        if value is None:
            return None
        if zone(value) is None:
            self.reject(name, "is not a valid time zone")
            return None
        return value

    def web_address(self, name: str, *, required: bool = False) -> str | None:
        """An http or https address."""
        value = self.text(name, required=required)
        if value is None:
            return None
        if not _is_web_address(value):
            self.reject(name, "is not a valid URL")
            return None
        return value

    def listed(self, name: str, *, required: bool = False, longest: int = 1000) -> list[Any] | None:
        """A list."""
        value = self.raw(name, required=required)
        if value is None:
            return None
        if not isinstance(value, list):
            self.reject(name, "must be an array")
            return None
        if len(value) > longest:
            self.reject(name, f"must have at most {longest} items")
            return None
        return value

    def nested(self, name: str, *, required: bool = False) -> Checks | None:
        """Checks over an object inside the body; hand it back to `take()`."""
        value = self.raw(name, required=required)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.reject(name, "must be an object")
            return None
        return Checks(value, f"{self._prefix}{name}.")

    def item(self, name: str, index: int, value: Any) -> Checks:
        """Checks over an object inside a list of the body."""
        prefix = f"{self._prefix}{name}[{index}]"
        if isinstance(value, dict):
            return Checks(value, f"{prefix}.")
        wrong = Checks({}, prefix)
        wrong.reject("", "must be an object")
        return wrong


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:  # half an IPv6 address
        return False
    return bool(parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", text))
