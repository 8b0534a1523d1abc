"""A list of the form, one item a line: added, filled in, copied, moved, taken away, or taken over from the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.tui import messages
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import FormRow
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.row_list import RowList

from .filling import Filling

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing.rows import RowsInHand


class RowsScreen(Filling):
    """A list is typed in here, a line an item; a row with columns opens as a sheet of its own."""

    GUIDE: ClassVar[str] = (
        "Mỗi dòng một mục. Enter sửa dòng đang chọn, a thêm dòng sau nó, c chép, b (hoặc Delete) bỏ, l và x (hoặc "
        "Shift+↑ ↓) đưa dòng lên, xuống; t lấy những dòng mà kế hoạch đã nêu. Mỗi việc là một bước: F6 lùi, F7 làm "
        "lại. Dấu ! là dòng còn sai; lời giải thích ở ô bên dưới. Esc về biểu."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("rows.add", "add"),
        bound("rows.copy", "copy"),
        bound("rows.remove", "remove"),
        bound("rows.up", "move(-1)"),
        bound("rows.down", "move(1)"),
        bound("rows.offer", "offer"),
        bound("compose.undo", "undo"),
        bound("compose.redo", "redo", show=False),
        bound("screen.back", "close"),
    ]

    def __init__(self, rows: RowsInHand, label: str, at: str = "") -> None:
        super().__init__()
        self.composing, self._rows, self._label = rows.composing, rows, label
        number, _, self._column = at.partition(".")
        self._first = int(number) - 1 if number.isdecimal() else None
        self._findings: tuple[Finding, ...] = ()

    def compose(self) -> ComposeResult:
        """Yield the rows and the pane below them."""
        yield Headline("Điền hồ sơ", self._label)
        yield RowList(self._label)
        yield FieldEditor()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the rows; go to the one that was asked for."""
        listing = self.query_one(RowList)
        self.repaint_all()
        listing.focus()
        if self._first is not None:
            listing.go_to(self._first)
            if self._column and not self._plain:
                self.call_after_refresh(self._edit)
        self.check()

    @property
    def _plain(self) -> bool:
        return self._rows.field.kind == "list"

    @property
    def _at(self) -> int:
        return self.query_one(RowList).at

    def repaint_all(self) -> None:
        """Show every row anew."""
        self.query_one(RowList).show(self._rows.rows, self._rows.columns, self._wrong())
        self._follow()

    def repaint_rested(self) -> None:
        """Show what the last typing changed."""
        self.query_one(RowList).show(self._rows.rows, self._rows.columns, self._wrong())

    def _wrong(self) -> dict[int, str]:
        """Return what is wrong with rows, by their number from 0."""
        found: dict[int, str] = {}
        for item in self._findings:
            number = item.field.removeprefix(f"{self._rows.field.key}.").partition(".")[0]
            if number.isdecimal() and item.field != self._rows.field.key and item.severity is not Severity.NOTE:
                found.setdefault(int(number) - 1, item.message)
        return found

    @on(messages.FormChecked)
    def _checked(self, message: messages.FormChecked) -> None:
        key = self._rows.field.key
        mine = tuple(item for item in message.findings if item.field.startswith(f"{key}."))
        if mine != self._findings:
            self._findings = mine
            self.query_one(RowList).show(self._rows.rows, self._rows.columns, self._wrong())
            editor = self.query_one(FieldEditor)
            if editor.row is not None:
                editor.explain(replace(editor.row, wrong=self._wrong().get(self._at, "")))

    def went_to(self, key: str) -> None:
        """Say where a step of another field was taken."""
        if key != self._rows.field.key:
            self.say("Bước vừa rồi thuộc một mục khác của biểu.")

    def put(self, field: FieldInfo, text: str, *, begin: bool) -> None:
        """Take what is typed into the item under the cursor."""
        self._rows.type(self._at, field.key, text, begin=begin)

    @on(RowList.OptionHighlighted)
    def _follow(self) -> None:
        editor = self.query_one(FieldEditor)
        if editor.has_focus_within:
            return
        if not self._rows.rows and not self._plain:
            editor.show(None, "")
            return
        column = self._rows.columns[0]
        label = f"{self._label}, dòng {self._at + 1}"
        field = replace(column, label=label, help=self._rows.field.help)
        editor.show(
            FormRow(field, "", "", False, self._wrong().get(self._at, "")), self._rows.cell(self._at, column.key)
        )

    @on(RowList.OptionSelected)
    def _edit(self) -> None:
        self._begin = True
        if not self._rows.rows:
            self.action_add()
        elif self._plain:
            self.query_one(FieldEditor).begin()
        else:
            from tdkt_tui.workflow.composing.sheets import RowSheet

            from .sheet import SheetScreen

            first = self._column or self._rows.columns[0].key
            self._column = ""
            sheet = RowSheet(self._rows, self._at)
            self.app.push_screen(SheetScreen(self._rows.composing, sheet, first), lambda _: self._tidied())

    def _tidied(self) -> None:
        self._rows.tidy()
        self.changed()

    @on(FieldEditor.Left)
    def _left(self, message: FieldEditor.Left) -> None:
        listing, last = self.query_one(RowList), len(self._rows.rows) - 1
        listing.focus()
        if message.onward and self._rows.cell(self._at, "").strip() and self._at == last:
            self.action_add()  # a list is mostly typed from its first item to its last
            return
        self._tidied()
        if message.onward:
            listing.go_to(self._at + 1)
        self.call_after_refresh(self._follow)

    def action_add(self) -> None:
        """Begin a row after the one under the cursor."""
        at = self._at + 1 if self._rows.rows else 0
        self._rows.insert(at, [{}])
        self._come_to(at)
        # What is typed into the new row belongs to the step that made it.
        self.call_after_refresh(self._begin_new)

    def _begin_new(self) -> None:
        self._follow()
        self._edit()
        self._begin = False

    def _come_to(self, at: int) -> None:
        self.keep()
        self.query_one(RowList).show(self._rows.rows, self._rows.columns, self._wrong())
        self.query_one(RowList).go_to(at)
        self._follow()
        self.check()

    def action_copy(self) -> None:
        """Put a copy after the row."""
        if self._rows.rows:
            self._rows.insert(self._at + 1, [self._rows.rows[self._at]])
            self._come_to(self._at + 1)

    def action_remove(self) -> None:
        """Take the row away."""
        if self._rows.rows:
            at = self._at
            self._rows.remove(at)
            self._come_to(max(0, min(at, len(self._rows.rows) - 1)))
            self.say(f"Đã bỏ dòng {at + 1}; F6 lấy lại.")

    def action_move(self, by: int) -> None:
        """Move the row."""
        if self._rows.rows:
            self._come_to(self._rows.move(self._at, by))

    def action_offer(self) -> None:
        """Offer what the plan prescribes."""
        from tdkt_tui.workflow.composing.offers import offered

        from .picking import PickScreen

        known = offered(self._rows)
        if not known:
            self.say("Kế hoạch không nêu sẵn dòng nào khác cho mục này.")
            return

        def taken(numbers: tuple[int, ...] | None) -> None:
            if numbers:
                last = len(self._rows.rows)
                self._rows.insert(last, [known[number][1] for number in numbers])
                self._come_to(last)

        self.app.push_screen(PickScreen(f"{self._label} theo kế hoạch", [words for words, _ in known]), taken)

    def action_close(self) -> None:
        """Go back; everything typed is in the draft."""
        self._rows.tidy()
        self.keep()
        self.dismiss()
