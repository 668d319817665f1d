"""Notifications over a real D-Bus, with a service of the test's own; and without any."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QIcon

from calendly_desktop.system.notifications import CLICK, Notification, Notifications

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


async def test_shown_replaced_chosen_and_withdrawn(
    desktop: Any, until: Callable[..., Any], qapp: QApplication
) -> None:
    desktop.serve("actions", "body", "body-markup")
    notifications, chosen = Notifications(QIcon()), list[tuple[str, str]]()
    notifications.chosen.connect(lambda name, action: chosen.append((name, action)))
    assert await notifications.open() == "service"
    join = Notification("soon", "Talk starts at 10:00", "Ken <b> & Co", (("join", "Join Zoom"),))
    assert await notifications.show(join)
    assert await notifications.show(Notification("news", "1 new meeting"))
    assert await notifications.show(Notification("soon", "Talk started at 10:00"))

    app, replaces, _icon, title, text, actions, hints, _time = desktop.calls()[0]
    assert (app, title) == ("Calendly Desktop", "Talk starts at 10:00")
    assert text == "Ken &lt;b&gt; &amp; Co", "a name became markup"
    assert actions == ["default", "Calendly Desktop", "join", "Join Zoom"]
    assert hints["desktop-entry"] == ["s", "calendly-desktop"]
    assert [call[1] for call in desktop.calls()] == [replaces, 0, 1], "the same name replaces"

    desktop.emit("token 1 token-from-the-click")
    desktop.emit("action 1 join")
    desktop.emit(f"action 2 {CLICK}")
    desktop.emit("action 77 join")  # somebody else's
    await until(lambda: chosen == [("soon", "join"), ("news", CLICK)])
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-from-the-click"

    await notifications.withdraw("soon")
    await notifications.withdraw("never shown")
    assert desktop.calls("CloseNotification") == [[1]]
    await notifications.aclose()


async def test_one_that_was_put_away_is_told_and_not_replaced(
    desktop: Any, until: Callable[..., Any], qapp: QApplication
) -> None:
    desktop.serve("body")
    notifications, gone = Notifications(QIcon()), list[str]()
    notifications.gone.connect(gone.append)
    await notifications.show(Notification("news", "1 new meeting", "a & b", (("join", "Join"),)))
    assert desktop.calls()[0][4:6] == ["a & b", []], "it can neither markup nor buttons"
    desktop.emit("close 1")
    await until(lambda: gone == ["news"])
    await notifications.show(Notification("news", "2 new meetings"))
    assert desktop.calls()[-1][1] == 0
    await notifications.aclose()


async def test_a_service_or_a_bus_that_ends_loses_nothing_later(
    desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    desktop.serve("body")
    notifications = Notifications(QIcon())
    assert await notifications.show(Notification("news", "one"))
    desktop.stop_service()
    assert not await notifications.show(Notification("news", "two"))
    desktop.serve("body")
    assert await notifications.show(Notification("news", "three"))

    desktop.close()
    assert not await notifications.show(Notification("news", "four"))
    again = type(desktop)(tmp_path / "again")
    try:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", again.address)
        again.serve("body")
        assert await notifications.show(Notification("news", "five"))
        assert [call[3] for call in again.calls()] == ["five"]
        await notifications.aclose()
    finally:
        again.close()


async def test_without_any_service_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    notifications = Notifications(QIcon())
    assert await notifications.open() == ""
    assert not await notifications.show(Notification("news", "1 new meeting"))
    await notifications.withdraw("news")
    await notifications.aclose()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert await notifications.open() == ""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "nonsense")
    assert await notifications.open() == ""
