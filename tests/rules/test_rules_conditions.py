"""What a plan says apart under a condition that no program knows, and an exception's bounds beside the level's."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.context.conference import conference
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.model.field_facts import said_to
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.in_districts import districts_of

HILLS = {
    "level": "co-so",
    "units": ["xã"],
    "when": "xã miền núi",
    "clause": "II.3",
    "window": {"until": date(2020, 9, 25)},
    "size": {"caps": [{"category": "all", "at_least": 60, "at_most": 80}]},
}
LEVEL = {"level.1.size": {"caps": [{"category": "all", "at_least": 90, "at_most": 110}]}}


@pytest.mark.parametrize(("total", "severity"), [
    (100, [Severity.NOTE]),  # asks whether it is of the hills
    (70, [Severity.NOTE]), (85, [Severity.ERROR]), (50, [Severity.ERROR]), (120, [Severity.ERROR]),
])  # fmt: skip
def test_a_number_is_right_by_the_rule_or_by_what_a_condition_allows(found, total, severity) -> None:
    told = found({"level": "co-so", "unit.category": "xã", "conference.size": {"total": total}}, LEVEL | {
        "exception": [HILLS]})  # fmt: skip
    mine = [item for item in told if item.rule in ("size.too-many", "size.too-few")]
    assert [item.severity for item in mine] == severity
    if total in (100, 70):
        assert "trường hợp “xã miền núi”" in mine[0].message
        assert "giữ nguyên" in mine[0].fix


def test_a_condition_of_other_units_asks_nobody_else(found) -> None:
    plan = LEVEL | {"exception": [HILLS]}
    case = {"level": "co-so", "unit.category": "phường", "conference.size": {"total": 70}}
    (told,) = [item for item in found(case, plan) if item.rule == "size.too-few"]
    assert told.severity is Severity.ERROR


def test_a_day_by_a_condition_is_printed_with_it_and_by_the_rule_without(make) -> None:
    plan = LEVEL | {"exception": [HILLS]}

    def printed(day):
        dossier = make({"level": "co-so", "unit.category": "xã", "conference.date": day}, plan)
        return conference(dossier, Gaps(dossier, "plan", draft=True))["window"], dossier

    late, dossier = printed(date(2020, 9, 20))
    assert late == "chậm nhất ngày 25 tháng 9 năm 2020 (trường hợp xã miền núi)"
    assert "miền núi" not in printed(dossier.level.window.last())[0]
    said = said_to("conference.size.total", dossier.plan, dossier.level, "xã", "")
    assert len(said) == 2
    assert said[1].words.startswith("trường hợp “xã miền núi”: ít nhất 60")
    assert said[1].clause == "II.3"


@pytest.mark.parametrize(("own", "bounds"), [
    ({"at_most": 200}, [(120, 200, "II.9")]),
    ({"at_most": 130}, [(120, 130, "II.9")]),
    ({"at_most": 120}, [(0, 120, "II.9")]),  # the level's own least
    ({"at_most": 50}, [(0, 50, "II.9")]),
    ({"at_least": 0, "at_most": 130}, [(0, 130, "II.9")]),  # it says that there is none
    ({"at_least": 0}, [(0, 150, "II.9")]),
    ({"at_least": 130}, [(130, 150, "II.9")]),
    ({"at_least": 160}, [(160, 0, "II.9")]),
    ({"expected": 200}, [(0, 0, "II.9")]),
    ({"at_least": 60, "at_most": 80}, [(60, 80, "II.9")]),
    ({"category": "women", "at_least": 30}, [(120, 150, "II.2"), (30, 0, "II.9")]),
])  # fmt: skip
def test_an_exception_leaves_the_bounds_that_it_does_not_speak_of(make, own, bounds) -> None:
    whole = {"caps": [{"category": "all", "at_least": 120, "at_most": 150}], "clause": "II.2",
             "shares": [{"category": "exemplar", "share": 0.7}]}  # fmt: skip
    apart = {"level": "co-so", "units": ["xã"], "size": {"caps": [{"category": "all"} | own]}, "clause": "II.9"}
    level = make({"level": "co-so", "unit.category": "xã"}, {"level.1.size": whole, "exception": [apart]}).level
    assert [(cap.at_least, cap.at_most, cap.clause) for cap in level.size.caps] == bounds
    assert [(part.share, part.clause) for part in level.size.shares] == [(0.7, "II.2")]


IN_DISTRICT = HILLS | {"when": "thuộc các huyện Bắc Khê, Nam Khê và thị xã Mai"}


@pytest.mark.parametrize(("knows", "severity"), [
    ({"issuer.parent": "Ủy ban nhân dân huyện Nam Khê"}, None),  # 70 of 60 to 80
    ({"unit.area": "xã Lan, thị xã Mai"}, None),
    ({"recipient": [{"name": "UBND huyện Bắc Khê", "for_report": True}]}, None),
    ({"recipient": [{"name": "UBND huyện Đông Khê", "for_report": True}]}, Severity.ERROR),  # of the level's 90 to 110
    ({"recipient": [{"name": "UBND huyện Bắc Khê"}]}, Severity.NOTE),  # not known where it lies
])  # fmt: skip
def test_in_which_district_a_commune_lies_its_profile_tells(found, knows, severity) -> None:
    case = {"level": "co-so", "unit.category": "xã", "unit.area": "xã Lan", "recipient": [],
            "conference.size": {"total": 70}} | knows  # fmt: skip
    told = [item for item in found(case, LEVEL | {"exception": [IN_DISTRICT]}) if item.rule.startswith("size.too")]
    assert [item.severity for item in told] == ([severity] if severity else [])


@pytest.mark.parametrize(("units", "lies", "severity"), [
    (["xã thuộc huyện Bắc Khê"], "huyện Bắc Khê", None),
    (["các xã, thị trấn của hai huyện vùng cao Nam Khê và Bắc Khê"], "UBND huyện Bắc Khê", None),
    (["xã thuộc huyện Bắc Khê"], "huyện Đông Khê", Severity.ERROR),
    (["thị trấn thuộc huyện Bắc Khê"], "huyện Bắc Khê", Severity.ERROR),
    (["xã, trừ xã thuộc huyện Bắc Khê"], "huyện Bắc Khê", Severity.ERROR),
])  # fmt: skip
def test_units_may_be_the_communes_of_a_district(found, units, lies, severity) -> None:
    apart = {key: value for key, value in HILLS.items() if key != "when"} | {"units": units}
    case = {"level": "co-so", "unit.category": "xã", "unit.name": "Xã Lan", "unit.area": "xã Lan", "recipient": [
        {"name": lies, "for_report": True}], "conference.size": {"total": 70}}  # fmt: skip
    told = [item for item in found(case, LEVEL | {"exception": [apart]}) if item.rule.startswith("size.too")]
    assert [item.severity for item in told] == ([severity] if severity else [])


@pytest.mark.parametrize(("who", "bound"), [
    ("các sở; xã thuộc các huyện Nam Khê, Bắc Khê", True),
    ("UBND các xã, phường của huyện Bắc Khê", True),
    ("các xã thuộc huyện Nam Khê", False),
    ("các xã, trừ các xã thuộc huyện Bắc Khê", False),
])  # fmt: skip
def test_a_duty_of_the_communes_of_a_district_is_of_those_alone(make, who, bound) -> None:
    lying = make({"level": "co-so", "unit.category": "xã", "unit.name": "Xã Lan", "unit.area": "xã Lan, huyện Bắc Khê"})
    assert lying.charges(who) is bound


def test_who_sets_the_number_of_some_sets_it_in_the_place_of_the_bounds(found) -> None:
    apart = {"level": "co-so", "units": ["xã Lan"], "size": {"decided_by": "Chủ tịch UBND huyện"}}
    case = {"level": "co-so", "unit.category": "xã", "conference.size": {"total": 200}}
    plan = LEVEL | {"exception": [apart]}
    told = [[item.severity for item in found(case | {"unit.name": name}, plan) if item.rule == "size.too-many"]
            for name in ("Xã Lan", "Xã Hồng")]  # fmt: skip
    assert told == [[], [Severity.ERROR]]


@pytest.mark.parametrize(("when", "districts"), [
    ("xã, thị trấn của huyện A Lưới, huyện Phú Vang", ["huyện A Lưới", "huyện Phú Vang"]),
    ("thuộc thị xã Mai và các huyện Bắc Khê, Nam Khê", ["thị xã Mai", "huyện Bắc Khê", "huyện Nam Khê"]),
    *((words, []) for words in ("xã miền núi", "thuộc vùng khó khăn", "xã biên giới của huyện Mai", "của huyện nghèo")),
])  # fmt: skip
def test_districts_are_those_that_a_condition_names_alone(when, districts) -> None:
    assert districts_of(when) == districts


@pytest.mark.parametrize(("total", "severity"), [
    (45, []), (60, [Severity.NOTE]), (95, [Severity.WARNING, Severity.WARNING]),
])  # fmt: skip
def test_a_number_that_no_sort_of_its_units_may_have_is_warned_of(found, total, severity) -> None:
    sorts = [{"level": "co-so", "units": ["xã"], "when": f"xã loại {sort}", "clause": "II.3",
              "size": {"caps": [{"category": "all", "at_most": most}]}}
             for sort, most in (("I", 70), ("II, III", 50))]  # fmt: skip
    told = found({"level": "co-so", "unit.category": "xã", "conference.size": {"total": total}}, {
        "level.1.size": {}, "exception": sorts})  # fmt: skip
    mine = [item for item in told if item.rule == "size.too-many"]
    assert [item.severity for item in mine] == severity
    assert all(("không nêu trường hợp nào" in item.message) == (total == 95) for item in mine)
