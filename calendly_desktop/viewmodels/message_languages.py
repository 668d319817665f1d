"""In which language an invitee is written to: as last time, as they booked, or as here."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from calendly_desktop.domain.message_words import known_language, words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.models import EventType

MOST_REMEMBERED = 1000  # addresses; the oldest is forgotten first


def choose_language(email: str, event_type: EventType | None, remembered: Mapping[str, Any]) -> str:
    """Return the language last used for an address, else the event type's, else the computer's."""
    last = known_language(str(remembered.get(address_mark(email), "")))
    booked = known_language(event_type.locale) if event_type is not None else ""
    return last or booked or own_language()


def own_language() -> str:
    """Return the language of this computer where it is one of ours, else English."""
    return known_language(QLocale().name()) or "en"


def language_name(code: str) -> str:
    """Return what a language is called here: German."""
    return words_in(code).language


def remember_language(email: str, language: str, remembered: Mapping[str, Any]) -> dict[str, str]:
    """Return what is remembered with one address more, the newest last."""
    mark = address_mark(email)
    kept = {key: str(value) for key, value in remembered.items() if key != mark}
    kept[mark] = language
    return dict(list(kept.items())[-MOST_REMEMBERED:])


def address_mark(email: str) -> str:
    """Return what stands for an address in the settings, which hold nobody's address."""
    return hashlib.sha256(email.strip().casefold().encode()).hexdigest()[:16]
