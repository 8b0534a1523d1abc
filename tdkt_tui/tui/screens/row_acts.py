"""What is done with whole rows of a field: copied, moved, taken away, taken over from the plan. Each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.tui.shown.gravity import told_in_list
from tdkt_tui.tui.widgets.row_list import RowList

from .filling import Filling

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing.rows import RowsInHand


class RowActs(Filling):
    """held: the rows. findings: what a check found in them."""

    held: RowsInHand
    label: str
    findings: tuple[Finding, ...] = ()

    @property
    def at(self) -> int:
        """Return the number of the row under the cursor, from 0."""
        return self.query_one(RowList).at

    def wrong_rows(self) -> dict[int, str]:
        """Return what is wrong with rows, by their number from 0."""
        found: dict[int, str] = {}
        for item in self.findings:
            number = item.field.removeprefix(f"{self.held.field.key}.").partition(".")[0]
            if number.isdecimal() and item.severity is not Severity.NOTE:
                found.setdefault(int(number) - 1, told_in_list(item))
        return found

    def show_rows(self) -> None:
        """Show the rows as they are now."""
        self.query_one(RowList).show(self.held.rows, self.held.columns, self.wrong_rows())

    def show_row(self) -> None:
        """Show the row under the cursor in the pane below."""
        raise NotImplementedError

    def come_to(self, at: int) -> None:
        """Keep and show what was done, the cursor on a row."""
        self.keep()
        self.show_rows()
        self.query_one(RowList).go_to(at)
        self.show_row()
        self.check()

    def action_copy(self) -> None:
        """Put a copy after the row."""
        if rows := self.held.rows:
            self.held.insert(self.at + 1, [rows[self.at]])
            self.come_to(self.at + 1)

    def action_remove(self) -> None:
        """Take the row away."""
        if rows := self.held.rows:
            at = self.at
            self.held.remove(at)
            self.come_to(max(0, min(at, len(rows) - 2)))
            self.say(f"Đã bỏ dòng {at + 1}; F6 lấy lại.")

    def action_move(self, by: int) -> None:
        """Move the row."""
        if self.held.rows:
            self.come_to(self.held.move(self.at, by))

    def action_offer(self) -> None:
        """Offer what the plan prescribes."""
        from tdkt_tui.workflow.composing.offers import LEFT_OPEN, offered

        from .picking import PickScreen

        known = offered(self.held)
        if not known:
            self.say("Kế hoạch không nêu sẵn dòng nào khác cho mục này.")
            return

        def taken(numbers: tuple[int, ...] | None) -> None:
            if numbers:
                self.held.insert(len(self.held.rows), [known[number][1] for number in numbers])
                self.come_to(len(self.held.rows) - 1)  # a row added next follows those that were taken
                self.say(f"Đã lấy {len(numbers)} dòng. {LEFT_OPEN.get(self.held.field.key, '')}".rstrip())

        self.app.push_screen(PickScreen(f"{self.label} theo kế hoạch", [words for words, _ in known]), taken)
