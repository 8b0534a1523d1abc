"""A .docx as text: no line wider than asked, nothing of the text lost, layouts as they are on paper."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections import Counter
from xml.sax.saxutils import escape

import pytest
import wcwidth
from hypothesis import given, settings
from hypothesis import strategies as st

from tdkt_tui.compliance.as_text import laid_out, plain

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="850" w:top="1134" w:bottom="1134"/>'
ACROSS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:left="1134" w:right="1134"/>'
BORDERS = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
DRAWN = set("─│┌┐└┘├┤┬┴┼╵╷╴╶┄")


def docx(body, section=PAGE):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        package.writestr(
            "word/document.xml",
            f"<w:document {W}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        )
    return made.getvalue()


def p(text="", look="", run=""):
    return (
        f'<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def cell(*inside, more=""):
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{''.join(inside) or p()}</w:tc>"


def table(*rows, grid=(3000, 3000), look=BORDERS):
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in grid)
    inside = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{inside}</w:tbl>"


def text_of(data, width=80):
    return [plain(line) for line in laid_out(data, width)]


def cells(text):
    return wcwidth.wcswidth(text)


def ink(text):
    return [sign for sign in text if not sign.isspace()]


LETTERS = st.text(alphabet="aáảđĐÊủy ươ-“” 12.;漢\u00a0\u0323\n\t", max_size=120)
LOOKS = st.sampled_from(
    ["", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', '<w:jc w:val="both"/><w:ind w:firstLine="720"/>',
     '<w:ind w:left="99999" w:right="99999"/>', '<w:ind w:left="-4000" w:firstLine="-9999999"/>',
     '<w:ind w:left="nan" w:right="1e300"/>']
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LETTERS, LOOKS), max_size=6), st.integers(20, 140))
def test_paragraphs_keep_their_text_in_order_and_no_line_is_wider_than_asked(paragraphs, width):
    lines = text_of(docx("".join(p(text, look) for text, look in paragraphs)), width)
    assert all(cells(line) <= width for line in lines)
    # What joins the letter before it in its own paragraph is composed, as everywhere in the program.
    wanted = "".join(unicodedata.normalize("NFC", text) for text, _ in paragraphs)
    assert Counter(ink("".join(lines))) == Counter(ink(wanted))
    assert "".join(ink("".join(lines))) == "".join(ink(wanted))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.tuples(LETTERS, st.integers(1, 4), st.sampled_from(["", "restart", "continue"])),
                      min_size=1, max_size=5), min_size=1, max_size=4),
    st.lists(st.integers(0, 9000), max_size=7), st.booleans(), st.integers(20, 140),
)  # fmt: skip
def test_tables_of_any_shape_keep_what_stands_in_their_cells(rows, grid, ruled, width):
    follows = [[merge == "continue" for _, _, merge in row] for row in rows]
    data = docx(
        table(
            *(
                [
                    cell(p("" if merge == "continue" else text),
                         more=f'<w:gridSpan w:val="{span}"/>' + (f'<w:vMerge w:val="{merge}"/>' if merge else ""))
                    for text, span, merge in row
                ]
                for row in rows
            ),
            grid=grid, look=BORDERS if ruled else "",
        )
    )  # fmt: skip
    lines = text_of(data, width)
    assert all(cells(line) <= width for line in lines)
    if not any(map(any, follows)):
        import unicodedata

        wanted = Counter(ink("".join(unicodedata.normalize("NFC", text) for row in rows for text, _, _ in row)))
        assert Counter(sign for sign in ink("".join(lines)) if sign not in DRAWN) == wanted


def test_titles_are_centred_and_dates_stand_right():
    lines = text_of(docx(p("KẾ HOẠCH", '<w:jc w:val="center"/>') + p("ngày 01", '<w:jc w:val="right"/>')), 40)
    assert lines[0] == " " * 16 + "KẾ HOẠCH"
    assert lines[1] == " " * 33 + "ngày 01"


def test_a_long_title_breaks_into_lines_of_about_one_length():
    lines = text_of(docx(p("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH BẮC GIANG", '<w:jc w:val="center"/>')), 42)
    assert [line.strip() for line in lines] == ["HỘI ĐỒNG THI ĐUA - KHEN", "THƯỞNG TỈNH BẮC GIANG"]


def test_first_lines_are_indented_and_others_are_not():
    lines = text_of(docx(p("Thực hiện " * 20, '<w:ind w:firstLine="720"/>')), 60)
    assert lines[0].startswith("     Thực")
    assert all(line.startswith(("Thực", "hiện")) for line in lines[1:])


def test_bold_italic_and_gaps_are_told_by_their_spans():
    data = docx(p("Số: ⟪còn thiếu: số⟫/KH", run="<w:b/>") + p("thường", run="<w:i/>"))
    first, second = laid_out(data, 80)
    assert [(span.text, span.bold, span.gap) for span in first] == [
        ("Số: ", True, False), ("⟪còn thiếu: số⟫", True, True), ("/KH", True, False)
    ]  # fmt: skip
    assert (second[0].bold, second[0].italic) == (False, True)


def test_a_no_break_space_holds_a_number_by_its_noun():
    lines = text_of(docx(p("a " * 8 + "300\u00a0đại\u00a0biểu dự")), 24)
    assert lines == ["a a a a a a a a", "300 đại biểu dự"]


def test_columns_without_rules_stand_beside_each_other():
    centre = '<w:jc w:val="center"/>'
    data = docx(table([cell(p("Nơi nhận:"), p("- Lưu: VT.")), cell(p("CHỦ TỊCH", centre), p("Văn A", centre))],
                      grid=(4678, 4678), look=""))  # fmt: skip
    lines = text_of(data, 60)
    assert lines[0].startswith("Nơi nhận:")
    assert abs(lines[0].index("CHỦ TỊCH") + 4 - 45) <= 1
    assert lines[1].split("   ")[0] == "- Lưu: VT."


def test_a_table_wraps_inside_its_cells_and_joins_its_rules():
    data = docx(
        table(
            [cell(p("TT"), more='<w:vMerge w:val="restart"/>'), cell(p("Năm sinh"), more='<w:gridSpan w:val="2"/>')],
            [cell(more="<w:vMerge/>"), cell(p("Nam")), cell(p("Nữ"))],
            [cell(p("1")), cell(p("một hai ba")), cell()],
            grid=(1000, 1000, 1000),
        )
    )
    assert text_of(data, 28) == [
        "┌────────┬─────────────────┐",
        "│TT      │Năm sinh         │",
        "│        ├────────┬────────┤",
        "│        │Nam     │Nữ      │",
        "├────────┼────────┼────────┤",
        "│1       │một hai │        │",
        "│        │ba      │        │",
        "└────────┴────────┴────────┘",
    ]


def test_text_of_a_merged_cell_goes_on_across_the_rule():
    data = docx(
        table(
            [cell(p("một hai ba"), more='<w:vMerge w:val="restart"/>'), cell(p("x"))],
            [cell(more="<w:vMerge/>"), cell(p("y"))],
            grid=(1000, 2000),
        )
    )
    assert text_of(data, 20) == [
        "┌─────┬────────────┐",
        "│một  │x           │",
        "│hai  ├────────────┤",
        "│ba   │y           │",
        "└─────┴────────────┘",
    ]


def test_more_columns_than_the_room_takes_stand_one_below_the_other():
    data = docx(table([cell(p(f"ô {number}")) for number in range(30)], grid=[300] * 30))
    assert text_of(data, 40) == [f"ô {number}" for number in range(30)]


def test_sections_and_page_breaks_are_told_in_words():
    data = docx(
        p("một")
        + f"<w:p><w:pPr><w:sectPr>{PAGE}</w:sectPr></w:pPr></w:p>"
        + p("hai")
        + p("ba", "<w:pageBreakBefore/>"),
        ACROSS,
    )
    lines = text_of(data, 60)
    assert [line.strip("┄ ") for line in lines if line.startswith("┄")] == ["trang mới, khổ ngang", "trang mới"]
    assert all(cells(line) == 60 for line in lines if line.startswith("┄"))


def test_an_upright_page_stands_amid_a_wide_screen():
    lines = [plain(line) for line in laid_out(docx(p("chữ " * 60)), 120, centred=True)]
    assert all(line.startswith(" " * 16 + "chữ") for line in lines)
    assert max(map(cells, lines)) <= 16 + 88


def test_data_never_acts_on_the_terminal():
    hostile = "\x9b31m[bold]x[/] \u202eđảo \u200b&amp; <w:p> \ufeff"
    (line,) = text_of(docx(p(hostile)), 80)
    assert line == "[bold]x[/] đảo &amp; <w:p>"


@pytest.mark.parametrize("span", ["999999999", "-3", "nan", "x"])
def test_a_span_beyond_reason_neither_hangs_nor_fails(span):
    data = docx(table([cell(p("một"), more=f'<w:gridSpan w:val="{span}"/>'), cell(p("hai"))]))
    assert re.sub(r"[^a-zộ]", "", "".join(text_of(data, 60))) == "mộthai"


def test_tables_nested_without_end_still_give_their_text():
    nested = p("đáy")
    for _ in range(30):
        nested = table([cell(nested, p())], grid=(5000,))
    assert "đáy" in "".join(text_of(docx(nested), 80))
