"""The form that changes a webhook: address, whose meetings, events, key; and what it would do."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.domain.webhook_definitions import Maker
from calendly_desktop.domain.webhooks import EVENTS
from calendly_desktop.forms.ui_webhook_change import Ui_WebhookChange
from calendly_desktop.pages.webhooks.events import EventChoice
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import (
    PlainLabel,
    SectionTitle,
    plain_tip,
    polish_again,
    secondary,
    set_text_role,
)
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.webhook_change_form import About, Asked, unknown_events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_change_impact import Point, Topic
    from calendly_desktop.domain.webhook_changes import KeyChoice
    from calendly_desktop.domain.webhooks import AddressVerdict

_ICONS: Final[dict[Topic, str]] = {
    "address": "link",
    "who": "people",
    "events": "bolt",
    "gap": "clock",
    "key": "key",
    "back": "undo",
    "doubt": "warning",
}
_BREAKS: Final = re.compile(r"(?<=[./?=&_])(?=\w)")
"""Where an address may be broken between two lines, besides where Qt does."""


class ChangeForm(QWidget):
    """Asks what is to be different. changed: anything of it; `asked()` says what."""

    changed = Signal()

    def __init__(self, subscription: WebhookSubscription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change_form")
        self._subscription = subscription
        self._key_chosen = False
        self._abouts: list[About] = []
        self._maker = Maker("")
        self._unknown = unknown_events(subscription)
        self.ui = Ui_WebhookChange()
        self.ui.setupUi(self)
        self.events = EventChoice(self)
        self.events.setObjectName("events")
        self.ui.events_layout.addWidget(self.events)
        self._dress()
        self._order_tabs()
        self._connect()
        self.fill_in(_present(subscription))

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.address_verdict, ui.about_reason, ui.key_note):
            secondary(label)
            label.hide()
        set_text_role(ui.address_label, "strong")
        for part in (ui.about_label, ui.events_title, ui.key_title):
            part.setContentsMargins(0, theme().px(look.SPACE_3), 0, 0)
        set_text_role(ui.about_label, "strong")
        names = ", ".join(self._unknown)
        ui.others.setVisible(bool(self._unknown))
        words = self.tr("Also what this app does not know: {0}").format(names)
        ui.others.setText(words.replace("&", "&&"))
        ui.others.setAccessibleName(words)
        make_selected_chosen(ui.about)

    def _order_tabs(self) -> None:
        ui = self.ui
        stops: list[QWidget] = [ui.address, ui.about, *self.events.boxes.values(), ui.others]
        stops += [ui.key_same, ui.key_new, ui.key_none, ui.try_out]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        ui = self.ui
        ui.address.textChanged.connect(self.changed)
        ui.about.activated.connect(self._follow_about)
        self.events.changed.connect(self.changed)
        ui.others.toggled.connect(self.changed)
        for button in (ui.key_same, ui.key_new, ui.key_none):
            button.clicked.connect(self._choose_key)
        ui.try_out.toggled.connect(self.changed)

    # -- filling in ------------------------------------------------------------------------

    def offer_abouts(self, abouts: Sequence[About], refusal: str, maker: Maker) -> None:
        """Offer whose meetings it can be about; the first is what it is about now."""
        box = self.ui.about
        wanted = (self._about().scope, self._about().owner)
        self._abouts = list(abouts)
        self._maker = maker
        before = box.blockSignals(True)
        box.clear()
        for about in abouts:
            box.addItem(" ".join(about.words.split()))
        places = [n for n, about in enumerate(abouts) if (about.scope, about.owner) == wanted]
        box.setCurrentIndex(places[0] if places else 0)
        box.blockSignals(before)
        self.ui.about_reason.setText(refusal)
        self.ui.about_reason.setVisible(bool(refusal) and len(abouts) < 3)
        self._follow_about()

    def offer_keys(self, is_known: bool) -> None:
        """Offer the present key where this computer has it."""
        ui = self.ui
        ui.key_same.setEnabled(is_known)
        if not self._key_chosen or (ui.key_same.isChecked() and not is_known):
            (ui.key_same if is_known else ui.key_new).setChecked(True)
        note = self.tr(
            "The present key is not on this computer, and Calendly does not tell it. If the "
            "present webhook has no key, choose none or a new one; both work."
        )
        ui.key_note.setText("" if is_known else note)
        ui.key_note.setVisible(not is_known)
        ui.key_same.setAccessibleDescription("" if is_known else note)
        self.changed.emit()

    def offer_trial(self, is_offered: bool) -> None:
        """Offer to send a sample first, where both can be there and something can send it."""
        self.ui.try_out.setVisible(is_offered)

    def fill_in(self, values: Mapping[str, Any]) -> None:
        """Fill the form with what was kept, or what the webhook is now."""
        ui = self.ui
        ui.address.setText(str(values.get("url", "")))
        ui.address.setCursorPosition(0)
        events = values.get("events")
        self.events.choose([str(each) for each in events] if isinstance(events, list) else [])
        scope, owner = str(values.get("scope", "")), values.get("owner")
        for number, about in enumerate(self._abouts):
            if (about.scope, about.owner) == (scope, owner):
                ui.about.setCurrentIndex(number)
        ui.others.setChecked(bool(values.get("others", True)))
        key = values.get("key")
        self._key_chosen = key in ("same", "new", "none")
        button = {"new": ui.key_new, "none": ui.key_none}.get(str(key), ui.key_same)
        button.setChecked(True)
        self._follow_about()

    def start_over(self) -> None:
        """Fill the form with what the webhook is now."""
        self.fill_in(_present(self._subscription))

    def wants_trial(self) -> bool:
        """Tell whether a sample is to be sent first."""
        return self.ui.try_out.isChecked() and not self.ui.try_out.isHidden()

    def values(self) -> dict[str, Any]:
        """Return what is filled in, to be kept as a draft; never a key."""
        asked, about = self.asked(), self._about()
        return {
            "url": self.ui.address.text(),
            "events": list(self.events.wanted()),
            "scope": about.scope,
            "owner": about.owner,
            "others": self.ui.others.isChecked(),
            "key": asked.key if self._key_chosen else "",
        }

    def asked(self) -> Asked:
        """Return what is filled in."""
        kept = self._unknown if self.ui.others.isChecked() else ()
        key: KeyChoice = "none" if self.ui.key_none.isChecked() else "new"
        if self.ui.key_same.isChecked():
            key = "same"
        url = self.ui.address.text()
        return Asked(url, self._about(), (*self.events.chosen(), *kept), key, self._key_chosen)

    def is_touched(self) -> bool:
        """Tell whether anything is filled in that the webhook is not now."""
        return self.values() != _present(self._subscription)

    def _about(self) -> About:
        number = self.ui.about.currentIndex()
        if 0 <= number < len(self._abouts):
            return self._abouts[number]
        return About(self._subscription.scope, self._subscription.owner, "")

    # -- following -------------------------------------------------------------------------

    def _follow_about(self) -> None:
        self.ui.about.setToolTip(plain_tip(self.ui.about.currentText()))
        maker = self._maker
        self.events.allow_for(
            self._about().scope, maker.missing_scopes, maker.stage, maker.granted_scopes
        )
        self.changed.emit()

    def _choose_key(self) -> None:
        self._key_chosen = True
        self.changed.emit()

    def show_verdict(self, verdict: AddressVerdict) -> None:
        """Say below the address what is to be said of it."""
        label, text = self.ui.address_verdict, verdict.text
        label.setText(text)
        label.setVisible(bool(text))
        tones = {"error": "danger", "warning": "warning"}
        set_text_role(label, tones.get(verdict.level, "secondary"))
        self.ui.address.setProperty("invalid", verdict.level == "error")
        self.ui.address.setAccessibleDescription(text)
        polish_again(self.ui.address)


def _present(subscription: WebhookSubscription) -> dict[str, Any]:
    return {
        "url": subscription.callback_url,
        "events": [event.name for event in EVENTS if event.name in subscription.events],
        "scope": subscription.scope,
        "owner": subscription.owner,
        "others": True,
        "key": "",
    }


class ImpactCard(Card):
    """What pressing the button would do, point by point; read aloud as one text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("impact")
        column = self.column()
        column.setSpacing(theme().px(look.SPACE_3))
        self.title = SectionTitle(self.tr("What this does"), self)
        column.addWidget(self.title)
        self._texts: list[str] = []
        self._rows: list[tuple[QWidget, IconLabel, PlainLabel]] = []
        column.addStretch(1)

    def text(self) -> str:
        """Return all of it as one text."""
        return "\n".join(self._texts)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these points; labels stay what they are while somebody types."""
        self._texts = [point.text for point in points]
        while len(self._rows) < len(points):
            self._add_row()
        for number, (row, sign, label) in enumerate(self._rows):
            row.setVisible(number < len(points))
            if number < len(points):
                point = points[number]
                is_risk = point.topic == "doubt"
                sign.set_icon(_ICONS[point.topic], "warning" if is_risk else "secondary")
                label.setText(_BREAKS.sub("\u200b", point.text))  # long addresses go on below
        self.setAccessibleDescription(self.text())

    def _add_row(self) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(look.SPACE_2))
        sign = IconLabel("", row)
        label = PlainLabel("", row, wrap=True)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        column = self.column()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, row)
        self._rows.append((row, sign, label))
