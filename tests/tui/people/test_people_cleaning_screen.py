"""A list is brought to one habit of spelling on the screen: cell by cell, as one step, taken back by F6."""

from __future__ import annotations

import pytest

F4, F6, ESC, DOWN = "\x1bOS", "\x1b[17~", "\x1b", "\x1b[B"
LISTED = (
    {"full_name": "NGUYỄN VĂN AN", "birth": "1975", "unit": "Uỷ ban nhân dân xã"},
    {"full_name": "Bà Trần Thị Hoà", "birth": "1980", "unit": "Sở Y tế", "highest_award": "CSTĐ cơ sở"},
    {"full_name": "ĐỖ VĂN BA", "birth": "1981"},
)


@pytest.fixture
def screen(table, people):
    """Open what would be cleaned from the home screen."""
    shown = table()
    shown.write("c")
    shown.wait_for("Sẽ sửa 6 ô của 3 người", "Lý do: viết hoa lại họ và tên")
    return shown


def texts(people, column):
    return people.column(column)


def test_ticked_cells_are_changed_as_one_step_and_taken_back(screen, people):
    assert "q Thoát" in screen.screen.display[23], "the footer fits"
    assert texts(people, "full_name")[0] == "NGUYỄN VĂN AN", "looking changes nothing"
    screen.write(f"{DOWN} ")  # the unit is to stay
    screen.wait_for("Sẽ sửa 5 ô của 3 người; để nguyên 1 ô", "[ ]   1 Đơn vị")
    screen.write(f"{DOWN}{DOWN}{DOWN}{DOWN}")
    screen.wait_for("Họ và tên: ĐỖ VĂN BA → Đỗ Văn Ba")
    screen.write("a")  # and every name that is only written in capitals
    screen.wait_for("Sẽ sửa 3 ô của 1 người; để nguyên 3 ô")
    screen.write(F4)
    screen.wait_for("Đã sửa 3 ô của 1 người. F6", "Sẽ sửa 0 ô của 0 người; để nguyên 3 ô")
    assert texts(people, "full_name") == ["NGUYỄN VĂN AN", "Trần Thị Hòa", "ĐỖ VĂN BA"]
    assert (texts(people, "gender")[1], texts(people, "highest_award")[1]) == ("Nữ", "Chiến sĩ thi đua cơ sở")
    assert texts(people, "unit")[0] == "Uỷ ban nhân dân xã"
    screen.write(ESC)
    screen.wait_for("3 người", "Trần Thị Hòa")
    screen.write(F6)
    screen.wait_for("Đã hoàn tác", "Bà Trần Thị Hoà")
    assert [row["full_name"] for row in LISTED] == texts(people, "full_name")


def test_where_another_changed_a_row_nothing_is_changed(screen, people):
    people.change(2, 1, "unit", "Sở Nội vụ")
    screen.write(F4)
    screen.wait_for("người khác vừa sửa dòng mã 2", "Sẽ sửa 6 ô của 3 người")
    assert texts(people, "full_name")[0] == "NGUYỄN VĂN AN"
    screen.write(F4)
    screen.wait_for("Đã sửa 6 ô của 3 người", "Không còn ô nào phải sửa cách ghi")
    assert texts(people, "unit")[:2] == ["Ủy ban nhân dân xã", "Sở Nội vụ"]
