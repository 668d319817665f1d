"""A person's data: found by address here and at Calendly, handed over as a file, deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from calendly_desktop.api.errors import SignInNeeded
from calendly_desktop.domain.personal_data import MOST_ADDRESSES, Part, Person, addresses_in
from calendly_desktop.domain.personal_report import Report, summary
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_person_window import Ui_PersonWindow
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.pages.privacy import profile
from calendly_desktop.pages.privacy.person_acting import PersonActing
from calendly_desktop.store.kept_file import on_thread
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.personal_words import columns, details, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meeting_cells import Clock


class PersonWindow(ToolWindow):
    """Everything about one person, or a few. What is typed here is remembered nowhere."""

    NAME: ClassVar[str] = "person"
    HELP: ClassVar[str] = "privacy"

    def __init__(
        self, services: Services, parent: QWidget, clock: Callable[[], Clock], emails: str = ""
    ) -> None:
        super().__init__(parent, "", width=960, height=700)
        self.setWindowTitle(self.tr("A person's data"))
        self.services = services
        self.clock = clock
        self.emails: tuple[str, ...] = ()
        self.names: tuple[str, ...] = ()
        self.found: list[Part] = []
        self.left_out: list[str] = []
        self.is_whole = False
        self.ui = Ui_PersonWindow()
        self.ui.setupUi(self.body)
        self.model: LinesModel[Part] = LinesModel(self)
        self.table = LinesTable(self.ui.table, self.model, _row, self)
        self._dress()
        self.acting = PersonActing(self)
        self._connect()
        self.ui.addresses.setPlainText(emails)
        self._show()

    # -- finding ---------------------------------------------------------------------------

    def look(self) -> None:
        """Look for the addresses in the field, here and at Calendly."""
        read = addresses_in(self.ui.addresses.toPlainText())
        fault = ""
        if not read.emails:
            fault = self.tr("Type or paste at least one e-mail address, such as maria@example.com.")
        elif len(read.emails) > MOST_ADDRESSES:
            fault = self.tr("These are {0} addresses. Look for {1} at a time at most.").format(
                len(read.emails), MOST_ADDRESSES
            )
        mark_fault(self.ui.addresses, self.ui.fault, fault)
        self.ui.fault.setVisible(bool(fault))
        if fault:
            self.ui.addresses.setFocus()
            return
        left = [self.tr("Left out, for it is no address: {0}.").format(one) for one in read.others]
        self.begin(read.emails, left)

    def begin(self, emails: tuple[str, ...], left_out: list[str] | None = None) -> None:
        """Look for addresses anew."""
        self.emails, self.left_out = emails, left_out or []
        self.found, self.names, self.is_whole = [], (), False
        self.acting.say("")
        self.ui.states.show_panel().show_loading()
        self.tasks.start(self._find(), key="find", on_error=self._not_found)
        self._show()

    async def find_here(self) -> None:
        """Look on this computer, and put what is found in the place of what was there."""
        held = await self.services.personal_data.find(self.emails)
        self._note_names(held.person)
        self._note_accounts(held.accounts)
        person = held.person
        root = self.services.places.root
        old = await on_thread(lambda: profile.old_files_with(root, person))
        here = [*held.parts, *profile.parts_of(self.services, person, old)]
        self.found = [*here, *(part for part in self.found if part.where == "calendly")]
        self._show()

    def _note_names(self, person: Person) -> None:
        """Keep the names for the report; say where one is that of others, too."""
        self.names = tuple(dict.fromkeys([*self.names, *person.spelled]))
        words = self.tr(
            "Others have the name {0}, too: what has only the name and no address is left alone."
        )
        said = [words.format(name) for name in person.spelled if person.is_shared(name)]
        self.left_out += [each for each in said if each not in self.left_out]

    def _note_accounts(self, accounts: tuple[str, ...]) -> None:
        """Say that the files of other accounts are among it, and whom of Calendly nobody asked."""
        words = self.tr(
            "The files of other accounts on this computer were looked through, too: {0}. Calendly "
            "is asked with the open account only."
        )
        said = words.format("; ".join(accounts))
        if accounts and said not in self.left_out:
            self.left_out.append(said)

    async def _find(self) -> None:
        await self.find_here()
        reason = self.services.connection.offline_reason()
        if reason:
            self.left_out.append(self.tr("Calendly was not asked: there is no connection."))
        else:
            async for part in self.services.personal_reading.parts(self.emails, self._progress):
                self.found.append(part)
                self._show()
        self.is_whole = True
        self._progress("", 0)
        self._show()
        announce(self, summary(self.found))

    def _progress(self, title: str, count: int) -> None:
        words = tr("Asking Calendly: {0} …").format(title) if title else ""
        if title and count:
            words = tr("Asking Calendly: {0}, {1} looked at …").format(title, f"{count:,}")
        self._note(words)

    def _not_found(self, error: BaseException) -> bool:
        """Keep what was found where Calendly stops answering, and say what is missing."""
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            return False
        self.left_out.append(f"{error.title}. {error.explanation}")
        self._note("")
        self._show()
        return True

    def _stop(self) -> None:
        self.tasks.cancel("find")
        self.left_out.append(self.tr("You stopped before everything was looked at."))
        self._note("")
        self._show()
        self.ui.find.setFocus()

    def _note(self, progress: str) -> None:
        text = " ".join(filter(None, (progress, *self.left_out)))
        self.ui.note.setText(text)
        self.ui.note.setVisible(bool(text))

    # -- showing ---------------------------------------------------------------------------

    @property
    def runs(self) -> bool:
        """Whether something is still being looked for."""
        return self.tasks.is_busy("find") and not self.is_whole

    def report(self) -> Report:
        """Return everything that was found, to hand over."""
        _name, organization = who_asks(self)
        return Report(
            self.emails,
            self.names,
            self.services.account.who,
            organization,
            datetime.now(UTC).astimezone(self.clock().zone.info),
            self.found,
            self.left_out,
        )

    def _show(self) -> None:
        ui = self.ui
        rows = sorted(self.found, key=lambda part: (not part.items, part.is_read))
        self.table.show_lines(columns(), rows)
        if self.found:
            ui.states.show_content()
        elif not self.emails:
            ui.states.show_panel().show_empty(
                "person",
                self.tr("Whose data?"),
                self.tr(
                    "Type or paste addresses above: you see what this computer holds about them, "
                    "and what Calendly gives."
                ),
            )
        ui.summary.setText(summary(self.found) if self.found else "")
        ui.summary.setVisible(bool(self.found))
        ui.details_box.setVisible(bool(self.found))
        ui.stop.setVisible(self.runs)
        ui.find.setVisible(not self.runs)
        self._note(ui.note.text() if self.runs and not self.left_out else "")
        self.acting.follow()

    def _show_details(self) -> None:
        part = self.table.current()
        text = details(part, self.clock()) if part is not None else ""
        if self.ui.details.toPlainText() != text:
            self.ui.details.setPlainText(text)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.intro, ui.note):
            secondary(label)
        ui.intro.setText(
            self.tr(
                "For requests of people about their data: find it, hand it over as a file, delete "
                "it here, and have it deleted at Calendly."
            )
        )
        ui.fault.hide()
        ui.addresses.setPlaceholderText("maria@example.com, ken@example.com")
        ui.addresses.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        set_role(ui.find, "primary")
        set_role(ui.delete, "danger")
        set_role(ui.ask, "danger")
        ui.details_box.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        foot = FlowLayout(ui.foot, spacing=theme().px(look.SPACE_2))
        for button in (ui.save, ui.copy_request, ui.ask, ui.delete, ui.close_button):
            foot.addWidget(button)
        ui.parts.setStretchFactor(0, 3)
        ui.parts.setStretchFactor(1, 2)
        ui.addresses.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.find.clicked.connect(self.look)
        ui.stop.clicked.connect(self._stop)
        ui.close_button.clicked.connect(self.reject)
        self.table.row_changed.connect(self._show_details)
        self.table.copied.connect(self.toaster.show)

    async def aclose(self) -> None:
        """Follow the connection no longer."""
        self.acting.close()
        await super().aclose()


def _row(part: Part) -> str:
    """Return what tells a row from others: two accounts hold the same kinds of things."""
    return f"{part.account} {part.key}"
