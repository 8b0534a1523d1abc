"""Seats that a plan gives each of a kind are also those of a unit that the kind's word calls, whatever its own kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.own_seats import own_seats
from tdkt_tui.delegates.quotas_of_case import quotas_of
from tdkt_tui.model.quota import PlanQuota

PARTY, UNIONS = "cơ quan Đảng", "tổ chức chính trị - xã hội tỉnh"


@pytest.fixture
def seats(shipped: Callable[..., Any]) -> Callable[..., list[str]]:
    def told(kind: str, name: str, each: list[str], units: list[str]) -> list[str]:
        dossier = shipped("so-khoa-hoc-va-cong-nghe")
        own = dossier.profile.unit.model_copy(update={"category": kind, "name": name})
        quotas = [PlanQuota(each=one, official=number, clause="II.5") for number, one in enumerate(each, 4)]
        plan = dossier.plan.model_copy(update={"quota": quotas, "nomination": [], "criterion": []})
        level = dossier.level.model_copy(update={"units": units})
        profile = dossier.profile.model_copy(update={"unit": own})
        return own_seats(replace(dossier, plan=plan, profile=profile, level=level))

    return told


@pytest.mark.parametrize(("kind", "name", "number"), [
    (PARTY, "Ban Nội chính Tỉnh ủy", "05"), (PARTY, "Văn phòng Tỉnh ủy", ""), ("ban", "Ban Dân tộc", "05"),
    (UNIONS, "Hội Nông dân tỉnh", "06"), ("Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ""),
])  # fmt: skip
def test_a_unit_that_the_word_calls_sends_as_many(
    kind: str, name: str, number: str, seats: Callable[..., list[str]]
) -> None:
    told = seats(kind, name, ["sở", "ban", "đoàn thể"], ["sở", "ban", "Mặt trận Tổ quốc", PARTY, UNIONS])
    assert [f"{number} đại biểu chính thức" in one for one in told] == [True] * bool(number)


def test_who_has_a_number_of_its_own_kind_has_that(seats: Callable[..., list[str]]) -> None:
    (told,) = seats(PARTY, "Ban Nội chính Tỉnh ủy", ["ban", PARTY], ["sở", "ban", PARTY])
    assert "05 đại biểu" in told


def test_a_ban_of_a_level_without_such_has_none(seats: Callable[..., list[str]]) -> None:
    assert seats("phòng", "Ban Chỉ huy Quân sự xã", ["sở", "ban"], ["phòng"]) == []


@pytest.mark.parametrize(("clause", "numbers"), [("II.5", ["07"]), ("II.6", ["05", "07"])])
def test_a_number_by_name_stands_in_place_of_the_one_of_its_kind_in_its_clause(
    clause: str, numbers: list[str], shipped: Callable[..., Any]
) -> None:
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    name, above = dossier.profile.unit.name, next(one.id for one in dossier.plan.level if "tỉnh" in one.kinds())
    quotas = [PlanQuota(each="sở", official=5, levels=[above], clause="II.5"),
              PlanQuota(unit=name, official=7, clause=clause)]  # fmt: skip
    plan = dossier.plan.model_copy(update={"quota": quotas, "nomination": [], "criterion": []})
    told = own_seats(replace(dossier, plan=plan))
    assert [number for number in ("05", "07") for one in told if f"{number} đại biểu" in one] == numbers


def test_no_more_than_so_many_by_name_stands_in_place_of_just_so_many(shipped: Callable[..., Any]) -> None:
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    quotas = [PlanQuota(each="sở", official=5, clause="II.5"),
              PlanQuota(unit=dossier.profile.unit.name, at_most=9, clause="II.5")]  # fmt: skip
    plan = dossier.plan.model_copy(update={"quota": quotas, "nomination": [], "criterion": []})
    (told,) = own_seats(replace(dossier, plan=plan))
    assert "09" in told
    assert "05" not in told


def test_what_units_have_between_them_is_of_as_many_delegates_in_place_of_their_kinds(
    shipped: Callable[..., Any],
) -> None:
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    top = next(one for one in dossier.plan.level if "tỉnh" in one.kinds())
    above = top.id
    own = dossier.profile.unit.model_copy(update={"category": "huyện", "name": "huyện Bưởi"})
    quotas = [PlanQuota(each="huyện", official=12, levels=[above], clause="II.5"),
              PlanQuota(unit="Huyện Mơ và huyện Bưởi", together=True, official=18, levels=[above], clause="II.5"),
              PlanQuota(unit="Huyện Na và huyện Lê", together=True, official=20, levels=[above], clause="II.5"),
              PlanQuota(unit="Các huyện", together=True, official=30, levels=[above], clause="II.5")]  # fmt: skip
    plan = dossier.plan.model_copy(update={"quota": quotas, "nomination": [], "criterion": []})
    level = dossier.level.model_copy(update={"units": ["huyện"]})
    profile = dossier.profile.model_copy(update={"unit": own})
    (told,) = own_seats(replace(dossier, plan=plan, profile=profile, level=level))
    assert "18 đại biểu chính thức (tính chung cho " in told
    assert "nhiều nhất" not in told
    asked = [one.quota for one in quotas_of(replace(dossier, plan=plan, profile=profile, level=top))]
    assert [(one.unit or one.each, one.official, one.at_most) for one in asked] == [
        ("huyện", 12, 0), ("Huyện Mơ", None, 18), ("huyện Bưởi", None, 18), ("Huyện Na", None, 20),
        ("huyện Lê", None, 20)]  # fmt: skip


@pytest.mark.parametrize("more", [{"at_least": 2}, {"at_most": 3, "note": "giới thiệu thêm"}])
def test_whom_a_unit_introduces_besides_leaves_it_the_seats_of_its_kind(
    more: dict[str, Any], shipped: Callable[..., Any]
) -> None:
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    quotas = [PlanQuota(each="sở", official=5, clause="II.5"),
              PlanQuota(unit=dossier.profile.unit.name, clause="II.5", **more)]  # fmt: skip
    plan = dossier.plan.model_copy(update={"quota": quotas, "nomination": [], "criterion": []})
    told = "; ".join(own_seats(replace(dossier, plan=plan)))
    assert "05 đại biểu chính thức" in told
    assert "tập thể, cá nhân" in told
