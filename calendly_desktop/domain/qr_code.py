"""QR codes at print size: squares to paint, PNG that knows its size, SVG in millimetres."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Final, Literal

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    import segno

Level = Literal["L", "M", "Q", "H"]
"""How much of a code may be dirty or covered: 7, 15, 25 or 30 % of it."""

QUIET: Final = 4
"""Squares of white around a code (ISO/IEC 18004)."""
SMALLEST_SQUARE: Final = 0.4
"""Millimetres of a square below which telephones read a printed code badly."""
MILLIMETRES: Final = 25.4  # of an inch


class TooLong(Problem):
    """A link that no QR code can hold."""

    title = "The link is too long for a QR code"
    message = "A QR code holds about 2,900 characters, and one to be read easily far fewer."
    remedy = "Leave out what is filled in, or shorten the tags."


class QrCode:
    """A code; `side` is its number of squares with the white around it. Raises TooLong."""

    def __init__(self, text: str, level: Level = "M") -> None:
        import segno

        try:
            self._code: segno.QRCode = segno.make_qr(text, error=level, boost_error=False)
        except segno.DataOverflowError as error:
            raise TooLong from error
        self.side = int(self._code.symbol_size(border=QUIET)[0])

    def dark(self) -> list[tuple[int, int]]:
        """Return column and row of every dark square."""
        rows = self._code.matrix_iter(border=QUIET)
        return [(x, y) for y, row in enumerate(rows) for x, bit in enumerate(row) if bit]

    @property
    def smallest(self) -> int:
        """The edge in millimetres from which on it is read easily."""
        return math.ceil(self.side * SMALLEST_SQUARE)

    def png(self, millimetres: float, dpi: int) -> bytes:
        """Return a PNG that prints at this edge; dpi: the least number of pixels in an inch.

        Every square is a whole number of pixels; the file says its exact size.
        """
        scale = self._scale(millimetres, dpi)
        exact = self.side * scale / (millimetres / MILLIMETRES)
        content = io.BytesIO()
        self._code.save(content, kind="png", scale=scale, border=QUIET, dpi=round(exact))
        return content.getvalue()

    def pixels(self, millimetres: float, dpi: int) -> int:
        """Return the edge of the PNG in pixels."""
        return self.side * self._scale(millimetres, dpi)

    def svg(self, millimetres: float) -> bytes:
        """Return an SVG with this edge, black on white."""
        content = io.BytesIO()
        self._code.save(
            content,
            kind="svg",
            scale=millimetres / self.side,
            unit="mm",
            border=QUIET,
            light="#fff",
            xmldecl=True,
        )
        return content.getvalue()

    def _scale(self, millimetres: float, dpi: int) -> int:
        return max(1, math.ceil(millimetres / MILLIMETRES * dpi / self.side))
