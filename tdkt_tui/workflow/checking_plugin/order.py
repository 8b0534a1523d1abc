"""What of a check is told first: among findings of one gravity what documents of units get wrong, or lack."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.finding import Finding, by_gravity

_FIRST = ("plugin.unread", "plugin.way", "plugin.level", "plugin.exception", "plugin.size", "plugin.quota",
          "plugin.whose", "plugin.two-days", "plugin.charged", "plugin.reach", "plugin.other-tier", "plugin.figures",
          "plugin.waved", "level", "plan.seats")  # fmt: skip
_LAST = ("recipients", "signature", "symbol", "calendar", "plugin.worded", "plugin.object", "plugin.kept")


def told_in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by gravity, then by what units' documents lose; the order of the criteria is kept in each."""
    return by_gravity(sorted(findings, key=lambda finding: _weight(finding.rule)))


def _weight(rule: str) -> int:
    first, last = (any(rule == one or rule.startswith(f"{one}.") for one in rules) for rules in (_FIRST, _LAST))
    return 0 if first else 2 if last else 1
