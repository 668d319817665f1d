"""Sign-in by browser at the simulator: consent, PKCE, one-use codes, rotation, revocation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from calendly_desktop.simulator.authorization import s256

if TYPE_CHECKING:
    import httpx

    from tests.simulator.conftest import Desk

REDIRECT = "http://localhost:49152/callback"
VERIFIER = "a-verifier-of-forty-three-characters-or-more"
SCOPES = "users:read scheduled_events:read"


async def authorize(desk: Desk, **changes: str) -> httpx.Response:
    asked = {
        "client_id": "demo-native",
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "scope": SCOPES,
        "state": "st&te",
        "code_challenge": s256(VERIFIER),
        "code_challenge_method": "S256",
        **changes,
    }
    return await desk.client.get("/oauth/authorize", params=asked)


def brought(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 302
    return {
        name: one for name, [one] in parse_qs(urlsplit(answer.headers["location"]).query).items()
    }


async def token(desk: Desk, **form: str) -> httpx.Response:
    return await desk.client.post("/oauth/token", data={"client_id": "demo-native", **form})


async def exchange(desk: Desk, code: str, **changes: str) -> httpx.Response:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": REDIRECT,
        "code_verifier": VERIFIER,
        **changes,
    }
    return await token(desk, **form)


async def refresh(desk: Desk, refresh_token: str, **changes: str) -> httpx.Response:
    return await token(desk, grant_type="refresh_token", refresh_token=refresh_token, **changes)


async def sign_in(desk: Desk) -> dict[str, Any]:
    answer = await exchange(desk, brought(await authorize(desk))["code"])
    assert answer.status_code == 200, answer.text
    pair: dict[str, Any] = answer.json()
    return pair


async def status_with(desk: Desk, access: str, path: str = "/users/me") -> int:
    headers = {"Authorization": f"Bearer {access}"}
    return (await desk.client.get(path, headers=headers)).status_code


async def set_consent(desk: Desk, **wanted: Any) -> Any:
    answer = await desk.post("/__simulator__/oauth", wanted)
    assert answer.status_code == 200
    return answer.json()


async def test_from_consent_to_an_answer_of_the_api(desk: Desk) -> None:
    landed = brought(await authorize(desk))
    assert landed["state"] == "st&te"
    pair = (await exchange(desk, landed["code"])).json()
    assert pair["token_type"] == "Bearer"
    assert pair["expires_in"] == 7200
    assert (pair["owner"], pair["organization"]) == (desk.me, desk.organization)
    assert pair["scope"] == SCOPES
    assert await status_with(desk, pair["access_token"]) == 200
    assert await status_with(desk, pair["access_token"], "/groups") == 403
    assert await status_with(desk, pair["refresh_token"]) == 401


async def test_a_person_is_asked_and_may_decline(desk: Desk) -> None:
    await set_consent(desk, decision="ask")
    page = await authorize(desk, scope="users:read <script>")
    assert page.status_code == 200
    assert "Ada Lindgren" in page.text
    assert "<script>" not in page.text
    assert 'name="decision" value="allow"' in page.text
    form = {"client_id": "demo-native", "redirect_uri": REDIRECT, "response_type": "code"}
    form |= {"scope": SCOPES, "code_challenge": s256(VERIFIER), "code_challenge_method": "S256"}
    allowed = await desk.client.post("/oauth/authorize", data={**form, "decision": "allow"})
    assert (await exchange(desk, brought(allowed)["code"])).status_code == 200
    await set_consent(desk, decision="deny")
    assert brought(await authorize(desk))["error"] == "access_denied"


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "nobody"},
        {"redirect_uri": "http://example.com/callback"},
        {"redirect_uri": "https://user@example.com/"},
        {"redirect_uri": "javascript:alert(1)"},
        {"redirect_uri": "https://bounce.example/é\r\nX: y"},
        {"client_id": "demo-production"},  # http://localhost is for Sandbox only
    ],
)
async def test_nobody_is_sent_to_a_wrong_address(desk: Desk, changes: dict[str, str]) -> None:
    answer = await authorize(desk, **changes)
    assert answer.status_code == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": ""}, "invalid_scope"),
    ],
)
async def test_pkce_and_scopes_are_a_must(desk: Desk, changes: dict[str, str], error: str) -> None:
    assert brought(await authorize(desk, **changes))["error"] == error


@pytest.mark.parametrize(
    "changes",
    [
        {"code_verifier": VERIFIER + "x"},
        {"redirect_uri": "http://localhost:49153/callback"},
        {"client_id": "demo-production"},
        {"code": "another"},
    ],
)
async def test_a_code_fits_only_what_asked_for_it(desk: Desk, changes: dict[str, str]) -> None:
    code = brought(await authorize(desk))["code"]
    answer = await exchange(desk, **{"code": code, **changes})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


async def test_a_code_works_once_and_for_ten_minutes(desk: Desk) -> None:
    code = brought(await authorize(desk))["code"]
    pair = (await exchange(desk, code)).json()
    assert (await exchange(desk, code)).json()["error"] == "invalid_grant"
    assert await status_with(desk, pair["access_token"]) == 401, "a stolen code ends the sign-in"
    late = brought(await authorize(desk))["code"]
    desk.world.advance(601)
    assert (await exchange(desk, late)).json()["error"] == "invalid_grant"


async def test_a_refresh_token_works_once_and_its_reuse_ends_everything(desk: Desk) -> None:
    first = await sign_in(desk)
    second = (await refresh(desk, first["refresh_token"])).json()
    assert await status_with(desk, second["access_token"]) == 200
    reused = await refresh(desk, first["refresh_token"])
    assert (reused.status_code, reused.json()["error"]) == (400, "invalid_grant")
    assert await status_with(desk, second["access_token"]) == 401
    assert (await refresh(desk, second["refresh_token"])).json()["error"] == "invalid_grant"


async def test_access_tokens_end_with_their_time(desk: Desk) -> None:
    pair = await sign_in(desk)
    desk.world.advance(7199)
    assert await status_with(desk, pair["access_token"]) == 200
    desk.world.advance(1)
    assert await status_with(desk, pair["access_token"]) == 401
    await set_consent(desk, expires_in=5)
    again = (await refresh(desk, pair["refresh_token"])).json()
    assert again["expires_in"] == 5


async def test_revoking_and_a_changed_password_end_the_sign_in(desk: Desk) -> None:
    pair, other = await sign_in(desk), await sign_in(desk)
    form = {"client_id": "demo-native", "token": pair["refresh_token"]}
    assert (await desk.client.post("/oauth/revoke", data=form)).status_code == 200
    assert await status_with(desk, pair["access_token"]) == 401
    assert await status_with(desk, other["access_token"]) == 200
    shown = await set_consent(desk, revoke_all=True)
    assert shown["sign_ins"] == shown["access_tokens"] == 0
    assert await status_with(desk, other["access_token"]) == 401
    form["token"] = "never seen"
    assert (await desk.client.post("/oauth/revoke", data=form)).status_code == 200


async def test_who_asks_must_be_known(desk: Desk) -> None:
    for client_id in ("nobody", "demo-web"):
        answer = await refresh(desk, "x", client_id=client_id)
        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")
    web = {"grant_type": "refresh_token", "refresh_token": "x"}
    answer = await desk.client.post("/oauth/token", data=web, auth=("demo-web", "demo-secret"))
    assert answer.json()["error"] == "invalid_grant"
    assert (await token(desk)).json()["error"] == "unsupported_grant_type"
    form = {"grant_type": "refresh_token"}
    assert (await token(desk, **form)).json()["error"] == "invalid_request"


async def test_eight_token_requests_a_minute(desk: Desk) -> None:
    for _ in range(8):
        assert (await refresh(desk, "x")).status_code == 400
    ninth = await refresh(desk, "x")
    assert ninth.status_code == 429
    assert 1 <= int(ninth.headers["x-ratelimit-reset"]) <= 60
    desk.world.advance(61)
    assert (await refresh(desk, "x")).status_code == 400


async def test_the_list_of_requests_tells_tokens_apart_and_shows_none(desk: Desk) -> None:
    pair = await sign_in(desk)
    for _ in range(2):
        await refresh(desk, pair["refresh_token"])
    listed = (await desk.get("/__simulator__/requests")).text
    assert pair["refresh_token"] not in listed
    assert VERIFIER not in listed
    rows = (await desk.get("/__simulator__/requests")).json()["requests"]
    marks = [row["body"]["refresh_token"] for row in rows if "refresh_token" in row["body"]]
    assert len(marks) == 2
    assert marks[0] == marks[1]
    assert rows[1]["body"]["grant_type"] == "authorization_code"


async def test_failures_can_be_ordered_here_too(desk: Desk) -> None:
    body = {"error": "invalid_grant", "error_description": "x"}
    await desk.order("status", path="/oauth/token", status=400, body=body)
    assert (await refresh(desk, "x")).json() == body
    await desk.order("wrong_json", path="/oauth/token")
    assert "oops" in (await refresh(desk, "x")).text
    assert (await desk.client.get("/oauth/token")).status_code == 404
