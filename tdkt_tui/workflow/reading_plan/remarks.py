"""A remark beside a row's numbers: who is to be among those sent, which a quota keeps as its note."""

from __future__ import annotations

import re

from tdkt_tui.model.abbreviated import in_full

from .unit_words import JOINED_NAME

_AMONG = re.compile(
    r"\b(?:nữ|dân tộc|DTTS|tôn giáo|chức sắc|chức việc|có đạo|theo đạo|uy tín|già làng|giáo viên|giảng viên|bác sĩ|"
    r"bác sỹ|học sinh|sinh viên|trực tiếp|công nhân|nông dân|doanh nhân|trí thức|nghệ nhân|thanh niên|trẻ|tuổi|"
    r"đảng viên|ngoài đảng|cựu chiến binh|người có công|người cao tuổi|người khuyết tật)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:dự khuyết|tập thể|cá nhân|hộ|điển hình|chính thức|đương nhiên|mời|điểm|kể cả|chưa|không|trừ|riêng|ngoài ra|"
    r"mỗi|từng|các|cụm|khối|phân bổ|giới thiệu|do|dự kiến|khoảng|nếu|tùy|hoặc|thay|như|xem|theo(?! đạo| tôn giáo)|"
    r"trước|sau|ngày|tháng|quý|năm|chuyển|tăng|giảm|thêm|gồm cả|bổ sung|phụ lục|công văn|kế hoạch)\b",
    re.IGNORECASE,
)
"""What has a key of its own, changes the numbers, or is on others: a remark with it is a person's to read."""
_OF_PEOPLE = re.compile(
    rf"(?:[Cc]ó\s+)?(?:(?:ít nhất|tối thiểu)\s+)?\d{{1,2}}\s+(?:đại biểu|người|điển hình)\s+(?:là\s+)?"
    rf"(?:(?:người\s+)?(?:dân tộc|tộc)\s+|người\s+)?{JOINED_NAME}(?:(?:,|\s+và|\s+hoặc)\s+{JOINED_NAME})*"
)
"""A remark that names a people: "02 đại biểu Lô Lô"."""
_HAS = re.compile(
    r"(?:có|gồm|trong đó(?: có)?|bao gồm)\s+(?:(?:ít nhất|tối thiểu)\s+)?\d{1,2}(?:\s+[^\W\d]+){2,9}", re.IGNORECASE
)
"""A remark that says whom the row has among its number: "Có 01 chủ nhiệm hợp tác xã"."""
_NUMBER = re.compile(r"(?<!\d)(\d{1,4})(?!\d|\s*%|\s*tuổi)")
_LONGEST = 160


def remark_of(cell: str, numbers: dict[str, int]) -> str:
    """Return the note that a remark makes: "03 đại biểu là người DTTS", short words in full; "" where it is none.

    numbers: those of its row. More than the row sends is no part of it.
    """
    people = _OF_PEOPLE.fullmatch(cell)
    among = (_AMONG.search(cell) or _HAS.fullmatch(cell)) and not _OTHER.search(cell)
    if len(cell) > _LONGEST or not (people or among):
        return ""
    sent = numbers.get("official") or sum(numbers.get(key, 0) for key in ("exemplars", "collectives", "individuals"))
    return in_full(cell) if all(int(number) <= sent for number in _NUMBER.findall(cell)) else ""


def is_remark(cell: str) -> bool:
    """Tell a cell for remarks that holds one."""
    return not re.fullmatch(r"[-–.\s]*", cell)
