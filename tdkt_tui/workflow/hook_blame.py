"""A value that a template asks for and a plugin's hook should have given: the hook is told, not the profile."""

from __future__ import annotations

from tdkt_tui.model.fault import TdktError
from tdkt_tui.plugins import registry


def blame_hook(fault: TdktError) -> None:
    """Say of a name that a plugin's hook should have given that the hook failed: nobody is to type the value."""
    if not fault.field.startswith("extra."):
        return
    plugin_id = fault.field.removeprefix("extra.").partition(".")[0]
    for one in registry().faults:
        if (one.plugin, one.hook) == (plugin_id, "tdkt_context"):
            fault.fix = f"hàm móc đưa dữ liệu này bị lỗi, sửa nó trước: {one}"
            return
