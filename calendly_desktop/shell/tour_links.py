"""The tour of the Booking links tab: a link with everything in it, every view, every window."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from calendly_desktop.domain.booking_links import UtmTags, build_link
from calendly_desktop.domain.link_look import PageLook
from calendly_desktop.domain.made_links import MadeLink

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.camera import Camera
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.toolkit.window import ToolWindow

TAGS = UtmTags(source="Newsletter", medium="email", campaign="spring-2027")
FILLED = {"name": "Maria Lopez", "email": "maria.lopez@example.com", "a1": "Data engineer"}
AGENCY_LINK = (
    "<https://calendly.com/ada-lindgren/intro-call?UTM_Source=Face%2520book&amp;utm_medium=email"
    "&gclid=Cj0KCQ&month=2024-01&utm_source=facebook&name=Maria>"
)
EARLIER = (
    (40, "Intro call", UtmTags(source="linkedin", medium="social", campaign="spring-hiring"), 9),
    (34, "Phone screening", UtmTags(source="google", medium="cpc", campaign="berlin-jobs"), 4),
    (21, "Team workshop", UtmTags(source="newsletter", medium="email", campaign="winter-fair"), 1),
    (9, "Intro call", UtmTags(source="newsletter", medium="email", campaign="autumn-update"), 2),
)
"""Links of the sample data: made how many days ago, to what, with which tags, copied how often."""


class LinksTour:
    """Shows what the tab can show; nothing is sent. largest: the most that a window gets."""

    def __init__(
        self, camera: Camera, window: MainWindow, page: LinksPage, services: Services
    ) -> None:
        self.page = page
        self.largest: QSize | None = None
        self._services = services
        self._camera = camera
        self._window = window

    async def walk(self) -> None:
        """Show the views with their faces, then every window."""
        camera = self._camera
        if self._services.is_demo:
            await camera.attempt("links-history", self._fill_history)
        await camera.attempt("links-filled", self._filled)
        for name, show in self.page.views():
            await camera.attempt(f"links-{name}", partial(self._view, name, show))
        for name, opener in self._windows().items():
            await camera.attempt(f"links-{name}", partial(self._one, name, opener))
        await camera.attempt("links-start", self._start_anew)

    async def _fill_history(self) -> None:
        """Let sample data have links that were made earlier, for the history and what it brought.

        Copying some would put them on the clipboard of whoever draws the tour.
        """
        history, now = self._services.link_history, datetime.now(UTC)
        if await history.everything():
            return
        bases = {each.name: each for each in self.page.builder.types.bases()}
        for days, name, tags, copied in EARLIER:
            base = bases.get(name)
            if base is None:
                continue
            link = MadeLink(
                url=build_link(base.url, tags),
                event_type=base.key,
                event_type_name=base.name,
                tags=tags,
                made_by=self._services.account.who,
                made_at=now - timedelta(days=days),
                used_at=now - timedelta(days=days / 3),
                copied=copied,
            )
            await history.record(link)

    async def _filled(self) -> None:
        builder = self.page.builder
        base = next((each for each in builder.types.bases() if each.name == "Intro call"), None)
        builder.types.set_base(base or builder.types.bases()[0])
        builder.tags.set_tags(TAGS)
        builder.prefill.set_texts(FILLED)
        builder.prefill.set_open(True)
        builder.look.set_look(PageLook(hide_details=True, primary="0b5cd6"))
        await self._take("links-filled")

    async def _start_anew(self) -> None:
        builder = self.page.builder
        builder.clear()
        builder.prefill.set_open(False)
        builder.look.set_open(False)
        await self._camera.settle(self.page.tasks)

    async def _view(self, name: str, show: Callable[[], None]) -> None:
        show()
        if not name:  # the way back
            await self._camera.settle(self.page.tasks)
            return
        await self._take(f"links-{name}")
        for face, show_face in self.page.view.shots():
            show_face()
            if face:
                await self._take(f"links-{name}-{face}")

    def _windows(self) -> dict[str, Callable[[], object]]:
        tools, builder = self.page.tools, self.page.builder
        kind = builder.kind
        url, tags, extra = builder.result.text.toPlainText(), TAGS, builder.prefill.parameters()
        openers: dict[str, Callable[[], object]] = {
            "qr-code": lambda: tools.qr_code("Intro call", url),
            "embed": lambda: tools.embed("Intro call", url),
            "check": lambda: tools.check_link(AGENCY_LINK),
            "rules": tools.rules,
            "team-sheet": lambda: tools.team_sheet(tags),
        }
        if kind is not None:
            openers["free-times"] = lambda: tools.free_times(kind, tags, extra)
            openers["one-booking"] = lambda: tools.single_use(kind, tags, extra)
            openers["customized"] = lambda: tools.customise(kind, tags, extra)
        return openers

    async def _one(self, name: str, opener: Callable[[], object]) -> None:
        opener()
        window = self.page.tools.windows.all()[-1]
        if self.largest is not None:
            window.resize(window.size().boundedTo(self.largest))
        await self._camera.settle(window.tasks)
        await asyncio.sleep(0.3)  # what is typed is checked after a pause
        await self._camera.settle(window.tasks)
        await self._camera.take(window, f"links-{name}")
        await self._close(window)

    async def _close(self, window: ToolWindow) -> None:
        window.reject()
        await self._camera.wait_for(lambda: window not in self.page.tools.windows.all())

    async def _take(self, name: str) -> None:
        await self._camera.settle(self.page.tasks)
        await asyncio.sleep(0.1)
        await self._camera.take(self._window, name)
