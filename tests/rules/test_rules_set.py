"""Documents of one set, agenda, movements, recipients."""

from __future__ import annotations

from datetime import date, time

import pytest

from tdkt_tui.compliance.rules import programme
from tdkt_tui.context import agenda


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"invitation.date_of_conference": date(2020, 5, 12)}, None),
        ({"invitation.date_of_conference": date(2020, 5, 13)}, ("set.day", "error")),
        ({"invitation.venue": "hội trường  lớn"}, None),
        ({"invitation.venue": "Nhà văn hóa"}, ("set.venue", "error")),
        ({"invitation.arrive": time(7, 30)}, None),
        ({"invitation.arrive": time(7, 31)}, ("set.hour", "error")),
        ({"report.place": "Sông Mẫu"}, None),
        ({"report.place": "Biển Mẫu"}, ("set.place", "error")),
        ({"invitation.place": "Biển Mẫu"}, ("set.place", "error")),
        ({"report.number": 12, "report.symbol": "BC-SMH"}, None),
        ({"report.signature": {"post": "GIÁM ĐỐC", "name": "Lê Thị  Mẫu"}}, None),
        ({"report.signature": {"post": "GIÁM ĐỐC", "name": "Trần Mẫu"}}, ("set.signer", "note")),
    ],
)
def test_documents_of_a_set_agree(found, changes, rule):
    assert said(found(changes)) == ([rule] if rule else [])


def test_one_number_and_symbol_for_two_documents(found):
    twice = {"report.number": 3, "report.symbol": "BC-SMH", "invitation.number": 3, "invitation.symbol": "BC-SMH"}
    assert ("set.number", "error") in said(found(twice))


@pytest.mark.parametrize(
    ("title", "rule"),
    [
        ("Tổng kết Hội nghị tuyên dương điển hình tiên tiến", None),
        ("Tổng kết Hội nghị biểu dương người tốt, việc tốt", "set.title"),
        ("Tổng kết phong trào thi đua", None),
        ("Tổng kết phong trào tiến tới Đại hội Thi đua yêu nước tỉnh Sông Mẫu lần thứ V", None),
        ("Tổng kết phong trào tiến tới Đại hội Thi đua yêu nước tỉnh Sông Mẫu lần thứ VI", "set.ordinal"),
        ("Chào mừng Đại hội Thi đua yêu nước toàn quốc lần thứ X", None),
        ("Chào mừng Đại hội Thi đua yêu nước toàn quốc lần thứ XI", "set.ordinal"),
    ],
)
def test_titles_name_the_form_and_round_of_the_plan(found, title, rule):
    assert [finding.rule for finding in found({"report.title": title})] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Tổng kết phong trào thi đua giai đoạn 2015 - 2020", False),
        ("Phương hướng giai đoạn 2020-2025", False),
        ("Tổng kết phong trào thi đua giai đoạn 2016 - 2020", True),
    ],
)
def test_periods_are_the_rounds(found, title, wrong):
    assert said(found({"report.title": title})) == ([("set.period", "warning")] if wrong else [])
    assert found({"report.title": title}, {"round": None}) == []


def test_agenda_items(found):
    assert found({"conference.agenda": [{"item": "van-nghe", "skip": True}]}) == []
    findings = found({"conference.agenda": [{"item": "khai-mac", "skip": True}, {"item": "boc-tham"},
                                            {"item": "be-mac"}, {"item": "be-mac"}]})  # fmt: skip
    assert [(finding.rule, finding.field) for finding in findings] == [
        ("agenda.skipped", "conference.agenda.1.skip"),
        ("agenda.unknown", "conference.agenda.2.item"),
        ("agenda.twice", "conference.agenda.4.item"),
    ]
    assert findings[0].citation.endswith("mục II.3")


@pytest.mark.parametrize(("levels", "empty"), [(["tinh"], True), (["tren-co-so", "tinh"], False), ([], False)])
def test_a_programme_without_a_row_is_told(found, levels, empty):
    plan = {
        "agenda": [{"item": item, "title": item, "clause": "II.3", "levels": levels} for item in programme.FRAME],
        "document": [{"kind": "agenda", "template": "mau/chuong-trinh"}],
    }
    for profile, severity in (({}, "note"), ({"documents": ["agenda"]}, "warning")):  # made only where it is asked for
        told = [one for one in found(profile, plan) if one.rule == "agenda.empty"]
        assert [(one.severity.value, one.field) for one in told] == [(severity, "documents")] * empty


