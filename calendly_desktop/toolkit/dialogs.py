"""Questions asked without a nested event loop: open, await the answer, go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    import asyncio

    from PySide6.QtGui import QShowEvent


async def run_dialog(dialog: QDialog) -> bool:
    """Open a dialog over its window, wait, and tell whether it was accepted.

    The dialog is deleted afterwards: read its fields right after, before the next await.
    """
    import asyncio

    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finish(result: int = 0) -> None:
        if not answer.done():
            answer.set_result(result)

    def gone() -> None:
        finish(QDialog.DialogCode.Rejected.value)

    dialog.finished.connect(finish)
    dialog.destroyed.connect(gone)
    dialog.open()
    try:
        return await answer == QDialog.DialogCode.Accepted.value
    finally:
        if isValid(dialog):
            dialog.destroyed.disconnect(gone)
            dialog.finished.disconnect(finish)
            dialog.close()
            dialog.deleteLater()


async def confirm(
    parent: QWidget,
    title: str,
    text: str,
    *,
    action: str,
    danger: bool = False,
    informative: str = "",
    dismiss: str = "",
    account: PlainLabel | None = None,
) -> bool:
    """Ask before something is done; the buttons say what they do.

    Esc and the window's close button mean no. A destructive answer is never the default: Enter
    takes the way back, and the destructive button wants a click or the space bar. account: the
    line that says as whom.
    """
    dialog = ConfirmDialog(
        parent,
        title,
        text,
        action=action,
        danger=danger,
        informative=informative,
        dismiss=dismiss,
        account=account,
    )
    return await run_dialog(dialog)


class ConfirmDialog(QDialog):
    """A question with two answers, both named by what they do."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        *,
        action: str,
        danger: bool = False,
        informative: str = "",
        dismiss: str = "",
        account: PlainLabel | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("confirm_dialog")
        self.setWindowTitle(title)
        said = " ".join(part for part in (text, informative) if part)
        whom = account.text() if account is not None else ""
        self.setAccessibleDescription("\n".join(part for part in (said, whom) if part))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.words = words = QVBoxLayout()
        words.setSpacing(theme().px(look.SPACE_2))
        words.addWidget(SectionTitle(title, wrap=True))
        words.addWidget(PlainLabel(text, wrap=True))
        if informative:
            words.addWidget(secondary(PlainLabel(informative, wrap=True)))
        if account is not None and account.text():
            words.addWidget(account)
        row = QHBoxLayout()
        row.setSpacing(theme().px(look.SPACE_3))
        if danger:
            sign = IconLabel("warning", tone="danger", size=look.ICON_LARGE)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._buttons(action, danger, dismiss or self.tr("Go back"))
        layout = QVBoxLayout(self)
        edge = theme().px(look.SPACE_6)
        layout.setContentsMargins(edge, edge, edge, theme().px(look.SPACE_4))
        layout.setSpacing(edge)
        layout.addLayout(row, 1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(theme().px(420))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped text needs: Qt leaves it to the window."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = max(self.width(), self.minimumWidth())
            self.resize(width, max(self.height(), layout.heightForWidth(width)))
        super().showEvent(event)

    def _buttons(self, action: str, danger: bool, dismiss: str) -> None:
        self.buttons = QDialogButtonBox(self)
        self.buttons.setObjectName("confirm_buttons")
        roles = QDialogButtonBox.ButtonRole
        self.yes = self.buttons.addButton(action, roles.AcceptRole)
        self.no = self.buttons.addButton(dismiss, roles.RejectRole)
        for button, name in ((self.yes, "confirm_action"), (self.no, "confirm_dismiss")):
            button.setObjectName(name)
            button.setAccessibleName(button.text().replace("&", ""))
        set_role(self.yes, "danger-solid" if danger else "primary")
        self.yes.setAutoDefault(True)  # Enter presses it where it has the focus
        chosen = self.no if danger else self.yes
        chosen.setDefault(True)
        chosen.setFocus()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
