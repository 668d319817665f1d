"""The pack for a developer: what is in it, a note to send along, and saving it as one file."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption

from calendly_desktop.domain.developer_pack import (
    PROGRAMS,
    README,
    Subject,
    note_to_send,
    pack_files,
    zip_bytes,
)
from calendly_desktop.forms.ui_developer_pack import Ui_DeveloperPack
from calendly_desktop.pages.export.saving import ask_where, write_file
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.art import art
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.webhooks import sends_nothing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.webhooks import WebhookRow


class DeveloperPackWindow(ToolWindow):
    """Reads the samples once, then saves what was shown."""

    NAME: ClassVar[str] = "developer_pack"
    HELP: ClassVar[str] = "payload-lacks"

    def __init__(self, services: Services, parent: QWidget, row: WebhookRow) -> None:
        super().__init__(parent, "", width=600, height=560)
        self.setWindowTitle(self.tr("Pack for my developer"))
        self._tests = services.webhook_tests
        self._settings = services.settings
        self._subscription = row.subscription
        self._samples: dict[str, bytes] | None = None
        made_at = datetime.now().astimezone()
        url, events = row.subscription.callback_url, row.subscription.events
        self._subject = Subject(url, events, row.about, made_at)
        self.ui = Ui_DeveloperPack()
        self.ui.setupUi(self.body)
        self._dress()
        self._list_contents()
        self.ui.save_pack.clicked.connect(self._save)
        self.ui.copy_note.clicked.connect(self._copy_note)
        self.ui.close_button.clicked.connect(self.reject)
        self._show_state()

    def load(self) -> None:
        """Read a sample of every event."""
        self.tasks.start(self._read(), key="samples")

    def _dress(self) -> None:
        ui = self.ui
        ui.pack_address.setText(self._subject.url)
        ui.pack_address.set_elide("middle")
        secondary(ui.state)
        ui.note_label.setContentsMargins(0, theme().px(look.SPACE_2), 0, 0)
        ui.note.setPlainText(note_to_send(self._subject))
        ui.note.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        ui.note.setMinimumHeight(theme().px(80))
        set_role(ui.save_pack, "primary")
        row = FlowLayout(ui.pack_buttons, spacing=theme().px(look.SPACE_2))
        for button in (ui.save_pack, ui.copy_note, ui.close_button):
            row.addWidget(button)

    def _list_contents(self) -> None:
        contents = (
            self.tr("How it works: what arrives, limits, repetition, and a checklist"),
            self.tr("A sample of each event, with made-up data"),
            self.tr("Programs in Python, JavaScript and PHP that check the signature"),
            self.tr("Test vectors, to check another program with"),
        )
        grid = self.ui.inside
        for number, words in enumerate(contents):
            sign = IconLabel("check", self.body, tone="success")
            grid.addWidget(sign, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(words, self.body, wrap=True), number, 1)
        grid.setColumnStretch(1, 1)

    # -- reading -----------------------------------------------------------------------------

    async def _read(self) -> None:
        self._samples = await self._tests.samples(self._subscription)
        self._show_state()
        if self.focusWidget() in (None, self.ui.note):
            self.ui.save_pack.setFocus()

    def _show_state(self) -> None:
        samples, ui = self._samples, self.ui
        ui.save_pack.setEnabled(samples is not None)
        if samples is None:
            ui.state.setText(self.tr("Reading the samples from Calendly…"))
            return
        without = len(self._subject.events) - len(samples)
        one = self.tr("Calendly gave no sample for one event; the pack says so.")
        more = self.tr("Calendly gave no samples for {0} events; the pack says so.")
        missing = "" if not without else one if without == 1 else more.format(without)
        words = f"{missing} {sends_nothing(self._subscription)}".strip()
        ui.state.setText(words)
        ui.state.setVisible(bool(words))
        set_text_role(ui.state, "warning")

    # -- saving ------------------------------------------------------------------------------

    def _save(self) -> None:
        if self._samples is not None:
            self.tasks.start(self._ask_and_save(self._samples), key="save")

    async def _ask_and_save(self, samples: dict[str, bytes]) -> None:
        host = urlsplit(self._subject.url).hostname or ""
        name = self.tr("Calendly webhook for {0}.zip").format(host.replace(":", "-"))
        title = self.tr("Save the pack")
        path = await ask_where(self, title, name, ["zip"], self._settings)
        if path is None:
            return
        await write_file(path, lambda: self._content(samples))
        words = self.tr("Saved as {0}").format(path.name)
        self.toaster.show(words)
        announce(self, words)

    def _content(self, samples: dict[str, bytes]) -> bytes:
        """Make the file, on a thread."""
        templates = {
            name: art(f"pack/{name}").read_bytes() for name in (README, *PROGRAMS.values())
        }
        return zip_bytes(pack_files(self._subject, samples, templates), self._subject.made_at)

    def _copy_note(self) -> None:
        copy(self.ui.note.toPlainText())
        self.ui.copy_note.show_copied()
