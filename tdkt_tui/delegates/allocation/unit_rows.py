"""A table with a unit a row and numbers beside it, read with care: every row is a unit, a note, or a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tdkt_tui.delegates.allocation.unit_headings import UNIT_LABELS, UnitHeading, nearest, unit_heading
from tdkt_tui.delegates.furniture import is_total
from tdkt_tui.delegates.notices import column_letter
from tdkt_tui.delegates.sheet_rows import READERS, Rows
from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.model.fault import BadInput, TdktError, raise_all
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import joined

_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_WHOLE = re.compile(r"(\d+)(?:[.,]0+)?")  # a workbook holds 120 as 120.0
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_LONGEST = 30
_DECIMAL_FIELDS = {"weight"}


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit. numbers: by field of UNIT_HEADINGS, those that are written. place: its row, for messages."""

    unit: str
    numbers: dict[str, Fraction]
    place: str


@dataclass(frozen=True, slots=True)
class UnitRows:
    """rows: in the file's order. fields: the columns that were recognised. findings: rows left aside, odd totals."""

    rows: tuple[UnitRow, ...]
    fields: AbstractSet[str]
    findings: tuple[Finding, ...]


def read_unit_rows(path: Path, needed: AbstractSet[str], also: AbstractSet[str] = frozenset()) -> UnitRows:
    """Return the units of the first table (.csv, .xlsx, .docx) with a column of ``needed``; ``also``: read beside it.

    Raises BadInput, or ManyFaults, for a file without such a table, a cell that is no number, or a unit named twice.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise BadInput("Bảng đơn vị phải là tệp .csv, .xlsx hoặc .docx.", place=path.name,
                       fix="lưu lại dạng .xlsx hoặc CSV UTF-8")  # fmt: skip
    every = reader(path)
    tables = [(table, heading) for table in every if (heading := unit_heading(table.cells, needed))]
    if not tables:
        raise _without(path, every, needed)
    table, heading = tables[0]
    reading = _Reading(path.name, table, heading, needed | also)
    for column in heading.unused:
        reading.note(
            f"{path.name}, cột {column_letter(column)}",
            f"Cột “{table.cells[heading.row][column][:_LONGEST]}” không được dùng.",
            Severity.NOTE,
            f"nếu cần, đặt tiêu đề là: {', '.join(UNIT_LABELS.values())}",
        )
    rows = tuple(reading.rows())
    for other, _ in tables[1:]:
        reading.note(f"{path.name}, {other.name}", "Bảng thứ hai có đơn vị, không đọc.", Severity.WARNING,
                     "gộp các đơn vị vào một bảng")  # fmt: skip
    raise_all(reading.faults)
    return UnitRows(rows, heading.columns.keys(), tuple(reading.findings))


def _without(path: Path, tables: Sequence[Rows], needed: AbstractSet[str]) -> BadInput:
    """Say which column is missing, of the row that looks most like headings."""
    wanted = joined([UNIT_LABELS[field] for field in UNIT_LABELS if field in needed], " hoặc ")
    for table in tables:
        heading = nearest(table.cells)
        if heading is not None:
            known = ", ".join(f"{column_letter(at)} là {UNIT_LABELS[name]}" for name, at in heading.columns.items())
            lacking = wanted if "unit" in heading.columns else "Đơn vị"
            place = ", ".join(part for part in (path.name, table.name, f"dòng {heading.row + 1}") if part)
            return BadInput(f"Dòng tiêu đề chưa có cột {lacking} (đã nhận ra: cột {known}).", place=place,
                            fix=f"đặt tiêu đề một cột là: {lacking}")  # fmt: skip
    return BadInput(f"Không thấy dòng tiêu đề có cột Đơn vị và cột {wanted}.", place=path.name,
                    fix=f"đặt tiêu đề cột là: {', '.join(UNIT_LABELS.values())}")  # fmt: skip


class _Reading:
    def __init__(self, file: str, table: Rows, heading: UnitHeading, wanted: AbstractSet[str]) -> None:
        self.file, self.table, self.heading, self.wanted = file, table, heading, wanted
        self.faults: list[TdktError] = []
        self.findings: list[Finding] = []
        self.totals: dict[str, Fraction] = {}

    def rows(self) -> Iterator[UnitRow]:
        """Yield the units; what is none is noted, what is wrong is kept in ``faults``."""
        seen: dict[str, int] = {}
        for at, row in enumerate(self.table.cells[self.heading.row + 1 :], start=self.heading.row + 2):
            place = ", ".join(part for part in (self.file, self.table.name, f"dòng {at}") if part)
            cells = {name: row[column] if column < len(row) else "" for name, column in self.heading.columns.items()}
            told = {name: text for name, text in cells.items() if text and name != "index"}
            key = unit_key(cells["unit"])
            if not told:
                continue
            if is_total(cells["unit"] or cells.get("index", "")):
                self._total(told, place)
            elif told.keys() == {"unit"}:
                self.note(place, "Dòng chỉ có tên, không có số: coi là tiêu đề nhóm.", Severity.NOTE)
            elif not cells["unit"]:
                self.fault("Dòng có số mà thiếu tên đơn vị.", place, "ghi tên đơn vị, hoặc xóa dòng")
            elif key in seen:
                self.fault(f"Đơn vị này đã có ở dòng {seen[key]}.", place, "gộp hai dòng thành một")
            else:
                seen[key] = at
                numbers = self._numbers(told, place)
                for name, value in numbers.items():
                    self.totals[name] = self.totals.get(name, Fraction(0)) + value
                yield UnitRow(cells["unit"], numbers, place)

    def _numbers(self, told: dict[str, str], place: str) -> dict[str, Fraction]:
        numbers: dict[str, Fraction] = {}
        for name, text in told.items():
            if name not in self.wanted:
                continue
            value = number(text, decimal=name in _DECIMAL_FIELDS)
            if value is None:
                where = f"{place}, cột {column_letter(self.heading.columns[name])} ({UNIT_LABELS[name]})"
                like = "một số, như 120 hoặc 1,5" if name in _DECIMAL_FIELDS else "một số nguyên, như 120"
                self.fault("Ô này không phải là số đọc được.", where, f"ghi {like}")
            else:
                numbers[name] = value
        return numbers

    def _total(self, told: dict[str, str], place: str) -> None:
        wrong = False
        for name, text in told.items():
            value = number(text, decimal=name in _DECIMAL_FIELDS) if name in self.wanted else None
            summed = self.totals.get(name, Fraction(0))
            if value is not None and value != summed:
                wrong = True
                self.note(place, f"Dòng tổng cộng ghi {UNIT_LABELS[name].lower()} {text}, các dòng trên cộng lại là "
                          f"{float(summed):g}.", Severity.WARNING, "kiểm tra lại số của từng đơn vị")  # fmt: skip
        if not wrong:
            self.note(place, "Dòng tổng cộng, không phải đơn vị.", Severity.NOTE)

    def note(self, place: str, message: str, severity: Severity, fix: str = "") -> None:
        """Keep what is told of a row."""
        self.findings.append(Finding("allocation.row", severity, message, place=place, fix=fix))

    def fault(self, what: str, place: str, fix: str) -> None:
        """Keep what stops the reading, to be told with all others."""
        self.faults.append(BadInput(what, place=place, fix=fix))


def number(text: str, *, decimal: bool) -> Fraction | None:
    """Read a number as Vietnamese offices write it; None for what is none.

    Of counts a dot parts thousands ("1.234"); a weight may have decimals, after a comma or a dot.
    """
    if len(text) > _LONGEST:
        return None
    if decimal:
        return Fraction(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None
    if _THOUSANDS.fullmatch(text):
        return Fraction(re.sub(r"[. ]", "", text))
    whole = _WHOLE.fullmatch(text)
    return Fraction(whole[1]) if whole else None
