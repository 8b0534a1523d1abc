"""The runs of one piece of a line: where a run holds words of both halves, it is cut at the bound."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from tdkt_tui.assembly.xml import XML_SPACE, Node, w
from tdkt_tui.compliance.layout.document import Paragraph

from .nodes import runs_in
from .rewriting import letters, piece


def runs_of_piece(paragraph: Paragraph, node: Node) -> list[Node]:
    """Return the runs that hold a piece of a paragraph and nothing else.

    Where its words are not found in the raw text just once, as of letters made capitals, those whose whole text it is.
    """
    start, end = _span(paragraph, node)
    if start == end:
        words = {run.text.strip() for run in paragraph.runs if run.text.strip()}
        return [run for run in runs_in(node) if "".join(item.text or "" for item in run.iter(w("t"))).strip() in words]
    for bound in (end, start):
        _cut(letters(node), bound)
    return list(dict.fromkeys(item.getparent() for _, item in letters(node)[start:end]))


def runs_at_start(node: Node, length: Callable[[str], int]) -> list[Node]:
    """Return the runs that hold the first letters of a paragraph and nothing else; length: how many, by its text."""
    owners = letters(node)
    end = length("".join(letter for letter, _ in owners))
    _cut(owners, end)
    return list(dict.fromkeys(item.getparent() for _, item in letters(node)[:end]))


def _span(paragraph: Paragraph, node: Node) -> tuple[int, int]:
    return piece(paragraph, "".join(letter for letter, _ in letters(node)))


def _cut(owners: list[tuple[str, Node]], bound: int) -> None:
    """Cut the run that goes on over a bound in two, which look alike."""
    if not 0 < bound < len(owners):
        return
    before, behind = owners[bound - 1][1], owners[bound][1]
    if before.getparent() is not behind.getparent():
        return
    if before is behind:
        kept = next(place for place, (_, item) in enumerate(owners) if item is before)
        words = before.text or ""
        behind = deepcopy(before)
        before.text, behind.text = words[: bound - kept], words[bound - kept :]
        for item in (before, behind):
            item.set(XML_SPACE, "preserve")
        before.addnext(behind)
    run = before.getparent()
    rest = run.makeelement(run.tag, dict(run.attrib))
    look = run.find(w("rPr"))
    if look is not None:
        rest.append(deepcopy(look))
    moved = [behind, *behind.itersiblings()]
    rest.extend(moved)
    run.addnext(rest)
