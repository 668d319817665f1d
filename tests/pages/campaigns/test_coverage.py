"""The report never shows a number as complete when it is not, and reads what lacks on request."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.store.event_views import Scope
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.campaigns.view import ReportView
    from tests.conftest import ServedSimulator
    from tests.pages.campaigns.conftest import Room

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 40, "role": getattr(request, "param", "owner")}


def note(view: ReportView) -> str:
    return view.campaigns.coverage.text


async def list_all(room: Room) -> list[Any]:
    """Keep all meetings the server has, without their invitees."""
    events = room.session.services.events
    await room.session.services.account.load()
    asked = events.asked_for(Scope("organization"))
    listing = await room.session.client.list_scheduled_events(**asked).all()
    await events.keep(listing.items, moment=datetime.now(UTC))
    return list(listing.items)


async def test_what_lacks_is_read_with_progress_and_can_be_stopped(
    room: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    meetings = await list_all(room)
    await room.say_all_is_listed()
    view = await room.open()
    view.choices.choose_period("all")
    await room.settle(view)
    assert note(view) == f"Invitees of 0 of {len(meetings)} meetings read."
    assert view.campaigns.shown is not None
    assert view.campaigns.shown.report.now.bookings == 0
    button = view.campaigns.ui.read_rest
    served_simulator.fault(
        kind="delay", path="/scheduled_events/.*/invitees", delay_ms=50, times=-1
    )
    QTest.mouseClick(button, LEFT)
    await until(lambda: "Reading invitees from Calendly: 3 of" in note(view))
    assert button.text() == "Stop &reading"
    QTest.mouseClick(button, LEFT)
    await until(lambda: button.text() == "&Read the rest")
    await room.settle(view)
    read = int(note(view).removeprefix("Invitees of ").split()[0])
    assert 0 < read < len(meetings), "what was read stays read"
    served_simulator.clear()
    QTest.mouseClick(button, LEFT)
    await until(lambda: not note(view))
    await room.settle(view)
    assert view.campaigns.shown.report.lacking == (len(meetings), len(meetings))
    asked = served_simulator.requests("GET", "/scheduled_events/")
    assert len(asked) == len(meetings) - read, "no meeting is read twice"


async def test_meetings_that_cannot_be_read_are_told(
    room: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    await room.book("a/b/c", days_ago=1, read=False)  # the server has no such meeting
    await room.say_all_is_listed()
    view = await room.open()
    view.choices.choose_period("last_7")
    await room.settle(view)
    QTest.mouseClick(view.campaigns.ui.read_rest, LEFT)
    await until(lambda: "1 meeting could not be read." in note(view))
    assert "Invitees of 0 of 1 meeting read." in note(view)


async def test_without_a_connection_it_counts_what_is_here_and_says_so(room: Room) -> None:
    await room.book("a/b/spring", days_ago=1)
    await room.book("a/b/spring", days_ago=1, read=False)
    await room.say_all_is_listed()
    room.session.services.connection.note(False)
    view = await room.open(reads=False)
    view.choices.choose_period("last_7")
    await room.settle(view)
    assert [row[:2] for row in texts(view.campaigns.model)] == [["spring", "1"]]
    assert note(view).startswith("Invitees of 1 of 2 meetings read. ")
    assert not view.campaigns.ui.read_rest.isEnabled()
    assert view.campaigns.ui.read_rest.toolTip()


async def test_lists_that_are_not_read_at_all_are_told(room: Room) -> None:
    await room.book("a/b/spring", days_ago=1)
    view = await room.open(reads=False)
    assert note(view).startswith("The list of past meetings is not read yet.")


async def test_lists_that_are_not_read_so_far_back_are_told(
    room: Room, until: Callable[..., Any]
) -> None:
    await room.book("a/b/spring", days_ago=1)
    await room.say_all_is_listed(past=False)
    view = await room.open(reads=False)
    view.choices.choose_period("last_7")
    await room.settle(view)
    assert note(view) == "", "a week is within what is listed"
    view.choices.choose_period("last_90")
    await room.settle(view)
    assert note(view).startswith("Meetings before ")
    assert "are not read yet." in note(view)
    sync = room.session.services.sync
    sync.pause()
    button = view.campaigns.ui.read_rest
    await until(lambda: button.text() == "Go on &reading" and button.isVisible())
    assert "Reading is paused." in note(view)
    QTest.mouseClick(button, LEFT)
    assert not sync.is_paused


async def test_the_background_reads_whom_the_report_counts(
    room: Room, until: Callable[..., Any]
) -> None:
    view = await room.open()
    assert view.choices.scope == Scope("organization"), "a link leads to any host"
    view.choices.choose_period("all")
    running = asyncio.get_running_loop().create_task(room.session.services.sync.run())
    await until(lambda: view.campaigns.shown and not note(view), 30)
    running.cancel()
    await asyncio.wait({running})
    shown = view.campaigns.shown
    assert shown is not None
    assert shown.report.lacking.total > 30
    assert shown.report.now.bookings > 30


async def test_what_is_not_kept_by_the_users_wish_is_told(room: Room) -> None:
    room.settings.update(retention_months=6)
    await room.book("a/b/spring", days_ago=1)
    await room.say_all_is_listed()
    view = await room.open(reads=False)
    view.choices.choose_period("last_90")
    await room.settle(view)
    assert note(view) == ""
    view.choices.choose_period("all")
    await room.settle(view)
    day = datetime.now(UTC) - timedelta(days=round(6 * 30.44))
    assert note(view).startswith("Meetings before ")
    assert f"{day.day} " in note(view)
    assert "are not kept, as set in Settings." in note(view)
    assert not view.campaigns.ui.read_rest.isVisible(), "nothing can be done about it here"


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_member_sees_own_meetings_and_is_told_so(room: Room) -> None:
    await room.book("a/b/spring", days_ago=1)
    view = await room.open()
    assert view.choices.scope == Scope("mine")
    assert "Your Calendly role shows only your own meetings." in note(view)


async def test_a_refusal_is_told_with_what_to_ask_for(
    room: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    served_simulator.fault(
        kind="missing_scope", scope="scheduled_events:read", path="/scheduled_events", times=-1
    )
    view = await room.open()
    running = asyncio.get_running_loop().create_task(room.session.services.sync.run())
    panel = view.campaigns.ui.states.panel
    await until(lambda: panel.state in {"not_allowed", "empty"}, 20)
    sync = room.session.services.sync
    await until(lambda: sync.refusal(view.choices.scope) is not None, 20)
    await until(lambda: panel.state == "not_allowed", 20)
    running.cancel()
    await asyncio.wait({running})
    assert note(view).count("403") == 0


async def test_empty_says_what_would_be_here_and_offers_a_way_on(room: Room) -> None:
    view = await room.open(reads=False)
    panel = view.campaigns.ui.states.panel
    assert panel.title_label.text() == "No meetings on this computer yet"
    await room.book("a/b/spring", days_ago=200)
    await room.say_all_is_listed()
    view.choices.choose_period("last_7")
    await room.settle(view)
    assert panel.title_label.text() == "No bookings in this period"
    QTest.mouseClick(panel.buttons()[0], LEFT)
    await room.settle(view)
    assert view.choices.period.current() == "all"
    assert [row[:2] for row in texts(view.campaigns.model)] == [["spring", "1"]]
    view.choices.narrow("source", "nowhere")
    await room.settle(view)
    assert panel.state == "no_match"
    QTest.mouseClick(panel.buttons()[0], LEFT)
    await room.settle(view)
    assert view.choices.chips.texts() == []
    assert view.campaigns.model.rowCount() == 1


async def test_news_from_the_background_are_counted_while_it_is_shown(
    room: Room, until: Callable[..., Any]
) -> None:
    await room.book("a/b/spring", days_ago=1)
    view = await room.open(reads=False)
    view.choices.choose_period("last_7")
    await room.settle(view)
    event = await room.book("a/b/spring", days_ago=1, read=False)
    await room.session.services.events.keep([event], moment=datetime.now(UTC))
    services = room.session.services
    from calendly_desktop.domain.models import Invitee, Tracking

    person = Invitee(
        uri=f"{event.uri}/invitees/1",
        created_at=event.created_at,
        tracking=Tracking(utm_source="a", utm_medium="b", utm_campaign="spring"),
    )
    await services.events.keep_invitees(event, [person])
    await until(lambda: [row[1] for row in texts(view.campaigns.model)] == ["2"])
