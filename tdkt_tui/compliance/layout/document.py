"""A .docx as the checks see it: numbered paragraphs with their effective formatting, cells, sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tdkt_tui.compliance.layout.formats import ParagraphFormat, RunFormat
from tdkt_tui.model.text import clean, one_line
from tdkt_tui.regulations import Regulation

# What counts as the wording of a document: here the layout of running text is judged.
BODY = ("noi-dung", "khoan", "muc", "dieu", "can-cu", "giay-moi-dong")


class Run(NamedTuple):
    """One run of visible text."""

    text: str
    format: RunFormat
    page_number: bool = False


class Stroke(NamedTuple):
    """A drawn rule: length in twips, None where the file does not tell; solid: one unbroken line; side: of the page."""

    length: float | None
    solid: bool = True
    side: str = ""


class Cell(NamedTuple):
    """Where in a table a paragraph stands: all numbers from 1; columns: cells in its row."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True)
class Paragraph:
    """One ``w:p``, or what recognition cut out of one: half a line between tabs, a line of a cell, the rule under it.

    number: counted in its part from 1, in a text box from 1 again; part: "" or "đầu trang", "chân trang"; component: id
    by its style's name or as recognised, "" where neither tells; width: the width it may fill, in twips; solid: without
    text, yet it holds something (a picture, a break, a section's end); text: as it is seen, in capitals where the
    formatting makes them, clean and trimmed; line: the same as one line; inked: the runs that leave ink.
    at: which ``w:p`` of the whole part it is, from 1, text boxes counted too; label: the automatic number as it is seen
    ("1.", "-"); box: the text box that it stands in, from 1, 0 for none; side: "left" or "right" where a tab, a box or
    an indent puts it there, "" where nothing tells; cut: which piece of its ``w:p`` it is ("nửa trái"), "" for all of
    it; guessed: its component was told by likeness or position; strokes: the rules drawn in it; column: of two;
    framed: it stands in a frame.
    """

    number: int
    part: str
    component: str
    style: str
    cell: Cell | None
    width: float
    runs: tuple[Run, ...]
    format: ParagraphFormat
    mark: RunFormat
    solid: bool
    text: str
    line: str
    inked: tuple[Run, ...]
    at: int = 0
    label: str = ""
    box: int = 0
    side: str = ""
    cut: str = ""
    guessed: bool = False
    strokes: tuple[Stroke, ...] = ()
    column: bool = False
    framed: bool = False

    @cached_property
    def lines(self) -> list[str]:
        """Return the text line by line, as line breaks cut it."""
        return [one_line(line) for line in self.text.split("\n") if line.strip()]

    @property
    def said(self) -> str:
        """Return the line as it is read, with the number that Word's own list puts before it."""
        return f"{self.label} {self.line}".strip() if self.label else self.line

    @property
    def place(self) -> str:
        """Say where it stands: "đoạn 4 (bảng 1, hàng 1, ô 2)", "nửa trái của đoạn 3", "đoạn 1 của khung chữ 2"."""
        where = f"{self.cut} của đoạn {self.number}" if self.cut else f"đoạn {self.number}"
        if self.box:
            where += f" của khung chữ {self.box}"
        if self.cell is not None:
            where += f" (bảng {self.cell.table}, hàng {self.cell.row}, ô {self.cell.column})"
        return f"{where} của {self.part}" if self.part else where

    @property
    def tabbed(self) -> bool:
        """Tell whether tabs or spaces, not an alignment, put the words where they stand."""
        led = bool(self.runs) and self.runs[0].text[:1] in {"\t", " "}
        return self.cell is None and (self.cut.startswith("nửa") or (led and self.side != ""))

    def main_size(self) -> float:
        """Return the size that most of the text has, in points."""
        return _most((run.format.size, len(run.text)) for run in self.inked) or self.mark.size


@dataclass(frozen=True, slots=True)
class Section:
    """One section: sheet and margins in twips (None where nothing is said), how pages are numbered.

    numbers: (place, shown on, paragraph) of every page-number field, place "header" or "footer", shown on "default",
    "first" or "even". sides, forms: of each of them, where it is seen on its line, and the form its field asks for.
    mirrored: on even pages left and right margin change places.
    """

    index: int
    width: float | None
    height: float | None
    landscape: bool
    margins: dict[str, float]
    first_differs: bool
    start: int
    digits: str
    numbers: tuple[tuple[str, str, Paragraph], ...]
    sides: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    mirrored: bool = False

    @property
    def place(self) -> str:
        """Say which section is meant."""
        return f"phần trang {self.index}"


@dataclass(frozen=True)
class Document:
    """All that is judged, and by which regulation.

    kind: "named" (văn bản có tên loại), "letter" (công văn), "annex" (phụ lục) or "attached" (issued by a decision).
    """

    regulation: Regulation
    paragraphs: tuple[Paragraph, ...]
    marginal: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    kind: str
    even_differs: bool
    data_tables: bool

    def of(self, *components: str) -> list[Paragraph]:
        """Return the paragraphs of these components, in document order."""
        found = [paragraph for component in components for paragraph in self._by_component.get(component, ())]
        return sorted(found, key=lambda paragraph: paragraph.at) if len(components) > 1 else found

    @cached_property
    def _by_component(self) -> dict[str, list[Paragraph]]:
        sorted_out: dict[str, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            sorted_out.setdefault(paragraph.component, []).append(paragraph)
        return sorted_out

    def written(self, *components: str) -> list[Paragraph]:
        """Return those of them that hold text."""
        return [paragraph for paragraph in self.of(*components) if paragraph.line]

    def body_size(self) -> float | None:
        """Return the size that most of the wording has, in points; None where there is none."""
        written = self.written("noi-dung", "giay-moi-dong") or self.written("dieu")
        return _most((run.format.size, len(run.text)) for paragraph in written for run in paragraph.inked)


def seen(runs: Iterable[Run]) -> str:
    """Return the text of runs as it is seen: clean, trimmed, in capitals where the formatting makes them."""
    return clean("".join(run.text.upper() if run.format.caps else run.text for run in runs)).strip()


def kind_of(components: set[str]) -> str:
    """Tell from its components what kind of document this is."""
    if components & {"phu-luc", "phu-luc-ten", "kem-theo"} and "quoc-hieu" not in components:
        return "annex"
    if "ten-loai" not in components and components & {"trich-yeu-cong-van", "kinh-gui"}:
        return "letter"
    return "named"


def _most(weighed: Iterable[tuple[float, int]]) -> float | None:
    weights: Counter[float] = Counter()
    for value, weight in weighed:
        weights[value] += weight
    return weights.most_common(1)[0][0] if weights else None
