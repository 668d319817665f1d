"""What goes on the clipboard: one copy in several formats, and secrets for a minute only."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QStringListModel, QTimer
from PySide6.QtGui import QGuiApplication

SECRET_FOR = 60_000  # milliseconds
_TO_CLEAR = "text_to_clear"  # a property of the clipboard object

_ASKS_FOR_SECRECY = {
    # KDE's Klipper and others leave out what carries this hint.
    "x-kde-passwordManagerHint": b"secret",
    # Windows keeps what carries this out of its clipboard history and cloud clipboard.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    "application/x-nspasteboard-concealed-type": b"1",
}


def copy(plain: str, *, html: str | None = None, rtf: str | None = None) -> None:
    """Copy text; mail programs that take HTML or RTF find those in the same copy."""
    content = _new_content()
    content.setText(plain)
    if html is not None:
        content.setHtml(html)
    if rtf is not None:
        for kind in ("text/rtf", "application/rtf"):
            content.setData(kind, QByteArray(rtf.encode("utf-8")))
    QGuiApplication.clipboard().setMimeData(content)


def copy_secret(text: str, *, milliseconds: int = SECRET_FOR) -> None:
    """Copy a token or key, ask clipboard histories to skip it, and clear it after a minute.

    What somebody copied in the meantime stays.
    """
    content = _new_content()
    content.setText(text)
    for kind, value in _ASKS_FOR_SECRECY.items():
        content.setData(kind, QByteArray(value))
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(content)
    clipboard.setProperty(_TO_CLEAR, text)

    def clear() -> None:
        if clipboard.text() == text:
            clipboard.clear()

    QTimer.singleShot(milliseconds, clipboard, clear)


def clear_secret() -> None:
    """Clear what `copy_secret` put on the clipboard, if it is still there: the app closes."""
    clipboard = QGuiApplication.clipboard()
    secret = clipboard.property(_TO_CLEAR)
    if secret and clipboard.text() == secret:
        clipboard.clear()


def _new_content() -> QMimeData:
    """Return an empty QMimeData that was made by Qt itself.

    One made here would be a Python object, and Qt deletes what is on the clipboard when the
    process ends, after Python is gone: a crash at exit following every copy (PySide6 6.12).
    """
    model = QStringListModel([""])
    content = model.mimeData([model.index(0)])
    content.clear()
    return content
