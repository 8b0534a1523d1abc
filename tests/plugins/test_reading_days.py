"""A day joined by hyphens or dots is the same day as one joined by slashes; numbers of another kind are none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.figures import figures_of
from tdkt_tui.workflow.reading_plan.times import window_of

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện: tổ chức Đại hội, thời gian 01 ngày, hoàn thành chậm nhất {done}.
II. KỶ NIỆM
1. Chào mừng 83 năm Ngày truyền thống ({since} - {day}).
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ ban hành hướng dẫn xong trước ngày 30 tháng 11 năm 2030; thành lập Ban Tổ chức chậm nhất {formed}.
2. Sở Tài chính thẩm định dự toán.
"""
LEVEL, TASK = date(2031, 6, 15), date(2031, 2, 28)


@pytest.mark.parametrize("sign", ["/", "-", "."])
@pytest.mark.parametrize("word", ["ngày ", ""])
def test_a_day_is_read_by_whatever_it_is_joined(sign: str, word: str, issued: Issued) -> None:
    said = {"done": "15/6/2031", "formed": "28/02/2031"}
    said = {name: word + day.replace("/", sign) for name, day in said.items()}
    past = {"since": "11/6/1948".replace("/", sign), "day": "11/6/2031".replace("/", sign)}
    reading = issued(PARTS, **said, **past)
    assert [item.values["window"] for item in reading.of("level")] == [{"until": LEVEL}]
    windows = [item.values.get("window") for item in reading.of("task") if item.values["clause"] == "III.1"]
    assert windows == [{"before": date(2030, 11, 30)}, {"until": TASK}]
    (years,) = reading.of("anniversary")
    assert (years.values["since"], years.values["in_year"], years.values["day"]) == (1948, 2031, "11/6")
    assert not [item for item in unread(reading) if item.piece.clause in ("I.1", "III.1")]


def test_the_plan_s_own_five_years_are_no_anniversary(issued: Issued) -> None:
    past, next_ = "phong trào thi đua yêu nước của tỉnh (2026 - 2030)", "05 năm tiếp theo (2031 - 2035)"
    reading = issued(
        f"I. MỤC ĐÍCH\n1. Tổng kết 05 năm {past}, bàn việc {next_}; mừng 20 năm tái lập tỉnh (2011 - 2031).\n"
    )
    assert [item.values["of"] for item in reading.of("anniversary")] == ["tái lập tỉnh"]


@pytest.mark.parametrize("sign", ["/", "-", "."])
def test_a_document_is_cited_with_its_day(sign: str, issued: Issued) -> None:
    cited = f"Thực hiện Chỉ thị số 34-CT/TW ngày 7{sign}4{sign}2014 của Bộ Chính trị về thi đua"
    reading = issued(f"{cited};\nI. MỤC ĐÍCH\n1. Tổng kết.\n")
    assert [(item.values["number"], item.values["date"]) for item in reading.of("basis")] == [
        ("34-CT/TW", date(2014, 4, 7))
    ]


@pytest.mark.parametrize("said", [
    "giai đoạn 2020-2025", "2025-2030", "số 16-KH/TU", "số 15-4-2025-CT", "32-4-2025", "15-13-2025", "15-4-3025",
    "3.15.6.2025", "1.2.1.2025", "15-4.2025", "15.6.2025.1", "0205-12-2025",
])  # fmt: skip
def test_numbers_of_another_kind_are_no_day(said: str) -> None:
    assert not window_of(f"hoàn thành trước {said}")
    assert "day" not in [figure[0] for figure, _ in figures_of(f"hoàn thành trước {said}")]


def test_what_is_no_day_of_the_calendar_is_told() -> None:
    assert not window_of("trước ngày 31-02-2025")
    assert [words for _, words in figures_of("trước ngày 31-02-2025")] == ["31-02-2025"]
