"""Levels told in several clauses (form in one, time in another, size in a third) as one level each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .facts import Reading
from .pieces import Piece
from .unit_lists import is_kind, kinds_in

_SAME_TIME = re.compile(
    r"(?:cùng thời (?:hạn|gian)(?:\s+tổ chức)?\s+(?:với|như)|(?<!cùng )thời (?:hạn|gian)(?:\s+tổ chức)?:?\s+như)\s+"
    r"(?:(?:mục|khoản|điểm)\s+(?P<at>(?:\d{1,2}|[a-zđ])(?:\.(?:\d{1,2}|[a-zđ])){0,3})(?!\w)"
    r"|(?:hội nghị\s+)?(?:của\s+)?(?:các\s+)?(?P<who>[^;:.\d]{2,60}))",
    re.IGNORECASE,
)
"""A time that is another level's: "cùng thời hạn với các huyện", "thời gian như mục 3"."""
_DENIED = re.compile(r"\b(?:không|tránh)\s[^.;:,]{0,40}$", re.IGNORECASE)
"""Before it: "không tổ chức cùng thời gian với các huyện"."""


@dataclass(slots=True)
class Row:
    """What was read of a level. first: the piece that names it first; used: those that its facts were drawn from.

    marks: why a value was deduced, by its key; apart: some of its units have what is theirs alone.
    """

    label: str
    units: list[str]
    when: str
    told: dict[str, Any]
    first: Piece
    used: list[Piece] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)
    apart: bool = False

    def says_something(self) -> bool:
        """Tell a level from a heading that only names it."""
        return bool(self.told) or self.apart or "choose_form" in self.marks or self.first.text.rstrip()[-1:] in ".;/"


def merged(rows: list[Row], row: Row) -> Row:
    """Put a row to the one of the same level, or at the end; return where it is now.

    What the first says stands; what a later clause says otherwise is left to be told as not read.
    """
    same = next((one for one in rows if _same(one, row)), None)
    if same is None:
        rows.append(row)
        return row
    for key, value in row.told.items():
        if key == "size":
            same.told["size"] = value | same.told.get("size", {})
        elif key == "attend":
            known = same.told.get("attend", ())
            same.told["attend"] = [*known, *(entry for entry in value if entry not in known)]
        elif key not in same.told:
            same.told[key] = value
            same.marks |= {key: row.marks[key]} if key in row.marks else {}
    if len(row.units) > len(same.units) and set(same.units) < set(row.units):
        same.units = row.units
        same.marks = {key: why for key, why in (same.marks | row.marks).items() if key != "units" or key in row.marks}
        same.label = same.label if same.label.startswith("cấp ") else row.label
    same.used += [row.first, *row.used]
    same.apart |= row.apart
    return same


def ill_told(rows: list[Row]) -> list[Row]:
    """Return the rows of a clause of which one was made of words that are no kinds of unit: cut amid a sentence.

    The others there were cut in the same way, save the province's own, which one word names.
    """
    clauses = {row.first.clause for row in rows if not all(map(is_kind, row.units))}
    return [row for row in rows if row.first.clause in clauses and row.label != "cấp tỉnh"]


def forget(reading: Reading, rows: list[Row]) -> None:
    """Leave to be read what rows that are no level were drawn from, with the forms that none but they have."""
    pieces = {piece.at for row in rows for piece in (row.first, *row.used)}
    chosen = {code for fact in reading.facts for code in fact.values.get("choose_form", ())}
    for form in [one for one in reading.of("form") if one.piece and one.piece.at in pieces]:
        if form.values["id"] not in chosen:
            reading.facts.remove(form)
    for at in pieces:
        reading.whole.pop(at, None)
        left = [fact for fact in reading.drawn.get(at, ()) if fact in reading.facts and fact.table != "form"]
        reading.drawn[at] = left
        if not left:
            reading.used.discard(at)


def give_times(rows: list[Row]) -> None:
    """Give each level without a time that of the one whose time it has in words; why stands beside it."""
    for row in rows:
        others = [one for one in rows if one is not row]
        pieces = {piece.at: piece for piece in (row.first, *row.used)}
        taken = {piece.at for one in others for piece in (one.first, *one.used)}
        found = next((hit for at, piece in pieces.items() if at not in taken or piece.at == row.first.at
                      for hit in _SAME_TIME.finditer(piece.text) if not _DENIED.search(piece.text[: hit.start()])),
                     None)  # fmt: skip
        if not found or "window" in row.told:
            continue
        whose = [one for one in others if "window" in one.told and _meant(found, row, one)]
        if len(whose) == 1:
            row.told["window"] = whose[0].told["window"]
            row.marks["window"] = f"suy ra: bản gốc ghi “{found[0].strip()}”"


def _meant(found: re.Match[str], row: Row, other: Row) -> bool:
    """Tell the level that words on the same time mean: by its clause, its name or its units."""
    if found["at"]:
        part = row.first.clause.partition(".")[0]
        return f"{part}.{found['at']}.".startswith(f"{other.first.clause}.") and "." in other.first.clause
    who, kinds = found["who"].strip().casefold(), kinds_in(found["who"])
    return who.startswith(other.label.casefold()) or (
        bool(kinds) and {one.casefold() for one in kinds} <= set(other.units)
    )


def _same(one: Row, other: Row) -> bool:
    if one.label == other.label and one.when == other.when:
        return True
    first, second = ([unit.casefold() for unit in row.units] for row in (one, other))
    return (
        bool(first and second) and one.when == other.when and (set(first) <= set(second) or set(second) <= set(first))
    )


def told_otherwise(said: dict[str, Any], kept: dict[str, Any]) -> bool:
    """Tell a row of a table that says another time, length or size than what its level was read to have."""
    caps = [{**cap, "clause": ""} for cap in kept.get("size", {}).get("caps", ())]
    other = any({**cap, "clause": ""} not in caps for cap in said.get("size", {}).get("caps", ()))
    when, known = ({**one.get("window", {}), "approx": False} for one in (said, kept))
    ends = {"until": known.get("month") or known.get("quarter"), "approx": False}
    later = "window" in said and when not in (known, ends)
    return other or later or ("days" in said and said["days"] != kept.get("days"))
