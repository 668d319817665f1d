"""Rules and presets on disk: kept, taken over, shared; a source that is away loses nothing."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from calendly_desktop.api.shared_file import SharedFileAway
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.rule_file import RuleFileBroken
from calendly_desktop.domain.tag_rules import FieldRule
from calendly_desktop.domain.utm_rules import Preset
from calendly_desktop.store.rule_book import RuleBook, RulesNotSaved
from calendly_desktop.store.shared_rules import NotASource, checked_source

if TYPE_CHECKING:
    from pathlib import Path

NEWS = Preset("Newsletter", UtmTags(source="newsletter", medium="email"))
ADS = Preset("Ads", UtmTags(source="google", medium="cpc"))
SMALL = FieldRule(lowercase=True)
TEAM = {
    "name": "Acme",
    "rules": {"source": {"required": True, "allowed": ["newsletter"]}},
    "presets": [{"name": "Team", "tags": {"source": "team"}}],
}


class Clock:
    """The time, as a test tells it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, 9, 41, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a new profile."""
    return tmp_path / "profile" / "tag-rules.json"


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def book(file: Path, clock: Clock) -> RuleBook:
    """The rule book of a new profile."""
    file.parent.mkdir()
    return RuleBook(file, clock=clock)


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """A file on a network drive."""
    shared = tmp_path / "drive" / "rules.json"
    shared.parent.mkdir()
    shared.write_text(json.dumps(TEAM))
    return shared


def names(book: RuleBook) -> list[str]:
    return [preset.name for preset in book.presets]


# -- own rules and presets ---------------------------------------------------------------------


async def test_rules_and_presets_survive_a_restart(book: RuleBook, file: Path) -> None:
    told: list[int] = []
    book.changed.append(lambda: told.append(1))
    await book.keep_rule("source", SMALL)
    await book.keep_preset(NEWS)
    await book.keep_preset(ADS)
    assert len(told) == 3
    again = RuleBook(file)
    assert again.rules.source == SMALL
    assert names(again) == ["Ads", "Newsletter"]
    await again.keep_preset(Preset("Mail", NEWS.tags), instead_of="Newsletter")
    await again.keep_preset(Preset("ads", NEWS.tags))
    await again.delete_preset("Mail")
    assert list(RuleBook(file).presets) == [Preset("ads", NEWS.tags)]
    await again.keep_rule("source", FieldRule())
    assert not RuleBook(file).rules
    assert json.loads(file.read_text())["presets"][0]["name"] == "ads"


async def test_changes_at_the_same_moment_all_arrive(book: RuleBook, file: Path) -> None:
    await asyncio.gather(
        *(book.keep_preset(Preset(f"P{number:02}", NEWS.tags)) for number in range(20))
    )
    assert len(RuleBook(file).presets) == 20


async def test_a_damaged_file_is_kept_aside_and_said(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'{"rules": {"sour')
    book = RuleBook(file)
    assert not book.rules
    assert "damaged" in book.notices[0]
    assert next(file.parent.glob("tag-rules.broken-*.json")).read_bytes() == b'{"rules": {"sour'
    await book.keep_preset(NEWS)
    assert names(RuleBook(file)) == ["Newsletter"]


async def test_a_file_of_a_newer_version_is_read_and_left_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    content = msgspec.json.encode({"version": 2, "rules": {"term": {"lowercase": True}}})
    file.write_bytes(content)
    book = RuleBook(file)
    assert book.rules.term == SMALL
    assert "newer version" in book.notices[0]
    with pytest.raises(RulesNotSaved):
        await book.keep_preset(NEWS)
    assert names(book) == ["Newsletter"], "it lasts until the app closes"
    assert file.read_bytes() == content
    assert not book.take_over([ADS])


async def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    book = RuleBook(tmp_path / "nowhere" / "tag-rules.json")
    with pytest.raises(RulesNotSaved, match="could not be saved"):
        await book.keep_preset(NEWS)
    assert names(book) == ["Newsletter"]
    assert not book.take_over([ADS])


def test_presets_of_earlier_versions_are_taken_over_once(book: RuleBook, file: Path) -> None:
    assert book.take_over([NEWS, ADS])
    assert book.take_over([NEWS, ADS]), "a crash in between takes nothing over twice"
    assert names(RuleBook(file)) == ["Ads", "Newsletter"]
    other = Preset("Ads", UtmTags(source="bing"))
    assert book.take_over([other])
    assert names(RuleBook(file)) == ["Ads", "Ads (2)", "Newsletter"]


# -- export and import -------------------------------------------------------------------------


async def test_rules_are_given_to_a_colleague_and_can_be_taken_back(
    book: RuleBook, tmp_path: Path
) -> None:
    await book.keep_rule("source", SMALL)
    await book.keep_preset(NEWS)
    given = tmp_path / "given.json"
    given.write_bytes(book.exported())
    other = RuleBook(tmp_path / "other.json")
    await other.keep_rule("source", FieldRule(required=True))
    await other.keep_rule("term", FieldRule(longest=9))
    await other.keep_preset(Preset("Newsletter", ADS.tags))
    taken = await other.import_from(given)
    assert (taken.fields, taken.presets) == (("source",), 1)
    assert other.rules.source == SMALL
    assert other.rules.term == FieldRule(longest=9), "what the file does not name stays"
    assert names(other) == ["Newsletter", "Newsletter (2)"], "no preset is replaced"
    assert (await other.import_from(given)).presets == 1, "the second one has another name"
    await other.bring_back(taken.before)
    assert other.rules.source == FieldRule(required=True)
    assert list(RuleBook(other.file).presets) == [Preset("Newsletter", ADS.tags)]


async def test_a_broken_file_changes_nothing(book: RuleBook, tmp_path: Path) -> None:
    await book.keep_preset(NEWS)
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"rules": {"sorce": {}}, "presets": [{"name": "X", "tags": {"term": "x"}}]}')
    with pytest.raises(RuleFileBroken, match="Is “source” meant"):
        await book.import_from(wrong)
    wrong.write_bytes(b" " * 2_000_000)
    with pytest.raises(RuleFileBroken, match="larger than 1024 KB"):
        await book.import_from(wrong)
    with pytest.raises(Problem, match="cannot be opened"):
        await book.import_from(tmp_path / "none.json")
    assert names(book) == ["Newsletter"]
    assert not book.rules


# -- what a team shares ------------------------------------------------------------------------


async def test_shared_rules_win_tag_by_tag_and_shared_presets_come_first(
    book: RuleBook, drive: Path, file: Path, clock: Clock
) -> None:
    await book.keep_rule("source", SMALL)
    await book.keep_rule("medium", SMALL)
    await book.keep_preset(NEWS)
    await book.share_from(str(drive))
    assert book.rules.source == FieldRule(required=True, allowed=("newsletter",))
    assert book.rules.medium == SMALL, "about what the team leaves open everybody decides"
    assert (book.is_shared("source"), book.is_shared("medium")) == (True, False)
    assert names(book) == ["Team", "Newsletter"]
    assert [preset.name for preset in book.shared_presets] == ["Team"]
    assert book.free_name("team") == "team (2)"
    sharing = book.sharing
    assert sharing is not None
    assert (sharing.address, sharing.as_of) == (str(drive), clock.now)
    drive.unlink()
    later = RuleBook(file)
    assert names(later) == ["Team", "Newsletter"], "the last good copy is there before it is read"
    assert later.sharing is not None
    assert later.sharing.as_of == clock.now
    await later.stop_sharing()
    assert later.rules.source == SMALL
    last = RuleBook(file)
    assert (last.sharing, names(last)) == (None, ["Newsletter"])
    assert [each.name for each in file.parent.iterdir()] == ["tag-rules.json"]


async def test_a_source_that_is_away_or_broken_keeps_the_last_good_copy(
    book: RuleBook, drive: Path, file: Path, clock: Clock
) -> None:
    await book.share_from(str(drive))
    read_at = clock.now
    clock.now += timedelta(hours=4)
    drive.rename(drive.with_name("away.json"))
    await book.look_again()
    sharing = book.sharing
    assert sharing is not None
    assert isinstance(sharing.problem, SharedFileAway)
    assert "There is no file rules.json" in sharing.problem.message
    assert (sharing.as_of, sharing.away_since) == (read_at, clock.now)
    assert names(book) == ["Team"]
    away_since = clock.now
    clock.now += timedelta(hours=1)
    drive.write_text('{"presets": [}')
    later = RuleBook(file, clock=clock)
    assert later.sharing is not None
    assert later.sharing.away_since == away_since, "known over a restart"
    await later.look_again()
    assert isinstance(later.sharing.problem, RuleFileBroken)
    assert "Line 1, column 14" in later.sharing.problem.message
    assert later.sharing.away_since == away_since
    assert names(later) == ["Team"]
    drive.write_text(json.dumps({"rules": {"term": {"longest": 9}}}))
    await later.look_again()
    assert later.sharing == (str(drive), later.sharing.file, clock.now, None, None, False)
    assert later.rules.term.longest == 9
    assert names(later) == []


async def test_a_first_source_that_is_broken_or_away_is_refused(
    book: RuleBook, drive: Path, file: Path
) -> None:
    with pytest.raises(SharedFileAway, match="or the drive is away"):
        await book.share_from(str(drive.with_name("none.json")))
    with pytest.raises(SharedFileAway, match="is a folder"):
        await book.share_from(str(drive.parent))
    drive.write_text("{}")
    with pytest.raises(RuleFileBroken, match="no rules and no presets"):
        await book.share_from(str(drive))
    drive.write_bytes(b" " * 2_000_000)
    with pytest.raises(SharedFileAway, match="larger than 1024 KB"):
        await book.share_from(str(drive))
    assert book.sharing is None
    assert not file.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
async def test_a_drive_that_does_not_answer_holds_nothing(file: Path, drive: Path) -> None:
    file.parent.mkdir()
    pipe = drive.with_name("hung.json")
    os.mkfifo(pipe)  # opening it waits for a writer, as a drive that is away waits
    book = RuleBook(file, disk_seconds=0.05)
    with pytest.raises(SharedFileAway, match="did not answer"):
        await book.share_from(str(pipe))
    before = threading.active_count()
    with pytest.raises(SharedFileAway, match="did not answer"):
        await book.share_from(str(pipe))
    assert threading.active_count() == before, "one thread waits for it, not one a look"
    with pipe.open("wb"):  # let the thread go
        pass


async def test_the_file_is_read_at_the_start_and_every_few_hours(
    file: Path, drive: Path, clock: Clock
) -> None:
    file.parent.mkdir()
    first = RuleBook(file, clock=clock)
    await first.share_from(str(drive))
    reads: list[str] = []
    later = RuleBook(file, clock=clock)

    def note() -> None:
        moment = f"{clock.now:%H:%M}"
        if later.sharing is not None and later.sharing.is_looking and moment not in reads:
            reads.append(moment)

    later.changed.append(note)
    waits = iter([0.2, 2.7, 0.2, 0.2, 0.1, 0.3, 0.3, 3.1])

    async def sleep(_seconds: float) -> None:
        hours = next(waits, None)
        if hours is None:
            raise asyncio.CancelledError
        clock.now += timedelta(hours=hours)
        if clock.now.hour == 12:
            drive.unlink(missing_ok=True)
        elif clock.now.hour == 13:
            drive.write_text(json.dumps(TEAM))

    with pytest.raises(asyncio.CancelledError):
        await later.keep_fresh(sleep)
    assert reads == ["09:41", "12:47", "13:05", "16:47"], "sooner again while it is away"


async def test_stopping_while_it_is_read_stops(book: RuleBook, drive: Path, file: Path) -> None:
    await book.share_from(str(drive))
    gate = asyncio.Event()

    async def download(_address: str, _largest: int) -> bytes:
        await gate.wait()
        return json.dumps(TEAM).encode()

    file.write_text('{"shared_from": "https://example.com/rules.json"}')
    slow = RuleBook(file, download=download)

    async def stop() -> None:
        await slow.stop_sharing()
        gate.set()

    await asyncio.gather(slow.look_again(), stop())
    assert slow.sharing is None
    assert names(slow) == []


async def test_a_copy_of_another_source_or_a_spoilt_one_is_not_used(
    book: RuleBook, drive: Path, file: Path
) -> None:
    await book.share_from(str(drive))
    copy = file.with_name("tag-rules.shared.json")
    copy.write_text('{"address": 3')
    assert names(RuleBook(file)) == []
    copy.write_text('{"address": "/elsewhere.json", "file": {"rules": {}}}')
    later = RuleBook(file)
    assert later.sharing is not None
    assert later.sharing.as_of is None
    await later.look_again()
    assert names(later) == ["Team"]


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("/srv/rules.json", "/srv/rules.json"),
        (' "/srv/our rules.json" ', "/srv/our rules.json"),
        ("file:///srv/our%20rules.json", "/srv/our rules.json"),
        ("https://example.com/rules.json?key=1#top", "https://example.com/rules.json?key=1"),
        ("http://127.0.0.1:8000/rules.json", "http://127.0.0.1:8000/rules.json"),
    ],
)
def test_what_can_be_a_source(typed: str, source: str) -> None:
    assert checked_source(typed) == source


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Type a file or an address"),
        ("rules.json", "a whole path"),
        ("example.com/rules.json", "begins with https"),
        ("http://example.com/rules.json", "must begin with https://"),
        ("ftp://example.com/rules.json", "must begin with https://"),
        ("https://ada:secret@example.com/rules.json", "user name or a password"),
        ("https:///rules.json", "not a web address"),
        ("https://exa mple.com/rules.json", "not a web address"),
        ("https://example.com:port/", "not a web address"),
        ("/srv/\x00rules.json", "a whole path"),
    ],
)
def test_what_cannot_be_a_source_says_why(typed: str, why: str) -> None:
    with pytest.raises(NotASource, match=why):
        checked_source(typed)
