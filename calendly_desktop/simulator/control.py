"""The simulator's own controls under /__simulator__/: they need no token and are never counted."""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING, Any

from calendly_desktop.simulator import routes_oauth
from calendly_desktop.simulator.arrivals import arrive, leave
from calendly_desktop.simulator.calls import Reply
from calendly_desktop.simulator.checks import Checks
from calendly_desktop.simulator.errors import not_found
from calendly_desktop.simulator.faults import Faults
from calendly_desktop.simulator.payloads import EVENTS, sample_payload

if TYPE_CHECKING:
    from calendly_desktop.simulator.authorization import Authorization
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.outbox import Outbox
    from calendly_desktop.simulator.state import World

PREFIX = "/__simulator__"


class Control:
    """Requests seen, faults ordered, bookings that arrive, deliveries made, and the clock.

    * `GET|DELETE requests`: what was asked so far, oldest first; forget it.
    * `GET|POST|DELETE faults`: see `Faults`.
    * `POST bookings`: a new booking arrives; see `arrivals.arrive` for its fields.
    * `POST departures`: an invitee cancels; see `arrivals.leave`.
    * `POST events` `{"event": "contact.created"}`: any webhook event happens, with sample data.
    * `GET deliveries`: webhook deliveries made and waiting.
    * `POST clock` `{"advance_seconds": 86400}`: the simulated clock moves on.
    * `GET|POST oauth` `{"decision": "allow"|"deny"|"ask", "expires_in": 7200, "revoke_all": true}`.
    """

    def __init__(self, world: World, outbox: Outbox, sign_ins: Authorization) -> None:
        self.world = world
        self.outbox = outbox
        self.sign_ins = sign_ins
        self.faults = Faults()
        self.requests: collections.deque[Json] = collections.deque(maxlen=50_000)

    def answer(self, method: str, path: str, content: Any) -> Reply:
        """The answer to a control request; raises 400 and 404."""
        target = (method, path.removeprefix(PREFIX).strip("/"))
        if target == ("GET", "requests"):
            return Reply(200, {"requests": list(self.requests)})
        if target == ("DELETE", "requests"):
            self.requests.clear()
            return Reply(204)
        if target == ("GET", "faults"):
            return Reply(200, {"faults": [fault.shown() for fault in self.faults.waiting]})
        if target == ("POST", "faults"):
            return Reply(201, {"ordered": self.faults.order(content)})
        if target == ("DELETE", "faults"):
            self.faults.waiting.clear()
            return Reply(204)
        return self._change(target, content)

    def _change(self, target: tuple[str, str], content: Any) -> Reply:
        checks = Checks(content if isinstance(content, dict) else {})
        if target == ("POST", "bookings"):
            return Reply(201, arrive(self.world, checks))
        if target == ("POST", "departures"):
            return Reply(201, leave(self.world, checks))
        if target == ("POST", "events"):
            return Reply(201, self._happen(checks))
        if target == ("GET", "deliveries"):
            made = {"deliveries": list(self.outbox.log), "waiting": self.outbox.pending()}
            return Reply(200, made)
        if target == ("POST", "clock"):
            seconds = checks.number("advance_seconds", 0, 400 * 86_400, required=True)
            checks.done()
            self.world.advance(seconds or 0)
            self.outbox.wake()
            return Reply(200, {"now": self.world.stamp()})
        if target in {("GET", "oauth"), ("POST", "oauth")}:
            return routes_oauth.control(self.sign_ins, checks)
        raise not_found()

    def _happen(self, checks: Checks) -> Json:
        """Makes a webhook event happen to the signed-in user's things."""
        name = checks.text("event", required=True, choices=tuple(EVENTS))
        checks.done()
        assert name is not None
        sample = sample_payload(self.world, name)
        self.outbox.post(name, sample["payload"], {self.world.viewer})
        return sample
