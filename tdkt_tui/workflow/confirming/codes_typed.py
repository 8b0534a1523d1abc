"""Levels typed by their numbers, "c1+3", among names: they are told by name, or refused; no fact keeps a number."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan

from .said_units import names_in
from .tables import Key
from .typed_lists import coded_kinds, coded_levels, typed_list

_CODE = r"c\s?\d{1,2}(?:\s*[+,–-]\s*c?\s?\d{1,2}|\s+c\s?\d{1,2})*"
_ALONE = re.compile(_CODE, re.IGNORECASE)
_AMONG = re.compile(rf"(?<![^;,])(?P<blank>\s*)(?P<code>{_CODE})(?=\s*(?:[;,]|$))", re.IGNORECASE)
"""Such numbers between other names."""
_MEASURED = re.compile(
    r"(?:tối đa|ít nhất|nhiều nhất|không quá|khoảng)\s+\d.*|(?:[\d½,]+|1/2)\s*(?:ngày|buổi)|"
    r"\d{1,5}\s+(?:đại biểu|người)|\d{2,5}\s*[-–]\s*\d{2,5}(?:\s+đại biểu)?", re.IGNORECASE
)  # fmt: skip
"""How many come, how long: no name of a level, of its units, of a form."""
_NAMES = ("label", "units", "choose_form")
_KINDS, _OF_ONE = ("who", "units"), ("unit",)
"""Keys that hold kinds of unit; those that hold one unit by its name."""


def no_code(typed: str) -> str:
    """Return why typed words can be no value: they are a level's number, which names nobody here; "" where not."""
    return "là số của một cấp; chỗ này không ghi của ai, gõ chữ" if _ALONE.fullmatch(typed.strip()) else ""


def no_measure(key: Key, typed: str) -> str:
    """Return why typed words name no level, unit or form: they say how many or how long; "" where they may."""
    measured = key.name in _NAMES and any(_MEASURED.fullmatch(part.strip()) for part in typed.split(";"))
    return "là số lượng hay thời gian, không phải tên: gõ kèm số của giá trị ấy" if measured else ""


def names_typed(plan: Plan, key: Key, typed: str) -> list[str]:
    """Return the names of a list, of levels that were typed by their numbers their kinds or what they are called.

    Raises ValueError with words for a person, for a number that is of no level.
    """
    kinds = key.name in _KINDS
    whole = [typed] if _ALONE.fullmatch(typed.strip()) else typed_list(typed, names_in(plan))
    found: list[str] = []
    for part in whole:
        if not _ALONE.fullmatch(part.strip()):
            found.append(part)
            continue
        told = _told(plan, key, part)
        found += coded_kinds(plan, part) if kinds else told
    return list(dict.fromkeys(found))


def with_levels(plan: Plan, key: Key, typed: str) -> str:
    """Return names in a line, the levels among them that were typed by their numbers by what they are called.

    Raises ValueError as ``names_typed``.
    """
    return _AMONG.sub(lambda found: found["blank"] + "; ".join(_told(plan, key, found["code"])), typed)


def _told(plan: Plan, key: Key, typed: str) -> list[str]:
    coded = coded_levels(plan, typed)
    if key.name in _OF_ONE:
        raise ValueError("chỗ này ghi đơn vị, không ghi cả cấp: gõ tên đơn vị, như: xã A")
    if not coded:
        told = "; ".join(f"c{at} {level.label}" for at, level in enumerate(plan.level, 1))
        raise ValueError(f"kế hoạch chỉ có: {told}" if told else "kế hoạch chưa có cấp nào")
    return [level.label for level in plan.level if level.id in coded]
