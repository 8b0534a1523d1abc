"""Where something stands in a part: "đoạn N", its cell, its part; and marks that carry N through the rendering."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import normalize

from tdkt_tui.assembly.engine.scan import tags
from tdkt_tui.assembly.numbers import copied, numbered
from tdkt_tui.assembly.xml import Node, w

_STARTS = re.compile(r"<w:(p|tr|tc)(?=[ />])")
_MARK = re.compile(r"<\?đ (\d+)\?>")
_BEGIN = re.compile(r"\{[{%][-+]?")
_PARTS = {"header": "đầu trang", "footer": "cuối trang", "footnotes": "cước chú", "endnotes": "chú thích cuối"}


class Place(NamedTuple):
    """A paragraph's number, from 1, those in tables counted; cell: its table, row and column.

    box: the text box in which it has that number, 0 outside; at: how many paragraphs of the part stand up to it.
    """

    number: int
    part: str = "word/document.xml"
    cell: str = ""
    box: int = 0
    at: int = 0

    def __str__(self) -> str:
        leaf = self.part.rpartition("/")[2]
        kind = _PARTS.get(re.sub(r"\d*\.xml$", "", leaf), "")
        extra = ", ".join(text for text in (self.cell, f"{kind} {leaf}" if kind else "") if text)
        box = f" của khung chữ {self.box}" if self.box else ""
        return f"đoạn {self.number}{box}" + (f" ({extra})" if extra else "")


def paragraphs(root: Node, part: str) -> list[tuple[Place, Node]]:
    """Return every ``w:p`` of a part in document order with its place."""
    copies = copied(root)
    tables = {table: number for number, table in enumerate((t for t in root.iter(w("tbl")) if t not in copies), 1)}
    among = _counted(root) if tables else {}
    return [
        (Place(number, part, _cell(node, tables, among) if tables else "", box, at), node)
        for at, (node, (number, box)) in enumerate(numbered(root, copies).items(), start=1)
    ]


def _counted(root: Node) -> dict[Node, int]:
    """Return which of the rows or cells beside it each one is, from 1: a table may have thousands, so all in one go."""
    last: dict[tuple[Node | None, str], int] = {}
    among: dict[Node, int] = {}
    for node in root.iter(w("tr"), w("tc")):
        beside = node.getparent(), node.tag
        among[node] = last[beside] = last.get(beside, 0) + 1
    return among


def _cell(paragraph: Node, tables: dict[Node, int], among: dict[Node, int]) -> str:
    cell = next(paragraph.iterancestors(w("tc")), None)
    table = next(paragraph.iterancestors(w("tbl")), None)
    if cell is None or table not in tables:
        return ""
    return f"bảng {tables[table]}, hàng {among.get(cell.getparent(), 1)}, ô {among[cell]}"


def marked(xml: str) -> str:
    """Put a mark before every paragraph, row and cell of a part's XML.

    Rows and cells need their own, for docxtpl removes a command row with all that it holds.
    """
    count = 0

    def mark(match: re.Match[str]) -> str:
        nonlocal count
        if match[1] == "p":
            count += 1
            return f"<?đ {count}?>{match[0]}"
        return f"<?đ {count + 1}?>{match[0]}"

    # A newline of the template's own would count as a mark; in Word it is a space anyway.
    return _STARTS.sub(mark, xml.replace("\n", " "))


@dataclass(slots=True)
class LineMap:
    """Jinja's line numbers as paragraph numbers: line L of the source lies in paragraph ``numbers[L - 1]``.

    tags: line → the tag that stands there, as the template writes it.
    """

    numbers: list[int] = field(default_factory=lambda: [1])
    tags: dict[int, str] = field(default_factory=dict)

    def number(self, line: int) -> int:
        """Return the paragraph number of a line."""
        return self.numbers[min(max(line, 1), len(self.numbers)) - 1]


def to_lines(xml: str) -> tuple[str, LineMap]:
    """Turn marks into newlines, for those alone survive Jinja with their place; give every tag a line of its own.

    Names in tags are composed (NFC), as the names of the data are: nobody sees the difference.
    """
    lines = LineMap()
    out: list[str] = []

    def newline(match: re.Match[str]) -> str:
        lines.numbers.append(int(match[1]))
        return "\n"

    at = 0
    for tag in tags(xml):
        out.append(_MARK.sub(newline, xml[at : tag.start]))
        at = tag.end
        begin = _BEGIN.match(tag.text)
        if begin is not None and not tag.state:
            lines.numbers.append(lines.numbers[-1])
            lines.tags[len(lines.numbers)] = tag.text
            inner = _MARK.sub(newline, normalize("NFC", tag.text[begin.end() :]))
            out.append(f"{begin[0]}\n{inner}")
        else:
            out.append(_MARK.sub(newline, tag.text))
    out.append(_MARK.sub(newline, xml[at:]))
    return "".join(out), lines
