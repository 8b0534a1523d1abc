"""An administrator's list of plugins that may be loaded, by id and hash; it is asked before any code is imported.

    [plugin.dong_thap]
    sha256 = "…"          # tdkt plugin allow dong_thap

Where the file is there, nothing is loaded but what it lists and what the program itself ships; where it cannot be read,
only the latter.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tdkt_tui.locations import allow_file, cache_dir, plugin_dirs
from tdkt_tui.model.fault import BadInput, PluginFault, TdktError
from tdkt_tui.store.toml import TomlFile, open_toml

from .hashing import plugin_hash

_HASH = re.compile(r"[0-9a-f]{64}")
_WRITTEN = 'sha256 = "<64 chữ số 0-9, a-f>", nhiều bản cùng mã thì sha256 = ["<bản thứ nhất>", "<bản thứ hai>"]'


@dataclass(frozen=True, slots=True)
class Allowed:
    """hashes: id → SHA-256 of each copy; faults: id → what is wrong with its lines; fault: of the list as a whole.

    strange: a table that is none of a plugin, by a slip in its name.
    """

    path: Path
    hashes: Mapping[str, tuple[str, ...]]
    fault: TdktError | None = None
    faults: Mapping[str, TdktError] = field(default_factory=dict)
    strange: TdktError | None = None

    def refuse(self, plugin_id: str, source: str, place: Path | None) -> PluginFault | None:
        """Return why a plugin may not be loaded; None where it is listed and has not changed."""
        if wrong := self.fault or self.faults.get(plugin_id):
            return PluginFault(f"Phần mở rộng “{plugin_id}” không được nạp vì không đọc được danh sách cho phép:"
                               f" {wrong.what}", place=wrong.place or str(self.path), field=wrong.field,
                               fix=f"người quản trị sửa danh sách: {wrong.fix}")  # fmt: skip
        wanted = self.hashes.get(plugin_id)
        if wanted is None:
            at = f" {self.strange.what} ({self.strange.place}); {self.strange.fix}." if self.strange else ""
            return PluginFault(f"Phần mở rộng “{plugin_id}” không có trong danh sách được phép nạp.{at}", place=source,
                               fix=f"người quản trị xem xét rồi thêm vào {self.path}:"
                                   f" tdkt plugin allow {plugin_id}")  # fmt: skip
        if place is None:
            return PluginFault(f"Phần mở rộng “{plugin_id}” không có tệp để đối chiếu mã băm.", place=source,
                               fix="cài lại từ nơi tin cậy")  # fmt: skip
        try:
            same = plugin_hash(place) in wanted
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
        return _read(path, open_toml(path))
    except TdktError as fault:
        return Allowed(path, {}, fault)


def _read(path: Path, file: TomlFile) -> Allowed:
    plugins = file.data.get("plugin", {})
    if not isinstance(plugins, dict):
        raise _wrong(path, file, "plugin", "“plugin” không phải một bảng.", "ghi [plugin.MÃ], rồi sha256")
    hashes: dict[str, tuple[str, ...]] = {}
    faults: dict[str, TdktError] = {}
    for name, item in plugins.items():
        key, what, fix = _fault_in(item)
        if what:
            usual = f"chép dòng của tdkt plugin allow {name}"
            faults[name] = _wrong(path, file, f"plugin.{name}{key}", what, f"{fix}; {usual}" if fix else usual)
        else:
            hashes[name] = tuple(one.strip().lower() for one in _listed(item["sha256"]))
    other = next((key for key in file.data if key != "plugin"), "")
    what, fix = f"Danh sách có “{other}”, không phải “plugin”", "viết là [plugin.MÃ]"
    return Allowed(path, hashes, None, faults, _wrong(path, file, other, what, fix) if other else None)


def _fault_in(item: Any) -> tuple[str, str, str]:
    """Return where in the entry of a plugin, what is wrong, and a better way than the command's lines if there is one.

    All are "" where nothing is.
    """
    if not isinstance(item, dict):
        return "", "mục này không phải một bảng.", f"viết [plugin.MÃ], dòng dưới là {_WRITTEN}"
    if other := next((key for key in item if key != "sha256"), ""):
        return f".{other}", f"khóa lạ “{other}”.", "chỉ có khóa sha256"
    given = _listed(item.get("sha256"))
    if not given:
        return "", "danh sách sha256 rỗng." if "sha256" in item else "thiếu sha256.", ""
    wrong = [one for one in given if not (isinstance(one, str) and _HASH.fullmatch(one.strip().lower()))]
    if wrong:
        several = f"mục thứ {given.index(wrong[0]) + 1} của danh sách " if isinstance(item["sha256"], list) else ""
        return ".sha256", f"{several}sha256 không phải 64 chữ số thập lục phân trong dấu nháy.", f"ghi {_WRITTEN}"
    return "", "", ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _wrong(path: Path, file: TomlFile, key: str, what: str, fix: str) -> BadInput:
    line = file.line(key)
    return BadInput(what, place=f"{path}, dòng {line}" if line else str(path), field=key, fix=fix)
