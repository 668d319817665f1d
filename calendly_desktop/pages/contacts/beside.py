"""A contact beside a meeting's invitee: folded, and asked for only when somebody opens it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.fact_sheet import Fact, FactSheet
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.web import is_web, open_web
from calendly_desktop.viewmodels.meetings import tell_time

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.contacts import Contact, FieldDefinition
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


class ContactsBeside:
    """Makes the folded part for an address, and reads what it shows: one request, remembered.

    What was opened for an address stays open while its card is built anew.
    """

    def __init__(self, services: Services, tasks: TaskScope) -> None:
        self.services = services
        self._tasks = tasks
        self._open: set[str] = set()
        self.fields: Mapping[str, FieldDefinition] = {}

    def part_for(self, email: str, name: str, parent: QWidget) -> ContactPart:
        """Return the folded part for somebody's address; nothing is asked yet."""
        part = ContactPart(self, email, name, parent)
        if email.casefold() in self._open and self.services.contacts.is_known(email):
            part.set_open(True)
        return part

    def opened(self, part: ContactPart, is_open: bool) -> None:
        """Read the contact, or forget that it was open."""
        if not is_open:
            self._open.discard(part.email.casefold())
            return
        self._open.add(part.email.casefold())
        refusal = self.services.contacts.refusal()
        if refusal is not None:
            part.show_refusal(refusal)
            return
        part.show_note(part.tr("Asking Calendly …"))
        self._tasks.start(self._read(part), key=f"contact {part.email}", on_error=part.show_failed)

    async def _read(self, part: ContactPart) -> None:
        store = self.services.contacts
        found = await store.with_email(part.email)
        if any(each.custom_fields for each in found):
            self.fields = await store.fields()
        if isValid(part):
            part.show_contacts(found, self.fields, self._clock())

    def _clock(self) -> Clock:
        return tell_time(self.services.events.timezone, datetime.now(UTC))


class ContactPart(Disclosure):
    """The folded part of one invitee's card."""

    def __init__(self, beside: ContactsBeside, email: str, name: str, parent: QWidget) -> None:
        super().__init__("invitee_contact", beside_title(), parent)
        self.email = email
        self._beside = beside
        self.heading.setAccessibleName(self.tr("Contact of {0}").format(name))
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(look.SPACE_2))
        self.toggled.connect(lambda is_open: self._beside.opened(self, is_open))

    def show_contacts(
        self, found: Sequence[Contact], fields: Mapping[str, FieldDefinition], clock: Clock
    ) -> None:
        """Show the contacts with the address; mostly there is one."""
        from calendly_desktop.viewmodels.contact_words import empty_fields_text, facts

        if not found:
            self.show_note(self.tr("Calendly has no contact with this e-mail address."))
            return
        remove_widgets(self._column)
        for contact in found:
            sheet = FactSheet(self.inside)
            shown = facts(contact, fields, clock)
            name = Fact(self.tr("Name"), contact.name or "")
            sheet.show_facts([name, *(fact for fact in shown if fact.value != self.email)])
            self._column.addWidget(sheet)
            if empty := empty_fields_text(contact, fields):
                self._column.addWidget(secondary(PlainLabel(empty, self.inside, wrap=True)))
            if is_web(contact.app_url):
                self._column.addWidget(self._opener(contact))
        announce(self, self.tr("Contact shown"))

    def show_note(self, text: str) -> None:
        """Say in a line why there is no contact to see, or not yet."""
        remove_widgets(self._column)
        label = secondary(PlainLabel(text, self.inside, wrap=True, selectable=True))
        label.setObjectName("contact_note")
        self._column.addWidget(label)
        announce(self, text)

    def show_refusal(self, refusal: NotAllowed) -> None:
        """Say why contacts may not be seen, with a message for an administrator to copy."""
        self.show_note(f"{refusal.title}. {refusal.explanation}")
        copier = CopyButton(
            self.tr("Copy request"),
            self.inside,
            source=lambda: refusal.request(*who_asks(self)) or str(refusal),
        )
        copier.setObjectName("contact_request")
        copier.setAccessibleName(self.tr("Copy request for the administrator"))
        copier.setAutoDefault(False)
        self._add_buttons(copier)

    def show_failed(self, error: BaseException) -> bool:
        """Say what went wrong, and offer to ask again; what is no Problem is told elsewhere."""
        if not isValid(self) or not isinstance(error, Problem):
            return False
        if isinstance(error, NotAllowed):
            self.show_refusal(error)
            return True
        self.show_note(f"{error.title}. {error.explanation}")
        again = QPushButton(self.tr("Try again"), self.inside)
        again.setObjectName("contact_again")
        again.setAccessibleName(self.tr("Try again to read the contact"))
        again.setAutoDefault(False)
        set_role(again, "quiet")
        again.clicked.connect(lambda: self._beside.opened(self, True))
        self._add_buttons(again)
        return True

    def _opener(self, contact: Contact) -> QWidget:
        button = QPushButton(self.tr("Open in Calendly"), self.inside)
        button.setObjectName("open_contact")
        button.setAccessibleName(self.tr("Open the contact {0} in Calendly").format(contact.called))
        button.setAutoDefault(False)
        set_role(button, "link")
        button.clicked.connect(lambda: open_web(contact.app_url))
        return _leading(button, self.inside)

    def _add_buttons(self, button: QPushButton) -> None:
        self._column.addWidget(_leading(button, self.inside))


def beside_title() -> str:
    """Return what the folded part is called."""
    return QCoreApplication.translate("ContactPart", "Contact")


def _leading(button: QPushButton, parent: QWidget) -> QWidget:
    """Return a place that keeps a button as narrow as its words."""
    place = QWidget(parent)
    flow = FlowLayout(place, spacing=theme().px(look.SPACE_2))
    flow.addWidget(button)
    return place
