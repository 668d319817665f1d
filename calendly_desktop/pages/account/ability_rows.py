"""The rows of "What can I do?": a feature with its state, and a scope of the sign-in with its."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.domain.search import folded
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import icon_button
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.domain.abilities import Ability
    from calendly_desktop.domain.features import Feature
    from calendly_desktop.domain.scopes import Scope


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountAbilities", text)


class AbilityRow(QWidget):
    """One feature; it stays while its state changes. copy_wanted: its request for whoever can help.

    text: what a search looks through, folded.
    """

    copy_wanted = Signal()

    def __init__(self, feature: Feature, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"ability_{feature.name}")
        self.feature = feature
        self.ability: Ability | None = None
        self.text = folded(f"{feature.title} {' '.join(feature.scopes)}")
        self.title = PlainLabel(feature.title, self, wrap=True)
        self.reason = secondary(PlainLabel("", self, wrap=True))
        self.since = secondary(PlainLabel("", self))
        self.chip = Chip(_tr("Not tried"), self, tone="neutral", icon_name="question")
        self.copy = icon_button(
            "copy",
            _tr("Copy the request: {0}").format(feature.title),
            f"copy_request_{feature.name}",
            self,
            tone="secondary",
        )
        self.copy.clicked.connect(self.copy_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.reason)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme().px(look.SPACE_1), 0, theme().px(look.SPACE_1))
        line.setSpacing(theme().px(look.SPACE_2))
        line.addLayout(words, 1)
        for part in (self.copy, self.since, self.chip):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_ability(self, ability: Ability, since: str) -> None:
        """Show how it stands; since: when that became known, in words."""
        self.ability = ability
        show_state(self.chip, ability.state, _tr("Only looking") if ability.locked.is_on else "")
        self.reason.setText(ability.reason)
        self.reason.setVisible(bool(ability.reason))
        self.since.setText(_tr("since {0}").format(since) if since else "")
        self.since.setVisible(bool(since))
        self.copy.setVisible(ability.can_be_asked_for)


class ScopeRow(QWidget):
    """One scope: its name as Calendly's page writes it, what it is for, and its state."""

    def __init__(self, scope: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"scope_{scope.name.replace(':', '_')}")
        self.scope = scope
        self.since = secondary(PlainLabel("", self))
        self.chip = Chip("", self)
        name = MonoLabel(scope.name, self)
        name.setObjectName(f"scope_name_{scope.name.replace(':', '_')}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(secondary(PlainLabel(scope.why, self, wrap=True)))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme().px(look.SPACE_1), 0, theme().px(look.SPACE_1))
        line.setSpacing(theme().px(look.SPACE_2))
        line.addLayout(words, 1)
        line.addWidget(self.since, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_scope(self, state: str, since: str) -> None:
        """Show whether it is granted (yes), missing (no) or not tried."""
        words = {"yes": _tr("Granted"), "no": _tr("Missing")}
        show_state(self.chip, state, words.get(state, ""))
        self.since.setText(_tr("since {0}").format(since) if since else "")
        self.since.setVisible(bool(since))


def show_state(chip: Chip, state: str, words: str = "") -> None:
    """Show yes, no or not tried, by default in the words for a feature."""
    if state == "yes":
        chip.show_state(words or _tr("Works"), tone="success")
    elif state == "no":
        chip.show_state(words or _tr("Not allowed"), tone="warning", icon_name="lock")
    else:
        chip.show_state(_tr("Not tried"), tone="neutral", icon_name="question")
