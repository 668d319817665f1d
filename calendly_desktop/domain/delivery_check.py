"""Is a delivery really from Calendly? Its signature against the keys known here, in few words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.inbox import text_at
from calendly_desktop.domain.webhook_signature import HEADER, Verdict, verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.inbox import Received
    from calendly_desktop.domain.webhook_signature import Kind
    from calendly_desktop.domain.webhooks import Tone


@dataclass(frozen=True, slots=True)
class NamedKey:
    """A signing key, and whose it is in words: the address of its webhook, or "the key typed"."""

    name: str
    key: str = field(repr=False)


class Mark(NamedTuple):
    """A verdict in little room: icon, word and tone, so that colour never stands alone.

    short: the word under the heading "Signature".
    """

    short: str
    word: str
    tone: Tone
    icon: str


class Check(NamedTuple):
    """What was found of one delivery. key_name: whose key it was signed with, where one fits."""

    verdict: Verdict
    key_name: str = ""

    @property
    def mark(self) -> Mark:
        """The verdict in a word or two."""
        return _MARKS[self.verdict.kind]


_MARKS: Final[dict[Kind, Mark]] = {
    "valid": Mark("Right", "Signature right", "success", "check"),
    "too_old": Mark("Too old", "Signed too long ago", "warning", "clock"),
    "from_future": Mark("In the future", "Signed in the future", "warning", "clock"),
    "wrong_key": Mark("Another key", "Signed with another key", "danger", "key"),
    "altered": Mark("Altered", "Body altered", "danger", "error"),
    "mismatch": Mark("Does not fit", "Signature does not fit", "danger", "error"),
    "missing": Mark("Missing", "Not signed", "warning", "warning"),
    "malformed": Mark("Not readable", "Signature not readable", "danger", "error"),
    "no_key": Mark("Key unknown", "Key not known", "neutral", "question"),
}


class Checker:
    """Checks deliveries against keys.

    keys: of the webhooks that send here. others: of other webhooks, to tell a wrong key from an
    altered body. One key that fitted a delivery is proven for others of the same event, made by
    the same person: a body that does not fit then is said to be altered. With several keys, or for
    another webhook that sends to the same address, nobody can tell which one was meant.
    """

    def __init__(self, keys: Sequence[NamedKey], others: Sequence[NamedKey] = ()) -> None:
        self._keys = tuple(keys)
        known = {each.key for each in self._keys}
        self._others = tuple(each for each in others if each.key not in known)
        self._proven: set[tuple[str, str]] = set()

    @property
    def proven(self) -> int:
        """How much is proven: when it grows, what did not fit before is worth another look."""
        return len(self._proven)

    def check(self, row: Received) -> Check:
        """Check one delivery as of when it arrived; may take a while for a large one."""
        delivery = row.delivery
        sender = (row.contents.event, text_at(row.contents.document, "created_by"))
        verdict = verify(
            delivery.header(HEADER),
            delivery.body,
            [each.key for each in self._keys],
            delivery.at.timestamp(),
            other_keys=[each.key for each in self._others],
            key_is_proven=sender in self._proven,
        )
        if verdict.key is None:
            return Check(verdict)
        if verdict.kind == "wrong_key":
            return Check(verdict, self._others[verdict.key].name)
        if len(self._keys) == 1:
            self._proven.add(sender)
        return Check(verdict, self._keys[verdict.key].name)
