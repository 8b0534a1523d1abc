"""One line of the page that checks a plugin, and what of it waits for a person."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the page: what was looked at, what was counted; findings: what is wrong with it."""

    id: str
    title: str
    findings: tuple[Finding, ...]
    detail: str = ""

    @property
    def state(self) -> str:
        """Return "lỗi", "cảnh báo", "cần làm" where nothing is wrong but a person has not done his part, else "đạt"."""
        grave = {finding.severity for finding in self.findings}
        rest = "cần làm" if any(finding.rule in WAITING for finding in self.findings) else "đạt"
        return "lỗi" if Severity.ERROR in grave else "cảnh báo" if Severity.WARNING in grave else rest


WAITING = ("plugin.unconfirmed", "plugin.unread", "plugin.unproofed")
"""What waits for a person: a plugin is not ready to be handed out, though nothing in it is wrong."""
