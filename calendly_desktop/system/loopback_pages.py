"""The four small pages that the browser shows at the end of a sign-in: no script, no sources."""

from __future__ import annotations

from typing import Final, NamedTuple

_STYLE: Final = (
    ":root{color-scheme:light dark}"
    "body{font:18px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:32em;padding:0 1em}"
    "h1{font-size:1.5em}"
)
_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title><style>{style}</style></head>
<body><main><h1>{title}</h1><p>{text}</p></main></body>
</html>
"""


class Page(NamedTuple):
    """A page: the line of its status, its title, and one sentence; all written by us."""

    status: str
    title: str
    text: str

    def as_reply(self) -> bytes:
        """Return the whole HTTP answer, after which the connection ends."""
        import base64
        import hashlib

        body = _PAGE.format(title=self.title, text=self.text, style=_STYLE).encode()
        digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
        head = (
            f"HTTP/1.1 {self.status}",
            "Content-Type: text/html; charset=utf-8",
            f"Content-Length: {len(body)}",
            "Connection: close",
            "Cache-Control: no-store",
            "Referrer-Policy: no-referrer",
            "X-Content-Type-Options: nosniff",
            f"Content-Security-Policy: default-src 'none'; style-src 'sha256-{digest}';"
            " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        )
        return "\r\n".join([*head, "", ""]).encode() + body


DONE: Final = Page(
    "200 OK",
    "Go back to Calendly Desktop",
    "Calendly has allowed the access. You can close this page; Calendly Desktop goes on by itself.",
)
NO_ACCESS: Final = Page(
    "200 OK",
    "No access was given",
    "Nothing was changed. You can close this page; Calendly Desktop says how to go on.",
)
WRONG: Final = Page(
    "400 Bad Request",
    "This page is not for you to open",
    "It is not the answer that Calendly Desktop waits for, and it was ignored.",
)
OVER: Final = Page(
    "410 Gone",
    "This sign-in is over",
    "The answer has come already. Go back to Calendly Desktop.",
)
