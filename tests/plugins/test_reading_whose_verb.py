"""Where the name of a body ends and what it does begins; who leads a part of the preparations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
I. THỜI GIAN
1. Các xã, phường tổ chức Hội nghị điển hình tiên tiến trước ngày 30/6/2031.
II. CHUẨN BỊ ĐẠI HỘI
{said}
III. TỔ CHỨC THỰC HIỆN
1. {charged}
"""
CHARGED = "Sở Tài chính thẩm định dự toán."


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Sở Nội vụ hoàn tất thủ tục giới thiệu với Trung ương trước ngày 30/9/2031.", "Sở Nội vụ", "hoàn tất thủ tục"),
    ("Sở Nội vụ soạn thảo Báo cáo tổng kết trước ngày 10/7/2031.", "Sở Nội vụ", "soạn thảo Báo cáo"),
    ("- Tiểu ban Hậu cần, lễ tân: Văn phòng Ủy ban nhân dân tỉnh chủ trì, phối hợp với Sở Y tế;",
     "Văn phòng Ủy ban nhân dân tỉnh", "chủ trì Tiểu ban Hậu cần, lễ tân, phối hợp với Sở Y tế"),
    ("- Tổ Thư ký: Sở Nội vụ phụ trách.", "Sở Nội vụ", "phụ trách Tổ Thư ký"),
])  # fmt: skip
def test_a_body_ends_before_its_verb(said: str, body: str, does: str, issued: Callable[..., Reading]) -> None:
    tasks = [one.values for one in issued(PLAN, said=said, charged=CHARGED).of("task")]
    assert [one["body"] for one in tasks if one["does"].startswith(does)] == [body]


def test_who_collects_the_trouble_of_others_reports_it(issued: Callable[..., Reading]) -> None:
    said = "Sở Nội vụ theo dõi, đôn đốc, tổng hợp khó khăn, vướng mắc báo cáo Ủy ban nhân dân tỉnh."
    (report,) = issued(PLAN, said="", charged=said).of("reporting")
    assert report.values["by"] == "Sở Nội vụ"


def test_units_that_have_not_met_yet_are_called_without_that(issued: Callable[..., Reading]) -> None:
    said = PLAN.replace("phường tổ chức", "phường chưa tổ chức")
    level = issued(said, said="", charged=CHARGED).of("level")[0].values
    assert level["units"] == ["xã", "phường"]
