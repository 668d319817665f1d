"""Where a Calendly address leads: a booking page, an event type, a time, or nowhere to book."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple
from urllib.parse import unquote

from calendly_desktop.domain.link_finding import is_calendly
from calendly_desktop.domain.link_mends import is_slot

TargetKind = Literal[
    "page", "event_type", "shared", "single_use", "cancel", "reschedule", "join", "app", "elsewhere"
]
"""page: somebody's event types. shared: `/d/…`, a team's event type, or for one booking only.

single_use: the old form of those. app: Calendly itself, where nobody books. elsewhere: not
Calendly. Reference, section 8.1.
"""

_APP: frozenset[str] = frozenset(
    """
    app event_types events users login signup account integrations admin settings api pricing
    blog help about features resources legal
    """.split()  # noqa: SIM905 - a list would take a page
)


class Target(NamedTuple):
    """What an address leads to. owner, slug: the parts of the path; time: of a single time."""

    kind: TargetKind
    owner: str = ""
    slug: str = ""
    time: str = ""

    @property
    def can_be_booked(self) -> bool:
        """Whether somebody can book there."""
        return self.kind in {"page", "event_type", "shared", "single_use"}

    @property
    def is_secret(self) -> bool:
        """Whether whoever has the link can change a meeting."""
        return self.kind in {"cancel", "reschedule"}


def target_of(url: str) -> Target:
    """Return where an address leads, whatever its parameters say."""
    address = re.split(r"[?#]", url.strip(), maxsplit=1)[0]
    rest = address.partition("://")[2]
    host, _slash, path = rest.partition("/")
    host = host.lower().partition(":")[0]
    if not is_calendly(address) or "@" in host:
        return Target("elsewhere")
    parts = [unquote(part) for part in path.split("/") if part]
    first = parts[0].lower() if parts else ""
    if first == "cancellations":
        return Target("cancel")
    if first == "reschedulings":
        return Target("reschedule")
    if first == "events" and len(parts) > 2:
        return Target("join")
    if not parts or first in _APP or host in {"api.calendly.com", "developer.calendly.com"}:
        return Target("app")
    time = parts.pop() if is_slot(address) else ""
    if first == "d":
        return Target("shared", "", parts[2] if len(parts) > 2 else "", time)
    if first == "s":
        return Target("single_use", "", parts[1] if len(parts) > 1 else "", time)
    if len(parts) == 1:
        return Target("page", parts[0])
    return Target("event_type", parts[0], parts[1], time)
