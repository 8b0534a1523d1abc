"""A form's name without the place in it where each unit puts its own: "Hội nghị … huyện …", "… huyện (thành phố)"."""

from __future__ import annotations

import re

_OWN_NAME = re.compile(
    r"\s+(?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|cơ quan|đơn vị|sở|ngành)(?!\w)"
    r"[\s,(/)]*)+(?:…|\.{2,})"
)
"""Where each unit puts its own name."""
_PLACEHOLDER = re.compile(
    r"\s+(?:xã|phường|huyện|quận|thị xã|thành phố)\s*"
    r"(?:\((?:(?:,\s*)?(?:phường|thị trấn|đặc khu|quận|thị xã|thành phố))+\)|(?:\s*/\s*(?:phường|thị xã|thành phố))+)"
    r"(?=\s+(?:giai đoạn|năm|lần thứ)\b|\s*$)"
)
"""The same without dots: "Hội nghị … huyện (thành phố) giai đoạn 2011 - 2015"."""


def for_each(name: str) -> str:
    """Return a form's name without the place where each unit puts its own."""
    return _PLACEHOLDER.sub("", _OWN_NAME.sub("", name))
