"""What stands in one half of a line is repaired there alone; a Tab that stood for an indent goes; counts are alike."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from tdkt_tui.compliance.layout import check_document, judged
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.compliance.repair import repair, tally, why_not
from tdkt_tui.regulations import load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECREE = load("nd30_2020")


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def typed(text: str, *, split: bool) -> Any:
    """Return a ``w:p`` of 14 pt: one run, its words and tabs in elements of their own or all tabs between texts."""
    paragraph = etree.Element(w("p"), nsmap={"w": W})
    pieces = text.split("\t")
    run = None
    for place, words in enumerate(pieces):
        if run is None or split:
            run = etree.SubElement(paragraph, w("r"))
            etree.SubElement(etree.SubElement(run, w("rPr")), w("sz")).set(w("val"), "28")
        if place:
            etree.SubElement(run, w("tab"))
        etree.SubElement(run, w("t")).text = words
    return paragraph


@pytest.mark.parametrize("split", [True, False])
def test_a_run_over_both_halves_of_a_line_is_cut(sample: Any, split: bool) -> None:
    made = sample()
    last = next(made.node("noi-nhan").iterancestors(w("tbl")))
    lines = ["Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\tCHỦ TỊCH", "- Lưu: VT, NV."]
    for text in lines:
        last.addprevious(typed(text, split=split))
    last.getparent().remove(last)
    repaired = repair(made.bytes(), DECREE)
    document = parse_document(repaired.data, DECREE)
    (heading,) = document.written("noi-nhan")
    assert {(run.format.size, run.format.italic, run.format.bold) for run in heading.inked} == {(12.0, True, True)}
    post, under = document.written("quyen-han-chuc-vu")
    assert {(run.format.size, run.format.italic) for item in (post, under) for run in item.inked} == {(14.0, False)}
    assert [item.line for item in (heading, post, under)] == ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert {run.format.size for item in document.written("noi-nhan-danh-sach") for run in item.inked} == {11.0}
    left = {finding.rule for finding in judged(document, binding=True)}
    assert not {rule for rule in left if ".noi-nhan" in rule and rule.endswith((".size", ".italic", ".bold"))}


@pytest.mark.parametrize(("lead", "key"), [("\t", "phím Tab"), ("    ", "dấu cách")])
def test_a_tab_for_an_indent_is_told_and_goes(sample: Any, lead: str, key: str) -> None:
    made = sample()
    node = made.node("noi-dung", 1)
    text = "Các đơn vị báo cáo\ttiến độ."
    for run in list(node.iter(w("r"))):
        node.remove(run)
    etree.SubElement(node.find(w("pPr")), w("ind")).set(w("firstLine"), "0")
    node.extend(typed(lead + text, split=False).findall(w("r")))
    finding = next(one for one in made.check() if one.rule == "nd30_2020.noi-dung.indent")
    assert f"đang là 0 cm (đầu dòng đang dùng {key}), quy định" in finding.message
    data = repair(made.bytes(), DECREE).data
    assert "nd30_2020.noi-dung.indent" not in {one.rule for one in check_document(data, DECREE)}
    paragraph = next(item for item in parse_document(data, DECREE).paragraphs if "tiến độ" in item.line)
    assert "".join(run.text for run in paragraph.runs) == text
    assert paragraph.format.first == pytest.approx(720, abs=1)


def test_a_line_that_ends_in_no_sign_is_told_so(sample: Any) -> None:
    made = sample()
    made.say("can-cu", "Căn cứ Quyết định số 3", 0)
    (finding,) = made.check()
    assert "đang không có dấu, quy định “;”" in finding.message


def test_one_fault_at_three_places_is_counted_as_both(sample: Any) -> None:
    made = sample()
    for node in made.nodes("noi-dung"):
        etree.SubElement(node.find(w("pPr")), w("jc")).set(w("val"), "left")
    assert tally(repair(made.bytes(), DECREE).mended) == (1, 3)


def test_why_a_person_is_needed() -> None:
    assert "nhận ra theo vị trí" in why_not("size", unsure=True)
    assert "trả lại" in why_not("size") or "để nguyên" in why_not("size")
    assert "tập thể" in why_not("prefix")


def test_what_stands_under_the_file_copy_is_no_recipient(sample: Any) -> None:
    """A signer's name behind one Tab: not told in a finding, and the list still ends at the file copy."""
    made = sample()
    last = next(made.node("noi-nhan").iterancestors(w("tbl")))
    for text in ("Nơi nhận:\tCHỦ TỊCH", "- Như trên;", "- Lưu: VT, NV.", "\tNguyễn Văn A"):
        last.addprevious(typed(text, split=False))
    last.getparent().remove(last)
    repaired = repair(made.bytes(), DECREE)
    document = parse_document(repaired.data, DECREE)
    assert [item.line for item in document.written("noi-nhan-danh-sach")] == ["- Như trên;", "- Lưu: VT, NV."]
    assert "Nguyễn" not in "".join(finding.message for finding in made.check())
