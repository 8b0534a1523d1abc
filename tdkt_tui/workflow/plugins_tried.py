"""The state of every plugin, its plans included."""

from __future__ import annotations

from tdkt_tui.plugins import registry
from tdkt_tui.plugins.stating import PluginState, states_of

from .catalogue import kinds, provinces_with_plans


def plugin_states() -> list[PluginState]:
    """Try every plugin, its plans included, and tell the state of each; one that takes too long is told as well."""
    registry().lenient = True
    provinces_with_plans()
    kinds()
    return states_of(registry())
