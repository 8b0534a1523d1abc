"""Whether the unit belongs to the level it names, and whether it holds a conference of its own."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Jointly, Level
from tdkt_tui.model.near import meant
from tdkt_tui.model.text import folded

from .saying import error, quoted, warning

_WITHOUT_SUBORDINATES = folded("không có đơn vị trực thuộc")


def category_of_level(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a kind of unit that the level does not name; for two levels that name it, a warning."""
    category = dossier.profile.unit.category
    if not category or not dossier.level.units or _joint(dossier) is not None:
        return
    plan = dossier.plan
    known = _units(dossier, dossier.level)
    holders = [level for level in plan.level if category in _units(dossier, level)]
    if category not in known:
        near = None if holders else _near(category, known)
        elsewhere = f"loại này thuộc {quoted(level.label for level in holders)}: sửa level" if holders else ""
        yield error(
            "unit.category",
            f"Loại đơn vị “{category}” không thuộc {dossier.level.label}, gồm: {', '.join(known)}",
            citation=plan.cite(dossier.level.clause),
            field="unit.category",
            fix=f"ghi đúng như kế hoạch: “{near}”" if near else elsewhere or "chọn loại đơn vị theo lời của kế hoạch",
        )
    elif len(holders) > 1:
        yield warning(
            "unit.two-levels",
            f"Kế hoạch xếp loại đơn vị “{category}” vào cả {quoted(level.label for level in holders)};"
            f" hồ sơ này chọn {dossier.level.label}",
            citation=plan.cite(dossier.level.clause),
            field="level",
            fix="hỏi cơ quan thường trực của Hội đồng cấp trên rồi ghi đúng cấp",
        )


def without_subordinates(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where the level is for units without subordinate units and this one has some."""
    level = dossier.level
    if dossier.profile.unit.has_subordinates and _WITHOUT_SUBORDINATES in folded(level.when):
        yield error(
            "unit.subordinates",
            f"Đơn vị có đơn vị trực thuộc, nhưng {level.label} chỉ gồm đơn vị “{level.when}”",
            citation=dossier.plan.cite(level.clause),
            field="unit.has_subordinates",
            fix="chọn cấp khác; nếu không cấp nào nhận loại đơn vị này thì hỏi cơ quan thường trực của Hội đồng",
        )


def held_jointly(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error where a unit whose conference is held jointly plans one of its own.

    A unit that lists the members it holds it for is the organiser.
    """
    joint, conference = _joint(dossier), dossier.profile.conference
    if joint is None or dossier.profile.unit.members:
        return
    if conference.date or conference.form or conference.venue:
        yield error(
            "unit.jointly",
            f"Loại đơn vị này không tổ chức hội nghị riêng: {joint.organiser} tổ chức chung",
            citation=dossier.plan.cite(joint.clause),
            field="conference",
            fix="bỏ phần conference, hoặc ghi unit.members nếu đơn vị được giao tổ chức chung cho các thành viên",
        )


def _near(category: str, known: list[str]) -> str | None:
    """Return the kind of unit that was meant, also where a unit's whole name stands in place of its kind."""
    leading = [unit for unit in known if folded(category).startswith(f"{folded(unit)} ")]
    return max(leading, key=len) if leading else meant(category, {unit: unit for unit in known})


def _units(dossier: Dossier, level: Level) -> list[str]:
    own = [unit for item in dossier.plan.exception if item.level == level.id for unit in item.units]
    return list(dict.fromkeys([*level.units, *own]))


def _joint(dossier: Dossier) -> Jointly | None:
    unit = dossier.profile.unit
    names = {folded(name) for name in (unit.category, unit.name) if name}
    return next((item for item in dossier.plan.jointly if names & {folded(name) for name in item.units}), None)
