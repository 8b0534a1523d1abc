"""Sections of letters in one file: each letter begins a page, counts its own pages and has no header of another."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.assembly.styles import ENDING, style_id
from tdkt_tui.assembly.xml import Node, element, w

_REFERENCES = (w("headerReference"), w("footerReference"))
_BEFORE_TYPE = frozenset({*_REFERENCES, w("footnotePr"), w("endnotePr")})
_BEFORE_NUMBER = _BEFORE_TYPE | {w(name) for name in ("type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType")}
_NEW_PAGE = ("nextPage", "oddPage", "evenPage")
_MARKS = frozenset(w(name) for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr"))


def sections(body: Node) -> Iterator[Node]:
    """Yield the sections of a letter in their order, none that a tracked change took away."""
    for section in body.iter(w("sectPr")):
        if section.getparent().tag in (w("body"), w("pPr")):
            yield section


def with_last_section(body: Node) -> None:
    """Give a body the section that Word takes for granted where a file has none."""
    if len(body) == 0 or body[-1].tag != w("sectPr"):
        body.append(element("sectPr"))


def close_section(body: Node) -> None:
    """Move the last section's settings into the last paragraph before it: what follows is a section of its own."""
    section = body[-1]
    marks: list[Node] = []
    last = section.getprevious()
    while last is not None and last.tag in _MARKS:
        marks.insert(0, last)
        last = last.getprevious()
    if last is None or last.tag != w("p") or last.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        last = _low()
        section.addprevious(last)
    else:
        last.extend(marks)
    look = last.find(w("pPr"))
    if look is not None and (style := look.find(w("pStyle"))) is not None and style.get(w("val")) == style_id(ENDING):
        last.replace(look, _low().find(w("pPr")))  # a section may not end in what is hidden
        look = last.find(w("pPr"))
    if look is None:
        look = element("pPr")
        last.insert(0, look)
    change = look.find(w("pPrChange"))
    look.append(section) if change is None else change.addprevious(section)


def _low() -> Node:
    """Make an empty paragraph that makes no page fuller."""
    paragraph, look = element("p"), element("pPr")
    paragraph.append(look)
    look.append(element("spacing", before=0, after=0, line=1, lineRule="exact"))
    return paragraph


def starts_again(section: Node) -> None:
    """Let a letter's first section begin a page, numbered as the template says, else from 1."""
    kind = section.find(w("type"))
    if kind is None:
        section.insert(sum(1 for node in section if node.tag in _BEFORE_TYPE), element("type", val="nextPage"))
    elif kind.get(w("val")) not in _NEW_PAGE:
        kind.set(w("val"), "nextPage")
    number = section.find(w("pgNumType"))
    if number is None:
        number = element("pgNumType")
        section.insert(sum(1 for node in section if node.tag in _BEFORE_NUMBER), number)
    if number.get(w("start")) is None:
        number.set(w("start"), "1")


def heads(section: Node) -> set[tuple[str, str]]:
    """Return which page headers and footers a section names: tag and type."""
    return {(node.tag, node.get(w("type"), "default")) for node in section.iterchildren(*_REFERENCES)}
