"""Kind of unit, form, mode, joint conferences."""

from __future__ import annotations

import re

import pytest

from tdkt_tui.model.asking import meets
from tdkt_tui.model.requirements import missing


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


def only(findings, rule):
    (finding,) = [finding for finding in findings if finding.rule == rule]
    return finding


def test_forms_that_the_level_does_not_open(found):
    finding = only(found({"conference.form": "dai-hoi", "document.title": None}), "form.not-allowed")
    assert "“Hội nghị tuyên dương điển hình tiên tiến”, “Hội nghị biểu dương người tốt, việc tốt”" in finding.message
    assert finding.fix == "chọn một trong các mã: tuyen-duong, nguoi-tot"


def test_the_exception_swaps_the_forms(found):
    district = {"unit.category": "huyện", "unit.name": "Huyện Minh Họa", "document.title": None}
    assert said(found({**district, "conference.form": "dai-hoi"})) == []
    assert said(found({**district, "conference.form": "tuyen-duong"})) == [("form.not-allowed", "error")]


def test_a_form_that_the_plan_does_not_know(found):
    assert said(found({"conference.form": "hop-mat"})) == [("form.unknown", "error")]


ASKED = (
    "có phải là tuyen-duong (Hội nghị tuyên dương điển hình tiên tiến)? Nếu không, chọn một trong các mã: tuyen-duong,"
    " nguoi-tot"
)


@pytest.mark.parametrize(("written", "rule", "fix"), [
    ("Hội nghị tuyên dương điển hình tiên tiến", "form.by-name", "ghi mã tuyen-duong"),
    ("HỘI NGHỊ  BIỂU DƯƠNG NGƯỜI TỐT, VIỆC TỐT", "form.by-name", "ghi mã nguoi-tot"),
    ("Tuyen-Duong", "form.by-name", "ghi mã tuyen-duong"),
    ("Đại hội Thi đua yêu nước", "form.by-name", "chọn một trong các mã: tuyen-duong, nguoi-tot"),
    ("tuyen-duonng", "form.unknown", ASKED),
])  # fmt: skip
def test_a_form_by_its_name_is_not_called_unknown(found, written, rule, fix):
    finding = only(found({"conference.form": written}), rule)
    assert finding.fix == fix
    assert ("không có trong kế hoạch" in finding.message) is (rule == "form.unknown")


def test_an_empty_form_or_kind_is_only_missing(found):
    assert found({"conference.form": "", "unit.category": ""}) == []


def test_a_kind_of_unit_of_another_level_is_sent_there(found):
    finding = only(found({"unit.category": "phường"}), "unit.category")
    assert finding.severity == "error"
    assert "cấp cơ sở" in finding.fix
    assert "sở, huyện" in finding.message


def test_a_kind_of_unit_must_be_written_as_the_plan_writes_it(found):
    for written in ("Huyện", "huyên", "Huyện Minh Họa"):
        assert only(found({"unit.category": written}), "unit.category").fix == "ghi đúng như kế hoạch: “huyện”"


def test_a_kind_of_unit_on_two_levels_is_asked_about(found):
    findings = found({}, {"level.1.units": ["xã", "phường", "sở"]})
    assert said(findings) == [("unit.two-levels", "warning")]


@pytest.mark.parametrize(("subordinates", "wrong"), [(True, True), (False, False), (None, False)])
def test_a_level_for_units_without_subordinates(found, subordinates, wrong):
    plan = {"level.2.without_subordinates": ["sở"]}
    findings = found({"unit.has_subordinates": subordinates}, plan)
    assert said(findings) == ([("unit.subordinates", "error")] if wrong else [])


ALONE = {
    "level.1.units": ["xã", "phường", "doanh nghiệp", "cơ quan"],
    "level.1.covers": {"cơ quan": ["sở"]},
    "level.1.without_subordinates": ["doanh nghiệp", "cơ quan"],
}


