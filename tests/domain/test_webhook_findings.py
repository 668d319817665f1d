"""What deserves a look about webhooks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.webhook_findings import Access, Colleagues, findings, key_in_words

ME, LIAM, GONE = (f"https://api.calendly.com/users/{n}" for n in ("ada", "liam", "gone"))
COLLEAGUES = Colleagues({ME: "owner", LIAM: "user"}, known=True)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def hook(number: int = 1, **fields: Any) -> WebhookSubscription:
    given = {
        "uri": f"https://api.calendly.com/webhook_subscriptions/{number}",
        "callback_url": f"https://crm.example.com/{number}",
        "events": ["invitee.created"],
        "scope": "organization",
        "creator": ME,
        "created_at": NOON,
        "updated_at": NOON,
        **fields,
    }
    return WebhookSubscription(**given)


def kinds(
    subscription: WebhookSubscription,
    *others: WebhookSubscription,
    colleagues: Colleagues = COLLEAGUES,
    access: Access | None = None,
) -> list[str]:
    every = [subscription, *others]
    found = findings(subscription, every, colleagues, lambda m: f"{m:%d %H:%M}", access)
    assert all(each.title and each.advice.endswith(".") for each in found)
    return [finding.kind for finding in found]


def test_a_healthy_webhook_has_none() -> None:
    assert kinds(hook(), hook(2)) == []


def test_a_disabled_one_says_since_when_and_what_to_do() -> None:
    [finding] = findings(hook(state="disabled"), [], COLLEAGUES, lambda m: f"{m:%d %H:%M}")
    assert finding.severity == "danger"
    assert finding.title == "Turned off by Calendly since 22 12:00"
    assert "make a new webhook in its place" in finding.advice


def test_a_retrying_one_says_when_calendly_gives_up() -> None:
    subscription = hook(retry_started_at=NOON)
    [finding] = findings(subscription, [], COLLEAGUES, lambda m: f"{m:%d %H:%M}")
    assert finding.title == "Calendly has been retrying since 22 12:00"
    assert "After 24 hours without success, on 23 12:00, Calendly turns this" in finding.advice
    assert "off for good" in finding.advice
    assert kinds(hook(state="disabled", retry_started_at=NOON)) == ["disabled"]


def test_plain_http_is_found_and_so_is_a_private_address() -> None:
    assert kinds(hook(callback_url="http://intranet.example.com/x")) == ["plain_http"]
    assert kinds(hook(callback_url="HTTP://intranet.example.com/x")) == ["plain_http"]
    assert kinds(hook(callback_url="https://192.168.0.7/x")) == ["address"]


def test_the_same_address_twice_counts_only_when_news_would_come_double() -> None:
    url = "https://crm.example.com/same"
    one, other = hook(1, callback_url=url), hook(2, callback_url=url + "", scope="user", user=ME)
    assert kinds(one, other) == ["twice"]
    assert kinds(other, one) == ["twice"]
    assert kinds(one, hook(2, callback_url=url, events=["contact.created"])) == []
    assert kinds(one, hook(2, callback_url=url, state="disabled")) == []


def test_people_who_left_or_lost_their_role_are_named() -> None:
    assert kinds(hook(creator=None)) == ["creator_gone"]
    assert kinds(hook(creator=GONE)) == ["creator_gone"]
    assert kinds(hook(creator=LIAM)) == ["creator_demoted"]
    assert kinds(hook(creator=LIAM, scope="user", user=LIAM)) == []
    assert kinds(hook(creator=GONE, scope="user", user=GONE)) == ["owner_gone"]


def test_nobody_is_called_gone_while_the_colleagues_are_not_known() -> None:
    unknown = Colleagues({}, known=False)
    assert kinds(hook(creator=GONE), colleagues=unknown) == []
    assert kinds(hook(creator=None), colleagues=unknown) == []


def test_a_webhook_without_events_is_found() -> None:
    assert kinds(hook(events=[])) == ["no_events"]


# -- events that do not come -------------------------------------------------------------------

RECAP, ROUTING = "meeting_recap.created", "routing_form_submission.created"


def test_events_that_a_scope_never_gets_are_found() -> None:
    assert kinds(hook(events=[RECAP])) == ["never_come"]
    assert kinds(hook(events=["invitee.created", ROUTING], scope="group")) == ["never_come"]
    assert kinds(hook(events=[RECAP], scope="user", user=ME)) == []
    assert kinds(hook(events=[ROUTING])) == []


def test_events_beyond_the_plan_are_found_only_where_the_plan_is_known_to_be_free() -> None:
    routing = hook(events=["invitee.created", ROUTING])
    assert kinds(routing, access=Access(stage="free")) == ["not_paid"]
    assert kinds(routing, access=Access(stage="paid")) == []
    assert kinds(routing, access=Access()) == []
    off = hook(events=[ROUTING], state="disabled")
    assert kinds(off, access=Access(stage="free")) == ["disabled"]


def test_events_that_this_app_does_not_know_are_named() -> None:
    unknown = hook(events=["invitee.created", "invitee.rescheduled"])
    assert kinds(unknown) == ["unknown_events"]
    [finding] = findings(unknown, [], COLLEAGUES, str)
    assert "“invitee.rescheduled”" in finding.advice
    assert finding.severity == "info"


def test_events_that_the_token_could_not_make_again_are_told() -> None:
    lacks = Access(missing_scopes=["contacts:read"])
    assert kinds(hook(events=["contact.created"]), access=lacks) == ["beyond_token"]
    assert kinds(hook(), access=lacks) == []
    [finding] = findings(hook(events=["contact.created"]), [], COLLEAGUES, str, lacks)
    assert "lacks contacts:read" in finding.advice


def test_nobody_claims_to_know_whether_a_webhook_made_elsewhere_is_signed() -> None:
    assert "does not tell whether" in key_in_words(False)
    assert "make the webhook again, with a new key" in key_in_words(False)
    assert "must have the same key" in key_in_words(True)
