"""Webhooks as rows: words, order, summary, search; checked by Qt's own model tester."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_findings import Colleagues
from calendly_desktop.store.webhooks import Unread
from calendly_desktop.viewmodels.webhook_filters import Narrowed, states
from calendly_desktop.viewmodels.webhooks import (
    Names,
    WebhookRow,
    WebhooksModel,
    request_to_see,
    summary,
    webhook_rows,
    what_is_not_shown,
)

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

ME, KEN = "https://api.calendly.com/users/me", "https://api.calendly.com/users/ken"
TEAM = "https://api.calendly.com/groups/team"
NAMES = Names(ME, "Acme", {ME: "Ada", KEN: "Ken Ito"}, {TEAM: "Front desk"})
COLLEAGUES = Colleagues({ME: "owner", KEN: "admin"}, known=True)
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)


def hook(number: int, **fields: Any) -> WebhookSubscription:
    given = {
        "uri": f"https://api.calendly.com/webhook_subscriptions/{number}",
        "callback_url": f"https://crm.example.com/{number}",
        "events": ["invitee.created"],
        "scope": "organization",
        "creator": ME,
        "created_at": NOW - timedelta(days=number),
        **fields,
    }
    return WebhookSubscription(**given)


def rows(*subscriptions: WebhookSubscription) -> list[WebhookRow]:
    return webhook_rows(subscriptions, COLLEAGUES, NAMES, "Europe/Berlin")


def test_whose_meetings_and_who_made_it() -> None:
    made = rows(
        hook(1),
        hook(2, scope="user", user=ME),
        hook(3, scope="user", user=KEN, creator=KEN),
        hook(4, scope="group", group=TEAM, creator=None),
        hook(5, scope="group", group="https://api.calendly.com/groups/other"),
        hook(6, scope="galaxy"),
    )
    assert [(row.about, row.made_by) for row in made] == [
        ("Everybody in Acme", "You"),
        ("Only me", "You"),
        ("Only Ken Ito", "Ken Ito"),
        ("The group Front desk", "Somebody who has left"),
        ("A group", "You"),
        ("galaxy", "You"),
    ]
    assert made[0].made_at.startswith("Sat 21 Nov")
    assert made[0].made_at.endswith("09:30 (Berlin)")


def test_what_needs_attention_comes_first_and_is_counted() -> None:
    made = rows(
        hook(1),
        hook(2, retry_started_at=NOW),
        hook(3, state="disabled"),
        hook(4, callback_url="http://plain.example.com"),
    )
    assert [row.subscription.uri[-1] for row in made] == ["3", "2", "1", "4"]
    assert summary(made) == (
        "2 active, 1 trying again, 1 turned off by Calendly, 2 things to look at"
    )
    assert summary(made[2:3]) == "1 active"
    assert summary(made[3:]) == "1 active, 1 thing to look at"
    assert summary([]) == ""


def test_the_model_under_qts_own_tester(qtmodeltester: ModelTester) -> None:
    model = WebhooksModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows(rows(hook(1), hook(2, scope="user", user=KEN), hook(3)))
    model.search("ken ito")
    assert [row.about for row in model.rows] == ["Only Ken Ito"]
    assert model.row_of("https://api.calendly.com/webhook_subscriptions/1") == -1
    model.search("")
    assert model.rowCount() == 3
    assert model.row_of("https://api.calendly.com/webhook_subscriptions/2") == 1


def test_the_same_rows_again_do_not_reset_the_view() -> None:
    model = WebhooksModel()
    model.show_rows(rows(hook(1), hook(2)))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    changed: list[bool] = []
    model.dataChanged.connect(lambda *_: changed.append(True))
    model.show_rows(rows(hook(1, retry_started_at=None), hook(2, events=["contact.created"])))
    assert (resets, changed) == ([], [True])
    assert model.rows[1].told_when == "a contact is added"


def test_what_is_missing_is_told_once_per_reason() -> None:
    role = Problem("x", "Your role does not allow this.", remedy="An owner can.")
    trouble = Problem("Calendly has a problem")
    unread = [Unread(f"List {n}", role) for n in range(5)]
    unread.append(Unread("Another", trouble))
    unread.append(Unread("A third", trouble, is_known=True))
    assert what_is_not_shown(unread, 1).splitlines() == [
        "Not shown: List 0, List 1, List 2 and 2 more. Your role does not allow this. "
        "An owner can.",
        "Not shown: Another. Calendly has a problem.",
        "Shown as they were before: A third. Calendly has a problem.",
        "Not shown: 1 webhook that the app could not understand.",
    ]
    assert what_is_not_shown([], 0) == ""


def test_narrowed_and_ordered_under_qts_own_tester(qtmodeltester: ModelTester) -> None:
    model = WebhooksModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows(rows(hook(3), hook(1, creator=KEN), hook(2, state="disabled"), hook(4)))
    model.narrow(Narrowed(maker=KEN))
    assert [row.subscription.uri[-1] for row in model.rows] == ["1"]
    model.narrow(Narrowed(state="active", order="oldest"))
    assert [row.subscription.uri[-1] for row in model.rows] == ["4", "3", "1"]
    model.narrow(Narrowed(order="newest"))
    assert [row.subscription.uri[-1] for row in model.rows] == ["1", "2", "3", "4"]
    model.narrow(Narrowed())
    assert [row.subscription.uri[-1] for row in model.rows] == ["2", "3", "1", "4"]
    assert states(model.all_rows)[1] == ("active", "Active (3)")


def test_a_request_names_what_cannot_be_seen() -> None:
    role = NotAllowed("Only an owner or admin sees these", "An owner can.", reason="role")
    unread = [Unread("Webhooks of groups", role), Unread("Broken", Problem("Trouble"))]
    text = request_to_see(unread, "Ada Lindgren", "Acme")
    assert "I need to see: Webhooks of groups." in text
    assert "Broken" not in text, "no administrator can help with that"
    assert request_to_see(unread[1:], "Ada", "Acme") == ""


def test_many_webhooks_are_put_into_words_in_a_time_that_grows_with_their_number() -> None:
    few, many = [hook(n) for n in range(200)], [hook(n) for n in range(800)]

    def took(hooks: list[Any]) -> float:
        begun = time.perf_counter()
        rows(*hooks)
        return time.perf_counter() - begun

    took(few)
    short = min(took(few) for _ in range(3))
    assert min(took(many) for _ in range(2)) < 9 * short, "each is compared with every other"
