"""Canceling in the window under mishaps: what is true is sent once, and said in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QPushButton

from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog

if TYPE_CHECKING:
    from collections.abc import Callable

POST = {"method": "POST"}


async def cancel_one(
    start_app: Callable[..., Any], until: Callable[..., Any], seconds: float = 0
) -> Any:
    """Cancel the next meeting through the window; nothing can be undone unless asked for."""
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list.current() and page.commands.cancel_meeting.isEnabled())
    while page.current_meeting().event.start_time <= page._events.now:  # one that runs is refused
        page.list.step(1)
    page.canceling.bar.seconds = seconds
    page.commands.cancel_meeting.trigger()
    dialog = await until(lambda: page.findChild(CancelDialog))
    await until(lambda: page.canceling._cancellations.who)
    dialog.ui.reason.setPlainText("The recruiter is ill.")
    dialog.cancel_button.click()
    return desk, page


def lines(page: Any) -> list[str]:
    return [label.text() for label in page.canceling.bar.findChildren(QLabel, "undo_text")]


async def last_entry(desk: Any) -> Any:
    [entry] = await desk.session.services.journal.entries()
    return entry


async def test_29_drop_after_commit_is_one_post_and_canceled_in_the_window(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    served_simulator.fault(kind="drop_after", match=POST)
    desk, page = await cancel_one(start_app, until)
    await until(lambda: page.banner.is_shown())
    assert page.banner.title_label.text().endswith("is canceled")
    assert "Nothing was sent twice." in page.banner.text_label.text()
    assert len(served_simulator.requests("POST")) == 1
    entry = await last_entry(desk)
    assert (entry.state, entry.attempts) == ("done", 1)
    assert entry.write.account == "Ada Lindgren, ada.lindgren@example.com"


async def test_30_the_limit_is_counted_down_in_the_window_and_then_it_is_canceled(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    served_simulator.fault(kind="rate_limit", retry_after=1, match=POST)
    desk, page = await cancel_one(start_app, until)
    await until(lambda: "Calendly allows no more requests for" in "".join(lines(page)))
    assert "Not canceled yet" in page.unfinished()
    await until(lambda: len(served_simulator.requests("POST")) == 2)
    await until(lambda: not page.tasks.is_busy() and page.canceling.bar.isHidden())
    assert (await last_entry(desk)).state == "done"


async def test_30_stop_keeps_the_meeting_and_the_reason(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    served_simulator.fault(kind="rate_limit", retry_after=50, match=POST)
    desk, page = await cancel_one(start_app, until)
    stop = await until(lambda: page.canceling.bar.findChild(QPushButton, "stop_waiting"))
    stop.click()
    await until(lambda: page.banner.is_shown())
    assert page.banner.title_label.text().endswith("is not canceled")
    assert page.canceling.bar.isHidden()
    assert len(served_simulator.requests("POST")) == 1
    assert (await last_entry(desk)).state == "refused"
    page.commands.cancel_meeting.trigger()
    dialog = await until(lambda: page.findChild(CancelDialog))
    assert dialog.reason() == "The recruiter is ill."
    assert dialog.ui.account.text() == "You cancel as Ada Lindgren, ada.lindgren@example.com."
    dialog.reject()
    await until(lambda: not page.tasks.is_busy("ask"))


async def test_32_undo_and_closing_leave_their_traces_in_the_journal(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await cancel_one(start_app, until, seconds=30)
    await until(page.canceling.bar.isVisible)
    assert (await last_entry(desk)).state == "waiting"
    page.canceling.bar.findChild(QPushButton, "more_time").click()
    assert " in 60 s" in lines(page)[0] or " in 59 s" in lines(page)[0]
    page.canceling.undo_last()
    await until(lambda: not page.tasks.is_busy())
    assert (await last_entry(desk)).state == "undone"
    assert served_simulator.requests("POST") == []


async def test_35_a_full_disk_stops_it_before_anything_is_sent(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await cancel_one(start_app, until, seconds=30)
    await until(page.canceling.bar.isVisible)
    journal = desk.session.services.journal
    await journal.run(lambda c: c.execute("pragma query_only = on"))
    page.canceling.bar.findChild(QPushButton, "cancel_now").click()
    await until(lambda: page.banner.is_shown())
    assert "could not be recorded" in page.banner.title_label.text()
    assert "is not canceled; your reason is kept" in page.banner.text_label.text()
    assert served_simulator.requests("POST") == []
