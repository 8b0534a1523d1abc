"""What the section says of a level besides its values: who attends, with whom it is agreed, a plan of its own."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.workflow.reading_plan.attending import attending
from tdkt_tui.workflow.reading_plan.facts import Proposal
from tdkt_tui.workflow.reading_plan.no_meeting import of_whole_level
from tdkt_tui.workflow.reading_plan.own_plans import AGREED, asks_own_plan
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .cutting import heads_of
from .finding import Finder
from .subjects import subjects_in

_NONE = "kế hoạch không yêu cầu hội nghị riêng"


def give_besides(finder: Finder) -> None:
    """Give each level what the pieces below its heading, or on it alone, say besides."""
    reading = finder.reading
    for piece, levels in _pieces_of(finder):
        entries = attending(piece)
        agreed = AGREED.search(piece.text)
        planned = any(asks_own_plan(one) and not _of_some(one) for one in SENTENCE.split(piece.text))
        none = of_whole_level(piece)
        for level in levels:
            if entries:
                level.values.setdefault("attend", []).extend(entries)
            if agreed and not _of_some(piece.text):
                level.values.setdefault("agreed_with", agreed[1])
            if planned:
                level.values["own_plan"] = True
            if none and "choose_form" not in level.values:
                lacking = [key for key in ("choose_form", "window", "size") if key not in level.values]
                level.marks.update(dict.fromkeys(lacking, _NONE))
            if entries or agreed or planned or none:
                reading.draw(level, [piece])


def _pieces_of(finder: Finder) -> Iterator[tuple[Piece, list[Proposal]]]:
    """Yield the pieces on levels, each with those that it is on."""
    reading = finder.reading
    for piece in reading.clauses():
        drawn = [one for one in reading.drawn.get(piece.at, ()) if one.table == "level"]
        heads = [level for one in heads_of(piece) for level, units in finder.matching(one)
                 if set(units) == set(level.values.get("units", []))]  # fmt: skip
        levels = list({id(one): one for one in (drawn or heads)}.values())
        if levels:
            yield piece, levels


def _of_some(text: str) -> bool:
    """Tell words that begin with units by their names, or under a condition."""
    first = next(iter(subjects_in(text)), ())
    return bool(first) and first[0].start < len("Đối với các ") and any(one.narrow for one in first)
