"""What came of a build: where a file is and what was noticed, or the findings that stopped it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.tui.shown.gravity import STYLES, counted_words, facts_of
from tdkt_tui.tui.shown.written import WrittenFile

from .page import Entry, Page, facts


class Outcome(Page):
    """Plain text to read and scroll."""

    DEFAULT_CSS = """
    Outcome { min-height: 4; }
    """

    def __init__(self) -> None:
        super().__init__("Kết quả", id="outcome")

    def say(self, *sentences: str) -> None:
        """Show sentences, one below the other."""
        self.put(Entry(text, "$muted") for text in sentences)

    def show_written(self, out: str, count: int, file: WrittenFile, findings: Sequence[Finding]) -> None:
        """Show the folder, one file of it in full, and what was noticed on the way."""
        told = [("Đường dẫn", file.path), *([("Lưu ý", file.words)] if file.words else [])]
        head = Entry(out, "bold", f"Đã ghi {count} tệp vào ", "bold $text-success")
        self.put([head, *facts(told, cells=11), *finding_entries(findings)])

    def show_refused(self, head: str, findings: Sequence[Finding], instead: str = "") -> None:
        """Show why nothing was written, and what can be built all the same."""
        told = [Entry(instead)] if instead else []
        self.put([Entry(head, "bold $text-error"), *told, *finding_entries(findings)])

    def help_words(self) -> str:
        """Say what the page is for."""
        return "Kết quả lập văn bản: nơi ghi, cảnh báo, hoặc các lỗi làm cho chưa ghi được tệp nào."


def finding_entries(findings: Iterable[Finding]) -> Iterator[Entry]:
    """Yield findings, the counts of them before."""
    findings = list(findings)
    if findings:
        yield Entry()
        yield Entry(*counted_words(findings))
    for finding in findings:
        yield Entry(finding.message, "", f"{SEVERITY_WORDS[finding.severity]}  ", STYLES[finding.severity])
        yield from facts(facts_of(finding), indent=4)
