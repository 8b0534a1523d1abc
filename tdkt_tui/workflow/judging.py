"""Every rule over a dossier: the generic ones, then those of the loaded plugins."""

from __future__ import annotations

from dataclasses import replace

from tdkt_tui.compliance.rules import check_dossier
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.stopping import contained


def findings_of(dossier: Dossier) -> list[Finding]:
    """Run the generic rules, then those of the loaded plugins, over a dossier."""
    listed = [rule for _, rules in registry().call("tdkt_rules", list, plan=dossier.plan) for rule in rules]
    rules = [replace(rule, check=contained(rule.check)) for rule in listed]
    return check_dossier(dossier, extra=rules)
