"""Links without bookings and untidy values, as somebody works through them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.tag_rules import FieldRule
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.campaigns.conftest import Room

LEFT = Qt.MouseButton.LeftButton


async def make(room: Room, source: str, campaign: str, days_ago: int, **fields: Any) -> MadeLink:
    at = datetime.now(UTC) - timedelta(days=days_ago)
    link = MadeLink(
        url=f"https://calendly.com/ada/intro?utm_source={source}&utm_campaign={campaign}",
        event_type_name="Intro call",
        tags=UtmTags(source=source, campaign=campaign),
        made_at=at,
        used_at=at,
        **fields,
    )
    return await room.session.services.link_history.record(link)


# -- no bookings yet ---------------------------------------------------------------------------


async def test_links_without_a_booking_are_listed_oldest_first(booked: Room) -> None:
    await make(booked, "linkedin", "spring", 30)
    await make(booked, "radio", "spring", 20, copied=4, label="Morning show")
    await make(booked, "poster", "fair", 40)
    await make(booked, "linkedin", "autumn", 0)  # its only booking is older
    view = await booked.open()
    view.show_face("silent")
    await booked.settle(view)
    assert texts(view.silent.model) == [
        ["poster · fair", "Intro call", "", "40 days ago", "once"],
        ["radio · spring", "Intro call", "Morning show", "20 days ago", "4 times"],
        ["linkedin · autumn", "Intro call", "", "today", "once"],
    ]
    assert view.silent.ui.count.text() == "3 of 4 tagged links without a booking"
    assert not view.choices.isVisible(), "periods mean nothing here"
    assert view.silent.coverage.text == ""


async def test_a_link_is_copied_again_opened_and_deleted_with_a_way_back(
    booked: Room, until: Callable[..., Any]
) -> None:
    link = await make(booked, "poster", "fair", 40)
    await make(booked, "radio", "spring", 20)
    view = await booked.open()
    view.show_face("silent")
    await booked.settle(view)
    QTest.mouseClick(view.silent.ui.copy_link, LEFT)
    assert QGuiApplication.clipboard().text() == link.url
    assert "<a href=" in QGuiApplication.clipboard().mimeData().html()
    await until(lambda: texts(view.silent.model)[0][4] == "2 times")
    view.silent.ui.table.setFocus()
    QTest.keyClick(view.silent.ui.table, Qt.Key.Key_Delete)
    await until(lambda: len(texts(view.silent.model)) == 1)
    booked.offers[-1]()
    await until(lambda: len(texts(view.silent.model)) == 2)
    view.silent.ui.table.setCurrentIndex(view.silent.model.index(0, 0))
    QTest.mouseClick(view.silent.ui.open_in_build, LEFT)
    page = view.page
    assert page.view.KEY == "build"
    assert page.builder.tags.tags == UtmTags(source="poster", campaign="fair")


async def test_it_says_when_every_link_has_booked_or_none_was_made(booked: Room) -> None:
    view = await booked.open()
    view.show_face("silent")
    await booked.settle(view)
    panel = view.silent.ui.states.panel
    assert panel.title_label.text() == "No tagged links yet"
    QTest.mouseClick(panel.buttons()[0], LEFT)
    assert view.page.view.KEY == "build"
    await make(booked, "linkedin", "spring", 30)
    view.page.show_view("report")
    await booked.settle(view)
    assert panel.title_label.text() == "Every tagged link has brought a booking"


async def test_nothing_is_said_of_links_for_sure_while_bookings_are_not_read(room: Room) -> None:
    await room.say_all_is_listed()
    await room.book("poster//fair", days_ago=3, read=False)
    await make(room, "poster", "fair", 40)
    view = await room.open()
    view.show_face("silent")
    await room.settle(view)
    assert len(texts(view.silent.model)) == 1
    assert view.silent.coverage.text == "Invitees of 0 of 1 meeting read."
    assert view.silent.ui.read_rest.isVisible()


# -- untidy values -----------------------------------------------------------------------------


async def test_other_spellings_come_with_the_usual_one(booked: Room) -> None:
    view = await booked.open()
    view.choices.choose_period("last_30")
    view.show_face("untidy")
    await booked.settle(view)
    assert texts(view.untidy.model) == [
        ["Source", "Newsletter", "newsletter", "1", "2 bookings say “newsletter”"]
    ]
    assert view.untidy.ui.count.text() == "1 untidy value"
    assert not view.choices.ui.comparison_field.isVisible()
    view.choices.choose_period("custom")
    today = view.choices.ui.last.date()
    view.choices.ui.first.setDate(today.addDays(-2))
    await booked.settle(view)
    assert view.untidy.ui.states.panel.title_label.text() == "All values are tidy"


async def test_rules_are_followed_and_colleagues_told(booked: Room) -> None:
    rule = FieldRule(allowed=("email", "social-media"))
    await booked.session.services.rule_book.keep_rule("medium", rule)
    await booked.book("maria@example.com/email/x", days_ago=1)
    view = await booked.open()
    view.choices.choose_period("last_30")
    view.show_face("untidy")
    await booked.settle(view)
    found = {row[1]: row for row in texts(view.untidy.model)}
    assert found["social"][2:] == ["", "6", "Not among the allowed values: email, social-media"]
    assert found["maria@example.com"][4].startswith("Holds an e-mail address")
    QTest.mouseClick(view.untidy.ui.copy_message, LEFT)
    plain = QGuiApplication.clipboard().text()
    html = QGuiApplication.clipboard().mimeData().html()
    assert "• Source: “newsletter” instead of “Newsletter” (1 booking)" in plain
    assert "• Medium: not “social” (6 bookings): not among the allowed values" in plain
    assert "maria@" not in plain + html, "the message goes to many people"
    assert "m…@example.com" in plain
    assert html.count("<tr>") == 4


async def test_the_bookings_of_a_value_are_shown(booked: Room) -> None:
    view = await booked.open()
    view.choices.choose_period("last_30")
    view.show_face("untidy")
    await booked.settle(view)
    view.untidy.ui.table.setFocus()
    QTest.keyClick(view.untidy.ui.table, Qt.Key.Key_Return)
    window: Any = view.page.tools.windows.all()[-1]
    await booked.settle(view)
    import asyncio

    while window.tasks.is_busy():
        await asyncio.sleep(0.01)
    assert window.windowTitle() == "Source: Newsletter"
    assert [row[1] for row in texts(window.model)] == ["Maria Lopez"]
