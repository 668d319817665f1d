"""The table of all simulated operations."""

from __future__ import annotations

from calendly_desktop.simulator import (
    routes_availability,
    routes_booking,
    routes_contact_lists,
    routes_contacts,
    routes_enterprise,
    routes_event_types,
    routes_events,
    routes_one_off,
    routes_recaps,
    routes_users,
    routes_webhooks,
)

OPERATIONS = (
    *routes_users.OPERATIONS,
    *routes_event_types.OPERATIONS,
    *routes_one_off.OPERATIONS,
    *routes_availability.OPERATIONS,
    *routes_events.OPERATIONS,
    *routes_booking.OPERATIONS,
    *routes_webhooks.OPERATIONS,
    *routes_enterprise.OPERATIONS,
    *routes_contacts.OPERATIONS,
    *routes_contact_lists.OPERATIONS,
    *routes_recaps.OPERATIONS,
)
