"""Caps, shares, sums, and the list of people."""

from __future__ import annotations

import pytest

from tdkt_tui.model.person import Delegate


def said(findings):
    return [(finding.rule, finding.field) for finding in findings]


def size(total, exemplars=None, guests=None, **other):
    return {"conference.size": {"total": total, "exemplars": exemplars, "guests": guests, "other": other}}


def test_the_cap_itself_is_allowed(found):
    assert said(found(size(300))) == []
    (finding,) = found(size(301))
    assert (finding.rule, finding.field) == ("size.too-many", "conference.size.total")
    assert finding.message == "301 đại biểu, vượt mức tối đa 300 đối với cấp trên cơ sở."
    assert finding.citation.endswith("mục II.2.2")


@pytest.mark.parametrize(("who", "about", "words", "rule"), [
    ("Huyện Đồi Cao", "form", "Riêng huyện Đồi Cao có số lượng do huyện tự chọn.", "size.own-number"),
    ("Huyện Bãi Dài", "form", "Riêng huyện Bãi Dài có số lượng do huyện tự chọn.", "size.too-many"),
    ("Huyện Đồi Cao", "form", "Huyện Đồi Cao họp tại nhà văn hóa.", "size.too-many"),
    ("Huyện Đồi Cao", "nomination", "Số lượng huyện Đồi Cao giới thiệu do tỉnh báo.", "size.too-many"),
])  # fmt: skip
def test_a_unit_whose_number_is_laid_down_by_its_name_is_only_warned(found, who, about, words, rule):
    own = {"words": words, "who": [who], "about": about, "clause": "II.2"}
    told = found(size(301) | {"unit.name": "Huyện Đồi Cao"}, {"provision": [own]})
    mine = [one for one in told if one.rule.startswith("size.")]
    assert [one.rule for one in mine] == [rule]
    assert (words in mine[0].message) == (rule == "size.own-number")


@pytest.mark.parametrize(("total", "words", "rule"), [
    (350, "Trường hợp đặc biệt được mời đến 350 đại biểu nhưng phải báo cáo Sở Nội vụ", "size.own-number"),
    (351, "Trường hợp đặc biệt được mời đến 350 đại biểu nhưng phải báo cáo Sở Nội vụ", "size.too-many"),
    (310, "Nơi có hội trường lớn được mời thêm 10 đại biểu", "size.own-number"),
    (311, "Nơi có hội trường lớn được mời thêm 10 đại biểu", "size.too-many"),
    (350, "Hội trường nhỏ được mời không quá 200 đại biểu", "size.too-many"),
    (350, "Phim tư liệu được chiếu đến 350 người dân", "size.too-many"),
    (350, "Không quá 350 đại biểu dự Đại hội cấp tỉnh", "size.too-many"),
])  # fmt: skip
def test_a_number_that_a_sentence_allows_in_a_case_is_only_warned(found, total, words, rule):
    told = found(size(total), {"provision": [{"words": words, "about": "size", "clause": "II.2"}]})
    mine = [one for one in told if one.rule.startswith("size.")]
    assert [one.rule for one in mine] == [rule]
    assert (words in mine[0].message) == (rule == "size.own-number")


@pytest.mark.parametrize(("women", "expected"), [(39, ["size.too-few"]), (40, []), (60, []), (61, ["size.too-many"])])
def test_a_cap_on_any_category(found, women, expected):
    plan = {"level.2.size.caps": [{"category": "women", "at_least": 40, "at_most": 60}]}
    assert [finding.rule for finding in found(size(300, women=women), plan)] == expected


@pytest.mark.parametrize(
    ("total", "exemplars", "guests", "missed"),
    [
        (300, 210, 90, []),
        (300, 209, 91, ["exemplars", "guests"]),
        (300, 211, 89, ["exemplars", "guests"]),
        (151, 106, 45, []),  # 105.7 and 45.3
        (151, 105, 46, ["exemplars", "guests"]),
        (5, 3, 2, []),  # 3.5 and 1.5 round either way
        (5, 4, 1, []),
        (5, 5, 0, ["exemplars", "guests"]),
        (1, 1, 0, []),
    ],
)
def test_exact_shares_up_to_rounding(found, total, exemplars, guests, missed):
    assert said(found(size(total, exemplars, guests))) == [("size.share", f"conference.size.{key}") for key in missed]


