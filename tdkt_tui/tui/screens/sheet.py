"""Fields that are filled in together: one row of a table, or the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Footer, Static

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import FormRow, value_words
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.notice import Notice

from .choosing import NOTHING, YES_NO, ChoiceScreen
from .finding_fields import FindsFields

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.sheets import Sheet


class SheetScreen(FindsFields):
    """Enter fills in the field under the cursor and goes on to the next; Esc goes back. The draft has what is typed."""

    GUIDE: ClassVar[str] = (
        "Điền từng ô: Enter vào ô đang chọn, Enter lần nữa sang ô kế tiếp, Esc về danh sách, Esc nữa về biểu. Ô nhiều "
        "giá trị cách nhau bằng dấu chấm phẩy. Nội dung gõ được giữ ngay trong bản nháp; F6 hoàn tác, F4 "
        "lưu cả hồ sơ."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("compose.save", "save"),
        bound("compose.undo", "undo"),
        bound("compose.redo", "redo", show=False),
        bound("compose.find", "find", show=False),
        bound("screen.back", "close"),
    ]
    ELSEWHERE: ClassVar[str] = " Mục khác của biểu: Esc rồi tìm."
    DEFAULT_CSS = """
    SheetScreen {
        FieldList { height: 1fr; }
        #comes-to { height: auto; max-height: 6; padding: 0 1; text-align: center; }
    }
    """

    def __init__(self, composing: Composing, sheet: Sheet, at: str = "") -> None:
        super().__init__()
        self.composing, self._sheet, self._at = composing, sheet, at

    def compose(self) -> ComposeResult:
        """Yield the fields, what they come to, and the line to type in."""
        yield Headline("Điền hồ sơ", self._sheet.title)
        yield FieldList(self._sheet.title, fold=False)
        yield Static("", markup=False, id="comes-to")
        yield FieldEditor()
        yield Notice()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begin in the field that was asked for."""
        self.repaint_all()
        fields = self.query_one(FieldList)
        self.set_focus(fields)
        if self._at and fields.highlight(self._at):
            self._follow()
            self._edit()  # at once: the next key may already be there, and is for this field

    def _row(self, field: FieldInfo) -> FormRow:
        value = value_words(field, self._sheet.raw(field.key))
        return FormRow(field, "", value, changed=False, wrong=self._sheet.wrong(field.key), in_row=self._sheet.is_row)

    def repaint_all(self) -> None:
        """Show every field anew."""
        self.query_one(FieldList).show([self._row(field) for field in self._sheet.fields], {})
        self._comes_to()
        self._follow()

    def repaint_rested(self) -> None:
        """Show what the last typing changed."""
        fields, editor = self.query_one(FieldList), self.query_one(FieldEditor)
        for row in (self._row(field) for field in self._sheet.fields):
            if row != fields.rows.get(row.field.key):
                fields.repaint(row)
            if editor.row is not None and row.field.key == editor.row.field.key:
                editor.explain(row)
        self._comes_to()

    def _comes_to(self) -> None:
        lines = self._sheet.lines()
        text = self.query_one("#comes-to", Static)
        text.display = bool(lines)
        text.update(Content("\n").join(Content.styled(line, "bold") for line in lines))

    def went_to(self, key: str) -> None:
        """Go to the field of a step, where it is one of these."""
        self.take()
        fields = self.query_one(FieldList)
        self.set_focus(fields)
        fields.highlight(key)
        if (row := fields.row) is not None:
            self.query_one(FieldEditor).show(row, self._sheet.raw(row.field.key))
        if not self._sheet.holds(key):
            self.say_elsewhere(key)

    def put(self, field: FieldInfo, text: str, *, begin: bool) -> None:
        """Take what is typed into a field."""
        self._sheet.put(field.key, text, begin=begin)

    def check(self) -> None:
        """Leave checking to the screen below, which looks at everything when this one closes."""

    @on(FieldList.OptionHighlighted)
    def _follow(self) -> None:
        self.take()
        row, editor = self.query_one(FieldList).row, self.query_one(FieldEditor)
        if row is not None and not editor.has_focus_within:
            editor.show(row, self._sheet.raw(row.field.key))
            self.tell_day()

    @on(FieldList.OptionSelected)
    def _edit(self) -> None:
        row = self.query_one(FieldList).row
        if row is None:
            return
        field = row.field
        self._begin = True
        if not (choices := _chosen(field)):
            self.query_one(FieldEditor).begin()
            return

        def chosen(value: str | None) -> None:
            if value is not None:
                self.put(field, value, begin=True)
                self.changed()
                self._onward()

        optional = () if field.required else (NOTHING,)
        self.app.push_screen(ChoiceScreen(row.label, [*choices, *optional], self._sheet.raw(field.key)), chosen)

    @on(FieldList.Began)
    def _type_anew(self, message: FieldList.Began) -> None:
        if _chosen(message.row.field):
            self.say(f"{message.row.label}: Enter để chọn.")
            return
        self._follow()
        self._begin = True
        self.query_one(FieldEditor).begin_anew(message.letter)

    @on(FieldEditor.Left)
    def _left(self, message: FieldEditor.Left) -> None:
        """Go on to the next field, the cursor never leaving the line: a key in between would be a command."""
        message.stop()
        self.take()
        if message.onward:
            self._onward()
        else:
            self._rest_on_list()

    def _onward(self) -> None:
        fields, editor = self.query_one(FieldList), self.query_one(FieldEditor)
        if fields.next_row() and (row := fields.row) is not None and not _chosen(row.field):
            self._begin = True
            editor.show(row, self._sheet.raw(row.field.key))
            editor.begin(whole=True)
            self.tell_day()
        else:
            self._rest_on_list()

    def _rest_on_list(self) -> None:
        self.set_focus(self.query_one(FieldList))
        self.call_after_refresh(self._follow)

    def action_close(self) -> None:
        """Go back; everything typed is in the draft."""
        self.keep()
        self.dismiss()


def _chosen(field: FieldInfo) -> tuple[tuple[str, str], ...]:
    return YES_NO if field.kind == "yes-no" else field.choices
