"""The exceptions of a plan as they are laid over their levels: whom each meets, and what then stands beside what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.grouped import is_sort
from tdkt_tui.model.in_districts import communes_told, districts_of
from tdkt_tui.model.level import CATEGORY_WORDS, Level, LevelException, Size
from tdkt_tui.model.near import likely_unit
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREAS, kind_of
from tdkt_tui.model.words import joined

_DISTRICT = re.compile(rf"\b(?i:huyện|thị xã|thành phố|quận)\s+[{UPPER}]")
_KEYS = {"window": "thời hạn", "place": "địa điểm", "days": "thời gian tổ chức", "choose_form": "hình thức",
         "attend": "thành phần", "agreed_with": "thống nhất với ai", "budget": "kinh phí",
         "guided_by": "theo hướng dẫn của ai"}  # fmt: skip
"""What one exception says of a unit and another may not say otherwise."""


def exception_findings(plan: Plan) -> Iterator[Finding]:
    """Yield what is to be said of a plan's exceptions, and of bounds that no number of delegates can keep."""
    yield from _units_met(plan)
    yield from _districts_met(plan)
    yield from _said_twice(plan)
    for number, level in enumerate(plan.level, 1):
        yield from _bounds(plan, level.size, level.label, f"level.{number}.size", level.clause)
    for number, item in enumerate(plan.exception, 1):
        of = next((one for one in plan.level if one.id == item.level), None)
        if of is not None and item.size != Size():
            from tdkt_tui.model.size_laying import sized

            whom = joined(item.units) + (f" ({item.when})" if item.when else "")
            yield from _bounds(plan, sized(of, item), whom, f"exception.{number}.size", item.clause)


