"""How many people come, as a person types it: a number alone, or with the bound that the plan's own words give it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tdkt_tui.model.level import Size
from tdkt_tui.model.size_words import frees_least
from tdkt_tui.workflow.reading_plan.counts import number_said

PEOPLE = ("least", "most", "plenary")
"""Keys that ask how many delegates come, at least, at most; below how many people of a unit all of them come."""
ABOUT = "most_approx"
"""What goes with the most delegates where the plan only expects them."""
_STAFF = ("plenary_below_staff", "delegates_above_staff")
_ALL = "all"
"""The kind of those who come that means all of them."""
_NUMBER = r"(\d{1,3}(?:\.\d{3})+|\d{1,5})"
_OF_THEM = re.compile(r"(?P<many>\d{1,5})\s+(?:(?:đại biểu|người|đồng chí)\s+)?(?P<whom>[^\W\d][^\d]*)", re.IGNORECASE)
_PEOPLE = re.compile(r"\s*(?:đại biểu|người|đồng chí)$")
_NONE = re.compile(r"0+|không (?:quy định|giới hạn|hạn chế)(?: (?:về )?số(?: lượng)?(?: đại biểu)?)?(?: tối thiểu)?")
_UP = re.compile(r"\s*(?:đại biểu|người|đồng chí)\s+trở lên")
_FRACTION = re.compile(r"(\w+) phần (\w+)")
_QUARTER = {"tư": 4}
"""What only the whole of a fraction is called."""
_BOUNDED = re.compile(
    r"(?:(?P<at_most>không (?:vượt )?quá|không hơn|tối đa|nhiều nhất|≤)|"
    r"(?P<at_least>ít nhất|tối thiểu|không (?:dưới|ít hơn)|(?:chiếm )?(?:từ|trên|hơn|quá)|≥))\s*"
    r"(?P<said>.+?)(?:\s+trở lên)?"
)
_BETWEEN = re.compile(r"(?:từ\s+)?(?P<a>\d+)\s*(?P<a_sign>%?)\s*(?:đến|-|–)\s*(?P<b>\d+)\s*(?P<b_sign>%?)")
_DIGIT_GAP = re.compile(r"(?<=[\d/])\s+(?=[%/\d])")
_WAYS = (
    (re.compile(rf"(?:khoảng|dự kiến|chừng|độ|ước)(?: là| khoảng)? {_NUMBER}"), ("about",)),
    (re.compile(rf"(?:dưới|ít hơn|<) ?{_NUMBER}"), ("below",)),
    (re.compile(rf"(?:không (?:vượt )?quá|không hơn|tối đa|nhiều nhất|đến|≤) ?{_NUMBER}"), ("most",)),
    (re.compile(rf"(?:ít nhất|không (?:dưới|ít hơn)|tối thiểu|từ|≥) ?{_NUMBER}(?: trở lên)?"), ("least",)),
    (re.compile(rf"(?:từ )?{_NUMBER}(?: đến | ?[-–] ?){_NUMBER}"), ("least", "most")),
)  # fmt: skip


def people_typed(typed: str) -> dict[str, Any]:
    """Return what is typed with a bound, by key: "khoảng 100", "không quá 100", "từ 100 đến 130"; {} for all else."""
    text = _PEOPLE.sub("", " ".join(_UP.sub(" trở lên", typed.casefold()).split()).strip(" .;"))
    for way, names in _WAYS:
        if found := way.fullmatch(text):
            numbers = [int(number.replace(".", "")) for number in found.groups()]
            if names == ("below",):
                return {"most": numbers[0] - 1}
            if names == ("about",):
                return {"most": numbers[0], ABOUT: True}
            return dict(zip(names, numbers, strict=True)) if numbers == sorted(numbers) else {}
    return {}


def none_typed(typed: str) -> bool:
    """Tell words by which a plan says that there is no least: "không quy định số lượng tối thiểu", "0"."""
    return bool(_NONE.fullmatch(" ".join(typed.casefold().split()).strip(" .;")))


def bare_number(typed: str, of: str = "") -> str:
    """Return what is typed without the words for people behind its number. of: what these are called, of all they are
    if they are called otherwise: "5 đại biểu chính thức"."""
    found = _OF_THEM.fullmatch(typed.strip())
    called = " ".join((found["whom"] or "").split()).casefold() if found else ""
    return found["many"] if found and called and called in of.casefold() else _PEOPLE.sub("", typed.strip())


def measure_typed(typed: str) -> str:
    """Return how much of all, or how many, as a plan's key holds it: "30 %", "12 người", "hai phần ba", "một nửa"."""
    low = " ".join(bare_number(typed).casefold().split())
    if low in ("một nửa", "nửa", "½"):
        return "50%"
    if found := _FRACTION.fullmatch(low):
        part, whole = (_QUARTER.get(word) or number_said(word) for word in found.groups())
        return f"{part}/{whole}" if part and whole else typed
    return _DIGIT_GAP.sub("", low)


