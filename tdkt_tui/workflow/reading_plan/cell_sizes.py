"""How many come, in a cell of a table of levels: each of several units its own, "A, B: 150; các huyện còn lại: 120"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.words import lowered_first

from .apart import fit
from .apart_names import units_by_name
from .apart_sorts import SOME
from .bounds import BOUND, bound_key
from .facts import Proposal, Reading
from .pieces import Piece
from .size_parts import just

_NUMBER = (
    rf"(?:(?P<how>{BOUND})\s+)?(?:từ\s+)?(?P<n>\d{{2,4}})(?:\s*(?:[-–]|đến)\s*(?P<b>\d{{2,4}}))?"
    r"(?:\s+(?:đại biểu|người))?"
)
_PART = re.compile(
    rf"(?:riêng\s+)?(?P<who>[^:;()|]{{2,150}}?)(?:\s*:\s*|\s+){_NUMBER}(?:\s*[;,.]\s*|\s+|$)", re.IGNORECASE
)
_OWN = re.compile(rf"{_NUMBER}\s*(?:\((?P<in>[^()]+)\)\.?|[;,.]\s*(?=riêng\s)(?P<behind>.+))", re.IGNORECASE)
"""The level's number before those of some: "100 (riêng ngành Y tế: 140)"."""
_REST = re.compile(r"(?:các\s+)?(?P<kinds>.+?)?\s*\b(?:còn lại|khác)", re.IGNORECASE)
_WHOLE = re.compile(r"(?:(?:cơ quan|đơn vị|địa phương|nơi)(?:,\s*|\s+và\s+|$))+", re.IGNORECASE)
_CLASSES = re.compile(
    r"(?P<of>(?:loại|hạng|nhóm|khu vực|vùng)\s)"
    r"(?P<names>(?:[IV]{1,3}|[1-4])(?:(?:,\s*|\s+và\s+)(?:[IV]{1,3}|[1-4]))+)(?!\w)"
)
"""Classes of which the word is said once: "loại II, III"."""
_FEWEST = 30
"""A conference has no fewer."""


@dataclass(frozen=True, slots=True)
class _Size:
    units: list[str]
    when: str
    bounds: dict[str, int]
    rest: bool = False


def read_cell_sizes(reading: Reading, piece: Piece, cell: str, level: Proposal, *, most: bool) -> None:
    """Give a level, and some of its units by exception, the sizes of a cell; a cell not understood whole stays told.

    most: the head of the column says that its numbers are the most.
    """
    if "caps" in level.values.get("size", {}) or not level.values.get("units"):
        return
    sizes = _sizes(cell.strip(), level, most=most)
    if not sizes or any(max(one.bounds.values()) < _FEWEST for one in sizes):
        return
    mine: list[str] = level.values["units"]
    for one in sizes:
        caps = [{"category": "all", **one.bounds, "clause": piece.clause}]
        if (set(one.units) >= set(mine) and not one.when) or (one.rest and _left(one, sizes, mine)):
            clause = level.values.pop("clause", "")
            level.values.update({"size": level.values.get("size", {}) | {"caps": caps}, "clause": clause})
        else:
            reading.add("exception", piece, level=level.values["id"], units=one.units, when=one.when,
                        size={"caps": caps})  # fmt: skip
    if "caps" not in level.values.get("size", {}):
        level.marks["sizes"] = "bản gốc ghi số lượng cho từng loại đơn vị"
    reading.say(piece, cell)


def _sizes(cell: str, level: Proposal, *, most: bool) -> list[_Size]:
    """Return what a cell says of all its units; nothing where one part of it is not understood."""
    told: list[_Size] = []
    if own := _OWN.fullmatch(cell):
        told.append(_Size(level.values["units"], "", _bounds(own, most=most)))
        cell = own["in"] or own["behind"]
    at = 0
    while at < len(cell):
        found = _PART.match(cell, at)
        one = _of_units(found["who"].strip(), level) if found else None
        if found is None or one is None:
            return []
        told.append(_Size(*one, _bounds(found, most=most), bool(_REST.fullmatch(found["who"].strip()))))
        at = found.end()
    return told if len(told) > 1 else []


def _of_units(words: str, level: Proposal) -> tuple[list[str], str] | None:
    """Return the units of a level that words name, and the condition under which; None for others."""
    mine: list[str] = level.values["units"]
    if rest := _REST.fullmatch(words):
        kinds = rest["kinds"] or ""
        units = mine if not kinds or _WHOLE.fullmatch(kinds) else _of_kinds(kinds, mine)
        return (units, "") if units else None
    if (names := units_by_name(words)) and fit(level, names):
        return names, ""
    if units := _of_kinds(words, mine):
        return units, ""
    classed = _CLASSES.sub(lambda one: re.sub(r"(?<![\wÀ-ỹ])(?=[IV\d])", one["of"], one["names"]), words)
    if (
        (sort := re.fullmatch(SOME, classed, re.IGNORECASE))
        and sort["kinds"]
        and (units := _of_kinds(sort["kinds"], mine))
    ):
        return units, lowered_first(words)
    return None


def _of_kinds(words: str, mine: list[str]) -> list[str]:
    kinds = [kind.removeprefix("các ") for kind in re.split(r",\s*(?:và\s+)?|\s+và\s+", words.casefold())]
    found = [[unit for unit in mine if f"{unit.casefold()} ".startswith(f"{kind} ")] for kind in kinds]
    return list(dict.fromkeys(unit for one in found for unit in one)) if all(found) else []


def _left(rest: _Size, sizes: list[_Size], mine: list[str]) -> bool:
    """Tell units that are left where all the level's other kinds have a size of their own, or by their names."""
    told = [unit.casefold() for one in sizes if not one.when for unit in one.units]
    return all(kind in rest.units or any(f"{unit} ".startswith(f"{kind.casefold()} ") for unit in told)
               for kind in mine)  # fmt: skip


def _bounds(found: re.Match[str], *, most: bool) -> dict[str, int]:
    number = int(found["n"])
    if found["b"]:
        return {"at_least": number, "at_most": int(found["b"])}
    if found["how"]:
        return {bound_key(found["how"]): number}
    return {"at_most": number} if most else just(number)
