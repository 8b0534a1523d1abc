"""Shares of some of the delegates, or of those of some places: they are no shares of all who come."""

from __future__ import annotations

import re

from .sentences import SENTENCE
from .unit_words import AREA

_PART = re.compile(
    r"\btrong\s+(?:tổng\s+)?số\s+(?:các\s+)?(?:đại biểu\s+(?=là|nữ|nam|trẻ|người|thuộc|có|dân tộc|tôn giáo|điển hình|"
    r"dự khuyết|khách mời|được mời)|(?!đại biểu|người\s+(?:dự|tham dự)|này|đó|ấy|lượng)\w)[^.]*$",
    re.IGNORECASE,
)
"""Words that say of whom the shares after them are: "Trong số điển hình, …"."""
_OF_THOSE = re.compile(r"\btrong (?:số )?(?:đó|này|ấy)\b", re.IGNORECASE)
"""The same of those of whom a share was told: "điển hình 70%, trong đó …"."""
_SORT = (r"(?:miền núi|biên giới|vùng cao|hải đảo|đảo|ven biển|vùng sâu|vùng dân tộc|khó khăn|đặc biệt|"
         r"có (?:đông|nhiều|tỷ lệ)|nơi có|vùng|khu vực|địa bàn)")  # fmt: skip
_PLACE = re.compile(
    rf"\b(?:{AREA}(?:,\s*{AREA}|\s+và\s+{AREA})*\s+(?:đảo\s+|miền núi\s+)?|"
    rf"(?:ở|tại|riêng|đối với)\s+(?:{AREA}\s+)?)(?P<name>\w+)",
    re.IGNORECASE,
)
_SORTED = re.compile(rf"\b(?:{AREA}|ở|tại|riêng|đối với)\s+(?:các\s+)?(?:{AREA}\s+)?{_SORT}\b", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:hội nghị|đại hội)\b[^,;:.]*", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"(?:\b(?:trong|trên|so với)\s+(?:tổng\s+)?|\btổng\s+|%\s+)số\s+(?:lượng\s+)?đại biểu\s+chính thức\b", re.IGNORECASE
)
_SENDER = r"(?:huyện|thị xã|thành phố|xã|phường|đặc khu|sở|ban|ngành|đoàn thể|đơn vị|địa phương|cơ quan)"
_OF_SENDERS = rf"(?:\s+(?:của\s+)?(?:cấp\s+|các\s+)?{_SENDER}(?:(?:,\s*|\s+và\s+|\s+){_SENDER})*)?"
_DELEGATION = re.compile(
    r"\b(?:(?:trong|đối với|của)\s+)?(?:mỗi|từng|tất cả (?:các )?|các)\s*đoàn(?:\s+đại biểu)?"
    rf"(?!\s+(?:viên|thể|kết|công tác|kiểm tra|thanh niên|trường|nghệ thuật))\b{_OF_SENDERS}|"
    rf"\bđoàn(?:\s+đại biểu)?\s+(?:của\s+)?(?:mỗi|từng){_OF_SENDERS}|"
    rf"\b(?:trong\s+)?(?:tổng\s+)?số\s+(?:lượng\s+)?đại biểu\s+(?:chính thức\s+)?của\s+(?:mỗi|từng)\s+(?:cấp\s+)?"
    rf"{_SENDER}(?:(?:,\s*|\s+và\s+){_SENDER})*\b"
)
_SENDS = re.compile(r"đoàn|số (?:lượng )?đại biểu (?:chính thức )?của (?:mỗi|từng)")


def delegation_in(text: str) -> int:
    """Return where words on those whom each unit sends elsewhere end, 0 without any: "Trong từng đoàn, nữ …"."""
    found = _DELEGATION.search(text.casefold()) if _SENDS.search(text.casefold()) else None
    return len(text) - len(text[found.end() :].lstrip(" ,:")) if found else 0


def of_whom(words: str) -> dict[str, str]:
    """Return the key that says of whom a share is, by its sentence up to its own last word; none for all who come."""
    return {"of": "official"} if _OFFICIAL.search(SENTENCE.split(words)[-1]) else {}


def of_a_portion(before: str) -> bool:
    """Tell a share of which the words before it, in its sentence, say that it is not one of all."""
    sentence = re.split(r"(?<=[^.\s]{2})\.\s+", before)[-1]
    last = re.split(r";\s+", sentence)[-1]
    those = _OF_THOSE.search(last, last.find("%")) if "%" in last else None
    clause = _MEETING.sub(" ", last)
    names = (found["name"] for found in _PLACE.finditer(clause))
    return bool(those or _PART.search(sentence) or _SORTED.search(clause) or any(name[0].isupper() for name in names))
