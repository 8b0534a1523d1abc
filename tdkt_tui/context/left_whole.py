"""What may be left of a sentence once the parts of others are taken out of it: never a stub that says nothing."""

from __future__ import annotations

import re

from tdkt_tui.context.wording import DOES

_SAYS = re.compile(
    rf"(?<!\w)(?:{DOES}|(?:khen thưởng|tặng|trao|khen|xét|quyết định|căn cứ|chịu|chi|trả|dự|họp|mời|gồm|đạt|phải|cần"
    r"|nên|được|không|tối đa|tối thiểu|ít nhất|nhiều nhất|chậm nhất|muộn nhất|trước|sau|là|có|do|bảo đảm|cung cấp"
    r"|phối hợp|tham mưu|tham gia|vận động|duy trì|đề nghị|trình|thẩm định|quản lý|sử dụng|chú ý|chú trọng|ưu tiên)\b)"
    r"|\d", re.IGNORECASE)  # fmt: skip
"""A verb, a bound or a number, of which a sentence has at least one."""
_GRANTED = re.compile(r"\b(?:bằng khen|giấy khen|thư khen|khen thưởng của)\b", re.IGNORECASE)
"""What is given to somebody: a name of something that says enough."""


def left_whole(whole: str, left: str) -> str:
    """Return what is left of words, or the whole of them where it lacks the verb that they have."""
    stub = not _SAYS.search(left) and not _GRANTED.search(left)
    return whole if left != whole and stub and _SAYS.search(whole) else left
