"""How wide the words of a paragraph are, in the looks that the regulation gives them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.assembly.package import STYLES, Package
from tdkt_tui.assembly.xml import Node, firsts, parse, text_of, w
from tdkt_tui.regulations import BY_STYLE, Regulation, StyleSpec

# One letter more than the narrowest fit, so that rounding in a word processor never breaks a line that should hold.
SLACK_MM = 1.0


class Words:
    """Measures paragraphs: which component one is, its lines, their widths in millimetres."""

    def __init__(self, component_of_id: Mapping[str | None, str], regulation: Regulation) -> None:
        self.regulation = regulation
        self.component_of_id = component_of_id

    @classmethod
    def of(cls, package: Package, regulation: Regulation) -> Words:
        """Return what measures the paragraphs of a document with the styles of this package."""
        return cls(_components(package.data(STYLES)), regulation)

    def component(self, paragraph: Node) -> str:
        """Return the component that a paragraph's style stands for, or nothing."""
        for look in paragraph.iterchildren(w("pPr")):
            for style in look.iterchildren(w("pStyle")):
                return self.component_of_id.get(style.get(w("val")), "")
        return ""

    def spec(self, component: str) -> StyleSpec:
        """Return the look of a component; that of the body for none."""
        return _spec(self.regulation, component or "noi-dung")

    def lines(self, paragraph: Node) -> list[list[tuple[str, float]]]:
        """Return a paragraph's own lines (parted by breaks), each as its words with their widths."""
        spec = self.spec(self.component(paragraph))
        lines: list[list[tuple[str, float]]] = [[]]
        for text, bold, italic in _runs(paragraph, spec):
            for index, line in enumerate(text.split("\n")):
                if index:
                    lines.append([])
                _append(lines[-1], line, (spec.size_pt, bold, italic))
        return [line for line in lines if line]

    def space(self, paragraph: Node) -> float:
        """Return the width of a space."""
        spec = self.spec(self.component(paragraph))
        return _width(" ", spec.size_pt, spec.bold, spec.italic)

    def width(self, paragraph: Node) -> float:
        """Return the width that a paragraph needs to break only where its author broke it; 0 when empty."""
        space = self.space(paragraph)
        return max((_line_width(line, space) for line in self.lines(paragraph)), default=0.0)

    def wrapped(self, paragraph: Node, available: float) -> list[float]:
        """Return the widths of the lines that a paragraph has in a column of so many millimetres."""
        space = self.space(paragraph)
        return [width for line in self.lines(paragraph) for width in _wrap(line, available, space)]


@lru_cache(maxsize=32)
def _components(styles: bytes) -> dict[str | None, str]:
    """Return style id → component of a style part."""
    found = {}
    for style in parse(styles, part=STYLES).iter(w("style")):
        name = style.find(w("name"))
        component = BY_STYLE.get(name.get(w("val"), "")) if name is not None else None
        if component:
            found[style.get(w("styleId"))] = component
    return found


@lru_cache(maxsize=256)
def _spec(regulation: Regulation, component: str) -> StyleSpec:
    return regulation.style(component)


def _runs(paragraph: Node, spec: StyleSpec) -> list[tuple[str, bool, bool]]:
    found = []
    for run in paragraph.iter(w("r")):
        named = firsts(next(run.iterchildren(w("rPr")), None)).get(w("rStyle"))
        style = named.get(w("val"), "") if named is not None else ""
        text = text_of(run)
        bold, italic = spec.bold or style.startswith("Dam"), spec.italic or style.endswith(("Nghieng", "nghieng"))
        found.append((text.upper() if spec.caps else text, bold, italic))
    return found


@lru_cache(maxsize=2048)  # the documents of a set say the same words in their heads and titles
def _width(word: str, size_pt: float, bold: bool, italic: bool) -> float:
    return width_mm(word, size_pt, bold=bold, italic=italic)


def _append(line: list[tuple[str, float]], text: str, look: tuple[float, bool, bool]) -> None:
    """Add text to a line of words; its first word joins the last one where no space stands between them."""
    for index, word in enumerate(text.split(" ")):
        width = _width(word, *look)
        if index == 0 and line:
            last, wide = line.pop()
            line.append((last + word, wide + width))
        else:
            line.append((word, width))


def _line_width(line: list[tuple[str, float]], space: float) -> float:
    return sum(width for _, width in line) + space * (len(line) - 1)


def _wrap(line: list[tuple[str, float]], available: float, space: float) -> list[float]:
    widths = [line[0][1]]
    for _, width in line[1:]:
        if widths[-1] + space + width > available:
            widths.append(width)
        else:
            widths[-1] += space + width
    return widths
