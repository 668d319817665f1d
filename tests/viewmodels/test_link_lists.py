"""Recent links and suggestions as a view shows them, and the hints under a field."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.utm_rules import ValueCount, is_usual, near_duplicate
from calendly_desktop.viewmodels.link_roles import Role
from calendly_desktop.viewmodels.recent_links import RecentLinksModel
from calendly_desktop.viewmodels.tag_values import TagValuesModel, hint_for, used_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.domain.booking_links import Field

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def link(number: int, made_at: datetime, tags: UtmTags, copied: int = 1) -> MadeLink:
    return MadeLink(
        id=number, made_at=made_at, used_at=made_at, url=f"https://calendly.com/ada?x=%3Cb%3E{number}",
        event_type="e", event_type_name="Intro", tags=tags, copied=copied,
    )  # fmt: skip


def test_recent_links_say_tags_time_and_count(qtmodeltester: Any) -> None:
    model = RecentLinksModel()
    links = [
        link(2, NOW.replace(hour=8, minute=5), UtmTags(source="news", campaign="spring"), 3),
        link(1, datetime(2026, 11, 21, 23, 30, tzinfo=UTC), UtmTags()),
    ]
    assert model.show(links, timezone="Europe/Berlin", now=NOW)
    assert not model.show(links, timezone="Europe/Berlin", now=NOW)
    rows = [(model.index(n).data(), model.index(n).data(Role.DETAIL)) for n in range(2)]
    assert rows == [
        ("news / spring", "09:05 · copied 3 times · Intro"),
        ("No tags", "00:30 · Intro"),
    ]
    assert model.show(links, timezone="America/New_York", now=NOW)
    assert model.index(1).data(Role.DETAIL) == "Sat 21 Nov · Intro"
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "news / spring, 03:05 · copied 3 times · Intro"
    assert "&lt;b&gt;2" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.link_at(model.index_of(1)) == links[1]
    assert not model.index_of(7).isValid()
    qtmodeltester.check(model, force_py=True)


def test_twelve_hours_where_the_computer_uses_them() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    model = RecentLinksModel()
    model.show([link(1, NOW, UtmTags())], timezone="UTC", now=NOW)
    assert model.index(0).data(Role.DETAIL) == "9:00 AM · Intro"


def test_suggestions_say_how_often_they_were_used(qtmodeltester: Any) -> None:
    model = TagValuesModel()
    model.show([ValueCount("facebook", 3, 1), ValueCount("fb", 1), ValueCount("x", 0, 2)])
    rows = [(model.index(n).data(), model.index(n).data(Role.DETAIL)) for n in range(3)]
    assert rows == [("facebook", "3 bookings"), ("fb", "1 booking"), ("x", "2 links")]
    assert used_in(ValueCount("x", 0, 1)) == "1 link"
    qtmodeltester.check(model, force_py=True)


@pytest.mark.parametrize(
    ("field", "text", "better", "begins", "fix"),
    [
        ("source", "facebook", None, None, None),
        ("source", "", None, "Empty", None),
        ("content", "", None, None, None),
        ("term", "Me@example.com", ValueCount("x", 1), "Looks like an e-mail", None),
        ("source", "x" * 300, None, "Longer than 255", "x" * 255),
        ("source", "spring%20sale", None, "Is encoded", "spring sale"),
        ("source", "Facebook", ValueCount("facebook", 3), "3 bookings say “facebook”", "facebook"),
        ("source", "Facebook", ValueCount("facebook", 1), "1 booking says “facebook”", "facebook"),
        ("source", "Facebook", ValueCount("{x}", 0, 2), "Your other links say “{x}”", "{x}"),
        ("source", "Facebook", ValueCount("{x}", 2), "2 bookings say “{x}”", "{x}"),
        ("source", "Facebook", None, "Reports count capital", "facebook"),
        ("source", "face\u200bbook", None, "Holds invisible", "facebook"),
        ("source", "facebook ", None, "The link leaves out", None),
    ],
)
def test_one_hint_at_a_time_the_most_important(
    field: Field, text: str, better: ValueCount | None, begins: str | None, fix: str | None
) -> None:
    hint = hint_for(field, text, better)
    if begins is None:
        assert hint is None
        return
    assert hint is not None
    assert hint.text.startswith(begins)
    assert hint.fix == fix
    assert bool(hint.action) is (fix is not None)


@given(
    words=st.lists(
        st.sampled_from(["facebook", "Facebook", "FB", "spring sale", "Spring-Sale"]),
        min_size=1,
        unique=True,
    ),
    counts=st.lists(st.integers(0, 20), min_size=5, max_size=5),
    typed=st.sampled_from(["facebook", "Facebook", "fb", "SPRING SALE", "spring-sale"]),
)
def test_taking_every_advice_comes_to_an_end(
    words: list[str], counts: list[int], typed: str
) -> None:
    known = [ValueCount(word, count) for word, count in zip(words, counts, strict=False)]
    seen = [typed]
    while True:
        text = seen[-1]
        better, usual = near_duplicate(text, known), is_usual(text, known)
        hint = hint_for("source", text, better, is_usual=usual)
        if hint is None or hint.fix is None:
            break
        assert hint.fix not in seen, "what was advised against is not advised afterwards"
        seen.append(hint.fix)
