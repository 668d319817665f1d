"""Lists of meetings, paging, cancellation, booking and no-shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.simulator.times import DAY, HOUR, stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.simulator.conftest import Desk

    OpenDesk = Callable[..., Desk]


async def _pages(desk: Desk, **query: Any) -> list[dict[str, Any]]:
    """Every page of my meetings, by following next_page like a browser."""
    pages = [(await desk.get("/scheduled_events", user=desk.me, **query)).json()]
    while (address := pages[-1]["pagination"]["next_page"]) is not None:
        assert address.startswith("https://api.calendly.com/scheduled_events?")
        pages.append((await desk.client.get(address)).json())
    return pages


@pytest.mark.parametrize("direction", ["asc", "desc"])
async def test_pages_join_to_the_whole_list_both_ways(desk: Desk, direction: str) -> None:
    whole = await desk.everything("/scheduled_events", user=desk.me)
    pages = await _pages(desk, count=7, sort=f"start_time:{direction}")
    joined = [row["uri"] for page in pages for row in page["collection"]]
    expected = [row["uri"] for row in whole]
    assert joined == (expected if direction == "asc" else expected[::-1])
    assert pages[0]["pagination"]["previous_page"] is None
    backwards = [pages[-1]]
    while (address := backwards[-1]["pagination"]["previous_page"]) is not None:
        backwards.append((await desk.client.get(address)).json())
    again = [row["uri"] for page in reversed(backwards) for row in page["collection"]]
    assert again[-len(joined) :] == joined[-len(again) :]
    assert len(again) >= len(joined) - 6


async def test_a_page_does_not_slip_when_meetings_arrive(desk: Desk) -> None:
    first = (await desk.get("/scheduled_events", user=desk.me, count=5)).json()
    early = stamp(desk.world.now() - 200 * DAY)
    arrived = await desk.post("/__simulator__/bookings", {"start_time": early})
    assert arrived.status_code == 201
    token = first["pagination"]["next_page_token"]
    second = await desk.get("/scheduled_events", user=desk.me, count=5, page_token=token)
    seen = {row["uri"] for row in first["collection"]}
    assert seen.isdisjoint(row["uri"] for row in second.json()["collection"])


async def test_tokens_go_stale(desk: Desk) -> None:
    first = (await desk.get("/scheduled_events", user=desk.me, count=5)).json()
    token = first["pagination"]["next_page_token"]
    other = await desk.get("/scheduled_events", user=desk.me, status="active", page_token=token)
    assert other.status_code == 400
    assert other.json()["details"][0]["parameter"] == "page_token"
    await desk.post("/__simulator__/clock", {"advance_seconds": 3700})
    old = await desk.get("/scheduled_events", user=desk.me, count=5, page_token=token)
    assert old.status_code == 400


async def test_lists_in_memory_page_the_same_way(desk: Desk) -> None:
    query = {"organization": desk.organization, "sort": "position:asc"}
    whole = [row["uri"] for row in await desk.everything("/event_types", **query)]
    found: list[str] = []
    page = (await desk.get("/event_types", count=4, **query)).json()
    while True:
        found += [row["uri"] for row in page["collection"]]
        if page["pagination"]["next_page"] is None:
            break
        page = (await desk.client.get(page["pagination"]["next_page"])).json()
    assert found == whole
    back = (await desk.client.get(page["pagination"]["previous_page"])).json()
    rest = len(whole) % 4 or 4
    assert [row["uri"] for row in back["collection"]] == whole[-rest - 4 : -rest]


async def test_filters(desk: Desk) -> None:
    rows = await desk.everything("/scheduled_events", organization=desk.organization)
    low, high = rows[30]["start_time"], rows[60]["start_time"]
    some = await desk.everything(
        "/scheduled_events",
        organization=desk.organization,
        min_start_time=low,
        max_start_time=high,
        status="canceled",
    )
    expected = [
        row for row in rows if low <= row["start_time"] <= high and row["status"] == "canceled"
    ]
    assert [row["uri"] for row in some] == [row["uri"] for row in expected]
    invitee = (await desk.get(f"{rows[40]['uri']}/invitees")).json()["collection"][0]
    found = await desk.everything(
        "/scheduled_events",
        organization=desk.organization,
        invitee_email=invitee["email"].upper(),
    )
    assert rows[40]["uri"] in {row["uri"] for row in found}
    assert len(found) < 10


async def test_cancel_is_for_everybody_and_only_once(desk: Desk) -> None:
    workshop = next(row for row in await desk.upcoming() if row["name"] == "Team workshop")
    assert workshop["invitees_counter"] == {"total": 44, "active": 41, "limit": 60}
    done = await desk.post(f"{workshop['uri']}/cancellation", {"reason": "Rain"})
    assert done.status_code == 201
    result = done.json()["resource"]
    assert {**result, "created_at": ""} == {
        "canceled_by": "Ada Lindgren",
        "reason": "Rain",
        "canceler_type": "host",
        "created_at": "",
    }
    event = (await desk.get(workshop["uri"])).json()["resource"]
    assert (event["status"], event["cancellation"]) == ("canceled", result)
    assert event["invitees_counter"] == {"total": 44, "active": 0, "limit": 60}
    people = await desk.everything(f"{workshop['uri']}/invitees".removeprefix(""))
    assert {person["status"] for person in people} == {"canceled"}
    reasons = [person["cancellation"]["reason"] for person in people]
    assert reasons.count("Rain") == 41
    again = await desk.post(f"{workshop['uri']}/cancellation")
    assert again.status_code == 403
    assert again.json() == {"title": "Permission Denied", "message": "Event is already canceled"}


async def test_the_past_cannot_be_canceled(desk: Desk) -> None:
    past = await desk.everything(
        "/scheduled_events",
        user=desk.me,
        status="active",
        max_start_time=stamp(desk.world.now() - HOUR),
    )
    refused = await desk.post(f"{past[-1]['uri']}/cancellation", {"reason": "x"})
    assert refused.status_code == 403
    assert refused.json()["message"] == "Event in the past"


async def test_a_wrong_body_changes_nothing(desk: Desk) -> None:
    event = (await desk.upcoming())[0]["uri"]
    long = await desk.post(f"{event}/cancellation", {"reason": "x" * 10_001})
    assert long.status_code == 400
    assert long.json()["details"][0]["parameter"] == "reason"
    path = event.removeprefix("https://api.calendly.com")
    broken = await desk.client.post(f"{path}/cancellation", content=b"{")
    assert broken.status_code == 400
    listed = await desk.client.post(f"{path}/cancellation", json=["x"])
    assert listed.status_code == 400
    assert (await desk.get(event)).json()["resource"]["status"] == "active"


async def test_a_booking_takes_the_slot_and_is_found(desk: Desk) -> None:
    kind = next(iter(desk.world.event_types.values())).shown
    now = desk.world.now()
    span = {"start_time": stamp(now + DAY), "end_time": stamp(now + 20 * DAY)}
    slots = await desk.get("/event_type_available_times", event_type=kind["uri"], **span)
    slot = slots.json()["collection"][3]
    assert slot["scheduling_url"].startswith(f"{kind['scheduling_url']}/20")
    body: dict[str, Any] = {
        "event_type": kind["uri"],
        "start_time": slot["start_time"],
        "invitee": {
            "email": "grace@example.com",
            "timezone": "Asia/Tokyo",
            "first_name": "Grace",
            "last_name": "Hopper",
        },
    }
    missing = await desk.post("/invitees", body)
    assert missing.status_code == 400
    assert "Which role" in missing.json()["details"][0]["message"]
    answer = {"question": "Which role are you interested in?", "answer": "CTO", "position": 0}
    body["questions_and_answers"] = [answer]
    made = await desk.post("/invitees", body)
    assert made.status_code == 201
    person = made.json()["resource"]
    assert (person["name"], person["scheduling_method"]) == ("Grace Hopper", "api")
    assert person["invitee_scheduled_by"] == desk.me
    uuid = person["uri"].rsplit("/", 1)[1]
    assert person["cancel_url"] == f"https://calendly.com/cancellations/{uuid}"
    assert person["reschedule_url"] == f"https://calendly.com/reschedulings/{uuid}"
    found = await desk.get("/scheduled_events", user=desk.me, invitee_email="grace@example.com")
    assert [row["uri"] for row in found.json()["collection"]] == [person["event"]]
    taken = await desk.post("/invitees", body)
    assert taken.status_code == 400
    assert taken.json()["details"][0]["parameter"] == "start_time"
    after = await desk.get("/event_type_available_times", event_type=kind["uri"], **span)
    assert slot["start_time"] not in {row["start_time"] for row in after.json()["collection"]}


async def test_canceling_frees_the_slot(desk: Desk) -> None:
    event = next(row for row in await desk.upcoming() if row["name"] == "Intro call")
    one = {"event_type": event["event_type"], "start_time": stamp(desk.world.now() + HOUR // 60)}
    one["end_time"] = stamp(desk.world.now() + 30 * DAY)

    async def starts() -> set[str]:
        rows = (await desk.get("/event_type_available_times", **one)).json()["collection"]
        return {row["start_time"] for row in rows}

    before = await starts()
    upcoming = await desk.upcoming()
    for row in upcoming[:12]:
        await desk.post(f"{row['uri']}/cancellation")
    assert await starts() > before


async def test_bookings_have_their_own_limit(open_desk: OpenDesk) -> None:
    desk = open_desk(plan="trial")
    statuses = [(await desk.post("/invitees", {})).status_code for _ in range(6)]
    assert statuses == [400, 400, 400, 400, 400, 429]


async def test_no_show_and_back(desk: Desk) -> None:
    past = await desk.everything(
        "/scheduled_events",
        user=desk.me,
        status="active",
        max_start_time=stamp(desk.world.now() - HOUR),
    )
    for event in past:
        path = f"{event['uri']}/invitees"
        person = (await desk.get(path)).json()["collection"][0]
        if person["no_show"] is None:
            break
    made = await desk.post("/invitee_no_shows", {"invitee": person["uri"]})
    assert made.status_code == 201
    again = (await desk.get(person["uri"])).json()["resource"]
    assert again["no_show"]["uri"] == made.json()["resource"]["uri"]
    assert (await desk.delete(again["no_show"]["uri"])).status_code == 204
    assert (await desk.get(person["uri"])).json()["resource"]["no_show"] is None
    future = (await desk.upcoming())[0]
    coming = (await desk.get(f"{future['uri']}/invitees")).json()["collection"][0]
    early = await desk.post("/invitee_no_shows", {"invitee": coming["uri"]})
    assert early.status_code == 400


async def test_a_booking_that_arrives_and_one_that_moves(desk: Desk) -> None:
    before = {row["uri"] for row in await desk.upcoming()}
    body = {"name": "Rita New", "email": "rita@example.com", "tracking": {"utm_source": "x"}}
    made = (await desk.post("/__simulator__/bookings", body)).json()
    assert made["invitee"]["tracking"]["utm_source"] == "x"
    arrived = {row["uri"] for row in await desk.upcoming()} - before
    assert arrived == {made["event"]["uri"]}
    order = {"reschedule": made["event"]["uri"], "start_time": stamp(desk.world.now() + 3 * DAY)}
    moved = (await desk.post("/__simulator__/bookings", order)).json()
    assert moved["invitee"]["old_invitee"] == made["invitee"]["uri"]
    old = (await desk.get(made["invitee"]["uri"])).json()["resource"]
    assert (old["status"], old["rescheduled"]) == ("canceled", True)
    assert old["new_invitee"] == moved["invitee"]["uri"]


async def test_removed_members_meetings_stay_in_the_organization(desk: Desk) -> None:
    rows = await desk.everything("/scheduled_events", organization=desk.organization)
    viktor = f"https://api.calendly.com/users/{desk.world.named_uuid('user', 12)}"
    theirs = [row for row in rows if row["event_memberships"][0]["user"] == viktor]
    assert len(theirs) > 3
    refused = await desk.get("/scheduled_events", user=viktor, organization=desk.organization)
    assert refused.json()["message"] == "This user is not in your organization"


async def test_event_types_of_a_person_include_the_shared_ones(desk: Desk) -> None:
    emma = f"https://api.calendly.com/users/{desk.world.named_uuid('user', 5)}"
    names = [row["name"] for row in await desk.everything("/event_types", user=emma)]
    assert "Recruiting: next free recruiter" in names
    assert "30 Minute Meeting" in names
    own = await desk.everything("/event_types", user=desk.me)
    assert "Campus day interview" not in [row["name"] for row in own]
    uuid = desk.world.named_uuid("event type", 9)
    deleted = (await desk.get(f"/event_types/{uuid}")).json()["resource"]
    assert deleted["deleted_at"] is not None
