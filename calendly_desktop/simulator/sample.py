"""Sample data: one lifelike organization, the same for the same seed, placed around now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.simulator.sample_bookings import Bookings
from calendly_desktop.simulator.sample_contacts import add_contacts, add_recaps
from calendly_desktop.simulator.sample_enterprise import add_enterprise
from calendly_desktop.simulator.sample_event_types import add_event_types
from calendly_desktop.simulator.sample_meetings import ScriptedMeetings
from calendly_desktop.simulator.sample_people import add_people
from calendly_desktop.simulator.sample_webhooks import add_subscriptions

if TYPE_CHECKING:
    from calendly_desktop.simulator.state import World


def fill_world(world: World, meetings: int) -> None:
    """Fills an empty world; `meetings` counts all of them (0: none, else at least 45)."""
    now = world.now()
    add_people(world, now)
    add_event_types(world, now)
    scripted = ScriptedMeetings(world, now).make() if meetings > 0 else []
    bookings = Bookings(world, now)
    world.meetings.complete = bookings.details
    world.meetings.recipe_email = bookings.email
    world.meetings.load(scripted + bookings.make(max(0, meetings - len(scripted))))
    add_subscriptions(world, now)
    add_enterprise(world, now)
    add_contacts(world, now)
    add_recaps(world, now)
