"""Whether words hold anything that a table may be for: a number, a day, the name of somebody or of something."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.figures import figures_of

CONTEXT = ("year", "rough")
"""Figures that stand in many a sentence which says no fact."""
_AGAIN = re.compile(r"\b\d{1,2}\s+năm\s+(?=qua\b|thực hiện\b|triển khai\b|tổ chức\b)|\b\d+\s+(?:khâu|bước|nội dung)\b")
"""A period that is looked back on, parts of what is spoken of: numbers, and nothing to be counted."""
_COMMON = re.compile(
    rf"(?:Chủ tịch\s+)?Hồ Chí Minh|lần thứ\s+[IVXL]+|(?:Hội nghị|Đại hội)[^,;.:“]{{0,60}}|"
    rf"(?:Nghị quyết|Luật|Chỉ thị|Nghị định|Kết luận|Quyết định|Thông tư)[^,;.:]{{0,120}}|"
    rf"tỉnh(?:\s+[{UPPER}]\w+){{2,3}}"
)
"""Names that stand in purposes and wishes."""
_NAMED = re.compile(
    r"\b(?:UBND|HĐND|MTTQ|Ủy ban|Hội đồng|Sở|Ban(?= [A-ZĐ])|Bộ Chỉ huy|Cục|Chi cục|Phòng|Văn phòng|Công an|"
    r"Báo(?= [A-ZĐ])|Đài|Mặt trận|Liên đoàn|Liên minh|Tỉnh đoàn|Công ty|Trung tâm|Bệnh viện|Cụm|Khối(?= [a-zđ])|"
    r"Hội (?!nghị|trường)(?=[A-ZĐ])|Hiệp hội|"
    r"Bằng khen|Giấy khen|Huân chương|Kỷ niệm chương|Cờ thi đua)\b"
    rf"|\b(?i:huyện|xã|phường|thành phố|thị xã|đặc khu)\s+[{UPPER}]|“[^”]{{6,}}”"
)
"""Somebody, some place, an award, what bears a name of its own."""
_WORDED = re.compile(
    r"½|\b(?:một nửa|hai phần ba|một phần ba|quá nửa|(?:hằng|hàng) (?:tháng|quý|năm|tuần)|nửa (?:đầu|cuối|ngày)|"
    r"một (?:buổi|ngày)|(?:không quá|ít nhất|tối thiểu|tối đa|không dưới)\s+"
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|vài))\b",
    re.IGNORECASE,
)

_RULES = re.compile(
    r"\bkhông\s+(?:phải\s+|bắt buộc(?:\s+phải)?\s+)?(?:tổ chức|mở)\s+(?:[Hh]ội nghị|[Đđ]ại hội|riêng\b|ở cấp\b)|"
    r"\b(?:quá|sau)\s+(?:các\s+)?(?:mốc|hạn|thời hạn)\b|\bngày (?:nghỉ|làm việc liền)\b|"
    r"\b(?:ngoại trừ|trừ (?:trường hợp|những|các|khen))\b",
    re.IGNORECASE,
)
"""Who holds none, what is late, which day counts, who is excepted: it binds without a number or a name."""


def figures_said(words: str) -> list[str]:
    """Return the numbers and times of words, as they stand; none that only tells of which years they speak."""
    told = [said for figure, said in figures_of(_AGAIN.sub(" ", words)) if figure[0] not in CONTEXT]
    return told or [found[0] for found in _WORDED.finditer(words)]


def names_something(words: str) -> bool:
    """Tell words that name a body, a place, an award, or what has a name of its own."""
    return bool(_NAMED.search(_COMMON.sub(" ", words)))


def rules_said(words: str) -> bool:
    """Tell words of who holds none, what is late, which day counts, who is excepted."""
    return bool(_RULES.search(words))


def holds_nothing(words: str) -> bool:
    """Tell words in which no number, no time, no name and no rule stands: what may be passed as wording by one key."""
    return "|" not in words and not (figures_said(words) or names_something(words) or rules_said(words))
