"""Word's paragraph properties as plain values: what one ``w:pPr`` says, nothing inherited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.measures import Relative, number, on, told_on

_ALIGN = {
    "start": "left",
    "numTab": "left",
    "end": "right",
    **dict.fromkeys(("distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida", "justify"), "both"),
}
_LIST_PARTS = (("list", w("numId")), ("level", w("ilvl")))
_TABS, _TAB, _PLACE = w("tabs"), w("tab"), w("pos")
_JC, _SPACING, _IND, _BORDERS, _STYLE, _LIST = (w(name) for name in ("jc", "spacing", "ind", "pBdr", "pStyle", "numPr"))
_SELDOM = {_LIST, _TABS, _BORDERS}
_VALUE, _LINE, _RULE = w("val"), w("line"), w("lineRule")
_BORDER_SIDES = (("border_top", w("top")), ("border_bottom", w("bottom")))
_SWITCHES = {w("contextualSpacing"): "contextual", w("bidi"): "bidi"}
_SPACES = tuple(
    (name, w(name), w(f"{name}Lines"), w(f"{name}Autospacing")) for name in ("before", "after")
)  # fmt: skip
_SIDES = (
    ("left", (w("left"), w("start")), (w("leftChars"), w("startChars"))),
    ("right", (w("right"), w("end")), (w("rightChars"), w("endChars"))),
)
_FIRST = ((w("hanging"), w("hangingChars"), -1.0), (w("firstLine"), w("firstLineChars"), 1.0))


def paragraph_properties(there: Mapping[str, Node]) -> dict[str, Any]:
    """Return the paragraph properties that a ``w:pPr`` sets; there: its elements by name (``firsts``).

    Lengths are twips or Relative (left, right, first, before, after); line is in 240ths of a line or, by line_rule, in
    twips; border_top, border_bottom: their kinds; list and level: the automatic numbering; "tab 4680":
    the kind of the tab stop there.
    """
    said: dict[str, Any] = {}
    if not there:
        return said
    if _JC in there:
        value = str(there[_JC].get(_VALUE, "left"))
        said["align"] = _ALIGN.get(value, value)
    if _SPACING in there:
        _spaces(there[_SPACING], said)
    if _IND in there:
        _indents(there[_IND], said)
    for tag, name in _SWITCHES.items():
        if tag in there:
            said[name] = on(there[tag])
    if _STYLE in there:
        said["style"] = there[_STYLE].get(_VALUE)
    if not _SELDOM.isdisjoint(there):
        _rest(there, said)
    return said


def _rest(there: Mapping[str, Node], said: dict[str, Any]) -> None:
    for name, tag in _LIST_PARTS if _LIST in there else ():
        part = there[_LIST].find(tag)
        if part is not None:
            said[name] = str(part.get(_VALUE, "0"))
    for tab in there[_TABS].iterchildren(_TAB) if _TABS in there else ():
        said[f"tab {number(tab.get(_PLACE), 0.0):g}"] = str(tab.get(_VALUE, "left"))
    for name, tag in _BORDER_SIDES if _BORDERS in there else ():
        side = there[_BORDERS].find(tag)
        if side is not None:
            said[name] = str(side.get(_VALUE, "none")).replace("nil", "none")


def _spaces(node: Node, said: dict[str, Any]) -> None:
    for name, plain, lines, automatic in _SPACES:
        if told_on(node.get(automatic)):
            said[name] = Relative("auto", 0.0)
        elif node.get(plain) is not None:
            said[name] = number(node.get(plain), 0.0)
        elif node.get(lines) is not None:
            said[name] = Relative("lines", number(node.get(lines), 0.0))
    if node.get(_LINE) is not None:
        said["line"] = number(node.get(_LINE), 240.0)
        said["line_rule"] = node.get(_RULE, "auto")


def _indents(node: Node, said: dict[str, Any]) -> None:
    """Read indents. Word writes a length in characters beside the twips that it came to: the twips are what is seen."""
    for name, plain, chars in _SIDES:
        for attribute in plain:
            if node.get(attribute) is not None:
                said[name] = number(node.get(attribute), 0.0)
        for attribute in chars:
            if name not in said and number(node.get(attribute), 0.0):
                said[name] = Relative("chars", number(node.get(attribute), 0.0))
    for attribute, in_chars, sign in _FIRST:
        if node.get(attribute) is not None:
            said["first"] = sign * number(node.get(attribute), 0.0)
            return
        if number(node.get(in_chars), 0.0):
            said["first"] = Relative("chars", sign * number(node.get(in_chars), 0.0))
            return
