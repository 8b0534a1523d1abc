"""A form's name without the place in it where each unit puts its own: "Hội nghị … huyện …", "… huyện (thành phố)".

Before the year or the period the kinds of unit stay, for the unit's name stands there: "… xã (phường) năm 2031".
"""

from __future__ import annotations

import re

_KIND = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|cơ quan|đơn vị|sở|ngành)(?!\w)"
_ROW = rf"{_KIND}\s*(?:\((?:(?:,\s*)?{_KIND})+\)|(?:\s*/\s*{_KIND})+)"
"""The kinds of unit of which one is each unit's own: "xã (phường)"."""
_DOTS = r"(?:…|\.{2,})"
_WITHIN = re.compile(rf"(?P<row>\s+{_ROW})\s*{_DOTS}(?=\s+(?:giai đoạn|năm|lần thứ)\b)")
_OWN_NAME = re.compile(rf"\s+(?:{_KIND}[\s,(/)]*)+{_DOTS}")
"""Where each unit puts its own name."""
_PLACEHOLDER = re.compile(rf"\s+{_ROW}(?=\s*$)")
"""The same without dots, at the end of a name: "Hội nghị … huyện (thành phố)"."""
BY_SIZE = r"(?:đại biểu|toàn thể)(?=\s*(?:[;.,)]|$)|\s+(?:hoặc|nếu|khi|với|cán bộ)\b)"
"""What a conference is by how many of the unit come: no form."""
NO_NAME = rf"(?:của|các|riêng|như)\b|{BY_SIZE}"
"""What begins no name behind "Hội nghị"."""


def for_each(name: str) -> str:
    """Return a form's name without the place where each unit puts its own, or with the kinds alone in it."""
    return _PLACEHOLDER.sub("", _OWN_NAME.sub("", _WITHIN.sub(r"\g<row>", name)))
