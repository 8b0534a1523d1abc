"""The levels that a plan's words mean: of which owners are units, and whose meeting a stretch is on."""

from __future__ import annotations

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.levels_said.finding import Finder, same_kind
from tdkt_tui.workflow.reading_plan.levels_said.segments import Defined
from tdkt_tui.workflow.reading_plan.levels_said.subjects import Subject

from .owners import Owner

_ANY = ("đơn vị", "cơ quan")
"""What any unit is called by: alone it is none of one sort, "đơn vị sự nghiệp"."""


def levels_of(reading: Reading, owner: Owner) -> list[Proposal]:
    """Return the levels that have units as an owner names."""
    kind = owner.kind or owner.unit[:1].lower() + owner.unit[1:]
    if kind in ("tỉnh", "toàn tỉnh"):
        return [one for one in reading.of("level") if one.values.get("units") == ["tỉnh"]]
    if kind.startswith("cấp "):
        return [level for level, _ in Finder(reading, Defined()).matching(Subject(0, 0, label=kind))]
    if owner.kind:
        same = str.__eq__ if kind in _ANY else same_kind
        return [one for one in reading.of("level") if any(same(kind, unit) for unit in one.values.get("units", ()))]
    found = [(unit, one) for one in reading.of("level") for unit in one.values.get("units", ())
             if f"{kind} ".startswith(f"{unit.casefold()} ")]  # fmt: skip
    longest = max((len(unit) for unit, _ in found), default=0)
    return [one for unit, one in found if len(unit) == longest]


def one_level(reading: Reading, owners: list[Owner]) -> str:
    """Return the code of the one level that has all of these; "" where it is not one."""
    rows = [{str(one.values["id"]) for one in levels_of(reading, owner)} for owner in owners]
    codes = set().union(*rows) if rows else set()
    return codes.pop() if len(codes) == 1 and all(rows) else ""


def is_whole(reading: Reading, owners: list[Owner], code: str) -> bool:
    """Tell owners who are all units of a level."""
    if len(owners) == 1 and owners[0].kind.startswith("cấp "):
        return True
    level = next(one for one in reading.of("level") if one.values["id"] == code)
    mine = {one.kind for one in owners if not (one.units or one.when or one.unit)}
    return {unit.casefold() for unit in level.values.get("units", ())} <= mine
