"""Single-use and customised links: one request each, kept in the history, refusals in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from calendly_desktop.api.errors import CalendlyError, NotAllowed
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.one_time_links import OneTimeForm
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.store.one_time_links import OneTimeLinks
from calendly_desktop.store.one_time_problems import (
    NO_LINK,
    NoSuchType,
    NotOneOnOne,
    ValueRefused,
)

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes

LINKS, SHARES = "/scheduling_links", "/shares"
FAIR = UtmTags(source="job fair", campaign="spring")
EXTRA = {"email": "maria@example.com", "a1": "Designer"}


@pytest.fixture
def history(journal: Journal) -> LinkHistory:
    return LinkHistory(journal)


@pytest.fixture
def links(client: CalendlyClient, writes: Writes, history: LinkHistory) -> OneTimeLinks:
    return OneTimeLinks(client, writes, history)


async def kind_named(client: CalendlyClient, name: str) -> EventType:
    me = await client.get_current_user()
    kinds = (await client.list_event_types(user=me.uri).all()).items
    return next(kind for kind in kinds if kind.name == name)


async def intro(links: OneTimeLinks) -> EventType:
    return await kind_named(links._client, "Intro call")


def single(**more: Any) -> OneTimeForm:
    return OneTimeForm(**{"guest": "Maria Lopez, maria@example.com", "label": "Fair", **more})


def share(**more: Any) -> OneTimeForm:
    return single(kind="share", **more)


async def test_a_single_use_link_is_one_request_and_one_line_of_the_history(
    links: OneTimeLinks, history: LinkHistory, writes: Writes, served_simulator: Any
) -> None:
    kind = await intro(links)
    made = await links.make(single(), kind, FAIR, EXTRA)
    [link] = made.links
    assert (made.lost, made.cause, made.stopped) == (0, None, False)
    address, query = urlsplit(link.url), parse_qsl(urlsplit(link.url).query)
    assert address.path.startswith("/d/")
    assert query == [
        ("utm_source", "job fair"),
        ("utm_campaign", "spring"),
        ("email", "maria@example.com"),
        ("a1", "Designer"),
    ]
    assert list(history.recent) == [link]
    assert (link.kind, link.guest, link.label) == (
        "single_use",
        "Maria Lopez, maria@example.com",
        "Fair",
    )
    assert (link.event_type, link.event_type_name, link.tags) == (kind.uri, "Intro call", FAIR)
    assert link.copied == 0, "made is not copied"
    assert link.ends_at == link.made_at + timedelta(days=90)
    [entry] = await writes.journal.entries()
    assert (entry.state, entry.write.kind) == ("done", "single_use_link")
    assert entry.write.title == "Intro call for Maria Lopez, maria@example.com"
    assert link.url.startswith(entry.result["booking_url"])
    [request] = served_simulator.requests("POST")
    assert request["path"] == LINKS


async def test_several_links_are_numbered_and_can_be_stopped(
    links: OneTimeLinks, history: LinkHistory, served_simulator: Any
) -> None:
    kind = await intro(links)
    made = await links.make(single(count=3), kind, FAIR, {})
    assert [each.label for each in made.links] == [
        "Fair (1 of 3)",
        "Fair (2 of 3)",
        "Fair (3 of 3)",
    ]
    assert len({each.url for each in made.links}) == 3
    seen: list[tuple[int, int]] = []

    def told(number: int, count: int) -> bool:
        seen.append((number, count))
        return number < 3

    made = await links.make(single(count=20, label=""), kind, FAIR, {}, told=told)
    assert (len(made.links), made.stopped, seen) == (2, True, [(1, 20), (2, 20), (3, 20)])
    assert made.links[0].label == "(1 of 20)"
    assert len(served_simulator.requests("POST")) == 5
    assert len(history.recent) == 5


async def test_a_customised_link_is_sent_with_what_differs_and_nothing_else(
    links: OneTimeLinks, served_simulator: Any
) -> None:
    kind = await intro(links)
    fixed = {"period": "fixed", "first_day": "2099-01-01", "last_day": "2099-01-05"}
    form = share(name="Short chat", lengths="15, 45", count=9, **fixed)
    [link] = (await links.make(form, kind, FAIR, {})).links
    assert (link.kind, link.event_type_name, link.label) == ("share", "Short chat", "Fair")
    [request] = served_simulator.requests("POST")
    assert request["body"] == {
        "event_type": kind.uri,
        "name": "Short chat",
        "duration": 15,
        "duration_options": [15, 45],
        "period_type": "fixed",
        "start_date": "2099-01-01",
        "end_date": "2099-01-05",
    }
    for more in (
        {"period": "moving", "days": 30},
        {"period": "unlimited", "places": (0,), "place": "custom", "place_text": "Hall 4"},
        {"places": (), "place": "custom", "place_text": "Hall 4", "hide_place": True},
    ):
        assert (await links.make(share(**more), kind, UtmTags(), {})).links
    assert len(served_simulator.requests("POST", SHARES)) == 4


@pytest.mark.parametrize("form", [single(), share()], ids=["single-use", "customised"])
@pytest.mark.parametrize("fault", ["drop_after", "drop_before", "truncate", "html", "500"])
async def test_a_lost_answer_is_one_request_and_said_plainly(
    links: OneTimeLinks,
    history: LinkHistory,
    writes: Writes,
    served_simulator: Any,
    fault: str,
    form: OneTimeForm,
) -> None:
    kind = await intro(links)
    how = {"kind": "status", "status": 500} if fault == "500" else {"kind": fault}
    served_simulator.fault(match={"method": "POST"}, **how)
    made = await links.make(form, kind, FAIR, {})
    assert (made.links, made.lost) == ([], 1)
    assert len(served_simulator.requests("POST")) == 1
    [entry] = await writes.journal.entries()
    assert entry.state == "unknown"
    assert "no harm" in entry.words
    assert list(history.recent) == []
    await writes.recover()
    assert len(served_simulator.requests("POST")) == 1, "nothing is ever sent again"


async def test_what_was_made_before_an_answer_is_lost_is_kept(
    links: OneTimeLinks, served_simulator: Any
) -> None:
    kind = await intro(links)

    def told(number: int, _count: int) -> None:
        if number == 3:
            served_simulator.fault(kind="drop_after", match={"method": "POST"})

    made = await links.make(single(count=5), kind, FAIR, {}, told=told)
    assert (len(made.links), made.lost) == (2, 1)
    assert len(served_simulator.requests("POST")) == 3


async def test_what_was_made_before_a_refusal_is_kept_with_the_reason(
    links: OneTimeLinks, served_simulator: Any
) -> None:
    kind = await intro(links)

    def told(number: int, _count: int) -> None:
        if number == 2:
            served_simulator.fault(kind="missing_scope", scope="scheduling_links:write", path=LINKS)

    made = await links.make(single(count=5), kind, FAIR, {}, told=told)
    assert len(made.links) == 1
    assert isinstance(made.cause, NotAllowed)
    assert made.cause.reason == "scope"


async def test_calendlys_limit_is_waited_for_in_sight_and_can_be_stopped(
    links: OneTimeLinks, served_simulator: Any
) -> None:
    kind = await intro(links)
    waits: list[float] = []
    served_simulator.fault(kind="rate_limit", retry_after=1, path=LINKS)
    made = await links.make(
        single(), kind, FAIR, {}, on_wait=lambda seconds, _stop: waits.append(seconds)
    )
    assert len(made.links) == 1
    assert waits[0] > 0
    assert waits[-1] == 0

    def stop_it(_seconds: float, stop: Any) -> None:
        stop()

    served_simulator.fault(kind="rate_limit", retry_after=30, path=LINKS)
    made = await links.make(single(), kind, FAIR, {}, on_wait=stop_it)
    assert (made.links, made.stopped) == ([], True)
    assert len(served_simulator.requests("POST")) == 3


@pytest.mark.parametrize(
    ("form", "scope"), [(single(), "scheduling_links:write"), (share(), "shares:write")]
)
async def test_a_missing_scope_is_named(
    links: OneTimeLinks, served_simulator: Any, form: OneTimeForm, scope: str
) -> None:
    kind = await intro(links)
    served_simulator.fault(kind="missing_scope", scope=scope, match={"method": "POST"})
    with pytest.raises(NotAllowed) as refused:
        await links.make(form, kind, FAIR, {})
    assert refused.value.reason == "scope"
    assert scope in str(refused.value)
    assert NO_LINK in refused.value.message
    assert scope in refused.value.request("Ada", "Acme")


@pytest.mark.parametrize(
    ("message", "reason", "says"),
    [
        ("You do not have permission", "role", NO_LINK),
        ("Please upgrade your Calendly account to Standard", "plan", "works on every plan"),
    ],
)
async def test_role_and_plan_are_told_apart(
    links: OneTimeLinks, served_simulator: Any, message: str, reason: str, says: str
) -> None:
    kind = await intro(links)
    body = {"title": "Permission Denied", "message": message}
    served_simulator.fault(kind="status", status=403, body=body, match={"method": "POST"})
    with pytest.raises(NotAllowed) as refused:
        await links.make(single(), kind, FAIR, {})
    assert refused.value.reason == reason
    assert says in refused.value.explanation


async def test_what_cannot_be_customised_or_is_gone_says_so(
    links: OneTimeLinks, client: CalendlyClient, served_simulator: Any
) -> None:
    group = await kind_named(client, "Team workshop")
    with pytest.raises(NotOneOnOne):
        await links.make(share(), group, FAIR, {})
    assert (await links.make(single(), group, FAIR, {})).links
    served_simulator.fault(kind="status", status=404, match={"method": "POST"})
    with pytest.raises(NoSuchType) as gone:
        await links.make(single(), group, FAIR, {})
    assert NO_LINK in gone.value.message


@pytest.mark.parametrize(
    ("parameter", "field"),
    [
        ("name", "name"),
        ("duration_options[1]", "lengths"),
        ("max_booking_time", "days"),
        ("end_date", "last_day"),
        ("location_configurations[0].phone_number", "places"),
    ],
)
async def test_a_refused_value_is_told_at_its_field(
    links: OneTimeLinks, served_simulator: Any, parameter: str, field: str
) -> None:
    kind = await intro(links)
    body = {
        "title": "Invalid Argument",
        "message": "The supplied parameters are invalid.",
        "details": [{"parameter": parameter, "message": "is odd <b>"}],
    }
    served_simulator.fault(kind="status", status=400, body=body, path=SHARES)
    with pytest.raises(ValueRefused) as refused:
        await links.make(share(), kind, FAIR, {})
    assert (refused.value.field, refused.value.said) == (field, "is odd <b>")
    assert NO_LINK in refused.value.message


async def test_a_link_that_a_crash_kept_out_of_the_history_comes_back_once(
    links: OneTimeLinks, history: LinkHistory, journal: Journal
) -> None:
    kind = await intro(links)
    [one] = (await links.make(single(), kind, FAIR, EXTRA)).links
    [two] = (await links.make(share(name="Chat"), kind, FAIR, {})).links
    await journal.run(lambda c: c.execute("delete from made_links"))  # as if it had never come
    back = {each.url: each for each in await links.recover()}
    assert set(back) == {one.url, two.url}
    again = back[one.url]
    assert (again.kind, again.guest, again.label, again.tags) == (
        one.kind,
        one.guest,
        one.label,
        one.tags,
    )
    assert again.made_by == one.made_by
    assert abs(again.made_at - one.made_at) < timedelta(seconds=2)
    assert back[two.url].event_type_name == "Chat"
    assert await links.recover() == []
    await history.forget([again.id])
    assert await links.recover() == [], "a deleted link stays deleted"
    old = (datetime.now(UTC) - timedelta(days=31)).isoformat()
    await journal.run(lambda c: c.execute("update made_links set deleted_at = ?", (old,)))
    await history.load()
    await journal.run(lambda c: c.execute("update writes set at = ?", (old,)))
    assert await links.recover() == [], "and so it does once it is deleted for good"


async def test_a_full_disk_before_the_request_sends_nothing(
    links: OneTimeLinks, journal: Journal, served_simulator: Any
) -> None:
    kind = await intro(links)
    await journal.run(lambda c: c.execute("pragma query_only = on"))
    with pytest.raises(NotRecorded):
        await links.make(single(), kind, FAIR, {})
    assert served_simulator.requests("POST") == []


async def test_a_history_that_cannot_be_written_after_the_request_loses_no_link(
    links: OneTimeLinks, journal: Journal
) -> None:
    kind = await intro(links)
    trigger = (
        "create trigger full before insert on made_links begin select raise(abort, 'full'); end"
    )
    await journal.run(lambda c: c.execute(trigger))
    [link] = (await links.make(single(), kind, FAIR, {})).links
    assert link.id == 0
    assert link.url
    await journal.run(lambda c: c.execute("drop trigger full"))
    assert [each.url for each in await links.recover()] == [link.url]


async def test_an_event_type_is_read_as_it_is_now(
    links: OneTimeLinks, served_simulator: Any
) -> None:
    kind = await intro(links)
    assert (await links.event_type(kind.uri)).name == "Intro call"
    served_simulator.fault(kind="status", status=404)
    with pytest.raises(CalendlyError):
        await links.event_type(kind.uri)
