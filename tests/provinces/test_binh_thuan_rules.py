"""Bình Thuận, II.2 and III: the four corners of subordinate units, and the province's own rules, each both ways."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tdkt_tui.compliance.rules import check_dossier
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.requirements import missing
from tdkt_tui.plugins import registry
from tdkt_tui.workflow import load_dossier, plan_named

SO, COMPANY, COMMUNE = (f"binh_thuan/{name}" for name in ("so-cong-thuong", "cong-ty-nong-san-ham-my", "xa-ham-duc"))


def changed(name, **changes):
    """Return a shipped dossier with tables of its profile changed, at the level that the profile then names."""
    dossier = load_dossier(name)
    data = dossier.profile.model_dump(exclude_unset=True)
    for key, value in changes.items():
        data[key] = {**data[key], **value} if isinstance(value, dict) and key in data else value
    profile = Profile.model_validate(data)
    return replace(dossier, profile=profile, level=dossier.plan.level_for(profile.level, profile.unit.category or ""))


def told(dossier, prefix):
    rules = [rule for _, mine in registry().call("tdkt_rules", list, plan=dossier.plan) for rule in mine]
    return [finding for finding in check_dossier(dossier, extra=rules) if finding.rule.startswith(prefix)]


@pytest.mark.parametrize("level", ["a", "b"])
def test_an_enterprise_with_subordinate_units_fits_nowhere_and_must_ask(level):
    findings = told(changed(COMPANY, level=level, unit={"has_subordinates": True}), "unit.")
    assert [str(item.severity) for item in findings] == ["error"]
    assert "hỏi cơ quan thường trực" in findings[0].fix
    assert "II.2." in findings[0].citation


def test_an_enterprise_without_them_fits_a_alone():
    assert told(load_dossier(COMPANY), "unit.") == []
    (finding,) = told(changed(COMPANY, level="b"), "unit.")
    assert finding.rule == "unit.category"
    assert "điểm a" in finding.fix


def test_a_department_with_subordinate_units_fits_b_alone():
    assert told(load_dossier(SO), "unit.") == []
    (finding,) = told(changed(SO, level="a"), "unit.")
    assert (finding.rule, str(finding.severity)) == ("unit.subordinates", "error")
    assert "điểm b" in finding.fix


@pytest.mark.parametrize("level", ["a", "b"])
def test_a_department_without_them_fits_both_and_its_profile_decides(level):
    alone = changed(SO, level=level, unit={"has_subordinates": False})
    (finding,) = told(alone, "unit.")
    assert (finding.rule, str(finding.severity)) == ("unit.two-levels", "warning")
    assert finding.citation.endswith("mục II.2.a, II.2.b")
    (decided,) = told(changed(SO, level=level, unit={"has_subordinates": False, "level_choice": "đã hỏi"}), "unit.")
    assert (decided.rule, str(decided.severity)) == ("unit.level-chosen", "note")


@pytest.mark.parametrize(("name", "asked"), [(SO, True), (COMPANY, True), (COMMUNE, False)])
def test_only_kinds_told_apart_must_say_whether_they_have_subordinate_units(name, asked):
    faults = missing(changed(name, unit={"has_subordinates": None}))
    assert ("unit.has_subordinates" in {fault.field for fault in faults}) is asked


def test_a_conference_is_agreed_with_the_secretary_before_its_plan_is_issued():
    assert told(load_dossier(COMMUNE), "binh_thuan.") == []
    (silent,) = told(changed(COMMUNE, extra={"binh_thuan": {}}), "binh_thuan.")
    assert (silent.rule, str(silent.severity)) == ("binh_thuan.secretary", "warning")
    assert "Bí thư cấp ủy cùng cấp" in silent.message
    assert silent.citation.endswith("mục II.2.a")
    agreed = {"binh_thuan": {"secretary": "Bí thư Đảng ủy xã", "agreed_on": dt.date(2024, 12, 17)}}
    (late,) = told(changed(COMMUNE, extra=agreed), "binh_thuan.")
    assert (late.rule, str(late.severity)) == ("binh_thuan.secretary-late", "error")
    assert "17/12/2024 đứng sau ngày ban hành kế hoạch 16/12/2024" in late.message
    agreed["binh_thuan"]["agreed_on"] = dt.date(2024, 12, 16)
    assert told(changed(COMMUNE, extra=agreed), "binh_thuan.") == []


def test_an_agreement_is_not_late_for_a_plan_that_has_no_day_yet():
    agreed = {"binh_thuan": {"secretary": "Bí thư Đảng ủy xã", "agreed_on": dt.date(2024, 12, 10)}}
    blank = {"later": True, "not_before": dt.date(2024, 5, 21)}
    assert told(changed(COMMUNE, extra=agreed, document={"date": blank}), "binh_thuan.") == []
    (late,) = told(changed(COMMUNE, extra=agreed, document={"date": dt.date(2024, 5, 21)}), "binh_thuan.")
    assert "10/12/2024 đứng sau ngày ban hành kế hoạch 21/5/2024" in late.message


@pytest.mark.parametrize(("day", "severity"), [
    (dt.date(2024, 12, 31), None), (dt.date(2025, 1, 2), "note"), (dt.date(2025, 3, 31), "note"),
    (dt.date(2025, 4, 1), "error"),
])  # fmt: skip
def test_a_units_own_plan_comes_before_its_window(day, severity):
    findings = told(changed(COMMUNE, document={"date": day}), "binh_thuan.own-plan")
    assert [str(item.severity) for item in findings] == ([severity] if severity else [])
    assert all(item.citation.endswith("mục III.1") for item in findings)


def test_the_congress_follows_a_plan_of_its_own():
    (finding,) = told(changed(COMMUNE, level="tinh", unit={"category": "tỉnh"}), "binh_thuan.")
    assert (finding.rule, str(finding.severity)) == ("binh_thuan.congress", "error")
    assert finding.citation.endswith("mục II.2.d, III.5")
    assert told(load_dossier("binh_thuan/ke-hoach-2024"), "binh_thuan.") == []


@pytest.mark.parametrize(("plan_id", "asks"), [("binh_thuan/2024", True), ("bac_giang/16-2019", False)])
def test_only_this_rounds_units_are_asked_for_the_agreement(plan_id, asks):
    given = dict(registry().call("tdkt_profile_fields", list, plan=plan_named(plan_id)))
    assert bool(given.get("binh_thuan")) is asks


@pytest.mark.parametrize(("answers", "why_asked"), [
    (["1", "1", "7", "", "", "Sở Mẫu", "", "không"], True),
    (["1", "1", "7", "", "", "Sở Mẫu", "", "có"], False),
    (["1", "1", "4", "", "", "Công ty Mẫu", "", "không"], False),
])  # fmt: skip
def test_the_interview_asks_a_unit_of_two_levels_why_it_chose_this_one(tdkt, answers, why_asked):
    run = tdkt("profile", "new", "binh_thuan", "-o", "-", input="\n".join([*answers, *[""] * 80]))
    assert "Có đơn vị trực thuộc hay không" in run.stderr
    assert "Bí thư cấp ủy đã thống nhất" in run.stderr
    assert ("Lý do chọn cấp" in run.stderr) is why_asked


def test_the_plan_is_shown_with_its_lists_and_conditions(tdkt):
    text = " ".join(tdkt("province", "show", "binh_thuan/2024").stdout.split())
    for shown in (
        "Chỉ khi không có đơn vị trực thuộc: doanh nghiệp, cơ quan, tổ chức",
        "Trong đó cơ quan: gồm sở, ban, ngành",
        "Thành phần, đối với cơ quan, sở, ban, ngành: đại diện lãnh đạo cấp ủy",
        "Thành phần, đối với huyện, thị xã, thành phố: thường trực cấp ủy đảng",
        "dự kiến 1 ngày",
    ):
        assert shown in text
