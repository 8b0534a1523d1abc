"""Which plans a plugin is about: its own, those of others that it adds to, and those that nobody will ever see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import plan_sources
from tdkt_tui.workflow.plan_source import PlanSource, read_plan


def plans_of(plugin_id: str, known: set[str]) -> list[PlanSource]:
    """Return a province's plans, or those that an extending plugin brings to other provinces."""
    if plugin_id in known:
        return plan_sources(plugin_id)
    sources = [source for province in sorted(known) for source in plan_sources(province)]
    return [source for source in sources if source.plugin == plugin_id]


def plans_elsewhere(plugin_id: str, known: set[str], own: list[PlanSource]) -> list[PlanSource]:
    """Return the plans of others to which a plugin adds documents, fields and rules."""
    brought = {source.plan.plan.id for source in own}
    theirs = known & set(registry().extends(plugin_id)) if plugin_id in known else known
    sources = [source for province in sorted(theirs - {plugin_id}) for source in plan_sources(province)]
    return [source for source in sources if source.plan.plan.id not in brought]


def strays(plugin_id: str, known: set[str]) -> Iterator[Finding]:
    """Yield an error for each plan that nobody ever sees: not of the province that brings it, or of none installed."""
    for owner, sources in registry().call("tdkt_plans", list):
        for source in sources if owner == plugin_id else ():
            plan = source if isinstance(source, Plan) else read_plan(source, owner)
            if plan.province in ({plugin_id} if plugin_id in known else known):
                continue
            why = (
                f"phần mở rộng này là tỉnh “{plugin_id}”" if plugin_id in known else f"chưa cài tỉnh “{plan.province}”"
            )
            where = str(source) if isinstance(source, Path) else f"kế hoạch {plan.plan.id}"
            yield Finding("plugin.stray", Severity.ERROR, f"Kế hoạch mang mã “{plan.plan.id}”, nhưng {why}.",
                          place=where, field="plan.id",
                          fix="sửa mã kế hoạch; kế hoạch bổ sung cho tỉnh khác thì đặt ở thư mục riêng")  # fmt: skip
