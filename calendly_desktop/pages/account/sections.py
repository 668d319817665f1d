"""The sections of the Account tab that are built when they are first shown, in their order."""

from __future__ import annotations

from typing import NamedTuple


class SectionEntry(NamedTuple):
    """A section that reads what it shows by itself: what is known before it is imported."""

    key: str
    title: str
    icon: str
    module: str
    class_name: str


SECTIONS: tuple[SectionEntry, ...] = (
    SectionEntry(
        "event_types",
        "Event types",
        "calendar",
        "calendly_desktop.pages.event_types.section",
        "EventTypesSection",
    ),
    SectionEntry(
        "availability",
        "Availability",
        "clock",
        "calendly_desktop.pages.availability.section",
        "AvailabilitySection",
    ),
    SectionEntry(
        "contacts",
        "Contacts",
        "contact",
        "calendly_desktop.pages.contacts.section",
        "ContactsSection",
    ),
    SectionEntry(
        "routing_forms",
        "Routing forms",
        "routing",
        "calendly_desktop.pages.routing_forms.section",
        "RoutingFormsSection",
    ),
    SectionEntry(
        "activity",
        "Activity",
        "history",
        "calendly_desktop.pages.activity.section",
        "ActivitySection",
    ),
    SectionEntry(
        "privacy",
        "Privacy and data",
        "lock",
        "calendly_desktop.pages.privacy.section",
        "PrivacySection",
    ),
    SectionEntry("help", "Help", "question", "calendly_desktop.pages.help.section", "HelpSection"),
)
"""The sections after the first three, in order; each is imported when it is first shown."""
