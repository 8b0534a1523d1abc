"""The runs of one paragraph: visible text and page-number fields, with the formatting that they really have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Run
from tdkt_tui.compliance.layout.effective import RunFormat, StyleSheet
from tdkt_tui.compliance.layout.properties import run_properties

_PAGE = re.compile(r"^\s*PAGE\b", re.IGNORECASE)
_HIDDEN_IN = {w("del"), w("moveFrom"), w("txbxContent")}
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_SOLID = tuple(
    w(name) for name in ("drawing", "pict", "object", "sectPr", "fldChar", "fldSimple", "lastRenderedPageBreak")
)


def runs_of(paragraph: Node, sheet: StyleSheet, mark: RunFormat, styles: tuple[str | None, str | None]) -> list[Run]:
    """Return the runs of a ``w:p`` that can be seen, in order.

    mark: the format of the paragraph's own text; styles: ids of its paragraph style and its table's style.
    """
    found: list[Run] = []
    fields: list[str] = []
    for node in _own(paragraph):
        if node.tag == w("fldSimple"):
            if _PAGE.match(str(node.get(w("instr"), ""))) and node.find(w("r")) is None:
                found.append(Run("", mark, page_number=True))
            continue
        _field(node, fields)
        text = "".join(_text(part) for part in node)
        page = bool(fields and _PAGE.match(fields[-1])) or _simple_page(node)
        if text or (page and node.find(w("instrText")) is not None):
            direct = run_properties(node.find(w("rPr")), sheet.theme)
            shape = sheet.run_format(direct, paragraph_style=styles[0], table_style=styles[1])
            if not shape.hidden:
                found.append(Run(text, shape, page_number=page))
    return found


def is_solid(paragraph: Node) -> bool:
    """Tell whether a paragraph holds something besides text: a picture, a field, a break of page or section."""
    return any(True for _ in paragraph.iter(*_SOLID)) or any(
        mark.get(w("type")) in {"page", "column"} for mark in paragraph.iter(w("br"))
    )


def _own(paragraph: Node) -> Iterator[Node]:
    for node in paragraph.iter(w("r"), w("fldSimple")):
        for outer in node.iterancestors():
            if outer.tag in _HIDDEN_IN:
                break
            if outer is paragraph:
                yield node
                break


def _field(run: Node, fields: list[str]) -> None:
    for part in run:
        if part.tag == w("fldChar"):
            kind = part.get(w("fldCharType"))
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                fields.pop()
        elif part.tag == w("instrText") and fields:
            fields[-1] += part.text or ""


def _simple_page(run: Node) -> bool:
    outer = run.getparent()
    return outer is not None and outer.tag == w("fldSimple") and bool(_PAGE.match(str(outer.get(w("instr"), ""))))


def _text(part: Node) -> str:
    if part.tag == w("t"):
        return part.text or ""
    return _SIGNS.get(part.tag, "")