def bounded_typed(key: str, typed: str) -> str | dict[str, Any]:
    """Return a measure that is typed for a key, "at_least" or "at_most"; by keys where its words say another bound.

    "không quá một phần năm" is at most so many, whichever of both was asked for; "10-15%" is both.
    """
    low = " ".join(bare_number(typed).casefold().split())
    if found := _BETWEEN.fullmatch(low):
        sign = found["a_sign"] or found["b_sign"]
        return {"at_least": f"{found['a']}{sign}", "at_most": f"{found['b']}{sign}"}
    if found := _BOUNDED.fullmatch(low):
        name = "at_most" if found["at_most"] else "at_least"
        said = measure_typed(found["said"])
        return said if name == key else {name: said}
    return measure_typed(typed)


def people_of(size: Size) -> dict[str, Any] | None:
    """Return how many come in all as it is typed; None where that has bounds of more than one sort."""
    caps = [cap for cap in size.caps if cap.category == _ALL]
    known = {"at_least": "least", "at_most": "most", "expected": "most"}
    held = {key: value for cap in caps for key in known if (value := getattr(cap, key))}
    if len(caps) > 1 or len({known[key] for key in held}) < len(held):
        return None
    free = {"least": 0} if any(frees_least(cap) for cap in caps) else {}
    people = free | {known[key]: value for key, value in held.items()} | ({ABOUT: True} if held.get("expected") else {})
    return people | ({"plenary": plenary} if (plenary := _plenary(size)) else {})


def _plenary(size: Size) -> int:
    """Return below how many people all come, also where a plan says above how many delegates do; 0 for no bound."""
    return size.plenary_below_staff or (size.delegates_above_staff + 1 if size.delegates_above_staff else 0)


def size_with(size: Size, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a size as a plan's table says it, with other bounds of all who come; its kinds and shares stay.

    values: all the bounds by key, {} for none.
    """
    said = size.model_dump(exclude_unset=True)
    old: Mapping[str, Any] = next((cap for cap in said.get("caps", ()) if cap.get("category", _ALL) == _ALL), {})
    kept = {key: value for key, value in old.items() if key not in ("at_least", "at_most", "expected")}
    bounds = bounds_of(values)
    caps = [{**bounds, **kept}] if bounds else []
    caps += [cap for cap in said.get("caps", ()) if cap is not old]
    staff = {} if values.get("plenary") == _plenary(size) else plenary_of(values)
    gone = ["caps", *(["plenary_below_staff"] if staff else [] if values.get("plenary") else _STAFF)]
    return staff | ({"caps": caps} if caps else {}) | {key: value for key, value in said.items() if key not in gone}


def plenary_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return below how many people a unit's meeting is one of all, as a plan's table says it."""
    return {"plenary_below_staff": values["plenary"]} if values.get("plenary") else {}


def bounds_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return how many come as a plan's table says it."""
    most = "expected" if values.get(ABOUT) else "at_most"
    said = {name: values[key] for key, name in (("least", "at_least"), ("most", most)) if values.get(key)}
    return {"at_least": 0, **said} if values.get("least") == 0 else said
