"""The runs of one paragraph: visible text and page-number fields, with the formatting that they really have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Run
from tdkt_tui.compliance.layout.drawn import BOX, FALLBACK
from tdkt_tui.compliance.layout.effective import StyleSheet
from tdkt_tui.compliance.layout.formats import RunFormat
from tdkt_tui.compliance.layout.properties import run_properties
from tdkt_tui.compliance.layout.table_looks import TableLook

_PAGE = re.compile(r"^\s*PAGE\b", re.IGNORECASE)
_TEXT, _RUN, _SIMPLE, _LOOK = w("t"), w("r"), w("fldSimple"), w("rPr")
_CHAR, _INSTRUCTION, _BREAK = w("fldChar"), w("instrText"), w("br")
_HIDDEN_IN = {w("del"), w("moveFrom"), BOX, FALLBACK}
SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_SOLID = tuple(
    w(name) for name in ("drawing", "pict", "object", "sectPr", "fldChar", "fldSimple", "lastRenderedPageBreak")
)


def runs_of(
    paragraph: Node, sheet: StyleSheet, mark: RunFormat, styles: tuple[str | None, TableLook | None]
) -> list[Run]:
    """Return the runs of a ``w:p`` that can be seen, in order.

    mark: the format of the paragraph's own text; styles: its paragraph style and the look of its cell.
    """
    found: list[Run] = []
    fields: list[str] = []
    for node, outer in _own(paragraph):
        if node.tag == _SIMPLE:
            if _PAGE.match(str(node.get(w("instr"), ""))) and next(node.iter(_RUN), None) is None:
                found.append(Run("", mark, page_number=True))
            continue
        before = len(fields)
        text, look, instructs = _read(node, fields)
        whole = instructs and len(fields) == before and _is_page(node)  # begin, instruction and end in one run
        page = (
            whole
            or bool(fields and _PAGE.match(fields[-1]))
            or (outer is not paragraph and _simple_page(outer, paragraph))
        )
        if text or (page and instructs):
            direct = run_properties(look, sheet.theme)
            shape = sheet.run_format(direct, paragraph_style=styles[0], table_style=styles[1]) if direct else mark
            if not shape.hidden:
                found.append(Run(text, shape, page_number=page))
    return found


def is_solid(paragraph: Node) -> bool:
    """Tell whether a paragraph holds something besides text: a picture, a field, a break of page or section."""
    return any(
        node.tag != _BREAK or node.get(w("type")) in {"page", "column"} for node in paragraph.iter(*_SOLID, _BREAK)
    )


def _own(paragraph: Node) -> Iterator[tuple[Node, Node]]:
    """Yield the runs and simple fields of a paragraph that can be seen, each with what it stands in."""
    for node in paragraph.iter(_RUN, _SIMPLE):
        parent = node.getparent()
        if parent is paragraph:
            yield node, parent
            continue
        for outer in node.iterancestors():
            if outer.tag in _HIDDEN_IN:
                break
            if outer is paragraph:
                yield node, parent
                break


def _read(run: Node, fields: list[str]) -> tuple[str, Node | None, bool]:
    """Return a run's text, its properties, and whether it holds a field's instruction; ``fields`` are the open ones."""
    texts: list[str] = []
    look, instructs = None, False
    for part in run:
        tag = part.tag
        if tag == _TEXT:
            texts.append(part.text or "")
        elif tag in SIGNS:
            texts.append(SIGNS[tag])
        elif tag == _LOOK and look is None:
            look = part
        elif tag == _CHAR:
            kind = part.get(w("fldCharType"))
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                fields.pop()
        elif tag == _INSTRUCTION:
            instructs = True
            if fields:
                fields[-1] += part.text or ""
    return "".join(texts), look, instructs


def _is_page(run: Node) -> bool:
    return bool(_PAGE.match("".join(part.text or "" for part in run.iterchildren(_INSTRUCTION))))


def _simple_page(outer: Node, paragraph: Node) -> bool:
    """Tell whether what a run stands in is, or stands in, a simple field with the page number."""
    while outer is not paragraph and outer.tag != _SIMPLE:
        outer = outer.getparent()
    return outer.tag == _SIMPLE and bool(_PAGE.match(str(outer.get(w("instr"), ""))))
