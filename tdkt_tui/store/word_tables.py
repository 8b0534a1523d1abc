"""The tables of a .docx, whoever wrote it, read as they stream by: no tree is built, so size stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from tdkt_tui.model.fault import BadInput

from .archive import NotAnArchiveError, TooLargeError, declares_entities, unpacked
from .files import read_limited
from .grid_table import OpenTable, WordTable

_DOCUMENT = "word/document.xml"
_LARGEST_PART = 64 * 1024 * 1024
_MOST_CELLS = 300_000
_MOST_COLUMNS = 100
_NAMESPACES = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
               "http://purl.oclc.org/ooxml/wordprocessingml/main")  # fmt: skip
_UNSEEN = ("del", "moveFrom", "txbxContent")
"""What is struck out, and text boxes, whose words belong to no cell."""
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_word_tables(path: Path, check: Callable[[], None] = lambda: None) -> list[WordTable]:
    """Return the tables in the order in which they begin; one that stands inside a cell is a table of its own.

    check: called for each table and row; what it raises ends the reading.
    Raises NotFound, or BadInput: no .docx, or more than any list holds, or with declarations of its own (DTD).
    """
    try:
        parts = unpacked(read_limited(path), (_DOCUMENT,))
        xml = parts[_DOCUMENT]
    except (NotAnArchiveError, KeyError) as error:
        raise _broken(path) from error
    except TooLargeError as error:
        raise _too_large(path) from error
    if len(xml) > _LARGEST_PART:
        raise _too_large(path)
    if declares_entities(xml):
        raise _broken(path)
    reader = _Reader(check)
    target: Any = reader
    try:
        # Without huge_tree the parser itself refuses texts of 10 MB and elements nested deeper than 256.
        etree.fromstring(xml, etree.XMLParser(target=target, resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise _broken(path) from error
    except TooLargeError as error:
        raise _too_large(path) from error
    return reader.tables


class _Reader:
    """Takes the parser's events. unseen: how many elements without visible text are open."""

    def __init__(self, check: Callable[[], None]) -> None:
        self.check = check
        self.tables: list[WordTable] = []
        self.open: list[OpenTable] = []
        self.line: list[str] = []
        self.above: list[str] = []
        self.unseen = self.cells = 0
        self.in_text = False
        self.controls: list[bool] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        name = _local(tag)
        if name in ("tbl", "tr"):
            self.check()
        if name in _UNSEEN or tag.endswith("}Fallback"):
            self.unseen += 1
        elif name == "tbl":
            self.open.append(OpenTable(WordTable(above=self.above)))
            self.tables.append(self.open[-1].table)
            self.above = []
        elif name == "sdt":
            self.controls.append(False)
        elif name == "showingPlcHdr" and self.controls and not self.controls[-1]:
            self.controls[-1] = True  # what a drop-down of Word says as long as nobody chose
            self.unseen += 1
        elif name == "t":
            self.in_text = True
        elif name in _BREAKS and not self.unseen:
            self._say(_BREAKS[name])
        elif self.open:
            self._in_table(name, _value(attributes))

    def _in_table(self, name: str, value: str) -> None:
        at = self.open[-1]
        if name == "tr":
            at.row = []
        elif name == "gridBefore" and at.row is not None:
            at.row += [""] * _bounded(value)
        elif name == "tc":
            at.cell, at.span, at.hidden, at.vertical = [], 1, False, ""
        elif name == "gridSpan":
            at.span = max(1, _bounded(value))
        elif name in ("vMerge", "hMerge"):
            at.hidden = value != "restart"
            if name == "vMerge":
                at.vertical = "continue" if at.hidden else "restart"

    def end(self, tag: str) -> None:
        """End an element."""
        name = _local(tag)
        if name in _UNSEEN or tag.endswith("}Fallback"):
            self.unseen -= 1
        elif name == "tbl" and self.open:
            self.open.pop()
        elif name == "sdt" and self.controls:
            self.unseen -= self.controls.pop()
        elif name == "t":
            self.in_text = False
        elif name == "p":
            self._paragraph()
        elif self.open:
            self._out_of_table(name)

    def _out_of_table(self, name: str) -> None:
        at = self.open[-1]
        if name == "tc" and at.row is not None and at.cell is not None:
            at.merge(len(at.row))
            at.row += ["" if at.hidden else "".join(at.cell), *[""] * (at.span - 1)]
            self.cells += at.span
            at.cell = None
            if self.cells > _MOST_CELLS or len(at.row) > _MOST_COLUMNS:
                raise TooLargeError
        elif name == "tr" and at.row is not None:
            at.table.rows.append(at.row)
            at.row = None

    def _paragraph(self) -> None:
        if self.open:
            self._say("\n")
        else:
            self.above.append("".join(self.line))
            self.line = []

    def data(self, text: str) -> None:
        """Take text."""
        if self.in_text and not self.unseen:
            self._say(text)

    def _say(self, text: str) -> None:
        if not self.open:
            self.line.append(text)
        elif (cell := self.open[-1].cell) is not None:
            cell.append(text)

    def close(self) -> None:
        """End the document."""


def _local(tag: str) -> str:
    """Return a WordprocessingML element's own name; empty for one of another language."""
    space, _, name = tag[1:].rpartition("}")
    return name if space in _NAMESPACES else ""


def _value(attributes: Mapping[str, Any]) -> str:
    return next((str(value) for name, value in attributes.items() if _local(name) == "val"), "")


def _bounded(number: str) -> int:
    return min(int(number), _MOST_COLUMNS) if number.isascii() and number.isdigit() and len(number) < 6 else 0


def _broken(path: Path) -> BadInput:
    return BadInput("Tệp không phải .docx đọc được (hỏng, có mật khẩu hoặc là định dạng khác).", place=str(path),
                    fix="mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx không mật khẩu")  # fmt: skip


def _too_large(path: Path) -> BadInput:
    return BadInput("Tệp .docx lớn hơn mọi danh sách, không đọc được.", place=str(path),
                    fix="bỏ hình ảnh, bảng thừa rồi lưu lại, hoặc chuyển danh sách sang .xlsx")  # fmt: skip
