"""Where a level's conference is held: "tại Trung tâm Hội nghị tỉnh (phường A)", and where else it is watched."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

_AREA = r"(?:thành phố|TP\.?|thị xã|thị trấn|phường|xã|huyện|quận)"
_HALL = r"(?:hội trường|trung tâm|nhà (?:hát|văn hóa|thi đấu|khách)|cung\b|trụ sở|khách sạn|trường\b)"
_REST = rf"(?:(?!,\s+(?!{_AREA}\s|tỉnh\s))[^.;()]){{0,90}}?(?:\s*\({_AREA}\s[^()]{{2,60}}\))?"
_ENDS = rf"(?=\s*(?:[.;]|$|\((?:ngày|thời|buổi|có))|,\s+(?!{_AREA}\s|tỉnh\s))"
_TIME = r"(?i:một|nửa|hai|ba|trong|từ|vào|trước|ngày|tháng|quý|sáng|chiều|dự kiến|không quá|tổ chức)\b"
"""What begins the time where both are said behind one colon: "Thời gian, địa điểm: Một ngày rưỡi, …, tại …"."""
_HELD = re.compile(
    rf"(?i:(?<!dự )(?<!tiếp )\btại\s+)(?P<place>(?i:{_HALL}){_REST}|(?i:{_AREA})\s+[{UPPER}]{_REST}){_ENDS}"
    rf"|(?i:\bđịa điểm(?:\s+tổ chức)?\s*:\s*)(?P<said>(?!{_TIME})(?:(?i:{_HALL})|[{UPPER}])(?!ịa điểm){_REST}){_ENDS}"
)
ONE_PLACE = re.compile(
    r"\b(?:(?:mỗi|từng|các|những)\s+(?:điểm|đầu) cầu|(?:điểm|đầu) cầu (?:trực tuyến|phụ|thành phần|còn lại|cấp|xã))\b"
    r"[^;]*$",
    re.IGNORECASE,
)
"""Where before a bound the same is said: "Mỗi điểm cầu trực tuyến không quá 60 người"."""


def place_in(text: str) -> str:
    """Return the place that a text on a conference names, "" for none."""
    found = _HELD.search(text)
    return (found["place"] or found["said"]).strip(" ,") if found else ""