def test_a_missed_share_states_both_percentages_and_the_number_wanted(found):
    finding = found(size(151, 105, 46))[0]
    assert finding.message == ("105 đại biểu điển hình tiên tiến trên tổng số 151 là 69,5%; kế hoạch quy định 70%.")
    assert finding.fix == "với 151 người dự, ghi 106"


@pytest.mark.parametrize(("how", "number", "wrong"), [
    ("at-least", 106, False), ("at-least", 105, True), ("at-least", 151, False),
    ("at-most", 105, False), ("at-most", 106, True), ("at-most", 0, False),
])  # fmt: skip
def test_bounds_on_shares(found, how, number, wrong):
    plan = {"level.2.size.shares": [{"category": "exemplar", "share": 0.7, "how": how}]}
    assert [finding.rule for finding in found(size(151, number), plan)] == (["size.share"] if wrong else [])


def test_a_bound_that_is_a_whole_number_is_allowed(found):
    def rules(how, number):
        plan = {"level.2.size.shares": [{"category": "exemplar", "share": 0.7, "how": how}]}
        return [finding.fix for finding in found(size(300, number), plan)]

    assert rules("at-least", 210) == rules("at-most", 210) == []
    assert rules("at-least", 209) == ["với 300 người dự, ghi ít nhất 210"]
    assert rules("at-most", 211) == ["với 300 người dự, ghi tối đa 210"]


@pytest.mark.parametrize(("official", "women", "fix"), [
    (150, 60, ""), (150, 59, "với 150 đại biểu chính thức, ghi ít nhất 60"), (None, 10, ""),
])  # fmt: skip
def test_a_share_of_the_official_delegates_counts_no_guests(found, official, women, fix):
    share = {"category": "women", "share": 0.4, "how": "at-least", "of": "official"}
    counted = {"women": women} | ({"official": official} if official else {})
    findings = found(size(200, 150, 50) | {"conference.size.other": counted}, {"level.2.size.shares": [share]})
    assert [one.fix for one in findings if one.rule == "size.share"] == ([fix] if fix else [])
    assert not fix or "59 đại biểu nữ trên tổng số 150 đại biểu chính thức là 39,3%" in findings[0].message


def test_the_fix_of_a_bound_keeps_to_its_side(found):
    plan = {"level.2.size.shares": [{"category": "exemplar", "share": 0.7, "how": "at-least"}]}
    assert found(size(152, 106), plan)[0].fix == "với 152 người dự, ghi ít nhất 107"  # 106.4
    plan = {"level.2.size.shares": [{"category": "exemplar", "share": 0.7, "how": "at-most"}]}
    assert found(size(151, 106), plan)[0].fix == "với 151 người dự, ghi tối đa 105"  # 105.7


def test_over_the_cap_shares_are_remedied_on_the_cap(found):
    findings = found(size(320, 200, 120))
    assert [(finding.rule, finding.fix) for finding in findings] == [
        ("size.too-many", "giảm còn không quá 300"),
        ("size.share", "với 300 người dự (mức tối đa), ghi 210"),
        ("size.share", "với 300 người dự (mức tối đa), ghi 90"),
    ]
    assert found(size(300, 210, 90)) == []


def test_a_plenary_has_no_shares_to_keep(commune):
    plenary = {"unit.staff": 150, "conference.mode": "plenary"}
    assert commune(plenary | size(150, 10, 5)) == []
    delegates = {"unit.staff": 450, "conference.mode": "delegates"}
    assert said(commune(delegates | size(150, 100, 50))) == [
        ("size.share", "conference.size.exemplars"), ("size.share", "conference.size.guests"),
    ]  # fmt: skip


def test_shares_hold_where_no_mode_is_given_and_no_plenary_is_possible(found):
    assert [item.rule for item in found({"conference.mode": None} | size(300, 200, 100))] == ["size.share"] * 2


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        (size(300, 210, 90), False),
        (size(300, 210, 89), True),
        (size(300, 210, 91), True),
        (size(300, 200, 90, leaders=10), False),
        (size(300, 200, 90, leaders=9), True),
        (size(300, 210, 90, women=120), False),
        (size(300, 210, 90, official=280), False),
    ],
)
def test_parts_make_the_whole(found, numbers, wrong):
    attend = [{"who": "điển hình", "category": "exemplar"}, {"who": "khách mời", "category": "guest"}]
    rules = [finding.rule for finding in found(numbers, {"level.2.size.shares": [], "level.2.attend": attend})]
    assert rules == (["size.sum"] if wrong else [])


