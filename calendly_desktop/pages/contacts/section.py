"""The Contacts section of the Account tab: searched at Calendly, read page by page when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.contacts import Contact, search_of
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_contacts import Ui_ContactsSection
from calendly_desktop.pages.account.table_section import TableSection
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.web import is_web, open_web
from calendly_desktop.viewmodels.contact_words import (
    columns,
    count_text,
    empty_fields_text,
    facts,
    list_choices,
    lists_text,
    rows_to_save,
    search_fields,
)
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.contacts import ContactList, FieldDefinition, SearchField
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.contacts import ContactReading
    from calendly_desktop.store.event_views import View

PAUSE = 400  # milliseconds after the last key: every search is a request
_READ = "read contacts"


class ContactsSection(TableSection[Contact]):
    """The people whom Calendly keeps as contacts; only reading."""

    KEY = "contacts"
    HELP: ClassVar[str] = "plans"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self.store = services.contacts
        self._reading: ContactReading | None = None
        self._fields: Mapping[str, FieldDefinition] = {}
        self._lists: Sequence[ContactList] = ()
        self._lists_of: dict[str, Sequence[ContactList]] = {}
        for field, words, _hint in search_fields():
            self.ui.search_in.addItem(words, field)
        self._offer_lists()
        self.ui.search.set_pause(PAUSE)
        set_role(self.ui.copy_address, "primary")
        set_role(self.ui.find_lists, "quiet")
        ui = self.ui
        self._online = OnlyOnline(services.connection, [ui.find_lists], self)
        ui.search.searched.connect(self._searched)
        ui.search_in.activated.connect(self._field_chosen)
        ui.contact_list.activated.connect(self._search)
        ui.copy_address.clicked.connect(self._copy_address)
        ui.show_meetings.clicked.connect(self._show_meetings)
        ui.open_contact.clicked.connect(self._open)
        ui.find_lists.clicked.connect(self._find_lists)
        self.table.entered.connect(self._show_meetings)
        self._show_hint()
        self.ui.states.show_panel().show_loading()
        self.rows_shown()

    def make_form(self) -> Any:
        """Return the form of the section."""
        return Ui_ContactsSection()

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Read the first page for what is searched; with `refresh` everything anew."""
        if refresh:
            self.store.forget()
            self._lists_of.clear()
        await self._read_anew()

    async def _read_anew(self) -> None:
        try:
            self._fields = await self.store.fields()
            self._lists = await self.store.lists()
            self._offer_lists()
            reading = self.store.contacts(self._wanted(), str(self.ui.contact_list.currentData()))
            await reading.read_more()
        except NotAllowed as error:
            self._reading = None
            self.ui.count.setText("")
            self._offer(is_allowed=False)
            self.show_refused(error)
            return
        self._offer(is_allowed=True)
        self._reading = reading
        self._show()
        self.ui.table.scrollToTop()

    async def _read_more(self) -> None:
        if self._reading is not None:
            await self._reading.read_more()
            self._show()

    def follow_connection(self) -> None:
        """Say that contacts need a connection; read them once it is back."""
        panel = self.ui.states.panel
        if self._reading is not None or panel.state == "not_allowed":
            return
        if self.services.connection.offline_reason():
            self.show_offline(
                self.tr("Contacts are read from Calendly; none are kept on this computer.")
            )
        elif panel.state == "offline" and self.isVisible():
            self.page.refresh()

    def _go_on(self) -> None:
        self.tasks.start(self._read_more(), key=_READ)

    def _wanted(self) -> dict[str, str]:
        return search_of(self.ui.search.text(), self._field)

    @property
    def _field(self) -> SearchField:
        return cast("SearchField", self.ui.search_in.currentData())

    def _search(self, *_choice: object) -> None:
        self.tasks.start(self._search_and_say(), key=_READ, on_error=self._not_found)

    def _not_found(self, error: BaseException) -> bool:
        return isinstance(error, Problem) and self.show_broken(error, self._search)

    async def _search_and_say(self) -> None:
        await self._read_anew()
        announce(self, self.ui.count.text())

    def _searched(self, _text: str) -> None:
        self._search()

    def _field_chosen(self, *_choice: object) -> None:
        self._show_hint()
        if self.ui.search.text().strip():
            self._search()

    # -- showing ---------------------------------------------------------------------------

    def _offer(self, *, is_allowed: bool) -> None:
        for part in (self.ui.search, self.ui.choices):
            part.setEnabled(is_allowed)

    def _show_hint(self) -> None:
        hint = next(hint for field, _words, hint in search_fields() if field == self._field)
        self.ui.search.setPlaceholderText(hint)

    def _offer_lists(self) -> None:
        box, kept = self.ui.contact_list, self.ui.contact_list.currentData() or ""
        choices = list_choices(self._lists)
        if [box.itemText(n) for n in range(box.count())] != [words for _uri, words in choices]:
            box.clear()
            for uri, words in choices:
                box.addItem(words, uri)
            box.setCurrentIndex(max(0, box.findData(kept)))
        self.ui.contact_list_field.setVisible(len(choices) > 1)

    def model_columns(self) -> Sequence[Any]:
        """Return the columns of the table."""
        return columns(self.clock())

    def _show(self) -> None:
        reading = self._reading
        assert reading is not None
        self.table.show_lines(columns(self.clock()), reading.rows)
        count = count_text(
            len(reading.rows), is_whole=reading.is_whole, set_aside=reading.set_aside
        )
        self.ui.count.setText(count)
        if reading.is_whole:
            self.ui.partial.hide()
        else:
            words = self.tr("{0}. There are more.").format(count)
            self.ui.partial.show_partial(words, (self.tr("Read more"), self._go_on))
        self._show_state(bool(reading.rows))
        self.rows_shown()

    def _show_state(self, has_rows: bool) -> None:
        states = self.ui.states
        if has_rows:
            states.show_content()
        elif wanted := self._wanted():
            states.show_panel().show_no_match(self._nobody(wanted), self._clear)
        elif self.ui.contact_list.currentData():
            states.show_panel().show_no_match(self.tr("This list is empty."), self._clear)
        else:
            text = self.tr(
                "Calendly keeps people as contacts once they have booked, or when you add them "
                "there."
            )
            states.show_panel().show_empty("contact", self.tr("No contacts yet"), text)

    def _nobody(self, wanted: Mapping[str, str]) -> str:
        if "email" in wanted:
            text = self.tr(
                "No contact has the address “{0}”. Calendly finds addresses only as a whole."
            )
            return text.format(wanted["email"])
        words = {field: words for field, words, _hint in search_fields()}
        field, sought = next(iter(wanted.items()))
        text = self.tr("No contact has “{0}” in: {1}.")
        return text.format(sought, words[cast("SearchField", field)].lower())

    def _clear(self) -> None:
        self.ui.search.set_text_silently("")
        self.ui.contact_list.setCurrentIndex(0)
        self.ui.search.setFocus()
        self._search()

    def show_chosen(self, row: Contact) -> None:
        """Show the chosen contact in full."""
        more = empty_fields_text(row, self._fields)
        known = self._lists_of.get(row.uri)
        if known is not None:
            more = "\n".join(filter(None, [self.tr("Lists: {0}").format(lists_text(known)), more]))
        self.show_details(
            row.called or self.tr("No name"), facts(row, self._fields, self.clock()), more
        )
        for button in (self.ui.copy_address, self.ui.show_meetings):
            button.setEnabled(bool(row.email))
        self.ui.open_contact.setVisible(is_web(row.app_url))
        self.ui.find_lists.setVisible(known is None and bool(self._lists) and bool(row.email))

    # -- acting ----------------------------------------------------------------------------

    def _copy_address(self) -> None:
        row = self.current()
        if row is not None:
            self.copy_text(row.email, self.tr("E-mail address copied"))

    def _show_meetings(self) -> None:
        """Search the Meetings tab for the address, among everybody's meetings where allowed."""
        row, account = self.current(), self.services.account.account
        if row is None or not row.email:
            return
        scope = Scope("organization") if account is not None and account.is_admin else Scope()
        view: View = "upcoming" if row.next_meeting_date is not None else "past"
        self.meetings_wanted.emit(MeetingsWanted(scope, view=view, query=row.email))

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            open_web(row.app_url)

    def _find_lists(self) -> None:
        row = self.current()
        if row is not None:
            self.ui.find_lists.setEnabled(False)
            self.ui.more.setText(self.tr("Looking through {0} lists …").format(len(self._lists)))
            self.ui.more.show()
            self.tasks.start(self._look_up(row), key="lists of a contact")

    async def _look_up(self, row: Contact) -> None:
        try:
            self._lists_of[row.uri] = await self.store.lists_of(row)
        finally:
            self._online.follow()
            if self.current() is not None:
                self._chosen()

    def rows_to_save(self) -> list[list[object]]:
        """Return what is shown for a spreadsheet."""
        return rows_to_save(self.model.shown(), self._fields, self.clock())

    def name_to_save(self) -> tuple[str, str]:
        """Return the title of the question and the file's name at first."""
        return self.tr("Save the contacts"), "contacts"

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces for the tour: nobody found, and the way back."""
        return (("no-match", lambda: self._shoot("zzz")), ("", lambda: self._shoot("")))

    def _shoot(self, text: str) -> None:
        self.ui.search.set_text_silently(text)
        self._search()

    async def aclose(self) -> None:
        """Follow nothing any longer."""
        self._online.close()
        await super().aclose()
