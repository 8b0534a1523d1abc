"""How many come to the conferences of a sort of units: what a unit is, no plan says, so each has its condition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. NỘI DUNG
1. Cấp xã (các xã, phường)
- Thời gian: 01 buổi, trong quý II/2031.
{size}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
Told = list[tuple[list[str], str, int, int]]
SIZES: dict[str, Told] = {
    "- Số lượng: xã loại I: 150 đại biểu; loại II: 120 đại biểu; loại III: 100 đại biểu.": [
        (["xã"], "xã loại I", 150, 150), (["xã"], "xã loại II", 120, 120), (["xã"], "xã loại III", 100, 100)],
    "- Số lượng đại biểu: xã loại 1 từ 120 đến 150; loại 2 từ 100 đến 120; loại 3 từ 80 đến 100 đại biểu.": [
        (["xã"], "xã loại 1", 120, 150), (["xã"], "xã loại 2", 100, 120), (["xã"], "xã loại 3", 80, 100)],
    "- Số lượng: không quá 150 đại biểu đối với xã loại I, 120 đại biểu đối với xã loại II.": [
        (["xã"], "xã loại I", 0, 150), (["xã"], "xã loại II", 0, 120)],
    "- Số lượng: tối đa 150 đại biểu (xã loại I), 90 đại biểu (xã loại II).": [
        (["xã"], "xã loại I", 0, 150), (["xã"], "xã loại II", 0, 90)],
    "- Số lượng đại biểu không quá: xã loại I: 150 người; loại II: 120 người.": [
        (["xã"], "xã loại I", 0, 150), (["xã"], "xã loại II", 0, 120)],
    "- Số lượng: xã miền núi không quá 80 đại biểu, xã đồng bằng không quá 120 đại biểu.": [
        (["xã"], "xã miền núi", 0, 80), (["xã"], "xã đồng bằng", 0, 120)],
    "- Số lượng: xã có từ 15 thôn trở lên không quá 150 đại biểu; xã có dưới 15 thôn không quá 100 đại biểu.": [
        (["xã"], "xã có từ 15 thôn trở lên", 0, 150), (["xã"], "xã có dưới 15 thôn", 0, 100)],
    "- Số lượng: xã, phường loại I: 150 đại biểu; loại II, loại III: 100 đại biểu.": [
        (["xã", "phường"], "xã, phường loại I", 150, 150),
        (["xã", "phường"], "xã, phường loại II, loại III", 100, 100)],
    "- Số lượng: xã loại I không quá 150 đại biểu, các xã còn lại không quá 100 đại biểu.": [
        (["xã"], "xã loại I", 0, 150), (["xã"], "", 0, 100)],
    "- Số lượng đại biểu:\n+ Xã loại I: 150 đại biểu;\n+ Phường trên 20.000 dân: không quá 200 đại biểu.": [
        (["xã"], "xã loại I", 150, 150), (["phường"], "phường trên 20.000 dân", 0, 200)],
    "- Số lượng đại biểu căn cứ quy mô dân số:\n+ Dưới 8.000 người: không quá 60 đại biểu;\n"
    "+ Từ 8.000 người đến dưới 15.000 người: không quá 90 đại biểu;\n+ Từ 15.000 người trở lên: 110 đại biểu.": [
        (["xã", "phường"], "đơn vị có dân số dưới 8.000 người", 0, 60),
        (["xã", "phường"], "đơn vị có dân số từ 8.000 người đến dưới 15.000 người", 0, 90),
        (["xã", "phường"], "đơn vị có dân số từ 15.000 người trở lên", 110, 110)],
    "- Số lượng đại biểu:\n+ Dưới 8.000 dân: 60 đại biểu;\n+ Từ 8.000 dân trở lên: 90 đại biểu.": [
        (["xã", "phường"], "đơn vị dưới 8.000 dân", 60, 60),
        (["xã", "phường"], "đơn vị từ 8.000 dân trở lên", 90, 90)],
}  # fmt: skip


def told(reading: Reading) -> Told:
    caps = [(item.values, item.values["size"]["caps"][0]) for item in reading.of("exception")]
    return [(values["units"], values.get("when", ""), cap.get("at_least", 0), cap.get("at_most", 0))
            for values, cap in caps]  # fmt: skip


@pytest.mark.parametrize("said", SIZES)
def test_each_sort_has_its_size_under_its_condition(said: str, issued: Issued) -> None:
    reading = issued(PLAN, size=said)
    assert told(reading) == SIZES[said]
    assert "size" not in reading.of("level")[0].values
    assert [left.words for left in unread(reading) if left.piece.clause == "II.1"] == []


def test_the_level_keeps_what_is_said_of_all(issued: Issued) -> None:
    reading = issued(PLAN, size="- Số lượng: từ 100 đến 150 đại biểu; xã miền núi, vùng cao từ 80 đến 100 đại biểu.")
    (cap,) = reading.of("level")[0].values["size"]["caps"]
    assert (cap["at_least"], cap["at_most"]) == (100, 150)
    assert told(reading) == [(["xã"], "xã miền núi, vùng cao", 80, 100)]


@pytest.mark.parametrize("said", [
    "- Số lượng: huyện loại I không quá 250 đại biểu; huyện loại II không quá 210 đại biểu.",
    "- Số lượng: xã loại I không quá 15 đại biểu.",
    "- Số lượng: xã miền núi được tăng thêm 40 đại biểu.",
])  # fmt: skip
def test_a_sort_of_others_or_a_number_of_no_conference_stays_told(said: str, issued: Issued) -> None:
    reading = issued(PLAN, size=said)
    assert told(reading) == []
    assert "size" not in reading.of("level")[0].values
    left = " ".join(one.words for one in unread(reading))
    assert said.removeprefix("- ") in left
