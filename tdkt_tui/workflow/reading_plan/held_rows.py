"""Rows of a table of tasks on when conferences are held: the time of levels, of some of their kinds, or of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .apart import fit, set_apart
from .apart_names import units_by_name
from .facts import Proposal, Reading
from .pieces import Piece
from .rows import cells_of
from .unit_lists import kinds_in

_HOLDS = re.compile(r"(?:tổ chức|tiến hành|hoàn thành)\s+(?:việc\s+tổ chức\s+)?(?:các\s+)?"
                    r"(?P<what>(?:hội nghị|đại hội)\b.*)", re.IGNORECASE)  # fmt: skip
_TIERS = re.compile(
    r"\s+(?:(?:ở|tại|của|các)\s+)*(?:cấp\s+)?(?:mình|cơ sở|trên cơ sở|huyện|xã|phường|thị trấn|sở|ban|ngành|đoàn thể|"
    r"cơ quan|đơn vị|địa phương|thị xã|thành phố)(?:(?:,\s*|\s+và\s+)(?:các\s+)?(?:huyện|xã|phường|thị trấn|sở|ban|"
    r"ngành|đoàn thể|cơ quan|đơn vị|địa phương|thị xã|thành phố))*$",
    re.IGNORECASE,
)
"""At which tier, behind the name of a conference."""
_YEARS = re.compile(r"\s+(?:giai đoạn\s+)?\(?\d{4}\s*[-–]\s*\d{4}\)?$", re.IGNORECASE)
_FIRST = re.compile(r"(?:hội nghị|đại hội)\s+(?:làm\s+)?điểm", re.IGNORECASE)
_MERGED = re.compile(r"(?:hội nghị|đại hội)\s+(?:lồng ghép|ghép|kết hợp|gắn)\b", re.IGNORECASE)
_WIDER = re.compile(r"\s+(?:nhà nước|thuộc (?:UBND )?tỉnh|cấp tỉnh|của tỉnh|(?:trực )?thuộc tỉnh)$", re.IGNORECASE)
"""Which of a kind, in a row that says no more of it than the level of the kind does."""

_SHORT = {"TX": "thị xã", "TP": "thành phố", "TT": "thị trấn", "DN": "doanh nghiệp", "ĐVSN": "đơn vị sự nghiệp"}


def read_held_rows(reading: Reading) -> None:
    """Make the time of a level of a row that says when its conferences are held, where nothing else says it.

    Kinds of one level with times of their own get an exception each. A row that repeats what a pilot, an exception or
    a level says already is theirs. Of a row on kinds that no level has their task is kept.
    """
    rows = [task for task in reading.of("task") if _is_row(task)]
    for task in rows:
        piece = task.piece
        what = _HOLDS.fullmatch(str(task.values["does"]))
        if piece is None or what is None or reading.level_rows.get(piece.at):
            continue
        units = units_by_name(str(task.values["body"]))
        if (units and _of_named(reading, task, piece, units, what["what"])) or (
            not units and _is_any(reading, what["what"]) and _of_kinds(reading, task, piece)
        ):
            reading.say(piece, piece.text)


def _is_row(task: Proposal) -> bool:
    said = task.values
    return bool(task.piece and cells_of(task.piece.text) and said.get("window")
                and not said.keys() & {"deliver", "together_with", "mode"})  # fmt: skip


def _is_any(reading: Reading, what: str) -> bool:
    """Tell the conference that each of a level holds from one of another sort: by its form's name, or without one."""
    bare = _YEARS.sub("", what)
    names = {"hội nghị", "đại hội", *(str(one.values["name"]).casefold() for one in reading.of("form"))}
    return bool({bare.casefold(), _TIERS.sub("", bare).casefold()} & names)


def _of_named(reading: Reading, task: Proposal, piece: Piece, units: Sequence[str], what: str) -> bool:
    """Give units by their names the time of a row: as pilots they have it, else it is an exception's."""
    window = task.values["window"]
    wanted = {unit.casefold() for unit in units}
    pilots = {str(one.values["unit"]).casefold(): one for one in reading.of("pilot")}
    if _FIRST.match(what):
        mine = [pilots[unit] for unit in wanted if unit in pilots]
    elif _MERGED.match(what):
        mine = [one for one in reading.of("exception")
                if wanted <= {str(unit).casefold() for unit in one.values["units"]}]  # fmt: skip
    else:
        return False
    same = [one for one in mine if one.values.get("window") == window]
    if same and (len(same) == len(wanted) or not _FIRST.match(what)):
        _put_away(reading, task, piece, same)
        return True
    if mine or _FIRST.match(what):
        return False
    levels = [one for one in reading.of("level") if one.values.get("units") != ["tỉnh"] and _has(one, units)]
    if len(levels) == 1 and fit(levels[0], list(units)):
        set_apart(reading, piece, levels[0], {"units": list(units)}, {"window": window})
        del task.values["window"]
        return True
    return False


