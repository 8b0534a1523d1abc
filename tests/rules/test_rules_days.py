"""Days off and the order of documents."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.compliance.rules.calendars import deadline_off
from tdkt_tui.model.window import Window


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


LATER = {"later": True, "not_before": date(2020, 3, 10)}


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2020, 4, 30), "ngày nghỉ lễ (Ngày Giải phóng miền Nam)"),
        (date(2020, 5, 1), "ngày nghỉ lễ (Quốc tế Lao động)"),
        (date(2020, 4, 29), ""),
        (date(2020, 5, 9), "thứ Bảy"),
        (date(2020, 5, 10), "Chủ nhật"),
        (date(2020, 5, 11), ""),
    ],
)
def test_a_conference_on_a_day_off(found, day, why):
    findings = found({"conference.date": day})
    assert said(findings) == ([("calendar.conference", "warning")] if why else [])
    assert not why or why in findings[0].message


def test_tet(commune):
    findings = commune({"conference.date": date(2020, 1, 24)})
    assert said(findings) == [("calendar.conference", "warning")]
    assert "Tết Nguyên đán" in findings[0].message


def test_a_task_due_on_a_sunday(found):
    findings = found({"task.1.due": date(2020, 4, 19)})
    assert said(findings) == [("calendar.task", "warning")]
    assert findings[0].field == "task.1.due"


@pytest.mark.parametrize(
    ("window", "warned"),
    [
        ({"before": date(2020, 4, 30)}, ""),  # a holiday, but the last day is the Wednesday before it
        ({"before": date(2020, 5, 16)}, ""),  # a Saturday, after a Friday
        ({"before": date(2020, 5, 17)}, "kết thúc ngày 16/5/2020, là thứ Bảy"),
        ({"until": date(2020, 4, 30)}, "là ngày nghỉ lễ"),
        ({"before": date(2020, 5, 19)}, ""),
        ({"before": date(2020, 5, 18)}, "kết thúc ngày 17/5/2020, là Chủ nhật"),
        ({"until": date(2020, 5, 17)}, "là Chủ nhật"),
        ({"until": "2020-05"}, ""),  # the month ends on a Sunday, but the plan names no day
        ({"since": date(2020, 5, 4), "until": date(2020, 5, 17)}, "là Chủ nhật"),
        ({"until": date(2020, 5, 17), "approx": True}, "là Chủ nhật"),
    ],
)
def test_a_deadline_named_on_a_day_off(plan_found, window, warned):
    findings = plan_found({"pilot.1.window": window})
    gravity = "warning" if len(window) == 1 and "until" in window else "note"  # else the plan does not name that day
    assert said(findings) == ([("calendar.deadline", gravity)] if warned else [])
    assert not warned or warned in findings[0].message


def test_days_off_that_are_only_noted_are_one_line(plan_found):
    window = {"before": date(2020, 5, 17)}
    task = {"body": "Sở Y tế", "does": "gửi báo cáo", "window": {"before": date(2020, 5, 18)}, "clause": "II.2"}
    found = plan_found({"pilot.1.window": window, "task": [task]})
    (note,) = [one for one in found if one.rule == "calendar.deadline"]
    assert (str(note.severity), note.field) == ("note", "")
    assert "02 thời hạn" in note.message
    assert "16/5/2020, là thứ Bảy (pilot.1.window)" in note.message


def test_a_day_off_is_told_with_the_seven_keys_of_any_finding():
    (told,) = deadline_off(Window.model_validate({"on": date(2020, 5, 17)}), "sở", citation="", field="a")
    assert (told.day, told.why) == (date(2020, 5, 17), "Chủ nhật")
    assert list(told.as_dict()) == ["rule", "severity", "message", "citation", "place", "field", "fix"]


def test_the_pilot_is_told_of_its_deadlines_day_off(found):
    plan = {"pilot.1.window": {"until": date(2020, 4, 30)}}
    findings = found({"unit.name": "Huyện Làm Điểm", "conference.date": date(2020, 4, 28)}, plan)
    assert said(findings) == [("calendar.deadline", "warning")]
    assert findings[0].fix == "tính ngày làm việc cuối cùng của thời hạn là 29/4/2020"


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        (date(2019, 6, 26), []),
        (date(2019, 6, 25), [("sequence.before-plan", "error")]),
        ({"later": True, "not_before": date(2019, 6, 26)}, [("blank", "note")]),
        ({"later": True, "not_before": date(2019, 6, 25)}, [("sequence.before-plan", "warning"), ("blank", "note")]),
    ],
)
def test_a_plan_document_follows_the_provinces_plan(found, issued, expected):
    assert said(found({"document.date": issued})) == expected


@pytest.mark.parametrize(("issued", "body", "does", "late"), [
    (date(2019, 7, 14), "các cơ quan, đơn vị, địa phương", "ban hành kế hoạch, gửi về Sở Nội vụ", False),
    (date(2019, 7, 15), "các cơ quan, đơn vị, địa phương", "ban hành kế hoạch, gửi về Sở Nội vụ", True),
    (date(2019, 7, 15), "Sở Y tế", "ban hành kế hoạch, gửi về Sở Nội vụ", False),
    (date(2019, 7, 15), "các cơ quan, đơn vị, địa phương", "xây dựng kế hoạch tuyên truyền", False),
])  # fmt: skip
def test_a_units_plan_is_issued_by_the_day_that_it_is_to_be_sent(found, issued, body, does, late):
    task = {"body": body, "does": does, "window": {"before": date(2019, 7, 15)}, "clause": "II.2"}
    told = [
        item for item in found({"document.date": issued}, {"task": [task]}) if item.rule == "sequence.own-plan-late"
    ]
    assert len(told) == late
    assert not late or "sau hạn 14/7/2019" in told[0].message


@pytest.mark.parametrize(("issued", "body", "late"), [
    (date(2019, 7, 15), "các cơ quan, đơn vị, địa phương", True),
    (date(2019, 7, 14), "các cơ quan, đơn vị, địa phương", False), (date(2019, 7, 15), "Sở Khác", False),
])  # fmt: skip
def test_a_task_whose_day_is_over_before_the_units_plan_is_told(found, issued, body, late):
    task = {"body": body, "does": "gửi dự toán kinh phí", "window": {"before": date(2019, 7, 15)}, "clause": "II.2"}
    told = [one for one in found({"document.date": issued}, {"task": [task]}) if one.rule == "sequence.own-task-late"]
    assert [one.severity.value for one in told] == ["note"] * late
    assert not late or "“gửi dự toán kinh phí” đã hết hạn ngày 14/7/2019" in told[0].message


@pytest.mark.parametrize(("does", "lacks"), [
    ("ban hành kế hoạch, gửi về Sở Nội vụ trước ngày 15/7/2019", "Sở Nội vụ"),
    ("ban hành kế hoạch, gửi UBND tỉnh (qua Sở Mẫu)", ""),
    ("ban hành kế hoạch, gửi kế hoạch cho Sở Mẫu để theo dõi", ""),
    ("ban hành kế hoạch, gửi Sở Mẫu 01 bản điện tử", ""), ("ban hành kế hoạch, gửi về Sở Y tế bản mềm", "Sở Y tế"),
    ("ban hành kế hoạch", ""), ("gửi danh sách về Sở Nội vụ", ""),
])  # fmt: skip
def test_whom_a_units_plan_is_sent_to_receives_it(found, does, lacks):
    task = {"body": "các cơ quan, đơn vị, địa phương", "does": does, "clause": "II.2"}
    told = found({"recipient": [{"name": "Sở Mẫu"}, {"name": "Văn phòng"}]}, {"task": [task]})
    told = [item for item in told if item.rule == "recipients.own-plan"]
    assert [item.fix for item in told] == ([f"thêm {lacks} vào Nơi nhận"] if lacks else [])


@pytest.mark.parametrize(("issued", "wrong"), [(date(2020, 5, 12), False), (date(2020, 5, 13), True)])
def test_the_conference_follows_its_own_document(found, issued, wrong):
    findings = found({"document.date": issued, "task": []})
    assert said(findings) == ([("sequence.conference", "error")] if wrong else [])


def test_a_blank_that_starts_after_the_conference(found):
    blank = {"later": True, "not_before": date(2020, 5, 13)}
    assert said(found({"document.date": blank, "task": []})) == [("sequence.conference", "error"), ("blank", "note")]


@pytest.mark.parametrize(("due", "wrong"), [(date(2020, 3, 10), False), (date(2020, 3, 9), True)])
def test_a_task_due_before_the_document(found, due, wrong):
    assert said(found({"task.1.due": due})) == ([("sequence.task", "error")] if wrong else [])


@pytest.mark.parametrize(("day", "wrong"), [(date(2020, 5, 12), False), (date(2020, 5, 11), True)])
def test_a_report_before_the_conference(found, day, wrong):
    assert said(found({"report.date": day})) == ([("sequence.report", "warning")] if wrong else [])


@pytest.mark.parametrize(
    ("day", "early"),
    [
        (date(2020, 3, 9), True),
        ({"later": True, "not_before": date(2020, 3, 9)}, True),
        ({"later": True, "not_before": date(2020, 3, 10)}, False),
    ],
)
def test_a_report_does_not_precede_its_own_plan(found, day, early):
    rules = [(item.rule, item.severity.value) for item in found({"report.date": day, "conference.date": None})]
    assert (("sequence.report-early", "error") in rules) is early
    own = {"document.date": LATER, "report.date": day, "conference.date": None}
    assert ("sequence.report-early" in [item.rule for item in found(own)]) is early


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 3, 9), [("sequence.invitation-early", "error")]),
        (date(2020, 3, 10), []),
        (date(2020, 5, 12), []),
        (date(2020, 5, 13), [("sequence.invitation-late", "error")]),
        (LATER, [("blank", "note")]),
        (
            {"later": True, "not_before": date(2019, 6, 27)},
            [("sequence.invitation-early", "error"), ("sequence.blank-year", "warning"), ("blank", "note")],
        ),
        ({"later": True, "not_before": date(2020, 5, 13)}, [("sequence.invitation-late", "error"), ("blank", "note")]),
    ],
)
def test_an_invitation_lies_between_plan_and_conference(found, day, expected):
    assert said(found({"invitation.date": day})) == expected


@pytest.mark.parametrize("key", ["invitation", "report"])
@pytest.mark.parametrize(("first", "warned"), [(date(2019, 12, 31), True), (date(2020, 1, 1), False)])
def test_a_blank_that_would_print_last_years_number(found, key, first, warned):
    blank = {"later": True, "not_before": first}
    own = {"later": True, "not_before": date(2019, 6, 27)}
    rules = said(found({"document.date": own, f"{key}.date": blank}))
    assert (("sequence.blank-year", "warning") in rules) is warned


def test_blanks_are_notes_that_name_what_is_open(found):
    (finding,) = found({"document.date": LATER, "document.number": {"later": True}})
    assert (finding.rule, finding.severity.value, finding.field) == ("blank", "note", "document.number")
    assert finding.message.startswith("Số và ngày ban hành của Kế hoạch để trống")


def test_a_blank_of_the_cited_plan(found):
    blank = {"later": True, "not_before": date(2019, 6, 26)}
    (finding,) = found({}, {"plan.date": blank})
    assert (finding.rule, finding.field) == ("blank", "plan_date")


def test_sample_figures_are_named_in_one_note(found):
    (finding,) = found({"sample": ["unit.staff", "conference.size"]})
    assert (finding.rule, finding.severity.value) == ("sample", "warning")  # as it is shipped it is a note
    assert "Còn 2 mục" in finding.message
    assert "số cán bộ, công chức, viên chức, người lao động; số người dự" in finding.message
    assert finding.field == "unit.staff"


@pytest.mark.parametrize(
    ("at", "severity"), [("pilot.1.window", "note"), ("level.2.window", "warning"), ("", "warning")]
)
def test_a_window_kept_as_issued_is_only_a_note_to_the_unit(found, at, severity):
    plan = {"pilot.1.window": {"until": date(2020, 4, 30)}, "as_issued": [{"at": at, "why": "bản gốc"}] if at else []}
    pilot = {"unit.name": "Huyện Làm Điểm", "conference.date": date(2020, 4, 28)}
    findings = found(pilot, plan)
    assert said(findings) == [("calendar.deadline", severity)]
    assert ("Giữ như bản gốc: bản gốc." in findings[0].message) is (severity == "note")
    own = found(pilot | {"conference.date": date(2020, 4, 26)}, plan)  # a Sunday
    assert ("calendar.conference", "warning") in said(own)


def test_an_exceptions_window_is_kept_by_its_own_key(found):
    exception = {"level": "tren-co-so", "units": ["sở"], "window": {"until": date(2020, 5, 17)}, "clause": "II.9"}
    for at, severity in (("exception.1.window", "note"), ("level.2.window", "warning")):
        plan = {"exception.1": exception, "as_issued": [{"at": at, "why": "bản gốc"}]}
        assert said(found({}, plan)) == [("calendar.deadline", severity)]


@pytest.mark.parametrize(("why", "severity"), [
    ("bản gốc ghi đúng 17/5/2020", "note"), ("bản gốc ghi đúng 24/5/2020", "warning"), ("đã hỏi nơi ban hành", "note"),
])  # fmt: skip
def test_a_day_that_was_kept_keeps_no_other_day(found, why, severity):
    exception = {"level": "tren-co-so", "units": ["sở"], "window": {"until": date(2020, 5, 17)}, "clause": "II.9"}
    plan = {"exception.1": exception, "as_issued": [{"at": "exception.1.window", "why": why}]}
    assert said(found({}, plan)) == [("calendar.deadline", severity)]
