"""Which units a level is of, where a part of its own lists them before the levels: what it lists is lost nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. {head}
1. Cấp cơ sở: xã, phường, thị trấn (trạm y tế không tổ chức riêng); doanh nghiệp, hợp tác xã có từ 30 người trở lên.
2. Cấp huyện: thành phố An Lạc, thị xã Cao Khê và 14 huyện.
II. HỘI NGHỊ
1. Cấp cơ sở
- Thời gian: 1/2 ngày, xong trước ngày 31/3/2031.
2. Cấp huyện
- Thời gian: 1/2 ngày, xong trước ngày 15/5/2031.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""


@pytest.mark.parametrize("head", ["CÁC CẤP TỔ CHỨC VÀ CÁCH GỌI", "CẤP TỔ CHỨC HỘI NGHỊ", "GIẢI THÍCH TỪ NGỮ"])
def test_the_units_of_a_level_are_those_that_were_listed(head: str, issued: Issued) -> None:
    reading = issued(PLAN, head=head)
    base, district = reading.of("level")
    assert base.values["units"][:3] == ["xã", "phường", "thị trấn"]
    assert [unit for unit in base.values["units"] if "có từ 30 người trở lên" in unit or unit == "doanh nghiệp"]
    assert district.values["units"] == ["thành phố", "thị xã", "huyện"]
    assert not any("units" in one.marks for one in (base, district))
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("I.")] == [
        "(trạm y tế không tổ chức riêng)"]  # fmt: skip
