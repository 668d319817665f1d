"""Which keys signatures are checked with: those this computer keeps, or one that is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Signal

from calendly_desktop.domain.delivery_check import Checker, NamedKey
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.tunnels import path_in
from calendly_desktop.domain.webhooks import address_without_secrets
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.forms.ui_receiver import Ui_Receiver
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.toolkit.tasks import TaskScope

KEPT: Final = "kept"
TYPED: Final = "typed"
_PAUSE: Final = 400  # milliseconds after the last key of a key that is typed


class DeliveryKeys(QObject):
    """Asks the keyring only once somebody receives. changed: another Checker is to be used.

    path: the receiver's own; the webhooks whose address ends with it are those that send here.
    """

    changed = Signal()

    def __init__(
        self,
        ui: Ui_Receiver,
        webhooks: WebhooksStore,
        tasks: TaskScope,
        path: Callable[[], str],
    ) -> None:
        super().__init__()
        self.checker = Checker([])
        self.own: list[NamedKey] = []
        self._others: list[NamedKey] = []
        self._ui = ui
        self._webhooks = webhooks
        self._tasks = tasks
        self._path = path
        self._is_asked = self._is_asking = False
        self._trouble = ""
        self._asked_for: set[str] = set()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._use)
        self._dress()
        ui.key_source.currentIndexChanged.connect(self._choose)
        ui.typed_key.textEdited.connect(lambda _text: self._pause.start())
        ui.typed_key.editingFinished.connect(self._settle)
        ui.key_again.clicked.connect(self.ask)
        self._show()
        webhooks.changed.append(self.follow)

    # -- for the window ----------------------------------------------------------------------

    def ask(self) -> None:
        """Read the keys from the keyring, which may want to be unlocked."""
        self._is_asked, self._is_asking, self._trouble = True, True, ""
        self._asked_for = self._uris()
        self._show()
        self._tasks.start(self._read(), key="keys")

    def follow(self) -> None:
        """Ask again where a webhook was made or found since; a keyring is not asked for nothing."""
        if self._is_asked and self._uris() != self._asked_for:
            self.ask()

    def sample(self) -> str:
        """Return a key to sign with, where exactly one is meant; else an empty text."""
        if self._source == TYPED:
            return self._typed
        return self.own[0].key if len(self.own) == 1 else ""

    def close(self) -> None:
        """Wait for nothing any more."""
        self._pause.stop()
        self._webhooks.changed.remove(self.follow)

    # -- private -----------------------------------------------------------------------------

    @property
    def _source(self) -> str:
        return str(self._ui.key_source.currentData())

    def _uris(self) -> set[str]:
        return {subscription.uri for subscription in self._webhooks.subscriptions}

    @property
    def _typed(self) -> str:
        return self._ui.typed_key.text().strip()

    def _dress(self) -> None:
        ui = self._ui
        ui.key_source.addItem(self.tr("keys on this computer"), KEPT)
        ui.key_source.addItem(self.tr("a key that I type"), TYPED)
        make_selected_chosen(ui.key_source)
        ui.typed_key.setMinimumWidth(theme().px(260))
        ui.key_note.set_elide("right")
        row = FlowLayout(ui.key_line, spacing=theme().px(look.SPACE_2))
        for part in (ui.key_label, ui.key_source, ui.typed_key, ui.key_note, ui.key_again):
            row.addWidget(part)

    def _choose(self) -> None:
        self._use()
        if self._source == TYPED:
            self._ui.typed_key.setFocus()

    def _settle(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._use()

    def _use(self) -> None:
        """Check with what is chosen from now on, and what came before once more."""
        if self._source == TYPED:
            typed = [NamedKey(self.tr("the key typed here"), self._typed)] if self._typed else []
            self.checker = Checker(typed, [*self.own, *self._others])
        elif self.own:
            self.checker = Checker(self.own, self._others)
        else:
            self.checker = Checker(self._others)
        self._show()
        self.changed.emit()

    async def _read(self) -> None:
        own: list[NamedKey] = []
        others: list[NamedKey] = []
        path = self._path()
        try:
            for subscription in self._webhooks.subscriptions:
                key = await self._webhooks.signing_key(subscription)
                if key is not None:
                    address = subscription.callback_url
                    is_own = path_in(address) == path
                    name = (
                        urlsplit(address).hostname if is_own else address_without_secrets(address)
                    )
                    (own if is_own else others).append(NamedKey(name or address, key))
        except Problem as problem:
            self._trouble = f"{problem.title}. {problem.remedy}".strip()
        self._is_asking = False
        self.own, self._others = own, others
        self._use()

    def _show(self) -> None:
        ui, typed = self._ui, self._source == TYPED
        ui.typed_key.setVisible(typed)
        ui.key_again.setVisible(not typed and bool(self._trouble))
        words, tone = self._words(typed)
        ui.key_note.setText(words)
        ui.key_note.setVisible(bool(words))
        set_text_role(ui.key_note, tone)
        if tone == "secondary":
            secondary(ui.key_note)
        ui.key_source.setAccessibleDescription(words)

    def _words(self, typed: bool) -> tuple[str, str]:
        if typed:
            return self.tr("It is kept nowhere.") if not self._typed else "", "secondary"
        if self._trouble:
            return self._trouble, "warning"
        if not self._is_asked:
            return self.tr("The keyring is asked when receiving starts."), "secondary"
        if self._is_asking:
            return self.tr("Looking in the keyring…"), "secondary"
        if self.own:
            return self.tr("The key of the webhook to this address is known here."), "secondary"
        count = len(self._others)
        if not count:
            return self.tr("No key is kept here. Type the one of the webhook."), "secondary"
        one, many = self.tr("1 key, of another webhook"), self.tr("{0} keys, of other webhooks")
        return one if count == 1 else many.format(count), "secondary"
