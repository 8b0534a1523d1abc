"""Numbers of people in the many ways in which offices put them: behind brackets, before whose they are, left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]


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
    ("Mỗi xã cử 02 đại biểu; xã Mơ, xã Bưởi được gấp đôi số đại biểu trên.", [("xã", "2"), ("xã Mơ; xã Bưởi", "4")]),
    ("Mỗi xã cử 02 đại biểu, xã Mơ có số hộ gấp đôi nên được cử 03 đại biểu.", [("xã", "2"), ("Xã Mơ", "3")]),
    ("Mỗi xã có 02 đại biểu; riêng phường Khê (trong đó 01 nông dân) 03 đại biểu.", [("xã", "2"), ("Phường Khê", "3")]),
    ("Số đại biểu do mỗi xã cử là 04 người, mỗi đảng ủy trực thuộc cử 02 người.",
     [("xã", "4"), ("đảng ủy trực thuộc", "2")]),
])  # fmt: skip
def test_a_number_is_of_those_of_whom_it_is_said(said: str, told: list[Any], numbers: Issued) -> None:
    reading = numbers(said=f"1. {said}")
    assert _numbers(reading, "quota", "official") == told
    assert not [one.words for one in unread(reading) if one.piece.clause.startswith("II.")]


@pytest.mark.parametrize("said", [
    "xã Mơ được hỗ trợ kinh phí gấp đôi", "xã Mơ được cử gấp đôi số lần báo cáo", "xã Mơ được gấp đôi mức hỗ trợ",
])  # fmt: skip
def test_what_is_doubled_besides_those_who_are_sent_is_no_seat(said: str, numbers: Issued) -> None:
    reading = numbers(said=f"1. Mỗi xã cử 02 đại biểu; {said}.")
    assert _numbers(reading, "quota", "official") == [("xã", "2")]
    kept = [str(one.values["does"]) for one in reading.of("task")] + [one.words for one in unread(reading)]
    assert any(said.removeprefix("xã Mơ ") in words for words in kept)


def test_a_term_ends_before_what_those_do_who_are_under_it(numbers: Issued) -> None:
    reading = numbers(said="1. Mỗi hợp tác xã trên 20 xã viên cử 01 đại biểu.")
    assert [one.values["when"] for one in reading.of("quota")] == ["hợp tác xã trên 20 xã viên"]


@pytest.mark.parametrize("noun", ["gương mặt", "gương"])
def test_how_many_others_do_is_theirs_behind_a_comma(noun: str, numbers: Issued) -> None:
    reading = numbers(head="GIỚI THIỆU", said=f"1. Mỗi xã chọn 02 {noun} tiêu biểu, mỗi sở 01.")
    told = [(one.values["body"], one.values["does"]) for one in reading.of("task") if "chọn" in one.values["does"]]
    assert told == [("mỗi xã", f"chọn 02 {noun} tiêu biểu"), ("mỗi sở", f"chọn 01 {noun} tiêu biểu")]


def test_what_those_are_for_of_whom_all_choose_some_is_said_of_all(numbers: Issued) -> None:
    said = "Mỗi xã giới thiệu ít nhất 05 gương tốt, mỗi sở, ngành ít nhất 02 gương để đăng trên báo tỉnh."
    reading = numbers(head="TUYÊN TRUYỀN", said=f"1. {said}")
    told = [one.values["does"] for one in reading.of("task") if "giới thiệu" in one.values["does"]]
    assert told
    assert all(one.endswith("để đăng trên báo tỉnh") for one in told)


@pytest.mark.parametrize("said", [
    "Mỗi xã bớt 02 đại biểu.", "Mỗi xã giảm còn 02 đại biểu.",
    "Sở, ngành được cử dưới ba đại biểu thì không cử hai đại biểu là lãnh đạo.",
    "Mỗi sở cử 02 đại biểu và 01 lái xe.", "Bộ Chỉ huy Quân sự tỉnh theo hướng dẫn của Quân khu 3, Bộ Quốc phòng.",
    "Mỗi xã đăng ký một công trình, một bản không còn hộ nghèo.", "Mỗi xã cử khoảng 02 đại biểu.",
])  # fmt: skip
def test_a_number_on_terms_or_of_something_else_is_no_seat(said: str, numbers: Issued) -> None:
    assert numbers(said=f"1. {said}").of("quota") == []


@pytest.mark.parametrize(("said", "told"), [
    (("Các xã, phường được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen không quá 04 tập thể, cá nhân, các sở, ban, ngành "
      "không quá 02."), [("xã; phường", "4"), ("sở; ban; ngành", "2")]),
    ("Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi xã, phường tối đa 03 trường hợp; riêng xã Mơ gấp đôi.",
     [("xã; phường", "3"), ("xã Mơ", "6")]),
])  # fmt: skip
def test_one_number_may_count_several_sorts_or_be_twice_anothers(said: str, told: list[Any], numbers: Issued) -> None:
    reading = numbers(head="KHEN THƯỞNG", said=f"1. {said}")
    kinds = {str(one.values["id"]): one.values["units"] for one in reading.of("level")}
    found = [("; ".join(one.values.get("units") or kinds[str(one.values["level"])]), str(one.values["cases"]))
             for one in reading.of("honours")]  # fmt: skip
    assert found == told


def test_who_has_to_be_among_those_put_forward_stays_with_their_number(numbers: Issued) -> None:
    said = ("1. Thủ trưởng đơn vị khen thưởng theo thẩm quyền. Mỗi xã đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho "
            "không quá 02 tập thể và 03 cá nhân; ít nhất một cá nhân là nông dân.")  # fmt: skip
    reading = numbers(head="KHEN THƯỞNG", said=said)
    (one,) = [row.values for row in reading.of("honours") if row.values.get("collectives")]
    assert one["said"].endswith("03 cá nhân; ít nhất một cá nhân là nông dân")
    assert not any("nông dân" in left.words for left in unread(reading))
