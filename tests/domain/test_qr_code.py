"""QR codes: an independent reader finds the link in the picture, which has the size asked for."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from calendly_desktop.domain.booking_links import UtmTags, build_link
from calendly_desktop.domain.qr_code import MILLIMETRES, QUIET, Level, QrCode, TooLong

LINK = build_link(
    "https://calendly.com/ada/intro-call",
    UtmTags(source="newsletter", medium="e mail", campaign="spring-2027 ü"),
    {"name": "Zoë O'Hara", "a1": "50% off?"},
)


def pixels(content: bytes) -> tuple[int, int, float, memoryview]:
    """Return width, height, dots per millimetre and the grey pixels of a PNG."""
    picture = QImage.fromData(content).convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = picture.width(), picture.height(), picture.bytesPerLine()
    data = bytes(picture.constBits())
    grey = b"".join(data[y * line : y * line + width] for y in range(height))
    return (
        width,
        height,
        picture.dotsPerMeterX() / 1000,
        memoryview(grey).cast("B", (height, width)),
    )


@pytest.mark.parametrize("level", ["L", "M", "Q", "H"])
def test_the_picture_is_read_and_has_its_size(level: Level) -> None:
    code = QrCode(LINK, level)
    width, height, dots, picture = pixels(code.png(30, 300))
    assert width == height == code.pixels(30, 300)
    assert width % code.side == 0, "every square is a whole number of pixels"
    assert width / dots == pytest.approx(30, abs=0.1)
    assert dots * MILLIMETRES >= 299
    [found] = zxingcpp.read_barcodes(picture)
    assert found.text == LINK
    assert found.ec_level == level


def test_the_squares_to_paint_are_those_of_the_picture() -> None:
    code = QrCode(LINK)
    _width, _height, _dots, picture = pixels(code.png(1, 1))
    dark = {(x, y) for y in range(code.side) for x in range(code.side) if not picture[y, x]}
    assert dark == set(code.dark())
    assert min(min(place) for place in dark) == QUIET


def test_the_drawing_is_measured_in_millimetres() -> None:
    code = QrCode(LINK)
    text = code.svg(45).decode()
    assert re.search(r'width="45(\.0)?mm" height="45(\.0)?mm"', text)
    assert text.startswith("<?xml")


def test_more_than_a_code_can_hold_is_told() -> None:
    with pytest.raises(TooLong, match="too long"):
        QrCode("x" * 3000)
    assert QrCode("https://calendly.com/ada").smallest < QrCode(LINK).smallest
