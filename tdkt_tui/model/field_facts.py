"""What a plan says about single fields of a profile: windows, limits, addressees, each with its clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from .asking import joints_of, others_attend
from .bound_units import binds
from .composition import Share
from .duties import Nomination
from .level import Level
from .period import PERIODS
from .plan import Plan
from .window import Window
from .words import counted, joined, share

UNIT = ("unit.category", "unit.name")
"""Where a profile says which unit it is of."""
_HOW = {"exactly": "", "at-least": "ít nhất ", "at-most": "nhiều nhất "}


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that the plan says about a field. window: where it is a time; words: inside a sentence."""

    words: str
    clause: str = ""
    window: Window | None = None


def said_of(key: str, plan: Plan, level: Level, unit: str = "") -> list[Said]:
    """Return what the plan says about a field at a level, nothing where it says nothing.

    unit: the unit's name, for a unit that goes first has a window of its own.
    """
    group = key.removeprefix("conference.size.other.")
    tell = _count(group) if group != key else _TOLD.get(key)
    return [item for item in tell(plan, level, unit) if item.words] if tell else []


def said_to(key: str, plan: Plan, level: Level, category: str, unit: str, *, above: str = "") -> list[Said]:
    """Return what the plan says about a field to a unit, also what it says to its kind or it under a condition.

    above: the district that it lies in, where that is known.
    """
    told = said_of(key, plan, level, unit)
    if any(item.when and item.level == level.id for item in plan.exception):
        from .laying import under_conditions

        for item, changed in under_conditions(plan, level.id, category, unit, above):
            known = {one.words for one in told}
            apart = (one for one in said_of(key, plan, changed, unit) if one.words not in known)
            told += [Said(f"trường hợp “{item.when}”: {one.words}", one.clause) for one in apart]
    return told


def clause_of(key: str, plan: Plan, level: Level) -> str:
    """Return the clause that a field follows, "" where the plan says nothing of it."""
    return next((item.clause for item in said_of(key, plan, level) if item.clause), "")


def _window(window: Window, clause: str, of: str = "") -> Iterator[Said]:
    if window.dated():
        yield Said(f"thời hạn{of}: {window.words()}", clause, window)


def _conference_date(plan: Plan, level: Level, unit: str) -> Iterator[Said]:
    pilot = plan.pilot_for(unit)
    if pilot is not None:
        yield from _window(pilot.window, pilot.clause, " của đơn vị làm điểm")
    yield from _window(level.window, level.clause)


def _form(plan: Plan, level: Level, _: str) -> Iterator[Said]:
    names = [form.name for form in plan.form if form.id in level.choose_form]
    yield Said(f"được chọn {joined(names, ' hoặc ')}" if names else "", level.clause)


def _days(_: Plan, level: Level, __: str) -> Iterator[Said]:
    yield Said(f"{level.days_bound()}{level.days:g} ngày".replace(".", ",") if level.days else "", level.clause)


def _thresholds(_: Plan, level: Level, __: str) -> Iterator[Said]:
    size, clause = level.size, level.size.clause or level.clause
    if size.plenary_below_staff:
        yield Said(f"dưới {size.plenary_below_staff} người: hội nghị toàn thể", clause)
    if size.delegates_above_staff:
        yield Said(f"trên {size.delegates_above_staff} người: hội nghị đại biểu", clause)


def _staff(plan: Plan, level: Level, unit: str) -> Iterator[Said]:
    yield from _thresholds(plan, level, unit)
    for joint in joints_of(plan, level):
        if joint.when:
            how = f"ghép vào {joint.into}" if joint.into else "tổ chức hội nghị chung"
            yield Said(f"{joint.when}: {'được ' * joint.may}{how}", joint.clause)


def _count(category: str) -> Callable[[Plan, Level, str], Iterator[Said]]:
    def tell(_: Plan, level: Level, __: str) -> Iterator[Said]:
        from .size_words import frees_least  # only questions tell a field's facts

        clause = level.size.clause or level.clause
        for cap in level.size.caps:
            if cap.category == category:
                noun = cap.label or "đại biểu"
                least = f"ít nhất {counted(cap.at_least, noun)}" if cap.at_least else ""
                least = f"không quy định số {noun} tối thiểu" if frees_least(cap) else least
                most = f"tối đa {counted(cap.at_most, noun)}" if cap.at_most else ""
                just = cap.at_most and cap.at_least == cap.at_most
                about = f"khoảng {counted(cap.expected, noun)}" if cap.expected else ""
                bounds = (counted(cap.at_most, noun),) if just else (least, most)
                words = ", ".join(filter(None, (*bounds, about)))
                yield Said(words, cap.clause or clause)
        yield from (_share(item, clause) for item in level.size.shares if item.category == category)

    return tell


def _guests(plan: Plan, level: Level, unit: str) -> Iterator[Said]:
    yield from _count("guest")(plan, level, unit)
    if others_attend(level):
        yield Said("không kể lãnh đạo, đại biểu khác dự: số còn lại in là “đại biểu khác”", level.clause)


def _share(item: Share, clause: str) -> Said:
    return Said(
        f"{_HOW[item.how]}{share(item.share)}{item.whole_words() or ' tổng số người dự'}", item.clause or clause
    )


def _nominating(tell: Callable[[Nomination], Said | None]) -> Callable[[Plan, Level, str], Iterator[Said]]:
    def told(plan: Plan, level: Level, unit: str) -> Iterator[Said]:
        for duty in plan.nomination:
            if binds(duty, level, "", unit) and (item := tell(duty)) is not None:
                yield item

    return told


def _nomination_date(plan: Plan, level: Level, unit: str) -> Iterator[Said]:
    for duty in plan.nomination:
        if binds(duty, level, "", unit):
            yield from _window(duty.window, duty.clause, " giới thiệu")


def _report_date(plan: Plan, _: Level, __: str) -> Iterator[Said]:
    for duty in plan.reporting:
        yield from _window(duty.window, duty.clause, f" {duty.by} báo cáo")


def _periods(plan: Plan, _: Level, __: str) -> Iterator[Said]:
    for duty in plan.reporting:
        if duty.every:
            every = joined([PERIODS.get(item, item) for item in duty.every])
            yield Said(f"{duty.by} báo cáo {every} cho {duty.to}", duty.clause)


_TOLD: dict[str, Callable[[Plan, Level, str], Iterator[Said]]] = {
    "conference.date": _conference_date,
    "conference.form": _form,
    "conference.days": _days,
    "conference.mode": _thresholds,
    "conference.threshold_choice": _thresholds,
    "unit.staff": _staff,
    "conference.size.total": lambda plan, level, unit: chain(
        _count("all")(plan, level, unit), _thresholds(plan, level, unit)
    ),
    "conference.size.exemplars": _count("exemplar"),
    "conference.size.guests": _guests,
    "nomination.date": _nomination_date,
    "nomination.quota": _nominating(lambda duty: Said(f"theo {duty.quota}", duty.clause) if duty.quota else None),
    "nomination.to": _nominating(lambda duty: Said(f"gửi {duty.to}", duty.clause) if duty.to else None),
    "report.date": _report_date,
    "report.period": _periods,
    "report.to": lambda plan, _, __: (
        Said(f"{duty.by} báo cáo {duty.to}" + (f", qua {duty.through}" if duty.through else ""), duty.clause)
        for duty in plan.reporting
    ),
    "unit.category": lambda _, level, __: iter([Said(f"{level.label} gồm {joined(level.kinds())}", level.clause)]),
}
