"""A profile's documents as text, with their layout, before anything is written."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Footer

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.preview import of_file, pages_in_words
from tdkt_tui.tui.widgets.document_list import DocumentList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.pdf_note import PdfNote
from tdkt_tui.tui.widgets.preview_pane import PreviewPane
from tdkt_tui.tui.widgets.searched_paper import SearchedPaper

from .printing import Printing

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing

REST_SECONDS = 0.6
"""LibreOffice takes seconds to count pages: it is not started for a document that is only passed by."""


class PreviewScreen(Printing):
    """Opened from a form it shows what is typed there, saved or not."""

    GUIDE: ClassVar[str] = (
        "Văn bản đúng như khi lập bản nháp, bày theo thể thức: hai cột đầu văn bản, tên loại ở giữa, nơi nhận bên cạnh "
        "chữ ký, bảng có kẻ ô. Chỗ còn thiếu nằm trong dấu ⟪ ⟫, tô đảo màu; n tới chỗ thiếu kế tiếp, N về trước.\n\n"
        "Phím ← → đổi văn bản; dấu chấm và dấu phẩy đổi sang giấy mời, biểu mẫu kế tiếp hoặc trước. Dấu / tìm chữ, gõ "
        "không dấu cũng được; Enter tới chỗ kế tiếp. Số trang do LibreOffice đếm nên hiện sau vài giây.\n\n"
        "Phím p ghi đúng văn bản đang xem thành PDF vào thư mục xem-truoc và nêu đường dẫn; y chép đường dẫn ấy. Muốn "
        "cả bộ thì về rồi lập văn bản. Lệnh tương ứng: tdkt preview, thêm --pdf."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *Printing.PRINTS,
        bound("preview.reload", "reload", show=False),
        bound("screen.back", "dismiss"),
    ]
    DEFAULT_CSS = """
    PreviewScreen {
        DocumentList { display: none; width: 30; margin-right: 1; }
        &.-wide DocumentList { display: block; }
    }
    """

    def __init__(self, source: str, composing: Composing | None = None) -> None:
        super().__init__()
        self.source = source
        self.composing = composing
        self._counted = b""
        self._cancel = Event()
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Xem trước", self.source)
        with Horizontal():
            yield DocumentList()
            yield PreviewPane()
        yield PdfNote()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Make the first document once the skeleton stands."""
        self.query_one(SearchedPaper).focus()
        self.call_after_refresh(self.action_reload)

    def action_reload(self) -> None:
        """Read the profile again, or the form as it stands."""
        form = self.composing
        self.query_one(PreviewPane).follow(of_file(self.source) if form is None else form.snapshot().loaded)

    @on(DocumentList.Chosen)
    def _choose(self, message: DocumentList.Chosen) -> None:
        self.query_one(PreviewPane).choose(message.at)

    @on(PreviewPane.Shown)
    def _shown(self, message: PreviewPane.Shown) -> None:
        """Have the pages counted, and what was being counted for another text stopped."""
        sheet, pane = message.sheet, self.query_one(PreviewPane)
        self.query_one(DocumentList).show(sheet.choices, sheet.at)
        if sheet.data == self._counted:
            return
        self._stop_counting()
        self.forget_printed()
        self._counted, self._cancel = sheet.data, Event()
        pane.pages = "… trang" if message.pages is None else f"{message.pages} trang"
        pane.tell()
        if message.pages is None:
            self._rest = self.set_timer(REST_SECONDS, self._count)

    def _count(self) -> None:
        self._count_in_thread(self._counted, self._cancel)

    @work(thread=True, group="pages")
    def _count_in_thread(self, data: bytes, cancel: Event) -> None:
        if words := pages_in_words(data, cancel):
            self.post_message(messages.PagesCounted(data, words))

    @on(messages.PagesCounted)
    def _tell_pages(self, message: messages.PagesCounted) -> None:
        if message.data == self._counted:
            pane = self.query_one(PreviewPane)
            pane.pages = message.words
            pane.tell()

    def end(self) -> None:
        """Stop LibreOffice, which runs for seconds."""
        self._stop_counting()
        self.stop_printing()

    def _stop_counting(self) -> None:
        self._cancel.set()
        if self._rest is not None:
            self._rest.stop()

    def on_unmount(self) -> None:
        """Leave nothing running behind."""
        self.end()
