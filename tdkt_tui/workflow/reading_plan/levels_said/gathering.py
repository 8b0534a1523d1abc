"""The levels section read once more, by scopes: what the older ways of reading left is given to its levels."""

from __future__ import annotations

from typing import Any

from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.naming import SUBJECT
from tdkt_tui.workflow.reading_plan.unread_pieces import Unread

from .absorbing import absorb
from .apart import give_apart
from .cutting import segments_of
from .finding import Finder
from .giving import Giver, sent_on
from .headings_said import fold_cases, forget_empty, from_headings, in_order
from .lefts import is_left
from .same_said import with_same
from .segments import Defined, Segment, attr_of, in_turn, means_others
from .sizes_held import further_sizes
from .sorting import by_sorts
from .stating import stated_in
from .tabled import rows_of, stretches_of
from .told_besides import give_besides

_OF_ALL = "kế hoạch nói chung, không nêu cấp"
_OF_ALL_KEYS = ("forms", "days", "days_at_most")

Stated = list[tuple[Segment, dict[str, Any]]]


def read_levels_said(reading: Reading) -> None:
    """Add the levels of a plan, each with what the stretches on it say."""
    defined = Defined(alone=True)
    rows = rows_of(reading)
    parts = list(segments_of(reading, defined, {row.piece.at for row in rows}))
    parts += stretches_of(rows, defined)
    giver = Giver(Finder(reading, defined, alone=True))
    stated = _give(giver, parts, defined, alone=True)
    from_headings(giver, [row[0] for row in stated])
    fold_cases(reading)
    give_besides(giver.finder)
    forget_empty(reading)
    in_order(reading)


def read_levels_left(reading: Reading) -> None:
    """Give levels what the older ways of reading left of the levels section."""
    defined, seen = Defined(), dict[str, Unread | None]()
    parts = list(segments_of(reading, defined, set()))
    if any(one.label or one.kinds for part in parts for one in part.who):
        _give(Giver(Finder(reading, defined)), [part for part in parts if is_left(reading, part, seen)], defined)


def _give(giver: Giver, parts: list[Segment], defined: Defined, *, alone: bool = False) -> Stated:
    """Give the levels what the stretches state, and return it. alone: no other way has read the section before."""
    reading = giver.reading
    for label, kinds in defined.kinds.items():
        absorb(reading, label, list(kinds))
    stated = with_same([(one, stated_in(one, giver.years)) for part in parts for one in in_turn(part)])
    stated = [(part, values) for part, values in stated if values]
    if alone or not any({"huyện", "sở"} & set(one.values.get("units", ())) for one in reading.of("level")):
        stated = by_sorts(giver.finder, stated)
    for part, _ in stated:
        reading.doubted.setdefault(part.piece.at, []).extend(further_sizes(part.text))
    _to_whole_levels(giver, [row for row in stated if not row[0].pilot])  # what is apart needs them
    for label, kinds in defined.kinds.items():
        absorb(reading, label, list(kinds))
    for part, values in stated:
        for one in part.who if not part.pilot else ():
            give_apart(giver, part, one, values)
    _to_all(giver, stated)
    return stated


def _to_whole_levels(giver: Giver, stated: Stated) -> None:
    """Give levels by name, and kinds that are a level, what is said of them."""
    named = [row for row in stated if row[1].keys() <= {"forms", "deduced", "marks"}
             and any(one.label == "cấp tỉnh" for one in row[0].who) and not row[0].head]  # fmt: skip
    for part, values in [*(row for row in stated if row not in named), *named]:
        for one in part.who:
            if (part, values) in named and not giver.finder.matching(one):
                continue  # a mention of the province's congress
            whole = (
                one.kinds
                and not means_others(part, one)
                and (not one.when or one in part.base)
                and not giver.finder.sort_of(part, one)
            )
            if not (one.label or whole) or (one.label != "cấp tỉnh" and sent_on(part)):
                continue
            found = giver.finder.matching(one) if "doubt" in values else giver.finder.level(one, part)
            for level, units in found:
                if set(units) == set(level.values.get("units", [])):
                    giver.give(level, part, values)


def _to_all(giver: Giver, stated: Stated) -> None:
    """Give every level but the province what a sentence under a label says of nobody."""
    for part, values in stated:
        some = {key: value for key, value in values.items() if key in _OF_ALL_KEYS}
        texts = (part.piece.text, *part.piece.under[-1:])
        begun = any(map(SUBJECT.match, texts))  # "Đối với các khối thi đua. …" is on these alone
        if part.who or not some or part.pilot or attr_of(part.text) not in ("form", "window") or begun:
            continue
        above = part.piece.clause.rpartition(".")[0]
        for level in giver.reading.of("level"):
            inside = str(level.values.get("clause", "")).startswith(above)
            if inside and level.values.get("units", []) != ["tỉnh"]:
                giver.give(level, part, some, _OF_ALL)
