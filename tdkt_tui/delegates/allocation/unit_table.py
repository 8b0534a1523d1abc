"""A table of units as claims to seats, or as the seats that were given."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tdkt_tui.delegates.allocation.demand import Claim
from tdkt_tui.delegates.allocation.quotas import KIND_WORDS, Quota
from tdkt_tui.delegates.allocation.unit_headings import UNIT_LABELS
from tdkt_tui.delegates.allocation.unit_rows import UnitRow, read_unit_rows
from tdkt_tui.model.fault import BadInput, raise_all
from tdkt_tui.model.finding import Finding


@dataclass(frozen=True, slots=True)
class UnitsRead:
    """claims: in the file's order. findings: what was left aside, or looks wrong."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class QuotasRead:
    """quotas: in the file's order. findings: what was left aside, or looks wrong."""

    quotas: tuple[Quota, ...]
    findings: tuple[Finding, ...]


def read_units(path: Path) -> UnitsRead:
    """Return the units of a table and what each has a claim to. Raises as read_unit_rows does."""
    read = read_unit_rows(path, {"headcount", "weight"}, {"minimum", "maximum", "given"})
    measure = "weight" if "weight" in read.fields else "headcount"
    raise_all([
        BadInput(f"Thiếu {UNIT_LABELS[measure].lower()} của đơn vị.", place=row.place,
                 fix="ghi số, ghi 0 nếu đơn vị không được chia theo tỷ lệ")
        for row in read.rows if measure not in row.numbers
    ])  # fmt: skip
    return UnitsRead(tuple(_claim(row, measure) for row in read.rows), read.findings)


def read_quotas(path: Path) -> QuotasRead:
    """Return the seats of a table, as ``delegates allocate --format csv`` writes it. Raises as read_unit_rows does."""
    read = read_unit_rows(path, set(KIND_WORDS))
    quotas = (
        Quota(row.unit, {kind: int(row.numbers.get(kind, 0)) for kind in KIND_WORDS if kind in read.fields}, row.place)
        for row in read.rows
    )
    return QuotasRead(tuple(quotas), read.findings)


def _claim(row: UnitRow, measure: str) -> Claim:
    maximum = row.numbers.get("maximum")
    return Claim(
        row.unit,
        row.numbers.get(measure, Fraction(0)),
        int(row.numbers.get("minimum", 0)),
        None if maximum is None else int(maximum),
        int(row.numbers.get("given", 0)),
    )
