"""What Google Analytics 4 will call a link, in one line; and the medium that would help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.channels import Channel, channel_of, helpful_medium

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.tag_rules import TagRules


class ChannelLine(NamedTuple):
    """The line; tone: secondary or warning. medium: what its button fills in, if it has one."""

    text: str
    tone: str = "secondary"
    medium: str = ""
    action: str = ""


def channel_line(tags: UtmTags, rules: TagRules) -> ChannelLine | None:
    """Return what to say about tags; None where none is set that Google looks at."""
    channel = channel_of(tags.source, tags.medium, tags.campaign)
    if channel is None:
        return None
    if not channel.is_unassigned:
        text = _tr("Google Analytics 4 will call this: {channel}").format(channel=channel.name)
        return ChannelLine(text + _why(channel, tags))
    medium = helpful_medium(tags.source, tags.medium, tags.campaign, rules.medium.allowed)
    if medium is None:
        text = _tr("Google Analytics 4 will call this: Unassigned. It knows no such medium.")
        if not tags.medium:
            text = _tr("Google Analytics 4 will call this: Unassigned, as it has no medium yet.")
        return ChannelLine(text, "warning" if tags.medium else "secondary")
    text = _tr("Google Analytics 4 will call this: Unassigned. Use medium “{medium}”.")
    tone = "warning" if tags.medium else "secondary"
    return ChannelLine(text.format(medium=medium), tone, medium, _tr("Use that"))


def channel_note() -> str:
    """Return how sure the line is."""
    return _tr(
        "By Google’s rules for default channel groups as of November 2026. Google’s own list of "
        "search, social, shopping and video sites is longer than the one in this app, and changes."
    )


def _why(channel: Channel, tags: UtmTags) -> str:
    """Return what decided where that may surprise; empty where it is plain."""
    if channel.by == "campaign":
        text = _tr(", because of “{word}” in the campaign")
        return text.format(word=channel.word)
    if channel.name == "Paid Other" and tags.source:
        text = _tr(", unless Google lists “{source}” as a site that it knows")
        return text.format(source=tags.source)
    if channel.by == "source" and tags.medium:
        elsewhere = channel_of("", tags.medium, "")
        meant = elsewhere.name if elsewhere is not None else ""
        if meant not in {"", "Unassigned", "Paid Other", channel.name}:
            return _tr(", because of the source “{source}”").format(source=tags.source)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChannelWords", text)
