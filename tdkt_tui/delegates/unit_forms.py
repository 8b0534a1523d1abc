"""One form for a unit that a list writes in several ways, for a list whose case does not name its units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.model.text import bare, folded

from .unit_variants import as_cell, is_committee, says_school, unit_key
from .unit_words import SHORT

_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class UnitForms:
    """sure: unit as written → the form of its group, by the key that quotas count by. hints: the same for names typed
    without marks, which may be the unit or another one.
    """

    sure: Mapping[str, str]
    hints: Mapping[str, str]


def unit_forms(units: Sequence[str], own: Collection[str] = (), *, apart: bool = False) -> UnitForms:
    """Return the forms of the units that are written otherwise; own: names that the case itself has.

    apart: a committee is not brought to the name of its place, nor the place to its committee's; else both are one, as
    quotas count them.
    """
    groups: dict[tuple[bool, str], list[str]] = {}
    counts = Counter(unit for unit in units if unit)
    for unit in counts:
        groups.setdefault((apart and is_committee(unit), unit_key(unit)), []).append(unit)
    forms = {key: best_form({unit: counts[unit] for unit in group}, own) for key, group in groups.items()}
    sure = {unit: forms[key] for key, group in groups.items() for unit in group if unit != forms[key]}
    marked: dict[tuple[bool, str], list[str]] = {}
    for (committee, _), form in forms.items():
        if not form.isascii():
            marked.setdefault((committee, bare(unit_key(form))), []).append(form)
    hints: dict[str, str] = {}
    for (committee, key), form in forms.items():
        found = marked.get((committee, bare(key)), []) if form.isascii() else []
        if len(found) == 1:
            hints |= dict.fromkeys(groups[committee, key], found[0])
    return UnitForms({unit: form for unit, form in sure.items() if unit not in hints}, hints)


def best_form(written: Mapping[str, int], own: Collection[str] = ()) -> str:
    """Return the best of ways to write one unit: the case's own, with its marks, in full, in usual letter case, then
    the most frequent; as it begins a table's cell. written: way → how many people have it.
    """
    named = set(map(as_cell, own))
    best = min(written, key=lambda unit: (as_cell(unit) not in named, unit.isascii(), not says_school(unit),
                                          _shortened(unit), unit in _odd(unit), -written[unit]))  # fmt: skip
    return as_cell(best)


def _shortened(unit: str) -> bool:
    return any(SHORT.get(word) and word != "sỹ" for word in _WORDS.findall(folded(unit)))


def _odd(unit: str) -> tuple[str, str]:
    """Return the unit in the letter cases that no name has."""
    return unit.upper(), unit.lower()
