"""Articles: the word and its number are bold, a title too; an article that goes on with its text is wording."""

from __future__ import annotations

from typing import Any

import pytest
from estranging.stranger import Stranger
from estranging.ways import WAYS
from lxml import etree

from tdkt_tui.compliance.layout import check_document, judged, read_document
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.compliance.repair import repair
from tdkt_tui.model.finding import Finding
from tdkt_tui.regulations import load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECREE = load("nd30_2020")
TEXT = "Thành lập Ban Tổ chức, gồm các ông, bà nêu tại Điều 1."


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def with_articles(sample: Any, *runs: str) -> bytes:
    """A document whose articles go on with their text; runs: of the first one, those in stars are bold."""
    made = sample(kind="articles")
    for node, said in zip(made.nodes("dieu"), (runs, ("*Điều 2.*", " Các đơn vị thực hiện.")), strict=True):
        for old in node.findall(w("r")):
            node.remove(old)
        for text in said:
            run = etree.SubElement(node, w("r"))
            etree.SubElement(etree.SubElement(run, w("rPr")), w("b")).set(w("val"), str(int(text[0] == "*")))
            etree.SubElement(run, w("t")).text = text.strip("*")
            run[-1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    file = Stranger(made.bytes())
    WAYS["flattened"](file)
    return file.bytes()


def told(data: bytes) -> list[tuple[str, str, str]]:
    return [
        (found.rule.removeprefix("nd30_2020."), found.place, getattr(found, "quote", ""))
        for found in check_document(data, DECREE)
    ]


def bold_words(data: bytes) -> list[str]:
    """What of the first article is bold, run by run joined."""
    article = parse_document(data, DECREE).of("dieu")[0]
    return ["".join(run.text for run in article.runs if run.format.bold is on) for on in (True, False)]


@pytest.mark.parametrize(
    "runs", [("*Điều 1.*", f" {TEXT}"), ("*Điều 1*", f". {TEXT}"), ("*Điều*", "* 1. *", TEXT), (f"*Điều 1. {TEXT}*",)]
)
def test_an_article_that_goes_on_with_its_text_is_clean(sample: Any, runs: tuple[str, ...]) -> None:
    assert told(with_articles(sample, *runs)) == []


@pytest.mark.parametrize(
    "runs", [(f"Điều 1. {TEXT}",), ("Điều 1. ", TEXT), ("*Điều*", f" 1. {TEXT}"), ("Điều", " 1. ", TEXT)]
)
def test_a_number_that_is_not_bold_is_told_and_made_bold_alone(sample: Any, runs: tuple[str, ...]) -> None:
    data = with_articles(sample, *runs)
    [(rule, place, quote)] = told(data)
    assert (rule, place) == ("dieu.bold", "đoạn 21")
    assert quote in {"Điều 1", "1"}
    repaired = repair(data, DECREE)
    assert [one.departure.rule.id for one in repaired.mended] == ["nd30_2020.dieu.bold"]
    assert told(repaired.data) == []
    heavy, plain = bold_words(repaired.data)
    assert heavy.strip(" .") == "Điều 1"
    assert plain.lstrip(" .") == TEXT
    paragraphs = [[one.text for one in parse_document(file, DECREE).paragraphs] for file in (data, repaired.data)]
    assert paragraphs[0] == paragraphs[1]


def test_a_title_is_bold_where_others_are(sample: Any) -> None:
    made = sample(kind="articles")
    run = next(made.node("dieu").iter(w("r")))
    run.find(w("t")).text = "Điều 1. "
    run.find(w("t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    more = etree.fromstring(f'<w:r xmlns:w="{W}"><w:rPr><w:b w:val="0"/></w:rPr><w:t>Phạm vi điều chỉnh</w:t></w:r>')
    run.addnext(more)
    assert told(made.bytes()) == [("dieu.bold", "đoạn 21", "Phạm vi điều chỉnh")]
    assert told(repair(made.bytes(), DECREE).data) == []


def test_text_that_lost_its_full_stop_is_no_title(sample: Any) -> None:
    assert told(with_articles(sample, "*Điều 1.*", " Tặng Giấy khen cho 05 tập thể có tên sau")) == []


def test_an_article_of_text_is_laid_out_as_wording(stranger: Any, sample: Any) -> None:
    file = Stranger(with_articles(sample, "*Điều 1.*", f" {TEXT}"))
    article = next(node for node in file.paragraphs() if "".join(node.itertext()).startswith("Điều 1"))
    article.find(f"{w('pPr')}/{w('jc')}").set(w("val"), "left")
    assert told(file.bytes()) == [("noi-dung.align", "đoạn 21", "Điều 1. Thành lập Ban Tổ chức, gồm các…")]
    assert told(repair(file.bytes(), DECREE).data) == []


def line(text: str, look: str = "", align: str = "both") -> str:
    said = text.replace("\n", "</w:t><w:br/><w:t>")
    return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{said}</w:t></w:r></w:p>'


def roles(stranger: Any, *lines: str) -> list[str]:
    return [one.component for one in stranger("".join(lines)).paragraphs]


def test_a_sentence_that_begins_with_an_article_of_a_law_is_wording(stranger: Any) -> None:
    assert (
        roles(
            stranger,
            line("Điều 5 Luật Thi đua, khen thưởng quy định nguyên tắc."),
            line("Mục 1 của Kế hoạch được thực hiện như sau:"),
            line("Phần 2 do Sở Nội vụ thực hiện."),
        )
        == ["noi-dung"] * 3
    )


def test_chapters_and_their_titles_are_told_in_one_paragraph_and_in_two(stranger: Any) -> None:
    heavy = "<w:b/>"
    assert roles(
        stranger,
        line("Chương I\nQUY ĐỊNH CHUNG", heavy, "center"),
        line("Điều 1. Phạm vi điều chỉnh", heavy),
        line("Chương II", heavy, "center"),
        line("NHIỆM VỤ CỦA BAN TỔ CHỨC", heavy, "center"),
        line("VÀ CÁC TIỂU BAN", heavy, "center"),
        line("Mục 1", heavy, "center"),
        line("Nhiệm vụ chung", heavy, "center"),
        line("Điều 2. Nhiệm vụ", heavy),
    ) == ["chuong", "chuong-ten", "dieu", "chuong", "chuong-ten", "chuong-ten", "chuong", "chuong-ten", "dieu"]


def chapter_rules(found: list[Finding]) -> set[str]:
    return {one.rule.removeprefix("nd30_2020.") for one in found if ".chuong" in one.rule}


def test_a_chapter_says_its_words_in_the_right_case_and_numbers(stranger: Any) -> None:
    heavy = "<w:b/>"
    document = stranger(line("Mục II", heavy, "center") + line("Nhiệm vụ chung", heavy, "center"))
    assert chapter_rules(judged(document, binding=True)) >= {"chuong.pattern", "chuong-ten.case"}
    clean = stranger(line("Mục 2", heavy, "center") + line("NHIỆM VỤ CHUNG", heavy, "center"))
    assert not {name for name in chapter_rules(judged(clean, binding=True)) if name.endswith((".pattern", ".case"))}


def test_a_chapter_in_capitals_is_written_small_by_a_repair(sample: Any) -> None:
    made = sample(kind="articles")
    made.say("chuong", "CHƯƠNG 2")
    repaired = repair(made.bytes(), DECREE)
    assert [one.line for one in read_document(repaired.data, DECREE).of("chuong")] == ["Chương II"]
