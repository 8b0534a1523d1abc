"""Checking a province before it is handed out: it loads, its plan agrees with itself, its documents have templates."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.plugins import registry

from .catalogue import kinds, plans_of_province, plugin_states, provinces, template_path


def check_plugin(plugin_id: str) -> list[Finding]:
    """Return what is wrong with a plugin, gravest first: why it is broken, else what is wrong with plans and templates.

    Raises NotFound naming the plugins that were found.
    """
    states = plugin_states()
    mine = [state for state in states if state.id == plugin_id]
    if not mine:
        known = ", ".join(dict.fromkeys(state.id for state in states))
        raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {known or 'chưa có'}")
    broken = [Finding("plugin.broken", Severity.ERROR, state.reason, place=state.source)
              for state in mine if state.reason]  # fmt: skip
    if broken or plugin_id not in {province.id for province in provinces()}:
        return broken
    plans = plans_of_province(plugin_id)
    found = [finding for plan in plans for finding in (*check_plan(plan), *_documents(plan))]
    if not plans:
        found.append(Finding("plugin.no-plan", Severity.WARNING, "Tỉnh chưa có kế hoạch nào.", place=mine[0].source,
                             fix="thêm tệp plan*.toml, hoặc hàm móc tdkt_plans"))  # fmt: skip
    return by_gravity(found)


def _documents(plan: Plan) -> Iterator[Finding]:
    registry().load_all()
    known, where = kinds(), f"kế hoạch {plan.plan.id}"
    for number, offer in enumerate(plan.document, 1):
        at = f"document.{number}"
        if offer.kind not in known:
            what, fix = f"Không có loại văn bản “{offer.kind}”.", "các loại: " + ", ".join(known)
            yield Finding("plugin.kind", Severity.ERROR, what, place=where, field=f"{at}.kind", fix=fix)
        elif known[offer.kind].formats != ("ics",) and (fault := _template_fault(offer)):
            yield Finding("plugin.template", Severity.ERROR, fault.what, place=fault.place or where,
                          field=f"{at}.template", fix=fault.fix)  # fmt: skip


def _template_fault(offer: Offer) -> TdktError | None:
    from tdkt_tui.assembly import Template

    try:
        Template.load(template_path(offer.template))
    except TdktError as fault:
        return fault
    return None
