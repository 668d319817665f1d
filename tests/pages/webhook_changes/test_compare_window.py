"""Webhooks saved and compared through the window: real files, real session, real clicks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.pages.webhook_changes.conftest import Room

LEFT = Qt.MouseButton.LeftButton
ENGINEERING = "https://hooks.example.com/engineering"
SECRET = "https://ada:pass@zap.example.com/catch/1?token=s3cret"


@pytest.fixture
async def window(room: Room) -> Any:
    QTest.mouseClick(room.page.ui.compare, LEFT)
    return room.window()


@pytest.fixture
def choose_file(window: Any, room: Room, until: Callable[..., Any]) -> Callable[..., Any]:
    async def choose(button: Any, path: Path) -> None:
        QTest.mouseClick(button, LEFT)
        dialog: QFileDialog = await until(lambda: window.findChild(QFileDialog))
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()
        await room.settled(window)

    return choose


async def saved(choose_file: Callable[..., Any], window: Any, path: Path) -> dict[str, Any]:
    await choose_file(window.ui.save, path)
    content: dict[str, Any] = json.loads(path.read_text())
    return content


async def make(room: Room, url: str) -> None:
    account = await room.session.services.account.load()
    await room.session.client.create_webhook_subscription(
        url=url,
        events=["invitee.created"],
        organization=account.organization_uri or "",
        scope="user",
        user=account.user.uri,
        signing_key="the-key",
    )


def beside(window: Any, room: Room) -> Any:
    [other] = [each for each in room.page.tools.windows.all() if each is not window]
    return other


async def test_a_backup_has_everything_but_secrets(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    await make(room, SECRET)
    content = await saved(choose_file, window, tmp_path / "hooks.json")
    assert window.toaster.text() == "Saved as hooks.json"
    assert (content["format"], content["version"]) == ("calendly-desktop-webhooks", 1)
    assert content["saved_by"]["name"] == "Ada Lindgren"
    assert content["organization"]["name"] == "Acme Recruiting"
    assert len(content["webhooks"]) == 10
    text = json.dumps(content)
    assert "s3cret" not in text
    assert "pass" not in text
    assert "the-key" not in text
    [cut] = [each for each in content["webhooks"] if not each["whole"]]
    assert cut["address"] == "https://zap.example.com/catch/1?…"
    window.ui.whole.click()
    content = await saved(choose_file, window, tmp_path / "whole.json")
    assert SECRET in [each["address"] for each in content["webhooks"]]
    assert "the-key" not in json.dumps(content)


async def test_what_is_paused_is_in_the_backup(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    room.choose(ENGINEERING)
    row = room.page.list.row()
    assert row is not None
    await room.session.services.webhook_changes.pause(row.subscription)
    content = await saved(choose_file, window, tmp_path / "hooks.json")
    [paused] = [each for each in content["webhooks"] if each["state"] == "paused"]
    assert (paused["address"], bool(paused["paused_since"])) == (ENGINEERING, True)


async def test_compared_with_now_and_made_again(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    await make(room, "https://zap.example.com/catch/9")
    path = tmp_path / "hooks.json"
    content = await saved(choose_file, window, path)
    gone = next(each for each in content["webhooks"] if "zap" in each["address"])
    changed = next(each for each in content["webhooks"] if each["address"] == ENGINEERING)
    changed["events"] = ["invitee.created"]
    content["webhooks"] = [
        each for each in content["webhooks"] if "intranet" not in each["address"]
    ]
    path.write_text(json.dumps(content))
    await room.session.client.delete_webhook_subscription(gone["uri"])
    await choose_file(window.ui.open_file, path)
    assert [row[:3] for row in texts(window.model)] == [
        ["Missing", "zap.example.com/catch/9", "It is not there any more."],
        ["Changed", "hooks.example.com/engineering", "New: it is told when a booking is canceled."],
        ["New", "http://intranet.example.com/calendly", texts(window.model)[2][2]],
    ]
    assert window.ui.count.text() == "Against now: 1 missing, 1 changed, 1 new, 7 the same."
    assert "by Ada Lindgren, ada.lindgren@example.com: 9 webhooks of Acme" in (
        window.ui.file_words.text()
    )
    window.ui.all_rows.click()
    assert window.model.rowCount() == 10
    window.ui.all_rows.click()
    window.ui.table.setCurrentIndex(window.model.index(0, 0))
    assert not window.ui.show_webhook.isEnabled()
    QTest.mouseClick(window.ui.make_again, LEFT)
    again = beside(window, room)
    await room.settled(again)
    assert again.progress.title.text() == "Make this webhook again?"
    as_whom = again.findChild(AccountLabel, "as_whom")
    assert as_whom.text().startswith("This is done as Ada Lindgren, ")
    assert as_whom.isVisible()
    assert not again.completing.isVisible()
    [button] = again.progress.buttons
    QTest.mouseClick(button, LEFT)
    await room.settled(again)
    assert again.progress.title.text() == "The webhook is there again"
    assert len(again.progress.new_key.key.text()) == 43
    await room.settled(window)
    assert texts(window.model)[0][0] == "Changed", "compared anew by itself"
    assert room.sent() == ["POST", "DELETE", "POST"]


async def test_an_address_that_was_cut_is_completed_first(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    await make(room, SECRET)
    path = tmp_path / "hooks.json"
    content = await saved(choose_file, window, path)
    gone = next(each for each in content["webhooks"] if "zap" in each["address"])
    await room.session.client.delete_webhook_subscription(gone["uri"])
    await choose_file(window.ui.open_file, path)
    QTest.mouseClick(window.ui.make_again, LEFT)
    again = beside(window, room)
    await room.settled(again)
    QTest.mouseClick(again.progress.buttons[0], LEFT)
    assert again._fault.text() == "Complete the address: the file has only a part of it."
    assert again.address.hasFocus()
    again.address.selectAll()
    QTest.keyClicks(again.address, "https://zap.example.com/catch/1?token=s3cret")
    room.fault("status", "POST", status=403)
    QTest.mouseClick(again.progress.buttons[0], LEFT)
    await room.settled(again)
    assert again.progress.title.text() == "The webhook was not made"
    QTest.mouseClick(again.progress.buttons[0], LEFT)
    assert again.address.text().endswith("token=s3cret"), "nothing typed is lost"
    QTest.mouseClick(again.progress.key_choice.without, LEFT, pos=QPoint(12, 10))
    QTest.mouseClick(again.progress.buttons[0], LEFT)
    await room.settled(again)
    assert again.progress.title.text() == "The webhook is there again"


async def test_ignoring_and_the_report(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "hooks.json"
    content = await saved(choose_file, window, path)
    content["webhooks"] = content["webhooks"][2:]
    path.write_text(json.dumps(content))
    await choose_file(window.ui.open_file, path)
    assert [row[0] for row in texts(window.model)] == ["New", "New"]
    QTest.mouseClick(window.ui.ignore, LEFT)
    assert window.model.rowCount() == 1
    assert window.ui.count.text() == "Against now: 2 new, 7 the same, 1 of them ignored."
    QTest.mouseClick(window.ui.ignore, LEFT)
    assert window.ui.states.panel.state == "empty"
    window.ui.all_rows.click()
    window.ui.table.setCurrentIndex(window.model.index(0, 0))
    assert window.ui.ignore.text() == "Do not i&gnore"
    QTest.mouseClick(window.ui.copy_report, LEFT)
    report = QGuiApplication.clipboard().text()
    assert report.startswith("Webhooks of Acme Recruiting, ")
    assert "In short: 2 new, 7 the same." in report
    window.ui.table.setCurrentIndex(window.model.index(0, 0))
    shown = window.current().now.uri
    QTest.mouseClick(window.ui.show_webhook, LEFT)
    assert room.page.list.current_uri() == shown


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("", "This file is not a backup of webhooks"),
        ('{"format": "other", "version": 1}', "This file is not a backup of webhooks"),
        (
            '{"format": "calendly-desktop-webhooks", "version": 9}',
            "This backup was saved by a newer version of the app",
        ),
    ],
    ids=["empty", "foreign", "newer"],
)
async def test_a_file_that_is_none_is_told(
    window: Any, choose_file: Callable[..., Any], tmp_path: Path, content: str, title: str
) -> None:
    path = tmp_path / "file.json"
    path.write_text(content)
    await choose_file(window.ui.open_file, path)
    assert window.banner.title_label.text() == title
    assert window.ui.states.panel.state == "empty"


async def test_a_file_that_is_gone_is_told(room: Room, window: Any, tmp_path: Path) -> None:
    window.tasks.start(window.open_file(tmp_path / "gone.json"))
    await room.settled(window)
    assert window.banner.title_label.text() == "The file could not be read"


async def test_a_backup_of_another_organization_warns_and_makes_nothing(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "hooks.json"
    content = await saved(choose_file, window, path)
    content["organization"] = {"uri": "https://api.calendly.com/organizations/b", "name": "Beta"}
    for each in content["webhooks"]:
        each["uri"] += "-other"
        each["address"] = each["address"].replace("example", "example2")
    path.write_text(json.dumps(content))
    await choose_file(window.ui.open_file, path)
    assert window.banner.title_label.text() == "This backup is of another organization"
    assert "It is of Beta; you are signed in to Acme Recruiting." in window.banner.text_label.text()
    window.ui.table.setCurrentIndex(window.model.index(0, 0))
    assert not window.ui.make_again.isEnabled()
    assert "another organization" in window.ui.why_not.text()


async def test_colleagues_lists_are_read_where_the_file_has_them(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    await room.session.services.webhooks.load(colleagues=True)
    path = tmp_path / "hooks.json"
    content = await saved(choose_file, window, path)
    content["webhooks"].append(
        {
            **content["webhooks"][0],
            "uri": "https://api.calendly.com/webhook_subscriptions/liam",
            "address": "https://hooks.example.com/liam-was-here",
            "scope": "user",
            "owner": next(
                row.user.uri
                for row in room.session.services.account.remembered_people()
                if row.user.name == "Liam Tremblay"
            ),
        }
    )
    path.write_text(json.dumps(content))
    await choose_file(window.ui.open_file, path)
    found = {row[1]: row[0] for row in texts(window.model)}
    assert found["hooks.example.com/liam-was-here"] == "Missing", "not: not known"


async def test_the_list_as_a_table(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    await make(room, SECRET)
    await choose_file(window.ui.save_list, tmp_path / "list.xlsx")
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:5] == ["Address", "State", "Told when", "About", "Made by"]
    assert len(rows) == 11
    assert "https://zap.example.com/catch/1?…" in [row[0] for row in rows]
    off = next(row for row in rows if row[1] == "Turned off by Calendly")
    assert str(off[7]).startswith("Turned off by Calendly since")


async def test_offline_the_last_reading_is_compared_and_that_is_said(
    room: Room, window: Any, choose_file: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "hooks.json"
    await saved(choose_file, window, path)
    room.simulator.fault(kind="drop_before", times=-1, path="/webhook_subscriptions")
    await choose_file(window.ui.open_file, path)
    assert window.ui.count.text() == "Against now: 9 the same."
    assert window.banner.is_shown()
