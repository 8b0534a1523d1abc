"""What became of trying templates: each attempt with what is wrong, and the counts of all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.model.finding import Finding, Severity, has_errors

NOTHING = "Không có lượt thử nào: không hồ sơ nào dùng những mẫu ấy."


@dataclass(frozen=True, slots=True)
class Attempt:
    """One template with one profile.

    label: what a person reads for the profile. findings: gravest first, their places begin with the document's file.
    documents, pages: how many were made, how many pages of them were looked at. seconds: what making and judging them
    took, without LibreOffice.
    """

    template: str
    profile: str
    label: str
    findings: tuple[Finding, ...] = ()
    documents: int = 0
    pages: int = 0
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Tell whether an error was found."""
        return has_errors(self.findings)

    @property
    def title(self) -> str:
        """Name it for people."""
        return f"{self.template} × {self.label}"

    def as_dict(self) -> dict[str, Any]:
        """Return what ``--format json`` prints."""
        return {"template": self.template, "profile": self.profile, "passed": not self.failed,
                "documents": self.documents, "pages": self.pages,
                "findings": [finding.as_dict() for finding in self.findings]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """All attempts in the order of templates. notes: what was not looked at, and why; told once, not per document."""

    attempts: tuple[Attempt, ...]
    notes: tuple[str, ...] = ()
    written: tuple[str, ...] = field(default=())

    @property
    def failed(self) -> bool:
        """Tell whether any attempt failed."""
        return any(attempt.failed for attempt in self.attempts)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for attempt in self.attempts for finding in attempt.findings)

    @property
    def summary(self) -> str:
        """Return the one line that ends a run."""
        made = [attempt for attempt in self.attempts if attempt.profile]
        templates = len({attempt.template for attempt in made})
        profiles = len({attempt.profile for attempt in made})
        pages = sum(attempt.pages for attempt in self.attempts)
        failed = sum(attempt.failed for attempt in self.attempts)
        if not self.attempts:
            return NOTHING
        errors, warnings = self.count(Severity.ERROR), self.count(Severity.WARNING)
        return (
            f"Đã thử {templates} mẫu với {profiles} hồ sơ: {len(made)} lượt, "
            f"{sum(attempt.documents for attempt in self.attempts)} văn bản"
            + (f", {pages} trang in" if pages else "")
            + (f"; {failed} lượt hỏng, {errors} lỗi" if failed else "; không có lỗi")
            + (f", {warnings} cảnh báo." if warnings else ".")
        )

    def as_dict(self) -> dict[str, Any]:
        """Return what ``--format json`` prints."""
        return {"attempts": [attempt.as_dict() for attempt in self.attempts], "notes": list(self.notes),
                "written": list(self.written), "summary": self.summary}  # fmt: skip
