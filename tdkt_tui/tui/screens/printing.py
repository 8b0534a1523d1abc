"""The part of the preview screen that prints what is on it to PDF, for who cannot see pages over his line."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.screen import Screen

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.printing import print_pdf
from tdkt_tui.tui.widgets.pdf_note import PdfNote
from tdkt_tui.tui.widgets.preview_pane import PreviewPane

if TYPE_CHECKING:
    from tdkt_tui.workflow.preview import Sheet


class Printing(Screen[None]):
    """The preview screen stands on it, and says of which profile: source."""

    PRINTS: ClassVar[list[BindingType]] = [
        bound("preview.pdf", "print"),
        bound("preview.pdf-copy", "copy_path", show=False),
    ]
    source = ""
    printed = ""
    _stop: Event | None = None

    def action_print(self) -> None:
        """Print the document that stands on the paper, unless one is being printed."""
        sheet = self.query_one(PreviewPane).sheet
        if sheet is None or self._stop is not None:
            return
        self.printed, self._stop = "", Event()
        self.query_one(PdfNote).say("Đang tạo PDF… (vài giây)")
        self._print(sheet, self._stop)

    @work(thread=True, group="printing")
    def _print(self, sheet: Sheet, cancel: Event) -> None:
        self.post_message(print_pdf(self.source, sheet, cancel))

    @on(messages.PdfMade)
    def _tell_printed(self, message: messages.PdfMade) -> None:
        self._stop, self.printed = None, message.path
        note = self.query_one(PdfNote)
        if message.path:
            note.say(f"Phím y chép đường dẫn. {message.words}", path=message.path)
        else:
            note.say(message.words, "$text-warning")

    def action_copy_path(self) -> None:
        """Copy the path of what was printed."""
        note = self.query_one(PdfNote)
        if self.printed:
            self.app.copy_to_clipboard(self.printed)
            # A terminal may refuse OSC 52 and tmux may not pass it on; neither says so.
            note.say("Đã chép đường dẫn. Dán không ra thì chọn dòng trên.", path=self.printed)
        elif self._stop is None:
            note.say("Chưa có PDF: phím p tạo PDF của văn bản đang xem.")

    def forget_printed(self) -> None:
        """Say no more of a PDF: another text stands on the paper now."""
        self.printed = ""
        if self._stop is None:
            self.query_one(PdfNote).say()

    def stop_printing(self) -> None:
        """Stop LibreOffice."""
        if self._stop is not None:
            self._stop.set()
