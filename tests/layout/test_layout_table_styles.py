"""A cell has the parts of its table's style that it has in Word, and only those of the innermost table."""

from __future__ import annotations

from typing import Any

import pytest

PARTS = {
    "firstRow": ("center", "<w:b/>"), "lastRow": ("right", "<w:i/>"), "firstCol": ("left", '<w:sz w:val="30"/>'),
    "lastCol": ("left", '<w:sz w:val="32"/>'), "band1Horz": ("both", '<w:color w:val="111111"/>'),
    "band2Horz": ("both", '<w:color w:val="222222"/>'), "band1Vert": ("both", '<w:sz w:val="40"/>'),
    "band2Vert": ("both", '<w:sz w:val="42"/>'), "nwCell": ("center", '<w:sz w:val="50"/>'),
}  # fmt: skip
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{normal}</w:style>'
    '<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Normal"/><w:rPr><w:b/>'
    '<w:sz w:val="26"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Goc"><w:pPr><w:spacing w:after="40"/></w:pPr>'
    '<w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Bang"><w:basedOn w:val="Goc"/><w:tblPr>'
    '<w:tblStyleRowBandSize w:val="1"/></w:tblPr>'
    + "".join(
        f'<w:tblStylePr w:type="{name}"><w:pPr><w:jc w:val="{align}"/></w:pPr><w:rPr>{look}</w:rPr></w:tblStylePr>'
        for name, (align, look) in PARTS.items()
    )
    + "</w:style>"
)


def table(look: str, *, style: str = "", inside: str = "", rows: int = 4) -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    cell = f"<w:tc>{inside}<w:p>{named}<w:r><w:t>chữ</w:t></w:r></w:p></w:tc>"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/>{look}</w:tblPr><w:tblGrid>{"<w:gridCol/>" * 3}</w:tblGrid>'
        + f"<w:tr>{cell * 3}</w:tr>" * rows
        + "</w:tbl>"
    )


def looks(read: Any, xml: str, *, normal: str = "", **parts: str) -> list[tuple[Any, ...]]:
    found = read(xml, STYLES.replace("{normal}", normal), **parts)
    return [
        (one.format.align, run.size, run.bold, run.italic, run.colour)
        for one in found
        for run in (one.inked[0].format,)
    ]


NEW, ALL, NONE = ('<w:tblLook w:val="04A0"/>', '<w:tblLook w:val="01E0"/>', '<w:tblLook w:val="0600"/>')
NAMED = '<w:tblLook w:val="0000" w:firstRow="1" w:firstColumn="1" w:lastRow="0" w:lastColumn="0" w:noVBand="1"/>'


@pytest.mark.parametrize("look", [NEW, NAMED, ""])
def test_first_row_first_column_and_bands(read: Any, look: str) -> None:
    found = looks(read, table(look))
    assert found[0] == ("center", 25, True, False, "auto")
    assert found[1] == ("center", 11, True, False, "auto")
    assert found[3] == ("left", 15, False, False, "111111")
    assert found[4] == ("both", 11, False, False, "111111")
    assert found[7] == ("both", 11, False, False, "222222")
    assert found[10] == ("both", 11, False, False, "111111")


def test_rows_go_over_columns_and_bands_leave_them_out(read: Any) -> None:
    found = looks(read, table(ALL))
    assert found[2] == ("center", 16, True, False, "auto")
    assert found[9] == ("right", 15, False, True, "auto")
    assert found[4] == ("both", 20, False, False, "111111")


def test_a_table_may_want_nothing_of_its_style_but_the_whole(read: Any) -> None:
    assert set(looks(read, table(NONE))) == {("left", 11, False, False, "auto")}


def test_a_toggle_of_table_and_paragraph_style_cancels_out(read: Any) -> None:
    found = looks(read, table(NEW, style="Dam"))
    assert found[1] == ("center", 13, False, False, "auto")
    assert found[4] == ("both", 13, True, False, "111111")


def test_a_table_in_a_cell_has_its_own_style_only(read: Any) -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    assert looks(read, table(NEW, inside=inner, rows=1))[0] == ("left", 12, False, False, "auto")


def test_rows_in_content_controls_count_and_those_of_inner_tables_do_not(read: Any) -> None:
    inner = "<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 5 + "</w:tbl>"
    last = table('<w:tblLook w:val="0640"/>', rows=2).replace(
        "</w:tr></w:tbl>", f"</w:tr><w:sdt><w:sdtContent><w:tr><w:tc>{inner}<w:p><w:r><w:t>cuối</w:t></w:r></w:p>"
        "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
    )  # fmt: skip
    found = read(last, STYLES.replace("{normal}", ""))
    assert [one.text for one in found if one.inked and one.inked[0].format.italic] == ["cuối"]


MODE = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{}"/>{}</w:compat>'
OVER = '<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:val="1"/>'
OWN = '<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>'


@pytest.mark.parametrize(
    ("settings", "size", "align"),
    [
        (MODE.format(15, ""), 10, "left"),
        (MODE.format(14, OVER), 10, "left"),
        (MODE.format(14, ""), 11, "both"),
        (MODE.format(12, ""), 11, "both"),
    ],
)
def test_in_older_modes_the_table_goes_over_what_the_default_style_has_from_word(
    read: Any, settings: str, size: float, align: str
) -> None:
    found = looks(read, table(NEW), normal=OWN, settings=settings)
    assert found[4][:2] == (align, size)
