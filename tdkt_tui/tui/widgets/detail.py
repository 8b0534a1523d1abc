"""All of one value or one finding, wrapped, below the lists that show single lines."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.tui.shown.gravity import STYLES, facts_of, grounds_of
from tdkt_tui.tui.shown.rows import Row

from .page import Entry, Page, facts

NAME_CELLS = 12
"""The column of names around a value, the same above and below its findings."""


class Detail(Page):
    """Follows the cursor of whichever list has it."""

    DEFAULT_CSS = """
    Detail { height: 8; }
    """

    def __init__(self) -> None:
        super().__init__("Chi tiết", id="detail")

    def show_finding(self, finding: Finding) -> None:
        """Show a finding with place, citation and fix."""
        self.put([_head(finding), *facts(facts_of(finding))])

    def show_row(self, row: Row, findings: Iterable[Finding]) -> None:
        """Show a value in full, what is wrong with it with citation and fix, and what it is for."""
        sample = "Số liệu minh họa, không phải số liệu thật." if row.sample else ""
        entries = [Entry(row.key, "$muted", f"{row.label}   ", "bold")]
        entries += facts([("Giá trị", row.value or "chưa có")], cells=NAME_CELLS)
        for finding in findings:
            entries += [_head(finding), *facts(grounds_of(finding), cells=NAME_CELLS)]
        about = (("Giải thích", row.help), ("Lưu ý", sample))
        entries += facts((fact for fact in about if fact[1]), cells=NAME_CELLS)
        self.put(entries)


def _head(finding: Finding) -> Entry:
    return Entry(finding.message, "bold", f"{SEVERITY_WORDS[finding.severity]}  ", STYLES[finding.severity])
