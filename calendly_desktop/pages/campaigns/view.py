"""The Report view of the Booking links tab: the report, links without bookings, untidy values."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_report_view import Ui_ReportView
from calendly_desktop.pages.campaigns.choices import PAGE, ReportChoices
from calendly_desktop.pages.campaigns.report import CampaignsFace
from calendly_desktop.pages.campaigns.silent import SilentFace
from calendly_desktop.pages.campaigns.untidy import UntidyFace
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.viewmodels.meetings import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.campaigns.face import Face
    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.viewmodels.meetings import Clock


class ReportView(LinksView):
    """Which links brought how many bookings, which brought none, and which tags split the report.

    It counts what is on this computer, so that it works offline; the background reads what lacks.
    """

    KEY = "report"
    HELP = "custom-parameters"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.ui = Ui_ReportView()
        self.ui.setupUi(self)
        self.choices = ReportChoices(services, self.tasks, self.clock, self)
        self.ui.choices_layout.addWidget(self.choices)
        parts = (services, self.tasks, self.choices, self.clock, self.ui.place)
        self.campaigns = CampaignsFace(*parts)
        self.silent = SilentFace(*parts)
        self.untidy = UntidyFace(*parts)
        self._is_online = False
        self._faces: list[Face] = [self.campaigns, self.silent, self.untidy]
        titles = (self.tr("Campaigns"), self.tr("No bookings yet"), self.tr("Untidy values"))
        for face, title in zip(self._faces, titles, strict=True):
            self._add(face, title)
        self.campaigns.sharing.paper_wanted.connect(self.page.tools.report_paper)
        services.events.changed.append(self._changed)
        services.account.changed.append(self.choices.offer_scopes)
        services.routing_forms.changed.append(self.campaigns.follow)
        self.choices.changed.connect(self._read_forms)
        kept, keys = services.settings.page(PAGE).get("face"), [face.KEY for face in self._faces]
        self.ui.faces.setCurrentIndex(keys.index(kept) if kept in keys else 0)
        self.ui.faces.currentChanged.connect(self._show_face)
        self._show_face()

    @property
    def face(self) -> Face:
        """The part in front."""
        return self._faces[max(0, self.ui.faces.currentIndex())]

    def show_face(self, key: str) -> None:
        """Bring a part to the front."""
        keys = [face.KEY for face in self._faces]
        self.ui.faces.setCurrentIndex(keys.index(key))

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self.services.events.timezone, datetime.now(UTC))

    @property
    def as_of(self) -> datetime | None:
        """When meetings were last read."""
        return self.services.events.as_of

    async def load(self, *, refresh: bool) -> None:
        """Show what is known, and let the background read whose meetings the report counts."""
        self.face.load()
        await self.services.link_history.load()
        await self.services.account.load(refresh=True)
        self.services.sync.include(self.choices.scope, anew=refresh)
        self.face.load()
        self.tasks.start(self._learn_people(), key="people", on_error=_is_told)
        self._is_online = True
        self._read_forms(refresh=refresh)

    def focus_start(self) -> None:
        """Put the keyboard where work begins: mostly on the periods."""
        self.face.focus_start()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return self.campaigns.sharing.actions()

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the view for the tour."""
        return [
            ("last-month", lambda: self.choices.choose_period("last_month")),
            ("all-by-source", self._show_all_by_source),
            ("silent", lambda: self.show_face("silent")),
            ("untidy", lambda: self.show_face("untidy")),
            ("", self._show_first),
        ]

    async def aclose(self) -> None:
        """Keep the choices for the next start."""
        self.services.settings.update_page(PAGE, face=self.face.KEY)
        self.choices.remember()
        for face in self._faces:
            face.close_face()
        self.services.events.changed.remove(self._changed)
        self.services.account.changed.remove(self.choices.offer_scopes)
        self.services.routing_forms.changed.remove(self.campaigns.follow)

    # -- private ---------------------------------------------------------------------------

    def _add(self, face: Face, title: str) -> None:
        self.ui.faces.addTab(title)
        self.ui.place_layout.addWidget(face)
        face.said.connect(self.page.toast)
        face.offered.connect(self.page.offer)
        face.bookings_wanted.connect(self.page.tools.report_bookings)
        face.build_wanted.connect(self._build)

    def _show_face(self, *_place: int) -> None:
        face = self.face
        for each in self._faces:  # no QStackedWidget: it is as high as what is behind
            each.setVisible(each is face)
        self.choices.setVisible(face is not self.silent)
        self.choices.offer_comparison(face is self.campaigns)
        if self.page._runs():
            face.load()
        else:  # the first paint: what is known here is counted right after it
            face.states.show_panel().show_loading()

    async def _learn_people(self) -> None:
        await self.services.events.learn_people()
        self.choices.offer_scopes()

    def _read_forms(self, *, refresh: bool = False) -> None:
        """Let what was sent in routing forms be read, where the report counts it."""
        forms, is_wanted = self.services.routing_forms, self.choices.scope.kind == "organization"
        is_paused = self.services.settings.values.sync_paused
        if self._is_online and is_wanted and not is_paused and (refresh or not forms.was_read):
            task = self._forms_and_count(refresh=refresh)
            self.tasks.start(task, key="forms", on_error=_is_told)

    async def _forms_and_count(self, *, refresh: bool) -> None:
        try:
            await self.services.routing_forms.read(refresh=refresh)
        finally:
            self.campaigns.load()

    def _build(self, link: object) -> None:
        if link is None:
            self.view_wanted.emit("build")
        else:
            self.build_wanted.emit(link)

    def _changed(self, _change: Change) -> None:
        self.face.follow()

    def _show_all_by_source(self) -> None:
        self.choices.choose_period("all")
        self.campaigns.choose_dimension("source")

    def _show_first(self) -> None:
        self.show_face("campaigns")
        self.choices.choose_period("this_month")
        self.campaigns.choose_dimension("campaign")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page._runs():
            self.face.load()


def _is_told(error: BaseException) -> bool:
    """A quiet failure: colleagues' meetings cannot be chosen, or forms lack; the line says so."""
    return isinstance(error, Problem)
