"""The receiver on this computer: deliveries arrive live, are checked, read, kept, sent on here."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea

from calendly_desktop.domain.inbox import Inbox
from calendly_desktop.domain.tunnels import known_path, new_path
from calendly_desktop.forms.ui_receiver import Ui_Receiver
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.pages.webhooks.delivery_checking import DeliveryChecking
from calendly_desktop.pages.webhooks.delivery_files import all_deliveries, copied, kept_form
from calendly_desktop.pages.webhooks.delivery_keys import DeliveryKeys
from calendly_desktop.pages.webhooks.delivery_view import DeliveryView
from calendly_desktop.pages.webhooks.receiver_list import DeliveryList
from calendly_desktop.pages.webhooks.receiver_switch import ReceiverSwitch
from calendly_desktop.pages.webhooks.receiver_ways import TunnelWays
from calendly_desktop.pages.webhooks.receiver_words import count_words, unfinished_words
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.delivery_words import deliveries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.delivery_check import Check
    from calendly_desktop.domain.inbox import Contents, Delivery, Received
    from calendly_desktop.pages.services import Services
    from calendly_desktop.pages.webhooks.replay import ReplayWindow
    from calendly_desktop.store.arrived import Lookup
    from calendly_desktop.viewmodels.meeting_cells import Clock

SLICE: Final = 0.008
"""Seconds at a time that reading what came may hold the window up."""
_AT_ONCE: Final = 200


class ReceiverWindow(ToolWindow):
    """Off until somebody starts it, and off again when it is closed. What came goes with it.

    new_webhook_wanted: make a webhook for this address.
    """

    NAME: ClassVar[str] = "receiver"
    HELP: ClassVar[str] = "receiver"

    new_webhook_wanted = Signal(str)

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(parent, "", width=1080, height=760)
        self.setWindowTitle(self.tr("Receiver on this computer"))
        self._services = services
        self._inbox = Inbox()
        self._lookups: dict[int, Lookup] = {}
        self._unsaved = 0
        self._may_go = False
        self.ui = Ui_Receiver()
        self.ui.setupUi(self.body)
        self._new_path = new_path()
        self.switch = ReceiverSwitch(self.ui, services.settings, self.tasks, self._path)
        self.keys = DeliveryKeys(self.ui, services.webhooks, self.tasks, lambda: self.switch.path)
        self.checking = DeliveryChecking(self.keys.checker, self.tasks, self)
        self.list = DeliveryList(self.ui, clock, self)
        self.view = DeliveryView(clock, self.tasks, self)
        self.ways = TunnelWays(lambda: self.switch.path, self)
        self.replaying: ReplayWindow | None = None
        self._take_soon = Soon(self.tasks, self._take, pause=0.05)
        self._dress()
        self._connect()
        self._online = OnlyOnline(services.connection, [self.view.ui.look_up], self)
        self._show_chosen(None)
        self._show_count()

    def load(self) -> None:
        """Wait for somebody to start it: it is off by default."""
        self.ui.start.setFocus()

    def unfinished(self) -> str:
        """Say what closing would drop: what is not saved, and that it stops receiving."""
        return unfinished_words(self._unsaved, is_on=self.switch.is_on)

    def may_close(self) -> bool:
        """Ask before deliveries are lost, or Calendly finds nobody any more."""
        if self._may_go or not self.unfinished():
            return True
        if not self.tasks.is_busy("close"):
            self.tasks.start(self._ask_to_close(), key="close")
        return False

    async def aclose(self) -> None:
        """Stop listening, then everything else."""
        self._online.close()
        self.keys.close()
        await self.switch.aclose()
        if self.replaying is not None:
            await self.replaying.tasks.aclose()
        await super().aclose()

    # -- building ----------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.ways_place.addWidget(self.ways)
        area = QScrollArea(self)
        area.setObjectName("delivery_area")
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.view)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        self._area = area
        ui.parts.addWidget(area)
        ui.parts.setStretchFactor(0, 1)
        ui.parts.setStretchFactor(1, 1)
        ui.parts.setMinimumHeight(theme().px(280))
        secondary(ui.count)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """From top to bottom, though the form knows neither the tunnels nor the delivery."""
        ui, view = self.ui, self.view.ui
        stops = [ui.copy_address, ui.port, ui.start, ui.stop, *self.ways.stops(), ui.key_source]
        stops += [ui.typed_key, ui.key_again, ui.sought, ui.table]
        stops += [view.sought, view.secrets, view.facts, view.tree, view.text, view.headers]
        stops += [view.look_up, view.replay, view.copy, view.save, ui.save_all, ui.clear]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        view.kind.come_after(ui.table)

    def _connect(self) -> None:
        ui = self.ui
        self.switch.changed.connect(self._show_switch)
        self.switch.arrived.connect(self._take_soon)
        self.switch.failed.connect(self.show_problem)
        self.list.chosen.connect(self._show_chosen)
        self.keys.changed.connect(self._check_anew)
        self.checking.found.connect(self._take_checks)
        self.ways.wanted.connect(self.new_webhook_wanted)
        self.view.look_up_wanted.connect(self._look_up)
        self.view.replay_wanted.connect(self._replay)
        self.view.copy_wanted.connect(self._copy)
        self.view.save_wanted.connect(self._save)
        ui.save_all.clicked.connect(self._save_all)
        ui.clear.clicked.connect(self._ask_to_clear)

    def _path(self) -> str:
        """Return the path that a webhook uses already, else one that nobody guesses."""
        return known_path(self._services.webhooks.subscriptions) or self._new_path

    # -- on and off --------------------------------------------------------------------------

    def _show_switch(self) -> None:
        on = self.switch.is_on
        self.ways.show_port(self.switch.port if on else 0)
        self.list.show_state(is_on=on)
        if on:
            self.banner.clear()
            self.keys.ask()

    async def _ask_to_close(self) -> None:
        note = self.tr(
            "Webhooks that send here fail from then on; Calendly tries again for 24 hours, then "
            "turns them off. Delete webhooks that you made only to try things out."
        )
        sure = await confirm(
            self,
            self.tr("Close the receiver?"),
            self.unfinished(),
            action=self.tr("Close it"),
            danger=True,
            informative=note if self.switch.is_on else "",
        )
        if sure:
            self._may_go = True
            self.reject()

    # -- what arrives ------------------------------------------------------------------------

    async def take_in(self, deliveries: Sequence[Delivery]) -> None:
        """List and check deliveries; in slices, so that a flood does not hold up the window."""
        import asyncio

        fresh: list[Received] = []
        began = time.perf_counter()
        for delivery in deliveries:
            fresh.append(self._inbox.add(delivery))
            if time.perf_counter() - began > SLICE:
                self._show_fresh(fresh)
                fresh = []
                await asyncio.sleep(0)
                began = time.perf_counter()
        self._show_fresh(fresh)
        self._show_count()

    async def _take(self) -> None:
        import asyncio

        receiver, came = self.switch.receiver, 0
        while receiver is not None and (batch := receiver.take(_AT_ONCE)):
            await self.take_in(batch)
            came += len(batch)
            await asyncio.sleep(0)
        self._show_count()
        if came:
            self._announce(came)

    def _show_fresh(self, rows: list[Received]) -> None:
        if rows:
            self._unsaved += len(rows)
            self.list.add(rows, len(self._inbox))
            self.checking.add(rows)

    def _announce(self, came: int) -> None:
        told = deliveries(came)
        announce(self, self.tr("{0} arrived").format(told))

    def _show_count(self) -> None:
        receiver = self.switch.receiver
        self.ui.count.setText(count_words(self._inbox, receiver.turned if receiver else None))
        for part in (self.ui.save_all, self.ui.clear):
            part.setEnabled(bool(len(self._inbox)))

    # -- signatures --------------------------------------------------------------------------

    def _check_anew(self) -> None:
        """Check everything again: the keys are others now."""
        self.list.model.forget_checks()
        self._show_check()
        self.checking.begin_anew(self.keys.checker, self._inbox.rows)

    def _take_checks(self, found: Mapping[int, Check]) -> None:
        self.list.model.show_checks(found)
        self._show_check()

    def _show_check(self) -> None:
        row = self.list.row()
        if row is not None:
            self.view.show_check(self.list.model.check(row.delivery.number))

    # -- the chosen one ----------------------------------------------------------------------

    def _show_chosen(self, row: Received | None) -> None:
        self._area.setVisible(row is not None)
        if row is None:
            self.view.show_delivery(None, None, None)
            return
        number = row.delivery.number
        check = self.list.model.check(number)
        self.view.show_delivery(row, check, self._lookups.get(number))

    def _look_up(self) -> None:
        row = self.list.row()
        if row is not None:
            self.banner.clear()
            self.view.set_asking(True)
            self.tasks.start(self._ask(row.delivery.number, row.contents), key="look up")

    async def _ask(self, number: int, contents: Contents) -> None:
        try:
            found = await self._services.arrived.look_up(contents)
        finally:
            self.view.set_asking(False)
            self._online.follow()
        self._lookups[number] = found
        row = self.list.row()
        if row is not None and row.delivery.number == number:
            self.view.show_lookup(found)

    def _replay(self) -> None:
        row = self.list.row()
        if row is not None:
            from calendly_desktop.pages.webhooks.replay import ReplayWindow

            if self.replaying is not None:
                self.tasks.start(self._end_replay(self.replaying), write=True)
            own = self.switch.port if self.switch.is_on else 0
            self.replaying = ReplayWindow(
                self._services, self, row, key=self.keys.sample(), own_port=own
            )
            self.replaying.open()

    async def _end_replay(self, window: ReplayWindow) -> None:
        await window.aclose()
        window.deleteLater()

    # -- keeping -----------------------------------------------------------------------------

    def _copy(self, form: str) -> None:
        row = self.list.row()
        if row is not None:
            copied(row, form)
            words = self.tr("Copied without personal data")
            self.toaster.show(words if form == "redacted" else self.tr("Copied"))
            announce(self, words if form == "redacted" else self.tr("Copied"))

    def _save(self, form: str) -> None:
        row = self.list.row()
        if row is not None:
            self.tasks.start(self._keep(row, form), key="save")

    async def _keep(self, row: Received, form: str) -> None:
        path = await kept_form(self, self._services.settings, row, form)
        if path is not None:
            self._tell_saved(path.name)

    def _save_all(self) -> None:
        self.tasks.start(self._keep_all(), key="save")

    async def _keep_all(self) -> None:
        rows = list(self._inbox.rows)
        path = await all_deliveries(self, self._services.settings, rows)
        if path is not None:
            self._unsaved = max(0, self._unsaved - len(rows))
            self._tell_saved(path.name)

    def _tell_saved(self, name: str) -> None:
        words = self.tr("Saved as {0}").format(name)
        self.toaster.show(words)
        announce(self, words)

    def _ask_to_clear(self) -> None:
        self.tasks.start(self._clear(), key="clear")

    async def _clear(self) -> None:
        held = deliveries(len(self._inbox))
        sure = await confirm(
            self,
            self.tr("Forget all deliveries?"),
            self.tr("{0} would be gone for good, unless you saved them.").format(held),
            action=self.tr("Forget all"),
            danger=True,
        )
        if sure:
            self.checking.begin_anew(self.keys.checker, ())
            self._unsaved = 0
            self._lookups.clear()
            self._inbox.clear()
            self.list.clear()
            self._show_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(720)
        sides = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self.ui.parts.setOrientation(sides)
        self.ui.parts.setMinimumHeight(theme().px(560 if narrow else 280))
