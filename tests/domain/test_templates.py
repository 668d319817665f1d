"""Message templates: the shipped ones, what is filled in, what is left out, what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.message_formats import (
    Run,
    as_content,
    html_body,
    isolated,
    mail_run,
    plain_text,
)
from calendly_desktop.domain.message_texts import shipped
from calendly_desktop.domain.message_words import LANGUAGES, WORDS, duration_in
from calendly_desktop.domain.templates import (
    OWN_LINKS,
    PLACEHOLDERS,
    NotFilled,
    escaped,
    fill,
    fill_line,
    mistakes,
    parts,
)

VALUES = {name: (Run(f"<{name}>"),) for name in PLACEHOLDERS}
VALUES["reschedule_link"] = (Run("Pick a new time", "https://calendly.com/r/1?a=1&b=2"),)


def test_every_language_has_every_template() -> None:
    abouts = {each.about for each in shipped() if each.language == "en"}
    assert abouts == {"new_time", "cancel", "late", "links", "reminder", "missed"}
    for language in LANGUAGES:
        templates = [each for each in shipped() if each.language == language]
        assert {each.about for each in templates} == abouts, language
        assert len({each.name for each in templates}) == len(templates)


@pytest.mark.parametrize("template", shipped(), ids=lambda each: each.id)
def test_a_shipped_template_says_what_its_english_one_says(template: object) -> None:
    from calendly_desktop.domain.templates import Template

    assert isinstance(template, Template)
    english = next(
        each for each in shipped() if each.about == template.about and each.language == "en"
    )
    assert mistakes(template.subject) == mistakes(template.body) == []
    personal = OWN_LINKS | {"booking_link", "place", "zone", "time", "meeting", "sender"}
    assert template.uses() & personal == english.uses() & personal
    assert {"name", "first_name"} & template.uses()
    assert "!" not in template.body, "calm"
    filled = fill(template.body, VALUES)
    assert filled.left_out == ()
    assert "{" not in plain_text(filled.lines)
    if template.language == "fr":
        for mark in ":?»":
            assert f" {mark}" not in template.body, "French wants a space that does not break"


def test_a_link_is_bare_in_text_and_named_in_html() -> None:
    filled = fill("Here:\n{reschedule_link}", VALUES)
    assert plain_text(filled.lines) == "Here:\nhttps://calendly.com/r/1?a=1&b=2"
    assert html_body(filled.lines) == (
        '<p>Here:<br>\n<a href="https://calendly.com/r/1?a=1&amp;b=2">Pick a new time</a></p>'
    )


def test_a_paragraph_without_its_fact_is_left_out_whole() -> None:
    values = {**VALUES, "join_link": ()}
    filled = fill("Hello {name},\n\nJoin here:\n{join_link}\n\n\nBye", values)
    assert plain_text(filled.lines) == "Hello <name>,\n\n\nBye"
    assert filled.left_out == ("join_link",)
    assert fill_line("Join {join_link} now", values) == "Join now"
    assert fill_line("«\u00a0{name}\u00a0»\n", values) == "«\u00a0<name>\u00a0»"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Hello {nmae}", 1, "“{nmae}” is not a placeholder. Did you mean {name}?"),
        ("a\nb {xyzzy}", 2, "“{xyzzy}” is not a placeholder. Choose one with Insert placeholder."),
        ("{", 1, "A “{” stands alone: write {{ for a brace in the text."),
        ("a }", 1, "A “}” stands alone: write }} for a brace in the text."),
        ("{}", 1, "“{}” is empty: choose one with Insert placeholder."),
    ],
)
def test_a_mistake_is_named_where_it_stands(text: str, line: int, words: str) -> None:
    (found,) = mistakes(text)
    assert (found.line, found.words) == (line, words)
    with pytest.raises(NotFilled, match="mistake"):
        fill(text, VALUES)


def test_braces_can_be_written_and_case_does_not_count() -> None:
    assert plain_text(fill("{{name}} { Name }", VALUES).lines) == "{name} <name>"


@given(st.text(alphabet="ab {}\n", max_size=60))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    pieces = list(parts(text))
    assert [piece.start for piece in pieces] == sorted(piece.start for piece in pieces)
    assert sum(piece.length for piece in pieces) == len(text)
    assert plain_text(fill(escaped(text), {}).lines).split() == text.split()


@given(st.text(max_size=80))
def test_no_value_becomes_markup_or_a_placeholder(text: str) -> None:
    values = {**VALUES, "name": (Run(text),)}
    body = html_body(fill("Hi {name}.", values).lines)
    assert "<" not in body.replace("&lt;", "")
    assert plain_text(fill("Hi {name}.", values).lines) == f"Hi {text}."


def test_names_from_right_to_left_keep_to_themselves() -> None:
    assert isolated("ليلى حداد") == "\u2068ليلى حداد\u2069"
    assert isolated("Maria") == "Maria"


def test_addresses_become_links_only_when_they_are_some() -> None:
    assert mail_run("maria+x@example.com").url == "mailto:maria+x@example.com"
    assert mail_run('a"?cc=x@y.com').url == "mailto:a%22%3Fcc%3Dx@y.com"
    assert mail_run("nobody").url == ""


def test_lengths_of_time_in_each_language() -> None:
    assert duration_in("en", 30) == "30 minutes"
    assert duration_in("de", 75) == "1 Stunde und 15 Minuten"
    assert duration_in("nl", 120) == "2 uur"
    assert set(WORDS) == set(LANGUAGES)


def test_tabs_and_halves_of_characters_harm_no_format() -> None:
    filled = fill("One\ttwo \ud83d{name}", VALUES)
    content = as_content(filled.lines)
    content.plain.encode()
    content.html.encode()
    assert "One\\tab two" in content.rtf
    assert "<name>" in content.plain
