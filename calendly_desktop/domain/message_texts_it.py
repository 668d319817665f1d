"""The message templates in Italian that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Scelga un altro orario",
        "Nuovo orario per «{meeting}», {date}",
        "Buongiorno {name},\n\n"
        "purtroppo devo spostare il nostro appuntamento «{meeting}» di {date}, ore {time} "
        "({zone}). La prego di scegliere qui un altro orario che Le sia comodo:\n"
        "{reschedule_link}\n\n"
        "Mi scuso per il disagio e La ringrazio per la comprensione.\n\n"
        "Cordiali saluti\n"
        "{sender}",
    ),
    (
        "cancel",
        "Dobbiamo annullare",
        "Annullamento del nostro appuntamento di {date}",
        "Buongiorno {name},\n\n"
        "purtroppo dobbiamo annullare il nostro appuntamento «{meeting}» di {date}, ore "
        "{time} ({zone}). Mi scuso per il breve preavviso.\n\n"
        "Se desidera un altro appuntamento, può prenotarlo qui:\n"
        "{booking_link}\n\n"
        "Cordiali saluti\n"
        "{sender}",
    ),
    (
        "late",
        "Sono in ritardo",
        "Sono in ritardo di qualche minuto",
        "Buongiorno {name},\n\n"
        "sarò in ritardo di qualche minuto al nostro appuntamento «{meeting}» di oggi, "
        "ore {time} ({zone}). La prego di scusarmi; sarò presto da Lei.\n\n"
        "Ci vediamo qui: {place}\n\n"
        "Se preferisce un altro orario, può sceglierlo qui:\n"
        "{reschedule_link}\n\n"
        "Cordiali saluti\n"
        "{sender}",
    ),
    (
        "links",
        "I Suoi link",
        "I Suoi link per «{meeting}», {date}",
        "Buongiorno {name},\n\n"
        "ecco i Suoi link personali per il nostro appuntamento «{meeting}» di {date}, ore "
        "{time} ({zone}).\n\n"
        "Per scegliere un altro orario:\n"
        "{reschedule_link}\n\n"
        "Per annullare l’appuntamento:\n"
        "{cancel_link}\n\n"
        "Cordiali saluti\n"
        "{sender}",
    ),
    (
        "reminder",
        "Promemoria",
        "Promemoria: «{meeting}», {date}",
        "Buongiorno {name},\n\n"
        "Le ricordo il nostro appuntamento «{meeting}».\n\n"
        "Quando: {date}, ore {time}–{end_time} ({zone})\n\n"
        "Dove: {place}\n\n"
        "Se non potrà essere presente, può scegliere un altro orario qui:\n"
        "{reschedule_link}\n\n"
        "Al piacere di sentirLa.\n\n"
        "Cordiali saluti\n"
        "{sender}",
    ),
    (
        "missed",
        "Appuntamento mancato: scegliere un altro orario",
        "Il nostro appuntamento di {date}",
        "Buongiorno {name},\n\n"
        "La aspettavamo per il nostro appuntamento «{meeting}» di {date}, ore {time} "
        "({zone}), ma purtroppo non siamo riusciti a parlarci. Spero che vada tutto bene.\n\n"
        "Se lo desidera ancora, può prenotare un nuovo appuntamento qui:\n"
        "{booking_link}\n\n"
        "Cordiali saluti\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
