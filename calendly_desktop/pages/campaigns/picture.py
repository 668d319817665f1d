"""The charts of a report as a picture: to copy, to save, to print; light whatever the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.bar_chart import BarChart
from calendly_desktop.toolkit.charts import draw_text, paper_look
from calendly_desktop.toolkit.time_chart import TimeChart
from calendly_desktop.viewmodels.campaign_table import bars, parts, points, step_word
from calendly_desktop.viewmodels.campaign_words import days_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.viewmodels.campaign_table import Shown

WIDTH: Final = 960.0  # of the charts, at normal size
MOST_BARS: Final = 20
_LINE_HEIGHT: Final = 200.0
_GAP: Final = 20.0


def charts_picture(
    shown: Shown,
    title: str = "",
    about: Sequence[str] = (),
    *,
    factor: int = 2,
    is_mirrored: bool = False,
) -> QImage:
    """Return both charts below each other, with a title; factor: pixels for each of the window's.

    about: quiet lines, such as whose bookings, and what the numbers lack.
    """
    how = paper_look(is_mirrored=is_mirrored)
    before = days_text(shown.before) if shown.before is not None else ""
    upper, lower = BarChart(), TimeChart()
    found, _rows = bars(shown, MOST_BARS)
    upper.show_bars(parts(), found, before)
    lower.show_points(points(shown), f"{days_text(shown.days)}, {step_word(shown)}", before)
    edge = float(look.SPACE_4)
    head = (how.line("section") + look.SPACE_1) * bool(title)
    head += (how.line("secondary") + look.SPACE_1) * len(about) + look.SPACE_3 * bool(title)
    high = upper.height_for(WIDTH, how)
    height = edge * 2 + head + high + _GAP + _LINE_HEIGHT
    image = QImage(
        int((WIDTH + 2 * edge) * factor), int(height * factor), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(factor)
    image.fill(how.colors.surface_raised)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = edge
    if title:
        box = QRectF(edge, top, WIDTH, how.line("section"))
        draw_text(painter, box, title, how, role="section", bold=True)
        top = box.bottom() + look.SPACE_1
    for line in about:
        box = QRectF(edge, top, WIDTH, how.line("secondary"))
        draw_text(painter, box, line, how, role="secondary", tone="secondary")
        top = box.bottom() + look.SPACE_1
    top = edge + head
    upper.paint(painter, QRectF(edge, top, WIDTH, high), how)
    lower.paint(painter, QRectF(edge, top + high + _GAP, WIDTH, _LINE_HEIGHT), how)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return a picture as the content of a PNG file."""
    content = QByteArray()
    target = QBuffer(content)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(target, QByteArray(b"png")).write(image)
    target.close()
    return bytes(content.data())
