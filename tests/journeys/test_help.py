"""Every question of the FAQ is answered within two actions from where it arises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QWidget

from calendly_desktop.pages.help.library import article, articles
from calendly_desktop.pages.help.window import ArticleWindow
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calendly_desktop.toolkit.window import ToolWindow

LEFT = Qt.MouseButton.LeftButton


class Stage:
    """The whole app with everything read, and the ways to where questions arise."""

    def __init__(self, desk: Any, until: Callable[..., Any], server: Any) -> None:
        self.desk = desk
        self.until = until
        self.server = server

    @property
    def workspace(self) -> Any:
        return self.desk.window.workspace

    async def page(self, name: str) -> Any:
        self.workspace.show_page(name)
        page = self.workspace.current_page
        await self.until(lambda: not page.tasks.is_busy("load"), 30)
        return page

    async def meeting(self, words: str, title: str) -> Any:
        page = await self.page("meetings")
        page.ui.search.setText(words)
        page.ui.search.settle()
        await self.until(lambda: page.detail.title.text() == title)
        return page

    async def window(self, page: Any) -> ToolWindow:
        window: ToolWindow = await self.until(lambda: next(iter(page.tools.windows.all()), None))
        await self.until(lambda: not window.tasks.is_busy())
        return window

    def close_windows(self) -> None:
        """Close whatever lies over the main window, articles first."""
        for widget in sorted(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()),
            key=lambda w: not isinstance(w, ArticleWindow),
        ):
            widget.close()


async def group_meeting(stage: Stage) -> QWidget:
    page = await stage.meeting("team workshop", "Team workshop")
    page.detail.cancel_button.click()
    dialog: CancelDialog = await stage.until(lambda: page.findChild(CancelDialog))
    return dialog


async def group_meeting_beside_the_list(stage: Stage) -> QWidget:
    page = await stage.meeting("team workshop", "Team workshop")
    return page.detail  # type: ignore[no-any-return]


async def reschedule_window(stage: Stage) -> QWidget:
    page = await stage.meeting("intro call", "Intro call")
    page.commands.wanted.emit("reschedule_meeting")
    return await stage.window(page)


async def round_robin_meeting(stage: Stage) -> QWidget:
    page = await stage.meeting("next free recruiter", "Recruiting: next free recruiter")
    link = page.detail.helps["round-robin"]
    await stage.until(link.isVisible)
    return page.detail  # type: ignore[no-any-return]


async def round_robin_window(stage: Stage) -> QWidget:
    page = await stage.meeting("next free recruiter", "Recruiting: next free recruiter")
    page.commands.wanted.emit("reschedule_meeting")
    return await stage.window(page)


async def booking_window(stage: Stage) -> QWidget:
    page = await stage.page("meetings")
    page.commands.wanted.emit("book")
    return await stage.window(page)


async def meetings_of_everybody(stage: Stage) -> QWidget:
    page = await stage.page("meetings")
    place = page.ui.scope.findText("Everybody", Qt.MatchFlag.MatchContains)
    place = place if place >= 0 else page.ui.scope.count() - 1
    kinds = [page.ui.scope.itemData(n, Qt.ItemDataRole.UserRole) for n in range(place + 1)]
    place = next((n for n, kind in enumerate(kinds) if kind and kind[0] == "organization"), place)
    page.ui.scope.setCurrentIndex(place)
    page.ui.scope.activated.emit(place)
    return page  # type: ignore[no-any-return]


async def build_view(stage: Stage) -> QWidget:
    page = await stage.page("links")
    page.show_view("build")
    return page  # type: ignore[no-any-return]


async def single_use_window(stage: Stage) -> QWidget:
    page = await stage.page("links")
    page.show_view("build")
    builder = page.builder
    await stage.until(lambda: builder.types.bases())
    base = next(base for base in builder.types.bases() if "intro-call" in base.url)
    builder.types.set_base(base)
    await stage.until(builder.single_action.isEnabled)
    builder.single_action.trigger()
    return await stage.window(page)


async def new_webhook(stage: Stage) -> QWidget:
    page = await stage.page("webhooks")
    await stage.until(lambda: page.list.model.rowCount() > 3)
    await stage.until(lambda: not page.tasks.is_busy())
    page.new_action.trigger()
    dialogs = page.findChildren
    dialog: NewWebhookDialog = await stage.until(
        lambda: next((one for one in dialogs(NewWebhookDialog) if one.isVisible()), None)
    )
    return dialog


async def webhook(stage: Stage) -> QWidget:
    page = await stage.page("webhooks")
    await stage.until(lambda: page.list.model.rowCount() > 3)
    return page.detail  # type: ignore[no-any-return]


def section(key: str) -> Callable[[Stage], Awaitable[QWidget]]:
    async def shown(stage: Stage) -> QWidget:
        page = await stage.page("account")
        page.show_section(key)
        return page  # type: ignore[no-any-return]

    return shown


class Question(NamedTuple):
    """A question of the FAQ and a place where somebody asks it."""

    topic: str
    place: Callable[[Stage], Awaitable[QWidget]]


QUESTIONS = (
    Question("plans", section("abilities")),
    Question("plans", new_webhook),
    Question("booking", booking_window),
    Question("rescheduling", reschedule_window),
    Question("one-guest", group_meeting),
    Question("one-guest", group_meeting_beside_the_list),
    Question("round-robin", round_robin_meeting),
    Question("round-robin", round_robin_window),
    Question("event-types", build_view),
    Question("event-types", section("event_types")),
    Question("event-types", section("availability")),
    Question("uris", section("overview")),
    Question("why-organization", new_webhook),
    Question("colleague-left", new_webhook),
    Question("colleague-left", webhook),
    Question("colleague-left", section("people")),
    Question("payload-lacks", webhook),
    Question("single-use-life", single_use_window),
    Question("people-who-left", meetings_of_everybody),
    Question("people-who-left", section("people")),
    Question("custom-parameters", build_view),
)
FAQ = {
    *("plans", "booking", "rescheduling", "one-guest", "round-robin", "event-types", "uris"),
    *("why-organization", "colleague-left", "payload-lacks", "single-use-life"),
    *("people-who-left", "custom-parameters", "token-stopped"),
}


def test_the_table_has_every_question() -> None:
    assert {each.topic for each in QUESTIONS} | {"token-stopped"} == FAQ
    assert {each.topic for each in articles()} >= FAQ


@pytest.fixture
async def stage(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> Stage:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list._model.meetings > 3, 30)
    await until(lambda: desk.session.services.sync.progress.state == "idle", 30)
    return Stage(desk, until, served_simulator)


def shown_article(stage: Stage) -> str:
    """What the user reads now: the article over a window, or the one in the Help."""
    windows = (w for w in QApplication.topLevelWidgets() if isinstance(w, ArticleWindow))
    over = next((w for w in windows if w.isVisible()), None)
    if over is not None:
        return over.article.title.text()
    page = stage.workspace.current_page
    if page.NAME != "account" or page.section_in_front != "help":
        return ""
    return str(page.section("help").article.title.text())


async def test_every_question_is_answered_where_it_arises(stage: Stage) -> None:
    wrong: list[str] = []
    for topic, place in QUESTIONS:
        where = await place(stage)
        name, title = f"help_{topic.replace('-', '_')}", article(topic).title
        links = [link for link in where.findChildren(QAbstractButton, name) if link.isVisible()]
        if not links:
            wrong.append(f"{place.__name__}: no link to {topic}")
        else:
            assert links[0].accessibleName().endswith(f"Help: {title}")
            QTest.mouseClick(links[0], LEFT)  # the one action
            if shown_article(stage) != title:
                wrong.append(f"{place.__name__}: {shown_article(stage)!r} instead of {title!r}")
        stage.close_windows()
        await stage.until(lambda: QApplication.activeModalWidget() is None)
    assert wrong == []


async def test_a_sign_in_that_stopped_says_why_and_the_way_back_leads_back(stage: Stage) -> None:
    page = await stage.page("links")
    stage.server.fault(path="/", kind="revoked_token", times=-1)
    page.refresh()
    await stage.until(lambda: page.banner.is_shown())
    assert page.banner.title_label.text() == "Please sign in again"
    why = next(button for button in page.banner.buttons() if button.text() == "Why?")
    QTest.mouseClick(why, LEFT)
    assert shown_article(stage) == "Why did my sign-in stop working?"

    back = stage.workspace.findChild(QPushButton, "help_back")
    assert back.text() == "Back to Booking links"
    QTest.mouseClick(back, LEFT)
    assert stage.workspace.current_page is page
    stage.workspace.show_page("account")
    assert back.isHidden(), "the way back is for once"


async def test_meetings_that_cannot_be_read_any_more_say_why(stage: Stage) -> None:
    page = await stage.page("meetings")
    stage.server.fault(path="/", kind="revoked_token", times=-1)
    await meetings_of_everybody(stage)  # what is not on this computer yet
    why = await stage.until(
        lambda: next(
            (
                button
                for button in page.findChildren(QPushButton)
                if button.text() == "Why?" and button.isVisible()
            ),
            None,
        ),
        30,
    )
    QTest.mouseClick(why, LEFT)
    assert shown_article(stage) == "Why did my sign-in stop working?"


async def test_f1_opens_what_fits(stage: Stage) -> None:
    page = await stage.page("links")
    page.show_view("report")
    QTest.keyClick(page, Qt.Key.Key_F1)
    assert shown_article(stage) == article("custom-parameters").title
    page = await stage.page("webhooks")
    page.ui.search.setFocus()
    QTest.keyClick(page.ui.search, Qt.Key.Key_F1)
    assert shown_article(stage) == article("webhooks").title

    window = await booking_window(stage)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert shown_article(stage) == article("booking").title
    over = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ArticleWindow))
    QTest.mouseClick(over.all_button, LEFT)
    assert shown_article(stage) == article("booking").title
    assert stage.workspace.current_page.NAME == "account"
    stage.close_windows()

    dialog = await group_meeting(stage)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert shown_article(stage) == article("one-guest").title
    over = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ArticleWindow))
    assert over.all_button.isHidden(), "the question below is still open"
    QTest.keyClick(over, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    stage.close_windows()


async def test_menu_and_palette_know_every_article(stage: Stage) -> None:
    texts = [action.text() for action in stage.desk.window.menus.all_actions()]
    assert [each.title for each in articles() if each.title not in texts] == []
    stage.desk.window.menus.run("help_payload-lacks")
    assert shown_article(stage) == article("payload-lacks").title


async def test_every_way_out_of_the_help_leads_somewhere(stage: Stage) -> None:
    stage.workspace.show_help("many-links")
    page = stage.workspace.current_page
    help_section = page.section("help")
    [go] = help_section.article.place_buttons()
    QTest.mouseClick(go, LEFT)
    assert stage.workspace.current_page.NAME == "links"
    assert stage.workspace.current_page.view.KEY == "many"

    stage.workspace.show_help("access")
    [go] = help_section.article.place_buttons()
    QTest.mouseClick(go, LEFT)
    assert page.section_in_front == "abilities"

    stage.workspace.show_help("keyboard")
    [go] = help_section.article.place_buttons()
    QTest.mouseClick(go, LEFT)
    dialog = stage.desk.window.findChild(QDialog, "shortcuts_dialog")
    assert dialog is not None
    dialog.close()

    stage.workspace.show_help("booking")
    [go] = help_section.article.place_buttons()
    QTest.mouseClick(go, LEFT)
    await stage.window(stage.workspace.current_page)
    stage.close_windows()


async def test_before_anybody_signs_in_an_article_opens_by_itself(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app()
    welcome = await until(lambda: desk.window.welcome)
    welcome.show_connect()
    QTest.mouseClick(welcome.help, LEFT)
    over = desk.window.findChild(ArticleWindow)
    assert over.article.title.text() == "How do I make an access token?"
    assert not over.article.place_buttons(), "there is nowhere to go yet"
    over.close()
    await until(lambda: desk.window.menus.all_actions())
    desk.window.menus.run("help")
    assert desk.window.findChild(ArticleWindow).article.topic == "token"
    desk.window.findChild(ArticleWindow).close()
