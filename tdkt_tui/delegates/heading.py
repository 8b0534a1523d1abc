"""Where a table's headings stand, and which column holds which field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .columns import field_of

_LOOKED_AT = 40
"""Title rows above a table are few; a list without headings must not be searched to its end."""
_BY_GENDER = {"nam": "male", "nữ": "female"}


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headings say.

    first: their row (0-based).  rows: how many rows end with them (the table begins after them).  texts: as written.
    fields: by column index (0-based).  unused: columns whose heading names no field, or a field again.
    """

    first: int
    rows: int
    texts: tuple[str, ...]
    fields: dict[int, str]
    unused: tuple[int, ...]

    @property
    def named(self) -> bool:
        """Tell whether people's names can be read at all."""
        return "full_name" in self.fields.values() or "given_name" in self.fields.values()


def find_heading(rows: Sequence[Sequence[str]]) -> Heading | None:
    """Return the headings: of the first rows the one that names most fields, two at least with the name among them."""
    best: Heading | None = None
    for index, row in enumerate(rows[:_LOOKED_AT]):
        found = _read(row, rows[index + 1] if index + 1 < len(rows) else (), index)
        if found.named and len(found.fields) >= 2 and (best is None or len(found.fields) > len(best.fields)):
            best = found
    return best


def _read(row: Sequence[str], below: Sequence[str], index: int) -> Heading:
    split = _split_birth(row, below)
    fields: dict[int, str] = {}
    unused: list[int] = []
    for column, heading in enumerate(row):
        field = split.get(column) or (field_of(heading) if heading else None)
        if field and field not in fields.values():
            fields[column] = field
        elif heading:
            unused.append(column)
    return Heading(index, index + 1 + bool(split), tuple(row), dict(sorted(fields.items())), tuple(unused))


def _split_birth(row: Sequence[str], below: Sequence[str]) -> dict[int, str]:
    """Return the two columns under one "Năm sinh" whose second heading row says "Nam" and "Nữ"."""
    for column, heading in enumerate(row):
        if heading and field_of(heading) == "birth":
            under = {
                place: _BY_GENDER[below[place].casefold()]
                for place in (column, column + 1)
                if place < len(below) and below[place].casefold() in _BY_GENDER
            }
            if len(under) == 2:
                return under
    return {}
