"""A person's data: found, handed over as a file, deleted here, deleted at Calendly once."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from calendly_desktop.pages.privacy.typed import TypedConfirmDialog
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.viewmodels.insight_lines import texts
from calendly_desktop.viewmodels.message_languages import address_mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DELETION = "/data_compliance/deletion/invitees"


def somebody(office: Any) -> tuple[str, str]:
    query = (
        "select email, json_extract(body, '$.name') from attendees where"
        " json_extract(body, '$.name') like '% %' group by email order by count(*) desc, email"
    )
    row = office.session.database.read_now(lambda c: c.execute(query).fetchone())
    return str(row[0]), str(row[1])


async def opened(office: Any, until: Callable[..., Any], text: str) -> Any:
    """Open the window by its button, type, and find."""
    section = await office.show("privacy")
    QTest.mouseClick(section.person.find_person, Qt.MouseButton.LeftButton)
    window = office.page.tools.windows.all()[0]
    window.ui.addresses.setPlainText(text)
    window.ui.find.click()
    await until(lambda: not window.tasks.is_busy())
    return window


def said(window: Any) -> str:
    """Return what the banner says."""
    return f"{window.banner.title_label.text()} {window.banner.text_label.text()}"


def found(window: Any) -> dict[str, int]:
    return {part.key: len(part.items) for part in window.found}


async def test_everything_is_found_here_and_at_calendly(
    office: Any, until: Callable[..., Any]
) -> None:
    await office.read_all()
    email, name = somebody(office)
    office.services.settings.update_page("meetings", query=f"from {email}")
    office.services.settings.update_page("messages", languages={address_mark(email): "de"})
    await office.services.templates.add("en", "Maria only", "Hi", f"Write to {email}")

    window = await opened(office, until, f"{name} <{email.upper()}>\nand some words")

    counts = found(window)
    assert counts["bookings"] == counts["events"] >= 1
    assert counts["settings"] == 2
    assert counts["texts"] == 1
    assert all(part.is_read for part in window.found)
    assert "entries on this computer" in window.ui.summary.text() or "entry" in (
        window.ui.summary.text()
    )
    assert "and some words" in window.ui.note.text()
    assert any(row[0] == "Bookings at Calendly" for row in texts(window.model))
    assert name in window.ui.details.toPlainText()


async def test_what_is_no_address_is_said_at_the_field(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened(office, until, "Maria Lopez")
    assert "at least one e-mail address" in window.ui.fault.text()
    assert not window.ui.delete.isEnabled()
    window.ui.addresses.setPlainText(" ".join(f"a{n}@example.com" for n in range(30)))
    window.ui.find.click()
    assert "30 addresses" in window.ui.fault.text()
    assert not served_simulator.requests("GET", "/contacts")


async def test_the_file_to_hand_over(
    office: Any, until: Callable[..., Any], tmp_path: Path
) -> None:
    await office.read_all()
    email, name = somebody(office)
    window = await opened(office, until, email)
    window.ui.save.click()
    dialog = await until(lambda: window.findChild(QFileDialog))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "out.zip"))
    dialog.accept()
    await until(lambda: not window.tasks.is_busy())
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        page = archive.read("data.html").decode()
        content = json.loads(archive.read("data.json"))
    assert name in page
    assert email in page
    assert "<script" not in page
    assert "/cancellations/" not in page
    assert "/reschedulings/" not in page
    assert content["about"]["email_addresses"] == [email]
    kinds = {part["kind"]: part for part in content["parts"]}
    assert kinds["events"]["held_by"] == "Calendly"
    assert kinds["events"]["items"][0]["content"]["invitees"][0]["email"].casefold() == email
    assert not any("_url" in key for key in str(content).split() if "cancel" in key)


async def test_deleting_from_this_computer(
    office: Any, until: Callable[..., Any], tmp_path: Path
) -> None:
    await office.read_all()
    email, name = somebody(office)
    office.services.settings.update_page("meetings", query=f"from {email}")
    aside = tmp_path / "profile" / "accounts" / "account" / "calendly-aside-20260101.sqlite3"
    aside.write_bytes(b"junk " + email.encode())
    window = await opened(office, until, email)

    window.ui.delete.click()
    dialog = await until(lambda: window.findChild(ConfirmDialog))
    assert "cannot be undone" in dialog.accessibleDescription()
    assert "Calendly's own copy is not touched" in dialog.accessibleDescription()
    assert dialog.no.isDefault()
    dialog.no.click()
    await until(lambda: not window.tasks.is_busy())
    assert found(window)["bookings"]

    window.ui.delete.click()
    dialog = await until(lambda: window.findChild(ConfirmDialog))
    dialog.yes.click()
    await until(lambda: not window.tasks.is_busy())

    assert "the address is in none" in said(window)
    counts = found(window)
    assert counts["bookings"] == counts["settings"] == counts["files"] == 0
    assert not aside.exists()
    for file in (tmp_path / "profile").rglob("*"):
        content = file.read_bytes().lower() if file.is_file() else b""
        assert email.encode() not in content, file
        assert name.lower().encode() not in content, file
    section = office.page.section("privacy")
    await section.load(refresh=True)
    assert section.person.kept_out.isVisible()


async def test_calendly_is_asked_once_after_the_address_was_typed(
    office: Any, until: Callable[..., Any], served_simulator: Any, tmp_path: Path
) -> None:
    await office.read_all()
    email, _name = somebody(office)
    window = await opened(office, until, email)
    window.ui.ask.click()
    dialog = await until(lambda: window.findChild(TypedConfirmDialog))
    assert "7 days" in dialog.accessibleDescription()
    assert "Nobody can bring it back" in dialog.accessibleDescription()
    assert "Ada Lindgren" in dialog.accessibleDescription()
    assert not dialog.yes.isEnabled()
    QTest.keyClicks(dialog.typed, email[:-1])
    assert not dialog.yes.isEnabled()
    QTest.keyClicks(dialog.typed, email[-1])
    dialog.yes.click()
    await until(lambda: not window.tasks.is_busy())

    sent = served_simulator.requests("POST", DELETION)
    assert len(sent) == 1
    assert "up to 7 days" in said(window)
    entries = await office.services.journal.entries()
    assert [(each.write.kind, each.state) for each in entries] == [("delete_invitee_data", "done")]
    assert email not in str(entries), "the journal keeps the address masked"
    assert email[0] in entries[0].write.title


async def test_a_lost_answer_is_said_and_never_sent_again(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    await office.read_all()
    email, _name = somebody(office)
    window = await opened(office, until, email)
    served_simulator.fault(path=DELETION, kind="drop_after")
    window.ui.ask.click()
    dialog = await until(lambda: window.findChild(TypedConfirmDialog))
    dialog.typed.setText(email)
    dialog.yes.click()
    await until(lambda: not window.tasks.is_busy())
    assert "not certain" in said(window)
    assert len(served_simulator.requests("POST", DELETION)) == 1
    await office.services.writes.recover()
    assert len(served_simulator.requests("POST", DELETION)) == 1


async def test_without_a_connection_what_is_here_is_shown(
    office: Any, until: Callable[..., Any]
) -> None:
    await office.read_all()
    email, _name = somebody(office)
    window = await opened(office, until, "")
    office.services.connection.note(False)
    window.ui.addresses.setPlainText(email)
    window.ui.find.click()
    await until(lambda: not window.tasks.is_busy())
    assert found(window)["bookings"]
    assert "events" not in found(window)
    assert "Calendly was not asked" in window.ui.note.text()
    assert not window.ui.ask.isEnabled()
    assert "no connection" in window.ui.ask.toolTip()
    assert window.ui.delete.isEnabled()


class TestElsewhere:
    """On another plan everything else works, and the text to send is at hand."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "plan": "teams"}

    async def test_another_plan(
        self, office: Any, until: Callable[..., Any], served_simulator: Any
    ) -> None:
        await office.read_all()
        email, _name = somebody(office)
        window = await opened(office, until, email)
        unread = {part.key for part in window.found if not part.is_read}
        assert unread == {"messages", "activity"}
        assert "not shown by Calendly" in window.ui.summary.text()
        window.ui.ask.click()
        dialog = await until(lambda: window.findChild(TypedConfirmDialog))
        dialog.typed.setText(email)
        dialog.yes.click()
        await until(lambda: not window.tasks.is_busy())
        assert "plan does not include" in said(window)
        assert len(served_simulator.requests("POST", DELETION)) == 1
        window.ui.copy_request.click()
        assert email in QApplication.clipboard().text()
        assert "GDPR" in QApplication.clipboard().text()


async def test_what_another_account_on_this_computer_holds_is_shown_and_deleted_too(
    office: Any, until: Callable[..., Any]
) -> None:
    office.services.settings.update_look("second", name="Reception")
    await office.read_all()
    email, name = somebody(office)
    second = office.another()
    await second.services.drafts.keep("book", {"email": email, "name": name})
    await second.aclose()

    window = await opened(office, until, email)

    assert "The files of other accounts" in window.ui.note.text()
    assert "Reception (Ken Sato, ken@example.com)" in window.ui.note.text()
    whose = "This computer, account Reception (Ken Sato, ken@example.com)"
    [row] = [row for row in texts(window.model) if row[1] == whose]
    assert row[0] == "Half-filled forms and tables"
    window.ui.delete.click()
    dialog = await until(lambda: window.findChild(ConfirmDialog))
    assert "forms and tables (Reception (Ken Sato" in dialog.accessibleDescription()
    dialog.yes.click()
    await until(lambda: not window.tasks.is_busy())
    assert "the address is in none" in said(window)
    assert not [row for row in texts(window.model) if row[1] == whose]
