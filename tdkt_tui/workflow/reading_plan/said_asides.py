"""What a body is said to do that is no task: what other tables are for, a wish, what becomes of late papers."""

from __future__ import annotations

import re

from .due import window_apart
from .owners import AIMS, in_tasks
from .parting import SOME_BODY, parts_of
from .pieces import Piece
from .said_terms import days_twice

_SIZED = re.compile(
    r"\d\s*(?:đại biểu|%)|(?<!cử )\b\d{2,4}\s+người dự\b|½|\bthời (?:gian|lượng)\b[^;.]{0,20}\bngày\b|\btoàn thể\b|"
    r"\b(?:một|\d{1,2}|nửa)\s+buổi\b|\b(?:tập thể|cá nhân|hộ gia đình)\s*(?:[,;.]|$|và|hoặc)|"
    r"\blàm điểm\b(?! (?:mô hình|phong trào|việc|nội dung|xây dựng|thực hiện|về)\b)|"
    r"\btổ chức trước\b|\b(?:phân bổ|biểu quyết)\b"
)
"""What levels, sizes, seats, awards and pilots have keys for."""
_CHOOSES = re.compile(r"\b(?:lựa )?chọn\s+(?:từ \d|\d|ít nhất|một\b)[^;]*?\blàm điểm\b")
"""Units that choose which of theirs go first, which is their task."""
_MEETS = re.compile(r"\btổ chức (?:(?:một|chung|riêng|\d{2})\s+)*“?(?:[Hh]ội nghị|[Đđ]ại hội|[Bb]uổi gặp)")
_JOINED = re.compile(r"lồng ghép|\bghép\b|kết hợp|không tổ chức|\bthì\b")
_EITHER = re.compile(r"[Hh]ội nghị\s[^,;.]*\bhoặc\b")
_OTHERS = re.compile(
    r"\b(?<!đua - )(?<!xem )(?:tặng|khen|đề nghị|xét)\b.*\b(?:tập thể|cá nhân)\b|"
    r"^(?:được chọn )?làm điểm\b(?! (?:mô hình|phong trào|việc|nội dung|xây dựng|thực hiện|về)\b)|"
    r"\bchọn\s+(?!từ \d|\d|ít nhất|một\b)[^;]*(?:\blàm điểm\b|\btổ chức\b)|"
    r"^(?:có thể |được )?tổ chức(?: (?:hội nghị|đại hội))?(?: xong)?\s+(?:trước|trong|nếu|với|từ|vào|sau)\b",
    re.IGNORECASE,
)
"""What even a body by its name does that other tables are for: awards, pilots, when a conference is held."""
_WISHES = re.compile(
    r"(?:[^,;]*,\s+)?(?:cần |phải )?(?:tiếp tục|tập trung|tăng cường|đẩy mạnh|thường xuyên|chủ động|"
    r"nghiêm túc|nâng cao|quán triệt|"
    r"triển khai|tích cực|bám sát|bố trí để|xây dựng kế hoạch|căn cứ|kịp thời|khẩn trương rà soát)\b",
    re.IGNORECASE,
)
"""How what kinds of unit are told begins where it asks for nothing by itself, unless it has a day."""
_REFUSED = re.compile(
    r"(?:gửi|nộp)\s[^,;]*?\b(?:quá (?:thời )?hạn|chậm|muộn|sau (?:thời )?hạn)\b[^,;]*\bthì\b|"
    r"(?:(?:sau|quá|ngoài)\s[^,;]{0,40}\b(?:hạn|ngày)\b[^,;]{0,20},\s+)?(?:sẽ\s+)?không\s+"
    r"(?:tiếp nhận|nhận|xét|xem xét|giải quyết)\b"
)
"""What becomes of papers that come late, which is nobody's task."""
_PENALTY = re.compile(r"(?<!đơn vị)(?<!cá nhân)(?<!tập thể)(?<!người)\s+bị\s+(?:trừ|hạ|phê bình|nhắc nhở|xử lý)\b")
"""What becomes of those who do not do something."""
_LEAST = 3
"""Words without which what somebody does is no task: "hoàn thành trước ngày …" is a level's day."""


def is_aside(piece: Piece, body: str, does: str, said: str, *, several: bool = False) -> bool:
    """Tell words on a body that other tables are for: how a kind of unit meets, how many come, a wish.

    several: they say what each of several bodies does, by a day of its own.
    """
    rest, window = window_apart(does)
    if not in_tasks(piece) and any(map(AIMS.search, piece.under)) and not re.search(r"\d", said):
        return True
    if _REFUSED.match(does) or _PENALTY.search(does) or len(rest.split()) < _LEAST or _OTHERS.search(does):
        return True
    if not several and len(parts_of(does)) < 2 and days_twice(rest, window):
        return True
    if _MEETS.match(does) and _SIZED.search(does) and piece.below("hình thức"):
        return True  # the last of a row of units that hold one: "Các sở; Công an tỉnh tổ chức Hội nghị …, ½ ngày"
    if re.match(rf"(?!(?i:các|mỗi|từng)\b){SOME_BODY}", re.sub(r"^Đề nghị\s+", "", body)):
        return False
    wished = not window and _WISHES.match(does)
    meets = _MEETS.search(said) and (not _JOINED.search(said) or _EITHER.search(said))
    return bool(wished or meets or _SIZED.search(_CHOOSES.sub("", said)))
