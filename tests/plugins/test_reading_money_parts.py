"""Who pays from what, where a passage says it of several kinds of units; and what a unit's own page has of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.context.own_money import own_source

PLAN = """I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở (xã, phường; sở, ban, ngành; doanh nghiệp): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. {head}
1. {words}
"""


@pytest.mark.parametrize(("words", "source"), [
    ("Hội nghị nơi nào thì sử dụng dự toán và quỹ khen thưởng của nơi đó, hợp tác xã và doanh nghiệp tự trang trải.",
     "dự toán và quỹ khen thưởng của đơn vị; hợp tác xã và doanh nghiệp tự trang trải"),
    ("Kinh phí của xã, phường do ngân sách xã chi; của sở, ban, ngành lấy từ dự toán. Đại hội tỉnh do ngân sách tỉnh.",
     "xã, phường do ngân sách xã chi; sở, ban, ngành lấy từ dự toán"),
    ("Ở cấp nào do ngân sách cấp đó bảo đảm trong dự toán năm 2031. Các doanh nghiệp hạch toán theo quy định.",
     "ngân sách từng cấp trong dự toán năm 2031; doanh nghiệp hạch toán theo quy định"),
    ("Kinh phí của cơ quan, địa phương chi từ dự toán; trường ngoài công lập tự lo. Xã nghèo được hỗ trợ 5 triệu đồng.",
     "cơ quan, địa phương chi từ dự toán; trường ngoài công lập tự lo"),
    ("Kinh phí của xã, phường, cơ quan, đơn vị chi từ dự toán; doanh nghiệp tự lo.",
     "dự toán; doanh nghiệp tự lo"),
])  # fmt: skip
def test_each_kind_keeps_its_own_words(words: str, source: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="KINH PHÍ", words=words)
    assert [one.values["source"] for one in reading.of("budget")] == [source]
    paid = {one.values["id"]: one.values["budget"] for one in reading.of("level") if "budget" in one.values}
    assert paid == ({"tinh": "ngân sách tỉnh"} if "Đại hội tỉnh" in words else {})


def test_what_is_everybodys_money_is_no_task_of_the_body_before_it(issued: Callable[..., Any]) -> None:
    words = ("Sở Tài chính hướng dẫn lập dự toán, quyết toán kinh phí; hội nghị của cấp nào thì chi từ ngân sách cấp "
             "đó, doanh nghiệp tự cân đối.")  # fmt: skip
    reading = issued(PLAN, head="TỔ CHỨC THỰC HIỆN", words=words)
    assert [one.values["does"] for one in reading.of("task")] == ["hướng dẫn lập dự toán, quyết toán kinh phí"]
    assert [one.values["source"] for one in reading.of("budget")] == ["ngân sách từng cấp; doanh nghiệp tự cân đối"]


@pytest.mark.parametrize(("kind", "own"), [
    ("xã", "ngân sách xã"), ("sở", "dự toán được giao năm 2031"), ("doanh nghiệp", "đơn vị tự lo"),
    ("trường", "dự toán được giao năm 2031"),
])  # fmt: skip
def test_a_unit_has_what_is_said_of_its_kind_before_what_is_said_of_all(kind: str, own: str) -> None:
    source = ("xã do ngân sách xã bảo đảm; cơ quan, đơn vị chi từ dự toán được giao năm 2031; doanh nghiệp tự lo; "
              "trường ngoài công lập tự bảo đảm")  # fmt: skip
    assert own_source(source, kind, "", {kind}) == own


@pytest.mark.parametrize("general", ["", "cơ quan, địa phương chi từ ", "sở, cơ quan, đơn vị sự nghiệp chi từ "])
@pytest.mark.parametrize(("kind", "own"), [
    ("doanh nghiệp nhà nước trực thuộc tỉnh", "nguồn hợp pháp"), ("tổng công ty", "nguồn hợp pháp"),
    ("trường ngoài công lập", "đơn vị tự bảo đảm"), ("sở", "dự toán được giao và Quỹ"),
])  # fmt: skip
def test_no_enterprise_and_no_private_school_has_what_offices_are_given(general: str, kind: str, own: str) -> None:
    source = f"{general}dự toán được giao và Quỹ; doanh nghiệp chi từ nguồn hợp pháp; trường ngoài công lập tự bảo đảm"
    assert own_source(source, kind, "", {kind}) == own


def test_what_only_offices_and_areas_are_given_is_no_enterprises() -> None:
    source = "cơ quan, địa phương chi từ dự toán được giao; hợp tác xã tự lo"
    assert own_source(source, "doanh nghiệp", "", {"doanh nghiệp"}) == ""
    assert own_source(source, "xã", "", {"xã"}) == "dự toán được giao"
