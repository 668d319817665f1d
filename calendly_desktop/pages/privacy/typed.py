"""A question that is answered by typing: for what cannot be undone, by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit

from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.toolkit.text import PlainLabel


class TypedConfirmDialog(ConfirmDialog):
    """The button works once the words that are asked for are typed; case does not count."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        *,
        action: str,
        words: str,
        informative: str = "",
        account: PlainLabel | None = None,
    ) -> None:
        super().__init__(
            parent,
            title,
            text,
            action=action,
            danger=True,
            informative=informative,
            account=account,
        )
        self._words = words
        ask = self.tr("&Type “{0}” to confirm:").format(words.replace("&", "&&"))
        label = QLabel(ask, self)
        label.setTextFormat(label.textFormat().PlainText)
        label.setWordWrap(True)
        self.typed = QLineEdit(self)
        self.typed.setObjectName("typed_confirmation")
        self.typed.setAccessibleName(self.tr("Type “{0}” to confirm").format(words))
        label.setBuddy(self.typed)
        self.words.addWidget(label)
        self.words.addWidget(self.typed)
        self.typed.textChanged.connect(self._check)
        self._check()
        self.typed.setFocus()

    def _check(self) -> None:
        typed = " ".join(self.typed.text().split()).casefold()
        self.yes.setEnabled(typed == self._words.casefold())
