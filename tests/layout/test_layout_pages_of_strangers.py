"""Margins and page numbers as they are seen, in whatever way a program put them there."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
FIELD = (
    '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE {}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
TAB = "<w:r><w:tab/></w:r>"
STOPS = '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>'


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def rules(made: Any) -> set[str]:
    return {finding.rule.removeprefix("nd30_2020.") for finding in made.check()}


def with_header(sample: Any, xml: str) -> Any:
    made = sample()
    for old in list(made.margin):
        made.margin.remove(old)
    made.margin.extend(etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}">{xml}</x>'))
    return made


def line(look: str = "", *, before: str = "", form: str = "", field: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{before}{field or FIELD.format(form)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def box(align: str) -> str:
    anchor = f'<wp:anchor><wp:positionH relativeFrom="margin"><wp:align>{align}</wp:align></wp:positionH>'
    inner = line('<w:jc w:val="left"/>')
    return f"<w:p><w:r><w:drawing>{anchor}<w:txbxContent>{inner}</w:txbxContent></wp:anchor></w:drawing></w:r></w:p>"


CENTRED = '<w:jc w:val="center"/>'
FRAME = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="{}" w:y="1"/>'
SIMPLE = (
    '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r>'
    "</w:fldSimple>"
)
PTAB = '<w:r><w:ptab w:relativeTo="margin" w:alignment="{}" w:leader="none"/></w:r>'


@pytest.mark.parametrize(
    ("header", "centred"),
    [
        (line(CENTRED), True),
        (line(CENTRED, field=SIMPLE), True),
        (line('<w:jc w:val="right"/>', field=SIMPLE), False),
        (line(FRAME.format("center")), True),
        (line(FRAME.format("right") + CENTRED), False),
        (line('<w:framePr w:hAnchor="margin" w:x="4500" w:w="360"/>'), True),
        (line('<w:framePr w:hAnchor="margin" w:x="100" w:w="360"/>'), False),
        (line(STOPS, before=TAB), True),
        (line(STOPS, before=TAB * 2), False),
        (line('<w:tabs><w:tab w:val="center" w:pos="2000"/></w:tabs>', before=TAB), False),
        (line(before=TAB), False),
        (line(before=PTAB.format("center")), True),
        (line(before=PTAB.format("right")), False),
        (row("<w:p/>", line(CENTRED), "<w:p/>"), True),
        (row("<w:p/>", line(CENTRED)), False),
        (row(line(CENTRED)), True),
        (f"<w:sdt><w:sdtContent>{line(CENTRED)}</w:sdtContent></w:sdt>", True),
        (box("center"), True),
        (box("right"), False),
    ],
)
def test_where_a_page_number_is_seen(sample: Any, header: str, centred: bool) -> None:
    assert rules(with_header(sample, header)) == (set() if centred else {"so-trang.place"})


@pytest.mark.parametrize(
    ("form", "word"), [("\\* ROMAN", "La Mã hoa"), ("\\* roman", "La Mã thường"), ("\\* ArabicDash", "gạch")]
)
def test_a_field_may_ask_for_other_digits(sample: Any, form: str, word: str) -> None:
    found = with_header(sample, line(CENTRED, form=form)).check()
    assert [one.rule for one in found] == ["nd30_2020.so-trang.digits"]
    assert word in found[0].message


def test_digits_of_the_section_are_said_in_words(sample: Any) -> None:
    made = sample()
    etree.SubElement(next(made.document.iter(w("sectPr"))), w("pgNumType")).set(w("fmt"), "lowerRoman")
    assert "số La Mã thường" in made.check()[0].message


def test_a_number_inherited_from_the_section_before_counts(sample: Any) -> None:
    made = sample()
    section = next(made.document.iter(w("sectPr")))
    earlier = etree.fromstring(etree.tostring(section))
    for reference in section.findall(w("headerReference")):
        section.remove(reference)
    made.node("noi-dung").find(w("pPr")).append(earlier)
    assert rules(made) == set()


def margins(made: Any, **sides: str) -> Any:
    node = next(made.document.iter(w("pgMar")))
    for side, value in sides.items():
        node.set(w(side), value)
    return made


def settings(made: Any, xml: str) -> Any:
    made.parts["word/settings.xml"] = f'<w:settings xmlns:w="{W}">{xml}</w:settings>'.encode()
    return made


def test_the_gutter_adds_to_the_margin(sample: Any) -> None:
    assert rules(margins(sample(), left="1134", gutter="567")) == set()
    assert "trang.margin-left" in rules(margins(sample(), gutter="567"))
    on_top = rules(settings(margins(sample(), left="1134", gutter="567"), "<w:gutterAtTop/>"))
    assert on_top >= {"trang.margin-left", "trang.margin-top"}


def test_a_margin_may_be_negative_or_carry_its_unit(sample: Any) -> None:
    assert rules(margins(sample(), top="-1134", left="3cm", right="15mm", bottom="0.8in")) == set()


def test_mirrored_margins_change_places_on_even_pages(sample: Any) -> None:
    found = settings(sample(), "<w:mirrorMargins/>").check()
    assert [one.rule for one in found] == ["nd30_2020.trang.margin-left", "nd30_2020.trang.margin-right"]
    assert "15 mm ở trang chẵn" in found[0].message


@pytest.mark.parametrize(("width", "height"), [("11907", "16840"), ("11909", "16834"), ("210mm", "29.7cm")])
def test_the_sheet_may_be_off_by_what_printers_round(sample: Any, width: str, height: str) -> None:
    made = sample()
    size = next(made.document.iter(w("pgSz")))
    size.set(w("w"), width)
    size.set(w("h"), height)
    assert rules(made) == set()
