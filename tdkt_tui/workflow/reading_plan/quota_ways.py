"""The cell of a row of seats that says how its number comes about: who gives them out, how it is made up."""

from __future__ import annotations

import re

from tdkt_tui.model.abbreviated import in_full

from .parting import SOME_BODY
from .remarks import is_remark

_WHO = r"(?:\s*(?:đại biểu|người|chỉ tiêu|suất))?"
_SAME = re.compile(rf"0*(?P<n>\d{{1,4}}){_WHO}", re.IGNORECASE)
_GIVEN_OUT = re.compile(
    rf"(?:do\s+)?{SOME_BODY}[^\d;:]{{2,80}}?\s(?:phân bổ|tổng hợp|giới thiệu|lựa chọn|chọn|quyết định|hướng dẫn|mời)"
    r"(?:\s+(?:cụ thể|riêng|sau|chung))?"
)
_TIMES = re.compile(
    rf"(?:gồm\s+)?0*(?P<count>\d{{1,3}})\s+(?P<kind>[^\d,;:]{{2,30}}?)\s*[,;:(]\s*mỗi\s+(?P=kind)\s+0*(?P<n>\d{{1,3}}){_WHO}\)?",
    re.IGNORECASE,
)
_CHOSEN = re.compile(
    rf"(?:do|các)\s+(?:đơn vị|cơ quan|địa phương|{SOME_BODY})[^\d;:|]{{0,80}}?\s"
    r"(?:lựa chọn|chọn|giới thiệu|bố trí|cân đối|hiệp thương|phân bổ)\b[^\d;|]{0,80}",
    re.IGNORECASE,
)
_BODY_CHOOSES = re.compile(
    rf"(?:{SOME_BODY}[^\d;:|]{{2,80}}?|(?:Khối|Cụm) trưởng)\s(?:hiệp thương|lựa chọn|chọn|giới thiệu|phân bổ)"
)
_LEADS = re.compile(r"(?:cụm|khối) (?:trưởng|phó)|(?:phó )?trưởng (?:cụm|khối)", re.IGNORECASE)
_PART = rf"[^\d,;:()]{{2,80}}?:?\s+0*\d{{1,3}}{_WHO}"
_PARTS = re.compile(rf"(?:(?:trong đó|gồm)\s*:?\s*)?{_PART}(?:(?:[,;]|\s+và)\s*{_PART})+", re.IGNORECASE)


def chosen_by(cell: str) -> str:
    """Return a remark that says only who chooses the row's people, or whom it leads, as a note; "" for any other."""
    words = cell.strip(" .;")
    if _BODY_CHOOSES.fullmatch(words):
        return f"do {in_full(words)}"
    return f"{words[:1].lower()}{words[1:]}" if _CHOSEN.fullmatch(words) or _LEADS.fullmatch(words) else ""


def is_open(note: str) -> bool:
    """Tell a row's remark that a person is to read: one that says more than who chooses its people."""
    return is_remark(note) and not chosen_by(note)


def way_of(cell: str, number: int) -> tuple[str, str]:
    """Return what of a cell a quota notes, and what is a remark as any other: on how many each sends, on others.

    number: the seats of the row. What only says them again is neither.
    """
    words = cell.strip(" .;")
    if not is_remark(words):
        return "", ""
    if same := _SAME.fullmatch(words):
        return ("", "") if int(same["n"]) == number else ("", words)
    times = _TIMES.fullmatch(words)
    made = times and int(times["count"]) * int(times["n"]) == number
    summed = _PARTS.fullmatch(words) and sum(map(int, re.findall(r"\d+", words))) == number
    return (words, "") if made or summed or _GIVEN_OUT.fullmatch(words) else ("", words)
