"""What is said of rows and cells that could not be taken as they are: by row and column, never by their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from tdkt_tui.model.finding import Finding, Severity

from .columns import LABELS

_NAMED = 3
"""Rows named one by one, before the others are only counted."""


def column_letter(index: int) -> str:
    """Return a column's letters as spreadsheets show them: 0 → "A", 26 → "AA"."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said alike of several rows."""

    rule: str
    severity: Severity
    message: str
    fix: str
    column: int | None
    name: str


@dataclass(slots=True)
class Notices:
    """Collects what is said of one table.

    file: its name; table: "trang Khách", "bảng 2", empty where there is only one. numbered: columns have numbers, not
    letters. by_label: they have neither, only names.
    """

    file: str
    table: str = ""
    numbered: bool = False
    by_label: bool = False
    said: dict[_Said, list[tuple[int, int]]] = field(default_factory=dict)

    def say(self, rule: str, severity: Severity, message: str, row: int = 0, *, last: int = 0, fix: str = "",
            column: int | None = None, name: str = "") -> None:  # fmt: skip
        """Add what was found at row (from 1; up to ``last``); column counts from 0 and carries its field's label."""
        rows = self.said.setdefault(_Said(rule, severity, message, fix, column, name), [])
        rows.append((row, max(row, last)))

    def findings(self) -> list[Finding]:
        """Return the findings by their first row: one for a column's alike cells, one for rows that follow each other.

        A wrong column of a long list would else bury everything beside it.
        """
        told = [
            (rows[0][0], self._finding(said, rows))
            for said, all_rows in self.said.items()
            for rows in ([_in_order(all_rows)] if said.column is not None else _runs(_in_order(all_rows)))
        ]
        return [finding for _, finding in sorted(told, key=lambda pair: pair[0])]

    def _finding(self, said: _Said, rows: list[tuple[int, int]]) -> Finding:
        where = [self.file, self.table, _rows_in_words(rows)]
        if said.column is not None:
            where.append(f"cột {self._column(said.column, said.name)}")
        place = ", ".join(part for part in where if part)
        return Finding(f"delegates.{said.rule}", said.severity, said.message, place=place, field="delegates",
                       fix=said.fix)  # fmt: skip

    def _column(self, index: int, name: str) -> str:
        if self.by_label:
            return LABELS[name]
        label = f" ({LABELS[name]})" if name in LABELS else ""
        return (str(index + 1) if self.numbered else column_letter(index)) + label


def _in_order(rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return rows in order and each once: of two lists side by side each says what it found of the same row."""
    return rows if all(one < other for one, other in pairwise(rows)) else sorted(set(rows))


def _runs(rows: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    for first, last in rows:
        if runs and runs[-1][0][1] + 1 == first:
            runs[-1] = [(runs[-1][0][0], last)]
        else:
            runs.append([(first, last)])
    return runs


def _rows_in_words(rows: list[tuple[int, int]]) -> str:
    """Write "dòng 7", "dòng 7 - 9", "dòng 7, 8, 12 và 137 dòng khác"; empty where no row is meant."""
    if not rows[0][0]:
        return ""
    told = [f"{first} - {last}" if last > first else str(first) for first, last in rows]
    if len(told) <= _NAMED + 1:
        return f"dòng {', '.join(told)}"
    return f"dòng {', '.join(told[:_NAMED])} và {len(told) - _NAMED} dòng khác"
