"""The shipped tables load, hold what the decree's annex says, and give everything a style needs."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.regulations import (
    COMPONENTS,
    REGULATION_IDS,
    AllowedKind,
    Certainty,
    LineRule,
    PageNumberPlace,
    load,
)
from tdkt_tui.regulations.reading import read_regulation

SHIPPED = Path(__file__).parents[2] / "tdkt_tui" / "regulations"


@pytest.mark.parametrize("name", REGULATION_IDS)
def test_every_rule_is_whole(name: str) -> None:
    regulation = load(name)
    for rule in regulation.rules:
        assert rule.id == f"{name}.{rule.component}.{rule.prop}"
        assert rule.clause
        assert rule.label
        assert rule.words


@pytest.mark.parametrize("name", REGULATION_IDS)
@pytest.mark.parametrize("component", COMPONENTS)
def test_every_style_obeys_its_own_rules(name: str, component: str) -> None:
    regulation = load(name)
    spec = regulation.style(component)
    assert spec.name == COMPONENTS[component].style
    assert all(getattr(spec, field.name) is not None for field in fields(spec))
    for field, prop in (("size_pt", "size"), ("bold", "bold"), ("italic", "italic"), ("align", "align")):
        rule = regulation.find(component, prop)
        if rule is not None:
            assert rule.permits(getattr(spec, field))


@pytest.mark.parametrize(
    ("component", "prop", "good", "bad"),
    [
        ("quoc-hieu", "size", 13, 13.5),
        ("tieu-ngu", "size", 14, 12),
        ("co-quan-chu-quan", "bold", False, True),
        ("so-ky-hieu", "size", 13, 14),
        ("dia-danh-thoi-gian", "italic", True, False),
        ("ten-loai", "size", 13, 12),
        ("trich-yeu-cong-van", "size", 12, 14),
        ("can-cu", "italic", True, False),
        ("noi-dung", "indent", 1.0001, 1.1),
        ("noi-dung", "spacing", 6, 5),
        ("noi-dung", "line-spacing", 1.5, 1.6),
        ("noi-nhan", "size", 12, 11),
        ("noi-nhan-danh-sach", "size", 11, 12),
        ("phu-luc", "size", 14, 13),
        ("trang", "margin-left", 35, 25),
        ("trang", "margin-right", 15, 25),
        ("ke-co-quan", "length", 0.4, 0.6),
        ("ke-tieu-ngu", "length", 1.0, 0.9),
    ],
)
def test_decree_30_says_so(component: str, prop: str, good: float, bad: float) -> None:
    rule = load("nd30_2020").rule(component, prop)
    assert rule.permits(good)
    assert not rule.permits(bad)


@pytest.mark.parametrize(
    ("component", "prop", "good", "bad"),
    [
        ("so-ky-hieu", "pattern", "Số: 05/KH-UBND", "Số: 5/KH-UBND"),
        ("so-ky-hieu", "pattern", "Số: 16/KH-HĐTĐKT", "Số: 16 /KH-HĐTĐKT"),
        ("so-ky-hieu", "pattern", "Số: ……/KH-UBND", "Số 16/KH-UBND"),
        ("so-ky-hieu", "pattern", "Số: 12/UBND-VX", "Số: 12/KH - UBND"),
        ("dia-danh-thoi-gian", "pattern", "Hà Nội, ngày 05 tháng 01 năm 2020", "Hà Nội, ngày 5 tháng 01 năm 2020"),
        ("dia-danh-thoi-gian", "pattern", "Huế, ngày 29 tháng 6 năm 2019", "Huế, ngày 29 tháng 06 năm 2019"),
        ("dia-danh-thoi-gian", "pattern", "Huế, ngày … tháng … năm 2024", "Huế ngày 29 tháng 6 năm 2019"),
        ("dia-danh-thoi-gian", "pattern", "Huế, ngày tháng năm 2024", "Huế, ngày tháng 06 năm 2024"),
        ("dia-danh-thoi-gian", "pattern", "Huế, ngày ..... tháng ..... năm 2024", "Huế, ngày 32 tháng 6 năm 2024"),
        ("noi-nhan-danh-sach", "pattern-last", "- Lưu: VT, NC (05b).", "- Lưu VT."),
        ("quyen-han-chuc-vu", "stack", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("quyen-han-chuc-vu", "stack", "GIÁM ĐỐC", "KT. CHỦ TỊCH / TM. ỦY BAN NHÂN DÂN"),
        ("ho-ten-nguoi-ky", "titles", "Tạ Thị Sơn", "TS. Tạ Thị Sơn"),
        ("ho-ten-nguoi-ky", "titles", "Nguyễn Văn Linh", "PGS.TS Nguyễn Văn Linh"),
        ("ho-ten-nguoi-ky", "titles", "Ông Ích Khiêm", "Bác sĩ Thị Huyện"),
        (
            "kem-theo",
            "pattern",
            "(Kèm theo Kế hoạch số 16/KH-HĐTĐKT ngày 26 tháng 6 năm 2019 của Hội đồng)",
            "(Kèm theo Kế hoạch ngày 26 tháng 06 năm 2019)",
        ),
        ("kem-theo", "pattern", "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2024 của UBND tỉnh)", "Kèm theo"),
        ("muc", "pattern", "II. NỘI DUNG", "2. NỘI DUNG"),
        ("khoan", "pattern", "1.1. Mục đích", "a) Mục đích"),
    ],
)
@pytest.mark.parametrize("name", REGULATION_IDS)
def test_patterns(name: str, component: str, prop: str, good: str, bad: str) -> None:
    rule = load(name).rule(component, prop)
    assert rule.allowed.kind is AllowedKind.REGEX
    assert rule.permits(good)
    assert not rule.permits(bad)


def test_the_two_regulations_differ_where_they_must() -> None:
    decree, circular = load("nd30_2020"), load("tt01_2011")
    assert decree.page_number.place is PageNumberPlace.HEADER_CENTRE
    assert circular.page_number.place is PageNumberPlace.FOOTER_RIGHT
    assert not decree.page_number.show_first
    assert decree.style("can-cu").italic
    assert not circular.style("can-cu").italic
    assert (decree.basis_end(last=False), decree.basis_end(last=True)) == (";", ".")
    assert (circular.basis_end(last=False), circular.basis_end(last=True)) == (";", ",")
    assert circular.rule("kem-theo", "italic").certainty is Certainty.UNCERTAIN  # the circular is silent
    assert circular.rule("noi-dung", "indent").permits(1.1)
    assert circular.find("van-ban", "font") is None
    assert circular.style("noi-dung").font == "Times New Roman"
    assert decree.doc_types["Kế hoạch"] == "KH"
    assert len(decree.doc_types) == 30


def test_body_style_and_page_carry_the_decree() -> None:
    decree = load("nd30_2020")
    body = decree.style("noi-dung")
    assert (body.size_pt, body.align, body.first_line_cm, body.after_pt) == (14, "both", 1.27, 6)
    assert (body.line_rule, body.line) == (LineRule.LINES, 1)
    page = decree.page
    assert (page.width_mm, page.height_mm, page.text_width_mm) == (210, 297, 165)


def test_unknown_names_are_told() -> None:
    with pytest.raises(NotFound, match="nd30_2020, tt01_2011"):
        load("nd99_2099")
    with pytest.raises(NotFound):
        load("nd30_2020").rule("quoc-hieu", "length")
    with pytest.raises(NotFound, match="quoc-hieu"):
        load("nd30_2020").style("khong-co")


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("use = 210", 'use = 210, nhap = "x"', "khóa lạ “nhap”"),
        ("use = 210", "use = 211", "không nằm trong"),
        ("[rule.tieu-ngu]", "[rule.tieu-ngo]", "không có thành phần"),
        ('certainty = "quoted"', 'certainty = "sure"', "quoted, remembered, uncertain"),
        ("effective_from = 2020-03-05", 'effective_from = "2020"', "ngày"),
        ("[meta]", "[meta", "chưa đóng ngoặc vuông"),
    ],
)
def test_a_broken_table_is_a_fault_with_its_place(tmp_path: Path, old: str, new: str, word: str) -> None:
    text = (SHIPPED / "nd30_2020.toml").read_text("utf-8")
    assert old in text
    own = tmp_path / "rieng.toml"
    own.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BadInput, match=word) as caught:
        read_regulation("nd30_2020", own)
    line = text[: text.index(old)].count("\n") + 1
    assert caught.value.place.startswith(f"{own}, dòng {line}")


def test_an_office_can_bring_its_own_table(tmp_path: Path) -> None:
    text = (SHIPPED / "nd30_2020.toml").read_text("utf-8")
    own = tmp_path / "rieng.toml"
    own.write_text(text.replace("{ from = 12, to = 13 }, use = 12", "{ from = 12, to = 13 }, use = 13", 1), "utf-8")
    assert read_regulation("nd30_2020", own).style("quoc-hieu").size_pt == 13
    assert load("nd30_2020").style("quoc-hieu").size_pt == 12
