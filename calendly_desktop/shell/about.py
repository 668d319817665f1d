"""About: version, licence, and what the app is built with."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout

from calendly_desktop import __version__
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle
from calendly_desktop.toolkit.theme import SPACE_2, SPACE_4, SPACE_6

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LICENCES = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("qasync", "BSD-2-Clause"),
    ("httpx, starlette, uvicorn", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("keyring, truststore, platformdirs", "MIT"),
)


class AboutDialog(QDialog):
    """What this program is, and whose work it stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Calendly Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        row.setSpacing(SPACE_6)
        picture = QLabel(self)
        picture.setPixmap(icon("app").pixmap(QSize(64, 64)))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        row.addLayout(column, 1)
        column.addWidget(SectionTitle(f"Calendly Desktop {__version__}", self))
        for text in self._texts():
            label = PlainLabel(text, self, wrap=True, selectable=True)
            column.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("close_about")
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    def _texts(self) -> list[str]:
        parts = "\n".join(f"{name}: {licence}" for name, licence in LICENCES)
        return [
            self.tr("Booking links, cancel and reschedule links, and webhooks for office staff."),
            self.tr(
                "An independent program under the MIT licence. It is not made by Calendly; "
                "Calendly is a trademark of Calendly LLC."
            ),
            self.tr("Built with:") + "\n" + parts,
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
        ]
