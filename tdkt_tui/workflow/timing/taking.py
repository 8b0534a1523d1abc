"""Dates that were moved for a trial go into a form, as if they had been typed there."""

from __future__ import annotations

from collections.abc import Mapping

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.row_text import rows_of, rows_text
from tdkt_tui.workflow.composing import Composing


def take(composing: Composing, moves: Mapping[str, str]) -> None:
    """Put moves (profile key → the date as typed) into a form as one step; ``keep`` makes it safe.

    Raises BadInput for a date that the form does not ask; nothing is put then.
    """
    asked = {field.key for field in composing.fields()}
    typed: dict[str, str] = {}
    for key, text in moves.items():
        table, *cell = key.split(".")
        if key in asked:
            typed[key] = text
        elif table in asked and len(cell) == 2 and cell[0].isdecimal():
            typed[table] = _with_cell(typed.get(table, composing.raw(table)), int(cell[0]), cell[1], text)
        else:
            raise BadInput("Biểu điền hồ sơ không hỏi ngày này.", field=key, fix="sửa trong tệp profile.toml")
    composing.put_all(typed, begin=True)


def _with_cell(raw: str, number: int, column: str, text: str) -> str:
    rows = rows_of(raw)
    if not 0 < number <= len(rows):
        raise BadInput("Bảng không còn dòng này.", field=f"{number}.{column}", fix="đọc lại lịch rồi dời lại")
    rows[number - 1][column] = text
    return rows_text(rows)
