"""A plan against itself, and the shipped plans."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.plan import Plan

PLANS = sorted((Path(__file__).parents[2] / "plugins").glob("*/plan_*.toml"))
QUIET = {"pilot": []}


def said(findings):
    return [(finding.rule, str(finding.severity), finding.field) for finding in findings]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_shipped_plans_have_no_errors(path):
    plan = Plan.model_validate(tomllib.loads(path.read_text("utf8")))
    assert [str(finding) for finding in check_plan(plan) if finding.severity == "error"] == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"level.2.window": {"until": "2020-Q3"}}, []),
        ({"level.2.window": {"until": date(2020, 10, 1)}}, [("levels.order", "warning", "level.2.window")]),
        ({"level.2.window": {}}, []),
        ({"level.2.window": {"until": date(2020, 10, 1)}, "level.2.units": ["huyện"], "level.3.units": ["sở"]}, []),
        ({"level.2.window": {"until": date(2020, 10, 1)}, "level.2.units": ["huyện"], "level.3.units": ["tỉnh"]},
         [("levels.order", "warning", "level.2.window")]),
        ({"level.1.choose_form": []}, [("plan.level-forms", "warning", "level.1.choose_form")]),
        ({"form": [], "level.1.choose_form": [], "level.2.choose_form": [], "level.3.choose_form": [],
          "exception": []}, []),
        ({"anniversary.1.stated": 74}, [("anniversary.years", "error", "anniversary.1.stated")]),
        ({"anniversary.1.stated": None}, []),
        ({"anniversary.1.day": "2-9"}, [("anniversary.day", "warning", "anniversary.1.day")]),
        ({"anniversary.1": {"of": "a", "since": 2021, "in_year": 2020, "clause": "I"}},
         [("anniversary.order", "error", "anniversary.1.in_year")]),
        ({"round.reviewed": [2020, 2015]}, [("round.period", "error", "round.reviewed")]),
        ({"round.reviewed": [2020, 2020]}, [("round.period", "error", "round.reviewed")]),
        ({"round.reviewed": [2015]}, [("round.period", "error", "round.reviewed")]),
        ({"round.ordinal": 1}, []),
        ({"anniversary.1": {"of": "a", "since": 2020, "in_year": 2020, "clause": "I"}},
         [("anniversary.order", "error", "anniversary.1.in_year")]),
        ({"round.ordinal": 0}, [("round.ordinal", "error", "round.ordinal")]),
        ({"round.year": 2019}, [("round.years", "error", "round.year")]),
        ({"round.ahead": [2019, 2025]}, [("round.years", "error", "round.year")]),
        ({"round.ahead": [2021, 2025]}, []),
        ({"round.above.year": 2019}, [("round.years", "error", "round.year")]),
        ({"task.1.body": "Công ty Sông Mẫu"}, [("recipients.uncovered", "warning", "task.1.body")]),
        ({"task.1.body": "Báo Sông Mẫu, Đài Phát thanh và Truyền hình tỉnh"},
         [("recipients.uncovered", "note", "task.1.body")]),
        ({"task.2.body": "Ban Dân vận"}, [("recipients.uncovered", "warning", "task.2.body")]),
        ({"task.1.clause": ""}, [("plan.clause", "warning", "task")]),
        ({"task.1.window": {"until": date(2019, 6, 26)}}, []),
        ({"task.1.window": {"before": date(2019, 6, 26)}}, [("plan.deadline-past", "error", "task.1.window")]),
        ({"plan.symbol": "CT-UBND"}, [("symbol.type", "error", "plan.symbol")]),
        ({"plan.signature.on_behalf_of": ""}, [("signature.tm-missing", "error", "plan.signature.on_behalf_of")]),
        ({"plan.place": "sông Mẫu"}, [("place.form", "error", "plan.place")]),
        ({"pilot": [{"unit": "A", "window": {"month": "2020-07"}, "clause": "I"}]},
         [("pilot.order", "warning", "pilot.1.window")]),
        ({"pilot": [{"unit": "A", "window": {"month": "2020-06"}, "clause": "I"}]}, []),
        ({"movement": [{"name": "Một", "clause": "I"}, {"name": "một", "clause": "I"}]},
         [("movement.twice", "warning", "movement.2.name")]),
    ],
)  # fmt: skip
def test_each_contradiction(plan_found, changes, expected):
    assert said(plan_found(QUIET | changes)) == expected


@pytest.mark.parametrize(("body", "named", "severity"), [
    ("các cơ quan Đảng", "Thường trực Tỉnh ủy", "note"), ("các ban của Đảng", "Đảng ủy các xã", "note"),
    ("các cơ quan Đảng", "Sở Nội vụ", "warning"), ("Công ty Sông Mẫu", "Thường trực Tỉnh ủy", "warning"),
])  # fmt: skip
def test_bodies_of_the_party_together_get_it_from_their_committee(plan_found, body, named, severity):
    task = {"body": body, "does": "tổ chức hội nghị", "clause": "II.1"}
    found = said(plan_found(QUIET | {"task": [task], "recipient": [{"name": named}]}))
    assert ("recipients.uncovered", severity, "task.1.body") in found


@pytest.mark.parametrize("named", ["Cụm, khối thi đua (08 khối)", "Sở Nội vụ"])
def test_a_block_that_gets_the_plan_has_its_members(plan_found, named):
    member = {"body": "Ngân hàng", "does": "tham gia Khối 8", "clause": "II.1"}
    found = said(plan_found(QUIET | {"task": [member], "recipient": [{"name": named}]}))
    assert [rule for rule, _, _ in found] == ["recipients.uncovered"] * named.startswith("Sở")


def test_each_name_of_covers_is_judged_by_itself(plan_found):
    everyone = {"body": "Ủy ban nhân dân các xã, phường; các sở, ban, ngành, doanh nghiệp nhà nước", "clause": "III.1"}
    named = [{"name": "Các sở, ban, ngành", "covers": ["sở", "ban", "ngành"]},
             {"name": "UBND các xã, phường", "covers": ["xã", "phường"]}]  # fmt: skip
    (finding,) = plan_found(QUIET | {"task": [everyone], "recipient": named})
    assert finding.message == "“doanh nghiệp nhà nước” được giao việc nhưng không có trong Nơi nhận."
    named[0]["covers"].append("doanh nghiệp nhà nước")
    assert said(plan_found(QUIET | {"task": [everyone], "recipient": named})) == []


def test_what_the_issued_text_says_so_is_only_a_note_with_its_reason(plan_found):
    task = {"task.1.body": "Công ty Sông Mẫu"}
    seen = {"at": "task.1.body", "why": "bản gốc không ghi Công ty Sông Mẫu ở Nơi nhận."}
    (finding,) = plan_found(QUIET | task | {"as_issued": [seen]})
    assert (finding.rule, str(finding.severity), finding.fix) == ("recipients.uncovered", "note", "")
    assert finding.message.endswith("Giữ như bản gốc: bản gốc không ghi Công ty Sông Mẫu ở Nơi nhận.")
    (whole,) = plan_found(QUIET | task | {"as_issued": [seen | {"at": "task.1"}]})
    assert str(whole.severity) == "note"
    # task.1 is not task.10, and a mark on which nothing is told is told.
    for other in ("task.10", "task.1.bod", "basis.1"):
        found = plan_found(QUIET | task | {"as_issued": [seen | {"at": other}]})
        assert said(found) == [("recipients.uncovered", "warning", "task.1.body"),
                               ("plan.as-issued", "warning", "as_issued.1.at")]  # fmt: skip
    law = {"anniversary.1.stated": 74, "as_issued": [{"at": "anniversary.1.stated", "why": "in nhầm"}]}
    assert said(plan_found(QUIET | law)) == [("anniversary.years", "note", "anniversary.1.stated")]


def test_what_is_kept_as_issued_is_known_by_its_words_when_tables_come_above_it(plan_found):
    tasks = [{"body": body, "does": "phối hợp", "clause": "III.1"} for body in ("Công ty Sông Mẫu", "Công ty Điện lực")]
    seen = {"at": "task.1.body", "why": "như bản gốc", "of": "III.1: Công ty Sông Mẫu"}
    for moved in (tasks, tasks[::-1]):
        found = plan_found(QUIET | {"task": moved, "as_issued": [seen]})
        kept = [item for item in found if str(item.severity) == "note"]
        assert ["Công ty Sông Mẫu" in item.message for item in kept] == [True]
        assert [item.rule for item in found if item not in kept] == ["recipients.uncovered"]
    (other,) = plan_found(QUIET | {"task": tasks[:1], "as_issued": [seen | {"of": "III.1: Công ty đã sửa tên"}]})
    assert str(other.severity) == "note", "a fact that was mended since is still told by its number"


@pytest.mark.parametrize(("mark", "told"), [
    ({"rule": "recipients.uncovered"}, [("recipients.uncovered", "note")]),
    ({"rule": "calendar.deadline"}, [("recipients.uncovered", "warning")]),
    ({"of": "III.9: Công ty Điện lực"}, [("recipients.uncovered", "warning")]),
])  # fmt: skip
def test_what_is_kept_is_one_rule_of_one_fact_and_silent_when_that_is_mended(plan_found, mark, told):
    task = {"body": "Công ty Sông Mẫu", "does": "phối hợp", "clause": "III.1"}
    kept = {"at": "task.1.body", "why": "như bản gốc"} | mark
    found = plan_found(QUIET | {"task": [task], "as_issued": [kept]})
    assert sorted((one.rule, str(one.severity)) for one in found) == told
    mended = task | {"body": "các cơ quan, đơn vị"}
    assert plan_found(QUIET | {"task": [mended], "as_issued": [kept | {"of": "III.1: Công ty Sông Mẫu"}]}) == []


def test_a_body_without_the_plan_is_told_once_and_everybody_is_no_body(plan_found):
    bodies = ("Công ty Sông Mẫu", "công ty sông Mẫu", "mỗi đơn vị", "Công ty Điện lực")
    tasks = [{"body": body, "does": "phối hợp", "clause": "III.1"} for body in bodies]
    told = [item.field for item in plan_found(QUIET | {"task": tasks}) if item.rule == "recipients.uncovered"]
    assert told == ["task.1.body", "task.4.body"]


@pytest.mark.parametrize(("cap", "rows", "told"), [
    ({"at_least": 20, "at_most": 20}, [{"unit": "Sở Y tế", "official": 12}, {"unit": "xã A", "official": 8}], ""),
    ({"at_least": 20, "at_most": 20}, [{"unit": "Sở Y tế", "official": 12}, {"unit": "xã A", "official": 9}], "21 đại"),
    ({"at_least": 20, "at_most": 20}, [{"unit": "Sở Y tế", "official": 12}], "12 đại"),
    ({"at_least": 20, "at_most": 20}, [{"unit": "Sở Y tế", "official": 12}, {"each": "xã", "official": 2}], ""),
    ({"at_most": 20}, [{"each": "xã", "units": ["xã A", "xã B", "xã C"], "official": 7}], "21 đại"),
    ({"at_most": 20}, [{"unit": "Sở Y tế", "official": 12}], ""),
])  # fmt: skip
def test_seats_that_do_not_add_up_are_told(plan_found, cap, rows, told):
    quota = [{**row, "levels": ["tinh"], "clause": "II.2"} for row in rows]
    size = {"level.3.size": {"caps": [{"category": "official", **cap}]}}
    found = [one for one in plan_found(QUIET | size | {"quota": quota}) if one.rule == "plan.seats"]
    assert [one.field for one in found] == (["level.3.size"] if told else [])
    assert not told or f"cộng lại được {told}" in found[0].message


def test_an_asked_body_is_named_as_such(plan_found):
    (finding,) = plan_found(QUIET | {"task.2.body": "Ban Dân vận"})
    assert finding.message == "“Ban Dân vận” (được đề nghị) được giao việc nhưng không có trong Nơi nhận."


def test_a_plan_without_numbering_gets_one_note():
    plan = Plan.model_validate({
        "plan": {"id": "mau/0", "number": 1, "symbol": "KH-UBND", "date": date(2019, 6, 26), "place": "Mẫu",
                 "title": "Mẫu", "issuer": {"kind": "district", "name": "Mẫu"},
                 "signature": {"on_behalf_of": "ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH"}},
        "task": [{"body": "Sở Nội vụ"}, {"body": "Sở Tài chính"}],
    })  # fmt: skip
    assert said(check_plan(plan)) == [("plan.clauses", "note", "plan")]


def test_wrong_facts_of_the_plan_reach_the_units_that_repeat_them(found):
    assert [finding.rule for finding in found({}, {"anniversary.1.stated": 74, "round.ordinal": 0})] == [
        "anniversary.years", "round.ordinal",
    ]  # fmt: skip
