"""The form of an event type: what is sent to make one, and only what differs to change one."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.event_type_form import (
    BUFFERS,
    EventTypeForm,
    Place,
    body_of,
    changes,
    faults,
    form_of,
    has_changes,
)
from calendly_desktop.domain.models import EventType, EventTypeProfile

OFFICE = {"kind": "physical", "location": "Torstraße 1", "additional_info": "Ring twice"}
KIND = EventType(
    uri="https://api.calendly.com/event_types/1",
    name="Chat",
    duration=30,
    locations=[OFFICE, {"kind": "zoom_conference"}],
    profile=EventTypeProfile(type="User", owner="https://api.calendly.com/users/1"),
    start_time_increment=30,
)
replace = msgspec.structs.replace


def test_nothing_is_sent_where_nothing_differs() -> None:
    assert changes(form_of(KIND), KIND) == {}
    several = replace(KIND, duration_options=[15, 30])
    assert changes(form_of(several), several) == {}


@pytest.mark.parametrize(
    ("change", "sent"),
    [
        ({"name": "  New   name "}, {"name": "New name"}),
        ({"active": False}, {"active": False}),
        ({"lengths": "45"}, {"duration": 45}),
        ({"lengths": "15, 30"}, {"duration": 30, "duration_options": [15, 30]}),
        ({"before": 15, "after": 5}, {"before_buffer": 15, "after_buffer": 5}),
        ({"places": ()}, {"locations": []}),
        ({"places": (Place("inbound_call", "+49 30 1"),)},
         {"locations": [{"kind": "inbound_call", "phone_number": "+49 30 1"}]}),
        ({"description": "Bring it"}, {"description": "Bring it"}),
    ],
)  # fmt: skip
def test_only_what_differs_is_sent(change: dict[str, Any], sent: dict[str, Any]) -> None:
    assert changes(replace(form_of(KIND), **change), KIND) == sent


def test_a_note_at_a_place_goes_along() -> None:
    form = form_of(KIND)
    moved = (Place("physical", "Elsewhere 2", form.places[0].info), form.places[1])
    [office, _zoom] = changes(replace(form, places=moved), KIND)["locations"]
    assert office == {**OFFICE, "location": "Elsewhere 2"}


def test_one_length_instead_of_several() -> None:
    several = replace(KIND, duration=30, duration_options=[15, 30])
    sent = changes(replace(form_of(several), lengths="15"), several)
    assert sent == {"duration": 15, "duration_options": [15]}
    assert has_changes(replace(several, duration=15, duration_options=[15]), sent)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"owner": ""}, "owner"),
        ({"lengths": ""}, "lengths"),
        ({"lengths": "0"}, "lengths"),
        ({"lengths": "721"}, "lengths"),
        ({"lengths": "5,10,15,20,25"}, "lengths"),
        ({"places": (Place("zoom_conference"), Place("physical"))}, "place:1"),
        ({"places": (Place("custom", "x" * 256),)}, "place:0"),
        ({"color": "#12"}, "color"),
    ],
)
def test_faults_name_their_field(change: dict[str, Any], field: str) -> None:
    good = EventTypeForm(owner="u", name="Chat")
    assert faults(good, is_new=True) == []
    found = faults(replace(good, **change), is_new=True)
    assert [fault.field for fault in found] == [field]
    assert found[0].text.endswith(".")


def test_tidied_line_ends_are_no_other_description() -> None:
    sent = changes(replace(form_of(KIND), description="One\nTwo"), KIND)
    assert has_changes(replace(KIND, description_plain="One\r\nTwo "), sent)
    assert not has_changes(replace(KIND, description_plain="One"), sent)


@given(
    st.builds(
        EventTypeForm,
        owner=st.just("u"),
        name=st.text(min_size=1).filter(lambda text: text.strip() != ""),
        active=st.booleans(),
        lengths=st.sampled_from(["30", "15, 30", "1 h, 45", "720"]),
        places=st.lists(
            st.sampled_from([Place("zoom_conference"), Place("physical", "A"), Place("custom")]),
            max_size=3,
        ).map(tuple),
        before=st.sampled_from(BUFFERS),
        after=st.sampled_from(BUFFERS),
        increment=st.integers(5, 720),
    )
)  # fmt: skip
def test_a_request_that_was_carried_out_is_recognised(form: EventTypeForm) -> None:
    sent = body_of(form)
    made = EventType(
        uri="u",
        name=sent["name"],
        active=sent["active"],
        duration=sent["duration"],
        duration_options=sent.get("duration_options"),
        locations=sent["locations"],
        before_buffer=sent["before_buffer"],
        after_buffer=sent["after_buffer"],
        start_time_increment=sent["start_time_increment"],
    )
    assert has_changes(made, sent)
    assert not has_changes(replace(made, active=not made.active), sent)
