"""A size for each kind of a level's units, a line or a part each: "Số lượng: phường: 120 - 150; xã: 80 - 120"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from tdkt_tui.model.words import lowered_first

from .apart_staff import give_staff
from .bounds import BOUND, bound_key
from .counts import number_said
from .enclosing import levels_around
from .facts import Proposal, Reading, bare
from .kind_sizes import (
    ALONE,
    AMONG,
    ANY,
    ASIDE,
    BEHIND,
    CALLS,
    LEAD,
    OTHER,
    OWN_LINE,
    PART,
    REST,
    REST_DECIDED,
    SIZE,
    SOME,
    TOGETHER,
    WAYS,
)
from .pieces import Piece
from .sentences import SENTENCE
from .shares import shares_in

_FRONT = ("mặt trận", "ủy ban mặt trận", "tổ chức chính trị - xã hội")
"""What "đoàn thể" is of a level whose list calls these by their names."""
_FEWEST = 30
"""A conference has no fewer; a smaller number without a bound is what one unit sends."""


def read_apart_kinds(reading: Reading) -> None:
    """Add exception with the size of each kind, where a level's own line gives each of several its own.

    Which units of a kind are meant ("xã miền núi") its words say; the size of the kind itself is marked then. How many
    come to a conference of several units is one for all of the level that hold it so.
    """
    for piece in reading.clauses():
        named: set[str] = set()
        _row(reading, piece, named)
        read = reading.whole.get(piece.at, ())
        for sentence in (one for one in SENTENCE.split(piece.text) if bare(one) not in read):
            level = _level(reading, piece, sentence, named)
            if level is not None:
                _sentence(reading, piece, level, sentence, named)
            elif (inside := _numbers_behind(sentence)) and (level := _only_around(reading, piece)):
                _sentence(reading, piece, level, inside, named)
        give_staff(reading, piece)


def _numbers_behind(sentence: str) -> str:
    """Return what amid a sentence gives several kinds a number each: "…; số lượng không quá 90 người đối với xã, …"."""
    hits = list(BEHIND.finditer(sentence))
    joined = all(re.fullmatch(r",?\s+(?:và\s+)?", sentence[one.end() : other.start()]) for one, other in pairwise(hits))
    counts = hits and re.search(r"\bsố (?:lượng|đại biểu):?\s+$", sentence[: hits[0].start()], re.IGNORECASE)
    return sentence[hits[0].start() : hits[-1].end()] if len(hits) > 1 and joined and counts else ""


def _row(reading: Reading, piece: Piece, named: set[str]) -> None:
    """Read the cells of a row on one level that give its kinds a number each."""
    levels = [one for one in reading.drawn.get(piece.at, ()) if one.table == "level"]
    for cell in reading.level_rows.get(piece.at, ()) if len(levels) == 1 and levels[0].values.get("units") else ():
        parts = [bare(part) for part in PART.split(cell)]
        known = cell in reading.whole.get(piece.at, ())
        if not known and len(parts) > 1 and all(map(SIZE.fullmatch, parts)):
            _sentence(reading, piece, levels[0], cell, named)


def _sentence(reading: Reading, piece: Piece, level: Proposal, sentence: str, named: set[str]) -> None:
    """Read one sentence. named: units on which the paragraph said something before, those that are added here too."""
    whole = [part for part in PART.split(LEAD.sub("", sentence)) if part]
    parts = [bare(AMONG.sub("", ASIDE.sub("", part))) for part in whole]
    other = {found["kind"].casefold() for part in parts
             if not SIZE.fullmatch(part) and (found := OTHER.match(part))}  # fmt: skip
    said: list[str] = []
    bound = re.search(BOUND, sentence)
    decides = ""
    before = len(named)
    for part, full in zip(parts, whole, strict=True):
        found = next((hit for way in WAYS if (hit := way.fullmatch(part))), None)
        bounds = _bounds(found) if found and not (
            found.groupdict().get("just") and (bound or found.re not in (SIZE, BEHIND))) else {}  # fmt: skip
        units = _units(level, found, named) if found and (bounds or found.re is REST_DECIDED) else []
        if found is None or not units:
            said += [part] if found and bounds and found.re is ALONE else []
            continue
        named |= set(units)
        cap = {"category": "all", **bounds, "clause": piece.clause}
        shares = [share for share, _ in shares_in(full, piece)]
        _take_back(level, cap, shares)
        decides = found.groupdict().get("by") or (decides if found.re is BEHIND else "")
        size: dict[str, Any] = {"caps": [cap]} if bounds else {}
        size |= {"shares": shares} if shares else {}
        size |= {"decided_by": decides} if decides else {}
        made = reading.add("exception", piece, level=level.values["id"], units=units, when=_when(found), size=size)
        said.append(bare(full) if shares else part)
        if found.re is SIZE and other & set(units):
            made.marks["size"] = f"suy ra: bản gốc ghi mức khác cho một số {', '.join(sorted(other & set(units)))}"
    if len(named) > before and "caps" not in level.values.get("size", {}):
        level.marks["sizes"] = "bản gốc ghi số lượng cho từng loại đơn vị"
    for words in [bare(sentence)] if len(said) == len(parts) > 1 else said:
        reading.say(piece, words)


def _units(level: Proposal, found: re.Match[str], named: set[str]) -> list[str]:
    """Return the units of a level that a part is on; none where it names all, or one that is not the level's."""
    mine: list[str] = level.values["units"]
    if found.re is ALONE:
        return []
    if found.re is TOGETHER:
        return mine
    if found.re in (REST, REST_DECIDED):
        return [unit for unit in mine if unit not in named] if named else []
    kinds = [one.casefold() for one in re.findall(ANY, found["kinds"], re.IGNORECASE)]
    units = [_of_kind(mine, kind) for kind in kinds]
    some = list(dict.fromkeys(unit for one in units for unit in one))
    return some if all(units) and len(some) < len(mine) else []


