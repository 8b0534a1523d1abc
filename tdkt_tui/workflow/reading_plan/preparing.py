"""Times in a level's words that are not of its conference: of dossiers, of what is made ready, of who arrives."""

from __future__ import annotations

import re

from .pieces import Piece
from .sentences import SENTENCE

_THINGS = (
    r"(?:chuẩn bị(?!(?:,|\s+và)\s+(?:tổ chức|tiến hành)\b)|(?:họp |phiên )?trù bị|đăng ký|hồ sơ|danh sách|tham luận|"
    r"gửi|nộp|báo cáo|tập duyệt|tổng duyệt|duyệt|thẩm định|phê duyệt|trang trí|dự toán|văn kiện|giấy mời|"
    r"(?:xây dựng|ban hành|trình|lập|gửi)\s+(?:kế hoạch|dự toán|chương trình|đề án|hồ sơ|danh sách|báo cáo)|"
    r"tập huấn|bình chọn|bầu chọn|giới thiệu|(?:các )?đại biểu (?:có mặt|đến|về|tập trung|đăng ký))\b"
)
_LEAD = r"(?:(?:các|việc|công tác|hoàn thành|hoàn tất|làm|thời gian|thời hạn|hạn|tổ chức(?=\s+(?:họp|đăng)))\s+){0,3}"
_ASIDE = re.compile(
    rf"(?:^|(?<=[;.,:]\s)|(?<=\bthì\s)){_LEAD}{_THINGS}(?![^\d;.]*(?:\bvà|,)\s+tổ chức\b)"
    r"(?:\([^()]*\)|(?!;\s|\.\s|,\s+(?!(?:chậm|muộn|trước|xong|hoàn thành|trong)\b)).)*",
    re.IGNORECASE,
)
"""From what is made ready to the end of what is said of it."""
_PLANNED = re.compile(r"(?:Kế hoạch|Kịch bản|Chương trình)\b[^.;:]{0,60}\bban hành\b", re.IGNORECASE)
"""A sentence on the plan for it that somebody still issues."""
_NOTICE = re.compile(
    r"\bthông báo\b(?!\s+(?:số|kết luận)\b)"
    r"(?:(?!;\s|\)|,\s+(?:dự kiến|hoàn thành|xong|tổ chức|nhưng|trong|vào|từ)\b).)*"
)
"""Until when somebody tells the others of it: "Sở Nội vụ thông báo ngày tổ chức chậm nhất …"."""
_OF_THEM = re.compile(rf"{_LEAD}(?<=\s){_THINGS}[^:.;]*:", re.IGNORECASE)
"""How a sentence or heading begins below which every time is one of theirs: "Thời gian nộp báo cáo: …"."""
_TIME = re.compile(r"thời gian|thời hạn|hạn\b", re.IGNORECASE)


def of_preparing(text: str) -> bool:
    """Tell words that say whose times follow them, not the conference's: "Thời gian gửi danh sách:"."""
    return bool(_TIME.match(text) and _OF_THEM.match(text if ":" in text else f"{text.rstrip(' .')}:"))


def without_preparing(text: str, piece: Piece) -> str:
    """Return a text without what it says on times that are not those of the conference."""
    if piece.under and of_preparing(piece.under[-1]):
        return ""
    sentences = [one for one in SENTENCE.split(text) if not (of_preparing(one) or _PLANNED.match(one))]
    return " ".join(_NOTICE.sub(" ", _ASIDE.sub(" ", one)) for one in sentences)
