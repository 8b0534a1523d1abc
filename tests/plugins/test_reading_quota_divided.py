"""Rows of an annex of seats that list their units, say who chooses the people, or stand below a cluster's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

HEAD = "TT | Đơn vị | Tổng số | Trong đó: nữ (ít nhất)\n"


def told(reading: Reading) -> list[tuple[Any, ...]]:
    return [(item.values["unit"], item.values["official"], item.values.get("note", ""))
            for item in reading.of("quota")]  # fmt: skip


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


def test_a_row_that_lists_units_is_divided_where_its_number_agrees(congress: Callable[..., Reading]) -> None:
    rows = [
        "1 | Huyện A Sa | 12 | 04",
        "2 | Thanh tra tỉnh, Ban Dân tộc, các Sở: Nội vụ, Xây dựng (mỗi đơn vị 02) | 8 | 3",
    ]
    reading = congress(HEAD + "\n".join(rows))
    note = "cả nhóm 04 đơn vị: ít nhất 03 nữ"
    assert told(reading)[1:] == [
        (unit, 2, note) for unit in ("Thanh tra tỉnh", "Ban Dân tộc", "Sở Nội vụ", "Sở Xây dựng")
    ]
    assert left(reading) == []
    assert len(told(congress(HEAD + "\n".join(rows).replace("| 8 |", "| 7 |")))) == 1


def test_who_chooses_is_a_note_and_proves_no_group_less(congress: Callable[..., Reading]) -> None:
    chosen = "Do đơn vị lựa chọn, bảo đảm cơ cấu"
    rows = [" | A. Huyện | 12 | 04", "1 | Huyện A Sa | 12 | 04", f" | B. Cấp tỉnh | 30 | {chosen}",
            f"2 | Binh đoàn 7 | 10 | {chosen}", f"3 | Các sở, ban, ngành | 20 | {chosen}",
            " | Tổng cộng (A+B) | 42 | "]  # fmt: skip
    reading = congress(HEAD + "\n".join(rows))
    note = "do đơn vị lựa chọn, bảo đảm cơ cấu"
    assert told(reading)[1:] == [("Binh đoàn 7", 10, note), ("Các sở, ban, ngành", 20, note)]
    assert left(reading) == []


def test_a_cluster_that_heads_rows_is_said_of_each_of_them(congress: Callable[..., Reading]) -> None:
    head = "Cụm, khối | Đơn vị | Số đại biểu | Nữ (ít nhất)\n"
    rows = ["Cụm I | Huyện A Sa (cụm trưởng) | 12 | 4", " | Huyện Mai Lĩnh | 8 | 3", "Khối 1 | Khối Nội chính | 6 | 2",
            " | Tổng cộng | 26 | 9"]  # fmt: skip
    reading = congress(head + "\n".join(rows))
    assert [note for *_, note in told(reading)] == [
        "ít nhất 04 nữ; cụm trưởng Cụm I", "ít nhất 03 nữ; thuộc Cụm I", "ít nhất 02 nữ; là Khối 1",
    ]  # fmt: skip
    assert left(reading) == []


def test_a_head_over_clusters_a_footnote_and_who_leads_are_read(congress: Callable[..., Reading]) -> None:
    head = "TT | Cụm, khối thi đua | Tổng số đại biểu | Trong đó | Ghi chú\n | | | Nữ | DTTS | \n"
    rows = ["I | Cụm thi đua số 1 | 20 | 7 | 2 |", "1 | Huyện A Sa | 12 | 4 | 2 | Cụm trưởng",
            "2 | Huyện Mai Lĩnh | 8 | 3 | - |", "II | Cơ quan tỉnh | 6 | 2 | 1 |", "1 | Sở Y tế (*) | 6 | 2 | 1 |",
            " | Tổng cộng | 26 | 9 | 3 |"]  # fmt: skip
    reading = congress(head + "\n".join(rows))
    assert told(reading) == [
        ("Huyện A Sa", 12, "04 nữ, 02 người dân tộc thiểu số; cụm trưởng"), ("Huyện Mai Lĩnh", 8, "03 nữ"),
        ("Sở Y tế", 6, "02 nữ, 01 người dân tộc thiểu số"),
    ]  # fmt: skip
    assert left(reading) == []


def test_delegations_with_bounds_said_over_two_columns_and_sums_of_parts(congress: Callable[..., Reading]) -> None:
    head = "Số TT | Đoàn đại biểu | ĐB chính thức | Cơ cấu tối thiểu\n | | | Nữ | Trẻ\n"
    rows = [" | A. KHỐI ĐỊA PHƯƠNG | | |", "1 | Đoàn huyện A Sa | 12 | 4 | 2", "2 | Đoàn huyện Mai Lĩnh | 8 | 3 | 1",
            " | Cộng A | 20 | 7 | 3", " | B. KHỐI TỈNH | | |", "3 | Đoàn Sở Y tế | 6 | 2 | 1",
            "4 | Đoàn các cơ quan Đảng | 5 | 2 | 1", " | Cộng B | 11 | 4 | 2",
            " | Tổng cộng A+B | 31 | 11 | 5"]  # fmt: skip
    reading = congress(head + "\n".join(rows))
    assert told(reading) == [
        ("Huyện A Sa", 12, "ít nhất 04 nữ, ít nhất 02 trẻ"), ("Huyện Mai Lĩnh", 8, "ít nhất 03 nữ, ít nhất 01 trẻ"),
        ("Sở Y tế", 6, "ít nhất 02 nữ, ít nhất 01 trẻ"), ("Các cơ quan Đảng", 5, "ít nhất 02 nữ, ít nhất 01 trẻ"),
    ]  # fmt: skip
    assert left(reading) == []


def test_a_number_left_open_is_both_its_bounds(congress: Callable[..., Reading]) -> None:
    reading = congress("TT | Đơn vị | Số lượng phân bổ\n1 | Huyện A Sa | 02 - 03\n2 | Huyện Mai Lĩnh | 05")
    sent = [{key: item.values.get(key) for key in ("official", "at_least", "at_most")} for item in reading.of("quota")]
    assert sent == [{"official": None, "at_least": 2, "at_most": 3}, {"official": 5, "at_least": None, "at_most": None}]


def test_units_that_a_remark_names_send_their_seats_and_the_group_the_rest(congress: Callable[..., Reading]) -> None:
    rows = ["1 | Huyện A Sa | 12 | 04", "2 | Khối thi đua số 3 | 20 | 08 | Sở Y tế 09, Sở Nội vụ 05",
            "3 | Đại biểu tôn giáo | 06 | 02 | UBMTTQ tỉnh giới thiệu", " | Tổng cộng | 38 | 14 |"]  # fmt: skip
    reading = congress(HEAD.replace("\n", " | Ghi chú\n") + "\n".join(rows).replace("12 | 04", "12 | 04 |"))
    note = "cả nhóm 20 đại biểu: ít nhất 08 nữ"
    assert told(reading)[1:] == [
        ("Sở Y tế", 9, note), ("Sở Nội vụ", 5, note),
        ("Khối thi đua số 3", 6, f"ngoài Sở Y tế 09, Sở Nội vụ 05 đại biểu; {note}"),
        ("Đại biểu tôn giáo", 6, "ít nhất 02 nữ; do Ủy ban Mặt trận Tổ quốc tỉnh giới thiệu"),
    ]  # fmt: skip
    assert [bool(one.values.get("together")) for one in reading.of("quota")] == [False, False, False, True, True]
    assert left(reading) == []


@pytest.mark.parametrize("row", [
    "2 | Khối thi đua số 3 | 14 | 08 | Sở Y tế 09, Sở Nội vụ 06",
    "2 | Sở Y tế | 20 | 08 | Bệnh viện Lam Giang 09",
    "2 | Khối thi đua số 3 | 20 | 08 | nông dân 09, công nhân 05",
])  # fmt: skip
def test_a_remark_that_gives_more_or_names_people_divides_nothing(congress: Callable[..., Reading], row: str) -> None:
    reading = congress(HEAD.replace("\n", " | Ghi chú\n") + f"1 | Huyện A Sa | 12 | 04 |\n{row}")
    assert not {"Sở Nội vụ", "Bệnh viện Lam Giang", "Nông dân"} & {unit for unit, *_ in told(reading)}
    assert left(reading) == [row]


def test_units_of_a_cluster_join_it_under_whom_its_rows_name(congress: Callable[..., Reading]) -> None:
    head = "Cụm, khối | Đơn vị | Số đại biểu | Nữ (ít nhất)\n"
    rows = ["Cụm I | Huyện A Sa | 8 | 3", " | Huyện Mai Lĩnh (cụm trưởng) | 12 | 4",
            "Khối 1 | Khối Văn xã (Sở Y tế, GD&ĐT, Bảo hiểm xã hội) | 6 | 2", "Khối 2 | Khối doanh nghiệp | 4 | 1",
            " | Tổng cộng | 30 | 10"]  # fmt: skip
    tasks = [(one.values["body"], one.values["does"]) for one in congress(head + "\n".join(rows)).of("task")]
    assert [one for one in tasks if "tham gia" in one[1]] == [
        ("Huyện A Sa; Huyện Mai Lĩnh", "tham gia Cụm I (trưởng: Huyện Mai Lĩnh)"),
        ("Sở Y tế; Sở Giáo dục và Đào tạo; Bảo hiểm xã hội", "tham gia Khối Văn xã"),
    ]  # fmt: skip
