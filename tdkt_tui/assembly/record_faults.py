"""What is wrong with the records of a merge: the same fault of many records is told once, with their numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tdkt_tui.assembly.numbers import in_runs
from tdkt_tui.assembly.records import TABLES, tag_name
from tdkt_tui.assembly.styles import nearest
from tdkt_tui.model.fault import BadInput, MissingValue, TdktError, raise_all

_MOST_FAULTS = 20
_MOST_RECORDS = 50
"""Finding out why a record fails takes long: after so many failed ones no other is tried."""
_NAMED = 6


class RecordFaults:
    """Gathers faults, record by record."""

    def __init__(self, fields: Callable[[], Sequence[str]], data_path: Path, *, many: bool) -> None:
        """fields: gives the names that the template reads. many: whether the file is of a kind that holds many."""
        self._fields, self._data_path, self._many = fields, data_path, many
        self._found: dict[tuple[str, ...], tuple[TdktError, list[int]]] = {}
        self._failed = 0

    def add(self, number: int, fault: TdktError) -> None:
        """Take what is wrong with one record, numbered from 1."""
        self._failed += 1
        for single in fault.singles():
            key = (single.place, single.field, single.what, single.fix, single.around)
            self._found.setdefault(key, (single, []))[1].append(number)

    @property
    def enough(self) -> bool:
        """Tell whether trying more records would tell nobody more."""
        return len(self._found) >= _MOST_FAULTS or self._failed >= _MOST_RECORDS

    def raise_all(self, tried: int, records: Sequence[Mapping[str, Any]]) -> None:
        """Raise what was found, if anything. tried: how many of the records were."""
        missing = any(isinstance(single, MissingValue) for single, _ in self._found.values())
        if missing and self._data_path.suffix.lower() in TABLES:
            _refuse_rows_above_heads(self._fields(), records, self._data_path)
        faults = []
        for single, numbers in self._found.values():
            # What the data itself does wrong has no place in the template: it stands in the data file.
            where = single.place or str(self._data_path)
            single.place = f"{_records(numbers, tried, len(records))}, {where}" if self._many else where
            faults.append(single)
        raise_all(faults)


def _records(numbers: Sequence[int], tried: int, of: int) -> str:
    if of > 1 and len(numbers) == of:
        return "mọi bản ghi"
    left = f" (chưa thử từ bản ghi {tried + 1})" if len(numbers) > 1 and tried < of else ""
    return f"bản ghi {in_runs(numbers)}{left}"


def _refuse_rows_above_heads(fields: Sequence[str], records: Sequence[Mapping[str, Any]], data_path: Path) -> None:
    """Raise BadInput for a table none of whose columns a template reads, nor any with a name like it.

    Then its first row is a title most likely, and every field would be missing in every record.
    """
    roots = list(dict.fromkeys(re.split(r"[.\[]", name)[0] for name in fields))
    columns = tuple(records[0])
    if not roots or any(root in columns or nearest(root, columns, alike=0.6) for root in roots):
        return
    row = next((number for number, one in enumerate(records, 2) if _names(one).intersection(roots)), 0)
    found = f" (tên cột đang ở hàng {row}, không kể hàng trống): xóa các hàng trên nó" if row else ""
    more = " …" if len(roots) > _NAMED else ""
    raise BadInput(f"Không trường nào của mẫu ({', '.join(roots[:_NAMED])}{more}) là tên cột của bảng.",
                   place=str(data_path), fix=f"hàng đầu của bảng phải là tên cột{found}")  # fmt: skip


def _names(record: Mapping[str, Any]) -> set[str]:
    words = {str(value) for value in record.values() if isinstance(value, str)}
    return words | {tag_name(word) for word in words}
