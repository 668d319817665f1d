"""The switch of the receiver: off by default, its port, its address to copy, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from calendly_desktop.system.receiver import HOST, Receiver
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.numbers import dress_spin_box
from calendly_desktop.toolkit.text import secondary, set_text_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.forms.ui_receiver import Ui_Receiver
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.toolkit.tasks import TaskScope

PAGE: Final = "receiver"
"""Under which name the settings keep the port chosen, and where was replayed to."""


class ReceiverSwitch(QObject):
    """Opens and closes the listener. changed: it is on or off now; arrived: something is there.

    path: tells the one path it listens on. failed: a Problem.
    """

    changed = Signal()
    arrived = Signal()
    failed = Signal(object)

    def __init__(
        self, ui: Ui_Receiver, settings: Settings, tasks: TaskScope, path: Callable[[], str]
    ) -> None:
        super().__init__()
        self.receiver: Receiver | None = None
        self._ui = ui
        self._settings = settings
        self._tasks = tasks
        self._path = path
        self.chip = Chip("", ui.inside)
        self._dress()
        ui.start.clicked.connect(self._start)
        ui.stop.clicked.connect(self._stop)
        self._show()

    # -- for the window ----------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether it listens."""
        return self.receiver is not None and self.receiver.is_open

    @property
    def port(self) -> int:
        """The port it listens on, or would; 0 for any free one."""
        if self.is_on and self.receiver is not None:
            return self.receiver.port
        return self._ui.port.value()

    @property
    def path(self) -> str:
        """The path it listens on, or would."""
        return self.receiver.path if self.is_on and self.receiver is not None else self._path()

    @property
    def address(self) -> str:
        """The whole local address; empty while it is off."""
        return f"http://{HOST}:{self.port}{self.path}" if self.is_on else ""

    async def aclose(self) -> None:
        """Stop listening, whatever is under way."""
        if self.receiver is not None:
            await self.receiver.aclose()

    # -- private -----------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self._ui
        place = QHBoxLayout(ui.chip_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.chip)
        dress_spin_box(ui.port)
        kept = self._settings.page(PAGE).get("port", 0)
        ui.port.setValue(kept if isinstance(kept, int) else 0)
        ui.port.setToolTip(self.tr("0: the computer picks a free one each time"))
        ui.address.set_elide("middle")
        secondary(ui.state_words)
        set_role(ui.start, "primary")
        ui.copy_address.clicked.connect(self._copy)

    def _copy(self) -> None:
        from calendly_desktop.toolkit.clipboard import copy

        copy(self.address)
        self._ui.copy_address.show_copied()

    def _start(self) -> None:
        self._tasks.start(self._open(), key="switch", write=True, on_error=self._tell)

    async def _open(self) -> None:
        port = self._ui.port.value()
        self._ui.start.setEnabled(False)
        receiver = Receiver(
            self._path(), port=port, on_arrival=self.arrived.emit, on_end=self._note_end
        )
        try:
            await receiver.open()
        finally:
            self._ui.start.setEnabled(True)
        before, self.receiver = self.receiver, receiver
        if before is not None:
            await before.aclose()
        self._settings.update_page(PAGE, port=port)
        self._show()
        announce(self._ui.inside, self.tr("Receiving at {0}").format(self.address))
        self._ui.copy_address.setFocus()

    def _stop(self) -> None:
        self._tasks.start(self._close(), key="switch", write=True)

    async def _close(self) -> None:
        self._ui.stop.setEnabled(False)
        try:
            await self.aclose()
        finally:
            self._ui.stop.setEnabled(True)
        self._show()
        self.arrived.emit()  # the last ones may have come meanwhile
        announce(self._ui.inside, self.tr("Receiving has stopped"))
        self._ui.start.setFocus()

    def _note_end(self, problem: Problem) -> None:
        self._show()
        self.failed.emit(problem)

    def _tell(self, error: BaseException) -> bool:
        self._show()
        self.failed.emit(error)
        return True

    def _show(self) -> None:
        ui, on = self._ui, self.is_on
        if on:
            self.chip.show_state(self.tr("On"), tone="success", icon_name="check")
        else:
            self.chip.show_state(self.tr("Off"), tone="neutral", icon_name="pause")
        ui.address.setText(self.address)
        ui.state_words.setText(self.tr("Nothing listens on this computer."))
        shown: tuple[QWidget, ...] = (ui.address, ui.copy_address, ui.stop)
        instead: tuple[QWidget, ...] = (ui.state_words, ui.port_label, ui.port, ui.start)
        for part in (*shown, *instead):
            part.setVisible(on if part in shown else not on)
        means = self.tr(
            "Names, e-mail addresses and answers arrive here now and are shown in this window. "
            "They are kept until you close it, nowhere else. Only this computer can reach the "
            "address; from outside only through a tunnel that you start."
        )
        before = self.tr(
            "While it is on, this computer takes webhook messages, with names, e-mail addresses "
            "and answers of real people in them. It listens on 127.0.0.1 only, and stops when this "
            "window or the app is closed."
        )
        ui.warning.setText(means if on else before)
        set_text_role(ui.warning, "warning" if on else "secondary")
        self.changed.emit()
