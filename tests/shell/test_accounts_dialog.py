"""Several accounts told apart: names and colours of their own, which one acts, which one waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.shell.accounts_dialog import AccountsDialog
from calendly_desktop.shell.sign_out import RemoveDataDialog, SignOutDialog
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from tests.shell.test_accounts import both, served_simulator  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
async def desk(both: Any, until: Callable[..., Any]) -> Any:  # noqa: F811
    await until(lambda: not both.tasks.is_busy("session"))
    return both


async def _open(desk: Any, until: Callable[..., Any]) -> AccountsDialog:
    await until(lambda: desk.window.findChild(AccountsDialog) is None)
    [manage] = [a for a in desk.window.actions() if a.objectName() == "action_accounts"]
    manage.trigger()
    dialog: AccountsDialog = await until(lambda: desk.window.findChild(AccountsDialog))
    return dialog


def _lines(dialog: AccountsDialog) -> list[str]:
    return [dialog.ui.accounts.item(n).text() for n in range(dialog.ui.accounts.count())]


def _type(field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


async def test_a_name_and_a_colour_of_ones_own_are_shown_everywhere(
    desk: Any, until: Callable[..., Any]
) -> None:
    workspace, session = desk.window.workspace, desk.session
    faces = desk.accounts.faces()
    assert faces[0].mark != faces[1].mark, "two accounts have one colour"
    dialog = await _open(desk, until)
    assert _lines(dialog) == ["Ada Lindgren", "Bob Lindgren (open)"]
    assert dialog.ui.switch_to.isHidden()
    _type(dialog.ui.own_name, "  Front   desk ")
    assert _lines(dialog)[1] == "Front desk (open)"
    theirs = dialog.ui.color.itemText(faces[0].mark)
    assert theirs.endswith("(also Ada Lindgren)"), "a colour says whose it is already"
    dialog.ui.color.setCurrentIndex(7)
    dialog.ui.color.activated.emit(7)
    look = desk.settings.values.look(session.key)
    assert (look.name, look.mark) == ("Front desk", 7)
    dialog.close()
    assert workspace.account_button.accessibleName().startswith("Account menu of Front desk (Bob")
    assert desk.window.windowTitle() == "Front desk – Calendly Desktop"
    assert desk.window.status.account.text().startswith("Front desk")

    page = workspace.current_page
    await until(lambda: page.detail.cancel_button.isVisible())
    QTest.mouseClick(page.detail.cancel_button, Qt.MouseButton.LeftButton)
    question = await until(lambda: desk.window.findChild(CancelDialog))
    assert question.ui.account.text().startswith("You cancel as Front desk (Bob Lindgren, ")
    assert question.ui.account.has_mark
    picture = question.ui.account.grab().toImage()
    seen = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert "#5b3fd1" in seen, "the colour of the account is not shown"
    question.reject()


async def test_alone_an_account_is_named_without_a_colour(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="meetings")
    page = await until(lambda: desk.window.workspace and desk.window.workspace.current_page)
    await until(lambda: page.detail.cancel_button and page.detail.cancel_button.isVisible())
    QTest.mouseClick(page.detail.cancel_button, Qt.MouseButton.LeftButton)
    question = await until(lambda: desk.window.findChild(CancelDialog))
    assert question.ui.account.text().startswith("You cancel as Ada Lindgren, ")
    assert not question.ui.account.has_mark
    question.reject()
    assert desk.window.windowTitle() == "Ada Lindgren – Calendly Desktop"


async def test_the_keyboard_goes_to_the_next_account(desk: Any, until: Callable[..., Any]) -> None:
    session = desk.session
    [action] = [a for a in desk.window.actions() if a.objectName() == "action_next_account"]
    assert action.shortcut() == QKeySequence("Ctrl+Shift+M")
    assert action in desk.window.menus.all_actions(), "the palette does not offer it"
    QTest.keyClick(
        desk.window,
        Qt.Key.Key_M,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    await until(lambda: desk.session is not None and desk.session is not session)
    await until(lambda: desk.window.windowTitle().startswith("Ada Lindgren"))


async def test_one_is_switched_to_and_locked_alone_in_the_dialog(
    desk: Any, until: Callable[..., Any]
) -> None:
    dialog = await _open(desk, until)
    dialog.ui.accounts.setFocus()
    QTest.keyClick(dialog.ui.accounts, Qt.Key.Key_Up)
    assert dialog.ui.title.text() == "Ada Lindgren"
    assert dialog.ui.state.text().startswith("Ada Lindgren, ada.lindgren@example.com\n")
    dialog.ui.only_look.click()
    assert not desk.session.lock.reason(), "another account's lock holds this one"
    dialog.ui.switch_to.click()
    await until(lambda: desk.window.windowTitle().startswith("Ada Lindgren"))
    assert "File > Accounts turns it off" in desk.session.lock.reason()
    assert not desk.window.workspace.bar.only_look_chip.isHidden()


async def test_signing_out_another_account_leaves_the_open_one_alone(
    desk: Any, until: Callable[..., Any]
) -> None:
    session, other = desk.session, desk.window.workspace.accounts[0]
    folder = desk.paths.account_folder(other.key)
    dialog = await _open(desk, until)
    dialog.ui.accounts.setCurrentRow(0)
    dialog.ui.sign_out.click()
    question = await until(lambda: desk.window.findChild(SignOutDialog))
    assert "Ada Lindgren" in question.accessibleDescription()
    QTest.keyClick(question.remove, Qt.Key.Key_Space)
    question.yes.click()
    await until(lambda: not desk.tasks.is_busy("session"))
    assert desk.session is session
    assert desk.window.workspace.accounts == []
    assert len(desk.test_keyring.secrets) == 1
    assert folder.exists()

    dialog = await _open(desk, until)
    assert _lines(dialog) == ["Ada Lindgren (signed out)", "Bob Lindgren (open)"]
    dialog.ui.accounts.setCurrentRow(0)
    assert not dialog.ui.switch_to.isEnabled()
    dialog.ui.sign_out.click()
    removal = await until(lambda: desk.window.findChild(RemoveDataDialog))
    removal.yes.click()
    await until(lambda: not desk.tasks.is_busy("session"))
    assert not folder.exists()
    assert other.key not in desk.settings.values.looks
    assert desk.session is session


async def test_a_bulk_job_of_the_account_that_is_left_waits_and_is_not_done_by_the_other(
    desk: Any, until: Callable[..., Any]
) -> None:
    services, session = desk.session.services, desk.session
    rows = [NewRow("https://api.calendly.com/event_types/none", f"Link {n}", {}) for n in range(30)]
    job = await services.jobs.create("single_use_link", "Thirty links", rows)
    services.job_runs.start(job.id, seconds=60)
    await until(lambda: "Thirty links" in desk.unfinished())
    desk.window.switch_to_next()
    question = await until(lambda: desk.window.findChild(ConfirmDialog))
    assert question.windowTitle() == "Leave this account now?"
    assert "“Thirty links” has not begun; nothing was sent" in question.accessibleDescription()
    question.yes.click()
    await until(lambda: desk.session is not None and desk.session is not session)
    await until(lambda: not desk.tasks.is_busy("session"))
    assert await desk.session.services.jobs.unfinished() == [], "the other account has the job"

    desk.window.switch_to_next()
    await until(lambda: desk.session is not None and desk.session.key == session.key)
    await until(lambda: not desk.tasks.is_busy("session"))
    [left] = await desk.session.services.jobs.unfinished()
    assert (left.title, left.state) == ("Thirty links", "paused")
    await until(
        lambda: (
            desk.window.workspace.notices.has("jobs-left")
            or desk.window.workspace.banner.isVisible()
        )
    )


async def test_a_long_name_hides_neither_that_it_is_open_nor_the_buttons(
    desk: Any, until: Callable[..., Any]
) -> None:
    name = "Empfang der Rechtsanwaltskanzlei am Hof"
    desk.settings.update_look(desk.session.key, name=name)
    button = desk.window.workspace.bar.account_button
    assert button.text() == "Empfang der Rechtsa…", "a name that is cut says so"
    dialog = await _open(desk, until)
    ui = dialog.ui
    await until(lambda: ui.sign_out.isVisible())
    assert not ui.sign_out.visibleRegion().isEmpty(), "hidden below the fold"
    item = ui.accounts.currentItem()
    words = ui.accounts.fontMetrics().boundingRect(
        ui.accounts.visualItemRect(item).adjusted(44, 0, -12, 0),
        Qt.TextFlag.TextWordWrap,
        item.text(),
    )
    assert words.height() <= ui.accounts.visualItemRect(item).height()
    assert dialog.help.isVisible()
    dialog.close()


async def test_what_was_typed_into_a_window_left_open_waits_for_its_account(
    desk: Any, until: Callable[..., Any]
) -> None:
    async def invite(text: str = "") -> Any:
        desk.window.workspace.show_page("account")
        page = desk.window.workspace.current_page
        await until(lambda: not page.tasks.is_busy(), 30)
        page.tools.invite(text)
        window = next(iter(page.tools.windows.all()))
        await until(lambda: not window.tasks.is_busy())
        return window

    first = desk.session
    window = await invite()
    window.ui.addresses.setPlainText("carla@example.com")
    desk.window.switch_to_next()
    await until(lambda: desk.session is not None and desk.session is not first, 30)
    await until(lambda: not desk.tasks.is_busy("session"))
    window = await invite()
    assert window.ui.addresses.toPlainText() == "", "another account's draft"
    window.close()
    second = desk.session
    desk.window.switch_to_next()
    await until(lambda: desk.session is not None and desk.session is not second, 30)
    await until(lambda: not desk.tasks.is_busy("session"))
    assert desk.session.key == first.key
    window = await invite()
    assert window.ui.addresses.toPlainText() == "carla@example.com"
    window.ui.addresses.clear()
    window.close()
