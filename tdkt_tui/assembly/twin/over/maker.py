"""New elements in an existing document: they look like the nearest paragraph of their style, with anchors moved in."""

from __future__ import annotations

from copy import deepcopy

from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.styles import SPACER
from tdkt_tui.assembly.twin.blocks import Anchor, Paragraph, Span, Table
from tdkt_tui.assembly.twin.elements import JUSTIFIED, Maker, fill_run
from tdkt_tui.assembly.twin.over.job import Job
from tdkt_tui.assembly.twin.over.runs import restyle
from tdkt_tui.assembly.xml import Node, child, element, w

_OWN = ("sectPr", "pageBreakBefore", "pPrChange", "jc", "framePr")


class OverMaker(Maker):
    """Makes what the new text has and the old document had not.

    near: the paragraph that a new one stands after; models: style name → the last paragraph of it that was met.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.models: dict[str, Node] = {}

    def paragraph(self, parent: Node, block: Paragraph) -> Node:
        """Append a paragraph that looks like the nearest one of its style, and return it."""
        if block.style == SPACER:
            parent.append(self.job.spacer())
            return parent[-1]
        node = child(parent, "p")
        model = self.models.get(block.style)
        look = model.find(w("pPr")) if model is not None else None
        if look is not None:
            look = deepcopy(look)
            for name in _OWN:
                for item in look.findall(w(name)):
                    look.remove(item)
            for item in [item for item in look.findall(f"{w('rPr')}/*") if item.tag in (w("ins"), w("del"))]:
                item.getparent().remove(item)
            node.append(look)
        elif block.style and model is None:
            self.set_style(node, block.style)
        if block.align:
            insert_property(node, "jc", val=JUSTIFIED[block.align])
        run = next(model.iter(w("r")), None) if model is not None else None
        for span in block.spans:
            node.extend(self.spans(span, run))
        return node

    def spans(self, span: Span, like: Node | None) -> list[Node]:
        """Return a span as runs that look like another one, or the elements of the anchor that it names."""
        return self.job.take(span.text) if span.anchor else [self.run(span, like)]

    def run(self, span: Span, like: Node | None = None) -> Node:
        """Return a run that looks like another one but for being bold or italic."""
        run = element("r")
        look = like.find(w("rPr")) if like is not None else None
        if look is not None:
            run.append(deepcopy(look))
            for name in ("rPrChange", "ins", "del", "vanish"):
                for item in run[0].findall(w(name)):
                    run[0].remove(item)
        restyle(run, span.style, self.job.read.styles)
        fill_run(run, span.text)
        return run

    def inner(self, part: Node, block: Paragraph | Table | Anchor, width: int) -> None:
        """Append what stands in a cell of this width, in twips."""
        if isinstance(block, Anchor):
            part.extend(self.job.take(block.name))
        else:
            super().inner(part, block, width)

    def set_style(self, node: Node, name: str) -> None:
        """Give a paragraph a style by its name; one of ours that the document lacks is noted, to be added."""
        styles = self.job.read.styles
        if name == styles.default and name not in styles.ids:
            for old in node.findall(f"{w('pPr')}/{w('pStyle')}"):
                old.getparent().remove(old)
            return
        insert_property(node, "pStyle", val=styles.ids.get(name) or self.job.missing(name))
