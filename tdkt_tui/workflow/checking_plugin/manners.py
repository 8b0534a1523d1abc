"""How a plugin behaves: it loads soon, prints nothing, names folders that are there, uses nothing that goes away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.folder import TomlPlugin
from tdkt_tui.plugins.stating import outdated, printed_at

SLOW_SECONDS = 1.0
"""Every command waits for whatever extends a province; half a build is too long for one."""


def outdated_findings(plugin_id: str) -> Iterator[Finding]:
    """Yield a warning for each hook, argument or name that goes away, with file and line, until when, and instead."""
    for item in outdated(registry(), plugin_id):
        yield Finding("plugin.outdated", Severity.WARNING, str(item.warning), place=item.place,
                      fix=item.warning.instead)  # fmt: skip


def manner_findings(plugin_id: str) -> Iterator[Finding]:
    """Yield what a plugin does beside what it is asked for."""
    for at in printed_at(registry(), plugin_id):
        yield Finding("plugin.prints", Severity.WARNING, "Phần mở rộng in ra màn hình.", place=at,
                      fix="bỏ lệnh in: đầu ra chuẩn là của lệnh, màn hình là của giao diện")  # fmt: skip
    if (seconds := registry().load_seconds(plugin_id)) > SLOW_SECONDS:
        yield Finding("plugin.slow", Severity.NOTE, f"Nạp mất {seconds:.1f} giây.",
                      fix="nhập thư viện nặng ở trong hàm dùng đến nó")  # fmt: skip
    if all(isinstance(plugin, TomlPlugin) for plugin in registry().objects(plugin_id)):
        return  # a plain folder names folders that need not be there
    for hook in ("tdkt_templates", "tdkt_profiles"):
        for owner, folders in registry().call(hook, list):
            for folder in folders if owner == plugin_id else ():
                if not Path(folder).is_dir():
                    yield Finding("plugin.folder", Severity.WARNING, f"{hook} nêu thư mục không có.",
                                  place=str(folder), fix="tính từ tệp của mình: Path(__file__).parent")  # fmt: skip
