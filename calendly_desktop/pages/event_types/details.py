"""One event type in full: who hosts it, where, what it asks; and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from calendly_desktop.api.errors import CalendlyError, NotFound, SignInNeeded
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_event_type_details import Ui_EventTypeDetails
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.pages.banner_wait import BannerWait
from calendly_desktop.pages.event_types.acting import WEB_PAGE, copy_link, open_page, to_build
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.pages.webhooks.facts_view import FactsView
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.event_type_table import (
    facts,
    hours_lines,
    state_text,
    type_rows,
    why_only_on_the_web,
)
from calendly_desktop.viewmodels.event_type_words import trouble_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import EventType, HostHours
    from calendly_desktop.pages.account.tools import AccountTools
    from calendly_desktop.pages.services import Services


class DetailsWindow(ToolWindow):
    """Facts and buttons. build_wanted: a LinkToBuild to go on with in the Booking links tab."""

    NAME: ClassVar[str] = "event_type_details"
    HELP: ClassVar[str] = "event-types"

    build_wanted = Signal(object)

    def __init__(
        self, services: Services, parent: QWidget, tools: AccountTools, kind: EventType
    ) -> None:
        super().__init__(parent, "", width=560, height=600)
        self.setWindowTitle(self.tr("Event type"))
        self._services = services
        self._changes = services.event_type_changes
        self._links = services.links
        self._tools = tools
        self._hosts: list[str] | None = None
        self._hours: list[HostHours] = []
        self.kind = kind
        self.ui = Ui_EventTypeDetails()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()
        self._show()
        self.ui.copy_link.setFocus()

    def load(self) -> None:
        """Read hosts and hours; what is known of the rest is shown already."""
        if self._services.connection.offline_reason():
            self._hosts = []
            self._show()
        else:
            self.tasks.start(self._read_hosts(), key="hosts", on_error=self._not_read)
            self.tasks.start(self._read_hours(), key="hours", on_error=self._not_read)

    def unfinished(self) -> str:
        """Say that it is being turned on or off."""
        return self.tr("A change is on its way to Calendly.") if self.tasks.is_busy("turn") else ""

    async def aclose(self) -> None:
        """Follow nothing any longer."""
        self._online.close()
        if self._follow in self._services.connection.changed:
            self._services.connection.changed.remove(self._follow)
        if self._known_changed in self._links.changed:
            self._links.changed.remove(self._known_changed)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.what, ui.note):
            secondary(label)
        self.facts = FactsView(ui.facts, self.tasks)
        self.facts.model.titles = (self.tr("Fact"), self.tr("What it is"), "")
        ui.facts.horizontalHeader().hide()
        foot = FlowLayout(ui.foot, spacing=theme().px(8))
        for button in (ui.copy_link, ui.tags, ui.open_page, ui.change, ui.switch_active):
            foot.addWidget(button)
        set_role(ui.copy_link, "primary")
        self.as_whom = account_line(self._services, self.tr("Changes are made as {0}."))
        ui.details_layout.insertWidget(ui.details_layout.indexOf(ui.foot), self.as_whom)

    def _connect(self) -> None:
        ui = self.ui
        ui.copy_link.clicked.connect(self._copy)
        ui.tags.clicked.connect(lambda _checked=False: self.build_wanted.emit(to_build(self.kind)))
        ui.open_page.clicked.connect(lambda _checked=False: open_page(self.kind.scheduling_url))
        ui.change.clicked.connect(self._change)
        ui.switch_active.clicked.connect(self._switch)
        self._links.changed.append(self._known_changed)
        connection = self._services.connection
        self._online = OnlyOnline(connection, [ui.switch_active], self, changes=True)
        connection.changed.append(self._follow)

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        ui, why = self.ui, why_only_on_the_web(self.kind)
        me = self._links.me
        people = {user.uri: user for user in self._links.colleagues()}
        if me is not None:
            people[me.uri] = me
        rows = type_rows([self.kind], people, me.uri if me is not None else "")
        if not rows:
            ui.note.setText(why)
            return
        row = rows[0]
        ui.name.setText(row.name)
        ui.what.setText(" · ".join((row.sort, state_text(self.kind), row.whose)))
        clock, names = self._tools.clock(), {uri: user.name for uri, user in people.items()}
        hours = hours_lines(self._hours, names, twenty_four=clock.twenty_four)
        self.facts.show(facts(row, self._hosts, hours, clock), with_now=False)
        ui.note.setText(why)
        ui.note.setVisible(bool(why))
        ui.change.setText(self.tr("C&hange in Calendly") if why else self.tr("C&hange…"))
        ui.change.setAccessibleName(
            self.tr("Change it on Calendly’s web page")
            if why
            else self.tr("Change this event type")
        )
        is_active = self.kind.active
        ui.switch_active.setVisible(not why)
        ui.switch_active.setText(self.tr("&Turn off…") if is_active else self.tr("&Turn on"))
        ui.switch_active.setAccessibleName(
            self.tr("Turn off for booking") if is_active else self.tr("Turn on for booking")
        )
        self._follow()

    def _follow(self) -> None:
        """Offer the change where one is possible; the way to the web page is always open."""
        is_here = not why_only_on_the_web(self.kind)
        reason = self._services.connection.change_reason() if is_here else ""
        self.ui.change.setEnabled(not reason)
        self.ui.change.setToolTip(plain_tip(reason))
        self.ui.change.setAccessibleDescription(reason)
        self.as_whom.setVisible(is_here and bool(self.as_whom.text()))

    def _known_changed(self) -> None:
        """Show what was changed elsewhere in the app."""
        uri = self.kind.uri
        now = next((kind for kind in self._links.event_types if kind.uri == uri), self.kind)
        if now != self.kind:
            self.kind = now
            self._show()

    async def _read_hosts(self) -> None:
        hosts = await self._changes.hosts(self.kind)
        self._hosts = [user.name or user.email for user in hosts]
        self._show()

    async def _read_hours(self) -> None:
        self._hours = await self._services.availability.of_type(self.kind.uri)
        self._show()

    def _not_read(self, error: BaseException) -> bool:
        """Leave out what Calendly does not tell."""
        self._hosts = self._hosts or []
        self._show()
        if isinstance(error, NotFound):
            return False
        return isinstance(error, CalendlyError) and not isinstance(error, SignInNeeded)

    # -- doing -----------------------------------------------------------------------------

    def _copy(self) -> None:
        try:
            words = copy_link(self.kind)
        except Problem as problem:
            self.show_problem(problem)
            return
        self.ui.copy_link.show_copied()
        self.toaster.show(words)

    def _change(self) -> None:
        if why_only_on_the_web(self.kind):
            open_page(WEB_PAGE)
        else:
            self._tools.change_event_type(self.kind)

    def _switch(self) -> None:
        """Turn it off after a question, for links that are out fail then; on without one."""
        if self.kind.active:
            self.tasks.start(self._ask(), key="ask")
        else:
            self._start_turn(True)

    async def _ask(self) -> None:
        yes = await confirm(
            self,
            self.tr("Turn off {0}?").format(self.ui.name.text()),
            self.tr(
                "Nobody can book it until it is turned on again; links to it say so. Meetings that "
                "are booked stay."
            ),
            account=account_line(self._services, self.tr("You do this as {0}.")),
            action=self.tr("Turn off"),
        )
        if yes:
            self._start_turn(False)

    def _start_turn(self, active: bool) -> None:
        self.tasks.start(self._turn(active), key="turn", write=True)

    async def _turn(self, active: bool) -> None:
        wait = BannerWait(self.banner)
        changed = await self._changes.set_active(self.kind, active, on_wait=wait.tell)
        words = trouble_words(changed.end, self.ui.name.text())
        if words is not None:
            self.banner.show_message(words.kind, words.title, words.text)
            return
        self.toaster.show(self.tr("Turned on") if active else self.tr("Turned off"))
