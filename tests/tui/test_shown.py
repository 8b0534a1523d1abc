"""What screens show, as plain data: values in words, rows with gaps, faults as findings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tdkt_tui.model.blank import LaterDate, LaterNumber
from tdkt_tui.model.fault import BadInput, ManyFaults, MissingValue
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.profile import Profile
from tdkt_tui.tui.shown.beginning_choices import BLANK, suggested_name
from tdkt_tui.tui.shown.faults import as_findings
from tdkt_tui.tui.shown.gravity import line_of
from tdkt_tui.tui.shown.opened import open_profile
from tdkt_tui.tui.shown.rows import row_for, rows_of
from tdkt_tui.tui.shown.values import in_words

PROFILE = Profile.model_validate(
    {
        "plan": "bac_giang/16-2019",
        "level": "co-so",
        "sample": ["conference"],
        "conference": {"date": dt.date(2020, 4, 29), "size": {"total": 200}},
        "recipient": [{"name": "Như trên"}, {"name": "Sở Nội vụ", "for_report": True}],
    }
)


def test_values_are_told_in_words():
    assert in_words(dt.date(2020, 2, 5)) == "05/02/2020"
    assert in_words(dt.time(7, 30)) == "07 giờ 30 phút"
    assert in_words(True) == "có"
    assert in_words(0.5) == "0,5"
    assert in_words(LaterNumber(later=True)) == "chờ văn thư ghi"
    assert in_words(LaterDate(later=True, not_before=dt.date(2020, 3, 9))) == "chờ văn thư ghi (không trước 09/3/2020)"
    assert in_words(["a", "b"]) == "a; b"
    assert in_words("unit", [("unit", "đơn vị")]) == "đơn vị"
    assert in_words(None) == ""


def test_rows_count_lists_as_findings_do_and_mark_samples():
    rows = {row.key: row for row in rows_of(PROFILE, (), ())}
    assert rows["recipient.2"].value.startswith("Sở Nội vụ")
    assert rows["recipient.2"].section == "Nơi nhận"
    assert rows["conference.size.total"].sample
    assert not rows["recipient.1"].sample


def test_a_plugins_own_fields_stand_under_its_title():
    profile = PROFILE.model_copy(update={"extra": {"tuyen_truyen": {"rooms": 2}}})
    profile.model_fields_set.add("extra")
    info = FieldInfo("extra.tuyen_truyen.rooms", "số phòng", "", "number", section="Tuyên truyền")
    row = {row.key: row for row in rows_of(profile, [info], ())}["extra.tuyen_truyen.rooms"]
    assert (row.section, row.label, row.value) == ("Tuyên truyền", "Số phòng", "2")


def test_a_cell_of_a_table_that_lacks_is_named():
    told = Finding("profile.missing", Severity.ERROR, "Thiếu giá trị bắt buộc.", field="task.8.body")
    assert line_of(told).plain == "LỖI      dòng 8, Cơ quan, bộ phận chủ trì: Thiếu giá trị bắt buộc."
    assert line_of(replace(told, field="signature.name")).plain == "LỖI      Thiếu giá trị bắt buộc."


@pytest.mark.parametrize(("plan", "level", "name"), [
    ("bac_ninh/181-2014", "huyen", "que-vo-2014"), ("bac_giang/16-2019", "co-so", "que-vo-2020"),
])  # fmt: skip
def test_a_new_folder_is_named_by_the_year_of_what_the_plan_asks(plan, level, name, tmp_path):
    answers = {"plan": plan, "level": level, "category": "", "unit": "Quế Võ", "start": BLANK}
    assert suggested_name(answers, tmp_path) == name


def test_an_absent_value_gets_a_row_only_for_an_error():
    gap = Finding("profile.missing", Severity.ERROR, "Thiếu", field="signature.name")
    note = Finding("x", Severity.NOTE, "Ghi chú", field="report.number")
    rows = {row.key: row for row in rows_of(PROFILE, (), (gap, note))}
    assert rows["signature.name"].value == ""
    assert rows["signature.name"].label == "Họ và tên người ký" or rows["signature.name"].label == "Tên"
    assert "report.number" not in rows


def test_a_finding_finds_its_row_around_or_inside():
    keys = ["conference.date", "conference.size.total", "recipient.2"]
    assert row_for("conference.date", keys) == "conference.date"
    assert row_for("recipient.2.name", keys) == "recipient.2"
    assert row_for("conference.size", keys) == "conference.size.total"
    assert row_for("unit.name", keys) is None


def test_faults_become_findings_and_an_unexpected_error_keeps_its_data():
    many = ManyFaults([MissingValue("Thiếu", field="a"), BadInput("Sai", field="b")])
    assert [finding.field for finding in as_findings(many)] == ["a", "b"]
    try:
        raise KeyError("Nguyễn Văn Kín")
    except KeyError as error:
        (told,) = as_findings(error)
    assert "KeyError" in told.message
    assert "test_shown.py" in told.message
    assert "Kín" not in told.message + told.fix


def test_a_profile_that_is_not_there_is_told_not_raised():
    opened = open_profile("khong-co.toml")
    assert opened.rows == ()
    assert opened.findings[0].severity is Severity.ERROR


def test_a_cell_of_the_list_is_told_with_its_row_and_column():
    place = "people.db, dòng 7, cột Năm sinh"
    told = Finding("delegates.cell.birth", Severity.WARNING, "Không hiểu được.", place=place, field="delegates")
    assert line_of(told).plain == "CẢNH BÁO Danh sách đại biểu, dòng 7, cột Năm sinh: Không hiểu được."
    assert line_of(Finding("x", Severity.WARNING, "Không hiểu được.", place=place)).plain == "CẢNH BÁO Không hiểu được."
