"""Facts made of what is stated: a level gets what it lacks, what it has stays; some of it have an exception."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.facts import Proposal
from tdkt_tui.workflow.reading_plan.form_added import form_of
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE
from tdkt_tui.workflow.reading_plan.undated import Years

from .bands_held import Band, plenary_of
from .finding import Finder
from .segments import Segment

_SENT_ON = re.compile(
    r"(?:Số lượng\s)?(?:Phân bổ|[^.;:\d]{0,20}đại biểu\s[^.;:\d]{0,30}dự\s(?:đại hội|hội nghị)\s[^.;:\d]{0,30}tỉnh)\b",
    re.IGNORECASE,
)
"""How a heading, or a sentence, begins on those whom units send to the province's congress."""
_CHOICE = re.compile(r"một trong\b[^:;.]{0,30}\bhình thức\b[^:;.]{0,20}:$", re.IGNORECASE)
_APART_KEYS = ("window", "days", "days_at_most", "size")


class Giver:
    """What gives the levels of a reading their values. years: the years of days without one."""

    def __init__(self, finder: Finder) -> None:
        self.finder, self.reading = finder, finder.reading
        self.years = Years(self.reading)
        self._forms = {str(one.values["name"]): str(one.values["id"]) for one in self.reading.of("form")}

    def give(self, level: Proposal, part: Segment, stated: dict[str, Any], why: str = "") -> None:
        """Give a level what it lacks, unless it is in doubt. why: what it was deduced from, "" where it is said so."""
        if "doubt" in stated:
            return
        values, stated = level.values, _own(level, part, stated)
        used = False
        if "forms" in stated and _lacks(level, "choose_form"):
            values["choose_form"] = self._codes(part, stated["forms"])
            used = True
            reason = why or (stated.get("deduced") and "bản gốc chỉ ghi “Đại hội”")
            _mark(level, "choose_form", f"suy ra: {reason}" if reason else "")
        elif "forms" in stated and "choose_form" in values and _one_of_list(part):
            values["choose_form"] = list(dict.fromkeys([*values["choose_form"], *self._codes(part, stated["forms"])]))
            used = True
        if "window" in stated and _lacks(level, "window"):
            values["window"], used = stated["window"], True
            _mark(level, "window", stated.get("marks", {}).get("window") or (why and f"suy ra: {why}"))
        if "days" in stated and _lacks(level, "days") and not _holds_none(level):
            values |= {key: value for key, value in stated.items() if key.startswith("days")}
            used = True
            _mark(level, "days", why and f"suy ra: {why}")
        if "place" in stated and "place" not in values and not part.pilot:
            values["place"], used = stated["place"], True
        bands: list[Band] = [band for band in stated.get("bands", []) if band.bounds]
        size = _size(stated, part.piece.clause)
        used = (not _left_out(level, "size") and _resize(values, size)) or used
        if len(bands) > 1:
            for band in bands:
                self.exception(level, values.get("units", []), f"có {band.words}", part,
                               {"size": {"caps": [{**band.bounds, "clause": part.piece.clause}]}})  # fmt: skip
        if used:
            self.reading.draw(level, [part.piece])

    def exception(self, level: Proposal, units: list[str], when: str, part: Segment, stated: dict[str, Any]) -> None:
        """Add what some of a level have apart, key by key where no exception has it."""
        mine = [one for one in self.reading.of("exception") if one.values.get("level") == level.values["id"]
                and {unit.casefold() for unit in one.values.get("units", ())} & {unit.casefold() for unit in units}
                and _numbers(when) == _numbers(one.values.get("when", ""))]  # fmt: skip
        stated = _own(level, part, stated)
        values = {key: value for key, value in stated.items() if key in _APART_KEYS}
        if size := _size(stated, part.piece.clause):
            values["size"] = size
        if "forms" in stated:
            values["choose_form"] = self._codes(part, stated["forms"])
        same = {key for key, value in values.items() if level.values.get(key) == value}
        if values.get("days_at_most") != level.values.get("days_at_most"):
            same.discard("days")  # "một ngày" beside a level's "không quá một ngày"
        if "days" in values and "days" not in same:
            same.discard("days_at_most")  # it bounds these days, not the level's
        values = {key: value for key, value in values.items() if not any(key in one.values for one in mine)
                  and key not in same}  # fmt: skip
        if set(values) - {"days_at_most"}:
            made = self._beside(mine, part, units, when)
            if made is None:
                made = self.reading.add("exception", part.piece, level=level.values["id"], units=units, when=when)
            made.values.update(values)
            made.marks.update({key: why for key, why in stated.get("marks", {}).items() if key in values})
            if "doubt" in stated:
                made.marks.update(dict.fromkeys(values, f"suy ra: {stated['doubt']}"))

    def _beside(self, mine: list[Proposal], part: Segment, units: list[str], when: str) -> Proposal | None:
        """Return what the same paragraph says apart of the same units: one exception says both."""
        return next((one for one in mine if one.piece is part.piece and one.values.get("units") == units
                     and one.values.get("when", "") == when), None)  # fmt: skip

    def _codes(self, part: Segment, names: list[str]) -> list[str]:
        """Return the codes of forms by their names."""
        return [form_of(self.reading, part.piece, name, self._forms, self.finder.taken) for name in names]


