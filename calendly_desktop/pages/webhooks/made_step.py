"""The last step of making a webhook: that it is ready, and its signing key, shown this once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhooks import events_in_words
from calendly_desktop.toolkit.text import set_text_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.forms.ui_new_webhook import Ui_NewWebhook
    from calendly_desktop.store.webhooks import Created

_MOST_NAMED: Final = 4


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("NewWebhookDialog", text)


def _in_short(events: Sequence[str]) -> str:
    """Name a few events; the sheet of the webhook has them all, and the key must stay in sight."""
    if len(events) <= _MOST_NAMED:
        return events_in_words(events)
    named = events_in_words(events[: _MOST_NAMED - 1]).replace(" or ", ", ")
    left = len(events) - _MOST_NAMED + 1
    return tr("{0}, or one of {1} other things happens").format(named, left)


def show_made(ui: Ui_NewWebhook, created: Created, key: str) -> None:
    """Fill the last step: who is told what from now on, the key, and where it is kept."""
    subscription = created.subscription
    told = tr("{0} is told from now on when {1}.").format(
        subscription.callback_url, _in_short(subscription.events)
    )
    lost = tr("Calendly’s answer got lost on the way, but the webhook is in its list.")
    ui.done_text.setText(f"{told} {lost}" if created.answer_lost else told)
    ui.signing_key.setText(key)
    ui.signing_key.setCursorPosition(0)
    kept = tr(
        "Give this key to whoever looks after the receiving program. It is kept in the "
        "keyring of this computer; Calendly never shows it again."
    )
    session = tr(
        "Copy this key now and give it to whoever looks after the receiving program: this "
        "computer keeps it only until you close the app, and Calendly never shows it again."
    )
    ui.key_kept.setText(kept if created.key_in_keyring else session)
    set_text_role(ui.key_kept, "secondary" if created.key_in_keyring else "warning")
