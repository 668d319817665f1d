"""The file in which a team shares rules and presets: read with every fault named, and written.

It is JSON that people may edit by hand, so faults are told as a person can mend them: where, what
is wrong, what to write instead. A key that is not known is a fault too, because a rule that is
misspelt would silently not be in force. Keys that begin with “_” or “$” are left for comments.
"""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.json_text import NotJson, parsed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.tag_rules import SPACES, FieldRule, TagRules
from calendly_desktop.domain.utm_rules import (
    LONGEST,
    LONGEST_PRESET_NAME,
    Preset,
    tidy,
    with_preset,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VERSION: Final = 1
LARGEST: Final = 1024 * 1024
"""Bytes; a thousand presets take a tenth of it."""
_MOST_PRESETS: Final = 2000
_MOST_FAULTS: Final = 50


class Fault(NamedTuple):
    """One thing that is wrong: where (rules > campaign > longest, or line and column), what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class RuleFileBroken(Problem):
    """A file of rules cannot be used; `faults` says all that is wrong with it."""

    title = "The file with the rules has mistakes"
    remedy = "Ask whoever keeps the file to mend it, then check again. Nothing was changed."

    def __init__(self, faults: Sequence[Fault], title: str | None = None) -> None:
        self.faults = tuple(faults)
        more = len(faults) - 1
        words = f" And {more} more." if more else ""
        super().__init__(
            title, f"{faults[0]}{words}", details="\n".join(str(fault) for fault in faults)
        )


class RuleFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a file says. name: of whom the rules are, in words; may be empty.

    version: a higher one was written by a newer app, and may say more than is understood here.
    """

    version: int = VERSION
    name: str = ""
    rules: TagRules = TagRules()
    presets: tuple[Preset, ...] = ()

    @property
    def is_newer(self) -> bool:
        """Whether a newer version of the app wrote it."""
        return self.version > VERSION

    def __bool__(self) -> bool:
        return bool(self.rules or self.presets)


def written(file: RuleFile) -> bytes:
    """Return a file as it is shared: indented JSON, with nothing in it that says nothing."""
    plain: dict[str, Any] = msgspec.to_builtins(file)
    plain["version"] = VERSION
    for preset in plain.get("presets", []):
        preset["tags"] = {field: text for field, text in preset["tags"].items() if text}
    order = ("version", "name", "rules", "presets")
    known = {key: plain[key] for key in order if key in plain}
    return json.dumps(known, ensure_ascii=False, indent=2).encode() + b"\n"


def read(content: bytes) -> RuleFile:
    """Return what a file says. Raises RuleFileBroken with every fault that was found."""
    try:
        plain = parsed(content, LARGEST)
    except NotJson as error:
        raise RuleFileBroken([Fault(error.where, error.what)]) from error
    reader = _Reader(plain)
    if reader.faults:
        raise RuleFileBroken(reader.faults[:_MOST_FAULTS])
    return reader.file


class _Reader:
    """Goes through the whole file and notes each fault; what is right is in `file`."""

    def __init__(self, plain: Any) -> None:
        self.faults: list[Fault] = []
        self.file = RuleFile()
        self._is_newer = False
        if not isinstance(plain, dict):
            self._fault((), "must begin with { and hold “rules”, “presets” or both.")
            return
        version = plain.get("version", VERSION)
        if not _is_number(version, 1, 1_000_000):
            self._fault(("version",), f"must be {VERSION}, not {_shown(version)}.")
        else:
            self._is_newer = version > VERSION
        self._check_keys(plain, (), ("version", "name", "rules", "presets"))
        if "rules" not in plain and "presets" not in plain:
            self._fault((), "holds no rules and no presets: “rules” and “presets” are missing.")
        self.file = RuleFile(
            version=version if self._is_newer else VERSION,
            name=self._text(plain, (), "name"),
            rules=self._rules(plain.get("rules", {})),
            presets=self._presets(plain.get("presets", [])),
        )

    def _rules(self, plain: Any) -> TagRules:
        at = ("rules",)
        if not isinstance(plain, dict):
            self._fault(at, 'must be { … } with a rule for each tag, such as {"source": {…}}.')
            return TagRules()
        self._check_keys(plain, at, FIELDS)
        return TagRules(
            **{field: self._rule(plain[field], (*at, field)) for field in FIELDS if field in plain}
        )

    def _rule(self, plain: Any, at: tuple[str, ...]) -> FieldRule:
        if not isinstance(plain, dict):
            self._fault(at, 'must be { … }, such as {"required": true, "lowercase": true}.')
            return FieldRule()
        self._check_keys(plain, at, FieldRule.__struct_fields__)
        rule = FieldRule(
            required=self._flag(plain, at, "required"),
            lowercase=self._flag(plain, at, "lowercase"),
            spaces=self._spaces(plain, at),
            allowed=self._allowed(plain, at),
            longest=self._longest(plain, at),
            pattern=self._text(plain, at, "pattern"),
        )
        for value in rule.allowed:
            if rule.longest and len(value) > rule.longest:
                what = f"“{value}” is longer than the {rule.longest} characters of “longest”."
                self._fault((*at, "allowed"), what)
        return rule

    def _spaces(self, plain: dict[str, Any], at: tuple[str, ...]) -> str:
        said = plain.get("spaces", "")
        if not isinstance(said, str) or said not in SPACES:
            signs = "“-”, “_” or “.”, or “” to leave spaces"
            self._fault((*at, "spaces"), f"must be {signs}, not {_shown(said)}.")
            return ""
        return said

    def _allowed(self, plain: dict[str, Any], at: tuple[str, ...]) -> tuple[str, ...]:
        said = plain.get("allowed", [])
        if not isinstance(said, list):
            self._fault((*at, "allowed"), 'must be a list, such as ["email", "social"].')
            return ()
        kept: dict[str, None] = {}
        for place, value in enumerate(said, 1):
            clean = tidy(value) if isinstance(value, str) else ""
            if not clean or len(clean) > LONGEST:
                what = f"value {place} must be a text of 1 to {LONGEST} characters"
                self._fault((*at, "allowed"), f"{what}, not {_shown(value)}.")
            else:
                kept[clean] = None
        return tuple(kept)

    def _longest(self, plain: dict[str, Any], at: tuple[str, ...]) -> int:
        said = plain.get("longest", 0)
        if not _is_number(said, 0, LONGEST):
            what = f"must be a whole number from 1 to {LONGEST}, not {_shown(said)}."
            self._fault((*at, "longest"), what)
            return 0
        return int(said)

    def _presets(self, plain: Any) -> tuple[Preset, ...]:
        at = ("presets",)
        if not isinstance(plain, list):
            example = '[{"name": "Newsletter", "tags": {"source": "newsletter"}}]'
            self._fault(at, f"must be a list, such as {example}.")
            return ()
        if len(plain) > _MOST_PRESETS:
            self._fault(at, f"holds {len(plain):,} presets; {_MOST_PRESETS:,} are possible.")
            return ()
        found = [self._preset(each, (*at, str(place))) for place, each in enumerate(plain, 1)]
        presets: list[Preset] = []
        for place, preset in enumerate(found, 1):
            if preset is None:
                continue
            if any(each.name.casefold() == preset.name.casefold() for each in presets):
                self._fault((*at, str(place), "name"), f"“{preset.name}” is there twice.")
            presets = with_preset(presets, preset)
        return tuple(presets)

    def _preset(self, plain: Any, at: tuple[str, ...]) -> Preset | None:
        if not isinstance(plain, dict):
            self._fault(at, "must be { … } with “name” and “tags”.")
            return None
        self._check_keys(plain, at, ("name", "tags"))
        said, tags = plain.get("name", ""), plain.get("tags")
        name = tidy(self._text(plain, at, "name"))
        if said == "" or (isinstance(said, str) and not tidy(said)):
            self._fault(at, "has no “name”.")
        elif len(name) > LONGEST_PRESET_NAME:
            self._fault((*at, "name"), f"is longer than {LONGEST_PRESET_NAME} characters.")
        if not isinstance(tags, dict):
            self._fault((*at, "tags"), 'must be { … }, such as {"source": "newsletter"}.')
            return None
        self._check_keys(tags, (*at, "tags"), FIELDS)
        texts = {field: tidy(self._text(tags, (*at, "tags"), field)) for field in FIELDS}
        if not any(texts.values()):
            self._fault((*at, "tags"), "holds no tag.")
        return Preset(name, UtmTags(**texts)) if name else None

    # -- small parts -----------------------------------------------------------------------

    def _flag(self, plain: dict[str, Any], at: tuple[str, ...], key: str) -> bool:
        said = plain.get(key, False)
        if not isinstance(said, bool):
            self._fault((*at, key), f"must be true or false, not {_shown(said)}.")
            return False
        return said

    def _text(self, plain: dict[str, Any], at: tuple[str, ...], key: str) -> str:
        said = plain.get(key, "")
        if not isinstance(said, str):
            self._fault((*at, key), f'must be a text in "quotes", not {_shown(said)}.')
            return ""
        if len(said) > LONGEST:
            self._fault((*at, key), f"is longer than {LONGEST} characters.")
            return ""
        return said

    def _check_keys(self, plain: dict[str, Any], at: tuple[str, ...], known: Iterable[str]) -> None:
        """Note each key that is not known; a file of a newer version may say more than we know."""
        for key in plain:
            if key not in known and not key.startswith(("_", "$")) and not self._is_newer:
                self._fault((*at, key), f"is not known. {_meant(key, known)}")

    def _fault(self, at: tuple[str, ...], what: str) -> None:
        where = " > ".join(_printable(part) for part in at)
        self.faults.append(Fault(where, what) if at else Fault("", f"The file {what}"))


_OTHER_WORDS: Final = {
    "mandatory": "required",
    "lower": "lowercase",
    "case": "lowercase",
    "space": "spaces",
    "separator": "spaces",
    "values": "allowed",
    "options": "allowed",
    "max": "longest",
    "maxlength": "longest",
    "max_length": "longest",
    "length": "longest",
    "regex": "pattern",
    "utm": "tags",
    "title": "name",
    "templates": "presets",
}


def _meant(key: str, known: Iterable[str]) -> str:
    """Return what was probably meant, and all that could be."""
    words = list(known)
    bare = key.casefold().removeprefix("utm_")
    close = get_close_matches(bare, words, 1, 0.6)
    if close or _OTHER_WORDS.get(bare) in words:
        return f"Is “{close[0] if close else _OTHER_WORDS[bare]}” meant?"
    return f"Known here: {', '.join(words)}."


def _is_number(said: Any, least: int, most: int) -> bool:
    return isinstance(said, int) and not isinstance(said, bool) and least <= said <= most


def _shown(said: Any) -> str:
    """Return a value as it stands in the file, shortened."""
    text = _printable(json.dumps(said, ensure_ascii=False))
    return text if len(text) <= 40 else f"{text[:39]}…"


def _printable(text: str) -> str:
    short = "".join(sign if sign.isprintable() else "·" for sign in text)
    return short if len(short) <= 80 else f"{short[:79]}…"
