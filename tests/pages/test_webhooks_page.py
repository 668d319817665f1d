"""The Webhooks page: real page, real store, a simulated Calendly over HTTP."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.pages.services import Services
from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
from calendly_desktop.pages.webhooks.page import WebhooksPage
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.drafts import Drafts
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.webhook_changes import WebhookChanges
from calendly_desktop.store.webhook_tests import WebhookTests
from calendly_desktop.store.webhooks import WebhooksStore
from calendly_desktop.store.writes import Writes
from calendly_desktop.system.credentials import Credentials, KeyringSigningKeys
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal

HOOKS = "/webhook_subscriptions"
LEFT = Qt.MouseButton.LeftButton


async def _at_once(_seconds: float) -> None:
    return


def _services(
    client: CalendlyClient,
    store: WebhooksStore,
    account: AccountStore,
    events: EventsStore,
    keys: KeyringSigningKeys,
    writes: Writes,
    folder: Path,
) -> Services:
    """Return what a session offers, with retries that do not wait."""
    changes = WebhookChanges(store, account, keys, writes, sleep=_at_once)
    rooms: Any = SimpleNamespace(
        open_webhooks=lambda: store,
        open_webhook_changes=lambda: changes,
        open_webhook_tests=lambda: WebhookTests(client, account, store),
        open_drafts=lambda: Drafts(writes.journal),
    )
    return Services(
        rooms,
        account=account,
        events=events,
        connection=Connection(),
        settings=Settings(folder / "settings.json"),
        is_demo=False,
        where_token="this session only",
    )


@pytest.fixture
async def open_page(
    served_simulator: Any,
    database: Database,
    journal: Journal,
    tmp_path: Path,
    qapp: QApplication,
    until: Callable[..., Any],
) -> AsyncIterator[Callable[..., Any]]:
    qapp.setQuitOnLastWindowClosed(False)  # as the app does: else closing ends the event loop
    theme().apply(qapp)
    opened: list[tuple[WebhooksPage, CalendlyClient]] = []

    async def open_one(token: str = "demo-token", *, settled: bool = True) -> WebhooksPage:
        client = CalendlyClient(Transport(served_simulator.url, lambda: token, sleep=_at_once))
        account = AccountStore(client, database, label="test")
        keys = KeyringSigningKeys(Credentials(backend=None))
        writes = Writes(client, journal, account, sleep=_at_once)
        store = WebhooksStore(client, account, keys, writes, database)
        events = EventsStore(client, database, account)
        page = WebhooksPage(_services(client, store, account, events, keys, writes, tmp_path))
        page.resize(1180, 760)
        page.show()
        opened.append((page, client))
        if settled:
            await until(lambda: not page.tasks.is_busy())
        return page

    yield open_one
    for page, client in opened:
        await page.aclose()
        page.close()
        page.deleteLater()
        await client.aclose()


def texts(page: WebhooksPage) -> list[str]:
    model = page.list.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def choose(page: WebhooksPage, address: str, about: str = "") -> None:
    for number, row in enumerate(page.list.model.rows):
        if row.subscription.callback_url == address and about in row.about:
            page.list.view.setCurrentIndex(page.list.model.index(number))
            return
    raise AssertionError(f"{address} is not in the list: {texts(page)}")


def finding_titles(page: WebhooksPage) -> list[str]:
    row = page.list.row()
    assert row is not None
    return [finding.title for finding in row.findings]


async def dialog_of(page: WebhooksPage, until: Callable[..., Any]) -> NewWebhookDialog:
    page.new_action.trigger()
    return await shown_dialog(page, until)


async def shown_dialog(page: WebhooksPage, until: Callable[..., Any]) -> NewWebhookDialog:
    dialog: NewWebhookDialog = await until(lambda: page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    return dialog


# -- reading ---------------------------------------------------------------------------------


async def test_the_list_the_summary_and_the_sheet(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    assert page.ui.summary.text() == (
        "7 active, 1 trying again, 1 turned off by Calendly, 5 things to look at"
    )
    assert texts(page)[:2] == [
        "https://old-crm.example.net/calendly",
        "https://hooks.example.org/no-shows",
    ]
    assert page.detail.chip.text() == "Turned off by Calendly"
    [title] = finding_titles(page)
    assert title.startswith("Turned off by Calendly since ")
    assert title.endswith("(Berlin)")
    assert page.detail.told.text() == "•  Somebody books a meeting\n•  A booking is canceled"
    assert page.detail.about.text() == "Everybody in Acme Recruiting"
    assert page.detail.made_by.text() == "Priya Raman"
    assert not page.ui.not_shown.isVisible()
    assert not page.banner.is_shown()


async def test_each_finding_is_shown_where_it_belongs(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    expected = {
        ("https://crm.example.com/hooks/calendly", "Only me"): "It gets the same events twice",
        ("http://intranet.example.com/calendly", ""): "The address is not protected (plain http)",
        ("https://legacy.example.net/receive", ""): "The person who made it has left",
    }
    for (address, about), title in expected.items():
        choose(page, address, about)
        assert finding_titles(page) == [title]
    choose(page, "https://hooks.example.org/no-shows")
    [title] = finding_titles(page)
    assert title.startswith("Calendly has been retrying since ")


async def test_rows_speak_in_whole_sentences(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    spoken = str(page.list.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("https://old-crm.example.net/calendly, Turned off by Calendly. ")
    assert "Told when somebody books a meeting or a booking is canceled" in spoken


async def test_search_no_match_and_clearing(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    choose(page, "http://intranet.example.com/calendly")
    page.focus_search()
    QTest.keyClicks(page.ui.search, "intranet")
    await until(lambda: texts(page) == ["http://intranet.example.com/calendly"])
    QTest.keyClicks(page.ui.search, " nowhere")
    await until(lambda: page.list.panel.state == "no_match")
    assert not page.ui.detail_area.isVisible()
    [clear] = page.list.panel.buttons()
    QTest.mouseClick(clear, LEFT)
    assert len(texts(page)) == 9
    assert page.ui.search.text() == ""
    assert page.list.currentWidget() is page.list.view


async def test_a_refresh_keeps_the_chosen_row_and_the_focus(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    choose(page, "https://hooks.example.com/engineering")
    page.activateWindow()
    page.list.view.setFocus()
    page.refresh()
    await until(lambda: not page.tasks.is_busy())
    assert page.detail.address.text() == "https://hooks.example.com/engineering"
    assert page.focusWidget() is page.list.view


async def test_colleagues_webhooks_are_a_tick_away(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    QTest.mouseClick(page.ui.colleagues, LEFT, pos=page.ui.colleagues.rect().center())
    page.ui.colleagues.setChecked(True)
    await until(lambda: "https://hooks.example.com/liam" in texts(page))
    choose(page, "https://hooks.example.com/liam")
    assert page.detail.about.text() == "Only Liam Tremblay"


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "role": "user"}

    async def test_sees_what_is_not_shown_and_why(
        self, open_page: Callable[..., Any], until: Callable[..., Any]
    ) -> None:
        page = await open_page()
        assert page.ui.not_shown.isVisible()
        assert page.ui.not_shown.text() == (
            "Not shown: Webhooks of the whole organization (Acme Recruiting), Webhooks of groups. "
            "Your Calendly role does not allow this. An owner or admin of Acme Recruiting can."
        )
        assert not page.ui.colleagues.isVisible()
        dialog = await dialog_of(page, until)
        assert not dialog.ui.scope_organization.isEnabled()
        assert not dialog.ui.scope_group.isEnabled()
        assert "owner or admin of Acme Recruiting" in dialog.ui.scope_reason.text()
        dialog.reject()
        await until(lambda: not page.tasks.is_busy())


async def test_without_permission_the_page_says_whom_to_ask(open_page: Callable[..., Any]) -> None:
    page = await open_page("demo-token:scopes=users:read,organizations:read,groups:read")
    assert page.list.panel.state == "not_allowed"
    assert "webhooks:read" in page.list.panel.text_label.text()
    assert page.list.panel.buttons()[0].text() == "Copy request"


async def test_a_wrong_token_asks_to_sign_in(open_page: Callable[..., Any]) -> None:
    page = await open_page("wrong")
    asked: list[bool] = []
    page.sign_in_wanted.connect(lambda: asked.append(True))
    assert page.banner.is_shown()
    [button, *_] = page.banner.buttons()
    assert button.text() == "Sign in"
    QTest.mouseClick(button, LEFT)
    assert asked == [True]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"kind": "status", "status": 500}, "Calendly has a problem at the moment"),
        ({"kind": "html"}, "Calendly was not reached"),
        ({"kind": "drop_before"}, "The connection to Calendly broke"),
        ({"kind": "rate_limit"}, "Calendly asks for a short break"),
    ],
)
async def test_trouble_is_told_and_the_list_stays(
    open_page: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    fault: dict[str, Any],
    words: str,
) -> None:
    page = await open_page()
    before = texts(page)
    served_simulator.fault(match={"path": HOOKS}, times=60, **fault)
    page.refresh()
    await until(lambda: page.banner.is_shown() and not page.tasks.is_busy())
    assert words in page.banner.title_label.text()
    assert texts(page) == before
    served_simulator.clear()
    [retry, *_] = page.banner.buttons()
    QTest.mouseClick(retry, LEFT)
    await until(lambda: not page.tasks.is_busy())
    assert not page.banner.is_shown()


# -- creating --------------------------------------------------------------------------------


async def test_events_follow_the_scope_and_say_why(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    boxes = dialog.events.boxes
    recap, routing = boxes["meeting_recap.created"], boxes["routing_form_submission.created"]
    assert recap.isEnabled()
    assert not routing.isEnabled()
    assert "whole organization" in routing.accessibleDescription()
    recap.setChecked(True)
    dialog.ui.scope_organization.setChecked(True)
    assert not recap.isEnabled()
    assert "meeting_recap.created" not in dialog.events.chosen()
    assert "only me" in recap.accessibleDescription().lower()
    assert routing.isEnabled()
    dialog.ui.scope_user.setChecked(True)
    assert recap.isChecked(), "the tick comes back with the scope"
    dialog.reject()
    await until(lambda: not page.tasks.is_busy())


async def test_a_bad_address_or_no_event_sends_nothing(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    QTest.keyClicks(dialog.ui.address, "http://crm.example.com/x")
    QTest.mouseClick(dialog.create_button, LEFT)
    assert "Plain http" in dialog.ui.address_verdict.text()
    assert dialog.ui.address.accessibleDescription() == dialog.ui.address_verdict.text()
    assert dialog.focusWidget() is dialog.ui.address
    dialog.ui.address.clear()
    QTest.keyClicks(dialog.ui.address, "https://crm.example.com/x")
    assert dialog.ui.address_verdict.text() == ""
    dialog.events.choose(())
    QTest.mouseClick(dialog.create_button, LEFT)
    assert dialog.ui.progress.text() == "Tick at least one event."
    assert served_simulator.requests("POST", HOOKS) == []
    dialog.reject()
    await until(lambda: not page.tasks.is_busy())


async def test_a_refusal_stays_in_the_dialog_and_loses_nothing(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    taken = "https://hooks.example.com/ada/contacts"
    QTest.keyClicks(dialog.ui.address, taken)
    dialog.events.choose(["contact.created"])
    QTest.mouseClick(dialog.create_button, LEFT)
    await until(lambda: dialog.ui.banner.is_shown() and not dialog.tasks.is_busy())
    assert dialog.ui.banner.title_label.text() == "There is a webhook for this address already"
    assert dialog.ui.address.text() == taken
    assert dialog.events.chosen() == ("contact.created",)
    assert dialog.create_button.isEnabled()
    assert len(served_simulator.requests("POST", HOOKS)) == 1
    [show, *_] = dialog.ui.banner.buttons()
    QTest.mouseClick(show, LEFT)
    await until(lambda: page.findChild(NewWebhookDialog) is None)
    assert page.detail.address.text() == taken


async def test_a_lost_answer_is_told_as_what_it_is(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_after")
    QTest.keyClicks(dialog.ui.address, "https://crm.example.com/lost")
    QTest.mouseClick(dialog.create_button, LEFT)
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    assert "answer got lost" in dialog.ui.done_text.text()
    assert len(served_simulator.requests("POST", HOOKS)) == 1
    dialog.accept()
    await until(lambda: not page.tasks.is_busy())


async def test_nothing_is_sent_twice_by_an_impatient_double_click(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="delay", delay_ms=300)
    QTest.keyClicks(dialog.ui.address, "https://crm.example.com/once")
    QTest.mouseClick(dialog.create_button, LEFT)
    QTest.mouseClick(dialog.create_button, LEFT)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "closing would hide the outcome of a request under way"
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    assert len(served_simulator.requests("POST", HOOKS)) == 1
    dialog.accept()
    await until(lambda: not page.tasks.is_busy())


async def test_closing_the_page_lets_a_creation_arrive(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="delay", delay_ms=300)
    QTest.keyClicks(dialog.ui.address, "https://crm.example.com/closing")
    QTest.mouseClick(dialog.create_button, LEFT)
    await until(lambda: dialog.tasks.is_busy("create"))
    await page.aclose()
    [sent] = served_simulator.requests("POST", HOOKS)
    assert sent["status"] == 201


async def test_the_dialog_names_every_control(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    interactive = [w for w in dialog.findChildren(QWidget) if _takes_focus(w)]
    assert len(interactive) > 18
    for widget in interactive:
        assert widget.accessibleName(), f"{widget.metaObject().className()} {widget.objectName()}"
        assert widget.objectName()
    dialog.reject()
    await until(lambda: not page.tasks.is_busy())


def _takes_focus(widget: QWidget) -> bool:
    own = not widget.objectName().startswith(("qt_", "banner"))
    return own and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()


# -- deleting --------------------------------------------------------------------------------


async def _asked(page: WebhooksPage, until: Callable[..., Any]) -> ConfirmDialog:
    dialog: ConfirmDialog = await until(lambda: page.findChild(ConfirmDialog))
    await until(dialog.isVisible)
    return dialog


async def test_deleting_asks_with_the_impact_and_never_by_default(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    choose(page, "https://hooks.example.com/engineering")
    QTest.mouseClick(page.detail.delete, LEFT)
    question = await _asked(page, until)
    words = question.accessibleDescription()
    assert "https://hooks.example.com/engineering will no longer be told" in words
    assert "new signing key" in words
    assert question.yes.text() == "Delete webhook"
    assert question.no.isDefault()
    QTest.keyClick(question, Qt.Key.Key_Return)
    await until(lambda: page.findChild(ConfirmDialog) is None)
    assert served_simulator.requests("DELETE", HOOKS) == []

    toasts: list[str] = []
    page.toast.connect(toasts.append)
    QTest.keyClick(page.list.view, Qt.Key.Key_Delete)
    page.delete_action.trigger()
    question = await _asked(page, until)
    QTest.mouseClick(question.yes, LEFT)
    await until(lambda: toasts == ["Webhook deleted"])
    assert "https://hooks.example.com/engineering" not in texts(page)
    assert len(served_simulator.requests("DELETE", HOOKS)) == 1
    await until(lambda: not page.tasks.is_busy())


async def test_a_refused_deletion_is_told_and_the_row_stays(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    choose(page, "https://hooks.example.com/engineering")
    served_simulator.fault(match={"method": "DELETE", "path": HOOKS}, kind="drop_before")
    page.delete_action.trigger()
    question = await _asked(page, until)
    QTest.mouseClick(question.yes, LEFT)
    await until(page.banner.is_shown)
    assert page.banner.title_label.text() == "The webhook was not deleted"
    assert "https://hooks.example.com/engineering" in texts(page)
    assert page.detail.delete.isEnabled()


async def test_a_dead_webhook_works_again_in_three_actions(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    choose(page, "https://old-crm.example.net/calendly")
    QTest.mouseClick(page.detail.findChild(QPushButton, "replace_webhook"), LEFT)
    [window] = page.tools.windows.all()
    assert window.windowTitle() == "Make a webhook work again"
    await until(window.submit.isEnabled)
    assert "nothing gets lost by deleting it" in window.impact.text()
    QTest.mouseClick(window.submit, LEFT)
    await until(lambda: window.progress.title.text() == "The webhook is changed")
    await until(window.close_button.isEnabled)
    assert window.progress.new_key.isVisible()
    QTest.mouseClick(window.close_button, LEFT)

    await until(lambda: not page.tools.windows.all())
    assert page.detail.address.text() == "https://old-crm.example.net/calendly"
    assert page.detail.chip.text() == "Active"
    sent = [r["method"] for r in served_simulator.requests(path=HOOKS) if r["method"] != "GET"]
    assert sent == ["DELETE", "POST"]


async def test_copying_an_address_by_button_and_key(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    toasts: list[str] = []
    page.toast.connect(toasts.append)
    choose(page, "https://hooks.example.org/forms")
    QTest.mouseClick(page.detail.copy_address, LEFT)
    assert QApplication.clipboard().text() == "https://hooks.example.org/forms"
    assert page.detail.copy_address.text() == "Copied"
    QApplication.clipboard().clear()
    page.copy_action.trigger()
    assert QApplication.clipboard().text() == "https://hooks.example.org/forms"
    assert toasts == ["Address copied"] * 2


async def test_selecting_alone_shows_the_sheet_for_assistive_technology(
    open_page: Callable[..., Any],
) -> None:
    page = await open_page()
    model = page.list.view.selectionModel()
    model.select(page.list.model.index(3), model.SelectionFlag.ClearAndSelect)
    assert page.detail.address.text() == texts(page)[3]


# -- Calendly's limit, and as whom -----------------------------------------------------------


async def test_30_the_limit_is_counted_down_before_a_webhook_is_made(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    assert dialog.ui.as_whom.text() == "You make it as Ada Lindgren, ada.lindgren@example.com."
    dialog.ui.address.setText("https://limited.example.com/hook")
    served_simulator.fault(match={"method": "POST"}, kind="rate_limit", retry_after=1)
    dialog.create_button.click()
    await until(lambda: "Calendly allows no more requests for" in dialog.ui.progress.text())
    await until(lambda: dialog.created is not None)
    await until(lambda: dialog.ui.progress.text() == "")
    assert len(served_simulator.requests("POST", HOOKS)) == 2
    dialog.done_button.click()
    await until(lambda: not page.tasks.is_busy())


async def test_30_the_cancel_button_stops_the_wait_and_loses_nothing(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    dialog = await dialog_of(page, until)
    dialog.ui.address.setText("https://limited.example.com/hook")
    served_simulator.fault(match={"method": "POST"}, kind="rate_limit", retry_after=50)
    dialog.create_button.click()
    await until(lambda: "allows no more requests" in dialog.ui.progress.text())
    dialog.cancel_button.click()
    await until(lambda: not dialog.tasks.is_busy())
    assert dialog.isVisible()
    assert dialog.ui.address.text() == "https://limited.example.com/hook"
    assert dialog.create_button.isEnabled()
    assert not dialog.ui.banner.is_shown()
    dialog.cancel_button.click()
    await until(lambda: not page.tasks.is_busy())
    assert len(served_simulator.requests("POST", HOOKS)) == 1


async def test_30_a_deletion_that_waits_for_the_limit_can_be_stopped(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    choose(page, "https://hooks.example.com/engineering")
    toasts: list[str] = []
    page.toast.connect(toasts.append)
    served_simulator.fault(match={"method": "DELETE"}, kind="rate_limit", retry_after=50)
    page.delete_action.trigger()
    question = await _asked(page, until)
    assert "You delete it as Ada Lindgren" in question.accessibleDescription()
    QTest.mouseClick(question.yes, LEFT)
    await until(page.banner.is_shown)
    assert "takes requests again" in page.banner.text_label.text()
    [stop] = page.banner.buttons()
    stop.click()
    await until(lambda: toasts == ["Stopped; nothing was changed"])
    assert not page.banner.is_shown()
    assert "https://hooks.example.com/engineering" in texts(page)
    assert len(served_simulator.requests("DELETE", HOOKS)) == 1


async def test_without_a_connection_changes_are_disabled_with_the_reason(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    choose(page, "https://hooks.example.com/engineering")
    changes = (page.new_action, page.delete_action, page.ui.new_webhook, page.detail.delete)
    tips = [part.toolTip() for part in changes]
    connection = page._only_online._connection
    connection.note(False)
    assert not any(part.isEnabled() for part in changes)
    assert all("no connection to Calendly" in part.toolTip() for part in changes)
    assert "no connection" in page.detail.delete.accessibleDescription()
    assert page.copy_action.isEnabled(), "reading and copying go on"
    connection.note(True)
    assert all(part.isEnabled() for part in changes)
    assert [part.toolTip() for part in changes] == tips


@pytest.mark.parametrize(("width", "height"), [(1180, 620), (800, 460)])
async def test_large_text_leaves_room_for_list_and_sheet(
    open_page: Callable[..., Any], until: Callable[..., Any], width: int, height: int
) -> None:
    theme().set_text_scale(2)
    try:
        page = await open_page()
        page.resize(width, height)
        view, area = page.list.view, page.ui.detail_area
        row = view.visualRect(page.list.model.index(0)).height()
        await until(lambda: view.height() > row, what="for a whole row of the list")
        assert area.height() > 2 * page.detail.test.height()
        new = page.ui.new_webhook
        await until(
            lambda: new.mapTo(page, new.rect().topRight()).x() < page.width(),
            what="for a button that is not cut off at the right",
        )
        focus: Any = page.list.view
        delete: Any = page.detail.delete
        focus.setFocus()
        for _stop in range(30):
            QTest.keyClick(focus, Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus is delete:
                break
        assert focus is delete
        await until(
            lambda: page.rect().contains(delete.mapTo(page, delete.rect().center())),
            what="for what has the focus to be scrolled into sight",
        )
        theme().set_text_scale(1)
        assert page.ui.head_layout.indexOf(page.ui.summary) == 0, "side by side again"
    finally:
        theme().set_text_scale(1)


async def test_what_could_not_be_read_anew_is_not_called_missing(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page()
    before = texts(page)
    lists = len(served_simulator.requests("GET", HOOKS))
    times = 3 * lists - 1  # each is asked for three times: one of them comes in the end
    served_simulator.fault(kind="status", status=500, times=times, match={"path": HOOKS})
    page.refresh()
    await until(lambda: not page.tasks.is_busy("load"))
    assert page.ui.not_shown.text().startswith("Shown as they were before: ")
    assert texts(page) == before
    served_simulator.fault(kind="status", status=500, times=-1, match={"path": HOOKS})
    page.refresh()
    await until(page.banner.is_shown)
    assert not page.ui.not_shown.isVisible(), "the banner says it"
    assert texts(page) == before
