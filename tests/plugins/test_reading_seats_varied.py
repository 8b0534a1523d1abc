"""Numbers of people in the many ways in which offices put them: behind brackets, before whose they are, left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """I. HỘI NGHỊ CÁC CẤP
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031; không quá 100 đại biểu.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
CONGRESS = "ĐẠI BIỂU GIỚI THIỆU DỰ ĐẠI HỘI CẤP TỈNH"


def _numbers(reading: Reading, table: str, *keys: str) -> list[tuple[str, ...]]:
    """Return whose each number is, then what its keys hold."""
    found = []
    for one in reading.of(table):
        who = "; ".join(one.values.get("units") or [str(one.values.get("unit") or one.values.get("each"))])
        found.append((who, *(str(one.values[key]) for key in keys if one.values.get(key))))
    return found


@pytest.mark.parametrize(("said", "told"), [
    ("Định mức: xã 04 người; phường 06 người.", [("xã", "4"), ("phường", "6")]),
    ("Phân bổ: 02 đại biểu đối với mỗi xã; 07 đại biểu đối với phường Khê.", [("xã", "2"), ("Phường Khê", "7")]),
    ("Mỗi xã cử 02 đại biểu (xã Mơ, xã Bưởi, mỗi xã 03 đại biểu).", [("xã Mơ; xã Bưởi", "3"), ("xã", "2")]),
    ("Xã Mơ (04 đại biểu), phường Khê (05 đại biểu).", [("Xã Mơ", "4"), ("Phường Khê", "5")]),
    ("Chỉ tiêu giao cho từng xã là hai đại biểu; sở là một.", [("xã", "2"), ("sở", "1")]),
    ("Mỗi sở cử 03 đại biểu, trong đó ngành Y tế và Công an tỉnh được cử gấp đôi.",
     [("sở", "3"), ("Ngành Y tế", "6"), ("Công an tỉnh", "6")]),
    ("Mỗi sở một đại biểu, riêng các ngành giáo dục và đào tạo, quân sự, mỗi ngành 04 đại biểu.",
     [("sở", "1"), ("Ngành giáo dục và đào tạo", "4"), ("Bộ Chỉ huy Quân sự tỉnh", "4")]),
    ("Mỗi xã chọn 02 đồng chí tham dự, xã Mơ và xã Bưởi tính chung được 03 đại biểu.",
     [("xã", "2"), ("Xã Mơ và xã Bưởi", "3")]),
    ("Mỗi xã có 02 đại biểu; riêng phường Khê (trong đó 01 nông dân) 03 đại biểu.", [("xã", "2"), ("Phường Khê", "3")]),
    ("Số đại biểu do mỗi xã cử là 04 người, mỗi đảng ủy trực thuộc cử 02 người.",
     [("xã", "4"), ("đảng ủy trực thuộc", "2")]),
])  # fmt: skip
def test_a_number_is_of_those_of_whom_it_is_said(said: str, told: list[Any], issued: Issued) -> None:
    reading = issued(PLAN, head=CONGRESS, said=f"1. {said}")
    assert _numbers(reading, "quota", "official") == told
    assert not [one.words for one in unread(reading) if one.piece.clause.startswith("II.")]


@pytest.mark.parametrize("said", [
    "Sở, ngành được cử dưới ba đại biểu thì không cử hai đại biểu là lãnh đạo.",
    "Mỗi sở cử 02 đại biểu và 01 lái xe.", "Bộ Chỉ huy Quân sự tỉnh theo hướng dẫn của Quân khu 3, Bộ Quốc phòng.",
    "Mỗi xã đăng ký một công trình, một bản không còn hộ nghèo.", "Mỗi xã cử khoảng 02 đại biểu.",
])  # fmt: skip
def test_a_number_on_terms_or_of_something_else_is_no_seat(said: str, issued: Issued) -> None:
    assert issued(PLAN, head=CONGRESS, said=f"1. {said}").of("quota") == []


@pytest.mark.parametrize(("said", "told"), [
    (("Các xã, phường được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen không quá 04 tập thể, cá nhân, các sở, ban, ngành "
      "không quá 02."), [("xã; phường", "4"), ("sở; ban; ngành", "2")]),
    ("Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi xã, phường tối đa 03 trường hợp; riêng xã Mơ gấp đôi.",
     [("xã; phường", "3"), ("xã Mơ", "6")]),
])  # fmt: skip
def test_one_number_may_count_several_sorts_or_be_twice_anothers(said: str, told: list[Any], issued: Issued) -> None:
    reading = issued(PLAN, head="KHEN THƯỞNG", said=f"1. {said}")
    kinds = {str(one.values["id"]): one.values["units"] for one in reading.of("level")}
    found = [("; ".join(one.values.get("units") or kinds[str(one.values["level"])]), str(one.values["cases"]))
             for one in reading.of("honours")]  # fmt: skip
    assert found == told
