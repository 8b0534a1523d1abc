"""Tables of seats as provinces write them: units below clusters, a sum with its parts, words over what is counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tdkt_tui.workflow.reading_plan import read_issued

CLUSTERS = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031, 62 đại biểu chính thức phân bổ tại Phụ lục số 01.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC SỐ 01
CỤM THI ĐUA VÀ PHÂN BỔ ĐẠI BIỂU CHÍNH THỨC
Cụm, khối | Đơn vị | Số đại biểu
Cụm I | Huyện An Khê (cụm trưởng) | 40
 | Huyện Mai Khê | 22
"""


def seats(reading: Any) -> list[tuple[Any, ...]]:
    return [(one.values.get("unit"), one.values.get("official"), one.values.get("alternates"), one.values.get("note"))
            for one in reading.of("quota")]  # fmt: skip


def test_a_table_that_the_line_above_says_gives_out_seats(congress: Callable[..., Any]) -> None:
    rows = "STT | Đơn vị | Số lượng | Ghi chú\n1 | Huyện An Khê | 22 | \n2 | Sở Y tế | 12 | \n | Tổng cộng | 34 | \n"
    reading = congress(said=f"2. Đại biểu dự Đại hội tỉnh\na) Phân bổ 34 đại biểu chính thức theo bảng sau:\n{rows}")
    assert seats(reading) == [("Huyện An Khê", 22, None, None), ("Sở Y tế", 12, None, None)]


def test_a_sum_of_those_who_come_is_the_seats_beside_spare_ones(congress: Callable[..., Any]) -> None:
    head = "TT | Đơn vị | Tổng số | Đại diện tập thể | Cá nhân | Nữ (ít nhất) | Dự khuyết\n"
    (one,) = seats(congress(f"{head}1 | Huyện An Khê | 30 | 10 | 20 | 10 | 3\n"))
    assert one == ("Huyện An Khê", 30, 3, "10 đại diện tập thể, 20 cá nhân, ít nhất 10 nữ")


def test_words_over_what_is_counted_are_no_number(congress: Callable[..., Any]) -> None:
    head = "STT | Đơn vị | Số đại biểu | Dân tộc thiểu số | Nữ\n"
    rows = "1 | Huyện An Khê | 24 | 5 | 8\n2 | Sở Y tế | 12 | Do đơn vị lựa chọn\n | Tổng cộng | 36 | | \n"
    assert [one[:2] for one in seats(congress(head + rows))] == [("Huyện An Khê", 24), ("Sở Y tế", 12)]


def test_units_below_their_clusters_of_an_annex_that_a_clause_cites(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLUSTERS, "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert [one[:2] for one in seats(reading)] == [("Huyện An Khê", 40), ("Huyện Mai Khê", 22)]
    assert {level for one in reading.of("quota") for level in one.values["levels"]} == {"tinh"}


def test_what_is_asked_for_an_award_sends_nobody(congress: Callable[..., Any]) -> None:
    said = "2. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi huyện 03 tập thể và 05 cá nhân.\n"
    assert seats(congress(said=said)) == []
