"""A test delivery as people read it: facts beside the limits, what was sent, questions before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from calendly_desktop.domain.deliveries import ANSWER_LIMIT, CONNECT_LIMIT
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.webhooks import event_in_words

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.domain.deliveries import Exchange, Trial
    from calendly_desktop.domain.network_places import Place

ICONS = {"success": "success", "warning": "warning", "danger": "error"}
_SURE_OF = ("this_computer", "local_network", "shared")
"""Places where programs that take messages do stand; elsewhere something is wrong."""


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("DeliveryTests", text)


class Question(NamedTuple):
    """What to ask before a test goes to an unusual place."""

    title: str
    text: str
    informative: str
    action: str
    danger: bool


def question(host: str, places: list[tuple[str, Place]], is_plain: bool) -> Question | None:
    """Return what to ask before a test is sent; None where nothing is unusual.

    is_plain: it would travel over the internet by plain http.
    """
    if places:
        return _about_places(host, places)
    if not is_plain:
        return None
    return Question(
        tr("Send the test unprotected?"),
        tr("The address begins with http://. What is sent there can be read on the way."),
        tr("A webhook needs an address that begins with https://."),
        tr("Send unprotected"),
        danger=True,
    )


def _about_places(host: str, places: list[tuple[str, Place]]) -> Question:
    unsure = [each for each in places if each[1].kind not in _SURE_OF]
    address, place = (unsure or places)[0]
    leads = (
        tr("The address leads to {1}: {2}.") if host == address else tr("{0} leads to {1}: {2}.")
    )
    others = [other for other, _ in places if other != address]
    more = tr("So do {0}.").format(", ".join(others)) if others else ""
    why = tr(
        "Calendly, out on the internet, cannot reach it. Send the test only if you know which "
        "program is there."
    )
    if unsure:
        why = tr(
            "No program that takes messages has such an address: perhaps somebody wants to misuse "
            "this computer. Do not send the test unless you know exactly what is there."
        )
    here = place.kind == "this_computer"
    return Question(
        tr("Send the test to this computer?") if here else tr("Send the test inside your network?"),
        leads.format(host, address, place.words),
        f"{why} {more}".strip(),
        tr("Send to {0}").format(address),
        danger=bool(unsure),
    )


def time_of_day(moment: datetime, zone_name: str) -> str:
    """Write a moment with its seconds, in the user's zone: to be found again in a log."""
    local = moment.astimezone(find_zone(zone_name).info)
    pattern = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    if "ss" not in pattern:
        pattern = pattern.replace("mm", "mm:ss")
    return QLocale().toString(QTime(local.hour, local.minute, local.second), pattern)


def trial_in_words(trial: Trial, zone_name: str) -> str:
    """Say in a line when a test was, how it came out, and of what event it was."""
    when, status = time_of_day(trial.at, zone_name), trial.exchange.status
    outcome = str(status) if trial.exchange.outcome == "answered" else tr("no answer")
    return f"{when} · {outcome} · {sentence(event_in_words(trial.event))}"


def facts_of(trial: Trial, zone_name: str) -> list[tuple[str, str]]:
    """Return what is known of a test, as names and values."""
    exchange = trial.exchange
    was_sent = exchange.was_sent
    facts = [(tr("Sent at") if was_sent else tr("Tried at"), _when(trial, zone_name))]
    if exchange.status:
        facts.append((tr("Status"), str(exchange.status)))
    facts += _times(exchange)
    if exchange.proxy and was_sent:
        words = tr("through the proxy {0}, which looked the name up itself")
        facts.append((tr("Connected"), words.format(exchange.proxy)))
    elif exchange.address:
        facts.append((tr("Connected to") if was_sent else tr("Leads to"), exchange.address))
    if not was_sent:
        return facts
    signed = {
        "kept": tr("with the key kept on this computer"),
        "typed": tr("with the key typed for this test"),
        "no": tr("no"),
    }[trial.signed]
    facts.append((tr("Signed"), signed))
    return facts


def _when(trial: Trial, zone_name: str) -> str:
    zone = find_zone(zone_name)
    return f"{time_of_day(trial.at, zone_name)} ({zone.city if zone.known else zone_name})"


def _times(exchange: Exchange) -> list[tuple[str, str]]:
    rows = []
    limit = tr("{0} s; Calendly waits {1} s")
    if exchange.connect is not None:
        words = limit.format(_seconds(exchange.connect), f"{CONNECT_LIMIT:.0f}")
        rows.append((tr("Connecting took"), words))
    if exchange.answer is not None:
        words = limit.format(_seconds(exchange.answer), f"{ANSWER_LIMIT:.0f}")
        rows.append((tr("Answering took"), words))
    return rows


def _seconds(seconds: float) -> str:
    return QLocale().toString(max(seconds, 0.01), "f", 2)


def sent_in_words(trial: Trial) -> str:
    """Return a request as text: first line, headers, and the body indented to be read.

    "" where it did not come to that.
    """
    if not trial.exchange.was_sent:
        return ""
    lines = [f"POST {trial.url}", *(f"{name}: {value}" for name, value in trial.headers)]
    return "\n".join([*lines, "", indented(trial.body)])


def indented(body: bytes) -> str:
    """Return JSON with a member on each line; what is no JSON as it is."""
    try:
        return json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    except ValueError:
        return body.decode("utf-8", "replace")


def answer_note(exchange: Exchange) -> str:
    """Say what kind of answer it is, and what of it is shown."""
    if exchange.outcome != "answered":
        return ""
    if not exchange.size:
        return tr("The answer is empty, which is fine.") if exchange.status < 300 else tr("Empty")
    kind = exchange.content_type.partition(";")[0]
    size = QLocale().formattedDataSize(exchange.size)
    parts = [part for part in (kind, size) if part]
    if not exchange.text:
        parts.append(tr("not shown: it is not text"))
    elif exchange.is_cut:
        parts.append(tr("the first 64 KB are shown"))
    return " · ".join(parts)


def sentence(text: str) -> str:
    """Let a phrase begin as a sentence does."""
    return text[:1].upper() + text[1:]
