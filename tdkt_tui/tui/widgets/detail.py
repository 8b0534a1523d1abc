"""All of one value or one finding, wrapped, below the lists that show single lines."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.model.text import clean
from tdkt_tui.tui.shown.gravity import STYLES, facts_of
from tdkt_tui.tui.shown.rows import Row

from .facts import Facts


class Detail(VerticalScroll):
    """Follows the cursor of whichever list has it; can be focused to scroll a long text."""

    DEFAULT_CSS = """
    Detail {
        height: 7; padding: 0 1; border-top: solid $panel; scrollbar-size-vertical: 1;
        border-title-color: $muted; border-title-background: $background;
        &:focus { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
        & > .message { height: auto; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="detail")
        self.border_title = "Chi tiết"

    def compose(self) -> ComposeResult:
        """Yield the message and the facts below it."""
        yield Static(classes="message", markup=False)
        yield Facts()

    def show_finding(self, finding: Finding) -> None:
        """Show a finding with place, citation and fix."""
        word = (f"{SEVERITY_WORDS[finding.severity]}  ", STYLES[finding.severity])
        self._show(Content.assemble(word, (clean(finding.message), "bold")), facts_of(finding))

    def show_row(self, row: Row, findings: Iterable[Finding]) -> None:
        """Show a value in full, with what is wrong with it and what it is for."""
        name = Content.assemble((row.label, "bold"), (f"   {row.key}", "$muted"))
        wrong = [(SEVERITY_WORDS[finding.severity], finding.message) for finding in findings]
        sample = "Số liệu minh họa, không phải số liệu thật." if row.sample else ""
        facts = [("Giá trị", row.value or "chưa có"), *wrong, ("Giải thích", row.help), ("Lưu ý", sample)]
        self._show(name, [fact for fact in facts if fact[1]])

    def _show(self, head: Content, facts: Iterable[tuple[str, str]]) -> None:
        self.query_one(".message", Static).update(head)
        self.query_one(Facts).show(facts)
        self.scroll_home(animate=False)
