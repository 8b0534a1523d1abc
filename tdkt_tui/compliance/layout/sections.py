"""Sections: the sheet, its margins, and where each page number stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Paragraph, Section
from tdkt_tui.compliance.layout.measures import number, on
from tdkt_tui.compliance.layout.number_places import form_of, seen_at
from tdkt_tui.compliance.layout.paragraphs import read_part

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.compatibility import Compatibility
    from tdkt_tui.compliance.layout.opening import Opened

Standing: TypeAlias = "dict[tuple[str, str], tuple[Node, list[Paragraph]]]"
"""(header or footer, shown on) -> the root of the part and its paragraphs; a section keeps those of the one before."""

_SIDES = ("top", "bottom", "left", "right")
_PARTS = {"header": "đầu trang", "footer": "chân trang"}
_SHOWN = {"default": "", "first": " trang thứ nhất", "even": " trang chẵn"}


def text_widths(document: Node, *, gutter_on_top: bool = False) -> list[float]:
    """Return the width between the margins of each section, in twips."""
    return [_text_width(node, gutter_on_top=gutter_on_top) for node in _section_nodes(document)]


def _text_width(node: Node, *, gutter_on_top: bool) -> float:
    size, margins = node.find(w("pgSz")), _margins(node, gutter_on_top=gutter_on_top)
    wide = 0.0 if size is None else number(size.get(w("w")), 0.0)
    return max(wide - margins.get("left", 0.0) - margins.get("right", 0.0), 0.0)


def _margins(node: Node, *, gutter_on_top: bool) -> dict[str, float]:
    """Return the margins as they are seen: with the gutter; a negative one only says that no header may move it."""
    told = node.find(w("pgMar"))
    if told is None:
        return {}
    margins = {side: abs(number(told.get(w(side)), 0.0)) for side in _SIDES if told.get(w(side)) is not None}
    bound = node.find(w("rtlGutter"))
    side = "top" if gutter_on_top else "right" if bound is not None and on(bound) else "left"
    if side in margins:
        margins[side] += max(number(told.get(w("gutter")), 0.0), 0.0)
    return margins


def read_sections(opened: Opened) -> tuple[list[Section], list[Paragraph]]:
    """Return the sections in order, and the paragraphs of all their headers and footers."""
    sections: list[Section] = []
    marginal: dict[int, list[Paragraph]] = {}
    standing: Standing = {}
    for index, node in enumerate(_section_nodes(opened.document), 1):
        for place, part in _PARTS.items():
            for reference in node.findall(w(f"{place}Reference")):
                root = opened.related(reference)
                shown = str(reference.get(w("type"), "default"))
                if root is None or shown not in _SHOWN:
                    continue
                said = f"{part}{_SHOWN[shown]}"
                read = marginal.setdefault(id(root), read_part(root, opened.sheet, said, [0.0]))
                standing[place, shown] = root, read
        sections.append(_section(index, node, standing, opened.sheet.compatibility))
    return sections, [paragraph for part in marginal.values() for paragraph in part]


def _section(index: int, node: Node, standing: Standing, told: Compatibility) -> Section:
    size, title, numbering = (node.find(w(name)) for name in ("pgSz", "titlePg", "pgNumType"))
    wide = None if size is None else number(size.get(w("w")), 0.0)
    high = None if size is None else number(size.get(w("h")), 0.0)
    landscape = size is not None and size.get(w("orient")) == "landscape"
    room = _text_width(node, gutter_on_top=told.gutter_on_top)
    numbers, sides, forms = [], [], []
    for (place, shown), (root, paragraphs) in standing.items():
        found = [paragraph for paragraph in paragraphs if any(run.page_number for run in paragraph.runs)]
        nodes = list(root.iter(w("p"))) if found else []
        for paragraph in found:
            numbers.append((place, shown, paragraph))
            sides.append(seen_at(nodes[paragraph.at - 1], paragraph, room))
            forms.append(form_of(nodes[paragraph.at - 1]))
    return Section(
        index=index,
        width=wide,
        height=high,
        landscape=landscape or bool(wide and high and wide > high),
        margins=_margins(node, gutter_on_top=told.gutter_on_top),
        first_differs=title is not None and on(title),
        start=1 if numbering is None else int(number(numbering.get(w("start")), 1.0)),
        digits="decimal" if numbering is None else str(numbering.get(w("fmt"), "decimal")),
        numbers=tuple(numbers),
        sides=tuple(sides),
        forms=tuple(forms),
        mirrored=told.mirrored,
    )


def _section_nodes(document: Node) -> list[Node]:
    return [node for node in document.iter(w("sectPr")) if node.getparent().tag in {w("body"), w("pPr")}]
