"""The words of Calendly's webhook payloads that name nobody: fields, kinds, states, collections."""

from __future__ import annotations

from typing import Final

from calendly_desktop.domain.webhooks import EVENTS


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


TIMES: Final = words_of(
    "created_at updated_at deleted_at start_time end_time retry_started_at confirmed_at "
    "buffered_start_time buffered_end_time next_meeting_date last_meeting_date "
    "last_interaction_date"
)
WORDS: Final = words_of(
    "event status type kind scope scheduling_method canceler_type pooling_type booking_method "
    "submitter_type provider currency creation_source locale color"
)
NUMBERS: Final = words_of(
    "total active limit position duration duration_options start_time_increment before_buffer "
    "after_buffer"
)
ZONE: Final = "timezone"
FIXED: Final = words_of(
    "active canceled host invitee user team solo group instant instant_book poll api pushed "
    "processing initiated failed physical zoom custom ask_invitee inbound_call outbound_call "
    "zoom_conference google_conference microsoft_teams_conference webex_conference gotomeeting "
    "gotomeeting_conference round_robin collective multi_pool string text phone_number "
    "single_select multi_select standardeventtype event_type external_url custom_message "
    "stripe paypal"
) | {event.name for event in EVENTS}
"""Calendly's own words: they stay, whoever has a name like one of them."""
_PAYLOAD: Final = words_of(
    "payload created_by uri email emails name first_name last_name questions_and_answers "
    "question answer tracking utm_source utm_medium utm_campaign utm_content utm_term "
    "salesforce_uuid text_reminder_number rescheduled old_invitee new_invitee cancel_url "
    "reschedule_url payment no_show reconfirmation cancellation canceled_by reason "
    "scheduled_event event_type location join_url data invitees_counter event_memberships "
    "user user_email user_name event_guests meeting_notes_plain meeting_notes_html "
    "invitee_scheduled_by routing_form_submission routing_form question_uuid result value "
    "submitter contact phone_numbers phone custom_fields label user_uuid recap transcript "
    "summary_md action_items_md discussion_md share_link attendees custom_questions profile "
    "owner slug scheduling_url"
)
FIELDS: Final = _PAYLOAD | TIMES | WORDS | NUMBERS | {ZONE}
"""Field names of Calendly's payloads: they stay too."""
HEADERS: Final = words_of(
    "content-type accept accept-encoding content-encoding transfer-encoding connection"
)
COLLECTIONS: Final = words_of(
    "users organizations groups teams scheduled_events invitees event_types event_type_memberships "
    "invitee_no_shows webhook_subscriptions routing_forms routing_form_submissions contacts "
    "meeting_recaps transcript organization_memberships scheduling_links"
)
"""The words in Calendly's resource addresses; everything else there identifies something."""
