"""A table of seats by kind of unit: how many units there are, how many each sends, and what that makes together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import UPPER

from .destinations import level_meant, of_province
from .facts import Reading
from .pieces import Piece
from .quota_apart import seats_apart
from .quota_each_rows import REST, keys_of, sections, together
from .quota_tables import tables_of
from .quotas import add_quota
from .remarks import is_remark, remark_of
from .rows import cells_of

_PLACE = r"(?:cơ quan|đơn vị|địa phương|nơi)"
_SENT = r"(?:đại biểu|chỉ tiêu|người|phân bổ)"
_PEOPLE = rf"(?:(?:số\s+)?(?:lượng\s+)?(?:{_SENT}\s*|{_SENT}?\s*chính thức\s*))"
_SPARE = r"(?:(?:số\s+)?(?:lượng\s+)?(?:đại biểu\s+)?dự khuyết\s*)"
_EACH = rf"(?:/|mỗi|một)\s*(?:0?1\s+)?{_PLACE}"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"), ("count", rf"(?:tổng\s+)?số\s+(?:lượng\s+)?{_PLACE}"),
    ("each", rf"{_PEOPLE}?{_EACH}(?:\s+(?:được\s+)?(?:cử|phân bổ))?(?:\s*{_PEOPLE})?"),
    ("spare", rf"{_SPARE}?{_EACH}\s*{_SPARE}|{_SPARE}{_EACH}"),
    ("total", rf"(?:tổng\s+)?cộng|tổng(?:\s+(?:số|cộng))?(?:\s+{_PEOPLE})?|{_PEOPLE}"),
    ("spares", rf"(?:tổng(?:\s+(?:số|cộng))?\s+)?{_SPARE}"),
    ("unit", rf"(?:(?:nhóm|loại|tên)\s+)?(?:{_PLACE}(?:(?:,|/|\s*[-–]|\s+và)\s*{_PLACE})*|đối tượng|đầu mối)"),
    ("note", r"ghi chú"),
)  # fmt: skip
_AMONG = re.compile(r"(?:trong đó\s*:?\s*)?(?:số\s+)?(?P<who>nữ|phụ nữ|(?:người\s+)?dân tộc thiểu số|có đạo|tôn giáo)"
                    r"(?:\s*\((?P<how>tối thiểu|ít nhất)\))?", re.IGNORECASE)  # fmt: skip
_SUM = re.compile(r"(?:tổng|cộng|toàn tỉnh)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}|[-–]?")


def read_quota_each_tables(reading: Reading) -> None:
    """Add quota for each row of one kind, or of units by their names, whose product agrees; other rows stay told."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            columns = [_column(cell) for cell in cells_of(rows[0].text)]
            if None in columns or not {"unit", "count", "each"} <= {*columns} or len({*columns}) < len(columns):
                continue
            level = next((code for text in reversed(above) if (code := level_meant(reading, rows[0], text))), "")
            level = level or _only_congress(reading, above)
            if level and _table(reading, rows, [column or "" for column in columns], level):
                _leads(reading, part, rows[0])


def _leads(reading: Reading, part: Sequence[Piece], head: Piece) -> None:
    """Keep that a line which only leads to a table that was read says nothing besides."""
    at = part.index(head)
    before = part[at - 1] if at else head
    if before.text.endswith(":") and not re.search(r"\d", before.text) and before.at not in reading.used:
        reading.used.add(before.at)
        reading.say(before, before.text)


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


def _table(reading: Reading, rows: list[Piece], columns: list[str], level: str) -> bool:
    """Add the quotas of a table; tell whether there was one."""
    told = [(row, dict(zip(columns, held, strict=True))) for row in rows[1:]
            if len(held := cells_of(row.text)) == len(columns)]  # fmt: skip
    sums = sections([cells for _, cells in told])
    own = [one for at, one in enumerate(told) if at not in sums]
    read = False
    for row, cells in own:
        read = _row(reading, row, cells, [one for _, one in own], level) or read
    for row in [rows[0], *(told[at][0] for at in sums), *_sums(own)] if read else ():
        reading.used.add(row.at)
        reading.say(row, row.text)
    return read


