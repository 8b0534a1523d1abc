"""The same person twice in a list, or in two lists: pairs to look at, with reasons. Nothing here merges anybody."""

from __future__ import annotations

from tdkt_tui.delegates.matching.pairs import pairs
from tdkt_tui.delegates.matching.weighing import LEVEL_WORDS, Level, Pair

__all__ = ["LEVEL_WORDS", "Level", "Pair", "pairs"]
