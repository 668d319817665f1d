"""The rules for tags and the presets of one profile, in one file that is written whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.tag_rules import TagRules
from calendly_desktop.domain.utm_rules import Preset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


class _Kept(msgspec.Struct, omit_defaults=True):
    """The file."""

    version: int = 1
    rules: TagRules = TagRules()
    presets: list[Preset] = []


class RuleBook:
    """The rules and presets that are in force; `changed` is called when they change."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.changed: list[Callable[[], None]] = []
        self._kept = self._read()

    @property
    def rules(self) -> TagRules:
        """The rules that links are checked against."""
        return self._kept.rules

    @property
    def presets(self) -> Sequence[Preset]:
        """The presets to choose from."""
        return self._kept.presets

    def _read(self) -> _Kept:
        try:
            return msgspec.json.decode(self.file.read_bytes(), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            return _Kept()
