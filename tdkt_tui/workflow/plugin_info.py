"""One plugin in full: where it comes from, what it implements, what it brings, why it is broken."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, replace

from tdkt_tui.model.fault import NotFound
from tdkt_tui.plugins import Found, registry
from tdkt_tui.plugins.folder import TomlPlugin
from tdkt_tui.plugins.loading import plugin_name
from tdkt_tui.plugins.stating import PluginState

from .catalogue import plan_sources, provinces_with_plans
from .plugins_tried import plugin_states


@dataclass(frozen=True, slots=True)
class PluginInfo:
    """state: as ``tdkt plugin list`` tells it. path: its file or folder, "" where it could not be loaded.

    api: the API number it states, "" where it is not known. extends: it adds to other provinces. hooks: what it
    implements, by name. province: the name of the one it is for. plans: ids of the plans that it brings.
    """

    state: PluginState
    path: str
    api: str
    extends: bool
    hooks: tuple[str, ...]
    province: str = ""
    plans: tuple[str, ...] = ()


def plugin_infos() -> list[PluginInfo]:
    """Return every plugin that was found, the broken ones with their reason."""
    states = plugin_states()
    known = provinces_with_plans()
    names = {province.id: province.name for province, _ in known}
    plans: dict[str, list[str]] = {}
    for province in names:
        for source in plan_sources(province):
            plans.setdefault(source.plugin, []).append(source.plan.plan.id)
    infos = (_info(found, state) for found, state in zip(registry().found, states, strict=True))
    return [
        info
        if info.state.reason
        else replace(info, province=names.get(info.state.id, ""), plans=tuple(plans.get(info.state.id, ())))
        for info in infos
    ]


def plugin_info(plugin_id: str) -> list[PluginInfo]:
    """Return the plugins of an id (two where they clash). Raises NotFound naming those that were found."""
    every = plugin_infos()
    named = [info for info in every if info.state.id == plugin_id]
    if not named:
        others = ", ".join(dict.fromkeys(info.state.id for info in every))
        raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {others or 'chưa có'}")
    return named


def _info(found: Found, state: PluginState) -> PluginInfo:
    manager = registry().manager
    plugin = manager.get_plugin(plugin_name(found))
    if plugin is None:
        return PluginInfo(state, "", "", found.extends, ())
    hooks = sorted(caller.name for caller in manager.get_hookcallers(plugin) or ())
    return PluginInfo(state, _path(plugin), str(getattr(plugin, "TDKT_API", "")), found.extends, tuple(hooks))


def _path(plugin: object) -> str:
    if isinstance(plugin, TomlPlugin):
        return str(plugin.folder)
    try:
        return inspect.getsourcefile(plugin) or ""  # type: ignore[arg-type]
    except TypeError:  # an object made by code
        return inspect.getsourcefile(type(plugin)) or ""


def facts_of(info: PluginInfo) -> list[tuple[str, str]]:
    """Return what is known as names and values, in the order in which they are read."""
    state = info.state
    told = [
        ("Mã", state.id),
        ("Trạng thái", state.state),
        ("Lý do", state.reason),
        ("Phiên bản", state.version or "không ghi"),
        ("Nguồn", state.source),
        ("Tệp", info.path),
        ("Tỉnh", info.province),
        ("Kế hoạch", ", ".join(info.plans)),
        ("Giao diện số", info.api or "không rõ"),
        ("Thuộc loại", "bổ sung cho tỉnh khác" if info.extends else "một tỉnh"),
        ("Hàm móc", ", ".join(info.hooks) or "không có"),
    ]
    return [(name, value) for name, value in told if value]
