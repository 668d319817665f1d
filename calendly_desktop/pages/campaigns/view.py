"""The Report view of the Booking links tab: the report, links without bookings, untidy values."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from calendly_desktop.forms.ui_report_view import Ui_ReportView
from calendly_desktop.pages.campaigns.choices import ReportChoices
from calendly_desktop.pages.campaigns.report import CampaignsFace
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.viewmodels.meetings import tell_time

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.viewmodels.meetings import Clock


class ReportView(LinksView):
    """Which links brought how many bookings."""

    KEY = "report"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.ui = Ui_ReportView()
        self.ui.setupUi(self)
        self.choices = ReportChoices(services, self.tasks, self.clock, self)
        self.ui.choices_layout.addWidget(self.choices)
        self.campaigns = CampaignsFace(services, self.tasks, self.choices, self.clock, self)
        self.ui.faces.addTab(self.tr("Campaigns"))
        self.ui.stack.addWidget(self.campaigns)
        self.campaigns.said.connect(self.page.toast)
        services.events.changed.append(self._changed)
        services.account.changed.append(self.choices.offer_scopes)

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self.services.events.timezone, datetime.now(UTC))

    @property
    def as_of(self) -> datetime | None:
        """When meetings were last read."""
        return self.services.events.as_of

    async def load(self, *, refresh: bool) -> None:
        """Let the background read whose meetings the report counts; what is known is shown."""
        self.campaigns.load()
        await self.services.account.load(refresh=True)
        self.services.sync.include(self.choices.scope, anew=refresh)
        self.campaigns.load()

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        self.campaigns.focus_start()

    def _changed(self, _change: Change) -> None:
        self.campaigns.follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page._runs():
            self.campaigns.load()

    async def aclose(self) -> None:
        """Keep the choices for the next start."""
        self.choices.remember()
        self.campaigns.close_face()
        self.services.events.changed.remove(self._changed)
        if self.choices.offer_scopes in self.services.account.changed:
            self.services.account.changed.remove(self.choices.offer_scopes)
