"""Exceptions as they are laid over a level: all of a unit's, a branch's department, and what cannot stand together."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import kind_of
from tdkt_tui.workflow.checking_plugin.exceptions import exception_findings

BASE = {"choose_form": ["hoi-nghi"], "clause": "II.2"}
LEVEL = {"id": "tren", "label": "cấp trên cơ sở", "units": ["sở", "ban", "huyện"]} | BASE


def size(**bounds: Any) -> dict[str, Any]:
    return {"size": {"caps": [bounds]}}


@pytest.fixture
def made(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(*exceptions: dict[str, Any], **level: Any) -> Plan:
        apart = [{"level": "tren", "clause": "II.3"} | one for one in exceptions]
        form = [{"id": "hoi-nghi", "name": "Hội nghị", "clause": "II.1"}]
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        return Plan.model_validate(data | {"form": form, "level": [LEVEL | level], "exception": apart})

    return make


def test_a_union_of_the_province_is_no_province(made: Callable[..., Plan]) -> None:
    assert list(exception_findings(made({"units": ["Tỉnh đoàn", "Tỉnh Đoàn"], "days": 0.5}))) == []
    assert [kind_of(name) for name in ("Huyện ủy Lê", "xã Đoàn Kết", "UBND tỉnh Lê")] == ["", "xã", "tỉnh"]


def test_all_exceptions_of_a_unit_are_laid_over_its_level_each_with_what_it_says(made: Callable[..., Plan]) -> None:
    apart = [{"units": ["sở", "ban"], "days": 0.5}, {"units": ["Sở Y tế"], "place": "Bệnh viện tỉnh"}]
    plan = made({"units": ["sở"]} | size(at_most=150), *apart, **size(at_least=150, at_most=250), days=1)
    level = plan.level_for("tren", "sở", "Sở Y tế")
    assert level is not None
    assert ([(one.at_least, one.at_most) for one in level.size.caps], level.days, level.place) == (
        [(0, 150)], 0.5, "Bệnh viện tỉnh")  # fmt: skip
    assert list(exception_findings(plan)) == []


@pytest.mark.parametrize(("said", "name", "meets"), [
    ("ngành Y tế", "Sở Y tế", True), ("Ngành Giáo dục", "Sở Giáo dục và Đào tạo", True),
    ("ngành Văn hóa", "Sở Văn hóa, Thể thao và Du lịch", True), ("ngành Y tế", "Sở Y", False),
    ("ngành Xây", "Sở Xây dựng", False), ("Công an tỉnh", "Sở Công an", False),
])  # fmt: skip
def test_what_is_said_of_a_branch_is_of_its_department(
    said: str, name: str, *, meets: bool, made: Callable[..., Plan]
) -> None:
    level = made({"units": [said], "days": 2}).level_for("tren", "sở", name)
    assert level is not None
    assert (level.days == 2) is meets


@pytest.mark.parametrize(("level", "apart", "field", "words"), [
    ({}, [{"units": ["hội nghề nghiệp"], "days": 1}], "exception.1.units", "không phải loại đơn vị"),
    ({}, [{"units": ["xã"], "days": 1}], "exception.1.units", "“xã” không thuộc"),
    ({}, [{"units": ["sở"], "days": 1}, {"units": ["các sở"], "days": 2}], "exception.2.units", "thời gian tổ chức"),
    ({}, [{"units": ["sở"]} | size(at_most=90), {"units": ["sở"]} | size(at_most=80)], "exception.2.units", "tỷ lệ"),
    ({}, [{"units": ["sở"]} | size(at_least=90, at_most=80)], "exception.1.size", "ít nhất 90"),
    (size(category="official", at_least=160), [{"units": ["sở"]} | size(at_most=150)], "exception.1.size", "sở"),
    (size(at_least=250, at_most=150), [], "level.1.size", "nhiều nhất 150"),
])  # fmt: skip
def test_what_meets_nobody_or_cannot_stand_together_is_told(
    level: dict[str, Any], apart: list[dict[str, Any]], field: str, words: str, made: Callable[..., Plan]
) -> None:
    (told,) = exception_findings(made(*apart, **level))
    assert (told.field, str(told.severity)) == (field, "warning")
    assert words in told.message


def test_what_holds_under_a_condition_may_be_another_number_and_units_by_name_are_met(
    made: Callable[..., Plan],
) -> None:
    hills = {"units": ["huyện"], "when": "huyện miền núi"} | size(at_least=100, at_most=180)
    named = {"units": ["Công an tỉnh"], "days": 0.5}
    plan = made(hills, {"units": ["huyện"]} | size(at_least=150), named, **size(at_least=150, at_most=250))
    assert list(exception_findings(plan)) == []
