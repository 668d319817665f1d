"""J10: cancel all of a host's meetings of the day, with a preview, a reason and a result for each.

At most six actions. Each line marked "action" is one click, one key chord or one field filled.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.jobs.cancel_many import CancelManyWindow
from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
HOST = "Jonas Weiß"
REASON = "Jonas is ill today. Please pick a new time."


async def _opened(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list._model.meetings > 3, what="for the meetings")
    await until(lambda: any(row.label == HOST for row in page._events.scopes()))
    desk.settings.update(undo_seconds=1)
    desk.window.activateWindow()
    return desk, page


async def _booked(desk: Any, served_simulator: Any) -> tuple[str, set[str]]:
    """Book three meetings with the host; return the day's key, and the meetings that are on."""
    events = desk.session.services.events
    user = next(row.scope.user for row in events.scopes() if row.label == HOST)
    types = (await desk.session.client.list_event_types(user=user, active=True).all()).items
    solo = next(each.uri for each in types if each.kind == "solo" and not each.pooling_type)
    zone = find_zone(events.timezone).info
    now = datetime.now(zone)
    is_late = (now + timedelta(hours=3)).date() != now.date()  # then all of it is tomorrow's
    first = now + timedelta(minutes=20)
    if is_late:
        first = (now + timedelta(hours=3)).replace(hour=13, minute=1)
    booked = set()
    for place in range(3):
        start = (first + timedelta(minutes=41 * place)).astimezone(UTC)
        made = served_simulator.control(
            "POST",
            "bookings",
            {
                "event_type": solo,
                "start_time": f"{start:%Y-%m-%dT%H:%M:%S}.000000Z",
                "name": f"Guest {place}",
                "email": f"guest{place}@example.com",
            },
        )
        booked.add(made["event"]["uri"])
    served_simulator.clear()
    return "tomorrow" if is_late else "today", booked


def _window(page: Any) -> CancelManyWindow | None:
    windows = [each for each in page.tools.windows.all() if isinstance(each, CancelManyWindow)]
    return windows[0] if windows else None


def _turn_to(window: CancelManyWindow, day: str) -> None:
    """Late in the evening no meeting is left today: that costs one action more."""
    if day != "today":
        box = window.choose.ui.day
        box.setCurrentIndex(box.findData(day))


async def _shown(window: Any, booked: set[str], until: Callable[..., Any]) -> None:
    """Wait for the preview: every meeting of the host that is still to come, with its people."""
    await until(lambda: booked <= set(window.choose.ticks.chosen()), what="for the preview")
    await until(lambda: not window.tasks.is_busy("load") and not window.tasks.is_busy("people"))
    hosts = [each.event.event_memberships for each in window.choose.chosen()]
    assert all(any(host.user_name == HOST for host in some) for some in hosts)
    assert all(each.invitees is not None for each in window.choose.chosen())


async def _assert_canceled(
    desk: Any, window: Any, ticked: list[str], served_simulator: Any, until: Callable[..., Any]
) -> None:
    """The server got one request per meeting; the window says what came of each."""
    await until(lambda: window.view is not None and window.view.job is not None)
    view = window.view
    await until(lambda: view.job.state == "done", 30, what="for the run")
    table = view.table
    await until(
        lambda: {table.index(row, 2).data() for row in range(table.rowCount())} == {"Canceled"}
    )
    assert table.rowCount() == len(ticked)
    sent = served_simulator.requests("POST", "/scheduled_events")
    names = [post["path"].split("/")[2] for post in sent]
    assert sorted(names) == sorted(uri.rsplit("/", 1)[-1] for uri in ticked), "one each, none twice"
    assert {post["body"]["reason"] for post in sent} == {REASON}
    assert not view.button("save").isHidden()
    assert not view.button("copy_addresses").isHidden()
    for uri in ticked:
        assert desk.session.services.events.event(uri).status == "canceled"


