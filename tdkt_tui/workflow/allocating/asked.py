"""What was typed of an allocation becomes a demand and an allocation; units to begin with come from a table or list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import cast

from tdkt_tui.delegates.allocation import Claim, Method
from tdkt_tui.delegates.allocation.unit_rows import number
from tdkt_tui.delegates.allocation.unit_table import read_units
from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.model.fault import BadInput, TdktError, raise_all
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import one_line

from .draft import AllocationDraft, UnitDraft
from .sharing import Bounds, SharedOut, shared_over

WORDS = {
    "seats": "Số đại biểu", "weight": "Số người", "minimum": "Tối thiểu", "maximum": "Tối đa", "given": "Giao trước",
}  # fmt: skip


def units_of_table(path: Path) -> tuple[tuple[UnitDraft, ...], tuple[Finding, ...]]:
    """Return the units of a table of an office's, and what was left aside of it. Raises as read_units does."""
    read = read_units(path)
    return tuple(map(_typed, read.claims)), read.findings


def units_of_people(people: Iterable[Delegate]) -> tuple[UnitDraft, ...]:
    """Return the units of a list in the order they first stand there, each with how many of its people are listed.

    Guests come for no unit. Another way of writing a unit is the same unit.
    """
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for person in people:
        if person.unit and person.status != "guest":
            key = unit_key(person.unit)
            counts[key] += 1
            names.setdefault(key, person.unit)
    return tuple(UnitDraft(name, str(counts[key])) for key, name in names.items())


def share_out_draft(draft: AllocationDraft) -> SharedOut:
    """Share out what is asked for. Raises BadInput, or ManyFaults: what cannot be read, or be met, and why."""
    reading = _Reading()
    if not draft.seats:
        reading.faults.append(BadInput("Chưa ghi số đại biểu cần phân bổ.", fix="ghi ở dòng Số đại biểu"))
    seats = reading.whole(draft.seats, "seats", "") or 0
    bounds = Bounds(reading.whole(draft.minimum, "minimum", "") or 0, reading.whole(draft.maximum, "maximum", ""))
    claims = [reading.claim(unit) for unit in draft.units]
    raise_all(reading.faults)
    method = cast("Method", draft.method)
    return shared_over(claims, seats, method, bounds, exemplars=draft.exemplars, alternates=draft.alternates)


class _Reading:
    """Reads what was typed; faults: what cannot be read, to be told all at once."""

    def __init__(self) -> None:
        self.faults: list[TdktError] = []
        self.seen: set[str] = set()

    def claim(self, unit: UnitDraft) -> Claim:
        key = unit_key(unit.unit)
        if key in self.seen:
            self.faults.append(BadInput("Đơn vị này đã có ở một dòng trên.", place=unit.unit, fix="gộp hai dòng lại"))
        self.seen.add(key)
        if not unit.weight:
            self.faults.append(BadInput("Chưa ghi số người.", place=unit.unit,
                                        fix="ghi số, ghi 0 nếu đơn vị không được chia theo tỷ lệ"))  # fmt: skip
        return Claim(
            unit.unit,
            self.number(unit.weight, "weight", unit.unit) or Fraction(0),
            self.whole(unit.minimum, "minimum", unit.unit) or 0,
            self.whole(unit.maximum, "maximum", unit.unit),
            self.whole(unit.given, "given", unit.unit) or 0,
        )

    def whole(self, text: str, name: str, place: str) -> int | None:
        value = self.number(text, name, place)
        return None if value is None else int(value)

    def number(self, text: str, name: str, place: str) -> Fraction | None:
        """Read a number; a weight may have decimals, after a comma: a dot parts thousands."""
        text = one_line(text)
        if not text:
            return None
        value = number(text, decimal=name == "weight" and "," in text)
        if value is None:
            like = "một số, như 120 hoặc 1,5" if name == "weight" else "một số nguyên, như 120"
            self.faults.append(BadInput(f"{WORDS[name]} không phải là số đọc được.", place=place, fix=f"ghi {like}"))
        return value


def _typed(claim: Claim) -> UnitDraft:
    whole = claim.weight.denominator == 1
    return UnitDraft(
        claim.unit,
        str(claim.weight.numerator) if whole else str(float(claim.weight)).replace(".", ","),
        str(claim.minimum or ""),
        "" if claim.maximum is None else str(claim.maximum),
        str(claim.given or ""),
    )
