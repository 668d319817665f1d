"""One family of icons, drawn by us, tinted with the theme's colours whenever they are painted."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.art import art
from calendly_desktop.toolkit.theme import theme

_drawings: dict[str, bytes] = {}
_images: dict[tuple[str, str, int, int], QImage] = {}
_icons: dict[tuple[str, str], QIcon] = {}
_clones: list[QIconEngine] = []
_MOST_IMAGES = 600


def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon that follows the theme: a new scheme tints it at the next repaint.

    Raises FileNotFoundError for a name that nobody drew, so that a typing error shows at once.
    """
    found = _icons.get((name, tone))
    if found is None:
        art(f"icons/{name}.svg")
        found = QIcon(_TintedEngine(name, tone))
        _icons[name, tone] = found
    return found


class IconLabel(QWidget):
    """An icon beside words that say the same: decoration, silent for assistive technology."""

    def __init__(
        self,
        name: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        tone: str = "text",
        size: int = look.ICON,
    ) -> None:
        super().__init__(name if isinstance(name, QWidget) else parent)
        self._name = name if isinstance(name, str) else ""
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, name: str, tone: str = "text") -> None:
        """Show another icon, or none with an empty name."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        edge = theme().px(self._size)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._name:
            return
        edge = theme().px(self._size)
        box = QRect(0, 0, edge, edge)
        box.moveCenter(self.rect().center())
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        painter = QPainter(self)
        icon(self._name, self._tone).paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        painter.end()


class _TintedEngine(QIconEngine):
    """Draws the SVG in the colour that the theme gives its tone at that moment."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def _color(self, mode: QIcon.Mode) -> str:
        tone = "disabled" if mode == QIcon.Mode.Disabled else self._tone
        return theme().colors.tone(tone).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        edge = min(rect.width(), rect.height())
        box = QRect(0, 0, edge, edge)
        box.moveCenter(rect.center())
        pixels = round(edge * ratio)
        painter.drawImage(box, _image(self._name, self._color(mode), pixels, pixels))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = _image(self._name, self._color(mode), size.width(), size.height())
        return QPixmap.fromImage(picture)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def isNull(self) -> bool:
        return False

    def key(self) -> str:
        return "calendly-desktop-tinted"

    def clone(self) -> QIconEngine:
        # An icon that is changed copies its engine. The copy's owner is that icon, but PySide would
        # free it as soon as Python lets go: the list keeps Python from doing so.
        copy = _TintedEngine(self._name, self._tone)
        _clones.append(copy)
        return copy


def _image(name: str, color: str, width: int, height: int) -> QImage:
    key = (name, color, width, height)
    found = _images.get(key)
    if found is None:
        if len(_images) > _MOST_IMAGES:
            _images.clear()
        found = _images[key] = _rendered(name, color, width, height)
    return found


def _rendered(name: str, color: str, width: int, height: int) -> QImage:
    if name not in _drawings:
        _drawings[name] = art(f"icons/{name}.svg").read_bytes()
    drawing = _drawings[name].replace(b"currentColor", color.encode())
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(drawing))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
