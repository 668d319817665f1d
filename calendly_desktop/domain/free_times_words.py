"""What stands around free times in an e-mail, in seven languages."""

from __future__ import annotations

from typing import Final, NamedTuple

from calendly_desktop.domain.message_words import known_language


class TimesWords(NamedTuple):
    """intro: above the times. more: the text of the link to all times. zone: whose clock it is."""

    intro: str
    more: str
    zone: str


_WORDS: Final[dict[str, TimesWords]] = {
    "en": TimesWords(
        "Would one of these times suit you? Click the one you want:",
        "None of these? See all free times",
        "All times as in {city}.",
    ),
    "de": TimesWords(
        "Passt Ihnen einer dieser Termine? Klicken Sie auf den gewünschten:",
        "Keiner passt? Alle freien Termine",
        "Alle Zeiten in Ortszeit {city}.",
    ),
    "fr": TimesWords(
        "L’un de ces horaires vous convient-il ? Cliquez sur celui de votre choix :",
        "Aucun ne convient ? Voir tous les horaires libres",
        "Tous les horaires sont donnés à l’heure de {city}.",
    ),
    "es": TimesWords(
        "¿Le viene bien alguno de estos horarios? Haga clic en el que prefiera:",
        "¿Ninguno le conviene? Ver todos los horarios libres",
        "Todas las horas son de {city}.",
    ),
    "pt": TimesWords(
        "Algum destes horários lhe convém? Clique no que preferir:",
        "Nenhum serve? Ver todos os horários livres",
        "Todas as horas são de {city}.",
    ),
    "it": TimesWords(
        "Uno di questi orari va bene per Lei? Faccia clic su quello che preferisce:",
        "Nessuno va bene? Vedere tutti gli orari liberi",
        "Tutti gli orari sono di {city}.",
    ),
    "nl": TimesWords(
        "Schikt een van deze tijden u? Klik op het gewenste tijdstip:",
        "Geen van deze? Alle vrije tijden",
        "Alle tijden zijn in de tijd van {city}.",
    ),
}


def times_words(language: str) -> TimesWords:
    """Return the words of a language, English where it is none of ours."""
    return _WORDS[known_language(language) or "en"]
