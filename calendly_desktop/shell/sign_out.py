"""The questions before signing out and before everything is removed: what goes, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from calendly_desktop.shell.texts import sign_out_question
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.text import PlainLabel, secondary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class SignOutDialog(ConfirmDialog):
    """Asks before one account is signed out; its data on this computer may stay."""

    def __init__(
        self,
        parent: QWidget,
        *,
        is_demo: bool,
        by_browser: bool,
        where_token: str,
        name: str,
        warnings: Sequence[str] = (),
    ) -> None:
        title, text, action = sign_out_question(is_demo, where_token, by_browser=by_browser)
        if name and not is_demo:
            text = "\n\n".join((name, text))
        super().__init__(
            parent,
            title,
            "\n\n".join(part for part in (text, *warnings) if part),
            action=action,
            danger=not is_demo,
        )
        self.remove = QCheckBox(self.tr("&Remove my data from this computer"), self)
        self.remove.setObjectName("remove_data")
        self.remove.setChecked(True)
        self.removed = secondary(PlainLabel("", self, wrap=True))
        self.remove.toggled.connect(self._explain)
        self._explain(True)
        if not is_demo:
            self.words.addWidget(self.remove)
            self.words.addWidget(self.removed)
        else:
            self.remove.hide()
            self.removed.hide()

    def _explain(self, removed: bool) -> None:
        text = self.tr(
            "Removed are the local copy of your meetings, the journal of changes, the links made "
            "here, and the signing keys of webhooks. Presets, rules and templates stay: they "
            "belong to this computer, not to the account."
        )
        if not removed:
            text = self.tr(
                "They stay: the local copy of your meetings, the journal of changes, links and "
                "signing keys. Signing in again brings them back; until then, whoever uses this "
                "computer as you can read them."
            )
        self.removed.setText(text)
        self.remove.setAccessibleDescription(text)


class RemoveEverythingDialog(ConfirmDialog):
    """Asks before everything that the app keeps on this computer is removed."""

    def __init__(
        self, parent: QWidget, *, names: Sequence[str], warnings: Sequence[str] = ()
    ) -> None:
        whose = "\n".join(f"• {name}" for name in names)
        text = self.tr(
            "This signs out every account and removes from this computer: sign-ins and signing "
            "keys, the local copies of meetings, the journals of changes, the links, presets and "
            "templates made here, settings and logs. Nothing changes in Calendly. It cannot be "
            "undone."
        )
        if whose:
            text = "\n\n".join((text, self.tr("Accounts:") + "\n" + whose))
        super().__init__(
            parent,
            self.tr("Remove everything from this computer?"),
            "\n\n".join(part for part in (text, *warnings) if part),
            action=self.tr("Remove everything"),
            danger=True,
        )


class RemoveDataDialog(ConfirmDialog):
    """Asks before what was left of an account that is signed out is removed."""

    def __init__(self, parent: QWidget, *, name: str, warnings: Sequence[str] = ()) -> None:
        text = self.tr(
            "Removed are the local copy of its meetings, its journal of changes, the links made "
            "with it, and the signing keys of its webhooks. Nothing changes in Calendly. It cannot "
            "be undone."
        )
        super().__init__(
            parent,
            self.tr("Remove the data of this account?"),
            "\n\n".join(part for part in (name, text, *warnings) if part),
            action=self.tr("Remove data"),
            danger=True,
        )
