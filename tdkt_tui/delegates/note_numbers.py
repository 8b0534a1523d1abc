"""Numbers of telephones and identity cards in a column that is printed."""

from __future__ import annotations

import re

_PHONE = re.compile(r"(?<![\d.,])(?:0|\+?84)(?:[ .-]?\d){8,10}(?!\d)")
_CARD = re.compile(r"(?<!\d)0\d{11}(?!\d)")

NUMBER = (
    "Ô ghi chú có số điện thoại hoặc số căn cước; cột này được in ra.",
    "chuyển sang cột Điện thoại, Số căn cước, hoặc xóa số ấy",
)
"""What is said of it, and what to do."""


def holds_number(text: str) -> bool:
    """Tell whether a remark holds such a number."""
    return bool(_PHONE.search(text) or _CARD.search(text))
