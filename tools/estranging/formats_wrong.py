"""Letters and paragraphs that depart from a rule: straight on the text, and in the style."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tdkt_tui.regulations import Rule

from .stranger import w

BODY = ("noi-dung", "khoan", "muc", "dieu", "can-cu", "giay-moi-dong")
SHAPES = ("align", "indent", "spacing", "space-before", "line-spacing", "line-exact")


_WRONG = {
    "dash-under-colon": ("ind", {"left": "2500"}),
    "indent": ("ind", {"firstLine": "850"}),
    "spacing": ("spacing", {"before": "0", "after": "60", "line": "240", "lineRule": "auto"}),
    "space-before": ("spacing", {"before": "0", "line": "240", "lineRule": "auto"}),
    "line-exact": ("spacing", {"after": "120", "line": "280", "lineRule": "exact"}),
}


def put(parent: Any, tag: str, **attributes: str) -> None:
    """Give an element one child of this name with these attributes, instead of what it has."""
    for old in parent.findall(w(tag)):
        parent.remove(old)
    node = etree.SubElement(parent, w(tag))
    for key, value in attributes.items():
        node.set(w(key), value)


def run_wrong(rule: Rule) -> tuple[str, str]:
    """Return an element of run properties that departs from a rule."""
    if rule.prop == "size":
        return "sz", str(int((rule.allowed.values[0] - 1) * 2))
    return {"bold": "b", "italic": "i"}[rule.prop], str(int(not rule.use))


def run_direct(sample: Any, rule: Rule) -> Any:
    """Break a rule about letters straight on every run of a paragraph."""
    node = sample.node(rule.component)
    for run in node.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        tag, value = run_wrong(rule)
        put(properties, tag, val=value)
    return node


def run_style(sample: Any, rule: Rule) -> Any:
    """Break a rule about letters in the style."""
    tag, value = run_wrong(rule)
    put(sample.style(rule.component).find(w("rPr")), tag, val=value)
    return sample.node(rule.component)


def align_wrong(rule: Rule) -> str:
    """Return an alignment that a rule does not allow."""
    return next(name for name in ("left", "center", "right") if not rule.permits(name))


def paragraph_wrong(rule: Rule) -> tuple[str, dict[str, str]]:
    """Return an element of paragraph properties that departs from a rule."""
    if rule.prop == "align":
        return "jc", {"val": align_wrong(rule)}
    return _WRONG.get(rule.prop, ("spacing", {"after": "120", "line": "400", "lineRule": "auto"}))


def followed(sample: Any, rule: Rule) -> Any:
    """DOC followed"""
    """Return the first paragraph of the component that has another paragraph of the wording right above it."""
    for node in sample.nodes(rule.component):
        above = node.getprevious()
        style = None if above is None else above.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and style.get(w("val")) in BODY:
            return node
    raise AssertionError(rule.id)


def paragraph_direct(sample: Any, rule: Rule) -> Any:
    """Break a rule about paragraphs straight on one."""
    tag, attributes = paragraph_wrong(rule)
    if rule.prop == "spacing":
        node = followed(sample, rule)
        put(node.find(w("pPr")), tag, **attributes)
        put(node.getprevious().find(w("pPr")), tag, **attributes)
        return node
    node = sample.node(rule.component)
    put(node.find(w("pPr")), tag, **attributes)
    return node


def paragraph_style(sample: Any, rule: Rule) -> Any:
    """Break a rule about paragraphs in the style."""
    tag, attributes = paragraph_wrong(rule)
    for component in BODY if rule.prop == "spacing" else (rule.component,):
        put(sample.style(component).find(w("pPr")), tag, **attributes)
    return followed(sample, rule) if rule.prop == "spacing" else sample.node(rule.component)
