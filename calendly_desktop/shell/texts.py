"""Sentences of the window that depend on facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.scopes import reason_for

if TYPE_CHECKING:
    from collections.abc import Sequence


def _tr(text: str) -> str:
    return QCoreApplication.translate("texts", text)


def missing_scopes_text(missing: Sequence[str]) -> str:
    """Return one line per missing scope, with what will not work."""
    lines = []
    for scope in missing:
        why = reason_for(scope)
        known = _tr("{scope} is missing. It is for: {why}.")
        unknown = _tr("{scope} is missing.")
        lines.append((known if why else unknown).format(scope=scope, why=why))
    lines.append(_tr("Everything else works. A new token with these boxes ticked brings it back."))
    return "\n".join(lines)


def sign_out_question(is_demo: bool, where_token: str) -> tuple[str, str, str]:
    """Return title, text and button of the question before signing out."""
    if is_demo:
        return (
            _tr("Leave the sample data?"),
            _tr("What you tried out is removed from this computer. Calendly was never involved."),
            _tr("Leave sample data"),
        )
    return (
        _tr("Sign out and remove everything?"),
        _tr(
            "This removes from this computer: your token (kept in {where}), the signing keys of "
            "webhooks made here, the local copy of your meetings, and the links and presets you "
            "made here. Nothing changes in Calendly; the token itself stays valid until you "
            "revoke it there."
        ).format(where=where_token),
        _tr("Sign out"),
    )
