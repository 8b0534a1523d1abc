"""A table of seats by kind of unit: how many units there are, how many each sends, and what that makes together."""

from __future__ import annotations

import re

from .bounds import LEAST
from .destinations import level_meant, of_province
from .facts import Reading
from .parting import SOME_BODY
from .pieces import Piece
from .quota_tables import tables_of
from .quota_units import is_unit
from .quotas import add_quota, named_unit
from .rows import cells_of
from .sent_numbers import KIND

_PLACE = r"(?:cơ quan|đơn vị|địa phương|nơi)"
_PEOPLE = r"(?:(?:số\s+)?(?:lượng\s+)?(?:đại biểu|chỉ tiêu|người|phân bổ)\s*)"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"), ("count", rf"(?:tổng\s+)?số\s+(?:lượng\s+)?{_PLACE}"),
    ("each", rf"{_PEOPLE}?(?:/|mỗi|một)\s*(?:0?1\s+)?{_PLACE}(?:\s+(?:được\s+)?(?:cử|phân bổ))?(?:\s*{_PEOPLE})?"),
    ("total", rf"(?:tổng\s+)?cộng|tổng(?:\s+số)?(?:\s+{_PEOPLE})?|{_PEOPLE}"),
    ("unit", rf"(?:(?:nhóm|loại|tên)\s+)?(?:{_PLACE}|đối tượng|đầu mối)"),
)  # fmt: skip
_AMONG = re.compile(r"(?:trong đó\s*:?\s*)?(?:số\s+)?(?P<who>nữ|phụ nữ|(?:người\s+)?dân tộc thiểu số|có đạo|tôn giáo)"
                    rf"(?:\s*\((?P<how>{LEAST})\))?", re.IGNORECASE)  # fmt: skip
_KINDS = re.compile(
    rf"(?:các\s+)?{KIND}(?:(?:,|/|\s+và)\s*(?:các\s+)?{KIND})*(?:\s+(?:cấp\s+|thuộc\s+)?tỉnh)?", re.IGNORECASE
)
_NAMED = re.compile(rf"(?i:{KIND})\s+[A-ZĐÀ-Ỹ]|{SOME_BODY}\b")
_AND = re.compile(r",\s+|\s+và\s+")


def read_quota_each_tables(reading: Reading) -> None:
    """Add quota for each row of one kind, or of units by their names, whose product agrees; other rows stay told."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            columns = [_column(cell) for cell in cells_of(rows[0].text)]
            if None in columns or not {"unit", "count", "each"} <= {*columns} or len({*columns}) < len(columns):
                continue
            level = next((code for text in reversed(above) if (code := level_meant(reading, rows[0], text))), "")
            if level := level or _only_congress(reading, above):
                _table(reading, rows, [column or "" for column in columns], level)


def _only_congress(reading: Reading, above: list[str]) -> str:
    """Return the province's level for a table "dự Đại hội", where all others hold conferences by their forms' names."""
    provinces = [one.values["id"] for one in reading.of("level") if of_province(one)]
    chosen = [one.values.get("choose_form", []) for one in reading.of("level") if not of_province(one)]
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    conferences = all(names.get(code, "").startswith("Hội nghị") for codes in chosen for code in codes or [""])
    said = " ".join(above).casefold()
    return provinces[0] if len(provinces) == 1 and conferences and "đại hội" in said and "hội nghị" not in said else ""


def _column(cell: str) -> str | None:
    words = " ".join(cell.casefold().split())
    if found := _AMONG.fullmatch(words):
        who = re.sub(r"^(?=dân tộc)", "người ", found["who"])
        return f"{'ít nhất ' if found['how'] else ''}|{who}"
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)


def _table(reading: Reading, rows: list[Piece], columns: list[str], level: str) -> None:
    told = [(row, dict(zip(columns, held, strict=True))) for row in rows[1:]
            if len(held := cells_of(row.text)) == len(columns)]  # fmt: skip
    names = [cells["unit"] for _, cells in told]
    read = False
    for row, cells in told:
        keys = _keys(cells["unit"], cells, names)
        for key in keys:
            add_quota(reading, row, level, key | {"official": int(cells["each"]), "note": _note(cells)})
        if keys:
            reading.say(row, row.text)
            read = True
    if read:
        reading.used.add(rows[0].at)
        reading.say(rows[0], rows[0].text)


def _keys(unit: str, cells: dict[str, str], names: list[str]) -> list[dict[str, str]]:
    """Return whom a row is of: kinds that no other row is of too, or as many units by their names as it counts."""
    count, each, total = (cells.get(key, "") for key in ("count", "each", "total"))
    if not (count.isdigit() and each.isdigit()) or (total and total != str(int(count) * int(each))) or each == "0":
        return []
    if _KINDS.fullmatch(unit):
        kinds = list(dict.fromkeys(one.casefold() for one in re.findall(rf"\b{KIND}\b", unit, re.IGNORECASE)))
        sort = re.compile(rf"(?i:(?:các\s+)?(?:{'|'.join(kinds)}))\b(?! [A-ZĐÀ-Ỹ])")
        some = any(name != unit and sort.match(name) for name in names)  # "Xã miền núi" beside "Xã", which is the rest
        return [] if some else [{"each": kind} for kind in kinds]
    units = _AND.split(unit) if int(count) > 1 else [unit]
    named = len(units) == int(count) and all(is_unit(one) and _NAMED.match(one) for one in units)
    return [{"unit": named_unit(one)} for one in units] if named else []


def _note(cells: dict[str, str]) -> str:
    """Return what columns say of the whole group: "cả nhóm 08 đơn vị: ít nhất 12 nữ"."""
    parts = [
        (column.partition("|"), cell) for column, cell in cells.items() if "|" in column and cell not in ("", "0", "-")
    ]
    said = ", ".join(f"{how}{int(cell):02} {who}" for (how, _, who), cell in parts if cell.isdigit())
    lead = f"cả nhóm {int(cells['count']):02} đơn vị: " if int(cells["count"]) > 1 else ""
    return f"{lead}{said}" if said else ""
