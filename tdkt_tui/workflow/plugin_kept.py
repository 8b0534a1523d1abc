"""Notes of a plugin's check of which its plan says why they are kept: told no more, a warning with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tdkt_tui.compliance.rules.issued import kept_note
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan


def without_kept(plan: Plan, found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what is told of a plan but for what somebody kept."""
    for one in found:
        mark = kept_note(plan, one.rule, one.field)
        if mark is None:
            yield one
        elif one.severity is not Severity.NOTE:
            message = f"{one.message} Giữ: {mark.why.rstrip('.')}."
            yield replace(one, severity=Severity.NOTE, message=message, fix="")
