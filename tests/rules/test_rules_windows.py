"""The conference's day: windows, pilots, the level above, length."""

from __future__ import annotations

from datetime import date

import pytest


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


def only(findings, rule):
    (finding,) = [finding for finding in findings if finding.rule == rule]
    return finding


PILOT = {"unit.name": "Huyện Làm Điểm"}


def test_clean_profiles_have_no_findings(found, commune):
    assert found() == []
    assert commune() == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 4, 1), []),
        (date(2020, 6, 30), []),
        (date(2020, 3, 31), [("window.outside", "error")]),
        (date(2020, 7, 1), [("window.outside", "error")]),
    ],
)
def test_first_and_last_day_of_the_window_are_inside(found, day, expected):
    assert said(found({"conference.date": day, "task": []})) == expected


def test_a_miss_states_the_facts_and_the_way_out(found):
    finding = only(found({"conference.date": date(2020, 7, 13)}), "window.outside")
    assert finding.message == (
        "Ngày tổ chức 13/7/2020 đứng sau ngày cuối 30/6/2020 của thời hạn “trong quý II năm 2020”"
        " đối với cấp trên cơ sở."
    )
    assert finding.citation == "Kế hoạch số 07/KH-UBND, mục II.2.2"
    assert finding.field == "conference.date"
    assert finding.fix == "chọn ngày tổ chức từ ngày 01/4/2020 đến ngày 30/6/2020"


def test_the_exception_moves_the_window_of_its_units_only(found):
    plan = {
        "exception.1": {"level": "tren-co-so", "units": ["huyện"], "window": {"month": "2020-06"}, "clause": "II.9"}
    }
    assert found({"task": []}, plan) == []
    finding = only(found({"unit.category": "huyện", "task": []}, plan), "window.outside")
    assert "đứng trước ngày đầu 01/6/2020" in finding.message
    assert finding.citation.endswith("mục II.9")


def test_an_expected_window_and_length_yield_notes(found):
    plan = {
        "level.2.window": {"month": "2020-06", "approx": True},
        "level.2.days": 1,
        "level.2.days_approx": True,
    }
    assert said(found({"task": []}, plan)) == [("window.outside", "note"), ("length.differs", "note")]


def test_an_undated_window_holds_every_day(found):
    assert found({"conference.date": date(2020, 9, 15)}, {"level.2.window": {}}) == []


@pytest.mark.parametrize(("day", "late"), [(date(2020, 4, 29), False), (date(2020, 4, 30), True)])
def test_before_is_exclusive_for_a_pilot(found, day, late):
    findings = found({**PILOT, "conference.date": day})
    assert ("pilot.late" in [finding.rule for finding in findings]) is late
    if late:
        assert "đứng sau ngày cuối 29/4/2020" in only(findings, "pilot.late").message


def test_a_pilot_answers_to_its_own_window_not_its_levels(found):
    rules = [finding.rule for finding in found({**PILOT, "conference.date": date(2020, 3, 31), "task": []})]
    assert rules == []


def test_a_pilot_too_early_for_its_window(found):
    plan = {"pilot.1.window": {"month": "2020-05"}}
    assert said(found({**PILOT, "conference.date": date(2020, 4, 28)}, plan)) == [("pilot.early", "error")]


@pytest.mark.parametrize(
    ("changes", "warned"),
    [
        ({"unit.area": "huyện Làm Điểm"}, True),
        ({"unit.name": "Làm Điểm"}, True),
        ({"issuer.called": "UBND huyện Làm Điểm"}, True),
        ({"unit.area": "xã An, huyện Làm Điểm"}, False),
        ({"unit.area": "huyện Khác"}, False),
    ],
)
def test_a_pilot_under_another_spelling_is_pointed_out(found, changes, warned):
    assert ("pilot.unclear" in [finding.rule for finding in found(changes)]) is warned


@pytest.mark.parametrize(("day", "wrong"), [(date(2020, 9, 30), False), (date(2020, 10, 1), True)])
def test_the_level_above_must_not_be_over(found, day, wrong):
    findings = found({"conference.date": day}, {"level.2.window": {}})
    assert said(findings) == ([("levels.after-upper", "error")] if wrong else [])


def test_a_level_that_the_plan_itself_lets_end_after_the_one_above_is_only_warned_of(found):
    findings = found({"conference.date": date(2020, 10, 1)}, {"level.2.window": {"until": date(2020, 10, 5)}})
    assert said(findings) == [("levels.after-upper", "warning")]


@pytest.mark.parametrize(
    ("day", "told"), [(date(2020, 10, 1), []), (date(2020, 10, 20), ["levels.after-upper", "window.outside"])]
)
def test_a_unit_whose_own_window_ends_after_the_level_above_holds_it_then(found, day, told):
    own = {"exception.1.units": ["Sở Mẫu Họa"], "exception.1.choose_form": ["tuyen-duong"],
           "exception.1.window": {"until": date(2020, 10, 5)}}  # fmt: skip
    findings = found({"unit.name": "Sở Mẫu Họa", "conference.date": day}, own)
    assert sorted({one.rule for one in findings} & {"levels.after-upper", "window.outside"}) == told


def test_a_town_is_not_the_pilot_that_lies_in_it(found):
    pilot = {"pilot.1.unit": "xã Đông An, thành phố Sông Mẫu"}
    assert "pilot.unclear" not in [one.rule for one in found({"unit.area": "thành phố Sông Mẫu"}, pilot)]
    assert "pilot.unclear" in [one.rule for one in found({"unit.area": "UBND xã Đông An, thành phố Sông Mẫu"}, pilot)]


def test_the_highest_level_has_none_above(found):
    top = {"level": "tinh", "unit.category": "tỉnh", "unit.name": "Tỉnh Sông Mẫu", "conference.form": "dai-hoi",
           "conference.days": 1, "conference.date": date(2020, 9, 30), "document.title": None}  # fmt: skip
    assert found(top) == []


@pytest.mark.parametrize(("days", "wrong"), [(0.5, False), (1, True)])
def test_length(found, days, wrong):
    assert said(found({"conference.days": days})) == ([("length.differs", "error")] if wrong else [])


@pytest.mark.parametrize(("days", "wrong"), [(0.5, False), (1, False), (1.5, True)])
def test_a_length_that_is_the_most_binds_above_only(found, days, wrong):
    bound = {"level.2.days": 1, "level.2.days_at_most": True}
    findings = found({"conference.days": days}, bound)
    assert said(findings) == ([("length.differs", "error")] if wrong else [])
    assert all("không quá 1 ngày" in item.message for item in findings)


def test_a_conference_of_two_days_ends_on_the_second(found):
    plan = {"level.2.days": 2}
    changes = {"conference.days": 2, "conference.date": date(2020, 6, 30)}
    assert said(found(changes, plan)) == [("window.outside", "error")]
    assert found({**changes, "conference.date": date(2020, 6, 29)}, plan) == []


def test_absent_values_are_not_the_rules_business(found):
    absent = {
        "unit": {}, "issuer": None, "document": {}, "signature": {}, "conference": {}, "recipient": [], "task": [],
    }  # fmt: skip
    assert found(absent) == []
