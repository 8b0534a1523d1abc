"""How many a sort of units sends: each number is of its kind under a condition, the kind's own beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
II. NỘI DUNG
1. Cấp xã (các xã, phường)
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: 01 buổi, trong quý II/2031.
2. Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước tỉnh.
- Thời gian: 01 ngày, trong tháng 9 năm 2031.
III. ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Phân bổ đại biểu
{said}
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
Told = set[tuple[str, str, int]]
SORTS: dict[str, Told] = {
    "- Xã loại I: 05 đại biểu; loại II: 04 đại biểu; loại III: 03 đại biểu.":
        {("xã", "xã loại I", 5), ("xã", "xã loại II", 4), ("xã", "xã loại III", 3)},
    "- Mỗi xã loại 1 cử 05 đại biểu, loại 2 cử 04 đại biểu.": {("xã", "xã loại 1", 5), ("xã", "xã loại 2", 4)},
    "- Các xã loại I: mỗi xã 05 đại biểu.\n- Các xã loại II: mỗi xã 04 đại biểu.":
        {("xã", "xã loại I", 5), ("xã", "xã loại II", 4)},
    "- 05 đại biểu/xã loại I; 04 đại biểu/xã loại II.": {("xã", "xã loại I", 5), ("xã", "xã loại II", 4)},
    "- Mỗi xã: 03 đại biểu; xã trên 10.000 dân: 05 đại biểu.":
        {("xã", "", 3), ("xã", "xã trên 10.000 dân", 5)},
    "- Mỗi xã 03 đại biểu, riêng xã miền núi 02 đại biểu.": {("xã", "", 3), ("xã", "xã miền núi", 2)},
    "- Mỗi phường 04 đại biểu, xã khu vực I 03 đại biểu, xã khu vực II, khu vực III 02 đại biểu.":
        {("phường", "", 4), ("xã", "xã khu vực I", 3), ("xã", "xã khu vực II, khu vực III", 2)},
}  # fmt: skip
Issued = Callable[..., Reading]


def told(reading: Reading) -> Told:
    quotas = [one.values for one in reading.of("quota")]
    assert all(one["levels"] == ["tinh"] for one in quotas)
    return {(one.get("each", one.get("unit", "")), one.get("when", ""), one["official"]) for one in quotas}


@pytest.mark.parametrize("said", SORTS)
def test_each_sort_has_its_seats_under_its_condition(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    assert told(reading) == SORTS[said]
    assert [one.words for one in unread(reading) if one.piece.clause == "III.1"] == []


@pytest.mark.parametrize("said", [
    "- Đối với các xã: loại I: 05 đại biểu, loại II: 04 đại biểu.",
    "- Xã loại I: 05; loại II: 04 đại biểu.",
])  # fmt: skip
def test_what_is_not_read_whole_is_told_whole(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    left = " ".join(one.words for one in unread(reading))
    numbers = {number for _, _, number in told(reading)}
    assert all(number in numbers or f"{number:02}" in left for number in (5, 4))


@pytest.mark.parametrize(
    ("said", "seats"),
    [
        ("- Mỗi xã chọn 02 tập thể và 04 cá nhân; đề nghị Chủ tịch UBND tỉnh tặng Bằng khen tại Đại hội tỉnh.", 0),
        ("- Mỗi xã chọn 01 tập thể và 02 cá nhân; mỗi phường chọn 01 cá nhân xuất sắc đề xuất khen thưởng.", 0),
        ("- Mỗi xã: 03 đại biểu.", 1),
    ],
)
def test_whom_each_puts_forward_for_an_award_is_no_delegate(said: str, seats: int, issued: Issued) -> None:
    assert len(issued(PLAN, said=said).of("quota")) == seats
