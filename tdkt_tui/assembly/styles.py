"""The named styles that templates and regulations share: component id, style name, style id."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from tdkt_tui.regulations import COMPONENTS

PARAGRAPH_STYLES: dict[str, str] = {one.id: one.style for one in COMPONENTS.values() if one.style}
CHARACTER_STYLES = ("Đậm", "Nghiêng", "Đậm nghiêng")

# Between two tables, after the last one and where a page begins Word needs a paragraph: this one is 1 pt high.
SPACER = "Ngăn bảng"
# The one that ends a document, in what is built: hidden, for even one point can begin an empty page.
ENDING = "Ngăn bảng cuối"

HEAD_TABLE = "đầu văn bản"
SIGNATURE_TABLE = "chữ ký"
NAMED_TABLES = (HEAD_TABLE, SIGNATURE_TABLE)


@lru_cache(maxsize=256)  # asked for each paragraph of each template
def style_id(name: str) -> str:
    """Return the ASCII id of a style name, as Word likes them: "Cơ quan ban hành" → "CoQuanBanHanh"."""
    return "".join(word.capitalize() for word in _letters(name).split())


def _letters(name: str) -> str:
    """Return a name without diacritics."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def nearest(name: str, known: Sequence[str], *, alike: float = 0.5) -> str:
    """Return the known name most like this one, or nothing when none is alike; diacritics and capitals count little."""
    folded = {_letters(item).casefold(): item for item in reversed(known)}
    found = difflib.get_close_matches(_letters(name).casefold(), list(folded), n=1, cutoff=alike)
    return folded[found[0]] if found else ""
