"""A user's choice where two plugins have one id: ``plugins.toml`` of the configuration folder.

[use]
dong_thap = "/opt/tdkt/dong_thap"      # the source as ``tdkt plugin list`` shows it
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tdkt_tui.locations import choice_file
from tdkt_tui.model.fault import PluginFault, TdktError
from tdkt_tui.store.toml import read_toml

from .found import Found


@dataclass(frozen=True, slots=True)
class Choice:
    """sources: id → the source that is used; faults: what of the file cannot be followed."""

    sources: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[PluginFault, ...] = ()

    def passes_over(self, item: Found) -> str:
        """Say why a plugin is not used although nothing is wrong with it; empty where it is used."""
        source = self.sources.get(item.id, item.source)
        return "" if source == item.source else f"không dùng: {choice_file()} chọn {source}"


def chosen(found: Iterable[Found]) -> Choice:
    """Return the choice of the user; a source that is not there chooses nothing, and is told."""
    path = choice_file()
    if not path.is_file():
        return Choice()
    try:
        tree = read_toml(path)
    except TdktError as fault:
        return Choice(faults=(PluginFault("Không đọc được lựa chọn phần mở rộng.", place=fault.place or str(path),
                                          fix="sửa tệp này, hoặc xóa đi"),))  # fmt: skip
    use = tree.get("use", {})
    there = {(item.id, item.source) for item in found}
    sources, faults = {}, []
    for name, source in use.items() if isinstance(use, dict) else ():
        if (name, source) in there:
            sources[name] = source
        else:
            faults.append(PluginFault(f"Phần mở rộng “{name}” được chọn từ một nguồn không có.", place=str(path),
                                      field=f"use.{name}", fix="ghi nguồn như tdkt plugin list in ra"))  # fmt: skip
    return Choice(sources, tuple(faults))
