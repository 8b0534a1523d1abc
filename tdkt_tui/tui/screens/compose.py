"""Filling in a dossier: fields by section, one of them being typed in, and what a check finds while one types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Footer

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.gravity import counted
from tdkt_tui.tui.shown.open_form import open_form
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.finding_list import FindingList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.preview_pane import PreviewPane

from .beside import BesideForm
from .roads import Roads
from .showing import ShowingActions

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing


class ComposeScreen(BesideForm, ShowingActions):
    """Everything typed is safe at once; saving puts it into profile.toml, where comments stay."""

    GUIDE: ClassVar[str] = (
        "Điền hồ sơ: mỗi dòng một mục, dấu * là mục đã gõ mà chưa lưu, dấu ! là nội dung chưa đọc được, dấu ~ là số "
        "liệu còn của hồ sơ mẫu: thay bằng của đơn vị, hoặc bấm Ctrl+G nếu đã đúng. "
        "Enter vào ô điền của mục đang chọn, mở danh sách để chọn, hoặc mở bảng các dòng; Enter lần nữa sang ô kế tiếp "
        "để điền liền, Esc về danh sách. Gõ chữ ngay ở danh sách là điền lại mục ấy từ đầu, Esc lấy lại nội dung cũ. "
        "Mục không bắt buộc còn trống được gấp lại ở cuối phần: Enter để mở.\n\n"
        "Điều vừa gõ được giữ ngay trong bản nháp, mất điện hay đứt mạng vẫn còn. F4 ghi vào tệp profile.toml; chú "
        "thích trong tệp được giữ nguyên. F6 hoàn tác, F7 làm lại. Dấu / tìm mục, gõ không cần dấu; Tab sang danh sách "
        "sai sót; F5 lập văn bản; F8 xem trước, F9 lịch, F10 đại biểu."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *Roads.FORM_ROADS,
        *BesideForm.BESIDE,
        bound("compose.save", "save"),
        bound("compose.build", "build"),
        bound("compose.undo", "undo"),
        bound("compose.redo", "redo", show=False),
        bound("compose.find", "find"),
        bound("compose.own", "take_over", show=False),
        bound("compose.findings", "to_findings", show=False),
        bound("screen.back", "close"),
    ]
    DEFAULT_CSS = """
    ComposeScreen {
        #lists { layout: vertical; height: 1fr; }
        FieldList { height: 2fr; }
        FindingList { height: 1fr; min-height: 3; }
        &.-wide {
            #lists { layout: horizontal; }
            FieldList { width: 3fr; height: 1fr; }
            FindingList { width: 2fr; height: 1fr; margin-left: 1; }
        }
        &.-low FindingList { height: 3; }
        PreviewPane { display: none; dock: right; width: 55%; margin-left: 1; }
        &.-beside {
            #lists { layout: vertical; }
            FieldList { width: 1fr; height: 2fr; }
            FindingList { width: 1fr; height: 1fr; margin-left: 0; }
            PreviewPane { display: block; }
        }
    }
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Điền hồ sơ", self.folder.name)
        with Container(id="lists"):
            yield FieldList()
            yield FindingList()
            yield PreviewPane()
        yield FieldEditor()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Open the dossier once the skeleton stands."""
        self.set_focus(self.query_one(FieldList))
        self.call_after_refresh(self._open)

    @work(thread=True, group="read", exclusive=True)
    def _open(self) -> None:
        self.post_message(open_form(self.folder))

    @on(messages.ComposingFailed)
    def _refuse(self, message: messages.ComposingFailed) -> None:
        self.app.notify(message.why, severity="error", markup=False, timeout=15)
        self.dismiss()

    @on(messages.ComposingReady)
    def _ready(self, message: messages.ComposingReady) -> None:
        composing = self.composing = message.composing
        if composing.drafts:
            self.recover(composing)
        elif composing.foreign:
            self.say("Chương trình khác đã ghi vào hồ sơ; bản do tdkt lưu trước đó còn trong lịch sử.")
        self.repaint_all()
        for key in composing.typed:
            self.query_one(FieldList).highlight(key)
        self.check()

    @on(messages.FormChecked)
    def _show_checked(self, message: messages.FormChecked) -> None:
        self.follow(message.snapshot)
        findings = self.query_one(FindingList)
        if message.findings != findings.findings or not self.was_checked:
            self.was_checked = True
            findings.show(message.findings)
            findings.border_title = Content.assemble("Kiểm tra: ", counted(message.findings))
            self.repaint_all()

    def road_source(self) -> str | None:
        """Return the dossier."""
        return str(self.folder)

    def road_composing(self) -> Composing | None:
        """Return the session: the next screen shows and changes what is typed here."""
        self.take()
        return self.composing

    def road_returned(self) -> None:
        """Show what another screen changed."""
        if self.composing is not None:
            self.composing.reread()
        self.changed()
