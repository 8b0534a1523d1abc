"""The levels section read once more, by scopes: what the older ways of reading left is given to its levels."""

from __future__ import annotations

from typing import Any

from tdkt_tui.workflow.reading_plan.facts import Reading, bare
from tdkt_tui.workflow.reading_plan.unread_pieces import Unread, left_of

from .absorbing import absorb
from .apart import give_apart
from .cutting import segments_of
from .finding import Finder
from .giving import Giver, sent_on
from .segments import Defined, Segment, attr_of, in_turn, means_others
from .sizes_held import further_sizes
from .stating import stated_in

_OF_ALL = "kế hoạch nói chung, không nêu cấp"
_OF_ALL_KEYS = ("forms", "days", "days_at_most")

Stated = list[tuple[Segment, dict[str, Any]]]


def read_levels_said(reading: Reading) -> None:
    """Give levels what the older ways of reading left of the levels section."""
    defined = Defined()
    parts = list(segments_of(reading, defined))
    if not any(one.label or one.kinds for part in parts for one in part.who):
        return
    giver, seen = Giver(Finder(reading, defined)), dict[str, Unread | None]()
    parts = [part for part in parts if _left(reading, part, seen)]
    for label, kinds in defined.kinds.items():
        absorb(reading, label, list(kinds))
    stated = [(one, stated_in(one, giver.years)) for part in parts for one in in_turn(part)]
    stated = [(part, values) for part, values in stated if values]
    for part, _ in stated:
        reading.doubted.setdefault(part.piece.at, []).extend(further_sizes(part.text))
    _to_whole_levels(giver, [row for row in stated if not row[0].pilot])  # what is apart needs them
    for label, kinds in defined.kinds.items():
        absorb(reading, label, list(kinds))
    for part, values in stated:
        if part.pilot:
            _pilots(reading, part, values)
        else:
            for one in part.who:
                give_apart(giver, part, one, values)
    _to_all(giver, stated)


def _to_whole_levels(giver: Giver, stated: Stated) -> None:
    """Give levels by name, and kinds that are a level, what is said of them."""
    for part, values in stated:
        for one in part.who:
            whole = (
                one.kinds
                and not means_others(part, one)
                and (not one.when or one in part.base)
                and not giver.finder.sort_of(part, one)
            )
            if not (one.label or whole) or (one.label != "cấp tỉnh" and sent_on(part)):
                continue
            for level, units in giver.finder.level(one, part):
                if set(units) == set(level.values.get("units", [])):
                    giver.give(level, part, values)


def _to_all(giver: Giver, stated: Stated) -> None:
    """Give every level but the province what a sentence under a label says of nobody."""
    for part, values in stated:
        some = {key: value for key, value in values.items() if key in _OF_ALL_KEYS}
        if part.who or not some or part.pilot or attr_of(part.text) not in ("form", "window"):
            continue
        for level in giver.reading.of("level"):
            if level.values.get("units", []) != ["tỉnh"]:
                giver.give(level, part, some, _OF_ALL)


def _left(reading: Reading, part: Segment, seen: dict[str, Unread | None]) -> bool:
    """Tell a stretch of which the older ways left words, or figures, unread.

    Of a table's row on a level none on others: whose a cell is its columns say, though it names units.
    """
    piece = part.piece
    if piece.at in reading.level_rows:
        drawn = [one for one in reading.drawn.get(piece.at, ()) if one.table == "level"]
        units = {unit.casefold() for level in drawn for unit in level.values.get("units", ())}
        if not any(kind.casefold() in units for one in part.who for kind in one.kinds):
            return False
    if piece.at not in seen:
        seen[piece.at] = left_of(reading, piece)
    left = seen[piece.at]
    own = part.text.strip(" ,;:.()")
    return left is not None and (
        any(figure in own for figure in left.figures)
        or any(own in words or bare(words) in own for words in left.words.split(" … ") if len(words) > 3)
    )


def _pilots(reading: Reading, part: Segment, values: dict[str, Any]) -> None:
    """Add those who go first with their time."""
    known = {str(one.values["unit"]).casefold() for one in reading.of("pilot")}
    for name in (name for one in part.who for name in one.names):
        if "window" in values and name.casefold() not in known:
            made = reading.add("pilot", part.piece, unit=name, window=values["window"])
            made.marks.update(values.get("marks", {}))
