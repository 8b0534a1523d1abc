"""Measures and switches as WordprocessingML writes them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from tdkt_tui.assembly.xml import Node, w

# ISO/IEC 29500-1, 22.9.2.15: a measure may carry its unit; plain numbers are twips, or half-points for sizes of text.
_TWIPS = {"pt": 20.0, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "in": 1440.0, "pc": 240.0, "pi": 240.0}
_OFF = {"0", "false", "off", "none"}


class Relative(NamedTuple):
    """A length that depends on something else: unit "chars" or "lines" (hundredths of one), or "auto"."""

    unit: str
    amount: float


@lru_cache(maxsize=1024)  # ten thousand cells have a handful of widths
def number(text: str | None, default: float) -> float:
    """Read a measure; "12pt" and the like become twips; what is no finite number counts as the default."""
    raw = (text or "").strip()
    factor = _TWIPS.get(raw[-2:])
    try:
        value = float(raw) if factor is None else float(raw[:-2]) * factor
    except ValueError:
        return default
    return value if math.isfinite(value) else default


@lru_cache(maxsize=256)
def points(text: str | None, default: float) -> float:
    """Read a size of text, in points: half-points, or a measure with its unit."""
    raw = (text or "").strip()
    if raw[-2:] in _TWIPS:
        return number(raw, default * 20.0) / 20.0
    return number(raw, default * 2.0) / 2.0


def on(node: Node) -> bool:
    """Tell whether a switch is on: an element without a value is."""
    return node.get(w("val"), "1") not in _OFF


def told_on(text: str | None) -> bool:
    """Tell whether an attribute that is a switch is there and on."""
    return text is not None and text not in _OFF
