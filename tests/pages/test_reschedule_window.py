"""The window that moves a meeting: link, message, or booked again and canceled."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.booking.reschedule import RescheduleWindow
from calendly_desktop.pages.meetings.tools import MeetingTools
from calendly_desktop.sessions import Session
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.domain.models import Invitee, ScheduledEvent


def clock() -> Clock:
    return Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC))


class Desk:
    """A session with the meetings to come, and the windows opened on it."""

    def __init__(self, session: Session, until: Callable[..., Any]) -> None:
        self.session = session
        self.services = session.services
        self.parent = QWidget()
        self.tools = MeetingTools(session.services, self.parent, clock)
        self.events: list[ScheduledEvent] = []
        self.windows: list[RescheduleWindow] = []
        self._until = until

    async def read(self) -> None:
        """Read the meetings to come."""
        me = (await self.services.account.load()).user.uri
        asked = self.session.client.list_scheduled_events(
            user=me, status="active", min_start_time=datetime.now(UTC)
        )
        self.events = (await asked.all()).items
        await self.services.events.keep(self.events)

    def one(self, name: str, *, group: bool = False) -> ScheduledEvent:
        """Return a meeting to come by its name."""
        return next(
            event
            for event in self.events
            if event.name == name and (event.invitees_counter.limit > 1) == group
        )

    async def open(self, event: ScheduledEvent) -> RescheduleWindow:
        """Open the window for a meeting and wait for what it reads."""
        number = self.services.events.id_of(event.uri)
        assert number is not None
        window = RescheduleWindow(self.services, self.parent, clock, self.tools, number)
        self.windows.append(window)
        window.resize(900, 760)
        window.show()
        window.load()
        await self.settled(window)
        return window

    async def settled(self, window: RescheduleWindow) -> None:
        """Wait until nothing is read or sent."""
        await self._until(lambda: not window.tasks.is_busy())

    def choose(self, window: RescheduleWindow, row: int = 1) -> None:
        """Choose a time of the day shown: none is chosen by itself."""
        times = window.again.slots.times
        window.again.slots.ui.times.setCurrentIndex(times.index(row))

    async def people(self, event: ScheduledEvent) -> list[Invitee]:
        """Return the invitees of a meeting."""
        return await self.services.events.read_invitees(event)

    async def active(self, email: str) -> list[ScheduledEvent]:
        """Return the meetings to come of an address, as this computer knows them."""
        numbers = await self.services.events.numbers(Wanted("upcoming", Scope(), email))
        return [found.event for found in self.services.events.rows(numbers)]


@pytest.fixture
async def desk(
    served_simulator: Any, tmp_path: Path, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Desk]:
    theme().apply(qapp)
    session = Session(
        "test",
        token="demo-token",
        api_url=served_simulator.url,
        paths=Paths(tmp_path),
        settings=Settings(tmp_path / "settings.json"),
        credentials=Credentials(backend=None),
    )
    made = Desk(session, until)
    await made.read()
    yield made
    for window in made.windows:
        window.hide()
        await window.aclose()
        window.deleteLater()
    await made.tools.aclose()
    made.parent.deleteLater()
    await session.aclose()


async def test_the_link_is_copied_and_the_message_window_gets_the_meeting(desk: Desk) -> None:
    event = desk.one("Intro call")
    [person] = await desk.people(event)
    window = await desk.open(event)
    assert "Calendly lets no program move a meeting" in window.ui.honest.text()
    assert window.ui.copy_link.accessibleName() == f"Copy reschedule link for {person.name}"
    window.ui.copy_link.click()
    clip = QGuiApplication.clipboard().mimeData()
    assert person.reschedule_url in clip.text()
    assert person.reschedule_url in clip.html()
    await desk.settled(window)
    asked: list[tuple[Any, ...]] = []
    desk.tools.message = lambda *args: asked.append(args)  # type: ignore[method-assign]
    window.ui.write.click()
    assert asked == [([desk.services.events.id_of(event.uri)], person.uri)]


async def test_booked_again_with_everything_known_and_then_canceled(
    desk: Desk, served_simulator: Any, until: Callable[..., Any]
) -> None:
    event = desk.one("Intro call")
    [person] = await desk.people(event)
    before = {each.uri for each in await desk.active(person.email)}
    window = await desk.open(event)
    assert f"Taken over from the old meeting: {person.email}" in window.ui.taken_text.text()
    assert window.again.slots.start is None  # nobody moves a meeting by one careless click
    window.ui.move.click()
    assert "Choose a free time" in window.ui.summary.text()
    desk.choose(window)
    start = window.again.slots.start
    assert ", and then cancels the meeting of " in window.ui.summary.text()
    window.ui.reason.setPlainText("The host is ill")
    window.ui.move.click()
    await until(lambda: window.ui.steps.currentWidget() is window.ui.done_step)
    await desk.settled(window)
    sent = [each["path"] for each in served_simulator.requests("POST")]
    assert sent == ["/invitees", f"/scheduled_events/{event.uri.rsplit('/', 1)[-1]}/cancellation"]
    [new] = [each for each in await desk.active(person.email) if each.uri not in before]
    assert new.start_time == start
    [again] = await desk.people(new)
    assert again.timezone == person.timezone
    assert again.tracking == person.tracking
    assert [row.answer for row in again.questions_and_answers] == [
        row.answer for row in person.questions_and_answers
    ]
    old = await desk.session.client.get_scheduled_event(event.uri)
    assert old.status == "canceled"
    assert old.cancellation is not None
    assert old.cancellation.reason == "The host is ill"
    assert "Moved: " in window.panel.ui.booked_title.text()


async def test_nothing_is_canceled_where_the_new_time_is_not_certain_or_refused(
    desk: Desk, served_simulator: Any
) -> None:
    desk.services.writes._looks._pauses = (0.0,)
    event = desk.one("Intro call")
    window = await desk.open(event)
    desk.choose(window)
    served_simulator.fault(
        kind="status", status=403, match={"path": "/invitees$", "method": "POST"}
    )
    window.ui.move.click()
    await desk.settled(window)
    assert "Nothing was booked." in window.banner.text_label.text()
    served_simulator.fault(kind="drop_before", match={"path": "/invitees$", "method": "POST"})
    window.ui.move.click()
    await desk.settled(window)
    assert "It is not certain whether" in window.banner.title_label.text()
    assert "The old meeting is unchanged." in window.banner.text_label.text()
    assert not window.ui.move.isEnabled()
    assert window.ui.look_again.isVisible()
    assert (await desk.session.client.get_scheduled_event(event.uri)).status == "active"
    assert [r["path"] for r in served_simulator.requests("POST")] == ["/invitees"] * 2


async def test_a_cancellation_that_fails_is_said_and_can_be_tried_again(
    desk: Desk, served_simulator: Any, until: Callable[..., Any]
) -> None:
    event = desk.one("Intro call")
    window = await desk.open(event)
    desk.choose(window)
    served_simulator.fault(kind="status", status=403, match={"path": "/cancellation$"})
    window.ui.move.click()
    await desk.settled(window)
    title = window.banner.title_label.text()
    assert title == "The new meeting is booked, but the old one is not canceled"
    assert "has both meetings now" in window.banner.text_label.text()
    assert not window.ui.move.isVisible()
    window.ui.cancel_old.click()
    await until(lambda: window.ui.steps.currentWidget() is window.ui.done_step)
    assert (await desk.session.client.get_scheduled_event(event.uri)).status == "canceled"
    assert len(served_simulator.requests("POST", "/invitees")) == 1


async def test_group_meetings_are_not_canceled_for_one_who_moves(desk: Desk) -> None:
    event = desk.one("Team workshop", group=True)
    window = await desk.open(event)
    panel = window.ui.again_states.panel
    assert panel.title_label.text() == "Not for group meetings"
    assert "for everybody" in panel.text_label.text()
    assert not window.ui.foot.isVisible()
    people = [each for each in await desk.people(event) if each.status == "active"]
    assert window.ui.invitee.count() == len(people) > 1
    window.ui.invitee.setCurrentIndex(1)
    window.ui.copy_link.click()
    assert people[1].reschedule_url in QGuiApplication.clipboard().text()


async def test_a_canceled_meeting_says_that_nothing_can_be_moved(desk: Desk) -> None:
    event = desk.one("Intro call")
    await desk.session.client.cancel_scheduled_event(event.uri, "")
    await desk.services.events.read_event(event.uri)
    window = await desk.open(event)
    assert window.ui.honest.text() == (
        "This meeting is already canceled. It cannot be moved any more."
    )
    assert not window.ui.link_card.isVisible()
    assert not window.ui.again_card.isVisible()


async def test_a_half_written_reason_is_there_again_for_this_meeting_alone(desk: Desk) -> None:
    event = desk.one("Intro call")
    window = await desk.open(event)
    window.ui.reason.setPlainText("The host is ill")
    window.hide()
    await window.aclose()
    other = next(
        each for each in desk.events if each.uri != event.uri and each.name != "Team workshop"
    )
    assert (await desk.open(other)).ui.reason.toPlainText() == ""
    again = await desk.open(event)
    assert again.ui.reason.toPlainText() == "The host is ill"
    again.ui.reason.clear()
    await desk.settled(again)
    assert await desk.services.drafts.known("move") == {}


async def test_a_meeting_that_cannot_be_read_says_so_and_can_be_read_again(
    desk: Desk, served_simulator: Any
) -> None:
    event = desk.one("Intro call")
    refusal = {"method": "GET", "path": "/invitees$"}
    served_simulator.fault(kind="status", status=403, times=-1, match=refusal)
    window = await desk.open(event)
    assert window.ui.again_states.panel.title_label.text() == "The meeting cannot be read"
    assert not window.ui.copy_link.isEnabled()
    served_simulator.clear()
    window.ui.again_states.panel.buttons()[0].click()
    await desk.settled(window)
    assert window.ui.copy_link.isEnabled()
