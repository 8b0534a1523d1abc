"""Where the money comes from stays in its words: that of one level as that level's, any other as the plan's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Papers = Callable[..., Any]


@pytest.mark.parametrize(("said", "levels", "source"), [
    ("Kinh phí Hội nghị tỉnh và khen thưởng 385 triệu đồng, từ nguồn Chương trình nông thôn mới năm 2031.",
     {"tinh": "385 triệu đồng, từ nguồn Chương trình nông thôn mới năm 2031"}, None),
    ("Đại hội tỉnh từ nguồn chi sự nghiệp thi đua năm 2031; của sở, ngành từ dự toán được giao.",
     {"tinh": "nguồn chi sự nghiệp thi đua năm 2031", "so-ban-nganh": "dự toán được giao"}, None),
    ("Cấp xã: ngân sách xã và Quỹ thi đua, khen thưởng cấp xã; mức chi không quá 35 triệu đồng.",
     {"xa": "ngân sách xã và Quỹ thi đua, khen thưởng cấp xã; mức chi không quá 35 triệu đồng"}, None),
    ("Kinh phí hội nghị ở cấp nào do ngân sách cấp đó bảo đảm theo phân cấp, từ quỹ thi đua và nguồn chi thường xuyên.",
     {}, "ngân sách từng cấp theo phân cấp, từ quỹ thi đua và nguồn chi thường xuyên"),
    ("Kinh phí hội nghị ở cấp nào do ngân sách cấp đó chi trả trong dự toán năm 2031 và Quỹ Thi đua, khen thưởng.",
     {}, "ngân sách từng cấp trong dự toán năm 2031 và Quỹ Thi đua, khen thưởng"),
    ("Sở, ngành sử dụng dự toán được giao và nguồn hợp pháp khác.",
     {"so-ban-nganh": "dự toán được giao và nguồn hợp pháp khác"}, None),
    (("Hội nghị cấp xã do ngân sách xã bảo đảm, mức chi không quá 40 triệu đồng mỗi hội nghị (không kể tiền thưởng). "
      "Hội nghị của sở, ngành chi từ dự toán được giao."),
     {"xa": "ngân sách xã, mức chi không quá 40 triệu đồng mỗi hội nghị (không kể tiền thưởng)",
      "so-ban-nganh": "dự toán được giao"}, None),
    ("Chi từ quỹ thi đua, khen thưởng các cấp. Khuyến khích xã hội hóa ở cấp cơ sở.",
     {}, "quỹ thi đua, khen thưởng các cấp; khuyến khích xã hội hóa ở cấp cơ sở"),
    ("Hội nghị cấp nào do ngân sách và quỹ thi đua, khen thưởng của cấp đó bảo đảm.",
     {}, "ngân sách từng cấp và quỹ thi đua, khen thưởng"),
    ("Kinh phí Đại hội cấp tỉnh do ngân sách tỉnh cấp qua Sở Nội vụ.", {"tinh": "ngân sách tỉnh qua Sở Nội vụ"}, None),
    ("Đại hội cấp tỉnh: ngân sách tỉnh, qua Sở Nội vụ.", {"tinh": "ngân sách tỉnh, qua Sở Nội vụ"}, None),
    ("Hội nghị cấp xã, hội nghị của sở, ban, ngành: từ ngân sách cấp xã, dự toán được giao và quỹ thi đua.",
     {"xa": "ngân sách cấp xã, dự toán được giao và quỹ thi đua", "so-ban-nganh": "dự toán được giao và quỹ thi đua"},
     None),
])  # fmt: skip
def test_each_source_is_kept_whole(said: str, levels: dict[str, str], source: str | None, papers: Papers) -> None:
    reading = papers(head="KINH PHÍ", said=f"1. {said}")
    found = {one.values["id"]: one.values["budget"] for one in reading.of("level") if "budget" in one.values}
    assert found == levels
    assert [one.values["source"] for one in reading.of("budget")] == ([source] if source else [])
    assert reading.left == []


def test_who_is_to_make_the_estimate_is_a_task_behind_the_source(papers: Papers) -> None:
    said = ("1. Kinh phí Đại hội tỉnh do ngân sách tỉnh bảo đảm, giao Sở Nội vụ lập dự toán, Sở Tài chính thẩm định "
            "trước ngày 20/10/2031.")  # fmt: skip
    reading = papers(head="KINH PHÍ", said=said)
    assert [one.values["budget"] for one in reading.of("level") if "budget" in one.values] == ["ngân sách tỉnh"]
    assert [(one["body"], one["does"]) for one in reading.tasks] == [
        ("Sở Nội vụ", "lập dự toán"), ("Sở Tài chính", "thẩm định dự toán")]  # fmt: skip
    assert reading.left == []


def test_a_sum_for_each_conference_of_a_tier_is_of_its_units(papers: Papers) -> None:
    said = "1. Mức chi cho mỗi hội nghị cấp huyện không quá 60 triệu đồng, chưa kể tiền thưởng."
    reading = papers(head="KINH PHÍ", said=said)
    (amount,) = reading.of("amount")
    assert {key: amount.values[key] for key in ("sum", "how", "units", "per")} == {
        "sum": "60 triệu đồng", "how": "at-most", "units": ["huyện", "thành phố"],
        "per": "hội nghị, chưa kể tiền thưởng"}  # fmt: skip
    assert reading.left == []


def test_an_estimate_is_sent_by_whom_the_money_goes_through(papers: Papers) -> None:
    said = "1. Đại hội cấp tỉnh: ngân sách tỉnh, qua Sở Nội vụ; dự toán gửi Sở Tài chính chậm nhất ngày 20/3/2031."
    reading = papers(head="KINH PHÍ", said=said)
    assert [(one["body"], one["does"]) for one in reading.tasks] == [("Sở Nội vụ", "gửi dự toán về Sở Tài chính")]


def test_what_somebody_does_about_the_money_is_a_task(papers: Papers) -> None:
    said = "1. Kinh phí Đại hội do Sở Nội vụ lập dự toán, Sở Tài chính thẩm định, trình UBND tỉnh."
    reading = papers(head="KINH PHÍ", said=said)
    assert [(one["body"], one["does"]) for one in reading.tasks] == [
        ("Sở Nội vụ", "lập dự toán kinh phí Đại hội, Sở Tài chính thẩm định, trình UBND tỉnh")]  # fmt: skip
    assert reading.left == []
