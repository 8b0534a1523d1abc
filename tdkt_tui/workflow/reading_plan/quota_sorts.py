"""How many each of a sort of units sends: "xã loại I: 05 đại biểu, loại II: 04 đại biểu"."""

from __future__ import annotations

import re

from .apart_sorts import SORT
from .sent_numbers import KIND

_GROUP = re.compile(rf"{KIND}\s+{SORT}", re.IGNORECASE)


def names_a_sort(words: str) -> bool:
    """Tell words on units of a kind that are of a sort."""
    return bool(_GROUP.search(words))