def test_where_the_plan_tells_nobody_else_apart_the_rest_are_others(found):
    plan = {"level.2.size.shares": []}
    assert [(one.rule, str(one.severity)) for one in found(size(300, 210, 80), plan)] == [("size.rest", "note")]
    assert [one.rule for one in found(size(300, 210, 91), plan)] == ["size.sum"]
    guests = {"level.2.size.shares": [{"category": "guest", "share": 0.3, "how": "at-most"}]}
    assert [(one.rule, str(one.severity)) for one in found(size(300, 210, 80), guests)] == [("size.rest", "note")]


def test_parts_of_a_plenary_may_only_not_exceed(commune):
    plenary = {"unit.staff": 150, "conference.mode": "plenary"}
    assert commune(plenary | size(150, 100, 50)) == []
    assert said(commune(plenary | size(150, 100, 51))) == [("size.sum", "conference.size.total")]


def test_a_group_larger_than_the_whole(found):
    assert found(size(300, 210, 90, women=300)) == []
    assert said(found(size(300, 210, 90, women=301))) == [("size.part", "conference.size.other.women")]


def people(exemplars, guests, alternates=0):
    return (
        [Delegate(f"Người {number}") for number in range(exemplars)]
        + [Delegate(f"Khách {number}", status="guest") for number in range(guests)]
        + [Delegate(f"Dự khuyết {number}", status="alternate") for number in range(alternates)]
    )


def test_the_list_against_the_numbers(found):
    assert found({}, people=people(210, 90, alternates=7)) == []
    assert found({}, people=None) == []
    short = found({}, people=people(209, 90))
    assert [(item.rule, item.severity.value, item.field) for item in short] == [
        ("people.too-few", "warning", "conference.size.total"),
        ("people.too-few", "warning", "conference.size.exemplars"),
    ]
    long = found({}, people=people(210, 91))
    assert [(item.rule, item.severity.value, item.field) for item in long] == [
        ("people.too-many", "error", "conference.size.total"),
        ("people.too-many", "error", "conference.size.guests"),
    ]
    assert "Danh sách có 91 đại biểu khách mời, hồ sơ ghi 90" in long[1].message


def test_findings_never_name_a_person(found):
    changes = {"signature.name": "TS. Lê Thị Bí Mật", "report.signature": {"name": "Phạm Văn Kín", "post": "GIÁM ĐỐC"}}
    findings = found(changes, people=[Delegate("Hoàng Văn Ẩn")] * 400)
    assert findings
    for finding in findings:
        assert not any(word in str(finding) for word in ("Bí Mật", "Kín", "Ẩn"))


@pytest.mark.parametrize(
    ("bound", "given", "said_so"),
    [
        ({"shares": [{"category": "women", "share": 0.3, "how": "at-least"}]}, {}, "đại biểu nữ ít nhất 30%"),
        ({"shares": [{"category": "women", "share": 0.3, "how": "at-least"}]}, {"women": 100}, ""),
        ({"caps": [{"category": "young", "label": "đại biểu trẻ", "at_least": 12, "at_most": 20}]}, {},
         "đại biểu trẻ ít nhất 12, tối đa 20"),
    ],
)  # fmt: skip
def test_a_group_that_the_plan_binds_and_nobody_counted_is_told_with_its_field(found, bound, given, said_so):
    plan = {f"level.2.size.{key}": value for key, value in bound.items()}
    told = [item for item in found(size(300, **given), plan) if item.rule == "size.uncounted"]
    assert bool(told) == bool(said_so)
    for item in told:
        assert said_so in item.message
        assert (item.severity.value, item.field[:22]) == ("warning", "conference.size.other.")


def test_a_plenary_has_no_shares_to_count(found):
    plan = {"level.2.size.shares": [{"category": "women", "share": 0.3, "how": "at-least"}]}
    profile = {**size(150), "conference.mode": "plenary", "unit.staff": 150}
    assert "size.uncounted" not in [item.rule for item in found(profile, plan)]


@pytest.mark.parametrize(("total", "exemplars", "kept"), [(90, 60, True), (90, 59, False), (140, 93, False),
                                                          (140, 94, True)])  # fmt: skip
def test_two_thirds_are_just_two_thirds(found, total, exemplars, kept) -> None:
    plan = {"level.2.size.shares": [{"category": "exemplar", "share": "2/3", "how": "at-least"}]}
    size = {"total": total, "exemplars": exemplars, "guests": total - exemplars}
    told = [item for item in found({"conference.size": size}, plan) if item.rule == "size.share"]
    assert (not told) is kept
    assert all("ít nhất 2/3" in item.message for item in told)
