"""Sheets, margins and the page number, as the regulation has them."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.assembly.dress.room import text_width
from tdkt_tui.assembly.measure import twips
from tdkt_tui.assembly.package import DOCUMENT, DOCUMENT_RELS, Package
from tdkt_tui.assembly.xml import Node, R, element, parse, text_of, w
from tdkt_tui.regulations import PageNumberPlace, PageSpec, Regulation

_AFTER_MARGINS = {
    w(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar")
}
_BEFORE_TITLE = {
    w(name) for name in ("paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote")
} | _AFTER_MARGINS


def dress_pages(package: Package, regulation: Regulation) -> dict[Node, tuple[int, float]]:
    """Set every section's sheet and margins; landscape sections stay landscape.

    Returns section → its new text width in twips, and by what factor that width changed.
    """
    page = regulation.page
    scales = {}
    for section in package.tree(DOCUMENT).iter(w("sectPr")):
        old = text_width(section)
        _sheet(section, page)
        new = text_width(section)
        scales[section] = (new, new / old if old > 0 else 1.0)
    return scales


def _sheet(section: Node, page: PageSpec) -> None:
    size = section.find(w("pgSz"))
    landscape = size is not None and size.get(w("orient")) == "landscape"
    for node in section.findall(w("pgSz")) + section.findall(w("pgMar")):
        section.remove(node)
    width, height = twips(page.width_mm), twips(page.height_mm)
    size = element("pgSz", w=height if landscape else width, h=width if landscape else height)
    if landscape:
        size.set(w("orient"), "landscape")
    sides = {"top": page.top_mm, "right": page.right_mm, "bottom": page.bottom_mm, "left": page.left_mm}
    bands = {"header": page.header_mm, "footer": page.footer_mm, "gutter": 0.0}
    margins = element("pgMar", **{name: twips(mm) for name, mm in {**sides, **bands}.items()})
    at = sum(1 for node in section if node.tag in _AFTER_MARGINS)
    section.insert(at, size)
    section.insert(at + 1, margins)


def keep_page_number(package: Package, regulation: Regulation) -> None:
    """Keep the page number where the regulation wants it, drop the other one, hide it on the first page."""
    number = regulation.page_number
    kept, dropped = ("header", "footer")
    if number.place is PageNumberPlace.FOOTER_RIGHT:
        kept, dropped = dropped, kept
    targets = _targets(package.data(DOCUMENT_RELS))
    for section in package.tree(DOCUMENT).iter(w("sectPr")):
        has_number = False
        for reference in section.findall(w(f"{dropped}Reference")):
            name = targets.get(reference.get(f"{{{R}}}id"), "")
            if _only_number(package, name):
                section.remove(reference)
                package.drop(name)
        for reference in section.findall(w(f"{kept}Reference")):
            has_number |= _only_number(package, targets.get(reference.get(f"{{{R}}}id"), ""))
        if has_number:
            _first_page(section, shown=number.show_first)


def _only_number(package: Package, name: str) -> bool:
    """Tell whether a part holds a page number and nothing else; a part dropped before counts as one."""
    if name not in package.parts:
        return bool(name)
    return _is_number(package.trees[name]) if name in package.trees else _stays_number(name, package.parts[name])


@lru_cache(maxsize=64)
def _stays_number(name: str, part: bytes) -> bool:
    return _is_number(parse(part, part=name))


@lru_cache(maxsize=32)
def _targets(relations: bytes) -> dict[str | None, str]:
    return {item.get("Id"): f"word/{item.get('Target', '')}" for item in parse(relations, part=DOCUMENT_RELS)}


def _is_number(root: Node) -> bool:
    simple = [node.get(w("instr"), "") for node in root.iter(w("fldSimple"))]
    written_by_word = [node.text or "" for node in root.iter(w("instrText"))]  # Word turns the one into the other
    if not any("PAGE" in instruction for instruction in simple + written_by_word):
        return False
    return not text_of(root).strip(" 0123456789-–")


def _first_page(section: Node, *, shown: bool) -> None:
    for node in section.findall(w("titlePg")):
        section.remove(node)
    if not shown:
        section.insert(sum(1 for node in section if node.tag in _BEFORE_TITLE), element("titlePg"))
