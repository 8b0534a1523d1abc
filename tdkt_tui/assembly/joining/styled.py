"""Paragraphs that are numbered by their style: which list, which level, and the same written at the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tdkt_tui.assembly.package import STYLES, Package
from tdkt_tui.assembly.xml import Node, child, element, w

_BEFORE_NUMBERS = frozenset(
    w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_AFTER_INDENT = frozenset(
    w(name) for name in (
        "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
)  # fmt: skip
_FIRST_LINE = {w(name) for name in ("firstLine", "hanging", "firstLineChars", "hangingChars")}


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a style says: the list's ``numId``; the level, empty where the list knows it; the style that says it.

    indent: the attributes of ``w:ind`` that styles set over those of the list.
    """

    number: str
    level: str
    style: str
    indent: Mapping[str, str]


class Styles:
    """The styles of a document, as far as lists go."""

    def __init__(self, whole: Package) -> None:
        """Read them."""
        root = whole.tree(STYLES) if STYLES in whole.parts else None
        self._known = {} if root is None else {node.get(w("styleId"), ""): node for node in root.iter(w("style"))}
        self._default = next(
            (name for name, style in self._known.items()
             if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on")), ""
        )  # fmt: skip

    def list_of(self, name: str) -> str:
        """Return the ``numId`` that a numbering style holds, empty for none."""
        style = self._known.get(name)
        held = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}") if style is not None else None
        return held.get(w("val"), "") if held is not None else ""

    def numbered(self, look: Node | None) -> Numbered | None:
        """Return how a paragraph of these properties is numbered by its style, None where it is not."""
        indent: dict[str, str] = {}
        level = ""
        for style in self._chain(look):
            own = style.find(w("pPr"))
            if own is None:
                continue
            if (held := own.find(w("ind"))) is not None:
                indent = _over(indent, dict(held.attrib))
            given = own.find(f"{w('numPr')}/{w('ilvl')}")
            level = level or (given.get(w("val"), "") if given is not None else "")
            number = own.find(f"{w('numPr')}/{w('numId')}")
            if number is not None:
                return Numbered(number.get(w("val"), ""), level, style.get(w("styleId"), ""), indent)
        return None

    def _chain(self, look: Node | None) -> Iterator[Node]:
        named = look.find(w("pStyle")) if look is not None else None
        name, seen = (named.get(w("val"), "") if named is not None else self._default), set[str]()
        while name in self._known and name not in seen:
            seen.add(name)
            yield self._known[name]
            based = self._known[name].find(w("basedOn"))
            name = based.get(w("val"), "") if based is not None else ""


def write(paragraph: Node, number: str, level: str, indent: Mapping[str, str]) -> None:
    """Number a paragraph itself, indented as by its style: a list that a paragraph names would indent it else."""
    look = paragraph.find(w("pPr"))
    if look is None:
        look = element("pPr")
        paragraph.insert(0, look)
    held = look.find(w("numPr"))
    if held is None:
        held = element("numPr")
        look.insert(sum(1 for node in look if node.tag in _BEFORE_NUMBERS), held)
    for node in list(held):
        level = node.get(w("val"), level) if node.tag == w("ilvl") else level
        held.remove(node)
    child(held, "ilvl", val=level)
    child(held, "numId", val=number)
    own = look.find(w("ind"))
    if own is None and indent:
        own = element("ind")
        look.insert(sum(1 for node in look if node.tag not in _AFTER_INDENT), own)
    if own is not None:
        for key, value in _over(dict(own.attrib), indent).items():
            own.set(key, value)


def _over(own: Mapping[str, str], under: Mapping[str, str]) -> dict[str, str]:
    """Lay indents over others; of a first line's two sorts, one alone counts."""
    left = {key: value for key, value in under.items() if key not in _FIRST_LINE or not _FIRST_LINE & own.keys()}
    return {**left, **own}
