"""A table on when conferences are held gives levels, kinds of theirs and single units their time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ
1. Xã, phường
a) Xã, phường tổ chức Hội nghị biểu dương điển hình tiên tiến. Thời gian tổ chức ½ ngày, theo lịch ở bảng tại mục II.
b) Số lượng đại biểu: phường từ 90 đến 140 đại biểu; xã từ 70 đến 110 đại biểu.
c) {apart}
2. Các sở, ban, ngành
a) Tổ chức Hội nghị biểu dương điển hình tiên tiến, thời gian ½ ngày, không quá 180 đại biểu.
3. Đơn vị làm điểm: phường Khê Thượng tổ chức trước ngày 12/10/2031.
II. LỊCH THỰC HIỆN
STT | Nội dung | Đơn vị thực hiện | Thời hạn
1 | Gửi kế hoạch về Sở Nội vụ | Các sở, ban, ngành; UBND xã, phường | Trước 05/10/2031
{rows}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn, đôn đốc.
"""
ROWS = """\
2 | Tổ chức hội nghị làm điểm | Phường Khê Thượng | Trước 12/10/2031
3 | Tổ chức Hội nghị biểu dương điển hình tiên tiến | Các phường | Từ 20/10/2031 đến 30/10/2031
| Tổ chức Hội nghị biểu dương điển hình tiên tiến | Các xã | Từ 20/10/2031 đến 05/11/2031
4 | Tổ chức hội nghị lồng ghép tổng kết năm | Xã Mai Khê, Bản Lũng | Trước 10/12/2031
5 | Tổ chức Hội nghị biểu dương điển hình tiên tiến | Sở, ban, ngành, đoàn thể | Từ 22/10/2031 đến 08/11/2031"""


@pytest.mark.parametrize("row", [
    "3 | Tổ chức hội nghị trực tuyến về nghiệp vụ | Các phường | Từ 20/10/2031 đến 30/10/2031",
    "3 | Tổ chức Đại hội Thi đua yêu nước tỉnh | UBND tỉnh | Từ 20/10/2031 đến 30/10/2031",
    "3 | Tổ chức họp báo | Các xã, phường | Từ 20/10/2031 đến 30/10/2031",
])  # fmt: skip
def test_a_row_on_another_meeting_stays_a_task(row: str, issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, rows=row, apart="Hội nghị bảo đảm trang trọng, tiết kiệm.")
    assert not any("window" in one.values for one in (*reading.of("level"), *reading.of("exception")))
    assert [one for one in reading.of("task") if one.values.get("window", {}).get("since")]


def test_a_pilot_said_twice_is_one(issued: Callable[..., Reading]) -> None:
    said = "Phường Khê Thượng tổ chức làm điểm trước ngày 12/10/2031."
    assert len(issued(PLAN, rows=ROWS, apart=said).of("pilot")) == 1
