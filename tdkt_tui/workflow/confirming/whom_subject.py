"""Whom words bind that begin with who is to do something: bodies and units by name, kinds of a level, everybody."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, kind_of
from tdkt_tui.model.words import lowered_first

from .own_level import own_level
from .said_units import units_named
from .whom_begun import bodies_begun, kinds_begun, kinds_each, pilots_begun, places_begun, tasked_begun, units_begun
from .whom_levels import (
    OFFICES,
    everybody_begins,
    levels_called,
    levels_grouped,
    levels_of_kinds,
    offices_named,
    with_forces,
    with_offices,
)
from .whom_sorts import of_base, of_sorts

_TOLD = re.compile(
    r",?\s+(?:chú ý|chú trọng|lưu ý|không|phải|cần|nên|tự|chỉ|được|sẽ|đều|cùng|tiết kiệm|treo|bố trí|dành|có thể)\b"
)
"""What follows a name that is whole."""
WHEN = re.compile(r"^(?:(?:Trong|Sau|Trước|Chậm nhất|Kết thúc|Khi|Hằng|Định kỳ|Từ|Quý|Tháng|Ngày)\b[^,;:]{2,90},\s+)+")
_LEAD_IN = re.compile(r"^(?:(?:Một số )?(?:[Tt]rường hợp|[Qq]uy định)[^:;.]{0,60}|[^:;.]{3,90}(?:như sau|sau đây)):\s+")
"""What stands before those of whom a list speaks, and names none of them."""
_GIVEN = re.compile(
    r"(?:Ngân sách|Kinh phí|UBND|Ủy ban nhân dân)\b[^,;:.]{0,30}\b(?:hỗ trợ|cấp|giao|dành)\s+(?:cho\s+)?"
    rf"(?=(?i:{AREA})\s+[{UPPER}])"
)
"""What is given to units that are named behind it."""
_SENDS = re.compile(
    r"(?:[^:;.\d]{2,30}:\s+|[Nn]goài [^:;.,]{2,40},\s+)?(?:[Mm]ỗi|[Cc]ác|[Tt]ừng)\s+(?:cơ quan|đơn vị|địa phương)"
    r"(?:,\s+(?:cơ quan|đơn vị|địa phương))*\s+(?:khi\s+)?(?:giới thiệu|cử|lựa chọn)\s"
    r"|(?:trong|Trong) (?:từng|mỗi) đoàn\b(?! thể| viên)"
)
"""What all who send delegates are to see to, in whatever level's clause it is said."""
_FOR_SENDERS = re.compile(
    r"(?:chỉ|không|chưa|sẽ không|có quyền)\s+(?:tiếp nhận|nhận|xem xét|xét|tổng hợp|thẩm định|trình|giải quyết)\b|"
    r"(?:trả lại|chấm|cấp|phát|thông báo|hướng dẫn)\b"
)
"""What an office does that those have to know who send it something, or get it from there."""
_BASE = re.compile(r"(?:(?:Đối với|Ở|Tại)\s+)?(?:(?:các\s+)?(?i:hội nghị|đại hội)\s+)?(?:(?:ở|cấp)\s+)?cơ sở\b")
"""How words begin on the conferences of the lowest level."""
_ARMED = re.compile(r"(?:(?:Đối với|Riêng|Các|Khối|đối với|riêng|các|khối|đơn vị)\s+)*(?i:lực lượng vũ trang)\b")
_FORCES = ("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh")
"""Who the armed forces of a province are, where a plan has no level of theirs but the offices'."""
_PAPERS_OF = re.compile(rf"^(?:[Hh]ồ sơ|[Dd]anh sách|[Bb]áo cáo) của (?=(?:{AREA}) [{UPPER}])")
"""What is said of the papers of one unit is of that unit."""
_AND_OTHERS = re.compile(r"[,;]\s+(?:còn\s+)?(?:các\s+)?(?:đơn vị|cơ quan|địa phương|nơi)\s+(?:khác|còn lại)\b")
"""Of whom a sentence goes on to speak besides those who go first: it is of all."""
_LEADER = r",[^;:.\d]{0,30}?\b(?:giám đốc|thủ trưởng|hiệu trưởng|chủ nhiệm|chủ tịch|người đứng đầu)"
"""Who leads units, in a row of such: "Chủ tịch UBND các xã, giám đốc doanh nghiệp, thủ trưởng cơ quan …"."""
_FIRMS = {"doanh nghiệp", "hợp tác xã", "công ty", "tổng công ty", "tập đoàn"}


def begun(plan: Plan, words: str, clause: str) -> dict[str, Any] | None:
    """Return whom words bind that begin with who is to do something, None where they begin with nobody.

    What an office does with what it is sent binds those who send it. Units of kinds that no level has are those of the
    level in whose clause they are told.
    """
    plain = _PAPERS_OF.sub("", _LEAD_IN.sub("", WHEN.sub("", words)))
    bodies, rest = bodies_begun(plain)
    if any(" " in body for body in bodies):  # "Đài truyền thanh cấp huyện" names none
        return None if _FOR_SENDERS.match(rest) else {"who": bodies}
    if everybody_begins(plain) or _SENDS.match(plain):
        return {}
    given = _GIVEN.match(plain)
    named = units_begun(plain) or pilots_begun(plain) or (plain[given.end() :] if given else "")
    if units := units_named(plan, named) or list(filter(None, [named])):
        return {} if pilots_begun(plain) and _AND_OTHERS.search(plain) else {"who": units}
    offices, (said, kinds) = OFFICES.match(plain) or OFFICES.match(f"Các {lowered_first(plain)}"), kinds_begun(plain)
    levels = _communes(plan, plain) or levels_called(plan, plain) or offices_named(plan, offices[0] if offices else "")
    levels = levels or of_base(plan, begins[0] if (begins := _BASE.match(plain)) else "")
    told = _TOLD.search(plain)
    if not levels and (kinds_each(words) == [] or (told and names_everybody(plain[: told.start()]))):
        return {}
    levels = levels or levels_of_kinds(plan, said, kinds) or (own_level(plan, clause) if {*kinds} - _FIRMS else [])
    levels = with_offices(plan, levels, plain, said)
    if levels := levels_grouped(plan, plain) or levels:
        armed = _ARMED.match(plain) and any("sở" in one.kinds() for one in plan.level if one.id in levels)
        sorts = ["xã"] if places_begun(plain) else [*kinds, *_led_beside(plan, levels, plain)]
        return {"who": list(_FORCES)} if armed else of_sorts(plan, with_forces(plan, levels, plain, clause), sorts)
    return {"who": who} if (who := kinds or tasked_begun(plan, plain, clause)) else None


def _led_beside(plan: Plan, levels: list[str], words: str) -> list[str]:
    """Return the kinds of these levels whose leaders words name beside those that they begin with."""
    units = [unit for one in plan.level if one.id in levels for unit in one.units]
    return [unit for unit in units if re.search(rf"{_LEADER}\s+(?:các\s+)?{re.escape(unit)}(?!\w)", words)]


def _communes(plan: Plan, words: str) -> list[str]:
    """Return the levels of communes where words begin with the places that these are made of."""
    if not places_begun(words):
        return []
    return [one.id for one in plan.level if any(AREAS.get(kind_of(kind)) == "commune" for kind in one.kinds())]
