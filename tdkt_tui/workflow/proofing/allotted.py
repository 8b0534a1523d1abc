"""Numbers that one unit sends, confirmed beside the row that names it: on its page they were read already."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import kind_of
from tdkt_tui.workflow.confirming.original import Original

from .lines import Line

Allotted = Mapping[str, tuple[str, frozenset[int]]]
"""By a unit: the key of its fact, and all its numbers."""
_KEY = "quota."
_BETWEEN = re.compile(r"[;,:]\s+")
_SEVERAL = 4
"""Parts of a sentence of which each has a unit and its number: "xã A 12; xã B 10; …"."""


def allotted(plan: Plan, original: Original) -> Allotted:
    """Return each unit whose row of the original has its name and all numbers of its one fact."""
    rows = [(folded(row), _numbers(row)) for one in original.paragraphs for row in _rows(one.text)]
    found: dict[str, tuple[str, frozenset[int]]] = {}
    twice: set[str] = set()
    for at, quota in enumerate(plan.quota, 1):
        name = same_unit(quota.unit) if quota.unit and not (quota.together or quota.when) else ""
        said = re.sub(rf"^{re.escape(kind_of(quota.unit))}\s+", "", folded(quota.unit)) if name else ""
        numbers = frozenset(filter(None, quota.numbers().values())) | _numbers(quota.note)
        row = re.compile(rf"\b{re.escape(said)}\b")
        if name and any(row.search(text) and numbers <= have for text, have in rows):
            twice |= {name} & found.keys()
            found[name] = (f"{_KEY}{at}", numbers)
    return {name: one for name, one in found.items() if name not in twice}


def _rows(text: str) -> list[str]:
    """Return the row of a table, or the parts of a sentence that goes through several units."""
    if text.count("|") > 1:
        return [text]
    parts = _BETWEEN.split(text)
    return parts if len(parts) >= _SEVERAL else []


def is_allotted(line: Line, of: Allotted) -> bool:
    """Tell a line of units' pages that says just the numbers of each of them, and of nothing else."""
    if not line.sources or not all(source.key.startswith(_KEY) for source in line.sources) or line.several:
        return False
    numbers = _numbers(line.words.partition(": ")[2])
    units = [same_unit(name) for name in line.at]
    return bool(numbers) and all(name in of and of[name][1] == numbers for name in units)


def _numbers(text: str) -> frozenset[int]:
    return frozenset(int(number) for number in re.findall(r"(?<![\d/.])\d{1,4}(?![\d/.])", text))
