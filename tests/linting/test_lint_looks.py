"""Looks, breaks, blank paragraphs, components: what a template should leave to styles and to the regulation."""

from __future__ import annotations

from tdkt_tui.assembly import to_docx
from tdkt_tui.compliance.layout import check_document
from tdkt_tui.compliance.linting.audience import Wanted
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import load

RUN = "<w:r>{}<w:t>lời</w:t></w:r>"
HEAD = """
::: bảng đầu văn bản
::: hàng
::: ô
[Cơ quan ban hành] {{ issuer.name }}
[Kẻ dưới cơ quan]
::: ô
[Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
[Kẻ dưới tiêu ngữ]
::: hàng
::: ô
[Số ký hiệu] {{ document.number }}
::: ô
[Địa danh thời gian] {{ document.place_date }}
::: hết
"""
TITLE = "[Tên loại] {{ document.type }}\n[Trích yếu] {{ document.title }}\n[Kẻ dưới trích yếu]\n"
BODY = "{%p if x %}\n[Thân bài] {{ x }}\n{%p endif %}\n"
END = """
::: bảng chữ ký
::: hàng
::: ô
[Nơi nhận] Nơi nhận:
[Danh sách nơi nhận] - Lưu: VT.
::: ô
[Quyền hạn chức vụ] {{ x }}
[Chữ ký]
[Họ tên người ký] {{ signature.name }}
::: hết
"""
NEWEST = load("nd30_2020")


def test_direct_looks_are_told_where_they_stand(of_body, told) -> None:
    looks = ("<w:b/>", '<w:sz w:val="30"/>', '<w:rStyle w:val="Dam"/><w:lang w:val="vi-VN"/>')
    bold, large, styled = (RUN.format(f"<w:rPr>{look}</w:rPr>") for look in looks)
    paragraph = '<w:pPr><w:pStyle w:val="ThanBai"/><w:jc w:val="center"/></w:pPr>'
    body = f"<w:p>{paragraph}{RUN.format('')}</w:p><w:p>{bold}{large}</w:p><w:p>{styled}</w:p>"
    found = [(one.rule, one.place, one.message, one.fixable) for one in told(of_body(body))]
    assert found == [
        ("style.paragraph", "đoạn 1", "Đoạn tự đặt căn lề.", False),
        ("style.run", "đoạn 2", "Chữ tự đặt đậm.", True),
        ("style.run", "đoạn 2", "Chữ tự đặt cỡ chữ.", False),
    ]


def test_a_strangers_looks_are_one_note(of_body, told) -> None:
    body = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{RUN.format("")}</w:p>' * 5
    (found,) = told(of_body(body), styled=False)
    assert (found.rule, found.severity, found.place) == ("style.paragraph", Severity.NOTE, "đoạn 1–5")


def test_breaks_and_tabs_and_blanks(told) -> None:
    text = f"[Thân bài] Trước<trang>sau\n[Thân bài] Tên:<tab>{{{{ x }}}}\n[Thân bài]\n[Thân bài] Cuối\n{END}"
    found = told(to_docx(text))
    assert [(one.rule, one.place) for one in found] == [
        ("layout.break", "đoạn 1"), ("layout.spaces", "đoạn 2"), ("layout.blank", "đoạn 3"),
    ]  # fmt: skip
    assert found[1].around == "Tên:«→»{{ x }}"


def test_a_command_alone_leaves_a_blank_and_the_paragraph_form_does_not(told) -> None:
    text = "[Thân bài] {% if x %}\n[Thân bài] A\n[Thân bài] {% endif %}\n{%p if x %}\n[Thân bài] B\n{%p endif %}\n"
    found = [(one.place, one.fix, one.fixable) for one in told(to_docx(text))]
    assert found == [("đoạn 1", "viết {%p if x %}", True), ("đoạn 3", "viết {%p endif %}", True)]


def test_the_only_paragraph_of_a_cell_may_be_empty(told) -> None:
    text = "::: bảng cột=50,50\n::: hàng\n::: ô\n[Nội dung bảng] {% if x %}{{ x }}{% endif %}\n::: ô\n::: hết\n"
    assert told(to_docx(text)) == []


def test_a_whole_template_of_its_kind_lacks_nothing(told) -> None:
    assert told(to_docx(HEAD + TITLE + BODY + END), Wanted("named", NEWEST)) == []


def test_missing_components_are_told_with_their_clause(told) -> None:
    found = told(to_docx(HEAD + BODY + END), Wanted("named", NEWEST))
    assert {one.rule for one in found} == {"part.missing"}
    assert {one.severity for one in found} == {Severity.ERROR}
    assert any("tên loại" in one.message and "NĐ 30/2020" in one.citation for one in found)
    assert not any("Quốc hiệu" in one.message for one in found)


def test_the_kind_says_what_is_missing(told) -> None:
    annex = "[Phụ lục] {{ annex.label }}\n[Tên phụ lục] {{ annex.title }}\n[Kèm theo] {{ annex.attached }}\n"
    docx = to_docx(f"{annex}[Kẻ dưới phụ lục]\n{BODY}")
    assert told(docx, Wanted("annex", NEWEST)) == []
    assert any("Quốc hiệu" in one.message for one in told(docx, Wanted("named", NEWEST)))


def test_the_wrong_order_is_told(told) -> None:
    found = told(to_docx(HEAD + BODY + TITLE + END), Wanted("named", NEWEST))
    assert [(one.rule, one.place) for one in found] == [("part.order", "đoạn 9")]


def test_what_two_regulations_say_alike_is_told_once(told) -> None:
    both = (Wanted("named", load("tt01_2011")), Wanted("named", NEWEST))
    messages = [one.message for one in told(to_docx(HEAD + BODY + END), *both)]
    assert len(messages) == len(set(messages))
    assert messages


def test_a_few_lines_of_no_known_kind_are_no_document(told) -> None:
    assert told(to_docx("[Thân bài] {{ x }}"), Wanted("", NEWEST, binding=False)) == []


def test_the_order_is_told_though_what_stands_between_is_missing(told) -> None:
    text = (
        "[Tên loại] KẾ HOẠCH\n[Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc\n"
    )
    found = [one for one in told(to_docx(text + BODY), Wanted("named", NEWEST)) if one.rule == "part.order"]
    assert [(one.place, "đang là tên loại văn bản đứng trước Tiêu ngữ," in one.message) for one in found] == [
        ("đoạn 1", True)
    ]


def test_a_heading_partly_italic_is_told_as_its_documents_will_be(told) -> None:
    text = "[Mục] III. <Nghiêng>TỔ CHỨC</Nghiêng>\n[Thân bài] Theo <Nghiêng>lời dạy</Nghiêng> <Đậm>này</Đậm>./.\n"
    docx = to_docx(f"{HEAD}{TITLE}{text}{END}")
    found = [one for one in told(docx, Wanted("named", NEWEST)) if one.rule == "style.run"]
    assert [one.message for one in found] == ["Chữ nghiêng trong đoạn “Mục”: thể thức không cho."]
    assert found[0].around == "III. «TỔ CHỨC»"
    judged = check_document(docx, NEWEST)
    assert "nd30_2020.muc.italic" in {one.rule for one in judged}
