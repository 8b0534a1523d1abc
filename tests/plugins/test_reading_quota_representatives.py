"""Tables of seats that count who comes for a collective: the sum is what is sent, the columns say who is among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường, đặc khu): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH
{said}
"""


def read(issued: Callable[..., Any], *rows: str) -> tuple[list[tuple[Any, ...]], list[str]]:
    reading = issued(PLAN, said="\n".join(rows))
    told = [tuple(one.values.get(key) for key in ("unit", "official", "note")) for one in reading.of("quota")]
    return told, [one.words for one in unread(reading) if one.piece.clause == "II"]


@pytest.mark.parametrize("head", [
    "TT | Đơn vị | Tổng số | Đại diện tập thể | Cá nhân | Nữ (ít nhất)",
    "STT | Tên đơn vị | Số đại biểu | Đại diện cho tập thể | Số cá nhân | Trong đó ít nhất nữ",
    "STT | Địa phương, đơn vị | Tổng cộng | Đại biểu đại diện tập thể | Cá nhân | Đại biểu nữ (tối thiểu)",
    "TT | Đơn vị | Tổng số | Đại diện tập thể | Cá nhân điển hình | Trong đó nữ (ít nhất)",
])  # fmt: skip
def test_the_sum_is_sent_and_who_is_among_them_is_its_note(issued: Callable[..., Any], head: str) -> None:
    told, left = read(issued, head, "A | Địa phương | 13 | 5 | 8 | 4", "1 | Xã Khê | 7 | 3 | 4 | 2",
                      "2 | Phường Bắc | 6 | 2 | 4 | 2", "B | Cơ quan | 2 | 0 | 2 | 0",
                      "1 | Sở Văn hóa, Thể thao và Du lịch | 2 | 0 | 2 | 0",
                      "| Tổng cộng | 15 | 5 | 10 | 4")  # fmt: skip
    assert told == [
        ("Xã Khê", 7, "03 đại diện tập thể, 04 cá nhân, ít nhất 02 nữ"),
        ("Phường Bắc", 6, "02 đại diện tập thể, 04 cá nhân, ít nhất 02 nữ"),
        ("Sở Văn hóa, Thể thao và Du lịch", 2, "02 cá nhân"),
    ]
    assert not left


@pytest.mark.parametrize(("head", "below"), [
    ("TT | Đơn vị | Tổng số | Trong đó | Trong số cá nhân",
     "| | | Đại diện tập thể | Cá nhân | Nữ (ít nhất) | Dân tộc thiểu số (ít nhất)"),
    ("TT | Đơn vị | Tổng số | Trong đó | Cơ cấu tối thiểu | Ghi chú",
     "| | | Đại diện tập thể | Cá nhân | Nữ (ít nhất) | Dân tộc thiểu số (ít nhất) |"),
])  # fmt: skip
def test_two_cells_of_a_head_stand_over_two_columns_each(issued: Callable[..., Any], head: str, below: str) -> None:
    rows = ("1 | Xã Khê | 7 | 3 | 4 | 2 | 1", "2 | Phường Bắc | 6 | 2 | 4 | 2 | 0", "| Tổng cộng | 13 | 5 | 8 | 4 | 1")
    notes = ["03 đại diện tập thể, 04 cá nhân, ít nhất 02 nữ, ít nhất 01 người dân tộc thiểu số",
             "02 đại diện tập thể, 04 cá nhân, ít nhất 02 nữ"]  # fmt: skip
    told, left = read(issued, head, below, *(f"{row} |" if "Ghi chú" in head else row for row in rows))
    if "tối thiểu" in head:  # of which columns the minimum is, no one can tell: the rows stay as they are
        assert not told
        return
    assert [note for _, _, note in told] == notes
    assert not left


