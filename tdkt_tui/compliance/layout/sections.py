"""Sections: the sheet, its margins, and where each page number stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Paragraph, Section
from tdkt_tui.compliance.layout.measures import number
from tdkt_tui.compliance.layout.paragraphs import read_part

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.opening import Opened

_SIDES = ("top", "bottom", "left", "right")
_PARTS = {"header": "đầu trang", "footer": "chân trang"}
_SHOWN = {"default": "", "first": " trang thứ nhất", "even": " trang chẵn"}


def text_widths(document: Node) -> list[float]:
    """Return the width between the margins of each section, in twips."""
    widths = []
    for node in _section_nodes(document):
        size, margins = node.find(w("pgSz")), node.find(w("pgMar"))
        wide = 0.0 if size is None else number(size.get(w("w")), 0.0)
        sides = 0.0 if margins is None else sum(number(margins.get(w(side)), 0.0) for side in ("left", "right"))
        widths.append(max(wide - sides, 0.0))
    return widths


def read_sections(opened: Opened) -> tuple[list[Section], list[Paragraph]]:
    """Return the sections in order, and the paragraphs of all their headers and footers."""
    sections: list[Section] = []
    marginal: dict[int, list[Paragraph]] = {}
    standing: dict[tuple[str, str], list[Paragraph]] = {}
    for index, node in enumerate(_section_nodes(opened.document), 1):
        for place, part in _PARTS.items():
            for reference in node.findall(w(f"{place}Reference")):
                root = opened.related(reference)
                shown = str(reference.get(w("type"), "default"))
                if root is None or shown not in _SHOWN:
                    continue
                said = f"{part}{_SHOWN[shown]}"
                standing[place, shown] = marginal.setdefault(id(root), read_part(root, opened.sheet, said, [0.0]))
        sections.append(_section(index, node, standing))
    return sections, [paragraph for part in marginal.values() for paragraph in part]


def _section(index: int, node: Node, standing: dict[tuple[str, str], list[Paragraph]]) -> Section:
    size, margins, title, numbering = (node.find(w(name)) for name in ("pgSz", "pgMar", "titlePg", "pgNumType"))
    wide = None if size is None else number(size.get(w("w")), 0.0)
    high = None if size is None else number(size.get(w("h")), 0.0)
    landscape = size is not None and size.get(w("orient")) == "landscape"
    numbers = tuple(
        (place, shown, paragraph)
        for (place, shown), paragraphs in standing.items()
        for paragraph in paragraphs
        if any(run.page_number for run in paragraph.runs)
    )
    return Section(
        index=index,
        width=wide,
        height=high,
        landscape=landscape or bool(wide and high and wide > high),
        margins={}
        if margins is None
        else {side: number(margins.get(w(side)), 0.0) for side in _SIDES if margins.get(w(side)) is not None},
        first_differs=title is not None and title.get(w("val"), "1") not in {"0", "false", "off"},
        start=1 if numbering is None else int(number(numbering.get(w("start")), 1.0)),
        digits="decimal" if numbering is None else str(numbering.get(w("fmt"), "decimal")),
        numbers=numbers,
    )


def _section_nodes(document: Node) -> list[Node]:
    return [node for node in document.iter(w("sectPr")) if node.getparent().tag in {w("body"), w("pPr")}]
