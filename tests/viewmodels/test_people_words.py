"""People in words: what a removal means, what to ask an administrator for, groups as rows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest

from calendly_desktop.api.refusals import KNOWN
from calendly_desktop.domain.models import (
    Group,
    GroupOwner,
    GroupRelationship,
    OrganizationMembership,
    ScheduledEvent,
    Team,
    User,
    WebhookSubscription,
)
from calendly_desktop.domain.people import MOST_AT_ONCE, Addressee, Impact, Part
from calendly_desktop.store.people_memory import Around
from calendly_desktop.viewmodels.insight_lines import LinesModel, texts
from calendly_desktop.viewmodels.people import PeopleFilter, PeopleModel
from calendly_desktop.viewmodels.people_groups import columns, counts_text, group_rows
from calendly_desktop.viewmodels.people_invite import request_text, summary
from calendly_desktop.viewmodels.people_leaving import consequences, is_typed
from calendly_desktop.viewmodels.people_words import groups_text, state_label

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

ZONE = "Europe/Berlin"


def person(name: str, role: str = "user") -> OrganizationMembership:
    user = User(
        uri=f"users/{name}",
        name=name,
        email=f"{name}@example.com",
        scheduling_url=f"https://calendly.com/{name}",
    )
    return OrganizationMembership(uri=f"memberships/{name}", user=user, role=role)


class Kept:
    """What the store keeps, without a store."""

    def __init__(self, around: Around, refusals: dict[str, Any] | None = None) -> None:
        self.around = around
        self.refusals = refusals or {}

    def teams_of(self, user: str) -> list[Team] | None:
        named = self.around.team_members.get(user)
        return None if named is None else [t for t in self.around.teams if t.uri in named]


def kept(**around: Any) -> Any:
    return cast("Any", Kept(Around(**around)))


def impact(**change: Any) -> Impact:
    return Impact(None, 0, None, None, None, ())._replace(**change)


def said(of: Impact, *, is_read: bool = True) -> dict[str, str]:
    groups = [Group(uri="g", name="Front desk")]
    rows = consequences(person("Ken"), of, groups, ZONE, is_read=is_read)
    return {row.key: f"{row.title}. {row.text}" for row in rows}


# -- removing --------------------------------------------------------------------------------


def test_what_was_counted_is_named_and_what_was_not_says_so() -> None:
    start = datetime(2027, 3, 1, 9, tzinfo=UTC)
    event = ScheduledEvent(uri="e", name="Interview", start_time=start, end_time=start)
    rows = said(impact(upcoming=[event, event], event_types=2))
    assert rows["meetings"].startswith("2 meetings to come, the next one Mon 1 Mar 2027, 10:00")
    assert "Interview" in rows["meetings"]
    assert rows["types"].startswith("2 event types of their own")
    unread = said(impact(known_upcoming=3), is_read=False)
    assert unread["meetings"].startswith("3 meetings to come are known on this computer")
    assert "may be more" in unread["meetings"]
    assert said(impact(upcoming=[]))["meetings"].startswith("No meetings to come")


def test_webhooks_stop_or_go_on_as_calendlys_faq_says() -> None:
    own = WebhookSubscription(uri="1", callback_url="https://crm.example.com/x?key=secret")
    made = WebhookSubscription(uri="2", callback_url="https://bi.example.com/y")
    rows = said(impact(own_webhooks=[own], made_webhooks=[made]))
    assert "will stop" in rows["own_webhooks"]
    assert "crm.example.com" in rows["own_webhooks"]
    assert "secret" not in rows["own_webhooks"], "what is behind the host may be a secret"
    assert "go on" in rows["made_webhooks"]
    assert "did not show them" in said(impact())["own_webhooks"]
    assert "webhooks" in said(impact(own_webhooks=[], made_webhooks=[]))


def test_groups_lose_a_member_and_perhaps_an_admin() -> None:
    rows = said(impact(parts=[Part("g", True, True)]))
    assert "They leave Front desk (admin)" in rows["groups"]
    assert "keeps an admin" in rows["groups"]
    assert "In no group" in said(impact())["groups"]


@pytest.mark.parametrize(
    ("text", "right"),
    [(" KEN@example.com ", True), ("ken", False), ("", False), ("ken@example.com.", False)],
)
def test_the_address_has_to_be_typed(text: str, right: bool) -> None:
    assert is_typed(text, person("ken")) is right


def test_who_has_no_address_cannot_be_removed_by_an_empty_field() -> None:
    nobody = OrganizationMembership(uri="1", user=User(uri="u"))
    assert not is_typed("", nobody)


# -- inviting --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind for _words, kind in KNOWN])
def test_each_known_refusal_has_a_text_to_send(kind: Any) -> None:
    error = kind(calendly_message="…")
    text = request_text(str(error), ["a@b.de", "c@d.de"], "Ada", "Acme")
    assert kind.wanted in text
    assert "a@b.de\nc@d.de" in text
    assert "Acme" in text
    assert text.endswith("Ada")


def test_other_refusals_are_told_as_they_are_and_none_is_no_text() -> None:
    assert "Domain is blocked" in request_text("Domain is blocked.", ["a@b.de"], "", "")
    assert request_text("", [], "Ada", "Acme") == ""


def test_the_sum_says_how_many_go_out() -> None:
    rows = [Addressee("a@b.de"), Addressee("c@d.de", "member")]
    assert summary(rows) == "1 person is invited. 1 left out; the table says why."
    assert "No address yet" in summary([])
    many = [Addressee(f"p{n}@b.de") for n in range(MOST_AT_ONCE + 1)]
    assert f"At most {MOST_AT_ONCE}" in summary(many)


# -- groups and teams ------------------------------------------------------------------------


def test_groups_and_teams_as_rows(qtmodeltester: ModelTester) -> None:
    ken, ada = person("Ken"), person("Ada", "admin")
    relationships = [
        GroupRelationship(
            uri="1", group="g", owner=GroupOwner(uri=ken.uri, user=ken.user), role="member"
        ),
        GroupRelationship(
            uri="2", group="g", owner=GroupOwner(uri=ada.uri, user=ada.user), role="admin"
        ),
        GroupRelationship(
            uri="3", group="g", owner=GroupOwner(uri="i", email="new@example.com"), role="member"
        ),
    ]
    teams = [Team(uri="t", name="Sales", scheduling_url="https://calendly.com/sales")]
    around = kept(relationships=relationships, teams=teams, team_members={ken.user.uri: ["t"]})
    groups = [Group(uri="g", name="Desk"), Group(uri="e", name="Empty")]
    rows = group_rows(groups, [ken, ada], around)
    model: LinesModel[Any] = LinesModel()
    model.show_lines(columns(), rows)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [(line[0], line[2], line[4]) for line in texts(model)] == [
        ("Desk", "Ada", "Admin, no member"),
        ("Desk", "Ken", "Member"),
        ("Desk", "new@example.com", "Invited"),
        ("Empty", "Nobody known yet", ""),
        ("Sales", "Ken", "Member"),
    ]
    assert counts_text(rows) == "2 groups, 1 team, 3 people"
    assert groups_text(ada.uri, groups, around) == "Desk (admin, no member)"
    assert groups_text("nobody", groups, around) == "None"


def test_people_pass_search_and_filter_together() -> None:
    people, shown = PeopleModel(), PeopleFilter()
    shown.setSourceModel(people)
    people.show_people([person("Ken"), person("Kenia", "admin"), person("Ada", "admin")])
    shown.search("ken")
    shown.narrow(lambda each: each.role == "admin")
    assert [each.user.name for each in shown.shown()] == ["Kenia"]
    shown.narrow(None)
    assert [each.user.name for each in shown.shown()] == ["Ken", "Kenia"]


def test_what_is_not_known_has_no_number() -> None:
    assert state_label("pending", None) == "Invited"
    assert state_label("pending", 1234) == "Invited 1,234"
