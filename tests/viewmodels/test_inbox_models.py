"""The models behind the receiver: deliveries, facts, and a JSON tree that is never too large."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt

from calendly_desktop.domain.delivery_check import Checker, NamedKey
from calendly_desktop.domain.inbox import Delivery, Inbox, Received
from calendly_desktop.domain.models import Invitee
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.webhook_signature import HEADER, sign
from calendly_desktop.store.arrived import Lookup
from calendly_desktop.viewmodels.delivery_facts import Fact, facts
from calendly_desktop.viewmodels.delivery_words import arrived_at, happened, notes, size, whom
from calendly_desktop.viewmodels.facts_table import FactsModel
from calendly_desktop.viewmodels.inbox import Column, DeliveriesModel
from calendly_desktop.viewmodels.json_tree import MOST_NODES, JsonModel, JsonSearch, pretty
from calendly_desktop.viewmodels.meeting_cells import Clock

NOW = datetime(2026, 11, 28, 9, 41, 7, tzinfo=UTC)
CLOCK = Clock(find_zone("Europe/Berlin"), True, NOW)


def body(number: int = 1, kind: str = "invitee.created", **more: Any) -> bytes:
    payload = {"uri": f"https://api.calendly.com/x/{number}", "name": f"N {number}", **more}
    document = {"event": kind, "created_at": "2026-11-28T09:41:00Z", "payload": payload}
    return json.dumps(document).encode()


def received(*contents: bytes) -> list[Received]:
    inbox = Inbox()
    return [
        inbox.add(Delivery(number, NOW, ((HEADER, sign("k", each, NOW.timestamp())),), each))
        for number, each in enumerate(contents, start=1)
    ]


def cells(model: DeliveriesModel) -> list[list[str]]:
    return [
        [str(model.index(row, column).data()) for column in Column]
        for row in range(model.rowCount())
    ]


def test_the_deliveries_are_a_model_while_they_come_and_go(qtmodeltester: Any) -> None:
    model = DeliveriesModel(lambda: CLOCK)
    qtmodeltester.check(model)
    rows = received(*(body(number) for number in range(1, 8)))
    model.add(rows[:3])
    model.add(rows[3:])
    model.keep_newest(4)
    assert [row[Column.WHOM] for row in cells(model)] == ["N 7", "N 6", "N 5", "N 4"]
    model.narrow("n 5")
    assert [row[Column.WHOM] for row in cells(model)] == ["N 5"]
    model.add(received(body(5), body(6)))
    model.keep_newest(2)
    model.narrow("")
    assert model.rowCount() == 2
    model.clear()
    assert model.rowCount() == 0


def test_a_line_says_when_what_whom_whether_it_is_right_and_how_large() -> None:
    model = DeliveriesModel(lambda: CLOCK)
    rows = received(body())
    model.add(rows)
    assert cells(model) == [["10:41:07", "Meeting booked", "N 1", "Checking…", "133 bytes"]]
    checker = Checker([NamedKey("crm", "k")])
    model.show_checks({1: checker.check(rows[0]), 99: checker.check(rows[0])})
    assert cells(model)[0][Column.SIGNATURE] == "Right"
    spoken = model.index(0, Column.SIGNATURE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Signature right"
    model.set_brief(True)
    assert cells(model)[0][Column.SIGNATURE] == ""
    assert model.headerData(Column.SIGNATURE, Qt.Orientation.Horizontal) == ""
    assert spoken == model.index(0, Column.SIGNATURE).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_happened_and_to_whom() -> None:
    many = received(
        body(kind="invitee.canceled", rescheduled=True),
        body(old_invitee="https://api.calendly.com/y"),
        body(name="", first_name="Maria", last_name="Lopez"),
        body(kind="contact.updated", contact={"name": " ", "emails": [{"email": "a@b.example"}]}),
        body(kind="contact.updated", contact={"emails": "odd"}),
        body(kind="meeting_recap.created", event={"name": "Intro"}),
        body(
            kind="routing_form_submission.created",
            questions_and_answers=[{"answer": "Acme"}, {"answer": "m@x.example"}, "odd"],
        ),
        b"{}",
        b"odd",
    )
    assert [happened(row.contents) for row in many] == [
        "Moved away", "Moved here", "Meeting booked", "Contact changed", "Contact changed",
        "Recap ready", "Routing form submitted", "Not from Calendly", "Not readable",
    ]  # fmt: skip
    assert [whom(row.contents) for row in many] == [
        "N 1", "N 1", "Maria Lopez", "a@b.example", "", "Intro", "m@x.example", "", "",
    ]  # fmt: skip


def test_times_and_sizes() -> None:
    assert arrived_at(NOW, CLOCK._replace(twenty_four=False)) == "10:41:07 AM"
    assert arrived_at(NOW.replace(day=27), CLOCK) == "Fri 27 Nov, 10:41:07"
    assert [size(n) for n in (0, 999, 1_000, 12_345, 2_500_000)] == [
        "0 bytes", "999 bytes", "1.0 kB", "12.3 kB", "2.5 MB",
    ]  # fmt: skip
    [row] = received(body())
    late = row._replace(delivery=row.delivery._replace(at=NOW.replace(hour=10)))
    assert notes(late) == ["It came 60 minutes after it happened."]


def test_facts_stand_beside_what_is_true_now() -> None:
    [row] = received(body(email="old@example.com", status="active"))
    now = Lookup(Invitee(uri="x", name="N 1", email="new@example.com", timezone="UTC"))
    found = {fact.label: fact for fact in facts(row, CLOCK, now)}
    assert (found["E-mail"].text, found["E-mail"].now) == ("old@example.com", "new@example.com")
    assert (found["Name"].text, found["Name"].now) == ("N 1", "N 1")
    assert (found["Time there"].text, found["Time there"].now) == ("", "UTC")
    assert [fact.group for fact in facts(row, CLOCK)][-1] == "Message"


def test_any_other_payload_is_put_into_words() -> None:
    [row] = received(
        body(
            kind="event_type.updated",
            active=True,
            duration=30,
            created_at="2026-11-28T09:00:00Z",
            locations=[{"kind": "zoom"}, {"kind": "physical"}],
            cancel_url="https://calendly.com/cancellations/CANARY",
            deep={"a": {"b": {"c": [1, None, ""]}}},
        )
    )
    found = {fact.label: fact.text for fact in facts(row, CLOCK)}
    assert found["Active"] == "Yes"
    assert found["Created at"] == "Sat 28 Nov, 10:00:00 (Berlin)"
    assert found["1, kind"] == "zoom"
    assert found["Cancel url"] == "https://calendly.com/cancellations/••••••"
    assert found["A, b, c 1"] == "1"
    assert "CANARY" not in str(found)
    assert found["Identifier"] == "https://api.calendly.com/x/1"


def test_the_facts_are_a_model(qtmodeltester: Any) -> None:
    model = FactsModel()
    rows = [Fact("A", "x", "1", "1"), Fact("A", "y", "", "2"), Fact("B", "z", "3", "4")]
    model.show_facts(rows, with_now=True)
    qtmodeltester.check(model)
    assert model.headings() == [0, 3]
    texts = [[str(model.index(r, c).data()) for c in range(3)] for r in range(5)]
    assert texts == [
        ["A", "", ""], ["x", "1", "The same"], ["y", "Not in the message", "2"], ["B", "", ""],
        ["z", "3", "4"],
    ]  # fmt: skip
    spoken = model.index(4, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "z: now 4"
    model.show_facts(rows, with_now=False)
    assert model.columnCount() == 2


def test_the_tree_is_a_model_and_is_searched(qtmodeltester: Any) -> None:
    model = JsonModel()
    search = JsonSearch(model)
    model.show_document({"a": {"password": "CANARY", "utm": "x"}, "b": [1, {"c": None}]})
    qtmodeltester.check(model)
    assert search.rowCount() == 2
    search.search("utm")
    assert search.rowCount() == 1
    inner = search.index(0, 0)
    assert [search.index(0, column, inner).data() for column in (0, 1)] == ["utm", "x"]
    search.search("CANARY")
    assert search.rowCount() == 0, "what is hidden is not found"
    model.show_document({"a": {"password": "CANARY"}}, with_secrets=True)
    assert search.rowCount() == 1
    model.show_document(None)
    assert model.rowCount() == 0


def test_a_monstrous_document_stays_readable() -> None:
    model = JsonModel()
    model.show_document({"list": list(range(100_000)), "after": 1})
    shown = model.index(model.rowCount() - 1, 1).data()
    assert shown == "This is too much for a tree: see the text."
    assert model.rowCount(model.index(0, 0)) < MOST_NODES
    deep: Any = "end"
    for _ in range(500):
        deep = [deep]
    model.show_document(deep)
    [row] = received(json.dumps({"x": deep, "long": "y" * 300_000}).encode())
    assert len(pretty(row)) < 220_000
    assert "more characters" in pretty(row)
    [raw] = received(b"\0\xff" * 50_000)
    assert len(pretty(raw)) < 30_000
