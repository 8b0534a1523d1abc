"""The rules that a plugin brings: each has an id of its own, a title, and says what it rests on and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.compliance.rules import RULES
from tdkt_tui.model.extension import CLAUSE, Rule
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.placing import rule_at
from tdkt_tui.workflow.plan_source import PlanSource

from .facts import clauses_told


def rule_findings(plugin_id: str, plans: Sequence[Plan]) -> Iterator[Finding]:
    """Yield an error for a rule without id, title, clause or certainty, and for an id that another has, each once."""
    core = {rule.id for rule in RULES}
    told: set[str] = set()
    for plan in plans:
        named = [(owner, number, rule) for owner, rules in registry().call("tdkt_rules", list, plan=plan)
                 for number, rule in enumerate(rules, 1) if isinstance(rule, Rule)]  # fmt: skip
        before = set(core)
        for owner, number, rule in named:
            taken = rule.id in before
            before.add(rule.id)
            if owner != plugin_id:
                continue
            what = ""
            if not rule.id.strip() or not rule.title.strip():
                what = f"Quy tắc “{rule.id or rule.title}” thiếu mã hoặc tên."
            elif taken:
                what = f"Mã quy tắc “{rule.id}” đã có quy tắc khác dùng."
            fix = f"đặt mã riêng, như “{plugin_id}.…”"
            if not what and not rule.clause.strip():
                what = f"Quy tắc “{rule.id}” không ghi dựa vào đâu."
                fix = 'thêm clause = "…" vào Rule: mục của kế hoạch, hoặc văn bản và điều khoản'
            elif not what and not rule.certainty:
                what = f"Quy tắc “{rule.id}” không ghi đã đối chiếu nguồn hay chưa."
                fix = 'thêm certainty = "quoted" (đã đọc ở nguồn), "remembered" (chưa) hoặc "uncertain" (chưa chắc)'
            if what and what not in told:
                told.add(what)
                where = rule_at(plugin_id, number, rule) or f"kế hoạch {plan.plan.id}"
                yield Finding("plugin.rule", Severity.ERROR, what, place=where, fix=fix)


def rules_outside(plugin_id: str, sources: Sequence[PlanSource]) -> Iterator[Finding]:
    """Yield a warning for each clause that a rule rests on and the original of its plan does not have."""
    for source in sources:
        beside, known = clauses_told(source) or (None, frozenset[str]())
        for number, rule in enumerate(rules_for(plugin_id, source.plan), 1) if beside else ():
            for clause in (part.strip() for part in rule.clause.split(",")):
                if re.fullmatch(CLAUSE, clause) and clause not in known:
                    yield Finding("plugin.outline", Severity.WARNING,
                                  f"Quy tắc “{rule.id}” dựa vào mục “{clause}” không có trong bản gốc của kế hoạch"
                                  f" {source.plan.plan.id}.",
                                  place=rule_at(plugin_id, number, rule) or f"kế hoạch {source.plan.plan.id}",
                                  fix="sửa clause của quy tắc")  # fmt: skip


def rules_for(plugin_id: str, plan: Plan) -> list[Rule]:
    """Return the rules that a plugin brings to a plan, in their order."""
    return [rule for owner, rules in registry().call("tdkt_rules", list, plan=plan) if owner == plugin_id
            for rule in rules if isinstance(rule, Rule)]  # fmt: skip


def rules_of(plugin_id: str, plans: Sequence[Plan]) -> int:
    """Return how many rules a plugin brings to these plans, each id once."""
    return len({rule.id for plan in plans for rule in rules_for(plugin_id, plan)})
