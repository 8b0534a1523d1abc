"""Number, symbol, place, written-out dates."""

from __future__ import annotations

import pytest


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


@pytest.mark.parametrize(("number", "wrong"), [(1, False), (0, True), (-3, True)])
def test_numbers_start_at_one(found, number, wrong):
    assert said(found({"document.number": number})) == ([("number.not-positive", "error")] if wrong else [])


@pytest.mark.parametrize(
    ("symbol", "rule"),
    [
        ("KH-SMH", None),
        ("KH-SMH-VP", None),
        ("KH - SMH", "symbol.spaces"),
        ("KH-S\u00d0H", "symbol.letter"),
        ("KH-SĐH", None),
        ("KH–SMH", "symbol.dash"),
        ("12/KH-SMH", "symbol.number-inside"),
        ("BC-SMH", "symbol.type"),
        ("SMH", "symbol.type"),
        ("KH-smh", "symbol.form"),
    ],
)
def test_symbols(found, symbol, rule):
    findings = found({"document.symbol": symbol})
    assert (rule, "error") in said(findings) if rule else findings == []
    for finding in findings:
        assert finding.field == "document.symbol"
        assert finding.citation.startswith("NĐ 30/2020, PL I, II.3")


def test_the_place_of_the_number_is_said_by_its_label(found):
    assert "số ghi riêng ở mục “số văn bản”" in found({"document.symbol": "12/KH-SMH"})[0].message
    assert "số ghi riêng ở mục “số báo cáo”" in found({"report.symbol": "12/BC-SMH"})[0].message


def test_the_fix_writes_the_symbol_right(found):
    assert found({"document.symbol": "12/BC – S\u00d0h"})[0].fix == "ghi “KH-SĐH”"


@pytest.mark.parametrize(
    ("key", "symbol", "wrong"),
    [("report", "BC-SMH", False), ("report", "KH-SMH", True), ("invitation", "GM-SMH", False),
     ("invitation", "BC-SMH", True)],
)  # fmt: skip
def test_each_document_has_its_types_abbreviation(found, key, symbol, wrong):
    assert said(found({f"{key}.symbol": symbol})) == ([("symbol.type", "error")] if wrong else [])


def test_the_regulation_is_that_of_the_documents_day(found):
    (finding,) = found({"document.date": {"later": True, "not_before": "2020-03-04"}, "document.symbol": "BC-SMH",
                        "document.number": 3})[:1]  # fmt: skip
    assert finding.citation.startswith("TT 01/2011")


def test_where_the_regulation_does_not_bind_a_departure_is_a_note(found):
    union = {"issuer": {"kind": "union", "name": "Liên đoàn Lao động"}, "document.symbol": "BC-LĐLĐ"}
    assert said(found(union)) == [("symbol.type", "note")]


def test_a_council_numbers_for_itself(found):
    council = {"issuer": {"kind": "council", "name": "Hội đồng"}, "signature.on_behalf_of": "HỘI ĐỒNG",
               "signature.post": "CHỦ TỊCH", "signature.post_above_name": "GIÁM ĐỐC SỞ"}  # fmt: skip
    assert said(found({**council, "document.symbol": "KH-HĐTĐKT"})) == []
    assert said(found({**council, "document.symbol": "KH-UBND"})) == [("symbol.council", "error")]
    assert said(found({"document.symbol": "KH-HĐTĐKT"})) == [("symbol.not-council", "warning")]


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("Sông Mẫu", False),
        ("Thành phố Hồ Chí Minh", False),
        ("Thị xã Mẫu", False),
        ("Quận 1", False),
        ("Phường Ô Mẫu", False),
        ("sông mẫu", True),
        ("Sông mẫu", True),
        ("thành phố Mẫu", True),
        ("SÔNG MẪU", True),
        ("Sông Mẫu,", True),
    ],
)
def test_places(found, place, wrong):
    assert said(found({"document.place": place})) == ([("place.form", "error")] if wrong else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("đến trước ngày 05 tháng 9 năm 2020", False),
        ("đến trước ngày 5 tháng 9 năm 2020", True),
        ("đến trước ngày 05 tháng 09 năm 2020", True),
        ("đến trước ngày 15 tháng 02 năm 2020", False),
        ("đến trước ngày 15 tháng 2 năm 2020", True),
        ("ngày 26 tháng 6 năm 2019", False),
    ],
)
def test_dates_written_out(found, text, wrong):
    findings = found({"invitation.notes": text})
    assert said(findings) == ([("date.form", "warning")] if wrong else [])
    assert not wrong or findings[0].field == "invitation.notes"
