"""What a plan says apart of some units under a condition ("xã miền núi: 60–80"): both that and the rule are allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import Rule
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.laying import under_conditions
from tdkt_tui.model.words import lowered_first

from .running import run

_OF_LEVEL = ("form", "mode", "window", "length", "size.caps", "size.shares", "size.uncounted", "size.sum")


def with_conditions(dossier: Dossier, found: list[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Return findings of which none stands against what a condition allows, with what the condition would ask.

    Whether it is met ("có dưới 30 người", "mưa lũ chia cắt") no program knows: each difference is a note that asks.
    """
    unit = dossier.profile.unit
    of_level = [rule for rule in rules if rule.id in _OF_LEVEL]
    common = _missed(of_level, dossier)
    whose = unit.category or "", unit.name or "", dossier.profile.above()
    under = [
        (item, level, _missed(of_level, replace(dossier, level=level)))
        for item, level in under_conditions(dossier.plan, dossier.level.id, *whose)
    ]
    sized = [_over(apart) for _, level, apart in under if level.size.caps]
    nowhere = set.intersection(*sized) if len(sized) > 1 and not dossier.level.size.caps else set()
    for item, _, apart in under:
        case, cited = f"trường hợp “{item.when}”", dossier.plan.cite(item.clause)
        allowed = {finding for key, finding in common.items() if key not in apart}
        found = [_allowed(one, case, cited) if one in allowed else one for one in found]
        found += [
            _allowed_nowhere(one, case, cited) if key in nowhere else _asked(one, case, cited)
            for key, one in apart.items()
            if key not in common
        ]
    return found


def _missed(rules: Sequence[Rule], dossier: Dossier) -> dict[tuple[str, str], Finding]:
    """Return what rules find that a level's words feed, by rule and field: a number misses both its bounds as one."""
    found = {(rule.id, one.field): one for rule in rules for one in run([rule], dossier)}
    return {key: one for key, one in found.items() if one.severity is not Severity.NOTE}


def _allowed(finding: Finding, case: str, cited: str) -> Finding:
    return replace(
        finding,
        severity=Severity.NOTE,
        message=f"{finding.message} Quy định riêng cho {case} ({cited}) thì cho phép.",
        fix=f"đúng là {case} thì giữ nguyên; không thì {finding.fix}",
    )


def _over(found: dict[tuple[str, str], Finding]) -> set[tuple[str, str]]:
    return {key for key in found if key[0] == "size.caps"}


def _allowed_nowhere(finding: Finding, case: str, cited: str) -> Finding:
    """Return what a number misses in each of the cases that a plan has numbers for, where it has none for all units."""
    return replace(
        finding,
        severity=Severity.WARNING,
        message=f"Kế hoạch không nêu trường hợp nào được như vậy; nếu là {case} thì: {lowered_first(finding.message)}",
        citation=cited or finding.citation,
    )


def _asked(finding: Finding, case: str, cited: str) -> Finding:
    return replace(
        finding,
        severity=Severity.NOTE,
        message=f"Đúng quy định chung; nếu là {case} thì: {lowered_first(finding.message)}",
        citation=cited or finding.citation,
        fix=f"không phải {case} thì giữ nguyên; đúng thì {finding.fix}",
    )
