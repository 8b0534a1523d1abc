"""A plan's last paragraph is of no body: it is a report's own sentence, and what it orders besides is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


@pytest.mark.parametrize(("last", "by"), [
    ("Yêu cầu các cơ quan, địa phương, đơn vị nghiêm túc triển khai. Nếu có vướng mắc, phản ánh về Sở Nội vụ./.",
     "các cơ quan, địa phương, đơn vị"),
    (("UBND tỉnh yêu cầu các ngành, địa phương chấp hành.\nQuá trình thực hiện, các đơn vị có vướng mắc thì báo cáo "
     "UBND tỉnh./."), "các đơn vị"),
])  # fmt: skip
def test_the_last_paragraph_is_a_report_of_the_last_part(last: str, by: str, issued: Issued) -> None:
    reading = issued(PARTS, last=last)
    assert [(item.values["by"], item.values["clause"]) for item in reading.of("reporting")] == [(by, "II")]
    tasks = [(item.values["body"], item.values["does"], item.values["clause"]) for item in reading.of("task")]
    assert tasks == [("Sở Nội vụ", "thẩm định hồ sơ, trình UBND tỉnh", "II.1.a"),
                     ("UBND các xã, phường", "tổ chức tuyên truyền", "II.1.b")]  # fmt: skip
    left = [item.words for item in unread(reading) if item.piece.clause == "II"]
    assert left == last.splitlines()[:-1]  # all are to carry the plan out: that is in no fact, and says none


def test_a_paragraph_below_an_item_is_of_the_body_of_that_item(issued: Issued) -> None:
    reading = issued(PARTS, last="Xây dựng chuyên mục hằng tuần.")
    assert [(item.values["body"], item.values["clause"]) for item in reading.of("task")][-1] == (
        "UBND các xã, phường", "II.1.b")  # fmt: skip


def test_what_stands_below_a_heading_is_of_it_whatever_it_begins_with(issued: Issued) -> None:
    reading = issued(PARTS, last="2. Sở Tài chính\nTrong quá trình lập dự toán, chủ động hướng dẫn các xã.")
    assert [item.piece.clause for item in unread(reading)][-1] == "II.2"


def test_the_period_that_a_title_is_on_is_no_fact(issued: Issued) -> None:
    reading = issued(
        PARTS, last="2. Sơ kết 06 tháng đầu năm 2031\nCác xã gửi báo cáo về Sở Nội vụ trước ngày 05/7/2031."
    )
    assert not any("06 tháng" in item.words for item in unread(reading))
