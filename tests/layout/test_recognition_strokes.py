"""The rule under a line is known however it was drawn, and its length is judged where the file tells it."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.compliance.layout import judged

ISSUER, MOTTO = "SỞ NỘI VỤ TỈNH", "Độc lập - Tự do - Hạnh phúc"
MOTTO_MM = width_mm(MOTTO, 13.0, bold=True, italic=False)
MM = 36_000  # English metric units


def said(text: str = "", look: str = "", inside: str = "", extra: str = "") -> str:
    words = f'<w:r><w:rPr><w:b/><w:sz w:val="26"/>{look}</w:rPr><w:t>{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr>{extra}<w:jc w:val="center"/></w:pPr>{words}{inside}</w:p>'


def shape(mm: float, kind: str = "line") -> str:
    inner = f'<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="{kind}"/></wps:spPr></wps:wsp>'
    inner += "</a:graphicData></a:graphic>"
    drawing = f'<w:drawing><wp:anchor><wp:extent cx="{round(mm * MM)}" cy="0"/>{inner}</wp:anchor></w:drawing>'
    old = f'<w:pict><v:line from="0,0" to="{mm}mm,0"/></w:pict>'
    choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"


def old_shape(mm: float) -> str:
    return f'<w:r><w:pict><v:line from="10mm,2pt" to="{10 + mm}mm,2pt"/></w:pict></w:r>'


def bordered(mm: float) -> str:
    side = round((85 - mm) / 2 / 25.4 * 1440)
    return said(extra=f'<w:pBdr><w:top w:val="single"/></w:pBdr><w:ind w:left="{side}" w:right="{side}"/>')


# Both lines of words are drawn over in their own way: text under which nothing stands, and what stands below it.
WAYS = {
    "border": lambda mm: ("", "", bordered(mm)),
    "shape": lambda mm: ("", shape(mm), ""),
    "shape below": lambda mm: ("", "", said(inside=shape(mm, "straightConnector1"))),
    "old shape": lambda mm: ("", old_shape(mm), ""),
}


def document(stranger: Any, left: tuple[str, str, str], right: tuple[str, str, str]) -> Any:
    look, inside, below = left
    issuer = said("UBND TỈNH").replace("<w:b/>", "") + said(ISSUER, look, inside) + below + said("Số: 12/KH-SNV")
    look, inside, below = right
    motto = said("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + said(MOTTO, look, inside) + below
    width = round(85 / 25.4 * 1440)
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in (issuer, motto)
    )
    return stranger(f"<w:tbl><w:tblPr>{margins}</w:tblPr><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>" + said("KẾ HOẠCH"))


def rules(found: Any) -> set[str]:
    spoken = {finding.rule.partition(".")[2] for finding in judged(found, binding=True)}
    return {rule for rule in spoken if rule.startswith(("ke-co-quan", "ke-tieu-ngu"))}


@pytest.mark.parametrize("way", WAYS)
def test_a_rule_of_the_right_length_is_right(stranger: Any, way: str) -> None:
    assert rules(document(stranger, WAYS[way](17), WAYS[way](MOTTO_MM))) == set()


@pytest.mark.parametrize("way", WAYS)
def test_a_rule_of_the_wrong_length_is_told(stranger: Any, way: str) -> None:
    found = document(stranger, WAYS[way](34), WAYS[way](40))
    assert rules(found) == {"ke-co-quan.length", "ke-tieu-ngu.length"}


def test_a_line_drawn_by_hand_may_be_a_little_longer(stranger: Any) -> None:
    for slack, expected in ((1.04, set()), (1.1, {"ke-tieu-ngu.length"}), (0.9, {"ke-tieu-ngu.length"})):
        assert rules(document(stranger, WAYS["shape"](17), WAYS["shape"](MOTTO_MM * slack))) == expected


def test_an_underline_is_as_long_as_its_words(stranger: Any) -> None:
    lined = ('<w:u w:val="single"/>', "", "")
    assert rules(document(stranger, lined, lined)) == {"ke-co-quan.length"}


def test_a_row_of_signs_is_measured_too(stranger: Any) -> None:
    found = document(stranger, ("", "", said("________")), ("", "", said("- - - - - - - -")))
    assert rules(found) == {"ke-tieu-ngu.length"}
    messages = [finding.message for finding in judged(found, binding=True) if finding.rule.endswith("tieu-ngu.length")]
    assert "nét liền" in messages[0]


def test_no_rule_at_all_is_missed(stranger: Any) -> None:
    assert rules(document(stranger, ("", "", ""), ("", "", ""))) == {"ke-co-quan.present", "ke-tieu-ngu.present"}


def test_a_text_box_is_read_once_and_counted_for_itself(stranger: Any) -> None:
    inside = f"<w:txbxContent>{said('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}{said(MOTTO)}</w:txbxContent>"
    place = f'<wp:positionH relativeFrom="page"><wp:posOffset>{100 * MM}</wp:posOffset></wp:positionH>'
    extent = f'<wp:extent cx="{90 * MM}" cy="{20 * MM}"/>'
    drawing = f"<w:drawing><wp:anchor>{place}{extent}<wps:txbx>{inside}</wps:txbx></wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    both = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    found = stranger(f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>" + said("KẾ HOẠCH"))
    assert [(item.component, item.place, item.side) for item in found.paragraphs if item.line] == [
        ("quoc-hieu", "đoạn 1 của khung chữ 1", "right"),
        ("tieu-ngu", "đoạn 2 của khung chữ 1", "right"),
        ("ten-loai", "đoạn 2", ""),
    ]
