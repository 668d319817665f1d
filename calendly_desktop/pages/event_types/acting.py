"""What is done with one event type wherever it is shown: copy its link, open its page, tag it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.pages.links.view import LinkToBuild
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.viewmodels.link_bases import name_of

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType

WEB_PAGE = "https://calendly.com/app/scheduling/meeting_types/user/me"
"""Where Calendly lists event types and lets everything about them be changed."""


def copy_link(kind: EventType) -> str:
    """Copy an event type's link in three formats; return what is said of it. Raises Problem."""
    name = name_of(kind)
    content = link_as_content(name, kind.scheduling_url)
    copy(content.plain, html=content.html, rtf=content.rtf)
    return QCoreApplication.translate("EventTypes", "Link copied: {0}").format(name)


def open_page(address: str) -> bool:
    """Open a web page in the browser; False where the address is none."""
    url = QUrl(address)
    is_web = url.scheme() in ("http", "https") and bool(url.host())
    return is_web and QDesktopServices.openUrl(url)


def to_build(kind: EventType) -> LinkToBuild:
    """Return what the Build view takes over."""
    return LinkToBuild(kind.scheduling_url, name_of(kind))
