"""Forms that a plan parts among a level's units, with the size of each: "phường tổ chức Đại hội; …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first, raised_first

from .apart_sorts import SORT
from .bounds import bound_key
from .counts import number_said
from .facts import Proposal, Reading, bare
from .form_added import form_of
from .forms_parted import is_rest, parts_of, sizes_of
from .pieces import Piece
from .unit_words import AREA

_AND = re.compile(r",\s*(?:và\s+)?|\s+và\s+")
_AREA = re.compile(rf"(?:UBND\s+)?(?:(?:các|những)\s+)?(?P<kind>(?i:{AREA}))(?:\s+(?P<more>.+))?")
_PROPER = re.compile(rf"[{UPPER}]\w*(?:[\s-][{UPPER}]\w*)*")


@dataclass(slots=True)
class Held:
    """One form with those that hold it. units: kinds or names, without a condition; sorts: kind and condition."""

    name: str
    rest: bool
    units: list[str] = field(default_factory=list)
    sorts: list[tuple[str, str]] = field(default_factory=list)
    bounds: dict[str, int] = field(default_factory=dict)


def read_apart_forms(reading: Reading) -> None:
    """Give a level the form of the units that are left, and all before them theirs as exceptions, with their sizes.

    Where it is not understood who holds which, the level may choose of both, and the sentence says so.
    """
    for level in reading.of("level"):
        clause = level.values.get("clause", "")
        pieces = [one for one in reading.clauses() if clause and f"{one.clause}.".startswith(f"{clause}.")]
        for piece in pieces:
            if (parts := parts_of(piece.text)) and level.values.get("units") != ["tỉnh"]:
                _lay(reading, level, piece, parts, pieces)
                break


def _lay(reading: Reading, level: Proposal, piece: Piece, parts: list[re.Match[str]], pieces: list[Piece]) -> None:
    forms = {one.values["name"]: one.values["id"] for one in reading.of("form")}
    taken = {one.values["id"] for table in ("form", "level") for one in reading.of(table)}
    held = [one for part in parts if (one := _held(part))]
    codes = [form_of(reading, piece, raised_first(bare(part["form"])), forms, taken) for part in parts]
    if len(held) < len(parts):
        _set(level, {"choose_form": list(dict.fromkeys(codes))})
        level.marks["choose_form"] = "bản gốc phân theo nhóm đơn vị, chưa hiểu nhóm nào theo hình thức nào"
        return
    where = {id(one): piece for one in held if one.bounds}
    for line in pieces:
        for size in sizes_of(line.text):
            mine = [one for one in held if one.name.casefold().startswith(size["held"].casefold())]
            if len(mine) == 1 and not mine[0].bounds:
                mine[0].bounds, where[id(mine[0])] = _bounds(size), line
                reading.say(line, size[0])
                reading.draw(level, [line])
    for one, code, part in zip(held, codes, parts, strict=True):
        at = where.get(id(one))
        cap = [{"category": "all", **one.bounds, "clause": at.clause}] if at else []
        told: dict[str, Any] = ({"size": {"caps": cap}} if cap else {}) | {"choose_form": [code]}
        if one.rest:
            _set(level, told)
        for units, when in [(one.units, "")] * bool(one.units) + [([kind], when) for kind, when in one.sorts]:
            reading.add("exception", piece, level=level.values["id"], units=units, when=when, **told)
        reading.say(piece, part[0])
    reading.draw(level, [piece])


def _set(level: Proposal, told: dict[str, Any]) -> None:
    """Put values into a level; its clause stays the last of what it says."""
    told = {key: {**level.values.get(key, {}), **value} if key == "size" else value for key, value in told.items()}
    level.values.update(told)
    for key in ("clause", "budget"):
        if key in level.values:
            level.values[key] = level.values.pop(key)


def _held(part: re.Match[str]) -> Held | None:
    """Return who holds a form; None where one of its words names no unit."""
    made = Held(bare(part["form"]), is_rest(part), bounds=_bounds(part))
    kind = ""
    for words in [] if made.rest else filter(None, _AND.split(_opened(part["who"].strip()))):
        found = _AREA.fullmatch(words)
        kind = found["kind"].casefold() if found else kind
        more = (found["more"] or "") if found else words
        if kind and _PROPER.fullmatch(more):
            made.units.append(f"{kind} {more}")
        elif found and not more:
            made.units.append(kind)
        elif found and re.fullmatch(SORT, more, re.IGNORECASE):
            made.sorts.append((kind, lowered_first(f"{kind} {more}")))
        else:
            return None
    return made


def _opened(who: str) -> str:
    """Return the units that brackets behind a general word list: "các đơn vị (phường, xã trên 10.000 dân)"."""
    found = re.fullmatch(r"[^()]*?(?:đơn vị|địa phương|nơi)[^()]*\((?:gồm:?\s+)?(?P<in>[^()]+)\)", who)
    return found["in"] if found else who


def _bounds(found: re.Match[str]) -> dict[str, int]:
    if found["n"]:
        number = number_said(found["n"])
        return {bound_key(found["how"]): number} if number else {}
    first, last = number_said(found["a"] or ""), number_said(found["b"] or "")
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}
