"""The Privacy and data section: a person's data, what is kept here, moving out, leaving nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.pages.privacy.kept import Kept, kept_columns, kept_here, total_words
from calendly_desktop.pages.privacy.moving import export_everything, take_in
from calendly_desktop.pages.privacy.typed import TypedConfirmDialog
from calendly_desktop.store.data_deletion import span_fault
from calendly_desktop.store.kept_file import on_thread
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.personal_words import asked_words

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from PySide6.QtGui import QShowEvent

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.buttons import Role


class PrivacySection(AccountSection):
    """Cards, one for each thing that can be done with data."""

    KEY: ClassVar[str] = "privacy"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self._inside = self._scroll()
        self._build_person()
        self._build_kept()
        self._build_moving()
        self._build_meetings()
        self._build_leaving()
        self._inside.addStretch(1)
        self.person_action = QAction(icon("person"), self.tr("Find a person's data"), self)
        self.person_action.setObjectName("find_person_data")
        self.person_action.triggered.connect(lambda _checked=False: page.tools.person())
        services.connection.changed.append(self._follow)
        self._follow()

    async def load(self, *, refresh: bool) -> None:
        """Measure what is kept, and say who is kept out; Calendly is not asked."""
        await self._measure()
        self._say_kept_out()

    def focus_start(self) -> None:
        """Put the keyboard on the first button."""
        self.find_person.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def actions(self) -> list[QAction]:
        """Return the command that finds a person's data."""
        return [self.person_action]

    async def aclose(self) -> None:
        """Follow the connection no longer."""
        if self._follow in self.services.connection.changed:
            self.services.connection.changed.remove(self._follow)
        await super().aclose()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what is kept without a connection, too."""
        super().showEvent(event)
        if not self.kept_model.rowCount() and self.page._runs():
            self._start(self.load(refresh=False))

    # -- a person --------------------------------------------------------------------------

    def _build_person(self) -> None:
        column = self._card(
            self.tr("A person's data"),
            self.tr(
                "Somebody asks what you hold about them, or wants to be deleted (GDPR): find "
                "everything by e-mail address, here and at Calendly, hand it over as a file, "
                "delete it from this computer, and have Calendly delete it where your plan allows."
            ),
        )
        self.find_person = self._button("find_person", self.tr("Fi&nd a person's data…"), "primary")
        self.find_person.clicked.connect(lambda _checked=False: self.page.tools.person())
        self.kept_out = secondary(PlainLabel("", self, wrap=True))
        self.let_in = self._button("let_in_again", self.tr("Let them in a&gain…"), "quiet")
        self.let_in.clicked.connect(lambda: self._start(self._let_in_again()))
        self._row(column, self.find_person, self.let_in)
        column.addWidget(self.kept_out)

    def _say_kept_out(self) -> None:
        some = bool(self.services.personal_data.removed)
        words = self.tr(
            "People whom you deleted are kept out of this computer: what Calendly sends about them "
            "is kept without name, address, answers and links. Marks that name nobody recognise "
            "them."
        )
        self.kept_out.setText(words)
        self.kept_out.setVisible(some)
        self.let_in.setVisible(some)

    async def _let_in_again(self) -> None:
        sure = await confirm(
            self.window(),
            self.tr("Let deleted people in again?"),
            self.tr(
                "What Calendly holds about them comes back to this computer when their meetings "
                "change or are read anew."
            ),
            action=self.tr("Let them in again"),
        )
        if sure:
            await self.services.personal_data.let_in_again()
            self._say_kept_out()
            self.copied.emit(self.tr("Nobody is kept out any more"))

    # -- what is kept ----------------------------------------------------------------------

    def _build_kept(self) -> None:
        column = self._card(
            self.tr("What is kept on this computer"),
            self.tr(
                "Everything lies in one folder that only you can open, and in the keyring. "
                "Deliveries that the webhook receiver took are in no file, and go with its window."
            ),
        )
        view = QTableView(self)
        view.setObjectName("kept_table")
        view.setAccessibleName(self.tr("What is kept on this computer"))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        self.kept_model: LinesModel[Kept] = LinesModel(self)
        self.kept: LinesTable[Kept] = LinesTable(view, self.kept_model, lambda row: row.name, self)
        self.kept.copied.connect(self.copied)
        self.kept_total = secondary(PlainLabel("", self))
        self.open_folder = self._button("open_data_folder", self.tr("&Open folder"))
        self.open_folder.clicked.connect(self._open_folder)
        copy = self._button("copy_kept", self.tr("Cop&y"))
        self.kept.put_menu_on(copy)
        column.addWidget(view)
        row = self._row(column, self.open_folder, copy)
        row.addWidget(self.kept_total)

    async def _measure(self) -> None:
        services, places = self.services, self.services.places
        known = [(one.key, one.name or one.email) for one in services.settings.values.accounts]
        if services.account_key not in {key for key, _name in known}:
            name = self.tr("the sample data") if services.is_demo else services.account.who
            known.append((services.account_key, name or services.account_key))
        where = services.where_token
        rows = await on_thread(lambda: kept_here(places, known, where))
        self.kept.show_lines(kept_columns(), rows)
        self.kept.show_rows_at_once(10)
        self.kept_total.setText(total_words(rows))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.services.places.root)))

    # -- moving ----------------------------------------------------------------------------

    def _build_moving(self) -> None:
        column = self._card(
            self.tr("Take everything with you"),
            self.tr(
                "One ZIP file with your settings, saved views, rules, presets, templates, the "
                "links made here and the journal, and a text that explains it. No token and no "
                "key is in it. On another computer it is taken in again."
            ),
        )
        self.export = self._button("export_everything", self.tr("E&xport everything…"))
        self.export.clicked.connect(
            lambda: self._start(self._say(export_everything(self.services, self.window())))
        )
        self.take_in = self._button("take_in_export", self.tr("Ta&ke in an export…"))
        self.take_in.clicked.connect(
            lambda: self._start(self._say(take_in(self.services, self.window())))
        )
        self._row(column, self.export, self.take_in)

    async def _say(self, work: Coroutine[object, object, str]) -> None:
        words = await work
        if words:
            self.copied.emit(words)
            await self._measure()

    # -- meetings at Calendly --------------------------------------------------------------

    def _build_meetings(self) -> None:
        column = self._card(
            self.tr("Have old meetings deleted at Calendly"),
            self.tr(
                "Calendly deletes the data of all meetings of a past period, for everybody in the "
                "organization: at most 24 months at once, within 7 days, for good. Owners and "
                "admins of an Enterprise plan can ask for it; Calendly decides."
            ),
        )
        today = datetime.now(UTC).date()
        self.first = self._day("deletion_first", self.tr("First day"), today - timedelta(days=730))
        self.last = self._day("deletion_last", self.tr("Last day"), today - timedelta(days=366))
        first, last = QLabel(self.tr("F&rom"), self), QLabel(self.tr("unti&l"), self)
        first.setBuddy(self.first)
        last.setBuddy(self.last)
        self.delete_meetings = self._button(
            "delete_meetings", self.tr("A&sk Calendly to delete…"), "danger"
        )
        self.delete_meetings.clicked.connect(lambda: self._start(self._delete_meetings(), True))
        self._row(column, first, self.first, last, self.last, self.delete_meetings)
        self.meetings_note = PlainLabel("", self, wrap=True)
        self.meetings_note.setObjectName("deletion_note")
        self.meetings_note.hide()
        column.addWidget(self.meetings_note)

    async def _delete_meetings(self) -> None:
        zone = self.page.tools.clock().zone.info
        start = datetime.combine(_date(self.first), time(), zone)
        end = datetime.combine(_date(self.last) + timedelta(days=1), time(), zone)
        fault = span_fault(start, end, datetime.now(UTC))
        self._note_meetings(fault, "danger")
        if fault:
            self.first.setFocus()
            return
        words = self.tr("delete meetings")
        dialog = TypedConfirmDialog(
            self.window(),
            self.tr("Have Calendly delete these meetings for good?"),
            self.tr("All meetings from {0} until {1}, of everybody in your organization.").format(
                self.first.text(), self.last.text()
            ),
            action=self.tr("Ask Calendly to delete"),
            words=words,
            informative=self.tr(
                "Calendly deletes their data: invitees, answers, times. It takes up to 7 days, "
                "nobody can bring it back, and Calendly does not say when it is done.\n\n"
                "You ask as {0}."
            ).format(self.services.data_deletion.who),
        )
        if not await run_dialog(dialog):
            return
        outcome = await self.services.data_deletion.of_events(start, end)
        if outcome.is_done:
            self._note_meetings(asked_words(), "secondary")
        elif outcome.state == "refused" and isinstance(outcome.cause, Problem):
            raise outcome.cause
        else:
            unclear = self.tr(
                "The answer was lost: it is not certain whether Calendly took the request. "
                "Nothing is sent again by itself."
            )
            self._note_meetings(unclear, "warning")

    def _note_meetings(self, text: str, tone: str) -> None:
        self.meetings_note.setText(text)
        self.meetings_note.setVisible(bool(text))
        set_text_role(self.meetings_note, tone)

    def _follow(self) -> None:
        """Ask Calendly only where there is a connection."""
        reason = self.services.connection.offline_reason()
        self.delete_meetings.setEnabled(not reason)
        self.delete_meetings.setToolTip(reason)
        self.delete_meetings.setAccessibleDescription(reason)

    # -- leaving ---------------------------------------------------------------------------

    def _build_leaving(self) -> None:
        column = self._card(
            self.tr("Remove everything from this computer"),
            self.tr(
                "Signs out every account and removes sign-ins, keys, local copies, journals, "
                "links, presets, templates, settings and logs. Nothing changes at Calendly. "
                "Afterwards the app says what it removed, and what remained and why."
            ),
        )
        self.remove_all = self._button(
            "remove_everything", self.tr("Re&move everything…"), "danger"
        )
        self.remove_all.clicked.connect(self.page.remove_everything_wanted)
        self._row(column, self.remove_all)

    # -- building --------------------------------------------------------------------------

    def _start(self, work: Coroutine[object, object, None], write: bool = False) -> None:
        self.tasks.start(work, key="privacy", write=write)

    def _scroll(self) -> QVBoxLayout:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(SectionTitle(self.tr("Privacy and data"), self))
        column.addWidget(area, 1)
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, theme().px(look.SPACE_2), 0)
        cards.setSpacing(theme().px(look.SPACE_3))
        return cards

    def _card(self, title: str, text: str) -> QVBoxLayout:
        card = Card(self)
        column = card.column()
        heading = PlainLabel(title, card)
        set_text_role(heading, "strong")
        column.addWidget(heading)
        column.addWidget(secondary(PlainLabel(text, card, wrap=True)))
        self._inside.addWidget(card)
        return column

    def _button(self, name: str, words: str, role: Role = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)
        set_role(button, role)
        return button

    def _day(self, name: str, words: str, day: date) -> QDateEdit:
        field = QDateEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setCalendarPopup(True)
        field.setDate(QDate(day.year, day.month, day.day))
        return field

    def _row(self, column: QVBoxLayout, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(look.SPACE_2))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        return row


def _date(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
