"""Names of places and agencies, judged on the day of the document that says them."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.model.person import Delegate

IN_2026 = date(2026, 2, 10)
IN_2024 = date(2024, 6, 10)
LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
QUIET = {"conference": {}, "task": []}


def told(findings):
    return [item for item in findings if item.rule.startswith(("area.", "agency.")) or item.rule == "rule.failed"]


@pytest.fixture
def naming(found):
    """Return the findings about names for one recipient on a day."""

    def findings(name: str, day: date):
        return told(found({**QUIET, "document.date": day, "recipient.1": {"name": name}}))

    return findings


@pytest.mark.parametrize(
    ("name", "said", "successor", "severity"),
    [
        ("UBND huyện Yên Phong", "huyện Yên Phong", "thuộc tỉnh Bắc Ninh", "error"),
        ("UBND huyện Phú Quý", "huyện Phú Quý", "đặc khu Phú Quý", "error"),
        ("UBND huyện Nơi Khác", "huyện Nơi Khác", "xã, phường, đặc khu", "error"),
        ("UBND thị xã La Gi", "thị xã La Gi", "thuộc tỉnh Lâm Đồng", "error"),
        ("UBND thành phố Phú Quốc", "thành phố Phú Quốc", "đặc khu Phú Quốc", "error"),
        ("UBND TP. Phan Thiết", "TP. Phan Thiết", "thuộc tỉnh Lâm Đồng", "error"),
        ("UBND thị trấn Lim", "thị trấn Lim", "xã Tiên Du", "error"),
        ("ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH", "QUẬN BA ĐÌNH", "phường", "error"),
        ("UBND tỉnh Bình Thuận", "tỉnh Bình Thuận", "tỉnh Lâm Đồng", "error"),
        ("Tỉnh ủy Kiên Giang", "Tỉnh ủy Kiên Giang", "Tỉnh ủy An Giang", "error"),
        ("UBND TỈNH BÌNH THUẬN", "TỈNH BÌNH THUẬN", "TỈNH LÂM ĐỒNG", "error"),
        ("UBND tỉnh Hòa Bình", "tỉnh Hòa Bình", "tỉnh Phú Thọ", "warning"),
        ("UBND các huyện, thành phố", "huyện", "xã, phường, đặc khu", "warning"),
        ("Thường trực Huyện ủy", "Huyện ủy", "xã, phường, đặc khu", "warning"),
        ("Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ", "warning"),
        ("Sở TT&TT", "Sở TT&TT", "Sở Khoa học và Công nghệ", "warning"),
        ("Sở Lao động – Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội", "Sở Nội vụ", "warning"),
        ("Đài PT-TH tỉnh", "Đài PT-TH", "Báo và phát thanh, truyền hình tỉnh", "warning"),
        ("Ban TĐKT tỉnh", "Ban TĐKT tỉnh", "Phòng Thi đua - Khen thưởng, Sở Nội vụ", "note"),
    ],
)
def test_an_old_name_is_told_with_its_successor(naming, name, said, successor, severity):
    (finding,) = naming(name, IN_2026)
    assert f"không còn “{said}”" in finding.message
    assert successor in finding.message
    assert successor in finding.fix
    assert (finding.field, str(finding.severity)) == ("recipient.1.name", severity)
    assert naming(name, IN_2024) == []


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("UBND thị xã La Gi", "ghi tên xã, phường cụ thể, thuộc tỉnh Lâm Đồng; nhắc việc cũ"),
        ("UBND huyện Nơi Khác", "ghi tên xã, phường, đặc khu cụ thể; nhắc việc cũ"),
        ("UBND huyện Phú Quý", "ghi đặc khu Phú Quý"),
    ],
)
def test_where_several_units_came_their_own_names_are_asked_for(naming, name, fix):
    (finding,) = naming(name, IN_2026)
    assert finding.fix.startswith(fix)
    assert "mới trên địa bàn" not in finding.fix


def test_what_is_only_remembered_says_so(naming):
    (finding,) = naming("Sở TT&TT", IN_2026)
    assert "chưa đối chiếu văn bản gốc" in finding.citation
    (finding,) = naming("UBND tỉnh Bình Thuận", IN_2026)
    assert finding.citation == "Nghị quyết số 202/2025/QH15"
    (finding,) = naming("UBND huyện Yên Phong", IN_2026)
    assert finding.citation.startswith(
        "Luật Tổ chức chính quyền địa phương số 72/2025/QH15; tên thay thế chưa đối chiếu"
    )


def test_a_row_says_its_head_once(naming):
    findings = naming("Các sở: Nội vụ, Thông tin và Truyền thông, KH&ĐT, Nông nghiệp và Môi trường; Sở Y tế", IN_2026)
    assert ["Sở Thông tin và Truyền thông" in findings[0].message, "Sở KH&ĐT" in findings[1].message] == [True, True]
    assert len(findings) == 2
    (once,) = naming("Các Sở Nội vụ, Sở Giao thông vận tải", IN_2026)
    assert "Sở Xây dựng" in once.message
    assert naming("Các cơ sở in, ngành thông tin và truyền thông", IN_2026) == []
    assert naming("Các sở, ban, ngành; lĩnh vực Kế hoạch và Đầu tư", IN_2026) == []


@pytest.mark.parametrize("name", ["UBND huyện Yên Phong", "thị xã Chũ", "thị trấn Lim", "UBND tỉnh Bắc Giang"])
def test_the_last_day_and_the_first(naming, name):
    assert naming(name, LAST) == []
    assert [finding.rule for finding in naming(name, FIRST)] == ["area.ended"]


def test_a_unit_is_judged_by_its_own_history(naming):
    assert naming("UBND huyện Việt Yên", date(2024, 1, 31)) == []
    (promoted,) = naming("UBND huyện Việt Yên", date(2024, 2, 1))
    assert "nay là thị xã Việt Yên" in promoted.message
    assert str(promoted.severity) == "warning"
    (gone,) = naming("UBND huyện Việt Yên", IN_2026)
    assert "thuộc tỉnh Bắc Ninh" in gone.message
    (early,) = naming("UBND thị xã Việt Yên", date(2023, 5, 4))
    assert early.rule == "area.not-yet"
    assert "khi ấy là huyện Việt Yên" in early.message


@pytest.mark.parametrize(
    ("name", "before", "from_then"),
    [
        ("UBND đặc khu Phú Quý", LAST, FIRST),
        ("Sở Nông nghiệp và Môi trường", date(2025, 2, 28), date(2025, 3, 1)),
    ],
)
def test_a_new_name_before_its_time(naming, name, before, from_then):
    (finding,) = naming(name, before)
    assert finding.rule.endswith(".not-yet")
    assert str(finding.severity) == "warning"
    assert naming(name, from_then) == []


@pytest.mark.parametrize(
    "name",
    [
        "UBND tỉnh Bắc Ninh", "UBND tỉnh Lâm Đồng", "UBND thành phố Huế", "Thành phố Đà Nẵng", "đặc khu Phú Quốc",
        "UBND phường Việt Yên", "xã Phú Quý", "Cơ sở Thông tin và truyền thông Sao Mai", "Ông Nguyễn Văn Huyện",
        "Bà Nguyễn Thị Xã Đàn", "Trường THPT Bà Huyện Thanh Quan", "cán bộ huyện cũ đã nghỉ", "Quận công Nguyễn Ái",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Báo và phát thanh, truyền hình Bắc Ninh", "Phường Bình Thuận",
        "Công ty cổ phần “Huyện Lạng Giang”", "Ông Trần Văn A, nguyên Bí thư Tỉnh ủy Bình Thuận",
        "UBND tỉnh Bình Thuận (cũ)", "thành phố văn minh, hiện đại", "Nhà máy nước thành phố",
    ],
)  # fmt: skip
def test_no_false_alarm_in_2026(naming, name):
    assert naming(name, IN_2026) == []


PAST = [
    "Thực hiện Kế hoạch số 1523/KH-UBND ngày 21/5/2024 của UBND tỉnh Bình Thuận, xã đã tổ chức hội nghị",
    "Sau Đại hội Thi đua yêu nước tỉnh Bình Thuận lần thứ IX, phong trào tiếp tục phát triển",
    "Năm 2024, huyện Hàm Tân được tặng Cờ thi đua của Chính phủ",
    "Trước ngày 01/7/2025, các huyện đã bàn giao hồ sơ khen thưởng",
    "Huyện Hàm Tân nay là các xã Hàm Tân, Tân Minh",
    "Cuốn “Gương sáng tỉnh Bình Thuận” được in lại",
]


@pytest.mark.parametrize("text", PAST)
def test_a_sentence_about_the_past_keeps_its_names(found, text):
    changes = {**QUIET, "document.date": IN_2026, "report.date": date(2026, 6, 12), "report.answers": {"1": text}}
    assert told(found(changes)) == []


def test_a_sentence_of_today_does_not(found):
    text = "Giai đoạn 2021 - 2025 đạt kết quả tốt. Các xã phối hợp với huyện Hàm Tân, Sở TT&TT tổ chức tuyên truyền"
    changes = {**QUIET, "document.date": LAST, "report.date": FIRST, "report.answers": {"1": text}}
    findings = told(found(changes))
    assert {(finding.rule, str(finding.severity), finding.field) for finding in findings} == {
        ("area.ended", "warning", "report.answers.1"),
        ("agency.ended", "warning", "report.answers.1"),
    }


def test_each_document_is_judged_on_its_own_day(found):
    report = {"report.to": ["UBND tỉnh Bình Thuận"], "report.date": FIRST}
    (finding,) = told(found({**QUIET, "document.date": LAST, **report}))
    assert finding.field == "report.to"
    assert "01/7/2025" in finding.message
    assert told(found({**QUIET, "document.date": LAST, **report, "report.date": LAST})) == []


def test_a_clerks_blank_is_judged_by_its_lower_bound(found):
    changes = {**QUIET, "recipient.1": {"name": "UBND tỉnh Bình Thuận"}}
    later = {"later": True, "not_before": FIRST}
    assert len(told(found({**changes, "document.date": later}))) == 1
    assert told(found({**changes, "document.date": {**later, "not_before": LAST}})) == []


DISTRICT = {
    **QUIET,
    "unit": {"category": "huyện", "name": "Huyện Yên Phong"},
    "issuer": {"kind": "district", "name": "Ủy ban nhân dân huyện Yên Phong", "called": "UBND huyện Yên Phong"},
}


def test_a_district_issues_nothing_since_july_2025(found):
    assert told(found({**DISTRICT, "document.date": LAST})) == []
    findings = told(found({**DISTRICT, "document.date": FIRST}))
    assert [(finding.rule, str(finding.severity), finding.field) for finding in findings] == [
        ("area.issuer", "error", "issuer.kind"),
        ("area.ended", "error", "issuer.name"),
    ]
    assert "Còn ở 2 chỗ khác: issuer.called, unit.name." in findings[1].message


def test_a_conference_is_held_by_who_stands_on_its_day(found):
    changes = {**DISTRICT, "document.date": date(2025, 5, 12), "conference": {"date": date(2025, 7, 3)}}
    (finding,) = told(found(changes))
    assert (finding.rule, str(finding.severity)) == ("area.ended", "warning")


@pytest.mark.parametrize(
    ("kind", "day", "count"),
    [("people-committee", FIRST, 1), ("people-committee", LAST, 0), ("department", FIRST, 1), ("commune", FIRST, 0)],
)
def test_the_place_of_a_provincial_document(found, kind, day, count):
    changes = {**QUIET, "issuer.kind": kind, "document.date": day, "document.place": "Bình Thuận"}
    findings = told(found(changes))
    assert [finding.field for finding in findings] == ["document.place"] * count
    assert all("nay là Lâm Đồng" in finding.message for finding in findings)


def test_a_basis_names_its_issuer_of_its_own_day(found):
    basis = {"type": "Kế hoạch", "number": "15/KH-UBND", "issuer": "UBND tỉnh Bình Thuận", "title": "về thi đua"}
    past = {**QUIET, "document.date": IN_2026, "basis": [{**basis, "date": date(2024, 3, 5)}]}
    assert told(found(past)) == []
    (finding,) = told(found({**past, "basis": [{**basis, "date": date(2026, 1, 12)}]}))
    assert finding.field == "basis.1.issuer"


def test_a_plan_is_judged_too(plan_found):
    bodies = {"task.1.body": "Sở Kế hoạch và Đầu tư", "recipient.1": {"name": "Sở Kế hoạch và Đầu tư"}}
    assert told(plan_found(bodies)) == []
    findings = told(plan_found({**bodies, "plan.date": IN_2026}))
    assert {finding.rule for finding in findings} == {"agency.ended", "area.ended"}
    (agency,) = [finding for finding in findings if "Sở Kế hoạch và Đầu tư" in finding.message]
    assert "nay là Sở Tài chính" in agency.message
    assert agency.field == "task.1.body"
    assert "recipient.1.name" in agency.message


def test_where_the_delegates_come_from(found):
    people = [Delegate("Mẫu A", unit="Sở Nội vụ", row=2)]
    people += [Delegate(f"Mẫu {row}", unit="Phòng Nội vụ huyện Hàm Tân", row=row) for row in (3, 4, 5)]
    changes = {**QUIET, "document.date": IN_2026, "delegates": "dai-bieu.csv"}
    (finding,) = told(found(changes, people=people))
    assert (str(finding.severity), finding.field, finding.place) == ("warning", "delegates", "dai-bieu.csv, dòng 3")
    assert "Còn ở 2 chỗ khác: dòng 4, dòng 5." in finding.message
    assert "Mẫu" not in finding.message
    assert told(found({**changes, "document.date": IN_2024}, people=people)) == []
