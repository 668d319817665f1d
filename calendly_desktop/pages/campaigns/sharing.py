"""What leaves the app of a report: the table as a file, the charts as a picture, all on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPixmap
from PySide6.QtWidgets import QMenu

from calendly_desktop.domain.times import when_it_starts
from calendly_desktop.pages.campaigns.picture import charts_picture, png
from calendly_desktop.pages.export.saving import ask_where, save_table, write_file
from calendly_desktop.viewmodels.campaign_paper import OnPaper
from calendly_desktop.viewmodels.campaign_table import rows_to_save
from calendly_desktop.viewmodels.campaign_words import (
    counted_text,
    days_text,
    dimension_word,
    tr,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QPushButton

    from calendly_desktop.pages.campaigns.report import CampaignsFace
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.campaign_table import Shown
    from calendly_desktop.viewmodels.meetings import Clock


class Sharing(QObject):
    """Copies, saves and prints what a face shows; each says what the numbers lack.

    paper_wanted: an OnPaper to show and print. said: what was done.
    """

    paper_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        face: CampaignsFace,
        services: Services,
        tasks: TaskScope,
        clock: Callable[[], Clock],
    ) -> None:
        super().__init__(face)
        self._face = face
        self._services = services
        self._tasks = tasks
        self._clock = clock
        self.copy_picture_action = self._action(
            "copy_picture", tr("Copy charts as pict&ure"), self.copy_picture
        )
        self._save_actions = [
            self._action("save_table", tr("Save report as &table…"), self.save_table),
            self._action("save_picture", tr("Save &charts as picture…"), self.save_picture),
            self._action("on_paper", tr("&Print report, or save as PDF…"), self.show_on_paper),
        ]

    def put_menu_on(self, button: QPushButton) -> None:
        """Offer the ways to save on a button."""
        menu = QMenu(button)
        menu.addActions(self._save_actions)
        button.setMenu(menu)
        button.setProperty("hasMenu", True)

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [*self._save_actions, self.copy_picture_action]

    # -- the ways --------------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Copy both charts as one picture."""
        shown = self._face.shown
        if shown is not None:
            QGuiApplication.clipboard().setPixmap(QPixmap.fromImage(self._picture(shown)))
            self.said.emit(tr("The charts are copied as a picture"))

    def save_table(self) -> None:
        """Save the table as it is sorted."""
        shown = self._face.shown
        if shown is not None:
            rows = rows_to_save(shown, self._face.model.shown())
            self._tasks.start(self._save_rows(shown, rows), key="save")

    def save_picture(self) -> None:
        """Save both charts as one picture, at twice their size on screen."""
        if self._face.shown is not None:
            self._tasks.start(self._save_picture(self._face.shown), key="save")

    def show_on_paper(self) -> None:
        """Show the report as it will be printed."""
        shown = self._face.shown
        if shown is not None:
            picture = png(charts_picture(shown, factor=3, is_mirrored=self._face.isRightToLeft()))
            self.paper_wanted.emit(
                OnPaper(shown, self._title(shown), self._about(shown), self._lacking(), picture)
            )

    async def _save_rows(self, shown: Shown, rows: list[list[object]]) -> None:
        title = tr("Save the report")
        path = await save_table(
            self._face.window(), title, self._name(shown), rows, settings=self._services.settings
        )
        self._tell_saved(path)

    async def _save_picture(self, shown: Shown) -> None:
        path = await ask_where(
            self._face.window(),
            tr("Save the charts"),
            f"{self._name(shown)}.png",
            ["png"],
            self._services.settings,
        )
        if path is not None:
            content = png(self._picture(shown))
            await write_file(path, lambda: content)
            self._tell_saved(path)

    # -- what is said on it ----------------------------------------------------------------

    def _picture(self, shown: Shown) -> QImage:
        about = [*self._about(shown), *filter(None, [self._lacking()])]
        return charts_picture(
            shown, self._title(shown), about, is_mirrored=self._face.isRightToLeft()
        )

    def _title(self, shown: Shown) -> str:
        title = tr("Bookings by {0}").format(dimension_word(shown.report.dimension).lower())
        return f"{title}, {days_text(shown.days)}" if shown.days.length else title

    def _about(self, shown: Shown) -> list[str]:
        """Return whose bookings are counted how, and as of when."""
        clock, as_of = self._clock(), self._services.events.as_of
        whose = [self._face.whose(), *self._face.filter_texts()]
        counted = [counted_text(shown.basis)]
        if as_of is not None:
            at = when_it_starts(as_of, clock.zone, twenty_four=clock.twenty_four)
            counted.append(tr("As of {0}").format(at))
        return [" · ".join(filter(None, whose)), ". ".join(counted)]

    def _lacking(self) -> str:
        return self._face.coverage.text

    def _name(self, shown: Shown) -> str:
        first, last = shown.days
        days = "-to-".join(day.isoformat() for day in (first, last) if day is not None)
        return f"bookings-by-{shown.report.dimension.replace('_', '-')}-{days or 'all'}"

    def _tell_saved(self, path: Path | None) -> None:
        if path is not None:
            self.said.emit(tr("Saved as {0}").format(path.name))

    def _action(self, name: str, words: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"{name}_action")
        action.triggered.connect(lambda _checked=False: act())
        return action
