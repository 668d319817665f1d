"""The message templates in English that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Please pick a new time",
        "New time for “{meeting}” on {date}",
        "Hello {first_name},\n\n"
        "Unfortunately, I have to move our meeting “{meeting}” on {date}, at {time} "
        "({zone}). Please pick a new time that suits you here:\n"
        "{reschedule_link}\n\n"
        "I apologize for the inconvenience and look forward to speaking with you.\n\n"
        "Kind regards,\n"
        "{sender}",
    ),
    (
        "cancel",
        "We must cancel",
        "Our meeting on {date} is canceled",
        "Hello {first_name},\n\n"
        "Unfortunately, we have to cancel our meeting “{meeting}” on {date}, at {time} "
        "({zone}). I am sorry for the short notice.\n\n"
        "If you would like to meet at another time, you can book it here:\n"
        "{booking_link}\n\n"
        "Kind regards,\n"
        "{sender}",
    ),
    (
        "late",
        "Running late",
        "I am running a few minutes late",
        "Hello {first_name},\n\n"
        "I am running a few minutes late for our meeting “{meeting}” today at {time} "
        "({zone}). Please excuse the delay; I will be with you shortly.\n\n"
        "This is how we meet: {place}\n\n"
        "If another time suits you better, you can pick one here:\n"
        "{reschedule_link}\n\n"
        "Kind regards,\n"
        "{sender}",
    ),
    (
        "links",
        "Your links",
        "Your links for “{meeting}” on {date}",
        "Hello {first_name},\n\n"
        "Here are your personal links for our meeting “{meeting}” on {date}, at {time} "
        "({zone}).\n\n"
        "To pick a new time:\n"
        "{reschedule_link}\n\n"
        "To cancel the meeting:\n"
        "{cancel_link}\n\n"
        "Kind regards,\n"
        "{sender}",
    ),
    (
        "reminder",
        "Reminder",
        "Reminder: “{meeting}” on {date}",
        "Hello {first_name},\n\n"
        "This is a short reminder of our meeting “{meeting}”.\n\n"
        "When: {date}, {time}–{end_time} ({zone})\n\n"
        "Where: {place}\n\n"
        "If you cannot make it, you can pick a new time here:\n"
        "{reschedule_link}\n\n"
        "I look forward to speaking with you.\n\n"
        "Kind regards,\n"
        "{sender}",
    ),
    (
        "missed",
        "You were not there: pick a new time",
        "We missed you on {date}",
        "Hello {first_name},\n\n"
        "We were expecting you for our meeting “{meeting}” on {date}, at {time} ({zone}), "
        "and unfortunately we did not manage to meet. I hope all is well.\n\n"
        "If you are still interested, you are welcome to book a new time here:\n"
        "{booking_link}\n\n"
        "Kind regards,\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
