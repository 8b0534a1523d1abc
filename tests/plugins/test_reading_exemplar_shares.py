"""Shares of the exemplars alone are of these, not of all who come; what one unit has instead stands beside its size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. YÊU CẦU
1. {every}
II. TỔ CHỨC HỘI NGHỊ
1. Đối với xã, phường
a) Hình thức: Hội nghị biểu dương.
b) Thời gian: ½ ngày, trong quý I năm 2031.
2. Đối với huyện, thành phố
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: 01 ngày, trong quý II năm 2031.
c) Số lượng đại biểu: Thành phố An Phú, các huyện Tân Hồng, Lai Vung: tối đa 180 đại biểu.
d) Cơ cấu: Đại biểu là điển hình tiên tiến không dưới 75%; {said}
"""
NONE = "Bảo đảm trang trọng, tiết kiệm."


def _of_exemplars(size: dict[str, Any]) -> dict[str, float]:
    return {one["category"]: one["share"] for one in size.get("shares", ()) if one.get("of") == "exemplar"}


@pytest.mark.parametrize(("said", "shares"), [
    ("trong số đại biểu dự hội nghị, nữ không dưới 35%.", {}),
])  # fmt: skip
def test_shares_of_exemplars_are_the_level_s(said: str, shares: dict[str, float], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said, every=NONE)
    levels = {one.values["label"]: one.values.get("size", {}) for one in reading.of("level")}
    assert _of_exemplars(levels["các huyện, thành phố"]) == shares
    assert _of_exemplars(levels["các xã, phường"]) == {}
    assert not shares or not reading.of("composition")


@pytest.mark.parametrize(("said", "shares"), [
    ("ở cơ sở điển hình tiên tiến chiếm ít nhất 60%.", []), ("điển hình tiên tiến chiếm ít nhất 60%.", [0.6]),
])  # fmt: skip
def test_a_share_that_is_asked_at_another_level_is_not_this_ones(
    said: str, shares: list[float], issued: Callable[..., Any]
) -> None:
    plan = PLAN.replace("d) Cơ cấu: Đại biểu là điển hình tiên tiến không dưới 75%; {said}", "d) Cơ cấu: {said}")
    levels = {one.values["label"]: one.values for one in issued(plan, said=said, every=NONE).of("level")}
    assert [one["share"] for one in levels["các huyện, thành phố"].get("size", {}).get("shares", ())] == shares
