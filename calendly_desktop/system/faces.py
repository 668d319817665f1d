"""How accounts are told apart here: a colour and, where somebody wants one, a name of their own."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calendly_desktop.system.settings import KnownAccount, Preferences

MARKS: Final = 8
"""How many colours there are to choose from; toolkit.colors has them."""
LONGEST_NAME: Final = 40  # characters of a name of one's own


class Face(NamedTuple):
    """An account as it is shown. own_name: what somebody calls it here; mark: its colour."""

    key: str
    name: str = ""
    email: str = ""
    own_name: str = ""
    mark: int = 0
    signed_in: bool = True
    only_look: bool = False

    @property
    def title(self) -> str:
        """Return the shortest name that says which account it is."""
        return self.own_name or self.name or self.email

    @property
    def words(self) -> str:
        """Return all that tells it from others: two accounts may share a name."""
        real = ", ".join(part for part in (self.name, self.email) if part)
        if not self.own_name:
            return real
        return f"{self.own_name} ({real})" if real else self.own_name


def face_of(
    values: Preferences, key: str, name: str = "", email: str = "", *, signed_in: bool = True
) -> Face:
    """Return an account with the colour and the name it has here."""
    look = values.look(key)
    mark = usual_mark(key) if look.mark is None else look.mark % MARKS
    return Face(key, name, email, look.name.strip(), mark, signed_in, look.only_look)


def known_face(values: Preferences, account: KnownAccount) -> Face:
    """Return one of the accounts on this computer."""
    return face_of(values, account.key, account.name, account.email, signed_in=account.signed_in)


def usual_mark(key: str) -> int:
    """Return the colour an account has at first: the same at every start and on every computer."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass")) % MARKS


def free_mark(key: str, taken: Iterable[int]) -> int:
    """Return a colour that no other account has, the usual one where it is free or none is."""
    usual, others = usual_mark(key), set(taken)
    order = [usual, *((usual + step) % MARKS for step in range(1, MARKS))]
    return next((mark for mark in order if mark not in others), usual)
