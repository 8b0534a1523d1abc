"""Lines drawn beside text boxes: each is the rule of the half of the page that it stands on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.compliance.layout import judged
from tdkt_tui.compliance.layout.document import Document

HEAD, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DATED = "Đồng Tháp, ngày 05 tháng 3 năm 2025"
Reads = Callable[[str], Document]


def middle(text: str, look: str = "b") -> str:
    letters = "".join(f"<w:{name}/>" for name in look)
    run = f'<w:r><w:rPr>{letters}<w:sz w:val="28"/></w:rPr><w:t>{text}</w:t></w:r>'
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run}</w:p>'


def rules(document: Document, *about: str) -> set[str]:
    told = {finding.rule.removeprefix("nd30_2020.") for finding in judged(document, binding=True)}
    return {rule for rule in told if rule.partition(".")[0] in about}


def box(inside: str, x: float, width: float, vml: bool) -> str:
    if vml:
        style = f"position:absolute;margin-left:{x}mm;width:{width}mm"
        held = f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
        return f'<w:r><w:pict><v:shape style="{style}">{held}</v:shape></w:pict></w:r>'
    return anchored(
        f'<a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent>', x, width, 25
    )


def anchored(shape: str, x: float, width: float, height: float) -> str:
    close = "</wps:spPr>" if height == 0 else "</wps:txbx>"
    place = f"<wp:posOffset>{round(x * 36000)}</wp:posOffset>"
    extent = f'<wp:extent cx="{round(width * 36000)}" cy="{round(height * 36000)}"/>'
    return (
        f'<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column">{place}</wp:positionH>{extent}<a:graphic>'
        f'<a:graphicData uri="x"><wps:wsp><wps:spPr>{shape}{close}</wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )


def drawn_line(x: float, length: float, vml: bool) -> str:
    if vml:
        return f'<w:r><w:pict><v:line from="{x}mm,9mm" to="{x + length}mm,9mm"/></w:pict></w:r>'
    return anchored('<a:prstGeom prst="line"/>', x, length, 0)


@pytest.mark.parametrize("vml", [False, True])
@pytest.mark.parametrize("swapped", [False, True])
def test_rules_beside_boxes_are_those_of_their_half(stranger: Reads, vml: bool, swapped: bool) -> None:
    """Boxes and lines hang on one paragraph; LibreOffice writes the right box first."""
    left = box(middle("UBND TỈNH", "") + middle("SỞ NỘI VỤ") + middle("Số: 08/KH-SNV", ""), 0, 60, vml)
    right = box(middle(HEAD) + middle(MOTTO) + middle(DATED, "i"), 65, 100, vml)
    boxes = right + left if swapped else left + right
    issuer, motto = drawn_line(22, 11, vml), drawn_line(86, 61.5, vml)
    abstract = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{drawn_line(60, 17, vml)}</w:p>'
    title = middle("KẾ HOẠCH") + middle("Tổ chức Hội nghị") + abstract
    for lines, wanted in (
        (issuer + motto, set()),
        (issuer, {"ke-tieu-ngu.present"}),
        (motto, {"ke-co-quan.present"}),
        (issuer + drawn_line(86, 40, vml), {"ke-tieu-ngu.length"}),
    ):
        assert rules(stranger(f"<w:p>{boxes}{lines}</w:p>{title}"), "ke-tieu-ngu", "ke-co-quan") == wanted
