"""Columns out of a loop: a plain table, each column as wide as it asked to be."""

from __future__ import annotations

import io

import docx
import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.regulations import load

SOURCE = """@trang ngang
::: bảng cột=10,5,80,5 viền=có lặp=1
::: hàng
::: ô
[Tiêu đề bảng] {% colspan first %}TT
::: ô
[Tiêu đề bảng] {%tc for column in columns %}
::: ô
[Tiêu đề bảng] {% colspan column.width %}{{ column.heading }}
::: ô
[Tiêu đề bảng] {%tc endfor %}
::: lệnh {%tr for row in rows %}
::: hàng
::: ô
[Số trong bảng] {% colspan first %}{{ row }}
::: ô
[Nội dung bảng] {%tc for column in columns %}
::: ô
[Nội dung bảng] {% colspan column.width %}
::: ô
[Nội dung bảng] {%tc endfor %}
::: lệnh {%tr endfor %}
::: hết

[Thân bài] Hết./.
"""


def rendered(widths: list[int]) -> bytes:
    columns = [{"heading": f"Cột {number}", "width": width} for number, width in enumerate(widths)]
    context = {"first": 5, "columns": columns, "rows": ["1", "2"]}
    return Template.from_bytes(to_docx(SOURCE)).render(context, load("nd30_2020"))


@pytest.mark.parametrize("widths", [[20], [20, 10, 30], [7] * 12, [40, 45, 43]])
def test_columns_are_as_many_and_as_wide_as_the_data_says(widths, audited):
    data = rendered(widths)
    audited(data)
    (table,) = docx.Document(io.BytesIO(data)).tables
    assert len(table.columns) == len(widths) + 1
    found = [column.width for column in table.columns]
    for width, share in zip(found, [5, *widths], strict=True):
        assert width / sum(found) == pytest.approx(share / (5 + sum(widths)), abs=0.001)
    assert [cell.text for cell in table.rows[0].cells] == ["TT", *(f"Cột {place}" for place in range(len(widths)))]
    assert "gridSpan" not in table._tbl.xml
    assert all(cell.width == width for row in table.rows for cell, width in zip(row.cells, found, strict=True))


def test_a_loop_without_turns_leaves_the_first_column():
    (table,) = docx.Document(io.BytesIO(rendered([]))).tables
    assert len(table.columns) == 1
