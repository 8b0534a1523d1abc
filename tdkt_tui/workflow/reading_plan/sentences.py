"""Where a text is parted: into its sentences, or also at its semicolons."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

_EACH = "|".join(rf"(?<=mỗi {one} \d\.)" for one in ("đơn vị", "huyện", "xã", "sở", "ngành", "nơi", "cơ quan"))
_STOP = (
    rf"(?:(?<=[^.\s]{{2}}\.)|{_EACH})"
    r"(?<!\bTP\.)(?<!\bTp\.)(?<!\bTX\.)(?<!\bTx\.)(?<!\bTT\.)(?<!\bTS\.)(?<!\bThS\.)"
)
"""A full stop that ends something: none that stands behind one letter, or shortens a word before a name ("TP. Huế")."""
SENTENCE = re.compile(rf"{_STOP}\s+(?=[\"“(]?[{UPPER}])")
"""Between two sentences."""
_IN_BRACKETS = r"[^()]*(?:[^\W\d]{2}|[\d/]{4}|\d%|…)\)"
"""What stands on to the end of a bracket; a letter or number before one counts an item, and ends none."""
PART = re.compile(rf"(?:{_STOP}|(?<=[;!?])(?!{_IN_BRACKETS}))\s+|(?<=…)\s+(?=[{UPPER}])")
"""Between two parts that stand for themselves: sentences, and what semicolons set off outside brackets."""
ENTRY = re.compile(rf"{SENTENCE.pattern}|(?<=[^.\s]{{2}};)\s+(?=[{UPPER}])|(?<=\d;)\s+")
"""Between sentences, and between entries of one: what a semicolon ends before a capital, or after a number."""
