"""A duty to introduce exemplars is printed for whom it names, and for nobody else."""

from __future__ import annotations

import pytest

from tdkt_tui.model.bound_units import binds
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.level import Level

DISTRICT = Level(id="huyen", label="cấp huyện", units=["huyện", "thị xã", "thành phố"])
OFFICE = Level(id="so", label="các sở, ban, ngành", units=["sở"], covers={"ban, ngành": ["ban Đảng", "cục"]})
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội"


@pytest.mark.parametrize(
    ("who", "level", "unit", "bound"),
    [
        ([FRONT], DISTRICT, ("huyện", "Huyện Hải Lăng"), False),
        (["Sở Y tế"], OFFICE, ("sở", "Sở Tài chính"), False),
        (["Sở Y tế"], OFFICE, ("sở", "SỞ Y TẾ"), True),
        (["Hội Nông dân các huyện, thị xã"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), False),
        (["huyện"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), False),
        (["UBND các huyện, thị xã"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), True),
        (["cấp huyện"], DISTRICT, ("thị xã", "Thị xã Quảng Trị"), True),
        (["Ban, ngành"], OFFICE, ("cục", "Cục Thuế"), True),
        (["Ban, ngành"], OFFICE, ("sở", "Sở Y tế"), False),
        (["Uỷ ban nhân dân huyện Cồn Cỏ"], DISTRICT, ("huyện", "Huyện Cồn Cỏ"), True),
    ],
)
def test_who_says_whose_duty_it_is(who, level, unit, bound):
    assert binds(Nomination(who=who), level, *unit) is bound
    assert binds(Nomination(who=who, levels=[level.id]), level, *unit)
    assert not binds(Nomination(who=who, levels=["khac"]), level, *unit)
