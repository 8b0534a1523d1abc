"""The size of the units that are left beside some by their names: "…; các huyện, thị xã còn lại không quá 180"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .facts import Proposal, Reading
from .pieces import Piece


def left_by_named(
    reading: Reading, piece: Piece, level: Proposal, kinds: Sequence[str], size: Mapping[str, int]
) -> bool:
    """Give a level the size of those of its units that a sentence leaves; tell whether it says so of all of them.

    kinds: which of the level's units are left, all of them where the sentence says "các đơn vị còn lại". The units by
    their names have theirs as exceptions, so that with these no unit of the level is without one.
    """
    named = [
        unit for fact in reading.drawn.get(piece.at, ())
        if fact.table == "exception" and fact.values.get("level") == level.values["id"] and fact.values.get("size")
        for unit in fact.values.get("units", ()) if unit not in level.values["units"]
    ]  # fmt: skip
    mine: list[str] = level.values["units"]
    of_named = {kind for kind in mine if any(f"{unit} ".casefold().startswith(f"{kind} ") for unit in named)}
    known = level.values.get("size", {})
    if not named or set(kinds) | of_named < set(mine):
        return False
    others = [cap for cap in known.get("caps", ()) if cap["category"] != "all"]
    caps = [*others, {"category": "all", **size, "clause": piece.clause}]
    clause = level.values.pop("clause")
    level.values.update({"size": {**known, "caps": caps}, "clause": clause})
    reading.draw(level, [piece])
    return True
