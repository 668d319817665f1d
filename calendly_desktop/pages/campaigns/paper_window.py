"""The report on paper: shown as it will be printed, printed, or saved as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from calendly_desktop.forms.ui_report_paper import Ui_ReportPaper
from calendly_desktop.pages.campaigns.choices import PAGE
from calendly_desktop.pages.export.saving import ask_where, write_file
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.paper import Paper, open_print_dialog, page_layout, usual_paper
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.campaign_paper import OnPaper, paper_html

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services


class PaperWindow(ToolWindow):
    """Shows the pages; paper and orientation can be changed and are remembered."""

    NAME: ClassVar[str] = "report_paper"
    HELP: ClassVar[str] = "custom-parameters"

    def __init__(self, services: Services, parent: QWidget, on_paper: OnPaper) -> None:
        super().__init__(parent, "", width=820, height=720)
        self.setWindowTitle(self.tr("Report on paper"))
        self._settings = services.settings
        self._on_paper = on_paper
        self.paper: Paper | None = None
        self.ui = Ui_ReportPaper()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()

    def load(self) -> None:
        """Lay the report out on pages."""
        across = self.ui.orientation.current() == "across"
        layout = page_layout(str(self.ui.paper.currentData()), landscape=across)
        foot = " · ".join([self._on_paper.title, *self._on_paper.about[:1]])
        self.paper = Paper(lambda layout: paper_html(self._on_paper, layout), layout, foot)
        self.ui.pages.show_paper(self.paper)

    def _dress(self) -> None:
        ui = self.ui
        kept = self._settings.page(PAGE)
        for key, words in (("a4", self.tr("A4")), ("letter", self.tr("Letter"))):
            ui.paper.addItem(words, key)
        ui.paper.setCurrentIndex(max(0, ui.paper.findData(kept.get("paper") or usual_paper())))
        make_selected_chosen(ui.paper)
        ui.orientation.set_options([("up", self.tr("Portrait")), ("across", self.tr("Landscape"))])
        ui.orientation.set_current("across" if kept.get("across") is True else "up")
        ui.orientation.come_after(ui.paper)
        set_role(ui.print_button, "primary")

    def _connect(self) -> None:
        ui = self.ui
        ui.paper.currentIndexChanged.connect(self._changed)
        ui.orientation.changed.connect(self._changed)
        ui.save_pdf.clicked.connect(lambda: self.tasks.start(self._save(), key="save"))
        ui.print_button.clicked.connect(self._print)

    def _changed(self, *_choice: object) -> None:
        across = self.ui.orientation.current() == "across"
        self._settings.update_page(PAGE, paper=self.ui.paper.currentData(), across=across)
        self.load()

    def _print(self) -> None:
        if self.paper is not None:
            open_print_dialog(self, self.paper, self._on_paper.title, self._printed)

    def _printed(self, is_good: bool) -> None:
        if is_good:
            self.toaster.show(self.tr("Sent to the printer"))
            return
        self.banner.show_message(
            "warning",
            self.tr("The printer did not take the pages"),
            self.tr("Nothing was printed. Choose another printer, or save the report as PDF."),
        )

    async def _save(self) -> None:
        paper = self.paper
        if paper is None:
            return
        name = f"{self._on_paper.title}.pdf"
        path = await ask_where(self, self.tr("Save the report"), name, ["pdf"], self._settings)
        if path is None:
            return
        content = await paper.pdf(self._on_paper.title)
        await write_file(path, lambda: content)
        words = self.tr("Saved as {0}").format(path.name)
        self.toaster.show(words)
        announce(self, words)
