"""Where a message goes: on the clipboard in three formats, or into a new mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.viewmodels.message_fill import mail_too_long, mailto

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.message_fill import Message


def put_on_clipboard(message: Message) -> None:
    """Copy the text of a message as rich text, HTML and bare text."""
    content = message.content
    copy(content.plain, html=content.html, rtf=content.rtf)


def open_in_mail(address: str, message: Message) -> str:
    """Open a new mail with everything filled in; return why not, empty where it was opened."""
    link = mailto(address, message)
    if why := mail_too_long(link):
        return why
    if QDesktopServices.openUrl(QUrl.fromEncoded(QByteArray(link.encode()))):
        return ""
    return QCoreApplication.translate(
        "Sending", "No e-mail program answers on this computer. Paste the message into a mail."
    )
