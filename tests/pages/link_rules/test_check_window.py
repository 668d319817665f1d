"""Checking a link: paste it, read its parts, choose the repairs, copy it or go on building."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.tag_rules import FieldRule
from calendly_desktop.pages.link_rules.check_window import CheckWindow
from calendly_desktop.pages.links.view import LinkToBuild

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.sessions import Session
    from calendly_desktop.viewmodels.meetings import Clock

BUTTON = Qt.MouseButton.LeftButton
BASE = "https://calendly.com/ada-lindgren/intro-call"
MESSY = (
    f"{BASE}?back=1&month=2026-05&UTM_Source=News%2520Letter&utm_medium=email&utm_campaign=Spring"
    "+Sale&utm_campaign=&fbclid=IwAR0&name=Maria%20L%C3%B3pez&a1=Engineering&hide_gdpr_banner=1"
)
CLEAN = (
    f"{BASE}?utm_source=News%20Letter&utm_medium=email&utm_campaign=Spring%20Sale"
    "&name=Maria%20L%C3%B3pez&a1=Engineering&hide_gdpr_banner=1"
)


@pytest.fixture
async def check(
    session: Session, opened: Callable[..., Any], clock: Clock, settled: Callable[..., Any]
) -> CheckWindow:
    """The window, with all event types known."""
    await session.services.links.load()
    window: CheckWindow = opened(
        lambda parent: CheckWindow(session.services, parent, lambda: clock)
    )
    await settled(window)
    return window


def paste(window: CheckWindow, text: str) -> None:
    """Paste a text over what is there, as somebody does with the keyboard."""
    QGuiApplication.clipboard().setText(text)
    window.ui.paste.setFocus()
    window.ui.paste.selectAll()
    QTest.keyClick(window.ui.paste, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.check()


def part(window: CheckWindow, name: str) -> tuple[str, str]:
    """Return value and note of a part."""
    return next((value, note) for label, value, note in window.face.parts.texts() if label == name)


def captions(window: CheckWindow) -> dict[str, bool]:
    return {box.text(): box.isChecked() for box in window.face.repairs.boxes.values()}


async def test_a_pasted_link_is_read_and_repaired(check: CheckWindow) -> None:
    assert check.ui.states.panel.state == "empty"
    assert not check.ui.copy_link.isEnabled()
    paste(check, f"Please check: {MESSY}.")
    assert part(check, "Event type")[0] == "Intro call · 30 min"
    assert part(check, "Source") == ("News Letter", "Reports count capital letters apart.")
    assert part(check, "Fills in: Name")[0] == "Maria López"
    assert part(check, "Fills in: Which role are you interested in?")[0] == "Engineering"
    assert part(check, "Hides")[0] == "the cookie banner"
    assert captions(check) == {
        "utm_source instead of UTM_Source": True,
        "Take out the other campaign": True,
        "Decode source": True,
        "Take out back": True,
        "Take out month": True,
        "Take out fbclid": True,
        "Source “news letter”": False,
        "Campaign “spring sale”": False,
        "Write special signs safely": True,
    }
    assert check.face.before.toPlainText() == MESSY
    assert check.face.after.toPlainText() == CLEAN
    assert check.face.before.extraSelections(), "what goes is marked"
    QTest.mouseClick(check.ui.copy_link, BUTTON)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == CLEAN
    assert ">Intro call</a>" in copied.html()
    assert check.ui.copy_link.text() == "Copied"


async def test_each_repair_can_be_left_out(check: CheckWindow) -> None:
    paste(check, MESSY)
    box = next(b for b in check.face.repairs.boxes.values() if b.text() == "Take out fbclid")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert check.face.after.toPlainText().endswith(
        "&fbclid=IwAR0&name=Maria%20L%C3%B3pez&a1=Engineering&hide_gdpr_banner=1"
    )
    assert part(check, "fbclid")[0] == "IwAR0"
    assert box.hasFocus(), "the keyboard stays where it is"
    name = next(b for b in check.face.repairs.boxes.values() if b.text().startswith("utm_source"))
    name.click()
    labels = [label for label, _value, _note in check.face.parts.texts()]
    assert "UTM_Source" in labels or "Source" in labels
    assert "UTM_Source=" in check.face.after.toPlainText()
    paste(check, f"{BASE}?fbclid=1")
    assert check.face.after.toPlainText() == BASE, "another link begins anew"


async def test_what_was_typed_a_moment_ago_is_what_is_copied(check: CheckWindow) -> None:
    paste(check, MESSY)
    check.ui.paste.setPlainText(f"{BASE}?utm_term=new")
    QTest.mouseClick(check.ui.copy_link, BUTTON)
    assert QGuiApplication.clipboard().text() == f"{BASE}?utm_term=new"
    check.ui.paste.setPlainText("nothing")
    QTest.mouseClick(check.ui.copy_link, BUTTON)
    assert QGuiApplication.clipboard().text() == f"{BASE}?utm_term=new"
    assert not check.ui.copy_link.isEnabled()


async def test_it_goes_on_in_the_builder(check: CheckWindow) -> None:
    wanted: list[LinkToBuild] = []
    check.build_wanted.connect(wanted.append)
    paste(check, MESSY)
    QTest.mouseClick(check.ui.use_link, BUTTON)
    assert wanted == [LinkToBuild(CLEAN, "Intro call")]
    assert not check.isVisible()


async def test_a_wrapped_link_says_how_it_came(check: CheckWindow) -> None:
    inner = f"{BASE}?utm_source=x"
    wrapped = f"https://a.safelinks.protection.outlook.com/?url={quote(inner, safe='')}&amp;data=5"
    paste(check, f"<{wrapped}> or {BASE}")
    assert check.ui.origin.text() == (
        "Taken out of Outlook Safe Links. It came from HTML: &amp; became &. One more booking link "
        "in the text was left aside."
    )
    assert check.face.after.toPlainText() == inner
    assert check.ui.before_label.isHidden(), "one link only where nothing differs"
    assert check.ui.copy_link.text() == "&Copy link"


async def test_rules_mend_and_what_they_miss_is_told(check: CheckWindow, session: Session) -> None:
    book = session.services.rule_book
    paste(check, f"{BASE}?utm_source=News%20Letter")
    await book.keep_rule("source", FieldRule(lowercase=True, spaces="-"))
    await book.keep_rule("medium", FieldRule(required=True))
    assert captions(check) == {"Source “news-letter”": True}
    assert check.face.after.toPlainText().endswith("utm_source=news-letter")
    assert part(check, "Medium") == ("", "Your rules ask for this tag.")


async def test_values_that_the_form_does_not_take_are_told(check: CheckWindow) -> None:
    paste(check, f"{BASE}?email=maria&a9=x&primary_color=red&utm_term=maria%40example.com")
    assert part(check, "Fills in: E-mail")[1]
    assert part(check, "Fills in a9")[1] == "The booking form does not ask for this."
    assert part(check, "Color of buttons")[1] == "Not a color such as 0b5cd6."
    assert "e-mail address" in part(check, "Term")[1]
    paste(check, "https://calendly.com/somebody/else?a1=x")
    assert "not known here" in part(check, "Fills in a1")[1]


async def test_a_dead_address_is_told_and_the_right_one_offered(check: CheckWindow) -> None:
    paste(check, "https://calendly.com/ada-lindgren/intro-cal?utm_source=x")
    assert "leads nowhere" in part(check, "Event type")[1]
    assert captions(check) == {"Lead to calendly.com/ada-lindgren/intro-call": False}
    next(iter(check.face.repairs.boxes.values())).click()
    assert check.face.after.toPlainText() == f"{BASE}?utm_source=x"
    assert part(check, "Event type")[0] == "Intro call · 30 min"
    paste(check, "https://calendly.com/ada-lindgren/zzzz")
    assert "leads nowhere" in part(check, "Event type")[1]
    assert captions(check) == {}
    paste(check, "https://calendly.com/stranger/zzzz")
    assert part(check, "Event type")[1] == "Not known here: open it before you send it."
    paste(check, "https://calendly.com/ada-lindgren")
    assert part(check, "Booking page")[0].startswith("My booking page")


async def test_links_for_one_booking_are_known(
    session: Session, opened: Callable[..., Any], clock: Clock, settled: Callable[..., Any]
) -> None:
    now = datetime(2026, 11, 1, tzinfo=UTC)
    url = "https://calendly.com/d/abcd-brv8/intro-call"
    made = MadeLink(
        kind="single_use", url=f"{url}?utm_source=x", guest="Ken Ito", made_at=now, used_at=now
    )
    await session.services.link_history.record(made)
    window: CheckWindow = opened(
        lambda parent: CheckWindow(session.services, parent, lambda: clock)
    )
    await settled(window)
    paste(window, url)
    assert part(window, "Bookings") == ("One only", "Made here for Ken Ito.")
    paste(window, "https://calendly.com/d/zzzz-zzz/demo")
    assert part(window, "Bookings")[0] == "Perhaps one only"
    paste(window, f"{BASE}/2027-01-05T09:00:00Z?month=2027-01&date=2027-01-05")
    assert part(window, "Time")[0] == "2027-01-05T09:00:00Z"
    assert captions(window) == {}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("hello", "No link in this text"),
        ("https://example.com/ada", "This is no Calendly link"),
        ("https://calendly.com/app/scheduling", "This is no booking link"),
        ("https://calendly.com/events/AAAA/google_meet", "This is a link to join a meeting"),
        ("https://calendly.com/cancellations/SECRET", "This is a link to cancel a meeting"),
        ("https://calendly.com/reschedulings/SECRET", "This is a link to reschedule a meeting"),
        ("https://eu.mimecast.com/s/x?domain=calendly.com", "The link inside cannot be read"),
        ("https://bit.ly/abc", "The link inside cannot be read"),
    ],
)
async def test_other_links_are_told_apart(check: CheckWindow, text: str, title: str) -> None:
    paste(check, f"{BASE}?utm_source=x")
    paste(check, text)
    panel = check.ui.states.panel
    assert panel.title_label.text() == title
    assert panel.text_label.text()
    assert not check.ui.copy_link.isEnabled()
    assert not check.ui.use_link.isEnabled()
    assert "SECRET" not in panel.text_label.text()


async def test_somebodys_own_link_is_neither_kept_nor_logged(
    check: CheckWindow,
    session: Session,
    opened: Callable[..., Any],
    clock: Clock,
    settled: Callable[..., Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(0)
    paste(check, "https://calendly.com/cancellations/SECRET-canary")
    check.close()
    QGuiApplication.clipboard().clear()
    again: CheckWindow = opened(lambda parent: CheckWindow(session.services, parent, lambda: clock))
    await settled(again)
    assert again.ui.paste.toPlainText() == ""
    assert "SECRET-canary" not in caplog.text
    assert not list(session.services.link_history.recent)


async def test_a_booking_link_on_the_clipboard_is_taken_at_once(
    session: Session, opened: Callable[..., Any], clock: Clock, settled: Callable[..., Any]
) -> None:
    for text, taken in (
        (f"{BASE}?fbclid=1", True),
        ("https://calendly.com/cancellations/SECRET", False),
        ("something else", False),
    ):
        QGuiApplication.clipboard().setText(text)
        window: CheckWindow = opened(
            lambda parent: CheckWindow(session.services, parent, lambda: clock)
        )
        await settled(window)
        assert bool(window.ui.paste.toPlainText()) is taken
        assert window.ui.origin.text().startswith("From the clipboard") is taken
        window.close()


async def test_the_whole_window_works_by_keyboard_and_is_named(check: CheckWindow) -> None:
    paste(check, MESSY)
    await asyncio.sleep(0.02)  # new rows are shown by their layout
    check.ui.paste.setFocus()
    reached = []
    for _ in range(30):
        at = check.focusWidget()
        assert at is not None
        reached.append(at.objectName())
        QTest.keyClick(at, Qt.Key.Key_Tab)
        if check.focusWidget() is check.ui.paste:
            break
    count = len(check.face.repairs.boxes)
    boxes = [f"repair_{number}" for number in range(count)]
    assert reached == [
        "paste", "take", *boxes, "link_before", "link_after", "copy_link", "use_link",
        "close_button",
    ]  # fmt: skip
    for widget in check.findChildren(QWidget):
        is_input = isinstance(widget, QAbstractButton | QPlainTextEdit)
        if is_input and widget.isVisible() and widget.objectName() and not _is_qts(widget):
            assert widget.accessibleName() or _text(widget), widget.objectName()
    QTest.keyClick(check, Qt.Key.Key_Escape)
    assert not check.isVisible()


def _is_qts(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_")


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


async def test_a_link_of_thousands_of_parameters_does_not_hold_the_window(
    check: CheckWindow,
) -> None:
    paste(check, f"{BASE}?{'a=&' * 2500}")
    assert len(check.face.repairs.boxes) == 60
    assert check.face.after.toPlainText() == f"{BASE}?a="
    paste(check, f"{BASE}?utm_source={'x' * 8000}")
    assert check.ui.states.panel.title_label.text() == "This link is far too long"


async def test_narrow_windows_stack_the_cards(check: CheckWindow) -> None:
    paste(check, MESSY)
    check.resize(900, 600)
    await asyncio.sleep(0.02)
    assert check.face.repairs.x() > check.face.parts.x()
    check.resize(560, 600)
    await asyncio.sleep(0.02)
    assert check.face.repairs.y() > check.face.parts.y()
    assert not check.ui.scroll.horizontalScrollBar().isVisible()
