"""What stands above and below the body: numbers, dates, signing stacks, recipients, annex lines, bases."""

from __future__ import annotations

import datetime as dt

import pytest

from tdkt_tui.context.head import document_day
from tdkt_tui.model.kinds import KINDS


def head(built, dossier, kind="plan"):
    return built(dossier, kind)[0].context


def test_numbers_below_ten_are_padded(built, shipped):
    document = head(built, shipped("khoi-thi-dua-khu-cong-nghiep"))["document"]
    assert document["number"] == "Số: 02/KH-KTĐ"
    assert document["place_date"] == "Bắc Giang, ngày 09 tháng 3 năm 2020"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("ke-hoach-16-2019", ["TM. HỘI ĐỒNG", "CHỦ TỊCH"]),
        ("ubnd-huyen-viet-yen", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("so-khoa-hoc-va-cong-nghe", ["GIÁM ĐỐC"]),
        ("so-nong-nghiep-va-ptnt", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
    ],
)
def test_signing_stacks(built, shipped, name, lines):
    assert head(built, shipped(name))["signature"]["lines"] == lines


def test_recipients_end_as_the_decree_says(built, shipped):
    lines = head(built, shipped("ke-hoach-16-2019"))["recipients"]
    assert len(lines) == 16
    assert lines[0] == "- Hội đồng Thi đua - Khen thưởng TW (b/c);"
    assert all(line.startswith("- ") and line.endswith(";") for line in lines[:-1])
    assert lines[-1] == "- Lưu: VT, NC."


@pytest.mark.parametrize(("archive", "last"), [(None, "- Lưu: VT, NV."), ({"at": ["VT", "VX"]}, "- Lưu: VT, VX.")])
def test_a_last_line_that_is_typed_among_the_others_is_the_last_line(built, shipped, changed, archive, last):
    typed = [{"name": "Sở Nội vụ"}, {"name": "Lưu: VT, NV"}, {"name": "Sở Nội vụ"}]
    dossier = changed(shipped("ubnd-huyen-viet-yen"), recipient=typed, archive=archive)
    assert head(built, dossier)["recipients"] == ["- Sở Nội vụ;", last]


def test_a_report_is_sent_as_above_first(built, shipped):
    assert head(built, shipped("ubnd-huyen-viet-yen"), "report")["recipients"][0] == "- Như trên;"


def test_one_annex_has_no_numeral_and_several_have(built, shipped):
    assert head(built, shipped("ke-hoach-16-2019"), "assignment")["annex"]["label"] == "Phụ lục"
    unit = shipped("ubnd-huyen-viet-yen")
    labels = [head(built, unit, kind)["annex"]["label"] for kind in ("agenda", "delegate-list", "assignment")]
    assert labels == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]


def test_an_annex_says_what_it_comes_with(built, shipped):
    attached = head(built, shipped("ubnd-huyen-viet-yen"), "agenda")["annex"]["attached"]
    assert attached == "(Kèm theo Kế hoạch số 27/KH-UBND ngày 16 tháng 3 năm 2020 của Ủy ban nhân dân huyện Việt Yên)"


def test_the_issuer_stands_in_capitals_above_and_in_full_inside(built, shipped):
    issuer = head(built, shipped("ke-hoach-16-2019"))["issuer"]
    assert issuer["name"] == "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH BẮC GIANG"
    assert issuer["full"] == "Hội đồng Thi đua - Khen thưởng tỉnh Bắc Giang"


@pytest.mark.parametrize(("regulation", "ending"), [("nd30_2020", "."), ("tt01_2011", ",")])
def test_bases_end_as_the_regulation_says(built, changed, shipped, regulation, ending):
    law = {"type": "Luật", "title": "Thi đua, khen thưởng", "number": "15/2003/QH11", "how": "căn cứ"}
    charter = {"type": "Nghị định", "number": "91/2017/NĐ-CP", "issuer": "Chính phủ", "how": "căn cứ"}
    dossier = changed(shipped("ubnd-huyen-viet-yen"), basis=[law, charter])
    grounds = built(dossier, "plan", regulation=regulation)[0].context["basis"]["grounds"]
    assert grounds[0] == "Căn cứ Luật Thi đua, khen thưởng;"
    assert grounds[1] == f"Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ{ending}"


def test_cited_in_full_first_and_in_short_later(built, shipped):
    context = head(built, shipped("ke-hoach-16-2019"))
    assert "ngày 07 tháng 4 năm 2014 của Bộ Chính trị về tiếp tục đổi mới" in context["basis"]["carried_out"]
    assert context["basis"]["directives"] == "Chỉ thị số 34-CT/TW"


def test_a_document_is_judged_by_its_own_date(shipped):
    kinds = {kind.id: kind for kind in KINDS}
    unit = shipped("ubnd-huyen-viet-yen")
    assert document_day(unit, kinds["agenda"]) == dt.date(2020, 3, 16)
    assert document_day(unit, kinds["report"]) == dt.date(2020, 5, 8)
    assert document_day(shipped("ke-hoach-16-2019"), kinds["plan"]) == dt.date(2019, 6, 26)
