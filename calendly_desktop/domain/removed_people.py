"""People who are kept out of this computer: recognised by marks, taken out of what is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote_plus

import msgspec

from calendly_desktop.domain.models import Cancellation, Invitee, ScheduledEvent, Tracking
from calendly_desktop.domain.routing_forms import Submission, without_answers

if TYPE_CHECKING:
    from collections.abc import Iterable

REMOVED: Final = "Removed person"
GONE: Final = "(removed)"

_EMAIL: Final = re.compile(r"[^\s<>\"'(),;:|&=?/]+(?:@|%40)[^\s<>\"'(),;:|&=?/]+", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\s,;()<>|]+")
_IN_LINKS: Final = re.compile(r"[&=?#/]")
_LONGEST_NAME: Final = 8  # words
_FREE_TEXTS: Final = ("name", "meeting_notes_plain")
_TAGS: Final = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")


class Removed(NamedTuple):
    """Whom to take out. The marks are digests with a salt: they name nobody.

    Addresses and full names are recognised; a name of one word is not, for too many have it.
    lengths: how many words the names have, so that few parts of a text must be tried.
    """

    salt: str = ""
    marks: frozenset[str] = frozenset()
    lengths: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.marks)

    def mark(self, text: str) -> str:
        """Return what stands for an address or a name."""
        import hashlib  # needed by few, and it takes a while to load

        plain = " ".join(text.split()).casefold().replace("%40", "@")
        return hashlib.blake2b(
            plain.encode("utf-8", "surrogatepass"), key=self.salt.encode()[:64], digest_size=16
        ).hexdigest()

    def with_people(self, emails: Iterable[str], names: Iterable[str]) -> Removed:
        """Return this with more people; names of one word are left out."""
        full = [name for name in names if 1 < len(name.split()) <= _LONGEST_NAME]
        marks = {self.mark(each) for each in (*emails, *full) if each.strip()}
        lengths = {len(name.split()) for name in full}
        return Removed(self.salt, self.marks | marks, self.lengths | lengths)

    def has(self, text: str | None) -> bool:
        """Tell whether a text is the address or the name of somebody who is kept out."""
        return bool(text) and bool(self.marks) and self.mark(str(text)) in self.marks

    def clean(self, text: str) -> str:
        """Return a text without the addresses and full names of those who are kept out."""
        if not self.marks or not text:
            return text

        def address(found: re.Match[str]) -> str:
            bare = found[0].strip(".'\"")
            return found[0].replace(bare, GONE) if self.has(bare) else found[0]

        return self._without_names(_EMAIL.sub(address, text))

    def is_in(self, content: Any) -> bool:
        """Tell whether somebody who is kept out is in what a form or a page remembers."""
        if not self.marks:
            return False
        if isinstance(content, str):
            plain = _IN_LINKS.sub(" | ", unquote_plus(content) if "%" in content else content)
            return self.clean(plain) != plain
        if isinstance(content, Mapping):
            return any(self.is_in(each) for each in content.values())
        return isinstance(content, list | tuple) and any(self.is_in(each) for each in content)

    def strained(self, content: Any) -> Any:
        """Return what a page remembers without the texts in which they are."""
        if not self.marks:
            return content
        if isinstance(content, str):
            return "" if self.is_in(content) else content
        if isinstance(content, dict):
            return {key: self.strained(each) for key, each in content.items()}
        return [self.strained(each) for each in content] if isinstance(content, list) else content

    def is_cell(self, cell: str) -> bool:
        """Tell quickly whether a cell of a large table holds an address or a whole name of theirs.

        Of names in the midst of a longer text nothing is seen.
        """
        if "@" in cell or "%40" in cell:
            return self.clean(cell) != cell
        return cell.count(" ") + 1 in self.lengths and self.has(cell)

    def _without_names(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        lengths = sorted(self.lengths, reverse=True)
        parts, at, place = [], 0, 0
        while place < len(words):
            for length in (each for each in lengths if each <= len(words) - place):
                first, last = words[place].start(), words[place + length - 1].end()
                if self.has(text[first:last].strip(".:!?'\"")):
                    parts += [text[at:first], GONE]
                    at, place = last, place + length
                    break
            else:
                place += 1
        return "".join([*parts, text[at:]])


NOBODY: Final = Removed()


def invitee_without(invitee: Invitee, removed: Removed) -> Invitee:
    """Return an invitee as it is kept: of somebody who is kept out only that somebody booked.

    What stays says nothing about the person: identifiers, times, state, tags.
    """
    if not removed:
        return invitee
    if not removed.has(invitee.email):
        return _without_mentions(invitee, removed)
    tracking = {name: _cleaned(getattr(invitee.tracking, name), removed) for name in _TAGS}
    return Invitee(
        uri=invitee.uri,
        name=REMOVED,
        status=invitee.status,
        event=invitee.event,
        tracking=Tracking(**tracking),
        rescheduled=invitee.rescheduled,
        old_invitee=invitee.old_invitee,
        new_invitee=invitee.new_invitee,
        no_show=invitee.no_show,
        scheduling_method=invitee.scheduling_method,
        created_at=invitee.created_at,
        updated_at=invitee.updated_at,
        cancellation=_cancellation(invitee.cancellation, removed, is_theirs=True),
    )


def event_without(event: ScheduledEvent, removed: Removed) -> ScheduledEvent:
    """Return a meeting as it is kept: without guests, names and texts of those kept out."""
    if not removed:
        return event
    changes: dict[str, Any] = {
        name: _cleaned(getattr(event, name), removed) for name in _FREE_TEXTS
    }
    changes["event_guests"] = [each for each in event.event_guests if not removed.has(each.email)]
    changes["cancellation"] = _cancellation(event.cancellation, removed)
    if event.location is not None:
        place = event.location
        changes["location"] = msgspec.structs.replace(
            place,
            location=_cleaned(place.location, removed),
            additional_info=_cleaned(place.additional_info, removed),
        )
    return msgspec.structs.replace(event, **changes)


def submission_without(submission: Submission, removed: Removed) -> Submission:
    """Return what was sent in a routing form as it is kept: nothing said in it by those kept out.

    One that names them anywhere is theirs, or about them: all of its answers go.
    """
    if not removed:
        return submission
    answers = [each.answer or "" for each in submission.questions_and_answers]
    if any(removed.clean(answer) != answer for answer in answers):
        submission = without_answers(submission)
    tags = {name: _cleaned(getattr(submission.tracking, name), removed) for name in _TAGS}
    return msgspec.structs.replace(
        submission, tracking=msgspec.structs.replace(submission.tracking, **tags)
    )


def _without_mentions(invitee: Invitee, removed: Removed) -> Invitee:
    answers = [
        msgspec.structs.replace(each, answer=removed.clean(each.answer))
        for each in invitee.questions_and_answers
    ]
    canceled = _cancellation(invitee.cancellation, removed)
    return msgspec.structs.replace(invitee, questions_and_answers=answers, cancellation=canceled)


def _cancellation(
    found: Cancellation | None, removed: Removed, *, is_theirs: bool = False
) -> Cancellation | None:
    """Keep that something was canceled; not by whom of those kept out, nor in whose words."""
    if found is None:
        return None
    theirs = removed.has(found.canceled_by) or (is_theirs and found.canceler_type == "invitee")
    if theirs:
        return msgspec.structs.replace(found, canceled_by=REMOVED, reason=None)
    return msgspec.structs.replace(
        found,
        canceled_by=removed.clean(found.canceled_by),
        reason=_cleaned(found.reason, removed),
    )


def _cleaned(text: str | None, removed: Removed) -> str | None:
    return removed.clean(text) if text else text
