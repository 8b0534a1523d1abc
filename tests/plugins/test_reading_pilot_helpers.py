"""Who helps the units that go first, where the table on them has a column for it."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """\
II. ĐƠN VỊ LÀM ĐIỂM
TT | Đơn vị làm điểm | Cấp | Thời hạn | {head}
1 | Xã Cao Sơn, huyện An Lạc | Cơ sở | Trước 20/11/2030 | Sở Nội vụ
2 | Phường Lộc Khê | Cơ sở | Trước 25/11/2030 | UBND TP. Bình Minh
3 | Huyện Lâm Hà | Huyện | Trước 20/3/2031 | Liên đoàn Lao động tỉnh
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""


def test_a_column_of_anything_else_makes_nobody_do_it(issued: Issued) -> None:
    reading = issued(PLAN, head="Ghi chú")
    assert [one for one in reading.of("task") if "điểm" in one.values["does"]] == []