@pytest.mark.parametrize(("subordinates", "expected"), [(True, []), (False, ["unit.two-levels"]), (None, [])])
def test_a_general_word_puts_a_unit_on_two_levels_only_without_subordinates(found, subordinates, expected):
    findings = found({"unit.has_subordinates": subordinates}, ALONE)
    assert [finding.rule for finding in findings] == expected
    assert all("mục II.2.1, II.2.2" in finding.citation for finding in findings)


def test_a_reason_for_the_level_is_recorded(found):
    reason = {"unit.has_subordinates": False, "unit.level_choice": "kế hoạch gọi tên các sở ở cấp này"}
    finding = only(found(reason, ALONE), "unit.level-chosen")
    assert finding.severity == "note"
    assert "cấp trên cơ sở, lý do: kế hoạch gọi tên các sở" in finding.message


def test_a_unit_that_no_level_takes_must_ask(found, commune):
    company = {"unit.category": "doanh nghiệp", "unit.has_subordinates": True}
    finding = only(commune(company, ALONE), "unit.subordinates")
    assert finding.severity == "error"
    assert "không xếp loại này vào cấp nào" in finding.message
    assert "hỏi cơ quan thường trực" in finding.fix
    assert "hỏi cơ quan thường trực" in only(found(company, ALONE), "unit.category").fix


def test_a_unit_with_subordinates_is_sent_to_the_level_that_takes_it(commune):
    findings = commune({"unit.category": "sở", "unit.has_subordinates": True}, ALONE)
    assert "“cấp trên cơ sở”: sửa level" in only(findings, "unit.subordinates").fix


def test_a_joint_unit_holds_no_conference_of_its_own(found):
    joint = {"unit.category": "hợp tác xã"}
    finding = only(found(joint), "unit.jointly")
    assert finding.severity == "error"
    assert "tổ chức hội nghị chung: khối thi đua tổ chức" in finding.message
    assert said(found({**joint, "unit.members": ["Hợp tác xã A", "Hợp tác xã B"]})) == []
    assert said(found({**joint, "conference": {}})) == []


@pytest.mark.parametrize(("clause", "told"), [("II.2.2.b", ["note"]), ("II.2.1", []), ("IX", [])])
def test_what_a_clause_says_of_any_office_is_told_those_of_its_level(found, clause, told):
    terms = {"units": ["cơ quan"], "may": True, "when": "có dưới 40 người", "clause": clause}
    changed = {f"jointly.1.{key}": value for key, value in terms.items()}
    for staff, said_so in ((None, told), (39, told), (40, [])):
        findings = found({"unit.staff": staff}, changed)
        assert [str(one.severity) for one in findings if one.rule == "unit.jointly"] == said_so


@pytest.mark.parametrize(("when", "staff", "such"), [
    ("có dưới 40 người", 39, True), ("có dưới 40 người", 40, False), ("có dưới 40 người", None, None),
    ("từ 1.200 lao động trở lên", 1200, True), ("có từ 60 người trở xuống", 61, False), ("trên 60 biên chế", 60, False),
    ("có không quá 60 công chức", 60, True), ("có dưới 40 công chức hoặc viên chức", 41, False),
    ("có dưới 40 người, không có đơn vị trực thuộc", 39, None),
    ("có dưới 40 người, không có đơn vị trực thuộc", 41, False), ("có dưới 40 người hoặc ở xã đảo", 41, None),
    ("có không dưới 50 người", 60, None), ("có dưới 50 người, hay không có con dấu", 60, None),
    ("dưới 100 lao động và hợp tác xã", 150, None), ("có dưới 50 người và không có con dấu", 60, False),
    ("có dưới 4.000 dân", 10, None), ("có dưới 4.000 người dân", 10, None), ("hai xã liền kề", 10, None),
])  # fmt: skip
def test_a_number_of_people_tells_whether_a_unit_is_meant(when, staff, such):
    assert meets(when, staff) is such


def test_a_unit_of_so_few_that_must_join_others_is_warned(found):
    joint = {"jointly.1.units": ["sở"], "jointly.1.when": "có dưới 40 công chức, người lao động"}
    told = [str(only(found({"unit.staff": staff}, joint), "unit.jointly").severity) for staff in (39, None)]
    assert told == ["warning", "note"]
    assert not [one for one in found({"unit.staff": 40}, joint) if one.rule == "unit.jointly"]


