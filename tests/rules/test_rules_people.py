"""The list of people against targets and quotas of profile and plan, the case's own units, awards by day."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile


def one(row, *, unit="Xã Tân Mỹ", **more):
    return Delegate(f"Người {row}", row=row, unit=unit, **more)


def rules(findings):
    return [(item.rule, str(item.severity)) for item in findings]


MEN_AND_AN_ALTERNATE = (
    one(2, gender="Nữ"), one(3, gender="Nam"), one(4, gender="Nam", exemplar=False),
    one(5, gender="Nữ", status="alternate"), one(6, gender="Nữ", status="guest"),
)  # fmt: skip
WOMEN = {"composition": [{"group": "nữ", "at_least": "50%", "basis": "Công văn số 12/HĐTĐKT"}]}


def test_a_target_that_is_missed_is_told_with_what_would_mend_it(told):
    missed, mend = told(WOMEN, MEN_AND_AN_ALTERNATE)
    assert (missed.rule, missed.field, missed.citation) == (
        "composition.target", "composition.1.at_least", "Công văn số 12/HĐTĐKT",
    )  # fmt: skip
    assert "có 1/3 đại biểu chính thức, còn thiếu 1" in missed.message
    assert mend.rule == "composition.mend"
    assert "dòng 5 thay dòng 4 (cùng đơn vị)" in mend.message
    assert "Người" not in missed.message + mend.message


def test_a_target_that_is_met_is_told_as_met(told):
    (met,) = told({"composition": [{"group": "nữ", "at_least": "30%"}]}, MEN_AND_AN_ALTERNATE)
    assert (met.rule, str(met.severity), met.field) == ("composition.met", "note", "composition.1.at_least")
    assert "nữ 1/3 (33 %), yêu cầu ít nhất 30 % – đạt" in met.message
    (met,) = told({"composition": [{"group": "nữ", "at_least": "1"}]}, MEN_AND_AN_ALTERNATE)
    assert "yêu cầu ít nhất 1 người – đạt" in met.message
    assert told(WOMEN, None) == []


def test_without_alternates_that_is_said(told):
    assert rules(told(WOMEN, MEN_AND_AN_ALTERNATE[1:3])) == [
        ("composition.target", "warning"), ("composition.mend", "note"),
    ]  # fmt: skip


def test_a_long_list_of_many_units_is_mended_without_weighing_each_pair(told):
    men = [one(number, gender="Nam", unit=f"Xã {number}") for number in range(2, 202)]
    women = [one(number, gender="Nữ", unit=f"Xã {number}", status="alternate") for number in range(202, 302)]
    target = {"composition": [{"group": "nữ", "at_least": "30%"}]}
    assert "và 55 cặp khác" in told(target, [*men, *women])[1].message


def test_targets_of_the_plan_are_held_at_their_levels(told):
    plan = {"composition": [{"group": "nữ", "at_least": "50%", "levels": ["tren-co-so"], "clause": "II.6"},
                            {"group": "nữ", "at_least": "90%", "levels": ["co-so"], "clause": "II.7"}]}  # fmt: skip
    (missed, _) = told({}, MEN_AND_AN_ALTERNATE, plan)
    assert missed.citation.endswith("mục II.6")


@pytest.mark.parametrize(("target", "said"), [
    ({"group": "người được khen", "at_least": "40%"}, "“người được khen” ít nhất 40%"),
    ({"group": "nữ", "at_least": "12", "of": "exemplar"}, "“nữ” ít nhất 12 trong số điển hình tiên tiến"),
    ({"group": "nữ", "at_most": "60%"}, "“nữ” không quá 60%"),
])  # fmt: skip
def test_what_the_list_cannot_tell_is_said_to_be_the_units_own_to_account_for(told, target, said):
    (left,) = told({}, MEN_AND_AN_ALTERNATE, {"composition": [target | {"clause": "II.6"}]})
    assert (left.rule, str(left.severity), left.citation[-8:]) == ("composition.by-hand", "note", "mục II.6")
    assert said in left.message


@pytest.mark.parametrize("wrong", [{"group": "nữ"}, {"group": "dân tộc thieu sô ", "at_least": "x"},
                                   {"group": "lao đọng trực tiêps", "at_least": "3"}])  # fmt: skip
def test_a_target_without_a_bound_or_of_a_mistyped_group_is_refused(make, wrong):
    with pytest.raises(ValidationError, match=r"at_least hoặc at_most|ghi tỷ lệ|có phải “lao động trực tiếp”"):
        Plan.model_validate(make({}).plan.model_dump() | {"composition": [wrong]})


def test_a_share_of_women_that_the_plan_states_is_held_against_the_list(told):
    shares = [{"category": "women", "share": 0.5, "how": "at-least", "clause": "II.8"}]
    missed, _ = told({"conference.size.other": {"women": 150}}, MEN_AND_AN_ALTERNATE, {"level.2.size.shares": shares})
    assert missed.citation.endswith("mục II.8")
    assert "50 %" in missed.message


def test_a_share_of_the_level_itself_stands_for_the_one_of_all(told):
    plan = {"level.2.size.shares": [{"category": "women", "share": 0.3, "how": "at-least", "clause": "II.8"}],
            "composition": [{"group": "nữ", "at_least": "60%", "clause": "II.7"}]}  # fmt: skip
    (met,) = told({"conference.size.other": {"women": 150}}, MEN_AND_AN_ALTERNATE, plan)
    assert (met.rule, met.citation[-8:]) == ("composition.met", "mục II.8")


def test_ages_need_the_day_of_the_conference(told):
    young = {"composition": [{"group": "dưới 35 tuổi", "at_least": "1"}], "conference.date": None}
    assert rules(told(young, MEN_AND_AN_ALTERNATE)) == [("composition.no-day", "warning")]


@pytest.mark.parametrize(("group", "more"), [
    ("lao động trực tiếp", {"direct_worker": "Có"}),
    ("đại học trở lên", {"education": "Kỹ sư"}),
    ("trên đại học", {"education": "Thạc sĩ"}),
    ("cao cấp lý luận chính trị", {"political_theory": "Cao cấp"}),
    ("lĩnh vực nông nghiệp", {"sector": "Nông nghiệp, nông thôn"}),
])  # fmt: skip
def test_what_the_newer_columns_tell_can_be_asked_for(told, group, more):
    target = {"composition": [{"group": group, "at_least": "1"}]}
    assert rules(told(target, [one(2, **more)])) == [("composition.met", "note")]
    assert rules(told(target, [one(2)]))[0] == ("composition.target", "warning")


ATTEND = {"level.2.attend": [
    {"who": "tập thể, cá nhân điển hình tiên tiến", "category": "exemplar", "clause": "II.2.b"},
    {"who": "Chiến sĩ thi đua các cấp", "category": "exemplar"},
    {"who": "đại diện lãnh đạo cấp ủy", "clause": "II.2.b"},
    {"who": "thường trực cấp ủy", "category": "guest", "for_units": ["huyện"]},
    {"who": "đại biểu nữ", "category": "women", "if_any": True},
]}  # fmt: skip


def test_whom_the_plan_names_as_attending_is_looked_for_in_the_list(told):
    (none,) = told({}, [one(2, exemplar=False)], ATTEND)
    assert (none.rule, str(none.severity)) == ("people.attend", "warning")
    assert "“tập thể, cá nhân điển hình tiên tiến”, “Chiến sĩ thi đua các cấp”" in none.message
    assert none.citation.endswith("mục II.2.b")
    assert rules(told({}, [one(2)], ATTEND)) == [("people.attend-collectives", "note")]
    assert told({}, [one(2), one(3, subject="collective")], ATTEND) == []
    assert told({"conference.mode": "plenary"}, [one(2, exemplar=False)], ATTEND) == []


@pytest.mark.parametrize("wrong", [
    {"composition": [{"group": "người tốt", "at_least": "5"}]},
    {"composition": [{"group": "nữ", "at_least": "nhiều"}]},
    {"composition": [{"group": "nữ", "at_least": "101%"}]},
    {"composition": [{"group": "nữ", "at_least": "2,5"}]},
    {"quota": [{"unit": "Xã A", "each": "xã", "official": 1}]},
    {"quota": [{"official": 1}]},
    {"quota": [{"unit": "Xã A"}]},
    {"quota": [{"unit": "Xã A", "at_least": 5, "at_most": 3}]},
])  # fmt: skip
def test_keys_that_say_nothing_or_two_things_are_refused(wrong):
    with pytest.raises(ValidationError) as caught:
        Profile.model_validate({"plan": "a/b", "level": "x", **wrong})
    assert "Xã A" not in str(caught.value)
    assert "người tốt" not in str(caught.value)


def test_a_plan_whose_targets_name_no_level_of_its_own_is_refused(make):
    plan: Dossier = make({})
    data = plan.plan.model_dump() | {"composition": [{"group": "nữ", "at_least": "1", "levels": ["không-có"]}]}
    with pytest.raises(ValidationError, match="mã chưa khai báo"):
        Plan.model_validate(data)
