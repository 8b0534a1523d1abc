"""Repairs of what a component says, where only one thing can be meant; whatever the rule still refuses is left."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout import wording
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.proposing import LISTS, PATTERNS, of_list
from tdkt_tui.compliance.layout.reporting import quoted
from tdkt_tui.regulations import Rule

from .rewriting import rewrite
from .run_looks import plain_case
from .spot import Spot
from .work import Work


def text(rule: Rule, spot: Spot, work: Work) -> str:
    """Write the prescribed words."""
    wanted = str(rule.use)
    return _edit(spot, lambda line: wording.fixed(wanted, line))


def case(rule: Rule, spot: Spot, work: Work) -> str:
    """Write capitals; letters written as capitals are never made small, for names would be lost."""
    return _edit(spot, str.upper) if rule.use == "upper" else plain_case(rule, spot, work)


def pattern(rule: Rule, spot: Spot, work: Work) -> str:
    """Write number, date, heading or the line of a list as the pattern has them."""
    if rule.component in LISTS:
        return _of_list(rule, spot, work)
    edit = PATTERNS.get(rule.component)
    return _edit(spot, edit) if edit is not None else ""


def ending(rule: Rule, spot: Spot, work: Work) -> str:
    """Write the sign that ends a paragraph."""
    return _edit(spot, lambda line: wording.ended(line, str(rule.use)), shown=wording.tail)


def end_mark(rule: Rule, spot: Spot, work: Work) -> str:
    """Write "./." after the last words."""
    return _edit(spot, wording.closed, shown=wording.tail)


def prefix(rule: Rule, spot: Spot, work: Work) -> str:
    """Write the abbreviation before a post as the list has it."""
    return _edit(spot, lambda text: "\n".join(wording.on_behalf(line) for line in text.split("\n")))


def _of_list(rule: Rule, spot: Spot, work: Work) -> str:
    written = work.seen.written(rule.component)
    done = ""
    for paragraph, node in spot.paragraphs:
        last = bool(written) and paragraph.at == written[-1].at
        dash = not _numbered(paragraph, node)

        def each(text: str, last: bool = last, dash: bool = dash) -> str:
            lines = text.split("\n")
            ends = max((index for index, line in enumerate(lines) if line.strip()), default=0)
            return "\n".join(
                of_list(rule, line, last=last and index == ends, dash=dash) if line.strip() else line
                for index, line in enumerate(lines)
            )

        done = _edit(Spot(((paragraph, node),)), each) or done
    return done


def _numbered(paragraph: Paragraph, node: Node) -> bool:
    """Tell whether Word puts a sign of its own before the line."""
    look = node.find(w("pPr"))
    return bool(paragraph.label) or (look is not None and look.find(w("numPr")) is not None)


def _edit(spot: Spot, edit: Callable[[str], str], shown: Callable[[str], str] = str) -> str:
    done = ""
    for paragraph, node in spot.paragraphs:
        old, new = rewrite(paragraph, node, edit)
        if new != old:
            done = quoted(shown(new))
    return done
