"""What the section says of a level besides its values: who attends, with whom it is agreed, a plan of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.unit_names import AREAS, kind_of
from tdkt_tui.workflow.reading_plan.attending import attending
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.no_meeting import of_whole_level
from tdkt_tui.workflow.reading_plan.own_plans import AGREED, asks_own_plan
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE
from tdkt_tui.workflow.reading_plan.withheld import take_back

from .cutting import heads_of
from .finding import Finder
from .subjects import subjects_in

_NONE = "kế hoạch không yêu cầu hội nghị riêng"
_OFFICE = re.compile(r"(?:các )?cơ quan\b(?!.*\bđịa phương\b)", re.IGNORECASE)


def give_besides(finder: Finder) -> None:
    """Give each level what the pieces below its heading, or on it alone, say besides."""
    reading = finder.reading
    for piece, levels in _pieces_of(finder):
        entries = attending(piece)
        agreed = AGREED.search(piece.text)
        planned = any(asks_own_plan(one) and not of_some(one) for one in SENTENCE.split(piece.text))
        none = of_whole_level(piece)
        for level in levels:
            if entries:
                level.values.setdefault("attend", []).extend(entries)
            if agreed and _agreed_by(level, piece):
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


def _agreed_by(level: Proposal, piece: Piece) -> bool:
    """Tell that all units of a level agree on their meetings with somebody, not those alone whom a sentence is on."""
    sentence = next(one for one in SENTENCE.split(piece.text) if AGREED.search(one))
    return not of_some(piece.text) and not _by_some(level, sentence)


def _of_others(level: Proposal, sentence: str) -> bool:
    """Tell a sentence that begins with kinds of which the level has none: "Đối với sở, ban, ngành: …"."""
    first = next(iter(subjects_in(sentence)), ())
    heads = {word for one in first for kind in one.kinds if not one.general for word in kind.casefold().split()[:1]}
    units = {str(unit).casefold().split()[0] for unit in level.values.get("units", ())}
    return bool(heads) and first[0].start < len("Đối với các ") and not heads & units


def _of_part(level: Proposal, sentence: str) -> bool:
    """Tell a sentence that begins with some of a level's units by their kinds."""
    first = next(iter(subjects_in(sentence)), ())
    heads = {word for one in first for kind in one.kinds for word in kind.casefold().split()[:1]}
    units = [str(unit).casefold() for unit in level.values.get("units", ())]
    meant = [unit for unit in units if unit.split()[0] in heads]
    return bool(first) and first[0].start < len("Đối với các ") and 0 < len(meant) < len(units)


def take_back_some(reading: Reading, level: Proposal) -> None:
    """Take from a level a plan, or an agreement, of which only sentences on some of its units speak.

    These have the agreement as their exception has it, where there is one.
    """
    at = {at for at, facts in reading.drawn.items() if level in facts}
    said = [one for piece in reading.clauses() if piece.at in at for one in SENTENCE.split(piece.text)]
    planned = [one for one in said if asks_own_plan(one)]
    if "own_plan" in level.values and planned and all(map(of_some, planned)):
        del level.values["own_plan"]
    agreed = [one for one in said if AGREED.search(one)]
    if agreed and all(_by_some(level, one) for one in agreed):
        level.values.pop("agreed_with", None)
    for one in reading.of("exception"):
        if one.piece and one.values.get("level") == level.values["id"] and "decided_by" in one.values.get("size", {}):
            for sentence in SENTENCE.split(one.piece.text):
                if (found := AGREED.search(sentence)) and _by_some(level, sentence):
                    one.values.setdefault("agreed_with", found[1])


def _by_some(level: Proposal, sentence: str) -> bool:
    return of_some(sentence) or _of_part(level, sentence) or _of_others(level, sentence)


def of_some(text: str) -> bool:
    """Tell words that begin with units by their names, or under a condition."""
    first = next(iter(subjects_in(text)), ())
    return bool(first) and first[0].start < len("Đối với các ") and any(one.narrow for one in first)


def take_back_offices(reading: Reading) -> None:
    """Take back what areas are said to have apart where they are offices of so many people, which no area is.

    A level of the same clause that has the same length has it from there.
    """
    for one in reading.of("exception"):
        areas = all(kind_of(unit) in AREAS for unit in one.values.get("units", ()))
        if areas and one.piece and _OFFICE.match(str(one.values.get("when", ""))):
            own = [level for level in reading.of("level") if level.values["clause"] == one.values["clause"]]
            for level in own:
                if level.values.get("days") == one.values.get("days"):
                    reading.draw(level, [one.piece])
            take_back(reading, one)
