"""Whether the unit belongs to the level it names, and whether it holds a conference of its own."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.asking import joints_of, meets
from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Jointly, Level
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import kind_of, plain_kind
from tdkt_tui.model.words import raised_first

from .saying import error, how_jointly, how_to_join, note, quoted, warning

_ASK = "hỏi cơ quan thường trực của Hội đồng cấp trên"


def category_of_level(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a kind of unit that the level does not name, and a finding where two levels take the unit.

    Two levels are a warning; a written reason (``unit.level_choice``) turns it into a note that records it.
    """
    unit, level, plan = dossier.profile.unit, dossier.level, dossier.plan
    category = unit.category
    if not category or not level.units or joint_of(dossier) is not None:
        return
    known = _kinds(dossier, level)
    takers = _takers(dossier, category)
    named = [one for one in plan.level if _names(one, unit.name or "")]
    if level.id in [one.id for one in named]:
        return  # what a plan says of a unit by its name goes before what it says of its kind
    takers += [one for one in named if one not in takers]
    if category not in (*known, *(plain_kind(one, level.units) for one in level.units)):
        yield error(
            "unit.category",
            f"Loại đơn vị “{category}” không thuộc {level.label}, gồm: {', '.join(known)}",
            citation=plan.cite(level.clause),
            field="unit.category",
            fix=_where_else(dossier, category, known, takers),
        )
    elif level in takers and len(takers) > 1:
        both = f"Kế hoạch xếp loại đơn vị “{category}” vào cả {quoted(taker.label for taker in takers)}"
        citation = plan.cite(", ".join(dict.fromkeys(taker.clause for taker in takers if taker.clause)))
        if unit.level_choice:
            yield note(
                "unit.level-chosen",
                f"{both}. Hồ sơ này chọn {level.label}, lý do: {unit.level_choice}",
                citation=citation,
                field="unit.level_choice",
            )
        else:
            yield warning(
                "unit.two-levels",
                f"{both}; hồ sơ này chọn {level.label}",
                citation=citation,
                field="level",
                fix=f"{_ASK}, ghi đúng cấp, rồi ghi lý do vào unit.level_choice",
            )


