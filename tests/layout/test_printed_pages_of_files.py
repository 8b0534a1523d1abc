"""Printed pages through LibreOffice: shipped documents are clean, and each fault put into one is found with its place.

All files, clean and spoilt, go through one run of LibreOffice.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree

from tdkt_tui.assembly import to_pdf
from tdkt_tui.assembly.pdf_pages import read_pages
from tdkt_tui.compliance.layout import read_document
from tdkt_tui.compliance.printed import check_printed
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.regulations import Regulation
from tdkt_tui.workflow import load_dossier
from tdkt_tui.workflow.produce import plan_jobs, produce

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = {"w": W}
CLEAN = (
    "bac_giang/xa-tan-phuc",
    "bac_giang/ubnd-huyen-viet-yen",
    "bac_ninh/nam-2026-phat-dong",
    "binh_thuan/ke-hoach-2024",
    "kien_giang/ke-hoach-2017",
    "kien_giang/nam-2026-bao-cao-nam",
)
PLAN, PEOPLE, AGENDA = (f"bac_giang/ubnd-huyen-viet-yen {name}" for name in
                        ("ke-hoach", "danh-sach-dai-bieu", "chuong-trinh"))  # fmt: skip
LONG = " ".join(["Hoàn thành xuất sắc nhiệm vụ nhiều năm liền."] * 40)
PAGE_BREAK = f'<w:p xmlns:w="{W}"><w:r><w:br w:type="page"/></w:r></w:p>'


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def styled(body: Any, style: str) -> list[Any]:
    return list(body.xpath(f".//w:p[w:pPr/w:pStyle/@w:val='{style}']", namespaces=SPACE))


def table_of(body: Any, caption: str) -> Any:
    return body.xpath(f".//w:tbl[w:tblPr/w:tblCaption/@w:val='{caption}']", namespaces=SPACE)[0]


def give(paragraph: Any, *properties: str) -> None:
    """Put properties right behind the style, instead of those of their name."""
    look = paragraph.find(w("pPr"))
    for text in reversed(properties):
        new = etree.fromstring(f'<w:{text} xmlns:w="{W}"/>')
        for old in look.findall(new.tag):
            look.remove(old)
        look.insert(1, new)


def say(paragraph: Any, text: str) -> None:
    first, *rest = paragraph.iter(w("t"))
    first.text = text
    for node in rest:
        node.text = ""


def strip(body: Any, *names: str) -> None:
    for name in names:
        for node in list(body.iter(w(name))):
            node.getparent().remove(node)


def narrow_motto(body: Any) -> None:
    table = table_of(body, "đầu văn bản")
    for tag, name in (("gridCol", "w"), ("tcW", "w")):
        for index, node in enumerate(table.iter(w(tag))):
            node.set(w(name), "6500" if index % 2 == 0 else "3047")


def long_number(body: Any) -> None:
    say(styled(body, "SoKyHieu")[0], "Số: 11/KH-HĐTĐKT-UBND-BTĐKT-VP-NV-XH-TH")


def torn_name(body: Any) -> None:
    strip(body, "cantSplit")
    give(styled(body, "HoTenNguoiKy")[0], 'spacing w:before="13000"')


def lone_signature(body: Any) -> None:
    table_of(body, "chữ ký").addprevious(etree.fromstring(PAGE_BREAK))


def one_line_with_signature(body: Any) -> None:
    last = styled(body, "ThanBai")[-1]
    say(last, "Trên đây là Kế hoạch của huyện./.")
    give(last, "pageBreakBefore")


def torn_recipients(body: Any) -> None:
    strip(body, "cantSplit")
    give(styled(body, "DanhSachNoiNhan")[-1], 'spacing w:before="13000"')


def heading_at_end(body: Any) -> None:
    heading = styled(body, "Khoan")[2]
    give(heading, 'keepNext w:val="0"')
    give(heading.getnext(), "pageBreakBefore")


def typed_heading_at_end(body: Any) -> None:
    first = styled(body, "ThanBai")[6]
    say(first, "2. Tiêu đề gõ tay")
    run = next(first.iter(w("r")))
    run.insert(0, etree.fromstring(f'<w:rPr xmlns:w="{W}"><w:b/></w:rPr>'))
    give(first, 'keepNext w:val="0"')
    give(first.getnext(), "pageBreakBefore")


def data_table(body: Any) -> Any:
    return body.xpath(".//w:tbl[.//w:tblHeader]", namespaces=SPACE)[0]


def data_rows(table: Any) -> list[Any]:
    return list(table.xpath("w:tr[not(w:trPr/w:tblHeader)]", namespaces=SPACE))


def header_once(body: Any) -> None:
    strip(data_table(body), "tblHeader")


def header_alone(body: Any) -> None:
    table = data_table(body)
    row = data_rows(table)[0]
    strip(table, "tblHeader", "keepNext")
    for paragraph in styled(table, "TieuDeBang"):
        give(paragraph, 'keepNext w:val="0"')
    set_height(row, "7600", "atLeast")


def set_height(row: Any, height: str, rule: str) -> None:
    look = row.find(w("trPr"))
    if look is None:
        look = etree.SubElement(row, w("trPr"))
        row.insert(0, look)
    for old in look.findall(w("trHeight")):
        look.remove(old)
    etree.SubElement(look, w("trHeight"), {w("val"): height, w("hRule"): rule})


def torn_row(body: Any) -> None:
    row = data_rows(data_table(body))[1]
    strip(row, "cantSplit")
    say([paragraph for paragraph in row.iter(w("p")) if paragraph.findtext(f".//{w('t')}")][-1], LONG)


def cut_off_row(body: Any) -> None:
    row = data_rows(data_table(body))[1]
    say([paragraph for paragraph in row.iter(w("p")) if paragraph.findtext(f".//{w('t')}")][-1], LONG)
    set_height(row, "500", "exact")


def cut_word(body: Any) -> None:
    row = data_rows(data_table(body))[1]
    say(
        [paragraph for paragraph in row.iter(w("p")) if paragraph.findtext(f".//{w('t')}")][-1],
        "Nghiêngngảnghiêngngảnghiêng",
    )


def blank_page(body: Any) -> None:
    heading = styled(body, "Muc")[1]
    for _ in range(2):
        heading.addprevious(etree.fromstring(PAGE_BREAK))


def pushed_behind_table(body: Any) -> None:
    last = body.find(w("sectPr")).getprevious()
    give(last, "pageBreakBefore")
    last.find(w("pPr")).remove(last.find(f"{w('pPr')}/{w('pStyle')}"))


def short_last_page(body: Any) -> None:
    last = deepcopy(styled(body, "ThanBai")[0] if styled(body, "ThanBai") else next(body.iter(w("p"))))
    say(last, "Các đơn vị thực hiện./.")
    give(last, "pageBreakBefore")
    body.find(w("sectPr")).addprevious(last)


def past_right_margin(body: Any) -> None:
    give(styled(body, "ThanBai")[3], 'ind w:right="-1200"')


def wide_table(body: Any) -> None:
    table = data_table(body)
    for node in (*table.iter(w("gridCol")), *table.iter(w("tcW"))):
        node.set(w("w"), str(round(int(node.get(w("w"))) * 1.3)))
    strip(table, "tblW")


def tight_lines(body: Any) -> None:
    give(styled(body, "ThanBai")[3], 'spacing w:line="200" w:lineRule="exact"')


def no_numbers(body: Any) -> None:
    strip(body, "headerReference", "footerReference")


def number_on_first(body: Any) -> None:
    strip(body, "titlePg")


def upright_section(body: Any) -> None:
    size = next(body.iter(w("pgSz")))
    size.set(w("orient"), "landscape")


class Spoilt(NamedTuple):
    """A fault put into a shipped document, and what has to be told: rule, severity, place as a pattern."""

    source: str
    edit: Callable[[Any], None]
    rule: str
    severity: Severity
    place: str


E, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
SPOILT = (
    Spoilt(PLAN, narrow_motto, "nd30_2020.quoc-hieu.one-line", E, r"trang 1, đoạn \d+ \(bảng 1, hàng 1, ô 2\)"),
    Spoilt(PLAN, narrow_motto, "nd30_2020.tieu-ngu.one-line", E, r"trang 1, đoạn \d+ \(bảng 1, hàng 1, ô 2\)"),
    Spoilt(PLAN, long_number, "printed.so-ky-hieu.one-line", WARNING, r"trang 1, đoạn \d+ \(bảng 1, hàng 2, ô 1\)"),
    Spoilt(PLAN, torn_name, "printed.quyen-han-chuc-vu.torn", WARNING, r"trang \d, đoạn \d+ \(bảng 2, hàng 1, ô 2\)"),
    Spoilt(
        PLAN,
        lone_signature,
        "printed.quyen-han-chuc-vu.alone",
        WARNING,
        r"trang [34], đoạn \d+ \(bảng 2, hàng 1, ô 2\)",
    ),
    Spoilt(PLAN, one_line_with_signature, "printed.quyen-han-chuc-vu.alone", NOTE, r"trang [34], đoạn \d+ \(.+\)"),
    Spoilt(PLAN, torn_recipients, "printed.noi-nhan.torn", NOTE, r"trang \d, đoạn \d+ \(bảng 2, hàng 1, ô 1\)"),
    Spoilt(PLAN, heading_at_end, "printed.khoan.page-end", WARNING, r"trang \d, đoạn \d+"),
    Spoilt(PLAN, typed_heading_at_end, "printed.noi-dung.page-end", WARNING, r"trang \d, đoạn \d+"),
    Spoilt(PEOPLE, header_once, "printed.bang-tieu-de.repeat", WARNING, r"trang 2"),
    Spoilt(PEOPLE, header_alone, "printed.bang-tieu-de.alone", WARNING, r"trang 1, đoạn \d+ \(bảng 1, hàng 1, ô 1\)"),
    Spoilt(PEOPLE, torn_row, "printed.bang-noi-dung.torn", NOTE, r"trang 1, đoạn \d+ \(bảng 1, hàng \d, ô 1\)"),
    Spoilt(PEOPLE, cut_off_row, "printed.van-ban.cut-off", WARNING, r"trang 1, đoạn \d+ \(bảng 1, hàng \d, ô \d\)"),
    Spoilt(PEOPLE, cut_word, "printed.van-ban.word", WARNING, r"trang 1, đoạn \d+ \(bảng 1, hàng \d, ô \d\)"),
    Spoilt(PLAN, blank_page, "printed.trang.blank", WARNING, r"trang \d"),
    Spoilt(PLAN, pushed_behind_table, "printed.trang.blank", WARNING, r"trang \d"),
    Spoilt(AGENDA, short_last_page, "printed.trang.last", NOTE, r"trang 2"),
    Spoilt(PLAN, past_right_margin, "printed.trang.past-margin", WARNING, r"trang 1, đoạn \d+"),
    Spoilt(PEOPLE, wide_table, "printed.trang.past-margin", WARNING, r"trang 1, đoạn \d+ \(.+\)"),
    Spoilt(PLAN, tight_lines, "printed.van-ban.line-cut", WARNING, r"trang 1, đoạn \d+"),
    Spoilt(PLAN, no_numbers, "nd30_2020.so-trang.place", E, r"trang 2"),
    Spoilt(PLAN, number_on_first, "nd30_2020.so-trang.first-page", E, r"trang 1"),
    Spoilt(PLAN, upright_section, "printed.trang.orientation", WARNING, r"phần trang 1"),
)


def spoilt(data: bytes, edit: Callable[[Any], None]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(memory, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                edit(root.find(w("body")))
                part = etree.tostring(root)
            new.writestr(name, part)
    return memory.getvalue()


@pytest.fixture(scope="module")
def shipped() -> dict[str, tuple[bytes, Regulation]]:
    found = {}
    for profile in CLEAN:
        dossier = load_dossier(profile)
        for job in plan_jobs(dossier, (), ("docx",)):
            made = produce(dossier, job, draft=False)
            for name, data in list(made.rendered.items())[:1]:
                found[f"{profile} {name}"] = (data, made.regulation)
    return found


@pytest.fixture(scope="module")
def told(shipped) -> dict[tuple[str, str], list[Finding]]:
    """Return (document, name of what was done to it) → what its pages show."""
    files = {(name, ""): file for name, file in shipped.items()}
    for fault in SPOILT:
        data, regulation = shipped[fault.source]
        files[fault.source, fault.edit.__name__] = (spoilt(data, fault.edit), regulation)
    numbers = count()
    keys = {str(next(numbers)): key for key in files}
    printed = to_pdf({number: files[key][0] for number, key in keys.items()})
    return {
        keys[number]: check_printed(read_document(*files[keys[number]]), read_pages(pdf))
        for number, pdf in printed.items()
    }


def test_shipped_documents_are_clean_and_each_fault_is_found_with_its_place(shipped, told):
    """One test, so that parallel workers do not each print everything."""
    assert len(shipped) >= 12
    assert {regulation.id for _, regulation in shipped.values()} == {"nd30_2020", "tt01_2011"}
    assert {name: findings for (name, edit), findings in told.items() if not edit and findings} == {}
    assert {fault.edit.__name__: said for fault in SPOILT if (said := amiss(fault, told))} == {}
    assert "dưới bảng cuối" in told[PLAN, "pushed_behind_table"][0].fix  # which no key deletes
    assert "dưới bảng cuối" not in next(
        one.fix for one in told[PLAN, "blank_page"] if one.rule == "printed.trang.blank"
    )


def test_the_page_about_printed_pages_names_every_rule():
    told = (Path(__file__).resolve().parents[2] / "docs" / "trang-in.md").read_text("utf8")
    assert [fault.rule for fault in SPOILT if re.sub(r"^nd30_2020", "…", fault.rule) not in told] == []


def amiss(fault: Spoilt, told: dict[tuple[str, str], list[Finding]]) -> str:
    """Say what is not as it should be in what was told of a fault, "" for nothing."""
    all_of_it = told[fault.source, fault.edit.__name__]
    found = [finding for finding in all_of_it if finding.rule == fault.rule]
    others = {finding.rule for finding in all_of_it}
    if len(found) != 1 or found[0].severity is not fault.severity or len(others) > 3:
        return f"told: {all_of_it}"
    if not re.fullmatch(fault.place, found[0].place) or not found[0].citation or not found[0].fix:
        return f"place, citation or remedy: {found[0]}"
    return ""
