"""What is left once the stretches are given: a form that only a heading names, a level of one condition alone."""

from __future__ import annotations

from collections.abc import Mapping

from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.withheld import take_back

from .forms_held import forms_in
from .giving import Giver
from .segments import Segment

_KEYS = ("window", "days", "days_at_most", "choose_form", "size")


def from_headings(giver: Giver, parts: list[Segment]) -> None:
    """Give levels without a form the one form that a heading above their stretches names."""
    for part in parts:
        for text in reversed(part.piece.under):
            names = forms_in(text.capitalize() if text.isupper() else text)
            if len(names) != 1 or not names[0].startswith("Hội nghị"):
                continue
            for level in (row for one in part.who if not one.narrow for row, _ in giver.finder.matching(one)):
                if level.values.get("units") != ["tỉnh"] and "choose_form" not in level.values:
                    giver.give(level, part, {"forms": names}, f"đề mục “{text}”")
            break


def fold_cases(reading: Reading) -> None:
    """Make a level of which all is said under one condition a level of that condition."""
    for level in reading.of("level"):
        if any(key in level.values for key in _KEYS):
            continue
        mine = [one for one in reading.of("exception") if one.values.get("level") == level.values["id"]]
        whole = [one for one in mine if "when" in one.values
                 and set(one.values.get("units", ())) == set(level.values.get("units", ()))]  # fmt: skip
        if not whole or len({one.values["when"] for one in mine if "when" in one.values}) > 1:
            continue
        for one in whole:
            level.values.update({key: value for key, value in one.values.items() if key in _KEYS})
            level.marks.update(one.marks)
        level.values["when"] = _case(str(whole[0].values["when"]))
        gone = {id(one) for one in whole}
        reading.facts[:] = [fact for fact in reading.facts if id(fact) not in gone]
        for at, drawn in reading.drawn.items():
            reading.drawn[at] = list(
                {id(fact): fact for fact in (level if id(one) in gone else one for one in drawn)}.values()
            )


def forget_empty(reading: Reading) -> None:
    """Take back levels of which nothing was understood."""
    of_some = {str(one.values.get("level")) for one in reading.of("exception")}
    for level in reading.of("level"):
        said = set(level.values) - {"id", "label", "units", "when", "clause"}
        if not said and not set(level.marks) - {"units"} and level.values["id"] not in of_some:
            take_back(reading, level)


def in_order(reading: Reading, moved: Mapping[int, str] | None = None) -> None:
    """Put the levels in the order in which the plan speaks of them. moved: where some stand instead, by identity."""
    places = {piece.at: number for number, piece in enumerate(reading.pieces)}
    stands = {id(one): one.piece.at for one in reading.of("level") if one.piece} | dict(moved or {})
    levels = sorted(reading.of("level"), key=lambda one: places.get(stands.get(id(one), ""), 0))
    at = iter(levels)
    reading.facts[:] = [next(at) if fact.table == "level" else fact for fact in reading.facts]


def _case(when: str) -> str:
    """Return a condition without the kinds that it is said of: "có đơn vị trực thuộc"."""
    at = when.find(" có ")
    return when[at + 1 :] if at > 0 else when
