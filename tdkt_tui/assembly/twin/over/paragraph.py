"""Editing a paragraph in place: only what changed in its text becomes other elements."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.twin.blocks import Paragraph, Span
from tdkt_tui.assembly.twin.elements import JUSTIFIED
from tdkt_tui.assembly.twin.inline import with_whole_tags
from tdkt_tui.assembly.twin.over.align import in_order
from tdkt_tui.assembly.twin.over.discard import prune
from tdkt_tui.assembly.twin.over.maker import OverMaker
from tdkt_tui.assembly.twin.over.runs import begin_run, cut_text, drop_leaf, join_runs
from tdkt_tui.assembly.twin.over.words import Word, joined, same_as, split
from tdkt_tui.assembly.twin.pieces import WRAPPERS, Piece, pieces
from tdkt_tui.assembly.xml import Node, element, w


def edit_paragraph(node: Node, old: Paragraph, new: Paragraph, maker: OverMaker) -> None:
    """Make a paragraph say what the new text says."""
    if new.style and new.style != old.style:
        maker.set_style(node, new.style)
    if new.align != old.align:
        _justify(node, new.align)
    if new.spans != old.spans:
        _Edit(node, maker).run(new.spans)


def _justify(node: Node, align: str) -> None:
    if align:
        insert_property(node, "jc", val=JUSTIFIED[align])
    else:
        for item in node.findall(f"{w('pPr')}/{w('jc')}"):
            item.getparent().remove(item)


class _Edit:
    def __init__(self, node: Node, maker: OverMaker) -> None:
        self.node, self.maker, self.job = node, maker, maker.job
        self.words = self._words()
        self.leaves: dict[int, Node] = {}
        self.around = {id(up): up for word in self.words for up in self._wrappers(word.piece)}

    def _wrappers(self, piece: Piece) -> list[Node]:
        inside = takewhile(lambda up: up is not self.node, piece.nodes[0].iterancestors())
        return [up for up in inside if up.tag in WRAPPERS]

    def _words(self) -> list[Word]:
        spans: list[Span] = []
        found = pieces(self.node)
        for piece in found:
            if piece.kind:
                spans.append(Span(self.job.name_of(piece), anchor=True))
            else:
                spans.append(Span(piece.text, self.job.read.styles.look(piece.run)))
        styles = [span.style for span in with_whole_tags(spans) if not span.anchor for _ in span.text]
        words, sign = [], 0
        for piece, span in zip(found, spans, strict=True):
            if span.anchor:
                words.append(Word(span, piece, 0))
                continue
            at = 0
            for part in split(piece.text, styles[sign : sign + len(piece.text)]):
                words.append(Word(part, piece, at))
                at += len(part.text)
            sign += len(piece.text)
        return words

    def run(self, spans: Sequence[Span]) -> None:
        new = [
            part
            for span in spans
            for part in ([span] if span.anchor else split(span.text, [span.style] * len(span.text)))
        ]
        same = in_order([same_as(word.span) for word in self.words], [same_as(span) for span in new])
        last, stop = len(self.words), len(new)
        for number in range(len(new) - 1, -2, -1):  # from the end, so that places before a change still hold
            index = same[number] if number >= 0 else -1
            if index is None:
                continue
            self._replace(index + 1, last, joined(new[number + 1 : stop]))
            last, stop = index, number
        self._tidy()

    def _replace(self, first: int, last: int, spans: Sequence[Span]) -> None:
        """Put spans in the place of the words from ``first`` to before ``last``."""
        if first == last and not spans:
            return
        if last < len(self.words):
            self._leaf(last)  # cut off what stays
        leaves = [self._leaf(number) for number in range(last - 1, first - 1, -1)]
        if spans:
            like = self._like(first, last)
            mark = self._mark(first, last)
            for span in spans:
                for node in self.maker.spans(span, like):
                    mark.addprevious(node)
                    self.job.fresh.add(node)
            mark.getparent().remove(mark)
        for leaf in leaves:
            self._drop(leaf)

    def _drop(self, leaf: Node) -> None:
        name = self.job.names.get(leaf, "")
        if name in self.job.wanted:
            self.job.take(name)
        elif name:
            for part in self.job.read.anchors[name].nodes:
                drop_leaf(part)
        elif leaf.getparent() is not None:
            drop_leaf(leaf)

    def _leaf(self, number: int) -> Node:
        """Return the element that begins with this word; a text is cut for it, the later words of it before."""
        if number not in self.leaves:
            word = self.words[number]
            self.leaves[number] = cut_text(word.piece.nodes[0], word.at, self.job.fresh)
        return self.leaves[number]

    def _like(self, first: int, last: int) -> Node | None:
        order = [*range(first, last), *range(first - 1, -1, -1), *range(last, len(self.words))]
        return next((self.words[number].piece.run for number in order if not self.words[number].span.anchor), None)

    def _mark(self, first: int, last: int) -> Node:
        """Put a mark where something is to be inserted, before the words from ``first`` to before ``last``."""
        mark = element("proofErr")
        there = (leaf for leaf in map(self._leaf, range(first, last)) if self._stands(leaf))
        inside = next(there, None)
        if inside is not None:
            begin_run(inside, self.job.fresh).addprevious(mark)
            return mark
        before = self._end(first - 1) if first else None
        after = begin_run(self._leaf(last), self.job.fresh) if last < len(self.words) else None
        if before is None and after is None:
            self.node.append(mark)
        elif before is not None and (after is None or before.getparent() in (self.node, after.getparent())):
            (before if after is not None else self._top(before)).addnext(mark)
        elif before is not None and after is not None and after.getparent() is not self.node:
            self._top(before).addnext(mark)
        else:
            self._top(after).addprevious(mark)
        return mark

    def _stands(self, leaf: Node) -> bool:
        return any(up is self.node for up in leaf.iterancestors())

    def _end(self, number: int) -> Node:
        """Return the run that ends with this word."""
        piece = self.words[number].piece
        leaf = piece.nodes[-1]
        if leaf.getnext() is not None and leaf is not piece.run:
            begin_run(leaf.getnext(), self.job.fresh)
        return leaf if leaf is piece.run else leaf.getparent()

    def _top(self, node: Node) -> Node:
        while node.getparent() is not self.node:
            node = node.getparent()
        return node

    def _tidy(self) -> None:
        for piece in pieces(self.node):
            if piece.kind == "trường" and piece.nodes[0] not in self.job.names:
                self.job.tell(self.node, "trường không còn lời nên đã bỏ")
                for leaf in piece.nodes:
                    drop_leaf(leaf)
        alive = {id(up) for piece in pieces(self.node) for up in self._wrappers(piece)}
        for key, wrapper in self.around.items():
            if key not in alive and wrapper.getparent() is not None:
                prune(wrapper, self.job)
        join_runs(self.node, self.job.fresh)