def sent_on(part: Segment) -> bool:
    """Tell a stretch on those whom units send to the province's congress."""
    sentence = next((one for one in SENTENCE.split(part.piece.text) if part.text.strip() in one), part.text)
    return any(map(_SENT_ON.match, (*part.piece.under, sentence)))


def _one_of_list(part: Segment) -> bool:
    """Tell an item of a list of forms of which one is chosen."""
    return part.piece.mark in ("-", "+") and any(map(_CHOICE.search, part.piece.under[-1:]))


def _own(level: Proposal, part: Segment, stated: dict[str, Any]) -> dict[str, Any]:
    """Leave out the number of those who are sent on, which is of no other level's meeting than the province's."""
    if level.values.get("units") == ["tỉnh"] or not sent_on(part):
        return stated
    return {key: value for key, value in stated.items() if key not in ("size", "bands")}


def _lacks(level: Proposal, key: str) -> bool:
    return key not in level.values and not _left_out(level, key)


def _left_out(level: Proposal, key: str) -> bool:
    """Tell a key that another way of reading left without a value, and said why."""
    return key in level.marks and key not in level.values


def _holds_none(level: Proposal) -> bool:
    """Tell a level of which the plan asks no meeting: form and time were left without a value."""
    return _left_out(level, "choose_form") and _left_out(level, "window")


def _mark(level: Proposal, key: str, why: str) -> None:
    """Keep why a value was deduced, "" for one that is said."""
    if why:
        level.marks[key] = why


def _size(stated: dict[str, Any], clause: str) -> dict[str, Any]:
    """Return the size that is stated, with what its bands say: how many come where one band alone says it."""
    bands: list[Band] = stated.get("bands", [])
    bounds = [band.bounds for band in bands if band.bounds]
    caps = {"caps": [{**bounds[0], "clause": clause}]} if len(bounds) == 1 else {}
    staff = plenary_of(bands)  # stands first in the plan, and holds over what else is stated of the staff
    return {**staff, **caps, **stated.get("size", {}), **staff}


def _resize(values: dict[str, Any], size: dict[str, Any]) -> bool:
    """Give a level the keys of a size and the caps of categories that it lacks; tell whether it lacked any."""
    if not size:
        return False
    own = values.setdefault("size", {})
    lacked = False
    for key, value in size.items():
        if key == "caps":
            known = {cap["category"] for cap in own.get("caps", ())}
            more = [cap for cap in value if cap["category"] not in known]
            _lower(own.get("caps", ()), value)
            if more:
                own["caps"] = [*own.get("caps", ()), *more]
                lacked = True
        elif key == "shares" and key in own:
            more = [share for share in value if share not in own[key]]
            own[key] = [*own[key], *more]
            lacked = lacked or bool(more)
        elif key not in own and not (key == "decided_by" and own.get("caps") and "caps" not in size):
            own[key], lacked = value, True  # who decides where no number is said decides for others than these
    return lacked


def _lower(had: list[dict[str, Any]], caps: list[dict[str, Any]]) -> None:
    """Give caps that are known with their most the least that is said with it."""
    for cap in (cap for cap in caps if "at_least" in cap):
        for one in had:
            same = one["category"] == cap["category"] and one.get("at_most") == cap.get("at_most")
            if same and cap["at_least"] != cap.get("at_most"):
                one.setdefault("at_least", cap["at_least"])


def _numbers(words: str) -> list[str]:
    return re.findall(r"\d[\d.]*", words) or ([words] if words else [])
