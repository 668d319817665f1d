"""What a link says besides its tags: the form filled in, the look, other formats, drafts."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

import pytest
import zxingcpp
from PySide6.QtCore import QDate, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from calendly_desktop.pages.links.embed_window import EmbedWindow
from calendly_desktop.pages.links.qr_window import QrWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calendly_desktop.pages.links.page import LinksPage
    from tests.pages.links.conftest import Room

Found = TypeVar("Found", bound=QObject)
LEFT = Qt.MouseButton.LeftButton


async def loaded(page: LinksPage) -> None:
    async with asyncio.timeout(15):
        await asyncio.sleep(0.01)
        while page.tasks.is_busy():
            await asyncio.sleep(0.01)


def child(parent: QObject, kind: type[Found], name: str) -> Found:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


async def choose(page: LinksPage, name: str) -> None:
    base = next(base for base in page.builder.types.bases() if base.name == name)
    assert page.builder.types.choose(base.key)
    await loaded(page)  # the fields of another event type have gone then


def query(page: LinksPage) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.builder.result.text.toPlainText()).query))


def type_into(page: LinksPage, name: str, text: str) -> None:
    edit = child(page, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def open_part(page: LinksPage, name: str) -> None:
    heading = child(page, QToolButton, f"{name}_heading")
    if not heading.isChecked():
        QTest.mouseClick(heading, LEFT)


# -- the form filled in ------------------------------------------------------------------------


async def test_the_questions_of_the_event_type_are_filled_in_by_their_numbers(
    page: LinksPage, room: Room
) -> None:
    await choose(page, "Intro call")
    open_part(page, "prefill")
    type_into(page, "prefill_name", "Maria Lopez")
    type_into(page, "prefill_email", "maria+x@example.com")
    type_into(page, "prefill_a1", "50% engineer & more?")
    heard = child(page, QComboBox, "prefill_a2")
    heard.setCurrentIndex(2)
    assert query(page) == {
        "name": "Maria Lopez",
        "email": "maria+x@example.com",
        "a1": "50% engineer & more?",
        "a2": "2",
    }
    assert "%2B" in page.builder.result.text.toPlainText(), "a plus is no space"
    said = dict(page.builder.result.parts.texts())
    assert said["Name"] == "Maria Lopez"
    assert heard.currentText() in said.values(), "in words, not as a number"
    assert "this person only" in page.builder.prefill._note.text()
    QTest.mouseClick(page.builder.result.ui.copy_link, LEFT)
    await loaded(page)
    [made] = room.session.services.link_history.recent
    assert made.guest == "maria+x@example.com"


async def test_what_cannot_be_filled_in_is_told_and_left_out(
    page: LinksPage, until: Callable[..., Any]
) -> None:
    await choose(page, "Intro call")
    open_part(page, "prefill")
    type_into(page, "prefill_email", "maria@")
    type_into(page, "prefill_guests", "ken@example.com, nobody")
    assert query(page) == {}
    fault = child(page, QLabel, "prefill_email_fault")
    assert not fault.isVisible(), "nobody is told off while they type"
    await until(fault.isVisible)
    assert "not complete" in fault.text()
    assert child(page, QLabel, "prefill_guests_fault").text() == "Not an e-mail address: nobody"
    type_into(page, "prefill_email", "maria@example.com")
    await until(lambda: not fault.isVisible())
    assert query(page) == {"email": "maria@example.com"}


async def test_what_was_typed_survives_another_event_type_that_asks_it_too(page: LinksPage) -> None:
    await choose(page, "Intro call")
    open_part(page, "prefill")
    type_into(page, "prefill_email", "maria@example.com")
    type_into(page, "prefill_a1", "Data engineer")
    await choose(page, "Phone screening")
    assert "a1" not in query(page), "another question has the number 1 there"
    assert query(page)["email"] == "maria@example.com"
    assert child(page, QLineEdit, "prefill_location").accessibleName() == "Phone number to call"
    await choose(page, "Intro call")
    assert query(page) == {"email": "maria@example.com", "a1": "Data engineer"}
    await choose(page, "My booking page")
    assert query(page) == {"email": "maria@example.com"}


async def test_names_are_split_where_the_form_asks_for_two(page: LinksPage) -> None:
    await choose(page, "Intro call")
    open_part(page, "prefill")
    type_into(page, "prefill_name", "Maria de la Cruz")
    apart = child(page, QCheckBox, "prefill_two_names")
    QTest.mouseClick(apart, LEFT, pos=QPoint(8, apart.height() // 2))
    assert query(page) == {"first_name": "Maria", "last_name": "de la Cruz"}
    await choose(page, "Phone screening")
    await choose(page, "Intro call")
    assert child(page, QCheckBox, "prefill_two_names").isChecked(), "chosen by hand"


# -- the look ----------------------------------------------------------------------------------


async def test_the_page_opens_as_chosen(page: LinksPage) -> None:
    await choose(page, "Intro call")
    open_part(page, "look")
    opens, day = child(page, QComboBox, "look_opens"), child(page, QDateEdit, "look_day")
    assert not day.isVisible()
    opens.setCurrentIndex(opens.findData("day"))
    day.setDate(QDate(2099, 5, 3))
    QTest.mouseClick(child(page, QCheckBox, "look_hide_details"), LEFT)
    type_into(page, "color_primary", "#0B5CD6")
    type_into(page, "color_background", "blue")
    assert query(page) == {
        "month": "2099-05", "date": "2099-05-03", "hide_event_type_details": "1",
        "primary_color": "0b5cd6",
    }  # fmt: skip
    assert child(page, QLineEdit, "color_background").accessibleDescription()
    opens.setCurrentIndex(opens.findData("month"))
    assert query(page)["month"] == "2099-05"
    assert "date" not in query(page)
    yesterday = date.today() - timedelta(days=1)
    opens.setCurrentIndex(opens.findData("day"))
    day.setDate(QDate(yesterday.year, yesterday.month, yesterday.day))
    assert "is over" in child(page, QLabel, "look_fault").text()


async def test_a_colour_is_chosen_in_the_dialog_of_the_computer(
    page: LinksPage, until: Callable[..., Any]
) -> None:
    await choose(page, "Intro call")
    open_part(page, "look")
    QTest.mouseClick(child(page, QToolButton, "color_text_color_choose"), LEFT)
    dialog = await until(lambda: page.window().findChild(QColorDialog, "color_dialog"))
    dialog.setCurrentColor(Qt.GlobalColor.red)
    dialog.accept()
    await until(lambda: query(page) == {"text_color": "ff0000"})


# -- taken apart, kept and cleared -------------------------------------------------------------


async def test_a_whole_link_is_taken_apart_and_built_again(page: LinksPage) -> None:
    await choose(page, "Intro call")
    base = page.builder.result.text.toPlainText()
    link = (
        f"{base}?salesforce_uuid=7&utm_source=news&first_name=Ada&last_name=L&email=a%40x.org"
        "&a2=3&month=2099-01&hide_gdpr_banner=1&text_color=fff"
    )
    page.builder.take_apart(link)
    assert query(page) == {**dict(parse_qsl(urlsplit(link).query)), "text_color": "ffffff"}
    assert page.builder.prefill.is_open
    assert page.builder.look.is_open
    child(page, QAction, "clear_action").trigger()
    assert page.builder.result.text.toPlainText() == base


async def test_what_was_typed_and_not_copied_survives_a_restart(
    page: LinksPage, room: Room, until: Callable[..., Any]
) -> None:
    await choose(page, "Intro call")
    type_into(page, "source_edit", "newsletter")
    open_part(page, "prefill")
    type_into(page, "prefill_email", "maria@example.com")
    link = page.builder.result.text.toPlainText()
    drafts = room.session.services.drafts
    for _ in range(400):
        if (await drafts.known("build_link")).get("url") == link:
            break
        await asyncio.sleep(0.01)
    await room.close(page)
    later = room.build()
    await loaded(later)
    assert later.builder.result.text.toPlainText() == link
    QTest.mouseClick(later.builder.result.ui.copy_link, LEFT)
    await asyncio.sleep(0.7)
    await loaded(later)
    assert await drafts.known("build_link") == {}, "copied, it is in the history"
    await room.close(later)
    last = room.build()
    await loaded(last)
    assert query(last) == {}


async def test_a_link_pasted_into_the_search_is_taken_apart(
    page: LinksPage, until: Callable[..., Any]
) -> None:
    search = page.builder.types.ui.type_search
    QGuiApplication.clipboard().setText("https://calendly.com/agency/demo?utm_source=ad&x=1")
    search.setFocus()
    search.paste()
    await until(lambda: page.builder.types.base is not None)
    assert query(page) == {"x": "1", "utm_source": "ad"}
    assert page.builder.result.ui.base_name.text() == "calendly.com/agency/demo"
    assert search.text() == ""
    assert not page.builder.result.ui.single_use.isEnabled(), "nobody knows its event type"
    known = next(base for base in page.builder.types.bases() if base.name == "Intro call")
    QGuiApplication.clipboard().setText(f"{known.url}?name=Maria")
    search.paste()
    await until(lambda: query(page) == {"name": "Maria"})
    assert page.builder.types.base is not None
    assert page.builder.types.base.name == "Intro call"
    assert page.builder.result.ui.single_use.isEnabled()


@pytest.mark.parametrize(
    "text",
    [
        "calendly.com/agency/demo?utm_source=ad",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcalendly.com%2Fagency"
        "%2Fdemo%3Futm_source%3Dad&data=05%7C01&reserved=0",
        "Please book here: https://calendly.com/agency/demo?utm_source=ad.",
        '<a href="https://calendly.com/agency/demo?utm_source=ad">Book</a>',
    ],
)
async def test_a_link_is_taken_out_of_what_mail_programs_make_of_it(
    page: LinksPage, room: Room, until: Callable[..., Any], text: str
) -> None:
    search = page.builder.types.ui.type_search
    QGuiApplication.clipboard().setText(text)
    page.builder.read_action.trigger()
    assert page.builder.result.ui.base_name.text() == "calendly.com/agency/demo"
    assert query(page) == {"utm_source": "ad"}
    await choose(page, "Intro call")
    search.setFocus()
    search.paste()
    QTest.keyClick(search, Qt.Key.Key_Return)  # sooner than the search begins by itself
    assert page.builder.result.ui.base_name.text() == "calendly.com/agency/demo"
    assert room.said[-1].startswith("The link is in the form now.")
    assert search.text() == ""


async def test_a_link_typed_by_hand_is_taken_when_it_is_finished(
    page: LinksPage, until: Callable[..., Any]
) -> None:
    await choose(page, "Intro call")
    search = page.builder.types.ui.type_search
    QTest.keyClicks(search, "https://calendly.com/a")
    panel = page.builder.types.ui.types_states.panel
    await until(lambda: panel.isVisible())
    assert page.builder.result.ui.base_name.text() == "Intro call", "half a link is none"
    QTest.keyClicks(search, "gency/demo")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert page.builder.result.ui.base_name.text() == "calendly.com/agency/demo"


async def test_a_link_that_nobody_books_by_is_explained_in_the_search(
    page: LinksPage, until: Callable[..., Any]
) -> None:
    search = page.builder.types.ui.type_search
    QGuiApplication.clipboard().setText("https://calendly.com/reschedulings/1a2b")
    search.paste()
    panel = page.builder.types.ui.types_states.panel
    await until(lambda: panel.isVisible())
    said = child(panel, QLabel, "state_text").text()
    assert "This is a link to reschedule a meeting" in said


# -- formats and windows -----------------------------------------------------------------------


async def test_the_link_is_copied_as_code(page: LinksPage) -> None:
    await choose(page, "Intro call")
    type_into(page, "source_edit", "a&b")
    link = page.builder.result.text.toPlainText()
    copied = {}
    for kind in ("html", "markdown", "button", "address"):
        child(page, QAction, f"copy_as_{kind}").trigger()
        copied[kind] = QGuiApplication.clipboard().text()
    assert copied["html"] == f'<a href="{link}">Intro call</a>'
    assert copied["markdown"] == f"[Intro call]({link})"
    assert copied["address"] == link
    assert ">Book: Intro call</a>" in copied["button"]
    await loaded(page)
    assert [made.copied for made in page._services.link_history.recent] == [4]


@pytest.fixture
def saved(tmp_path: Path, until: Callable[..., Any]) -> Callable[..., Any]:
    """Answer the question where to save; return the file."""

    async def answer(window: Any, name: str) -> Path:
        dialog = await until(lambda: window.findChild(QFileDialog, "save_dialog"))
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(edit, QLineEdit)
        edit.setText(str(tmp_path / name))
        dialog.accept()
        await until((tmp_path / name).exists)
        found: Path = tmp_path / name
        return found

    return answer


def read_code(picture: QImage) -> str:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    line, width, height = grey.bytesPerLine(), grey.width(), grey.height()
    data = bytes(grey.constBits())
    rows = b"".join(data[y * line : y * line + width] for y in range(height))
    [found] = zxingcpp.read_barcodes(memoryview(rows).cast("B", (height, width)))
    return str(found.text)


async def test_the_qr_code_is_read_from_screen_file_and_clipboard(
    page: LinksPage, saved: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await choose(page, "Intro call")
    type_into(page, "source_edit", "poster")
    link = page.builder.result.text.toPlainText()
    QTest.mouseClick(page.builder.result.ui.qr_code, LEFT)
    window = page.tools.windows.all()[0]
    assert isinstance(window, QrWindow)
    assert read_code(window.view.grab().toImage()) == link
    size = child(window, QComboBox, "size")
    size.setCurrentIndex(size.findData(60))
    QTest.mouseClick(child(window, QPushButton, "save_png"), LEFT)
    picture = QImage(str(await saved(window, "code.png")))
    assert read_code(picture) == link
    assert picture.width() / picture.dotsPerMeterX() * 1000 == pytest.approx(60, abs=0.1)
    await until(lambda: not window.tasks.is_busy())
    QTest.mouseClick(child(window, QPushButton, "save_svg"), LEFT)
    drawing = QSvgRenderer(str(await saved(window, "code.svg")))
    assert drawing.isValid()
    QTest.mouseClick(child(window, QPushButton, "copy_picture"), LEFT)
    assert read_code(QGuiApplication.clipboard().image()) == link
    size.setCurrentIndex(size.findData(20))
    assert "Too small" in window.ui.size_note.text() or "Easy" in window.ui.size_note.text()
    await until(lambda: not window.tasks.is_busy())


async def test_a_link_too_long_for_a_code_is_told(page: LinksPage) -> None:
    page.tools.qr_code("Intro call", "https://calendly.com/ada/intro?a1=" + "x" * 3000)
    window = page.tools.windows.all()[0]
    assert isinstance(window, QrWindow)
    assert window.banner.is_shown()
    assert not window.ui.save_png.isEnabled()


class Browser(QObject):
    """Stands where the desktop's browser is, and notes what it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    slot: Any = "open"  # a str at run time, whatever the stubs say
    QDesktopServices.setUrlHandler("file", made, slot)
    yield made
    QDesktopServices.unsetUrlHandler("file")


