"""Periodic reports: the period the plan asks for, its time, and whom it addresses."""

from __future__ import annotations

from datetime import date

import pytest

PLAN = {
    "reporting": [{"id": "dinh-ky", "by": "Sở Minh Họa", "to": "UBND tỉnh", "every": ["6 months", "year"],
                   "clause": "III.2"}],
    "document": [{"kind": "periodic-report", "template": "x"}],
}  # fmt: skip
OWN = {
    "report.period": "2020-H1", "report.number": 9, "report.symbol": "BC-SMH", "report.date": date(2020, 6, 12),
    "report.to": ["Ủy ban nhân dân tỉnh Sông Mẫu"], "conference": {},
}  # fmt: skip


@pytest.fixture
def rules(found):
    def of(changes=None, plan=None):
        findings = found(OWN | (changes or {}), PLAN | (plan or {}))
        return [(item.rule, str(item.severity)) for item in findings if item.rule.startswith("report.")]

    return of


def test_the_plans_periods_are_welcome(rules):
    assert rules() == []
    assert rules({"report.period": "2020-H2", "report.date": date(2020, 12, 10)}) == []
    assert rules({"report.period": "2020", "report.date": date(2020, 12, 10)}) == []


def test_a_period_that_the_plan_does_not_ask_for(rules):
    yearly = {"reporting": [{**PLAN["reporting"][0], "every": ["year"]}]}
    assert rules(plan=yearly) == [("report.period", "error")]
    assert rules({"report.period": "2020", "report.date": date(2020, 12, 10)}, yearly) == []


@pytest.mark.parametrize(
    ("period", "day", "wanted"),
    [
        ("2018", date(2020, 3, 20), [("report.period-past", "error")]),
        ("2020-H2", date(2020, 6, 30), [("report.before-period", "error")]),
        ("2020-H2", date(2020, 7, 1), [("report.early", "warning")]),
        ("2020-H1", date(2020, 5, 30), []),
        ("2020-H1", date(2020, 5, 29), [("report.early", "warning")]),
    ],
)
def test_a_report_comes_with_the_end_of_its_period(rules, period, day, wanted):
    assert rules({"report.period": period, "report.date": day}) == wanted


def test_it_goes_to_whom_the_plan_says(rules):
    assert rules({"report.to": ["Sở Nội vụ"]}) == [("report.to", "warning")]


def test_a_plan_without_periodic_reporting_asks_nothing(rules):
    by_event = {"reporting": [{**PLAN["reporting"][0], "every": []}]}
    assert rules({"report.to": ["Sở Nội vụ"], "report.period": "2018"}, by_event) == []


@pytest.mark.parametrize(
    ("period", "plan", "wanted"),
    [
        ("2021", {}, [("report.period-year", "warning")]),
        ("2019", {}, []),
        ("2020", {}, []),
        ("2021", {"plan.title": "Công tác thi đua năm 2021"}, []),
        ("2021-H1", {"plan.title": "Thực hiện Chỉ thị ngày 07 tháng 4 năm 2021"}, [("report.period-year", "warning")]),
        ("2021", {"plan.title": "Công tác thi đua giai đoạn 2020 - 2022"}, []),
    ],
)
def test_a_period_outside_the_years_of_the_plan(rules, period, plan, wanted):
    day = date(int(period[:4]), 6 if "H1" in period else 12, 20)
    assert rules({"report.period": period, "report.date": day}, plan) == wanted


def test_the_warning_names_both_years(found):
    told = [item for item in found(OWN | {"report.period": "2021", "report.date": date(2021, 12, 20)}, PLAN)
            if item.rule == "report.period-year"]  # fmt: skip
    assert [item.field for item in told] == ["report.period"]
    assert "“2021”" in told[0].message
    assert "các năm 2019 - 2020" in told[0].message


def test_a_plan_that_names_no_year_is_of_the_year_it_was_issued_in(rules):
    bare = {"round": None, "level.1.window": {}, "level.2.window": {}, "level.3.window": {}, "pilot": []}
    later = {"report.period": "2020", "report.date": date(2020, 12, 20)}
    assert rules(later, bare) == [("report.period-year", "warning")]
    assert rules(later, bare | {"plan.date": date(2019, 12, 26)}) == []


OUTLINE = [{"of": "periodic-report", "clause": "III.2", "items": [
    {"title": "Kết quả", "items": [{"title": "Phong trào"}, {"title": "Khen thưởng"}]}, {"title": "Phương hướng"},
]}]  # fmt: skip


@pytest.mark.parametrize(("own", "severity", "counted"), [
    ({}, "warning", "3/3"),
    ({"documents": ["periodic-report"], "report.date": {"later": True, "not_before": date(2020, 6, 12)}},
     "warning", "3/3"),
    ({"report.date": {"later": True, "not_before": date(2020, 6, 12)}}, "note", "3/3"),
    ({"report.answers": {"1.2": "Đủ", "Phương hướng": " "}}, "note", "2/3"),
    ({"report.answers": {"Kết quả": "Tốt"}}, "note", "3/3"),
])  # fmt: skip
def test_headings_without_a_word_are_told(found, own, severity, counted):
    (told,) = [item for item in found(OWN | own, PLAN | {"outline": OUTLINE}) if item.rule == "report.unanswered"]
    assert (str(told.severity), told.field) == (severity, "report.answers" if "report.answers" in own else "report")
    assert f"{counted} mục của đề cương báo cáo chưa có nội dung" in told.message
    assert ("“1.1”" in told.fix, "“1.2”" in told.fix) == (True, counted == "3/3")


def test_a_report_whose_headings_are_written_is_not_told(rules):
    written = {"report.answers": {"1.1": "Đủ", "1.2": "Đủ", "2": "Đủ"}}
    assert rules(written, {"outline": OUTLINE}) == []
    assert rules(written | {"documents": ["plan"]}, {"outline": OUTLINE}) == []
