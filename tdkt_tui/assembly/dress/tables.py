"""Column widths: of the two named tables from their text, of every other one from its proportions."""

from __future__ import annotations

from tdkt_tui.assembly.dress.named_tables import head, signature
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.room import sections_of, text_width
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.measure import TWIPS_PER_MM, columns_stated, grid, stated, twips
from tdkt_tui.assembly.styles import HEAD_TABLE, SIGNATURE_TABLE, style_id
from tdkt_tui.assembly.xml import Node, child, firsts, w

_CARD_LINE = style_id("Dòng trên thẻ")


def dress_tables(root: Node, scales: dict[Node, tuple[int, float]]) -> None:
    """Set the widths of every table in the body itself that goes by its proportions, in place.

    scales: section → its text width in twips and the factor by which that changed.
    """
    for table, section in _tables(root):
        width, factor = scales.get(section, (0, 1.0)) if section is not None else (0, 1.0)
        columns = _columns(table)
        if sum(columns) > 0 and width > 0 and not named(table):
            total = round(sum(columns) * factor)
            _write(table, grid(columns, width if abs(total - width) < 20 else total))
            following = table.getnext()
            if pushes_off(table) and following is not None and following.tag == w("p"):
                keep_off(following)


def dress_named_tables(root: Node, words: Words) -> None:
    """Set the widths of head and signature tables in the body itself by their words, in place."""
    for table, section in _tables(root):
        width = text_width(section) if section is not None else 0
        if width and named(table):
            place = head if table_name(table) == HEAD_TABLE else signature
            _write(table, [twips(mm) for mm in place(table, words, width / TWIPS_PER_MM)])
            _unindent(table)


def named(table: Node) -> bool:
    """Tell a table whose columns follow from its words."""
    return table_name(table) in (HEAD_TABLE, SIGNATURE_TABLE) and len(_columns(table)) == 2


def _tables(root: Node) -> list[tuple[Node, Node | None]]:
    """Return the tables in the body itself, each with the settings of its section."""
    body = root.find(w("body"))
    return (
        []
        if body is None
        else [(block, section) for block, section in sections_of(body).items() if block.tag == w("tbl")][::-1]
    )


def _columns(table: Node) -> list[int]:
    return [stated(column.get(w("w"))) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]


def pushes_off(node: Node) -> bool:
    """Tell a bordered table that goes by its proportions: the words after it keep off its last line."""
    bordered = node.tag == w("tbl") and node.find(f"{w('tblPr')}/{w('tblBorders')}") is not None
    return bordered and bool(_columns(node)) and not named(node)


def keep_off(paragraph: Node) -> None:
    """Keep a paragraph half a line off what stands above it."""
    insert_property(paragraph, "spacing", before=120)


def table_name(table: Node) -> str:
    """Return what a table is called, or nothing."""
    caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
    return caption.get(w("val"), "") if caption is not None else ""


def _unindent(table: Node) -> None:
    look = table.find(w("tblPr"))
    for old in look.findall(w("tblInd")):
        look.remove(old)


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
            end = start + (columns_stated(span.get(w("val"))) if span is not None else 1)
            if size is not None:
                size.set(w("w"), str(sum(columns[start:end])))
                size.set(w("type"), "dxa")
            start = end


def centre_cards(root: Node) -> None:
    """Put what stands on a card in the middle of its height: sheets of cards are cut along the lines."""
    for height in root.iter(w("trHeight")):
        row = height.getparent().getparent()
        for cell in row.iterchildren(w("tc")):
            if any(style.get(w("val")) == _CARD_LINE for style in cell.iter(w("pStyle"))):
                look = next(cell.iterchildren(w("tcPr")), None)
                if look is not None and look.find(w("vAlign")) is None:
                    child(look, "vAlign", val="center")
