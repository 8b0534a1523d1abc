"""What a regulation makes of a style, of the page and of its number: enough to write Word's own settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineRule(StrEnum):
    """How ``StyleSpec.line`` is meant."""

    LINES = "lines"
    EXACT = "exact"
    AT_LEAST = "at-least"


class PageNumberPlace(StrEnum):
    """Where a page number stands."""

    HEADER_CENTRE = "header-centre"
    FOOTER_RIGHT = "footer-right"


@dataclass(frozen=True, slots=True)
class StyleSpec:
    """The look of one paragraph style.

    size_pt, before_pt, after_pt, rule_pt in points; first_line_cm, left_cm in centimetres (a hanging indent is a
    negative first_line_cm); line in lines (LINES) or points (EXACT, AT_LEAST); align is left, center, right or both;
    colour is "auto" (printed black) or six hexadecimal digits; rule_pt is the weight of the border that a Kẻ paragraph
    carries as its rule, 0 for none.
    """

    component: str
    name: str
    font: str
    size_pt: float
    bold: bool
    italic: bool
    caps: bool
    colour: str
    align: str
    first_line_cm: float
    left_cm: float
    before_pt: float
    after_pt: float
    line_rule: LineRule
    line: float
    keep_next: bool
    keep_lines: bool
    rule_pt: float


@dataclass(frozen=True, slots=True)
class PageSpec:
    """The sheet and its margins, in millimetres."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    header_mm: float
    footer_mm: float
    orientation: str = "portrait"

    @property
    def text_width_mm(self) -> float:
        """Return the width between the side margins."""
        return self.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True, slots=True)
class PageNumberSpec:
    """Where the page number stands, its size in points, and whether the first page shows one."""

    place: PageNumberPlace
    size_pt: float
    show_first: bool
