from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import DOCUMENT, STYLES, read
from tdkt_tui.assembly.xml import text_of, w
from tdkt_tui.regulations import load

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
REGULATIONS = ("nd30_2020", "tt01_2011")


def rule_under(page: Any, line: tuple[float, float, float, float]) -> float:
    """Return the length of the rule drawn under a line of text; it must be centred there."""
    left, _, right, bottom = line
    found = [
        rule for rule in page.rules() if -0.5 < rule[1] - bottom < 6 and left - 1 < rule[0] and rule[2] < right + 1
    ]
    assert found, "không có nét kẻ"
    rule = found[0]
    assert (rule[0] + rule[2]) / 2 == pytest.approx((left + right) / 2, abs=0.6)
    return rule[2] - rule[0]


@pytest.mark.parametrize("regulation", REGULATIONS)
def test_head_lines_and_rules_are_drawn_as_prescribed(
    template: Template, data: dict[str, Any], regulation: str, printed: Callable[[bytes], Any]
) -> None:
    page = printed(template.render(data, load(regulation)))
    for line in (*MOTTO, data["parent"], data["issuer"], "Số: 05/KH-UBND", data["place_date"]):
        page.line_of(line)
    motto, issuer, title = page.line_of(MOTTO[1]), page.line_of(data["issuer"]), page.line_of(data["title"])
    assert rule_under(page, motto) == pytest.approx(motto[2] - motto[0], rel=0.02)
    for line in (issuer, title):
        assert 1 / 3 <= rule_under(page, line) / (line[2] - line[0]) <= 1 / 2


def test_page_number_stands_where_the_regulation_wants_it_and_not_on_page_one(
    template: Template, data: dict[str, Any], printed: Callable[[bytes], Any]
) -> None:
    many = {**data, "people": [{"name": f"Nguyễn Văn {number}", "year": 1970} for number in range(90)]}
    for regulation, first_line in (("nd30_2020", True), ("tt01_2011", False)):
        pages = printed(template.render(many, load(regulation))).pages()
        assert len(pages) > 2
        for number, page in enumerate(pages[1:], start=2):
            lines = [line for line in page.split("\n") if line.strip()]
            assert lines[0 if first_line else -1].strip() == str(number)
            assert lines[-1 if first_line else 0].strip() != str(number)
        assert [line for line in pages[0].split("\n") if line.strip() in ("1", "2")] == []


def test_the_repeated_heading_and_the_signature_are_not_torn(
    template: Template, data: dict[str, Any], printed: Callable[[bytes], Any]
) -> None:
    people = [{"name": f"Nguyễn Văn {number}", "year": 1970} for number in range(60)]
    made = [template.render({**data, "people": people[:count]}, load("nd30_2020")) for count in range(12, 60, 3)]
    torn = 0
    for page in printed(*made):
        pages = page.pages()
        torn += len(pages) > 1
        with_name = next(text for text in pages if "Lê Văn C" in text)
        assert "CHỦ TỊCH" in with_name
        assert "nghiêm túc thực hiện./." in with_name
        assert all("Họ và tên" in text for text in pages if "Nguyễn Văn" in text)
    assert torn > 3, "no document was long enough to be torn"


def test_every_style_is_the_regulations(template: Template, data: dict[str, Any]) -> None:
    regulation = load("tt01_2011")
    package = read(template.render(data, regulation))
    styles = {style.find(w("name")).get(w("val")): style for style in package.tree(STYLES).iter(w("style"))}
    for component in ("quoc-hieu", "can-cu", "noi-dung", "noi-nhan", "so-trang"):
        spec = regulation.style(component)
        look = styles[spec.name].find(w("rPr"))
        assert look.find(w("sz")).get(w("val")) == str(round(spec.size_pt * 2))
        assert (look.find(w("b")) is not None, look.find(w("i")) is not None) == (spec.bold, spec.italic)
        assert look.find(w("rFonts")).get(w("ascii")) == spec.font
    for name in ("Normal", "header", "footer"):
        assert styles[name].find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) == "Times New Roman"


@pytest.mark.parametrize("blank", ["issuer", "title", "parent", "signer", "place_date"])
@pytest.mark.parametrize("regulation", REGULATIONS)
def test_a_blank_never_breaks_the_geometry(
    template: Template, data: dict[str, Any], blank: str, regulation: str, audited: Callable[[bytes], None]
) -> None:
    audited(template.render({**data, blank: ""}, load(regulation)))
    audited(template.render({**data, blank: "Ẩ" * 300}, load(regulation)))


def test_every_column_adds_up_to_the_text_width(template: Template, data: dict[str, Any]) -> None:
    page = load("nd30_2020").page
    root = read(template.render(data, load("nd30_2020"))).tree(DOCUMENT)
    for table in root.iter(w("tbl")):
        grid = [int(column.get(w("w"))) for column in table.find(w("tblGrid"))]
        assert sum(grid) / 1440 * 25.4 == pytest.approx(page.text_width_mm, abs=0.1)
        for row in table.iter(w("tr")):
            assert sum(int(cell.get(w("w"))) for cell in row.iter(w("tcW"))) == sum(grid)


