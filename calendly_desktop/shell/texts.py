"""Sentences of the window that depend on facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.scopes import ALL_SCOPES, reason_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.jobs import Progress


_NAMED: Final = 2  # missing scopes; where more are missing one is named


def _tr(text: str) -> str:
    return QCoreApplication.translate("texts", text)


def missing_in_short(missing: Sequence[str]) -> str:
    """Return that scopes are missing: a banner is over every tab and must leave room for it."""
    if len(missing) <= _NAMED:
        return missing_scopes_text(missing)
    order = [scope.name for scope in ALL_SCOPES]
    first = min(missing, key=lambda name: order.index(name) if name in order else len(order))
    text = _tr(
        "{count} permissions are missing, among them {scope}: {why}. Everything else works. “What "
        "can I do?” lists what is off; a new token with the boxes ticked brings it back."
    )
    return text.format(count=len(missing), scope=first, why=reason_for(first))


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


def waiting_text(seconds: int) -> str:
    """Return why nothing happens for a while."""
    return _tr("Waiting {seconds} s for Calendly's limit").format(seconds=seconds)


def jobs_text(left: Sequence[tuple[str, int]]) -> tuple[str, str]:
    """Return title and text about bulk jobs that are not done: their titles and rows left."""
    title = _tr("A bulk job was not finished")
    if len(left) > 1:
        title = _tr("{count} bulk jobs were not finished").format(count=len(left))
    lines = [_tr("“{title}”: {count} left.").format(title=one, count=count) for one, count in left]
    lines.append(_tr("What was done stays done, and nothing is done twice."))
    return title, "\n".join(lines)


def job_progress_text(title: str, progress: Progress) -> str:
    """Return how far a bulk job is."""
    over = progress.total - progress.left
    text = _tr("{title}: {over} of {total}").format(title=title, over=over, total=progress.total)
    if progress.waiting > 0:
        text = f"{text}. {waiting_text(round(progress.waiting))}"
    return text


def job_begins_text(title: str, seconds: float) -> str:
    """Return for how long a bulk job can still be undone."""
    return _tr("{title}: begins in {seconds} s").format(title=title, seconds=max(1, round(seconds)))


def unsettled_text(count: int) -> str:
    """Return what to know about changes whose outcome is open; empty for none."""
    if not count:
        return ""
    if count == 1:
        return _tr(
            "One change in the journal is not settled: nobody knows yet whether it was made."
        )
    return _tr(
        "{count} changes in the journal are not settled: nobody knows yet whether they were made."
    ).format(count=count)


def held_webhooks_text(count: int) -> str:
    """Return what is lost with the data of an account that holds webhooks; empty for none."""
    if not count:
        return ""
    if count == 1:
        return _tr(
            "One webhook is paused or half changed and may be on this computer only. If your data "
            "is removed, neither it nor its signing key can be brought back: restore it first, "
            "under Webhooks, if it is still needed."
        )
    return _tr(
        "{count} webhooks are paused or half changed and may be on this computer only. If your "
        "data is removed, neither they nor their signing keys can be brought back: restore them "
        "first, under Webhooks, if they are still needed."
    ).format(count=count)


def sign_out_question(is_demo: bool, where_token: str, *, by_browser: bool) -> tuple[str, str, str]:
    """Return title, text and button of the question before signing out."""
    if is_demo:
        return (
            _tr("Leave the sample data?"),
            _tr("What you tried out is removed from this computer. Calendly was never involved."),
            _tr("Leave sample data"),
        )
    token = _tr(
        "Your token (kept in {where}) is removed from this computer. The token itself stays valid "
        "until you revoke it at Calendly."
    )
    browser = _tr(
        "Your sign-in (kept in {where}) is removed from this computer and ended at Calendly."
    )
    return (
        _tr("Sign out?"),
        (browser if by_browser else token).format(where=where_token)
        + " "
        + _tr("Your meetings in Calendly do not change."),
        _tr("Sign out"),
    )


def not_revoked_text() -> tuple[str, str]:
    """Return title and text for a sign-in that could not be ended at Calendly."""
    return (
        _tr("Signed out here, but not at Calendly"),
        _tr(
            "Calendly could not be asked to end the sign-in of this app. What renews it was "
            "removed from this computer, so it ends by itself within two hours. To end it at once, "
            "remove Calendly Desktop from the integrations of your account on calendly.com."
        ),
    )
