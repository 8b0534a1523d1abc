"""A template's text source, line by line, becomes blocks."""

from __future__ import annotations

import re

from tdkt_tui.assembly.styles import PARAGRAPH_STYLES, nearest
from tdkt_tui.assembly.twin.blocks import Block, NewPage, Paragraph, Section, Span
from tdkt_tui.assembly.twin.inline import read_spans
from tdkt_tui.assembly.twin.tables import TableReader
from tdkt_tui.model.fault import TdktError, TemplateFault, raise_all
from tdkt_tui.model.text import clean

_PARAGRAPH = re.compile(r"\[([^\]]*)\](?: (.*))?$")
_CONTROL = ("{%p ", "{#p ")
_DIRECTIVES: dict[str, Block] = {
    "@trang ngang": Section(landscape=True),
    "@trang dọc": Section(landscape=False),
    "@sang trang": NewPage(),
}
_STYLES = tuple(PARAGRAPH_STYLES.values())


def read_text(text: str) -> list[Block]:
    """Read a whole source; every faulty line is told at once.

    Raises TemplateFault or ManyFaults, each with its "dòng N".
    """
    reader = _Reader()
    for number, line in enumerate(clean(text).split("\n"), start=1):
        reader.line(number, line.rstrip())
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.table: TableReader | None = None
        self.pending: tuple[int, str, list[str]] | None = None  # line, style and lines of the paragraph being read
        self.faults: list[TdktError] = []

    def line(self, number: int, line: str) -> None:
        if not line.strip() or line.startswith("#"):
            return
        try:
            if line.startswith("  "):
                self._continue(number, line.strip())
                return
            self._flush()
            self._begin(number, line)
        except TemplateFault as fault:
            self.faults.append(fault)

    def _continue(self, number: int, text: str) -> None:
        if self.pending is None:
            raise TemplateFault(
                "Dòng thụt vào không nối tiếp đoạn nào.", place=f"dòng {number}", fix="bắt đầu đoạn bằng [Tên kiểu]"
            )
        self.pending[2].append(text)

    def _begin(self, number: int, line: str) -> None:
        place = f"dòng {number}"
        if line.startswith(":::"):
            self._fence(line[3:].strip(), place)
        elif line.startswith(_CONTROL):
            self._add(Paragraph("", (Span(line),)), place)
        elif line.startswith("@"):
            self._directive(line, place)
        elif match := _PARAGRAPH.match(line):
            self.pending = (number, _known_style(match[1], place), [match[2] or ""])
        else:
            raise TemplateFault(
                "Không hiểu dòng này.",
                place=place,
                fix="đoạn văn bắt đầu bằng [Tên kiểu]; dòng nối tiếp thụt hai dấu cách",
            )

    def _fence(self, words: str, place: str) -> None:
        if self.table is None:
            self.table = TableReader(words, place)
        elif words == "hết":
            table, self.table = self.table, None
            self.blocks.append(table.finish(place))
        else:
            self.table.fence(words, place)

    def _directive(self, line: str, place: str) -> None:
        if line not in _DIRECTIVES:
            near = nearest(line, tuple(_DIRECTIVES))
            raise TemplateFault(
                f"Không có chỉ thị “{line}”.", place=place, fix=f"dùng {near or 'một trong: ' + ', '.join(_DIRECTIVES)}"
            )
        if self.table is not None:
            raise TemplateFault("Chỉ thị không đứng trong bảng.", place=place, fix="đặt sau ::: hết")
        self.blocks.append(_DIRECTIVES[line])

    def _flush(self) -> None:
        if self.pending is None:
            return
        (number, style, lines), self.pending = self.pending, None
        place = f"dòng {number}"
        self._add(Paragraph(style, read_spans(" ".join(lines).strip(), place=place)), place)

    def _add(self, paragraph: Paragraph, place: str) -> None:
        if self.table is None:
            self.blocks.append(paragraph)
        else:
            self.table.paragraph(paragraph, place)

    def finish(self) -> list[Block]:
        try:
            self._flush()
            if self.table is not None:
                raise TemplateFault("Bảng chưa kết thúc.", place=self.table.place, fix="thêm dòng ::: hết")
        except TemplateFault as fault:
            self.faults.append(fault)
        raise_all(self.faults)
        return self.blocks


def _known_style(name: str, place: str) -> str:
    if name in _STYLES:
        return name
    near = nearest(name, _STYLES)
    raise TemplateFault(
        f"Không có kiểu đoạn “{name}”.",
        place=place,
        fix=f"có phải [{near}]?" if near else "xem danh sách kiểu trong docs/template-text.md",
    )
