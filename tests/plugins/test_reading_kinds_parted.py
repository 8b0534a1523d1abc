"""What a level's line says of each of several kinds of its units, the form and the length, is no other kind's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """\
I. TỔ CHỨC HỘI NGHỊ Ở CÁC CẤP
1. Đối với huyện, thành phố; sở, ban, ngành (sau đây gọi chung là cấp trên cơ sở)
a) Tên gọi: Các huyện, thành phố tổ chức “Hội nghị điển hình tiên tiến huyện (thành phố) giai đoạn 2026 - 2031”. \
Các sở, ban, ngành có từ 3 đơn vị trực thuộc trở lên tổ chức “Hội nghị biểu dương điển hình” của ngành.
b) Thời gian: {length}. Xong trước ngày 15/5/2031.
"""


@pytest.mark.parametrize("length", ["01 ngày đối với huyện; nửa ngày đối với bệnh viện", "01 ngày"])
def test_a_length_of_other_units_parts_no_level(length: str, issued: Issued) -> None:
    reading = issued(PLAN, length=length)
    assert not any("days" in one.values for one in reading.of("exception"))
