"""How a plan says that of a level's units only some hold a conference: what it says of these is not the level's."""

from __future__ import annotations

import re

NONE = (
    r"không\s+(?:phải\s+|nhất thiết\s+)?(?:tổ chức|mở)\s+"
    r"(?:(?:thành\s+)?(?:hội nghị|đại hội)(?:\s+(?:riêng|tổng kết))*|riêng)"
)
"""That no conference, or none of its own, is held."""
ONLY = re.compile(
    rf"(?:(?:^|(?<=[.;:]\s))(?:các\s+)?(?:cơ quan|đơn vị)[^.;:\d]{{0,60}}?\s+|\b){NONE}(?:,\s*|;\s*|\s+|\s*\()"
    r"(?:(?:ngoại )?trừ|chỉ(?:\s+có)?|chỉ riêng|riêng)\s+(?P<units>[^.;:()]{3,300}?)"
    r"(?:(?:,|\s+(?:thì|là))?\s+(?:được\s+(?:phép\s+)?|vẫn\s+|phải\s+)?(?P<rest>tổ chức\s[^.;]*)|(?=\s*[.;)]|\s*$)\)?)",
    re.IGNORECASE,
)
"""Who holds one beside those who hold none, and what they hold, where it is said there."""


def without_only(text: str) -> str:
    """Return a text on a level without what it says of those who alone hold a conference."""
    return ONLY.sub(" ", text)
