"""The signing stack by kind of issuer."""

from __future__ import annotations

import pytest


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


def signed(kind, **signature):
    symbol = "KH-HĐTĐKT" if kind == "council" else "KH-UBND"
    return {
        "issuer": {"kind": kind, "name": "Cơ quan Minh Họa"},
        "document.symbol": symbol,
        "signature": {"name": "Lê Thị Mẫu"} | signature,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # a collective body
        (signed("district", on_behalf_of="ỦY BAN NHÂN DÂN", post="CHỦ TỊCH"), []),
        (signed("district", post="CHỦ TỊCH"), ["signature.tm-missing"]),
        (signed("commune", on_behalf_of="ỦY BAN NHÂN DÂN", deputy_of="CHỦ TỊCH", post="PHÓ CHỦ TỊCH"), []),
        (signed("commune", on_behalf_of="ỦY BAN NHÂN DÂN", post="PHÓ CHỦ TỊCH"), ["signature.kt-missing"]),
        (signed("district", by_order_of="CHỦ TỊCH", post="CHÁNH VĂN PHÒNG"), []),
        (signed("district", post="PHÓ CHỦ TỊCH"), ["signature.tm-missing", "signature.kt-missing"]),
        (
            signed("district", by_order_of="CHỦ TỊCH", authorised_by="CHỦ TỊCH", post="CHÁNH VĂN PHÒNG"),
            ["signature.two-orders"],
        ),
        # a body with one head
        (signed("department", post="GIÁM ĐỐC"), []),
        (signed("department", deputy_of="GIÁM ĐỐC", post="PHÓ GIÁM ĐỐC"), []),
        (signed("department", post="PHÓ GIÁM ĐỐC"), ["signature.kt-missing"]),
        (signed("department", on_behalf_of="SỞ MINH HỌA", post="GIÁM ĐỐC"), ["signature.tm-wrong"]),
        (signed("state-enterprise", on_behalf_of="HỘI ĐỒNG THÀNH VIÊN", post="CHỦ TỊCH"), []),
        (signed("department", authorised_by="GIÁM ĐỐC", post="PHÓ GIÁM ĐỐC"), []),
        # the deputy's post goes with the head's
        (signed("department", deputy_of="GIÁM ĐỐC", post="GIÁM ĐỐC"), ["signature.kt-post"]),
        (signed("department", deputy_of="CHỦ TỊCH", post="PHÓ GIÁM ĐỐC"), ["signature.kt-post"]),
        (signed("district", on_behalf_of="ỦY BAN NHÂN DÂN", deputy_of="CHỦ TỊCH", post="PHÓ CHỦ TỊCH THƯỜNG TRỰC"), []),
        (signed("department", acting=True, post="GIÁM ĐỐC"), []),
        (signed("department", acting=True, deputy_of="GIÁM ĐỐC", post="PHÓ GIÁM ĐỐC"), ["signature.acting"]),
        (signed("department", post="Lê Thị  MẪU"), ["signature.post-name"]),
        # marks are added by the program
        (signed("department", deputy_of="KT. GIÁM ĐỐC", post="PHÓ GIÁM ĐỐC"),
         ["signature.kt-post", "signature.mark-doubled"]),
        (signed("district", on_behalf_of="TM. ỦY BAN NHÂN DÂN", post="CHỦ TỊCH"), ["signature.mark-doubled"]),
        # the Party, the Front and the unions have rules of their own
        (signed("front", post="CHỦ TỊCH"), []),
        (signed("bloc", on_behalf_of="KHỐI THI ĐUA", post="TRƯỞNG KHỐI"), []),
    ],
)  # fmt: skip
def test_stacks(found, changes, expected):
    assert said(found(changes)) == [(rule, "error") for rule in expected]


@pytest.mark.parametrize(("kind", "body"), [("commune", "ỦY BAN NHÂN DÂN"), ("council", "HỘI ĐỒNG")])
def test_the_fix_names_the_collective(found, kind, body):
    assert found(signed(kind, post="CHỦ TỊCH"))[0].fix == f"ghi on_behalf_of = “{body}”"


def test_a_departure_is_a_note_where_the_regulation_does_not_bind(found):
    assert said(found(signed("enterprise", post="PHÓ GIÁM ĐỐC"))) == [("signature.kt-missing", "note")]


def test_posts_are_printed_in_capitals(found):
    assert said(found(signed("department", post="Giám đốc"))) == [("signature.capitals", "note")]


@pytest.mark.parametrize("name", ["TS. Lê Thị Mẫu", "ThS Lê Thị Mẫu", "PGS.TS Lê Thị Mẫu", "Thạc sĩ Lê Thị Mẫu"])
def test_no_degree_before_the_name(found, name):
    findings = found(signed("department", post="GIÁM ĐỐC", name=name))
    assert said(findings) == [("signature.degree", "error")]
    assert findings[0].citation == "NĐ 30/2020, PL I, II.7.c"


def test_a_name_that_only_begins_like_a_degree(found):
    assert found(signed("department", post="GIÁM ĐỐC", name="Tsằn A Mẫu")) == []


def test_a_school_may_be_allowed_degrees(found):
    assert said(found(signed("public-unit", post="HIỆU TRƯỞNG", name="TS. Lê Thị Mẫu"))) == [
        ("signature.degree", "note")
    ]


def test_a_name_in_capitals(found):
    assert said(found(signed("department", post="GIÁM ĐỐC", name="LÊ THỊ MẪU"))) == [("signature.name-case", "error")]


def test_a_council_and_the_post_above_the_name(found):
    council = {"on_behalf_of": "HỘI ĐỒNG", "post": "CHỦ TỊCH"}
    assert said(found(signed("council", **council))) == [("signature.council-post", "note")]
    assert found(signed("council", **council, post_above_name="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")) == []
    department = signed("department", post="GIÁM ĐỐC", post_above_name="CHỦ TỊCH HỘI ĐỒNG")
    assert said(found(department)) == [("signature.second-post", "warning")]


def test_other_documents_signatures_are_judged_too(found):
    (finding,) = found({"report.signature": {"post": "PHÓ GIÁM ĐỐC"}})
    assert (finding.rule, finding.field) == ("signature.kt-missing", "report.signature.deputy_of")
