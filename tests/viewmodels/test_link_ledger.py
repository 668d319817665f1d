"""The history of links in words: never more certain than it is, in the user's zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.link_uses import Booked, Use, tags_of
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.times import find_zone
from calendly_desktop.store.link_ledger import LedgerLine
from calendly_desktop.viewmodels.link_ledger import (
    came_sign,
    came_text,
    day_text,
    end_text,
    moment_text,
    passes,
)
from calendly_desktop.viewmodels.link_ledger_words import details, details_of_many, note
from calendly_desktop.viewmodels.meetings import Clock

NOW = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)
CLOCK = Clock(find_zone("Europe/Berlin"), True, NOW)
FAIR = UtmTags(source="fair")
MARIA = Booked(
    "m1", "i1", "a", "maria@example.com", "Maria <b>", tags_of(FAIR), NOW, NOW + timedelta(days=2)
)


def line(days: float = 1, **more: Any) -> LedgerLine:
    made = NOW - timedelta(days=days)
    known: dict[str, Any] = {"came": 0, "unread": 0, "is_hidden": False, "use": None}
    link = {name: more.pop(name) for name in list(more) if name not in known}
    made_link = MadeLink(**{"url": "u", "made_at": made, "used_at": made, "id": 1, **link})
    return LedgerLine(made_link, "", "", **{**known, **more})


@pytest.mark.parametrize(
    ("found", "words", "sign"),
    [
        (line(came=3), "3 bookings", "check"),
        (line(came=1, unread=2), "1 booking or more", "check"),
        (line(came=0), "None yet", ""),
        (line(came=0, unread=2), "None known yet", ""),
        (line(came=None), "No tags to tell by", ""),
        (line(came=None, is_hidden=True), "Not visible to you", ""),
        (line(kind="single_use"), "No booking known", ""),
        (line(kind="single_use", is_hidden=True), "Not visible to you", ""),
        (line(80, kind="share"), "Ends in 10 days", "clock"),
        (line(89.5, kind="share"), "Ends tomorrow", "clock"),
        (line(91, kind="share"), "Ended Sat 28 Nov", "cancel"),
        (line(kind="share", use=Use(MARIA, "tags")), "Probably used 00:30", "check"),
    ],
)
def test_what_came_back_is_said_in_a_few_words(found: LedgerLine, words: str, sign: str) -> None:
    assert came_text(found, CLOCK) == words
    shown = came_sign(found, CLOCK.now)
    assert (shown.icon if shown is not None else "") == sign


def test_before_any_meeting_is_read_nothing_is_counted() -> None:
    assert came_text(line(came=0), CLOCK, is_read=False) == "Not known yet"
    assert came_text(line(kind="single_use"), CLOCK, is_read=False) == "Not known yet"
    assert came_text(line(91, kind="share"), CLOCK, is_read=False).startswith("Ended")
    assert note(0, None, CLOCK).startswith("No meetings have been read yet")
    assert note(3, NOW, CLOCK).startswith("The invitees of 3 meetings are not read yet")
    assert note(0, NOW - timedelta(days=2), CLOCK).startswith("Bookings as of Fri 27 Nov, 00:30")


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("address", "by the address it is for"),
        ("name", "by somebody with the name it is for"),
        ("tags", "with its tags, which no other link has"),
    ],
)
def test_a_use_says_what_speaks_for_it_and_that_calendly_does_not_tell(
    sign: Any, words: str
) -> None:
    shown = details(line(kind="single_use", use=Use(MARIA, sign)), CLOCK, is_read=True)
    assert shown.came.startswith("Probably used: Maria <b> booked Sun 29 Nov, 00:30 for Tue 1 Dec")
    assert words in shown.came
    assert shown.came.endswith("Calendly does not tell by which link.")


def test_the_pane_says_everything_about_one_link() -> None:
    made = line(
        came=2,
        unread=1,
        kind="batch",
        links=200,
        event_type_name="Intro",
        tags=UtmTags(source="fair", term="x"),
        preset="P",
        label="L",
        guest="محمد",
        made_by="Ada, ada@x",
        copied=2,
    )
    shown = details(made, CLOCK, is_read=True)
    assert shown.title == "Intro · Many at once"
    for part in (
        "200 links",
        "Preset P",
        "Label: L",
        "source fair, term x",
        "Copied 2 times, last",
    ):
        assert part in shown.facts
    assert "For \u2068محمد\u2069" in shown.facts, "a name from the right turns nothing round"
    assert shown.came.startswith("2 bookings with this event type and these tags since")
    assert "The invitees of 1 meeting are not read yet." in shown.came
    many = details_of_many([made, line(kind="single_use", use=Use(MARIA, "tags"), copied=0)])
    assert many.title == "2 links selected"
    assert many.facts == "Single-use: 1, Many at once: 1 · copied 2 times"
    assert many.came == "2 bookings came back, 1 one-time link probably used"


def test_links_that_end_name_the_day_with_its_year_in_the_users_zone() -> None:
    single = line(0, kind="single_use")
    assert end_text(single.link, CLOCK) == "27 Feb 2027", "it is past midnight in Berlin"
    assert end_text(line().link, CLOCK) == ""
    text = details(single, CLOCK, is_read=True).came
    assert text == "Not used as far as known. Unused it ends on 27 Feb 2027."
    assert day_text(NOW, CLOCK) == "00:30"
    assert moment_text(NOW, CLOCK) == "Sun 29 Nov, 00:30"


def test_filters_let_through_what_they_say() -> None:
    lines = {
        "counted": line(came=2),
        "nothing": line(came=0),
        "hidden": line(came=None, is_hidden=True),
        "open": line(kind="single_use", came=None),
        "soon": line(80, kind="share", came=None),
        "used": line(kind="share", came=None, use=Use(MARIA, "name")),
        "ended": line(100, kind="share", came=None),
    }

    def left(kind: str, show: Any) -> list[str]:
        return [name for name, each in lines.items() if passes(each, kind, show, NOW)]

    assert left("", "all") == list(lines)
    assert left("", "none") == ["nothing", "open", "soon"]
    assert left("share", "none") == ["soon"]
    assert [left("", show) for show in ("soon", "used", "ended")] == [["soon"], ["used"], ["ended"]]
