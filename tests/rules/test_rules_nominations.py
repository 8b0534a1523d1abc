"""Introduced exemplars: how many, of what kind, with what papers, to whom, by when; and letters' symbols."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.model.person import Delegate

WITH_PAPERS = {"achievement": "Có sáng kiến"}
NOMINATIONS = [
    {"id": "don-vi", "levels": ["tren-co-so"], "who": ["sở"], "at_least": 2, "at_most": 3, "clause": "II.5",
     "kinds": ["tập thể", "cá nhân"], "needs": ["trích ngang thành tích"],
     "to": "Ban Thi đua - Khen thưởng (Sở Nội vụ)", "window": {"before": date(2020, 4, 20)}},
    {"id": "chi-tieu", "levels": ["tren-co-so"], "who": ["Hội đồng"], "quota": "Kế hoạch số 5", "to": "UBND tỉnh",
     "window": {"before": date(2020, 4, 24)}, "chosen_from": ["don-vi"], "clause": "II.6"},
    {"id": "xa", "levels": ["co-so"], "who": ["xã"], "clause": "II.7"},
]  # fmt: skip
PLAN = {
    "nomination": NOMINATIONS,
    "document": [{"kind": "plan", "template": "x"}, {"kind": "nomination", "template": "y", "clause": "II.5"}],
}
OWN = {
    "nomination.of": "don-vi", "nomination.number": 15, "nomination.symbol": "SMH-VP",
    "nomination.date": date(2020, 4, 17),
}  # fmt: skip


def people(number, **more):
    return [Delegate(f"Người {index}", row=index + 1, **{**WITH_PAPERS, **more}) for index in range(number)]


@pytest.fixture
def rules(found):
    """Return (rule, severity) of what concerns nominations."""

    def of(changes=None, listed=None, plan=None):
        findings = found(OWN | (changes or {}), PLAN | (plan or {}), people(2) if listed is None else listed)
        return [(item.rule, str(item.severity)) for item in findings if item.rule.startswith(("nomination", "symbol"))]

    return of


@pytest.mark.parametrize(
    ("number", "rule"),
    [(1, "nomination.too-few"), (2, None), (3, None), (4, "nomination.too-many")],
)
def test_the_number_keeps_within_the_plans_bounds(rules, number, rule):
    assert rules(listed=people(number)) == ([(rule, "error")] if rule else [])


def test_each_kind_that_the_plan_tells_apart_has_its_number(found):
    apart = [NOMINATIONS[0] | {"at_least": 3, "collectives": 1, "individuals": 2}, *NOMINATIONS[1:]]
    for listed, wanted in (
        (people(3), ["Danh sách giới thiệu 00 tập thể; kế hoạch nêu 01 tập thể."]),
        ([*people(2), *people(1, subject="collective")], []),
    ):
        told = found(OWN, PLAN | {"nomination": apart}, listed)
        assert [item.message for item in told if item.rule == "nomination.too-few-of-kind"] == wanted


@pytest.mark.parametrize(
    ("number", "wanted"),
    [(3, [("nomination.under-quota", "warning")]), (4, []), (5, [("nomination.over-quota", "error")])],
)
def test_the_number_keeps_within_the_quota_that_the_profile_was_given(rules, number, wanted):
    own = {"nomination.of": "chi-tieu", "nomination.quota": 4, "nomination.date": date(2020, 4, 21)}
    told = [item for item in rules(own, people(number)) if item[0] != "nomination.short-time"]
    assert told == wanted


def test_reserves_and_guests_are_not_counted(rules):
    assert rules(listed=[*people(1), *people(1, status="alternate"), *people(1, status="guest")]) == [
        ("nomination.too-few", "error")
    ]


def test_who_is_said_to_be_no_exemplar_is_not_introduced_and_owes_no_summary(found, rules):
    ordinary = [Delegate("Lê Thị Kín", row=row, exemplar=False) for row in range(11, 18)]
    listed = [*people(2), *ordinary]
    assert rules(listed=listed) == [("nomination.left-out", "note")]
    (told,) = [item for item in found(OWN, PLAN, listed) if item.rule == "nomination.left-out"]
    assert "07 trường hợp" in told.message
    assert "dòng 11, 12, 13, 14, 15 và 2 dòng khác" in told.message
    assert rules(listed=ordinary) == [("nomination.too-few", "error"), ("nomination.nobody", "error")]


def test_who_goes_by_a_quota_is_a_delegate_exemplar_or_not(rules):
    own = {"nomination.of": "chi-tieu", "nomination.quota": 4, "nomination.date": date(2020, 4, 21)}
    told = [item for item in rules(own, people(4, exemplar=False)) if item[0] != "nomination.short-time"]
    assert told == []


def test_a_nominee_without_summary_is_told_by_row_and_not_by_name(found):
    (told,) = [
        item for item in found(OWN, PLAN, [*people(2), Delegate("Lê Thị Kín", row=9)])
        if item.rule == "nomination.summary"
    ]  # fmt: skip
    assert "dòng 9" in told.message
    assert "Kín" not in told.message
    assert told.citation.endswith("mục II.5")


def test_a_kind_that_the_plan_does_not_name_is_asked_about(rules):
    assert rules(listed=[*people(1), *people(1, subject="collective")]) == []
    assert rules(listed=[*people(1), *people(1, subject="household")]) == [("nomination.kind", "warning")]


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2020, 4, 19), None),
        (date(2020, 4, 20), "nomination.late"),
        ({"later": True, "not_before": date(2020, 4, 20)}, "nomination.late"),
        ({"later": True, "not_before": date(2020, 4, 10)}, None),
        (date(2019, 6, 25), "nomination.before-plan"),
    ],
)
def test_before_means_the_day_before(rules, day, rule):
    assert rules({"nomination.date": day}) == ([(rule, "error")] if rule else [])


def test_a_choice_waits_for_those_who_introduce_to_it(rules):
    own = {"nomination.of": "chi-tieu", "nomination.quota": 2}
    few_days = ("nomination.short-time", "note")
    assert rules(own | {"nomination.date": date(2020, 4, 20)}) == [few_days]
    assert rules(own | {"nomination.date": date(2020, 4, 17)}) == [("nomination.early", "warning"), few_days]


@pytest.mark.parametrize(
    ("to", "right"),
    [
        (["Ban Thi đua - Khen thưởng, Sở Nội vụ"], True),
        (["Ban TĐKT (Sở Nội vụ)"], True),
        (["UBND tỉnh (qua Ban Thi đua - Khen thưởng, Sở Nội vụ)"], True),
        ([], True),
        (["Sở Nội vụ"], False),
        (["UBND tỉnh"], False),
    ],
)
def test_it_goes_to_whom_the_plan_says(rules, to, right):
    assert rules({"nomination.to": to}) == ([] if right else [("nomination.to", "warning")])


def test_a_duty_of_another_level_is_refused(rules):
    assert ("nomination.level", "error") in rules({"nomination.of": "xa"})


def test_a_set_without_a_nomination_is_left_alone(rules):
    assert rules({"nomination.date": date(2020, 5, 20), "documents": ["plan"]}, people(9)) == []


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (date(2020, 4, 20), ("nomination.order", "error")),
        (date(2020, 4, 21), ("nomination.short-time", "note")),
        (date(2020, 4, 24), ("nomination.short-time", "note")),
        (date(2020, 4, 25), None),
        (date(2020, 5, 30), None),
    ],
)
def test_a_plan_leaves_time_between_introducing_and_choosing(plan_found, before, wanted):
    late = [NOMINATIONS[0], {**NOMINATIONS[1], "window": {"before": before}}]
    told = [(item.rule, str(item.severity)) for item in plan_found({"nomination": late})]
    assert [item for item in told if item[0].startswith("nomination")] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("symbol", "wanted"),
    [
        ("SMH-VP", []),
        ("CV-SMH", [("symbol.letter-type", "error")]),
        ("SMH", [("symbol.form", "error")]),
    ],
)
def test_a_letters_symbol_names_issuer_and_drafting_unit_only(rules, symbol, wanted):
    assert rules({"nomination.symbol": symbol}) == wanted


def test_a_submission_has_its_type_in_the_symbol(rules):
    typed = {"document": [{"kind": "nomination", "template": "y", "type": "Tờ trình"}]}
    assert rules({"nomination.symbol": "TTr-SMH"}, plan=typed) == []
    assert ("symbol.type", "error") in rules({"nomination.symbol": "SMH-VP"}, plan=typed)


def test_a_body_beside_the_levels_is_no_unit_that_introduces(make):
    front = {
        "who": ["Ủy ban Mặt trận Tổ quốc tỉnh"],
        "at_least": 5,
        "kinds": ["tập thể"],
        "to": "Sở Nội vụ",
        "clause": "II.3",
    }
    assert make({}, {"nomination": [front]}).nomination is None
    assert make({"unit.name": "Uỷ ban Mặt trận Tổ quốc tỉnh"}, {"nomination": [front]}).nomination is not None
    assert make({}, {"nomination": [front | {"who": ["sở"]}]}).nomination is not None
    assert make({}, {"nomination": [front | {"who": ["huyện"]}]}).nomination is None
