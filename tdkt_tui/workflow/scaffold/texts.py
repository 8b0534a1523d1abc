"""The skeleton's texts with a province's own words in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_SKELETON = Path(__file__).resolve().parent / "skeleton"
_GAP = re.compile(r"<<([A-Z_]+)>>")


def text_of(name: str, words: Mapping[str, str]) -> str:
    """Return a file of the skeleton, each <<GAP>> filled. Raises KeyError for a gap that has no words."""
    return _GAP.sub(lambda gap: words[gap[1]], (_SKELETON / name).read_text("utf-8"))