@pytest.mark.parametrize(("terms", "said_so"), [
    ({"may": True}, "cho phép loại đơn vị này tổ chức"),
    ({"when": "có dưới 30 thành viên"}, "quy định loại đơn vị này có dưới 30 thành viên tổ chức"),
    ({"may": True, "organiser": "", "into": "đại hội thành viên"}, "cho phép loại đơn vị này ghép vào đại hội"),
    ({"may": True, "organiser": "", "at_most": 150}, "tổ chức hội nghị chung (không quá 150 đại biểu)"),
])  # fmt: skip
def test_a_unit_that_may_meet_with_others_is_only_told_so(found, terms, said_so):
    joint = {"unit.category": "hợp tác xã"}
    finding = only(found(joint, {f"jointly.1.{key}": value for key, value in terms.items()}), "unit.jointly")
    assert finding.severity == "note"
    assert said_so in finding.message


def test_what_is_told_to_a_unit_that_joins_others_can_be_done(found, make):
    joint = {"jointly.1.units": ["sở"], "jointly.1.when": "không có đơn vị trực thuộc", "jointly.1.may": True}
    joint["document"] = [{"kind": "plan", "template": "a"}, {"kind": "timeline", "template": ""}]
    fix = only(found({}, joint), "unit.jointly").fix
    kinds = re.findall(r'"([\w-]+)"', fix)
    assert 'documents = ["timeline"]' in fix
    assert not missing(make({"conference": {}, "documents": kinds}, joint))
    assert not [one for one in found({"conference": {}, "documents": kinds}, joint) if one.severity != "note"]
    assert missing(make({"conference": {}}, joint))


@pytest.mark.parametrize(("when", "subordinates", "such"), [
    ("không có đơn vị trực thuộc", True, False), ("không có đơn vị trực thuộc", False, True),
    ("không có đơn vị trực thuộc", None, None), ("có dưới 40 người, không có đơn vị trực thuộc", True, False),
    ("có dưới 40 người, không có đơn vị trực thuộc", False, True),
    ("có dưới 40 người hoặc không có đơn vị trực thuộc", True, None), ("ở xã đảo", True, None),
])  # fmt: skip
def test_who_has_units_under_it_is_not_meant_by_who_has_none(when, subordinates, such):
    assert meets(when, 30, subordinates) is such


def test_a_unit_with_units_under_it_is_not_told_to_join(found):
    joint = {"jointly.1.units": ["sở"], "jointly.1.when": "không có đơn vị trực thuộc", "jointly.1.may": True}
    assert "unit.has_subordinates = true" in only(found({}, joint), "unit.jointly").fix
    assert not [one for one in found({"unit.has_subordinates": True}, joint) if one.rule == "unit.jointly"]


@pytest.mark.parametrize(("members", "rules"), [([], []), (["Hợp tác xã A"], ["size.too-many"])])
def test_a_conference_for_several_has_the_bound_of_such(found, members, rules):
    changes = {"unit.category": "hợp tác xã", "unit.members": members, "conference.size.total": 90}
    told = found(changes, {"jointly.1.at_most": 80, "jointly.1.may": True})
    assert [one.rule for one in told if one.rule == "size.too-many"] == rules
    assert all("tối đa 80" in one.message for one in told if one.rule == "size.too-many")


@pytest.mark.parametrize(
    ("staff", "mode", "expected"),
    [
        (199, "plenary", []),
        (199, "delegates", [("mode.delegates-too-small", "error")]),
        (200, "plenary", [("mode.undecided", "warning")]),
        (200, "delegates", [("mode.undecided", "warning")]),
        (201, "delegates", []),
        (201, "plenary", [("mode.plenary-too-large", "error")]),
    ],
)
def test_thresholds_count_staff(commune, staff, mode, expected):
    assert said(commune({"unit.staff": staff, "conference.mode": mode})) == expected


