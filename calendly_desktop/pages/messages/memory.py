"""What is remembered about messages: the language of each address, the template used last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.viewmodels.message_languages import choose_language, remember_language

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.system.settings import Settings

_PAGE = "messages"


class MessageMemory:
    """A few choices in the settings; addresses are kept as digests only."""

    def __init__(self, settings: Settings | None) -> None:
        self._settings = settings

    def language_for(self, email: str, event_type: EventType | None) -> str:
        """Return in which language an address is written to."""
        return choose_language(email, event_type, self._languages())

    def last_template(self) -> str:
        """Return what the template used last is about, such as "new_time"."""
        return str(self._kept().get("template", ""))

    def note(self, email: str, language: str, about: str = "") -> None:
        """Remember what was used for an address, and for all."""
        if self._settings is None:
            return
        chosen: dict[str, Any] = {"template": about} if about else {}
        chosen["languages"] = remember_language(email, language, self._languages())
        self._settings.update_page(_PAGE, **chosen)

    def _languages(self) -> dict[str, Any]:
        kept = self._kept().get("languages")
        return kept if isinstance(kept, dict) else {}

    def _kept(self) -> dict[str, Any]:
        return self._settings.page(_PAGE) if self._settings is not None else {}
