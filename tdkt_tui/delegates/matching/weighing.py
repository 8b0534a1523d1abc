"""What speaks for two rows being one person, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from tdkt_tui.delegates.matching.births import weigh_births
from tdkt_tui.delegates.matching.bodies import likeness
from tdkt_tui.delegates.matching.keyed import Keyed
from tdkt_tui.delegates.matching.names import weigh_names
from tdkt_tui.delegates.matching.signs import Signs

Level = Literal["sure", "likely", "possible"]

LEVEL_WORDS: MappingProxyType[Level, str] = MappingProxyType(
    {"sure": "chắc là một người", "likely": "nhiều khả năng là một người", "possible": "có thể là một người"}
)
"""Level → what is said of the pair; even a sure pair is for a person to decide."""
_ORDER: tuple[Level, ...] = ("sure", "likely", "possible")
_SURE, _LIKELY, _POSSIBLE = 8, 6, 4


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
    if not (weigh_names(one, other, signs) or same_number) or not weigh_births(
        one, other, signs, same_number=same_number
    ):
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
