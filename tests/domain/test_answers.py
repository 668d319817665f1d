"""Questions of several versions of a form become one column each; answers find theirs."""

from __future__ import annotations

from calendly_desktop.domain.answers import answers_by_question, one_line, question_key, questions
from calendly_desktop.domain.models import CustomQuestion, QuestionAndAnswer
from calendly_desktop.domain.table_copy import html_table, tab_separated


def given(*pairs: tuple[str, str]) -> list[QuestionAndAnswer]:
    return [
        QuestionAndAnswer(question=question, answer=answer, position=position)
        for position, (question, answer) in enumerate(pairs)
    ]


def test_a_question_is_one_column_however_it_was_written() -> None:
    new = given(("Which role?", "Qt"), ("Salary", "50"))
    old = given(("which  ROLE ", "Python"), ("Start", "May"), ("Salary:", "40"))
    found = questions([new, old])
    assert [each.text for each in found] == ["Which role?", "Salary", "Start"]
    answers = answers_by_question(old)
    assert [answers.get(each.key, "") for each in found] == ["Python", "40", "May"]


def test_what_is_asked_now_comes_first_in_its_order_even_without_answers() -> None:
    asked = [
        CustomQuestion(name="Second", position=1),
        CustomQuestion(name="First", position=0),
        CustomQuestion(name="Switched off", position=2, enabled=False),
    ]
    found = questions([given(("Once asked", "x"), ("First", "y"))], asked)
    assert [each.text for each in found] == ["First", "Second", "Once asked"]


def test_check_boxes_two_alike_and_empty_answers() -> None:
    form = given(("Languages", "Deutsch\n  English \n"), ("languages", "العربية"), ("Empty", "  "))
    answers = answers_by_question(form)
    assert answers == {question_key("Languages"): "Deutsch\n  English\nالعربية"}
    assert one_line(answers["languages"]) == "Deutsch · English · العربية"


def test_a_copied_table_has_cells_and_no_formulas() -> None:
    rows = [["Name", "Answer"], ["=1+1", 'two\nlines, "quoted"'], ["<b>", "+49 30\t1"]]
    assert tab_separated(rows) == (
        'Name\tAnswer\n\'=1+1\t"two\nlines, ""quoted"""\n<b>\t\'+49 30 1'
    )
    html = html_table(rows)
    assert "two<br>lines" in html
    assert "&lt;b&gt;" in html
    assert html.count("<tr>") == 3
    assert html.count("<th ") == 2
    assert html.count("mso-number-format:'\\@'") == 6
