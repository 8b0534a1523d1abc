"""The groups of people that shares are of, as the model names them or in the plan's words."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.targets_named import GROUPS

from .owners import owners_in

_NO_GROUP = re.compile(
    r"\d(?!\d? tuổi|\d\b)|[;:%]|\b(?:được (?:bầu|cử|giới thiệu)|do|nếu|trừ|khối|hội nghị|đại hội|khi|riêng|ở|"
    r"tại(?! chức)|trường hợp|gồm|hoàn thành|"
    r"còn lại|của (?:mỗi|từng|các)|phân bổ|kinh phí|ngân sách|đơn vị|cơ quan|phấn đấu|tỷ lệ|tham luận|báo cáo|"
    r"quá|chỉ tiêu|sinh|trong đó|mỗi|cử|nơi|cụ thể|giới thiệu|sở|huyện|thành phố)\b|^(?:người,|ở\b|tại\b)"
)
_PEOPLE = re.compile(
    r"\b(?:người|nông dân|công nhân|lao động|cán bộ|đảng viên|nữ|dân tộc|tôn giáo|đạo|thanh niên|hội viên|"
    r"đoàn viên|doanh nhân|"
    r"trí thức|học sinh|sinh viên|giáo viên|bác sĩ|điều dưỡng|điển hình|tuổi|khách mời|đại diện|tập thể|"
    r"cá nhân|hộ|đồng bào|"
    r"công chức|viên chức|chiến sĩ|lãnh đạo|quản lý|nghệ nhân|cựu chiến binh|quần chúng|ngoài Đảng|chính thức)\b",
    re.IGNORECASE,
)
"""Words for people, of which a group has one."""
_BEFORE = re.compile(
    r"^(?:đại biểu|người|các|những|là|thuộc)\s+"
    r"(?=(?:là|người|thuộc|nữ|dân|trẻ|điển|khách|dưới|từ|đảng|trực)\b)"
)


def group_of(words: str) -> str:
    """Return a group as the model names it, or in the plan's words; "" for what is none."""
    plain = _BEFORE.sub("", words.strip(" ,:()"))
    plain = re.sub(r"^(?:là|tuổi đời)\s+", lambda one: "tuổi " if "tuổi" in one[0] else "", plain)
    plain = re.sub(r"^tuổi dưới (\d\d)$", r"dưới \1 tuổi", plain)
    if not plain or len(plain.split()) > 14 or _NO_GROUP.search(plain) or plain.count("(") != plain.count(")"):
        return ""
    if not _PEOPLE.search(plain):
        return ""
    if re.match(rf"[{UPPER}]\w*\s[{UPPER}]", plain) or any(one.unit or one.units for one in owners_in(plain)[0]):
        return ""
    for way, name in GROUPS:
        if re.fullmatch(way, plain, re.IGNORECASE):
            return name.format(*re.findall(r"\d\d", plain))
    return lowered_first(plain)


def is_group(kind: str) -> bool:
    """Tell a group of people who are called as units are: "doanh nhân", "công an"."""
    return any(re.fullmatch(way, kind, re.IGNORECASE) for way, _ in GROUPS)