def _row(reading: Reading, row: Piece, cells: dict[str, str], others: Sequence[dict[str, str]], level: str) -> bool:
    """Add the quotas of a row, of each unit or of several together; tell whether there was one. A remark is told."""
    total = cells.get("total", "")
    apart = seats_apart(int(total), cells.get("note", ""), cells["unit"]) if total.isdigit() else []
    keys, whole = _keys(cells, others), together(cells)
    number = cells["each"] if keys else total
    note = cells.get("note", "")
    remark = remark_of(note, {"official": int(number)}) if number.isdigit() else ""
    if keys:
        spare = cells.get("spare", "")
        numbers = {"official": int(number), "alternates": int(spare) if spare.isdigit() else 0}
        for key in keys:
            add_quota(reading, row, level, key | numbers | {"note": remark or _note(cells)})
    elif apart:
        for unit, seats in apart:
            add_quota(reading, row, level, {"unit": unit, "official": seats})
    elif whole:
        add_quota(reading, row, level, {"unit": whole, "together": True, "official": int(number), "note": remark})
    else:
        return False
    if is_remark(note) and not (remark or apart):
        reading.level_rows[row.at] = [note]
    else:
        reading.say(row, row.text)
    return True


def _sums(told: Sequence[tuple[Piece, dict[str, str]]]) -> list[Piece]:
    """Return the rows of the sum of all whose numbers the other rows make."""
    is_sum = [bool(_SUM.match(cells["unit"] or cells.get("", ""))) for _, cells in told]
    others = [cells for (_, cells), whole in zip(told, is_sum, strict=True) if not whole]
    found = []
    for (row, cells), whole in zip(told, is_sum, strict=True):
        said = {
            column: int(cell) for column, cell in cells.items() if column not in ("", "unit", "note") and cell.isdigit()
        }
        made = {column: sum(int(one[column]) for one in others if one[column].isdigit()) for column in said}
        if whole and said and said == made:
            found.append(row)
    return found


def _keys(cells: dict[str, str], others: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Return whom a row is of: kinds that no other row is of too, or as many units by their names as it counts.

    What is left of a kind, beside rows that name the rest of it, is the kind.
    """
    count, each = cells.get("count", ""), cells.get("each", "")
    if (
        not (count.isdigit() and each.isdigit())
        or each == "0"
        or not all(_product(cells, one, whole) for one, whole in (("each", "total"), ("spare", "spares")))
    ):
        return []
    keys = keys_of(cells)
    kinds = [key["each"] for key in keys if "each" in key]
    if not kinds:
        return keys if len(keys) == int(count) else []
    sort = re.compile(rf"(?i:(?:các\s+)?(?:{'|'.join(map(re.escape, kinds))}))\b(?! [{UPPER}])")
    # "Xã miền núi" beside "Xã", which is the rest
    some = any(one is not cells and sort.match(one["unit"]) and not (REST.search(cells["unit"]) and _all_named(one))
               for one in others)  # fmt: skip
    return [] if some else keys


def _all_named(cells: dict[str, str]) -> bool:
    keys = keys_of(cells)
    return bool(keys) and all("unit" in key for key in keys)


def _product(cells: dict[str, str], each: str, whole: str) -> bool:
    """Tell numbers of each that make, with how many units there are, those of all, where both are said."""
    one, total = cells.get(each, ""), cells.get(whole, "")
    if not (_NUMBER.fullmatch(one) and _NUMBER.fullmatch(total)):
        return False
    return not total.isdigit() or int(cells["count"]) * (int(one) if one.isdigit() else 0) == int(total)


def _note(cells: dict[str, str]) -> str:
    """Return what columns say of the whole group: "cả nhóm 08 đơn vị: ít nhất 12 nữ"."""
    parts = [
        (column.partition("|"), cell) for column, cell in cells.items() if "|" in column and cell not in ("", "0", "-")
    ]
    said = ", ".join(f"{how}{int(cell):02} {who}" for (how, _, who), cell in parts if cell.isdigit())
    lead = f"cả nhóm {int(cells['count']):02} đơn vị: " if int(cells["count"]) > 1 else ""
    return f"{lead}{said}" if said else ""
