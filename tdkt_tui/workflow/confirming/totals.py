"""Rows of an annex that add others up: a row whose sum agrees holds nothing that its rows do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.workflow.reading_plan.quota_row import SUM

from .original import Original

_SECTION = re.compile(r"[IVXLC]+\.?|[A-Z]\.?")
_ITEM = re.compile(r"\d{1,4}[.)]?")
_FEWEST = 2
"""Rows that a sum has; one row alone that says the same number may be another thing."""


def totals_of(original: Original, clause: str) -> dict[str, str]:
    """Return place → "" for each row whose numbers are the sums of others, what the sums are where they differ.

    A section ("I", "A") adds up the numbered rows under it, a total adds up sections, or all rows where there are none.
    """
    rows = [(one.at, [cell.strip() for cell in one.text.split("|")]) for one in original.paragraphs
            if one.clause == clause and one.text.count("|") > 1]  # fmt: skip
    return dict(_compared(rows))


def _compared(rows: Sequence[tuple[str, list[str]]]) -> Iterator[tuple[str, str]]:
    sections: list[list[str]] = []
    items: list[list[str]] = []
    plain: list[list[str]] = []  # rows without a number of their own
    for number, (at, cells) in enumerate(rows):
        if any(SUM.match(cell) for cell in cells):
            counted = [row for row in sections if any(map(str.isdecimal, row[1:]))]
            yield from _sum(at, cells, counted or items or plain)
            sections, items, plain = [], [], []
        elif _SECTION.fullmatch(cells[0]):
            yield from _sum(at, cells, _under(rows[number + 1 :]))
            sections.append(cells)
        elif _ITEM.fullmatch(cells[0]):
            items.append(cells)
        elif not cells[0]:
            plain.append(cells)


def _under(rows: Sequence[tuple[str, list[str]]]) -> list[list[str]]:
    found: list[list[str]] = []
    for _, cells in rows:
        if not _ITEM.fullmatch(cells[0]):
            break
        found.append(cells)
    return found


def _sum(at: str, cells: Sequence[str], parts: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield what comes of adding up; nothing for other columns, no number, or one in words ("mỗi xã 2")."""
    columns = [column for column, cell in enumerate(cells) if column and cell.isdecimal()]
    if len(parts) < _FEWEST or not columns or any(len(part) != len(cells) for part in parts):
        return
    if any(re.search(r"\d", part[column]) and not part[column].isdecimal() for part in parts for column in columns):
        return
    sums = [sum(int(part[column]) for part in parts if part[column].isdecimal()) for column in columns]
    same = all(int(cells[column]) == number for column, number in zip(columns, sums, strict=True))
    yield at, "" if same else " / ".join(map(str, sums))
