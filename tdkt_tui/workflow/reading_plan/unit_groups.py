"""Which of a level's units some words mean, where items list them: a row of kinds, "đơn vị khác", a clause cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.words import lowered_first

from .facts import Reading, bare
from .holders import Group, groups_in
from .unit_lists import kinds_in

_CLAUSE = (
    r"\s+(?:(?:đã\s+)?(?:nêu|quy định|ghi)\s+)?(?:tại|ở)\s+(?:điểm\s+(?P<point>[a-zđ])\s*,?\s+)?"
    r"khoản\s+(?P<number>\d{1,2})\s*,?\s+(?:[Mm]ục|[Pp]hần)\s+(?P<part>này|[IVX]{1,5})\b"
)
_CITED = re.compile(rf"{_CLAUSE}$")
_EACH_CITED = re.compile(rf"(?P<who>(?:[Mm]ỗi|[Cc]ác)\s+[^;:.\d]{{2,160}}?){_CLAUSE}")
_REST = re.compile(r"(?P<kinds>.+?)\s+(?:còn lại|khác)$")
_GENERAL = re.compile(r"(?:đơn vị|cơ quan|địa phương|nơi|tổ chức|trường hợp)(?:(?:,\s*|\s+và\s+)(?:đơn vị|cơ quan))*")


def units_meant(words: str, groups: Sequence[Group], clause: str, named: Sequence[str]) -> list[str]:
    """Return the units that words mean; none where they may mean others. named: those spoken of before them."""
    words = _without_lead(words)
    if cited := _CITED.search(words):
        return cited_in(cited, groups, clause)
    every = list(dict.fromkeys(unit for group in groups for unit in group.units))
    if rest := _REST.fullmatch(words):
        if _GENERAL.fullmatch(rest["kinds"]):
            return [unit for unit in every if unit not in named] if named else []
        words = rest["kinds"]
    kinds = kinds_in(words)
    if kinds and set(kinds) <= set(every):
        return kinds
    mine = [group for group in groups if kinds and any(_of_kind(unit, kinds[0]) for unit in group.units)]
    return mine[0].units if len(mine) == 1 else []


def names_units(words: str) -> bool:
    """Tell words on units, whether or not it is known which: "đơn vị khác", "trường học", a clause cited."""
    words = _without_lead(words)
    rest = _REST.fullmatch(words)
    return bool(_CITED.search(words) or (rest and _GENERAL.match(rest["kinds"]))) or bool(
        kinds_in(lowered_first(rest["kinds"] if rest else words))
    )


def without_cited(reading: Reading, text: str, clause: str) -> tuple[str, dict[str, list[str]]]:
    """Return a text without the clauses cited that list units, and these units by the words that cite them."""
    found = list(_EACH_CITED.finditer(text))
    groups = list(groups_in(reading.body())) if found else []
    told = {one["who"]: units for one in found if (units := cited_in(one, groups, clause))}
    return _EACH_CITED.sub(lambda one: one["who"] if one["who"] in told else one[0], text), told


def _without_lead(words: str) -> str:
    return lowered_first(re.sub(r"^(?:(?:[Đđ]ối với|[Rr]iêng)\s+)?(?:[Cc]ác\s+)?", "", bare(words)))


def cited_in(cited: re.Match[str], groups: Sequence[Group], clause: str) -> list[str]:
    """Return the units that a clause lists which is cited in another."""
    part = clause.partition(".")[0] if cited["part"] == "này" else cited["part"]
    whole = ".".join(filter(None, (part, cited["number"], cited["point"])))
    return [unit for group in groups if f"{group.piece.clause}.".startswith(f"{whole}.") for unit in group.units]


def _of_kind(unit: str, kind: str) -> bool:
    return f"{unit.casefold()} ".startswith(f"{kind} ")
