"""The messages that Calendly sent, in words: the table, one in full, and did she get the mail?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.viewmodels.activity_words import raw, when_words
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.activity import OutgoingMessage
    from calendly_desktop.viewmodels.meeting_cells import Clock


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Activity", text)


def kinds() -> list[tuple[str, str]]:
    """Return which messages can be shown."""
    return [("", tr("E-mails and texts")), ("email", tr("E-mails")), ("sms", tr("Text messages"))]


def kind_word(message: OutgoingMessage) -> str:
    """Return what kind of message it is."""
    return {"email": tr("E-mail"), "sms": tr("Text message")}.get(message.type, message.type)


def state_word(message: OutgoingMessage) -> str:
    """Return how far a message came, as far as Calendly tells."""
    return tr("Sent") if message.sent_at is not None else tr("Not sent yet")


def columns(
    clock: Clock, meeting_of: Callable[[OutgoingMessage], str]
) -> list[LineColumn[OutgoingMessage]]:
    """Return the columns of the table; meeting_of: the meeting a message is about, in words."""
    return [
        LineColumn(
            tr("When"),
            lambda m: when_words(m.sent_at or m.created_at, clock),
            lambda m: m.sent_at or m.created_at or "",
        ),
        LineColumn(tr("To"), lambda m: m.to),
        LineColumn(tr("State"), state_word, sign=_sign),
        LineColumn(tr("Kind"), kind_word),
        LineColumn(tr("Subject"), lambda m: m.subject or _beginning(m.body)),
        LineColumn(tr("Meeting"), meeting_of),
    ]


def message_text(message: OutgoingMessage, clock: Clock, meeting: str) -> str:
    """Return one message in full: in words, then as Calendly sent it."""
    sent = when_words(message.sent_at, clock)
    lines = [
        tr("{0} to {1}").format(kind_word(message), message.to),
        tr("From: {0}").format(message.sender),
        tr("Sent: {0}").format(sent) if sent else state_word(message),
        *([tr("Meeting: {0}").format(meeting)] if meeting else []),
        *([tr("Host: {0}").format(message.sender_email)] if message.sender_email else []),
        *([tr("Subject: {0}").format(message.subject)] if message.subject else []),
        "",
        message.body,
        "",
        tr("As Calendly sent it:"),
        raw(message),
    ]
    return "\n".join(lines)


def verdict(found: Sequence[OutgoingMessage], sought: str, clock: Clock, *, is_whole: bool) -> str:
    """Answer whether somebody got a message, as far as Calendly knows; empty for no question."""
    if not sought:
        return ""
    if not found:
        if is_whole:
            return tr("Calendly sent nothing to “{0}” in this period.").format(sought)
        return tr("Nothing to “{0}” among what is read so far.").format(sought)
    sent = [each for each in found if each.sent_at is not None]
    if not sent:
        return tr("Calendly has {0} for “{1}”, but has not sent it yet.").format(
            _messages(len(found)), sought
        )
    last = max(each.sent_at for each in sent if each.sent_at is not None)
    return tr("Calendly sent {0} to “{1}”, the last on {2}.").format(
        _messages(len(sent)), sought, when_words(last, clock)
    )


def rows_to_save(
    messages: Sequence[OutgoingMessage], meeting_of: Callable[[OutgoingMessage], str]
) -> list[list[object]]:
    """Return messages as rows of a table, headings first."""
    heading: list[object] = [
        "Sent (UTC)", "Kind", "To", "From", "Subject", "Text", "Meeting", "Meeting URI",
    ]  # fmt: skip
    rows: list[list[object]] = [heading]
    for m in messages:
        sent = m.sent_at.isoformat() if m.sent_at else ""
        uri = m.event_uri or ""
        rows.append([sent, m.type, m.to, m.sender, m.subject or "", m.body, meeting_of(m), uri])
    return rows


def _sign(message: OutgoingMessage) -> Sign:
    sent = message.sent_at is not None
    return Sign("check", "success") if sent else Sign("clock", "warning")


def _messages(count: int) -> str:
    return tr("1 message") if count == 1 else tr("{0} messages").format(f"{count:,}")


def _beginning(text: str) -> str:
    return " ".join(text.split())[:120]
