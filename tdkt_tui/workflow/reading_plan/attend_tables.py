"""A table of who attends the conference of one level: a row on each group, and how many of it come."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .destinations import level_meant
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .quota_tables import tables_of
from .rows import EMPTY, cells_of

_WHO = re.compile(r"(?:nội dung\s+)?(?:thành phần|đối tượng)(?: (?:đại biểu|mời|tham dự|dự|tham gia))*", re.IGNORECASE)
_HOW_MANY = re.compile(r"(?:số\s+)?(?:lượng|đại biểu|người)(?: (?:đại biểu|người|dự kiến))*", re.IGNORECASE)
_NUMBER = re.compile(r"0*(?P<n>\d{1,4})(?:\s*(?:đại biểu|người|đồng chí))?", re.IGNORECASE)
_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_ATTENDS = re.compile(r"\b(?:thành phần|đại biểu|dự|khách mời)\b", re.IGNORECASE)
_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)|", re.IGNORECASE)
_LEAST = 2
"""Rows that make a list of who attends."""


def read_attend_tables(reading: Reading) -> None:
    """Add who attends to a level that no list says it of; a sum that agrees says nothing more."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, above in tables_of(part):
            heads = cells_of(rows[0].text)
            who = next((at for at, head in enumerate(heads) if _WHO.fullmatch(head)), None)
            many = next((at for at, head in enumerate(heads) if at != who and _HOW_MANY.fullmatch(head)), None)
            if who is None or many is None or any(row.at in reading.used for row in rows):
                continue
            code = next((code for text in reversed(above) if (code := level_meant(reading, rows[0], text))), "")
            level = next((one for one in reading.of("level") if one.values["id"] == code), None)
            if level and not level.values.get("attend") and _ATTENDS.search(" ".join(above)):
                _table(reading, level, rows, who, many)


def _table(reading: Reading, level: Proposal, rows: list[Piece], who: int, many: int) -> None:
    heads = cells_of(rows[0].text)
    told = [(row, cells, _NUMBER.fullmatch(cells[many])) for row in rows[1:]
            if len(cells := cells_of(row.text)) == len(heads)]  # fmt: skip
    groups = [(row, cells, int(found["n"])) for row, cells, found in told if found and not _sums(cells, who)]
    if len(groups) < _LEAST:
        return
    level.values["attend"] = [{"who": f"{lowered_first(bare(cells[who]))} ({number:02} người)"}
                              for _, cells, number in groups]  # fmt: skip
    if clause := level.values.pop("clause", ""):  # it stands last
        level.values["clause"] = clause
    reading.draw(level, [rows[0], *(row for row, _, _ in groups)])
    reading.say(rows[0], rows[0].text)
    for row, cells, _ in groups:
        left = [f"{head}: {cell}" for at, (head, cell) in enumerate(zip(heads, cells, strict=True))
                if at not in (who, many) and not _ORDER.fullmatch(head) and not EMPTY.fullmatch(cell)]  # fmt: skip
        if left:
            reading.level_rows[row.at] = left
        else:
            reading.say(row, row.text)
    for row, cells, found in told:
        if found and _sums(cells, who) and int(found["n"]) == sum(number for _, _, number in groups):
            reading.used.add(row.at)
            reading.say(row, row.text)


def _sums(cells: list[str], who: int) -> bool:
    return bool(_SUM.match(cells[who] or cells[0]))
