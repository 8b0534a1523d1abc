"""Checking a province before it is handed out: it loads, its plan agrees with itself, its documents have templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry

from .catalogue import kinds, plan_sources, plans_of_province, plugin_states, provinces, read_plan, template_path
from .plugin_templates import template_findings
from .plugin_trial import sample_faults, unknown_names


def check_plugin(plugin_id: str) -> list[Finding]:
    """Return what is wrong with a plugin, gravest first: why it is broken, else what is wrong with plans and templates.

    Raises NotFound naming the plugins that were found.
    """
    states = plugin_states()
    mine = [state for state in states if state.id == plugin_id]
    if not mine:
        others = ", ".join(dict.fromkeys(state.id for state in states))
        raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {others or 'chưa có'}")
    broken = [
        Finding(
            "plugin.broken", Severity.ERROR, state.reason, place="" if state.source in state.reason else state.source
        )
        for state in mine
        if state.reason
    ]
    if broken:
        return broken
    known = {province.id for province in provinces()}
    plans = _plans(plugin_id, known)
    found = [finding for plan in plans for finding in (*check_plan(plan), *_documents(plan), *_forms(plan))]
    found += _strays(plugin_id, known)
    found += _templates(plugin_id, plans, found)
    # What an empty profile shows of a template, each sample shows again.
    told = {(item.message, item.place) for item in found}
    found += [item for item in dict.fromkeys(sample_faults(plugin_id)) if (item.message, item.place) not in told]
    if not plans and not found and plugin_id in known:
        found.append(Finding("plugin.no-plan", Severity.WARNING, "Tỉnh chưa có kế hoạch nào.", place=mine[0].source,
                             fix="thêm tệp plan*.toml, hoặc hàm móc tdkt_plans"))  # fmt: skip
    return by_gravity(found)


def _plans(plugin_id: str, known: set[str]) -> list[Plan]:
    """Return a province's plans, or those that an extending plugin brings to other provinces."""
    if plugin_id in known:
        return plans_of_province(plugin_id)
    sources = [source for province in sorted(known) for source in plan_sources(province)]
    return [source.plan for source in sources if source.plugin == plugin_id]


def _strays(plugin_id: str, known: set[str]) -> Iterator[Finding]:
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


def _templates(plugin_id: str, plans: list[Plan], told: list[Finding]) -> list[Finding]:
    """Return what is wrong with the plugin's templates and was not told where a plan offers documents of them."""
    registry().load_all()
    tried = {offer.template for plan in plans for offer in plan.document}
    tried |= {form.template for plan in plans for form in plan.blank_form}
    said = {finding.message.partition("”")[0] for finding in told if finding.rule == "plugin.template"}
    found = template_findings(plugin_id, tried)
    return [item for item in found if item.rule != "plugin.name" or item.message.partition("”")[0] not in said]


def _documents(plan: Plan) -> Iterator[Finding]:
    registry().load_all()
    known, where = kinds(), f"kế hoạch {plan.plan.id}"
    for number, offer in enumerate(plan.document, 1):
        at = f"document.{number}"
        if offer.kind not in known:
            what, fix = f"Không có loại văn bản “{offer.kind}”.", "các loại: " + ", ".join(known)
            yield Finding("plugin.kind", Severity.ERROR, what, place=where, field=f"{at}.kind", fix=fix)
        elif known[offer.kind].formats != ("ics",):
            broken = _template_fault(offer.template)
            for fault in [broken] if broken else unknown_names(plan, offer, known[offer.kind]):
                yield Finding("plugin.template", Severity.ERROR, fault.told, place=fault.place or where,
                              field=f"{at}.template", fix=fault.fix)  # fmt: skip


def _forms(plan: Plan) -> Iterator[Finding]:
    from tdkt_tui.delegates.form_columns import form_columns

    where = f"kế hoạch {plan.plan.id}"
    for form in plan.blank_form:
        if form.template and (fault := _template_fault(form.template)):
            yield Finding("plugin.template", Severity.ERROR, fault.told, place=fault.place or where,
                          field=f"blank_form.{form.id}.template", fix=fault.fix)  # fmt: skip
        try:
            form_columns(form)
        except TdktError as unread:
            yield Finding("plugin.form", Severity.ERROR, unread.what, place=where, field=unread.field, fix=unread.fix)
    if bool(plan.blank_form) != any(offer.kind == "form" for offer in plan.document):
        fix = 'có [[blank_form]] thì thêm [[document]] kind = "form", và ngược lại'
        yield Finding("plugin.form", Severity.ERROR, "Biểu mẫu và văn bản “form” phải có cùng nhau.", place=where,
                      field="blank_form", fix=fix)  # fmt: skip


def _template_fault(template: str) -> TdktError | None:
    from tdkt_tui.assembly import Template

    try:
        Template.load(template_path(template))
    except TdktError as fault:
        return fault
    return None
