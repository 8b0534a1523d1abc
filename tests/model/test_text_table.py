"""Tables of text: no line longer than the terminal, no word lost."""

from __future__ import annotations

import pytest

from tdkt_tui.model.cells import width
from tdkt_tui.model.text_table import table_line, table_widths

ROWS = (
    ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
    ("1", "Công Tằng Tôn Nữ Thị Hoàng Phương Thảo", "", "Ban Quản lý các khu công nghiệp tỉnh " * 3),
    ("2", "Y Blôk Niê Kđăm", "Bí thư", "Tậpthểkhôngcódấucáchnàotrongtênrấtdàidàidài"),
)


@pytest.mark.parametrize("room", [40, 80, 300])
def test_a_table_fits_its_terminal_and_loses_nothing(room):
    widths = table_widths(ROWS, room)
    for row in ROWS:
        lines = list(table_line(row, widths))
        assert max(map(width, lines)) <= room
        assert sorted("".join(lines).replace(" ", "")) == sorted("".join(row).replace(" ", ""))


def test_a_row_is_one_line_where_nothing_bounds_it():
    widths = table_widths(ROWS, None)
    assert [len(list(table_line(row, widths))) for row in ROWS] == [1, 1, 1]


def test_a_terminal_too_narrow_for_any_table_still_has_one():
    assert list(table_line(ROWS[1], table_widths(ROWS, 10)))
