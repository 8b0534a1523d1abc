"""The examples beside a question, for the kind of unit that answers it: a department is not shown a district's name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from .fields import FieldInfo
from .level import Level
from .plan import Plan
from .suggestions import suggested

# Everyday names, the same in any province: an example is read as a form, never taken for an answer.
_NAMES = {
    "xã": "Xã Tân Lập", "phường": "Phường Trần Phú", "thị trấn": "Thị trấn Tân An",
    "huyện": "Huyện Tân Lập", "thị xã": "Thị xã Tân An", "thành phố": "Thành phố Tân An",
    "sở": "Sở Nội vụ", "ban": "Ban Dân tộc", "ngành": "Cục Thuế tỉnh", "cơ quan": "Văn phòng UBND tỉnh",
    "đơn vị": "Trường Chính trị tỉnh", "đoàn thể": "Hội Nông dân tỉnh", "doanh nghiệp": "Công ty cổ phần Tân Lập",
    "khối thi đua": "Khối thi đua các sở, ban, ngành", "hợp tác xã": "Hợp tác xã Tân Lập",
    "Mặt trận Tổ quốc": "Ủy ban Mặt trận Tổ quốc tỉnh", "tổ chức thành viên": "Hội Nông dân tỉnh",
}  # fmt: skip
_SYMBOLS = {"sở": "SNV", "ban": "BDT", "ngành": "CT", "cơ quan": "VP", "đơn vị": "TCT", "đoàn thể": "HND",
            "doanh nghiệp": "CTCP", "khối thi đua": "KTĐ", "hợp tác xã": "HTX", "Mặt trận Tổ quốc": "MTTQ",
            "tổ chức thành viên": "HND"}  # fmt: skip
_HEADS = {"sở": "GIÁM ĐỐC", "ban": "TRƯỞNG BAN", "ngành": "CỤC TRƯỞNG", "cơ quan": "CHÁNH VĂN PHÒNG",
          "đơn vị": "HIỆU TRƯỞNG", "đoàn thể": "CHỦ TỊCH", "doanh nghiệp": "GIÁM ĐỐC", "khối thi đua": "TRƯỞNG KHỐI",
          "hợp tác xã": "GIÁM ĐỐC", "Mặt trận Tổ quốc": "CHỦ TỊCH", "tổ chức thành viên": "CHỦ TỊCH"}  # fmt: skip
_ABBREVIATED = {"document.symbol": "KH", "invitation.symbol": "GM", "report.symbol": "BC"}
_WITH_EXAMPLE = re.compile(r"(?P<said>[^\"]+?)(?::? \"[^\"]*\"(?:, \"[^\"]*\")*)")


def hinted(field: FieldInfo, category: str, plan: Plan, level: Level) -> FieldInfo:
    """Return a field whose help gives an example for that kind of unit, and none where there is no fitting one."""
    found = _WITH_EXAMPLE.fullmatch(field.help)
    if field.key.startswith("extra.") or found is None:
        return field
    example = _example(field.key, category, plan, level)
    return replace(field, help=f'{found["said"]}: "{example}"' if example else found["said"])


def _example(key: str, category: str, plan: Plan, level: Level) -> str:
    if key == "unit.category":
        return category
    if key == "unit.name":
        return _NAMES.get(category, "")
    if key in _ABBREVIATED and category in _SYMBOLS:
        return f"{_ABBREVIATED[key]}-{_SYMBOLS[category]}"
    if key in ("signature.deputy_of", "signature.post") and category in _HEADS:
        return _HEADS[category]
    known = {"unit.category": category, "unit.name": _NAMES.get(category, "")}
    asked = "signature.post" if key == "signature.deputy_of" else key
    guess = suggested(asked, known, plan, level, date.min)
    return guess if isinstance(guess, str) else ""
