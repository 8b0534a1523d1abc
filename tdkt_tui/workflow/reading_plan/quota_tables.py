"""A table, of the plan or of an annex, that gives each unit its number of delegates, collectives, individuals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from .destinations import level_meant
from .facts import Reading
from .pieces import Piece
from .quota_apart import read_apart
from .quota_cells import is_number, row_of
from .quota_clusters import join_clusters, names_group, put_in_clusters
from .quota_columns import NUMBERS, adds_up, head_of, parts_said
from .quota_each_cells import close_by_sum, read_each, take_composed
from .quota_groups import kinds_of_each, of_one, sorts_of_each
from .quota_level import level_of_citing
from .quota_listed import divided
from .quota_row import DEEPEST, QuotaRow
from .quota_sums import agreeing, all_sections, counted_line, section_line
from .quota_ways import chosen_by, is_open
from .quotas import add_quota, named_unit
from .remarks import is_remark, remark_of
from .rows import cells_of

_GIVEN = re.compile(r"phân bổ|chỉ tiêu|giới thiệu|được cử|số lượng đại biểu", re.IGNORECASE)
_COUNTED = re.compile(r"đại biểu|\bđb\b|tập thể|cá nhân|điển hình|dự khuyết", re.IGNORECASE)
_SEATS = re.compile(r"(?:phân bổ|chỉ tiêu)(?:\s+(?:số|lượng|chỉ tiêu|phân bổ|\d{1,4}))*\s+đại biểu", re.IGNORECASE)
"""What is given out where no column says it: "Phân bổ xe đưa đón đại biểu" gives out no seats."""
_ROUGH = re.compile(r"dự kiến|dự thảo|kết quả|thống kê|\bđã\b", re.IGNORECASE)
_PILOT = re.compile(
    r"(?:đơn vị |nơi )?(?:(?:tổ chức )?làm |tổ chức (?:hội nghị |đại hội )?|(?:đại hội|hội nghị) )?điểm", re.IGNORECASE
)


def read_quota_tables(reading: Reading) -> None:
    """Add quota for each row. A table with a column of another kind, or for no level, is left as not read."""
    for part in (reading.body(), reading.annexes()):
        for rows, before in tables_of(part, sections=True):
            read_seats(reading, rows, before)


def tables_of(pieces: Sequence[Piece], *, sections: bool = False) -> Iterator[tuple[list[Piece], list[str]]]:
    """Yield the rows of each table with the lines above it, the nearest last: headings, and what introduces it.

    sections: a line between two rows of an annex that only names a section is one of them.
    """
    above: list[str] = []
    rows = [bool(cells_of(piece.text)) for piece in pieces]
    inside = [row or (sections and 0 < at < len(rows) - 1 and rows[at - 1] and rows[at + 1]
                      and any(said(pieces[at]) for said in (section_line, counted_line)))
              for at, row in enumerate(rows)]  # fmt: skip
    for row, group in groupby(zip(inside, pieces, strict=True), key=itemgetter(0)):
        items = [piece for _, piece in group]
        if row:
            yield items, [*items[0].under, *above[-1:]]
        above = [] if row else [piece.text for piece in items]


def read_seats(reading: Reading, rows: list[Piece], above: list[str]) -> None:
    """Add quota for each row of a table, its head among them, whose columns and level are known."""
    columns, heads = head_of([cells_of(row.text) for row in rows[:2]])
    columns = ["" if one == "unit" and at == 0 and "unit" in columns[1:2] else one for at, one in enumerate(columns)]
    kinds = [kind for kind in columns if kind and kind != "note"]
    if None in columns or "unit" not in kinds or len(set(kinds)) < len(kinds) or not set(kinds) & {*NUMBERS}:
        return
    titles = [" ".join(text for text in above if text.isupper()), *above]  # in as many lines as it has room in
    level = next((code for text in reversed(titles) if (code := level_meant(reading, rows[0], text))), "")
    level = level or level_of_citing(reading, rows[0])
    if not (level and _of_seats(" | ".join(row.text for row in rows[:heads]), above)):
        return
    parts = any(cell.casefold().startswith("trong đó") for row in rows[:heads] for cell in cells_of(row.text))
    again = {piece.text for at, piece in enumerate(rows) if at < heads or _counts_columns(piece)}
    told = [row for piece in rows if piece.text not in again and (row := row_of(piece, columns)) is not None]
    take_composed(told, rows[0])
    read = _rows(reading, told, level, columns, parts=parts)
    for piece in rows if read else ():
        if piece.text in again:
            _understood(reading, piece)


def _rows(reading: Reading, told: list[QuotaRow], level: str, columns: list[str | None], *, parts: bool) -> bool:
    """Add what rows say; tell whether there was anything. Sums that agree with their rows say nothing new."""
    put_in_clusters(told)
    for row, below in pairwise(told):
        row.own = row.own and not row.style < below.style == DEEPEST
    under = all_sections(told)
    for at in under:
        told[at].own = False
    close_by_sum(told, under)
    summed = agreeing(told, under)
    agreed = [at in summed or (row.own and row.numbers == {}) for at, row in enumerate(told)]
    read = False
    together = _together(told, under, summed)
    for at, (row, sums) in enumerate(zip(told, agreed, strict=True)):
        if row.own and row.numbers:
            read = _read(reading, row, level, columns, parts=parts) or read
        elif row.keys or (not sums and row.numbers and not row.sums):
            told_so = _group(reading, row, level) or (
                at in together and _read(reading, row, level, columns, parts=parts, together=True)
            )
            read = told_so or read
    if read:
        join_clusters(reading, told)
    for row, sums in zip(told, agreed, strict=True):
        if read and sums and not (row.own and row.numbers):
            reading.used.add(row.piece.at)
            if not is_open(row.note):
                _understood(reading, row.piece)
    return read


def _together(told: list[QuotaRow], under: Mapping[int, range], summed: set[int]) -> set[int]:
    """Return the places of rows on a group of units that stand among single ones, as the sum of all counts them too.

    Without such a sum a row on a group may hold what rows below it say again.
    """
    styles = {row.style for row in told if row.own and row.numbers}
    if not styles or not any(told[at].sums for at in summed):
        return set()
    return {at for at, row in enumerate(told)
            if at not in under and not row.own and not is_open(row.note)
            and (row.style in styles or row.mark)}  # fmt: skip


def _understood(reading: Reading, piece: Piece) -> None:
    reading.used.add(piece.at)
    reading.say(piece, piece.text)


def _counts_columns(piece: Piece) -> bool:
    """Tell a row that only numbers the columns: "(1) | (2) | (3)"."""
    cells = cells_of(piece.text)
    return bool(cells) and all(re.fullmatch(r"\(?(?:\d{1,2}|[A-ZĐ])\)?", cell) for cell in cells)


def _read(reading: Reading, row: QuotaRow, level: str, columns: list[str | None], *, parts: bool,
          together: bool = False) -> bool:  # fmt: skip
    """Add the quota of one unit's row, or of a group's together; tell whether it was one; a remark's rest is told."""
    numbers = row.numbers or {}
    sent = {key: numbers[key] for key in NUMBERS if key in numbers}
    if not sent or not adds_up(numbers, parts=parts):
        return False
    beside = any(numbers.get(key) for key in ("guests", "ex officio"))
    sure = not beside or "total" in numbers or (parts and "guests" not in numbers)
    exact = {"parts": "exactly"} if parts and "official" in sent and len(sent) > 1 else {}
    plain = " | " not in row.note and columns.count("note") < 2
    remark = (remark_of(row.note, sent) if plain else "") or chosen_by(row.note)
    note = "; ".join(filter(None, (parts_said(numbers, parts="total" not in numbers) if sure else "", row.way, remark)))
    whose = {"unit": named_unit(row.unit), "together": together}
    add_quota(reading, row.piece, level, whose | sent | exact | {"note": note})
    pilot = _PILOT.fullmatch(row.note) and _goes_first(reading, row.unit)
    first = columns[0] != "" or is_number(row.mark) or names_group(row.mark)
    if first and sure and (remark or pilot or not is_open(row.note)):
        reading.say(row.piece, row.piece.text)
    return True


