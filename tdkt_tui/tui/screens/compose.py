"""Filling in a dossier: fields by section, one of them being typed in, and what a check finds while one types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Footer

from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import checked, form_rows, lacking
from tdkt_tui.tui.shown.gravity import counted
from tdkt_tui.tui.shown.open_form import open_form
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.finding_list import FindingList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice

from .moving import MovingActions

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing.snapshot import Snapshot

REST_SECONDS = 0.3
"""Checking waits until the typing rests; what is typed is written to the draft then too, well within a second."""


class ComposeScreen(MovingActions):
    """Everything typed is safe at once; saving puts it into profile.toml, where comments stay."""

    GUIDE: ClassVar[str] = (
        "Điền hồ sơ: bên trái là các mục, dấu * là mục đã gõ mà chưa lưu, dấu ! là nội dung chưa đọc được. Enter vào ô "
        "điền của mục đang chọn; Enter lần nữa sang mục kế tiếp, Esc về danh sách.\n\n"
        "Điều vừa gõ được giữ ngay trong bản nháp, mất điện hay đứt mạng vẫn còn. F4 ghi vào tệp profile.toml; chú "
        "thích trong tệp được giữ nguyên. F6 lùi một bước, F7 làm lại. Dấu / tìm mục, s sang danh sách sai sót, F5 lập "
        "văn bản."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("compose.save", "save"),
        bound("compose.build", "build"),
        bound("compose.undo", "undo"),
        bound("compose.redo", "redo", show=False),
        bound("compose.find", "find"),
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
    }
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._rest: Timer | None = None
        self._begin = True

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Điền hồ sơ", self.folder.name)
        with Container(id="lists"):
            yield FieldList()
            yield FindingList()
        yield FieldEditor()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Open the dossier once the skeleton stands."""
        self.query_one(FieldList).focus()
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
            composing.recover(composing.drafts[-1])
            self.say("Đã lấy lại nội dung gõ dở của lần trước; F6 để bỏ.")
        elif composing.foreign:
            self.say("Chương trình khác đã ghi vào hồ sơ; bản do tdkt lưu trước đó còn trong lịch sử.")
        self.repaint_all()
        for key in composing.typed:
            self.query_one(FieldList).highlight(key)
        self.check()

    def repaint_all(self) -> None:
        """Show every field anew."""
        if self.composing is None:
            return
        fields, findings = self.query_one(FieldList), self.query_one(FindingList).findings
        rows = form_rows(self.composing)
        fields.show(rows, lacking(rows, findings))
        self._follow()

    @on(FieldList.OptionHighlighted)
    def _follow(self) -> None:
        """Show the field under the cursor, ready to be filled in."""
        row, editor = self.query_one(FieldList).row, self.query_one(FieldEditor)
        if self.composing is not None and row is not None and not editor.has_focus_within:
            raw = self.composing.raw(row.field.key)
            editor.show(row, dict(row.field.choices).get(raw, raw))

    @on(FieldList.OptionSelected)
    def _edit(self) -> None:
        self._begin = True
        if not self.query_one(FieldEditor).begin():
            self.say("Mục này có nhiều cột: sửa trong tệp profile.toml rồi mở lại.")

    @on(FieldEditor.Typed)
    def _take(self, message: FieldEditor.Typed) -> None:
        """Take what is typed; only this line repaints now, everything else when the typing rests."""
        if self.composing is None:
            return
        self.composing.put(message.field, message.text, begin=self._begin)
        self._begin = False
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST_SECONDS, self._rested)

    def _rested(self) -> None:
        """Keep the draft, show the field's line and its trouble, and check anew."""
        self._rest = None
        if self.composing is None:
            return
        self.keep()
        fields, editor = self.query_one(FieldList), self.query_one(FieldEditor)
        for row in form_rows(self.composing):
            if row != fields.rows.get(row.field.key):
                fields.repaint(row)
            if editor.row is not None and row.field.key == editor.row.field.key and row.wrong != editor.row.wrong:
                editor.explain(row)
        self.check()

    def check(self) -> None:
        """Check what stands in the form, in a thread."""
        if self.composing is not None:
            self._check_in_thread(self.composing.snapshot())

    @work(thread=True, group="check", exclusive=True)
    def _check_in_thread(self, snapshot: Snapshot) -> None:
        self.post_message(messages.FormChecked(snapshot, checked(snapshot)))

    @on(messages.FormChecked)
    def _show_checked(self, message: messages.FormChecked) -> None:
        findings = self.query_one(FindingList)
        if message.findings != findings.findings or not self.query_one(FieldList).rows:
            findings.show(message.findings)
            findings.border_title = Content.assemble("Kiểm tra: ", counted(message.findings))
            self.repaint_all()

    @on(FieldEditor.Left)
    def _left(self, message: FieldEditor.Left) -> None:
        fields = self.query_one(FieldList)
        fields.focus()
        if message.onward:
            fields.next_row()
        self.call_after_refresh(self._follow)
