"""A plan's last paragraph is of no body: it is a report's own sentence, and what it orders besides is told."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
a) Thẩm định hồ sơ, trình UBND tỉnh.
b) UBND các xã tổ chức tuyên truyền.
{last}
"""


def test_what_stands_below_a_heading_is_of_it_whatever_it_begins_with(issued: Issued) -> None:
    reading = issued(PARTS, last="2. Sở Tài chính\nTrong quá trình lập dự toán, chủ động hướng dẫn các xã.")
    assert [item.piece.clause for item in unread(reading)][-1] == "II.2"


def test_the_period_that_a_title_is_on_is_no_fact(issued: Issued) -> None:
    reading = issued(
        PARTS, last="2. Sơ kết 06 tháng đầu năm 2031\nCác xã gửi báo cáo về Sở Nội vụ trước ngày 05/7/2031."
    )
    assert not any("06 tháng" in item.words for item in unread(reading))
