"""Cells of names that seem to hold several people, or words that are no name: one row is one delegate."""

from __future__ import annotations

import re

from .surnames import SURNAMES

_JOINTS = re.compile(r"[,;/&+]| [-–] | và ", re.IGNORECASE)
_SIGN = re.compile(r"[,;/&+]")
_FEWEST_SPACES = 4
"""In two names of two words each, with a word or a dash between them."""
_PLAIN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_SECOND = re.compile(r"(?:\S+ ){2,}(\S+) (?:thị|văn) \S+(?: \S+)?", re.IGNORECASE)
_FEWEST = 6
"""Words of two names in a row: nobody's own name has so many, a surname and "Văn" or "Thị" behind the third."""
SEVERAL = (
    "Ô có vẻ ghi nhiều người, hoặc cả lời không phải họ tên; đang tính là một đại biểu.",
    "ghi mỗi người một dòng, ô này chỉ ghi họ và tên",
)
"""What is said of such a cell, and what to do."""


def names_several(name: str) -> bool:
    """Tell whether a name is two: "Lê An Bình, Lê Chi", "Đỗ Văn Ba và Đỗ Thị Bốn", "Lê Văn Uy Trần Thị Vân"."""
    spaces = name.count(" ")
    if spaces < _FEWEST_SPACES and not _SIGN.search(name):  # nearly everybody, of a hundred thousand
        return False
    if _JOINTS.search(name):
        return all(_PLAIN.fullmatch(part.strip()) for part in _JOINTS.split(name))
    found = _SECOND.fullmatch(name) if spaces + 1 >= _FEWEST else None
    return found is not None and found[1].lower() in SURNAMES
