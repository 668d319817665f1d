"""Form submissions in the report: beside bookings, never among them, and absent where unknown."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.viewmodels.campaign_table import rows_to_save
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.campaigns.view import ReportView
    from tests.conftest import ServedSimulator
    from tests.pages.campaigns.conftest import Room

COLUMNS = ["Form submissions", "Of those booked"]


@pytest.fixture
def has_forms() -> bool:
    return True


def note(view: ReportView) -> str:
    return view.campaigns.coverage.text


async def all_by_source(room: Room) -> ReportView:
    view = await room.open()
    view.campaigns.choose_dimension("source")
    view.choices.choose_period("all")
    await room.settle(view)
    return view


async def test_submissions_stand_beside_bookings(booked: Room) -> None:
    view = await all_by_source(booked)
    model = view.campaigns.model
    assert model.titles()[-2:] == COLUMNS
    rows = {row[0]: row for row in texts(model)}
    assert sum(int(row[-2]) for row in rows.values()) == 24
    assert rows["linkedin"][1] == "6", "the bookings are what they were"
    assert int(rows["linkedin"][-2]) > 0
    figures = view.campaigns.figures.texts()
    assert figures["bookings"].startswith("10")
    assert figures["forms"].startswith("24 ")
    assert "booked" in figures["forms"]
    assert note(view) == ""
    assert view.campaigns.shown is not None
    saved = rows_to_save(view.campaigns.shown, model.shown())
    assert saved[0][-2:] == COLUMNS
    assert saved[-1][-2] == 24
    assert saved[-1][1] == 10


async def test_a_value_that_only_forms_have_is_a_row(
    booked: Room, until: Callable[..., Any]
) -> None:
    view = await all_by_source(booked)
    rows = {row[0]: row for row in texts(view.campaigns.model)}
    only = [row for row in rows.values() if row[1] == "0"]
    assert only
    assert all(int(row[-2]) > 0 for row in only)
    place = [row[0] for row in texts(view.campaigns.model)].index(only[0][0])
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(place, 0))
    view.campaigns.table.entered.emit()
    window: Any = view.page.tools.windows.all()[-1]
    await until(lambda: window.ui.states.panel.state == "empty")
    assert window.model.rowCount() == 0


async def test_they_are_absent_for_hosts_and_for_mine(
    booked: Room, served_simulator: ServedSimulator
) -> None:
    view = await all_by_source(booked)
    view.campaigns.choose_dimension("host")
    await booked.settle(view)
    assert not set(COLUMNS) & set(view.campaigns.model.titles())
    assert "forms" not in view.campaigns.figures.texts()
    view.campaigns.choose_dimension("source")
    view.choices.ui.scope.setCurrentIndex(0)
    view.choices.ui.scope.activated.emit(0)
    await booked.settle(view)
    assert not set(COLUMNS) & set(view.campaigns.model.titles())
    assert note(view).endswith("Form submissions are counted only for the whole organization.")
    assert len(served_simulator.requests("GET", "/routing_forms")) == 1


async def test_a_form_that_lacks_is_told_and_read_on_request(
    booked: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    served_simulator.fault(kind="status", status=404, path="/routing_form_submissions")
    view = await all_by_source(booked)
    assert note(view) == "What was sent in 1 form could not be read."
    QTest.mouseClick(view.campaigns.ui.read_rest, Qt.MouseButton.LeftButton)
    await until(lambda: not note(view))
    await booked.settle(view)
    assert view.campaigns.figures.texts()["forms"].startswith("24 ")


async def test_nothing_is_read_while_the_background_is_paused(
    booked: Room, served_simulator: ServedSimulator
) -> None:
    booked.settings.update(sync_paused=True)
    view = await all_by_source(booked)
    await asyncio.sleep(0.05)
    assert served_simulator.requests("GET", "/routing_forms") == []
    assert not set(COLUMNS) & set(view.campaigns.model.titles())


class TestWithoutThePlan:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "plan": "standard"}

    async def test_they_are_absent_and_the_line_says_why(self, booked: Room) -> None:
        view = await all_by_source(booked)
        assert not set(COLUMNS) & set(view.campaigns.model.titles())
        assert "forms" not in view.campaigns.figures.texts()
        words = (
            "Form submissions are not counted. "
            "Your Calendly plan seems to be without routing forms."
        )
        assert note(view) == words
        again = await booked.open(reads=False)
        assert note(again) == words, "remembered"
