"""The card under the cursor: its facts, and what a check found."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.tui.shown.cards import Card
from tdkt_tui.tui.shown.gravity import STYLES, counted_words, facts_of

from .page import Entry, Page, facts

MOST = 12
"""Findings shown here; all of them are on the profile's screen."""


class Summary(Page):
    """Shown at once; the counts follow when a thread has them."""

    def __init__(self) -> None:
        super().__init__("Tóm tắt", id="summary")

    def show(self, card: Card, findings: Sequence[Finding] | None, *, waiting: bool = False) -> None:
        """Show a card, and what a check found; None where nothing was checked or the check still runs."""
        head = [Entry(card.name, "bold")]
        if waiting:
            head.append(Entry("Đang kiểm tra…", "$muted"))
        elif findings is not None:
            head.append(Entry(*counted_words(findings)))
        self.put([*head, *facts(card.facts), *(_told(findings) if findings else ())])


def _told(findings: Sequence[Finding]) -> list[Entry]:
    entries = []
    for finding in findings[:MOST]:
        entries.append(Entry(finding.message, "", f"{SEVERITY_WORDS[finding.severity]:<9} ", STYLES[finding.severity]))
        if len(findings) == 1:
            entries += facts(facts_of(finding))
    if len(findings) > MOST:
        entries.append(Entry(f"… và {len(findings) - MOST} mục nữa (Enter để xem)", "$muted"))
    return entries
