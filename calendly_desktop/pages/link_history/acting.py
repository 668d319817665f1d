"""What can be done with links of the history: copy, clone, describe, delete, restore, save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.booking_links import build_link, decode_link
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.message_formats import Run, as_content, checked_url
from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.links.view import LinkToBuild
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.dialogs import run_dialog
from calendly_desktop.viewmodels.link_ledger_words import rows_to_save

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.domain.message_formats import CopyContent
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.link_history.view import HistoryView
    from calendly_desktop.store.link_ledger import LedgerLine
    from calendly_desktop.viewmodels.meetings import Clock


class Acting(QObject):
    """Does it, and says so; every change is undone by a button in its note."""

    def __init__(self, view: HistoryView) -> None:
        super().__init__(view)
        self._view = view
        self._page = view.page
        self._services = view.services
        self._history = view.services.link_history

    def copy(self, links: Sequence[MadeLink]) -> bool:
        """Copy links in three formats, and count it."""
        try:
            content = self._content(links)
        except Problem as problem:
            self._page.show_problem(problem)
            return False
        copy(content.plain, html=content.html, rtf=content.rtf)
        words = self.tr("Booking link copied")
        if len(links) > 1:
            words = self.tr("{0} copied").format(amount(len(links), self.tr("booking link")))
        self._tell(words)
        self._page.tasks.start(self._history.note_copy(*(link.id for link in links)), write=True)
        return True

    def open_in_build(self, link: MadeLink) -> None:
        """Go on with a link in the Build view; one for one booking as an ordinary link like it."""
        url, kind = link.url, self.event_type(link)
        if link.is_for_one and kind is not None and kind.scheduling_url:
            url = build_link(kind.scheduling_url, link.tags, decode_link(link.url).prefill)
        self._view.build_wanted.emit(LinkToBuild(url, link.event_type_name))

    def make_another(self, link: MadeLink) -> None:
        """Make a link for one booking of the same event type, with the same tags and answers."""
        kind = self.event_type(link)
        if kind is None:
            return
        prefill = decode_link(link.url).prefill
        open_window = self._page.tools.customise if link.kind == "share" else None
        (open_window or self._page.tools.single_use)(kind, link.tags, prefill)

    def event_type(self, link: MadeLink) -> EventType | None:
        """Return the event type of a link as far as it is known here."""
        kinds = self._services.links.event_types
        return next((kind for kind in kinds if kind.uri == link.event_type), None)

    def describe(self, link: MadeLink) -> None:
        """Ask what a link is for, and for whom."""
        self._page.tasks.start(self._describe(link), key="describe a link")

    def forget(self, links: Sequence[MadeLink]) -> None:
        """Delete links from the history; Undo in the note brings them back."""
        ids = [link.id for link in links]
        self._page.tasks.start(self._history.forget(ids), write=True)
        words = self.tr("{0} deleted from the history. The link itself goes on working.")
        if len(ids) > 1:
            words = self.tr("{0} deleted from the history. The links themselves go on working.")
        self._page.offer.emit(
            words.format(amount(len(ids), self.tr("link"))),
            self.tr("Undo"),
            lambda: self._page.tasks.start(self._history.restore(ids), write=True),
        )

    def restore(self, links: Sequence[MadeLink]) -> None:
        """Bring deleted links back."""
        ids = [link.id for link in links]
        self._page.tasks.start(self._history.restore(ids), write=True)
        words = self.tr("{0} put back into the history")
        self._tell(words.format(amount(len(ids), self.tr("link"))))

    def save(self, lines: Sequence[LedgerLine], clock: Clock, *, is_read: bool) -> None:
        """Save links as a table where somebody wants it."""
        self._page.tasks.start(self._save(list(lines), clock, is_read), key="save the history")

    # -- private ---------------------------------------------------------------------------

    def _content(self, links: Sequence[MadeLink]) -> CopyContent:
        if len(links) == 1:
            return link_as_content(links[0].event_type_name or links[0].url, links[0].url)
        runs = [(Run(_title(link), checked_url(link.url)),) for link in links]
        return as_content(runs)

    async def _describe(self, link: MadeLink) -> None:
        from calendly_desktop.pages.link_history.describe import LinkWordsDialog

        earlier = self._services.bookings.earlier
        dialog = LinkWordsDialog(self._view, link, earlier, self._page.tasks)
        if await run_dialog(dialog):
            kept = self._history.describe(link.id, label=dialog.label, guest=dialog.guest)
            self._page.tasks.start(kept, write=True)

    async def _save(self, lines: list[LedgerLine], clock: Clock, is_read: bool) -> None:
        from calendly_desktop.pages.export.saving import save_table

        rows = rows_to_save(lines, clock, is_read=is_read)
        name = f"calendly-links-{clock.today.isoformat()}"
        title = self.tr("Save the history")
        path = await save_table(self._view, title, name, rows, settings=self._services.settings)
        if path is not None:
            self._tell(self.tr("Saved as {0}").format(path.name))

    def _tell(self, words: str) -> None:
        self._page.toast.emit(words)


def _title(link: MadeLink) -> str:
    """Return the text of a link among several: what it leads to, for whom or with which tags."""
    more = link.guest or " / ".join(text for _field, text in link.tags.filled())
    name = link.event_type_name or link.url
    return f"{name} ({more})" if more else name
