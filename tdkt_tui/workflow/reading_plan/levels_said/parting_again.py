"""Which units are one level, by the second reading: levels that only it has are added, parts of one are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.form_added import form_codes, form_names
from tdkt_tui.workflow.reading_plan.unit_words import AREA, COMMUNES, DISTRICTS, OFFICES

from .absorbing import put_into
from .finding import UNLISTED, same_kind
from .headings_said import in_order
from .segments import ANY
from .within_tier import put_within

_GENERAL = re.compile(r"(?:cơ quan|đơn vị|tổ chức|địa phương|nơi)\b")
_APART = ("window", "days", "size")
LENGTH = ("days", "days_at_most", "days_approx", "days_or")
_KEYS = ("when", "window", *LENGTH, "size", "place", "own_plan")
_OF_ANY = ("id", "label", "units", "clause", "choose_form")


def part_again(reading: Reading, second: Reading) -> None:
    """Add the levels of the second reading whose units no level has, and join levels that are parts of one of its."""
    for theirs in second.of("level"):
        if not _whole(theirs):
            continue
        mine = [one for one in reading.of("level") if _nearest(second, one) is theirs]
        known = any(_common(one, theirs) for one in reading.of("level"))
        new = not known and _named(theirs) and theirs.piece and theirs.piece.at not in reading.level_rows
        if new and not put_within(reading, theirs, _APART):
            _add(reading, second, theirs)
        elif len(mine) > 1 and all(_within(one, theirs) and _joinable(one) for one in mine) and not _mixed(theirs):
            _join(reading, second, mine, theirs)
    _without_any(reading)


def _whole(level: Proposal) -> bool:
    """Tell a level below the province's of whose meeting a form or a time is said, and whose units the plan lists."""
    values = level.values
    return (values.get("units") != ["tỉnh"] and ("window" in values or "choose_form" in values)
            and not level.marks.get("units", "").startswith(UNLISTED))  # fmt: skip


def _named(level: Proposal) -> bool:
    """Tell a level of which a form is said, and not of a word for any unit alone: "đơn vị trực thuộc"."""
    return "choose_form" in level.values and not all(map(_GENERAL.match, level.units()))


def _joinable(level: Proposal) -> bool:
    """Tell a level of which nothing is said that one of several kinds could not hold apart: who pays, for one."""
    return not level.values.keys() - {*_KEYS, *_OF_ANY}


def _nearest(second: Reading, level: Proposal) -> Proposal | None:
    """Return the level of the second reading that has most of a level's kinds, as they are said, or else in part."""
    rows = [(len(level.units() & one.units()), _common(level, one), -at) for at, one in enumerate(second.of("level"))]
    best = max(rows, default=(0, False, 0))
    return second.of("level")[-best[2]] if any(best[:2]) else None


def _common(one: Proposal, other: Proposal) -> bool:
    return any(_alike(unit, kind) for unit in one.values.get("units", ()) for kind in other.values.get("units", ()))


def _within(one: Proposal, other: Proposal) -> bool:
    return all(ANY.fullmatch(unit) or any(_alike(unit, kind) for kind in other.values.get("units", ()))
               for unit in one.values.get("units", ()))  # fmt: skip


def _alike(unit: str, kind: str) -> bool:
    """Tell two words for one kind; a body's own name is only itself."""
    named = unit[:1].isupper() or kind[:1].isupper()
    return unit.casefold() == kind.casefold() if named else same_kind(unit, kind)


def _mixed(level: Proposal) -> bool:
    """Tell areas and the province's offices in one level, which often are two, and rows parted by a semicolon."""
    units = level.units()
    head, colon, _ = level.piece.text.partition(":") if level.piece else ("", "", "")
    return bool(colon and ";" in head) or (any(re.fullmatch(AREA, unit) for unit in units) and "sở" in units)


def _add(reading: Reading, second: Reading, theirs: Proposal) -> None:
    """Add a level as the second reading has it."""
    if theirs.piece is None:
        return
    values = theirs.values
    taken = {str(one.values["id"]) for one in reading.facts if "id" in one.values}
    code = str(values["id"])
    made = reading.add("level", theirs.piece, id=code if code not in taken else f"{code}-2", label=values["label"],
                       units=list(values["units"]),
                       choose_form=form_codes(reading, theirs.piece,
                                              form_names(second, values.get("choose_form", ()))),
                       **{key: values[key] for key in _KEYS if key in values})  # fmt: skip
    made.marks.update(theirs.marks)
    again = [one for one in reading.of("exception") if one.piece is theirs.piece and "choose_form" in one.values
             and one.values["choose_form"] == made.values.get("choose_form")]  # fmt: skip
    reading.facts[:] = [one for one in reading.facts if not any(one is gone for gone in again)]
    reading.draw(made, [piece for piece in second.pieces if theirs in second.drawn.get(piece.at, ())])
    in_order(reading)


def _join(reading: Reading, second: Reading, mine: Sequence[Proposal], theirs: Proposal) -> None:
    """Put levels that are parts of one into one level of what is said of this; what a part has otherwise is apart."""
    first = max(mine, key=lambda one: len([key for key in _APART if key in one.values]))
    whole = {key: theirs.values[key] for key in (*_KEYS, "units", "label") if key in theirs.values}
    whole |= {key: first.values[key] for key in _APART
              if key in first.values and all(one.values.get(key) == first.values[key] for one in mine)}  # fmt: skip
    for one in mine:
        apart = {key: one.values.pop(key) for key in _APART if key in one.values}
        apart = {key: value for key, value in apart.items()
                 if value != whole.get(key) and value not in _of_others(second, one, theirs, key)}  # fmt: skip
        if apart and one.piece:
            reading.add("exception", one.piece, level=one.values["id"], units=list(one.values["units"]), **apart)
    for one in mine:
        if one is not first:
            put_into(reading, first, one)
    first.values.update(whole)
    if theirs.piece:
        in_order(reading, {id(first): theirs.piece.at})


def _of_others(second: Reading, one: Proposal, theirs: Proposal, key: str) -> list[object]:
    """Return what the second reading gives other levels, or units that it names; how many come, by one's paragraph.

    Two days that are the same are one day said twice, but as many people come to many meetings.
    """
    at = one.piece.at if one.piece else -1
    return [other.values[key] for other in (*second.of("level"), *second.of("exception"))
            if other is not theirs and key in other.values
            and (key != "size" or (other.piece and other.piece.at == at))]  # fmt: skip


def _without_any(reading: Reading) -> None:
    """Take the word for any unit of the base from a level beside which another lists these."""
    for level in reading.of("level"):
        units = level.values.get("units", [])
        left = [unit for unit in units if not ANY.fullmatch(unit)]
        beside = [one for one in reading.of("level") if one is not level and one.units() != {"tỉnh"}
                  and one.values.get("clause") == level.values.get("clause") and not _common(one, level)
                  and not any(unit in (*OFFICES, *DISTRICTS, *COMMUNES) for unit in one.units())]  # fmt: skip
        if left and len(left) < len(units) and beside:
            level.values["units"] = left
            level.values["label"] = f"các {', '.join(left)}"
