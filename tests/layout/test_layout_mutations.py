"""Every rule that a program can check is broken once, directly and through the style, and found with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from lxml import etree

from tdkt_tui.compliance.layout.check import CHECKERS, checker_of
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import REGULATION_IDS, AllowedKind, Certainty, Rule, load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND_OF = {
    "trich-yeu-cong-van": "letter",
    "kinh-gui": "letter",
    "kinh-gui-danh-sach": "letter",
    "phu-luc": "annex",
    "phu-luc-ten": "annex",
    "kem-theo": "annex",
    "ke-phu-luc": "annex",
}
BODY = ("noi-dung", "khoan", "muc", "can-cu", "giay-moi-dong")
SHAPES = ("align", "indent", "spacing", "space-before", "line-spacing", "line-exact")
Spoil = Callable[[Any, Rule], Any]  # spoils a sample, returns the paragraph that the finding must name, or a place


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def put(parent: Any, tag: str, **attributes: str) -> None:
    for old in parent.findall(w(tag)):
        parent.remove(old)
    node = etree.SubElement(parent, w(tag))
    for key, value in attributes.items():
        node.set(w(key), value)


def run_wrong(rule: Rule) -> tuple[str, str]:
    if rule.prop == "size":
        return "sz", str(int((rule.allowed.values[0] - 1) * 2))
    return {"bold": "b", "italic": "i"}[rule.prop], str(int(not rule.use))


def run_direct(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    for run in node.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        tag, value = run_wrong(rule)
        put(properties, tag, val=value)
    return node


def run_style(sample: Any, rule: Rule) -> Any:
    tag, value = run_wrong(rule)
    put(sample.style(rule.component).find(w("rPr")), tag, val=value)
    return sample.node(rule.component)


def align_wrong(rule: Rule) -> str:
    return "left" if rule.use != "left" else "center"


def paragraph_wrong(rule: Rule) -> tuple[str, dict[str, str]]:
    match rule.prop:
        case "align":
            return "jc", {"val": align_wrong(rule)}
        case "dash-under-colon":
            return "ind", {"left": "2500"}
        case "indent":
            return "ind", {"firstLine": "850"}
        case "spacing":
            return "spacing", {"before": "0", "after": "60", "line": "240", "lineRule": "auto"}
        case "space-before":
            return "spacing", {"before": "0", "line": "240", "lineRule": "auto"}
        case "line-exact":
            return "spacing", {"after": "120", "line": "280", "lineRule": "exact"}
        case _:
            return "spacing", {"after": "120", "line": "400", "lineRule": "auto"}


def followed(sample: Any, rule: Rule) -> Any:
    """The first paragraph of the component that has another paragraph of the wording right above it."""
    for node in sample.nodes(rule.component):
        above = node.getprevious()
        style = None if above is None else above.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and style.get(w("val")) in BODY:
            return node
    raise AssertionError(rule.id)


def paragraph_direct(sample: Any, rule: Rule) -> Any:
    tag, attributes = paragraph_wrong(rule)
    if rule.prop == "spacing":
        node = followed(sample, rule)
        put(node.find(w("pPr")), tag, **attributes)
        put(node.getprevious().find(w("pPr")), tag, **attributes)
        return node
    node = sample.node(rule.component)
    put(node.find(w("pPr")), tag, **attributes)
    return node


def paragraph_style(sample: Any, rule: Rule) -> Any:
    tag, attributes = paragraph_wrong(rule)
    for component in BODY if rule.prop == "spacing" else (rule.component,):
        put(sample.style(component).find(w("pPr")), tag, **attributes)
    return followed(sample, rule) if rule.prop == "spacing" else sample.node(rule.component)


def text_of(node: Any) -> str:
    return "".join(node.itertext())


def case_text(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    text = text_of(node)
    sample.say(rule.component, text.upper() if rule.use == "mixed" else text.capitalize())
    return node


def case_caps(sample: Any, rule: Rule) -> Any:
    if rule.use == "upper":
        return case_text(sample, rule)
    put(sample.style(rule.component).find(w("rPr")), "caps")
    return sample.node(rule.component)


def says(text: str, index: int = 0) -> Spoil:
    def spoil(sample: Any, rule: Rule) -> Any:
        sample.say(rule.component, text, index)
        return sample.nodes(rule.component)[index]

    return spoil


def stacked(text: str, index: int) -> Spoil:
    def spoil(sample: Any, rule: Rule) -> Any:
        sample.say(rule.component, text, index)
        return sample.node(rule.component)  # the lines are judged together, from the first

    return spoil


def missing(sample: Any, rule: Rule) -> str:
    kind = BODY if rule.component == "noi-dung" else (rule.component,)
    for component in kind:
        for node in sample.nodes(component):
            node.getparent().remove(node)
    return "toàn văn bản"


def no_mark(sample: Any, rule: Rule) -> Any:
    sample.say("noi-dung", "Các đơn vị thực hiện.", -1)
    return sample.node("noi-dung", -1)


def out_of_order(sample: Any, rule: Rule) -> Any:
    node, late = sample.node("trich-yeu"), sample.node("ten-loai")
    node.addnext(late)
    return node


def other_half(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    cell = next(node.iterancestors(w("tc")))
    other = next(one for one in next(cell.iterancestors(w("tr"))).findall(w("tc")) if one is not cell)
    other.append(node)
    return node


def out_of_table(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    next(node.iterancestors(w("tbl"))).addprevious(node)
    return node


def other_row(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    table = next(node.iterancestors(w("tbl")))
    new = etree.SubElement(table, w("tr"))
    for _ in range(2):
        etree.SubElement(new, w("tc"))
    new[0].append(node)
    return node


def blank(sample: Any, rule: Rule) -> Any:
    node = etree.Element(w("p"))
    sample.node("ten-loai").addprevious(node)
    return node


def same_size(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component, -1)
    for run in node.iter(w("r")):
        put(etree.SubElement(run, w("rPr")), "sz", val="26")
    return node


def stretched(factor: float) -> Spoil:
    def spoil(sample: Any, rule: Rule) -> Any:
        node = sample.node(rule.component)
        indent = node.find(f"{w('pPr')}/{w('ind')}")
        for side in ("left", "right"):
            indent.set(w(side), str(round(int(indent.get(w(side))) * factor)))
        return node

    return spoil


def undrawn(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    properties = node.find(w("pPr"))
    properties.remove(properties.find(w("pBdr")))
    return node


def dashed(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    node.find(f"{w('pPr')}/{w('pBdr')}/{w('top')}").set(w("val"), "dashed")
    return node


def narrow(sample: Any, rule: Rule) -> Any:
    node = sample.node(rule.component)
    next(node.iterancestors(w("tc"))).find(f"{w('tcPr')}/{w('tcW')}").set(w("w"), "2000")
    return node


def section(tag: str, attribute: str, value: str) -> Spoil:
    def spoil(sample: Any, rule: Rule) -> str:
        last = next(sample.document.iter(w("sectPr")))
        node = last.find(w(tag))
        if node is None:
            node = etree.SubElement(last, w(tag))
        node.set(w(attribute), value)
        return "phần trang 1"

    return spoil


def no_title_page(sample: Any, rule: Rule) -> Any:
    last = next(sample.document.iter(w("sectPr")))
    last.remove(last.find(w("titlePg")))
    return sample.node("so-trang")


def no_number(sample: Any, rule: Rule) -> str:
    sample.margin.remove(sample.node("so-trang"))
    return "phần trang 1"


def number_moved(sample: Any, rule: Rule) -> Any:
    put(sample.node("so-trang").find(w("pPr")), "jc", val="left")
    return sample.node("so-trang")


def face(sample: Any, rule: Rule) -> Any:
    node = sample.node("noi-dung")
    put(etree.SubElement(next(node.iter(w("r"))), w("rPr")), "rFonts", ascii="Arial", hAnsi="Arial")
    return node


def face_of_number(sample: Any, rule: Rule) -> Any:
    put(sample.style("so-trang").find(w("rPr")), "rFonts", ascii="Calibri", hAnsi="Calibri")
    return sample.node("so-trang")


def ink(sample: Any, rule: Rule) -> Any:
    put(sample.style("muc").find(w("rPr")), "color", val="FF0000")
    return sample.node("muc")


SPOILS: dict[str, list[Spoil]] = {
    **{key: [run_direct, run_style] for key in ("size", "bold", "italic")},
    **{
        key: [paragraph_direct, paragraph_style]
        for key in ("align", "indent", "spacing", "space-before", "line-spacing", "line-exact")
    },
    "case": [case_text, case_caps],
    "text": [says("Độc lập – Tự do")],
    "present": [missing],
    "side": [other_half, out_of_table],
    "row": [other_row],
    "one-line": [narrow],
    "dash-under-colon": [paragraph_direct, paragraph_style],
    "same-size": [same_size],
    "ke-co-quan.length": [stretched(0.8), stretched(1.15), undrawn, dashed],
    "ke-tieu-ngu.length": [stretched(0.9), stretched(1.1), undrawn],
    "ke-trich-yeu.length": [stretched(0.8), stretched(1.15), undrawn],
    "ke-phu-luc.length": [stretched(0.2), undrawn],
    "end-mark": [no_mark],
    "so-ky-hieu.pattern": [says("Số: 5/KH-UBND"), says("Số: 16/KH - UBND"), says("Số:16 /kh-ubnd")],
    "so-ky-hieu.abbreviation": [says("Số: 16/BC-UBND")],
    "dia-danh-thoi-gian.pattern": [
        says("Bắc Giang, ngày 5 tháng 9 năm 2024"),
        says("Bắc Giang, ngày 05 tháng 09 năm 2024"),
        says("Bắc Giang ngày 05 tháng 9 năm 2024"),
    ],
    "trich-yeu-cong-van.pattern": [says("Giới thiệu điển hình tiên tiến")],
    "muc.pattern": [says("1. MỤC ĐÍCH, YÊU CẦU")],
    "khoan.pattern": [says("a) Mục đích")],
    "kinh-gui.pattern": [says("Kính gửi")],
    "kinh-gui-danh-sach.pattern": [says("Sở Nội vụ;")],
    "kinh-gui-danh-sach.pattern-last": [says("- Ban Dân vận;", -1)],
    "noi-nhan-danh-sach.pattern": [says("- Như trên,"), says("+ Như trên;")],
    "noi-nhan-danh-sach.pattern-last": [says("- Lưu: VT, NV", -1), says("- Lưu VT.", -1)],
    "phu-luc.pattern": [says("Phụ lục 1")],
    "kem-theo.pattern": [says("(Kèm theo Kế hoạch ngày 5 tháng 9 năm 2024 của UBND tỉnh)")],
    "can-cu.ending": [says("Căn cứ Luật Thi đua, khen thưởng,")],
    "can-cu.ending-last": [says("Theo đề nghị của Sở Nội vụ;", -1)],
    "quyen-han-chuc-vu.prefix": [says("T/M ỦY BAN NHÂN DÂN"), says("K/T. CHỦ TỊCH", 1)],
    "quyen-han-chuc-vu.stack": [says("KT. CHỦ TỊCH"), stacked("KT. CHỦ TỊCH", 2), stacked("CHỦ TỊCH", 1)],
    "ho-ten-nguoi-ky.titles": [says("TS. Tạ Thị Sơn"), says("Thạc sĩ Tạ Thị Sơn")],
    "order": [out_of_order],
    "blank-paragraphs": [blank],
    "font": [face, face_of_number],
    "colour": [ink],
    "width": [section("pgSz", "w", "12240")],
    "height": [section("pgSz", "h", "15840")],
    "orientation": [section("pgSz", "orient", "landscape")],
    **{f"margin-{side}": [section("pgMar", side, "720")] for side in ("top", "bottom", "left", "right")},
    "place": [number_moved, no_number],
    "first-page": [no_title_page],
    "start": [section("pgNumType", "start", "0")],
    "digits": [section("pgNumType", "fmt", "upperRoman")],
}


def spoils_of(rule: Rule) -> list[Spoil]:
    return SPOILS.get(f"{rule.component}.{rule.prop}") or SPOILS.get(rule.prop) or []


def cases() -> Iterator[Any]:
    for name in REGULATION_IDS:
        for rule in load(name).rules:
            if rule.checkable:
                for index, spoil in enumerate(spoils_of(rule)):
                    yield pytest.param(rule, spoil, id=f"{rule.id}-{index}")


def test_every_checkable_rule_has_a_checker_and_a_spoil() -> None:
    rules = [rule for name in REGULATION_IDS for rule in load(name).rules]
    checkable = [rule for rule in rules if rule.checkable]
    assert [rule.id for rule in checkable if checker_of(rule) is None] == []
    assert [rule.id for rule in checkable if not spoils_of(rule)] == []
    assert [rule.id for rule in rules if not rule.checkable and checker_of(rule) is not None] == []
    used = {f"{rule.component}.{rule.prop}" for rule in checkable} | {rule.prop for rule in checkable}
    assert set(CHECKERS) - used == set()


@pytest.mark.parametrize(("rule", "spoil"), list(cases()))
def test_a_departure_is_found_at_its_place(sample: Any, rule: Rule, spoil: Spoil) -> None:
    document = sample(rule.id.partition(".")[0], KIND_OF.get(rule.component, "named"))
    where = spoil(document, rule)
    found = [finding for finding in document.check() if finding.rule == rule.id]
    assert len(found) == 1
    finding = found[0]
    if isinstance(where, str):
        assert finding.place == where
    else:
        assert finding.place.split(" (")[0].split(" của")[0] == f"đoạn {document.number(where)}"
    doubtful = rule.certainty is Certainty.UNCERTAIN
    assert finding.severity is (Severity.NOTE if doubtful else Severity.ERROR)
    assert rule.clause in finding.citation
    assert ("chưa đối chiếu" in finding.citation) is (rule.certainty is Certainty.REMEMBERED)
    assert finding.message
    assert finding.fix
    if rule.allowed.kind is AllowedKind.RANGE and not rule.expected:
        assert rule.words in finding.message
