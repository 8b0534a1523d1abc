"""Tags that Word cut into pieces: docxtpl joins them, but nobody finds or changes them any more."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from tdkt_tui.assembly.engine.scan import Tag
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.linting.sheet import Line
from tdkt_tui.compliance.linting.told import LintFinding

_TEXTS = (w("t"), w("instrText"))


def split_tags(line: Line) -> Iterator[LintFinding]:
    """Yield a finding for each whole tag whose signs stand in several runs."""
    if not line.tags:
        return
    spans = text_spans(line.node)
    starts = [start for _, start, _ in spans]
    for tag in line.tags:
        pieces = len(pieces_of(tag, starts))
        if pieces > 1 and not tag.state:
            yield line.tell("tag.split", tag.start, tag.end, f"Word cắt thẻ này thành {pieces} mảnh.",
                            "xóa thẻ rồi gõ lại liền một mạch", fixable=joinable(line.node))  # fmt: skip


def pieces_of(tag: Tag, starts: Sequence[int]) -> range:
    """Return which texts of a paragraph a tag stands in; starts: where each of them begins."""
    return range(bisect(starts, tag.start) - 1, bisect(starts, tag.end - 1))


def text_spans(paragraph: Node) -> list[tuple[Node, int, int]]:
    """Return the texts of a paragraph, each with where it begins and ends in all that the paragraph says."""
    found: list[tuple[Node, int, int]] = []
    at = 0
    alone = next(paragraph.iterdescendants(w("p")), None) is None  # else a text box stands in it
    for node in paragraph.iter(*_TEXTS):
        if node.text and (alone or next(node.iterancestors(w("p"))) is paragraph):
            found.append((node, at, at + len(node.text)))
            at += len(node.text)
    return found


def joinable(paragraph: Node) -> bool:
    """Tell a paragraph whose pieces may be joined: no tracked change, field or content control cuts through it."""
    return next(paragraph.iter(w("ins"), w("del"), w("moveTo"), w("moveFrom"), w("fldChar"), w("sdt"),
                               w("hyperlink")), None) is None  # fmt: skip