def _of_kind(mine: list[str], kind: str) -> list[str]:
    units = [unit for unit in mine if f"{unit.casefold()} ".startswith(f"{kind} ")]
    return units or [unit for unit in mine if kind == "đoàn thể" and unit.casefold().startswith(_FRONT)]


def _when(found: re.Match[str]) -> str:
    return lowered_first(found["when"]) if found.re in (SOME, TOGETHER) else ""


def _level(reading: Reading, piece: Piece, sentence: str, named: set[str]) -> Proposal | None:
    """Return the level in whose clause a sentence on how many come stands; None for any other sentence."""
    behind = OWN_LINE.match(piece.text) and ((found := SIZE.match(sentence)) and "đại biểu" in found[0])
    if not (
        LEAD.match(sentence)
        or CALLS.match(sentence)
        or behind
        or (named and REST_DECIDED.match(sentence))
        or (piece.mark and piece.under and LEAD.fullmatch(f"{piece.under[-1].strip(' :.')}:"))
    ):
        return None
    return _only_around(reading, piece)


def _only_around(reading: Reading, piece: Piece) -> Proposal | None:
    mine = levels_around(reading, piece)
    return mine[0] if len(mine) == 1 and mine[0].values.get("units") else None


def _take_back(level: Proposal, cap: dict[str, Any], shares: list[dict[str, Any]]) -> None:
    """Take from a level the size, and the shares, that were read as those of all its kinds."""
    size = level.values.get("size", {})
    for key, gone in (("caps", [cap]), ("shares", shares)):
        size[key] = [one for one in size.get(key, ()) if one not in gone]
    left = {key: value for key, value in size.items() if value}
    level.values.update({"size": left} if left else {})
    if not left:
        level.values.pop("size", None)


def _bounds(found: re.Match[str]) -> dict[str, int]:
    if found.re is REST_DECIDED:
        return {}
    if found["n"]:
        number = number_said(found["n"])
        return {bound_key(found["how"]): number} if number else {}
    if found["just"]:
        number = int(found["just"])
        return {"at_least": number, "at_most": number} if number >= _FEWEST else {}
    first, last = number_said(found["a"]), number_said(found["b"])
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}
