"""Links made here that never brought a booking: copied again, opened in Build, or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.report_periods import Days
from calendly_desktop.forms.ui_report_silent import Ui_SilentFace
from calendly_desktop.pages.campaigns.coverage import coverage_of
from calendly_desktop.pages.campaigns.face import Face
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.pages.links.view import LinkToBuild
from calendly_desktop.store.campaigns import EVERYTHING, Frame
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.campaign_links import about_text, columns, count_text
from calendly_desktop.viewmodels.campaign_words import tr
from calendly_desktop.viewmodels.insight_lines import LinesModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.pages.campaigns.choices import ReportChoices
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.states import StateStack
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


class SilentFace(Face):
    """The oldest come first: they have had the most time to bring something."""

    KEY = "silent"

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        choices: ReportChoices,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, tasks, choices, clock, parent)
        self._frame = Frame(Days(), clock().zone.info)
        self.ui = Ui_SilentFace()
        self.ui.setupUi(self)
        self.model: LinesModel[MadeLink] = LinesModel(self)
        self.table = LinesTable(
            self.ui.table, self.model, lambda link: link.id, self, stretches_first=True
        )
        self.coverage = self.make_coverage(self.ui)
        self._dress()
        self._connect()

    @property
    def states(self) -> StateStack:
        """The place of the links."""
        return self.ui.states

    async def count(self) -> None:
        """Look which links brought nothing, by all bookings known here."""
        links = [link for link in await self.services.link_history.find() if link.tags]
        first = min((link.made_at for link in links), default=self.clock().now)
        zone = self.clock().zone.info
        self._frame = Frame(Days(first.astimezone(zone).date()), zone)
        coverage = await coverage_of(self.services, EVERYTHING, self._frame, self.clock().now)
        silent, lacking = await self.services.campaigns.silent(links)
        self._show(silent, links)
        if links:
            coverage = coverage._replace(lacking=lacking, limit="")
            self.coverage.show_coverage(coverage, EVERYTHING, self._frame)

    def focus_start(self) -> None:
        """Put the keyboard on the links."""
        self.ui.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_face(self) -> None:
        """Follow nothing any longer."""
        super().close_face()
        self.coverage.close()
        if self.follow in self.services.link_history.changed:
            self.services.link_history.changed.remove(self.follow)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.about)
        secondary(ui.count)
        ui.about.setText(about_text())
        set_role(ui.copy_link, "primary")
        self.table.put_menu_on(ui.copy)
        self._delete_action = self._action(tr("&Delete"), self._delete)
        self._delete_action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self._delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        ui.table.addAction(self._delete_action)
        self.table.menu_actions[:0] = [
            self._action(tr("Copy &link"), self._copy_link),
            self._action(tr("&Open in Build"), self._open_in_build),
            self._delete_action,
        ]

    def _action(self, words: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _connect(self) -> None:
        ui = self.ui
        ui.copy_link.clicked.connect(self._copy_link)
        ui.open_in_build.clicked.connect(self._open_in_build)
        ui.delete_link.clicked.connect(self._delete)
        self.table.entered.connect(self._open_in_build)
        self.table.copied.connect(self.said)
        self.services.link_history.changed.append(self.follow)

    # -- showing ---------------------------------------------------------------------------

    def _show(self, silent: Sequence[MadeLink], links: Sequence[MadeLink]) -> None:
        self.table.show_lines(columns(self.clock()), silent)
        self.ui.count.setText(count_text(len(silent), len(links)) if links else "")
        self.ui.foot.setVisible(bool(silent))
        self.ui.coverage.setVisible(bool(links) and bool(self.coverage.text))
        if silent:
            self.states.show_content()
        elif links:
            title = tr("Every tagged link has brought a booking")
            text = count_text(0, len(links))
            self.states.show_panel().show_empty("success", title, text)
        else:
            self.states.show_panel().show_empty(
                "link",
                tr("No tagged links yet"),
                tr("Links that you build and copy with tags are watched here until they book."),
                (tr("Build a link"), lambda: self.build_wanted.emit(None)),
            )

    async def unread(self) -> list[str]:
        """Return the meetings that any link may have brought, but whose invitees are missing."""
        return await self.services.campaigns.unread(EVERYTHING, self._frame.days, self._frame.zone)

    # -- acting ----------------------------------------------------------------------------

    def _copy_link(self) -> None:
        link = self.table.current()
        if link is None:
            return
        content = link_as_content(link.event_type_name or link.url, link.url)
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.ui.copy_link.show_copied()
        self.said.emit(tr("Booking link copied"))
        self.tasks.start(self.services.link_history.note_copy(link.id), write=True)

    def _open_in_build(self) -> None:
        link = self.table.current()
        if link is not None:
            self.build_wanted.emit(LinkToBuild(link.url, link.event_type_name))

    def _delete(self) -> None:
        link = self.table.current()
        if link is None:
            return
        self.tasks.start(self._forget(link), write=True)

    async def _forget(self, link: MadeLink) -> None:
        history = self.services.link_history
        await history.forget([link.id])
        self.load()

        def undo() -> None:
            self.tasks.start(history.restore([link.id]), write=True)

        text = tr("Taken off the links made here; the link itself goes on working")
        self.offered.emit(text, tr("Undo"), undo)
