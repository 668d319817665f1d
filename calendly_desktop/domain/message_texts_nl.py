"""The message templates in Dutch that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Kies een nieuwe tijd",
        "Nieuwe tijd voor ‘{meeting}’ op {date}",
        "Beste {name},\n\n"
        "Helaas moet ik onze afspraak ‘{meeting}’ op {date} om {time} uur ({zone}) "
        "verzetten. Wilt u hier een nieuwe tijd kiezen die u schikt?\n"
        "{reschedule_link}\n\n"
        "Mijn excuses voor het ongemak. Ik kijk uit naar ons gesprek.\n\n"
        "Met vriendelijke groet,\n"
        "{sender}",
    ),
    (
        "cancel",
        "Wij moeten afzeggen",
        "Onze afspraak op {date} gaat niet door",
        "Beste {name},\n\n"
        "Helaas moeten wij onze afspraak ‘{meeting}’ op {date} om {time} uur ({zone}) "
        "annuleren. Mijn excuses voor dit late bericht.\n\n"
        "Wilt u een andere afspraak, dan kunt u die hier maken:\n"
        "{booking_link}\n\n"
        "Met vriendelijke groet,\n"
        "{sender}",
    ),
    (
        "late",
        "Ik ben iets later",
        "Ik ben enkele minuten later",
        "Beste {name},\n\n"
        "Voor onze afspraak ‘{meeting}’ van vandaag om {time} uur ({zone}) ben ik helaas "
        "enkele minuten later. Mijn excuses voor de vertraging; ik ben zo bij u.\n\n"
        "Hier treffen wij elkaar: {place}\n\n"
        "Komt een andere tijd u beter uit, dan kunt u die hier kiezen:\n"
        "{reschedule_link}\n\n"
        "Met vriendelijke groet,\n"
        "{sender}",
    ),
    (
        "links",
        "Uw links",
        "Uw links voor ‘{meeting}’ op {date}",
        "Beste {name},\n\n"
        "Hierbij ontvangt u uw persoonlijke links voor onze afspraak ‘{meeting}’ op "
        "{date} om {time} uur ({zone}).\n\n"
        "Een nieuwe tijd kiezen:\n"
        "{reschedule_link}\n\n"
        "De afspraak annuleren:\n"
        "{cancel_link}\n\n"
        "Met vriendelijke groet,\n"
        "{sender}",
    ),
    (
        "reminder",
        "Herinnering",
        "Herinnering: ‘{meeting}’ op {date}",
        "Beste {name},\n\n"
        "Graag herinner ik u aan onze afspraak ‘{meeting}’.\n\n"
        "Wanneer: {date}, {time}–{end_time} uur ({zone})\n\n"
        "Waar: {place}\n\n"
        "Bent u verhinderd, dan kunt u hier een nieuwe tijd kiezen:\n"
        "{reschedule_link}\n\n"
        "Ik kijk uit naar ons gesprek.\n\n"
        "Met vriendelijke groet,\n"
        "{sender}",
    ),
    (
        "missed",
        "U was er niet: kies een nieuwe tijd",
        "Onze afspraak op {date}",
        "Beste {name},\n\n"
        "Wij verwachtten u voor onze afspraak ‘{meeting}’ op {date} om {time} uur "
        "({zone}), maar helaas hebben wij elkaar niet gesproken. Ik hoop dat alles goed "
        "met u gaat.\n\n"
        "Hebt u nog belangstelling, dan kunt u hier een nieuwe afspraak maken:\n"
        "{booking_link}\n\n"
        "Met vriendelijke groet,\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
