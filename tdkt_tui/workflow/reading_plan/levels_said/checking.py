"""The levels read a second time, by scopes alone: what the first reading lacks is added, what it mixed up put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tdkt_tui.workflow.reading_plan.citing import read_replaced
from tdkt_tui.workflow.reading_plan.dated import read_years
from tdkt_tui.workflow.reading_plan.days_off import read_days_off
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.form_added import form_codes, form_names
from tdkt_tui.workflow.reading_plan.head import read_head
from tdkt_tui.workflow.reading_plan.kinds_lost import take_back_lost
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .apart_again import give_apart_said
from .comers import give_comers
from .gathering import read_levels_said
from .listed_words import read_listed_words
from .parting_again import LENGTH, part_again
from .told_besides import take_back_offices, take_back_some
from .widening import widen

_ALIKE = 0.5
"""Two levels of which so great a part of all units is common are one."""
_NONE = "kế hoạch không yêu cầu"
"""How it is said of a level that it holds no conference of its own."""
_FEWEST = 20
"""Fewer come to no conference."""
_LONGEST = 2
"""No conference below the province's takes more days."""
_READ_AGAIN = "suy ra: đọc lần nữa theo phạm vi của từng câu"
_OTHERS = f"{_READ_AGAIN}, vì số hoặc tên đọc được trước đó là của cấp khác"

Pair = tuple[Proposal, Proposal]
"""A level, and the same in the second reading."""


def read_levels_checked(reading: Reading) -> None:
    """Add to levels below the province's the values that only a second reading has, and mark these; put right those
    that it gives another level.
    """
    second = Reading(list(reading.pieces))
    for step in (read_head, read_replaced, read_days_off, read_years, read_levels_said):
        step(second)
    part_again(reading, second)
    widen(reading, second)
    pairs = [(mine, theirs) for theirs in second.of("level") if theirs.values.get("units") != ["tỉnh"]
             and (mine := _same(reading, theirs)) is not None and _same(second, mine) is theirs]  # fmt: skip
    for pair in pairs:
        _add(reading, second, pair)
        _correct_forms(reading, second, pair, pairs)
        _correct_times(pair, pairs)
        _correct_size(reading, pair, pairs)
        take_back_some(reading, pair[0])
    give_apart_said(reading, second, pairs)
    take_back_offices(reading)
    read_listed_words(reading)
    give_comers(reading)
    take_back_lost(reading)


def _same(reading: Reading, level: Proposal) -> Proposal | None:
    """Return the level of a reading that is of the same units, or most of them."""
    units = level.units()
    alike = [(len(units & one.units()) / len(units | one.units()), at)
             for at, one in enumerate(reading.of("level")) if units | one.units()]  # fmt: skip
    best = max(alike, default=(0, -1))
    return reading.of("level")[best[1]] if best[0] >= _ALIKE else None


def _add(reading: Reading, second: Reading, pair: Pair) -> None:
    """Give a level the keys that it lacks, but none left out for a reason, nor one that some have apart."""
    mine, theirs = pair
    if any(why.startswith(_NONE) for why in mine.marks.values()):
        return
    apart = [one for one in reading.of("exception") if one.values.get("level") == mine.values["id"]]
    for key in ("window", "days"):
        if key == "days" and theirs.values.get(key, 0) > _LONGEST:
            continue
        if key in theirs.values and _lacks(mine, key) and not any(key in one.values for one in apart):
            mine.values[key] = theirs.values[key]
            mine.marks[key] = theirs.marks.get(key, _READ_AGAIN)
    if "days" in mine.values and _some(theirs, LENGTH) == {**_some(mine, LENGTH), "days_at_most": True}:
        mine.values["days_at_most"] = True
    caps = [cap for cap in _caps(theirs) if max(_bounds(cap).values(), default=0) >= _FEWEST]
    if caps and _lacks(mine, "size") and not any("size" in one.values for one in apart):
        mine.values["size"] = {"caps": caps}
        mine.marks["size"] = _READ_AGAIN
    names = _forms(second, theirs)
    if names and _lacks(mine, "choose_form") and not any("choose_form" in one.values for one in apart):
        mine.values["choose_form"] = _codes(reading, theirs, names)
        mine.marks["choose_form"] = _READ_AGAIN


def _lacks(level: Proposal, key: str) -> bool:
    return key not in level.values and key not in level.marks


