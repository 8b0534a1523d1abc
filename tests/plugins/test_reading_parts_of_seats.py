"""A column "Trong đó: tập thể" is read as a part of the seats before it; a row on all units of a kind is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ IV năm 2031
I. HÌNH THỨC, THỜI GIAN
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC
PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
TT | Đơn vị | Tổng số đại biểu | {parts}
{rows}
"""


def read(tmp_path: Path, *rows: str, parts: str = "Trong đó: tập thể | Trong đó: cá nhân") -> Reading:
    (tmp_path / "a.txt").write_text(PLAN.format(parts=parts, rows="\n".join(rows)), "utf8")
    return read_issued(tmp_path / "a.txt")


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


@pytest.mark.parametrize(
    "parts",
    ["Trong đó: tập thể | Trong đó: cá nhân", "Trong đó tập thể | Cá nhân", "Trong đó: Số tập thể | Số cá nhân"],
)
def test_parts_are_read_with_their_sum(parts: str, tmp_path: Path) -> None:
    reading = read(tmp_path, "1 | Xã Khê Sơn | 9 | 2 | 7", "2 | Sở Xây dựng | 4 | 1 | 3", " | Tổng cộng | 13 | 3 | 10",
                   parts=parts)  # fmt: skip
    keys = ("unit", "official", "collectives", "individuals")
    assert [tuple(item.values[key] for key in keys) for item in reading.of("quota")] == [
        ("Xã Khê Sơn", 9, 2, 7), ("Sở Xây dựng", 4, 1, 3)]  # fmt: skip
    assert {item.values["parts"] for item in reading.of("quota")} == {"exactly"}
    assert left(reading) == []


def test_a_head_of_two_rows_and_short_names_of_towns_are_read(tmp_path: Path) -> None:
    reading = read(tmp_path, " | | | Tập thể | Cá nhân", "I | Khối huyện | | | ", "1 | TX Khê Thượng | 9 | 2 | 7",
                   parts="Trong đó | ")  # fmt: skip
    (one,) = (item.values for item in reading.of("quota"))
    assert (one["unit"], one["official"], one["parts"]) == ("Thị xã Khê Thượng", 9, "exactly")


@pytest.mark.parametrize("above", ["Số đại biểu", "Số lượng"])
def test_what_is_counted_may_stand_above_the_table(above: str, tmp_path: Path) -> None:
    text = PLAN.format(parts="Ghi chú", rows="1 | Xã Khê Sơn | 9 | ").replace("Tổng số đại biểu", above)
    (tmp_path / "b.txt").write_text(text, "utf8")
    quotas = read_issued(tmp_path / "b.txt").of("quota")
    assert [item.values["official"] for item in quotas] == [9]
    assert not any("parts" in item.values for item in quotas)


@pytest.mark.parametrize("title", ["PHÂN BỔ XE ĐƯA ĐÓN ĐẠI BIỂU DỰ", "PHÂN BỔ KINH PHÍ"])
def test_what_else_is_given_out_is_no_seats(title: str, tmp_path: Path) -> None:
    text = PLAN.format(parts="Ghi chú", rows="1 | Xã Khê Sơn | 9 | ").replace("Tổng số đại biểu", "Số lượng")
    (tmp_path / "c.txt").write_text(text.replace("PHÂN BỔ ĐẠI BIỂU DỰ", title), "utf8")
    assert not read_issued(tmp_path / "c.txt").of("quota")


def test_parts_that_do_not_make_the_sum_are_told(tmp_path: Path) -> None:
    row = "2 | Sở Xây dựng | 5 | 1 | 3"
    reading = read(tmp_path, "1 | Xã Khê Sơn | 9 | 2 | 7", row)
    assert [item.values["unit"] for item in reading.of("quota")] == ["Xã Khê Sơn"]
    assert left(reading) == [row]


@pytest.mark.parametrize("group", [
    "Doanh nghiệp", "Doanh nghiệp nhà nước", "Sở, ban, ngành cấp tỉnh", "Hợp tác xã", "Trường học", "Hội, đoàn thể",
    "Cơ quan Trung ương trên địa bàn", "Đơn vị khác"])  # fmt: skip
def test_a_row_on_all_of_a_kind_is_told(group: str, tmp_path: Path) -> None:
    row = f"2 | {group} | 8 | 3 | 5"
    reading = read(tmp_path, "1 | Xã Khê Sơn | 9 | 2 | 7", row)
    assert [item.values["unit"] for item in reading.of("quota")] == ["Xã Khê Sơn"]
    assert left(reading) == [row]


@pytest.mark.parametrize("unit", ["Doanh nghiệp tư nhân Hoa Mai", "Ban Dân tộc", "Hội Nông dân tỉnh",
                                  "Trường Chính trị", "Công ty Cấp nước", "Hợp tác xã Khê Trong"])  # fmt: skip
def test_a_unit_by_its_name_is_no_group(unit: str, tmp_path: Path) -> None:
    reading = read(tmp_path, f"1 | {unit} | 8 | 3 | 5")
    assert [item.values["unit"] for item in reading.of("quota")] == [unit]
