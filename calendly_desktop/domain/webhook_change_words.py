"""Changes of webhooks in words: what one will do, what came of it, and how it can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.webhooks import events_in_words, same_address

if TYPE_CHECKING:
    from calendly_desktop.domain.webhook_changes import (
        Change,
        Decision,
        Presence,
        Step,
    )

Tone = Literal["info", "success", "warning", "danger"]

LOST_MEANWHILE: Final = (
    "What happens while no webhook is there is not sent, and Calendly does not send it later."
)
TWICE: Final = "The receiving program may hear of the same booking twice."

_WATCHED: Final = (
    "The deletion may still come: it is looked for whenever the list is read, until you decide."
)
_STEPS: Final[dict[Step, str]] = {
    "make_new": "Make the new webhook",
    "check_new": "See that Calendly has it",
    "try_new": "Ask the new address whether it answers",
    "delete_old": "Delete the old webhook",
    "make_old": "Put the old webhook back",
    "delete_new": "Delete the new webhook again",
}
_ALONE: Final[dict[Step, str]] = {
    "delete_old": "Delete the webhook at Calendly",
    "make_old": "Make the webhook at Calendly",
}


class Told(NamedTuple):
    """What came of a change: a title without a full stop, and what it means."""

    tone: Tone
    title: str
    text: str


# -- after -----------------------------------------------------------------------------------


def outcome(change: Change) -> Told:
    """Return what came of a change, or what is known of it so far."""
    if change.delivers == "unsure":
        return _not_certain(change)
    if change.goal == "as_is":
        return _left(change)
    if change.kind == "replace":
        return _replaced(change) if change.state == "closed" else _not_replaced(change)
    return _paused(change) if change.kind == "pause" else _restored(change)


def _replaced(change: Change) -> Told:
    old, new = change.old.definition, change.hook("new").definition
    if change.delivers == "new":
        told = f"{new.url} is told from now on when {events_in_words(new.events)}."
        gone = "" if same_address(old.url, new.url) else f" {old.url} hears nothing more."
        return Told("success", "The webhook is changed", f"{told}{gone}")
    stays = f"{old.url} is told as before."
    if not change.turned:
        if change.hook("new").uri:
            text = f"{stays} The new webhook is deleted again."
            return Told("info", "The old webhook stays", text)
        return Told("warning", "Nothing was changed", _join(change.trouble, stays))
    if change.make_first:
        return Told("warning", "The new webhook was not made", _join(change.trouble, stays))
    back = _put_back_with(change)
    return Told(
        "warning",
        "The new webhook could not be made; the old one is back",
        _join(change.trouble, f"{stays} {back} What happened in between was not sent."),
    )


def _put_back_with(change: Change) -> str:
    return {
        "same": "It has its old signing key.",
        "new": "It has a new signing key, which the receiving program must be given.",
        "none": "It has no signing key now, so its messages come unsigned.",
    }[change.old.key]


def _not_replaced(change: Change) -> Told:
    old, new = change.old.definition.url, change.hook("new").definition.url
    if change.delivers == "both":
        return _both(change)
    if change.delivers == "none":
        return Told(
            "danger",
            "Neither webhook is there: nothing is delivered",
            _join(
                f"The old webhook for {old} was deleted.",
                "The app ended before the new one was made."
                if change.halt == "interrupted"
                else f"The new one could not be made, nor the old one put back. {change.trouble}",
                LOST_MEANWHILE,
            ),
        )
    if change.delivers == "new":
        text = _join(change.trouble, f"{new} is told.")
        return Told("warning", "The old webhook could not be put back", text)
    if change.halt == "refused":
        return Told("warning", "Nothing is changed so far", _join(change.trouble, _WATCHED))
    text = f"The app ended before anything was changed. {old} is told as before."
    return Told("warning", "A change of a webhook did not begin", text)


def _both(change: Change) -> Told:
    old, new = change.old.definition.url, change.hook("new").definition.url
    stays = f"The new webhook for {new} is there"
    still = f"The old one for {old} is there too: both deliver now. {TWICE}"
    if change.halt == "no_answer":
        return Told(
            "warning",
            "The new address did not answer as it should",
            _join(change.trouble, f"Nothing was deleted. {stays}.", still),
        )
    if change.halt == "unchecked":
        text = _join(f"{stays}, but it could not be read back.", change.trouble, still)
        return Told("warning", "The new webhook could not be checked", text)
    if change.halt == "interrupted":
        text = f"{stays}, and the app ended before the old one was deleted. {still}"
        return Told("warning", "A change of a webhook is half done: both deliver now", text)
    text = _join(f"{stays}; one of the two could not be deleted.", change.trouble, still)
    return Told("warning", "Both webhooks are there, and both deliver now", text)


def _paused(change: Change) -> Told:
    url = change.old.definition.url
    if change.state == "paused":
        if change.trouble:
            title = "The webhook could not be restored; it is still paused"
            return Told("warning", title, change.trouble)
        return Told("info", "The webhook is paused", f"{url} is told of nothing. {LOST_MEANWHILE}")
    if change.state == "open" and change.halt == "refused":
        text = _join(change.trouble, _WATCHED)
        return Told("warning", "The webhook is not paused so far", text)
    if change.state == "open":
        text = f"The app ended before anything was changed. {url} is told as before."
        return Told("warning", "A webhook was not paused yet", text)
    if change.trouble:
        text = _join(change.trouble, f"{url} is told as before.")
        return Told("warning", "The webhook was not paused", text)
    return Told("success", "The webhook delivers again", _again(change))


def _restored(change: Change) -> Told:
    if change.delivers == "old":
        return Told("success", "The webhook is there again", _again(change))
    if change.state == "open":
        return Told("warning", "A webhook was not made yet", "The app ended before it was made.")
    return Told("warning", "The webhook was not made", change.trouble)


def _again(change: Change) -> str:
    definition = change.old.definition
    told = f"{definition.url} is told from now on when {events_in_words(definition.events)}."
    return f"{told} {_put_back_with(change)}"


def _left(change: Change) -> Told:
    texts = {
        "both": "Both webhooks stay, and both deliver.",
        "none": "No webhook is there; its definition is forgotten on this computer.",
        "old": "The old webhook stays as it is.",
        "new": "The new webhook stays as it is.",
    }
    return Told("info", "Left as it is", texts.get(change.delivers, ""))


def _not_certain(change: Change) -> Told:
    old, new = change.presences
    lines = [f"{_name(change)} for {change.old.definition.url} {_IS[old]}."]
    if change.new is not None:
        lines.append(f"The new one for {change.new.definition.url} {_IS[new]}.")
    title = "It is not certain which webhooks are there"
    if change.new is None:
        title = "It is not certain whether the webhook is there"
    if change.state == "closed":
        return Told("info", "Left as it is", " ".join(lines))
    lines.append("Nothing is sent again before that is known.")
    return Told("warning", title, _join(change.trouble, *lines))


def _name(change: Change) -> str:
    return "The old webhook" if change.kind == "replace" else "The webhook"


_IS: Final[dict[Presence, str]] = {
    "there": "is there",
    "gone": "is not there",
    "unsure": "may be there or not: no clear answer came from Calendly",
}


def step_in_words(change: Change, step: Step) -> str:
    """Return what a step does; with only one webhook there is no old and no new one."""
    return _STEPS[step] if change.kind == "replace" else _ALONE.get(step, _STEPS[step])


# -- how it can go on ------------------------------------------------------------------------


def decision_in_words(change: Change, decision: Decision) -> str:
    """Return what a decision does, for its button."""
    if decision == "look":
        return "Look again"
    at = change.delivers
    if decision == "leave":
        texts = {"both": "Keep both", "none": "Forget it", "unsure": "Look no more"}
        return texts.get(at, "Leave it as it is")
    if decision == "go_back":
        if change.kind == "replace":
            return "Delete the new webhook" if at == "both" else "Put the old webhook back"
        return "Restore webhook"
    if change.kind == "pause":
        return "Pause it now"
    if change.kind == "restore":
        return "Make it now"
    if at == "both":
        checks = change.halt == "unchecked"
        return "Check again and finish" if checks else "Delete the old webhook"
    return "Make the new webhook" if at == "none" else "Go on with the change"


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)
