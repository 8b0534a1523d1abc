"""Plugins that are there more than once under one id: a folder and the package made of it; the first is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tdkt_tui.locations import choice_file
from tdkt_tui.model.fault import PluginFault

from .found import Found


class PluginTwice(PluginFault):
    """Nothing is broken: of several plugins of one id one is used, and the others are told once, all together."""


@dataclass(frozen=True)
class Double:
    """used: the plugin that wins; others: those of the same id that are passed over."""

    used: Found
    others: tuple[Found, ...]

    def why(self, item: Found) -> str:
        """Say of one that is passed over why it is, and what to do; empty for any other."""
        if not any(item is other for other in self.others):
            return ""
        return f"không dùng bản này: đã dùng {self.used.source}; {self._fix()}"

    @cached_property
    def fault(self) -> PluginTwice:
        """Say it of all of them at once."""
        others = "; ".join(item.source for item in self.others)
        return PluginTwice(f"Có {len(self.others) + 1} phần mở rộng cùng mã “{self.used.id}”: dùng"
                           f" {self.used.source}; không dùng {others}.", fix=self._fix())  # fmt: skip

    def _fix(self) -> str:
        away = "; ".join(dict.fromkeys(removal(item.source) for item in self.others))
        return f"{away}; hoặc chọn bản muốn dùng ở {choice_file()} (docs/hooks.md)"


def removal(source: str) -> str:
    """Say how to remove a plugin, by its source as ``tdkt plugin list`` shows it."""
    package = source.removeprefix("gói ")
    if package != source:
        return f"gỡ gói: pip uninstall {package}"
    return f"xóa {'thư mục' if Path(source).is_dir() else 'tệp'} {source}, hoặc chuyển ra khỏi thư mục phần mở rộng"


class Doubles:
    """What is there more than once, by id; what extends other provinces only never clashes by its id alone."""

    def __init__(self, found: Iterable[Found]) -> None:
        by_id: dict[str, list[Found]] = {}
        for item in found:
            if not item.extends:
                by_id.setdefault(item.id, []).append(item)
        self._of = {name: Double(items[0], tuple(items[1:])) for name, items in by_id.items() if len(items) > 1}

    def why(self, item: Found) -> str:
        """Say why a plugin is not used because another of its id is; empty where that is not so."""
        return self._of[item.id].why(item) if item.id in self._of else ""

    def told(self, item: Found, faults: list[PluginFault]) -> None:
        """Tell of all that one is among, once."""
        if (fault := self._of[item.id].fault) not in faults:
            faults.append(fault)

    def found_too(self, item: Found, used: Found, faults: list[PluginFault]) -> None:
        """Add one of which only its code said that it is a province that another is: a drop-in of Python."""
        before = self._of.get(item.id)
        if before is not None and before.fault in faults:
            faults.remove(before.fault)
        self._of[item.id] = Double(used, (*(before.others if before else ()), item))
        self.told(item, faults)
