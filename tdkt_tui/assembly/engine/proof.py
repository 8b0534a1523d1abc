"""Showing from a template alone that whatever it renders is a sound part, so that no result need be parsed.

Every piece of XML between tags is followed with the elements that are open around it. A block must leave them as it
found them; what is printed must stand in text; cells must end in a paragraph, tables must have rows of one width and
never touch. Where that cannot be shown, the result is parsed and settled each time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import reduce

from jinja2 import nodes

from tdkt_tui.assembly.engine.lower import SPAN, unmarked

_TOKEN = re.compile(r"<(/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*(/?)>|([^<]+)")
_ANY = "\uf8f2"  # stands for the value of a cell's span
_SPAN = re.compile(rf'w:val="(\d+|{_ANY})"')
_TEXT = ("w:t", "w:instrText", "w:delText", "w:delInstrText")
_BLOCKS = ("w:p", "w:tbl", "w:sectPr", "w:sdt", "w:tr", "w:tc")
_START: frozenset[str] = frozenset([""])
_TURNS = 4


class Unproved(Exception):
    """What cannot be shown, in a word for developers."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element. last: what its last block may be ("" none yet). widths: how many columns its cells may cover
    so far. columns: of a table's grid. edged: its text is kept to the letter. loose: the data tell how wide a cell is.
    """

    name: str
    last: frozenset[str] = _START
    widths: frozenset[int] = frozenset([0])
    columns: int = 0
    edged: bool = False
    loose: bool = False


_Stack = tuple[_Open, ...]


def prove(tree: nodes.Template) -> None:
    """Raise Unproved unless every result of a part's template is sound."""
    if _walk(tree.body, ()):
        raise Unproved("elements left open")


def _walk(body: list[nodes.Node], stack: _Stack) -> _Stack:
    for node in body:
        if isinstance(node, nodes.Output):
            stack = _output(node, stack)
        elif isinstance(node, nodes.If):
            branches = [node.body, *(part.body for part in node.elif_), node.else_]
            stack = reduce(_either, (_walk(branch, stack) for branch in branches))
        elif isinstance(node, nodes.For):
            after = _looped(node.body, stack)  # after no turn, too, unless that is what else is for
            stack = _either(_walk(node.body, after), _walk(node.else_, stack)) if node.else_ else after
        elif isinstance(node, nodes.With):
            stack = _walk(node.body, stack)
        elif not isinstance(node, nodes.Assign):
            raise Unproved(type(node).__name__)
    return stack


def _output(node: nodes.Output, stack: _Stack) -> _Stack:
    xml = ""
    for item in node.nodes:
        if isinstance(item, nodes.TemplateData):
            xml += item.data
        elif xml.endswith(SPAN):
            xml += _ANY
        else:
            stack, xml = _printed(_data(xml, stack)), ""
    return _data(xml, stack)


def _looped(body: list[nodes.Node], stack: _Stack) -> _Stack:
    """Return what may be open after any number of turns."""
    for _ in range(_TURNS):
        after = _either(stack, _walk(body, stack))
        if after == stack:
            return stack
        stack = after
    raise Unproved("rows of growing width")


def _either(one: _Stack, other: _Stack) -> _Stack:
    if [item.name for item in one] != [item.name for item in other]:
        raise Unproved("a block that opens or closes elements around it")
    return tuple(
        replace(a, last=a.last | b.last, widths=a.widths | b.widths, edged=a.edged and b.edged, loose=a.loose | b.loose)
        for a, b in zip(one, other, strict=True)
    )


def _printed(stack: _Stack) -> _Stack:
    if not stack or stack[-1].name not in _TEXT or not stack[-1].edged:
        raise Unproved("a value outside text")
    return stack


def _data(xml: str, stack: _Stack) -> _Stack:
    xml = unmarked(xml.replace("\n", ""))
    at = 0
    for token in _TOKEN.finditer(xml):
        if token.start() != at:
            break
        at = token.end()
        closing, name, attributes, empty, text = token.groups()
        if text is not None:
            _text(text, stack)
        elif closing:
            stack = _close(name, stack)
        else:
            stack = _begin(name, attributes, stack)
            stack = _close(name, stack) if empty else stack
    if at != len(xml):
        raise Unproved("a value inside a tag, or a comment")
    return stack


def _text(text: str, stack: _Stack) -> None:
    if not text.strip():
        return
    if not stack or (stack[-1].name.startswith("w:") and stack[-1].name not in _TEXT):
        raise Unproved("text outside text")
    if stack[-1].name == "w:t" and not stack[-1].edged and text != text.strip(" "):
        raise Unproved("spaces at an edge")


def _begin(name: str, attributes: str, stack: _Stack) -> _Stack:
    if name.endswith(":docPr"):
        raise Unproved("a drawing")
    if stack:
        *_, top = stack
        if name in _BLOCKS:
            if "w:tbl" in top.last and name in ("w:tbl", "w:sectPr"):
                raise Unproved("tables that may touch")
            stack = (*stack[:-1], replace(top, last=frozenset([name])))
        elif name == "w:gridCol" and len(stack) > 1:
            table = stack[-2]
            stack = (*stack[:-2], replace(table, columns=table.columns + 1), top)
    edged = "xml:space" in attributes
    if name == "w:gridSpan":
        stack = _spanned(attributes, stack)
    return (*stack, _Open(name, edged=edged, widths=frozenset([1 if name == "w:tc" else 0])))


def _spanned(attributes: str, stack: _Stack) -> _Stack:
    """Give the cell around a ``w:gridSpan`` its width; one that only the data tell counts nothing, and is loose."""
    found = _SPAN.search(attributes)
    loose = found is not None and found[1] == _ANY
    if len(stack) < 2 or stack[-2].name != "w:tc" or found is None or not (loose or int(found[1])):
        raise Unproved("a span that is none")
    return (*stack[:-2], replace(stack[-2], widths=frozenset([0 if loose else int(found[1])]), loose=loose), stack[-1])


def _close(name: str, stack: _Stack) -> _Stack:
    if not stack or stack[-1].name != name:
        raise Unproved("elements that cross")
    *outer, top = stack
    if name == "w:tc":
        if top.last != {"w:p"} or not outer or outer[-1].name != "w:tr":
            raise Unproved("a cell that may end in no paragraph")
        row = outer[-1]
        widths = frozenset(a + b for a in row.widths for b in top.widths)
        outer[-1] = replace(row, widths=widths, loose=row.loose | top.loose)
    elif name == "w:tr":
        _close_row(top, outer)
    elif name == "w:tbl":
        if top.last != {"w:tr"}:
            raise Unproved("a table that may have no rows")
    elif "w:tbl" in top.last:
        raise Unproved("a table with nothing behind it")
    return tuple(outer)


def _close_row(row: _Open, outer: list[_Open]) -> None:
    """Raise Unproved unless a row is as wide as the grid, or the grid follows from what is rendered."""
    columns = outer[-1].columns if outer and outer[-1].name == "w:tbl" else 0
    if not columns or (not row.loose and row.widths != {columns}):
        raise Unproved("rows of other widths than the grid")
    if row.loose and (row.last != {"w:tc"} or sum(item.name == "w:tbl" for item in outer) > 1):
        raise Unproved("a row that may have no cells, or a table in another, whose widths the data tell")