def _units_met(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for an exception that can meet no unit of its level, or whose unit is called otherwise elsewhere.

    An exception goes by a kind of unit, or by one unit's name; nothing else ever meets it.
    """
    for number, item in enumerate(plan.exception, 1):
        level = next((one for one in plan.level if one.id == item.level), None)
        for said in item.units:
            if level is not None and (why := unmet(plan, level, said)):
                yield Finding("plugin.exception", Severity.WARNING, f"Quy định riêng cho “{said}”: {why[0]}.",
                              place=f"kế hoạch {plan.plan.id}", field=f"exception.{number}.units",
                              citation=plan.cite(item.clause), fix=why[1])  # fmt: skip


def _districts_met(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for a condition that names a district in other words than those by which communes are met."""
    for number, item in enumerate(plan.exception, 1):
        own = all(_DISTRICT.match(said) for said in item.units)  # districts themselves, in a case that names them
        if item.when and not own and _DISTRICT.search(item.when) and not districts_of(item.when):
            yield Finding("plugin.exception", Severity.WARNING,
                          f"Điều kiện “{item.when}” nêu tên huyện mà không nói xã nào của huyện: không soát được đơn vị"
                          " nào theo điều kiện ấy.", place=f"kế hoạch {plan.plan.id}",
                          field=f"exception.{number}.when", citation=plan.cite(item.clause),
                          fix='các xã của huyện ấy thì ghi when = "thuộc huyện A, huyện B"; của chính huyện thì ghi tên'
                              " huyện ở units")  # fmt: skip


def unmet(plan: Plan, level: Level, said: str) -> tuple[str, str] | None:
    """Return why no unit, or not the right one, meets an exception for these words, and what to do."""
    kinds = [*level.kinds(), *level.covers]
    kind = kind_of(said)
    if same_unit(said) in map(same_unit, kinds) or (kind in kinds and communes_told(said)):
        return None
    if kind in kinds and is_sort(said):
        return ("kế hoạch không kể tên các đơn vị ấy nên không đơn vị nào được áp dụng", names_to_write(said))
    if kind and kind not in kinds:
        return (f"“{kind}” không thuộc {level.label} nên không đơn vị nào được áp dụng",
                f"sửa level, hoặc ghi một trong: {', '.join(kinds)}, hay tên của một đơn vị như vậy")  # fmt: skip
    elsewhere = [name for name in _units_named(plan) if kind_of(name) in ("", *level.kinds())]
    known = {same_unit(name) for name in elsewhere}
    near = next((name for name in elsewhere if likely_unit(said, name)), None)
    if near is not None and same_unit(said) not in known:
        return (f"kế hoạch còn gọi đơn vị là “{near}”, không cùng tên nên quy định này không áp dụng cho “{near}”",
                f"cùng một đơn vị thì ghi “{near}”")  # fmt: skip
    areas = all(one in AREAS for one in level.kinds())
    if not kind and kinds and (areas or said.islower()):
        either = joined(level.kinds(), " hoặc ")
        name = f"tên đơn vị có cả loại: “{level.kinds()[0]} {said}”" if areas else "tên riêng của đơn vị"
        return (f"không phải loại đơn vị của {level.label}, cũng không phải tên một đơn vị của cấp ấy",
                f"ghi một loại ({either}), hoặc {name}")  # fmt: skip
    return None


def names_to_write(said: str) -> str:
    """Return what to do about a sort of units of which the plan's data has no names."""
    return f"ghi tên các đơn vị ở [[unit_group]], name = “{said}”; hoặc ghi thẳng tên từng đơn vị"


def _units_named(plan: Plan) -> list[str]:
    return [
        *(name for quota in plan.quota for name in (quota.unit, *quota.units) if name and not quota.together),
        *(pilot.unit for pilot in plan.pilot),
    ]


def _said_twice(plan: Plan) -> Iterator[Finding]:
    """Yield a warning where two exceptions, both without a condition, say one thing of the same unit otherwise."""
    for number, item in enumerate(plan.exception, 1):
        for earlier in () if item.when else plan.exception[: number - 1]:
            if earlier.level != item.level or earlier.when:
                continue
            both = next((said for said in item.units if same_unit(said) in map(same_unit, earlier.units)), None)
            if both is not None and (what := _otherwise(earlier, item)):
                yield Finding("plugin.exception", Severity.WARNING,
                              f"Hai quy định riêng cho “{both}” ghi {what} khác nhau; quy định sau được áp dụng.",
                              place=f"kế hoạch {plan.plan.id}", field=f"exception.{number}.units",
                              citation=plan.cite(item.clause),
                              fix="đối chiếu bản gốc: gộp làm một, hoặc bớt đơn vị ở một bảng")  # fmt: skip


def _otherwise(one: LevelException, other: LevelException) -> str:
    keys = one.model_fields_set & other.model_fields_set & _KEYS.keys()
    told = [words for key, words in _KEYS.items() if key in keys and getattr(one, key) != getattr(other, key)]
    first, second = (({cap.category: (cap.at_least, cap.at_most, cap.expected) for cap in item.size.caps}
                      | {f"{part.category} %": (part.share, part.how) for part in item.size.shares})
                     for item in (one, other))  # fmt: skip
    differ = any(first[key] != second[key] for key in first.keys() & second.keys())
    return joined([*told, *(["số lượng, tỷ lệ"] if differ else [])])


def _bounds(plan: Plan, size: Size, whom: str, field: str, clause: str) -> Iterator[Finding]:
    """Yield a warning where a group's least is above its most, or above the most of all who come."""
    least: dict[str, int] = {}
    most: dict[str, int] = {}
    for cap in size.caps:
        least[cap.category] = max(cap.at_least, least.get(cap.category, 0))
        if cap.at_most:
            most[cap.category] = min(cap.at_most, most.get(cap.category, cap.at_most))
    for category, number in least.items():
        top = min(most.get(category, number), most.get("all", number))
        if number > top:
            noun = CATEGORY_WORDS.get(category, "đại biểu")
            yield Finding("plugin.size", Severity.WARNING,
                          f"Số lượng của {whom}: ít nhất {number} {noun} nhưng nhiều nhất {top}, không số nào đúng"
                          " cả hai.",
                          place=f"kế hoạch {plan.plan.id}", field=field, citation=plan.cite(clause),
                          fix="đối chiếu at_least, at_most với bản gốc; số nào là của đơn vị khác thì ghi ở"
                              " [[exception]] của đơn vị ấy")  # fmt: skip
