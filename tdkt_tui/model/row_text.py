"""Lists and lists of tables as the raw text of a form: what is half typed in a cell is kept with all the rest.

A list is written with semicolons, or one item a line where an item holds a semicolon itself. Rows are JSON, a row a
line, every cell as it was typed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = dict[str, str]
"""Column → what is typed in its cell; a cell nobody filled is absent."""


def items_of(text: str) -> list[str]:
    """Return the items of a list's raw text, empty ones too while somebody types; nothing typed holds none."""
    if not text.strip():
        return []
    return [item.strip() for item in (text.removesuffix("\n").split("\n") if "\n" in text else text.split(";"))]


def items_text(items: Sequence[str]) -> str:
    """Write items as raw text; ``items_of`` reads them back."""
    if any(";" in item for item in items):
        return "\n".join(items) + "\n"
    return "; ".join(items)


def rows_of(text: str) -> list[Row]:
    """Return the rows of a raw text; what is no such text has none."""
    try:
        held = json.loads(text)
    except ValueError:
        return []
    if not isinstance(held, list):
        return []
    return [{str(name): str(cell) for name, cell in row.items()} for row in held if isinstance(row, dict)]


def rows_text(rows: Iterable[Mapping[str, str]]) -> str:
    """Write rows as raw text, empty cells left out; no row is no text."""
    lines = [json.dumps({name: cell for name, cell in row.items() if cell}, ensure_ascii=False) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else ""


def is_tables(value: Any) -> bool:
    """Tell a list of tables from any other value."""
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def row_words(row: Mapping[str, str]) -> str:
    """Return the filled cells of a row on one line, for a person to recognise it by; what is for report as "(b/c)"."""
    told = ("(b/c)" if name == "for_report" else cell for name, cell in row.items() if cell)
    return " – ".join(told).replace(" – (b/c)", " (b/c)")
