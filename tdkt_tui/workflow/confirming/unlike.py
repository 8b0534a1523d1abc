"""Drafts whose words do not say that they are such a thing: no Enter writes them, whole as they may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tdkt_tui.model.text import folded

from .draft import Draft

_RULES = re.compile(
    r"\b(?:có thể|phải|cần|không (?:quá|ít hơn|dưới|vượt quá)|ít nhất (?:một|\d+ ?%)|tối đa|tối thiểu|"
    r"do\s.+\squyết định|lược bỏ|(?:bớt|bỏ|không có) (?:phần|mục|nội dung)|bảo đảm|theo)\b|"
    r"^(?:Tổng )?thời (?:gian|lượng)\b",
    re.IGNORECASE,
)
"""What is said of a programme, and is no item of it."""
_MANNER = re.compile(
    r"\b(?:ngắn gọn|súc tích|ngắn|có số liệu|có hình ảnh|nêu (?:được|rõ|bật)|đi sâu|tập trung|tránh)\b"
)
"""How a report is to be, of which the sentence before says that there is one."""
_PREPARES = re.compile(r"(?:Tiểu ban|Tổ giúp việc|Bộ phận)\b", re.IGNORECASE)
"""Who prepares a conference is no item of it."""
_SHOWN = re.compile(r"\btrên (?:trang|cổng|báo|sóng|mạng)\b")
"""What is shown to readers is sent to nobody."""
_AWARDS = re.compile(r"\b(?:bằng khen|giấy khen|cờ thi đua|huân chương|khen thưởng|tặng)\b", re.IGNORECASE)
_DELEGATES = re.compile(r"\b(?:đại biểu|thành phần|dự (?:hội nghị|đại hội)|đoàn)\b", re.IGNORECASE)
_SENT = re.compile(r"\b(?:gửi|nộp|trình|giới thiệu|hồ sơ|danh sách|báo cáo|đăng ký)\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:tổ chức|hội nghị|đại hội|tổng kết|tiến hành|họp|khai mạc|được (?:kéo dài|lùi|gia hạn))\b",
                   re.IGNORECASE)  # fmt: skip
_CONDITION = re.compile(r"(?:từ|dưới|trên|có từ|có dưới)\s+\d", re.IGNORECASE)
"""How large those are that something is said of: no doing of anybody."""
_HOLDS = re.compile(r"tổ chức\s+(?:01|một|1)\s+(?:hội nghị|đại hội|buổi)\b", re.IGNORECASE)
"""That a level holds its conference is a matter of that level."""
_SENTENCE = re.compile(r"\b(?:thì|hoàn thành|không quá|chưa|hoặc|trước ngày|do)\b", re.IGNORECASE)
"""What stands in no name of a kind of unit."""


def refused(words: str, draft: Draft, whole: str = "") -> bool:
    """Tell a table that no Enter writes: its words are no such thing. whole: the paragraph that they stand in."""
    around, value = f"{whole} {words}", draft.values.get
    title, does = str(value("title", "")), str(value("does", ""))
    wrong = {
        "nomination": _SHOWN.search(words),
        "agenda": title.count("(") != title.count(")")
        or _RULES.search(title)
        or _PREPARES.match(title)
        or _of_manner(title, whole),
        "composition": _AWARDS.search(around) and not _DELEGATES.search(around),
        "exception": "window" in draft.values and _SENT.search(around) and not _HELD.search(words),
        "task": _CONDITION.match(does) or _HOLDS.match(does),
        "jointly": any(_SENTENCE.search(str(unit)) for unit in value("units", ())),
    }
    return bool(wrong.get(draft.name))


def _of_manner(title: str, whole: str) -> bool:
    """Tell a sentence on how the item is to be that its paragraph begins with: "Báo cáo tổng kết. Báo cáo ngắn gọn"."""
    said, begun = folded(title).split(), folded(whole).split()
    return said[:2] == begun[:2] and said[:4] != begun[:4] and bool(_MANNER.search(title))


_CUT = re.compile(
    r"(?<!\w)(?:(?:của|và|với|cho|là|để|các|những|mỗi|hoặc|ít nhất|không quá)|(?<!công )(?<!văn )bằng|"
    r"(?<!kèm )(?<!tiếp )(?<!noi )theo|(?<!hiện )(?<!tồn )tại|(?<!tự )(?<!lý )do)(?=\s*(?:[,;:.]|\s+thì\s|$))|[,(]\s*$"
)
"""Where words of a value end though what they lead to is missing: "địa chỉ thư điện tử của,"."""
_VERB = re.compile(r"(?<!\w)(?:cụ thể h(?:óa|oá)|bằng|thì|mà|để|phải|cần|gửi|căn cứ|xây dựng|đăng ký|từ \d+)(?!\w)")
"""What is in the name of nobody: a sentence was taken into it."""
_OTHERS = re.compile(
    r";\s+(?:mỗi|từng|các|những|riêng)\s+(?:các\s+)?(?:huyện|thị xã|thành phố|xã|phường|thị trấn|sở|ban|ngành)\b"
)
"""Others who begin within what somebody does: what is theirs would be his."""
_SAID = ("body", "by", "to", "does", "about", "title")
_WHO = ("body", "by")
_TAIL = 6
"""Words that are told of one that breaks off."""


def cut_short(said: Mapping[str, Any]) -> str:
    """Return the words of a fact that are not just what it says: they end amid a name, a name runs on into a verb, or
    others begin in what somebody does."""
    for key, value in said.items():
        if key not in _SAID or not isinstance(value, str):
            continue
        more = _VERB.search(value) if key in _WHO else _OTHERS.search(value) if key == "does" else None
        if found := _CUT.search(value) or more:
            return " ".join(value[: found.end()].split()[-_TAIL:])
    return ""