async def test_the_code_of_an_embed_is_shown_copied_and_tried(
    page: LinksPage, browser: Browser, until: Callable[..., Any]
) -> None:
    await choose(page, "Intro call")
    type_into(page, "source_edit", "web site")
    link = page.builder.result.text.toPlainText()
    QTest.mouseClick(page.builder.result.ui.embed, LEFT)
    window = page.tools.windows.all()[0]
    assert isinstance(window, EmbedWindow)
    code = child(window, QPlainTextEdit, "code")
    assert f'data-url="{link}"' in code.toPlainText()
    assert not window.ui.words.isVisible()
    QTest.mouseClick(window.ui.kind.button("popup_text"), LEFT)
    window.ui.words.setText("Pick a time & place")
    assert "Pick a time &amp; place</a>" in code.toPlainText()
    assert not window.ui.height_box.isVisible()
    QTest.mouseClick(window.ui.copy_code, LEFT)
    assert QGuiApplication.clipboard().text() == code.toPlainText()
    QTest.mouseClick(window.ui.try_it, LEFT)
    [address] = browser.opened
    tried = Path(address.toLocalFile())
    assert code.toPlainText() in tried.read_text(encoding="utf-8")
    window.reject()
    await until(lambda: not tried.exists(), what="the page goes with the window")
    QTest.mouseClick(page.builder.result.ui.embed, LEFT)
    again = page.tools.windows.all()[0]
    assert isinstance(again, EmbedWindow)
    assert again.kind == "popup_text", "as it was left"
    assert again.ui.words.text() == "Pick a time & place"
