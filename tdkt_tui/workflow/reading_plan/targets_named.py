"""How plans write the groups of those who come, and how the model names them."""

from __future__ import annotations

import re

_WORKS = r"(?:lao động|sản xuất|công tác|chiến đấu|phục vụ chiến đấu|học tập)"
_YOUTH = r"(?:(?:là )?(?:người |đoàn viên |thanh niên )?(?:trẻ|tuổi trẻ|trẻ tuổi)(?: tuổi)?\s*\(?,?\s*)"
GROUPS = (
    (r"(?:phụ )?nữ(?: giới)?(?: chung)?", "nữ"),
    (r"(?:(?:người |đồng bào )+)?(?:dân tộc thiểu số|DTTS)", "dân tộc thiểu số"),
    (r"(?:người )?(?:(?:có|theo) (?:đạo|tôn giáo)|tôn giáo)", "có tôn giáo"), (r"đảng viên", "đảng viên"),
    (r"(?:(?:người|quần chúng) )?ngoài [Đđ]ảng", "ngoài Đảng"),
    (r"(?:(?:tập thể, )?cá nhân )?điển hình tiên tiến", "điển hình tiên tiến"),
    (rf"(?:người )?(?:trực tiếp {_WORKS}(?:(?:,| và)? {_WORKS})*|{_WORKS}(?:(?:,| và)? {_WORKS})* trực tiếp)",
     "lao động trực tiếp"),
    (rf"{_YOUTH}?(?:(?:có )?(?:độ )?tuổi )?dưới (?P<years>\d\d)(?: tuổi)?\)?", "dưới {} tuổi"),
)  # fmt: skip
"""How a group is written in plans, and how the model names it."""
NAMED = "|".join(re.sub(r"\(\?P<years>", "(?:", way) for way, _ in GROUPS)
_LIST = re.compile(r"(?:^|[;:.(]\s*)(?P<list>[^;:.%\d()]{2,120}?)(?:,\s+(?:và\s+)?|\s+(?:và|hoặc)\s+)$")
_NO_GROUP = re.compile(
    r"\b(?:bảo đảm|đảm bảo|phải|cần|có|là|trong|đạt|chiếm|tăng|ưu tiên|chú (?:ý|trọng)|số lượng|số|tỷ lệ|tỉ lệ|cơ cấu|"
    r"đại biểu|riêng|đối với|mỗi|các|hội nghị|đại hội|dự|tổ chức|thành phần|yêu cầu|quan tâm|hợp lý|nhất là|"
    r"khuyến khích|phấn đấu|khi|nếu|gồm|từ|cấp|theo|về|để|với|được|thì|không|đúng|chọn|phù hợp|lựa chọn|giới thiệu)\b",
    re.IGNORECASE,
)
"""What no list of groups holds."""
_LONGEST = 6
"""Words of a group's name."""


def group_said(text: str, found: re.Match[str]) -> str:
    """Return the group that a share in a text is of: as the model names it, or a list of groups in the plan's words."""
    listed = _LIST.search(text[: found.start("who")])
    parts = re.split(r",\s+|\s+và\s+", listed["list"]) if listed else []
    if listed and not any(_NO_GROUP.search(part) or len(part.split()) > _LONGEST for part in parts):
        return text[listed.start("list") : found.end("who")]
    return next(name.format(*re.findall(r"\d\d", found["who"])) for way, name in GROUPS
                if re.fullmatch(way, found["who"], re.IGNORECASE))  # fmt: skip
