"""Deliveries as files and on the clipboard: without personal data, or as they came."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhook_redaction import redacted_text
from calendly_desktop.pages.export.saving import ask_where, write_file
from calendly_desktop.toolkit.clipboard import copy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.inbox import Delivery, Received
    from calendly_desktop.system.settings import Settings

_ENDINGS = {"redacted": "json", "body": "json", "request": "http"}


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("DeliveryFiles", text)


def copied(row: Received, form: str) -> None:
    """Put a delivery on the clipboard. form: redacted, body or request."""
    copy(_content(row.delivery, form).decode("utf-8", "replace"))


async def kept_form(parent: QWidget, settings: Settings, row: Received, form: str) -> Path | None:
    """Save a delivery where somebody wants it; None when it was called off. Raises Problem."""
    delivery = row.delivery
    stamp = delivery.at.astimezone().strftime("%Y-%m-%d-%H%M%S")
    ending = _ENDINGS[form]
    mark = "-without-personal-data" if form == "redacted" else ""
    name = f"calendly-delivery-{stamp}{mark}.{ending}"
    title = tr("Save the delivery")
    path = await ask_where(parent, title, name, [ending], settings)
    if path is not None:
        await write_file(path, lambda: _content(delivery, form))
    return path


async def all_deliveries(
    parent: QWidget, settings: Settings, rows: Sequence[Received]
) -> Path | None:
    """Save deliveries as one JSON file, the first that came first. Raises Problem."""
    deliveries = [row.delivery for row in rows]
    title, name = tr("Save all deliveries"), "calendly-deliveries.json"
    path = await ask_where(parent, title, name, ["json"], settings)
    if path is not None:
        await write_file(path, lambda: _together(deliveries))
    return path


def _content(delivery: Delivery, form: str) -> bytes:
    """Return what is kept of a delivery: words for a developer, or exactly what came."""
    if form == "redacted":
        return redacted_text(delivery).encode("utf-8", "replace")
    if form == "body":
        return delivery.body
    head = "".join(f"{name}: {value}\r\n" for name, value in delivery.headers)
    return f"POST / HTTP/1.1\r\n{head}\r\n".encode("latin-1", "replace") + delivery.body


def _together(deliveries: Sequence[Delivery]) -> bytes:
    rows: list[dict[str, Any]] = []
    for delivery in deliveries:
        row: dict[str, Any] = {
            "received_at": delivery.at.isoformat(),
            "headers": [list(pair) for pair in delivery.headers],
        }
        try:
            row["body"] = delivery.body.decode("utf-8")
        except UnicodeDecodeError:
            row["body_base64"] = b64encode(delivery.body).decode("ascii")
        rows.append(row)
    return json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8", "replace")
