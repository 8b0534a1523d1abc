"""What no page says before an office has answered, and what it is held to then: forms, sizes, pilots, joint ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.context.duties import honours_words
from tdkt_tui.context.wording import length
from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.level import Jointly, Level, LevelException
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.words import joined, raised_first
from tdkt_tui.workflow.confirming.standing import orders_no_conference
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .sources import Source

Told = tuple[str, str, Source]
"""Whose it is, its words, the fact."""
APART, PILOTS, JOINTLY = "Quy định riêng", "Đơn vị làm điểm", "Tổ chức chung"
SIZE = "Số lượng: "
UNSAID = "kế hoạch không ghi"
"""How what a plan says nothing of is told."""


def held_to(plan: Plan) -> Iterator[Told]:
    """Yield what each level, and those apart from it, are held to; what a plan says nothing of is told for a level."""
    levels = {level.id: level for level in plan.level if not of_province_itself(level)}
    for number, level in enumerate(plan.level, 1):
        said = _level(plan, level) if level.id in levels else _of_province(plan, level)
        yield from ((level.label, words, Source(f"level.{number}", level.clause)) for words in said)
    for number, award in enumerate(plan.honours, 1):
        given = next((level.label for level in plan.level if level.id == award.level and level.id not in levels), "")
        if given:
            yield given, honours_words(award), Source(f"honours.{number}", award.clause)
    for number, item in enumerate(plan.exception, 1):
        words = "; ".join(_apart(plan, item))
        if item.level in levels and words:
            who = ", ".join(filter(None, ("; ".join(item.units) or levels[item.level].label, item.when)))
            yield APART, f"{who}: {words}", Source(f"exception.{number}", item.clause)
    for number, pilot in enumerate(plan.pilot, 1):
        yield PILOTS, _in_time(pilot.unit, pilot.window.words()), Source(f"pilot.{number}", pilot.clause)
    for number, joint in enumerate(plan.jointly, 1):
        yield JOINTLY, _joint(plan, joint), Source(f"jointly.{number}", joint.clause)


def _level(plan: Plan, level: Level) -> Iterator[str]:
    if orders_no_conference(plan):
        return
    if not level.choose_form:
        yield f"{raised_first(UNSAID)} hội nghị riêng của cấp này"
        return
    yield f"Hình thức: {_forms(plan, level.choose_form)}"
    if said := "; ".join(size_words(level.size)) or _unsized(plan, level):
        yield f"{SIZE}{said}"
    if not any(item.of_level(level.id) for item in plan.agenda):
        yield f"Chương trình: {UNSAID} mục nào"


def _unsized(plan: Plan, level: Level) -> str:
    """Return that no size is given, and to which kinds where others have one apart; "" where each has one."""
    apart = {same_unit(unit) for item in plan.exception if item.level == level.id and not item.when
             and size_words(item.size) for unit in item.units}  # fmt: skip
    left = [kind for kind in level.kinds() if same_unit(kind) not in apart]
    of = f" cho {joined(left)}" if len(left) < len(level.kinds()) else ""
    return f"{UNSAID} mức{of}" if left or not level.kinds() else ""


def _of_province(plan: Plan, level: Level) -> Iterator[str]:
    """Yield what is said of the conference that the province holds itself: no unit's page has it."""
    when = (level.window.words(), f"{level.days_bound()}{length(level.days)}" if level.days else "", level.place)
    yield from [f"Hình thức: {_forms(plan, level.choose_form)}"] if level.choose_form else []
    yield from [f"Thời gian, địa điểm: {'; '.join(filter(None, when))}"] if any(when) else []
    yield from [f"{SIZE}{words}"] if (words := "; ".join(size_words(level.size))) else []


def _apart(plan: Plan, item: LevelException) -> Iterator[str]:
    if item.choose_form:
        yield _forms(plan, item.choose_form)
    yield from size_words(item.size)
    if item.days:
        yield f"{item.days_bound()}{length(item.days)}"
    if item.window.dated():
        yield item.window.words()
    if item.guided_by:
        yield f"theo hướng dẫn của {item.guided_by}, không theo thời hạn, số lượng của cấp"


def _joint(plan: Plan, item: Jointly) -> str:
    whole = (level.label for level in plan.level if {*level.kinds()} == {*item.units})
    who = next(whole, "; ".join(item.units))
    how = (f"do {item.organiser} tổ chức" if item.organiser else "", f"ghép vào {item.into}" if item.into else "",
           f"nhiều nhất {item.at_most} đại biểu" if item.at_most else "",
           "được phép, không bắt buộc" if item.may else "",
           f"{item.alone} thì tổ chức riêng" if item.alone else "")  # fmt: skip
    return f"{who}{f' ({item.when})' if item.when else ''}: {', '.join(filter(None, how))}"


def _forms(plan: Plan, codes: Sequence[str]) -> str:
    names = {form.id: form.name for form in plan.form}
    return " hoặc ".join(f"“{names.get(code, code)}”" for code in codes)


def _in_time(words: str, when: str) -> str:
    return f"{words}, {when}" if when else words
