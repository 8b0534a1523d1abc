"""A plugin under test that is broken, and a run that tried nothing: each is a failed attempt, never a success."""

from __future__ import annotations

from contextlib import suppress

from tdkt_tui.model.fault import PluginFault, TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import plans_of_province, provinces

from .asked import Asked
from .outcome import NOTHING, Attempt

_FOR_PLANS = ("tdkt_profile_fields", "tdkt_form_sections", "tdkt_rules")
_PLUGIN = "(phần mở rộng)"
_NONE = "(không có lượt thử)"
"""What stands for the template where there is none."""


def broken_plugins(asked: Asked) -> list[Attempt]:
    """Return a failed attempt for each plugin under test that is broken, not allowed, or took too long.

    Under test is the one that is named; where nothing at all is named, every one. Of single attempts, named profiles
    or templates, and what one saved file touches, it tells nothing: those are tried as they are.
    """
    if asked.only or (not asked.plugin and (asked.names or asked.profiles or asked.touched)):
        return []
    plugins = registry()
    plugins.load_all()
    _ask(asked.plugin)
    return [
        Attempt(_PLUGIN, "", item.id, tuple(map(_told, faults)))
        for item in plugins.found
        if asked.plugin in ("", item.id) and (faults := plugins.faults_of(item))
    ]


def _ask(plugin: str) -> None:
    """Ask every hook that takes a plan, so that one that fails is met; the registry keeps what fails."""
    known = [province.id for province in provinces()]
    for province in [plugin] if plugin in known else known:
        with suppress(TdktError):  # whose plan it is is told by name
            for plan in plans_of_province(province):
                for hook in _FOR_PLANS:
                    with suppress(PluginFault):  # overdue, and kept too
                        for _ in registry().call(hook, list, plan=plan):
                            pass


def nothing_tried(asked: Asked) -> list[Attempt]:
    """Return the failed attempt that stands for a run without any; empty where a run of none is as it should be."""
    if asked.only or asked.touched:
        return []
    faults = [_told(fault) for fault in registry().faults]
    fix = "kiểm tra tên mẫu, thư mục, và kế hoạch có [[document]] gọi mẫu ấy: tdkt template list, tdkt plugin list"
    return [Attempt(_NONE, "", asked.plugin or ", ".join(asked.names) or "tất cả",
                    (Finding("template.none", Severity.ERROR, NOTHING, fix=fix), *faults))]  # fmt: skip


def _told(fault: TdktError) -> Finding:
    return Finding("plugin.broken", Severity.ERROR, fault.told, place=fault.place, field=fault.field, fix=fault.fix)
