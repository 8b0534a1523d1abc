"""A kind or unit that a plan's numbers, pilots and exceptions name, and that none of its levels has, is told."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.levels import unit_findings

LEVELS = [
    {"id": "xa", "label": "cấp xã", "units": ["xã", "phường"], "clause": "II.1"},
    {"id": "so", "label": "các sở, đoàn thể", "units": ["sở", "tổ chức chính trị - xã hội tỉnh"], "clause": "II.2"},
]


@pytest.fixture
def told(province_text: Callable[[str, str], str]) -> Callable[..., list[tuple[str, str, str]]]:
    def tell(*levels: dict[str, Any], **tables: Any) -> list[tuple[str, str, str]]:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        facts = {name: [{"clause": "III"} | one for one in rows] for name, rows in tables.items()}
        plan = Plan.model_validate(data | {"level": [*LEVELS, *levels], "document": []} | facts)
        return [
            (one.field, one.message, one.fix) for one in unit_findings(plan) if "không có văn bản" not in one.message
        ]

    return tell


@pytest.mark.parametrize(("tables", "field", "fix"), [
    ({"exception": [{"level": "xa", "when": "tổ chức ghép", "days": 1}]}, "exception.1.units", "ghi loại đơn vị"),
    ({"quota": [{"each": "phưòng", "official": 2}]}, "quota.1.each", "ghi “phường”"),
    ({"quota": [{"each": "hợp tác xã", "official": 2}]}, "quota.1.each", "ghi một trong: xã, phường"),
    ({"quota": [{"unit": "Huyện Khê Hạ", "official": 2}]}, "quota.1.unit", "ghi một trong: xã, phường"),
    ({"quota": [{"unit": "Xã Đa Krông", "official": 2}], "pilot": [{"unit": "xã Đakrông", "window": {}}]},
     "pilot.1.unit", "ghi “Xã Đa Krông”"),
])  # fmt: skip
def test_what_names_nobody_is_told_with_the_nearest(
    tables: dict[str, Any], field: str, fix: str, told: Callable[..., list[tuple[str, str, str]]]
) -> None:
    assert any(at == field and fix in do for at, _, do in told(**tables))


def test_how_many_they_are_is_no_kind_and_an_award_of_several_nobodies_is_told_once(
    told: Callable[..., list[tuple[str, str, str]]],
) -> None:
    counted = {"id": "huyen", "label": "cấp huyện", "units": ["07 huyện", "thị xã"], "clause": "II.3"}
    assert ("level.3.units", "ghi “huyện”") in [(at, do) for at, _, do in told(counted)]
    award = {"award": "Bằng khen", "units": ["trường", "khối doanh nghiệp", "xã miền núi"], "individuals": 2}
    found = [said for at, said, _ in told(honours=[award]) if at == "honours.1.units"]
    assert ["“xã miền núi”" in found[0], "“trường”, “khối doanh nghiệp”" in found[1]] == [True, True]
    assert len(found) == 2


@pytest.mark.parametrize("tables", [
    {"quota": [{"each": "phường", "official": 2}, {"each": "tổ chức chính trị - xã hội", "official": 1}]},
    {"quota": [{"unit": "Doanh nghiệp, hợp tác xã", "official": 9, "together": True}]},
    {"quota": [{"unit": "xã Khê Hạ", "official": 2}], "pilot": [{"unit": "Xã Khê Hạ", "window": {}}]},
    {"quota": [{"unit": "Công an tỉnh", "official": 2}]},
])  # fmt: skip
def test_who_is_a_unit_or_a_body_of_no_level_is_not(
    tables: dict[str, Any], told: Callable[..., list[tuple[str, str, str]]]
) -> None:
    assert told(**tables) == []


def test_a_level_of_whatever_units_may_have_any(told: Callable[..., list[tuple[str, str, str]]]) -> None:
    any_unit = {"id": "tren", "label": "cấp trên cơ sở", "units": ["đơn vị"], "clause": "II.3"}
    assert told(any_unit, pilot=[{"unit": "Huyện Khê Hạ", "window": {}}]) == []
