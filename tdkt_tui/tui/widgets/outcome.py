"""What came of a build: the files and where they are, or the findings that stopped it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.model.text import clean, one_line
from tdkt_tui.tui.shown.gravity import STYLES, counted, facts_of


class Outcome(VerticalScroll):
    """Plain text to read and scroll."""

    DEFAULT_CSS = """
    Outcome {
        height: 1fr; min-height: 4; padding: 0 1; border-top: solid $panel; scrollbar-size-vertical: 1;
        border-title-color: $muted; border-title-background: $background;
        &:focus { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
        & > Static { height: auto; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="outcome")
        self.border_title = "Kết quả"

    def compose(self) -> ComposeResult:
        """Yield the text."""
        yield Static(markup=False)

    def say(self, text: str) -> None:
        """Show one sentence."""
        self._show([Content.styled(clean(text), "$muted")])

    def show_written(self, out: Path, written: Sequence[Path], findings: Sequence[Finding]) -> None:
        """Show the folder, the files in it, and what was noticed on the way."""
        head = Content.assemble((f"Đã ghi {len(written)} tệp vào ", "bold $text-success"), (one_line(str(out)), "bold"))
        names = [one_line(str(path.relative_to(out) if path.is_relative_to(out) else path)) for path in written]
        self._show([head, *(Content(f"  {name}") for name in names), *_told(findings)])

    def show_refused(self, head: str, findings: Sequence[Finding]) -> None:
        """Show why nothing was written."""
        self._show([Content.styled(one_line(head), "bold $text-error"), *_told(findings)])

    def _show(self, lines: Iterable[Content]) -> None:
        self.query_one(Static).update(Content("\n").join(lines))
        self.scroll_home(animate=False)


def _told(findings: Sequence[Finding]) -> Iterable[Content]:
    if findings:
        yield Content("")
        yield counted(findings)
    for finding in findings:
        word = f"{SEVERITY_WORDS[finding.severity]}  "
        yield Content.assemble((word, STYLES[finding.severity]), one_line(finding.message))
        for name, text in facts_of(finding):
            yield Content.assemble((f"    {name}: ", "$muted"), text)
