"""An administrator's list of plugins that may be loaded, by id and hash; it is asked before any code is imported.

    [plugin.dong_thap]
    sha256 = "…"          # tdkt plugin allow dong_thap

Where the file is there, nothing is loaded but what it lists and what the program itself ships; where it cannot be read,
only the latter.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tdkt_tui.locations import allow_file, cache_dir, plugin_dirs
from tdkt_tui.model.fault import PluginFault, TdktError
from tdkt_tui.store.toml import read_toml

from .hashing import plugin_hash


@dataclass(frozen=True, slots=True)
class Allowed:
    """hashes: id → SHA-256; fault: why the list itself cannot be used."""

    path: Path
    hashes: dict[str, str]
    fault: TdktError | None = None

    def refuse(self, plugin_id: str, source: str, place: Path | None) -> PluginFault | None:
        """Return why a plugin may not be loaded; None where it is listed and has not changed."""
        if self.fault is not None:
            return PluginFault(f"Phần mở rộng “{plugin_id}” không được nạp vì không đọc được danh sách cho phép.",
                               place=str(self.path), fix="người quản trị sửa tệp này")  # fmt: skip
        wanted = self.hashes.get(plugin_id)
        if wanted is None:
            return PluginFault(f"Phần mở rộng “{plugin_id}” không có trong danh sách được phép nạp.", place=source,
                               fix=f"người quản trị xem xét rồi thêm vào {self.path}:"
                                   f" tdkt plugin allow {plugin_id}")  # fmt: skip
        if place is None:
            return PluginFault(f"Phần mở rộng “{plugin_id}” không có tệp để đối chiếu mã băm.", place=source,
                               fix="cài lại từ nơi tin cậy")  # fmt: skip
        try:
            same = plugin_hash(place) == wanted
        except PluginFault as fault:
            return fault
        if same:
            from .sealing import seal

            seal.cover(place)
            return None
        return PluginFault(f"Phần mở rộng “{plugin_id}” đã khác với bản được phép nạp.", place=source,
                           fix=f"người quản trị xem lại rồi ghi mã băm mới vào {self.path}:"
                               f" tdkt plugin allow {plugin_id}")  # fmt: skip


def allowed() -> Allowed | None:
    """Return the list in force; None where no administrator has made one."""
    path = allow_file()
    if path is None:
        return None
    # Compiled code beside the sources is not hashed, so Python is told to keep its own elsewhere, and read none there.
    sys.pycache_prefix = str(cache_dir() / "ma-dich")
    from .sealing import seal

    seal.close(plugin_dirs())
    try:
        return Allowed(path, dict(_hashes(read_toml(path))))
    except TdktError as fault:
        return Allowed(path, {}, fault)


def _hashes(tree: dict[str, Any]) -> list[tuple[str, str]]:
    plugins = tree.get("plugin", {})
    items = plugins.items() if isinstance(plugins, dict) else ()
    return [(name, str(item.get("sha256", "")).strip().lower()) for name, item in items if isinstance(item, dict)]
