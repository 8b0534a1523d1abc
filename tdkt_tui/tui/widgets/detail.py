"""All of one value or one finding, wrapped, below the lists that show single lines."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.tui.shown.gravity import STYLES, facts_of
from tdkt_tui.tui.shown.rows import Row

from .page import Entry, Page, facts


class Detail(Page):
    """Follows the cursor of whichever list has it."""

    DEFAULT_CSS = """
    Detail { height: 7; }
    """

    def __init__(self) -> None:
        super().__init__("Chi tiết", id="detail")

    def show_finding(self, finding: Finding) -> None:
        """Show a finding with place, citation and fix."""
        head = Entry(finding.message, "bold", f"{SEVERITY_WORDS[finding.severity]}  ", STYLES[finding.severity])
        self.put([head, *facts(facts_of(finding))])

    def show_row(self, row: Row, findings: Iterable[Finding]) -> None:
        """Show a value in full, with what is wrong with it and what it is for."""
        wrong = [(SEVERITY_WORDS[finding.severity], finding.message) for finding in findings]
        sample = "Số liệu minh họa, không phải số liệu thật." if row.sample else ""
        told = [("Giá trị", row.value or "chưa có"), *wrong, ("Giải thích", row.help), ("Lưu ý", sample)]
        self.put([Entry(row.key, "$muted", f"{row.label}   ", "bold"), *facts(fact for fact in told if fact[1])])
