"""The message templates in French that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Merci de choisir un autre créneau",
        "Nouveau créneau pour «\u00a0{meeting}\u00a0» du {date}",
        "Bonjour {name},\n\n"
        "Je dois malheureusement déplacer notre rendez-vous «\u00a0{meeting}\u00a0» du "
        "{date} à {time} ({zone}). Je vous invite à choisir ici un autre créneau qui vous "
        "convienne\u00a0:\n"
        "{reschedule_link}\n\n"
        "Je vous prie de m’excuser pour ce changement et vous remercie de votre "
        "compréhension.\n\n"
        "Bien cordialement,\n"
        "{sender}",
    ),
    (
        "cancel",
        "Nous devons annuler",
        "Annulation de notre rendez-vous du {date}",
        "Bonjour {name},\n\n"
        "Nous sommes malheureusement contraints d’annuler notre rendez-vous "
        "«\u00a0{meeting}\u00a0» du {date} à {time} ({zone}). Je vous prie de nous "
        "excuser de vous prévenir si tardivement.\n\n"
        "Si vous souhaitez un autre rendez-vous, vous pouvez le réserver ici\u00a0:\n"
        "{booking_link}\n\n"
        "Bien cordialement,\n"
        "{sender}",
    ),
    (
        "late",
        "J’ai un peu de retard",
        "J’aurai quelques minutes de retard",
        "Bonjour {name},\n\n"
        "J’aurai quelques minutes de retard à notre rendez-vous «\u00a0{meeting}\u00a0» "
        "d’aujourd’hui à {time} ({zone}). Je vous prie de m’en excuser et vous rejoins "
        "très vite.\n\n"
        "Nous nous retrouvons ici\u00a0: {place}\n\n"
        "Si un autre moment vous convient mieux, vous pouvez le choisir ici\u00a0:\n"
        "{reschedule_link}\n\n"
        "Bien cordialement,\n"
        "{sender}",
    ),
    (
        "links",
        "Vos liens",
        "Vos liens pour «\u00a0{meeting}\u00a0» du {date}",
        "Bonjour {name},\n\n"
        "Voici vos liens personnels pour notre rendez-vous «\u00a0{meeting}\u00a0» du "
        "{date} à {time} ({zone}).\n\n"
        "Pour choisir un autre créneau\u00a0:\n"
        "{reschedule_link}\n\n"
        "Pour annuler le rendez-vous\u00a0:\n"
        "{cancel_link}\n\n"
        "Bien cordialement,\n"
        "{sender}",
    ),
    (
        "reminder",
        "Rappel",
        "Rappel\u00a0: «\u00a0{meeting}\u00a0» du {date}",
        "Bonjour {name},\n\n"
        "Je me permets de vous rappeler notre rendez-vous «\u00a0{meeting}\u00a0».\n\n"
        "Date\u00a0: {date}, {time}–{end_time} ({zone})\n\n"
        "Lieu\u00a0: {place}\n\n"
        "En cas d’empêchement, vous pouvez choisir un autre créneau ici\u00a0:\n"
        "{reschedule_link}\n\n"
        "Au plaisir d’échanger avec vous.\n\n"
        "Bien cordialement,\n"
        "{sender}",
    ),
    (
        "missed",
        "Vous n’étiez pas là\u00a0: choisir un autre créneau",
        "Notre rendez-vous du {date}",
        "Bonjour {name},\n\n"
        "Nous vous attendions pour notre rendez-vous «\u00a0{meeting}\u00a0» du {date} à "
        "{time} ({zone}), mais nous n’avons malheureusement pas pu nous parler. J’espère "
        "que tout va bien de votre côté.\n\n"
        "Si vous le souhaitez toujours, vous pouvez réserver un nouveau rendez-vous "
        "ici\u00a0:\n"
        "{booking_link}\n\n"
        "Bien cordialement,\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
