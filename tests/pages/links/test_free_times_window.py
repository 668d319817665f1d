"""The next free times as text: what is suggested, ticked, shown, and on the clipboard."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.pages.links.times_window import TimesWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.links.page import LinksPage
    from tests.conftest import ServedSimulator
    from tests.pages.links.conftest import Room

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
async def window(page: LinksPage, until: Callable[..., Any]) -> TimesWindow:
    """Opened from the link to Intro call with a tag and a name, times of Berlin, in English."""
    page._settings.update_page("free_times", zone="Europe/Berlin", language="en")
    builder = page.builder
    base = next(base for base in builder.types.bases() if base.name == "Intro call")
    assert builder.types.choose(base.key)
    builder.tags.set_tags(UtmTags(source="mail & more"))
    builder.prefill.set_texts({"name": "Zoë"})
    QTest.mouseClick(builder.result.ui.times, LEFT)
    [made] = page.tools.windows.all()
    assert isinstance(made, TimesWindow)
    await until(lambda: not made.tasks.is_busy("times"))
    return made


def said(window: TimesWindow) -> list[str]:
    return window.ui.preview.toPlainText().split("\n")


def copied(window: TimesWindow) -> tuple[list[str], list[str]]:
    """Copy; return the lines of plain text that are times, and their links."""
    QTest.mouseClick(window.ui.copy_text, LEFT)
    text = QGuiApplication.clipboard().text()
    pairs = re.findall(r"^(.*?): (https://\S+)$", text, re.MULTILINE)
    return [words for words, _link in pairs], [link for _words, link in pairs]


async def test_a_few_times_are_suggested_each_with_its_own_link(window: TimesWindow) -> None:
    words, links = copied(window)
    assert words[-1] == "None of these? See all free times"
    times, slots = words[:-1], links[:-1]
    assert len(times) == 4
    days = [each.rpartition(",")[0] for each in times]
    assert all(days.count(day) <= 2 for day in days)
    for text, link in zip(times, slots, strict=True):
        parts = urlsplit(link)
        asked = parse_qs(parts.query)
        assert asked["utm_source"] == ["mail & more"]
        assert asked["name"] == ["Zoë"]
        start = datetime.fromisoformat(parts.path.rpartition("/")[2].replace("Z", "+00:00"))
        local = start.astimezone(ZoneInfo("Europe/Berlin"))
        assert f"{local:%H:%M}" in text
        assert str(local.day) in text
        assert 8 <= local.hour < 18
        assert asked["month"] == [f"{start:%Y-%m}"], "as Calendly gave it"
    html = QGuiApplication.clipboard().mimeData().html()
    assert all(f'href="{link.replace("&", "&amp;")}"' in html for link in links)
    assert said(window)[0] == "Would one of these times suit you? Click the one you want:"
    assert "All times as in Berlin." in said(window)


async def test_the_guests_zone_and_language_are_followed(window: TimesWindow) -> None:
    before = copied(window)[1]
    window.zone.set_name("America/New_York")
    window.zone.picked.emit("America/New_York")
    words, links = copied(window)
    start = urlsplit(links[0]).path.rpartition("/")[2].replace("Z", "+00:00")
    local = datetime.fromisoformat(start).astimezone(ZoneInfo("America/New_York"))
    assert f"{local:%-I:%M}" in words[0]
    assert local.hour >= 8, "by the clock of the guest"
    assert "All times as in New York." in said(window)
    window.ui.language.setCurrentIndex(window.ui.language.findData("de"))
    assert copied(window)[1] == links, "the same times in other words"
    assert said(window)[0].startswith("Passt Ihnen einer dieser Termine?")
    assert links != before


async def test_what_is_ticked_is_what_is_copied(window: TimesWindow) -> None:
    model = window.ticks
    for key in model.chosen():
        place = next(r for r in range(model.rowCount()) if model.index(r, 0).data(256) == key)
        model.toggle(model.index(place, 0))
    assert not window.ui.copy_text.isEnabled()
    assert window.ui.note.text().startswith("Tick the times to offer")
    window.ui.times.setFocus()
    window.ui.times.setCurrentIndex(model.index(2, 0))
    QTest.keyClick(window.ui.times, Qt.Key.Key_Space)
    words, _links = copied(window)
    assert words[:-1] == [model.index(2, 0).data()]
    window.ui.most.setValue(6)
    assert len(copied(window)[0]) == 7, "another wish is another suggestion"
    QTest.mouseClick(window.ui.choose_again, LEFT)
    assert len(model.chosen()) == 6


async def test_choices_are_remembered(
    window: TimesWindow, page: LinksPage, room: Room, until: Callable[..., Any]
) -> None:
    window.ui.most.setValue(3)
    window.ui.a_day.setValue(1)
    window.ui.hours.setCurrentIndex(window.ui.hours.findData("afternoon"))
    window.reject()
    await until(lambda: room.settings.page("free_times").get("most") == 3)
    QTest.mouseClick(page.builder.result.ui.times, LEFT)
    [again] = page.tools.windows.all()
    assert isinstance(again, TimesWindow)
    assert (again.ui.most.value(), again.ui.a_day.value()) == (3, 1)
    assert again.ui.hours.currentData() == "afternoon"
    await until(lambda: not again.tasks.is_busy("times"))
    assert len(again.ticks.chosen()) == 3


async def test_without_times_or_an_answer_the_window_says_so_and_tries_again(
    window: TimesWindow, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    none: dict[str, Any] = {"collection": []}
    served_simulator.fault(path="/event_type_available_times", kind="status", status=200, body=none)
    QTest.mouseClick(window.ui.read_again, LEFT)
    panel = window.ui.states.show_panel
    await until(lambda: not window.ui.copy_text.isEnabled())
    assert window.ui.states.currentWidget() is panel()
    assert panel().title_label.text() == "No free times in these 31 days"
    served_simulator.fault(
        path="/event_type_available_times", kind="status", status=400, times=4,
        body={"title": "Invalid Argument", "message": "The supplied parameters are invalid."},
    )  # fmt: skip
    QTest.mouseClick(window.ui.read_again, LEFT)
    await until(lambda: panel().state == "error")
    served_simulator.clear()
    QTest.mouseClick(panel().buttons()[0], LEFT)
    await until(window.ui.copy_text.isEnabled)
    assert len(copied(window)[0]) == 5


async def test_a_missing_scope_is_told_with_what_to_ask_for(
    page: LinksPage, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    served_simulator.fault(
        path="/event_type_available_times", kind="missing_scope", times=9,
        scope="availability:read",
    )  # fmt: skip
    kind = next(each for each in page._services.links.event_types if each.name == "Intro call")
    page.tools.free_times(kind, UtmTags(), {})
    [window] = page.tools.windows.all()
    assert isinstance(window, TimesWindow)
    await until(lambda: "availability:read" in window.ui.states.show_panel().text_label.text())
