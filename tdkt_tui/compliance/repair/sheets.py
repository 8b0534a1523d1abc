"""Repairs of the sheet, its margins, and how pages are counted."""

from __future__ import annotations

from tdkt_tui.assembly.measure import twips
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Section
from tdkt_tui.compliance.layout.reporting import said
from tdkt_tui.regulations import Rule

from .nearest import nearest
from .setting import part_of, put, take
from .spot import Spot
from .work import Work

_TWIPS_PER_MM = 1440 / 25.4


def sheet(rule: Rule, spot: Spot, work: Work) -> str:
    """Make the sheet as wide or as high as prescribed, measured upright."""
    for section, node in _meant(spot, work):
        side = {"width": "w", "height": "h"}[rule.prop]
        if section.landscape:
            side = {"w": "h", "h": "w"}[side]
        size = part_of(node, "pgSz")
        size.set(w(side), str(twips(float(rule.use))))
        size.attrib.pop(w("code"), None)
    return said(rule.prop, float(rule.use), rule.unit)


def orientation(rule: Rule, spot: Spot, work: Work) -> str:
    """Stand the sheet upright."""
    for section, node in _meant(spot, work):
        size = part_of(node, "pgSz")
        wide, high = sorted((round(section.width or 0), round(section.height or 0)))
        size.attrib.pop(w("orient"), None)
        put(node, "pgSz", w=wide, h=high)
    return "theo chiều dài"


def margin(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the nearest allowed margin."""
    done = ""
    side = rule.prop.removeprefix("margin-")
    for section, node in _meant(spot, work):
        stands = section.margins.get(side)
        wanted = float(rule.use) if stands is None else nearest(rule, stands / _TWIPS_PER_MM)
        put(node, "pgMar", **{side: twips(wanted)})
        done = said(rule.prop, wanted, rule.unit)
    return done


def start(rule: Rule, spot: Spot, work: Work) -> str:
    """Begin the count of pages where it has to begin."""
    for _, node in _meant(spot, work):
        put(node, "pgNumType", start=int(float(rule.use)))
    return said(rule.prop, float(rule.use))


def digits(rule: Rule, spot: Spot, work: Work) -> str:
    """Number pages in Arabic digits."""
    for _, node in _meant(spot, work):
        put(node, "pgNumType", fmt=str(rule.use))
    return "chữ số Ả Rập"


def first_page(rule: Rule, spot: Spot, work: Work) -> str:
    """Show no number on the first page: it gets a header of its own, and a number in that one goes."""
    node, section = work.sections[0], work.seen.sections[0]
    if section.first_differs:
        for _, paragraph in spot.paragraphs:
            for run in list(paragraph.iter(w("r"), w("fldSimple"))):
                if run.getparent() is not None:
                    run.getparent().remove(run)
    else:
        take(node, "titlePg")
        part_of(node, "titlePg")
    return "không hiện ở trang thứ nhất"


def _meant(spot: Spot, work: Work) -> list[tuple[Section, Node]]:
    meant = slice(spot.section - 1, spot.section) if spot.section else slice(None)
    return list(zip(work.seen.sections[meant], work.sections[meant], strict=False))
