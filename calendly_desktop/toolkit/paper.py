"""A document on pages: shown as they will be printed, printed, or written as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLocale,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.colors import INK, INK_QUIET, SHEET
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice, QResizeEvent

UNITS: Final = 8
"""Pixels of the document's style sheet to a point: fine enough for any printer's text."""
_MARGIN: Final = 14.0  # millimetres
_FOOT: Final = 22.0  # points under the text, for the foot line
_LETTER: Final = frozenset(
    {
        *(QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico),
        *(QLocale.Country.Chile, QLocale.Country.Colombia, QLocale.Country.CostaRica),
        *(QLocale.Country.Guatemala, QLocale.Country.Panama, QLocale.Country.Philippines),
        *(QLocale.Country.PuertoRico, QLocale.Country.Venezuela, QLocale.Country.Nicaragua),
    }
)


def usual_paper(locale: QLocale | None = None) -> str:
    """Return "letter" where that is the usual paper, else "a4"."""
    return "letter" if (locale or QLocale()).territory() in _LETTER else "a4"


def page_layout(paper: str, *, landscape: bool) -> QPageLayout:
    """Return a page of a paper ("a4", "letter") with margins that every printer can keep."""
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    ways = QPageLayout.Orientation
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    way = ways.Landscape if landscape else ways.Portrait
    return QPageLayout(QPageSize(size), way, margins, QPageLayout.Unit.Millimeter)


def new_document(html: str, width: float) -> QTextDocument:
    """Return a document of a width, as long as it gets; sizes are in pixels, UNITS to a point."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    base = QFont(theme().font().family())
    base.setPixelSize(10 * UNITS)
    document.setDefaultFont(base)
    document.setUseDesignMetrics(True)
    document.setHtml(html)
    document.setTextWidth(width)
    return document


def room(layout: QPageLayout) -> QSizeF:
    """Return the room for text on a page, without the foot line, in the document's pixels."""
    box = layout.paintRectPoints()
    return QSizeF(box.width() * UNITS, (box.height() - _FOOT) * UNITS)


def table_rows(document: QTextDocument) -> list[list[tuple[float, float]]]:
    """Return where the rows of each table begin and end, in a document that is not paged."""
    layout, found = document.documentLayout(), []
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable):
            continue
        padding = frame.format().toTableFormat().cellPadding()
        rows = []
        for row in range(frame.rows()):
            cells = [frame.cellAt(row, column) for column in range(frame.columns())]
            firsts = [layout.blockBoundingRect(c.firstCursorPosition().block()) for c in cells]
            lasts = [layout.blockBoundingRect(c.lastCursorPosition().block()) for c in cells]
            top, bottom = min(r.top() for r in firsts), max(r.bottom() for r in lasts)
            rows.append((top - padding, bottom + padding))
        found.append(rows)
    return found


