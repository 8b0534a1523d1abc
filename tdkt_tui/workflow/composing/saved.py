"""The saved profile that a form stands on: its bytes, and each value as one would type it."""

from __future__ import annotations

from typing import Any

from tdkt_tui.model.answers import shown
from tdkt_tui.model.keys import steps_of
from tdkt_tui.model.row_text import is_tables, rows_text
from tdkt_tui.store.toml import parse_toml


class Saved:
    """Raises BadInput for bytes that are no TOML; place: the file's name."""

    def __init__(self, data: bytes, place: str) -> None:
        self.data = data
        self.text = data.decode("utf-8-sig").replace("\r\n", "\n")
        self._tree = parse_toml(self.text, place=place)

    def raw(self, key: str) -> str:
        """Return a field's value as raw text, "" where there is none."""
        value: Any = self._tree
        for step in steps_of(key):
            value = value.get(step) if isinstance(value, dict) else None
        if is_tables(value):
            return rows_text({name: shown(cell) for name, cell in row.items()} for row in value)
        return "" if value is None else shown(value)
