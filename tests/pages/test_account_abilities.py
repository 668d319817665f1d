"""What can I do? Everything the app offers, with the reason, and the text for who can help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from calendly_desktop.domain.abilities import Known, judge, request_to_administrator
from calendly_desktop.domain.features import FEATURES
from calendly_desktop.domain.only_look import OnlyLook
from calendly_desktop.domain.scopes import ALL_SCOPES
from tests.pages.test_account_page import abilities, open_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.account.page import AccountPage

__all__ = ["open_page"]

LEFT = Qt.MouseButton.LeftButton
ENTERPRISE = ("activity", "outgoing")


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 20, **getattr(request, "param", {})}


async def checked(page: AccountPage, until: Callable[..., Any]) -> AccountPage:
    QTest.mouseClick(page.abilities.check, LEFT)
    await until(lambda: not page.tasks.is_busy())
    return page


def row(page: AccountPage, name: str) -> Any:
    return next(row for row in page.abilities.rows if row.feature.name == name)


def fact(page: AccountPage, name: str) -> str:
    return page.abilities._facts[name].text()


async def test_every_feature_has_its_row_under_a_heading(open_page: Callable[..., Any]) -> None:
    page = await open_page(section="abilities")
    assert list(abilities(page)) == [feature.name for feature in FEATURES]
    assert len(page.abilities.cards) == 6
    assert [row.scope.name for row in page.abilities.scopes] == [s.name for s in ALL_SCOPES]


async def test_role_plan_and_requests_are_said_with_their_meaning(
    open_page: Callable[..., Any],
) -> None:
    page = await open_page(section="abilities")
    assert fact(page, "role").startswith("Owner of Acme Recruiting: you may see and change every")
    assert fact(page, "plan").startswith("Teams. What it includes is not guessed")
    assert " of 500 left, shared by all programs" in fact(page, "requests")
    assert "Calendly counts anew at " in fact(page, "requests")
    assert fact(page, "sign_in").startswith("Access token. Calendly cannot be asked")


async def test_what_the_plan_lacks_is_calendlys_answer_with_its_time(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page(section="abilities")
    assert {abilities(page)[name] for name in ENTERPRISE} == {"Not tried"}
    await checked(page, until)
    assert {abilities(page)[name] for name in ENTERPRISE} == {"Not allowed"}
    shown = row(page, "activity")
    assert "“Please upgrade your Calendly account to Enterprise.”" in shown.reason.text()
    assert shown.since.text().startswith("since ")
    assert abilities(page)["contacts"] == "Works"


@pytest.mark.parametrize("simulator_options", [{"plan": "enterprise"}], indirect=True)
async def test_nothing_is_taken_from_a_price_list(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await checked(await open_page(section="abilities"), until)
    assert {abilities(page)[name] for name in ENTERPRISE} == {"Works"}
    assert abilities(page)["deletion"] == "Not tried"
    assert not page.abilities.request.isVisible()


async def test_the_request_for_one_feature_is_copied_alone(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await checked(await open_page(section="abilities"), until)
    button = page.findChild(QToolButton, "copy_request_activity")
    assert button is not None
    assert button.accessibleName() == "Copy the request: See the activity log"
    QTest.mouseClick(button, LEFT)
    text = QApplication.clipboard().text()
    assert "- See the activity log: Calendly says that your plan" in text
    assert "Calendly sent" not in text
    QTest.mouseClick(page.abilities.request, LEFT)
    assert "- See the e-mails and texts that Calendly sent" in QApplication.clipboard().text()
    QApplication.clipboard().clear()


@pytest.mark.parametrize("simulator_options", [{"role": "user"}], indirect=True)
async def test_a_member_is_not_sent_to_ask_for_what_the_role_forbids(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await checked(await open_page(section="abilities"), until)
    assert not served_simulator.requests(path="/activity_log_entries")
    for name in ("invite", "remove", "activity", "deletion", "all_meetings"):
        assert "An owner or admin of Acme Recruiting can." in row(page, name).reason.text()
    assert fact(page, "role") == "Member of Acme Recruiting: you see and change what is yours."


async def test_scopes_are_listed_with_what_is_known(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page("demo-token:scopes=users:read,webhooks:write", section="abilities")
    await checked(page, until)
    states = {row.scope.name: row.chip.text() for row in page.abilities.scopes}
    assert states["users:read"] == "Granted"
    assert states["webhooks:read"] == "Granted"
    assert states["contacts:read"] == "Missing"
    assert states["webhooks:write"] == "Not tried"
    QTest.mouseClick(page.abilities.permissions.heading, LEFT)
    assert page.abilities.scopes[0].isVisible()


async def test_searching_leaves_what_fits(open_page: Callable[..., Any]) -> None:
    page = await open_page(section="abilities")
    QTest.keyClicks(page.abilities.search, "webhooks routing")
    assert list(abilities(page)) == ["form_webhooks"]
    assert [name for name, card in page.abilities.cards.items() if card.isVisible()] == ["webhooks"]
    QTest.keyClicks(page.abilities.search, "x")
    assert page.abilities.nothing.text() == "Nothing here has “webhooks routingx”."
    QTest.keyClick(page.abilities.search, Qt.Key.Key_Escape)
    assert len(abilities(page)) == len(FEATURES)


@pytest.mark.parametrize("simulator_options", [{"role": "user"}], indirect=True)
async def test_a_list_that_is_refused_leads_to_the_article_about_it(
    open_page: Callable[..., Any],
) -> None:
    page = await open_page(section="people")
    wanted: list[str] = []
    page.help_wanted.connect(wanted.append)
    why = page.people.findChild(QPushButton, "state_why")
    assert why is not None
    QTest.mouseClick(why, LEFT)
    assert wanted == ["access"]


def test_an_administrator_who_locked_the_computer_can_be_asked() -> None:
    lock = OnlyLook("administrator", "IT of Acme")
    found = {each.feature.name: each for each in judge(Known("user", ["webhooks:read"]), lock)}
    assert found["cancel"].reason == (
        "Off: your administrator (IT of Acme) has set this computer to only look."
    )
    assert "lacks the scope" in found["new_webhooks"].reason, "what else is missing is said, too"
    assert found["invite"].obstacle == "role"
    assert found["meetings"].state == "untried", "reading goes on"
    text = request_to_administrator("Ada", "Acme", list(found.values()))
    assert "policy file on this computer" in text
    assert "Could you make me an admin" in text
    own = [each for each in judge(Known("owner"), OnlyLook("app")) if each.feature.changes]
    assert request_to_administrator("Ada", "Acme", own) == ""
