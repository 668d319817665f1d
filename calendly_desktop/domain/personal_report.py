"""What is held about a person as a file to hand over: JSON for machines, HTML and text to read."""

from __future__ import annotations

import html
import io
import zipfile
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.personal_data import Part, total

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_FATES: Final = {
    "removed": "deleted",
    "anonymised": "kept without name and address",
    "stays": "stays",
}
_STYLE: Final = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid;padding:.3rem .6rem;"
    "text-align:start;vertical-align:top}pre{white-space:pre-wrap;overflow-wrap:anywhere}"
)


class Report(NamedTuple):
    """Everything about somebody. who: as whom Calendly was asked. left_out: what was not looked at.

    made_at: with a zone.
    """

    emails: Sequence[str]
    names: Sequence[str]
    who: str
    organization: str
    made_at: datetime
    parts: Sequence[Part]
    left_out: Sequence[str] = ()


def as_json(report: Report) -> bytes:
    """Return the report for machines (GDPR, article 20: structured, commonly used)."""
    content: dict[str, Any] = {
        "about": {"email_addresses": list(report.emails), "names": list(report.names)},
        "made_at": report.made_at.isoformat(timespec="seconds"),
        "made_by": report.who,
        "organization": report.organization,
        "left_out": list(report.left_out),
        "parts": [
            {
                "kind": part.key,
                "title": part.title,
                "held_by": _holder(part),
                "account": part.account,
                "looked_at": part.is_read,
                "note": part.note,
                "items": [
                    {
                        "title": item.title,
                        "at": item.at.isoformat() if item.at else None,
                        "content": item.content,
                    }
                    for item in part.items
                ],
            }
            for part in report.parts
        ],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def as_html(report: Report) -> bytes:
    """Return the report as one page without scripts or addresses to load; nothing is markup."""
    say = html.escape
    title = f"Data about {', '.join(report.emails)}"
    rows = "".join(
        f"<tr><td>{say(part.title)}</td><td>{say(_holder(part))}</td>"
        f"<td>{len(part.items) if part.is_read else 'not looked at'}</td>"
        f"<td>{say(part.note)}</td></tr>"
        for part in report.parts
    )
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>",
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">",
        f"<title>{say(title)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{say(title)}</h1>",
        f"<p>{say(_introduction(report))}</p>",
        "<table><tr><th>What</th><th>Held by</th><th>How many</th><th>To know</th></tr>",
        rows,
        "</table>",
    ]
    for part in report.parts:
        if not part.items:
            continue
        parts.append(f"<h2>{say(part.title)} ({say(_holder(part))})</h2>")
        for item in part.items:
            at = f", {item.at:%Y-%m-%d %H:%M %Z}" if item.at else ""
            parts.append(
                f"<h3>{say(item.title)}{say(at)}</h3><pre>{say(readable(item.content))}</pre>"
            )
    return "\n".join([*parts, "</body></html>"]).encode("utf-8", "replace")


def as_zip(report: Report) -> bytes:
    """Return both in one file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.html", as_html(report))
        archive.writestr("data.json", as_json(report))
    return packed.getvalue()


def readable(content: Any, indent: str = "") -> str:
    """Return JSON as lines that people read: names without underscores, nothing that is empty."""
    if isinstance(content, dict):
        lines = []
        for key, value in content.items():
            if value in (None, "", [], {}):
                continue
            name = str(key).replace("_", " ")
            if isinstance(value, dict | list):
                lines += [f"{indent}{name}:", readable(value, indent + "  ")]
            else:
                lines.append(f"{indent}{name}: {_scalar(value, indent)}")
        return "\n".join(lines)
    if isinstance(content, list | tuple):
        texts = (readable(each, indent + "  ").lstrip() for each in content)
        return "\n".join(f"{indent}- {text}" for text in texts)
    return f"{indent}{_scalar(content, indent)}"


def summary(parts: Sequence[Part]) -> str:
    """Return how much was found, in a sentence."""
    here, there = total(parts, "here"), total(parts, "calendly")
    unread = [part.title for part in parts if not part.is_read]
    words = f"{_things(here)} on this computer, {_things(there)} at Calendly"
    if unread:
        words += f"; not shown by Calendly: {', '.join(unread)}"
    return words + "."


def fate_words(part: Part) -> str:
    """Return what deleting from this computer does to what was found."""
    return _FATES.get(part.fate, "") if part.items else ""


def _introduction(report: Report) -> str:
    made = f"Put together on {report.made_at:%d %B %Y at %H:%M %Z}"
    whose = f" by {report.who}" if report.who else ""
    where = f" for {report.organization}" if report.organization else ""
    names = f" Booked under: {', '.join(report.names)}." if report.names else ""
    left = f" Not looked at: {' '.join(report.left_out)}" if report.left_out else ""
    return f"{made}{whose}{where} with Calendly Desktop. {summary(report.parts)}{names}{left}"


def _holder(part: Part) -> str:
    if part.where == "calendly":
        return "Calendly"
    return f"this computer, account {part.account}" if part.account else "this computer"


def _things(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def _scalar(value: Any, indent: str) -> str:
    words = {True: "yes", False: "no", None: "–"}
    if value is None or isinstance(value, bool):
        return words[value]
    return str(value).replace("\n", f"\n{indent}    ")
