"""The effective formatting of a run and of a paragraph, as the checks are given it."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.compliance.layout.faces import Faces


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Effective run formatting: size in points, colour "auto" or hexadecimal.

    faces: the typefaces by script; marked: highlighted or shaded; scale: width of letters in percent; apart, lifted:
    added space between letters and height over the line, in points.
    """

    size: float
    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    faces: Faces
    colour: str
    underlined: bool = False
    small_caps: bool = False
    struck: bool = False
    marked: bool = False
    raised: bool = False
    scale: float = 100.0
    apart: float = 0.0
    lifted: float = 0.0


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Effective paragraph formatting; lengths in twips, line in 240ths of a line or, by line_rule, in twips.

    border: the kind of the first of top and bottom border that is there; automatic: which of "before" and "after" are
    left to Word, as on a web page; adds: whether space between paragraphs is the sum of both, not the larger one; tabs:
    (place in twips, kind) of each tab stop.
    """

    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    contextual: bool
    border: str
    automatic: tuple[str, ...] = ()
    adds: bool = False
    tabs: tuple[tuple[float, str], ...] = ()
