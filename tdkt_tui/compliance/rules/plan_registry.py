"""The generic rules over a province's plan alone. No province is named in any of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan

from . import (
    amends,
    by_date,
    calendars,
    citations,
    facts,
    issued,
    laws,
    nomination_times,
    plan_facts,
    plan_offers,
    plan_windows,
    recipients,
    signing,
    symbols,
)
from .documents import earliest_day
from .running import PlanRule, run


def _plan_laws(plan: Plan) -> Iterable[Finding]:
    cited, day = citations.cited_by_plan(plan), earliest_day(plan.plan.date)
    yield from laws.standing(cited, day)
    yield from citations.none_later(cited, day, "kế hoạch")


PLAN_RULES: tuple[PlanRule, ...] = (
    PlanRule("levels.order", "thứ tự thời hạn các cấp", plan_windows.levels_in_order, ("level",)),
    PlanRule("pilot.order", "thời hạn đơn vị làm điểm", plan_windows.pilots_go_first, ("pilot",)),
    PlanRule("plan.deadlines", "thời hạn so với ngày ban hành", plan_windows.deadlines_to_come),
    PlanRule("calendar", "ngày nghỉ", plan_windows.deadlines_on_days_off),
    PlanRule("nomination.order", "thời gian để chọn điển hình", nomination_times.time_to_choose, ("nomination",)),
    PlanRule("plan.forms", "hình thức của từng cấp", plan_facts.levels_with_forms, ("level", "form")),
    PlanRule("plan.offers", "văn bản cùng loại của một cấp", plan_offers.offers_told_apart, ("document",)),
    PlanRule("plan.attached", "phụ lục và văn bản chính", plan_offers.annexes_attached, ("document",)),
    PlanRule("plan.bounds", "mức giới thiệu, kỳ báo cáo", plan_offers.duties_in_bounds, ("nomination", "reporting")),
    PlanRule("plan.honours", "khen thưởng ghi hai lần", plan_offers.honours_told_apart, ("honours",)),
    PlanRule("plan.agenda", "số phút của mục chương trình", plan_offers.minutes_of_titles, ("agenda",)),
    PlanRule("plan.agenda-order", "mục bế mạc của chương trình", plan_offers.closing_stands_last, ("agenda",)),
    PlanRule("plan.seats", "tổng số đại biểu phân bổ", plan_facts.seats_add_up, ("level",)),
    PlanRule(
        "plan.unused", "chỗ mở, loại đơn vị không dùng đến", plan_offers.openings_and_kinds_used, ("opening", "level")
    ),
    PlanRule("plan.clauses", "mục của từng dữ kiện", plan_facts.facts_with_clauses),
    PlanRule("anniversary", "số năm kỷ niệm", facts.anniversaries, ("anniversary",)),
    PlanRule("round", "lần thứ và giai đoạn", facts.rounds, ("round",)),
    PlanRule("movement", "tên phong trào thi đua", plan_facts.movements_once, ("movement",)),
    PlanRule("law", "hiệu lực và cách viện dẫn văn bản", _plan_laws, ("basis", "implements")),
    PlanRule("citation", "một văn bản, một trích yếu", citations.agree_in_plan),
    PlanRule("symbol", "số, ký hiệu và địa danh", symbols.plan_symbol),
    PlanRule("by-date", "địa danh, cơ quan theo ngày của văn bản", by_date.plan_names),
    PlanRule("signature", "quyền hạn, chức vụ, họ tên người ký", signing.plan_signature),
    PlanRule("recipients", "nơi nhận và việc được giao", recipients.plan_tasks_covered, ("task",)),
    PlanRule("amends", "ngày áp dụng của nội dung sửa đổi", amends.not_before_issue, ("amends",)),
)
"""Rules over a province's plan alone."""


def with_plan(plan: Plan, found: list[Finding]) -> list[Finding]:
    """Return the findings of a dossier that is the plan itself, with what the plan's own rules find."""
    return issued.with_plan(plan, found, run(PLAN_RULES, plan))


def check_plan(plan: Plan, tables: Collection[str] = ()) -> list[Finding]:
    """Return every contradiction of a province's plan with itself, the calendar, the law and the layout regulation.

    The place of each finding names the plan, since its field is a key of the plan and not of a profile.
    tables: only what stands at their keys is wanted; what is told of others may lack.
    """
    rules = [rule for rule in PLAN_RULES if not (tables and rule.tables) or not set(tables).isdisjoint(rule.tables)]
    return calendars.told_once(issued.as_issued(plan, run(rules, plan)))
