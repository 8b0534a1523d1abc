"""A table of levels with a column of tiers beside that of units: each row is a level, whatever the columns' order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Các cấp tổ chức như sau
{rows}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
HEAD = "Cấp | Đơn vị tổ chức | Tên gọi | Thời lượng | Thời hạn | Số đại biểu"
OF_OFFICES = "Đơn vị sự nghiệp thuộc sở, ngành; doanh nghiệp từ 40 lao động trở lên"
SECURITY, ARMY = "Đại hội Thi đua “Vì an ninh Tổ quốc”", "Đại hội Thi đua “Quyết thắng”"
FORM = "Hội nghị điển hình tiên tiến"


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def plan(*rows: str) -> Reading:
        reading: Reading = issued(PLAN, rows="\n".join(rows))
        return reading

    return plan


def levels(reading: Reading) -> list[tuple[str, list[str]]]:
    return [(item.values["label"], item.values["units"]) for item in reading.of("level")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "I.1" and "như sau" not in item.words]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([HEAD, f"Cơ sở | Xã, phường | {FORM} | ½ ngày | Trước 28/02/2031 | 60 - 90",
          f"Cơ sở | {OF_OFFICES} | {FORM} | ½ ngày | Trước 28/02/2031 | 50 - 80",
          f"Trên cơ sở | 9 huyện, thị xã | {FORM} | 01 ngày | Trước 30/4/2031 | 120 - 150",
          "Tỉnh | Hội đồng tỉnh | Đại hội Thi đua yêu nước tỉnh | 01 ngày | Trước 30/9/2031 | 250"],
         [("các xã, phường", ["xã", "phường"]),
          (f"các đ{OF_OFFICES[1:]}",
           ["đơn vị sự nghiệp thuộc sở, ngành", "doanh nghiệp"]),
          ("cấp trên cơ sở", ["huyện", "thị xã"]), ("cấp tỉnh", ["tỉnh"])]),
        (["TT | Cơ quan, đơn vị | Cấp tổ chức | Số lượng đại biểu | Thời gian hoàn thành | Hình thức, tên gọi",
          f"1 | Xã, đặc khu | Cấp cơ sở | 60 - 90 | 28/02/2031 | {FORM}",
          f"2 | Sở, ban, ngành | Cấp trên cơ sở | 70 - 90 | 30/4/2031 | {FORM}",
          f"3 | Ban Quản lý Khu kinh tế, Liên minh Hợp tác xã | | 70 - 90 | 30/5/2031 | {FORM}"],
         [("cấp cơ sở", ["xã", "đặc khu"]), ("các sở, ban, ngành", ["sở", "ban", "ngành"]),
          ("Ban Quản lý Khu kinh tế, Liên minh Hợp tác xã", ["Ban Quản lý Khu kinh tế", "Liên minh Hợp tác xã"])]),
        (["Các cấp | Tên hội nghị, đại hội | Thời lượng | Quy mô",
          f"Cơ sở | {FORM} | ½ ngày | 60 - 90", f"Huyện | {FORM} | ½ ngày | 90 - 120"],
         [("cấp cơ sở", ["xã", "phường", "đặc khu"]), ("cấp huyện", ["huyện"])]),
    ],
    ids=["tier first", "tier behind, merged", "tiers alone"],
)  # fmt: skip
def test_each_row_is_a_level(rows: list[str], told: Any, read: Callable[..., Reading]) -> None:
    reading = read(*rows)
    assert [label for label, _ in levels(reading)] == [label for label, _ in told]
    if "Huyện" not in rows[-1]:
        assert levels(reading) == told
    assert all(item.values["choose_form"] and item.values["size"] for item in reading.of("level"))
    assert left(reading) == []


def test_no_row_has_another_rows_time_or_size(read: Callable[..., Reading]) -> None:
    reading = read(HEAD, f"Cơ sở | Xã, phường | {FORM} | ½ ngày | 01/10/2030 - 28/02/2031 | 60 - 90",
                   f"Cơ sở | Hợp tác xã | {FORM} | Không quá 01 ngày | Trước 30/4/2031 | Không quá 70")  # fmt: skip
    one, other = (item.values for item in reading.of("level"))
    assert one["window"] == {"since": date(2030, 10, 1), "until": date(2031, 2, 28)}
    assert other["window"] == {"before": date(2031, 4, 30)}
    assert (one["days"], other["days"], other["days_at_most"]) == (0.5, 1, True)
    assert [cap.get("at_most") for row in (one, other) for cap in row["size"]["caps"]] == [90, 70]


def test_the_armed_forces_of_a_row_have_their_two_forms_and_what_is_left_to_their_ministries_is_told(
    read: Callable[..., Reading],
) -> None:
    reading = read(
        HEAD,
        f"Trên cơ sở | Sở, ban, ngành | {FORM} | ½ ngày | Xong trước 30/4/2031 | 100",
        f"Trên cơ sở | Công an tỉnh, Bộ CHQS tỉnh | {SECURITY}, {ARMY} |"
        " Theo hướng dẫn ngành dọc | Xong trước 15/6/2031 | Theo hướng dẫn ngành dọc",
    )
    forces = reading.of("level")[1].values
    assert forces["units"] == ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]
    assert forces["window"] == {"before": date(2031, 6, 15)}
    assert not forces.keys() & {"days", "size"}
    names = {item.values["id"]: item.values["name"] for item in reading.of("form")}
    assert [names[code] for code in forces["choose_form"]] == [
        SECURITY, ARMY]  # fmt: skip
    assert any("Theo hướng dẫn ngành dọc" in words for words in left(reading))


def test_below_how_many_all_come_is_read_and_the_size_above_it_told(read: Callable[..., Reading]) -> None:
    reading = read(HEAD, f"Cơ sở | Xã | {FORM} | ½ ngày | Trước 28/02/2031 | 60 - 90",
                   f"Cơ sở | Doanh nghiệp | {FORM} | ½ ngày | Trước 28/02/2031 |"
                   " Dưới 100 người: toàn thể; từ 100 người: 70 - 120")  # fmt: skip
    assert reading.of("level")[1].values["size"] == {"plenary_below_staff": 100}
    assert any("70 - 120" in words for words in left(reading))


def test_what_a_row_says_in_brackets_of_its_units_is_told(annexed: Callable[..., Reading]) -> None:
    reading = annexed(HEAD, f"Cơ sở | Xã | {FORM} | ½ ngày | Trước 28/02/2031 | 60 - 90",
                      f"Trên cơ sở | Liên minh HTX (tổ chức chung) | {FORM} | ½ ngày | Tháng 3/2031 | 100")  # fmt: skip
    assert [item.words for item in unread(reading) if item.piece.part == "annex"] == [
        "Liên minh HTX (tổ chức chung)"]  # fmt: skip


@pytest.fixture
def annexed(congress: Callable[..., Any]) -> Callable[..., Reading]:
    return lambda *rows: congress("\n".join(rows), title="TÊN GỌI, THỜI GIAN, QUY MÔ HỘI NGHỊ, ĐẠI HỘI CÁC CẤP")


def test_the_head_of_a_table_that_was_not_read_is_no_fact(annexed: Callable[..., Reading]) -> None:
    rows = ("Cấp | Tên gọi | Thời lượng | Kết quả | Mức chi | Tổng chi", "Cơ sở | Hội nghị | ½ ngày | Tốt | 2 | 3")
    assert [item.words for item in unread(annexed(*rows)) if item.piece.part == "annex"] == [rows[1]]


def test_a_column_of_another_kind_is_told_by_its_head_and_the_levels_own_office_is_not(
    annexed: Callable[..., Reading],
) -> None:
    reading = annexed("Cấp | Tên gọi | Thời gian hoàn thành | Cơ quan chủ trì | Địa điểm",
                      "Cấp xã (xã, phường) | Hội nghị biểu dương | 30/6/2025 | UBND cấp xã | Nhà văn hóa",
                      "Sở, ban, ngành | Hội nghị biểu dương | 31/7/2025 | Sở Nội vụ | ")  # fmt: skip
    assert [item.words for item in unread(reading) if item.piece.part == "annex"] == [
        "Địa điểm: Nhà văn hóa", "Cơ quan chủ trì: Sở Nội vụ"]  # fmt: skip


CALLED = (
    "I. HÌNH THỨC, THỜI GIAN\n1. Cấp xã, cấp huyện và cấp sở thống nhất tên gọi “Hội nghị điển hình tiên tiến”; "
    "chỉ cấp tỉnh mới gọi là “Đại hội Thi đua yêu nước”:\n{rows}\n"
    "II. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH\n1. Dự kiến tổ chức trong tháng 8/2031, 01 ngày; 400 đại biểu.\n"
)
SORTS = [
    "TT | Cấp tổ chức | Đơn vị | Số đại biểu | Độ dài | Hoàn thành",
    "1 | Cấp xã và tương đương | Xã, phường; trường học | 60 - 90 | ½ ngày | 31/12/2030",
    "2 | Cấp huyện | Thành phố Lũng Khê và 02 thị xã | 200 - 250 | 01 ngày | 31/3/2031",
    " | | Các huyện miền núi | 120 - 180 | ½ - 01 ngày | 31/3/2031",
    "3 | Cấp sở và tương đương | Sở, ban, ngành | 100 - 150 | ½ ngày | 30/4/2031",
    "4 | Cấp tỉnh | Hội đồng Thi đua - Khen thưởng tỉnh | 400 | 01 ngày | Tháng 8/2031",
]


def test_rows_of_one_tier_have_what_is_said_of_it_and_it_is_no_level_beside_them(issued: Callable[..., Any]) -> None:
    reading = issued(CALLED, rows="\n".join(SORTS))
    names = {item.values["id"]: item.values["name"] for item in reading.of("form")}
    told = {item.values["label"]: item.values for item in reading.of("level")}
    assert {label: one["units"] for label, one in told.items()} == {
        "cấp xã": ["xã", "phường", "trường học"], "cấp sở": ["sở", "ban", "ngành"], "cấp tỉnh": ["tỉnh"],
        "Thành phố Lũng Khê và 02 thị xã": ["Thành phố Lũng Khê", "thị xã"],
        "các huyện miền núi": ["huyện miền núi"]}  # fmt: skip
    assert {label: [names[code] for code in one["choose_form"]] for label, one in told.items()} == {
        label: ["Đại hội Thi đua yêu nước tỉnh" if label == "cấp tỉnh" else FORM] for label in told
    }
    assert {key: told["các huyện miền núi"][key] for key in ("days", "days_or", "window")} == {
        "days": 1, "days_or": 0.5, "window": {"until": date(2031, 3, 31)}}  # fmt: skip
    assert not [words for words in left(reading) if words.startswith("4 |")]


def test_a_row_of_kinds_in_the_column_of_tiers_is_a_level_and_how_else_it_may_sum_up_is_told(
    read: Callable[..., Reading],
) -> None:
    reading = read(HEAD, f"Cấp huyện | 09 huyện | {FORM} | ½ ngày | Trước 28/02/2031 | 60 - 90",
                   "Sở, ban, ngành | Các cơ quan, đơn vị thuộc tỉnh | Hội nghị tổng kết hoặc tổng kết bằng văn bản |"
                   " ½ ngày | Trước 30/4/2031 | 100")  # fmt: skip
    assert levels(reading) == [("cấp huyện", ["huyện"]), ("các sở, ban, ngành", ["sở", "ban", "ngành"])]
    assert [item.values["name"] for item in reading.of("form")] == [FORM, "Hội nghị tổng kết"]
    assert any("hoặc tổng kết bằng văn bản" in words for words in left(reading))


@pytest.mark.parametrize(("row", "label"), [
    (" | | Các huyện | 120 - 180 | ½ ngày | 31/3/2031", "cấp huyện"),
    ("3 | Cấp sở | Sở, ban, ngành | 100 - 150 | ½ ngày | 30/4/2031", "cấp huyện"),
])  # fmt: skip
def test_a_tier_stays_where_it_has_one_row_or_units_that_no_row_is_of(
    row: str, label: str, issued: Callable[..., Any]
) -> None:
    plan = "I. HÌNH THỨC\n1. Cấp huyện (huyện, thị xã): Hội nghị biểu dương, trong quý I/2031.\n2. Như sau:\n{rows}\n"
    reading = issued(plan, rows="\n".join([SORTS[0], SORTS[2], row]))
    assert label in [item.values["label"] for item in reading.of("level")]
