"""Reports so many days after a conference: who sends where the heading alone says what, and a last day beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.duties import Reporting

PLAN = """\
III. CÁC BƯỚC TỔ CHỨC
Bước 1. Hội nghị ở cơ sở
a) Xã, phường, thị trấn:
- Tên gọi: Hội nghị biểu dương người tốt, việc tốt; thời gian một buổi; xong trước ngày 28/2/2025.
Bước 2. Hội nghị cấp trên cơ sở
a) Huyện, thị xã, thành phố:
- Tên gọi: Hội nghị điển hình tiên tiến; thời gian một ngày; xong trước ngày 20/5/2025.
IV. HỒ SƠ
1. Danh sách gửi về Sở Nội vụ trước ngày 31/5/2025.
V. TỔ CHỨC THỰC HIỆN
1. Các huyện xây dựng kế hoạch, gửi về Sở Nội vụ trước ngày 15/9/2024.
2. Báo cáo kết quả:
{said}
"""
SUMS_UP = "Ủy ban nhân dân cấp huyện tổng hợp kết quả Bước 1, gửi Sở Nội vụ trước ngày 10/4/2025."
DISTRICTS = "các huyện, thị xã, thành phố"


@pytest.mark.parametrize(
    ("said", "by", "to", "when"),
    [
        (f"- Cấp xã gửi Ủy ban nhân dân cấp huyện trong 05 ngày làm việc sau hội nghị; {SUMS_UP}",
         "cấp xã", "Ủy ban nhân dân cấp huyện", {"working_days_after": 5}),
        ("- Đơn vị tổ chức Bước 2 gửi báo cáo trong 10 ngày sau hội nghị, chậm nhất không quá ngày 31/5/2025.",
         DISTRICTS, "Sở Nội vụ", {"days_after": 10, "window": {"until": date(2025, 5, 31)}}),
        ("- Đơn vị tổ chức gửi báo cáo trong 10 ngày sau hội nghị và trước ngày 31/5/2025.",
         "Đơn vị tổ chức", "Sở Nội vụ", {"days_after": 10, "window": {"before": date(2025, 5, 31)}}),
        (f"- Xã, phường và các cơ quan gửi báo cáo kết quả trong 07 ngày kể từ ngày tổ chức. {SUMS_UP}",
         "xã, phường và các cơ quan", "Sở Nội vụ", {"days_after": 7}),
    ],
)  # fmt: skip
def test_who_reports_after_its_conference(
    said: str, by: str, to: str, when: dict[str, Any], issued: Callable[..., Any]
) -> None:
    (report,) = [one.values for one in issued(PLAN, said=said).of("reporting")]
    keys = ("working_days_after", "days_after", "window")
    assert {key: report[key] for key in keys if report.get(key)} == when
    assert (report["by"].casefold(), report["to"], report["about"]) == (by.casefold(), to, "kết quả")


@pytest.mark.parametrize(
    ("window", "words"),
    [
        ({"until": date(2025, 5, 31)}, " và không quá ngày 31 tháng 5 năm 2025"),
        ({"before": date(2025, 5, 31)}, " và trước ngày"),
        ({}, "hội nghị"),
    ],
)
def test_a_report_keeps_its_days_and_its_last_day(window: dict[str, Any], words: str) -> None:
    report = Reporting(by="các huyện", to="Sở Nội vụ", days_after=10, window=window)
    assert words in report.deadline()
    assert report.deadline().startswith("chậm nhất 10 ngày sau khi kết thúc hội nghị")
