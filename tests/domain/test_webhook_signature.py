"""Calendly's signature: vectors made with openssl, and every way in which a check can say no."""

from __future__ import annotations

import hashlib
import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.webhook_signature import HEADER, TOLERANCE, sign, verify

KEY = "throwaway-key-of-the-tests"
AT = 1_763_800_000
BODY = rb'{"event":"invitee.created","payload":{"name":"Zo\u00eb"}}'
VECTORS = [
    (BODY, "e1571d48e180f5114390bd03cc3554052a23fa060b8dfa53168ca6c7747637b0"),
    (b"", "c526022d29b0a74fd74bc89295f79e01d37d7dd8cc80c203e4dddf337a6a0cbf"),
]
"""`printf '%s' "$t.$body" | openssl dgst -sha256 -hmac "$key"`"""
GOOD = f"t={AT},v1={VECTORS[0][1]}"


def kind(
    header: str | None = GOOD, body: bytes = BODY, key: str = KEY, late: float = 0, **more: object
) -> str:
    return verify(header, body, [key], AT + late, **more).kind  # type: ignore[arg-type]


@pytest.mark.parametrize(("body", "digest"), VECTORS)
def test_it_signs_and_accepts_what_openssl_makes(body: bytes, digest: str) -> None:
    assert sign(KEY, body, AT) == f"t={AT},v1={digest}"
    assert sign(KEY, body, AT + 0.9) == f"t={AT},v1={digest}"
    verdict = verify(f"t={AT},v1={digest}", body, [KEY], AT + 2)
    assert (verdict.kind, verdict.key, verdict.age, verdict.is_valid) == ("valid", 0, 2, True)


@given(key=st.text(), body=st.binary(max_size=300), at=st.integers(0, 10**11))
def test_what_is_signed_here_is_accepted_and_an_altered_byte_is_not(
    key: str, body: bytes, at: int
) -> None:
    header = sign(key, body, at)
    assert verify(header, body, [key], at).is_valid
    by_hand = hmac.new(key.encode("utf-8", "surrogatepass"), b"%d." % at + body, hashlib.sha256)
    assert header == f"t={at},v1={by_hand.hexdigest()}"
    for number in range(min(len(body), 40)):
        altered = bytearray(body)
        altered[number] ^= 1
        assert not verify(header, bytes(altered), [key], at).is_valid


def test_the_window_is_three_minutes_both_ways_and_can_be_another() -> None:
    assert [kind(late=late) for late in (TOLERANCE, TOLERANCE + 1)] == ["valid", "too_old"]
    assert [kind(late=-late) for late in (TOLERANCE, TOLERANCE + 1)] == ["valid", "from_future"]
    assert kind(late=250, tolerance=300) == "valid"
    assert "signed 4 minutes ago; more than 3 minutes" in verify(GOOD, BODY, [KEY], AT + 250)[2]
    assert "90 seconds" in verify(GOOD, BODY, [KEY], AT + 90, tolerance=60).meaning


def test_an_old_message_with_another_time_written_in_is_no_good() -> None:
    assert kind(GOOD.replace(str(AT), str(AT + 600)), late=600) == "mismatch"


def test_any_of_several_signatures_and_keys_will_do() -> None:
    new = sign("the-next-key", BODY, AT).partition("v1=")[2]
    both = f"t={AT},v1={new},v1={VECTORS[0][1]}"
    assert verify(both, BODY, [KEY], AT).key == 0
    assert verify(both, BODY, ["neither", "the-next-key"], AT).key == 1
    assert verify(f"{GOOD},v0=old,v2=new", BODY, [KEY], AT).is_valid
    assert verify(GOOD.replace(",", " , "), BODY, [KEY], AT).is_valid


def test_a_wrong_key_is_told_from_an_altered_body_only_where_that_can_be_proved() -> None:
    altered = BODY.replace(b"Zo", b"Ki")
    assert kind(key="another") == kind(body=altered) == "mismatch"
    found = verify(GOOD, BODY, ["another"], AT, other_keys=["x", KEY])
    assert (found.kind, found.key) == ("wrong_key", 1)
    assert kind(body=altered, key_is_proven=True) == "altered"
    assert kind(body=BODY[:-5]) == "altered", "not JSON any more"
    assert kind(body=b"") == "altered"


@pytest.mark.parametrize(
    "rewritten",
    [
        json.dumps(json.loads(BODY)).encode(),
        json.dumps(json.loads(BODY), ensure_ascii=False, indent=2).encode(),
        BODY + b"\r\n",
        b"\xef\xbb\xbf" + BODY,
    ],
)
def test_json_that_was_read_and_written_anew_is_recognised(rewritten: bytes) -> None:
    verdict = verify(GOOD, rewritten, [KEY], AT)
    assert verdict.kind == "altered"
    assert verdict.meaning.startswith("The key is right")
    assert verify(GOOD, rewritten, ["another"], AT).kind != "valid"


@pytest.mark.parametrize("header", [None, "", "   "])
def test_a_missing_header(header: str | None) -> None:
    verdict = verify(header, BODY, [KEY], AT)
    assert verdict.kind == "missing"
    assert HEADER in verdict.meaning
    assert verdict.age is None


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("t=1", "no signature"),
        (VECTORS[0][1], "name=value"),
        (f"v1={VECTORS[0][1]}", "exactly once"),
        (f"t={AT},t={AT},v1={VECTORS[0][1]}", "exactly once"),
        (f"t=,v1={VECTORS[0][1]}", "number of seconds"),
        (f"t=-5,v1={VECTORS[0][1]}", "number of seconds"),
        (f"t=1e9,v1={VECTORS[0][1]}", "number of seconds"),
        (f"t=١٢٣,v1={VECTORS[0][1]}", "number of seconds"),
        (f"t={'9' * 5000},v1={VECTORS[0][1]}", "number of seconds"),
        (f"t={AT},v1=", "64 lower-case"),
        (f"t={AT},v1={VECTORS[0][1][:-1]}", "64 lower-case"),
        (f"t={AT},v1={VECTORS[0][1].upper()}", "64 lower-case"),
        (f"t={AT},v1={VECTORS[0][1]},v1=é", "64 lower-case"),
    ],
)
def test_a_malformed_header_says_what_is_wrong_with_it(header: str, why: str) -> None:
    verdict = verify(header, BODY, [KEY], AT)
    assert verdict.kind == "malformed"
    assert why in verdict.explanation


def test_without_a_key_nothing_is_claimed() -> None:
    verdict = verify(GOOD, BODY, [], AT + 1000)
    assert (verdict.kind, verdict.age) == ("no_key", 1000)


@given(header=st.text(max_size=60), body=st.binary(max_size=60))
def test_no_header_and_no_body_breaks_the_check(header: str, body: bytes) -> None:
    verdict = verify(header, body, [KEY], AT)
    assert verdict.kind in ("missing", "malformed", "mismatch", "altered")
    assert verdict.title
    assert verdict.explanation


def test_deeply_nested_json_is_no_trouble() -> None:
    assert kind(body=b"[" * 200_000 + b"]" * 200_000) in ("altered", "mismatch")


def test_every_pair_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that stopped at the first hit or difference would tell by its time."""
    compared: list[tuple[str, str]] = []
    honest = hmac.compare_digest

    def counted(one: str, other: str) -> bool:
        compared.append((one, other))
        return honest(one, other)

    monkeypatch.setattr(hmac, "compare_digest", counted)
    verify(f"{GOOD},v1={'0' * 64}", BODY, [KEY, "second"], AT)
    assert len(compared) == 4
