"""Who "các đơn vị được phân bổ" are: those to whom the plan gives seats, each kind once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.words import lowered_first

from .facts import Reading
from .quota_units import is_people
from .sent_numbers import KIND
from .unit_words import BODY_NAME

_UNIT = r"(?:cơ quan|đơn vị|địa phương|nơi|đoàn)"
_GIVEN = re.compile(
    rf"(?:(?:các|những|mỗi)\s+)?{_UNIT}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{_UNIT})*\s+"
    r"(?:(?:được|có)\s+(?:phân bổ|giao|chỉ tiêu)(?:\s+(?:chỉ tiêu|số lượng|đại biểu))*|có\s+(?:các\s+)?đại biểu|"
    r"(?:cử|có)\s+đoàn)(?:\s+(?:(?:được\s+)?(?:tham\s+)?dự|tại|theo|đi)\s[^;:.]{2,60})?",
    re.IGNORECASE,
)
_WHO = {"task": "body", "reporting": "by"}
_BLOC = re.compile(
    rf"^(?:khối|nhóm|cụm)\s+(?:(?:các|thi đua)\s+)*(?=(?:{KIND}|{BODY_NAME}|cơ quan|đơn vị|tổ chức|trường|hội)\b)",
    re.IGNORECASE,
)
"""A bloc that is called by whom it is made of; "Khối kinh tế" is called by what they do."""
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_MANY = 3
"""Units of one kind by their names from which on the kind is meant."""


def read_allotted_bodies(reading: Reading) -> None:
    """Name, as who has a task or makes a report, those to whom the plan gives seats; mark what it said."""
    for table, key in _WHO.items():
        for fact in reading.of(table):
            said = str(fact.values.get(key, ""))
            if _GIVEN.fullmatch(said) and (names := "; ".join(dict.fromkeys(_names(reading)))):
                fact.values[key] = names
                fact.marks[key] = f"suy ra từ bảng phân bổ: bản gốc ghi “{lowered_first(said)}”"


def _names(reading: Reading) -> Iterator[str]:
    """Yield whom seats are given to: kinds of unit, a bloc without that word, a unit that is one of few by its name."""
    told = [one.values for one in reading.of("quota")]
    kinds = Counter(_kind(str(one.get("unit", ""))) for one in told)
    for one in told:
        if one.get("together") and is_people(str(one["unit"])):
            continue
        unit = str(one.get("unit") or one.get("each", ""))
        kind = _kind(unit)
        many = kind and (kinds[kind] >= _MANY or any(other.get("each") == kind for other in told))
        alone = lowered_first(unit) if kind else unit
        yield kind if many else _BLOC.sub("", _ASIDE.sub("", unit)) if one.get("together") else alone


def _kind(unit: str) -> str:
    """Return of which kind of area a unit is by its name; "" for an office and a bloc."""
    low = unit.casefold()
    return next((kind for kind in sorted(AREAS, key=len, reverse=True) if low.startswith(f"{kind} ")), "")
