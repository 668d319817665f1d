"""The People section with many colleagues: few buttons, always the right ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from calendly_desktop.domain.models import OrganizationMembership, User
from calendly_desktop.pages.account.people import AccountPeople
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def person(number: int) -> OrganizationMembership:
    return OrganizationMembership(
        uri=f"https://api.calendly.com/organization_memberships/{number}",
        user=User(
            uri=f"https://api.calendly.com/users/{number}",
            name=f"Person {number:04}",
            scheduling_url=f"https://calendly.com/person-{number}" if number else "",
        ),
    )


@pytest.fixture
def section(qtbot: QtBot, qapp: QApplication) -> Iterator[AccountPeople]:
    theme().apply(qapp)
    made = AccountPeople()
    made.resize(1000, 600)
    made.show()
    made.show_people([person(number) for number in range(2000)])
    qtbot.waitUntil(lambda: bool(buttons(made)))
    yield made
    made.hide()
    made.deleteLater()


def buttons(section: AccountPeople) -> list[QPushButton]:
    found = section.findChildren(QPushButton, "copy_booking_link")
    return sorted((b for b in found if b.isVisible()), key=lambda b: b.y())


def rows_match(section: AccountPeople) -> bool:
    table = section.table
    for button in buttons(section):
        place = table.viewport().mapFromGlobal(button.mapToGlobal(button.rect().center()))
        name = table.filter.index(table.rowAt(place.y()), Column.NAME).data()
        if button.accessibleName() != f"Copy booking link for {name}":
            return False
    return True


def test_two_thousand_colleagues_need_a_screenful_of_buttons(section: AccountPeople) -> None:
    assert 8 < len(buttons(section)) < 25
    assert len(section.findChildren(QPushButton, "copy_booking_link")) < 30
    assert rows_match(section)
    section.table.scrollToBottom()
    assert rows_match(section)
    assert buttons(section)[-1].accessibleName() == "Copy booking link for Person 1999"
    for value in range(0, section.table.verticalScrollBar().maximum(), 97):
        section.table.verticalScrollBar().setValue(value)
        assert rows_match(section)
    assert len(section.findChildren(QPushButton, "copy_booking_link")) < 50


def test_pressing_a_button_far_down_copies_that_person(section: AccountPeople) -> None:
    section.table.verticalScrollBar().setValue(1000)
    button = buttons(section)[5]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    number = int(button.accessibleName().rsplit(" ", 1)[1])
    assert QApplication.clipboard().text() == f"https://calendly.com/person-{number}"
    current = section.table.person()
    assert current is not None
    assert current.user.name == f"Person {number:04}"


def test_the_wheel_over_the_buttons_scrolls_the_table(section: AccountPeople) -> None:
    before = section.table.verticalScrollBar().value()
    spot = QPointF(5, 5)
    wheel = QWheelEvent(
        spot,
        section.buttons.mapToGlobal(spot),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(section.buttons, wheel)
    assert section.table.verticalScrollBar().value() > before
    assert rows_match(section)


def test_somebody_without_a_booking_page_has_a_button_that_is_off(section: AccountPeople) -> None:
    first = buttons(section)[0]
    assert first.accessibleName() == "Copy booking link for Person 0000"
    assert not first.isEnabled()
    told: list[str] = []
    section.copied.connect(told.append)
    section.table.selectRow(0)
    section.copy_action.trigger()
    assert told == ["Person 0000 has no booking page"]


def test_in_a_narrow_window_the_button_comes_right_after_the_name(
    section: AccountPeople, qtbot: QtBot
) -> None:
    header = section.table.horizontalHeader()
    assert header.visualIndex(Column.COPY) == Column.COPY
    section.resize(420, 600)
    qtbot.waitUntil(lambda: header.visualIndex(Column.COPY) == 1)
    assert rows_match(section)
    section.resize(1000, 600)
    qtbot.waitUntil(lambda: header.visualIndex(Column.COPY) == Column.COPY)
