"""Laying new blocks over old ones in place: in the body and in every cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.twin.blocks import Anchor, Block, NewPage, Paragraph, Section, Table
from tdkt_tui.assembly.twin.decompose import on
from tdkt_tui.assembly.twin.over.align import Match, align
from tdkt_tui.assembly.twin.over.discard import discard
from tdkt_tui.assembly.twin.over.maker import OverMaker
from tdkt_tui.assembly.twin.over.paragraph import edit_paragraph
from tdkt_tui.assembly.twin.over.sections import end_section, follow, unend_section
from tdkt_tui.assembly.twin.write_text import write_text
from tdkt_tui.assembly.xml import Node, element, w


@dataclass(frozen=True, slots=True)
class Room:
    """width: room for a new table, in twips. edit_table: makes an old table what a new one says."""

    width: int
    edit_table: Callable[[Table, Table, OverMaker], None]


def lay_blocks(
    container: Node,
    old: Sequence[Block],
    new: Sequence[Block],
    maker: OverMaker,
    room: Room,
) -> None:
    """Make what stands in the body or a cell what the new blocks say."""
    _Laying(container, old, new, maker, room).run()


class _Laying:
    def __init__(
        self,
        container: Node,
        old: Sequence[Block],
        new: Sequence[Block],
        maker: OverMaker,
        room: Room,
    ) -> None:
        self.container, self.old, self.new, self.maker = container, old, new, maker
        self.room, self.job = room, maker.job
        self.cursor: Node | None = None
        self.paged = False

    def run(self) -> None:
        found = align([_key(block) for block in self.old], [_key(block) for block in self.new], self._likeness)
        kept = {match.old for match in found if match is not None}
        self.touching = {node for node in self.container.iter(w("tbl")) if _after_table(node)}
        self.order = [self.old[match.old].node if match and not match.moved else None for match in found]
        for number, (block, match) in enumerate(zip(self.new, found, strict=True)):
            self._lay(number, block, match)
        self._break_page(None)
        for index, block in enumerate(self.old):
            if index not in kept:
                self._remove(block)
        for node in list(self.container.iter(w("tbl"))):
            if _after_table(node) and node not in self.touching:
                node.addprevious(self.job.spacer())

    def _lay(self, number: int, block: Block, match: Match | None) -> None:
        was = self.old[match.old] if match is not None else None
        if isinstance(block, NewPage):
            own = was is not None and was.node not in self.job.shown
            if own and was is not None:  # a paragraph of its own that only begins the page
                self._stay(was.node, number, match)
            if self.paged:
                self._break_page(None)
            self.paged = not own
            return
        if isinstance(block, Section):
            self._break_page(None)
            host = end_section(was, number == 0, self.cursor, self.container, self.job)
            if host is not None and match is not None and match.moved and host not in self.job.shown:
                self._stay(host, number, None)
            self.cursor = host if host is not None else self.cursor
            return
        node = self._node(block, was, match)
        self._stay(node, number, match)
        self._break_page(node)
        if isinstance(block, Paragraph):
            self.maker.models[block.style] = node

    def _node(self, block: Block, was: Block | None, match: Match | None) -> Node:
        if was is not None and match is not None:
            if isinstance(block, Paragraph) and isinstance(was, Paragraph) and not match.equal:
                edit_paragraph(was.node, was, block, self.maker)
            elif isinstance(block, Table) and isinstance(was, Table) and not match.equal:
                self.room.edit_table(was, block, self.maker)
            return was.node
        scratch = element("tc")
        if isinstance(block, Paragraph):
            return self.maker.paragraph(scratch, block)
        if isinstance(block, Table):
            return self.maker.table(scratch, block, max(self.room.width, len(block.columns)))
        assert isinstance(block, Anchor)
        return self.job.take(block.name)[0]

    def _stay(self, node: Node, number: int, match: Match | None) -> None:
        """Make an element the next one; it is moved only where it does not stand there already."""
        if match is None or match.moved:
            if match is not None:
                unend_section(node)
            after = next((later for later in self.order[number + 1 :] if later is not None), None)
            follow(node, self.cursor, self.container, after)
        self.cursor = node

    def _break_page(self, node: Node | None) -> None:
        """Let the page begin with this paragraph, or with one of its own before what is none."""
        paragraph = node is not None and node.tag == w("p")
        if self.paged and not paragraph:
            spacer = self.job.spacer()
            insert_property(spacer, "pageBreakBefore")
            if node is not None:
                node.addprevious(spacer)
            else:
                follow(spacer, self.cursor, self.container, None)
                self.cursor = spacer
        elif paragraph and node is not None:
            switch = node.find(f"{w('pPr')}/{w('pageBreakBefore')}")
            if self.paged and not on(switch):
                insert_property(node, "pageBreakBefore")
            elif not self.paged and on(switch):
                switch.getparent().remove(switch)
        self.paged = False

    def _remove(self, block: Block) -> None:
        if isinstance(block, Section):
            if block.node is not None and block.node.getparent() is not None:
                self.job.tell(block.node, "đã bỏ chỗ ngắt phần (khổ giấy, lề, đầu trang, cuối trang riêng của phần ấy)")
                host = next(block.node.iterancestors(w("p")))
                if host in self.job.shown:
                    unend_section(host)
                else:
                    discard(host, self.job)
        elif isinstance(block, NewPage):
            if block.node not in self.job.shown and block.node.getparent() is not None:
                discard(block.node, self.job)
        elif block.node.getparent() is not None and not (isinstance(block, Anchor) and block.name in self.job.held):
            discard(block.node, self.job)

    def _likeness(self, one: int, other: int) -> float:
        old, new = self.old[one], self.new[other]
        if type(old) is not type(new) or isinstance(old, Anchor):
            return 0.0
        if isinstance(old, (NewPage, Section)):
            return 1.0
        first, second = _words(_key(old)), _words(_key(new))
        if not first or not second:
            return 0.35 if old.node is not None and getattr(old, "style", 0) == getattr(new, "style", 1) else 0.0
        shared = sum((first & second).values())
        total = first.total() + second.total()
        same_style = isinstance(old, Paragraph) and isinstance(new, Paragraph) and old.style == new.style
        return 2 * shared / total * 0.9 + 0.1 * same_style


def _key(block: Block) -> Hashable:
    return write_text([block]) if isinstance(block, Table) else block


@lru_cache(maxsize=4096)
def _words(key: Hashable) -> Counter[str]:
    return Counter((key.text if isinstance(key, Paragraph) else str(key)).split())


def _after_table(node: Node) -> bool:
    before = node.getprevious()
    return before is not None and before.tag == w("tbl")
