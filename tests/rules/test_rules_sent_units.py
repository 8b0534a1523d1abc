"""The list of people by unit: quotas, the case's own units, what the issuer is owed; awards by day."""

from __future__ import annotations

from datetime import date

from tdkt_tui.model.person import Delegate


def one(row, *, unit="Xã Tân Mỹ", **more):
    return Delegate(f"Người {row}", row=row, unit=unit, **more)


def rules(findings):
    return [(item.rule, str(item.severity)) for item in findings]


QUOTA = {"quota": [{"unit": "Xã Tân Mỹ", "official": 2, "alternates": 1, "basis": "Công văn 5"},
                   {"each": "sở", "at_least": 2, "collectives": 1}]}  # fmt: skip


def test_what_units_sent_is_held_against_their_quotas(told):
    people = [one(2), one(3), one(4), one(5, unit="Sở Y tế"), one(6, unit="Sở Nội vụ", subject="collective"),
              one(7, unit="Sở Nội vụ"), one(8, unit="Báo", status="guest")]  # fmt: skip
    found = told(QUOTA, people)
    assert rules(found) == [
        ("delegates.quota.over", "error"), ("delegates.quota.under", "warning"), ("delegates.quota.under", "warning"),
        ("delegates.quota.under", "warning"),
    ]  # fmt: skip
    over, short, few, none = found
    assert (over.field, over.citation) == ("quota.1", "Công văn 5")
    assert "Xã Tân Mỹ: 3 đại biểu chính thức, thừa 1 so với chỉ tiêu 2" in over.message
    assert "0 đại biểu dự khuyết, thiếu 1" in short.message
    assert "dòng 5" in few.message
    assert "1 tập thể, cá nhân, thiếu 1 so với mức ít nhất 2" in few.message
    assert "0 tập thể, thiếu 1" in none.message


def test_the_issuers_own_list_is_held_against_what_units_owe(make):
    from tdkt_tui.compliance.rules.sent_units import quotas_met

    duties = [{"id": "huyen", "levels": ["tren-co-so"], "who": ["huyện"], "at_least": 2, "clause": "II.3"},
              {"id": "tu", "who": ["tỉnh"], "at_least": 1, "chosen_from": ["huyen"], "clause": "II.4"}]  # fmt: skip
    people = [one(2, unit="Huyện A"), one(3, unit="UBND huyện B"), one(4, unit="H. B")]
    found = list(quotas_met(make({"role": "issuer"}, {"nomination": duties}, people)))
    assert rules(found) == [("delegates.quota.under", "warning")]
    assert "dòng 2" in found[0].message
    assert found[0].citation.endswith("mục II.3")
    assert list(quotas_met(make({}, {"nomination": duties}, people))) == []


def test_some_units_of_a_kind_are_held_to_theirs_and_no_other(make):
    from tdkt_tui.compliance.rules.sent_units import quotas_met

    quotas = [{"each": "xã", "units": ["Xã Cao", "Xã Thấp"], "official": 2, "clause": "PL"}]
    people = [one(2, unit="UBND xã Cao"), one(3, unit="Xã Bằng")]
    found = list(quotas_met(make({"role": "issuer"}, {"quota": quotas}, people)))
    assert not [item for item in found if "Bằng" in item.message]
    assert sum("Cao" in item.message for item in found) == 1
    assert sum("Thấp" in item.message for item in found) == 1


def test_a_unit_may_keep_the_number_of_its_kind_or_that_of_a_sort(make):
    from tdkt_tui.compliance.rules.sent_units import quotas_met

    some = [{"each": "xã", "when": "xã loại I", "official": 3}, {"each": "xã", "when": "xã loại II", "official": 2}]
    people = [one(2, unit="Xã Cao"), *(one(row, unit="Xã Bằng") for row in (3, 4, 5)), one(6, unit="Xã Thấp"),
              one(7, unit="Xã Thấp")]  # fmt: skip
    found = list(quotas_met(make({"role": "issuer"}, {"quota": [{"each": "xã", "official": 1}, *some]}, people)))
    assert rules(found) == []
    more = [*people, one(8, unit="Xã Bằng")]
    (over,) = quotas_met(make({"role": "issuer"}, {"quota": [{"each": "xã", "official": 1}, *some]}, more))
    assert over.rule == "delegates.quota.over"
    assert list(quotas_met(make({"role": "issuer"}, {"quota": some}, more))) == []


def test_a_unit_with_two_quotas_is_told(told):
    twice = {"quota": [{"unit": "Xã Tân Mỹ", "official": 1}, {"unit": "UBND xã Tân Mỹ", "official": 1}]}
    assert ("quota.twice", "warning") in rules(told(twice, [one(2)]))


def test_people_without_a_unit_count_for_no_quota_and_are_told(told):
    assert ("quota.no-unit", "warning") in rules(told(QUOTA, [one(2), one(3), one(4, unit="")]))


MEMBERS = {"unit.members": ["Xã Tân Mỹ", "Sở Y tế"]}


def test_a_unit_of_the_case_written_otherwise_is_told_with_the_cases_form(told):
    people = [one(2, unit="UBND xã Tân Mỹ"), one(3, unit="X. Tân Mỹ"), one(4, unit="xa tan my"), one(5), one(6)]
    (form,) = told(MEMBERS, people)
    assert (form.rule, str(form.severity)) == ("people.unit-form", "note")
    assert "dòng 3, 4 của danh sách" in form.message, "the committee of a place keeps its name"
    assert "“Xã Tân Mỹ”" in form.message


def test_an_unknown_unit_is_told_by_its_rows_and_never_by_its_text(told):
    people = [one(2), one(3, unit="Xã Tân Mỵ"), one(4, unit="Bí mật"), one(5, unit="Báo", status="guest")]
    near, strange = told(MEMBERS, people)
    assert rules([near, strange]) == [("people.unit-unknown", "warning")] * 2
    assert "dòng 3" in near.message
    assert "“Xã Tân Mỹ”" in near.fix
    assert "Bí mật" not in str((near, strange))


def test_units_are_unknown_only_where_the_case_names_them_all(told):
    assert told({}, [one(2), one(3, unit="Thôn Đoài")]) == []
    assert told({"quota": [{"each": "xã", "at_least": 1}]}, [one(2), one(3, unit="Thôn Đoài")]) == []


def test_an_award_that_is_not_there_yet_and_one_that_is_no_more_are_told(told):
    early, giver = told({}, [one(2, highest_award="Xã tiêu biểu"), one(3, highest_award="BK của UBND tỉnh; Huy hiệu")])
    assert rules([early, giver]) == [("people.award-to-come", "warning"), ("people.award-giver", "note")]
    assert "chỉ có từ ngày 01/01/2024" in early.message
    assert "chưa đối chiếu văn bản gốc" in early.citation
    assert "dòng 3" in giver.message
    assert "06/2022" not in giver.citation, "the law of 2020 is another one"
    late = {"document.date": date(2025, 8, 1)}
    (ended,) = told(
        late, [one(2, highest_award="Giấy khen của Chủ tịch UBND huyện"), one(3, highest_award="Xã tiêu biểu")]
    )
    assert (ended.rule, str(ended.severity)) == ("people.award-ended", "note")
    assert "30/6/2025" in ended.message
