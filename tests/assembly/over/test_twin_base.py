"""One edit, one change: what happens to all that a text does not show when a person edits it."""

from __future__ import annotations

import re

import docx
import pytest
from docx.shared import Mm

from tdkt_tui.assembly import to_docx, to_text
from tdkt_tui.assembly.twin import lay_over, text_form
from tdkt_tui.assembly.twin.over.align import align
from tdkt_tui.model.fault import ManyFaults, TemplateFault

PICTURE = '<w:r><w:drawing><pic:pic xmlns:pic="urn:pic"/></w:drawing></w:r>'
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip


def run(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str, look: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{''.join(inner)}</w:p>"


BIG = '<w:sz w:val="40"/>'
SPACED = '<w:spacing w:before="240"/>'


def test_one_word_changes_one_word(packed, xml) -> None:
    other = paragraph(run("khác"), look=SPACED)
    one = paragraph(run("Hội nghị "), run("điển hình", BIG + "<w:b/>"), run(" năm 2025."), PICTURE, look=SPACED)
    data = packed(other + one)
    made = lay_over(to_text(data).replace("điển hình", "biểu dương"), data)
    assert xml(made.docx) == xml(packed(other + one.replace("điển hình", "biểu dương")))
    assert made.lost == ()


def test_a_new_paragraph_looks_like_its_neighbour_and_a_moved_one_takes_its_looks_along(packed, xml) -> None:
    first, second = paragraph(run("một", BIG), look=SPACED), paragraph(run("hai ba bốn"), PICTURE)
    data = packed(first + second)
    made = lay_over("[Normal] hai ba bốn⟦ảnh 1⟧\n[Normal] một\n[Normal] mới", data)
    assert xml(made.docx) == xml(packed(second + first + first.replace("một", "mới")))


def test_an_anchor_moves_and_one_that_is_gone_is_told(packed, xml) -> None:
    data = packed(paragraph(run("một "), PICTURE, run(" hai")) + paragraph(run("ba"), NOTE))
    assert "[Normal] một ⟦ảnh 1⟧ hai\n[Normal] ba⟦cước chú 1⟧" in to_text(data)
    made = lay_over("[Normal] một  hai\n[Normal] ⟦ảnh 1⟧ba", data)
    assert xml(made.docx) == xml(packed(paragraph(run("một "), run(" hai")) + paragraph(PICTURE, run("ba"))))
    assert made.lost == ("đoạn 2: đã bỏ ⟦cước chú 1⟧, văn bản không còn dấu này",)


def test_anchors_that_are_unknown_or_there_twice_are_faults_with_their_lines(packed) -> None:
    data = packed(paragraph(PICTURE))
    with pytest.raises(ManyFaults) as caught:
        lay_over("[Normal] ⟦ảnh 2⟧\n[Normal] ⟦ảnh 1⟧\n[Normal] ⟦ảnh 1⟧\n[Nomal] x\n⟦ảnh 1⟧", data)
    assert [fault.place for fault in caught.value.faults] == ["dòng 1", "dòng 3", "dòng 4", "dòng 5"]
    assert "⟦ảnh 1⟧" in caught.value.faults[0].fix
    assert "[Normal]" in caught.value.faults[2].fix
    with pytest.raises(TemplateFault, match="chỉ có trong tệp"):
        to_docx("[Thân bài] ⟦ảnh 1⟧")


def test_marks_that_end_elsewhere_outlive_the_paragraph_that_held_them(packed, xml) -> None:
    start, end = '<w:bookmarkStart w:id="1" w:name="m"/>', '<w:bookmarkEnd w:id="1"/>'
    whole = '<w:bookmarkStart w:id="2" w:name="riêng"/><w:bookmarkEnd w:id="2"/>'
    begin, stop = FIELD.split("{}")
    data = packed(paragraph(start, begin, run("xóa"), whole) + paragraph(run("còn"), stop, end))
    made = lay_over("[Normal] còn", data)
    assert xml(made.docx) == xml(packed(start + paragraph(begin, run("còn"), stop, end)))
    assert made.lost == ("đoạn 1: mất cùng lời cũ của đoạn: dấu trang “riêng”",)


def test_a_field_or_link_without_words_goes_and_is_told(packed, xml) -> None:
    link = f'<w:hyperlink w:anchor="a">{run("liên kết")}</w:hyperlink>'
    data = packed(paragraph(run("ngày "), FIELD.format(run("01/01")), link, run(" hết")))
    made = lay_over("[Normal] ngày  hết", data)
    assert xml(made.docx) == xml(packed(paragraph(run("ngày "), run(" hết"))))
    assert len(made.lost) == 2


def test_rows_and_cells_keep_their_looks(packed, xml) -> None:
    def row(*texts: str) -> str:
        cells = "".join(
            f'<w:tc><w:tcPr><w:shd w:fill="EEEEEE"/></w:tcPr>{paragraph(run(text, BIG))}</w:tc>' for text in texts
        )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"

    def table(*rows: str) -> str:
        grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
        return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>{grid}{"".join(rows)}</w:tbl>{paragraph()}'

    data = packed(table(row("a", "b"), row("c", "d")))
    text = to_text(data).replace("[Normal] d\n", "[Normal] d\n::: hàng\n::: ô\n[Normal] e\n::: ô\n[Normal] g\n")
    made = lay_over(text.replace("[Normal] a", "[Normal] a1"), data)
    assert xml(made.docx) == xml(packed(table(row("a1", "b"), row("c", "d"), row("e", "g"))))


def test_what_is_not_shown_is_named_and_a_template_of_ours_has_nothing_to_name(packed, source) -> None:
    assert text_form(to_docx(source)).kept == ()
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "UBND huyện"
    document.add_paragraph("x").paragraph_format.left_indent = Mm(10)
    data = packed("", document)
    text = to_text(data)
    assert "# Giữ qua --base: 1 đầu trang: “UBND huyện”\n" in text
    assert "# Giữ qua --base: 1 đoạn có giãn dòng, thụt lề, khung hay mốc tab riêng (đoạn 1)\n" in text
    assert lay_over(text, data).docx == data


def test_three_thousand_lines_are_aligned_in_about_linear_work() -> None:
    asked = 0

    def likeness(one: int, other: int) -> float:
        nonlocal asked
        asked += 1
        return float(old[one].split()[0] == new[other].split()[0])

    old = [text for number in range(1500) for text in (f"đoạn {number}", "")]
    new = [re.sub(r"7$", "7 sửa", text) for text in old if text != "đoạn 500"]
    found = align(old, new, lambda one, other: likeness(one, other) if old[one] and new[other] else 0.0)
    assert asked < 20_000
    assert all(match is not None for match in found)


def test_deep_tables_and_wrappers_do_not_break_it(packed) -> None:
    body = paragraph(run("x"))
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
    wrapped = "<w:sdt><w:sdtContent>" * 400 + paragraph(run("y")) + "</w:sdtContent></w:sdt>" * 400
    data = packed(body + wrapped)
    text = to_text(data)
    assert "⟦bảng lồng sâu 1⟧" in text
    made = lay_over(text.replace("[Normal] y", "[Normal] z"), data)
    assert "[Normal] z" in to_text(made.docx)
