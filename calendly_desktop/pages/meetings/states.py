"""What the list's place shows when it has no rows: loading, empty, no match, refused, broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.viewmodels.meeting_words import no_match_text, why_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.store.event_views import View
    from calendly_desktop.store.events import Coverage
    from calendly_desktop.toolkit.states import StateStack


class Situation(NamedTuple):
    """Everything that decides what a list without rows says."""

    view: View
    query: str
    is_loading: bool
    problem: Problem | None
    coverage: Coverage
    elsewhere: Mapping[View, int]
    filters: Sequence[str] = ()


def show_state(
    states: StateStack,
    situation: Situation,
    *,
    retry: Callable[[], None],
    clear: Callable[[], None],
) -> None:
    """Say in the list's place why there are no rows."""
    panel, problem = states.show_panel(), situation.problem
    narrowed = bool(situation.filters) or (
        bool(situation.query)
        and bool(situation.coverage.total or any(situation.elsewhere.values()))
    )
    if (
        situation.is_loading
        and not situation.coverage.total
        and not any(situation.elsewhere.values())
    ):
        panel.show_loading(10)
    elif narrowed and not (situation.filters and problem):
        text = no_match_text(
            situation.query,
            situation.view,
            situation.elsewhere,
            situation.coverage,
            situation.filters,
        )
        panel.show_no_match(text, clear)
    elif isinstance(problem, NotAllowed):
        panel.show_refusal(problem)
    elif problem is not None and is_offline(problem):
        panel.show_offline(problem.title, problem.remedy, retry)
    elif problem is not None:
        panel.show_error(problem, retry)
    else:
        words = why_empty(situation.view)
        panel.show_empty("calendar", words.title, words.text)
