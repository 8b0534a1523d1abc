"""Those who go first, as the levels section says it: their time, and their names where another step cut them ill."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.unit_names import kind_of
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.unread_pieces import Unread

from .cutting import segments_of
from .finding import Finder
from .giving import Giver
from .lefts import is_left
from .segments import Defined, Segment
from .stating import stated_in
from .tabled import tabled_in


def read_pilots_said(reading: Reading) -> None:
    """Add pilots that no step read, name well those that one cut ill, take back exceptions that say the same."""
    giver = Giver(Finder(reading, Defined()))
    seen = dict[str, Unread | None]()
    for part in segments_of(reading, Defined(), tabled_in(reading)):
        if not part.pilot:
            continue
        stated = stated_in(part, giver.years)
        values = stated if is_left(reading, part, seen) else {}
        names = [_bare(name) for one in part.who for name in one.names]
        for name in names:
            _name_well(reading, name)
            known = {str(one.values["unit"]).casefold() for one in reading.of("pilot")}
            if "window" in values and name.casefold() not in known:
                made = reading.add("pilot", part.piece, unit=name, window=values["window"])
                made.marks.update(values.get("marks", {}))
        _apart(giver, part, names, stated)
    for pilot in list(reading.of("pilot")):
        _join_apart(reading, pilot)
    for pilot in reading.of("pilot"):
        _forget_exception(reading, pilot)


def _apart(giver: Giver, part: Segment, names: list[str], stated: dict[str, Any]) -> None:
    """Give those who go first the form, length and number that their sentence says, in the place of their level's.

    A form that only this sentence names is none of those of which the others choose.
    """
    stated = {key: one for key, one in stated.items() if key in ("forms", "size") or key.startswith("days")}
    reading = giver.reading
    pilots = {str(one.values["unit"]).casefold() for one in reading.of("pilot")}
    for level in reading.of("level") if stated and "doubt" not in stated else ():
        kinds = level.units()
        own = [name for name in names if name.casefold() in pilots
               and kinds & {kind_of(name), name.casefold(), name.casefold().split()[0]}]  # fmt: skip
        if not own:
            continue
        giver.exception(level, own, "", part, stated)
        theirs = {str(one.values["id"]) for one in reading.of("form") if one.piece is part.piece
                  and one.values["name"] in stated.get("forms", ())}  # fmt: skip
        if left := [code for code in level.values.get("choose_form", ()) if code not in theirs]:
            level.values["choose_form"] = left


def _bare(name: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)$", "", name)


def _name_well(reading: Reading, name: str) -> None:
    """Put a name in the place of one that goes on with what its unit is: "Sở Y tế làm đơn vị"."""
    for pilot in reading.of("pilot"):
        said = str(pilot.values["unit"])
        if said.casefold().startswith(f"{name.casefold()} ") and said[len(name) + 1].islower():
            pilot.values["unit"] = name


def _join_apart(reading: Reading, pilot: Proposal) -> None:
    """Put a pilot that is another with what it is of into that: "(riêng Công ty A thuộc cấp cơ sở, xong trong …)"."""
    said = str(pilot.values["unit"])
    for one in reading.of("pilot"):
        rest = said.removeprefix(str(one.values["unit"]))
        if one is not pilot and one.piece is pilot.piece and re.match(r"\s+(?:thuộc|là|ở|của)\b", rest):
            one.values.update({key: value for key, value in pilot.values.items() if key != "unit"})
            _take_back(reading, pilot, one)
            return


def _take_back(reading: Reading, gone: Proposal, kept: Proposal) -> None:
    reading.facts[:] = [fact for fact in reading.facts if fact is not gone]
    for drawn in reading.drawn.values():
        drawn[:] = [kept if fact is gone else fact for fact in drawn]


def _forget_exception(reading: Reading, pilot: Proposal) -> None:
    """Take back an exception that only gives a pilot its time."""
    for one in reading.of("exception"):
        same = [str(unit).casefold() for unit in one.values.get("units", ())] == [str(pilot.values["unit"]).casefold()]
        if same and one.values.get("window") == pilot.values.get("window") and not {
            "size", "days", "choose_form"} & set(one.values):  # fmt: skip
            _take_back(reading, one, pilot)
