"""Words of messages in seven languages: what links are called, places, lengths of time."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """What one language says; `…_at` name a meeting and a moment, `phone` and lengths a number."""

    language: str
    reschedule: str
    cancel: str
    join: str
    book: str
    reschedule_at: str
    cancel_at: str
    join_at: str
    the_meeting: str
    phone: str
    minute: str
    minutes: str
    hour: str
    hours: str
    both: str


WORDS: dict[str, Words] = {
    "en": Words(
        language="English",
        reschedule="Pick a new time",
        cancel="Cancel the meeting",
        join="Join the meeting",
        book="Book a time",
        reschedule_at="Reschedule {meeting} on {moment}",
        cancel_at="Cancel {meeting} on {moment}",
        join_at="Join {meeting} on {moment}",
        the_meeting="the meeting",
        phone="Phone, {0}",
        minute="{0} minute",
        minutes="{0} minutes",
        hour="{0} hour",
        hours="{0} hours",
        both="{0} and {1}",
    ),
    "de": Words(
        language="German",
        reschedule="Neue Zeit wählen",
        cancel="Termin absagen",
        join="Am Termin teilnehmen",
        book="Termin buchen",
        reschedule_at="„{meeting}“ am {moment} verschieben",
        cancel_at="„{meeting}“ am {moment} absagen",
        join_at="An „{meeting}“ am {moment} teilnehmen",
        the_meeting="Termin",
        phone="Telefon, {0}",
        minute="{0} Minute",
        minutes="{0} Minuten",
        hour="{0} Stunde",
        hours="{0} Stunden",
        both="{0} und {1}",
    ),
    "fr": Words(
        language="French",
        reschedule="Choisir un autre créneau",
        cancel="Annuler le rendez-vous",
        join="Rejoindre la réunion",
        book="Réserver un créneau",
        reschedule_at="Déplacer «\u00a0{meeting}\u00a0», {moment}",
        cancel_at="Annuler «\u00a0{meeting}\u00a0», {moment}",
        join_at="Rejoindre «\u00a0{meeting}\u00a0», {moment}",
        the_meeting="le rendez-vous",
        phone="Téléphone, {0}",
        minute="{0} minute",
        minutes="{0} minutes",
        hour="{0} heure",
        hours="{0} heures",
        both="{0} et {1}",
    ),
    "es": Words(
        language="Spanish",
        reschedule="Elegir otra hora",
        cancel="Cancelar la cita",
        join="Unirse a la reunión",
        book="Reservar una cita",
        reschedule_at="Cambiar «{meeting}», {moment}",
        cancel_at="Cancelar «{meeting}», {moment}",
        join_at="Unirse a «{meeting}», {moment}",
        the_meeting="la cita",
        phone="Teléfono, {0}",
        minute="{0} minuto",
        minutes="{0} minutos",
        hour="{0} hora",
        hours="{0} horas",
        both="{0} y {1}",
    ),
    "pt": Words(
        language="Portuguese",
        reschedule="Escolher outro horário",
        cancel="Cancelar a reunião",
        join="Entrar na reunião",
        book="Agendar um horário",
        reschedule_at="Reagendar “{meeting}”, {moment}",
        cancel_at="Cancelar “{meeting}”, {moment}",
        join_at="Entrar em “{meeting}”, {moment}",
        the_meeting="a reunião",
        phone="Telefone, {0}",
        minute="{0} minuto",
        minutes="{0} minutos",
        hour="{0} hora",
        hours="{0} horas",
        both="{0} e {1}",
    ),
    "it": Words(
        language="Italian",
        reschedule="Scegliere un altro orario",
        cancel="Annullare l’appuntamento",
        join="Partecipare alla riunione",
        book="Prenotare un appuntamento",
        reschedule_at="Spostare «{meeting}», {moment}",
        cancel_at="Annullare «{meeting}», {moment}",
        join_at="Partecipare a «{meeting}», {moment}",
        the_meeting="l’appuntamento",
        phone="Telefono, {0}",
        minute="{0} minuto",
        minutes="{0} minuti",
        hour="{0} ora",
        hours="{0} ore",
        both="{0} e {1}",
    ),
    "nl": Words(
        language="Dutch",
        reschedule="Een nieuwe tijd kiezen",
        cancel="De afspraak annuleren",
        join="Deelnemen aan de afspraak",
        book="Een afspraak maken",
        reschedule_at="‘{meeting}’ op {moment} verzetten",
        cancel_at="‘{meeting}’ op {moment} annuleren",
        join_at="Deelnemen aan ‘{meeting}’ op {moment}",
        the_meeting="de afspraak",
        phone="Telefoon, {0}",
        minute="{0} minuut",
        minutes="{0} minuten",
        hour="{0} uur",
        hours="{0} uur",
        both="{0} en {1}",
    ),
}
"""By two-letter code, in the order in which they are offered."""

LANGUAGES: tuple[str, ...] = tuple(WORDS)


def words_in(language: str) -> Words:
    """Return the words of a language; English ones where it is not among them."""
    return WORDS.get(language, WORDS["en"])


def known_language(code: str | None) -> str:
    """Return the language among ours that a code such as "pt-BR" names, else an empty text."""
    short = (code or "").replace("_", "-").split("-")[0].casefold()
    return short if short in WORDS else ""


def duration_in(language: str, minutes: float) -> str:
    """Return a length of time in words: 30 minutes, 1 Stunde und 15 Minuten."""
    words = words_in(language)
    hours, rest = divmod(round(minutes), 60)
    parts = []
    if hours:
        parts.append((words.hour if hours == 1 else words.hours).format(hours))
    if rest or not hours:
        parts.append((words.minute if rest == 1 else words.minutes).format(rest))
    return parts[0] if len(parts) == 1 else words.both.format(*parts)