def test_the_title_of_an_annex_in_two_lines_names_the_level(issued: Callable[..., Any]) -> None:
    annex = ("{said}\nNơi nhận:\n- Như trên;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Khê\nPHỤ LỤC\n"
             "PHÂN BỔ ĐẠI BIỂU CHÍNH THỨC DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC\nTỈNH KHÊ LẦN THỨ V\n"
             "TT | Đơn vị | Tổng số | Cá nhân điển hình | Đại diện tập thể\n1 | Xã Khê | 7 | 4 | 3")  # fmt: skip
    plan = PLAN.replace("II. PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH", "II. TỔ CHỨC THỰC HIỆN").replace("{said}", annex)
    (seats,) = issued(plan, said="1. Sở Nội vụ theo dõi.").of("quota")
    assert (seats.values["unit"], seats.values["official"], seats.values["levels"]) == ("Xã Khê", 7, ["tinh"])


@pytest.mark.parametrize("row", [
    "2 | Phường Bắc | 6 | 2 | 3 | 2",
    "2 | Chức sắc, nghệ nhân tiêu biểu | 6 | 2 | 4 | 2",
    "2 | Cơ quan ngành dọc Trung ương | 6 | 2 | 4 | 2",
    "2 | Nghệ nhân ưu tú | 6 | 2 | 4 | 2",
    "2 | Quân sự, Công an, Biên phòng | 6 | 2 | 4 | 2",
    "2 | Ủy ban MTTQ và các đoàn thể cấp tỉnh | 6 | 2 | 4 | 2",
    "2 | Trường cao đẳng, trung cấp | 6 | 2 | 4 | 2",
])  # fmt: skip
def test_numbers_that_do_not_agree_and_rows_of_several_or_of_people_are_told(
    issued: Callable[..., Any], row: str
) -> None:
    head = "TT | Đơn vị | Tổng số | Đại diện tập thể | Cá nhân | Nữ (ít nhất)"
    told, left = read(issued, head, "1 | Xã Khê | 7 | 3 | 4 | 2", row)
    assert [one[0] for one in told] == ["Xã Khê"]
    assert left == [row]


def test_a_sum_that_its_rows_do_not_make_is_told(issued: Callable[..., Any]) -> None:
    head = "TT | Đơn vị | Tổng số | Đại diện tập thể | Cá nhân"
    told, left = read(issued, head, "1 | Xã Khê | 7 | 3 | 4", "2 | Xã Vân | 6 | 2 | 4", "| Tổng cộng | 14 | 6 | 8")
    assert len(told) == 2
    assert left == ["| Tổng cộng | 14 | 6 | 8"]


def test_a_column_of_who_works_directly_is_known_however_long_its_head(issued: Callable[..., Any]) -> None:
    part = "Trong đó người trực tiếp sản xuất, học tập và công tác (tối thiểu)"
    head = f"TT | Địa phương, đơn vị | Số đại biểu được cử | {part} | Ghi chú"
    told, left = read(issued, head, "1 | Xã Khê | 7 | 03 | ", "2 | Xã Vân | 6 | 02 | ")
    assert told == [("Xã Khê", 7, "ít nhất 03 lao động trực tiếp"), ("Xã Vân", 6, "ít nhất 02 lao động trực tiếp")]
    assert not left


def test_households_beside_individuals_a_sum_with_an_empty_cell_and_a_group_by_a_letter_are_read(
    issued: Callable[..., Any],
) -> None:
    told, left = read(issued, "TT | Đơn vị | Tổng số | Trong đó | Nữ (ít nhất)",
                      " | | | Đại diện tập thể | Cá nhân, hộ gia đình |", "A | Địa phương | 7 | 3 | 4 | 2",
                      "1 | Xã Khê | 7 | 3 | 4 | 2", "B | Đại biểu đương nhiên | 2 | | 2 | ",
                      " | TỔNG CỘNG | 9 | 3 | 6 | ")  # fmt: skip
    assert told == [("Xã Khê", 7, "03 đại diện tập thể, 04 cá nhân, hộ gia đình, ít nhất 02 nữ"),
                    ("Đại biểu đương nhiên", 2, "02 cá nhân, hộ gia đình")]  # fmt: skip
    assert not left
