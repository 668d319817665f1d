"""The questions of an event type as fields: text, lines, choices, check boxes, phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.toolkit.asked import Asked, LineAsked, LinesAsked, ManyAsked, OneOfAsked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import CustomQuestion


def field_for(question: CustomQuestion, parent: QWidget) -> Asked:
    """Return the field of a question; a star marks one that must be answered."""
    name = f"question_{question.position}"
    asked = " ".join(question.name.split())
    text = f"{asked} *" if question.required else asked
    if question.type == "text":
        return LinesAsked(name, text, parent)
    if question.type == "single_select" and question.answer_choices:
        choices = question.answer_choices
        return OneOfAsked(name, text, choices, parent, other=question.include_other)
    if question.type == "multi_select" and question.answer_choices:
        choices = question.answer_choices
        return ManyAsked(name, text, choices, parent, other=question.include_other)
    return LineAsked(name, text, parent, is_phone=question.type == "phone_number")
