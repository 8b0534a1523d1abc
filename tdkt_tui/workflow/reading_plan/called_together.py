"""A heading that lists units and says what they are called: "xã, phường; … (sau đây gọi chung là cấp cơ sở)"."""

from __future__ import annotations

import re

from .facts import bare
from .unit_lists import kinds_in

_SAID = r"(?:sau đây\s+)?(?:được\s+)?gọi\s+(?:chung|tắt)(?:\s+là)?:?\s+“?(?P<label>cấp (?:trên cơ sở|cơ sở|huyện|xã))”?"
_TOGETHER = re.compile(
    r"(?:(?:Tổ chức\s+)?(?:Hội nghị|Đại hội)\s+)?(?:(?:Đối với|Ở|Tại)\s+)?(?:các\s+)?"
    rf"(?P<units>[^():.]+?)(?:\s*\({_SAID}\)|\s*[,;–-]\s+{_SAID.replace('label', 'behind')})",
    re.IGNORECASE,
)


def called_together(text: str) -> tuple[str, list[str]]:
    """Return the level that a heading calls its units, and their kinds; "" and none for any other text."""
    found = _TOGETHER.fullmatch(bare(text))
    kinds = kinds_in(found["units"][:1].lower() + found["units"][1:]) if found else []
    return ((found["label"] or found["behind"]).casefold(), kinds) if found and kinds else ("", [])
