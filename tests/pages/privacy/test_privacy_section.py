"""The Privacy and data section: what is kept, moving out and in, old meetings, leaving nothing."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QLineEdit

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.utm_rules import Preset
from calendly_desktop.domain.writes import Write
from calendly_desktop.pages.privacy.typed import TypedConfirmDialog
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DELETION = "/data_compliance/deletion/events"


async def choose_file(parent: Any, until: Callable[..., Any], path: Path) -> None:
    dialog = await until(lambda: parent.findChild(QFileDialog))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()


async def test_what_is_kept_where(office: Any) -> None:
    await office.read_all()
    await office.services.drafts.keep("book", {"a": 1})
    section = await office.show("privacy")
    await section.load(refresh=True)
    rows = {row[0]: row for row in texts(section.kept.model)}
    root = str(office.services.places.root)
    assert rows["Local copy of Ada Lindgren, ada.lindgren@example.com"][3].startswith(root)
    assert rows["Journal of Ada Lindgren, ada.lindgren@example.com"][1] != "0 KB"
    assert rows["Secrets"][1] == "–"
    assert "altogether" in section.kept.total.text()


async def test_everything_is_exported_without_secrets_and_taken_in_elsewhere(
    office: Any, until: Callable[..., Any], tmp_path: Path, served_simulator: Any
) -> None:
    services = office.services
    await services.rule_book.keep_preset(Preset("Newsletter", UtmTags(source="newsletter")))
    await services.templates.add("en", "Mine", "Hello", "My own text")
    services.settings.update(undo_seconds=30, quiet_hours=True)
    views = [{"name": "Spring", "view": "past", "scope": [], "query": "", "filters": {}}]
    services.settings.update_page("meetings", views=views)
    services.settings.update_page("signing-keys account", names=["https://hook"])
    now = datetime.now(UTC)
    link = MadeLink(url="https://calendly.com/ada", label="=SUM(1)", made_at=now, used_at=now)
    await services.link_history.record(link)
    entry = await services.journal.add(Write("cancel", "x", "Demo", "Ada"), "sending")
    await services.journal.settle(entry.id, "done", "")
    section = await office.show("privacy")
    section.moving.export.click()
    await choose_file(office.page.window(), until, tmp_path / "all.zip")
    await office.settled()
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert set(files) == {
        "README.txt", "settings.json", "tag-rules.json", "templates.json", "links.csv",
        "links.json", "changes.csv", "changes.json",
    }  # fmt: skip
    everything = b"".join(files.values())
    assert b"demo-token" not in everything
    assert b"https://hook" not in everything
    assert json.loads(files["settings.json"])["undo_seconds"] == 30
    assert b"'=SUM(1)" in files["links.csv"], "no spreadsheet runs a formula"
    assert b"Demo" in files["changes.csv"]
    assert "changes.csv" in files["README.txt"].decode()

    paths = Paths(tmp_path / "other")
    other = Session(
        "account",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    from calendly_desktop.pages.privacy.moving import take_in

    answer: list[str] = []

    async def take() -> None:
        answer.append(await take_in(other.services, office.page.window()))

    office.page.tasks.start(take(), key="take")
    await choose_file(office.page.window(), until, tmp_path / "all.zip")
    dialog = await until(lambda: office.page.window().findChild(ConfirmDialog))
    assert "presets" in dialog.accessibleDescription()
    dialog.yes.click()
    await until(lambda: answer)
    assert answer[0].startswith("Taken in: 1 presets, 1 templates")
    assert [each.name for each in other.services.rule_book.own_presets] == ["Newsletter"]
    assert [t.body for t in other.services.templates.all() if t.name == "Mine"] == ["My own text"]
    assert other.services.settings.values.undo_seconds == 30
    assert other.services.settings.page("meetings")["views"] == views
    await other.aclose()


@pytest.mark.parametrize("content", [b"", b"PK not a zip", b"{}"])
async def test_a_file_that_is_no_export_is_refused_in_words(
    office: Any, until: Callable[..., Any], tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "bad.zip").write_bytes(content)
    section = await office.show("privacy")
    section.moving.take_in.click()
    await choose_file(office.page.window(), until, tmp_path / "bad.zip")
    await until(office.page.banner.is_shown)
    assert office.page.banner.title_label.text() == "This file cannot be taken in"


async def test_old_meetings_are_deleted_at_calendly_after_typing(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    section = await office.show("privacy")
    today = datetime.now(UTC).date()
    for days, words in ((0, "last day must be before today"), (-9, "before the first one")):
        first = today - timedelta(days=5)
        last = today if not days else first + timedelta(days=days)
        section.old_meetings.first.setDate(QDate(first.year, first.month, first.day))
        section.old_meetings.last.setDate(QDate(last.year, last.month, last.day))
        section.old_meetings.delete.click()
        await office.settled()
        assert words in section.old_meetings.note.text()
    first, last = today - timedelta(days=900), today - timedelta(days=2)
    section.old_meetings.first.setDate(QDate(first.year, first.month, first.day))
    section.old_meetings.last.setDate(QDate(last.year, last.month, last.day))
    section.old_meetings.delete.click()
    await office.settled()
    assert "24 months" in section.old_meetings.note.text()
    assert not served_simulator.requests("POST", DELETION)

    first = today - timedelta(days=700)
    section.old_meetings.first.setDate(QDate(first.year, first.month, first.day))
    section.old_meetings.delete.click()
    dialog = await until(lambda: office.page.window().findChild(TypedConfirmDialog))
    dialog.typed.setText("delete meetings")
    dialog.yes.click()
    await office.settled()
    assert len(served_simulator.requests("POST", DELETION)) == 1
    assert "up to 7 days" in section.old_meetings.note.text()
    entries = await office.services.journal.entries()
    assert entries[0].write.kind == "delete_event_data"


async def test_removing_everything_is_asked_of_the_window(office: Any) -> None:
    section = await office.show("privacy")
    wanted: list[int] = []
    office.page.remove_everything_wanted.connect(lambda: wanted.append(1))
    section.removing.remove_all.click()
    assert wanted == [1]


async def test_every_control_says_what_it_does_and_no_key_is_taken_twice(office: Any) -> None:
    import re

    from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

    for name in ("activity", "privacy"):
        section = await office.show(name)
        keys: list[str] = []
        for widget in section.findChildren(QWidget):
            if not widget.isVisibleTo(office.page):
                continue
            if isinstance(widget, QAbstractButton | QLabel):
                keys += re.findall(r"&(?!&)(\w)", widget.text().replace("&&", "").upper())
            if isinstance(widget, QAbstractButton) and widget.isVisibleTo(section):
                spoken = widget.accessibleName() or widget.text()
                assert spoken, (name, widget.objectName())
        assert len(keys) == len(set(keys)), (name, sorted(keys))
        assert not set(keys) & set("FEVBHP"), (name, keys)


async def test_what_other_accounts_made_here_is_exported_too(
    office: Any, until: Callable[..., Any], tmp_path: Path
) -> None:
    second = office.another()
    line = await second.services.journal.add(Write("cancel", "x", "Intro call", "Ken"), "sending")
    await second.services.journal.settle(line.id, "done", "")
    await second.aclose()
    section = await office.show("privacy")
    section.moving.export.click()
    await choose_file(office.page, until, tmp_path / "all.zip")
    await until(lambda: not office.page.tasks.is_busy())

    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        changes = archive.read("other-account-1/changes.csv").decode("utf-8-sig")
        about = archive.read("README.txt").decode()
    assert "Intro call" in changes
    assert "other-account-1: links and journal of Ken Sato" in about
