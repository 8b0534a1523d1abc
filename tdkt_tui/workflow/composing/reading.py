"""What is typed into a field becomes a value; the clerk's blank is typed in words too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import replace as with_other
from typing import Any

from tdkt_tui.model.answers import value_of
from tdkt_tui.model.fields import FIELDS, FieldInfo
from tdkt_tui.model.row_text import rows_of
from tdkt_tui.model.sampled import SAMPLE
from tdkt_tui.model.tables import columns_of
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import raised_first

_LATER = re.compile(
    r"(?:để )?(?:văn thư (?:điền|ghi) )?sau(?:[,;]? *không (?:trước|sớm hơn)(?: ngày)? (.+))?", re.IGNORECASE
)


class UnreadCell(ValueError):
    """A cell of a row that is no value yet; at: the row's number, from 1, and the column: "3.due"."""

    def __init__(self, why: str, at: str) -> None:
        super().__init__(why)
        self.at = at


@dataclass(frozen=True, slots=True)
class Typed:
    """Typed text as values by field (None takes away), and why other text is none yet, with where it stands."""

    values: dict[str, Any] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


def read_all(typed: Mapping[str, str], known: Mapping[str, FieldInfo]) -> Typed:
    """Read what is typed; a field that is not asked now, typed under another plan or level, is read by its kind."""
    told = Typed()
    for key, text in typed.items():
        asked = known.get(key) or of_another_level(key)
        if not text.strip():
            told.values[key] = None
        elif asked is None:
            told.values[key] = text
        else:
            try:
                told.values[key] = read(asked, text)
            except ValueError as error:
                told.wrong[key] = str(error)
                told.places[key] = f"{key}.{error.at}" if isinstance(error, UnreadCell) else key
    return told


def read(asked: FieldInfo, typed: str) -> Any:
    """Return the value of a typed text; rows without any filled cell are left out.

    Raises ValueError with what is expected, in Vietnamese; UnreadCell for a cell of a row.
    """
    if asked.kind == "rows" and (rows := rows_of(typed)):
        return [row for number, cells in enumerate(rows, 1) if (row := _row(asked, cells, number))] or None
    later = _LATER.fullmatch(one_line(typed)) if asked.later else None
    if later is None:
        return typed.strip("\n") if asked.kind == "long-text" else value_of(asked, typed)
    if asked.kind != "date":
        return {"later": True}
    if later[1] is None:
        raise ValueError("ghi thêm ngày sớm nhất có thể ban hành, ví dụ: sau, không trước 15/1/2020")
    return {"later": True, "not_before": value_of(with_other(asked, later=False), later[1])}


def _row(asked: FieldInfo, cells: Mapping[str, str], number: int) -> dict[str, Any]:
    columns = {column.key: column for column in columns_of(asked.key)}
    row: dict[str, Any] = {}
    for name, text in cells.items():
        column = columns.get(name)
        try:
            value = read(column, text) if column else text
        except ValueError as error:
            label = raised_first(column.label) if column else name
            raise UnreadCell(f"dòng {number}, {label}: {error}", f"{number}.{name}") from None
        if value not in (None, "", [], False):  # "không" is what a row says without the key
            row[name] = value
    return row


def of_another_level(key: str) -> FieldInfo | None:
    """Return a field that stands in a profile though this plan and level do not ask it; None for no field of ours.

    A choice is one of another plan's codes: here it is text.
    """
    if key == SAMPLE:
        return FieldInfo(SAMPLE, "các mục còn là số liệu minh họa", "Mục không có ô trong biểu: xem trong tệp hồ sơ,"
                         " rồi bấm Ctrl+G nếu đã đúng", "list", section="Số liệu minh họa")  # fmt: skip
    found = next((item for item in FIELDS if f"{key}.".startswith(f"{item.key}.")), None)
    if found is None:
        return None
    kind = "text" if found.kind == "choice" else found.kind
    return FieldInfo(found.key, found.label, "Kế hoạch và cấp này không hỏi mục này; xóa trống để bỏ khỏi hồ sơ", kind,
                     later=found.later, section="Còn lại từ kế hoạch, cấp khác")  # fmt: skip
