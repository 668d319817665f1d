"""One method per Calendly operation; returns domain objects."""

from __future__ import annotations

from calendly_desktop.api.availability_calls import AvailabilityCalls
from calendly_desktop.api.contact_calls import ContactCalls
from calendly_desktop.api.enterprise_calls import EnterpriseCalls
from calendly_desktop.api.event_type_calls import EventTypeCalls, EventTypeHost
from calendly_desktop.api.meeting_calls import MeetingCalls
from calendly_desktop.api.people_calls import PeopleCalls
from calendly_desktop.api.routing_calls import RoutingCalls
from calendly_desktop.api.webhook_calls import WebhookCalls

__all__ = ["CalendlyClient", "EventTypeHost"]


class CalendlyClient(
    PeopleCalls,
    EventTypeCalls,
    AvailabilityCalls,
    MeetingCalls,
    WebhookCalls,
    ContactCalls,
    RoutingCalls,
    EnterpriseCalls,
):
    """Calendly for one signed-in user. Every argument that names a resource is its full URI.

    Every method raises CalendlyErrors: see `api.errors`. A list is asked for only when its Pages
    are iterated. A write is sent once; OutcomeUnknown says that it may have arrived: the store's
    `Writes` journals it and reads it back.
    """