async def test_with_the_mouse(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    day, booked = await _booked(desk, served_simulator)
    page.commands.action("cancel_many").trigger()  # actions 1 and 2: the menu and its command
    window = await until(lambda: _window(page))
    _turn_to(window, day)
    box = window.choose.ui.host
    box.setCurrentIndex(box.findText(HOST))  # action 3: the field "Host"
    await _shown(window, booked, until)
    summary = window.choose.ui.summary.text()
    assert summary.startswith(f"Cancels {len(window.choose.chosen())} meetings for ")
    assert summary.endswith("Calendly e-mails them. They cannot be restored.")
    window.choose.ui.reason.setFocus()
    QTest.keyClicks(window.choose.ui.reason, REASON)  # action 4: the field "Reason"
    ticked = window.choose.ticks.chosen()

    QTest.mouseClick(window.choose.ui.go_on, LEFT)  # action 5
    confirm = window.confirming.ui.confirm
    assert confirm.text() == f"&Cancel {len(ticked)} meetings as Ada Lindgren"
    assert window.focusWidget() is window.confirming.ui.back, "Enter does not cancel"
    assert served_simulator.requests("POST") == []
    QTest.mouseClick(confirm, LEFT)  # action 6

    await _assert_canceled(desk, window, ticked, served_simulator, until)


async def test_with_the_keyboard(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    day, booked = await _booked(desk, served_simulator)
    QTest.keyClick(desk.window, Qt.Key.Key_Delete, CONTROL | SHIFT)  # action 1
    window = await until(lambda: _window(page))
    await until(lambda: window.focusWidget() is window.choose.ui.host, what="for the first field")
    _turn_to(window, day)
    QTest.keyClicks(window.choose.ui.host, "Jonas")  # action 2
    await until(lambda: window.choose.ui.host.currentText() == HOST)
    await _shown(window, booked, until)
    QTest.keyClick(window, Qt.Key.Key_R, ALT)  # action 3
    await until(lambda: window.focusWidget() is window.choose.ui.reason)
    QTest.keyClicks(window.focusWidget(), REASON)  # action 4
    ticked = window.choose.ticks.chosen()

    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, CONTROL)  # action 5
    await until(lambda: window.steps.current() is window.confirming)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_C, ALT)  # action 6

    await until(lambda: window.view is not None)
    undo = window.view.findChild(QPushButton, "undo")
    await until(lambda: window.focusWidget() is undo, what="for Undo at hand")
    await _assert_canceled(desk, window, ticked, served_simulator, until)


async def test_closing_the_app_in_the_seconds_to_undo_asks_and_sends_nothing(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    desk.settings.update(undo_seconds=2)
    day, booked = await _booked(desk, served_simulator)
    page.tools.cancel_many([], page.wanted)
    window = await until(lambda: _window(page))
    _turn_to(window, day)
    window.choose.ui.host.setCurrentIndex(window.choose.ui.host.findText(HOST))
    await _shown(window, booked, until)
    window.choose.ui.go_on.click()
    window.confirming.ui.confirm.click()
    await until(lambda: desk.session.services.job_runs.all())
    desk.window.close()
    question = await until(lambda: desk.window.findChild(ConfirmDialog))
    assert "has not begun; nothing was sent" in question.accessibleDescription()
    await until(lambda: desk.session.services.job_runs._held_since is not None)
    await asyncio.sleep(2.5)
    assert served_simulator.requests("POST") == [], "sent behind the question"
    question.yes.click()
    await until(lambda: desk.session is None)
    assert served_simulator.requests("POST") == []

    again = await start_app(token="demo-token", page="account")
    workspace = await until(lambda: again.window.workspace)
    await until(lambda: workspace.notices.has("jobs"), what="for the offer to go on")
    assert "left." in workspace.banner.text_label.text()
    assert served_simulator.requests("POST") == []


async def test_leaving_the_account_sends_nothing_that_could_still_be_undone(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    """A bulk change is under way and slow, a single cancellation has a second left."""
    desk, page = await _opened(start_app, until)
    desk.settings.update(undo_seconds=1)
    _day, booked = await _booked(desk, served_simulator)
    slow, kept = sorted(booked)[:2]
    path = slow.rsplit("/", 1)[-1]
    served_simulator.fault(kind="delay", delay_ms=2500, match={"path": path, "method": "POST"})
    services, canceling = desk.session.services, page.canceling
    job = await services.jobs.create("cancel", "Cancel 1", [NewRow(slow, "Guest", {"reason": ""})])
    services.job_runs.start(job.id)
    await until(lambda: services.jobs.is_running(job.id))
    canceling._names[kept] = "Guest"
    await canceling._cancellations.intend(kept, "", "Guest")
    canceling.bar.add(kept, "", "Guest")
    await desk.close_session()
    sent = [post["path"].split("/")[2] for post in served_simulator.requests("POST", "/scheduled")]
    assert set(sent) <= {path}, "the other one was dropped, as was said"
