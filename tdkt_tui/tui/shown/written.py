"""The files that a build wrote, one line each, with what a person must know of some of them."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.text import one_line

if TYPE_CHECKING:
    from tdkt_tui.workflow import BuildResult

_BESIDE = "bản mới: tệp cũ đã có người sửa nên được giữ nguyên"
_MANIFEST = "cho biết cả bộ lập từ đâu, bằng phiên bản nào"


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """path: whole, to copy; name: as it lies in the folder; words: what is special about it, "" where nothing is."""

    path: str
    name: str
    words: str = ""

    @property
    def folder(self) -> str:
        """Return the folder it lies in."""
        return os.path.dirname(self.path)  # noqa: PTH120 - a path as it is shown, not one to open


def files_of(result: BuildResult) -> list[WrittenFile]:
    """Return what was written, in the order of the set, and the manifest at the end."""
    from tdkt_tui.workflow.manifest import NAME
    from tdkt_tui.workflow.replacing import is_beside

    root = Path(os.path.abspath(result.out))  # noqa: PTH100 - Path.resolve raises on a loop of links
    found = []
    for path in result.written:
        name = str(path.relative_to(result.out)) if path.is_relative_to(result.out) else str(path)
        found.append(WrittenFile(str(root / name), one_line(name), _BESIDE if is_beside(name) else ""))
    return [*found, WrittenFile(str(root / NAME), NAME, _MANIFEST)]
