"""Automatic numbers are told as Word shows them, and a level's indents have their place among the styles."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.compliance.layout.numerals import bullet, numeral


def level(at: int, form: str, text: str, *, more: str = "", left: int = 720, hanging: int = 360, look: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{look}</w:lvl>'
    )


SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
OUTLINE = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.", more='<w:pStyle w:val="Muc"/>')
    + level(1, "decimal", "%1.%2.", more="<w:isLgl/>", left=1080)
    + level(2, "lowerLetter", "%3)", left=1440)
    + "</w:abstractNum>"
)
SIGNS = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "bullet", "-")
    + level(1, "bullet", "\uf0b7", look=SYMBOL)
    + "</w:abstractNum>"
)
LINKED = (
    '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Kieu"/></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Kieu"/>'
    + level(0, "decimalZero", "Điều %1.")
    + level(1, "lowerRoman", "%2)", more='<w:lvlRestart w:val="0"/>')
    + "</w:abstractNum>"
)
FIVE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
OTHER = f'<w:lvlOverride w:ilvl="2">{level(2, "upperLetter", "(%3)", left=2000)}</w:lvlOverride>'
NUMBERING = (
    OUTLINE
    + SIGNS
    + LINKED
    + "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'
        for num, abstract, more in ((1, 0, ""), (2, 1, ""), (3, 0, FIVE), (4, 2, ""), (5, 3, ""), (6, 0, OTHER))
    )
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="MucLui"><w:basedOn w:val="Muc"/><w:pPr>'
    '<w:ind w:left="0" w:firstLine="500"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Lui"><w:pPr><w:ind w:left="300" w:firstLine="700"/></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
)  # fmt: skip


def item(num: int | None = None, at: int | None = None, *, style: str = "", more: str = "", text: str = "chữ") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    deep = "" if at is None else f'<w:ilvl w:val="{at}"/>'
    listed = "" if num is None else f'<w:numPr>{deep}<w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{named}{listed}{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def labels(read: Any, *items: str) -> list[str]:
    return [one.label for one in read("".join(items), STYLES, numbering=NUMBERING)]


def indents(read: Any, *items: str) -> list[tuple[float, float]]:
    return [(one.format.left, one.format.first) for one in read("".join(items), STYLES, numbering=NUMBERING)]


def test_levels_count_and_begin_anew(read: Any) -> None:
    items = [item(style="Muc"), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1, 2), item(style="MucLui")]
    assert labels(read, *items, item(1, 1)) == ["I.", "1.1.", "a)", "b)", "1.2.", "a)", "II.", "2.1."]


def test_bullets_are_shown_as_signs(read: Any) -> None:
    assert labels(read, item(2, 0), item(2, 1)) == ["-", "•"]


def test_lists_of_one_kind_go_on_unless_told_where_to_begin(read: Any) -> None:
    assert labels(read, item(1, 0), item(3, 0), item(3, 0), item(1, 0)) == ["I.", "V.", "VI.", "VII."]


def test_a_list_may_be_kept_in_a_style_and_never_begin_anew(read: Any) -> None:
    items = [item(4, 0), item(4, 1), item(4, 1), item(4, 0), item(4, 1)]
    assert labels(read, *items) == ["Điều 01.", "i)", "ii)", "Điều 02.", "iii)"]


def test_a_list_may_have_a_level_of_its_own(read: Any) -> None:
    assert labels(read, item(6, 2), item(6, 2)) == ["(A)", "(B)"]


def test_number_nought_and_unknown_lists_are_no_numbers(read: Any) -> None:
    assert labels(read, item(0, 0, style="Muc"), item(99, 0), item(1, 8)) == ["", "", ""]


def test_tables_count_and_what_nobody_sees_does_not(read: Any) -> None:
    cell = f"<w:tbl><w:tr><w:tc>{item(1, 0)}</w:tc></w:tr></w:tbl>"
    hidden, deleted = "<w:rPr><w:vanish/></w:rPr>", '<w:rPr><w:del w:id="1"/></w:rPr>'
    found = labels(read, item(1, 0), cell, item(1, 0, more=hidden), item(1, 0, more=deleted), item(1, 0))
    assert found == ["I.", "II.", "", "", "III."]


def test_indents_of_a_level_stand_over_the_style_where_the_paragraph_names_the_list(read: Any) -> None:
    assert indents(read, item(1, 0, style="Lui"), item(1, 1), item(1, 0, more='<w:ind w:left="100"/>')) == [
        (720, -360), (1080, -360), (100, -360),
    ]  # fmt: skip


def test_indents_of_a_level_stand_under_a_style_that_says_more(read: Any) -> None:
    assert indents(read, item(style="Muc"), item(style="MucLui"), item(0, 0, style="Muc")) == [
        (720, -360), (0, 500), (0, 0),
    ]  # fmt: skip


def test_a_broken_list_part_brings_no_traceback(read: Any) -> None:
    rings = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Vong"/></w:abstractNum>'
    rings += '<w:num w:numId="8"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="9"/>'
    style = (
        '<w:style w:type="numbering" w:styleId="Vong"><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>'
    )
    odd = level(0, "upperRoman", "%1.").replace('w:val="1"', 'w:val="1e300"', 1)
    rings += f'<w:abstractNum w:abstractNumId="x">{odd}</w:abstractNum>'
    rings += '<w:num w:numId="10"><w:abstractNumId w:val="x"/></w:num>'
    found = read(item(8, 0) + item(9, 0) + item(10, 0), style, numbering=rings)
    assert [one.label for one in found][:2] == ["", ""]
    assert found[2].label.endswith(".")


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (5000, "upperRoman", "5000"), (0, "upperRoman", "0"),
        (26, "lowerLetter", "z"), (28, "upperLetter", "BB"), (10**9, "lowerLetter", "1000000000"), (7, "none", ""),
        (9, "decimalZero", "09"), (12, "decimalZero", "12"), (3, "something", "3"),
        (21, "vietnameseCounting", "hai mươi mốt"), (15, "vietnameseCounting", "mười lăm"),
    ],
)  # fmt: skip
def test_forms_of_numbers(value: int, form: str, shown: str) -> None:
    assert numeral(value, form) == shown


def test_bullets_of_faces_of_signs() -> None:
    assert bullet("\uf0d8", "Wingdings") == "➢"
    assert bullet("\uf0e8", "") == "•"
    assert bullet("+", "Times New Roman") == "+"
