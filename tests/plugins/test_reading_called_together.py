"""A heading that lists units and says what they are called together is that level, with these units."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. TỔ CHỨC HỘI NGHỊ Ở CÁC CẤP
1. {head}
a) Thời gian: không quá 1/2 ngày, xong trước ngày 31/3/2031.
2. Đối với huyện, thành phố; sở, ban, ngành cấp tỉnh (sau đây gọi chung là cấp trên cơ sở)
a) Thời gian: 01 ngày, xong trước ngày 15/5/2031.
3. Đối với tỉnh
a) Tên gọi: Đại hội Thi đua yêu nước tỉnh An Bình lần thứ V.
b) Thời gian, địa điểm: Một ngày rưỡi, trong tháng 8 năm 2031, tại Cung Văn hóa tỉnh.
II. KHEN THƯỞNG
1. Thủ trưởng đơn vị cấp cơ sở tặng Giấy khen cho không quá 10 cá nhân và 3 tập thể.
"""
ROWS = "xã, phường; doanh nghiệp, hợp tác xã; trường học, bệnh viện và các đơn vị trực thuộc sở, ngành, huyện"


@pytest.mark.parametrize("head", [f"Đối với {ROWS} (sau đây gọi chung là cấp cơ sở)",
                                  f"Các {ROWS} (gọi chung là cấp cơ sở):",
                                  f"Đối với các {ROWS}, sau đây gọi tắt là cấp cơ sở"])  # fmt: skip
def test_units_that_are_called_a_level_are_that_level(head: str, issued: Issued) -> None:
    reading = issued(PLAN, head=head)
    base, above, province = reading.of("level")
    assert (base.values["label"], base.values["days"]) == ("cấp cơ sở", 0.5)
    assert base.values["units"] == ["xã", "phường", "doanh nghiệp", "hợp tác xã", "trường học", "bệnh viện",
                                    "đơn vị trực thuộc sở, ngành, huyện"]  # fmt: skip
    assert (above.values["label"], above.values["days"]) == ("cấp trên cơ sở", 1)
    assert above.values["units"] == ["huyện", "thành phố", "sở", "ban", "ngành"]
    assert province.values["units"] == ["tỉnh"]
    (honours,) = reading.of("honours")
    assert honours.values["level"] == base.values["id"]
    assert not [left.words for left in unread(reading) if left.piece.clause == "I.1"]


def test_a_length_before_the_place_is_no_place(issued: Issued) -> None:
    province = issued(PLAN, head="Cấp cơ sở").of("level")[-1].values
    assert (province["days"], province["place"]) == (1.5, "Cung Văn hóa tỉnh")
    assert province["window"] == {"month": "2031-08"}
