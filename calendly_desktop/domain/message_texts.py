"""The message templates that come with the app, in seven languages."""

from __future__ import annotations

from functools import cache

from calendly_desktop.domain.templates import Template


@cache
def shipped() -> tuple[Template, ...]:
    """Return all templates that come with the app, language by language."""
    from calendly_desktop.domain.message_texts_de import TEXTS as GERMAN
    from calendly_desktop.domain.message_texts_en import TEXTS as ENGLISH
    from calendly_desktop.domain.message_texts_es import TEXTS as SPANISH
    from calendly_desktop.domain.message_texts_fr import TEXTS as FRENCH
    from calendly_desktop.domain.message_texts_it import TEXTS as ITALIAN
    from calendly_desktop.domain.message_texts_nl import TEXTS as DUTCH
    from calendly_desktop.domain.message_texts_pt import TEXTS as PORTUGUESE

    texts = {
        "en": ENGLISH,
        "de": GERMAN,
        "fr": FRENCH,
        "es": SPANISH,
        "pt": PORTUGUESE,
        "it": ITALIAN,
        "nl": DUTCH,
    }
    return tuple(
        Template(
            id=f"{about}.{language}",
            name=name,
            language=language,
            subject=subject,
            body=body,
            builtin=True,
        )
        for language, rows in texts.items()
        for about, name, subject, body in rows
    )
