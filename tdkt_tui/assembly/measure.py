"""Lengths of WordprocessingML: twips (1/1440 inch), and table grids from proportions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

TWIPS_PER_MM = 1440 / 25.4
A4_MM = (210, 297)


def twips(mm: float) -> int:
    """Return millimetres as whole twips."""
    return round(mm * TWIPS_PER_MM)


def grid(proportions: Sequence[float], total: int) -> list[int]:
    """Share a width of ``total`` twips in these proportions; the shares add up exactly."""
    whole = sum(proportions)
    edges, run = [0], 0.0
    for share in proportions:
        run += share
        edges.append(round(total * run / whole))
    return [right - left for left, right in pairwise(edges)]


def proportions(widths: Sequence[int]) -> tuple[int, ...]:
    """Return percentages that give this grid again, or the widths themselves where none do."""
    total = sum(widths)
    percent = tuple(round(width * 100 / total) for width in widths) if total else ()
    if percent and all(percent) and grid(percent, total) == list(widths):
        return percent
    return tuple(widths)
