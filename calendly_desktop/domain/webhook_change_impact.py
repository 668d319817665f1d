"""What a change of a webhook will do, in words, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.webhook_change_words import LOST_MEANWHILE, TWICE
from calendly_desktop.domain.webhooks import events_in_words, same_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.webhook_changes import KeyChoice
    from calendly_desktop.domain.webhook_definitions import WebhookDefinition

Topic = Literal["address", "who", "events", "gap", "key", "back", "doubt"]


class Point(NamedTuple):
    """One thing that a change means, said before anything is done."""

    topic: Topic
    text: str


class Keys(NamedTuple):
    """What is known of the present signing key, and which keys are given.

    known: this computer keeps the present one. kept: keys outlive the app, in a keyring.
    """

    known: bool
    new: KeyChoice
    back: KeyChoice
    kept: bool = True


def impact(
    old: WebhookDefinition,
    new: WebhookDefinition,
    keys: Keys,
    *,
    make_first: bool,
    about: tuple[str, str],
    is_off: bool = False,
) -> list[Point]:
    """Return what a change will do, exactly.

    about: whose meetings the old and the new one are about. is_off: Calendly has turned the old
    one off, so that it delivers nothing as it is.
    """
    return [
        Point("address", _addresses(old, new)),
        Point("who", _who(*about)),
        Point("events", _events(old.events, new.events)),
        Point("gap", _gap(old, new, make_first=make_first, is_off=is_off)),
        Point("key", key_in_words(keys)),
        Point("back", _back(keys, make_first=make_first)),
    ]


def pause_impact(definition: WebhookDefinition, *, key_known: bool, kept: bool) -> tuple[str, str]:
    """Return what pausing means: one sentence that names the address, and the consequences."""
    if not key_known:
        key = (
            "Its signing key is not on this computer, and Calendly does not tell it: when you "
            "restore it, you choose between a new key and none."
        )
    elif kept:
        key = "Its signing key stays in the keyring of this computer and is used again."
    else:
        key = (
            "Its signing key is kept only until you close the app, for there is no keyring: "
            "restored after that, it gets a new key."
        )
    return (
        f"{definition.url} will not be told when {events_in_words(definition.events)}, until you "
        "restore it.",
        "Calendly has no pause: the webhook is deleted there and kept on this computer.\n"
        "What happens meanwhile is lost for the receiving program, for Calendly does not send it "
        f"later.\nOn other computers it is simply gone, not paused.\n{key}",
    )


def _addresses(old: WebhookDefinition, new: WebhookDefinition) -> str:
    if same_address(old.url, new.url):
        return f"{new.url} stays the address."
    return f"{new.url} is told from then on. {old.url} hears nothing more."


def _who(before: str, after: str) -> str:
    if before == after:
        return f"It is about the same meetings as before: {after}."
    return f"It was about: {before}. From then on it is about: {after}."


def _events(before: Sequence[str], after: Sequence[str]) -> str:
    added = [name for name in after if name not in before]
    gone = [name for name in before if name not in after]
    if not added and not gone:
        return f"It is told when {events_in_words(after)}, as before."
    parts = [f"New: it is told when {events_in_words(added)}." if added else ""]
    parts.append(f"No longer: when {events_in_words(gone)}." if gone else "")
    kept = [name for name in after if name in before]
    parts.append(f"As before: when {events_in_words(kept)}." if kept else "")
    return " ".join(part for part in parts if part)


def _gap(old: WebhookDefinition, new: WebhookDefinition, *, make_first: bool, is_off: bool) -> str:
    if is_off:
        return (
            "Calendly has turned the old webhook off, so nothing gets lost by deleting it. What "
            "happened since it was turned off is not sent later."
        )
    if not make_first:
        return (
            "There is a gap of a moment: Calendly takes an address once, so the old webhook is "
            f"deleted before the new one is made. {LOST_MEANWHILE}"
        )
    both = "For a moment both deliver."
    if same_address(old.url, new.url):
        both = f"For a moment both deliver. {TWICE}"
    return (
        "There is no gap: the new webhook is made and read back first, then the old one is "
        f"deleted. {both}"
    )


def key_in_words(keys: Keys) -> str:
    """Return what the new webhook's key means for the receiving program."""
    if keys.new == "same":
        return "The signing key stays the same: the receiving program needs no other one."
    if keys.new == "none":
        return (
            "It gets no signing key: messages come unsigned. A receiving program that checks "
            "signatures will refuse them."
        )
    unsigned = "" if keys.known else " If the present one has no key, nothing needs to be done."
    return (
        "It gets a new signing key, which you see right afterwards. A receiving program that "
        f"checks signatures refuses messages until it has that key.{unsigned}"
    )


def _back(keys: Keys, *, make_first: bool) -> str:
    if make_first:
        return "If the new one cannot be made, nothing is changed: the old one is still there."
    put_back = "If the new one cannot be made, the old one is put back at once"
    if keys.back == "same":
        if keys.kept:
            return f"{put_back}, with its present signing key."
        return (
            f"{put_back}, with its present signing key. This computer has no keyring: if the app "
            "ends in the middle, that key is lost."
        )
    unknown = "Its present signing key is not on this computer, and Calendly does not tell it"
    if keys.back == "none":
        return (
            f"{put_back}, but without a signing key. {unknown}: a receiving program that checks "
            "signatures would refuse its messages."
        )
    return (
        f"{put_back}, but with a new signing key. {unknown}: a receiving program that checks "
        "signatures would need the new one."
    )
