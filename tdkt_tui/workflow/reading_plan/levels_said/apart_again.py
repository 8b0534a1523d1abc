"""What some of a level's units have apart by the second reading: added where no exception has it, or put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.form_added import form_codes, form_names
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .apart import ARMED

_KEYS = ("window", "days", "choose_form", "size")
_WITH = {"days": ("days_at_most", "days_approx", "days_or")}
_NAMED = re.compile(rf"\b{AREA}\s[{UPPER}]|\d")
"""What a condition says that a unit's own facts tell: in which area it lies, how many work there."""
_IF = re.compile(r"\bnếu\s", re.IGNORECASE)
_OWNERS = re.compile(
    rf"\bcủa (?:các )?((?:cấp )?(?:{AREA}|sở|ban|ngành|đoàn thể|đơn vị|doanh nghiệp)(?:[^\d,;.:]{{0,30}}?))"
    r"\s(?=(?:có |là )?(?:không quá|tối đa|ít nhất|tối thiểu|khoảng|từ|đến|đạt)?\s?\d)",
    re.IGNORECASE,
)
"""Of whom a number right behind is said."""

Pair = tuple[Proposal, Proposal]


def give_apart_said(reading: Reading, second: Reading, pairs: Sequence[Pair]) -> None:
    """Add the exceptions of the second reading whose level the first knows too."""
    levels = {str(theirs.values["id"]): mine for mine, theirs in pairs}
    added: list[Proposal] = []
    named = {unit for one in reading.of("level") for unit in one.units()}
    for theirs in second.of("exception"):
        level = levels.get(str(theirs.values.get("level")))
        if level is None or _told_already(reading, level, theirs) or _if_only(theirs):
            continue
        of_same = [one for one in reading.of("exception") if one.units() & theirs.units()]
        for one in of_same:
            if _in_common(one, theirs):
                one.values["level"] = level.values["id"]
        told = _new_in(reading, level, theirs, of_same, added)
        armed = any(map(ARMED.match, theirs.values["units"]))
        if armed and "choose_form" not in told and (of_same or theirs.units() & named):
            continue  # theirs is another meeting
        _give(reading, theirs, level, _of_their_own(level, told, _put(reading, second, theirs, told)), added)


def _told_already(reading: Reading, level: Proposal, theirs: Proposal) -> bool:
    """Tell an exception of whom the first reading has a level, or of units that only a person knows."""
    if any(theirs.units() <= one.units() for one in reading.of("level") if one is not level):
        return True
    when = str(theirs.values.get("when", ""))
    return bool(when and not _NAMED.search(when))


def _if_only(theirs: Proposal) -> bool:
    """Tell an exception that holds in a case alone which its table does not say: the sentence itself is to tell it."""
    said = SENTENCE.split(theirs.piece.text if theirs.piece else "")
    names = [unit.casefold() for unit in theirs.units()]
    mine = [one for one in said if any(name in one.casefold() for name in names)]
    return not theirs.values.get("when") and any(_IF.search(one) for one in mine)


def _in_common(one: Proposal, theirs: Proposal) -> set[str]:
    """Return the keys of which two exceptions say the same."""
    return {key for key in _KEYS if key in one.values and one.values[key] == theirs.values.get(key)}


def _new_in(
    reading: Reading, level: Proposal, theirs: Proposal, of_same: Sequence[Proposal], added: Sequence[Proposal]
) -> dict[str, Any]:
    """Return the values of an exception that none of the first reading has. of_same: those of the same units."""
    here = [one for one in reading.of("exception") if one not in added and one.piece and theirs.piece
            and one.piece.at == theirs.piece.at]  # fmt: skip
    known = {key for one in of_same for key in _KEYS if key in one.values}
    known |= {key for one in here for key in _in_common(one, theirs)}
    if any("guided_by" in one.values for one in of_same):
        known.add("choose_form")
    told = {key: theirs.values[key] for key in _KEYS
            if key in theirs.values and key not in known and not _of_body(reading, level, theirs, key)}  # fmt: skip
    if "size" in told and _of_several(theirs):
        del told["size"]  # which number is whose, the sentence tells better
    return told


def _of_their_own(level: Proposal, told: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """Return values without those that their level has as well, and without what belongs to these."""
    same = {key for key in told if level.values.get(key) == told[key]}
    beside = {more for key in same for more in _WITH.get(key, ())}
    return {key: value for key, value in values.items() if key not in same | beside}


def _give(reading: Reading, theirs: Proposal, level: Proposal, values: dict[str, Any], added: list[Proposal]) -> None:
    """Add an exception, or its units to one that says the same; none where it says no more than its level."""
    if beside := next((one for one in added if _alike(one, level, theirs, values)), None):
        beside.values["units"] = [*beside.values["units"], *theirs.values["units"]]
    elif values.keys() & set(_KEYS) and theirs.piece:
        made = reading.add("exception", theirs.piece, level=level.values["id"], units=theirs.values["units"],
                           when=theirs.values.get("when", ""), **values)  # fmt: skip
        made.marks.update({key: why for key, why in theirs.marks.items() if key in values})
        added.append(made)


def _of_body(reading: Reading, level: Proposal, theirs: Proposal, key: str) -> bool:
    """Tell a value of a body that is a level of its own, whose name begins like these kinds: "Ban Quản lý …"."""
    return any(one is not level and one.values.get(key) == theirs.values[key] and unit.startswith(f"{kind} ")
               for one in reading.of("level") for unit in one.units() for kind in theirs.units())  # fmt: skip


def _of_several(theirs: Proposal) -> bool:
    """Tell numbers in a sentence that says them of several owners: "của huyện không quá …, của ngành không quá …"."""
    numbers = [str(value) for cap in theirs.values["size"].get("caps", ()) for key, value in cap.items()
               if key in ("at_least", "at_most", "expected")]  # fmt: skip
    said = [one for one in SENTENCE.split(theirs.piece.text if theirs.piece else "")
            if any(re.search(rf"(?<!\d)0*{number}(?!\d)", one) for number in numbers)]  # fmt: skip
    return any(len(set(_OWNERS.findall(one))) > 1 for one in said)


def _alike(one: Proposal, level: Proposal, theirs: Proposal, values: dict[str, Any]) -> bool:
    """Tell an exception that says the same of other units in the same clause."""
    own = {key: value for key, value in one.values.items() if key not in ("units", "clause", "level", "when")}
    return (own == values and one.values["level"] == level.values["id"] and one.piece is theirs.piece
            and one.values.get("when", "") == theirs.values.get("when", ""))  # fmt: skip


def _put(reading: Reading, second: Reading, theirs: Proposal, told: dict[str, Any]) -> dict[str, Any]:
    """Return values with what belongs to them, and forms by the codes of the first reading."""
    values = dict(told)
    for key in told:
        values |= {more: theirs.values[more] for more in _WITH.get(key, ()) if more in theirs.values}
    if "choose_form" in told and theirs.piece:
        values["choose_form"] = form_codes(reading, theirs.piece, form_names(second, told["choose_form"]))
    return values
