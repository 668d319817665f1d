"""The message templates in Spanish that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Por favor, elija otra hora",
        "Nueva hora para «{meeting}», {date}",
        "Hola, {name}:\n\n"
        "Lamentablemente, tengo que cambiar nuestra cita «{meeting}» del {date}, {time} "
        "({zone}). Le ruego que elija aquí otra hora que le convenga:\n"
        "{reschedule_link}\n\n"
        "Disculpe las molestias y gracias por su comprensión.\n\n"
        "Un cordial saludo,\n"
        "{sender}",
    ),
    (
        "cancel",
        "Tenemos que cancelar",
        "Cancelación de nuestra cita del {date}",
        "Hola, {name}:\n\n"
        "Lamentablemente, tenemos que cancelar nuestra cita «{meeting}» del {date}, "
        "{time} ({zone}). Le pido disculpas por avisarle con tan poca antelación.\n\n"
        "Si desea otra cita, puede reservarla aquí:\n"
        "{booking_link}\n\n"
        "Un cordial saludo,\n"
        "{sender}",
    ),
    (
        "late",
        "Llego con retraso",
        "Llegaré unos minutos tarde",
        "Hola, {name}:\n\n"
        "Llegaré unos minutos tarde a nuestra cita «{meeting}» de hoy, {time} ({zone}). "
        "Le ruego que disculpe el retraso; enseguida estaré con usted.\n\n"
        "Nos vemos aquí: {place}\n\n"
        "Si le conviene más otra hora, puede elegirla aquí:\n"
        "{reschedule_link}\n\n"
        "Un cordial saludo,\n"
        "{sender}",
    ),
    (
        "links",
        "Sus enlaces",
        "Sus enlaces para «{meeting}», {date}",
        "Hola, {name}:\n\n"
        "Estos son sus enlaces personales para nuestra cita «{meeting}» del {date}, "
        "{time} ({zone}).\n\n"
        "Para elegir otra hora:\n"
        "{reschedule_link}\n\n"
        "Para cancelar la cita:\n"
        "{cancel_link}\n\n"
        "Un cordial saludo,\n"
        "{sender}",
    ),
    (
        "reminder",
        "Recordatorio",
        "Recordatorio: «{meeting}», {date}",
        "Hola, {name}:\n\n"
        "Le recuerdo nuestra cita «{meeting}».\n\n"
        "Cuándo: {date}, {time}–{end_time} ({zone})\n\n"
        "Dónde: {place}\n\n"
        "Si no le es posible asistir, puede elegir otra hora aquí:\n"
        "{reschedule_link}\n\n"
        "Será un placer conversar con usted.\n\n"
        "Un cordial saludo,\n"
        "{sender}",
    ),
    (
        "missed",
        "No pudo asistir: elegir otra hora",
        "Nuestra cita del {date}",
        "Hola, {name}:\n\n"
        "Le esperábamos en nuestra cita «{meeting}» del {date}, {time} ({zone}), pero "
        "lamentablemente no pudimos hablar. Espero que todo esté bien.\n\n"
        "Si sigue teniendo interés, puede reservar una nueva cita aquí:\n"
        "{booking_link}\n\n"
        "Un cordial saludo,\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
