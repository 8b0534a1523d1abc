"""Shares of those who come by what people they are, and targets of the province as requirements in its own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Papers = Callable[..., Any]
KEYS = ("levels", "units", "group", "at_least", "at_most", "of")


def _shares(reading: Any) -> list[tuple[Any, ...]]:
    return [tuple(one.values.get(key) for key in KEYS) for one in reading.of("composition")]


@pytest.mark.parametrize(("said", "told"), [
    (("Cấp tỉnh: 220 đại biểu. Điển hình là người Khmer chiếm từ 60% trở lên, người Hoa từ 10% trở lên; nữ không dưới "
     "35%."), [(["tinh"], None, "người Khmer", "60%", None, "exemplar"),
              (["tinh"], None, "người Hoa", "10%", None, "exemplar"),
              (["tinh"], None, "nữ", "35%", None, "exemplar")]),
    ("Cấp tỉnh: 220 đại biểu. Đại biểu là người Tày, Nùng chiếm không quá 40%.",
     [(["tinh"], None, "người Tày, Nùng", None, "40%", None)]),
    ("Cấp huyện: từ 80 đến 120 đại biểu; ở huyện miền núi có ít nhất 50% đại biểu là người dân tộc Hrê, Co.",
     [(["huyen"], ["huyện miền núi"], "người dân tộc Hrê, Co", "50%", None, None)]),
])  # fmt: skip
def test_each_people_has_its_share(said: str, told: list[Any], papers: Papers) -> None:
    reading = papers(head="THÀNH PHẦN", said=f"1. {said}")
    assert _shares(reading) == told
    assert not [words for words in reading.left if "%" in words]


def test_a_share_of_no_one_level_stays_told(papers: Papers) -> None:
    reading = papers(head="VIỆC KHÁC", said="1. Ở huyện miền núi có ít nhất 50% đại biểu là người dân tộc Hrê.")
    assert (_shares(reading), len(reading.left)) == ([], 1)


def test_targets_of_all_are_requirements_with_their_numbers(papers: Papers) -> None:
    said = ("1. Chỉ tiêu năm 2031\na) 100% cơ quan, đơn vị ký kết giao ước đúng hạn.\n"
            "b) Danh sách ít nhất 05 điển hình gửi trước ngày 20/6/2031.")  # fmt: skip
    reading = papers(head="MỤC TIÊU VÀ CHỈ TIÊU", said=said)
    assert [(one.values["kind"], one.values["words"]) for one in reading.of("aim")] == [
        ("requirement", "100% cơ quan, đơn vị ký kết giao ước đúng hạn")]  # fmt: skip
