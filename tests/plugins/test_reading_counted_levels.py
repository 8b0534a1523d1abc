"""A level that is counted holds its form; what some of it may do, or must not elsewhere, leaves it that form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.citing import cited_in

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Ở xã, phường
a) 102 xã, phường tổ chức Hội nghị điển hình tiên tiến, thời gian một buổi, trước ngày 15/9/2031. Không tổ chức \
hội nghị ở thôn, buôn.
b) Xã biên giới được tổ chức lồng ghép với Ngày hội Đại đoàn kết toàn dân tộc.
2. Ở doanh nghiệp
a) Khối thi đua doanh nghiệp {firms} trước ngày 10/9/2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 10 năm 2031.
{more}
"""


def forms(reading: Any) -> list[list[str]]:
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    return [[names[code] for code in one.values.get("choose_form", ())] for one in reading.of("level")]


def test_a_counted_level_holds_its_form(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, firms="tổ chức chung một Hội nghị biểu dương người lao động giỏi,", more="")
    assert forms(reading)[0] == ["Hội nghị điển hình tiên tiến"]
    assert "choose_form" not in reading.of("level")[0].marks


@pytest.mark.parametrize("verb", ["đề nghị", "được giới thiệu", "lựa chọn"])
def test_a_verb_is_no_body(verb: str, issued: Callable[..., Any]) -> None:
    more = f"II. GIỚI THIỆU ĐIỂN HÌNH\nGiới thiệu điển hình: mỗi xã, phường {verb} không quá 01 tập thể và 01 cá nhân."
    reading = issued(PLAN, firms="tổ chức Hội nghị biểu dương người lao động", more=more)
    assert [one.values["who"] for one in reading.of("nomination")] == [["xã", "phường"]]


def test_an_abstract_goes_on_behind_a_semicolon() -> None:
    decree = "Nghị định số 152/2031/NĐ-CP ngày 14/6/2031 của Chính phủ quy định về phân cấp; quy định chi tiết Luật X"
    assert cited_in(decree) == [decree]
    more = "Kế hoạch số 1/KH-BCT ngày 2/3/2031 về phong trào; hướng dẫn số 5/HD-BNV ngày 4/3/2031 về tổ chức"
    assert len(cited_in(more)) == 2
