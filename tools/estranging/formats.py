"""What a paragraph and its runs look like in the end, written out: the ground of every way to say it otherwise."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from .stranger import made, w

_MERGED = {w("spacing"), w("ind"), w("rFonts")}  # what a level leaves unsaid of these, the level below says
_PARAGRAPH_ORDER = [w(name) for name in (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
    "sectPr")]  # fmt: skip
_RUN_ORDER = [w(name) for name in (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "vanish", "color", "spacing", "sz", "szCs", "u",
    "lang")]  # fmt: skip
_PARAGRAPH_START = {
    "spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
}
_RUN_START = {
    "rFonts": {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "cs": "Times New Roman"},
    "b": {"val": "0"},
    "i": {"val": "0"},
    "color": {"val": "auto"},
    "sz": {"val": "20"},
}


def _start(of: dict[str, dict[str, str]]) -> Any:
    holder = made("x")
    holder.extend(made(tag, **said) for tag, said in of.items())
    return holder


def merged(tag: str, levels: Iterable[Any], order: list[str]) -> Any:
    """Return one properties element that says what all the levels say together, the last one last."""
    found: dict[str, Any] = {}
    for level in levels:
        for node in () if level is None else level:
            old = found.get(node.tag)
            new = copy.deepcopy(node)
            if old is not None and node.tag in _MERGED:
                if {w("hanging"), w("firstLine")} & set(node.attrib):
                    for one in ("hanging", "firstLine"):
                        old.attrib.pop(w(one), None)
                for key, value in node.attrib.items():
                    old.set(key, value)
                new = old
            found[node.tag] = new
    holder = made(tag)
    places = {name: place for place, name in enumerate(order)}
    holder.extend(sorted(found.values(), key=lambda node: places.get(node.tag, len(order) - 3)))
    return holder


class Sheet:
    """The styles of a document, for looking up what a style says with all that it is based on."""

    def __init__(self, styles: Any) -> None:
        self.by_id = {node.get(w("styleId")): node for node in styles.findall(w("style"))}
        self.default = next(
            (key for key, node in self.by_id.items() if node.get(w("default")) and node.get(w("type")) == "paragraph"),
            None,
        )
        self.run_defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        self.paragraph_defaults = styles.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")

    def chain(self, key: str | None, of: str) -> list[Any]:
        """Return what a style and those it is based on say, the farthest first."""
        said: list[Any] = []
        while key in self.by_id:
            node = self.by_id[key]
            said.insert(0, node.find(w(of)))
            base = node.find(w("basedOn"))
            key = None if base is None else base.get(w("val"))
        return said

    def paragraph(self, paragraph: Any) -> Any:
        """Return all that a paragraph's properties are, without a style and without its mark's look."""
        own = paragraph.find(w("pPr"))
        levels = [_start(_PARAGRAPH_START), self.paragraph_defaults, *self.chain(self.style_of(paragraph), "pPr"), own]
        look = merged("pPr", levels, _PARAGRAPH_ORDER)
        _drop(look, "pStyle", "rPr")
        return look

    def run(self, paragraph: Any, own: Any) -> Any:
        """Return all that a run's properties are, or those of the paragraph's mark, without a style."""
        named = None if own is None else own.find(w("rStyle"))
        levels = [
            _start(_RUN_START),
            self.run_defaults,
            *self.chain(self.style_of(paragraph), "rPr"),
            *(self.chain(named.get(w("val")), "rPr") if named is not None else []),
            own,
        ]
        look = merged("rPr", levels, _RUN_ORDER)
        _drop(look, "rStyle", "szCs", "bCs", "iCs")
        return look

    def style_of(self, paragraph: Any) -> str | None:
        """Return the id of a paragraph's style, the default one where it names none."""
        named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return self.default if named is None else named.get(w("val"))


def _drop(look: Any, *names: str) -> None:
    for name in names:
        for node in look.findall(w(name)):
            look.remove(node)


def put_paragraph(paragraph: Any, look: Any) -> None:
    """Give a paragraph these properties instead of its own."""
    old = paragraph.find(w("pPr"))
    if old is not None:
        paragraph.remove(old)
    paragraph.insert(0, look)


def put_run(node: Any, look: Any) -> None:
    """Give a run these properties instead of its own."""
    old = node.find(w("rPr"))
    if old is not None:
        node.remove(old)
    node.insert(0, look)
