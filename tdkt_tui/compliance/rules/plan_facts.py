"""A plan as data: levels with forms, facts with clauses, movements named once, seats that add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tdkt_tui.model.base import Fact
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Cap, Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import raised_first

from .saying import note, warning

# Citations and recipients stand in unnumbered parts of a plan; offers and forms hold program data beside their clause.
_NUMBERED = (
    "aim",
    "provision",
    "content",
    "named",
    "movement",
    "drive",
    "anniversary",
    "form",
    "level",
    "unit_group",
    "exception",
    "jointly",
    "pilot",
    "agenda",
    "outline",
    "activity",
    "nomination",
    "composition",
    "quota",
    "criterion",
    "field",
    "channel",
    "committee",
    "honours",
    "amount",
    "task",
    "reporting",
)
_OF_CONFERENCE = frozenset({"agenda", "invitation", "badge"})


def levels_with_forms(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for a level that meets without a form to choose, and a note for a form nobody may choose.

    A level meets where the plan prescribes it a document of a conference.
    """
    if not plan.form:
        return
    met = [offer.levels for offer in plan.document if offer.kind in _OF_CONFERENCE]
    chosen = {name for keys in (*plan.level, *plan.exception) for name in keys.choose_form}
    for number, level in enumerate(plan.level, start=1):
        meets = not plan.document or any(not levels or level.id in levels for levels in met)
        if meets and not level.choose_form:
            yield warning(
                "plan.level-forms",
                f"{raised_first(level.label)} không có hình thức tổ chức nào để chọn",
                citation=plan.cite(level.clause),
                field=f"level.{number}.choose_form",
                fix="ghi các hình thức mà kế hoạch cho cấp này",
            )
    for number, form in enumerate(plan.form, start=1):
        if form.id not in chosen and plan.level:
            yield note(
                "plan.form-unused",
                f"Hình thức “{form.name}” không cấp nào được chọn",
                citation=plan.cite(form.clause),
                field=f"form.{number}",
                fix="thêm vào choose_form hoặc bỏ",
            )


def facts_with_clauses(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for each table whose facts lack the clause they come from; a plan without any gets one note."""
    facts = {key: list(_facts(plan, key)) for key in _NUMBERED}
    everything = [fact for items in facts.values() for _, fact in items]
    if everything and not any(fact.clause for fact in everything):
        yield note(
            "plan.clauses",
            "Không dữ kiện nào của kế hoạch ghi mục",
            field="plan",
            fix="ghi clause cho từng dữ kiện, nếu kế hoạch có đánh số mục",
        )
        return
    for key, items in facts.items():
        bare = [place for place, fact in items if not fact.clause]
        if bare:
            yield warning(
                "plan.clause",
                f"Chưa ghi mục của kế hoạch cho: {', '.join(bare)}",
                field=key,
                fix="ghi clause, ví dụ “II.2.1”",
            )


def _facts(plan: Plan, key: str) -> Iterator[tuple[str, Fact]]:
    for number, fact in enumerate(getattr(plan, key), start=1):
        yield f"{key}.{number}", fact


def movements_once(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for a movement that the plan names twice."""
    seen: set[str] = set()
    for number, movement in enumerate(plan.movement, start=1):
        plain = folded(movement.name)
        if plain in seen:
            yield warning(
                "movement.twice",
                f"Phong trào “{movement.name}” được ghi hai lần",
                citation=plan.cite(movement.clause),
                field=f"movement.{number}.name",
                fix="bỏ tên trùng",
            )
        seen.add(plain)


def seats_add_up(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for a level whose seats by unit come to more than the plan lets come, or to another exact number.

    A row for each unit of a kind counts only where the plan names these units: else nobody knows how many there are,
    and then only too many are told.
    """
    for number, level in enumerate(plan.level, start=1):
        cap = _official(level)
        total, rows, known = _seats(plan, level)
        if not rows or cap is None:
            continue
        if (cap.at_most and total > cap.at_most) or (known and total < cap.at_least):
            stated = cap.at_most if total > cap.at_least else cap.at_least
            yield warning(
                "plan.seats",
                f"Phân bổ cho từng đơn vị cộng lại được {total} đại biểu chính thức, kế hoạch nêu {stated}",
                citation=plan.cite(level.clause),
                field=f"level.{number}.size",
                fix="đối chiếu từng dòng [[quota]] với bản gốc; bản gốc cộng như vậy thì ghi as_issued",
            )


def seats_lacking(plan: Plan, level: Level) -> int:
    """Return how many of its official delegates a level's rows do not share out yet, 0 where none are lacking."""
    cap = _official(level)
    return max(0, cap.at_least - _seats(plan, level)[0]) if cap else 0


def _seats(plan: Plan, level: Level) -> tuple[int, int, bool]:
    """Return (seats of the units that a level's rows name, rows, whether all rows name theirs)."""
    rows = [row for row in plan.quota if row.levels == [level.id] and row.official]
    counted = [row for row in rows if row.unit or row.units]
    return sum((row.official or 0) * max(1, len(row.units)) for row in counted), len(rows), len(counted) == len(rows)


def _official(level: Level) -> Cap | None:
    """Return the bounds of official delegates, where the plan says them apart from all who come."""
    return next((cap for cap in level.size.caps if cap.category == "official"), None)
