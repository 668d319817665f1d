"""Why nothing was booked, in the banner: what to do about it, with buttons that do it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.store.booking_problems import (
    NOTHING_BOOKED,
    AlreadyBooked,
    SlotGone,
)
from calendly_desktop.toolkit.report import report
from calendly_desktop.viewmodels.moments import moment_in_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.toolkit.banner import Banner


class Ways(NamedTuple):
    """What can be done about a trouble: take another time, show a meeting, try again, sign in."""

    take: Callable[[datetime], None]
    show: Callable[[str], None]
    again: Callable[[], None]
    sign_in: Callable[[], None]


def tell_trouble(banner: Banner, problem: Problem, zone: str, ways: Ways) -> None:
    """Say why nothing was booked; zone: in which the times nearby are named."""
    offers: list[tuple[str, Callable[[], None]]] = []
    if isinstance(problem, SlotGone):
        for near in problem.nearest:
            offers.append((moment_in_words(near, zone), partial(ways.take, near)))
    elif isinstance(problem, AlreadyBooked):
        offers.append((_tr("Show meeting"), partial(ways.show, problem.event.uri)))
    elif problem.step == "retry":
        offers.append((_tr("Try again"), ways.again))
    elif problem.step == "sign_in":
        offers.append((_tr("Sign in"), ways.sign_in))
    text = problem.explanation
    if NOTHING_BOOKED not in text:
        text = f"{NOTHING_BOOKED} {text}".strip()
    details = report(problem) if problem.details else ""
    banner.show_message("danger", problem.title, text, actions=offers, details=details)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BookingTroubles", text)
