"""Documents as text beside what makes them: which one it is, what it lacks, and the text itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.preview import Asked, Previewed, preview
from tdkt_tui.tui.shown.preview_places import first_change
from tdkt_tui.tui.shown.preview_words import fault_lines, told_lines

from .paper import Paper
from .searched_pane import SearchedPane
from .searched_paper import SearchedPaper

if TYPE_CHECKING:
    from tdkt_tui.workflow import Loaded
    from tdkt_tui.workflow.preview import Sheet


class PreviewPane(SearchedPane):
    """``follow`` makes it show a profile, and again what became of it; the newest call wins, the others are dropped."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("preview.next", "choose(1)"),
        bound("preview.previous", "choose(-1)", show=False),
        bound("preview.copy-next", "copy(1)", show=False),
        bound("preview.copy-previous", "copy(-1)", show=False),
        *SearchedPane.SEARCHES,
    ]
    DEFAULT_CSS = """
    PreviewPane {
        height: 1fr;
        #told { height: 2; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    class Shown(Message):
        """A document stands on the paper; pages: how many it has, where they were counted before."""

        def __init__(self, sheet: Sheet, pages: int | None) -> None:
            super().__init__()
            self.sheet = sheet
            self.pages = pages

    def __init__(self) -> None:
        super().__init__(id="preview")
        self.at = self.copy = 0
        self.pages = ""
        self.sheet: Sheet | None = None
        self._read: Callable[[], Loaded] | None = None
        self._newest = 0
        self._width = 0

    def compose(self) -> ComposeResult:
        """Yield the two lines that tell, and the paper."""
        yield Static("Đang lập văn bản…", markup=False, id="told")
        yield SearchedPaper()

    def follow(self, read: Callable[[], Loaded]) -> None:
        """Show what this reads; it is called in a thread."""
        self._read = read
        self._ask()

    def choose(self, at: int) -> None:
        """Show another document."""
        self.at, self.copy = at, 0
        self._ask()

    def _ask(self) -> None:
        width = self.query_one(SearchedPaper).content_size.width
        if self._read is None or width < 2:
            return
        self._newest += 1
        mine = self._newest
        self._width = width
        self._make(Asked(self._read, self.at, self.copy, width, lambda: mine == self._newest))

    @work(thread=True, group="preview")
    def _make(self, asked: Asked) -> None:
        previewed = preview(asked)
        if previewed is not None:
            self.post_message(messages.PreviewMade(asked, previewed))

    @on(messages.PreviewMade)
    def _show(self, message: messages.PreviewMade) -> None:
        message.stop()
        if message.asked.wanted():
            self._put(message.previewed)

    def _put(self, previewed: Previewed) -> None:
        paper, old = self.query_one(SearchedPaper), self.sheet
        if previewed.sheet is None:  # the text that stood there stays: one wrong letter must not take it away
            self.remark = "Chưa lập được văn bản của nội dung này; dưới đây là bản trước đó."
            if old is None:
                self.remark = "Chưa xem được văn bản: sửa các lỗi sau."
                paper.put(fault_lines(previewed.findings, self._width))
            self.tell()
            return
        sheet = self.sheet = previewed.sheet
        self.at, self.copy, self.remark = sheet.at, sheet.copy, ""
        same = old is not None and (old.at, old.copy) == (sheet.at, sheet.copy)
        change = first_change(paper.lines, previewed.lines) if same else None
        paper.put(previewed.lines, top=None if same else 0)
        if change is not None:
            paper.show_line(change)
        self.post_message(self.Shown(sheet, previewed.pages))
        self.tell()

    @on(Paper.Moved)
    def _moved(self) -> None:
        self.remark = "" if self.sheet is not None else self.remark
        self.tell()

    def tell(self) -> None:
        """Tell which document this is, what it lacks, and where in it the paper stands."""
        paper, told = self.query_one(SearchedPaper), self.query_one("#told", Static)
        seen = (paper.top, paper.content_size.height, len(paper.lines))
        lines = told_lines(self.sheet, self.pages, self.remark, seen)
        text = Content("\n").join(lines)
        if text != told.content:
            told.update(text, layout=False)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - textual's signature
        """Lay out anew for another width."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self.query_one(SearchedPaper).content_size.width != self._width:
            self._ask()
        else:
            self.tell()

    def action_choose(self, step: int) -> None:
        """Show the next document, or the one before; around the ends."""
        if self.sheet is not None:
            self.choose((self.at + step) % len(self.sheet.choices))

    def action_copy(self, step: int) -> None:
        """Show the one for the next guest or form, or the one before; around the ends."""
        if self.sheet is not None and self.sheet.copies > 1:
            self.copy = (self.copy + step) % self.sheet.copies
            self._ask()
