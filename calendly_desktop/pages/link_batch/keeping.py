"""Keeping what somebody works on: table and choices, soon after each change, over crashes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from calendly_desktop.domain.heading_words import plain_heading
from calendly_desktop.pages.link_batch.bench import Source
from calendly_desktop.store.batch_draft import BatchDraft
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.viewmodels.link_bases import LinkBase

if TYPE_CHECKING:
    from calendly_desktop.domain.batch_table import BatchTable
    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.pages.link_batch.strip import BatchStrip
    from calendly_desktop.store.link_batches import LinkBatches
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.toolkit.tasks import TaskScope

PAUSE: Final = 0.4  # seconds without a change, after which it is kept
_PAGE: Final = "link_batch"
_MOST_REMEMBERED: Final = 60
"""Sets of headings of which it is remembered what they fill in."""


class Keeping:
    """Keeps bench and strip as a draft, and per set of headings what each fills in."""

    def __init__(
        self,
        bench: Bench,
        strip: BatchStrip,
        batches: LinkBatches,
        settings: Settings,
        tasks: TaskScope,
    ) -> None:
        self._bench = bench
        self._strip = strip
        self._batches = batches
        self._settings = settings
        self._kept_stamp = ""
        self.soon = Soon(tasks, self.keep, pause=PAUSE)

    async def keep(self) -> None:
        """Keep everything as it is now; the table only where it has changed."""
        bench, strip = self._bench, self._strip
        base, source, table = strip.base, bench.source, bench.table
        if bench.is_empty:
            self._kept_stamp = ""
            await self._batches.drop()
            return
        draft = BatchDraft(
            stamp=bench.stamp,
            name=source.name,
            folder=source.folder,
            notes=source.notes,
            headings=tuple(table.headings),
            targets=tuple(table.targets),
            has_heading=table.has_heading,
            event_type=base.key if base is not None else "",
            type_name=base.name if base is not None else "",
            type_url=base.url if base is not None else "",
            tags=strip.tags,
            two_names=strip.two_names,
            single_use=strip.single_use,
            batch=bench.batch,
        )
        if self._kept_stamp != bench.stamp and await self._batches.keep_table(bench.stamp, table):
            self._kept_stamp = draft.stamp
        await self._batches.keep(draft)

    async def restore(self) -> bool:
        """Bring back what was worked on; tells whether there was anything."""
        found = await self._batches.draft()
        if found is None:
            return False
        draft, table = found
        self._strip.set_single_use(draft.single_use)
        if draft.type_url:
            self._strip.set_base(LinkBase(draft.event_type, draft.type_name, draft.type_url))
        self._strip.set_tags(draft.tags)
        if draft.two_names is not None:
            self._strip.set_two_names(draft.two_names, by_hand=True)
        self._kept_stamp = draft.stamp
        source = Source(draft.name, draft.folder, draft.notes)
        self._bench.put(table, source, batch=draft.batch, stamp=draft.stamp)
        return True

    # -- what headings fill in -------------------------------------------------------------

    def remember_targets(self) -> None:
        """Remember what the columns of these headings fill in."""
        table = self._bench.table
        if not table.has_heading:
            return
        known = dict(self._settings.page(_PAGE).get("columns", {}))
        mark = _mark(table)
        known.pop(mark, None)
        known[mark] = list(table.targets)
        kept = dict(list(known.items())[-_MOST_REMEMBERED:])
        self._settings.update_page(_PAGE, columns=kept)

    def targets_of(self, table: BatchTable) -> list[str] | None:
        """Return what was last chosen for the same headings; None where they are new."""
        known = self._settings.page(_PAGE).get("columns", {})
        found = known.get(_mark(table)) if isinstance(known, dict) and table.has_heading else None
        is_sound = isinstance(found, list) and len(found) == len(table.columns)
        return [str(key) for key in found] if is_sound and found is not None else None


def _mark(table: BatchTable) -> str:
    """Return what tells a set of headings from others, without any word of theirs."""
    words = "\x1f".join(map(plain_heading, table.headings))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:24]
