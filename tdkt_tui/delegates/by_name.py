"""Collectives and households among people, told by the words that their names begin with."""

from __future__ import annotations

import re

from tdkt_tui.model.person import Subject
from tdkt_tui.model.text import folded

_HOUSEHOLD = re.compile(r"(?:hộ|gia đình|vợ,? chồng|đại gia đình)[ :].+")
_COLLECTIVE = re.compile(r"tập thể[ :].+")
_BODY = re.compile(
    r"(?:trường (?:tiểu học|mầm non|mẫu giáo|trung học|trung cấp|cao đẳng|đại học|phổ thông|chính trị|th|thcs|thpt|mn"
    r"|pt|ptdt|ptdtnt|ptdtbt|dân tộc)|phòng (?:giáo dục|nội vụ|tài chính|tư pháp|y tế|văn hóa|kinh tế|nông nghiệp|gd)"
    r"|ubnd|hđnd|ủy ban|ubmttq|mttq|công ty|cty|tổng công ty|hợp tác xã|htx|bệnh viện|trung tâm|trạm y tế|chi bộ"
    r"|đảng bộ|chi đoàn|chi hội|hội (?:nông dân|phụ nữ|liên hiệp|lhpn|cựu chiến binh|ccb|chữ thập đỏ|khuyến học"
    r"|người cao tuổi)|cán bộ|(?:cán bộ|nhân dân) và|nhân dân|tổ dân phố|công an|ban chấp hành|ban chỉ huy"
    r"|đoàn thanh niên|sở|chi cục|doanh nghiệp|xã|phường|thị trấn|thị xã|huyện|thôn)\b.*"
)

_FIRST = frozenset((
    "trường", "phòng", "ubnd", "hđnd", "ủy", "uỷ", "ubmttq", "mttq", "công", "cty", "tổng", "hợp", "htx", "bệnh",
    "trung", "trạm", "chi", "đảng", "hội", "cán", "nhân", "tổ", "ban", "đoàn", "sở", "doanh",
    "xã", "phường", "thị", "huyện", "thôn",
))  # fmt: skip
"""How such names begin: a list of 100,000 people is told by these first."""
BODY = (
    "Tên là của cơ quan, đơn vị mà danh sách tính là cá nhân.",
    "nếu là tập thể, ghi “Tập thể” trước tên hoặc ở cột Đối tượng",
)
"""What is said of such a name among people, and what to do."""


def subject_by_name(name: str) -> Subject | None:
    """Tell what says itself to be a collective or a household: "Tập thể Trường …", "Hộ ông …", "Vợ chồng ông …"."""
    if name[:1] not in "ĐđGgHhTtVv":
        return None
    told = folded(name)
    return "household" if _HOUSEHOLD.fullmatch(told) else "collective" if _COLLECTIVE.fullmatch(told) else None


def names_a_body(name: str) -> bool:
    """Tell whether a name is that of an organisation, whatever the list says: "Trường THCS Tân Phúc"."""
    return name.partition(" ")[0].lower() in _FIRST and bool(_BODY.fullmatch(folded(name)))
