"""What some of a level's units have apart by the second reading: added where no exception has it, or put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.form_added import form_of
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .apart import ARMED

_KEYS = ("window", "days", "choose_form", "size")
_WITH = {"days": ("days_at_most", "days_approx", "days_or")}

_NAMED = re.compile(rf"\b{AREA}\s[{UPPER}]|\d")
"""What a condition says that a unit's own facts tell: in which area it lies, how many work there."""

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
    for theirs in second.of("exception"):
        level = levels.get(str(theirs.values.get("level")))
        if level is None or any(theirs.units() <= one.units() for one in reading.of("level") if one is not level):
            continue  # the first reading has a level of these
        if (when := str(theirs.values.get("when", ""))) and not _NAMED.search(when):
            continue  # which units these are, only a person knows
        of_same = [one for one in reading.of("exception") if one.units() & theirs.units()]
        for one in of_same:
            if any(key in one.values and one.values.get(key) == theirs.values.get(key) for key in _KEYS):
                one.values["level"] = level.values["id"]
        known = {key for one in of_same for key in _KEYS if key in one.values}
        here = [one for one in reading.of("exception") if one not in added and one.piece and theirs.piece
                and one.piece.at == theirs.piece.at]  # fmt: skip
        known |= {
            key for one in here for key in _KEYS if key in one.values and one.values[key] == theirs.values.get(key)
        }
        known |= {"choose_form"} if any("guided_by" in one.values for one in of_same) else set()
        told = {key: theirs.values[key] for key in _KEYS if key in theirs.values and key not in known}
        told = {key: value for key, value in told.items() if not _of_body(reading, level, theirs, key)}
        if "size" in told and _of_several(theirs):
            del told["size"]  # which number is whose, the sentence tells better
        if any(map(ARMED.match, theirs.values["units"])) and "choose_form" not in told:
            continue  # theirs is another meeting
        values = _put(reading, second, theirs, told)
        same = {key for key in told if level.values.get(key) == told[key]}
        values = {key: value for key, value in values.items()
                  if key not in same and not any(key in _WITH.get(one, ()) for one in same)}  # fmt: skip
        beside = next((one for one in added if _alike(one, level, theirs, values)), None)
        if beside:
            beside.values["units"] = [*beside.values["units"], *theirs.values["units"]]
        elif told.keys() & values.keys() and theirs.piece:
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
        names = {str(one.values["id"]): str(one.values["name"]) for one in second.of("form")}
        known = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
        taken = {str(one.values["id"]) for one in reading.facts if "id" in one.values}
        values["choose_form"] = [form_of(reading, theirs.piece, names[code], known, taken)
                                 for code in told["choose_form"]]  # fmt: skip
    return values