class Paper:
    """HTML laid out on pages, black on white whatever the window's colours are.

    compose: returns the HTML for a page layout. foot: stands under every page, beside the page's
    number.
    """

    def __init__(
        self, compose: Callable[[QPageLayout], str], layout: QPageLayout, foot: str = ""
    ) -> None:
        self.layout = layout
        self._compose = compose
        self._foot = foot
        size = room(layout)
        self._width, self._height = size.width(), size.height()
        self.document = new_document(compose(layout), self._width)
        self.document.setPageSize(size)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, self.document.pageCount())

    def on(self, layout: QPageLayout) -> Paper:
        """Return the same document on another page."""
        return self if layout == self.layout else Paper(self._compose, layout, self._foot)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page (from 0); the painter's units are points from the margin's corner."""
        painter.save()
        painter.scale(1 / UNITS, 1 / UNITS)
        area = QRectF(0, page * self._height, self._width, self._height)
        painter.translate(0, -area.top())
        painter.setClipRect(area)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(context.palette)
        palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        context.palette = palette
        context.clip = area
        self.document.documentLayout().draw(painter, context)
        painter.setClipping(False)
        small = QFont(theme().font().family())
        small.setPixelSize(8 * UNITS)
        painter.setFont(small)
        painter.setPen(QColor(INK_QUIET))
        line = QRectF(0, area.bottom(), self._width, _FOOT * UNITS)
        number = f"{page + 1} / {self.pages}"
        low = Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
        free = line.width() - painter.fontMetrics().horizontalAdvance(f"{number}    ")
        foot = painter.fontMetrics().elidedText(self._foot, Qt.TextElideMode.ElideRight, int(free))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | low, foot)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | low, number)
        painter.restore()

    def print_on(self, device: QPagedPaintDevice, first: int = 0, last: int | None = None) -> bool:
        """Paint pages on a printer or into a PDF; False where the device takes nothing."""
        painter = QPainter()
        if not painter.begin(device):
            return False
        pages = range(first, min(self.pages, self.pages if last is None else last + 1))
        is_good = True
        for page in pages:
            if page != pages.start:
                is_good = device.newPage() and is_good
            self._paint_on(device, painter, page)
        return painter.end() and is_good

    async def pdf(self, title: str) -> bytes:
        """Return the pages as a PDF file whose text can be searched.

        Between two pages the window is alive: Qt paints on the window's own thread only.
        """
        import asyncio

        content = QByteArray()
        target = QBuffer(content)
        target.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(target)
        writer.setTitle(title)
        writer.setCreator("Calendly Desktop")
        writer.setResolution(600)
        writer.setPageLayout(self.layout)
        painter = QPainter(writer)
        try:
            for page in range(self.pages):
                if page:
                    writer.newPage()
                self._paint_on(writer, painter, page)
                await asyncio.sleep(0)
        finally:
            painter.end()
        del writer
        target.close()
        return bytes(content.data())

    def _paint_on(self, device: QPagedPaintDevice, painter: QPainter, page: int) -> None:
        scale = device.logicalDpiX() / 72
        painter.save()
        painter.scale(scale, scale)
        self.paint(painter, page)
        painter.restore()


def open_print_dialog(
    parent: QWidget, paper: Paper, title: str, done: Callable[[bool], None]
) -> None:
    """Ask for a printer and print; `done` hears whether the printer took it, if it was asked.

    Call it from a plain slot, never inside a task: on Windows and macOS the system's own dialog
    runs a loop of its own.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(paper.layout)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, paper.pages)

    def print_it() -> None:
        laid_out, first, last = paper.on(printer.pageLayout()), 0, None
        if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
            first, last = printer.fromPage() - 1, printer.toPage() - 1
        done(laid_out.print_on(printer, first, last))

    dialog.accepted.connect(print_it)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # QPrintDialog's own open() wants a slot by name


class PaperView(QScrollArea):
    """Shows the pages of a document, as wide as there is room; scrolls with the usual keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(self)
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_paper(self, paper: Paper) -> None:
        """Show a document from its first page."""
        self._sheets.paper = paper
        self.setAccessibleDescription(paper.document.toPlainText())
        self.verticalScrollBar().setValue(0)
        self._fit()

    def _fit(self) -> None:
        self._sheets.fit(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Sheets(QWidget):
    """The pages below each other; only those in sight are painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.paper: Paper | None = None
        self._scale = 1.0

    def fit(self, width: int) -> None:
        """Take a width, and the height that the pages then need."""
        if self.paper is None:
            return
        gap, full = theme().px(look.SPACE_2), self.paper.layout.fullRectPoints()
        self._scale = max(0.1, (width - 2 * gap) / full.width())
        height = gap + self.paper.pages * (round(full.height() * self._scale) + gap)
        self.setFixedSize(QSize(width, height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.paper is None:
            return
        gap, full = theme().px(look.SPACE_2), self.paper.layout.fullRectPoints()
        inside = self.paper.layout.paintRectPoints()
        width, height = round(full.width() * self._scale), round(full.height() * self._scale)
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        for page in range(self.paper.pages):
            sheet = QRectF(gap + 0.5, gap + page * (height + gap) + 0.5, width - 1, height - 1)
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.setPen(theme().colors.hairline)
            painter.setBrush(QColor(SHEET))
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            painter.scale(self._scale, self._scale)
            painter.translate(inside.topLeft())
            self.paper.paint(painter, page)
            painter.restore()
        painter.end()
