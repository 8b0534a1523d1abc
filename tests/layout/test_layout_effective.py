"""Formatting is judged as Word shows it, wherever it comes from."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tdkt_tui.compliance.layout.document import BODY

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def rules(sample: Any) -> set[str]:
    return {finding.rule.removeprefix("nd30_2020.") for finding in sample.check()}


def parsed(xml: str) -> Any:
    return etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}">{xml}</x>')[0]


def direct(sample: Any, component: str, xml: str, index: int = 0) -> None:
    run = next(sample.node(component, index).iter(w("r")))
    run.insert(0, parsed(f"<w:rPr>{xml}</w:rPr>"))


def test_a_bold_character_style_in_a_bold_style_cancels_out(sample: Any) -> None:
    made = sample()
    direct(made, "ten-loai", '<w:rStyle w:val="Manh"/>')
    assert rules(made) == {"ten-loai.bold"}


def test_direct_bold_is_final(sample: Any) -> None:
    made = sample()
    direct(made, "ten-loai", '<w:rStyle w:val="Manh"/><w:b/>')
    assert rules(made) == set()


def test_one_stressed_word_in_running_text_is_no_departure(sample: Any) -> None:
    made = sample()
    made.node("noi-dung").append(parsed("<w:r><w:rPr><w:b/></w:rPr><w:t>trước 30/4</w:t></w:r>"))
    assert rules(made) == set()


def test_one_wrong_run_in_a_head_line_is_found(sample: Any) -> None:
    made = sample()
    made.node("ten-loai").append(parsed("<w:r><w:rPr><w:i/></w:rPr><w:t> CHUNG</w:t></w:r>"))
    assert "ten-loai.italic" in rules(made)


def test_a_theme_font_counts(sample: Any) -> None:
    made = sample()
    face = '<a:minorFont><a:latin typeface="Cambria"/></a:minorFont>'
    theme = f'<a:theme xmlns:a="{A}"><a:fontScheme>{face}</a:fontScheme></a:theme>'
    made.parts["word/theme/theme1.xml"] = theme.encode()
    direct(made, "muc", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    found = made.check()
    assert [finding.rule for finding in found] == ["nd30_2020.van-ban.font"]
    assert "Cambria" in found[0].message


def test_a_font_of_vietnamese_letters_alone_counts(sample: Any) -> None:
    made = sample()
    direct(made, "muc", '<w:rFonts w:ascii="Times New Roman" w:hAnsi=".VnTime"/>')
    assert ".VnTime" in made.check()[0].message


def test_document_defaults_count(sample: Any) -> None:
    made = sample()
    defaults = next(made.styles.iter(w("rPrDefault"))).find(w("rPr"))
    defaults.append(parsed('<w:sz w:val="22"/>'))
    size = made.style("noi-nhan").find(w("rPr")).find(w("sz"))
    size.getparent().remove(size)
    found = made.check()
    assert [finding.rule for finding in found] == ["nd30_2020.noi-nhan.size"]
    assert "11 pt" in found[0].message


def test_the_style_that_a_style_is_based_on_counts(sample: Any) -> None:
    made = sample()
    own = made.style("muc").find(w("rPr"))
    own.remove(own.find(w("b")))
    assert rules(made) == {"muc.bold"}
    made.style("Normal").append(parsed("<w:rPr><w:b/></w:rPr>"))
    assert rules(made) == set()


def test_a_table_style_counts(sample: Any) -> None:
    made = sample()
    made.styles.append(
        parsed(
            '<w:style w:type="table" w:styleId="Bang"><w:name w:val="Bảng"/>'
            '<w:rPr><w:color w:val="0000FF"/></w:rPr></w:style>'
        )
    )
    table = next(made.document.iter(w("tbl")))
    table.find(w("tblPr")).insert(0, parsed('<w:tblStyle w:val="Bang"/>'))
    for style in made.styles.findall(w("style")):
        for colour in style.findall(f"{w('rPr')}/{w('color')}"):
            if style.get(w("type")) == "paragraph":
                colour.getparent().remove(colour)
    found = [finding for finding in made.check() if finding.rule == "nd30_2020.van-ban.colour"]
    assert [finding.place for finding in found] == ["đoạn 1 (bảng 1, hàng 1, ô 1)"]


def test_deleted_and_hidden_text_does_not_count(sample: Any) -> None:
    made = sample()
    node = made.node("noi-dung", -1)
    node.append(parsed('<w:del><w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>bỏ</w:t></w:r></w:del>'))
    node.append(parsed('<w:r><w:rPr><w:sz w:val="40"/><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>'))
    assert rules(made) == set()


def test_capitals_by_formatting_are_capitals(sample: Any) -> None:
    made = sample()
    made.say("ten-loai", "Kế hoạch")
    made.style("ten-loai").find(w("rPr")).append(parsed("<w:caps/>"))
    assert rules(made) == set()


def test_contextual_spacing_takes_the_gap_away(sample: Any) -> None:
    made = sample()
    made.style("noi-dung").find(w("pPr")).append(parsed("<w:contextualSpacing/>"))
    assert rules(made) == {"noi-dung.spacing"}


def test_the_gap_may_stand_above_or_below(sample: Any) -> None:
    made = sample()
    for component in BODY:
        spacing = made.style(component).find(w("pPr")).find(w("spacing"))
        spacing.set(w("after"), "0")
        spacing.set(w("before"), "120")
    assert rules(made) == set()


def test_a_fixed_line_is_turned_into_lines(sample: Any) -> None:
    made = sample()
    spacing = made.style("noi-dung").find(w("pPr")).find(w("spacing"))
    spacing.set(w("lineRule"), "exact")
    spacing.set(w("line"), str(18 * 20))
    assert rules(made) == set()
    spacing.set(w("line"), str(12 * 20))
    assert rules(made) == {"noi-dung.line-spacing"}


def test_the_circular_takes_a_fixed_line_of_15_points(sample: Any) -> None:
    made = sample("tt01_2011")
    spacing = made.style("noi-dung").find(w("pPr")).find(w("spacing"))
    spacing.set(w("lineRule"), "exact")
    spacing.set(w("line"), str(15 * 20))
    assert made.check() == []


def test_a_simple_field_is_a_page_number_too(sample: Any) -> None:
    made = sample()
    node = made.node("so-trang")
    for run in node.findall(w("r")):
        node.remove(run)
    node.append(parsed('<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "></w:fldSimple>'))
    assert rules(made) == set()
    node[-1].set(w("instr"), " NUMPAGES ")
    assert rules(made) == {"so-trang.place"}


def test_a_number_on_the_first_page_is_seen_in_its_own_header(sample: Any) -> None:
    made = sample()
    section = next(made.document.iter(w("sectPr")))
    section.insert(0, parsed('<w:headerReference w:type="first" r:id="rId1"/>'))
    assert rules(made) == {"so-trang.first-page"}


def test_even_pages_need_a_number_of_their_own(sample: Any) -> None:
    made = sample()
    made.parts["word/settings.xml"] = f'<w:settings xmlns:w="{W}"><w:evenAndOddHeaders/></w:settings>'.encode()
    assert rules(made) == {"so-trang.place"}


def test_a_sheet_may_lie_on_its_side_for_a_table_of_data(sample: Any) -> None:
    made = sample(kind="annex")
    size = next(made.document.iter(w("pgSz")))
    width, height = size.get(w("w")), size.get(w("h"))
    size.set(w("w"), height)
    size.set(w("h"), width)
    size.set(w("orient"), "landscape")
    assert "trang.orientation" in rules(made)
    table = parsed(
        '<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="bang-noi-dung"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
    )
    made.node("noi-dung").addprevious(table)
    assert "trang.orientation" not in rules(made)
    assert rules(made).isdisjoint({"trang.width", "trang.height"})