def test_what_frames_a_programme_is_told_and_may_go(found):
    plan = {"agenda": [{"item": "bao-cao", "title": "Báo cáo", "clause": "II.3"}]}
    (told,) = found({}, plan)
    assert (told.rule, told.severity) == ("agenda.frame", "note")
    assert "khai mạc" in told.message
    assert "Bế mạc" in told.message
    left_out = [{"item": item, "skip": True} for item in programme.FRAME]
    assert found({"conference.agenda": left_out}, plan) == []
    assert "Chào cờ" not in found({"conference.agenda": left_out[:1]}, plan)[0].message


@pytest.mark.parametrize(("start", "wrong"), [(time(20, 30), False), (time(20, 31), True), (time(23, 50), True)])
def test_half_a_day_ends_on_the_same_day(found, start, wrong):
    rules = {finding.rule for finding in found({"conference.start": start})}
    assert ("agenda.past-midnight" in rules) == wrong


@pytest.mark.parametrize(
    ("entries", "wrong"),
    [
        ([{"item": "khai-mac", "minutes": 195}], False),  # 195 + 3 items of 5 = 210, half a day
        ([{"item": "khai-mac", "minutes": 196}], True),
        ([{"item": "khai-mac", "minutes": 200}, {"item": "van-nghe", "skip": True}], False),
        ([{"item": "khai-mac", "minutes": 201}, {"item": "van-nghe", "skip": True}], True),
        ([{"item": "khai-mac", "minutes": 100}, {"item": "be-mac", "minutes": 101}], True),
        ([{"item": "khai-mac"}], False),
    ],
)
def test_agenda_minutes_fit_the_length(found, entries, wrong):
    findings = found({"conference.agenda": entries})
    assert said(findings) == ([("agenda.too-long", "error")] if wrong else [])
    if wrong:
        assert "211 phút" in findings[0].message
        assert "chỉ có 210 phút" in findings[0].message


def test_the_agenda_is_laid_out_in_the_same_time():
    assert (programme.HALF_DAY, programme.LEAST_MINUTES) == (agenda.HALF_DAY, agenda.STEP)


@pytest.mark.parametrize(
    ("names", "rules"),
    [
        (["Phong trào riêng của sở"], []),
        (["Sông Mẫu chung sức xây dựng nông thôn mới"], ["movement.twice"]),
        (["Sông Mẫu chung sức xây dựng nông thôn"], ["movement.name"]),
        (["Dạy tốt, học tốt", "dạy tốt, học tốt"], ["movement.twice"]),
    ],
)
def test_movements(found, names, rules):
    assert [finding.rule for finding in found({"movement": names})] == rules


@pytest.mark.parametrize(
    ("body", "covered"),
    [
        ("Văn phòng Sở", True),
        ("văn phòng  sở", True),
        ("Sở Minh Họa", True),  # the issuer itself
        ("Phòng Kế hoạch", False),
        ("Văn phòng Sở và Phòng Kế hoạch", False),
        ("Ủy ban nhân dân tỉnh Sông Mẫu", True),
        ("Ban Thanh tra", True),
        ("Ban", False),
        ("Công đoàn cơ sở", True),
    ],
)
def test_bodies_with_tasks_are_among_the_recipients(found, body, covered):
    recipients = [
        {"name": "UBND tỉnh Sông Mẫu", "for_report": True},
        {"name": "Văn phòng Sở"},
        {"name": "Các đơn vị thuộc Sở; Ban Thanh tra Sở", "covers": ["công đoàn cơ sở"]},
    ]
    findings = found({"recipient": recipients, "task.1.body": body})
    assert said(findings) == ([] if covered else [("recipients.uncovered", "warning")])


def test_the_provinces_plan_with_recipients_of_the_profile(found):
    own = {"role": "issuer", "level": "tinh", "unit": {}, "conference": {}, "task": [],
           "issuer": None, "document": {}, "signature": {}}  # fmt: skip
    everyone = [{"name": "Sở Nội vụ"}, {"name": "Ban Tuyên giáo"}]
    assert said(found({**own, "recipient": everyone})) == []
    assert "recipients.uncovered" in [item.rule for item in found({**own, "recipient": everyone[:1]})]
