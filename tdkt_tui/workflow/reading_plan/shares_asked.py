"""Shares of a level's delegates that stand outside its own clause: "Cấp huyện, cấp sở: khách mời không quá 25%"."""

from __future__ import annotations

from .facts import Proposal, Reading
from .pieces import Piece
from .sentences import PART
from .shares import shares_in
from .targets import levels_asked


def read_shares(reading: Reading) -> None:
    """Add to levels the shares of exemplars and guests that another clause asks of their delegates."""
    for piece in reading.clauses():
        held = [fact for fact in reading.drawn.get(piece.at, ())
                if fact.table == "level" and not _of_exemplars(fact, piece)]  # fmt: skip
        if held or "%" not in piece.text:
            continue
        known = any(one.table == "composition" and "điển hình" in one.values["group"]
                    for one in reading.drawn.get(piece.at, ()))  # fmt: skip
        for share, words in shares_in(piece.text, piece):
            some = any(share in fact.values.get("size", {}).get("shares", ())
                       for fact in reading.drawn.get(piece.at, ()) if fact.table == "exception")  # fmt: skip
            if some or (known and share["category"] == "exemplar"):
                continue  # of some units alone, or said already
            clause = next((part for part in PART.split(piece.text) if words in part), piece.text)
            asked = levels_asked(reading, piece, clause) if share["category"] != "women" and "how" in share else None
            levels = [level for level in reading.of("level") if level.values["id"] in (asked or ())]
            for level in levels:
                shares = level.values.setdefault("size", {}).setdefault("shares", [])
                if share["category"] not in [one["category"] for one in shares]:
                    first = next((at for at, one in enumerate(shares) if one.get("of") == "exemplar"), len(shares))
                    shares.insert(first, share)  # what share they are, then what share of them others are
                reading.draw(level, [piece])
            if levels and all(share in level.values["size"]["shares"] for level in levels):
                reading.say(piece, words)


def _of_exemplars(level: Proposal, piece: Piece) -> bool:
    """Tell a level of which a clause of its own was read to say no more than of whom its exemplars are."""
    here = [share for share in level.values.get("size", {}).get("shares", ()) if share.get("clause") == piece.clause]
    return bool(here) and all(share.get("of") == "exemplar" for share in here)
