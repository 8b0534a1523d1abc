"""The documents and forms of a plugin's plans: a kind that is known, a template that can be made into one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.placing import added_at
from tdkt_tui.workflow.added_documents import HOOK
from tdkt_tui.workflow.catalogue import kinds, template_path
from tdkt_tui.workflow.plugin_trial import unknown_names


def document_findings(plan: Plan, added_by: Collection[str]) -> Iterator[Finding]:
    """Yield an error for each document of an unknown kind, or whose template is not there, broken, or asks too much.

    added_by: look only at what these plugins add to the plan; "" is the plan itself.
    """
    registry().load_all()
    known, added = kinds(plan.province), list(_added(plan))
    for number, offer in enumerate(plan.document, 1):
        owner, own = next(((owner, own) for owner, own, item in added if item == offer), ("", number))
        if owner not in added_by:
            continue
        at = f"document.{own}"
        key = f"{at}.{'template' if offer.kind in known else 'kind'}"
        where = added_at(owner, HOOK, key) if owner else f"kế hoạch {plan.plan.id}"
        if offer.kind not in known:
            what, fix = f"Không có loại văn bản “{offer.kind}”.", "các loại: " + ", ".join(known)
            yield Finding("plugin.kind", Severity.ERROR, what, place=where, field=key, fix=fix)
        elif known[offer.kind].formats != ("ics",):
            broken = _template_fault(offer.template)
            for fault in [broken] if broken else unknown_names(plan, offer, known[offer.kind]):
                yield Finding("plugin.template", Severity.ERROR, fault.told, place=fault.place or where,
                              field=key, fix=fault.fix)  # fmt: skip


def _added(plan: Plan) -> Iterator[tuple[str, int, Offer]]:
    """Yield (plugin id, number among its own, document) of what plugins add to a plan."""
    for owner, offers in registry().call(HOOK, list, plan=plan):
        yield from ((owner, number, offer) for number, offer in enumerate(offers, 1))


def form_findings(plan: Plan) -> Iterator[Finding]:
    """Yield an error for each blank form that could not be made, or would not be read back."""
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
