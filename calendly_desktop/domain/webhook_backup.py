"""Webhooks as a file: what is saved, in which form, and what may be wrong with one that is read."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_definitions import WebhookDefinition
from calendly_desktop.domain.webhooks import address_without_secrets

if TYPE_CHECKING:
    from calendly_desktop.domain.models import WebhookSubscription

FORMAT: Final = "calendly-desktop-webhooks"
VERSION: Final = 1
LARGEST: Final = 8 * 1024 * 1024  # bytes; a webhook takes about 700


class SavedWebhook(msgspec.Struct, frozen=True, kw_only=True):
    """One webhook in a file; never its signing key.

    address: without password and query unless whole addresses were asked for; `whole` says
    whether anything is left out. about, made_by: names as they were then. paused_since: it was
    paused on the computer that saved it.
    """

    address: str
    whole: bool
    events: list[str]
    scope: str
    owner: str | None = None
    about: str = ""
    state: str = "active"
    made_by: str = ""
    made_at: datetime | None = None
    uri: str = ""
    paused_since: datetime | None = None


class SavedList(msgspec.Struct, frozen=True):
    """A list at Calendly that was read for the file: a scope, and whose."""

    scope: str
    owner: str | None = None


class Who(msgspec.Struct, frozen=True):
    """A person or an organization."""

    uri: str
    name: str = ""
    email: str = ""


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """Every webhook that could be seen at a moment. unread: lists that could not be read, named."""

    format: str = FORMAT
    version: int = VERSION
    saved_at: datetime
    saved_by: Who
    organization: Who
    whole_addresses: bool
    lists: Sequence[SavedList] = ()
    unread: Sequence[str] = ()
    webhooks: Sequence[SavedWebhook] = ()


class NotABackup(Problem):
    """The file is something else."""

    title = "This file is not a backup of webhooks"
    message = "It was not saved by this window, or it is damaged."
    remedy = "Choose a file that was saved with “Save a backup”."


class NewerBackup(Problem):
    """The file was saved by a newer version of the app."""

    title = "This backup was saved by a newer version of the app"
    message = "This version cannot tell what all of it means, so it is not read."
    remedy = "Update the app on this computer, then open the file again."


def saved(
    subscription: WebhookSubscription,
    *,
    whole: bool,
    about: str,
    made_by: str,
    paused_since: datetime | None = None,
) -> SavedWebhook:
    """Return a webhook as it is saved. whole: with the parts of its address that may be secret."""
    bare = address_without_secrets(subscription.callback_url)
    address = subscription.callback_url if whole else bare
    return SavedWebhook(
        address=address,
        whole=address == subscription.callback_url,
        events=list(subscription.events),
        scope=subscription.scope,
        owner=subscription.owner,
        about=about,
        state="paused" if paused_since is not None else subscription.state,
        made_by=made_by,
        made_at=subscription.created_at,
        uri=subscription.uri,
        paused_since=paused_since,
    )


def backup_bytes(backup: Backup) -> bytes:
    """Return a backup as the content of a file that people can read too."""
    return msgspec.json.format(msgspec.json.encode(backup), indent=2) + b"\n"


def read_backup(content: bytes) -> Backup:
    """Return what a file holds. Raises NotABackup or NewerBackup, which say what is wrong."""
    content = content.removeprefix(codecs.BOM_UTF8)  # editors on Windows put it there
    if len(content) > LARGEST:
        raise NotABackup(message="The file is far too large for a list of webhooks.")
    try:
        head = msgspec.json.decode(content, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotABackup(details=_first_line(error)) from error
    if head.format != FORMAT:
        raise NotABackup
    if head.version > VERSION:
        raise NewerBackup
    message = "It says that it is one, but a part of it cannot be understood."
    try:
        backup = msgspec.json.decode(content, type=Backup)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotABackup(message=message, details=_first_line(error)) from error
    paused = (each.paused_since for each in backup.webhooks)
    made = (each.made_at for each in backup.webhooks)
    if not all(_is_sayable(moment) for moment in (backup.saved_at, *paused, *made)):
        raise NotABackup(message=message, details="A time in it is out of reach.")
    return backup


def definition_in(webhook: SavedWebhook, organization: str) -> WebhookDefinition:
    """Return what is needed to make a saved webhook again."""
    return WebhookDefinition(
        webhook.address, tuple(webhook.events), webhook.scope, webhook.owner, organization
    )


class _Head(msgspec.Struct, frozen=True):
    """What says whether a file is a backup, and whether this version may read it."""

    format: str
    version: int


def _is_sayable(moment: datetime | None) -> bool:
    """Whether a time can be put into any zone: the ends of the calendar cannot."""
    return moment is None or datetime.min.year < moment.year < datetime.max.year


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
