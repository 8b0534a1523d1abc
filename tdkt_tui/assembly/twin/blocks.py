"""What a template consists of, between its text and its .docx."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one character style; style is empty for the paragraph's own.

    text: "\\n" is a line break, "\\t" a tab; tags of the template stand in it as they are.
    """

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; style is empty for a control paragraph, which consists of one tag."""

    style: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The paragraph's text without its character styles."""
        return "".join(span.text for span in self.spans)


@dataclass(slots=True)
class Cell:
    """One cell: span is its width in columns, merge "" | "đầu" | "tiếp" its place in a vertical merge."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    span: int = 1
    merge: str = ""


@dataclass(slots=True)
class Row:
    """One row: cells, or the one tag of a command row. height_mm: at least so high, 0 for free."""

    cells: list[Cell] = field(default_factory=list)
    command: str = ""
    height_mm: int = 0


@dataclass(slots=True)
class Table:
    """A table: a named one, or columns (proportions of the text width), borders and repeated header rows."""

    columns: tuple[int, ...]
    name: str = ""
    bordered: bool = False
    repeat: int = 0
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Section:
    """What follows stands on pages of this orientation."""

    landscape: bool


Block = Paragraph | Table | NewPage | Section
