"""Who must be among delegates, in the words that plans use, in any section on delegates; an upper bound is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. {head}
1. {said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
DELEGATES = "THÀNH PHẦN, CƠ CẤU ĐẠI BIỂU"
WOMEN, MINORITY, WORKERS, OUTSIDE = "nữ", "dân tộc thiểu số", "lao động trực tiếp", "ngoài Đảng"


def targets(reading: Reading) -> dict[str, Any]:
    return {item.values["group"]: item.values.get("at_least") for item in reading.of("composition")}


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II.")]


@pytest.mark.parametrize(("said", "told"), [
    ("Đại biểu phải có ít nhất 60% là người trực tiếp lao động, sản xuất; tỷ lệ nữ từ 30% trở lên.",
     {WORKERS: "60%", WOMEN: "30%"}),
    ("Bảo đảm ít nhất 60% tổng số đại biểu là người trực tiếp lao động, sản xuất, công tác.", {WORKERS: "60%"}),
    ("Tỷ lệ đại biểu nữ đạt từ 30% trở lên; tỷ lệ đại biểu là người dân tộc thiểu số đạt 20% trở lên.",
     {WOMEN: "30%", MINORITY: "20%"}),
    ("Cơ cấu đại biểu: nữ chiếm tỷ lệ ít nhất 30%, ngoài Đảng ít nhất 20%, dưới 40 tuổi không dưới 10%.",
     {WOMEN: "30%", OUTSIDE: "20%", "dưới 40 tuổi": "10%"}),
    ("Đại biểu nữ: tối thiểu 30%; đại biểu trẻ (dưới 35 tuổi): tối thiểu 15%.",
     {WOMEN: "30%", "dưới 35 tuổi": "15%"}),
    ("Đại biểu là người lao động trực tiếp chiếm ít nhất 1/2 tổng số đại biểu.", {WORKERS: "50%"}),
    ("Đại biểu nữ không thấp hơn 30% tổng số đại biểu chính thức.", {WOMEN: "30%"}),
    ("Đại biểu là cá nhân điển hình tiên tiến chiếm ít nhất 70%.", {"điển hình tiên tiến": "70%"}),
])  # fmt: skip
def test_a_share_is_read_in_every_usual_way_and_nothing_of_it_is_left(
    said: str, told: dict[str, str], issued: Issued
) -> None:
    reading = issued(PARTS, head=DELEGATES, said=said)
    assert targets(reading) == told
    assert all("levels" not in item.values for item in reading.of("composition"))
    assert left(reading) == []


def test_a_target_strived_for_is_proposed_and_its_sentence_told(issued: Issued) -> None:
    said = "Về cơ cấu, phấn đấu: đại biểu nữ từ 35% trở lên; đại biểu dưới 40 tuổi khoảng 30%."
    reading = issued(PARTS, head=DELEGATES, said=said)
    assert targets(reading) == {WOMEN: "35%"}
    assert "đại biểu nữ từ 35% trở lên" in left(reading)[0]
    assert "khoảng 30%" in left(reading)[0]


def test_an_upper_bound_beside_a_lower_one_is_one_too(issued: Issued) -> None:
    reading = issued(PARTS, head=DELEGATES, said="Đại biểu là lãnh đạo không quá 30%; đại biểu nữ ít nhất 30%.")
    assert targets(reading) == {WOMEN: "30%", "lãnh đạo": None}
    assert [one.values.get("at_most") for one in reading.of("composition")] == [None, "30%"]
    assert left(reading) == []


def test_a_share_of_a_share_is_none_of_all_delegates(issued: Issued) -> None:
    said = "Có tối thiểu 70% đại biểu là điển hình tiên tiến, trong đó ít nhất 30% là nữ."
    reading = issued(PARTS, head=DELEGATES, said=said)
    assert targets(reading) == {"điển hình tiên tiến": "70%"}
    assert left(reading) == ["trong đó ít nhất 30% là nữ."]


@pytest.mark.parametrize(("head", "said"), [
    (DELEGATES, "Đại biểu nữ khoảng 30%."),
    (DELEGATES, "Tham luận của đại biểu nữ ít nhất 20%."),
    (DELEGATES, "Đại biểu là người trực tiếp lao động chiếm ít nhất ba phần hai tổng số đại biểu."),
    (DELEGATES, "Tỷ lệ nữ được đề nghị tặng Bằng khen ít nhất 60% tổng số cá nhân."),
    ("KHEN THƯỞNG", "Số cá nhân nữ ít nhất 30% số cá nhân được khen."),
    ("TUYÊN TRUYỀN", "Đại biểu nữ ít nhất 30% số tin, bài."),
])  # fmt: skip
def test_what_is_no_share_of_delegates_is_told(head: str, said: str, issued: Issued) -> None:
    reading = issued(PARTS, head=head, said=said)
    assert targets(reading) == {}
    assert left(reading) == [said]
