"""What a document consists of, between its text and its .docx.

``node`` is the element that something was read from (None for what was read from text); it is never compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from tdkt_tui.assembly.xml import Node


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one character style; style is empty for the paragraph's own.

    text: "\\n" is a line break, "\\t" a tab, "\\f" a page break; tags of the template stand in it as they are.
    anchor: text is the name of something that text cannot show ("ảnh 1"), at the place where it stands.
    """

    text: str
    style: str = ""
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; style is empty for a control paragraph, which consists of one tag.

    align: "" | "trái" | "giữa" | "phải" | "đều", where the paragraph itself says so and not its style.
    """

    style: str
    spans: tuple[Span, ...]
    align: str = ""
    node: Node = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The paragraph's text without its character styles and anchors."""
        return "".join(span.text for span in self.spans if not span.anchor)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something between paragraphs that text cannot show, by its name ("tệp nhúng 1")."""

    name: str
    node: Node = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Cell:
    """One cell: what stands in it, its width in columns, merge "" | "đầu" | "tiếp" its place in a vertical merge."""

    blocks: list[Paragraph | Table | Anchor] = field(default_factory=list)
    span: int = 1
    merge: str = ""
    node: Node = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Row:
    """One row: cells, or the one tag of a command row. height_mm: at least so high, 0 for free.

    before, after: columns of the table that this row leaves out at its ends.
    """

    cells: list[Cell] = field(default_factory=list)
    command: str = ""
    height_mm: int = 0
    before: int = 0
    after: int = 0
    node: Node = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Table:
    """A table: a named one, or columns (proportions of the text width), borders and repeated header rows."""

    columns: tuple[int, ...]
    name: str = ""
    bordered: bool = False
    repeat: int = 0
    rows: list[Row] = field(default_factory=list)
    node: Node = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page. node: the paragraph whose property says so."""

    node: Node = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """What follows stands on pages of this orientation; running: on the page where what came before ends.

    node: the ``w:sectPr`` that ends the section before this one, None for the first.
    """

    landscape: bool
    running: bool = False
    node: Node = field(default=None, compare=False, repr=False)


Block: TypeAlias = Paragraph | Table | NewPage | Section | Anchor
