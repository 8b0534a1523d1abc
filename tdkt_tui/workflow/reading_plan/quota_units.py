"""Which row of a table of seats is of one unit, by its name: not of a kind of units, of several, or of people."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .sent_numbers import KIND

_GROUP = re.compile(
    rf"(?i:{KIND}|cơ quan|đơn vị|tổ chức|hội|công ty|trường học)"
    r"(?:\s*(?:[,;(/&].*|và\b.*)?$|\s+(?:(?:trực )?thuộc|cấp|nhà nước|ngoài|trong|của|khác|còn lại|tỉnh|"
    r"ngành dọc|đảng|trung ương)\b.*)"
    r"|.*\strên địa bàn"
)
"""A row on all units of a kind ("Doanh nghiệp", "Doanh nghiệp nhà nước"), which no one unit's list is held to."""
SUMMED = r"(?:tổng(?!\s+(?:công ty|cục|kho|đội|liên đoàn|hội))|cộng(?!\s+đồng))"
"""How a sum is called; a unit may be called "Tổng công ty …"."""
_NO_UNIT = re.compile(
    r"(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các|mỗi|từng|khối|cụm|cấp|nhóm|lực lượng|" + SUMMED + r"|toàn)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:(?:UBND|Ủy ban nhân dân) )?(?:(?:phường|quận|xã|thị trấn)(?: số)? \d{1,2}|"
    r"(?:binh đoàn|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|đoàn kinh tế\D{0,15}|trại giam)(?: số)? \d{1,4})$",
    re.IGNORECASE,
)
"""A unit whose name is a number: "Phường 7", "Binh đoàn 15"."""
_PEOPLE = re.compile(
    r"(?:chức sắc|chức việc|đồng bào|tôn giáo|dân tộc|anh hùng|(?:bà )?mẹ|chiến sĩ|nghệ nhân|nông dân|công nhân|"
    r"trí thức|doanh nhân|cá nhân|tập thể|hộ|gia đình|người|đại biểu|cán bộ|điển hình)\b",
    re.IGNORECASE,
)
"""A row on people of a kind, whom no one unit sends."""
_OWN_LIST = re.compile(
    r"(?i:sở|ban|bộ|cục|chi cục|đảng ủy|phòng|văn phòng|viện|học viện|trường|trung tâm|(?:tổng )?công ty|tập đoàn|"
    rf"liên đoàn|liên hiệp|hội|quỹ|ngân hàng|bệnh viện|hợp tác xã)\s[^,]*[{UPPER}][^,]*, (?=[{UPPER}])"
)
"""A unit whose own name is a list of words ("Sở Văn hóa, Thể thao và Du lịch"); any other list is of several units."""


def is_unit(name: str) -> bool:
    """Tell a name of one unit, which sends so many itself."""
    if (", " in name and not _OWN_LIST.match(name)) or re.search(r"\bvà các\b", name):
        return False
    return not (is_people(name) or _NO_UNIT.match(name) or _GROUP.match(name)
                or re.search(r"\d", _NUMBERED.sub("", name)))  # fmt: skip


def is_people(name: str) -> bool:
    """Tell people of a kind, whom no unit sends: "Anh hùng Lao động"."""
    return _PEOPLE.match(name) is not None
