"""All kinds that a heading on a level lists in brackets are its units, or the heading stays to be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tdkt_tui.workflow.reading_plan import unread

SAID = """\
Phần I
TỔ CHỨC HỘI NGHỊ CÁC CẤP
(1) Đối với cấp cơ sở (xã, phường; trường học, cơ sở y tế, đơn vị sự nghiệp, doanh nghiệp, hợp tác xã{more}). Tổ chức \
“Hội nghị gương sáng” hoặc “Hội nghị người tốt”; doanh nghiệp, hợp tác xã có thể chọn “Hội nghị lao động giỏi”. Thời \
gian không quá nửa ngày, hoàn thành trước ngày 10/02/2031.
(2) Các huyện, thị xã. Tổ chức “Hội nghị điển hình tiên tiến” trong một ngày, hoàn thành trong quý II năm 2031.
"""


def test_a_level_has_all_kinds_that_its_heading_lists(issued: Callable[..., Any]) -> None:
    reading = issued(SAID, more=" và các cơ quan không có đơn vị trực thuộc")
    (units,) = (one.values["units"] for one in reading.of("level") if one.values["id"] == "co-so")
    assert units == ["xã", "phường", "trường học", "cơ sở y tế", "đơn vị sự nghiệp", "doanh nghiệp", "hợp tác xã",
                     "cơ quan không có đơn vị trực thuộc"]  # fmt: skip
    assert [one.values["units"] for one in reading.of("exception")] == [["doanh nghiệp", "hợp tác xã"]]
    assert [one.words for one in unread(reading) if "cơ sở y tế" in one.words] == []


def test_a_heading_that_lists_more_than_its_level_has_is_told(issued: Callable[..., Any]) -> None:
    reading = issued(SAID, more=", trừ trường hợp do Bộ quản lý")
    held = {unit for one in reading.of("level") for unit in one.values["units"]}
    told = " ".join(one.words for one in unread(reading))
    assert "cơ sở y tế" not in held
    assert "Đối với cấp cơ sở (xã, phường; trường học, cơ sở y tế" in told
    for one in reading.of("exception"):
        assert set(one.values["units"]) <= held
    assert "lao động giỏi" in told or any("doanh nghiệp" in one.values["units"] for one in reading.of("exception"))
