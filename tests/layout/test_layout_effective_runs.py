"""Typeface, colour, size and case of letters, wherever Word finds them."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FONTS = (
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Jpan" typeface="MS Mincho"/><a:font script="Viet" typeface="Arial"/></a:minorFont>'
)
COLOURS = (
    '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme>'
)


def theme(fonts: str = FONTS, colours: str = COLOURS) -> str:
    return f'<a:theme xmlns:a="{A}">{colours}<a:fontScheme>{fonts}</a:fontScheme></a:theme>'


def one(read: Any, look: str, text: str = "chữ", styles: str = "", **parts: str) -> Any:
    run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return read(f"<w:p>{run}</w:p>", styles, **parts)[0].runs[0]


def faces(read: Any, look: str, text: str, **parts: str) -> tuple[str, ...]:
    run = one(read, look, text, **parts)
    return run.format.faces.of(run.text)


FOUR = '<w:rFonts w:ascii="A" w:hAnsi="B" w:eastAsia="C" w:cs="D"{}/>'


@pytest.mark.parametrize(
    ("text", "hint", "found"),
    [
        ("abc", "", ("A",)),
        ("ề", "", ("B",)),
        ("Kế hoạch", "", ("A", "B")),
        ("đ\u0309", "", ("B",)),
        ("“a” – b…", "", ("A", "B")),
        ("“a” – b…", ' w:hint="eastAsia"', ("A", "C")),
        ("ề", ' w:hint="eastAsia"', ("B",)),
        ("漢", "", ("C",)),
        ("กข", "", ("D",)),
    ],
)
def test_each_letter_has_the_typeface_of_its_script(read: Any, text: str, hint: str, found: tuple[str, ...]) -> None:
    assert faces(read, FOUR.format(hint), text) == found


def test_text_marked_as_complex_has_formatting_of_its_own(read: Any) -> None:
    look = FOUR.format("") + '<w:b/><w:sz w:val="28"/><w:szCs w:val="20"/><w:rtl/>'
    shape = one(read, look).format
    assert (shape.faces.of("chữ"), shape.size, shape.bold) == (("D",), 10, False)


def test_a_theme_names_typefaces_by_script(read: Any) -> None:
    look = (
        '<w:rFonts w:asciiTheme="majorAscii" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
        ' w:cstheme="minorBidi"/>'
    )
    language = '<w:themeFontLang w:val="vi-VN" w:eastAsia="ja-JP" w:bidi="vi-VN"/>'
    parts = {"theme/theme1": theme(), "settings": language}
    assert faces(read, look, "kế漢ก", **parts) == ("Cambria", "Calibri", "MS Mincho", "Arial")


def test_what_a_theme_does_not_name_is_taken_from_the_run(read: Any) -> None:
    look = '<w:rFonts w:ascii="Times New Roman" w:asciiTheme="minorEastAsia"/>'
    assert faces(read, look, "abc", **{"theme/theme1": theme()}) == ("Times New Roman",)


MAPPING = '<w:clrSchemeMapping w:t1="dark2" w:bg1="light1"/>'


@pytest.mark.parametrize(
    ("look", "settings", "found"),
    [
        ('w:val="auto"', "", "auto"),
        ('w:val="0000ff"', "", "0000FF"),
        ('w:val="333333" w:themeColor="text1"', "", "000000"),
        ('w:val="000000" w:themeColor="accent1"', "", "4F81BD"),
        ('w:val="000000" w:themeColor="text1"', MAPPING, "1F497D"),
        ('w:val="000000" w:themeColor="dark1"', MAPPING, "000000"),
        ('w:val="000000" w:themeColor="text1" w:themeTint="80"', "", "7F7F7F"),
        ('w:val="000000" w:themeColor="background1" w:themeShade="00"', "", "000000"),
        ('w:val="123456" w:themeColor="none"', "", "123456"),
        ('w:val="123456" w:themeColor="text1" w:themeShade="xx"', "", "000000"),
    ],
)
def test_colours_are_those_of_the_theme(read: Any, look: str, settings: str, found: str) -> None:
    run = one(read, f"<w:color {look}/>", settings=settings, **{"theme/theme1": theme()})
    assert run.format.colour == found


def test_without_a_theme_the_saved_colour_counts_but_text_is_black(read: Any) -> None:
    assert one(read, '<w:color w:val="4F81BD" w:themeColor="accent1"/>').format.colour == "4F81BD"
    assert one(read, '<w:color w:val="333333" w:themeColor="text1"/>').format.colour == "000000"


@pytest.mark.parametrize(
    ("size", "points"), [("28", 14), ("27", 13.5), ("14pt", 14), ("0.5in", 36), ("nan", 10), ("0", 10), ("-4", 10)]
)
def test_sizes_are_read_in_half_points_or_with_their_unit(read: Any, size: str, points: float) -> None:
    assert one(read, f'<w:sz w:val="{size}"/>').format.size == points


def test_a_size_for_complex_scripts_alone_is_no_size(read: Any) -> None:
    assert one(read, '<w:szCs w:val="40"/>').format.size == 10


def test_what_no_rule_speaks_of_is_kept(read: Any) -> None:
    shape = one(
        read,
        '<w:strike/><w:u w:val="single"/><w:highlight w:val="yellow"/><w:vertAlign w:val="superscript"/>'
        '<w:w w:val="80"/><w:spacing w:val="-10"/><w:position w:val="6"/>',
    ).format
    assert (shape.struck, shape.underlined, shape.marked, shape.raised) == (True, True, True, True)
    assert (shape.scale, shape.apart, shape.lifted) == (80, -0.5, 3)
    plain = one(read, '<w:u w:val="none"/><w:highlight w:val="none"/><w:shd w:fill="auto"/>').format
    assert (plain.underlined, plain.marked) == (False, False)


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Chu"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Quanh"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Quanh"><w:basedOn w:val="Vong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Lac"><w:basedOn w:val="Chu"/></w:style>'
)  # fmt: skip


@pytest.mark.parametrize(
    ("style", "size", "bold"),
    [("", 13, False), ("Chu", 13, False), ("Mat", 13, False), ("Vong", 15, True), ("Lac", 10, False)],
)
def test_a_style_of_another_kind_or_none_is_the_default_one(read: Any, style: str, size: float, bold: bool) -> None:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    shape = read(f"<w:p>{named}<w:r><w:t>chữ</w:t></w:r></w:p>", STYLES)[0].runs[0].format
    assert (shape.size, shape.bold) == (size, bold)


def test_a_paragraph_style_is_no_style_of_a_run(read: Any) -> None:
    assert one(read, '<w:rStyle w:val="Vong"/>', styles=STYLES).format.size == 13
    assert one(read, '<w:rStyle w:val="Chu"/>', styles=STYLES).format.size == 20


def parsed(xml: str) -> Any:
    return etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}">{xml}</x>')[0]


def spoilt(sample: Any, component: str, look: str, text: str) -> list[Any]:
    made = sample()
    made.node(component).append(parsed(f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'))
    return list(made.check())


def test_the_words_that_differ_are_quoted(sample: Any) -> None:
    found = spoilt(sample, "noi-dung", '<w:sz w:val="22"/>', " trước ngày 30 tháng 4")
    assert [(one.rule, one.quote) for one in found] == [("nd30_2020.noi-dung.size", "trước ngày 30 tháng 4")]


@pytest.mark.parametrize(("component", "before"), [("ho-ten-nguoi-ky", ""), ("noi-dung", " của ông ")])
def test_a_person_is_not_quoted(sample: Any, component: str, before: str) -> None:
    made = sample()
    node = made.node(component)
    node.append(parsed(f'<w:r><w:t xml:space="preserve">{before}</w:t></w:r>'))
    node.append(parsed('<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Nguyễn Văn Linh</w:t></w:r>'))
    found = [one for one in made.check() if one.rule.endswith("colour")]
    assert len(found) == 1
    assert "Linh" not in found[0].quote + found[0].message + found[0].place


def test_small_capitals_are_neither_capitals_nor_small_letters(sample: Any) -> None:
    for component in ("ten-loai", "trich-yeu"):
        found = spoilt(sample, component, "<w:smallCaps/>", " Riêng")
        assert f"nd30_2020.{component}.case" in {one.rule for one in found}


SIGNS, SMALL = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '<w:rFonts w:ascii="times new roman"/>'


@pytest.mark.parametrize("look", [SIGNS, SMALL])
def test_a_sign_and_a_typeface_in_other_letters_are_no_departure(sample: Any, look: str) -> None:
    assert spoilt(sample, "noi-dung", look, "q") == []


def test_a_sentence_in_a_face_of_signs_is_one(sample: Any) -> None:
    found = spoilt(sample, "noi-dung", SIGNS, " báo cáo")
    assert {one.rule for one in found} == {"nd30_2020.van-ban.font"}


def test_a_bold_paragraph_with_a_plain_full_stop_is_bold(sample: Any) -> None:
    made = sample()
    node = made.node("noi-dung")
    node.find(f"{{{W}}}r").insert(0, parsed("<w:rPr><w:b/></w:rPr>"))
    node.append(parsed("<w:r><w:t>.</w:t></w:r>"))
    assert [one.rule for one in made.check()] == ["nd30_2020.noi-dung.bold"]
