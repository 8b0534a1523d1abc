"""A list of the form, one item a line: added, filled in, copied, moved, taken away, or taken over from the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import FormRow
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.row_list import RowList

from .row_acts import RowActs

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing.rows import RowsInHand


class RowsScreen(RowActs):
    """A list is typed in here, a line an item; a row with columns opens as a sheet of its own."""

    GUIDE: ClassVar[str] = (
        "Mỗi dòng một mục. Enter sửa dòng đang chọn, a thêm dòng sau nó, c chép, b (hoặc Delete) bỏ, l và x (hoặc "
        "Shift+↑ ↓) đưa dòng lên, xuống; t lấy những dòng mà kế hoạch đã nêu. Mỗi việc là một bước: F6 hoàn tác, "
        "F7 làm lại; F4 lưu cả hồ sơ. Dấu ! là dòng còn sai; lời giải thích ở ô bên dưới. Esc về biểu."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("rows.add", "add"),
        bound("rows.copy", "copy", show=False),
        bound("rows.remove", "remove"),
        bound("rows.up", "move(-1)", show=False),
        bound("rows.down", "move(1)", show=False),
        bound("rows.offer", "offer"),
        bound("compose.save", "save"),
        bound("compose.undo", "undo", show=False),
        bound("compose.redo", "redo", show=False),
        bound("screen.back", "close"),
    ]

    def __init__(self, rows: RowsInHand, label: str, at: str = "") -> None:
        super().__init__()
        self.composing, self.held, self.label = rows.composing, rows, label
        number, _, self._column = at.partition(".")
        self._first = int(number) - 1 if number.isdecimal() else None

    def compose(self) -> ComposeResult:
        """Yield the rows and the pane below them."""
        yield Headline("Điền hồ sơ", self.label)
        yield RowList(self.label)
        yield FieldEditor()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the rows; go to the one that was asked for."""
        listing = self.query_one(RowList)
        self.repaint_all()
        self.set_focus(listing)
        if self._first is not None:
            listing.go_to(self._first)
            if self._column and not self._plain:
                self._edit()
        self.check()

    @property
    def _plain(self) -> bool:
        return self.held.field.kind == "list"

    def repaint_all(self) -> None:
        """Show every row anew."""
        self.show_rows()
        self._follow()

    def repaint_rested(self) -> None:
        """Show what the last typing changed."""
        self.show_rows()

    @on(messages.FormChecked)
    def _checked(self, message: messages.FormChecked) -> None:
        key = self.held.field.key
        mine = tuple(item for item in message.findings if item.field.startswith(f"{key}."))
        if mine != self.findings:
            self.findings = mine
            self.show_rows()
            editor = self.query_one(FieldEditor)
            if editor.row is not None:
                editor.explain(replace(editor.row, found=self.wrong_rows().get(self.at, "")))

    def went_to(self, key: str) -> None:
        """Show the rows as the step left them; say where a step of another field was taken."""
        self.set_focus(self.query_one(RowList))
        self.show_row()
        if key != self.held.field.key:
            self.say_elsewhere(key)

    def put(self, field: FieldInfo, text: str, *, begin: bool) -> None:
        """Take what is typed into the item under the cursor."""
        self.held.type(self.at, field.key, text, begin=begin)

    @on(RowList.OptionHighlighted)
    def _follow(self) -> None:
        if not self.query_one(FieldEditor).has_focus_within:
            self.show_row()

    def show_row(self) -> None:
        """Show the row under the cursor in the pane below."""
        self.take()
        editor, column = self.query_one(FieldEditor), self.held.columns[0]
        if not self.held.rows and not self._plain:
            editor.show(None, "")
            return
        field = replace(column, label=f"{self.label}, dòng {self.at + 1}", help=self.held.field.help)
        found = self.wrong_rows().get(self.at, "")
        editor.show(FormRow(field, "", "", changed=False, wrong="", found=found), self.held.cell(self.at, column.key))

    @on(RowList.OptionSelected)
    def _edit(self) -> None:
        self._begin = True
        if self._plain:
            self.query_one(FieldEditor).begin()
        elif not self.held.rows:
            self.action_add()
        else:
            from tdkt_tui.workflow.composing.sheets import RowSheet

            from .sheet import SheetScreen

            first = self._column or self.held.columns[0].key
            self._column = ""
            sheet = RowSheet(self.held, self.at)
            self.app.push_screen(SheetScreen(self.held.composing, sheet, first), lambda _: self._tidied())

    def _tidied(self) -> None:
        self.held.tidy()
        self.changed()

    @on(FieldEditor.Left)
    def _left(self, message: FieldEditor.Left) -> None:
        """After the last item of a list another one begins: a list is mostly typed from first to last."""
        message.stop()
        self.take()
        listing, last = self.query_one(RowList), len(self.held.rows) - 1
        if message.onward and self.at == last and self.held.cell(last, "").strip():
            self.action_add()
            return
        self.set_focus(listing)
        self._tidied()
        if message.onward:
            listing.go_to(self.at + 1)
        self.call_after_refresh(self._follow)

    def action_add(self) -> None:
        """Begin a row after the one under the cursor; what is typed into it belongs to the step that made it."""
        at = self.at + 1 if self.held.rows else 0
        self.held.insert(at, [{}])
        self.come_to(at)
        self.show_row()
        self._edit()
        self._begin = False

    def action_close(self) -> None:
        """Go back; everything typed is in the draft."""
        self.take()
        self.held.tidy()
        self.keep()
        self.dismiss()
