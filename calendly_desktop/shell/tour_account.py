"""The tour of the Account tab: the windows that its sections open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from calendly_desktop.shell.tab_tour import TabTour

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.camera import Camera
    from calendly_desktop.shell.main_window import MainWindow

INVITED = "new.colleague@example.com\nada.lindgren@example.com\nno address"
SOMEBODY = "maria.lopez@example.com"


class AccountTour(TabTour):
    """Shows what can be opened; nothing is sent."""

    def __init__(
        self, camera: Camera, window: MainWindow, page: AccountPage, services: Services
    ) -> None:
        super().__init__(camera, window, page, services, "account")
        self.page = page

    async def walk(self) -> None:
        """Show every window."""
        for section in ("people", "event_types"):  # what they read is what windows are about
            self.page.show_section(section)
            await self._camera.settle(self.page.tasks)
        for name, opener in self._windows().items():
            step = partial(self.show_window, name, opener)
            await self._camera.attempt(f"account-{name}", step)
        await self._camera.attempt("account-invite-filled", self._invite)
        await self._camera.attempt("account-person-found", self._person)
        self.page.show_section("overview")

    def _windows(self) -> dict[str, Callable[[], object]]:
        tools, services = self.page.tools, self._services
        openers: dict[str, Callable[[], object]] = {
            "invite": tools.invite,
            "groups": tools.groups,
            "new-event-type": tools.new_event_type,
            "one-off": tools.one_off,
            "new-schedule": partial(tools.change_schedule, None),
            "person": tools.person,
        }
        account = services.account.account
        if account is not None:
            me = account.user.uri
            openers["busy-week"] = partial(tools.busy_week, me)
            others = [each for each in services.account.remembered_people() if each.user.uri != me]
            if others:
                openers["remove-person"] = partial(tools.remove_person, others[0])
        types = list(services.links.event_types)
        if types:
            openers["event-type"] = partial(tools.event_type_details, types[0])
            openers["change-event-type"] = partial(tools.change_event_type, types[0])
        return openers

    async def _invite(self) -> None:
        await self.show_window("invite-filled", partial(self.page.tools.invite, INVITED))

    async def _person(self) -> None:
        window: Any = self.opened(partial(self.page.tools.person, SOMEBODY))
        window.look()
        await self.take_window(window, "person-found")
