"""The shares of one level that are those of another: "tỷ lệ điển hình tiên tiến như nêu trên", "tỷ lệ như cấp xã"."""

from __future__ import annotations

import re

from .destinations import levels_named
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .unread_pieces import left_of

_SAME = re.compile(
    r"(?:^|(?<=[;,.]\s))(?P<said>(?:với\s+)?(?:tỷ lệ|tỉ lệ)(?P<what>(?:\s(?!như\b|theo\b)[^\s,;.\d]+){0,8}?)\s+"
    r"(?:(?:được\s+)?(?:thực hiện|áp dụng|tính)\s+)?(?:như|theo)\s+(?:(?:tỷ lệ|mức|quy định)\s+)*"
    r"(?:(?:đã\s+)?(?:nêu|nói|quy định)\s+)?(?:(?:ở\s+)?trên|(?:đối với\s+|của\s+|ở\s+|tại\s+)?(?P<whom>cấp \w+)))"
    r"(?=\s*(?:[,;.]|$))",
    re.IGNORECASE,
)
_EXEMPLARS = "điển hình"


def read_same_shares(reading: Reading) -> None:
    """Give a level the shares of the one that its paragraph points at; where that one's are not read it is told."""
    for piece in reading.clauses():
        levels = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "level"]
        found = _SAME.search(piece.text) if len(levels) == 1 else None
        if found is None:
            continue
        if (first := _meant(reading, levels[0], found["whom"] or "")) and _give(reading, piece, first, levels[0],
                                                                              found["what"]):  # fmt: skip
            reading.say(piece, found["said"])
        else:
            reading.doubted.setdefault(piece.at, []).append(bare(found["said"]))


def _meant(reading: Reading, level: Proposal, whom: str) -> Proposal | None:
    """Return the level whose shares are meant: the one that is named, else the nearest before that has any.

    None where some of them are still to be read.
    """
    levels = reading.of("level")
    names = levels_named(reading, whom) if whom else []
    before = [one for one in levels[: levels.index(level)] if _shares(reading, one)]
    mine = [one for one in levels if one.values["id"] in names and one is not level] if whom else before[-1:]
    if len(mine) != 1:
        return None
    pieces = [one for one in reading.clauses() if mine[0] in reading.drawn.get(one.at, ()) and "%" in one.text]
    unread = [left for one in pieces if (left := left_of(reading, one))]
    return None if any("%" in left.words for left in unread) else mine[0]


def _shares(reading: Reading, level: Proposal) -> list[Proposal]:
    """Return what says of whom a level's delegates are how many in a hundred."""
    own = [level] if level.values.get("size", {}).get("shares") else []
    return own + [one for one in reading.of("composition") if level.values["id"] in one.values.get("levels", ())]


def _give(reading: Reading, piece: Piece, first: Proposal, level: Proposal, what: str) -> bool:
    """Give a level those shares of another that are meant; tell whether there are any."""
    only = _EXEMPLARS in what.casefold()
    size = first.values.get("size", {})
    shares = [one for one in size.get("shares", ()) if not only or one["category"] == "exemplar"]
    if shares:
        own = level.values.setdefault("size", {})
        own["shares"] = [*own.get("shares", ()), *({**one, "clause": piece.clause} for one in shares)]
    groups = [one for one in reading.of("composition") if first.values["id"] in one.values.get("levels", ())
              and (not only or _EXEMPLARS in str(one.values["group"]))]  # fmt: skip
    for one in groups:
        one.values["levels"] = [*one.values["levels"], level.values["id"]]
        reading.draw(one, [piece])
    return bool(shares or groups)
