"""Runs taken apart and joined again, so that a change of one word touches that word only."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tdkt_tui.assembly.twin.style_names import StyleNames
from tdkt_tui.assembly.xml import XML_SPACE, Node, element, w

_SAID = (w("rPr"), w("t"), w("tab"), w("br"))
_BEFORE_BOLD = (w("rStyle"), w("rFonts"))


def cut_text(leaf: Node, at: int, fresh: set[Node]) -> Node:
    """Cut a ``w:t`` before its sign number ``at`` and return the element of the second part."""
    if not at:
        return leaf
    second = element("t")
    second.text, leaf.text = leaf.text[at:], leaf.text[:at]
    for part in (leaf, second):
        part.set(XML_SPACE, "preserve")
    leaf.addnext(second)
    fresh.add(second)
    return second


def begin_run(leaf: Node, fresh: set[Node]) -> Node:
    """Take a run apart so that it begins with this child, and return it; no child of a run is returned itself."""
    run = leaf.getparent()
    if run is None or run.tag != w("r"):
        return leaf
    earlier = [node for node in leaf.itersiblings(preceding=True) if node.tag != w("rPr")]
    if not earlier:
        return run
    second = etree.Element(run.tag, attrib=dict(run.attrib), nsmap=run.nsmap)
    look = run.find(w("rPr"))
    if look is not None:
        second.append(deepcopy(look))
    for node in [leaf, *leaf.itersiblings()]:
        second.append(node)
    second.tail, run.tail = run.tail, None
    run.addnext(second)
    fresh.add(second)
    return second


def alone(leaf: Node, fresh: set[Node]) -> Node:
    """Take a run apart so that this child is its only one, and return the run."""
    run = begin_run(leaf, fresh)
    if run is not leaf and leaf.getnext() is not None:
        begin_run(leaf.getnext(), fresh)
    return run


def drop_leaf(leaf: Node) -> None:
    """Remove a child of a run, and the run with it where nothing else is left in it."""
    run = leaf.getparent()
    run.remove(leaf)
    if run.tag == w("r") and all(node.tag == w("rPr") for node in run):
        run.getparent().remove(run)


def join_runs(paragraph: Node, fresh: set[Node]) -> None:
    """Join each run made by taking apart with the one before it, where the two look alike."""
    for run in list(paragraph.iter(w("r"))):
        before = run.getprevious()
        if (
            not {run, before} & fresh
            or before is None
            or before.tag != w("r")
            or not _says(run, before)
            or _look(run) != _look(before)
        ):
            continue
        for node in [node for node in run if node.tag != w("rPr")]:
            last = before[-1] if len(before) else None
            if node.tag == w("t") and last is not None and last.tag == w("t"):
                last.text = (last.text or "") + (node.text or "")
                last.set(XML_SPACE, "preserve")
            else:
                before.append(node)
        fresh.add(before)
        run.getparent().remove(run)
    for second in [node for node in paragraph.iter(w("t")) if node in fresh]:
        first = second.getprevious()
        if first is not None and first.tag == w("t"):
            second.text = (first.text or "") + (second.text or "")
            first.getparent().remove(first)


def _says(*runs: Node) -> bool:
    return all(node.tag in _SAID for run in runs for node in run)


def _look(run: Node) -> bytes:
    look = run.find(w("rPr"))
    return b"" if look is None or not len(look) else bytes(etree.tostring(look, method="c14n", with_tail=False))


def restyle(run: Node, style: str, styles: StyleNames) -> None:
    """Give a run one of our character styles, or none: by the style where the document has it, else directly."""
    if styles.look(run) == style:
        return
    look = run.find(w("rPr"))
    if look is None:
        look = element("rPr")
        run.insert(0, look)
    for name in ("b", "bCs", "i", "iCs"):
        for node in look.findall(w(name)):
            look.remove(node)
    named = look.find(w("rStyle"))
    if named is not None and styles.looks.get(named.get(w("val"), "")):
        look.remove(named)
    if style in styles.ours and look.find(w("rStyle")) is None:
        look.insert(0, element("rStyle", val=styles.ours[style]))
        return
    at = sum(1 for node in look if node.tag in _BEFORE_BOLD)
    wanted = [name for name, word in (("b", "ậm"), ("i", "ghiêng")) if word in style]
    for name in reversed(wanted):
        look.insert(at, element(name))
