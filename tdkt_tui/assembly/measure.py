"""Lengths of WordprocessingML: twips (1/1440 inch), and table grids from proportions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

TWIPS_PER_MM = 1440 / 25.4
A4_MM = (210, 297)
_UNITS = {"pt": 20.0, "cm": 1440 / 2.54, "mm": TWIPS_PER_MM, "in": 1440.0}
_FARTHEST = 31_680  # twips: 22 inches, the largest sheet and indent that Word takes
_MOST_COLUMNS = 63  # of a table in Word


def twips(mm: float) -> int:
    """Return millimetres as whole twips."""
    return round(mm * TWIPS_PER_MM)


@lru_cache(maxsize=1024)  # ten thousand cells have a handful of widths
def stated(text: str | None) -> int:
    """Return a length as a file states it, in twips; 0 for what is no length that Word would take."""
    raw = (text or "").strip()
    factor = _UNITS.get(raw[-2:])
    try:
        value = float(raw) if factor is None else float(raw[:-2]) * factor
    except ValueError:
        return 0
    return round(value) if math.isfinite(value) and abs(value) <= _FARTHEST else 0


@lru_cache(maxsize=1024)
def columns_stated(text: str | None) -> int:
    """Return over how many columns a cell reaches as a file states it; 1 for what is no number that Word would take."""
    return int(text) if text and text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= _MOST_COLUMNS else 1


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
