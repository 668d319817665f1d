"""One webhook on a sheet: how it is doing, what to do about it, facts, and its signing key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calendly_desktop.domain.webhook_findings import key_in_words
from calendly_desktop.domain.webhooks import event_in_words
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.webhooks.change_buttons import ChangeButtons
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.clipboard import copy, copy_secret
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import Card, remove_widgets
from calendly_desktop.toolkit.text import (
    MonoLabel,
    PlainLabel,
    SectionTitle,
    secondary,
    set_text_role,
)
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.domain.webhook_findings import Finding
    from calendly_desktop.viewmodels.webhooks import WebhookRow

_ICONS = {"danger": "error", "warning": "warning", "info": "info"}


class WebhookDetail(QWidget):
    """The sheet beside the list; empty until `show_row`."""

    copied = Signal(str)
    delete_wanted = Signal()
    replace_wanted = Signal()
    similar_wanted = Signal()
    test_wanted = Signal()
    pack_wanted = Signal()
    receive_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("webhook_detail")
        self._row: WebhookRow | None = None
        self._key: str | None = None
        self._labels: dict[PlainLabel, PlainLabel] = {}
        self._build()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        edge = theme().px(look.SPACE_4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(look.SPACE_3))
        self.chip = Chip("", self)
        self.meaning = secondary(PlainLabel("", self, wrap=True))
        state = QHBoxLayout()
        state.addWidget(self.chip)
        state.addWidget(self.meaning, 1)
        column.addLayout(state)
        self.address = MonoLabel("", self, wrap=True)
        self.address.setObjectName("webhook_address")
        self.copy_address = self._copy_button(
            self.tr("Copy &address"), "copy_address", self.tr("Copy address of this webhook")
        )
        self.copy_address.clicked.connect(self._copy_address)
        line = QHBoxLayout()
        line.addWidget(self.address, 1)
        line.addWidget(self.copy_address, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        place = self._findings_place = QWidget(self)  # here, so that it is also read here
        self._findings = QVBoxLayout(place)
        self._findings.setContentsMargins(0, 0, 0, 0)
        self._findings.setSpacing(theme().px(look.SPACE_2))
        column.addWidget(place)
        self._trying = self._build_trying()
        column.addWidget(self._trying)
        column.addWidget(SectionTitle(self.tr("Told when"), self))
        self.told = PlainLabel("", self, wrap=True)
        column.addWidget(self.told)
        lacks = HelpLink("payload-lacks", self)
        column.addWidget(lacks, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(SectionTitle(self.tr("Facts"), self))
        column.addLayout(self._build_facts())
        left = HelpLink("colleague-left", self)
        column.addWidget(left, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(SectionTitle(self.tr("Signing key"), self))
        column.addLayout(self._build_key())
        self.changing = ChangeButtons(self)
        column.addWidget(self.changing)
        column.addLayout(self._build_buttons())
        column.addStretch(1)

    def _copy_button(self, text: str, name: str, spoken: str) -> CopyButton:
        button = CopyButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setAutoDefault(False)
        return button

    def _build_trying(self) -> QWidget:
        place = QWidget(self)
        self.test = QPushButton(self.tr("&Send test…"), place)
        self.test.setObjectName("send_test_delivery")
        self.test.setAccessibleName(self.tr("Send a test to the address of this webhook"))
        self.test.clicked.connect(self.test_wanted)
        self.pack = QPushButton(self.tr("For m&y developer…"), place)
        self.pack.setObjectName("developer_pack")
        self.pack.setAccessibleName(self.tr("Pack for my developer"))
        self.pack.clicked.connect(self.pack_wanted)
        self.receive = QPushButton(self.tr("See what arrives…"), place)
        self.receive.setObjectName("open_receiver")
        self.receive.setAccessibleName(self.tr("Receive messages on this computer"))
        self.receive.setToolTip(self.tr("Receive on this computer what Calendly sends, to read it"))
        self.receive.clicked.connect(self.receive_wanted)
        row = FlowLayout(place, spacing=theme().px(look.SPACE_2))
        for button in (self.test, self.pack, self.receive):
            row.addWidget(button)
        return place

    def _build_facts(self) -> QGridLayout:
        facts = QGridLayout()
        facts.setHorizontalSpacing(theme().px(look.SPACE_4))
        facts.setVerticalSpacing(theme().px(look.SPACE_2))
        facts.setColumnStretch(1, 1)
        self.about = self._fact(facts, self.tr("About"))
        self.made_by = self._fact(facts, self.tr("Made by"))
        self.made_at = self._fact(facts, self.tr("Made on"))
        self.uri = self._fact(facts, self.tr("Identifier"), mono=True)
        return facts

    def _fact(self, facts: QGridLayout, words: str, *, mono: bool = False) -> PlainLabel:
        row = facts.rowCount()
        label = secondary(PlainLabel(words, self))
        field = MonoLabel("", self, elide="middle") if mono else PlainLabel("", self, wrap=True)
        label.setBuddy(field)
        self._labels[field] = label
        facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(field, row, 1)
        return field

    def _build_key(self) -> QHBoxLayout:
        self.key_words = PlainLabel("", self, wrap=True)
        self.copy_key = self._copy_button(
            self.tr("Copy &key"), "copy_key", self.tr("Copy signing key of this webhook")
        )
        self.copy_key.clicked.connect(self._copy_key)
        line = QHBoxLayout()
        line.addWidget(self.key_words, 1)
        line.addWidget(self.copy_key, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _build_buttons(self) -> QHBoxLayout:
        self.similar = QPushButton(self.tr("New one &like this…"), self)
        self.similar.setObjectName("new_like_this")
        self.similar.setAccessibleName(self.tr("New webhook like this"))
        self.similar.clicked.connect(self.similar_wanted)
        self.delete = QPushButton(self.tr("&Delete…"), self)
        self.delete.setObjectName("delete_webhook")
        self.delete.setAccessibleName(self.tr("Delete this webhook"))
        self.delete.clicked.connect(self.delete_wanted)
        set_role(self.delete, "danger")
        line = QHBoxLayout()
        line.setContentsMargins(0, theme().px(look.SPACE_3), 0, 0)
        line.addWidget(self.similar)
        line.addStretch(1)
        line.addWidget(self.delete)
        return line

    # -- showing ---------------------------------------------------------------------------

    def show_row(self, row: WebhookRow) -> None:
        """Show a webhook; its key is unknown until `show_key`."""
        same = self._row is not None and self._row.subscription.uri == row.subscription.uri
        self._row = row
        subscription = row.subscription
        self.chip.show_state(row.state.word, tone=row.state.tone, icon_name=row.state.icon)
        self.meaning.setText(row.state.meaning)
        self.address.setText(subscription.callback_url)
        self.told.setText(
            "\n".join(f"•  {_sentence(event_in_words(name))}" for name in subscription.events)
            or self.tr("Nothing: no event is chosen.")
        )
        self.about.setText(row.about)
        self.made_by.setText(row.made_by)
        self.made_at.setText(row.made_at or self.tr("Not known"))
        self.uri.setText(row.identifier)
        self.changing.show_row(row)
        self._show_held(row)
        self._show_findings(row)
        set_role(self.test, "" if row.findings else "primary")
        if not same:
            self._key = None
            self.key_words.setText(self.tr("Looking in the keyring…"))
            self.copy_key.setEnabled(False)

    def _show_held(self, row: WebhookRow) -> None:
        """What is held on this computer was made by nobody, and is not at Calendly to delete."""
        is_held = row.change is not None
        for part in (self.delete, self.similar, self.made_by, self._labels[self.made_by]):
            part.setVisible(not is_held)
        self._trying.setVisible(row.can_be_tried)
        since = self.tr("Since") if is_held else self.tr("Made on")
        self._labels[self.made_at].setText(since)

    def show_key(self, key: str | None, trouble: str = "") -> None:
        """Say whether this computer keeps the signing key, or why that is not known."""
        self._key = key
        self.copy_key.setEnabled(key is not None)
        found = self._row.findings if self._row is not None else ()
        is_unsigned = any(finding.kind == "unsigned" for finding in found)
        self.key_words.setText(trouble or key_in_words(key is not None, is_unsigned=is_unsigned))

    def set_busy(self, busy: bool) -> None:
        """Take the buttons that write away while a write runs."""
        self.delete.setEnabled(not busy)
        self.changing.setEnabled(not busy)
        self.similar.setEnabled(not busy)

    def _show_findings(self, row: WebhookRow) -> None:
        remove_widgets(self._findings)
        for finding in row.findings:
            self._findings.addWidget(self._card(finding))
        self._findings_place.setVisible(bool(row.findings))

    def _card(self, finding: Finding) -> Card:
        card = Card(self)
        card.setAccessibleName(finding.title)
        tone = "info" if finding.severity == "info" else finding.severity
        sign = IconLabel(_ICONS[finding.severity], card, tone=tone, size=look.ICON_LARGE)
        words = QVBoxLayout()
        words.setSpacing(theme().px(look.SPACE_1))
        words.addWidget(set_text_role(PlainLabel(finding.title, card, wrap=True), "strong"))
        words.addWidget(PlainLabel(finding.advice, card, wrap=True))
        if finding.kind == "disabled":
            words.addWidget(self._replace_button(card), 0, Qt.AlignmentFlag.AlignLeft)
        elif finding.kind in ("paused", "unfinished"):
            words.addWidget(self._held_button(card, finding), 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(theme().px(look.SPACE_3))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        card.column().addLayout(line)
        return card

    def _replace_button(self, card: Card) -> QPushButton:
        button = QPushButton(self.tr("Make &it work again…"), card)
        button.setObjectName("replace_webhook")
        button.setAccessibleName(self.tr("Make this webhook work again"))
        button.clicked.connect(self.replace_wanted)
        self.setTabOrder(self.copy_address, button)  # findings stand above all that follows
        return button

    def _held_button(self, card: Card, finding: Finding) -> QPushButton:
        is_paused = finding.kind == "paused"
        button = QPushButton(self.tr("&Restore…") if is_paused else self.tr("De&cide…"), card)
        button.setObjectName("open_held")
        spoken = self.tr("Restore this webhook"), self.tr("Decide how this change goes on")
        button.setAccessibleName(spoken[0] if is_paused else spoken[1])
        button.clicked.connect(self.changing.held_wanted)
        self.setTabOrder(self.copy_address, button)
        return button

    def _copy_address(self) -> None:
        copy(self.address.text())
        self.copy_address.show_copied()
        self.copied.emit(self.tr("Address copied"))

    def _copy_key(self) -> None:
        if self._key is not None:
            copy_secret(self._key)
            self.copy_key.show_copied()
            self.copied.emit(self.tr("Signing key copied; the clipboard forgets it in a minute"))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
