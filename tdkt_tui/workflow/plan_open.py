"""What of a plan nobody has read yet, told with each unit's documents: what is missing there is not left out unsaid."""

from __future__ import annotations

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import joined, padded

from .plan_notes import left_of
from .plan_source import PlanSource

_NAMED = 4
"""Places that are named; of more the rest is counted."""


def open_passages(source: PlanSource, text: str) -> list[Finding]:
    """Return one note on the passages of the original that a plan's file still keeps as not understood."""
    left = [one for one in left_of(text) if not one.wording]
    if not left or source.path is None:
        return []
    clauses = list(dict.fromkeys(one.place[0] or one.place[1] for one in left))
    more = f" và {padded(len(clauses) - _NAMED)} chỗ khác" if len(clauses) > _NAMED else ""
    named = ", ".join(clauses[:_NAMED]) + more if more else joined(clauses)
    return [Finding("plan.open", Severity.NOTE,
                    f"Kế hoạch của tỉnh còn {padded(len(left))} đoạn chưa ai ghi là dữ kiện hay chỉ là lời văn"
                    f" ({named}): văn bản này có thể thiếu việc nêu ở đó.",
                    place=f"{source.path.name}, dòng {left[0].lines[0] - 1}",
                    fix=f"đọc từng đoạn: tdkt plugin confirm {source.plugin}")]  # fmt: skip
