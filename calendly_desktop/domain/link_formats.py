"""A link as source code for where it goes: HTML, Markdown, an e-mail button, Calendly's embeds."""

from __future__ import annotations

import html
import json
import re
from typing import Final, Literal

import msgspec

EmbedKind = Literal["inline", "popup_text", "popup_widget"]

_ASSETS: Final = "https://assets.calendly.com/assets/external/"
_SCRIPT: Final = f'<script type="text/javascript" src="{_ASSETS}widget.js" async></script>'
_STYLE: Final = f'<link href="{_ASSETS}widget.css" rel="stylesheet">'
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>#|~!])")


class EmbedLook(msgspec.Struct, frozen=True, kw_only=True):
    """How an embed looks. text: of the link or button; height in pixels; colours as #rrggbb."""

    text: str = "Schedule time with me"
    height: int = 700
    color: str = "#0069ff"
    text_color: str = "#ffffff"


def html_code(text: str, url: str) -> str:
    """Return a link as HTML source, for a web page or newsletter that is edited as code."""
    return f'<a href="{html.escape(url)}">{html.escape(text)}</a>'


def markdown_code(text: str, url: str) -> str:
    """Return a link as Markdown (CommonMark); brackets in the address are percent-encoded."""
    name = _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
    address = url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    return f"[{name}]({address})"


def button_code(text: str, url: str, color: str = "#0069ff", text_color: str = "#ffffff") -> str:
    """Return HTML of a button that e-mail programs show, Outlook too: a table cell with a colour.

    color, text_color: #rrggbb.
    """
    cell = f'align="center" bgcolor="{color}" style="border-radius:6px;background-color:{color}"'
    style = (
        "display:inline-block;padding:12px 24px;font-family:Arial,Helvetica,sans-serif;"
        f"font-size:16px;font-weight:bold;color:{text_color};text-decoration:none;border-radius:6px"
    )
    link = f'<a href="{html.escape(url)}" target="_blank" style="{style}">{html.escape(text)}</a>'
    return (
        '<table role="presentation" cellspacing="0" cellpadding="0" border="0">'
        f"<tr><td {cell}>{link}</td></tr></table>"
    )


def embed_code(kind: EmbedKind, url: str, look: EmbedLook) -> str:
    """Return what to paste into a web page (reference, section 8.3).

    inline: the booking page within the page. popup_text: a link that opens it over the page; it
    works as a plain link where scripts are off. popup_widget: a button that floats in the corner.
    """
    if kind == "inline":
        style = f"min-width:320px;height:{look.height}px;"
        box = f'<div class="calendly-inline-widget" data-url="{html.escape(url)}" style="{style}">'
        return f"{box}</div>\n{_SCRIPT}"
    if kind == "popup_text":
        call = html.escape(f"Calendly.initPopupWidget({{url: {_in_script(url)}}});return false;")
        link = f'<a href="{html.escape(url)}" onclick="{call}">{html.escape(look.text)}</a>'
        return f"{_STYLE}\n{_SCRIPT}\n{link}"
    options = {
        "url": url,
        "text": look.text,
        "color": look.color,
        "textColor": look.text_color,
        "branding": True,
    }
    lines = ",\n".join(f"      {name}: {_in_script(value)}" for name, value in options.items())
    return (
        f'{_STYLE}\n{_SCRIPT}\n<script type="text/javascript">\n'
        '  window.addEventListener("load", function () {\n'
        f"    Calendly.initBadgeWidget({{\n{lines}\n    }});\n  }});\n</script>"
    )


def _in_script(value: object) -> str:
    """Return a value as JavaScript that cannot end the script element it stands in."""
    text = json.dumps(value)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
