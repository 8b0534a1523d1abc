"""The rules under motto, issuer and summary: drawn where they are missing, made as long as prescribed."""

from __future__ import annotations

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.assembly.package import STYLES
from tdkt_tui.assembly.xml import Node, element, w
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.geometry import line_widths
from tdkt_tui.regulations import COMPONENTS, Rule

from .rewriting import rewrite
from .setting import look_of, part_of, put
from .spot import Spot
from .work import Work

_ABOVE = {
    "ke-co-quan": "co-quan-ban-hanh",
    "ke-tieu-ngu": "tieu-ngu",
    "ke-trich-yeu": "trich-yeu",
    "ke-phu-luc": "kem-theo",
}
_TWIPS_PER_MM = 1440 / 25.4
_CLEAR = 40  # twips between the words and the rule: marks below letters (Ụ) and tails (g) stay clear of it
_HIGH = 80  # twips: as low a paragraph as shows the rule
_THIN = 6  # eighths of a point


def drawn(rule: Rule, spot: Spot, work: Work) -> str:
    """Draw a missing rule below its words, as the border of a low paragraph of its own."""
    above = next(iter(work.seen.written(_ABOVE.get(rule.component, ""))[-1:]), None)
    length = work.seen.regulation.find(rule.component, "length")
    if above is None or length is None or above.cut or not above.width:
        return ""
    for node in work.nodes(above):
        new = element("p")
        look = look_of(new)
        style = _style_id(work, COMPONENTS[rule.component].style)
        if style:
            put(look, "pStyle", val=style)
        put(part_of(look, "pBdr"), "top", val="single", sz=_THIN, space=0, color="auto")
        put(look, "spacing", before=_CLEAR, after=_room_below(node), line=_HIGH, lineRule="exact")
        _between(look, above, above.width, float(length.use))
        put(look, "jc", val="center")
        put(part_of(look, "rPr"), "sz", val=4)
        node.addnext(new)
    return "đường kẻ nét liền"


def _room_below(node: Node) -> int:
    """Take the space below the words away, so that it stands below the rule: the rule belongs right under them."""
    spacing = node.find(f"{w('pPr')}/{w('spacing')}")
    told = "" if spacing is None else str(spacing.get(w("after"), ""))
    if spacing is None or not told.isdecimal():
        return 0
    spacing.set(w("after"), "0")
    return int(told)


def length(rule: Rule, spot: Spot, work: Work) -> str:
    """Make a rule that is a border or a row of underscores as long as prescribed; a drawn shape is for a person."""
    done = ""
    for paragraph, node in spot.paragraphs:
        if set(paragraph.line) == {"_"} and not paragraph.cut:
            done = _underscored(rule, paragraph, node, work) or done
            continue
        above = next((other for other in reversed(work.seen.paragraphs)
                      if other.line and other.at < paragraph.at and not other.cut), None)  # fmt: skip
        if above is None or paragraph.line or paragraph.strokes or paragraph.cut or not paragraph.width:
            continue
        look = look_of(node)
        if paragraph.format.border != "single":
            put(part_of(look, "pBdr"), "top", val="single", sz=_THIN, space=0, color="auto")
        _between(look, above, paragraph.width, float(rule.use))
        done = "đúng độ dài"
    return done


def _underscored(rule: Rule, paragraph: Paragraph, node: Node, work: Work) -> str:
    above = next(iter(work.seen.written(_ABOVE.get(rule.component, ""))[-1:]), None)
    if above is None:
        return ""
    one = width_mm("_", paragraph.main_size(), bold=False, italic=False)
    count = max(1, round(max(line_widths(above)) * float(rule.use) / one))
    old, new = rewrite(paragraph, node, lambda text: text.replace(text.strip(), "_" * count))
    return "" if old == new else "đúng độ dài"


def _between(look: Node, above: Paragraph, width: float, share: float) -> None:
    side = max(0, round((width - max(line_widths(above)) * _TWIPS_PER_MM * share) / 2))
    gone = dict.fromkeys(("start", "end", "hanging", "firstLineChars", "hangingChars"))
    put(look, "ind", left=side, right=side, firstLine=0, **gone)


def _style_id(work: Work, name: str) -> str:
    if not work.has(STYLES):
        return ""
    for style in work.tree(STYLES).iterchildren(w("style")):
        told = style.find(w("name"))
        if told is not None and told.get(w("val")) == name:
            return str(style.get(w("styleId"), ""))
    return ""
