"""Signing in by browser: the page of consent, the token and the revoke addresses."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import html
import math
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from calendly_desktop.simulator.authorization import (
    CLIENTS,
    DECISIONS,
    Authorization,
    Client,
    OAuthError,
)
from calendly_desktop.simulator.calls import Reply, error_reply
from calendly_desktop.simulator.errors import not_found

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.simulator.checks import Checks

PREFIX = "/oauth/"
SECRET_FIELDS = ("code", "refresh_token", "token", "code_verifier", "client_secret")
_HTML = (
    ("content-type", "text/html; charset=utf-8"),
    ("cache-control", "no-store"),
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
)
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1>
{body}
</body></html>
"""
_FORM = """<p>{app} wants to use the simulated Calendly account of {person}.</p>
<ul>
{scopes}
</ul>
<form method="post" action="/oauth/authorize">
{fields}
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>"""


def read_form(body: bytes) -> dict[str, str]:
    """The fields of a form; of a repeated one the first, as nobody may add a second."""
    fields: dict[str, str] = {}
    for name, value in parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True):
        fields.setdefault(name, value)
    return fields


def without_secrets(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields for the list of requests: of a secret only a mark that tells two apart."""
    return {
        name: _mark(value) if name in SECRET_FIELDS and value else value
        for name, value in fields.items()
    }


def _mark(secret: str) -> str:
    return "sha256:" + hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def answer(
    sign_ins: Authorization,
    method: str,
    path: str,
    query: Mapping[str, str],
    body: bytes,
    header: str,
) -> Reply:
    """The answer to a request under /oauth/; `header` is its Authorization."""
    target = (method, path.removeprefix(PREFIX))
    if target == ("GET", "authorize"):
        return _authorize(sign_ins, query, sign_ins.decision)
    form = read_form(body)
    if target == ("POST", "authorize"):
        return _authorize(sign_ins, form, form.get("decision", "ask"))
    if target not in {("POST", "token"), ("POST", "revoke")}:
        return error_reply(not_found())
    try:
        if target[1] == "revoke":
            return _revoke(sign_ins, form, header)
        return _token(sign_ins, form, header)
    except OAuthError as error:
        return Reply(error.status, error.body, (("cache-control", "no-store"),))


def control(sign_ins: Authorization, checks: Checks) -> Reply:
    """Sets what the page of consent decides and how long tokens live; can end every sign-in."""
    decision = checks.text("decision", choices=DECISIONS)
    expires_in = checks.number("expires_in", 1, 10**7)
    revoke = checks.flag("revoke_all")
    checks.done()
    sign_ins.decision = decision or sign_ins.decision
    sign_ins.expires_in = expires_in or sign_ins.expires_in
    if revoke:
        sign_ins.revoke_all()
    return Reply(200, sign_ins.shown())


# -- the page of consent -----------------------------------------------------------------------


def _authorize(sign_ins: Authorization, asked: Mapping[str, str], decision: str) -> Reply:
    client = CLIENTS.get(asked.get("client_id", ""))
    redirect = asked.get("redirect_uri", "")
    if client is None:
        return _page("Unknown app", "<p>No app is registered under this client id.</p>", 400)
    if not _may_redirect(client, redirect):
        text = "<p>The redirect address is not one that this app may use.</p>"
        return _page("Wrong redirect address", text, 400)
    fault = _fault(asked)
    if fault:
        return _redirect(redirect, asked, error=fault[0], error_description=fault[1])
    if decision == "deny":
        said = "The resource owner denied the request."
        return _redirect(redirect, asked, error="access_denied", error_description=said)
    if decision != "allow":
        return _page("Allow access?", _ask(sign_ins, client, asked))
    code = sign_ins.give_code(
        asked["client_id"], redirect, asked.get("scope", ""), asked["code_challenge"]
    )
    return _redirect(redirect, asked, code=code)


def _may_redirect(client: Client, address: str) -> bool:
    """Calendly: Production apps need https; Sandbox apps may also use http://localhost[:port]."""
    try:
        parts = urlsplit(address)
        _port = parts.port
    except ValueError:
        return False
    if not address.isascii() or not address.isprintable() or " " in address:
        return False
    if parts.fragment or parts.username is not None or not parts.hostname:
        return False
    if parts.scheme == "https":
        return True
    local = parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1"}
    return local and not client.production


def _fault(asked: Mapping[str, str]) -> tuple[str, str] | None:
    if asked.get("response_type") != "code":
        return "unsupported_response_type", "response_type must be code."
    if asked.get("code_challenge_method") != "S256":
        return "invalid_request", "code_challenge_method must be S256."
    if not _CHALLENGE.fullmatch(asked.get("code_challenge", "")):
        return "invalid_request", "code_challenge must be the SHA-256 of a verifier."
    if not asked.get("scope", "").split():
        return "invalid_scope", "At least one scope is needed."
    return None


def _ask(sign_ins: Authorization, client: Client, asked: Mapping[str, str]) -> str:
    person = sign_ins.world.users[sign_ins.world.viewer]
    scopes = [f"<li>{html.escape(scope)}</li>" for scope in asked.get("scope", "").split()]
    fields = [
        f'<input type="hidden" name="{html.escape(name)}" value="{html.escape(value)}">'
        for name, value in asked.items()
        if name != "decision"
    ]
    return _FORM.format(
        app=html.escape(client.name),
        person=html.escape(f"{person['name']} ({person['email']})"),
        scopes="\n".join(scopes),
        fields="\n".join(fields),
    )


def _page(title: str, body: str, status: int = 200) -> Reply:
    return Reply(status, _PAGE.format(title=html.escape(title), body=body).encode(), _HTML)


def _redirect(address: str, asked: Mapping[str, str], **result: str) -> Reply:
    state = {"state": asked["state"]} if "state" in asked else {}
    mark = "&" if urlsplit(address).query else "?"
    target = f"{address}{mark}{urlencode({**result, **state}, errors='replace')}"
    return Reply(302, None, (("location", target), ("cache-control", "no-store")))


# -- tokens ------------------------------------------------------------------------------------


def _token(sign_ins: Authorization, form: Mapping[str, str], header: str) -> Reply:
    seconds = sign_ins.seconds_to_wait()
    if seconds > 0:
        return _too_many(seconds)
    client_id = _client_id(form, header)
    kind = form.get("grant_type")
    if kind == "authorization_code":
        verifier = _need(form, "code_verifier")
        if not _VERIFIER.fullmatch(verifier):
            raise OAuthError("invalid_request", "code_verifier must have 43 to 128 characters.")
        pair = sign_ins.exchange(
            client_id, _need(form, "code"), _need(form, "redirect_uri"), verifier
        )
    elif kind == "refresh_token":
        pair = sign_ins.refresh(client_id, _need(form, "refresh_token"))
    else:
        raise OAuthError("unsupported_grant_type", "Use authorization_code or refresh_token.")
    return Reply(200, pair, (("cache-control", "no-store"),))


def _revoke(sign_ins: Authorization, form: Mapping[str, str], header: str) -> Reply:
    client_id = _client_id(form, header)
    sign_ins.revoke(client_id, _need(form, "token"))
    return Reply(200, {})


def _need(form: Mapping[str, str], name: str) -> str:
    value = form.get(name, "")
    if not value:
        raise OAuthError("invalid_request", f"The parameter {name} is missing.")
    return value


def _client_id(form: Mapping[str, str], header: str) -> str:
    """Who asks: native apps name themselves in the body, web apps prove it (Basic or body)."""
    name, secret = form.get("client_id", ""), form.get("client_secret", "")
    kind, _, packed = header.partition(" ")
    if kind.casefold() == "basic":
        try:
            name, _, secret = base64.b64decode(packed, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            name = ""
    client = CLIENTS.get(name)
    expected = client.secret if client else "?"
    if not hmac.compare_digest(expected.encode(), secret.encode("utf-8", "surrogatepass")):
        raise OAuthError("invalid_client", "Client authentication failed.", 401)
    return name


def _too_many(seconds: float) -> Reply:
    wait = str(max(1, math.ceil(seconds)))
    body = {"error": "too_many_requests", "error_description": "Rate limit exceeded"}
    headers = (
        ("x-ratelimit-limit", "8"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", wait),
    )
    return Reply(429, body, headers)
