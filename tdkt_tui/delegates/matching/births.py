"""Two births: one, one written or typed in two ways, or two."""

from __future__ import annotations

from tdkt_tui.delegates.matching.keyed import Keyed
from tdkt_tui.delegates.matching.signs import Signs


def weigh_births(one: Keyed, other: Keyed, signs: Signs, *, same_number: bool) -> bool:
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
    elif _year_slip(one, other):
        signs.slip = True
        signs.against.append("năm sinh lệch một chỗ")
    else:
        signs.against.append("khác năm sinh" if one.year != other.year else "khác ngày sinh")
        return same_number
    return True


def _one_slip(one: str, other: str) -> bool:
    """Tell days that differ in one part, or with day and month in each other's place.

    A father and a son may share day and month: years count only where one digit differs, or two changed places.
    """
    first, second = one.split("/"), other.split("/")
    swapped = [int(first[1]), int(first[0])] == [int(second[0]), int(second[1])] and first[2] == second[2]
    apart = [place for place in range(3) if first[place] != second[place]]
    return swapped or (len(apart) == 1 and (apart != [2] or _digits_slip(first[2], second[2], most=1)))


def _year_slip(one: Keyed, other: Keyed) -> bool:
    """Tell years that differ in their last digit alone, or have the last two in each other's place (1957, 1975).

    Only under one and the same name: of two slips at once nothing is left to go by.
    """
    alone = not (one.whole_birth and other.whole_birth) and one.name == other.name
    return alone and (one.year[:3] == other.year[:3] or _digits_slip(one.year, other.year, most=0))


def _digits_slip(one: str, other: str, *, most: int) -> bool:
    wrong = sum(here != there for here, there in zip(one, other, strict=True))
    return wrong <= most or (one[:2] == other[:2] and one[2:] == other[:1:-1])
