"""J6: which campaign brought how many bookings last month: at most two actions."""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEFT = Qt.MouseButton.LeftButton
Json = dict[str, Any]


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 160}


def _ask(server: Any, path: str) -> Json:
    request = urllib.request.Request(
        path if path.startswith("http") else f"{server.url}{path}",
        headers={"Authorization": f"Bearer {server.token}"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        found: Json = json.loads(answer.read())
        return found


def _all(server: Any, path: str) -> Iterator[Json]:
    query = "&" if "?" in path else "?"
    token = ""
    while True:
        page = _ask(server, f"{path}{query}count=100" + (f"&page_token={token}" if token else ""))
        yield from page["collection"]
        token = page["pagination"]["next_page_token"] or ""
        if not token:
            return


def _served_last_month(server: Any) -> Counter[str]:
    """Count the bookings of last month by campaign from what the server tells, a move once."""
    me = _ask(server, "/users/me")["resource"]
    zone = ZoneInfo(me["timezone"])
    organization = me["current_organization"]
    people: dict[str, Json] = {}
    for event in _all(server, f"/scheduled_events?organization={organization}"):
        path = event["uri"].removeprefix("https://api.calendly.com")
        people |= {person["uri"]: person for person in _all(server, f"{path}/invitees")}
    counts: Counter[str] = Counter()
    now = datetime.now(zone)
    year, month = (now.year, now.month - 1) if now.month > 1 else (now.year - 1, 12)
    for person in people.values():
        if person["old_invitee"] in people:
            continue  # a later link of a chain
        chain = [person]
        while chain[-1]["new_invitee"] in people:
            chain.append(people[chain[-1]["new_invitee"]])
        booked = datetime.fromisoformat(person["created_at"]).astimezone(zone)
        if (booked.year, booked.month) != (year, month):
            continue
        tags = [[each["tracking"][f"utm_{name}"] for name in _TAGS] for each in chain]
        tagged = next((values for values in tags if any(values)), None)
        counts["No tags" if tagged is None else tagged[2] or "Tagged, without campaign"] += 1
    return counts


_TAGS = ("source", "medium", "campaign", "content", "term")


async def _links_page(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: not page.tasks.is_busy())
    return page


async def _assert_counted(page: Any, until: Callable[..., Any], server: Any) -> None:
    view = page.view
    assert view.KEY == "report"
    assert view.campaigns.dimension == "campaign", "which is what one asks for first"

    def is_complete() -> bool:
        shown = view.campaigns.shown
        return (
            shown is not None
            and shown.report.lacking.total > 0
            and not view.campaigns.coverage.text
        )

    await until(is_complete, 60)
    expected = _served_last_month(server)
    assert len(expected) > 3, "the sample has several campaigns in any month"
    rows = {row[0]: int(row[1]) for row in texts(view.campaigns.model) if int(row[1])}
    assert rows == expected
    assert view.campaigns.figures.texts()["bookings"].split()[0] == str(expected.total())
    bars = {bar.label: sum(bar.values) for bar in view.campaigns.bars.bars if sum(bar.values)}
    assert bars == expected


async def test_with_the_mouse(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await _links_page(start_app, until)
    QTest.mouseClick(page.ui.views.button("report"), LEFT)  # action 1
    button = page.view.choices.period.button("last_month")
    await until(lambda: _is_in_sight(button), what="without scrolling")
    QTest.mouseClick(button, LEFT)  # action 2
    await _assert_counted(page, until, served_simulator)


async def test_with_the_keyboard(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await _links_page(start_app, until)
    action = next(a for a in page.actions() if a.objectName() == "show_report_action")
    assert action.shortcut().toString().startswith("Alt+")
    action.trigger()  # action 1: Alt and the view's number
    focused = QApplication.focusWidget()
    assert focused is page.view.choices.period.button("this_month")
    QTest.keyClick(focused, Qt.Key.Key_Right)  # action 2
    assert page.view.choices.period.current() == "last_month"
    await _assert_counted(page, until, served_simulator)


def _is_in_sight(button: QPushButton) -> bool:
    """Tell whether a button can be clicked without scrolling."""
    window = button.window()
    middle = button.mapTo(window, button.rect().center())
    return window.rect().contains(middle) and window.childAt(QPoint(middle)) is button
