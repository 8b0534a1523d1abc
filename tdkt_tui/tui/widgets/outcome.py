"""What came of a build: the files and where they are, or the findings that stopped it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.tui.shown.gravity import STYLES, counted_words, facts_of

from .page import Entry, Page, facts


class Outcome(Page):
    """Plain text to read and scroll."""

    DEFAULT_CSS = """
    Outcome { min-height: 4; }
    """

    def __init__(self) -> None:
        super().__init__("Kết quả", id="outcome")

    def say(self, text: str) -> None:
        """Show one sentence."""
        self.put([Entry(text, "$muted")])

    def show_written(self, out: Path, written: Sequence[Path], findings: Sequence[Finding]) -> None:
        """Show the folder, the files in it, and what was noticed on the way."""
        head = Entry(str(out), "bold", f"Đã ghi {len(written)} tệp vào ", "bold $text-success")
        names = [str(path.relative_to(out) if path.is_relative_to(out) else path) for path in written]
        self.put([head, *(Entry(name, label="  ") for name in names), *_told(findings)])

    def show_refused(self, head: str, findings: Sequence[Finding]) -> None:
        """Show why nothing was written."""
        self.put([Entry(head, "bold $text-error"), *_told(findings)])


def _told(findings: Sequence[Finding]) -> Iterator[Entry]:
    if findings:
        yield Entry()
        yield Entry(*counted_words(findings))
    for finding in findings:
        yield Entry(finding.message, "", f"{SEVERITY_WORDS[finding.severity]}  ", STYLES[finding.severity])
        yield from facts(facts_of(finding), indent=4)
