"""Links that never brought a booking, in words: their tags, where they lead, how old they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.booking_links import readable_link
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import local_day, short_day
from calendly_desktop.viewmodels.campaign_words import tr
from calendly_desktop.viewmodels.insight_lines import LineColumn

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.viewmodels.meetings import Clock


def columns(clock: Clock) -> list[LineColumn[MadeLink]]:
    """Return the columns: tags, where to, for whom, when made and copied."""
    return [
        LineColumn(tr("Tags"), tags_text, full=lambda link: readable_link(link.url)),
        LineColumn(tr("Leads to"), lambda link: " ".join(link.event_type_name.split())),
        LineColumn(tr("For"), _for_text),
        LineColumn(
            tr("Made"),
            lambda link: age_text(link.made_at, clock),
            key=lambda link: -link.made_at.timestamp(),
            full=lambda link: short_day(local_day(link.made_at, clock.zone)),
            is_number=True,
        ),
        LineColumn(
            tr("Copied"),
            lambda link: copied_text(link.copied),
            key=lambda link: link.copied,
            is_number=True,
        ),
    ]


def tags_text(link: MadeLink) -> str:
    """Return the tags of a link in one line, in their usual order."""
    return " · ".join(value for _field, value in link.tags.filled())


def _for_text(link: MadeLink) -> str:
    return " · ".join(filter(None, (link.label, link.guest)))


def age_text(made: datetime, clock: Clock) -> str:
    """Return how long ago a link was made: today, yesterday, 12 days ago."""
    days = (clock.today - local_day(made, clock.zone)).days
    if days <= 0:
        return tr("today")
    return tr("yesterday") if days == 1 else tr("{0} days ago").format(f"{days:,}")


def copied_text(times: int) -> str:
    """Return how often a link was copied."""
    return tr("once") if times == 1 else tr("{0} times").format(f"{times:,}")


def about_text() -> str:
    """Return which links are listed."""
    return tr(
        "Links made on this computer whose tags are in no booking since they were made. Links "
        "without tags leave no trace, so that nothing can be said of them."
    )


def count_text(silent: int, tagged: int) -> str:
    """Return how many links brought nothing, and of how many."""
    text = tr("{0} of {1} without a booking")
    return text.format(f"{silent:,}", amount(tagged, tr("tagged link")))
