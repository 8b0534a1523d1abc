"""Years moved on: days, periods, and the years in a person's own words."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.model.shift import Shift, moved_text


@pytest.mark.parametrize(
    ("since", "year", "text", "moved"),
    [
        (2020, 2025, "tổng kết giai đoạn 2015 - 2020", "tổng kết giai đoạn 2020 - 2025"),
        (2020, 2030, "giai đoạn 2015-2020", "giai đoạn 2025-2030"),
        (2020, 2025, "từ năm 2015 đến năm 2020", "từ năm 2020 đến năm 2025"),
        (2017, 2018, "giai đoạn 2016 - 2020", "giai đoạn 2016 - 2020"),
        (2017, 2018, "năm 2017 so với năm 2016", "năm 2018 so với năm 2017"),
        (2019, 2020, "năm học 2019 - 2020", "năm học 2020 - 2021"),
        (
            2020,
            2025,
            "kỷ niệm 130 năm Ngày sinh Chủ tịch Hồ Chí Minh",
            "kỷ niệm 135 năm Ngày sinh Chủ tịch Hồ Chí Minh",
        ),
        (
            2020,
            2025,
            "75 năm Ngày Quốc khánh (1945 - 2020)",
            "80 năm Ngày Quốc khánh (1945 - 2020)".replace("2020", "2025"),
        ),
        (2020, 2025, "trước ngày 30/4/2020, quý II/2020", "trước ngày 30/4/2025, quý II/2025"),
        (2020, 2025, "Cách mạng tháng Tám năm 1945", "Cách mạng tháng Tám năm 1945"),
        (2020, 2025, "Hội trường 2020 chỗ", "Hội trường 2025 chỗ"),
        (2020, 2025, "số điện thoại 0204.3855.2020", "số điện thoại 0204.3855.2020"),
        (2020, 2025, "Phòng Nội vụ", "Phòng Nội vụ"),
    ],
)
def test_a_text_moves_by_arithmetic(since: int, year: int, text: str, moved: str) -> None:
    result = moved_text(text, Shift(since, year))
    assert (result.text, result.changed, result.doubt) == (moved, moved != text, "")


@pytest.mark.parametrize(
    ("since", "year", "text"),
    [
        (2020, 2025, "Đại hội Thi đua yêu nước lần thứ V năm 2020"),
        (2020, 2025, "Đại hội lần thứ 5"),
        (2020, 2025, "nhiệm kỳ Đại hội khóa XII"),
        (2020, 2025, "triển khai Kế hoạch số 16/KH-HĐTĐKT"),
        (2020, 2025, "Chỉ thị số 34-CT/TW"),
        (2020, 2025, "Nghị định số 30/2020/NĐ-CP"),
        (2017, 2018, "giai đoạn 2013 - 2017"),
        (2020, 2023, "tổng kết giai đoạn 2015 - 2020"),
    ],
)
def test_what_arithmetic_cannot_move_is_left_for_a_person(since: int, year: int, text: str) -> None:
    result = moved_text(text, Shift(since, year))
    assert (result.text, result.changed) == (text, False)
    assert result.doubt


@pytest.mark.parametrize(
    ("code", "moved"), [("2017-H1", "2018-H1"), ("2017-Q4", "2018-Q4"), ("2017", "2018"), ("quý I", "quý I")]
)
def test_a_period_moves(code: str, moved: str) -> None:
    assert Shift(2017, 2018).period(code) == moved


def test_a_day_moves_and_the_29th_of_february_falls_on_the_28th() -> None:
    assert Shift(2020, 2025).day(date(2020, 4, 30)) == date(2025, 4, 30)
    assert Shift(2020, 2025).day(date(2020, 2, 29)) == date(2025, 2, 28)
    assert Shift(2020, 2024).day(date(2020, 2, 29)) == date(2024, 2, 29)
