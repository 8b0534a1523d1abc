"""What speaks for two rows being one person, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from tdkt_tui.delegates.matching.keyed import Keyed

Level = Literal["sure", "likely", "possible"]

LEVEL_WORDS: MappingProxyType[Level, str] = MappingProxyType(
    {"sure": "chắc là một người", "likely": "nhiều khả năng là một người", "possible": "có thể là một người"}
)
"""Level → what is said of the pair; even a sure pair is for a person to decide."""
_ORDER: tuple[Level, ...] = ("sure", "likely", "possible")
_ALIKE_UNIT, _NEAR_NAME = 85.0, 88.0  # of 100
_SURE, _LIKELY, _POSSIBLE = 8, 6, 4


@dataclass(frozen=True, slots=True)
class Pair:
    """first, second: places in the list (from 0), first < second. reasons, against: Vietnamese, without any value."""

    first: int
    second: int
    level: Level
    reasons: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(slots=True)
class _Signs:
    weight: int
    reasons: list[str]
    against: list[str]


def weighed(one: Keyed, other: Keyed, places: tuple[int, int]) -> Pair | None:
    """Return the pair with its reasons, None where the two are different people as far as anybody can tell."""
    if one.subject != other.subject or (one.subject != "individual" and one.plain != other.plain):
        return None
    signs = _Signs(0, [], [])
    same_number = bool(one.id_number) and one.id_number == other.id_number
    if not (_name(one, other, signs) or same_number) or not _birth(one, other, signs, same_number=same_number):
        return None
    _numbers(one, other, signs, same_number=same_number)
    if one.unit and other.unit:
        if fuzz.token_sort_ratio(one.unit, other.unit) >= _ALIKE_UNIT:
            signs.weight += 2
            signs.reasons.append("cùng đơn vị" if one.unit == other.unit else "đơn vị gần giống")
        else:
            signs.against.append("khác đơn vị")
    elif not (one.birth and other.birth):
        signs.weight += 1
        signs.reasons.append("thiếu năm sinh, đơn vị để phân biệt")
    if one.gender and other.gender and one.gender != other.gender:
        signs.weight -= 2
        signs.against.append("khác giới tính")
    if one.plain != other.plain and not same_number:  # brothers and twins have names and days that are near
        signs.weight = min(signs.weight, _SURE - 1)
    level = _level(signs.weight)
    return Pair(*places, level, tuple(signs.reasons), tuple(signs.against)) if level else None


def _level(weight: int) -> Level | None:
    return next(
        (level for level, least in zip(_ORDER, (_SURE, _LIKELY, _POSSIBLE), strict=True) if weight >= least), None
    )


def _name(one: Keyed, other: Keyed, signs: _Signs) -> bool:
    """Weigh the names; False where they are too unlike."""
    if one.name == other.name:
        signs.weight += 3
        signs.reasons.append("cùng họ tên")
    elif one.plain == other.plain:
        signs.weight += 2
        signs.reasons.append("họ tên chỉ khác dấu")
    elif sorted(one.plain.split()) == sorted(other.plain.split()):
        signs.weight += 2
        signs.reasons.append("họ tên đảo thứ tự")
    elif OSA.distance(one.plain, other.plain, score_cutoff=1) <= 1 and fuzz.ratio(one.plain, other.plain) >= _NEAR_NAME:
        signs.weight += 1
        signs.reasons.append("họ tên gần giống")
    elif _left_out(one.plain.split(), other.plain.split()):
        signs.weight += 1
        signs.reasons.append("họ tên thiếu chữ đệm")
    else:
        return False
    return True


def _left_out(one: list[str], other: list[str]) -> bool:
    """Tell whether one name is the other without a middle name: "Nguyễn Anh" and "Nguyễn Văn Anh"."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or len(short) + 1 != len(long) or (short[0], short[-1]) != (long[0], long[-1]):
        return False
    left = iter(long)
    return all(word in left for word in short)


def _birth(one: Keyed, other: Keyed, signs: _Signs, *, same_number: bool) -> bool:
    """Weigh the births; False where two days are known and are not one day written in two ways."""
    if not (one.birth and other.birth):
        return True
    if one.birth == other.birth:
        signs.weight += 5 if one.whole_birth else 2
        signs.reasons.append("cùng ngày sinh" if one.whole_birth else "cùng năm sinh")
    elif one.year == other.year and not (one.whole_birth and other.whole_birth):
        signs.weight += 2
        signs.reasons.append("cùng năm sinh")
    elif one.whole_birth and other.whole_birth and _one_slip(one.birth, other.birth):
        signs.weight += 2
        signs.against.append("ngày sinh lệch một chỗ")
    else:
        signs.against.append("khác năm sinh" if one.year != other.year else "khác ngày sinh")
        return same_number
    return True


def _one_slip(one: str, other: str) -> bool:
    """Tell days that differ in one part, or with day and month in each other's place."""
    first, second = one.split("/"), other.split("/")
    swapped = [int(first[1]), int(first[0])] == [int(second[0]), int(second[1])] and first[2] == second[2]
    return swapped or sum(here != there for here, there in zip(first, second, strict=True)) == 1


def _numbers(one: Keyed, other: Keyed, signs: _Signs, *, same_number: bool) -> None:
    if same_number:
        signs.weight += 6
        signs.reasons.insert(0, "cùng số căn cước")
    elif one.id_number and other.id_number:
        signs.weight -= 5
        signs.against.append("khác số căn cước")
    if one.phone and one.phone == other.phone:
        signs.weight += 2
        signs.reasons.append("cùng số điện thoại")
