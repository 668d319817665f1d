"""Invitations, groups, teams and removals: read as the role allows, each write sent once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.errors import CalendlyError, NotAllowed, TooManyRequests
from calendly_desktop.api.refusals import DirectoryManaged, SeatsTaken, TrialInvitationsSpent
from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.jobs import Jobs
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.people import PeopleStore
from calendly_desktop.store.people_problems import NotSent, OwnerOrSelf, Perhaps, TakenBackOnly
from calendly_desktop.store.writes import Writes

if TYPE_CHECKING:
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import Invitation, OrganizationMembership
    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.store.database import Database

POST = {"method": "POST", "path": "/organizations/"}
REVOKE = {"method": "DELETE", "path": "/organizations/"}
REMOVE = {"method": "DELETE", "path": "/organization_memberships/"}
SEATS = (
    "You already sent all the invitations you're allotted based upon the number of seats "
    "purchased with your account. Please purchase more seats to send more invitations."
)
TRIAL = "You already sent all the invitations allotted to you with a trial account."
SCIM = "You cannot perform this action for an organization with SCIM enabled."


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 12}


@pytest.fixture
def account(client: CalendlyClient, database: Database) -> AccountStore:
    return AccountStore(client, database, label="test")


@pytest.fixture
def people(
    client: CalendlyClient, database: Database, account: AccountStore, writes: Writes
) -> PeopleStore:
    return PeopleStore(client, database, account, lambda: writes)


def named(people: PeopleStore, email: str) -> Invitation:
    return next(row for row in people.around.invitations if row.email == email)


async def member(account: AccountStore, name: str) -> OrganizationMembership:
    return next(row for row in await account.people() if row.user.name == name)


def sent(served_simulator: Any) -> list[str]:
    return [each["method"] for each in served_simulator.requests() if each["method"] != "GET"]


async def journaled(journal: Journal) -> list[tuple[str, str]]:
    return [(entry.write.kind, entry.state) for entry in reversed(await journal.entries())]


# -- reading ---------------------------------------------------------------------------------


async def test_an_owner_sees_invitations_groups_and_teams(
    people: PeopleStore, database: Database, client: CalendlyClient, account: AccountStore
) -> None:
    await people.load()
    assert {row.status for row in people.around.invitations} == {"pending", "accepted", "declined"}
    assert {team.name for team in people.around.teams} == {"Recruiting", "Onboarding"}
    assert any(row.owner.email for row in people.around.relationships), "an invitation has a group"
    assert any(row.owner.user for row in people.around.relationships)
    assert not people.refusals
    again = PeopleStore(client, database, account, lambda: pytest.fail("nothing is written"))
    assert again.around == people.around, "remembered over a start"


async def test_the_teams_of_a_person_are_asked_for_one_by_one(
    people: PeopleStore, account: AccountStore
) -> None:
    await people.load()
    emma = (await member(account, "Emma O’Connor")).user.uri
    assert people.teams_of(emma) is None
    told: list[tuple[int, int]] = []
    await people.load_team_members([emma], lambda done, total: told.append((done, total)))
    assert [team.name for team in people.teams_of(emma) or ()] == ["Recruiting"]
    assert told == [(1, 1)]


async def test_a_list_that_breaks_keeps_what_was_known(
    people: PeopleStore, served_simulator: Any
) -> None:
    await people.load()
    known = people.around.invitations
    served_simulator.fault(kind="status", status=500, match={"path": ".*/invitations"}, times=-1)
    with pytest.raises(CalendlyError):
        await people.load()
    assert people.around.invitations == known


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 12, "role": "user"}

    async def test_is_told_why_and_invitations_are_not_even_asked_for(
        self, people: PeopleStore, served_simulator: Any
    ) -> None:
        await people.load()
        assert people.refusals["invitations"].reason == "role"
        assert "make me an admin" in people.refusals["invitations"].request("Ada")
        assert not served_simulator.requests("GET", "/organizations/") or all(
            "invitations" not in each["path"] for each in served_simulator.requests()
        )
        assert "owner or admin" in people.why_not_manage()
        assert people.around.teams


# -- taking back and inviting again ----------------------------------------------------------


async def test_an_invitation_is_taken_back(
    people: PeopleStore, journal: Journal, served_simulator: Any
) -> None:
    await people.load()
    assert await people.take_back(named(people, "second.desk@example.org"))
    assert "second.desk@example.org" not in {row.email for row in people.around.invitations}
    assert sent(served_simulator) == ["DELETE"]
    assert await journaled(journal) == [("revoke_invitation", "done")]


async def test_one_that_is_gone_already_counts_as_taken_back(
    people: PeopleStore, client: CalendlyClient
) -> None:
    await people.load()
    invitation = named(people, "second.desk@example.org")
    await client.revoke_invitation(invitation.uri)
    assert not await people.take_back(invitation)
    assert invitation not in people.around.invitations


@pytest.mark.parametrize(
    ("fault", "error"), [("drop_after", None), ("drop_before", NotSent), ("500", NotSent)]
)
async def test_a_lost_answer_to_taking_back_is_looked_up_and_nothing_is_sent_twice(
    people: PeopleStore, served_simulator: Any, fault: str, error: type[Problem] | None
) -> None:
    await people.load()
    invitation = named(people, "second.desk@example.org")
    kind = {"kind": "status", "status": 500} if fault == "500" else {"kind": fault}
    served_simulator.fault(match=REVOKE, **kind)
    if error is None:
        await people.take_back(invitation)
    else:
        with pytest.raises(error) as caught:
            await people.take_back(invitation)
        assert caught.value.title == "The invitation was not taken back"
    assert sent(served_simulator).count("DELETE") <= 1


async def test_inviting_again_takes_the_old_one_back_first(
    people: PeopleStore, journal: Journal, served_simulator: Any
) -> None:
    await people.load()
    old = named(people, "new.recruiter@example.com")
    new = await people.invite_again(old)
    assert (new.email, new.status) == (old.email, "pending")
    assert new.uri != old.uri
    assert named(people, old.email) == new
    assert sent(served_simulator) == ["DELETE", "POST"]
    # The intention to invite is on the disk before the old invitation goes.
    assert await journaled(journal) == [("invite", "done"), ("revoke_invitation", "done")]


async def test_a_declined_one_is_invited_without_taking_anything_back(
    people: PeopleStore, served_simulator: Any
) -> None:
    await people.load()
    new = await people.invite_again(named(people, "no.thanks@example.net"))
    assert new.status == "pending"
    assert sent(served_simulator) == ["POST"]


async def test_half_a_step_is_told_as_what_it_is(
    people: PeopleStore, served_simulator: Any, journal: Journal
) -> None:
    await people.load()
    old = named(people, "new.recruiter@example.com")
    body = {"title": "Permission Denied", "message": SCIM}
    served_simulator.fault(kind="status", status=403, body=body, match=POST)
    with pytest.raises(TakenBackOnly) as caught:
        await people.invite_again(old)
    assert "has no open invitation now" in caught.value.message
    assert "directory" in caught.value.message
    assert "SCIM" in caught.value.request("Ada", "Acme")
    assert await journaled(journal) == [("invite", "refused"), ("revoke_invitation", "done")]
    assert old not in people.around.invitations


async def test_where_it_cannot_be_taken_back_no_new_one_goes_out(
    people: PeopleStore, served_simulator: Any, journal: Journal
) -> None:
    await people.load()
    body = {"title": "Permission Denied", "message": SCIM}
    served_simulator.fault(kind="status", status=403, body=body, match=REVOKE)
    with pytest.raises(DirectoryManaged):
        await people.invite_again(named(people, "new.recruiter@example.com"))
    assert sent(served_simulator) == ["DELETE"]
    assert await journaled(journal) == [("invite", "dropped"), ("revoke_invitation", "refused")]


async def test_a_lost_answer_to_the_new_invitation_is_looked_up(
    people: PeopleStore, served_simulator: Any
) -> None:
    await people.load()
    served_simulator.fault(kind="drop_after", match=POST)
    new = await people.invite_again(named(people, "new.recruiter@example.com"))
    assert new.status == "pending"
    assert sent(served_simulator) == ["DELETE", "POST"]


async def test_an_app_that_ends_in_between_tells_of_it_at_the_next_start(
    people: PeopleStore,
    account: AccountStore,
    client: CalendlyClient,
    journal: Journal,
    served_simulator: Any,
    tmp_path: Path,
) -> None:
    await people.load()
    old = named(people, "new.recruiter@example.com")
    served_simulator.fault(kind="delay", delay_ms=2_500, match=POST)
    with pytest.raises(TimeoutError):  # as if the app ended while it waits for the answer
        await asyncio.wait_for(people.invite_again(old), 1)
    assert sent(served_simulator) == ["DELETE", "POST"]
    served_simulator.clear()
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    [found] = await Writes(client, later, account).recover()
    await later.aclose()
    assert found.title == "Invite new.recruiter@example.com to the organization"
    assert "it is done" in found.words, "read back, and never sent again"
    assert sent(served_simulator) == []


async def test_what_was_not_even_sent_is_told_too(
    people: PeopleStore, account: AccountStore, client: CalendlyClient, tmp_path: Path
) -> None:
    await account.load()
    journal = Journal(open_journal(tmp_path / "journal.sqlite3"))
    await journal.add(people._invite_write("ken@example.com", "o"), "waiting")
    await journal.aclose()
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    [found] = await Writes(client, later, account).recover()
    await later.aclose()
    assert found.state == "dropped"
    assert "do it again" in found.words


# -- removing --------------------------------------------------------------------------------


async def test_a_member_is_removed_and_the_list_follows(
    people: PeopleStore, account: AccountStore, served_simulator: Any, journal: Journal
) -> None:
    await people.load()
    sofia = await member(account, "Sofia Rossi")
    assert any(row.owner.uri == sofia.uri for row in people.around.relationships)
    assert await people.remove(sofia)
    assert sofia not in account.remembered_people()
    assert len(account.remembered_people()) == 11
    assert not any(row.owner.uri == sofia.uri for row in people.around.relationships)
    assert sent(served_simulator) == ["DELETE"]
    entries = await journal.entries()
    assert entries[0].write.title == "Sofia Rossi, sofia.rossi@example.com"


async def test_neither_the_owner_nor_oneself(
    people: PeopleStore, account: AccountStore, served_simulator: Any
) -> None:
    ada = await member(account, "Ada Lindgren")
    assert "owner cannot be removed" in people.why_not_remove(ada)
    with pytest.raises(OwnerOrSelf):
        await people.remove(ada)
    assert sent(served_simulator) == []


@pytest.mark.parametrize(("fault", "gone"), [("drop_after", True), ("drop_before", False)])
async def test_a_lost_answer_to_a_removal_is_looked_up(
    people: PeopleStore, account: AccountStore, served_simulator: Any, fault: str, gone: bool
) -> None:
    sofia = await member(account, "Sofia Rossi")
    served_simulator.fault(kind=fault, match=REMOVE)
    if gone:
        assert await people.remove(sofia)
    else:
        with pytest.raises(NotSent):
            await people.remove(sofia)
    assert (sofia not in account.remembered_people()) is gone
    assert sent(served_simulator).count("DELETE") <= 1


async def test_where_nobody_can_look_it_stays_uncertain(
    people: PeopleStore, account: AccountStore, served_simulator: Any
) -> None:
    sofia = await member(account, "Sofia Rossi")
    served_simulator.fault(kind="drop_after", match=REMOVE)
    served_simulator.fault(kind="status", status=403, match={"method": "GET"}, times=-1)
    with pytest.raises(Perhaps):
        await people.remove(sofia)
    assert sofia in account.remembered_people(), "only what is certain is taken out"


async def test_what_a_removal_concerns_is_counted(
    people: PeopleStore, account: AccountStore, served_simulator: Any
) -> None:
    await people.load()
    tomas = await member(account, "Tomás Herrera")
    known = people.known_impact(tomas, 3)
    assert (known.upcoming, known.own_webhooks) == (None, None)
    impact = await people.load_impact(tomas, known)
    assert impact.upcoming is not None
    assert impact.own_webhooks is not None
    assert impact.event_types is not None
    assert impact.event_types > 0
    assert [(part.is_member, part.is_admin) for part in impact.parts] == [(True, True)]
    served_simulator.fault(kind="status", status=403, match={"method": "GET"}, times=-1)
    kept = await people.load_impact(tomas, known)
    assert kept.upcoming is None
    assert kept.known_upcoming == 3


# -- inviting many, and every refusal in words -----------------------------------------------


def rows(account: AccountStore, *emails: str) -> list[NewRow]:
    assert account.account is not None
    organization = account.account.organization_uri
    bodies = [{"email": each, "organization": organization, "emails": [each]} for each in emails]
    return [NewRow("", str(body["email"]), body) for body in bodies]


@pytest.mark.parametrize(
    ("message", "kind", "says", "asks"),
    [
        (SEATS, SeatsTaken, "seats of your Calendly plan are taken", "buy more seats"),
        (TRIAL, TrialInvitationsSpent, "trial of Calendly", "choose a paid plan"),
        (SCIM, DirectoryManaged, "directory manages", "identity provider"),
        ("You do not have permission", NotAllowed, "role does not allow", "make me an admin"),
    ],
)
async def test_each_refusal_is_told_in_words_with_what_to_ask_for(
    client: CalendlyClient,
    account: AccountStore,
    served_simulator: Any,
    message: str,
    kind: type[NotAllowed],
    says: str,
    asks: str,
) -> None:
    me = (await account.load()).organization_uri or ""
    body = {"title": "Permission Denied", "message": message}
    served_simulator.fault(kind="status", status=403, body=body, match=POST)
    with pytest.raises(kind) as caught:
        await client.invite_to_organization(organization=me, email="zed@example.com")
    assert type(caught.value) is kind
    assert says in caught.value.title
    text = caught.value.request("Ada Lindgren", "Acme Recruiting")
    assert asks in text
    assert message in text
    assert "Acme Recruiting" in text


class TestSeats:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "seats": 15}

    async def test_a_job_pauses_when_the_seats_are_gone(
        self, writes: Writes, journal: Journal, account: AccountStore, served_simulator: Any
    ) -> None:
        await account.load()
        jobs = Jobs(journal, writes)
        emails = [f"person{number}@example.com" for number in range(4)]
        job = await jobs.create("invite", "Invite 4 people", rows(account, *emails))
        job = await jobs.run(job.id)
        assert job.state == "paused"
        assert job.words.startswith("All seats of your Calendly plan are taken")
        assert [row.state for row in await jobs.rows(job.id)] == ["done", *["queued"] * 3]
        assert sent(served_simulator) == ["POST", "POST"]


class TestDirectory:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "scim": True}

    async def test_the_simulator_refuses_as_calendly_does(self, people: PeopleStore) -> None:
        await people.load()
        with pytest.raises(DirectoryManaged):
            await people.take_back(named(people, "new.recruiter@example.com"))


async def test_members_and_open_invitations_are_no_new_ones(
    writes: Writes, journal: Journal, account: AccountStore
) -> None:
    await account.load()
    jobs = Jobs(journal, writes)
    emails = ("new.recruiter@example.com", "sofia.rossi@example.com", "fresh@example.com")
    job = await jobs.create("invite", "Invite 3 people", rows(account, *emails))
    await jobs.run(job.id)
    states = [(row.state, row.words) for row in await jobs.rows(job.id)]
    assert [state for state, _words in states] == ["already", "refused", "done"]
    assert states[1][1].startswith("This address is a member or invited already")


async def test_the_limit_is_told_and_nothing_is_sent_meanwhile(
    people: PeopleStore, served_simulator: Any
) -> None:
    await people.load()
    served_simulator.fault(kind="rate_limit", match=REVOKE)
    with pytest.raises(TooManyRequests):
        await people.take_back(named(people, "second.desk@example.org"))
