"""Corrections of columns, remembered by the headings that they were made for: headings only, nothing of any person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tdkt_tui.locations import config_dir
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.person import LABELS
from tdkt_tui.model.text import folded
from tdkt_tui.store.files import read_limited, write_whole

from .heading import Told
from .mapping import Correction, fingerprint, over

_LARGEST = 1 << 20
_MOST = 200
_Kept = dict[str, dict[str, str | None]]


def memory_file() -> Path:
    """Return where this user's corrections are kept."""
    return config_dir() / "cot-danh-sach.json"


class Remembered:
    """What is remembered, read once; a file that cannot be read is as good as none."""

    def __init__(self) -> None:
        self._kept = _read()

    def told(self, labels: Mapping[int, str]) -> Told:
        """Return column → field for these headings, as they were corrected before."""
        kept = self._kept.get(fingerprint(labels)) if self._kept else None
        if kept is None:
            return {}
        columns = {folded(label): column for column, label in labels.items()}
        columns |= {f"#{number}": number - 1 for number in range(1, 703) if f"#{number}" in kept}
        return {columns[key]: name for key, name in kept.items() if key in columns}

    def knows(self, labels: Mapping[int, str]) -> bool:
        """Tell whether these headings were corrected before."""
        return fingerprint(labels) in self._kept

    def keep(self, labels: Mapping[int, str], correction: Correction) -> None:
        """Remember a correction for these headings, over what was there. Raises StoreFault."""
        key = fingerprint(labels)
        kept = over(self._kept.pop(key, {}), correction.as_headings(labels))
        self._kept = {**dict(list(self._kept.items())[-_MOST + 1 :]), key: kept}
        _write(self._kept)

    def forget(self, labels: Mapping[int, str]) -> bool:
        """Forget what was corrected for these headings; return whether there was anything. Raises StoreFault."""
        if self._kept.pop(fingerprint(labels), None) is None:
            return False
        _write(self._kept)
        return True


def _write(kept: _Kept) -> None:
    memory_file().parent.mkdir(parents=True, exist_ok=True)
    write_whole(memory_file(), (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode())


def _read() -> _Kept:
    if not memory_file().is_file():
        return {}
    try:
        data = json.loads(read_limited(memory_file(), _LARGEST))
    except (TdktError, ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {
        key: {str(heading): name for heading, name in kept.items() if name is None or name in LABELS}
        for key, kept in data.items()
        if isinstance(kept, dict)
    }
