"""Units of a list against those that its case names: written otherwise, or not among them; rows are told, no text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate

from .own_units import OwnUnits

_FEW = 3
_MOST_NEAR = 20
"""Units of the case that are proposed for unknown ones; of a list of other units one word is enough."""


def unit_doubts(people: Sequence[Delegate], own: OwnUnits, place: str = "") -> Iterator[Finding]:
    """Yield a note for each unit of the case that is written otherwise, a warning for rows of unknown units.

    Units are unknown only where the case names all that may send anybody; guests come from anywhere. place: the list.
    """
    if not own.names:
        return
    rows: dict[str, list[int]] = {}
    for number, person in enumerate(people, start=1):
        if person.unit and person.status != "guest":
            rows.setdefault(person.unit, []).append(person.row or number)
    otherwise: dict[str, list[int]] = {}
    strange: dict[str, list[int]] = {}
    for unit, places in rows.items():
        meant = own.cell(unit)
        if meant is not None and meant != unit:
            otherwise.setdefault(meant, []).extend(places)
        elif own.is_strange(unit):
            near = own.near(unit) if len(strange) < _MOST_NEAR else None
            strange.setdefault(near or "", []).extend(places)
    for meant, places in otherwise.items():
        yield Finding("people.unit-form", Severity.NOTE, f"Đơn vị ở {_rows(places)} ghi khác hồ sơ, nên là “{meant}”.",
                      place=place, field="delegates",
                      fix="Xem rồi sửa một lần: tdkt delegates clean HỒ_SƠ; hoặc sửa trong tệp.")  # fmt: skip
    for near, places in strange.items():
        yield Finding("people.unit-unknown", Severity.WARNING,
                      f"Đơn vị ở {_rows(places)} không có trong các đơn vị mà hồ sơ nêu.", place=place,
                      field="delegates", fix=(f"Có phải là “{near}”? " if near else "")
                      + "Sửa tên đơn vị trong danh sách, hoặc bổ sung đơn vị vào hồ sơ.")  # fmt: skip


def _rows(places: Sequence[int]) -> str:
    listed = sorted(places)
    named = ", ".join(map(str, listed[:_FEW]))
    return f"dòng {named}" + (f" và {len(listed) - _FEW} dòng khác" if len(listed) > _FEW else "") + " của danh sách"
