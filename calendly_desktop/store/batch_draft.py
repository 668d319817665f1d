"""What somebody works on in Many at once, as it is kept: the choices, and the table packed."""

from __future__ import annotations

import zlib
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import msgspec

from calendly_desktop.domain.batch_table import BatchTable
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.cell_texts import Kept
from calendly_desktop.domain.table_reading import sound

_QUICK: Final = 1
"""How hard zlib tries: a tenth of the size is reached at once."""


class BatchDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The choices of a batch. stamp: of the table that they belong to.

    name: of the file or paste. folder: of the file. notes: how it was read. event_type, type_name,
    type_url: where links lead to whose row does not say. batch: names the jobs that were made of
    it, empty while there is none.
    """

    stamp: str = ""
    name: str = ""
    folder: str = ""
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    has_heading: bool = False
    event_type: str = ""
    type_name: str = ""
    type_url: str = ""
    tags: UtmTags = UtmTags()
    preset: str = ""
    two_names: bool | None = None
    single_use: bool = False
    batch: str = ""


class _Packed(msgspec.Struct):
    stamp: str
    columns: list[list[str]]
    ids: list[int]
    kept: dict[str, list[tuple[str, str, str] | None]] = {}


def packed(
    stamp: str, columns: list[list[str]], ids: list[int], kept: dict[int, list[Kept | None]]
) -> bytes:
    """Return a table as a file keeps it. Half characters, which no file takes, become marks."""
    parts = [b'{"stamp":', _encoded(stamp), b',"columns":[']
    for place, column in enumerate(columns):  # each alone: other threads wait while one is encoded
        parts += [b"," if place else b"", _encoded(column)]
    parts += [b'],"ids":', _encoded(ids), b',"kept":{']
    for number, (place, cells) in enumerate(kept.items()):
        written = [_written(each) if each is not None else None for each in cells]
        parts += [b"," if number else b"", b'"%d":' % place, _encoded(written)]
    return zlib.compress(b"".join([*parts, b"}}"]), _QUICK)


def _encoded(content: object) -> bytes:
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:
        assert isinstance(content, list)
        return msgspec.json.encode([sound(text) for text in content])


def unpacked(body: bytes) -> tuple[str, BatchTable]:
    """Return stamp and table. Raises zlib.error, ValueError or msgspec.MsgspecError."""
    content = msgspec.json.decode(zlib.decompress(body), type=_Packed)
    table = BatchTable()
    table.columns = content.columns
    table.number_rows(content.ids)
    table.kept = {
        int(place): [_read(*each) if each is not None else None for each in column]
        for place, column in content.kept.items()
    }
    lengths = {*map(len, table.columns), *map(len, table.kept.values())}
    if lengths - {table.rows}:
        raise ValueError("columns of different lengths")
    return content.stamp, table


def _written(kept: Kept) -> tuple[str, str, str]:
    value: Any = kept.value
    if isinstance(value, bool):
        return "bool", str(int(value)), kept.number_format
    if isinstance(value, int | float):
        return type(value).__name__, repr(value), kept.number_format
    if isinstance(value, timedelta):
        return "timedelta", repr(value.total_seconds()), kept.number_format
    return type(value).__name__, value.isoformat(), kept.number_format


def _read(kind: str, text: str, number_format: str) -> Kept:
    readers: dict[str, Any] = {
        "bool": lambda: text == "1",
        "int": lambda: int(text),
        "float": lambda: float(text),
        "timedelta": lambda: timedelta(seconds=float(text)),
        "datetime": lambda: datetime.fromisoformat(text),
        "date": lambda: date.fromisoformat(text),
        "time": lambda: time.fromisoformat(text),
    }
    return Kept(readers[kind](), number_format)
