"""What amends a plan, and what it amends, as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tdkt_tui.model.amend_words import AmendedFact, amended_facts
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import short_date

from .plan_text.page import section, wrapped


def standing_lines(plan: Plan, on: date) -> tuple[Plan, list[str]]:
    """Return a plan as it stands on a day, and a line for each fact amended by then with the amending plan's citation.

    Where nothing is in force yet a line says so; what comes later is listed too, so that nobody takes it for final.
    """
    from tdkt_tui.workflow.amending import standing

    stands, facts = standing(plan, on)
    lines = [*section(f"Đã sửa đổi đến ngày {short_date(on)}", _rows(facts))]
    if not facts:
        lines = ["", *wrapped(f"Đến ngày {short_date(on)}: chưa có kế hoạch nào sửa đổi kế hoạch này.", "")]
    later = _facts(plan)[len(facts) :]
    return stands, [*lines, *section("Sửa đổi có hiệu lực sau ngày này", _rows(later)), *_made_by(plan)]


def amendment_lines(plan: Plan) -> list[str]:
    """Return what later plans amend in a plan as issued, then what the plan itself amends; nothing where nothing is."""
    lines = [*section("Đã được sửa đổi", _rows(_facts(plan)))]
    how = wrapped("Xem kế hoạch theo ngày: thêm --on 2026-05-20 (năm-tháng-ngày).", "  ") if lines else ()
    return [*lines, *how, *_made_by(plan)]


def _facts(plan: Plan) -> list[AmendedFact]:
    from tdkt_tui.workflow.amending import amendments_to

    return amended_facts(plan, amendments_to(plan))


def _rows(facts: Sequence[AmendedFact]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        yield f"{fact.words()} (từ ngày {short_date(fact.amending.in_force)})", fact.citation


def _made_by(plan: Plan) -> Iterator[str]:
    from tdkt_tui.workflow import plan_named
    from tdkt_tui.workflow.amending import amendments_to

    for amended in dict.fromkeys(item.plan for item in plan.amends):
        changed = plan_named(amended)
        facts = amended_facts(changed, amendments_to(changed))
        mine = [fact for fact in facts if fact.amending.by.plan.id == plan.plan.id]
        yield from section(f"Sửa đổi {changed.plan.citation().short()}", _rows(mine))
