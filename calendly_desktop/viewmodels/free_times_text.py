"""Free times as text to paste: each in the guest's language and zone, each its own link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.booking_links import build_link
from calendly_desktop.domain.free_times_choice import OnLinks, twice_said
from calendly_desktop.domain.free_times_words import times_words
from calendly_desktop.domain.message_formats import CopyContent, Line, Run, as_content
from calendly_desktop.domain.times import find_zone, offset
from calendly_desktop.viewmodels.message_times import date_and_time_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.models import AvailableTime


def with_links(
    rows: Iterable[AvailableTime], tags: UtmTags, extra: Mapping[str, str]
) -> list[OnLinks]:
    """Return free times with the addresses that Calendly gave, the tags of the link on each."""
    return [
        OnLinks(row.start_time, build_link(row.scheduling_url, tags, extra))
        for row in rows
        if row.scheduling_url
    ]


def time_words(times: Sequence[OnLinks], language: str, zone_name: str) -> list[str]:
    """Return each time in words; where a clock shows two of them alike, with its offset."""
    zone = find_zone(zone_name)
    doubled = twice_said(times, zone)
    words = []
    for each in times:
        date, clock = date_and_time_in(language, each.start, zone_name)
        more = f" {offset(each.start.astimezone(zone.info))}" if each.start in doubled else ""
        words.append(f"{date}, {clock}{more}")
    return words


def times_text(
    times: Sequence[OnLinks], language: str, zone_name: str, *, all_times: str
) -> CopyContent:
    """Return the text in three formats. all_times: the address of the event type itself."""
    said, zone = times_words(language), find_zone(zone_name)
    where = said.zone.format(city=zone.city)
    texts = time_words(times, language, zone_name)
    lines: list[Line] = [(Run(said.intro),), ()]
    lines += [(Run(text, each.url),) for text, each in zip(texts, times, strict=True)]
    lines += [(), (Run(where),), (Run(said.more, all_times),)]
    bare = [f"{text}: {each.url}" for text, each in zip(texts, times, strict=True)]
    plain = [said.intro, "", *bare, "", where, f"{said.more}: {all_times}"]
    return as_content(lines, plain="\n".join(plain))
