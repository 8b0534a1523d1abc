"""Blocks become a template's text source, in the one canonical way."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.assembly.twin.blocks import Block, Cell, NewPage, Paragraph, Row, Section, Table
from tdkt_tui.assembly.twin.inline import write_spans


def write_text(blocks: Iterable[Block]) -> str:
    """Return the text source; ends with a newline, tables stand between blank lines."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(_paragraph(block))
        elif isinstance(block, Section):
            lines += ["", "@trang ngang" if block.landscape else "@trang dọc", ""]
        elif isinstance(block, NewPage):
            lines += ["", "@sang trang"]
        else:
            lines += ["", *_table(block), ""]
    text = "\n".join(lines).strip("\n")
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    text = write_spans(paragraph.spans)
    if paragraph.style:
        return f"[{paragraph.style}] {text}".rstrip()
    return paragraph.text


def _table(table: Table) -> list[str]:
    if table.name:
        lines = [f"::: bảng {table.name}"]
    else:
        columns = ",".join(str(column) for column in table.columns)
        borders = "có" if table.bordered else "không"
        lines = [f"::: bảng cột={columns} viền={borders}" + (f" lặp={table.repeat}" if table.repeat else "")]
    for row in table.rows:
        lines += _row(row)
    return [*lines, "::: hết"]


def _row(row: Row) -> list[str]:
    if row.command:
        return [f"::: lệnh {row.command}"]
    lines = [f"::: hàng cao={row.height_mm}" if row.height_mm else "::: hàng"]
    for cell in row.cells:
        lines.append(_cell(cell))
        lines += [_paragraph(paragraph) for paragraph in cell.paragraphs]
    return lines


def _cell(cell: Cell) -> str:
    words = ["::: ô"]
    if cell.span > 1:
        words.append(f"gộp={cell.span}")
    if cell.merge:
        words.append(f"dọc={cell.merge}")
    return " ".join(words)