def _has(level: Proposal, units: Sequence[str]) -> bool:
    kinds = [str(kind).casefold() for kind in level.values.get("units", ())]
    return all(any(unit.casefold().startswith(f"{kind} ") for kind in kinds) for unit in units)


def _of_kinds(reading: Reading, task: Proposal, piece: Piece) -> bool:
    """Give the levels of the kinds that a row names its time; tell whether any has it now."""
    window = task.values["window"]
    kinds = [_WIDER.sub("", kind) for part in re.split(r";\s*", str(task.values["body"])) for kind in _kinds(part)]
    held, new = list[Proposal](), False
    left = [kind.casefold() for kind in kinds]
    for level in reading.of("level"):
        own = [str(unit) for unit in level.values.get("units", ())]
        mine = [unit for unit in own if unit.casefold() in left]
        if not mine or own == ["tỉnh"]:
            continue
        known = level.values.get("window")
        if known is not None and known != window:
            return False
        if known is None:
            held, new = held + _laid(reading, level, mine, window, piece), True
        else:
            held.append(level)
        left = [kind for kind in left if kind not in {unit.casefold() for unit in mine}]
    kept = [kind for kind in kinds if kind.casefold() in left]
    if kept and not new:
        return False
    if held:
        _put_away(reading, task, piece, held, kept)
    return bool(held)


def _kinds(part: str) -> list[str]:
    bare = re.sub(r"^(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các\s+)?", "", part, flags=re.IGNORECASE)
    return [_SHORT.get(kind, kind) for kind in kinds_in(bare[:1].lower() + bare[1:])]


def _laid(reading: Reading, level: Proposal, mine: list[str], window: dict[str, Any], piece: Piece) -> list[Proposal]:
    """Put a time on the whole of a level, or on some of its kinds; return what has it now."""
    told = _row_said(reading, piece)
    if len(mine) == len(level.values["units"]):
        clause = level.values.pop("clause", "")
        level.values.update(window=dict(window), clause=clause)
        level.marks["window"] = told
        return [level]
    made = []
    for kind in mine:
        whose = [one for one in reading.of("exception")
                 if (one.values["level"], one.values["units"]) == (level.values["id"], [kind])
                 and not one.values.keys() & {"when", "window", "guided_by"}]  # fmt: skip
        if whose:
            clause = whose[0].values.pop("clause", "")
            whose[0].values.update(window=dict(window), clause=clause)
        one = whose[0] if whose else reading.add(
            "exception", piece, level=level.values["id"], units=[kind], window=dict(window)
        )  # fmt: skip
        one.marks["window"] = told
        made.append(one)
    apart = [one.values["units"] for one in reading.of("exception")
             if one.values["level"] == level.values["id"] and "window" in one.values]  # fmt: skip
    if all([kind] in apart for kind in level.values["units"]):
        level.marks["window"] = "bản gốc ghi thời hạn cho từng loại đơn vị"
    return made


def _row_said(reading: Reading, piece: Piece) -> str:
    """Return where a row stands: its number, or that of the merged one above, and its time as its cell says it."""
    upto = [one.at for one in reading.pieces].index(piece.at) + 1  # a row may be a copy of what stands there
    above = [cells_of(one.text) for one in reading.pieces[:upto]]
    number = next((cells[0] for cells in reversed(above) if cells and cells[0].rstrip(".").isdigit()), "")
    when = next((cell for cell in cells_of(piece.text)[2:] if re.search(r"\d", cell)), "")
    return ", ".join(filter(None, (piece.clause, f"dòng {number}" * bool(number)))) + f": {when}" * bool(when)


def _put_away(
    reading: Reading, task: Proposal, piece: Piece, held: Sequence[Proposal], kept: Sequence[str] = ()
) -> None:
    """Take a task away whose row others hold now; that of the kinds that none has stays."""
    for one in held:
        reading.draw(one, [piece])
    if kept:
        task.values["body"] = ", ".join(kept)
        return
    reading.facts[:] = [one for one in reading.facts if one is not task]
    reading.drawn[piece.at] = [one for one in reading.drawn.get(piece.at, []) if one is not task]
