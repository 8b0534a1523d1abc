"""A table of who is to be among delegates: "Đại biểu nữ | 30% trở lên" under "Cơ cấu | Tỷ lệ tối thiểu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .bounds import LEAST
from .facts import Reading
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of

_WHO = re.compile(r"(?:nội dung\s+)?(?:cơ cấu|thành phần|đối tượng|nhóm)(?:,? (?:cơ cấu|thành phần))?(?: đại biểu)?")
_HOW = re.compile(
    rf"(?:tỷ lệ|tỉ lệ|chỉ tiêu|mức|yêu cầu|cơ cấu)(?:\s+(?P<least>{LEAST}))?"
    r"(?:\s*\(?(?P<share>%)\)?)?"
)

_MODEL = re.compile(r"\b(?:mẫu|đề cương|báo cáo)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<n>\d{1,3})\s*(?P<share>%)?")


def target_lines(reading: Reading) -> Iterator[Piece]:
    """Yield the lines of annexes that may ask who is to be among delegates: not those of a model of a document."""
    for piece in reading.annexes():
        if not cells_of(piece.text) and not any(map(_MODEL.search, piece.under)):
            yield piece


def target_rows(reading: Reading) -> Iterator[tuple[Piece, Piece]]:
    """Yield each row of such a table with a piece that says it as a sentence does; one with a remark is none."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            heads = [" ".join(cell.casefold().split()) for cell in cells_of(rows[0].text)]
            who = next((at for at, head in enumerate(heads) if _WHO.fullmatch(head)), None)
            how = next((at for at, head in enumerate(heads) if at != who and _HOW.fullmatch(head)), None)
            if who is None or how is None or not any("đại biểu" in text.casefold() for text in (*above, *heads)):
                continue
            for piece in rows[1:]:
                cells = cells_of(piece.text)
                more = [cell for at, cell in enumerate(cells) if at not in (who, how)]
                if len(cells) == len(heads) and all(re.fullmatch(r"\d{1,2}[.)]?|-?", cell) for cell in more):
                    yield piece, replace(piece, text=f"{cells[who]} {_demand(heads[how], cells[how])}")


def _demand(head: str, cell: str) -> str:
    """Return what a cell asks, with what the head of its column says of each: "30" under "Tỷ lệ tối thiểu (%)"."""
    said, bare = _HOW.fullmatch(head), _NUMBER.fullmatch(cell)
    if not said or not bare:
        return cell
    return f"{said['least'] or ''} {bare['n']}{bare['share'] or said['share'] or ''}".strip()
