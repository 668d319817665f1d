"""The rules for tags and the presets of one profile: own ones, and those that a team shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain import rule_file
from calendly_desktop.domain.booking_links import FIELDS, Field
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.rule_file import LARGEST, RuleFile, written
from calendly_desktop.domain.tag_rules import FieldRule, TagRules, in_force
from calendly_desktop.domain.utm_rules import LONGEST_PRESET_NAME, Preset, with_preset
from calendly_desktop.store.kept_file import KeptFile, on_thread, read_bytes, reason
from calendly_desktop.store.shared_rules import SharedRules, checked_source

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence
    from pathlib import Path

    from calendly_desktop.store.shared_rules import Sharing

_LOOK_SECONDS: Final = 60.0


class RulesNotSaved(Problem):
    """The file of rules and presets could not be written."""

    title = "Rules and presets could not be saved"
    remedy = "What you changed lasts until the app closes."


class _Kept(msgspec.Struct, omit_defaults=True):
    """The file. shared_from: the file or address of the shared rules, empty where none are used."""

    version: int = 1
    rules: TagRules = TagRules()
    presets: list[Preset] = []
    shared_from: str = ""


class Own(NamedTuple):
    """Own rules and presets, as they can be brought back."""

    rules: TagRules
    presets: tuple[Preset, ...]


class TakenIn(NamedTuple):
    """What came out of an import. before: brings everything back."""

    fields: tuple[Field, ...]
    presets: int
    before: Own


class RuleBook:
    """The rules and presets that are in force; `changed` is called when they change.

    Shared rules win over own ones, tag by tag (`domain/tag_rules.in_force` says why). Everything
    that changes something raises RulesNotSaved where it lasts for this session only. further
    arguments: as `SharedRules` has them.
    """

    def __init__(self, file: Path, **sharing: Any) -> None:
        self.file = file
        self.changed: list[Callable[[], None]] = []
        self._disk = KeptFile(
            file, _Kept, what="your rules and presets", instead="none are in force now"
        )
        self._kept = self._disk.read()
        copy = file.with_name(f"{file.stem}.shared{file.suffix}")
        self._shared = SharedRules(copy, self._kept.shared_from, **sharing)
        self._shared.changed.append(self._tell)

    @property
    def notices(self) -> Sequence[str]:
        """What went wrong with the file, a sentence each."""
        return self._disk.notices

    @property
    def rules(self) -> TagRules:
        """The rules that links are checked against."""
        return in_force(self._kept.rules, self._shared.file.rules)

    @property
    def presets(self) -> Sequence[Preset]:
        """The presets to choose from: shared ones first, then own ones, each by name."""
        return [*self.shared_presets, *self._kept.presets]

    @property
    def own_rules(self) -> TagRules:
        """The own rules, whether or not shared ones stand before them."""
        return self._kept.rules

    @property
    def own_presets(self) -> Sequence[Preset]:
        """The presets that can be changed here."""
        return self._kept.presets

    @property
    def shared_presets(self) -> Sequence[Preset]:
        """The presets of the team, which can be copied only."""
        return self._shared.file.presets

    @property
    def sharing(self) -> Sharing | None:
        """How it stands with the shared file; None where none is used."""
        return self._shared.state

    def is_shared(self, field: Field) -> bool:
        """Tell whether the team has a rule for a tag."""
        return bool(self._shared.file.rules.of(field))

    # -- own rules and presets -------------------------------------------------------------

    async def keep_rule(self, field: Field, rule: FieldRule) -> None:
        """Keep the own rule of one tag."""
        rules = {each: self._kept.rules.of(each) for each in FIELDS}
        self._kept.rules = TagRules(**{**rules, field: rule})
        await self._write()

    async def keep_preset(self, preset: Preset, *, instead_of: str = "") -> None:
        """Keep a preset; one of the same name gives way, and so does the one it replaces."""
        kept = [each for each in self._kept.presets if each.name != instead_of]
        self._kept.presets = with_preset(kept, preset)
        await self._write()

    async def delete_preset(self, name: str) -> None:
        """Take an own preset away."""
        self._kept.presets = [each for each in self._kept.presets if each.name != name]
        await self._write()

    async def bring_back(self, own: Own) -> None:
        """Have own rules and presets as they were."""
        self._kept.rules, self._kept.presets = own.rules, list(own.presets)
        await self._write()

    def own(self) -> Own:
        """Return own rules and presets, to be brought back later."""
        return Own(self._kept.rules, tuple(self._kept.presets))

    def free_name(self, name: str) -> str:
        """Return a name that no preset has, own or shared: “Newsletter (2)” for “Newsletter”."""
        taken = {each.name.casefold() for each in self.presets}
        wanted, number = name, 2
        while wanted.casefold() in taken:
            ending = f" ({number})"
            wanted = name[: LONGEST_PRESET_NAME - len(ending)].rstrip() + ending
            number += 1
        return wanted

    def take_over(self, presets: Iterable[Preset]) -> bool:
        """Own presets that were kept elsewhere; True: they are on disk, so that place may go.

        A crash in between takes nothing over twice.
        """
        known = set(self._kept.presets)
        for preset in presets:
            if preset not in known:
                named = Preset(self.free_name(preset.name), preset.tags)
                self._kept.presets = with_preset(self._kept.presets, named)
        if not self._disk.may_write:
            return False
        try:
            self._disk.write_now(self._kept)
        except OSError:
            return False
        return True

    # -- files -----------------------------------------------------------------------------

    def exported(self) -> bytes:
        """Return own rules and presets as a file to share."""
        return written(RuleFile(rules=self._kept.rules, presets=tuple(self._kept.presets)))

    async def import_from(self, file: Path) -> TakenIn:
        """Take rules and presets from a file as own ones. Raises RuleFileBroken, Problem.

        A rule takes the place of the own one for its tag; no preset is replaced: one that says
        something else comes beside it under another name.
        """
        try:
            content = await on_thread(lambda: read_bytes(file, LARGEST + 1))
        except ValueError:
            content = bytes(LARGEST + 1)  # the reader tells that it is too large
        except OSError as error:
            title, words = "The file cannot be opened", f"{file.name}: {reason(error)}."
            raise Problem(title, words, remedy="Choose another file.") from error
        found, before = rule_file.read(content), self.own()
        fields = tuple(field for field in FIELDS if found.rules.of(field))
        self._kept.rules = in_force(self._kept.rules, found.rules)
        news = [each for each in found.presets if each not in self.presets]
        for preset in news:
            named = Preset(self.free_name(preset.name), preset.tags)
            self._kept.presets = with_preset(self._kept.presets, named)
        await self._write()
        return TakenIn(fields, len(news), before)

    # -- sharing ---------------------------------------------------------------------------

    async def share_from(self, source: str) -> None:
        """Use a shared file from now on; it is read first.

        Raises NotASource, SharedFileAway or RuleFileBroken; then everything stays as it was.
        """
        address = checked_source(source)
        await self._shared.begin(address)
        self._kept.shared_from = address
        await self._write()

    async def look_again(self) -> None:
        """Read the shared file now; how it came out is in `sharing`."""
        await self._shared.look()

    async def stop_sharing(self) -> None:
        """Use no shared file any longer: own rules and presets are all there is."""
        self._kept.shared_from = ""
        await self._shared.stop()
        await self._write()

    async def keep_fresh(self, sleep: Callable[[float], Awaitable[object]] | None = None) -> None:
        """Read the shared file at once and every few hours, for as long as the session lasts."""
        import asyncio

        while True:
            if self._shared.is_due:
                await self._shared.look()
            await (sleep or asyncio.sleep)(_LOOK_SECONDS)  # a computer that slept is noticed soon

    # -- private ---------------------------------------------------------------------------

    async def _write(self) -> None:
        self._tell()
        if not self._disk.may_write:
            raise RulesNotSaved(message="The file of rules and presets is left as it is.")
        try:
            await self._disk.write(lambda: self._kept)
        except OSError as error:
            words = f"{self.file.name} could not be written: {reason(error)}."
            raise RulesNotSaved(message=words) from error

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()
