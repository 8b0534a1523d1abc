"""A table of seats by kind of unit: how many units there are, how many each sends, and what that makes together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.text import UPPER

from .destinations import level_meant, of_province
from .facts import Reading
from .pieces import Piece
from .quota_apart import seats_apart
from .quota_each_columns import each_columns
from .quota_each_rest import note_of, of_each, rest_of
from .quota_each_rows import REST, keys_of, ranged, sections, titles, together
from .quota_listed import says_kind
from .quota_row import SUM
from .quota_tables import read_seats, tables_of
from .quotas import add_quota, named_unit
from .remarks import is_remark, remark_of
from .rows import cells_of

_NUMBER = re.compile(r"\d{1,4}|[-–]?")


def read_quota_each_tables(reading: Reading) -> None:
    """Add quota for each row of one kind, or of units by their names, whose product agrees; other rows stay told."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            columns, heads = each_columns([cells_of(row.text) for row in rows[:2]])
            if None in columns or not {"unit", "count", "each"} <= {*columns} or len({*columns}) < len(columns):
                continue
            level = next((code for text in reversed(above) if (code := level_meant(reading, rows[0], text))), "")
            level = level or _only_congress(reading, above)
            if level and _table(reading, rows, heads, [column or "" for column in columns], level):
                _leads(reading, part, rows[0])


def read_quota_tables_left(reading: Reading) -> None:
    """Add quota of tables of which no row was read, once the levels are known that sentences alone tell of."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part, sections=True):
            if not any(row.at in reading.used or row.at in reading.drawn for row in rows):
                read_seats(reading, rows, above)


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


def _table(reading: Reading, rows: list[Piece], heads: int, columns: list[str], level: str) -> bool:
    """Add the quotas of a table; tell whether there was one."""
    told = [(row, dict(zip(columns, held, strict=True))) for row in rows[heads:]
            if len(held := cells_of(row.text)) == len(columns)]  # fmt: skip
    sums = sections([cells for _, cells in told])
    titled = titles([cells for _, cells in told])
    own = [one for at, one in enumerate(told) if at not in sums and at not in titled]
    read, title = False, ""
    for at, (row, cells) in enumerate(told):
        title = cells["unit"] if at in titled or at in sums else title
        if at not in sums and at not in titled:
            read = _row(reading, row, cells, [one for _, one in own], level, title=title) or read
    agreed = [told[at][0] for at in (*sums, *(at for at, agrees in titled.items() if agrees))]
    for row in [*rows[:heads], *agreed, *_sums(own)] if read else ():
        reading.used.add(row.at)
        reading.say(row, row.text)
    return read


def _row(reading: Reading, row: Piece, cells: dict[str, str], others: Sequence[dict[str, str]], level: str,
         *, title: str) -> bool:  # fmt: skip
    """Add the quotas of a row, of each unit or of several together; tell whether there was one. A remark is told."""
    total = cells.get("total", "")
    apart = seats_apart(int(total), cells.get("note", ""), cells["unit"]) if total.isdigit() else []
    rest = of_each(cells, title) if _divides(cells) else rest_of(cells, title)
    sure = any("units" in key for key in rest) or (rest and says_kind(cells["unit"]))
    keys: list[dict[str, Any]] = [] if sure else [*_keys(cells, others)]
    span = ranged(cells)
    whole = "" if rest else named_unit(cells["unit"]) if span else together(cells)
    number = cells["each"] if keys else total
    note = cells.get("note", "")
    remark = remark_of(note, {"official": int(number)}) if number.isdigit() else ""
    if keys:
        spare = cells.get("spare", "")
        numbers = {"official": int(number), "alternates": int(spare) if spare.isdigit() else 0}
        for key in keys:
            add_quota(reading, row, level, key | numbers | {"note": remark or note_of(cells)})
    elif apart:
        for unit, seats in apart:
            add_quota(reading, row, level, {"unit": unit, "official": seats})
    elif whole:
        told = "; ".join(filter(None, (span, remark)))
        add_quota(reading, row, level, {"unit": whole, "together": True, "official": int(number), "note": told})
    elif rest:
        for more in rest:
            add_quota(reading, row, level, more | {"note": "; ".join(filter(None, (more["note"], remark)))})
    else:
        return False
    if is_remark(note) and not (remark or apart):
        reading.level_rows[row.at] = [note]
    else:
        reading.say(row, row.text)
    return True


def _sums(told: Sequence[tuple[Piece, dict[str, str]]]) -> list[Piece]:
    """Return the rows of the sum of all whose numbers the other rows make."""
    is_sum = [bool(SUM.match(cells["unit"] or cells.get("", ""))) for _, cells in told]
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
    count = cells.get("count", "")
    if not _divides(cells):
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


def _divides(cells: dict[str, str]) -> bool:
    """Tell a row whose number of units times that of each makes its total."""
    count, each = cells.get("count", ""), cells.get("each", "")
    sums = (("each", "total"), ("spare", "spares"))
    return count.isdigit() and each.isdigit() and each != "0" and all(_product(cells, *one) for one in sums)


def _all_named(cells: dict[str, str]) -> bool:
    keys = keys_of(cells)
    return bool(keys) and all("unit" in key for key in keys)


def _product(cells: dict[str, str], each: str, whole: str) -> bool:
    """Tell numbers of each that make, with how many units there are, those of all, where both are said."""
    one, total = cells.get(each, ""), cells.get(whole, "")
    if not (_NUMBER.fullmatch(one) and _NUMBER.fullmatch(total)):
        return False
    return not total.isdigit() or int(cells["count"]) * (int(one) if one.isdigit() else 0) == int(total)