def test_landscape_stays_landscape_and_its_table_grows(audited: Callable[[bytes], None]) -> None:
    source = "@trang ngang\n::: bảng cột=1,3 viền=có\n::: hàng\n::: ô\n::: ô\n::: hết\n@trang dọc\n[Thân bài] hết"
    made = Template.from_bytes(to_docx(source)).render({}, load("nd30_2020"))
    audited(made)
    root = read(made).tree(DOCUMENT)
    page = load("nd30_2020").page
    wide, high = [section.find(w("pgSz")) for section in root.iter(w("sectPr"))]
    assert (wide.get(w("orient")), high.get(w("orient"))) == ("landscape", None)
    grid = [int(column.get(w("w"))) for column in next(root.iter(w("tblGrid")))]
    assert sum(grid) / 1440 * 25.4 == pytest.approx(page.height_mm - page.left_mm - page.right_mm, abs=0.1)
    assert grid[1] == pytest.approx(grid[0] * 3, abs=2)


def test_words_of_the_document_are_untouched(template: Template, data: dict[str, Any]) -> None:
    plain = read(template.render(data)).tree(DOCUMENT)
    dressed = read(template.render(data, load("nd30_2020"))).tree(DOCUMENT)
    assert [text_of(node) for node in dressed.iter(w("p"))] == [text_of(node) for node in plain.iter(w("p"))]


def test_headings_are_not_stretched_over_the_line() -> None:
    for name in REGULATIONS:
        for component in ("muc", "khoan"):
            spec = load(name).style(component)
            assert (spec.align, spec.first_line_cm > 0) == ("left", True)


def test_a_page_number_that_word_has_rewritten_is_still_one(template: Template, data: dict[str, Any]) -> None:
    field = (
        b'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        b'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        b'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    package = read(to_docx("[Thân bài] x"))
    for name in ("word/header1.xml", "word/footer1.xml"):
        package.parts[name] = re.sub(rb"<w:fldSimple.*</w:fldSimple>", field, package.parts[name])
    made = read(Template.from_bytes(pack(package)).render({}, load("tt01_2011")))
    assert [name for name in made.parts if "header" in name or "footer" in name] == ["word/footer1.xml"]


def test_a_header_with_words_of_its_own_stays() -> None:
    package = read(to_docx("[Thân bài] x"))
    header = package.parts["word/header1.xml"]
    words = "<w:r><w:t>Mật</w:t></w:r><w:fldSimple".encode()
    package.parts["word/header1.xml"] = header.replace(b"<w:fldSimple", words)
    made = read(Template.from_bytes(pack(package)).render({}, load("tt01_2011")))
    assert "Mật".encode() in made.parts["word/header1.xml"]


def test_closing_words_never_stand_alone_after_a_table(printed: Callable[..., Any]) -> None:
    """They stay together, and the table in front gives its last row, and only that one."""
    rows = "\n".join(["::: lệnh {%tr for row in rows %}", "::: hàng", "::: ô", "[Nội dung bảng] hàng {{ row }} ở đây"])
    source = (
        "[Thân bài] mở\n::: bảng cột=100 viền=có lặp=1\n::: hàng\n::: ô\n[Tiêu đề bảng] Đầu\n"
        f"{rows}\n::: lệnh {{%tr endfor %}}\n::: hết\n[Thân bài] Lời đầu.\n[Thân bài] Lời giữa.\n[Thân bài] Lời cuối./."
    )
    template = Template.from_bytes(to_docx(source))
    counts = range(33, 43)
    made = [template.render({"rows": list(range(1, count + 1))}, load("nd30_2020")) for count in counts]
    carried = 0
    for count, document in zip(counts, printed(*made), strict=True):
        pages = document.pages()
        closing = next(page for page in pages if "Lời cuối" in page)
        assert f"hàng {count} ở đây" in closing
        assert "Lời đầu" in closing
        carried += len(pages) > 1 and f"hàng {count - 1} ở đây" not in closing
    assert carried, "no count of rows brought the closing words to the next page with one row"


def test_words_that_announce_a_list_stay_with_it(printed: Callable[..., Any]) -> None:
    rows = "{%p for row in rows %}\n[Thân bài] dòng {{ row }}\n{%p endfor %}"
    source = f"{rows}\n[Thân bài] Thành phần gồm:\n[Thân bài] - Mục đầu;"
    template = Template.from_bytes(to_docx(source))
    made = [template.render({"rows": list(range(count))}, load("nd30_2020")) for count in range(24, 40)]
    alone = 0
    for document in printed(*made):
        pages = document.pages()
        announced = next(page for page in pages if "Thành phần gồm:" in page)
        assert "Mục đầu" in announced
        alone += len(pages) > 1 and announced is pages[-1] and "dòng" not in announced
    assert alone, "no count of lines brought the announcing words to the next page"
