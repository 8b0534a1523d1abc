"""A level of which the first reading knew some of the units: it gets those that the plan lists, and their values."""

from __future__ import annotations

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.unit_lists import TERMS

from .finding import UNLISTED
from .headings_said import in_order

_MOST = 0.5
"""Below this part of all units, what the first reading gave a level was of that part."""
_KEYS = ("window", "days", "days_at_most", "days_approx", "days_or", "choose_form", "size")


def widen(reading: Reading, second: Reading) -> None:
    """Give a level that lies whole inside one of the second reading, which lists its units, the units of that one."""
    for theirs in second.of("level"):
        units = theirs.units()
        mine = [one for one in reading.of("level") if one.units() & units]
        if theirs.marks.get("units", "").startswith(UNLISTED) or len(mine) != 1 or not mine[0].units() < units:
            continue
        known = len(mine[0].units()) / len(units)
        mine[0].values["units"] = [
            unit for unit in theirs.values["units"] if not _held_with_terms(reading, theirs, unit)
        ]
        mine[0].marks.pop("units", None)
        if known < _MOST:
            _replace(reading, mine[0], theirs)


def _held_with_terms(reading: Reading, theirs: Proposal, unit: str) -> bool:
    """Tell a unit that a level of the same clause has without its terms, and give that level the terms."""
    terms = TERMS.search(unit)
    plain = unit[: terms.start()] if terms else ""
    for one in reading.of("level") if plain else ():
        if plain in one.values.get("units", ()) and one.values.get("clause") == theirs.values.get("clause"):
            one.values["units"] = [unit if had == plain else had for had in one.values["units"]]
            one.values["label"] = str(one.values["label"]).replace(plain, unit, 1)
            return True
    return False


def _replace(reading: Reading, mine: Proposal, theirs: Proposal) -> None:
    """Put name and values of the second reading in the place of those that were of some units alone."""
    for key in _KEYS:
        mine.values.pop(key, None)
        mine.marks.pop(key, None)
    mine.values.update({key: value for key, value in theirs.values.items() if key in _KEYS and key != "choose_form"})
    mine.marks.update({key: why for key, why in theirs.marks.items() if key in _KEYS})
    if theirs.piece:
        mine.values["clause"] = theirs.values["clause"]
        in_order(reading, {id(mine): theirs.piece.at})
    if str(theirs.values["label"]).startswith("cấp ") and not str(mine.values["label"]).startswith("cấp "):
        _rename(reading, str(mine.values["id"]), str(theirs.values["id"]))
        mine.values["label"] = theirs.values["label"]


def _rename(reading: Reading, old: str, new: str) -> None:
    """Give a level another code, wherever it stands, unless the code is taken."""
    if any(one.values.get("id") == new for one in reading.facts):
        return
    for fact in reading.facts:
        values = fact.values
        if fact.table == "level" and values["id"] == old:
            values["id"] = new
        if values.get("level") == old:
            values["level"] = new
        if old in (levels := values.get("levels") or ()):
            values["levels"] = [new if one == old else one for one in levels]
