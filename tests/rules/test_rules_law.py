"""Cited documents: the law table, and the citations among themselves."""

from __future__ import annotations

from datetime import date

import pytest


def said(findings):
    return [(finding.rule, str(finding.severity)) for finding in findings]


def citing(**citation):
    return {"basis": [citation], "conference": {}, "task": []}


DECREE_2017 = {
    "type": "Nghị định",
    "number": "91/2017/NĐ-CP",
    "title": "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
}
LAW_2022 = {"type": "Luật", "number": "06/2022/QH15", "title": "Thi đua, khen thưởng"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), []),
        (date(2024, 1, 1), [("law.not-in-force", "warning")]),  # the table only remembers this decree
    ],
)
def test_a_decree_until_its_last_day(found, day, expected):
    findings = found({**citing(**DECREE_2017), "document.date": day})
    assert said(findings) == expected
    if findings:
        assert "đã hết hiệu lực sau ngày 31/12/2023" in findings[0].message
        assert findings[0].fix == "viện dẫn “Nghị định số 98/2023/NĐ-CP”"
        assert findings[0].field == "basis.1"


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2024, 1, 1), []), (date(2023, 12, 31), [("law.not-in-force", "error")])],
)
def test_a_law_from_its_first_day(found, day, expected):
    findings = found({**citing(**LAW_2022), "document.date": day})
    assert said(findings) == expected
    assert not findings or "chưa có hiệu lực: có hiệu lực từ ngày 01/01/2024" in findings[0].message


def test_a_law_cited_by_its_name_only(found):
    bare = {"type": "Luật", "title": "Thi đua, khen thưởng"}
    assert found({**citing(**bare), "document.date": date(2020, 3, 10)}) == []  # then the law of 2003
    assert found({**citing(**bare), "document.date": date(2025, 3, 10)}) == []
    amending = {"type": "Luật", "title": "sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng"}
    assert found({**citing(**amending), "document.date": date(2023, 12, 29)}) == []
    findings = found({**citing(**amending), "document.date": date(2025, 3, 10)})
    assert said(findings) == [("law.not-in-force", "warning")]
    assert "Luật số 39/2013/QH13 đã hết hiệu lực" in findings[0].message  # not a later act of the same name
    named = {"type": "Luật", "title": "Thi đua, khen thưởng năm 2022"}
    assert said(found(citing(**named))) == [("law.not-in-force", "error")]


def test_a_title_cut_short(found):
    findings = found(citing(type="Chỉ thị", number="34-CT/TW", title="về đổi mới công tác thi đua, khen thưởng"))
    assert said(findings) == [("law.title", "error"), ("citation.two-titles", "error")]
    assert findings[0].fix == "ghi “về tiếp tục đổi mới công tác thi đua, khen thưởng”"
    assert findings[0].field == "basis.1.title"


def test_spelling_habits_make_no_other_title(found):
    assert (
        found(
            citing(type="Chỉ thị", number="34 - CT/TW", title="Về việc tiếp tục đổi mới công tác  thi đua, khen thưởng")
        )
        == []
    )


def test_another_date_than_the_tables(found):
    findings = found(citing(type="Chỉ thị", number="34-CT/TW", date=date(2014, 4, 17)))
    assert said(findings) == [("law.date", "error"), ("citation.two-dates", "error")]
    assert "17/4/2014 khác với ngày 07/4/2014" in findings[0].message


def test_a_number_that_belongs_to_no_known_document(found):
    title = "sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng"
    findings = found(citing(type="Luật", number="15/2013/QH13", title=title))
    assert said(findings) == [("law.number", "warning")]
    assert "39/2013/QH13" in findings[0].message


def test_a_number_of_another_kind(found):
    findings = found(citing(type="Nghị quyết", number="34-CT/TW", title="về thi đua"))
    assert said(findings) == [("law.kind", "error")]
    assert findings[0].fix == "ghi type = “Chỉ thị”"


def test_what_the_table_does_not_know_is_left_alone(found):
    assert found(citing(type="Quyết định", number="12/QĐ-SMH", date=date(2020, 1, 6), title="về giao chỉ tiêu")) == []


@pytest.mark.parametrize(("day", "wrong"), [(date(2020, 3, 10), False), (date(2020, 3, 11), True)])
def test_nothing_cited_is_later_than_the_document(found, day, wrong):
    findings = found(citing(type="Quyết định", number="12/QĐ-SMH", date=day, title="về giao chỉ tiêu"))
    assert said(findings) == ([("citation.later", "error")] if wrong else [])


def test_the_first_of_what_an_act_is_on_names_it(found):
    first = "quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng"
    day = {"document.date": date(2026, 3, 10)}
    act = {"type": "Nghị định", "number": "152/2025/NĐ-CP"}
    assert said(found(citing(**act, title=first) | day)) == [("law.title", "note")]
    assert said(found(citing(**act, title=first.removesuffix(", khen thưởng")) | day)) == [("law.title", "warning")]


def test_one_document_with_two_titles_across_the_profile(found):
    first = {"type": "Kế hoạch", "number": "5/KH-SMH", "title": "về thi đua"}
    findings = found({"basis": [first, {**first, "title": "về thi đua năm 2020"}]})
    assert said(findings) == [("citation.two-titles", "error")]
    assert findings[0].field == "basis.2.title"
    assert "“về thi đua” và “về thi đua năm 2020”" in findings[0].message


def test_the_provinces_plan_cited_again_must_be_the_same(found):
    again = {"type": "Kế hoạch", "number": "07/KH-UBND", "date": date(2019, 6, 26)}
    assert found(citing(**again, title="về tổ chức Hội nghị điển hình tiên tiến các cấp")) == []
    findings = found(citing(**again | {"date": date(2019, 6, 25)}, title="về tổ chức hội nghị"))
    assert said(findings) == [("citation.two-titles", "error"), ("citation.two-dates", "error")]


def test_a_plan_that_cites_wrongly(plan_found):
    findings = plan_found({"basis.1.title": "về đổi mới công tác thi đua, khen thưởng"})
    assert ("law.title", "error") in said(findings)
    assert findings[0].place == "kế hoạch mau/7-2019"


def test_a_title_written_out_in_a_name_of_the_plan(plan_found):
    named = [
        {
            "id": "ct",
            "name": "Chỉ thị số 34-CT/TW của Bộ Chính trị về đổi mới công tác thi đua, khen thưởng",
            "clause": "I",
        }
    ]
    assert ("citation.two-titles", "error") in said(plan_found({"named": named}))
    named[0]["name"] = "Chỉ thị số 34-CT/TW của Bộ Chính trị về tiếp tục đổi mới công tác thi đua, khen thưởng"
    assert ("citation.two-titles", "error") not in said(plan_found({"named": named}))
