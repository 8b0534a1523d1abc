"""A table of units as a file holds it becomes claims; every row is a claim, a note, or a fault with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tdkt_tui.delegates.allocation.demand import Claim
from tdkt_tui.delegates.allocation.unit_headings import UNIT_LABELS, UnitHeading, unit_heading
from tdkt_tui.delegates.furniture import is_total
from tdkt_tui.delegates.notices import column_letter
from tdkt_tui.delegates.sheet_rows import READERS, Rows
from tdkt_tui.model.fault import BadInput, TdktError, raise_all
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.text import folded

_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_WHOLE = re.compile(r"(\d+)(?:[.,]0+)?")  # a workbook holds 120 as 120.0
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class UnitsRead:
    """claims: in the file's order. findings: what was left aside, or looks wrong."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


def read_units(path: Path) -> UnitsRead:
    """Return the units of a table (.csv, .xlsx, .docx) and what each has a claim to.

    Raises BadInput, or ManyFaults, for a file without such a table, a cell that is no number, or a unit named twice.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise BadInput("Bảng đơn vị phải là tệp .csv, .xlsx hoặc .docx.", place=path.name,
                       fix="lưu lại dạng .xlsx hoặc CSV UTF-8")  # fmt: skip
    tables = [(table, heading) for table in reader(path) if (heading := unit_heading(table.cells))]
    if not tables:
        raise BadInput("Không thấy dòng tiêu đề có cột đơn vị và cột số người (hoặc trọng số).", place=path.name,
                       fix=f"đặt tiêu đề: {', '.join(UNIT_LABELS.values())}")  # fmt: skip
    table, heading = tables[0]
    faults: list[TdktError] = []
    findings: list[Finding] = []
    claims = tuple(_claims(table, heading, path.name, faults, findings))
    for other, _ in tables[1:]:
        findings.append(_note(f"{path.name}, {other.name}", "Bảng thứ hai có đơn vị, không đọc.", Severity.WARNING,
                              "gộp các đơn vị vào một bảng"))  # fmt: skip
    raise_all(faults)
    return UnitsRead(claims, tuple(findings))


def _claims(
    table: Rows, heading: UnitHeading, file: str, faults: list[TdktError], findings: list[Finding]
) -> Iterator[Claim]:
    seen: dict[str, int] = {}
    total = Fraction(0)
    for number, row in enumerate(table.cells[heading.row + 1 :], start=heading.row + 2):
        place = ", ".join(part for part in (file, table.name, f"dòng {number}") if part)
        cells = {field: row[column] if column < len(row) else "" for field, column in heading.columns.items()}
        told = {field: text for field, text in cells.items() if text and field != "index"}
        if not told:
            continue
        if is_total(cells["unit"] or cells.get("index", "")):
            findings += _total(cells[heading.measure], heading.measure, total, place)
        elif told.keys() == {"unit"}:
            findings.append(_note(place, "Dòng chỉ có tên, không có số: coi là tiêu đề nhóm.", Severity.NOTE))
        elif not cells["unit"]:
            faults.append(BadInput("Dòng có số mà thiếu tên đơn vị.", place=place, fix="ghi tên đơn vị, hoặc xóa dòng"))
        elif folded(cells["unit"]) in seen:
            faults.append(BadInput(f"Đơn vị này đã có ở dòng {seen[folded(cells['unit'])]}.", place=place,
                                   fix="gộp hai dòng thành một"))  # fmt: skip
        else:
            seen[folded(cells["unit"])] = number
            claim = _claim(cells, heading, place, faults)
            total += claim.weight
            yield claim


def _claim(cells: dict[str, str], heading: UnitHeading, place: str, faults: list[TdktError]) -> Claim:
    def read(field: str) -> Fraction | None:
        text = cells.get(field, "").replace("\u00a0", " ")
        value = number(text, decimal=field == "weight")
        if text and value is None:
            where = f"{place}, cột {column_letter(heading.columns[field])} ({UNIT_LABELS[field]})"
            fix = "ghi một số, như 120 hoặc 1,5" if field == "weight" else "ghi một số nguyên, như 120"
            faults.append(BadInput("Ô này không phải là số đọc được.", place=where, fix=fix))
        return value

    weight, minimum, maximum, given = (read(field) for field in (heading.measure, "minimum", "maximum", "given"))
    if weight is None and not cells[heading.measure]:
        faults.append(BadInput(f"Thiếu {UNIT_LABELS[heading.measure].lower()} của đơn vị.", place=place,
                               fix="ghi số, ghi 0 nếu đơn vị không được chia theo tỷ lệ"))  # fmt: skip
    return Claim(cells["unit"], weight or Fraction(0), int(minimum or 0), None if maximum is None else int(maximum),
                 int(given or 0))  # fmt: skip


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


def _total(text: str, field: str, total: Fraction, place: str) -> Sequence[Finding]:
    told = number(text, decimal=field == "weight")
    if told is None or told == total:
        return [_note(place, "Dòng tổng cộng, không phải đơn vị.", Severity.NOTE)]
    return [_note(place, f"Dòng tổng cộng ghi {text}, các dòng trên cộng lại là {float(total):g}.", Severity.WARNING,
                  "kiểm tra lại số của từng đơn vị")]  # fmt: skip


def _note(place: str, message: str, severity: Severity, fix: str = "") -> Finding:
    return Finding("allocation.row", severity, message, place=place, fix=fix)
