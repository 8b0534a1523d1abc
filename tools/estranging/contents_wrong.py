"""Words, places, rules drawn and sheets that depart from a rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from tdkt_tui.compliance.layout.recognition.strokes import UNDER
from tdkt_tui.regulations import Rule

from .formats_wrong import BODY, put
from .stranger import w

Spoil = Callable[[Any, Rule], Any]  # spoils a sample, returns the paragraph that the finding must name, or a place
"""Says where by a paragraph of the sample, or in words."""


def text_of(node: Any) -> str:
    """Return the text of a paragraph."""
    return "".join(node.itertext())


def case_text(sample: Any, rule: Rule) -> Any:
    """Write a paragraph in the other case."""
    node = sample.node(rule.component)
    text = text_of(node)
    sample.say(rule.component, text.upper() if rule.use == "mixed" else text.capitalize())
    return node


def case_caps(sample: Any, rule: Rule) -> Any:
    """Let the style show capitals, or write them small."""
    if rule.use == "upper":
        return case_text(sample, rule)
    put(sample.style(rule.component).find(w("rPr")), "caps")
    return sample.node(rule.component)


def says(text: str, index: int = 0) -> Spoil:
    """Let a paragraph say something else."""

    def spoil(sample: Any, rule: Rule) -> Any:
        sample.say(rule.component, text, index)
        return sample.nodes(rule.component)[index]

    return spoil


def stacked(text: str, index: int) -> Spoil:
    """Let a line of a stack of posts say something else; the lines are judged together, from the first."""

    def spoil(sample: Any, rule: Rule) -> Any:
        sample.say(rule.component, text, index)
        return sample.node(rule.component)  # the lines are judged together, from the first

    return spoil


def missing(sample: Any, rule: Rule) -> Any:
    """Leave a component out; what is missed under some words is told at them."""
    kind = BODY if rule.component == "noi-dung" else (rule.component,)
    for component in kind:
        for node in sample.nodes(component):
            node.getparent().remove(node)
    if rule.component in UNDER:
        return sample.node(UNDER[rule.component][0], -1)
    return "toàn văn bản"


def no_mark(sample: Any, rule: Rule) -> Any:
    """Leave out the mark at the end."""
    sample.say("noi-dung", "Các đơn vị thực hiện.", -1)
    return sample.node("noi-dung", -1)


def out_of_order(sample: Any, rule: Rule) -> Any:
    """Put a component behind one that comes after it."""
    node, late = sample.node("trich-yeu"), sample.node("ten-loai")
    node.addnext(late)
    return node


def other_half(sample: Any, rule: Rule) -> Any:
    """Put a component into the other half."""
    node = sample.node(rule.component)
    cell = next(node.iterancestors(w("tc")))
    other = next(one for one in next(cell.iterancestors(w("tr"))).findall(w("tc")) if one is not cell)
    other.append(node)
    return node


def out_of_table(sample: Any, rule: Rule) -> Any:
    """Put a component before the table that it belongs in."""
    node = sample.node(rule.component)
    next(node.iterancestors(w("tbl"))).addprevious(node)
    return node


def other_row(sample: Any, rule: Rule) -> Any:
    """Put a component into a row of its own."""
    node = sample.node(rule.component)
    table = next(node.iterancestors(w("tbl")))
    new = etree.SubElement(table, w("tr"))
    for _ in range(2):
        etree.SubElement(new, w("tc"))
    new[0].append(node)
    return node


def blank(sample: Any, rule: Rule) -> Any:
    """Make room with an empty paragraph."""
    node = etree.Element(w("p"))
    sample.node("ten-loai").addprevious(node)
    return node


def same_size(sample: Any, rule: Rule) -> Any:
    """Write a component in another size than the wording."""
    node = sample.node(rule.component, -1)
    for run in node.iter(w("r")):
        put(etree.SubElement(run, w("rPr")), "sz", val="26")
    return node


def stretched(factor: float) -> Spoil:
    """Draw a rule too long or too short."""

    def spoil(sample: Any, rule: Rule) -> Any:
        node = sample.node(rule.component)
        indent = node.find(f"{w('pPr')}/{w('ind')}")
        for side in ("left", "right"):
            indent.set(w(side), str(round(int(indent.get(w(side))) * factor)))
        return node

    return spoil


def undrawn(sample: Any, rule: Rule) -> Any:
    """Leave out the line of a rule."""
    node = sample.node(rule.component)
    properties = node.find(w("pPr"))
    properties.remove(properties.find(w("pBdr")))
    return node


def dashed(sample: Any, rule: Rule) -> Any:
    """Draw a rule as dashes."""
    node = sample.node(rule.component)
    node.find(f"{w('pPr')}/{w('pBdr')}/{w('top')}").set(w("val"), "dashed")
    return node


def narrow(sample: Any, rule: Rule) -> Any:
    """Leave too little room for one line."""
    node = sample.node(rule.component)
    next(node.iterancestors(w("tc"))).find(f"{w('tcPr')}/{w('tcW')}").set(w("w"), "2000")
    return node
