"""Trouble with plugins: told once for the program, since it is no fault of a profile."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.finding import Finding

from .turn import TURN

_RULES = ("plugin.broken", "plugin.twice")


def own(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what was found in the profile itself."""
    return tuple(finding for finding in findings if finding.rule not in _RULES)


def broken_plugins() -> int:
    """Return how many plugins are broken, as ``tdkt plugin list`` counts them; never raises."""
    with TURN:
        from tdkt_tui.workflow import plugin_states

        try:
            return sum(state.state == "hỏng" for state in plugin_states())
        except Exception:  # noqa: BLE001 - what keeps the plugins from being tried is a card of the catalogue already
            return 0
