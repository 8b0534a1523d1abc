"""Indents, spacing, alignment and borders in every way that Word and LibreOffice write them."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.spacing import _gap

STYLE = (
    '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr>'
    '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr>'
    '<w:pBdr><w:top w:val="single"/></w:pBdr><w:ind w:left="200" w:firstLine="100"/></w:pPr>'
    '<w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Tren"><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style>'
)  # fmt: skip


def shape(read: Any, look: str, styles: str = STYLE, **parts: str) -> Any:
    return read(f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>", styles, **parts)[0].format


@pytest.mark.parametrize(
    ("look", "found"),
    [
        ("", (200, 0, 100)),
        ('<w:ind w:start="300" w:end="1cm"/>', (300, 566.93, 100)),
        ('<w:ind w:hanging="50"/>', (200, 0, -50)),
        ('<w:ind w:firstLine="12pt" w:hanging="0.5in"/>', (200, 0, -720)),
        ('<w:ind w:firstLineChars="200"/>', (200, 0, 560)),
        ('<w:ind w:leftChars="100" w:hangingChars="150"/>', (280, 0, -420)),
        ('<w:ind w:left="720" w:leftChars="900" w:firstLine="720" w:firstLineChars="0"/>', (720, 0, 720)),
        ('<w:bidi/><w:ind w:left="300" w:right="40"/>', (40, 300, 100)),
        ('<w:ind w:left="1e999"/>', (0, 0, 100)),
    ],
)
def test_indents(read: Any, look: str, found: tuple[float, ...]) -> None:
    told = shape(read, look)
    assert (told.left, told.right, told.first) == pytest.approx(found, abs=0.01)


@pytest.mark.parametrize(
    ("look", "align"),
    [
        ("", "left"),
        ('<w:jc w:val="start"/>', "left"),
        ('<w:jc w:val="end"/>', "right"),
        ('<w:jc w:val="distribute"/>', "both"),
        ('<w:jc w:val="thaiDistribute"/>', "both"),
        ('<w:bidi/><w:jc w:val="start"/>', "right"),
        ('<w:bidi w:val="0"/><w:jc w:val="right"/>', "right"),
        ('<w:bidi/><w:jc w:val="center"/>', "center"),
    ],
)
def test_alignment(read: Any, look: str, align: str) -> None:
    assert shape(read, look).align == align


OLD = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"


@pytest.mark.parametrize(
    ("look", "settings", "found"),
    [
        ("", "", (0, 160)),
        ('<w:spacing w:before="6pt" w:after="0"/>', "", (120, 0)),
        ('<w:spacing w:beforeLines="50" w:after="0"/>', "", (120, 0)),
        ('<w:spacing w:beforeLines="50" w:before="156"/>', "", (156, 160)),
        ('<w:spacing w:before="100" w:beforeAutospacing="1" w:afterAutospacing="on"/>', "", (280, 280)),
        ('<w:spacing w:before="100" w:beforeAutospacing="1" w:afterAutospacing="0"/>', OLD, (100, 160)),
    ],
)
def test_space_before_and_after(read: Any, look: str, settings: str, found: tuple[float, ...]) -> None:
    told = shape(read, look, settings=settings)
    assert (told.before, told.after) == found


def test_line_spacing_comes_from_the_defaults_and_keeps_its_rule(read: Any) -> None:
    assert (shape(read, "").line, shape(read, "").line_rule) == (259, "auto")
    told = shape(read, '<w:spacing w:line="15pt" w:lineRule="exact"/>')
    assert (told.line, told.line_rule) == (300, "exact")


def test_a_border_of_one_side_leaves_the_other_to_the_style(read: Any) -> None:
    assert shape(read, '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>').border == "single"
    assert shape(read, '<w:pBdr><w:top w:val="none"/></w:pBdr>').border == "none"
    assert shape(read, '<w:pBdr><w:top w:val="none"/><w:bottom w:val="double"/></w:pBdr>').border == "double"


def test_tab_stops_add_up_along_the_styles(read: Any) -> None:
    own = (
        '<w:pStyle w:val="Tren"/><w:tabs><w:tab w:val="clear" w:pos="9360"/><w:tab w:val="left" w:pos="100"/></w:tabs>'
    )
    assert shape(read, own).tabs == ((100.0, "left"), (4680.0, "center"))


def pair(read: Any, first: str, second: str, *, settings: str = "", **parts: str) -> float:
    body = "".join(f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>" for look in (first, second))
    found: list[Paragraph] = read(body, "", settings=settings, **parts)
    return _gap(*found)


BIG, SMALL = '<w:spacing w:before="300" w:after="200"/>', '<w:spacing w:before="100" w:after="60"/>'
AUTO = '<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>'


def test_of_two_spaces_the_larger_one_is_seen(read: Any) -> None:
    """As measured in LibreOffice and told of Word; files that ask for the older way add them."""
    assert pair(read, BIG, SMALL) == 200
    assert pair(read, SMALL, BIG) == 300
    assert pair(read, BIG, SMALL, settings=OLD) == 300


def test_space_left_to_word_is_14_points_and_none_between_items_of_a_list(read: Any) -> None:
    assert pair(read, AUTO, AUTO) == 280
    assert pair(read, AUTO, AUTO, settings=OLD) == 200
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{AUTO}'
    assert pair(read, listed, listed, numbering=numbering) == 0
    assert pair(read, listed, AUTO, numbering=numbering) == 280


def test_contextual_spacing_counts_between_paragraphs_of_one_style(read: Any) -> None:
    assert pair(read, f"{BIG}<w:contextualSpacing/>", BIG) == 300
    assert pair(read, f"{BIG}<w:contextualSpacing/>", f"{BIG}<w:contextualSpacing/>") == 0
