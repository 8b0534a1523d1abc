"""The state of every plugin: usable, not used and why, or broken and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.api import OUTDATED_USED

from .found import Found
from .guarding import said_at
from .installed import twice_installed
from .loading import Outdated
from .registry import Registry

DOUBLED = "bị trùng"
"""The state of a plugin that is whole, and passed over for another of its id."""

_NEED_NO_PLAN = ("tdkt_extends", "tdkt_plans", "tdkt_templates", "tdkt_profiles", "tdkt_document_kinds")


@dataclass(frozen=True, slots=True)
class PluginState:
    """One line of ``tdkt plugin list``."""

    id: str
    source: str
    version: str
    state: str
    reason: str = ""


def states_of(plugins: Registry) -> list[PluginState]:
    """Load everything, try every hook that needs no plan, and tell the state of each plugin."""
    plugins.load_all()
    for hook in _NEED_NO_PLAN:
        for _ in plugins.call(hook, list):
            pass
    return list(_states(plugins))


def _states(plugins: Registry) -> Iterator[PluginState]:
    for item in plugins.found:
        state, reason = _state(plugins, item)
        yield PluginState(item.id, item.source, item.version, state, reason)


def _state(plugins: Registry, item: Found) -> tuple[str, str]:
    if passed := plugins.passes_over(item):
        return "không dùng", passed
    if doubled := plugins.doubled(item):
        return DOUBLED, doubled
    if fault := plugins.fault_of(item):
        return "hỏng", str(fault)
    if absent := plugins.not_there(item.id):
        return "chưa dùng", f"bổ sung cho tỉnh chưa cài: {', '.join(absent)}"
    if twice := twice_installed(item.source):
        return "dùng được", f"gói được cài {len(twice)} lần: {'; '.join(twice)}; gỡ bản không dùng"
    return "dùng được", ""


def outdated(plugins: Registry, plugin_id: str) -> list[Outdated]:
    """Return what the plugins of an id use that will go away: hooks, arguments, and names of the api."""
    places = _places(plugins, plugin_id)
    names = [Outdated(at, warning) for at, warning in OUTDATED_USED if at.startswith(places)]
    return [*plugins.uses.get(plugin_id, ()), *(names if places else ())]


def printed_at(plugins: Registry, plugin_id: str) -> list[str]:
    """Return "file, dòng N" of each place where the plugins of an id printed."""
    places = _places(plugins, plugin_id)
    return sorted(at for at in said_at() if places and at.startswith(places))


def _places(plugins: Registry, plugin_id: str) -> tuple[str, ...]:
    return tuple(str(place) for item in plugins.found if item.id == plugin_id and (place := item.place()))
