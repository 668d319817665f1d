"""Inviting people: paste addresses, see what each means, invite them paced, each with a result."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.domain.people import MOST_AT_ONCE, Addressee, addressees
from calendly_desktop.forms.ui_invite_people import Ui_InvitePeople
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.pages.jobs.steps import Steps
from calendly_desktop.pages.jobs.view import JobView
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.people_invite import (
    button_text,
    columns,
    job_title,
    request_text,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meeting_cells import Clock

DRAFT = "invite_people"


class InviteWindow(ToolWindow):
    """Two steps: whom to invite, and what came of each. The job goes on when it is closed."""

    NAME: ClassVar[str] = "invite_people"
    HELP: ClassVar[str] = "people"

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(parent, "", width=720, height=620)
        self.setWindowTitle(self.tr("Invite people"))
        self._services = services
        self._clock = clock
        self._rows: list[Addressee] = []
        self._is_sent = False
        self.steps = Steps(self.body)
        self.form = QWidget(self.steps)
        self.ui = Ui_InvitePeople()
        self.ui.setupUi(self.form)
        self.steps.add(self.form, self.ui.foot)
        self.model: LinesModel[Addressee] = LinesModel(self)
        self._table = LinesTable(self.ui.found, self.model, lambda row: row.email, self)
        self.view: JobView | None = None
        self.request = CopyButton(self.tr("Copy &request to an administrator"), self)
        self._keep = Soon(self.tasks, self._keep_draft)
        self._dress()
        self._connect()
        self._read()

    def load(self) -> None:
        """Take up what was typed before, and read the invitations that are open."""
        if self.steps.current() is self.form:
            self.tasks.start(self._take_draft(), key="draft")
            if not self._services.connection.offline_reason():
                self.tasks.start(
                    self._services.people.load_invitations(),
                    key="load",
                    on_error=lambda _error: True,  # those known from before have to do
                )
            self.ui.addresses.setFocus()

    def offer_form(self, email: str = "") -> None:
        """Let others be invited, once nothing more is to be done about the last ones.

        email: one who is to be among them.
        """
        job = self.view.job if self.view is not None else None
        if job is not None and job.state in {"done", "stopped"} and self._is_sent:
            self._is_sent = False
            self.ui.addresses.clear()
            self.steps.show_step(self.form)
            self.ui.addresses.setFocus()
        if email and not self._is_sent:
            self.ui.addresses.appendPlainText(email)

    async def aclose(self) -> None:
        """Keep what is typed, and follow nothing; a job that was begun goes on."""
        self._services.connection.changed.remove(self._show)
        self._services.people.changed.remove(self._read)
        if self.view is not None:
            self.view.shown.disconnect(self._follow_job)
            self.view.close_view()
        await self._keep_draft()
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.invite_about, ui.foot_note):
            secondary(label)
        account = self._services.account.account
        name = account.organization_name if account is not None else ""
        ui.invite_about.setText(
            self.tr(
                "Calendly sends each person an e-mail. Whoever accepts becomes a member of {0} and "
                "takes a seat; an open invitation takes one too. The role can be changed on "
                "calendly.com later."
            ).format(name)
        )
        height = self.fontMetrics().lineSpacing()
        ui.addresses.setMinimumHeight(height * 4)
        ui.addresses.setMaximumHeight(height * 8)
        ui.addresses.setPlaceholderText("Maria Lopez <maria@example.com>; ken@example.com")
        set_role(ui.send, "primary")
        self.request.setObjectName("copy_invite_request")
        self.request.setAccessibleName(self.tr("Copy request to an administrator"))
        self.request.setAutoDefault(False)
        self.request.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.addresses.textChanged.connect(self._typed)
        ui.send.clicked.connect(self._send)
        ui.close_button.clicked.connect(self.reject)
        self.request.clicked.connect(self._copy_request)
        self._services.connection.changed.append(self._show)
        self._services.people.changed.append(self._read)

    # -- whom ------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._read()
        self._keep()

    def _read(self) -> None:
        """Read the addresses in the text, and show what each one means."""
        members = [row.user.email for row in self._services.account.remembered_people()]
        known = self._services.people.around.invitations
        self._rows = addressees(self.ui.addresses.toPlainText(), members, known)
        zone = self._services.events.timezone
        self._table.show_lines(columns(zone), self._rows)
        self._show()

    def _new(self) -> list[str]:
        return [row.email for row in self._rows if row.why == "new"][:MOST_AT_ONCE]

    def _show(self) -> None:
        ui, new = self.ui, self._new()
        ui.summary.setText(summary(self._rows))
        ui.found.setVisible(bool(self._rows))
        reason = self._services.connection.change_reason() or self._services.people.why_not_manage()
        name_account(ui.foot_note, self._services, self.tr("As {0}."))
        if reason:
            ui.foot_note.setText(reason)
        ui.foot_note.setVisible(bool(ui.foot_note.text()))
        ui.send.setText(button_text(len(new)))
        ui.send.setAccessibleName(ui.send.text().replace("&", ""))
        ui.send.setEnabled(bool(new) and not reason and not self._is_sent)

    async def _take_draft(self) -> None:
        known = await self._services.drafts.known(DRAFT)
        text = str(known.get("text", ""))
        if text and not self.ui.addresses.toPlainText():
            self.ui.addresses.setPlainText(text)
            self.ui.addresses.selectAll()

    async def _keep_draft(self) -> None:
        text = self.ui.addresses.toPlainText()
        if text.strip() and not self._is_sent:
            await self._services.drafts.keep(DRAFT, {"text": text})
        else:
            await self._services.drafts.drop(DRAFT)

    # -- inviting --------------------------------------------------------------------------

    def _send(self) -> None:
        if self._new():
            self.ui.send.setEnabled(False)
            self.tasks.start(
                self._begin(self._new()), key="begin", write=True, on_error=self._not_begun
            )

    def _not_begun(self, _error: BaseException) -> bool:
        self._is_sent = False
        self._show()
        return False

    async def _begin(self, emails: list[str]) -> None:
        services = self._services
        organization = (await services.account.load()).organization_uri
        rows = [
            NewRow("", each, {"email": each, "organization": organization, "emails": [each]})
            for each in emails
        ]
        job = await services.jobs.create("invite", job_title(len(rows)), rows)
        self._is_sent = True
        services.job_runs.start(job.id, seconds=services.undo_seconds())
        self._job_view().show_job(job.id, focus=True)
        await services.drafts.drop(DRAFT)

    def _job_view(self) -> JobView:
        if self.view is None:
            self.view = JobView(self._services, self.tasks, self._clock, self.steps)
            self.view.failed.connect(self.show_problem)
            self.view.close_wanted.connect(self.reject)
            self.view.undone.connect(self._undone)
            self.view.shown.connect(self._follow_job)
            self.view.ui.foot_layout.insertWidget(0, self.request)
            self.steps.add(self.view, self.view.ui.foot)
        self.steps.show_step(self.view)
        return self.view

    def _undone(self) -> None:
        """After Undo: nothing was sent, and the addresses are still there."""
        self._is_sent = False
        self.steps.show_step(self.form)
        self._show()
        self._keep()
        self.ui.addresses.setFocus()
        self.toaster.show(self.tr("Undone; nothing was sent."))

    def _follow_job(self) -> None:
        """Offer a text for an administrator where Calendly refused."""
        self.request.setVisible(bool(self._request_text()))

    def _request_text(self) -> str:
        view = self.view
        if view is None or view.job is None:
            return ""
        open_rows = [row for row in view.rows if row.state in {"queued", "refused", "dropped"}]
        why = view.job.words if view.job.state == "paused" else ""
        why = why or next((row.words for row in open_rows if row.state == "refused"), "")
        name, organization = who_asks(self)
        return request_text(why, [row.title for row in open_rows], name, organization)

    def _copy_request(self) -> None:
        copy(self._request_text())
        self.request.show_copied()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter invites."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.steps.current() is self.form:
                self.ui.send.click()
            return
        super().keyPressEvent(event)
