"""What a booking link can lead to: sections, marks, search, and the tree over them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.models import (
    EventType,
    EventTypeProfile,
    OrganizationMembership,
    User,
)
from calendly_desktop.store.account import Account, AccountStore
from calendly_desktop.store.account_memory import remember_people
from calendly_desktop.store.database import Database
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.store.links import LinksStore
from calendly_desktop.viewmodels.event_types import EventTypesModel
from calendly_desktop.viewmodels.link_bases import (
    LinkBase,
    Section,
    base_of,
    matching,
    note_about,
    sections,
)
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

ME = User(uri="u/me", name="Ada", scheduling_url="https://calendly.com/ada")
EMMA = User(uri="u/emma", name="Emma", email="emma@example.com", scheduling_url="https://c/emma")
OTHER_EMMA = User(uri="u/emma2", name="Emma", email="e2@example.com", scheduling_url="https://c/e2")


def kind(name: str | None, owner: str = "u/me", **more: Any) -> EventType:
    profile = EventTypeProfile(
        type="Team" if owner.startswith("t/") else "User", name=owner[2:].title(), owner=owner
    )
    slug = (name or "x").lower().replace(" ", "-")
    url = f"https://calendly.com/{owner[2:]}/{slug}"
    made: dict[str, Any] = {
        "uri": f"e/{owner}/{slug}", "name": name, "slug": slug, "duration": 30,
        "profile": profile, "scheduling_url": url,
    }  # fmt: skip
    return EventType(**{**made, **more})


@pytest.fixture
async def known(tmp_path: Path) -> AsyncIterator[LinksStore]:
    """A store as it is after a restart without a connection: only what is remembered."""
    database = Database(tmp_path / "account.sqlite3")
    now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    people = [OrganizationMembership(uri=f"m/{user.uri}", user=user) for user in (EMMA, OTHER_EMMA)]
    await database.run(lambda connection: remember_people(connection, people, now))
    account = AccountStore(CalendlyClient(Transport("http://127.0.0.1:9", lambda: None)), database)
    account.account = Account(user=ME, role="user", read_at=now)
    journal = Journal(open_journal(tmp_path / "journal.sqlite3"))
    client = CalendlyClient(Transport("http://127.0.0.1:9", str))
    store = LinksStore(client, database, account, LinkHistory(journal))
    store.event_types = [
        kind("Discovery call"),
        kind("Old call", active=False),
        kind("Demo", "t/sales", pooling_type="round_robin", duration_options=[60, 30]),
        kind("Board", secret=True, kind="group", duration=90),
        kind("Coffee", "u/emma", booking_method="poll", is_paid=True),
        kind("Left behind", "u/gone"),
        kind("Nowhere", scheduling_url=""),
        kind(None, "u/emma", slug="untitled"),
    ]
    yield store
    await journal.aclose()
    await database.aclose()


def shown(listed: list[Section]) -> list[tuple[str, list[str]]]:
    return [(section.title, [base.name for base in section.bases]) for section in listed]


def test_mine_come_first_then_teams_then_people(known: LinksStore) -> None:
    assert shown(matching(sections(known))) == [
        ("Mine", ["Board", "Discovery call", "My booking page"]),
        ("Sales", ["Demo"]),
        ("Emma (e2@example.com)", ["Emma's booking page"]),
        (
            "Emma (emma@example.com)",
            ["Coffee", "Untitled (untitled)", "Emma's booking page"],
        ),
        ("Gone", ["Left behind"]),
    ]


def test_inactive_ones_are_shown_on_request_after_the_others(known: LinksStore) -> None:
    mine = matching(sections(known), show_inactive=True)[0]
    assert [base.name for base in mine.bases][:3] == ["Board", "Discovery call", "Old call"]
    assert mine.bases[2].marks == ("Inactive",)


def test_rows_say_what_to_know(known: LinksStore) -> None:
    details = {base.name: base.detail for section in sections(known) for base in section.bases}
    assert details["Demo"] == "30, 60 min · Round robin"
    assert details["Board"] == "1 h 30 min · Group · Secret"
    assert details["Coffee"] == "30 min · Poll · Paid"
    assert details["My booking page"] == "All public event types"


def test_colleagues_can_be_asked_about_unless_the_role_shows_them_all(known: LinksStore) -> None:
    loadable = {section.title: section.loadable for section in sections(known)}
    assert loadable["Emma (e2@example.com)"] == "u/emma2"
    assert not loadable["Mine"]
    owner = Account(user=ME, role="owner", read_at=datetime.now(UTC))
    known._account.account = owner
    assert not any(section.loadable for section in sections(known))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("disc", [("Mine", ["Discovery call"])]),
        ("SALES", [("Sales", ["Demo"])]),
        ("round robin", [("Sales", ["Demo"])]),
        ("emma coffee", [("Emma (emma@example.com)", ["Coffee"])]),
        ("e2@", [("Emma (e2@example.com)", ["Emma's booking page"])]),
        ("mine secret", [("Mine", ["Board"])]),
        ("zzz", []),
    ],
)
def test_every_word_must_be_found(
    known: LinksStore, text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert shown(matching(sections(known), text)) == expected


def test_without_an_account_what_is_remembered_is_still_there(known: LinksStore) -> None:
    known._account.account = None
    assert "Discovery call" in [b.name for s in sections(known) for b in s.bases]


def test_notes_name_the_most_important_thing() -> None:
    base = base_of(kind("X", secret=True, active=False, pooling_type="round_robin"))
    assert note_about(base, is_gone=True).startswith("Calendly no longer lists")
    assert note_about(base).startswith("Inactive")
    assert note_about(base._replace(active=True)).startswith("Secret")
    assert note_about(base._replace(active=True, secret=False)).startswith("Round robin")
    assert note_about(base_of(kind("X"))) == ""


def test_names_lose_control_and_direction_characters() -> None:
    assert base_of(kind("A\u202eb\nc")).name == "Ab c"


def test_the_tree_keeps_the_rules_of_models(known: LinksStore, qtmodeltester: Any) -> None:
    model = EventTypesModel()
    model.show(sections(known))
    qtmodeltester.check(model, force_py=True)


def test_the_tree_says_everything_aloud_and_nothing_as_markup(known: LinksStore) -> None:
    known.event_types = [*known.event_types, kind("<img src=x> & co", "t/sales")]
    model = EventTypesModel()
    assert model.show(sections(known))
    assert not model.show(sections(known))
    sales = model.index(1, 0)
    assert sales.data() == "Sales"
    assert sales.data(Role.DETAIL) == "2"
    assert not sales.flags() & Qt.ItemFlag.ItemIsSelectable
    assert sales.data(Qt.ItemDataRole.AccessibleTextRole) == "Sales, 2 event types"
    odd = model.index(0, 0, sales)
    assert odd.data() == "<img src=x> & co"
    assert "&lt;img" in odd.data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in odd.data(Qt.ItemDataRole.ToolTipRole)
    demo = model.index_of("e/t/sales/demo")
    assert demo.data(Qt.ItemDataRole.AccessibleTextRole) == "Demo, 30, 60 min, Round robin"
    assert demo.parent() == sales
    assert isinstance(demo.data(Role.BASE), LinkBase)
    assert model.index_of("nobody") == QModelIndex()
    assert not model.index(0, 0, demo).isValid()
