"""Secrets stay where they belong: every flow is run, then the profile and the log are searched."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)

from calendly_desktop.pages import PAGES
from calendly_desktop.store import sync
from calendly_desktop.system.logs import start_logging, stop_logging

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

WRONG_TOKEN = "eyJhbGciOi.CANARY-token-that-is-wrong.c2lnbmF0dXJl"
REASON = "CANARY-reason: the flu"
HOOK = "https://hooks.example.com/canary"


def _filled(page: Any) -> bool:
    views = page.findChildren(QAbstractItemView)
    return any(view.model() is not None and view.model().rowCount() > 3 for view in views)


async def _sign_in(desk: Any, token: str) -> None:
    welcome = desk.window.show_welcome()
    welcome.show_connect()
    welcome.ui.token.setText(token)
    QTest.keyClick(welcome.ui.token, Qt.Key.Key_Return)


async def _make_webhook(desk: Any, until: Callable[..., Any]) -> str:
    desk.window.workspace.show_page("webhooks")
    page = desk.window.workspace.current_page
    await until(lambda: not page.tasks.is_busy("load"))
    QTest.mouseClick(page.findChild(QPushButton, "new_webhook"), Qt.MouseButton.LeftButton)
    dialog = await until(lambda: next((d for d in page.findChildren(QDialog)), None))
    await until(dialog.isVisible)
    QTest.keyClicks(dialog.findChild(QLineEdit, "address"), HOOK)
    QTest.keyClick(dialog.findChild(QLineEdit, "address"), Qt.Key.Key_Return)
    key = await until(lambda: dialog.findChild(QLineEdit, "signing_key").text())
    dialog.reject()
    return str(key)


async def test_no_secret_reaches_the_profile_and_no_person_the_log(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Refresh right after a reading asks nothing; nobody presses it that fast.
    monkeypatch.setattr(sync, "JUST_NOW", timedelta(microseconds=1))
    profile = tmp_path / "profile"
    profile.mkdir()
    handler = start_logging(profile / "calendly-desktop.log", verbose=True)
    try:
        desk = await start_app()
        await until(lambda: desk.window.welcome is not None)
        await _sign_in(desk, WRONG_TOKEN)
        await until(desk.window.welcome.ui.sign_in_banner.is_shown)
        await until(lambda: not desk.tasks.is_busy("session"))
        await _sign_in(desk, served_simulator.token)
        await until(lambda: desk.window.workspace is not None)
        for entry in PAGES:
            desk.window.workspace.show_page(entry.name)
            page = desk.window.workspace.current_page
            await until(lambda page=page: not page.tasks.is_busy("load"))
        key = await _make_webhook(desk, until)

        desk.window.workspace.show_page("meetings")
        meetings = desk.window.workspace.current_page
        await until(lambda: _filled(meetings))
        served_simulator.fault(kind="status", status=500, times=-1, match={"path": "/scheduled"})
        meetings.refresh()
        await until(meetings.banner.is_shown, seconds=60)
        logging.getLogger("calendly_desktop.test").warning(
            "to maria.lopez@example.com: https://calendly.com/cancellations/abc %s", key
        )
        copy = await until(
            lambda: next(
                (
                    button
                    for button in meetings.findChildren(QPushButton)
                    if button.accessibleName().startswith("Copy reschedule link for")
                    and button.isVisible()
                ),
                None,
            )
        )
        QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
        link = QApplication.clipboard().text()
        assert link.startswith("https://calendly.com/reschedulings/")
        desk.window.close()
        await until(lambda: desk.session is None)
    finally:
        stop_logging(handler)

    log = (profile / "calendly-desktop.log").read_text(encoding="utf-8")
    assert "/users/me" in log, "nothing was logged: this test would prove nothing"
    for secret in ("demo-token", WRONG_TOKEN, "CANARY", link, "/reschedulings/", "@example"):
        assert secret not in log, f"the log holds {secret}"
    for file in profile.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            for secret in ("demo-token", WRONG_TOKEN, key):
                assert secret.encode() not in content, f"{file.name} holds {secret}"


async def test_notifications_hold_no_link_and_no_name_unless_wished(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    desktop: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Everything that goes over the session bus is searched, not only what is meant to be read."""
    monkeypatch.setattr(sync, "JUST_NOW", timedelta(microseconds=1))
    desktop.serve("actions", "body", "body-markup", "body-hyperlinks")
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.noticing is not None)
    meetings = desk.window.workspace.current_page
    await until(lambda: _filled(meetings) and not meetings.tasks.is_busy("load"))
    await until(lambda: desk.session.services.sync.progress.state == "idle", seconds=30)
    elsewhere = QWidget()
    elsewhere.show()
    elsewhere.activateWindow()
    await until(lambda: not desk.window.isActiveWindow())
    desk.settings.update(notify_news=True, notify_reminders=True)
    links: list[str] = []

    async def book(name: str) -> None:
        start = (datetime.now(UTC) + timedelta(minutes=4)).strftime("%Y-%m-%dT%H:%M:%SZ")
        fields = {"start_time": start, "name": name, "email": f"{name.lower()}@example.com"}
        made = served_simulator.control("POST", "bookings", fields)
        links.extend(made["invitee"][key] for key in ("cancel_url", "reschedule_url"))
        meetings.refresh()

    def told() -> list[str]:
        return [call[3] for call in desktop.calls()]

    await book("Canaria")
    await until(lambda: any("new meeting" in title for title in told()))
    await until(lambda: any("A meeting starts at" in title for title in told()))
    assert "canaria" not in desktop.log.read_text().lower()
    desk.settings.update(notify_names=True)
    await book("Robin")
    await until(lambda: "Robin" in desktop.log.read_text())
    sent = desktop.log.read_text()
    for secret in (*links, *(link.rsplit("/", 1)[1] for link in links), "calendly.com", "@"):
        assert secret not in sent, f"a notification holds {secret}"
    elsewhere.close()
    elsewhere.deleteLater()
