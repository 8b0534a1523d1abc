"""Two rows side by side: the columns that hold anything, what differs marked by a sign, sensitive texts masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tdkt_tui.delegates.columns import LABELS
from tdkt_tui.delegates.typed_cell import in_words
from tdkt_tui.model.person import SENSITIVE
from tdkt_tui.model.text import folded
from tdkt_tui.store.people import COLUMNS

MASK = "•••"
DIFFERENT, ONLY_ONE, ALIKE = "≠", "+", " "
LEGEND = "≠: hai dòng khác nhau; +: chỉ một dòng có"
_ALWAYS_THERE = ("status", "subject", "exemplar")
"""Columns that every row has something for: told only where they differ."""


@dataclass(frozen=True, slots=True)
class Side:
    """One column of two rows. one, other: as shown. sign: DIFFERENT, ONLY_ONE or ALIKE."""

    column: str
    label: str
    one: str
    other: str
    sign: str


def sides(one: Mapping[str, str], other: Mapping[str, str], *, revealed: bool = False) -> list[Side]:
    """Return the columns of two rows, texts by column; another spelling of the same letters does not differ."""
    told = []
    for name in COLUMNS:
        here, there = one.get(name, ""), other.get(name, "")
        sign = sign_of(here, there)
        if not (here or there) or (name in _ALWAYS_THERE and sign != DIFFERENT):
            continue
        told.append(Side(name, LABELS[name], _shown(name, here, revealed), _shown(name, there, revealed), sign))
    return told


def sign_of(one: str, other: str) -> str:
    """Return how two texts stand to each other."""
    if folded(one) == folded(other):
        return ALIKE
    return DIFFERENT if one and other else ONLY_ONE


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """Return the columns for which both have something, and not the same: one of the two must be chosen."""
    return [name for name in COLUMNS if sign_of(one.get(name, ""), other.get(name, "")) == DIFFERENT]


def _shown(name: str, text: str, revealed: bool) -> str:
    return MASK if text and name in SENSITIVE and not revealed else in_words(name, text)
