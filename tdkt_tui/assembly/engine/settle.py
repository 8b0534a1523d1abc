"""What was rendered becomes a sound part again, or a fault: nothing is repaired by guessing, nothing gets lost."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tdkt_tui.assembly.engine.regrid import regrid, width_of
from tdkt_tui.assembly.xml import NS, XML_SPACE, Node, child, element, parse, w
from tdkt_tui.model.fault import TemplateFault

# Only w:t and its like hold text; anywhere else in Word's own elements Word drops it without a word.
_STRAY: Any = etree.XPath(
    "boolean(//text()[parent::w:*]"
    "[not(parent::w:t or parent::w:instrText or parent::w:delText or parent::w:delInstrText)][normalize-space()])",
    namespaces=NS,
)
_CLOSED: Any = etree.XPath("//w:tc[not(*[last()][self::w:p])]", namespaces=NS)
_EDGED: Any = etree.XPath(
    "//w:t[not(@xml:space)][starts-with(., ' ') or substring(., string-length(.)) = ' ']", namespaces=NS
)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FIX = "kiểm tra các thẻ {%p …%}, {%tr …%} của mẫu: mở và đóng cùng loại, cùng chỗ"


def settle(xml: str, part: str) -> Node:
    """Parse a rendered part strictly, check that no text stands where it would be lost, and mend what loops leave.

    Raises TemplateFault where the tags of the template broke the structure.
    """
    try:
        root = parse(xml, part=part)
    except TemplateFault as fault:
        raise TemplateFault("Lập văn bản từ mẫu cho kết quả hỏng cấu trúc.", place=part, fix=_FIX) from fault
    _check_text(root, part)
    for table in list(root.iter(w("tbl"))):
        _table(table)
    for cell in _CLOSED(root):
        child(cell, "p")  # a loop without turns left the cell empty: Word calls such a file corrupt
    _part_tables(root)
    for text in _EDGED(root):
        text.set(XML_SPACE, "preserve")
    for number, drawing in enumerate(root.iter(_DRAWING), start=1):
        drawing.set("id", str(number))
    return root


def _check_text(root: Node, part: str) -> None:
    if _STRAY(root):
        raise TemplateFault(
            "Có lời văn rơi ra ngoài đoạn văn khi lập văn bản.", place=part, fix="thay {{p …}}, {{r …}} bằng {{ … }}"
        )


def _table(table: Node) -> None:
    """Drop rows and tables that loops left empty; make the grid as wide as the widest row."""
    widths: dict[Node, int] = {}
    for row in list(table.iterchildren(w("tr"))):
        if width := width_of(row):
            widths[row] = width
        else:
            table.remove(row)
    if not widths:
        table.getparent().remove(table)
        return
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    if columns and max(widths.values()) != len(columns):
        regrid(columns[0].getparent(), list(widths))


def _part_tables(root: Node) -> None:
    """Two tables that a vanished paragraph left touching would become one: part them by a line one point high."""
    for table in list(root.iter(w("tbl"))):
        following = table.getnext()
        if following is None or following.tag in (w("tbl"), w("sectPr")):
            spacer = element("p")
            look = child(spacer, "pPr")
            child(look, "spacing", before=0, after=0, line=20, lineRule="exact")
            child(child(look, "rPr"), "sz", val=2)
            table.addnext(spacer)
