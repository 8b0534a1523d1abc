"""A regulation's styles as Word's: defaults, Normal, Header, Footer and every named style."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.assembly import package as names
from tdkt_tui.assembly.dress.ending import add_ending
from tdkt_tui.assembly.dress.fonts import strip
from tdkt_tui.assembly.measure import twips
from tdkt_tui.assembly.package import Package
from tdkt_tui.assembly.styles import CHARACTER_STYLES, PARAGRAPH_STYLES, style_id
from tdkt_tui.assembly.twin import parts
from tdkt_tui.assembly.xml import Node, child, dump, element, parse, w
from tdkt_tui.regulations import LineRule, Regulation, StyleSpec

_LOOKS = (w("pPr"), w("rPr"))


def dress_styles(package: Package, regulation: Regulation) -> None:
    """Write the regulation's looks into the style part; styles that a template lacks are added."""
    neutral = names.STYLES not in package.parts
    had = dump(parts.styles()) if neutral else package.data(names.STYLES)
    package.put_data(names.STYLES, _dressed(had, regulation))


@lru_cache(maxsize=32)
def _dressed(styles: bytes, regulation: Regulation) -> bytes:
    """Return a style part in a regulation's looks: worked out once, for no text can change it."""
    root = parse(styles, part=names.STYLES)
    strip(root)
    body = regulation.style("noi-dung")
    _defaults(root, body)
    number = regulation.style("so-trang")
    for name in ("Normal", "header", "footer"):
        style = _style(root, name, "paragraph")
        _clear(style)
        _font(child(style, "rPr"), body if name == "Normal" else number)
    for component, name in PARAGRAPH_STYLES.items():
        style = _style(root, name, "paragraph")
        _clear(style)
        spec = regulation.style(component)
        _paragraph(child(style, "pPr"), spec)
        _font(child(style, "rPr"), spec)
    for name in CHARACTER_STYLES:
        _style(root, name, "character")
    add_ending(root)
    return dump(root)


def _defaults(root: Node, spec: StyleSpec) -> None:
    old = root.find(w("docDefaults"))
    if old is not None:
        root.remove(old)
    defaults = element("docDefaults")
    look = child(child(defaults, "rPrDefault"), "rPr")
    _font(look, spec)
    child(look, "lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    child(child(child(defaults, "pPrDefault"), "pPr"), "widowControl")
    root.insert(0, defaults)


def _style(root: Node, name: str, kind: str) -> Node:
    """Return the style of this name; where a template has none, the neutral one is taken over."""
    for style in root.iter(w("style")):
        label = style.find(w("name"))
        if label is not None and label.get(w("val"), "").casefold() == name.casefold():
            return style
    wanted = {"header": "Header", "footer": "Footer"}.get(name, name if name == "Normal" else style_id(name))
    for style in parts.styles().iter(w("style")):
        if style.get(w("styleId")) == wanted and style.get(w("type")) == kind:
            root.append(style)
            break
    return root[-1]


def _clear(style: Node) -> None:
    for node in [node for node in style if node.tag in _LOOKS]:
        style.remove(node)


def _font(look: Node, spec: StyleSpec) -> None:
    child(look, "rFonts", ascii=spec.font, eastAsia=spec.font, hAnsi=spec.font, cs=spec.font)
    for switch, on in (("b", spec.bold), ("i", spec.italic)):
        if on:
            child(look, switch)
            child(look, f"{switch}Cs")
    if spec.caps:
        child(look, "caps")
    child(look, "color", val=spec.colour)
    for size in ("sz", "szCs"):
        child(look, size, val=round(spec.size_pt * 2))


def _paragraph(look: Node, spec: StyleSpec) -> None:
    if spec.keep_next:
        child(look, "keepNext")
    if spec.keep_lines:
        child(look, "keepLines")
    if spec.rule_pt:
        child(child(look, "pBdr"), "bottom", val="single", sz=round(spec.rule_pt * 8), space=1, color="auto")
    child(
        look,
        "spacing",
        before=round(spec.before_pt * 20),
        after=round(spec.after_pt * 20),
        line=round(spec.line * (240 if spec.line_rule is LineRule.LINES else 20)),
        lineRule={LineRule.LINES: "auto", LineRule.EXACT: "exact", LineRule.AT_LEAST: "atLeast"}[spec.line_rule],
    )
    left, first = twips(spec.left_cm * 10), twips(spec.first_line_cm * 10)
    if left or first:
        indent = child(look, "ind", left=left)
        indent.set(w("firstLine" if first >= 0 else "hanging"), str(abs(first)))
    child(look, "jc", val=spec.align)
