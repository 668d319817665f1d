"""Checking a link: paste it, see each part in words, choose the repairs, copy or go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from calendly_desktop.domain.booking_links import FIELDS, decode_link
from calendly_desktop.domain.link_finding import find_link
from calendly_desktop.domain.link_repair import Advice, Repaired, repair
from calendly_desktop.domain.link_targets import target_of
from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.link_rules.check_face import CheckFace
from calendly_desktop.pages.links.view import LinkToBuild
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.link_origin import origin_text, trouble
from calendly_desktop.viewmodels.link_reading import LinkReader, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.link_finding import FoundLink
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock

PAUSE = 150  # milliseconds without typing, after which the link is checked
_MOST_COPIED = 20_000  # characters of the clipboard that are looked at unasked


class CheckWindow(ToolWindow):
    """Nothing of what is pasted is kept: it may be somebody's own link.

    build_wanted: a LinkToBuild to go on with in the Build view.
    """

    NAME = "check_link"
    HELP = "custom-parameters"

    build_wanted = Signal(object)

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(parent, "", width=980, height=700)
        self.setWindowTitle(self.tr("Check a link"))
        self._services = services
        self._clock = clock
        self._reader = LinkReader(services.links, services.rule_book)
        self._found: FoundLink | None = None
        self._decided: dict[str, bool] = {}
        self._from_clipboard = False
        self._reading = Reading("", [])
        self._url = ""
        self.face = CheckFace(self.body)
        self.ui = self.face.ui
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        self._show()

    # -- what the user does ----------------------------------------------------------------

    def _connect(self) -> None:
        ui = self.ui
        ui.paste.textChanged.connect(self._typed)
        ui.take.clicked.connect(self._paste)
        ui.copy_link.clicked.connect(self._copy)
        ui.use_link.clicked.connect(self._use)
        ui.close_button.clicked.connect(self.reject)
        self.face.repairs.ticked.connect(self._tick)
        self._pause.timeout.connect(self.check)
        self._services.rule_book.changed.append(self._show)
        self._services.links.changed.append(self._show)

    def load(self) -> None:
        """Read which links are for one booking only; begin with the link that was just copied."""
        self.tasks.start(self._read_made(), key="made")
        if not self.ui.paste.toPlainText():
            text = QGuiApplication.clipboard().text()[:_MOST_COPIED]
            found = find_link(text)
            if found is not None and target_of(found.url).can_be_booked:
                self.take(text)
                self._from_clipboard = True
                self._show()

    def take(self, text: str) -> None:
        """Check a link, or a text with one in it."""
        self.ui.paste.setPlainText(text)
        self.ui.paste.selectAll()
        self.ui.paste.setFocus(Qt.FocusReason.OtherFocusReason)
        self.check()

    def check(self) -> None:
        """Check what is in the field now."""
        self._pause.stop()
        found = find_link(self.ui.paste.toPlainText())
        if found is None or self._found is None or found.url != self._found.url:
            self._decided = {}
        self._found = found
        self._from_clipboard = False
        self._show()
        if not self.ui.states.panel.state:
            announce(self, self._summary())

    def _typed(self) -> None:
        self._pause.start()

    def _paste(self) -> None:
        self.take(QGuiApplication.clipboard().text())

    def _tick(self, key: str, wanted: bool) -> None:
        self._decided[key] = wanted
        self._show()

    def _settle(self) -> None:
        """Check what was typed a moment ago: nothing older is copied or built on."""
        if self._pause.isActive():
            self.check()

    def _copy(self) -> None:
        self._settle()
        if not self.ui.copy_link.isEnabled():
            return
        try:
            content = link_as_content(self._name, self._url)
        except Problem as problem:
            self.show_problem(problem)
            return
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.ui.copy_link.show_copied()
        self.toaster.show(self.tr("Booking link copied"))

    def _use(self) -> None:
        self._settle()
        if not self.ui.use_link.isEnabled():
            return
        self.build_wanted.emit(LinkToBuild(self._url, self._name))
        self.accept()

    @property
    def _name(self) -> str:
        return self._reading.name or self.tr("Pasted link")

    async def _read_made(self) -> None:
        made = await self._services.link_history.find(kinds=("single_use", "share"))
        self._reader = LinkReader(self._services.links, self._services.rule_book, made)
        self._show()

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        ui, found = self.ui, self._found
        is_empty = not ui.paste.toPlainText().strip()
        problem = None if is_empty else trouble(found)
        for button in (ui.copy_link, ui.use_link):
            button.setEnabled(not is_empty and problem is None)
        if is_empty:
            ui.origin.hide()
            self._show_empty()
        elif problem is not None:
            ui.origin.hide()
            ui.states.show_panel().show_empty(*problem)
        elif found is not None:
            self._show_found(found)

    def _show_empty(self) -> None:
        self.ui.states.show_panel().show_empty(
            "link",
            self.tr("See what is in a link"),
            self.tr(
                "Every part in plain words, with what Calendly will not understand and how it is "
                "repaired. Links that Outlook or another program has wrapped are taken out."
            ),
        )

    def _show_found(self, found: FoundLink) -> None:
        ui = self.ui
        done = self._repaired(found.url)
        self._reading, self._url = self._reader.read(done.url), done.url
        ui.states.show_content()
        origin = origin_text(found)
        if self._from_clipboard:
            origin = f"{self.tr('From the clipboard.')} {origin}".strip()
        ui.origin.setText(origin)
        ui.origin.setVisible(bool(origin))
        book = self._services.rule_book
        self.face.parts.show_parts(self._reading.parts)
        self.face.repairs.show_repairs(
            done.repairs,
            is_shared=any(book.is_shared(field) for field in FIELDS),
            is_fine=all(part.tone != "warning" for part in self._reading.parts),
        )
        self.face.show_links(found.url, done.url)
        self.face.order_boxes()

    def _repaired(self, url: str) -> Repaired:
        """Repair a link with all that is known: rules, spellings of bookings, event types."""
        store = self._services.links
        advice = Advice(self._services.rule_book.rules, today=self._clock().today)
        first = repair(url, advice, self._decided).url
        tags = decode_link(first).tags
        spellings = {field: store.better_spelling(field, tags.value(field)) for field in FIELDS}
        better = {field: each.value for field, each in spellings.items() if each is not None}
        usual = {field: tags.value(field) for field in FIELDS}
        better |= {field: text for field, text in usual.items() if store.is_usual(field, text)}
        meant = self._reader.read(first).meant
        return repair(url, advice._replace(better=better, address=meant), self._decided)

    def _summary(self) -> str:
        count = sum(box.isChecked() for box in self.face.repairs.boxes.values())
        if not count:
            return self.tr("Nothing to repair")
        return self.tr("1 repair") if count == 1 else self.tr("{0} repairs").format(count)

    # -- closing ---------------------------------------------------------------------------

    async def aclose(self) -> None:
        """Stop, and follow rules and event types no longer."""
        self._pause.stop()
        self._services.rule_book.changed.remove(self._show)
        self._services.links.changed.remove(self._show)
        await super().aclose()
