"""Message templates of one profile: those that come with the app, changed ones, own ones."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

import msgspec

from calendly_desktop.domain.message_texts import shipped
from calendly_desktop.domain.message_words import LANGUAGES
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.templates import Template, trimmed
from calendly_desktop.store.kept_file import (
    KeptFile,
    decoded,
    encoded,
    on_thread,
    read_bytes,
    reason,
    write_atomically,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_VERSION: Final = 1


class TemplatesNotSaved(Problem):
    """The templates file could not be written."""

    title = "The templates could not be saved"
    remedy = "What you changed lasts until the app closes."


class NoTemplates(Problem):
    """A file holds no message templates."""

    title = "This file holds no message templates"
    remedy = "Choose a file that was saved with Export templates."


class _Kept(msgspec.Struct, omit_defaults=True):
    """The file: changed and own templates, and which of the app's were deleted."""

    version: int = _VERSION
    templates: list[Template] = []
    deleted: list[str] = []


class Templates:
    """The templates of a profile, in one JSON file that is written whole and atomically.

    A file that cannot be understood is moved aside, and `notices` says so; one of a newer
    version is read as far as it goes and left as it is. `changed` is told after each change.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.changed: list[Callable[[], None]] = []
        self._shipped = {each.id: each for each in shipped()}
        self._disk = KeptFile(
            file,
            _Kept,
            what="your message templates",
            instead="the templates that come with the app are used",
        )
        kept = self._disk.read()
        self._own = {each.id: trimmed(each) for each in kept.templates if _fits(each)}
        self._deleted = {each for each in kept.deleted if each in self._shipped}

    @property
    def notices(self) -> Sequence[str]:
        """What went wrong with the file, a sentence each."""
        return self._disk.notices

    # -- what there is ----------------------------------------------------------------------

    def all(self) -> list[Template]:
        """Return every template: the app's, changed or not, then own ones, by language."""
        known = [self._own.get(id_, each) for id_, each in self._shipped.items()]
        known += [each for id_, each in self._own.items() if id_ not in self._shipped]
        kept = [each for each in known if each.id not in self._deleted]
        return sorted(kept, key=lambda each: LANGUAGES.index(each.language))

    def of_language(self, language: str) -> list[Template]:
        """Return the templates in a language: the app's first, own ones after them by name."""
        return [each for each in self.all() if each.language == language]

    def get(self, id_: str) -> Template | None:
        """Return a template, None where there is none or it was deleted."""
        if id_ in self._deleted:
            return None
        return self._own.get(id_) or self._shipped.get(id_)

    def about(self, about: str, language: str) -> Template | None:
        """Return the template about something in a language."""
        return self.get(f"{about}.{language}")

    def original(self, id_: str) -> Template | None:
        """Return a template as it came with the app, None for own ones."""
        return self._shipped.get(id_)

    def is_changed(self, id_: str) -> bool:
        """Tell whether a template of the app says something else than it came with."""
        return id_ in self._shipped and id_ in self._own

    def deleted(self, language: str) -> list[Template]:
        """Return the app's templates in a language that were deleted."""
        return [self._shipped[each] for each in self._deleted if each.endswith(f".{language}")]

    # -- changing ---------------------------------------------------------------------------

    async def save(self, template: Template) -> None:
        """Keep a template in the place of the one before. Raises TemplatesNotSaved."""
        template = trimmed(template)
        self._deleted.discard(template.id)
        if template == self._shipped.get(template.id):
            self._own.pop(template.id, None)
        else:
            self._own[template.id] = template
        await self._write()

    async def add(self, language: str, name: str, subject: str = "", body: str = "") -> Template:
        """Make an own template and return it. Raises TemplatesNotSaved."""
        made = Template(
            id=f"own-{uuid.uuid4().hex[:12]}.{language}",
            name=self._free_name(name, language),
            language=language,
            subject=subject,
            body=body,
        )
        await self.save(made)
        return made

    async def duplicate(self, id_: str) -> Template | None:
        """Copy a template as an own one and return it. Raises TemplatesNotSaved."""
        like = self.get(id_)
        if like is None:
            return None
        return await self.add(like.language, like.name, like.subject, like.body)

    async def delete(self, id_: str) -> None:
        """Take a template away; `save` with the same one brings it back."""
        self._own.pop(id_, None)
        if id_ in self._shipped:
            self._deleted.add(id_)
        await self._write()

    async def restore(self, ids: Iterable[str]) -> None:
        """Bring templates back as they came with the app. Raises TemplatesNotSaved."""
        for id_ in [each for each in ids if each in self._shipped]:
            self._own.pop(id_, None)
            self._deleted.discard(id_)
        await self._write()

    # -- sharing ----------------------------------------------------------------------------

    async def export_to(self, file: Path, templates: Sequence[Template]) -> None:
        """Write templates as a file for colleagues. Raises Problem in words."""
        try:
            await on_thread(lambda: write_atomically(file, encoded(_Kept(templates=[*templates]))))
        except OSError as error:
            raise Problem(
                "The file could not be saved",
                f"{file.name} could not be written: {error.strerror or type(error).__name__}.",
                remedy="Choose another folder, or close the file where it is open.",
            ) from error

    async def import_from(self, file: Path) -> int:
        """Take templates from a colleague's file and return how many were new.

        Nothing here is replaced: a template that says something else comes as an own one beside
        it. Raises NoTemplates, TemplatesNotSaved.
        """
        try:
            kept = decoded(await on_thread(lambda: read_bytes(file)), _Kept)
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            raise NoTemplates(message=f"{file.name} could not be understood.") from error
        known = {(each.language, each.name, each.subject, each.body) for each in self.all()}
        news = [
            each
            for each in map(trimmed, kept.templates)
            if _fits(each) and (each.language, each.name, each.subject, each.body) not in known
        ]
        for each in news:
            id_ = f"own-{uuid.uuid4().hex[:12]}.{each.language}"
            name = self._free_name(each.name, each.language)
            self._own[id_] = msgspec.structs.replace(each, id=id_, name=name, builtin=False)
        if news:
            await self._write()
        return len(news)

    # -- private ----------------------------------------------------------------------------

    def _free_name(self, name: str, language: str) -> str:
        taken = {each.name for each in self.of_language(language)}
        wanted, number = name.strip() or "New template", 2
        name = wanted
        while name in taken:
            name, number = f"{wanted} ({number})", number + 1
        return name

    async def _write(self) -> None:
        for listener in tuple(self.changed):
            listener()
        if not self._disk.may_write:
            raise TemplatesNotSaved(message="The file of the templates is left as it is.")
        try:
            await self._disk.write(self._state)
        except OSError as error:
            words = f"{self.file.name} could not be written: {reason(error)}."
            raise TemplatesNotSaved(message=words) from error

    def _state(self) -> _Kept:
        return _Kept(templates=[*self._own.values()], deleted=sorted(self._deleted))


def _fits(template: Template) -> bool:
    return template.language in LANGUAGES and template.id.endswith(f".{template.language}")
