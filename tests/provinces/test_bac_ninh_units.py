"""Bắc Ninh, plan 181 of 2014: its units' documents and rules."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.profile import Assignment, Conference
from tdkt_tui.timeline.case_events import events_of_dossier
from tdkt_tui.workflow import load_dossier, plan_named
from tdkt_tui.workflow.judging import findings_of

PLAN = plan_named("bac_ninh/181-2014")
UNITS = ["so-giao-duc-va-dao-tao", "ubnd-huyen-yen-phong", "ubnd-thi-xa-tu-son", "mat-tran-to-quoc-tinh"]


@pytest.fixture
def district():
    return load_dossier("bac_ninh/ubnd-huyen-yen-phong")


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_builds_clean(built, name):
    result, documents = built(f"bac_ninh/{name}")
    assert [finding for finding in result.findings if finding.severity is not Severity.NOTE] == []
    assert {path.name for path in result.written} == {"ke-hoach.docx", "phan-cong.docx", "lich.ics"}
    assert set(documents) == {"ke-hoach", "phan-cong"}


@pytest.mark.parametrize("name", UNITS)
def test_a_units_plan_rests_on_the_provinces_and_speaks_of_no_conference_of_its_own(built, name):
    _, documents = built(f"bac_ninh/{name}")
    text = "\n".join(line for _, line in documents["ke-hoach"])
    cited = "Kế hoạch số 181/KH-UBND ngày 22 tháng 10 năm 2014 của Ủy ban nhân dân tỉnh Bắc Ninh"
    assert re.search(rf"hực hiện {cited} về triển khai thực hiện Chỉ thị số 34-CT/TW", text)
    for word in ("đại biểu", "khai mạc", "địa điểm", "Chương trình"):
        assert word not in text
    profile = load_dossier(f"bac_ninh/{name}").profile
    assert profile.document.date > PLAN.plan.date
    rows = [line for style, line in documents["phan-cong"] if style == "Số trong bảng"][1::2]
    assert [row == "Thường xuyên" for row in rows] == [task.due is None for task in profile.task]
    assert "signature.name" in profile.sample
    assert "task" in profile.sample


@pytest.mark.parametrize("name", ["so-giao-duc-va-dao-tao", "ubnd-huyen-yen-phong", "ubnd-thi-xa-tu-son"])
def test_what_is_asked_of_units_stands_in_their_plans(built, by_clause, name):
    text = by_clause(built(f"bac_ninh/{name}")[1]["ke-hoach"])
    assert "Tổ chức quán triệt, triển khai đến các đơn vị cơ sở Chỉ thị số 34-CT/TW" in text["II.1"]
    assert "Luật Thi đua, Khen thưởng năm 2013" in text["II.1"]
    assert "Phát động phong trào thi đua sâu rộng" in text["II.2"]
    assert "bồi dưỡng chuyên môn, nghiệp vụ" in text["II.6"]
    assert "báo cáo UBND tỉnh (qua Sở Nội vụ)" in text["III"]


def test_the_front_is_asked_and_not_told(built):
    text = "\n".join(line for _, line in built("bac_ninh/mat-tran-to-quoc-tinh")[1]["ke-hoach"])
    assert "Để phối hợp thực hiện Kế hoạch số 181/KH-UBND" in text
    assert "báo cáo UBND" not in text
    assert "TM. BAN THƯỜNG TRỰC" in text


def test_a_units_calendar_holds_only_what_was_written_down(district):
    days = [day for event in events_of_dossier(district) for day in (event.first, event.last) if day]
    profile = district.profile
    stated = {PLAN.plan.date, profile.document.date, *(task.due for task in profile.task if task.due)}
    assert set(days) == stated
    undated = [event for event in events_of_dossier(district) if not event.dated]
    assert len(undated) == sum(task.due is None for task in profile.task) == 2
    assert not any(event.kind in ("window", "conference", "congress") for event in events_of_dossier(district))


def rules_of(dossier, **changes):
    return {item.rule for item in findings_of(replace(dossier, profile=dossier.profile.model_copy(update=changes)))}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("bac_ninh.quan-triet", ("quán triệt",)),
        ("bac_ninh.phat-dong", ("phát động", "giao ước")),
        ("bac_ninh.boi-duong", ("bồi dưỡng nghiệp vụ", "tập huấn")),
    ],
)
def test_a_task_that_the_plan_gives_and_the_table_leaves_out(district, rule, words):
    assert rule not in rules_of(district)
    left = [task for task in district.profile.task if not any(word in task.task.casefold() for word in words)]
    assert rule in rules_of(district, task=left)
    assert rule not in rules_of(district, task=[])  # a missing table is told as missing


def test_the_rule_cites_its_clause_and_only_warns(district):
    other = [Assignment(task="Bố trí kinh phí", body="Phòng Nội vụ")]
    dossier = replace(district, profile=district.profile.model_copy(update={"task": other}))
    found = {item.rule: item for item in findings_of(dossier) if item.rule.startswith("bac_ninh.")}
    assert set(found) == {"bac_ninh.quan-triet", "bac_ninh.phat-dong", "bac_ninh.boi-duong"}
    assert all(item.citation.endswith("mục III.2") and item.severity is Severity.WARNING for item in found.values())


def test_what_is_only_asked_is_only_noted():
    front = load_dossier("bac_ninh/mat-tran-to-quoc-tinh")
    other = front.profile.model_copy(update={"task": [Assignment(task="Rà soát hồ sơ", body="Ban Phong trào")]})
    (found,) = [item for item in findings_of(replace(front, profile=other)) if item.rule.startswith("bac_ninh.")]
    assert (found.rule, found.severity) == ("bac_ninh.van-dong", Severity.NOTE)
    assert found.citation.endswith("mục III.4")
    assert "bac_ninh.van-dong" not in rules_of(front)


def test_difficulties_have_a_channel(district):
    others = [item for item in district.profile.recipient if "Sở Nội vụ" not in item.name]
    assert "bac_ninh.dau-moi" in rules_of(district, recipient=others)
    assert "bac_ninh.dau-moi" not in rules_of(district)


def test_the_wrong_number_of_the_law_is_not_copied(district):
    title = "Triển khai thực hiện Luật số {}"
    wrong = district.profile.document.model_copy(update={"title": title.format("39/QH13/2013")})
    right = district.profile.document.model_copy(update={"title": title.format("39/2013/QH13")})
    assert "bac_ninh.so-luat" in rules_of(district, document=wrong)
    assert "bac_ninh.so-luat" not in rules_of(district, document=right)
    task = Assignment(task="Phổ biến Luật số 39/QH13/2013", body="Phòng Nội vụ")
    assert "bac_ninh.so-luat" in rules_of(district, task=[task])


def test_a_conference_that_the_plan_does_not_prescribe_is_told(district):
    assert "conference.none" in rules_of(district, conference=Conference(date=date(2014, 12, 5), venue="Hội trường"))
    assert "conference.none" not in rules_of(district)
    assert "conference.none" not in rules_of(load_dossier("bac_giang/ubnd-huyen-viet-yen"))
