"""The message templates in German that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Bitte neue Zeit wählen",
        "Neue Zeit für „{meeting}“ am {date}",
        "Guten Tag {name},\n\n"
        "leider muss ich unseren Termin „{meeting}“ am {date}, um {time} Uhr ({zone}) "
        "verschieben. Bitte wählen Sie hier eine neue Zeit, die Ihnen passt:\n"
        "{reschedule_link}\n\n"
        "Ich bitte um Ihr Verständnis und freue mich auf unser Gespräch.\n\n"
        "Mit freundlichen Grüßen\n"
        "{sender}",
    ),
    (
        "cancel",
        "Wir müssen absagen",
        "Absage unseres Termins am {date}",
        "Guten Tag {name},\n\n"
        "leider müssen wir unseren Termin „{meeting}“ am {date}, um {time} Uhr ({zone}) "
        "absagen. Ich bitte die kurzfristige Nachricht zu entschuldigen.\n\n"
        "Wenn Sie einen anderen Termin wünschen, können Sie ihn hier buchen:\n"
        "{booking_link}\n\n"
        "Mit freundlichen Grüßen\n"
        "{sender}",
    ),
    (
        "late",
        "Ich verspäte mich",
        "Ich verspäte mich um einige Minuten",
        "Guten Tag {name},\n\n"
        "zu unserem Termin „{meeting}“ heute um {time} Uhr ({zone}) verspäte ich mich "
        "leider um einige Minuten. Ich bitte um Entschuldigung und bin gleich bei Ihnen.\n\n"
        "So treffen wir uns: {place}\n\n"
        "Falls Ihnen eine andere Zeit besser passt, können Sie sie hier wählen:\n"
        "{reschedule_link}\n\n"
        "Mit freundlichen Grüßen\n"
        "{sender}",
    ),
    (
        "links",
        "Ihre Links",
        "Ihre Links zu „{meeting}“ am {date}",
        "Guten Tag {name},\n\n"
        "hier sind Ihre persönlichen Links zu unserem Termin „{meeting}“ am {date}, um "
        "{time} Uhr ({zone}).\n\n"
        "Neue Zeit wählen:\n"
        "{reschedule_link}\n\n"
        "Termin absagen:\n"
        "{cancel_link}\n\n"
        "Mit freundlichen Grüßen\n"
        "{sender}",
    ),
    (
        "reminder",
        "Erinnerung",
        "Erinnerung: „{meeting}“ am {date}",
        "Guten Tag {name},\n\n"
        "gern erinnere ich Sie an unseren Termin „{meeting}“.\n\n"
        "Wann: {date}, {time}–{end_time} Uhr ({zone})\n\n"
        "Wo: {place}\n\n"
        "Falls Sie verhindert sind, können Sie hier eine neue Zeit wählen:\n"
        "{reschedule_link}\n\n"
        "Ich freue mich auf unser Gespräch.\n\n"
        "Mit freundlichen Grüßen\n"
        "{sender}",
    ),
    (
        "missed",
        "Sie waren nicht da: neue Zeit wählen",
        "Unser Termin am {date}",
        "Guten Tag {name},\n\n"
        "zu unserem Termin „{meeting}“ am {date}, um {time} Uhr ({zone}) haben wir Sie "
        "leider nicht erreicht. Ich hoffe, es ist alles in Ordnung.\n\n"
        "Wenn Sie weiterhin Interesse haben, können Sie hier gern einen neuen Termin "
        "buchen:\n"
        "{booking_link}\n\n"
        "Mit freundlichen Grüßen\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