def without_subordinates(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the level takes this kind of unit only without subordinate units and this one has some."""
    unit, level = dossier.profile.unit, dossier.level
    category = unit.category or ""
    if not unit.has_subordinates or not level.only_without_subordinates(category):
        return
    takers = _takers(dossier, category)
    nowhere = "" if takers else "; kế hoạch không xếp loại này vào cấp nào khi có đơn vị trực thuộc"
    yield error(
        "unit.subordinates",
        f"{level.label[:1].upper()}{level.label[1:]} chỉ nhận “{category}” không có đơn vị trực thuộc, đơn vị này"
        f" có{nowhere}",
        citation=dossier.plan.cite(level.clause),
        field="unit.has_subordinates",
        fix=f"chọn {quoted(taker.label for taker in takers)}: sửa level" if takers else f"{_ASK} rồi mới lập kế hoạch",
    )


def held_jointly(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where a unit whose conference is held jointly plans one of its own.

    A unit that lists the members it holds it for is the organiser. Where a plan only allows it, or speaks of some units
    of a kind, it is a note: the unit knows whether it is one of them; its number of people may tell that it is.
    """
    level, conference = dossier.level, dossier.profile.conference
    unit = dossier.profile.unit
    if unit.members or not (conference.date or conference.form or conference.venue):
        return
    for joint in joints_of(dossier.plan, level, unit.category or "", unit.name or ""):
        such = meets(joint.when, unit.staff, unit.has_subordinates)
        if such is False:
            continue
        if joint.may or joint.when:
            whom = f" {joint.when}" if joint.when else ""
            yield (warning if such and not joint.may else note)(
                "unit.jointly",
                f"Kế hoạch {'cho phép' if joint.may else 'quy định'} loại đơn vị này{whom} {how_jointly(joint)}",
                citation=dossier.plan.cite(joint.clause),
                field="conference",
                fix=how_to_join(dossier, joint),
            )
            continue
        yield error(
            "unit.jointly",
            f"Loại đơn vị này không tổ chức hội nghị riêng mà {how_jointly(joint)}",
            citation=dossier.plan.cite(joint.clause),
            field="conference",
            fix=how_to_join(dossier, joint),
        )


def unclear_exception(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning where a plan's exception for one unit may be meant for this one, but is not laid over it.

    An exception goes by the unit's name, so another spelling would lose its bounds and window in silence.
    """
    unit, level = dossier.profile.unit, dossier.level
    own = same_unit(unit.name or "")
    for item in dossier.plan.exception:
        named = [said for said in item.units if same_unit(said) not in map(same_unit, level.kinds())]
        if item.level != level.id or not own or not named or own in map(same_unit, named):
            continue
        from tdkt_tui.model.near import likely_unit  # only a slip pays for the looking

        if said := next((said for said in named if likely_unit(said, unit.name or "")), None):
            yield warning(
                "exception.unclear",
                f"Kế hoạch có quy định riêng cho “{said}”; tên đơn vị ở hồ sơ là “{unit.name}” nên quy định ấy chưa"
                " được áp dụng",
                citation=dossier.plan.cite(item.clause),
                field="unit.name",
                fix=f"là đơn vị ấy thì {_alike(said, unit.name or '')}; là đơn vị khác thì giữ nguyên",
            )


def _alike(said: str, name: str) -> str:
    """Say how the two names become one: a plan's without its kind ("Cồn Cỏ") is none that a document can bear."""
    if not kind_of(said):
        return f"báo người giữ dữ liệu kế hoạch ghi đủ “{name}”"
    return f"ghi unit.name = “{raised_first(said)}”"


def _where_else(dossier: Dossier, category: str, known: list[str], takers: list[Level]) -> str:
    if takers:
        return f"loại này thuộc {quoted(taker.label for taker in takers)}: sửa level"
    naming = [level.label for level in dossier.plan.level if category in _kinds(dossier, level)]
    if naming and dossier.profile.unit.has_subordinates:
        return f"{quoted(naming)} chỉ nhận loại này khi không có đơn vị trực thuộc: {_ASK}"
    if naming:
        return f"loại này thuộc {quoted(naming)} khi không có đơn vị trực thuộc: ghi unit.has_subordinates, sửa level"
    near = _near(category, known)
    return f"ghi đúng như kế hoạch: “{near}”" if near else "chọn loại đơn vị theo lời của kế hoạch"


def _near(category: str, known: list[str]) -> str | None:
    """Return the kind of unit that was meant, also where a unit's whole name stands in place of its kind."""
    leading = [unit for unit in known if folded(category).startswith(f"{folded(unit)} ")]
    if leading:
        return max(leading, key=len)
    from tdkt_tui.model.near import meant

    return meant(category, {unit: unit for unit in known})


def _takers(dossier: Dossier, category: str) -> list[Level]:
    """Return the levels that take this unit; one that does so without subordinate units only where none are told."""
    alone = dossier.profile.unit.has_subordinates is False
    levels = [dossier.level if level.id == dossier.level.id else level for level in dossier.plan.level]
    return [
        level
        for level in levels
        if category in _kinds(dossier, level) and (alone or not level.only_without_subordinates(category))
    ]


def _names(level: Level, name: str) -> bool:
    """Tell whether a level has this unit by its name, not by its kind."""
    return bool(name) and any(kind_of(said) and same_unit(said) == same_unit(name) for said in level.units)


def _kinds(dossier: Dossier, level: Level) -> list[str]:
    own = [unit for item in dossier.plan.exception if item.level == level.id for unit in item.units]
    return list(dict.fromkeys([*level.kinds(), *own]))


def joint_of(dossier: Dossier) -> Jointly | None:
    """Return how a unit's kind, or itself, meets together with others."""
    unit = dossier.profile.unit
    names = {folded(name) for name in (unit.category, unit.name) if name}
    return next((item for item in dossier.plan.jointly if names & {folded(name) for name in item.units}), None)