def _correct_forms(reading: Reading, second: Reading, pair: Pair, pairs: Sequence[Pair]) -> None:
    """Take from a level the forms that are another's by the second reading."""
    mine, theirs = pair
    own, names = _forms(reading, mine), _forms(second, theirs)
    of_others = {name for _, other in pairs if other is not theirs for name in _forms(second, other)}
    more = set(own) - set(names)
    longer = {one for one in more if any(re.fullmatch(rf"{re.escape(name)} {AREA}", one) for name in names)}
    if names and more and set(names) <= set(own) and more <= of_others | longer:
        mine.values["choose_form"] = _codes(reading, theirs, names)
        mine.marks["choose_form"] = _OTHERS
        reading.facts[:] = [one for one in reading.facts if not _repeats(one, mine)]
    elif own and set(own) < set(names) and _chosen(theirs, names):
        mine.values["choose_form"] = _codes(reading, theirs, names)


def _chosen(level: Proposal, names: Sequence[str]) -> bool:
    """Tell forms between which a sentence lets choose: one stands right behind another and "hoặc"."""
    text = level.piece.text if level.piece else ""
    return all(
        re.search(rf"{re.escape(one)}[”\"]?(?: cấp \w+)?,? (?:hoặc|hay)(?: là)? [“\"]?{re.escape(other)}", text)
        for one, other in pairwise(names)
    )


def _repeats(fact: Proposal, level: Proposal) -> bool:
    """Tell an exception that says no more than its level."""
    values = fact.values
    return (fact.table == "exception" and values.get("level") == level.values["id"]
            and values.get("choose_form") == level.values["choose_form"]
            and not {"window", "days", "size"} & set(values))  # fmt: skip


def _correct_times(pair: Pair, pairs: Sequence[Pair]) -> None:
    """Put the time, or the length, of a level in place of another's."""
    mine, theirs = pair
    for keys in (("window",), LENGTH):
        said, own = (_some(theirs, keys), _some(mine, keys))
        others = [_some(other, keys) for _, other in pairs if other is not theirs]
        if said and own and said != own and own in others and said not in others:
            for key in keys:
                mine.values.pop(key, None)
            mine.values.update(said)
            mine.marks[keys[0]] = _OTHERS


def _correct_size(reading: Reading, pair: Pair, pairs: Sequence[Pair]) -> None:
    """Put the number of a level in place of another's, or of some of its units'; take away one that is theirs alone."""
    mine, theirs = pair
    said, own = _all(theirs), _all(mine)
    others = [_bounds(cap) for _, other in pairs if other is not theirs for cap in _caps(other)]
    of_tier = any(cap is own for one in reading.of("level") if one is not mine for cap in _caps(one))
    if said and own and _bounds(said) != _bounds(own) and _bounds(own) in others and _bounds(said) not in others:
        caps = [said if cap is own else cap for cap in _caps(mine)]
        mine.values["size"] = {**mine.values["size"], "caps": caps}
        mine.marks["size"] = _OTHERS
    elif own and not said and not of_tier and _bounds(own) in [*others, *_of_some(reading, mine)]:
        _drop_cap(mine, own)


def _of_some(reading: Reading, level: Proposal) -> list[dict[str, Any]]:
    """Return the bounds that some of a level's units have apart."""
    return [_bounds(cap) for one in reading.of("exception") if one.values.get("level") == level.values["id"]
            for cap in _caps(one)]  # fmt: skip


def _drop_cap(level: Proposal, cap: dict[str, Any]) -> None:
    """Take a number from a level that others alone have."""
    size = {**level.values["size"], "caps": [one for one in _caps(level) if one is not cap]}
    level.values["size"] = {key: value for key, value in size.items() if value}
    if not level.values["size"]:
        del level.values["size"]
        level.marks.pop("size", None)


def _some(level: Proposal, keys: Sequence[str]) -> dict[str, Any]:
    return {key: level.values[key] for key in keys if key in level.values}


def _caps(level: Proposal) -> list[dict[str, Any]]:
    caps: list[dict[str, Any]] = level.values.get("size", {}).get("caps", [])
    return caps


def _all(level: Proposal) -> dict[str, Any] | None:
    return next((cap for cap in _caps(level) if cap["category"] == "all"), None)


def _bounds(cap: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in cap.items() if key in ("at_least", "at_most", "expected")}


def _forms(reading: Reading, level: Proposal) -> list[str]:
    return form_names(reading, level.values.get("choose_form", ()))


def _codes(reading: Reading, theirs: Proposal, names: Sequence[str]) -> list[str]:
    return form_codes(reading, theirs.piece, names) if theirs.piece else []
