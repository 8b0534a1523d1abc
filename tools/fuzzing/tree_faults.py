"""What goes wrong within a part that is still XML: values, elements gone, twice, elsewhere, too deep or too many."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from lxml import etree

from .packages import W
from .part_faults import Parts

_VALUES = (
    "", " ", "-1", "0", "1", "9" * 30, "-" + "9" * 12, "nan", "inf", "1e999", "-1e308", "1e308", "x" * 500, "٣", "²",
    "true", "None", "Normal", "12pt", "1.5cm", "0x10", "½", "single", "center", "rId1", "1\n2", "{{ x }}", "\u202e",
    "100000", "2147483648", "4294967296", "decimal", "firstRow", "A",
)  # fmt: skip
_TAGS = (
    "p", "r", "t", "tbl", "tr", "tc", "pPr", "rPr", "sectPr", "body", "sdt", "sdtContent", "ins", "del", "fldChar",
    "br", "tab", "tblPr", "tcPr", "tblGrid", "style", "drawing", "pict", "txbxContent", "instrText", "numPr",
    "hyperlink",
)  # fmt: skip


def _nodes(root: Any) -> list[Any]:
    return [node for node in root.iter() if isinstance(node.tag, str)]


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


def valued(root: Any, dice: random.Random) -> None:
    """Let attributes say other things: one, or all of a name."""
    held = [node for node in _nodes(root) if node.attrib]
    if held:
        node = dice.choice(held)
        key = dice.choice(list(node.attrib))
        for other in [node] if dice.random() < 0.6 else [one for one in held if key in one.attrib]:
            other.set(key, dice.choice(_VALUES))


def unsaid(root: Any, dice: random.Random) -> None:
    """Take attributes away."""
    held = [node for node in _nodes(root) if node.attrib]
    for node in dice.sample(held, min(len(held), dice.choice([1, 5, len(held)]))):
        del node.attrib[dice.choice(list(node.attrib))]


def gone(root: Any, dice: random.Random) -> None:
    """Take elements away."""
    for node in dice.sample(_nodes(root), 1):
        if node.getparent() is not None:
            node.getparent().remove(node)


def twice(root: Any, dice: random.Random) -> None:
    """Have an element again, once or many times."""
    node = dice.choice(_nodes(root)[1:] or [root])
    if node.getparent() is not None:
        few = len(_nodes(node)) < 20
        for _ in range(dice.choice([1, 1, 3, 2000 if few else 3])):
            node.addnext(copy.deepcopy(node))


def elsewhere(root: Any, dice: random.Random) -> None:
    """Move an element to where it does not belong."""
    node, target = dice.choice(_nodes(root)), dice.choice(_nodes(root))
    if node.getparent() is not None and node not in list(target.iterancestors()) and node is not target:
        target.insert(dice.randrange(len(target) + 1), node)


def called(root: Any, dice: random.Random) -> None:
    """Call an element by another name."""
    dice.choice(_nodes(root)).tag = _w(dice.choice(_TAGS))


def deep(root: Any, dice: random.Random) -> None:
    """Put an element under many others."""
    node = dice.choice(_nodes(root)[1:] or [root])
    parent = node.getparent()
    if parent is None:
        return
    at = parent.index(node)
    tags = [_w(tag) for tag in dice.choice([_TAGS, ("tbl", "tr", "tc"), ("sdt", "sdtContent"), ("ins",), ("p", "r")])]
    top = inner = etree.Element(tags[0])
    for level in range(dice.choice([3, 40, 200, 250, 3000, 10_000])):
        inner = etree.SubElement(inner, tags[(level + 1) % len(tags)])
    inner.append(node)
    parent.insert(at, top)


def many(root: Any, dice: random.Random) -> None:
    """Have very many of one thing side by side."""
    target = dice.choice(_nodes(root))
    tag = _w(dice.choice(_TAGS))
    for _ in range(dice.choice([50, 1000, 1000, 20_000])):
        etree.SubElement(target, tag)


def ringed(root: Any, dice: random.Random) -> None:
    """Base styles, levels or links on each other."""
    ids = [node.get(_w("styleId"), "") for node in root.iter(_w("style"))] or ["A"]
    for node in root.iter(_w("basedOn"), _w("link"), _w("next"), _w("pStyle"), _w("numStyleLink")):
        node.set(_w("val"), dice.choice(ids))


def spanned(root: Any, dice: random.Random) -> None:
    """Let cells reach over columns and rows that are not there."""
    for cell in root.iter(_w("tc")):
        if dice.random() < 0.5:
            look = cell.find(_w("tcPr"))
            look = etree.Element(_w("tcPr")) if look is None else look
            cell.insert(0, look)
            value = dice.choice([*_VALUES, "2", "3"])
            etree.SubElement(look, _w(dice.choice(["gridSpan", "vMerge", "hMerge", "tcW"]))).set(_w("val"), value)


FAULTS: tuple[Callable[[Any, random.Random], None], ...] = (
    valued, valued, valued, unsaid, gone, gone, twice, elsewhere, elsewhere, called, called, deep, many, ringed, spanned
)  # fmt: skip


def in_tree(parts: Parts, dice: random.Random) -> None:
    """Spoil the tree of one part, where it can still be read."""
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    name = "word/document.xml" if dice.random() < 0.6 and "word/document.xml" in parts else dice.choice(names or [""])
    try:
        root = etree.fromstring(parts.get(name, b""), etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return
    dice.choice(FAULTS)(root, dice)
    parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
