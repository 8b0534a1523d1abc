"""Column widths: of the two named tables from their text, of every other one from its proportions."""

from __future__ import annotations

from tdkt_tui.assembly.dress.named_tables import head, signature
from tdkt_tui.assembly.dress.page import section_of
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.measure import TWIPS_PER_MM, grid, twips
from tdkt_tui.assembly.styles import HEAD_TABLE, SIGNATURE_TABLE
from tdkt_tui.assembly.xml import Node, child, element, firsts, w

_BEFORE_INDENT = {
    w(name)
    for name in (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
        "tblCellSpacing",
    )
}  # fmt: skip


def dress_tables(root: Node, words: Words, scales: dict[Node, tuple[int, float]]) -> None:
    """Set the widths of every table that stands in the body itself, in place.

    scales: section → its text width in twips and the factor by which that changed.
    """
    body = root.find(w("body"))
    for table in body.findall(w("tbl")) if body is not None else []:
        width, factor = scales.get(section_of(table), (0, 1.0))
        columns = [_int(column) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        if not columns or not width:
            continue
        name = _name(table)
        if name in (HEAD_TABLE, SIGNATURE_TABLE) and len(columns) == 2:
            place = head if name == HEAD_TABLE else signature
            left, right, reach = (twips(mm) for mm in place(table, words, width / TWIPS_PER_MM))
            _write(table, [left, right])
            _indent(table, -reach)
        else:
            total = round(sum(columns) * factor)
            _write(table, grid(columns, width if abs(total - width) < 20 else total))
            _clear_of(table)


def _clear_of(table: Node) -> None:
    """Keep the words after a bordered table off its last line by half a line."""
    following = table.getnext()
    if following is not None and following.tag == w("p") and table.find(f"{w('tblPr')}/{w('tblBorders')}") is not None:
        insert_property(following, "spacing", before=120)


def _name(table: Node) -> str:
    caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
    return caption.get(w("val"), "") if caption is not None else ""


def _indent(table: Node, indent: int) -> None:
    look = table.find(w("tblPr"))
    for old in look.findall(w("tblInd")):
        look.remove(old)
    if indent:
        at = sum(1 for node in look if node.tag in _BEFORE_INDENT)
        look.insert(at, element("tblInd", w=indent, type="dxa"))


def _write(table: Node, columns: list[int]) -> None:
    holder = table.find(w("tblGrid"))
    for old in list(holder):
        holder.remove(old)
    for column in columns:
        child(holder, "gridCol", w=column)
    whole = table.find(f"{w('tblPr')}/{w('tblW')}")
    if whole is not None:
        whole.set(w("w"), str(sum(columns)))
        whole.set(w("type"), "dxa")
    for row in table.iterchildren(w("tr")):
        start = 0
        for cell in row.iterchildren(w("tc")):
            look = firsts(next(cell.iterchildren(w("tcPr")), None))
            span, size = look.get(w("gridSpan")), look.get(w("tcW"))
            end = start + (int(span.get(w("val"), "1")) if span is not None else 1)
            if size is not None:
                size.set(w("w"), str(sum(columns[start:end])))
                size.set(w("type"), "dxa")
            start = end


def _int(column: Node) -> int:
    text = column.get(w("w"), "0")
    return int(float(text)) if text.replace(".", "", 1).isdigit() else 0
