"""The name of a unit without marks, for matching people: names that only marks part may be one unit's there."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.model.text import bare

from .unit_words import written_out_bare


@lru_cache(maxsize=4096)
def plain_unit_key(text: str) -> str:
    """Return a unit's name without marks and case, abbreviations written out: "UBND xã A" → "uy ban nhan dan xa a"."""
    return written_out_bare(bare(text))
