"""What somebody does whose object only a heading says, and what becomes of papers, which nobody is told to do."""

from __future__ import annotations

import re

from .facts import Reading
from .pieces import Piece

_VERB = r"(?:chủ trì|tổ chức|tham mưu|thẩm định|trình|xét|xem xét|duyệt|tổng hợp|rà soát|quyết định)"
_BARE = re.compile(
    rf"(?P<verbs>{_VERB}(?:(?:,\s*|\s+và\s+){_VERB})*)"
    r"(?P<rest>(?:,?\s+phối hợp\b[^;]*)?(?:,?\s+(?:xong\s+)?(?:trước|trong|chậm nhất|muộn nhất|vào)\b[^;]*)?[.\s]*)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"(?:Hội nghị|Đại hội|Lễ|Hội thi|Cuộc thi|Tọa đàm|Gặp mặt|Hội thảo|Liên hoan)\s[^:;]+")
_GIVEN = re.compile(r"\b(?:tặng|đề nghị|xét)\b[^.;]*\b(?:Bằng khen|Giấy khen|Cờ|khen thưởng|danh hiệu)\b")
_AWARDS = re.compile(r"(?:về\s+)?khen thưởng\b", re.IGNORECASE)

_BECOMES = re.compile(
    r"(?:quyết định|danh sách|kết quả|hồ sơ|văn bản|thông báo)\s(?:(?!\b(?:gửi|nộp|trình|về)\b)[^.;,\d]){0,60}?"
    r"(?:ban hành|công bố|phê duyệt|niêm yết)\s",
    re.IGNORECASE,
)
"""What becomes of a paper by some day: "quyết định khen thưởng ban hành trước …"."""


def with_object(piece: Piece, does: str) -> str:
    """Return what somebody does with its object; as it is where it has one, or nothing says what that is.

    "Khen thưởng: …; Sở Nội vụ thẩm định, trình trước …": "thẩm định, trình khen thưởng trước …".
    """
    bare = _BARE.fullmatch(does)
    if bare is None:
        return does
    label, colon, _ = piece.text.partition(":")
    above = [*([label] if colon else []), *reversed(piece.under)]
    holds = re.match(r"chủ trì|tổ chức", bare["verbs"], re.IGNORECASE)
    way = _MEETING if holds else _AWARDS
    said = next((found[0].strip() for text in above if (found := way.match(text.strip()))), "")
    if not said and not holds and _GIVEN.search(piece.text.partition(does)[0]):
        said = "khen thưởng"
    said = said if holds else said.lower()
    return f"{bare['verbs']} {said}{bare['rest']}" if said else does


def tells_of_paper(reading: Reading, piece: Piece, part: str) -> bool:
    """Tell a part on what becomes of a paper; it stays told."""
    if passive := _BECOMES.match(part):
        reading.level_rows.setdefault(piece.at, []).append(part)
    return passive is not None
