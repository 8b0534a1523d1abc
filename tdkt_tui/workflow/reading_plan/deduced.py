"""Levels of a plan without a clause on levels: the groups of units that get tasks, or else the plan itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.bound_units import names_everybody

from .facts import Reading, code_of
from .general_names import General, general_names, give_levels, keep_names
from .headed import lined
from .pieces import Piece
from .unit_words import COMMUNES, DISTRICTS, OFFICES

_GROUPS = (
    (r"(?:[Cc]ác\s+)?(?P<units>sở, ban, ngành(?:, đoàn thể)?)(?: cấp tỉnh| tỉnh)?", "các {units}"),
    (r"(?:UBND|Ủy ban nhân dân) (?:các\s+)?(?P<units>huyện(?:, thị xã)?, thành phố)", "các {units}"),
    (r"(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các\s+)?(?P<units>xã, phường(?:, thị trấn|, đặc khu)?)", "các {units}"),
    (
        r"(?:Ủy ban )?Mặt trận Tổ quốc(?: Việt Nam)?(?: tỉnh)? và (?:các )?tổ chức thành viên",
        "Mặt trận Tổ quốc và các tổ chức thành viên",
    ),
)
"""A group of units, and what the level is called."""
_FRONT = ("Mặt trận Tổ quốc", "tổ chức thành viên")
"""The kinds of the group that names no kinds of unit."""
_ELSEWHERE = re.compile(
    r"(?:hình thức|thời gian|số lượng|quy mô|thành phần)\b[^.;]{0,120}\b(?:từng|mỗi|các) (?:cấp|đơn vị)\b[^.;]{0,60}"
    r"\b(?:Phụ lục|PHỤ LỤC|Biểu|Bảng|hướng dẫn riêng|văn bản riêng)",
    re.IGNORECASE,
)
"""What tells that the levels are told elsewhere: whoever receives the plan is then no level for that alone."""
_TIERS = ((), DISTRICTS, COMMUNES)
"""Offices, then areas from above."""


@dataclass(slots=True)
class _Group:
    """A group of units that is a level: what it is called, its kinds, the pieces that name it, the first to cite."""

    label: str
    kinds: list[str]
    pieces: list[Piece]

    @property
    def tier(self) -> Sequence[str] | None:
        """Return the tier of its kinds; None for the Front, which is of none."""
        return None if self.kinds[0] in _FRONT else next((tier for tier in _TIERS if self.kinds[0] in tier), ())


def read_deduced(reading: Reading) -> None:
    """Add a level for each group of units with tasks, where no clause spoke of levels; the province itself first.

    Where lines on one conference name whose it is, the groups that hold none have a level besides.
    """
    held = reading.of("level")
    if any(one.piece is None or not lined(one.piece) for one in held):
        return
    names = list(general_names(reading))
    found = _groups(reading, "task", "body")
    if held:
        theirs = {unit for one in held for unit in one.values.get("units", ())}
        found = [one for one in found if not theirs & {*one.kinds}]
    elif (not found or _asks_all(reading)) and not any(_ELSEWHERE.search(piece.text) for piece in reading.clauses()):
        tiers = [one.tier for one in found]
        found += [one for one in _groups(reading, "recipient", "name") if one.tier not in tiers]
    if not held:
        for name in names:
            _put_named(found, name)
    if not found:
        return
    found.sort(key=lambda one: len(_TIERS) if one.tier is None else _TIERS.index(one.tier))
    taken = {str(one.values["id"]) for one in held}
    if not held:
        reading.add("level", found[0].pieces[0], id=code_of("tỉnh", taken), label="cấp tỉnh", units=["tỉnh"])
    for one in found:
        code = code_of(one.label.removeprefix("các "), taken)
        made = reading.add("level", one.pieces[0], id=code, label=one.label, units=one.kinds)
        reading.draw(made, one.pieces[1:])
    give_levels(reading, names)
    keep_names(reading, names)


def _asks_all(reading: Reading) -> bool:
    """Tell a plan with a task of everybody: whoever receives it is then of a level too."""
    return any(names_everybody(str(one.values["body"])) for one in reading.of("task"))


def _put_named(groups: list[_Group], name: General) -> None:
    """Add to groups the kinds for which a general name stands: where it lists units it says whom the plan is for."""
    for tier in _TIERS:
        kinds = name.of(tier)
        group = next((one for one in groups if one.tier == tier), None)
        if kinds and group is None:
            shown = [kind for kind in kinds if kind in OFFICES] or kinds
            groups.append(_Group(f"các {', '.join(shown)}", kinds, [name.piece]))
        elif kinds and group is not None:
            group.kinds += [kind for kind in kinds if kind not in group.kinds]
            listed = group.pieces[0].part == "recipients"  # a line of recipients is no clause to cite
            group.pieces = [name.piece, *group.pieces] if listed else [*group.pieces, name.piece]


def _groups(reading: Reading, table: str, key: str) -> list[_Group]:
    """Return the groups that the facts of a table name, first ones first."""
    found: dict[str, _Group] = {}
    for item in reading.of(table):
        for pattern, label in _GROUPS:
            hit = re.search(pattern, item.values[key], re.IGNORECASE)
            if hit and item.piece is not None:
                units = hit["units"][:1].lower() + hit["units"][1:] if "units" in pattern else ""
                name = label.format(units=units)
                found.setdefault(name, _Group(name, _kinds(units) or [*_FRONT], [item.piece]))
    return list(found.values())


def _kinds(units: str) -> list[str]:
    return [part for part in re.split(r",\s*|\s+và\s+(?:các\s+)?", units) if part]
