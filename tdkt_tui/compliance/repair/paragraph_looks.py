"""Repairs of what paragraphs look like: alignment, indents, space above, line spacing."""

from __future__ import annotations

from collections import Counter

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import BODY, Paragraph
from tdkt_tui.compliance.layout.reporting import said
from tdkt_tui.regulations import Rule

from .nearest import nearest
from .nodes import runs_in
from .setting import look_of, part_of, put
from .spot import Spot
from .work import Work

_TWIPS_PER_CM, _TWIPS_PER_MM, _TWIPS_PER_PT, _LINE = 1440 / 2.54, 1440 / 25.4, 20.0, 240


def align(rule: Rule, spot: Spot, work: Work) -> str:
    """Align as the rule does."""
    for paragraph, node in spot.paragraphs:
        _write(paragraph, node, work, "jc", val=str(rule.use))
    return said("align", str(rule.use))


def indent(rule: Rule, spot: Spot, work: Work) -> str:
    """Set the first line in, and the others at the margin; spaces and tabs that stood for it go."""
    done = ""
    for paragraph, node in spot.paragraphs:
        wanted = _usual_indent(rule, work)
        gone = dict.fromkeys(("start", "hanging", "firstLineChars", "hangingChars", "leftChars", "startChars"))
        _write(paragraph, node, work, "ind", left=0, firstLine=round(wanted * _TWIPS_PER_CM), **gone)
        _without_lead(node)
        done = said("indent", wanted, "cm")
    return done


def _usual_indent(rule: Rule, work: Work) -> float:
    """Return the allowed indent that most of the text has, what we write where it has none."""
    usual: Counter[float] = Counter()
    for twips, times in work.body_indents.items():
        if rule.permits(twips / _TWIPS_PER_CM):
            usual[nearest(rule, twips / _TWIPS_PER_CM)] += times
    return usual.most_common(1)[0][0] if usual else float(rule.use)


def space_before(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the room above a paragraph in points, which nothing may swallow."""
    done = ""
    for paragraph, node in spot.paragraphs:
        points = nearest(rule, paragraph.format.before / _TWIPS_PER_PT)
        before = round(points * _TWIPS_PER_PT)
        _write(paragraph, node, work, "spacing", before=before, beforeAutospacing=None, beforeLines=None)
        if paragraph.format.contextual:
            _write(paragraph, node, work, "contextualSpacing", val=0)
        done = said("space-before", points, "pt")
    return done


def line_spacing(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the spacing that the wording has elsewhere, else the nearest allowed one; a fixed spacing becomes single."""
    done = ""
    elsewhere = [lines for lines, _ in work.body_lines.most_common() if rule.permits(lines)]
    for paragraph, node in spot.paragraphs:
        lines = nearest(rule, paragraph.format.line / _LINE if paragraph.format.line_rule == "auto" else 1.0)
        if rule.component in BODY and elsewhere and paragraph.format.line_rule == "auto":
            lines = elsewhere[0]
        _write(paragraph, node, work, "spacing", line=round(lines * _LINE), lineRule="auto")
        done = said("line-spacing", lines, "dòng")
    return done


def line_exact(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the nearest allowed fixed spacing, in points."""
    done = ""
    for paragraph, node in spot.paragraphs:
        points = nearest(rule, paragraph.format.line / _TWIPS_PER_PT)
        _write(paragraph, node, work, "spacing", line=round(points * _TWIPS_PER_PT), lineRule="exact")
        done = said("line-exact", points, "pt")
    return done


def dash_under_colon(rule: Rule, spot: Spot, work: Work) -> str:
    """Set the dashes of a list under the colon of "Kính gửi:" (NĐ 30/2020, PL I, II.9.d)."""
    for heading in work.seen.written("kinh-gui")[:1]:
        shape = heading.inked[0].format
        wide = width_mm(heading.line.partition(":")[0], shape.size, bold=shape.bold, italic=shape.italic)
        wanted = heading.format.left + heading.format.first + wide * _TWIPS_PER_MM
        for paragraph, node in spot.paragraphs:
            left = round(wanted - paragraph.format.first)
            put(look_of(node), "ind", left=left, start=None, leftChars=None, startChars=None)
        return "thẳng dưới dấu hai chấm"
    return ""


def _write(paragraph: Paragraph, node: Node, work: Work, name: str, **attributes: str | int | None) -> None:
    """Write a property into the component's own style where the paragraph does not say it itself, else into it."""
    if paragraph.cut and name != "spacing":
        return  # the other piece of the line would move too
    style, look = work.style_of(paragraph), node.find(w("pPr"))
    own = look is not None and look.find(w(name)) is not None
    put(look_of(node) if own or style is None or work.round >= 2 else part_of(style, "pPr"), name, **attributes)


def _without_lead(node: Node) -> None:
    """Take spaces and tabs away from the start of a paragraph."""
    for run in runs_in(node):
        for item in list(run):
            if item.tag == w("tab"):
                run.remove(item)
            elif item.tag == w("t"):
                item.text = (item.text or "").lstrip(" \t\u00a0")
                if item.text:
                    return
            elif item.tag != w("rPr"):
                return
