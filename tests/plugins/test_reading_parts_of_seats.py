"""A column "Trong đó: tập thể" is read as a part of the seats before it; a row on all units of a kind is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Congress = Callable[..., Reading]
PARTS = "Trong đó: tập thể | Trong đó: cá nhân"


@pytest.fixture
def read(congress: Congress) -> Congress:
    def of(*rows: str, parts: str = PARTS) -> Reading:
        return congress("\n".join([f"TT | Đơn vị | Tổng số đại biểu | {parts}", *rows]))

    return of


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


@pytest.mark.parametrize(
    "parts",
    ["Trong đó: tập thể | Trong đó: cá nhân", "Trong đó tập thể | Cá nhân", "Trong đó: Số tập thể | Số cá nhân"],
)
def test_parts_are_read_with_their_sum(parts: str, read: Congress) -> None:
    reading = read("1 | Xã Khê Sơn | 9 | 2 | 7", "2 | Sở Xây dựng | 4 | 1 | 3", " | Tổng cộng | 13 | 3 | 10",
                   parts=parts)  # fmt: skip
    keys = ("unit", "official", "collectives", "individuals")
    assert [tuple(item.values[key] for key in keys) for item in reading.of("quota")] == [
        ("Xã Khê Sơn", 9, 2, 7), ("Sở Xây dựng", 4, 1, 3)]  # fmt: skip
    assert {item.values["parts"] for item in reading.of("quota")} == {"exactly"}
    assert left(reading) == []


def test_a_head_of_two_rows_and_short_names_of_towns_are_read(read: Congress) -> None:
    reading = read(" | | | Tập thể | Cá nhân", "I | Khối huyện | | | ", "1 | TX Khê Thượng | 9 | 2 | 7",
                   parts="Trong đó | ")  # fmt: skip
    (one,) = (item.values for item in reading.of("quota"))
    assert (one["unit"], one["official"], one["parts"]) == ("Thị xã Khê Thượng", 9, "exactly")


@pytest.mark.parametrize("above", ["Số đại biểu", "Số lượng"])
def test_what_is_counted_may_stand_above_the_table(above: str, congress: Congress) -> None:
    quotas = congress(f"TT | Đơn vị | {above} | Ghi chú\n1 | Xã Khê Sơn | 9 | ").of("quota")
    assert [item.values["official"] for item in quotas] == [9]
    assert not any("parts" in item.values for item in quotas)


@pytest.mark.parametrize("title", ["PHÂN BỔ XE ĐƯA ĐÓN ĐẠI BIỂU DỰ", "PHÂN BỔ KINH PHÍ"])
def test_what_else_is_given_out_is_no_seats(title: str, congress: Congress) -> None:
    rows, title = "TT | Đơn vị | Số lượng | Ghi chú\n1 | Xã Khê Sơn | 9 | ", f"{title} ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH"
    assert not congress(rows, title=title).of("quota")


def test_parts_that_do_not_make_the_sum_are_told(read: Congress) -> None:
    row = "2 | Sở Xây dựng | 5 | 1 | 3"
    reading = read("1 | Xã Khê Sơn | 9 | 2 | 7", row)
    assert [item.values["unit"] for item in reading.of("quota")] == ["Xã Khê Sơn"]
    assert left(reading) == [row]


@pytest.mark.parametrize("group", [
    "Doanh nghiệp", "Doanh nghiệp nhà nước", "Sở, ban, ngành cấp tỉnh", "Hợp tác xã", "Trường học", "Hội, đoàn thể",
    "Cơ quan Trung ương trên địa bàn", "Đơn vị khác"])  # fmt: skip
def test_a_row_on_all_of_a_kind_is_told(group: str, read: Congress) -> None:
    row = f"2 | {group} | 8 | 3 | 5"
    reading = read("1 | Xã Khê Sơn | 9 | 2 | 7", row)
    assert [item.values["unit"] for item in reading.of("quota")] == ["Xã Khê Sơn"]
    assert left(reading) == [row]


@pytest.mark.parametrize("unit", ["Doanh nghiệp tư nhân Hoa Mai", "Ban Dân tộc", "Hội Nông dân tỉnh",
                                  "Trường Chính trị", "Công ty Cấp nước", "Hợp tác xã Khê Trong"])  # fmt: skip
def test_a_unit_by_its_name_is_no_group(unit: str, read: Congress) -> None:
    reading = read(f"1 | {unit} | 8 | 3 | 5")
    assert [item.values["unit"] for item in reading.of("quota")] == [unit]
