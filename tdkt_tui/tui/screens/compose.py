"""Filling in a dossier: fields by section, one of them being typed in, and what a check finds while one types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import checked, form_rows, lacking
from tdkt_tui.tui.shown.gravity import counted
from tdkt_tui.tui.shown.rows import row_for
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.finding_list import FindingList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing, Meeting
    from tdkt_tui.workflow.composing.snapshot import Snapshot

REST_SECONDS = 0.3
"""Checking waits until the typing rests; what is typed is written to the draft then too, well within a second."""


class ComposeScreen(Screen[None]):
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
        self.composing: Composing | None = None
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
        from tdkt_tui.store.workspace.folder import dossier_at
        from tdkt_tui.tui.shown.turn import TURN
        from tdkt_tui.workflow.composing import open_dossier

        try:
            with TURN:
                composing = open_dossier(dossier_at(self.folder))
        except TdktError as fault:
            self.post_message(messages.ComposingFailed(str(fault)))
            return
        self.post_message(messages.ComposingReady(composing))

    @on(messages.ComposingFailed)
    def _refuse(self, message: messages.ComposingFailed) -> None:
        self.app.notify(message.why, severity="error", markup=False, timeout=15)
        self.dismiss()

    @on(messages.ComposingReady)
    def _ready(self, message: messages.ComposingReady) -> None:
        composing = self.composing = message.composing
        if composing.drafts:
            composing.recover(composing.drafts[-1])
            self._say("Đã lấy lại nội dung gõ dở của lần trước; F6 để bỏ.")
        elif composing.foreign:
            self._say("Chương trình khác đã ghi vào hồ sơ; bản do tdkt lưu trước đó còn trong lịch sử.")
        self._repaint_all()
        for key in composing.typed:
            self.query_one(FieldList).highlight(key)
        self._check()

    def _say(self, words: str) -> None:
        self.query_one(Notice).say(words)
        # The line of the notice is taken from the list, whose cursor must stay in sight.
        self.call_after_refresh(self.query_one(FieldList).scroll_to_highlight)

    def _repaint_all(self) -> None:
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
            self._say("Mục này có nhiều cột: sửa trong tệp profile.toml rồi mở lại.")

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
        self._keep()
        fields, editor = self.query_one(FieldList), self.query_one(FieldEditor)
        for row in form_rows(self.composing):
            if row != fields.rows.get(row.field.key):
                fields.repaint(row)
            if editor.row is not None and row.field.key == editor.row.field.key and row.wrong != editor.row.wrong:
                editor.explain(row)
        self._check()

    def _keep(self) -> None:
        try:
            if self.composing is not None:
                self.composing.keep()
        except TdktError as fault:
            self._say(f"Chưa giữ được bản nháp: {fault}")

    def _check(self) -> None:
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
            self._repaint_all()

    @on(FieldEditor.Left)
    def _left(self, message: FieldEditor.Left) -> None:
        fields = self.query_one(FieldList)
        fields.focus()
        if message.onward:
            fields.next_row()
        self.call_after_refresh(self._follow)

    @on(FindingList.Jump)
    def _jump(self, message: FindingList.Jump) -> None:
        fields = self.query_one(FieldList)
        key = row_for(message.field, fields.rows) if message.field else None
        if key is not None and fields.highlight(key):
            fields.focus()
        else:
            self._say("Sai sót này không gắn với một mục của biểu; xem cách sửa ở tdkt check.")

    def action_save(self) -> None:
        """Save; where another saved first, let the user choose field by field."""
        if self.composing is None:
            return
        try:
            self._met(self.composing.save())
        except TdktError as fault:
            self._say(f"Chưa lưu được: {fault}")

    def _met(self, meeting: Meeting | None) -> None:
        if meeting is None:
            self._saved()
        elif not meeting.merge.clashes:
            self._settle(meeting, {})
        else:
            from .clashes import ClashScreen

            self.app.push_screen(ClashScreen(meeting), lambda mine: self._settle(meeting, mine) if mine else None)

    def _settle(self, meeting: Meeting, mine: dict[str, bool]) -> None:
        if self.composing is not None:
            try:
                self._met(self.composing.settle(meeting, mine))
            except TdktError as fault:
                self._say(f"Chưa lưu được: {fault}")

    def _saved(self) -> None:
        left = len(self.composing.typed) if self.composing else 0
        self._say("Đã lưu." + (f" Còn {left} mục chưa đọc được, giữ trong bản nháp." if left else ""))
        self._repaint_all()
        self._check()

    def action_undo(self) -> None:
        """Take the last step back, and go to its field."""
        self._stepped(self.composing.undo() if self.composing else None, "Không còn bước nào để lùi.")

    def action_redo(self) -> None:
        """Take the step again, and go to its field."""
        self._stepped(self.composing.redo() if self.composing else None, "Không còn bước nào để làm lại.")

    def _stepped(self, key: str | None, otherwise: str) -> None:
        if key is None:
            self._say(otherwise)
            return
        self._keep()
        self.query_one(FieldList).focus()
        self._repaint_all()
        self.query_one(FieldList).highlight(key)
        self._check()

    def action_find(self) -> None:
        """Ask for words and go to the next field that holds them."""
        from .ask_name import AskScreen

        def found(words: str | None) -> None:
            if words and not self.query_one(FieldList).find(words):
                self._say(f"Không có mục nào chứa “{words}”.")

        self.app.push_screen(AskScreen("Tìm mục", "Tên mục hoặc nội dung"), found)

    def action_to_findings(self) -> None:
        """Go to the findings."""
        self.query_one(FindingList).focus()

    def action_build(self) -> None:
        """Save, then build."""
        from .build import BuildScreen

        self.action_save()
        if self.composing is not None and not self.composing.typed:
            self.app.push_screen(BuildScreen(str(self.folder)))

    def action_close(self) -> None:
        """Go back; what is not saved stays as a draft."""
        self.leave()
        self.dismiss()

    def leave(self) -> None:
        """Make everything typed safe, whatever ends the screen."""
        if self.composing is not None:
            try:
                self.composing.close()
            except TdktError:
                self._keep()
