"""The card under the cursor: its facts, and what a check found."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.finding import Finding
from tdkt_tui.tui.shown.cards import Card
from tdkt_tui.tui.shown.gravity import counted, facts_of, line_of

from .facts import Facts

MOST = 12
"""Findings shown here; all of them are on the profile's screen."""


class Summary(VerticalScroll):
    """Shown at once; the counts follow when a thread has them."""

    DEFAULT_CSS = """
    Summary {
        padding: 0 1; border-top: solid $panel; scrollbar-size-vertical: 1;
        border-title-color: $muted; border-title-background: $background;
        &:focus { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
        & > Static { height: auto; }
        & > #name { text-style: bold; margin: 1 0; }
        & > #counts { margin: 1 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="summary")
        self.border_title = "Tóm tắt"

    def compose(self) -> ComposeResult:
        """Yield name, facts, counts and the first findings."""
        yield Static(id="name", markup=False)
        yield Facts()
        yield Static(id="counts", markup=False)
        yield Static(id="first", markup=False)

    def show(self, card: Card) -> None:
        """Show a card's name and facts."""
        self.query_one("#name", Static).update(Content(card.name))
        self.query_one(Facts).show(card.facts)
        self.scroll_home(animate=False)

    def wait(self) -> None:
        """Say that the check runs."""
        self.query_one("#counts", Static).update(Content.styled("Đang kiểm tra…", "$muted"))
        self.query_one("#first", Static).update("")

    def show_findings(self, findings: Sequence[Finding] | None) -> None:
        """Show counts and the gravest findings; None where there is nothing to check."""
        self.query_one("#counts", Static).update("" if findings is None else counted(findings))
        lines: list[Content] = []
        for finding in (findings or ())[:MOST]:
            lines.append(line_of(finding))
            if len(findings or ()) == 1:
                lines += [Content.assemble((f"{name}: ", "$muted"), text) for name, text in facts_of(finding)]
        if findings and len(findings) > MOST:
            lines.append(Content.styled(f"… và {len(findings) - MOST} mục nữa (Enter để xem)", "$muted"))
        self.query_one("#first", Static).update(Content("\n").join(lines))
