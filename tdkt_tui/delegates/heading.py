"""Where a table's headings stand, and which column holds which field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .birth_parts import names_parts, with_birth_parts
from .columns import exact_field, field_of
from .heading_cells import Merged, cells_above, field_named, is_heading
from .name_parts import with_middle_name, with_name_parts
from .ticks import with_status_column, with_ticks

LOOKED_AT = 40
"""Title rows above a table are few; a list without headings must not be searched to its end."""
_DEEPEST = 3
_BARE = re.compile(r"(?:[IVX]{1,6}|\d{1,3})[.)]?|[xX]")
"""A section's number or a tick: beside words it is a row of the table's, alone the numbers of its columns."""
NAMES = ("full_name", "surname", "given_name")
Told = Mapping[int | str, str | None]
"""What somebody said of columns: column (from 0) or heading → field, None for a column that is not to be read."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headings say.

    first: their row (0-based).  rows: how many rows end with them (the table begins after them).  texts: as written.
    fields: by column index (0-based).  unused: columns whose heading names no field, or a field again.
    stop: the row (0-based) where the next table of the same sheet begins, None for the end.
    again: columns that name people once more.  labels: the headings of columns as one text each.
    """

    first: int
    rows: int
    texts: tuple[str, ...]
    fields: dict[int, str]
    unused: tuple[int, ...]
    stop: int | None = None
    again: tuple[int, ...] = ()
    labels: dict[int, str] = field(default_factory=dict)

    @property
    def named(self) -> bool:
        """Tell whether people's names can be read at all."""
        return any(name in self.fields.values() for name in ("full_name", "given_name"))

    def column(self, name: str) -> int | None:
        """Return the column of a field."""
        return next((column for column, field in self.fields.items() if field == name), None)


def find_heading(rows: Sequence[Sequence[str]], merged: Merged = (), *, start: int = 0, stop: int | None = None,
                 told: Callable[[Mapping[int, str]], Told] = lambda _labels: {}) -> Heading | None:  # fmt: skip
    """Return the headings: of the first rows those that name most fields, two at least with the name among them.

    start, stop: between which rows (0-based) they begin, the first 40 by default. told: from the headings of columns
    to what somebody said of them, which comes before anything that is read out of them.
    """
    best: Heading | None = None
    end = min(len(rows), start + LOOKED_AT if stop is None else stop)
    width = max((len(row) for row in rows[start : end + _DEEPEST]), default=0)
    for index in range(start, end):
        if best is not None and _weight(best) == (width, -1):
            break  # one row that names every column: none below can do better
        if not any(rows[index]):
            continue
        for depth in range(1, _DEEPEST + 1):
            found = _read(rows[index : index + depth], index, merged, told)
            if found is None:
                break
            if found.named and len(found.fields) >= 2 and (best is None or _weight(found) > _weight(best)):
                best = found
    if best is None:
        return None
    found = _to_the_end(best, rows, merged)
    fields, again = with_status_column(found.fields, found.again, rows[found.rows :])
    return replace(found, fields=fields, again=again)


def _weight(found: Heading) -> tuple[int, int]:
    """Most fields first, then fewest rows: a title above is no heading."""
    return len(found.fields), found.first - found.rows


def _read(
    rows: Sequence[Sequence[str]], first: int, merged: Merged, told: Callable[[Mapping[int, str]], Told]
) -> Heading | None:
    """Read some rows as headings; None where the last of them cannot be one."""
    if not any(rows[-1]) or (len(rows) > 1 and not (any(map(is_heading, rows[-1])) or names_parts(rows[-1]))):
        return None
    parts, carried = cells_above(rows, first, merged)
    labels = {column: " ".join(dict.fromkeys(texts)) for column, texts in parts.items() if texts}
    said = told(labels)
    known: dict[int, str] = {}
    for sure in (True, False):
        for column, texts in parts.items():
            if not texts or column in known:
                continue
            name = field_named(texts, (exact_field if sure else field_of), carried=column in carried)
            if name and name not in known.values():
                known[column] = name
    known = with_ticks(parts, with_middle_name(labels, with_birth_parts(parts, known)), field_of)
    for place, name in said.items():
        columns = [place] if isinstance(place, int) else [c for c, label in labels.items() if label == place]
        for column in columns:
            known = {other: had for other, had in known.items() if other != column and had != name}
            if name:
                known[column] = name
    if len(rows) > 1 and not _stands(rows, known):
        return None
    unused = [column for column in labels if column not in known]
    again = tuple(column for column in unused if column not in said and field_of(labels[column]) == "full_name")
    unused = [column for column in unused if column not in again]
    known, again = with_name_parts(known, again, merged, range(first, first + len(rows)))
    return Heading(first, first + len(rows), tuple(rows[0]), dict(sorted(known.items())), tuple(unused), None, again,
                   labels)  # fmt: skip


def _stands(rows: Sequence[Sequence[str]], known: Mapping[int, str]) -> bool:
    """Tell whether the lower rows hold no person: no name, no number, and no section's or a tick beside words."""
    for row in rows[1:]:
        bare = [_BARE.fullmatch(cell) is not None for cell in row if cell]
        if any(bare) and not all(bare):
            return False
    for column, name in known.items():
        if name in (*NAMES, "index"):
            texts = [row[column] for row in rows if column < len(row) and row[column]]
            if any(field_of(text) is None for text in texts[1:]):
                return False
    return True


def _to_the_end(found: Heading, rows: Sequence[Sequence[str]], merged: Merged) -> Heading:
    """Take in the rows into which a merged heading reaches down, where they hold neither number nor name."""
    end = max([found.rows, *(last + 1 for top, left, last, _ in merged
                             if found.first <= top < found.rows and left in found.fields)])  # fmt: skip
    end = min(end, found.first + _DEEPEST, len(rows))
    keys = [column for column, name in found.fields.items() if name in (*NAMES, "index")]
    while end > found.rows and any(
        row[column] for row in rows[found.rows : end] for column in keys if column < len(row)
    ):
        end -= 1
    return replace(found, rows=end)
