"""Colleagues as table rows: texts, search and sorting; checked by Qt's own model tester."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from calendly_desktop.domain.models import OrganizationMembership, User
from calendly_desktop.viewmodels.people import (
    Column,
    PeopleFilter,
    PeopleModel,
    copy_name,
)

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


def person(name: str, **user: Any) -> OrganizationMembership:
    slug = name.split(" ")[0].lower() or "nobody"
    given = {
        "uri": f"https://api.calendly.com/users/{slug}",
        "name": name,
        "email": f"{slug}@example.com",
        "scheduling_url": f"https://calendly.com/{slug}",
        "timezone": "Europe/Berlin",
        **user,
    }
    role = given.pop("role", "user")
    uri = f"https://api.calendly.com/organization_memberships/{slug}"
    return OrganizationMembership(uri=uri, user=User(**given), role=role)


PEOPLE = (
    person("Ken Ito", timezone="Asia/Tokyo", role="admin"),
    person("ada Lindgren"),
    person("", email="front.desk@example.com", scheduling_url=""),
    person("Mars Rover", timezone="Mars/Olympus"),
)


def names(model: PeopleFilter) -> list[str]:
    return [str(model.index(row, Column.NAME).data()) for row in range(model.rowCount())]


def test_accents_neither_move_a_name_to_the_end_nor_hide_it_from_a_search() -> None:
    people, shown = PeopleModel(), PeopleFilter()
    shown.setSourceModel(people)
    people.show_people([person(name) for name in ("Zoë", "Özil", "Ada", "Ōta")])
    shown.sort(Column.NAME)
    assert names(shown) == ["Ada", "Ōta", "Özil", "Zoë"]
    shown.search("OZIL")
    assert names(shown) == ["Özil"]


def sought(text: str) -> list[str]:
    model, people = PeopleFilter(), PeopleModel()
    people.show_people(PEOPLE)
    model.setSourceModel(people)
    model.search(text)
    return names(model)


def test_texts_for_eyes_and_ears(qtmodeltester: ModelTester) -> None:
    model = PeopleModel()
    model.show_people(PEOPLE)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]

    def cell(row: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        return str(model.index(row, column).data(role))

    assert cell(0, Column.ROLE) == "Admin"
    assert cell(0, Column.ZONE).startswith("Tokyo, ")
    assert cell(3, Column.ZONE) == "Mars/Olympus"
    assert cell(2, Column.NAME) == "front.desk@example.com"
    assert cell(2, Column.PAGE) == "None"
    header = model.headerData(
        Column.COPY, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert header == "Copy"


def test_search_covers_name_mail_role_zone_and_page() -> None:
    assert sought("ITO") == ["Ken Ito"]
    assert sought("ken admin") == ["Ken Ito"]
    assert sought("front.desk") == ["front.desk@example.com"]
    assert sought("asia/tokyo") == ["Ken Ito"]
    assert sought("calendly.com/mars") == ["Mars Rover"]
    assert sought("ken ada") == []
    assert len(sought("")) == 4


def test_names_sort_without_regard_to_case() -> None:
    model, people = PeopleFilter(), PeopleModel()
    people.show_people(PEOPLE)
    model.setSourceModel(people)
    model.sort(Column.NAME)
    assert names(model) == ["ada Lindgren", "front.desk@example.com", "Ken Ito", "Mars Rover"]


def test_the_same_people_again_do_not_reset_the_view() -> None:
    people = PeopleModel()
    people.show_people(PEOPLE)
    resets: list[bool] = []
    people.modelReset.connect(lambda: resets.append(True))
    people.show_people([person("Ken Ito", role="user"), *PEOPLE[1:]])
    assert resets == []
    assert people.index(0, Column.ROLE).data() == "Member"


def test_a_nameless_person_is_still_told_apart() -> None:
    assert copy_name(person("", email="a@example.com")) == "Copy booking link for a@example.com"
    assert copy_name(person("", email="")) == "Copy booking link for Somebody without a name"
