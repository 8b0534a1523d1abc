"""Going to a field of the form: by words, or from what a check found, down to the cell of a row."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.events import DescendantFocus

from tdkt_tui.model.finding import SEVERITY_WORDS
from tdkt_tui.tui.shown.gravity import grounds_of
from tdkt_tui.tui.shown.plain_words import plain_words
from tdkt_tui.tui.shown.rows import row_for
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.field_list import FieldList
from tdkt_tui.tui.widgets.finding_list import FindingList

from .finding_fields import FindsFields
from .opening import OpeningActions


class MovingActions(FindsFields, OpeningActions):
    """The part of the form's screen that moves the cursor of its list."""

    @on(FindingList.Jump)
    def _jump(self, message: FindingList.Jump) -> None:
        fields = self.query_one(FieldList)
        key = row_for(message.field, fields.rows) if message.field else None
        if key is None or not fields.highlight(key):
            self.say("Sai sót này không gắn với một mục của biểu; xem cách sửa ở tdkt check.")
            return
        self.set_focus(fields)
        row = fields.rows[key]
        if row.field.kind in ("rows", "list") and message.field != key:
            self.open_editor(row, message.field.removeprefix(f"{key}."))

    @on(FindingList.OptionHighlighted, "#findings")
    @on(DescendantFocus)
    def _tell_finding(self) -> None:
        """Show the whole finding under the cursor: its list has one line for each."""
        listing = self.query_one(FindingList)
        self.take()
        if listing.has_focus and (finding := listing.finding) is not None:
            told = "\n".join(f"{name}: {words}" for name, words in grounds_of(finding))
            words = Content.assemble((f"{plain_words(finding.message)}\n", "bold"), told)
            self.query_one(FieldEditor).explain_other(SEVERITY_WORDS[finding.severity].capitalize(), words)

    def went_to(self, key: str) -> None:
        """Go to the field in which a step was taken."""
        self.set_focus(self.query_one(FieldList))
        self.query_one(FieldList).highlight(key)
        self.call_after_refresh(self.repaint_all)  # the line shows the field anew once it has lost the focus

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the findings from the list alone: elsewhere their key goes on to the next part of the screen."""
        if action == "to_findings":
            return self.query_one(FieldList).has_focus
        return super().check_action(action, parameters)

    def action_to_findings(self) -> None:
        """Go to the findings."""
        self.set_focus(self.query_one(FindingList))
