"""Communes that a plan sets apart by districts: in a clause on communes "các huyện A, B" are all that lie there."""

from __future__ import annotations

from tdkt_tui.model.unit_names import AREAS, kind_of

from .facts import Reading


def read_in_districts(reading: Reading) -> None:
    """Say of an exception to a level of communes that names districts that it is of all communes there."""
    levels = {one.values["id"]: one.values.get("units", []) for one in reading.of("level")}
    for fact in reading.of("exception"):
        kinds = levels.get(fact.values.get("level", ""), [])
        named = fact.values.get("units", [])
        communes = bool(kinds) and all(AREAS.get(kind) == "commune" for kind in kinds)
        if not communes or not named or fact.values.get("when"):
            continue
        if all(AREAS.get(kind_of(name)) == "district" and " " in name for name in named):
            rest = {key: fact.values[key] for key in fact.values if key not in ("level", "units")}
            level = fact.values["level"]
            fact.values.clear()
            fact.values.update(level=level, units=list(kinds), when=f"thuộc {', '.join(named)}", **rest)
            fact.marks["when"] = "suy ra: mục này về cấp xã, bản gốc kể tên các huyện"
