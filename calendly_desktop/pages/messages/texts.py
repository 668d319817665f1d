"""The text of a message while it is written: the template chosen, and what was changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.templates import Template
    from calendly_desktop.store.templates import Templates


class MessageTexts:
    """Which template a message is made from, and the changes made for this message only.

    language: the one chosen for all recipients, empty where each is written to in their own.
    """

    def __init__(self, templates: Templates) -> None:
        self.templates = templates
        self.about = ""
        self.language = ""
        self._changes: dict[str, tuple[str, str]] = {}

    def choose(self, about: str, language: str) -> None:
        """Choose what the message is about; the first template of the language where unknown."""
        self.language = language
        known = {each.about for each in self.templates.all()}
        if about in known:
            self.about = about
        elif self.about not in known:
            first = self.offered(language or "en")
            self.about = first[0].about if first else ""

    def offered(self, language: str) -> list[Template]:
        """Return the templates to choose from, for a recipient written to in a language."""
        return self.templates.of_language(self.language or language)

    def template(self, language: str) -> Template | None:
        """Return the template for a recipient, with what was changed in it.

        One that exists in another language only is used as it is; None where there is none.
        """
        wanted = self.language or language
        found = self.templates.about(self.about, wanted)
        if found is None:
            others = [each for each in self.templates.all() if each.about == self.about]
            found = others[0] if others else None
        if found is None or found.id not in self._changes:
            return found
        subject, body = self._changes[found.id]
        return msgspec.structs.replace(found, subject=subject, body=body)

    def change(self, template: Template, subject: str, body: str) -> None:
        """Say something else than the template, in this message."""
        kept = self.templates.get(template.id)
        if kept is not None and (subject, body) == (kept.subject, kept.body):
            self._changes.pop(template.id, None)
        else:
            self._changes[template.id] = (subject, body)

    def discard(self, template: Template) -> None:
        """Say what the template says."""
        self._changes.pop(template.id, None)

    def is_changed(self, template: Template | None) -> bool:
        """Tell whether the text differs from its template."""
        return template is not None and template.id in self._changes

    @property
    def has_changes(self) -> bool:
        """Whether anything was changed."""
        return bool(self._changes)

    def draft(self) -> dict[str, Any]:
        """Return what is worth keeping over a crash."""
        changes = {key: list(texts) for key, texts in self._changes.items()}
        return {"about": self.about, "language": self.language, "changes": changes}

    def recall(self, draft: Mapping[str, Any]) -> bool:
        """Take up a draft; False where it holds no changes."""
        changes = draft.get("changes")
        if not isinstance(changes, dict) or not changes:
            return False
        self._changes = {
            str(key): (str(texts[0]), str(texts[1]))
            for key, texts in changes.items()
            if isinstance(texts, list) and len(texts) == 2
        }
        self.choose(str(draft.get("about", "")), str(draft.get("language", "")))
        return bool(self._changes)
