"""The screenshot tour shows every window of the Meetings tab, and changes sample data at most."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.pages.links.page import LinksPage
from calendly_desktop.pages.meetings.page import MeetingsPage
from calendly_desktop.pages.webhooks.page import WebhooksPage
from calendly_desktop.shell import camera as camera_module
from calendly_desktop.shell.camera import Camera
from calendly_desktop.shell.tour_links import LinksTour
from calendly_desktop.shell.tour_meetings import MeetingsTour
from calendly_desktop.shell.tour_webhooks import WebhooksTour
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WINDOWS = (
    *("message", "message-several", "templates", "cancel-many", "cancel-many-confirm", "no-show"),
    *("reschedule", "history", "answers", "conflicts", "export", "day-sheet"),
    *("booking", "booking-slots", "booking-form"),
)
LISTS = (
    *("meetings-filtered", "meetings-filter-days", "meetings-views", "meetings-several"),
    *("meetings-long-name", "meetings-arabic-name", "meetings-for-email", "reminder"),
)
LINK_WINDOWS = (
    *("filled", "qr-code", "embed", "check", "rules", "free-times", "one-booking", "customized"),
    *("team-sheet", "many", "many-table", "history", "report", "report-last-month"),
)
HOOK_WINDOWS = (
    *("new", "new-filled", "pause", "delete", "change", "again", "compare", "test", "pack"),
    *("receiver-off", "receiver-ways", "test-result", "receiver", "receiver-fields"),
)


@pytest.fixture
def scheme() -> Iterator[None]:
    before = theme().scheme
    yield
    theme().set_scheme(before)


async def _tour(desk: Any, until: Callable[..., Any], target: Path) -> tuple[Camera, MeetingsTour]:
    window = desk.window
    await until(lambda: window.workspace is not None)
    services = window.workspace.services
    await until(lambda: services.events.known and services.is_open("sync"))
    await until(lambda: services.sync.progress.state != "reading")
    page = window.workspace.current_page
    assert isinstance(page, MeetingsPage)
    camera = Camera(target)
    camera.begin()
    camera.schemes = ("light",)
    return camera, MeetingsTour(camera, window, window.workspace, page)


async def test_every_window_is_shown_and_an_account_is_left_as_it_is(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    tmp_path: Path,
    served_simulator: Any,
    scheme: None,
) -> None:
    desk = await start_app(token="demo-token", page="meetings")
    camera, tour = await _tour(desk, until, tmp_path / "pictures")

    await tour.walk()
    await tour.walk_changes()

    assert camera.missed == []
    shown = {each.stem for each in (tmp_path / "pictures").iterdir()}
    assert {f"{name}-light" for name in (*LISTS, *WINDOWS)} <= shown
    assert served_simulator.requests("POST", "/") == []
    assert served_simulator.requests("DELETE", "/") == []
    assert tour.page.tools.windows.all() == []


async def test_changes_of_the_sample_data_are_shown_light_and_dark(
    start_app: Callable[..., Any], until: Callable[..., Any], tmp_path: Path, scheme: None
) -> None:
    desk = await start_app(demo=True, page="meetings")
    camera, tour = await _tour(desk, until, tmp_path / "pictures")
    camera.schemes = ("light", "dark")

    await tour.walk_changes()

    assert camera.missed == []
    shown = {each.stem for each in (tmp_path / "pictures").iterdir()}
    for name in ("job-result", "job", "no-show-result", "booking-done"):
        assert {f"{name}-light", f"{name}-dark"} <= shown
    assert tour.page.tools.windows.all() == []


async def test_a_step_that_fails_or_never_ends_does_not_end_the_tour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(camera_module, "LONGEST_STEP", 0.05)
    camera, walked = Camera(tmp_path), []

    async def fails() -> None:
        raise LookupError("no such window")

    async def never_ends() -> None:
        await asyncio.Event().wait()

    async def works() -> None:
        walked.append("on")

    for name, step in (("one", fails), ("two", never_ends), ("three", works)):
        await camera.attempt(name, step)

    assert camera.missed == ["one", "two"]
    assert walked == ["on"]
    assert "the tour could not show two" in caplog.text


async def test_the_booking_links_tab_is_shown_with_all_its_windows(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    tmp_path: Path,
    served_simulator: Any,
    scheme: None,
) -> None:
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    assert isinstance(page, LinksPage)
    await until(lambda: page.builder.types.bases() and not page.tasks.is_busy())
    camera = Camera(tmp_path / "pictures")
    camera.begin()
    camera.schemes = ("light",)

    await LinksTour(camera, desk.window, page, desk.window.workspace.services).walk()

    assert camera.missed == []
    shown = {each.stem for each in (tmp_path / "pictures").iterdir()}
    assert {f"links-{name}-light" for name in LINK_WINDOWS} <= shown
    assert served_simulator.requests("POST", "/") == []
    assert page.tools.windows.all() == []
    assert page.builder.tags.tags == UtmTags(), "nothing is left in the form"


async def test_the_webhooks_tab_is_shown_with_all_its_windows(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    tmp_path: Path,
    served_simulator: Any,
    scheme: None,
) -> None:
    desk = await start_app(token="demo-token", page="webhooks")
    await until(lambda: desk.window.workspace is not None)
    page, services = desk.window.workspace.current_page, desk.window.workspace.services
    assert isinstance(page, WebhooksPage)
    await until(lambda: page.list.row() is not None and not page.tasks.is_busy())
    camera = Camera(tmp_path / "pictures")
    camera.begin()
    camera.schemes = ("light",)

    await WebhooksTour(camera, desk.window, page, services).walk()

    assert camera.missed == []
    shown = {each.stem for each in (tmp_path / "pictures").iterdir()}
    assert {f"webhooks-{name}-light" for name in HOOK_WINDOWS} <= shown
    assert served_simulator.requests("POST", "/") == []
    assert served_simulator.requests("DELETE", "/") == []
    assert page.tools.windows.all() == []


async def test_sample_data_shows_a_webhook_that_is_paused(
    start_app: Callable[..., Any], until: Callable[..., Any], tmp_path: Path, scheme: None
) -> None:
    desk = await start_app(demo=True, page="webhooks")
    await until(lambda: desk.window.workspace is not None)
    page, services = desk.window.workspace.current_page, desk.window.workspace.services
    await until(lambda: page.list.row() is not None and not page.tasks.is_busy())
    camera = Camera(tmp_path / "pictures")
    camera.begin()
    camera.schemes = ("light",)

    await WebhooksTour(camera, desk.window, page, services)._paused()

    shown = {each.stem for each in (tmp_path / "pictures").iterdir()}
    assert shown == {"webhooks-paused-light", "webhooks-held-light"}
    assert page.list.row().change.state == "paused"
