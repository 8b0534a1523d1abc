"""What stands in the form and what was found in it, on the list and in the pane below."""

from __future__ import annotations

from textual import on
from textual.events import DescendantFocus

from tdkt_tui.tui.shown.form import FormRow, field_of, form_rows, states
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.finding_list import FindingList

from .moving import MovingActions


class ShowingActions(MovingActions):
    """The part of the form's screen that paints. was_checked: sections have a state to tell."""

    was_checked = False

    def repaint_all(self) -> None:
        """Show every field anew."""
        if self.composing is None:
            return
        fields, findings = self.query_one(FieldList), self.query_one(FindingList).findings
        rows = form_rows(self.composing, findings)
        keys = [row.field.key for row in rows]
        troubled = {key for item in findings if (key := field_of(item, keys))}
        fields.show(rows, states(rows, findings) if self.was_checked else {}, troubled)
        self._explain(rows)
        self._follow()

    def _explain(self, rows: list[FormRow]) -> None:
        editor = self.query_one(FieldEditor)
        here = next((row for row in rows if editor.row is not None and row.field.key == editor.row.field.key), None)
        if here is not None and here != editor.row:
            editor.explain(here)

    _refused = ""
    """The field that letters cannot be typed into, of which a sentence stands below."""

    @on(FieldList.OptionHighlighted, "#fields")
    @on(DescendantFocus)
    def _follow(self) -> None:
        """Show the field under the cursor, ready to be filled in."""
        self.take()
        row, editor = self.query_one(FieldList).row, self.query_one(FieldEditor)
        if self._refused and (row is None or row.field.key != self._refused):
            self._refused = ""
            self.say("")
        elsewhere = editor.has_focus_within or self.query_one(FindingList).has_focus
        if self.composing is not None and not elsewhere:
            raw = self.composing.raw(row.field.key) if row else ""
            plain = row is None or row.field.kind not in ("rows", "choice")
            editor.show(row, raw if plain or row is None else row.value)
            self.tell_day()

    @on(FieldList.OptionSelected, "#fields")
    def _edit(self, message: FieldList.OptionSelected) -> None:
        """Open the field that Enter was pressed on, where a key after it has moved the cursor meanwhile too."""
        fields = self.query_one(FieldList)
        if fields.unfold():
            return
        if message.option_id is not None and fields.highlight(message.option_id) and fields.row is not None:
            self._follow()
            self.open_editor(fields.row)

    def repaint_rested(self) -> None:
        """Show what the last typing changed: the field's line and its trouble."""
        if self.composing is None:
            return
        fields = self.query_one(FieldList)
        rows = form_rows(self.composing, self.query_one(FindingList).findings)
        for row in rows:
            if row.field.key in fields.rows and row != fields.rows[row.field.key]:
                fields.repaint(row)
        self._explain(rows)

    def action_take_over(self) -> None:
        """Make what a sample brought into the field under the cursor the unit's own, and go on to the next."""
        from tdkt_tui.workflow.composing.sampled import take_over

        fields = self.query_one(FieldList)
        if self.composing is None or fields.row is None or not take_over(self.composing, fields.row.field.key):
            self.say("Mục này không phải số liệu của hồ sơ mẫu.")
            return
        self.changed()
        fields.next_sample()

    @on(FieldList.Began)
    def _type_anew(self, message: FieldList.Began) -> None:
        if not self.typed_in(message.row.field):
            self._refused = message.row.field.key
            self.say(f"{message.row.label}: Enter để mở rồi điền.")
            return
        self._follow()
        self._begin = True
        self.query_one(FieldEditor).begin_anew(message.letter)

    @on(FieldEditor.Left)
    def _left(self, message: FieldEditor.Left) -> None:
        """Go on to the next field: typing goes on there where it has one line and nothing to open."""
        self.take()
        fields, editor = self.query_one(FieldList), self.query_one(FieldEditor)
        row = fields.row if message.onward and fields.next_row() else None
        if self.composing is not None and row and row.field.kind != "long-text" and self.typed_in(row.field):
            self._begin = True
            editor.show(row, self.composing.raw(row.field.key))
            editor.begin(whole=True)
            self.tell_day()
        else:
            self.set_focus(fields)
            self.call_after_refresh(self._follow)
