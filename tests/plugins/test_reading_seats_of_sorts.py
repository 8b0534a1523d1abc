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
Issued = Callable[..., Reading]


def told(reading: Reading) -> Told:
    quotas = [one.values for one in reading.of("quota")]
    assert all(one["levels"] == ["tinh"] for one in quotas)
    return {(one.get("each", one.get("unit", "")), one.get("when", ""), one["official"]) for one in quotas}


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
