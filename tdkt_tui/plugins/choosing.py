"""A user's choice where two plugins have one id: ``plugins.toml`` of the configuration folder.

[use]
dong_thap = "/opt/tdkt/dong_thap"      # the source as ``tdkt plugin list`` shows it
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tdkt_tui.locations import choice_file
from tdkt_tui.model.fault import PluginFault, TdktError
from tdkt_tui.store.toml import open_toml

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
        file = open_toml(path)
    except TdktError as fault:
        told = f"Không đọc được lựa chọn phần mở rộng. {fault.what}"
        return Choice(faults=(PluginFault(told, place=fault.place or str(path), fix="sửa tệp này, hoặc xóa đi"),))
    use = file.data.get("use", {})
    there: dict[str, list[str]] = {}
    for item in found:
        there.setdefault(item.id, []).append(item.source)
    sources, faults = {}, []
    for name, source in use.items() if isinstance(use, dict) else ():
        known = there.get(name, [])
        wanted = source if source in known else _plain(str(source))
        if wanted in known:
            sources[name] = wanted
        else:
            line = file.line(f"use.{name}")
            fix = f"ghi một trong: {'; '.join(known)}" if known else "không phần nào mang mã ấy: xem tdkt plugin list"
            faults.append(PluginFault(f"Phần mở rộng “{name}” được chọn từ một nguồn không có.",
                                      place=f"{path}, dòng {line}" if line else str(path),
                                      field=f"use.{name}", fix=fix))  # fmt: skip
    return Choice(sources, tuple(faults))


def _plain(source: str) -> str:
    """Return a path as ``tdkt plugin list`` shows it: without "~" and without the sign that ends a folder."""
    try:
        return str(Path(source).expanduser())
    except RuntimeError:  # a user who is not there
        return source
