"""What holds for every window of this room: names, keys, order, room, and what they open."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.insight.answers import AnswersWindow
from calendly_desktop.pages.insight.conflicts import ConflictsWindow
from calendly_desktop.pages.insight.history import HistoryWindow
from calendly_desktop.pages.meetings.tools import MeetingTools
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.insight.table_window import TableWindow
    from calendly_desktop.sessions import Session

EVERYBODY = Wanted("upcoming", Scope("organization"))
KINDS: dict[str, Callable[..., TableWindow[Any]]] = {
    "history": lambda services, parent, clock: HistoryWindow(services, parent, clock, "example"),
    "answers": lambda services, parent, clock: AnswersWindow(services, parent, clock, EVERYBODY),
    "conflicts": lambda services, parent, clock: ConflictsWindow(
        services, parent, clock, EVERYBODY
    ),
}
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


@pytest.fixture(params=KINDS)
def build(
    request: pytest.FixtureRequest, session: Session, opened: Callable[..., Any]
) -> Callable[[], TableWindow[Any]]:
    def window() -> TableWindow[Any]:
        made: TableWindow[Any] = opened(
            lambda parent, clock: KINDS[request.param](session.services, parent, clock)
        )
        return made

    return window


def controls(window: QWidget) -> list[QWidget]:
    """What can take the focus, in sight."""
    return [
        each
        for kind in CONTROLS
        for each in window.findChildren(kind)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


async def test_every_control_has_a_name_and_a_key_of_its_own(
    build: Callable[[], TableWindow[Any]], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    window = build()
    await until(lambda: window.model.rowCount() > 0 and not window.tasks.is_busy())
    assert len(controls(window)) > 8
    for control in controls(window):
        assert control.objectName(), control
        assert control.accessibleName(), control.objectName()
    texts = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in window.findChildren(QLabel) if each.buddy() is not None]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) > 5
    assert sorted(keys) == sorted(set(keys))


async def test_tab_goes_as_the_eye_does(
    build: Callable[[], TableWindow[Any]], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    window = build()
    await until(lambda: window.model.rowCount() > 0 and not window.tasks.is_busy())
    window.resize(1100, 700)
    shown = set(controls(window))
    first = next(each for each in _chain(window) if each in shown)
    places = []
    for each in _chain(first):
        if each in shown:
            corner = each.mapTo(window, each.rect().topLeft())
            places.append((corner.y() // 24, corner.x(), each.objectName()))
    lines = [line for line, _x, _name in places]
    assert lines == sorted(lines), places


def _chain(first: QWidget) -> list[QWidget]:
    found, at = [first], first.nextInFocusChain()
    while at is not None and at is not first:
        found.append(at)
        at = at.nextInFocusChain()
    return found


async def test_at_twice_the_text_it_fits_the_smallest_window(
    build: Callable[[], TableWindow[Any]],
    read: Callable[..., Any],
    until: Callable[..., Any],
    qapp: QApplication,
) -> None:
    await read()
    theme().apply(qapp)
    theme().set_text_scale(2)
    try:
        window = build()
        await until(lambda: window.model.rowCount() > 0 and not window.tasks.is_busy())
        window.resize(800, 600)
        least = window.minimumSizeHint()
        assert (window.width(), window.height()) == (800, 600), (least.width(), least.height())
        assert window._table is not None
        rows = window._table.view.viewport().height() // theme().px(36)
        assert rows >= 2, "a table of which nothing is seen is none"
    finally:
        theme().set_text_scale(1)


async def test_the_meetings_tab_opens_what_a_conflict_asks_for(
    session: Session, read: Callable[..., Any], until: Callable[..., Any], qapp: QApplication
) -> None:
    await read()
    theme().apply(qapp)
    parent = QWidget()
    parent.show()
    clock = Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC))
    tools = MeetingTools(session.services, parent, lambda: clock)
    tools.conflicts(EVERYBODY)
    (window,) = tools.windows.all()
    assert isinstance(window, ConflictsWindow)
    await until(lambda: window.model.rowCount() > 0 and not window.tasks.is_busy())
    window.ui.message.click()
    await until(lambda: len(tools.windows.all()) == 2)
    message = tools.windows.all()[1]
    assert message.NAME == "message"
    await until(lambda: not message.tasks.is_busy())
    await tools.aclose()
    parent.close()
    parent.deleteLater()
