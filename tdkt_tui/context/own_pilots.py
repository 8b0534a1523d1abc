"""What a plan says of those who go first beside what it says of all."""

from __future__ import annotations

import re

from tdkt_tui.model.bound_units import names_itself
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.worded import Provision

_COUNTED = re.compile(
    r"(?:(?P<n>hai|ba|bốn|năm|\d{1,2}) (?:đơn vị|cơ quan|địa phương|nơi)(?: (?:này|trên|nêu trên|nói trên|làm điểm))?"
    r"|(?:các )?đơn vị (?:được chọn )?(?:làm|tổ chức|chỉ đạo) điểm)\s(?!được\b|sau\b)", re.IGNORECASE)  # fmt: skip
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_PILOTS = (r"(?:(?:riêng|đối với)\s+)*(?:các\s+)?(?:đơn vị|cơ quan|địa phương)\s+(?:được chọn\s+)?"
           r"(?:(?:làm|tổ chức|chỉ đạo)\s+)?điểm\b")  # fmt: skip
_FOR_PILOTS = re.compile(
    rf"\s*\(\s*{_PILOTS}[^()\d]*\d[^()]*\)|\s*;\s*{_PILOTS}[^;()\d]*\d(?:[^;().]|\.(?=\d))*", re.IGNORECASE
)
"""Another day or number for those who go first: "(đơn vị điểm: trước 10/8)", "; đơn vị điểm ít nhất 05 ngày"."""
_NOT_PILOTS = re.compile(rf"\s*\(\s*(?:trừ|không kể|không gồm|ngoài)\s+{_PILOTS}[^()]*\)", re.IGNORECASE)
"""What those who go first do otherwise: "(trừ đơn vị làm điểm)"."""
_KINDS = rf"(?:đơn vị|cơ quan|địa phương|nơi|sở|ban|ngành|đoàn thể|{AREA}|khối)"
_AND_REST = re.compile(
    rf"(?<=;)\s*{_PILOTS}[^;()]*?,\s+(?=(?:còn\s+)?(?:các|những)\s+{_KINDS}\s+(?:còn lại|khác)\b)", re.IGNORECASE
)
"""What those who go first do, before what all others do: "; đơn vị điểm gửi ngay, các đơn vị khác trước 05/10"."""
_MEETINGS_OF_REST = re.compile(
    r"(?:(?:tổ chức|phụ trách|chủ trì)\s+)?(?:hội nghị|đại hội)(?:\s+(?:điển hình tiên tiến|thi đua yêu nước))?"
    rf"(?:\s+(?:của|ở|tại|các))*\s+{_KINDS}(?:(?:,|\s+và)\s+{_KINDS})*\s+còn lại\b",
    re.IGNORECASE,
)
"""The meetings of all but those who go first."""
_REST = re.compile(
    rf"(?:riêng\s+)?(?:các|những)\s+(?:\w+\s+){{0,3}}?{_KINDS}\s+(?:còn lại|khác)\b",
    re.IGNORECASE,
)


def of_others(text: str) -> str:
    """Leave out what is for those who go first alone, and that others are not they."""
    return _NOT_PILOTS.sub("", _FOR_PILOTS.sub("", _AND_REST.sub(" ", text)))


def not_for_pilots(text: str) -> bool:
    """Tell what those who go first need not do."""
    return bool(_NOT_PILOTS.search(text) or _MEETINGS_OF_REST.match(text))


def said_of_pilots(plan: Plan, clause: str, words: str) -> bool:
    """Tell words of the clause on those who go first that begin with them, as many as it names: "Hai đơn vị gửi …"."""
    first = [pilot for pilot in plan.pilot if pilot.clause == clause]
    found = _COUNTED.match(words.strip()) if first else None
    if found is None:
        return False
    number = (found["n"] or "").casefold()
    return not number or _NUMBERS.get(number, int(number) if number.isdecimal() else 0) == len(first)


def said_of_the_rest(plan: Plan, level: str, said: Provision, *names: str) -> bool:
    """Tell words on all but those whom their clause sets apart, for one of these: "Các đơn vị còn lại chỉ tổ chức …".

    level: of the unit; names: what it is called. Whom a clause sets apart are its pilots, and its exceptions by name.
    """
    if _REST.match(said.words.strip()) is None:
        return False
    first = [pilot.unit for pilot in plan.pilot if pilot.clause == said.clause]
    some = [unit for one in plan.exception if (one.level, one.clause) == (level, said.clause) and not one.when
            for unit in one.units]  # fmt: skip
    return names_itself([*first, *some], *names)
