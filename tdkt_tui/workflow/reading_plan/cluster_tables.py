"""A table of clusters and blocs of emulation: who is in each, who leads it, who stands in: a task of all of these."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tdkt_tui.model.words import lowered_first

from .cluster_weeks import add_week
from .facts import Reading, bare
from .pieces import Piece
from .quota_tables import tables_of
from .rows import EMPTY, cells_of

_COLUMNS = {
    "name": r"(?:tên\s+)?(?:(?:cụm|khối)(?:\s+thi đua)?(?:\s*[,/]\s*|\s+và\s+)?)+",
    "members": r"(?:các\s+)?(?:(?:đơn vị\s+)?thành viên|(?:cơ quan, )?đơn vị|gồm các đơn vị|thành phần)",
    "lead": r"(?:đơn vị\s+)?(?:làm\s+)?(?:(?:cụm|khối)\s+)?trưởng(?:\s+(?:cụm|khối)(?:,\s*(?:cụm|khối))?)?"
    r"(?:\s+năm \d{4})?",
    "second": r"(?:đơn vị\s+)?(?:làm\s+)?(?:(?:cụm|khối)\s+)?phó(?:\s+(?:cụm|khối)(?:,\s*(?:cụm|khối))?)?",
    "order": r"s?tt|số (?:tt|thứ tự)|",
    "count": r"(?:số|số lượng|tổng số) (?:đơn vị|thành viên)(?: thành viên)?",
    "when": r"(?:tuần|thời gian|ngày|lịch)(?:\s+(?:tổ chức|hội nghị|họp|thực hiện))*(?:\s*\([^()]*\))?",
}
_NAME = re.compile(r"(?:cụm|khối)\b", re.IGNORECASE)


def read_cluster_tables(reading: Reading) -> None:
    """Add a task for each row: its members belong to it, under whom; a table with another column stays told."""
    for part in (reading.body(), reading.annexes()):
        for rows, _ in tables_of(part):
            heads = cells_of(rows[0].text)
            columns = _columns(heads)
            said = dict(zip(columns, map(bare, heads), strict=False))
            read = (
                [_row(reading, row, columns, said) for row in rows[1:] if row.at not in reading.used] if columns else []
            )
            if any(read):
                reading.used.add(rows[0].at)
                reading.say(rows[0], rows[0].text)


def _columns(heads: Sequence[str]) -> list[str]:
    """Return what each column holds; nothing where one of them is unknown, or nobody leads."""
    found = [next((key for key, words in _COLUMNS.items() if re.fullmatch(words, bare(head), re.IGNORECASE)), "")
             for head in heads]  # fmt: skip
    sure = "" not in found and len(set(found)) == len(found)
    return found if sure and {"name", "members"} <= set(found) and {"lead", "second"} & set(found) else []


def _row(reading: Reading, piece: Piece, columns: Sequence[str], heads: Mapping[str, str]) -> bool:
    cells = cells_of(piece.text)
    if len(cells) != len(columns):
        return False
    told = {key: bare(cell) for key, cell in zip(columns, cells, strict=True) if not EMPTY.fullmatch(cell)}
    name = told.get("name", "")
    if name and not _NAME.match(name) and (kind := _NAME.match(heads["name"])):
        name = f"{kind[0]} {lowered_first(name)}"
    if not told.get("members") or not _NAME.match(name):
        return False
    if told.get("when"):
        if whole := add_week(reading, piece, name, told, heads):
            reading.say(piece, piece.text)
        return whole
    leads = [f"{said}: {told[key]}" for key, said in (("lead", "trưởng"), ("second", "phó")) if told.get(key)]
    body = told["members"]
    reading.add("task", piece, body=lowered_first(body) if re.match(r"(?:Các|Những)\s", body) else body,
                does=f"tham gia {name}" + (f" ({'; '.join(leads)})" if leads else ""))  # fmt: skip
    reading.say(piece, piece.text)
    return True
