"""Where an administrator's list is in force: no module is imported out of a drop-in folder that no hash covers.

An allowed file may put its folder on Python's path and import what lies beside it, which anybody may have changed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from tdkt_tui.model.fault import PluginFault

from .hashing import beside, outside_hash


class Seal:
    """Stands before Python's own finders, and lets through what they find but for files that it keeps closed."""

    def __init__(self) -> None:
        self._closed: tuple[str, ...] = ()
        self._files: set[str] = set()
        self._folders: tuple[str, ...] = ()

    def close(self, folders: Iterable[Path]) -> None:
        """Let nothing through out of these folders but what was covered."""
        self._closed = tuple(_within(folder) for folder in folders)
        if self not in sys.meta_path:
            sys.meta_path.insert(0, self)

    def cover(self, place: Path) -> None:
        """Let through a plugin whose hash was found right: its file with the folder beside it, or its folder."""
        self._files.add(os.path.realpath(place))
        self._folders += (_within(place if place.is_dir() else beside(place)),)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return what the others find. Raises PluginFault for what is not let through."""
        for finder in sys.meta_path:
            found = finder.find_spec(name, path, target) if finder is not self else None
            if found is not None:
                self._judge(found)
                return found
        return None

    def _judge(self, found: ModuleSpec) -> None:
        if not found.has_location or not found.origin:
            return
        file = os.path.realpath(found.origin)
        if file.startswith(self._closed) and file not in self._files and not self._covered(file):
            raise PluginFault("Không nhập tệp này: mã băm trong danh sách được phép không tính nó.", place=found.origin,
                              fix="chuyển tệp vào thư mục của phần mở rộng (tệp a.py: thư mục _a cạnh nó), rồi:"
                                  " tdkt plugin allow MÃ")  # fmt: skip

    def _covered(self, file: str) -> bool:
        """Tell a file in the folder of an allowed plugin that the hash of it has."""
        inside = (file.removeprefix(folder) for folder in self._folders if file.startswith(folder))
        return any(not outside_hash(Path(one).parts) for one in inside)


def _within(folder: Path) -> str:
    return os.path.join(os.path.realpath(folder), "")  # noqa: PTH118 - with the sign that ends a folder


seal = Seal()
"""The one of this process."""
