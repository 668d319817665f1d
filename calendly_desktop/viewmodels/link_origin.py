"""How a pasted link came, in words; and why one is no booking link at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.link_finding import LONGEST_LINK
from calendly_desktop.domain.link_targets import target_of
from calendly_desktop.domain.messages import clean

if TYPE_CHECKING:
    from calendly_desktop.domain.link_finding import FoundLink


class Trouble(NamedTuple):
    """Why there is nothing to check: an icon, what it is, what it means and what to do."""

    icon: str
    title: str
    text: str


def origin_text(found: FoundLink) -> str:
    """Return what was done to find the link in the pasted text; empty where it was plain."""
    parts = []
    if found.wrapped_by:
        names = " › ".join(found.wrapped_by)
        parts.append(_tr("Taken out of {names}.").format(names=names))
    if found.joined:
        parts.append(_tr("It was broken over several lines and is whole again."))
    if found.escaped:
        parts.append(_tr("It came from HTML: &amp; became &."))
    if found.others == 1:
        parts.append(_tr("One more booking link in the text was left aside."))
    elif found.others:
        text = _tr("{count} more booking links in the text were left aside.")
        parts.append(text.format(count=found.others))
    return " ".join(parts)


def trouble(found: FoundLink | None) -> Trouble | None:
    """Return why a pasted text cannot be checked; None where it can.

    A link to cancel or reschedule is told apart, but never shown: whoever has it can use it.
    """
    if found is None:
        return Trouble(
            "link",
            _tr("No link in this text"),
            _tr("Paste a Calendly link, such as https://calendly.com/your-name/intro-call."),
        )
    if found.hidden_by:
        return Trouble(
            "lock",
            _tr("The link inside cannot be read"),
            _tr(
                "{name} hides where it leads. Open it in a browser, then copy the address that the "
                "browser shows and paste that."
            ).format(name=found.hidden_by[:1].upper() + found.hidden_by[1:]),
        )
    if len(found.url) > LONGEST_LINK:
        text = _tr("It has {count} characters. Servers do not take more than about {most}.")
        text = text.format(count=f"{len(found.url):,}", most=f"{LONGEST_LINK:,}")
        return Trouble("warning", _tr("This link is far too long"), text)
    return _no_booking_link(found.url)


def _no_booking_link(url: str) -> Trouble | None:
    match target_of(url).kind:
        case "cancel":
            return _secret(_tr("This is a link to cancel a meeting"), _tr("cancel"))
        case "reschedule":
            return _secret(_tr("This is a link to reschedule a meeting"), _tr("move"))
        case "join":
            text = _tr("It leads into the call of one meeting, and nobody books there.")
            return Trouble("join", _tr("This is a link to join a meeting"), text)
        case "app":
            text = _tr(
                "It leads to Calendly itself, and nobody books there. A booking link begins with "
                "https://calendly.com/ and the name of a person or team."
            )
            return Trouble("info", _tr("This is no booking link"), text)
        case "elsewhere":
            host = re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]
            text = _tr(
                "It leads to {host}. Pages with a domain of their own can be checked as soon as "
                "the address in the browser begins with https://calendly.com/."
            )
            return Trouble(
                "info", _tr("This is no Calendly link"), text.format(host=clean(host, 80))
            )
    return None


def _secret(title: str, does: str) -> Trouble:
    text = _tr(
        "It belongs to one invitee: whoever has it can {does} the meeting. It takes no tags, and "
        "it is not kept here. Send it to that invitee only."
    )
    return Trouble("lock", title, text.format(does=does))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkOrigin", text)
