"""Every rule over a dossier: the generic ones, then those of the loaded plugins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import wraps

from tdkt_tui.compliance.rules import check_dossier
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import Rule
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Offer
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.stopping import contained

from .catalogue import kinds
from .extras import extra_fields

_DOUBTS = {
    "remembered": (Severity.WARNING, " (chưa đối chiếu văn bản gốc)"),
    "uncertain": (Severity.NOTE, " (chưa chắc chắn, chỉ để lưu ý)"),
}
"""How grave a finding of a rule can be whose author did not read its source, and what is said behind it."""

HOOK_FAILED = "plugin.hook"
"""The rule of what is told where a hook failed for a profile: what it would have given, or checked, is not there."""


def findings_of(dossier: Dossier) -> list[Finding]:
    """Run the generic rules, then those of the loaded plugins, over a dossier; of several of one id the first."""
    first: dict[str, tuple[str, Rule]] = {}
    twice: list[Finding] = []
    for owner, rules in registry().call("tdkt_rules", list, plan=dossier.plan):
        for number, rule in enumerate(rules, 1):
            if rule.id in first:
                twice.append(_twice(rule, number, owner, first[rule.id][0]))
            else:
                first[rule.id] = owner, rule
    checks = [replace(rule, check=sourced(rule)) for _, rule in first.values()]
    return [*check_dossier(dossier, extra=checks), *twice]


def _twice(rule: Rule, number: int, owner: str, used: str) -> Finding:
    from tdkt_tui.plugins.placing import rule_at  # only a fault asks for the line

    who = f"phần mở rộng “{used}” đã có quy tắc" if used != owner else "nó đã có một quy tắc"
    what = f"Không chạy quy tắc “{rule.id}” ({rule.title}) của phần mở rộng “{owner}”: {who} mang mã ấy."
    return Finding("plugin.rule", Severity.WARNING, what, place=rule_at(owner, number, rule),
                   fix="đặt mã riêng cho quy tắc này; tự kiểm tra nội dung này bằng mắt")  # fmt: skip


def context_findings(dossier: Dossier, offers: Sequence[Offer] | None = None) -> list[Finding]:
    """Tell where ``tdkt_context`` fails for a document that a dossier is offered.

    An error where the plugin is for the dossier's province, or has fields there: the document would be another one.
    offers: of these documents only.
    """
    if not registry().implemented("tdkt_context"):
        return []
    found: dict[str, Finding] = {}
    known = kinds(dossier.plan.province)
    for kind in dict.fromkeys(offer.kind for offer in (dossier.offers() if offers is None else offers)):
        if kind in known and known[kind].formats != ("ics",):
            for fault in registry().failing("tdkt_context", dict, dossier=dossier, kind=kind):
                grave = Severity.ERROR if _matters(fault.plugin, dossier) else Severity.WARNING
                told = f"{fault.told} Văn bản thiếu dữ liệu mà hàm này đưa vào."
                found.setdefault(str(fault), Finding(HOOK_FAILED, grave, told, place=fault.place, fix=fault.fix))
    return list(found.values())


def _matters(plugin_id: str, dossier: Dossier) -> bool:
    province = dossier.plan.province
    return province in (plugin_id, *registry().serves(plugin_id)) or bool(extra_fields(dossier).get(plugin_id))


def sourced(rule: Rule) -> Callable[[Dossier], Iterable[Finding]]:
    """Return the rule's check, contained, each finding with what the rule rests on and no graver than that is sure."""
    checked = contained(rule.check)

    @wraps(rule.check)
    def check(dossier: Dossier) -> list[Finding]:
        found = checked(dossier)
        # Whatever else it yields is told, by name of the rule, by who runs it.
        return [_with_source(item, rule, dossier) if isinstance(item, Finding) else item for item in found]

    return check


def _with_source(finding: Finding, rule: Rule, dossier: Dossier) -> Finding:
    if rule.clause and not finding.citation:
        finding = replace(finding, citation=rule.citation(dossier.plan))
    if rule.certainty not in _DOUBTS:
        return finding
    least, doubt = _DOUBTS[rule.certainty]
    order = list(Severity)
    severity = max(finding.severity, least, key=order.index)
    return replace(finding, severity=severity, message=finding.message + doubt)