def test_a_reason_turns_the_gap_into_a_note_that_records_it(commune):
    changes = {"unit.staff": 200, "conference.mode": "plenary", "conference.threshold_choice": "hội trường đủ chỗ"}
    finding = only(commune(changes), "mode.chosen")
    assert finding.severity == "note"
    assert "đã chọn hội nghị toàn thể, lý do: hội trường đủ chỗ" in finding.message
    assert "dưới 200 và trên 200" in finding.message


def test_a_reason_without_a_choice_decides_nothing(commune):
    changes = {"unit.staff": 200, "conference.mode": None, "conference.threshold_choice": "hội trường đủ chỗ"}
    assert said(commune(changes)) == [("mode.undecided", "warning")]


def test_thresholds_of_a_level_without_any(found):
    assert said(found({"unit.staff": 20})) == []


@pytest.mark.parametrize("name", ["UBND xã Minh Họa", "Ủy ban nhân dân xã Minh Họa", "Uỷ ban Nhân dân xã Minh Họa"])
def test_a_commune_is_not_called_by_its_committee(found, name):
    assert (
        "ghi “Xã Minh Họa”"
        in only(found({"level": "co-so", "unit.category": "xã", "unit.name": name}), "unit.name").fix
    )


@pytest.mark.parametrize(
    ("named", "unit"),
    [
        ("huyện Hoà Cỏ", "Huyện Hòa Cỏ"),
        ("HUYỆN HÒA CỎ", "Huyện Hòa Cỏ"),
        ("UBND huyện Hòa Cỏ", "Huyện Hòa Cỏ"),
        ("H. Hòa Cỏ", "Huyện Hòa Cỏ"),
        ("huyện Hòa Cỏ", "Huyện đảo Hoà Cỏ"),
        ("huyện đảo Hòa Cỏ", "Huyện Hòa Cỏ"),
    ],
)
def test_an_exception_for_a_unit_by_its_own_name_is_laid_over_that_for_its_kind(make, named, unit):
    kind = {"level": "tren-co-so", "units": ["huyện"], "choose_form": ["dai-hoi"], "clause": "II.2.2"}
    own = {
        "level": "tren-co-so",
        "units": [named],
        "size": {"caps": [{"category": "all", "at_most": 50}]},
        "clause": "II.9",
    }
    level = make({"unit.category": "huyện", "unit.name": unit}, {"exception": [kind, own]}).level
    assert [cap.at_most for cap in level.size.caps] == [50]
    assert (level.choose_form, level.clause) == (["dai-hoi"], "II.9")
    other = make({"unit.category": "huyện", "unit.name": "Huyện Hòa"}, {"exception": [kind, own]}).level
    assert ([cap.at_most for cap in other.size.caps], other.clause) == ([300], "II.2.2")


@pytest.mark.parametrize(
    ("named", "unit", "told"),
    [
        ("huyện Cồn Cỏ", "Huyện Cồn Có", ["ghi unit.name = “Huyện Cồn Cỏ”"]),
        ("huyện Đa Krông", "Huyện Đakrông", ["ghi unit.name = “Huyện Đa Krông”"]),
        ("Cồn Cỏ", "Huyện đảo Cồn Cỏ", ["báo người giữ dữ liệu kế hoạch ghi đủ “Huyện đảo Cồn Cỏ”"]),
        ("huyện Cồn Cỏ", "Huyện đảo Cồn Cỏ", []),
        ("huyện Cồn Cỏ", "Huyện Cam Lộ", []),
        ("huyện Cao Lãnh", "Thành phố Cao Lãnh", []),
        ("huyện", "Huyện Cam Lộ", []),
    ],
)
def test_an_exception_that_may_be_meant_for_this_unit_is_told(found, named, unit, told):
    exception = {"level": "tren-co-so", "units": [named], "days": 0.5, "clause": "II.9"}
    category = "huyện" if unit.startswith("Huyện") else "thành phố"
    findings = found({"unit.category": category, "unit.name": unit}, {"exception": [exception]})
    fixes = [finding.fix.replace("là đơn vị ấy thì ", "").partition(";")[0] for finding in findings
             if finding.rule == "exception.unclear"]  # fmt: skip
    assert fixes == told
