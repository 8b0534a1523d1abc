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
    ("trong số điển hình, nữ không dưới 35%, người dân tộc thiểu số ít nhất 65%, dưới 35 tuổi không dưới 20%.",
     {"exemplar-women": 0.35, "exemplar-ethnic-minority": 0.65, "exemplar-under-35": 0.2}),
    ("trong tổng số các điển hình tiên tiến: nữ chiếm ít nhất 30% và lãnh đạo, quản lý không quá 15%.",
     {"exemplar-women": 0.3, "exemplar-leader": 0.15}),
    ("trong số điển hình: nữ ít nhất 30%; người có đạo tương xứng với dân số; người lao động trực tiếp ít nhất 60%.",
     {"exemplar-women": 0.3, "exemplar-direct-worker": 0.6}),
    ("trong số đại biểu dự hội nghị, nữ không dưới 35%.", {}),
])  # fmt: skip
def test_shares_of_exemplars_are_the_level_s(said: str, shares: dict[str, float], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said, every=NONE)
    levels = {one.values["label"]: one.values.get("size", {}) for one in reading.of("level")}
    assert _of_exemplars(levels["các huyện, thành phố"]) == shares
    assert _of_exemplars(levels["các xã, phường"]) == {}
    assert not shares or not reading.of("composition")


def test_one_unit_s_own_share_stands_beside_its_size(issued: Callable[..., Any]) -> None:
    said = "trong số điển hình, người dân tộc thiểu số không dưới 65% (thành phố An Phú không dưới 45%)."
    apart = {tuple(one.values["units"]): one.values["size"]
             for one in issued(PLAN, said=said, every=NONE).of("exception")}  # fmt: skip
    assert [one["at_most"] for size in apart.values() for one in size["caps"]] == [180, 180]
    assert {units: _of_exemplars(size) for units, size in apart.items()} == {
        ("thành phố An Phú",): {"exemplar-ethnic-minority": 0.45},
        ("huyện Tân Hồng", "huyện Lai Vung"): {},
    }


def test_what_is_said_of_every_level_is_of_each(issued: Callable[..., Any]) -> None:
    every = (
        "Trong tổng số điển hình được biểu dương ở mỗi cấp, người trực tiếp lao động, sản xuất, học tập không dưới 60%."
    )
    reading = issued(PLAN, said="khách mời không quá 25%.", every=every)
    told = [_of_exemplars(one.values["size"]) for one in reading.of("level")]
    assert told == [{"exemplar-direct-worker": 0.6}] * 2


def test_a_share_in_the_next_sentence_is_not_of_the_exemplars(issued: Callable[..., Any]) -> None:
    said = "trong số điển hình, nữ ít nhất 30%. Người lao động trực tiếp ít nhất 60%."
    reading = issued(PLAN, said=said, every=NONE)
    (size,) = (one.values["size"] for one in reading.of("level") if one.values["label"] == "các huyện, thành phố")
    assert _of_exemplars(size) == {"exemplar-women": 0.3}
    assert [one.values["at_least"] for one in reading.of("composition")] == ["60%"]


@pytest.mark.parametrize(("said", "shares"), [
    ("ở cơ sở điển hình tiên tiến chiếm ít nhất 60%.", []), ("điển hình tiên tiến chiếm ít nhất 60%.", [0.6]),
])  # fmt: skip
def test_a_share_that_is_asked_at_another_level_is_not_this_ones(
    said: str, shares: list[float], issued: Callable[..., Any]
) -> None:
    plan = PLAN.replace("d) Cơ cấu: Đại biểu là điển hình tiên tiến không dưới 75%; {said}", "d) Cơ cấu: {said}")
    levels = {one.values["label"]: one.values for one in issued(plan, said=said, every=NONE).of("level")}
    assert [one["share"] for one in levels["các huyện, thành phố"].get("size", {}).get("shares", ())] == shares
