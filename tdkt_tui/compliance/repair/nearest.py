"""The allowed value that is nearest to what stands in a document: what has to change least."""

from __future__ import annotations

from tdkt_tui.regulations import AllowedKind, Rule


def nearest(rule: Rule, found: float) -> float:
    """Return the nearest allowed number; where what is allowed are no numbers, what we write ourselves."""
    values = [float(value) for value in rule.allowed.values if _is_number(value)]
    match rule.allowed.kind:
        case AllowedKind.RANGE:
            return min(max(found, values[0]), values[1])
        case AllowedKind.MINIMUM:
            return max(found, values[0])
        case _ if values:
            return min(values, key=lambda value: abs(value - found))
    return float(rule.use)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
