"""Which level is above which: by what its units are, and by its place in the file only where that does not say."""

from __future__ import annotations

from itertools import permutations

import pytest

from tdkt_tui.model.level import Level, next_above


def level(*units: str, name: str = "") -> Level:
    return Level.model_validate({"id": name or units[0], "label": units[0], "units": list(units), "clause": "I"})


COMMUNE, DISTRICT, PROVINCE = level("xã", "phường"), level("huyện", "thị xã", "thành phố"), level("tỉnh")
OFFICES, FIRMS = level("sở", "ban", "ngành"), level("doanh nghiệp")


@pytest.mark.parametrize("order", list(permutations((COMMUNE, DISTRICT, PROVINCE, OFFICES))))
def test_known_kinds_stand_above_each_other_in_whichever_order(order: tuple[Level, ...]) -> None:
    assert next_above(order, COMMUNE) is DISTRICT
    assert next_above(order, DISTRICT) is PROVINCE
    assert next_above(order, OFFICES) is PROVINCE
    assert next_above(order, PROVINCE) is None


@pytest.mark.parametrize("pair", [
    (OFFICES, FIRMS), (OFFICES, DISTRICT), (level("xã", "hợp tác xã"), OFFICES),
    (level("sở", "Mặt trận Tổ quốc"), level("doanh nghiệp có từ 200 lao động trở lên", "trường chuyên nghiệp")),
    (level("sở", "ban", "đơn vị sự nghiệp trực thuộc Ủy ban nhân dân tỉnh"), level("Ban Quản lý Khu kinh tế tỉnh")),
    (level("đơn vị Nhóm 2"), level("Ban Quản lý Khu kinh tế tỉnh")), (level("đơn vị Nhóm 2"), level("đơn vị Nhóm 3")),
])  # fmt: skip
def test_peers_are_above_none_of_each_other(pair: tuple[Level, Level]) -> None:
    for one, other in permutations(pair):
        assert not one.over(other, after=True)
        assert not one.over(other, after=False)


@pytest.mark.parametrize("other", [level("tập đoàn"), level("tỉnh đoàn", "khối"), Level(id="x", label="x", clause="I")])
def test_the_place_in_the_file_decides_for_kinds_without_a_rank(other: Level) -> None:
    branch = level("chi nhánh")
    assert next_above([branch, other], branch) is other
    assert next_above([branch, other], other) is None
    assert next_above([other, branch], other) is branch


def test_a_plan_s_order_puts_no_enterprise_above_a_department() -> None:
    offices = level("sở", "ngành", "Mặt trận", "tổ chức chính trị - xã hội tỉnh", "cơ quan đặc thù")
    firms = level("doanh nghiệp", "hợp tác xã", "trường cao đẳng")
    assert next_above([COMMUNE, offices, firms, PROVINCE], offices) is PROVINCE
    assert next_above([COMMUNE, offices, firms], offices) is None


@pytest.mark.parametrize("kind", ["đơn vị sự nghiệp trực thuộc sở", "phòng thuộc sở, ngành", "đơn vị sự nghiệp"])
def test_what_belongs_to_departments_goes_on_to_them(kind: str) -> None:
    below = level(kind, "doanh nghiệp")
    assert next_above([below, OFFICES, PROVINCE], below) is OFFICES
