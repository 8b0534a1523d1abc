"""Parts of a text on a level that are on others: on units by their names, those of a case, those who go first."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .sent_numbers import KIND
from .unit_words import AREA

_OTHERS = re.compile(
    r"làm điểm|rút kinh nghiệm|"
    r"^(?:Hai|Ba|Bốn|Các|0?\d)\s+(?:đơn vị|nơi|địa phương)\s+(?:này|trên|nói trên|nêu trên|ấy|đó)\s|"
    r"\bchọn\b[^.;]{3,160}?\btổ chức\b[^.;]{0,60}?\btrước\b(?!\s+(?:ngày|tháng|quý|khi|hết|\d))|"
    r"tổ chức (?:hội nghị |đại hội )?điểm(?! (?:cầu|đón|họp))|"
    r"\b[Mm]ỗi\s+[^;.\d]{2,60}?\s(?:cử|bầu|giới thiệu|góp|đóng góp|đưa|được (?:cử|phân bổ))\b|"
    rf"\d[^;.\d]*/\s*(?:đơn vị|{KIND})\b"
)
_EACH = re.compile(rf"\b[Mm]ỗi\s+(?P<kind>{KIND}|đơn vị|cơ quan|địa phương)\b")
_NAMED_UNIT = re.compile(rf"(?:[Rr]iêng\s+)?(?i:{AREA})\s+(?:đảo\s+)?(?P<name>\w)")
"""How a sentence on one unit alone begins: "Huyện Trường Sa …"."""
_SET_APART = re.compile(rf"Riêng\s+(?:đối với\s+|ở\s+|tại\s+)?(?:các\s+)?(?:[{UPPER}]|(?:{KIND})\b)")
"""How a sentence begins that says of some what is not the level's."""
_OF_CASE = re.compile(
    rf"(?i:(?:riêng |đối với |với |các )*(?:cơ quan|đơn vị|nơi|{KIND}) (?:lồng ghép|ghép|kết hợp|sáp nhập)[^.;:]+ thì |"
    rf"(?:các )?(?:cơ quan|đơn vị|nơi|{KIND})\s[^.;:\d]{{0,40}}(?:dưới|không quá|ít hơn)\s+\d[^.;:]*?\s"
    r"(?:ghép|gộp|tổ chức (?:hội nghị )?chung|liên kết)\b)"
)
"""What is said of those of a level of whom something is so: "cơ quan ghép với hội nghị khác thì xong trước …"."""


_DEPARTMENT = re.compile(rf"(?:[^:;.\d]{{0,20}}:\s+)?\(\d\)\s+[Ss]ở\s+[{UPPER}]")
"""An item of a sentence's own list, on departments by their names: "Trong đó: (1) Sở Y tế …"."""


def of_others(part: str, label: str) -> bool:
    """Tell a part of a text on a level that says of others, or of some of its units, what is not that of all."""
    each = _EACH.search(part)
    senders = each is not None and (
        label == "cấp tỉnh" or (each["kind"] not in label and re.fullmatch(KIND, each["kind"]))
    )
    named = _NAMED_UNIT.match(part) if label != "cấp tỉnh" else None
    own = label.startswith("cấp ") and re.match(rf"Riêng\s+(?:đối với\s+)?(?:Hội nghị|Đại hội|{label})\b", part)
    some = _SET_APART.match(part) and not own and label != "cấp tỉnh"
    listed = label != "cấp tỉnh" and _DEPARTMENT.match(part)
    return bool(
        senders or some or listed or _OF_CASE.match(part) or _OTHERS.search(part) or (named and named["name"].isupper())
    )
