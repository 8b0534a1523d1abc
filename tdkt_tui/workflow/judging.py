"""Every rule over a dossier: the generic ones, then those of the loaded plugins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps

from tdkt_tui.compliance.rules import check_dossier
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import Rule
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.stopping import contained

_DOUBTS = {
    "remembered": (Severity.WARNING, " (chưa đối chiếu văn bản gốc)"),
    "uncertain": (Severity.NOTE, " (chưa chắc chắn, chỉ để lưu ý)"),
}
"""How grave a finding of a rule can be whose author did not read its source, and what is said behind it."""


def findings_of(dossier: Dossier) -> list[Finding]:
    """Run the generic rules, then those of the loaded plugins, over a dossier."""
    listed = [rule for _, rules in registry().call("tdkt_rules", list, plan=dossier.plan) for rule in rules]
    return check_dossier(dossier, extra=[replace(rule, check=sourced(rule)) for rule in listed])


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
