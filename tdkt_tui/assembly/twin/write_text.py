"""Blocks become a template's text source, in the one canonical way."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.assembly.twin.blocks import Anchor, Block, Cell, NewPage, Paragraph, Row, Section, Table
from tdkt_tui.assembly.twin.escapes import escaped_name
from tdkt_tui.assembly.twin.inline import write_spans
from tdkt_tui.assembly.twin.tables import NESTED


def write_text(blocks: Iterable[Block]) -> str:
    """Return the text source; ends with a newline, tables stand between blank lines."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(_paragraph(block))
        elif isinstance(block, Section):
            lines += ["", _section(block), ""]
        elif isinstance(block, NewPage):
            lines += ["", "@sang trang"]
        elif isinstance(block, Anchor):
            lines.append(f"⟦{block.name}⟧")
        else:
            lines += ["", *_table(block), ""]
    text = "\n".join(lines).strip("\n")
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    if not paragraph.style:
        return paragraph.text
    align = f" | {paragraph.align}" if paragraph.align else ""
    return f"[{escaped_name(paragraph.style)}{align}] {write_spans(paragraph.spans)}".rstrip()


def _section(section: Section) -> str:
    return ("@trang ngang" if section.landscape else "@trang dọc") + (" liền trang" if section.running else "")


def _table(table: Table, kind: str = "bảng") -> list[str]:
    if table.name:
        lines = [f"::: {kind} {table.name}"]
    else:
        columns = ",".join(str(column) for column in table.columns)
        borders = "có" if table.bordered else "không"
        lines = [f"::: {kind} cột={columns} viền={borders}" + (f" lặp={table.repeat}" if table.repeat else "")]
    for row in table.rows:
        lines += _row(row)
    return [*lines, "::: hết"]


def _row(row: Row) -> list[str]:
    if row.command:
        return [f"::: lệnh {row.command}"]
    options = (("cao", row.height_mm), ("trước", row.before), ("sau", row.after))
    lines = [" ".join(["::: hàng", *(f"{key}={value}" for key, value in options if value)])]
    for cell in row.cells:
        lines.append(_cell(cell))
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                lines.append(_paragraph(block))
            else:
                lines += [f"⟦{block.name}⟧"] if isinstance(block, Anchor) else _table(block, NESTED)
    return lines


def _cell(cell: Cell) -> str:
    words = ["::: ô"]
    if cell.span > 1:
        words.append(f"gộp={cell.span}")
    if cell.merge:
        words.append(f"dọc={cell.merge}")
    return " ".join(words)
