"""Taking everything of one's own along: exported as one file, and taken in on another computer."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from calendly_desktop.domain import exit_archive
from calendly_desktop.domain.csv_text import csv_bytes
from calendly_desktop.pages.export.saving import write_file
from calendly_desktop.store.kept_file import on_thread
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.system.files import read_whole
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.file_dialogs import ask_what_to_open, ask_where_to_save
from calendly_desktop.viewmodels.journal import export_rows
from calendly_desktop.viewmodels.personal_words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.exit_archive import Chosen
    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.journal import Journal

_LARGEST: Final = 64 * 1024 * 1024
_ALL: Final = 10_000_000  # lines of the journal
SETTINGS: Final = (
    "scheme",
    "undo_seconds",
    "retention_months",
    "background_share",
    "oauth_client_id",
    "oauth_redirect",
    "reminder_minutes",
    "reminders_as_shown",
    "notify_news",
    "notify_reminders",
    "notify_webhooks",
    "notify_names",
    "quiet_hours",
    "quiet_from",
    "quiet_until",
    "quiet_weekends",
)
"""What is a choice of somebody's own; who is signed in, and where the window was, is none."""
_PAGES: Final = (("meetings", "views"), ("export", "layouts"))


async def export_everything(services: Services, parent: QWidget) -> str:
    """Ask where, and write everything of one's own there; return what to say. Raises Problem."""
    name = f"calendly-desktop-{datetime.now(UTC):%Y-%m-%d}"
    title, kind = tr("Export everything"), tr("ZIP file (*.zip)")
    path = await ask_where_to_save(parent, title, name, kind)
    if path is None:
        return ""
    files = await everything(services)
    others, names = await of_other_accounts(services)
    files |= others
    who, at = services.account.who, datetime.now(UTC).astimezone()
    await write_file(path, lambda: exit_archive.packed(files, who, at, names))
    return tr("Saved as {0}").format(path.name)


async def everything(services: Services) -> dict[str, bytes]:
    """Return what is exported: the content of each file by its name; no secret is among it."""
    templates = services.templates
    own = [
        each
        for each in templates.all()
        if templates.is_changed(each.id) or templates.original(each.id) is None
    ]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / exit_archive.TEMPLATES
        await templates.export_to(file, own)
        written = await on_thread(file.read_bytes)
    return {
        exit_archive.SETTINGS: _pretty(_settings(services)),
        exit_archive.RULES: services.rule_book.exported(),
        exit_archive.TEMPLATES: written,
        **await _of_account(services.link_history, services.journal),
    }


async def of_other_accounts(services: Services) -> tuple[dict[str, bytes], list[str]]:
    """Return links and journal of the other accounts on this computer, and what they are called."""
    files: dict[str, bytes] = {}
    names: list[str] = []
    others = [] if services.is_demo else services.journals()[1:]
    try:
        for number, one in enumerate(others, start=1):
            found = await _of_account(LinkHistory(one.journal), one.journal)
            folder = exit_archive.folder_of(number)
            files |= {f"{folder}/{name}": content for name, content in found.items()}
            names.append(one.name)
    finally:
        for one in others:
            await one.aclose()
    return files, names


async def _of_account(history: LinkHistory, journal: Journal) -> dict[str, bytes]:
    links, entries = await history.everything(), await journal.entries("", _ALL)
    return {
        exit_archive.LINKS[0]: csv_bytes(_link_rows(links)),
        exit_archive.LINKS[1]: _pretty(links),
        exit_archive.JOURNAL[0]: csv_bytes(export_rows(entries)),
        exit_archive.JOURNAL[1]: _pretty(entries),
    }


async def take_in(services: Services, parent: QWidget) -> str:
    """Ask for an export of another computer, take it in, and return what to say. Raises Problem."""
    path = await ask_what_to_open(parent, tr("Take in an export"), tr("ZIP file (*.zip)"))
    if path is None:
        return ""
    found = exit_archive.unpacked(await on_thread(lambda: read_whole(path, _LARGEST)))
    lines = "\n".join(f"• {words}" for words in found.words())
    sure = await confirm(
        parent,
        tr("Take in this export?"),
        tr("Taken over are:") + "\n" + lines,
        action=tr("Take in"),
        informative=tr(
            "Settings take the place of those here. No preset and no template is replaced: one "
            "that says something else comes beside it. Rules take the place of your own for the "
            "same tag."
        ),
    )
    if not sure:
        return ""
    return await apply(services, found)


async def apply(services: Services, found: Chosen) -> str:
    """Take in what an archive holds; return what was taken. Raises Problem, before or between."""
    said = []
    with tempfile.TemporaryDirectory() as folder:
        if found.rules:
            file = Path(folder) / exit_archive.RULES
            await on_thread(lambda: file.write_bytes(found.rules))
            taken = await services.rule_book.import_from(file)
            said.append(tr("{0} presets").format(taken.presets))
        if found.templates:
            own = Path(folder) / exit_archive.TEMPLATES
            await on_thread(lambda: own.write_bytes(found.templates))
            said.append(tr("{0} templates").format(await services.templates.import_from(own)))
    if found.settings:
        said.append(tr("{0} settings").format(_take_settings(services, found.settings)))
    return tr("Taken in: {0}. Saved views appear after the next start.").format(", ".join(said))


def _settings(services: Services) -> dict[str, Any]:
    values = msgspec.structs.asdict(services.settings.values)
    kept: dict[str, Any] = {name: values[name] for name in SETTINGS}
    kept["pages"] = {
        page: {key: state}
        for page, key in _PAGES
        if (state := services.settings.page(page).get(key))
    }
    return kept


def _take_settings(services: Services, given: dict[str, Any]) -> int:
    """Take settings one by one: one that does not fit is left as it is here."""
    count = 0
    for name in SETTINGS:
        if name in given:
            try:
                services.settings.update(**{name: given[name]})
            except TypeError:
                continue
            count += 1
    pages = given.get("pages")
    for page, key in _PAGES:
        state = pages.get(page) if isinstance(pages, dict) else None
        if isinstance(state, dict) and isinstance(state.get(key), list):
            services.settings.update_page(page, **{key: state[key]})
            count += 1
    return count


def _link_rows(links: Sequence[MadeLink]) -> list[list[object]]:
    heading: list[object] = [
        "Made (UTC)", "Link", "Kind", "Event type", "Source", "Medium", "Campaign", "Content",
        "Term", "Preset", "Label", "For", "Copied", "Made by", "Deleted (UTC)",
    ]  # fmt: skip
    rows = [heading]
    for link in links:
        tags = link.tags
        rows.append(
            [
                link.made_at.isoformat(),
                link.url,
                link.kind,
                link.event_type_name,
                tags.source,
                tags.medium,
                tags.campaign,
                tags.content,
                tags.term,
                link.preset,
                link.label,
                link.guest,
                link.copied,
                link.made_by,
                link.deleted_at.isoformat() if link.deleted_at else "",
            ]
        )
    return rows


def _pretty(content: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