def _group(reading: Reading, row: QuotaRow, level: str) -> bool:
    """Add a quota for each kind of a row whose remark divides its number; tell whether it was one."""
    if row.keys:
        return read_each(reading, row, level)
    unit, numbers = of_one(row.unit, row.numbers or {})
    kinds, remark = kinds_of_each(unit, row.note)
    if kinds:
        sent = {key: numbers[key] for key in NUMBERS if key in numbers}
        note = remark_of(remark, sent)
        for key in kinds:
            add_quota(reading, row.piece, level, key | sent | {"note": note})
        if is_remark(remark) and not note:
            reading.level_rows[row.piece.at] = [remark]
        else:
            reading.say(row.piece, row.piece.text)
        return True
    if read_apart(reading, row, level):
        return True
    among = parts_said({key: number for key, number in numbers.items() if key.startswith("among ")}, parts=False)
    if any(key != "official" and not key.startswith("among ") for key in numbers):
        return False
    several, each = divided(row.unit, row.note, numbers.get("official", 0))
    whole = f"cả nhóm {numbers['official'] // each:02} đơn vị: {among}" if several and among else ""
    for key in several:
        note = sorts_of_each(row.unit, row.note) or whole
        add_quota(reading, row.piece, level, key | {"official": each, "note": note})
    if several:
        reading.say(row.piece, row.piece.text)
    return bool(several)


def _goes_first(reading: Reading, unit: str) -> bool:
    """Tell a unit that a pilot is read of: a remark on it says nothing new."""
    return any(named_unit(unit).casefold() == named_unit(one.values["unit"]).casefold() for one in reading.of("pilot"))


def _of_seats(head: str, above: list[str]) -> bool:
    """Tell a table that gives out seats or exemplars from one that plans, reports or counts something else."""
    counted = _COUNTED.search(head) or any(map(_SEATS.search, above))
    return bool(counted) and any(map(_GIVEN.search, above)) and not any(map(_ROUGH.search, above))
