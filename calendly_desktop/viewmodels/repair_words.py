"""What is wrong with a pasted link and what mends it, in words: a short caption and the reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.link_parameters import field_of
from calendly_desktop.domain.messages import clean
from calendly_desktop.domain.times import month_and_year, short_day
from calendly_desktop.viewmodels.rule_words import field_name

if TYPE_CHECKING:
    from calendly_desktop.domain.link_repair import Repair

_LONGEST = 60  # characters of a value in a sentence
_MOST_SIGNS = 6


class RepairWords(NamedTuple):
    """caption: of the box to tick. reason: why."""

    caption: str
    reason: str


def repair_words(repair: Repair, *, is_shared: bool = False) -> RepairWords:
    """Return a mend in words; is_shared: the rules are the team's."""
    caption, reason = _address_texts(repair) or _value_texts(repair, is_shared) or _dropped(repair)
    tag = parameter_words(repair.name)
    values = {
        "tag": tag,
        "Tag": tag[:1].upper() + tag[1:] if field_of(repair.name) else tag,
        "name": _short(repair.name),
        "before": _short(repair.before),
        "after": _short(repair.after),
    }
    return RepairWords(caption.format(**values), reason.format(**values))


def parameter_words(name: str) -> str:
    """Return a parameter as people call it: its tag, or its name."""
    field = field_of(name)
    return field_name(field).lower() if field else _short(name)


def when_words(text: str) -> str:
    """Return a month or day of a link in words; as it is where it is none."""
    try:
        if len(text) == 7:
            return month_and_year(date.fromisoformat(f"{text}-01"))
        return short_day(date.fromisoformat(text))
    except ValueError:
        return _short(text)


def _address_texts(repair: Repair) -> tuple[str, str] | None:
    """Return caption and reason of a mend to the address or to what parts the parameters."""
    if repair.kind == "question" and repair.name:
        caption = _tr("& instead of the second ?")
        return caption, _tr("A link has one ?. What stands behind a second one is lost.")
    return {
        "https": (
            _tr("https instead of http"),
            _tr("With http others can read and change it on its way."),
        ),
        "host": (
            _tr("The server in small letters"),
            _tr("It is the same server; this is how it is written."),
        ),
        "slashes": (
            _tr("One slash instead of two"),
            _tr("Calendly may not find the page otherwise."),
        ),
        "path_end": (
            _tr("Take out what follows the address"),
            _tr("“{before}” becomes “{after}”: the rest came from the text around it."),
        ),
        "slug": (
            _tr("Lead to {after}"),
            _tr("Calendly lists no {before}; this one looks like it."),
        ),
        "question": (
            _tr("Put a ? before the parameters"),
            _tr("Without it they belong to the address, and nobody gets them."),
        ),
        "ampersand": (
            _tr("Part {tag} and {after}"),
            _tr("The & between them is missing, so that both are one value."),
        ),
        "fragment": (
            _tr("Bring {tag} from behind the #"),
            _tr("What stands there never reaches Calendly."),
        ),
        "encoding": (
            _tr("Write special signs safely"),
            _tr("Some programs misread {signs} in a link. The values stay the same.").format(
                signs=_escaped(_signs(repair.before))
            ),
        ),
    }.get(repair.kind)


def _value_texts(repair: Repair, is_shared: bool) -> tuple[str, str] | None:
    """Return caption and reason of a mend to one parameter."""
    if repair.kind == "duplicate" and repair.before == repair.after:
        return _tr("Take out the other {tag}"), _tr("It is there twice with the same value.")
    if repair.kind == "duplicate" and not repair.before:
        return _tr("Take out the other {tag}"), _tr("It is there again, but empty.")
    by_rule = _tr("As your rules want it, instead of “{before}”.")
    if is_shared:
        by_rule = _tr("As your team’s rules want it, instead of “{before}”.")
    return {
        "color": (
            _tr("{name} without its #"),
            _tr("A # ends the link: what follows it would be lost."),
        ),
        "name": (
            _tr("{after} instead of {before}"),
            _tr("Calendly may not understand “{before}”; then its value is lost."),
        ),
        "likely": (
            _tr("{after} instead of {before}"),
            _tr("Calendly ignores “{before}”; the tag is {after}."),
        ),
        "duplicate": (
            _tr("Take out the other {tag}"),
            _tr("It is there twice: “{after}” counts, not “{before}”."),
        ),
        "decode": (
            _tr("Decode {tag}"),
            _tr("It was encoded twice: reports would show “{before}” instead of “{after}”."),
        ),
        "quotes": (
            _tr("{Tag} without quotes"),
            _tr("Reports would show them: {before} instead of {after}."),
        ),
        "tidy": (
            _tr("Clean up {tag}"),
            _tr("Spaces at the ends or invisible characters: “{after}” would be counted apart."),
        ),
        "plus": (
            _tr("Keep the + in {tag}"),
            _tr("In a link a + is a space: “{after}” would arrive as “{before}”."),
        ),
        "rule": (_tr("{Tag} “{after}”"), by_rule),
        "spelling": (
            _tr("{Tag} “{after}”"),
            _tr("Bookings have this spelling; now it is “{before}”."),
        ),
        "capitals": (_tr("{Tag} “{after}”"), _tr("Reports count capital letters apart.")),
    }.get(repair.kind)


def _dropped(repair: Repair) -> tuple[str, str]:
    """Return caption and reason of a parameter that is taken out."""
    when = _escaped(when_words(repair.before))
    reason = {
        "empty": _tr("It is empty."),
        "calendly": _tr("Calendly’s own page adds it; in a link it does nothing."),
        "embed": _tr("It belongs to code that shows Calendly inside a web page."),
        "click": _click(repair.name),
        "past": _tr("It opens {when}, which is over.").format(when=when),
        "date": _tr(
            "It opens {when}. Calendly adds it when somebody leafs through the calendar; leave it "
            "if it is meant."
        ).format(when=when),
        "analytics": _tr("Calendly does not keep it; Google Analytics reads it."),
    }.get(repair.kind, _tr("Calendly is not known to use it."))
    return _tr("Take out {tag}"), reason


def _click(name: str) -> str:
    """Return what a click's number is, and where the click was as far as its name tells."""
    site = {
        "gclid": "Google",
        "gbraid": "Google",
        "wbraid": "Google",
        "fbclid": "Facebook",
        "msclkid": "Bing",
        "ttclid": "TikTok",
        "twclid": "X",
        "li_fat_id": "LinkedIn",
        "igshid": "Instagram",
    }.get(name)
    if site is None:
        return _tr("It is the number of one click or reader. Calendly does not keep it.")
    text = _tr("It is the number of one click on {site}. Calendly does not keep it.")
    return text.format(site=site)


def _signs(text: str) -> str:
    """Return signs one by one: spaces, + and ö."""
    names = {" ": _tr("spaces"), "\n": _tr("line breaks"), "\t": _tr("tabs")}
    signs = list(
        dict.fromkeys(names.get(sign, sign) for sign in text if sign.strip() or sign in names)
    )
    shown = [clean(sign, 12) or "·" for sign in signs[:_MOST_SIGNS]]
    if len(signs) > _MOST_SIGNS:
        shown.append("…")
    return ", ".join(shown)


def _escaped(text: str) -> str:
    """Return a text that is formatted once more as it is."""
    return text.replace("{", "{{").replace("}", "}}")


def _short(text: str) -> str:
    shown = text.replace(" ", "␣") if text.strip() != text else text
    return clean(shown, _LONGEST) or _tr("nothing")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RepairWords", text)
