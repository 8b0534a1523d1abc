"""What speaks for two rows being one person, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from tdkt_tui.delegates.matching.births import weigh_births
from tdkt_tui.delegates.matching.bodies import likeness
from tdkt_tui.delegates.matching.keyed import Keyed
from tdkt_tui.delegates.matching.signs import Signs

Level = Literal["sure", "likely", "possible"]

LEVEL_WORDS: MappingProxyType[Level, str] = MappingProxyType(
    {"sure": "chắc là một người", "likely": "nhiều khả năng là một người", "possible": "có thể là một người"}
)
"""Level → what is said of the pair; even a sure pair is for a person to decide."""
_ORDER: tuple[Level, ...] = ("sure", "likely", "possible")
_NEAR_NAME = 88.0  # of 100
_SURE, _LIKELY, _POSSIBLE = 8, 6, 4
_LIGHT = frozenset({"thi", "van", "i", "h"})
"""Words of names that lists leave out most."""


@dataclass(frozen=True, slots=True)
class Pair:
    """first, second: places in the list (from 0), first < second. reasons, against: Vietnamese, without any value."""

    first: int
    second: int
    level: Level
    reasons: tuple[str, ...]
    against: tuple[str, ...]


def weighed(one: Keyed, other: Keyed, places: tuple[int, int]) -> Pair | None:
    """Return the pair with its reasons, None where the two are different people as far as anybody can tell."""
    if one.subject != other.subject:
        return None
    signs = Signs()
    known = (_body if one.subject == "collective" else _person)(one, other, signs)
    level = _level(signs.weight) if known else None
    return Pair(*places, level, tuple(signs.reasons), tuple(signs.against)) if level else None


def _person(one: Keyed, other: Keyed, signs: Signs) -> bool:
    """Weigh all that is known of two people or households; False where they are others for certain."""
    same_number = bool(one.id_number) and one.id_number == other.id_number
    if not (_name(one, other, signs) or same_number) or not weigh_births(one, other, signs, same_number=same_number):
        return False
    _numbers(one, other, signs, same_number=same_number)
    unit = likeness(one.unit, other.unit) if one.unit and other.unit else ""
    if unit == "other":
        signs.against.append("khác đơn vị")
    elif unit:
        signs.weight += 2 if unit == "same" else 1
        signs.reasons.append("cùng đơn vị" if unit == "same" else "đơn vị gần giống")
    elif not (one.birth and other.birth):
        signs.weight += 1
        signs.reasons.append("thiếu năm sinh, đơn vị để phân biệt")
    if signs.slip and unit not in ("same", "near"):
        return False  # another year, of another unit: nothing but a name
    if one.gender and other.gender and one.gender != other.gender:
        signs.weight -= 2
        signs.against.append("khác giới tính")
    if signs.against and not same_number:  # namesakes, brothers and twins have names and days that are near
        signs.weight = min(signs.weight, _SURE - 1)
    return True


def _body(one: Keyed, other: Keyed, signs: Signs) -> bool:
    """Weigh two collectives: only names and units tell them apart, and many units have a "Phòng Nội vụ" each."""
    name = likeness(one.plain, other.plain)
    if name == "other":
        return False
    signs.weight += 5 if name == "same" else 3
    signs.reasons.append("cùng tên" if name == "same" else "tên gần giống")
    unit = likeness(one.unit, other.unit) if one.unit and other.unit else ""
    signs.weight += {"same": 3, "near": 2, "": 1, "other": -1}[unit]
    if unit:
        told = signs.against if unit == "other" else signs.reasons
        told.append({"same": "cùng đơn vị", "near": "đơn vị gần giống", "other": "khác đơn vị"}[unit])
    return True


def _level(weight: int) -> Level | None:
    return next(
        (level for level, least in zip(_ORDER, (_SURE, _LIKELY, _POSSIBLE), strict=True) if weight >= least), None
    )


def _name(one: Keyed, other: Keyed, signs: Signs) -> bool:
    """Weigh the names; False where they are too unlike."""
    if one.name == other.name:
        signs.weight += 3
        signs.reasons.append("cùng họ tên")
    elif one.plain == other.plain:
        signs.weight += 2
        signs.reasons.append("họ tên chỉ khác dấu")
        if not (one.name.isascii() or other.name.isascii()):  # nobody dropped them: Lan and Lân may be sisters
            signs.against.append("hai dòng ghi dấu khác nhau")
    elif one.turned == other.turned:
        signs.weight += 2
        signs.reasons.append("họ tên đảo thứ tự")
        signs.against.append("khác thứ tự chữ trong tên")
    elif one_slip(one.plain, other.plain):
        signs.weight += 1
        signs.reasons.append("họ tên gần giống")
        signs.against.append("họ tên khác một chữ cái")
    elif left := _left_out(one.plain, other.plain):
        signs.weight += 2 if left in _LIGHT else 1
        signs.reasons.append("họ tên thiếu chữ đệm")
        signs.against.append("một dòng thiếu chữ đệm")
    else:
        return False
    return True


def one_slip(one: str, other: str) -> bool:
    """Tell two names that one letter more, less, other or changed places makes alike, and not too short for it."""
    half = (min(len(one), len(other)) - 2) // 2  # a slip leaves the letters before or behind it as they are
    if abs(len(one) - len(other)) > 1 or (one[:half] != other[:half] and one[-half:] != other[-half:]):
        return False
    begin = _begins_alike(one, other)
    here, there = one[begin:], other[begin:]
    end = _begins_alike(here[::-1], there[::-1])
    here, there = here[: len(here) - end], there[: len(there) - end]
    if max(len(here), len(there)) > 1 and (len(here) != 2 or here != there[::-1]):
        return False
    from rapidfuzz import fuzz  # as long to load as all of a build's work takes: hardly any two rows come this far

    return fuzz.ratio(one, other) >= _NEAR_NAME


def _begins_alike(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _left_out(one: str, other: str) -> str:
    """Return the middle name that one of the two leaves out, "an" in "Nguyễn An Bình"; "" where it is not that.

    The Y and H of Ê Đê and other names stand first, and are left out as Thị is.
    """
    if abs(one.count(" ") - other.count(" ")) != 1:
        return ""
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) < 2:
        return ""
    if long[0] in ("i", "h") and long[1:] == short:
        return long[0]
    if (short[0], short[-1]) != (long[0], long[-1]):
        return ""
    at = next((place for place, word in enumerate(short) if word != long[place]), len(short))
    return long[at] if short[at:] == long[at + 1 :] else ""


def _numbers(one: Keyed, other: Keyed, signs: Signs, *, same_number: bool) -> None:
    if same_number:
        signs.weight += 6
        signs.reasons.insert(0, "cùng số căn cước")
    elif one.id_number and other.id_number:
        signs.weight -= 5
        signs.against.append("khác số căn cước")
    if one.phone and one.phone == other.phone:
        signs.weight += 2
        signs.reasons.append("cùng số điện thoại")
