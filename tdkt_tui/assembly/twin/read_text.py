"""A template's text source, line by line, becomes blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tdkt_tui.assembly.styles import PARAGRAPH_STYLES, nearest
from tdkt_tui.assembly.twin.blocks import Block, NewPage, Paragraph, Section, Span
from tdkt_tui.assembly.twin.include import expanded
from tdkt_tui.assembly.twin.inline import read_spans
from tdkt_tui.assembly.twin.tables import TableReader
from tdkt_tui.model.fault import TdktError, TemplateFault, raise_all

_PARAGRAPH = re.compile(r"\[([^\]]*)\](?: (.*))?$")
_CONTROL = ("{%p ", "{#p ")
_DIRECTIVES: dict[str, Block] = {
    "@trang ngang": Section(landscape=True),
    "@trang dọc": Section(landscape=False),
    "@sang trang": NewPage(),
}
_STYLES = tuple(PARAGRAPH_STYLES.values())


def read_text(text: str, folder: Path | None = None) -> list[Block]:
    """Read a whole source; every faulty line is told at once.

    folder: where the source lies, for what it includes. Raises TemplateFault or ManyFaults, each with its "dòng N".
    """
    reader = _Reader()
    for place, line in expanded(text, folder, reader.faults):
        reader.line(place, line)
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.table: TableReader | None = None
        self.pending: tuple[str, str, list[str]] | None = None  # place, style and lines of the paragraph being read
        self.faults: list[TdktError] = []

    def line(self, place: str, line: str) -> None:
        if not line.strip() or line.startswith("#"):
            return
        if line.startswith("  "):
            self._told(lambda: self._continue(place, line.strip()))
        else:
            self._told(self._flush)
            self._told(lambda: self._begin(place, line))

    def _told(self, step: Callable[[], None]) -> None:
        try:
            step()
        except TemplateFault as fault:
            self.faults.append(fault)

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
        elif match := _PARAGRAPH.match(line):
            self.pending = (place, _known_style(match[1], place), [match[2] or ""])
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
            known = (*_DIRECTIVES, "@chèn …")
            near = nearest(line, known)
            raise TemplateFault(
                f"Không có chỉ thị “{line}”.", place=place, fix=f"dùng {near or 'một trong: ' + ', '.join(known)}"
            )
        if self.table is not None:
            raise TemplateFault("Chỉ thị không đứng trong bảng.", place=place, fix="đặt sau ::: hết")
        self.blocks.append(_DIRECTIVES[line])

    def _flush(self) -> None:
        if self.pending is None:
            return
        (place, style, lines), self.pending = self.pending, None
        self._add(Paragraph(style, read_spans(" ".join(lines).strip(), place=place)), place)

    def _add(self, paragraph: Paragraph, place: str) -> None:
        if self.table is None:
            self.blocks.append(paragraph)
        else:
            self.table.paragraph(paragraph, place)

    def finish(self) -> list[Block]:
        self._told(self._flush)
        if self.table is not None:
            self.faults.append(TemplateFault("Bảng chưa kết thúc.", place=self.table.place, fix="thêm dòng ::: hết"))
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
