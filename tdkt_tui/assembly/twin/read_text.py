"""A template's text source, line by line, becomes blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tdkt_tui.assembly.styles import nearest
from tdkt_tui.assembly.twin.blocks import Anchor, Block, NewPage, Paragraph, Section, Span, Table
from tdkt_tui.assembly.twin.escapes import unescaped_name
from tdkt_tui.assembly.twin.include import expanded
from tdkt_tui.assembly.twin.inline import read_spans
from tdkt_tui.assembly.twin.known import AlreadyTold, Known
from tdkt_tui.assembly.twin.tables import NESTED, RuinedTable, TableReader, opens_table
from tdkt_tui.model.fault import TdktError, TemplateFault, raise_all

_PARAGRAPH = re.compile(r"\[([^\]]*)\](?: (.*))?$")
_CONTROL = ("{%p ", "{#p ")
_DIRECTIVES: dict[str, Block] = {
    "@trang ngang": Section(landscape=True),
    "@trang dọc": Section(landscape=False),
    "@trang ngang liền trang": Section(landscape=True, running=True),
    "@trang dọc liền trang": Section(landscape=False, running=True),
    "@sang trang": NewPage(),
}
_ANCHOR = re.compile(r"⟦([^⟦⟧]*)⟧")
_ALIGNED = ("trái", "giữa", "phải", "đều")


def read_text(text: str, folder: Path | None = None, known: Known | None = None) -> list[Block]:
    """Read a whole source; every faulty line is told at once.

    folder: where the source lies, for what it includes. known: what a .docx that the text is laid over has besides
    the styles of ours. Raises TemplateFault or ManyFaults, each with its "dòng N".
    """
    reader = _Reader(known or Known())
    for place, line in expanded(text, folder, reader.faults):
        reader.line(place, line)
    return reader.finish()


class _Reader:
    def __init__(self, known: Known) -> None:
        self.known = known
        self.blocks: list[Block] = []
        self.tables: list[
            TableReader | RuinedTable
        ] = []  # those still open, a nested one after the one that it stands in
        self.pending: tuple[str, str, list[str]] | None = None  # place, style and lines of the paragraph being read
        self.faults: list[TdktError] = []

    def line(self, place: str, line: str) -> None:
        if not line.strip() or line.startswith("#"):
            return
        if line.startswith(("  ", "\t")):
            self._told(lambda: self._continue(place, line.strip()))
        else:
            self._told(self._flush)
            self._told(lambda: self._begin(place, line))

    def _told(self, step: Callable[[], None]) -> None:
        try:
            step()
        except TdktError as fault:
            self.faults += [single for single in fault.singles() if not isinstance(single, AlreadyTold)]

    def _continue(self, place: str, text: str) -> None:
        if self.pending is None:
            raise TemplateFault(
                "Dòng thụt vào không nối tiếp đoạn nào.", place=place, fix="bắt đầu đoạn bằng [Tên kiểu]"
            )
        self.pending[2].append(text)

    def _begin(self, place: str, line: str) -> None:
        if line.startswith(":::"):
            self._fence(line[3:].strip(), place)
        elif line.startswith(_CONTROL):
            self._add(Paragraph("", (Span(line),)), place)
        elif line.startswith("@"):
            self._directive(line, place)
        elif match := _ANCHOR.fullmatch(line):
            name = " ".join(match[1].split())
            self.known.use(name, place, alone=True)
            self._add(Anchor(name), place)
        elif match := _PARAGRAPH.match(line):
            self.pending = (place, match[1], [match[2] or ""])
        else:
            raise TemplateFault(
                "Không hiểu dòng này.",
                place=place,
                fix="đoạn văn bắt đầu bằng [Tên kiểu]; dòng nối tiếp thụt hai dấu cách",
            )

    def _fence(self, words: str, place: str) -> None:
        nested = words.startswith(NESTED)
        if nested and not self.tables:
            raise TemplateFault(f"“::: {NESTED}” đứng ngoài bảng.", place=place, fix="mở bảng bằng ::: bảng …")
        if nested or not self.tables:
            self._open(words, place)
        elif words == "hết":
            table = self.tables.pop().finish(place)
            self._add(table, place)
        else:
            self.tables[-1].fence(words, place)

    def _open(self, words: str, place: str) -> None:
        try:
            self.tables.append(TableReader(words, place, self.known.wide))
        except TemplateFault:
            if opens_table(words):
                self.tables.append(RuinedTable(place))
            raise

    def _directive(self, line: str, place: str) -> None:
        if line not in _DIRECTIVES:
            known = (*_DIRECTIVES, "@chèn …")
            near = nearest(line, known)
            raise TemplateFault(
                f"Không có chỉ thị “{line}”.", place=place, fix=f"dùng {near or 'một trong: ' + ', '.join(known)}"
            )
        if self.tables:
            raise TemplateFault("Chỉ thị không đứng trong bảng.", place=place, fix="đặt sau ::: hết")
        self.blocks.append(_DIRECTIVES[line])

    def _flush(self) -> None:
        if self.pending is None:
            return
        (place, head, lines), self.pending = self.pending, None
        name, bar, align = head.rpartition(" | ")
        style = self.known.style(unescaped_name(name if bar else head, place), place)
        if bar and align not in _ALIGNED:
            near = nearest(align, _ALIGNED)
            raise TemplateFault(
                f"Không có cách căn lề “{align}”.", place=place, fix=f"dùng {near or ', '.join(_ALIGNED)}"
            )
        spans = read_spans(" ".join(lines).strip(), place=place)
        for span in spans:
            if span.anchor:
                self.known.use(span.text, place)
        self._add(Paragraph(style, spans, align if bar else ""), place)

    def _add(self, block: Paragraph | Table | Anchor, place: str) -> None:
        if self.tables:
            self.tables[-1].add(block, place)
        else:
            self.blocks.append(block)

    def finish(self) -> list[Block]:
        self._told(self._flush)
        for table in (one for one in self.tables if isinstance(one, TableReader)):
            self.faults.append(TemplateFault("Bảng chưa kết thúc.", place=table.place, fix="thêm dòng ::: hết"))
        raise_all(self.faults)
        return self.blocks
