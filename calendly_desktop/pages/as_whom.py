"""As whom a change is made, named wherever one is asked for; with its colour among several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.text import secondary

if TYPE_CHECKING:
    from calendly_desktop.pages.services import Services


def as_whom(services: Services) -> str:
    """Return the account in words: Reception (Alex Morgan, alex@acme.com); "" for nobody known."""
    return services.face.words or services.account.who


def name_account(label: AccountLabel, services: Services, sentence: str) -> None:
    """Say in a line as whom something is done.

    sentence: with {0} for the account, "You cancel as {0}."; nothing is shown where nobody is
    known yet.
    """
    who = as_whom(services)
    label.setText(sentence.format(who) if who else "")
    label.setVisible(bool(who))
    mark_account(label, services)


def mark_account(label: AccountLabel, services: Services) -> None:
    """Put the colour of the account before a line that names it, where there are several."""
    face = services.face
    if services.is_one_of_several and label.text():
        label.show_mark(face.title, face.mark)
    else:
        label.hide_mark()


def account_line(services: Services, sentence: str) -> AccountLabel:
    """Return a line of its own for a question: see `name_account`."""
    label = AccountLabel(wrap=True)
    label.setObjectName("as_whom")
    name_account(label, services, sentence)
    return secondary(label)
