"""Titles and names that need several lines get good ones: by indents where these do it, else by line breaks."""

from __future__ import annotations

from itertools import pairwise

from tdkt_tui.assembly.dress.breaking import Line, best_lines, tears, width
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.room import available
from tdkt_tui.assembly.dress.words import SLACK_MM, Words
from tdkt_tui.assembly.measure import twips
from tdkt_tui.assembly.xml import XML_SPACE, Node, element, w

_TITLES = {
    "ten-loai", "trich-yeu", "trich-yeu-cong-van", "phu-luc", "phu-luc-ten", "kem-theo", "quyen-han-chuc-vu",
    "chuc-vu-khac",
}  # fmt: skip
_HEADINGS = {"muc", "khoan"}
SHAPED = _TITLES | _HEADINGS
"""Components whose lines are chosen."""
_EASE_MM = 0.5  # a column this near to a line's width may break it elsewhere in another word processor


def shape_titles(root: Node, words: Words) -> None:
    """Shape every title in place; one whose lines are its author's keeps them."""
    for style in list(root.iter(w("pStyle"))):
        component = words.component_of_id.get(style.get(w("val")), "")
        if component not in SHAPED:
            continue
        paragraph = style.getparent().getparent()
        if paragraph.tag != w("p"):  # what a tracked change keeps of an earlier look
            continue
        if component in _TITLES and words.spec(component).align == "center":
            column = available(paragraph)
            shape(paragraph, words, column, column - SLACK_MM)
        elif component in _HEADINGS and words.spec(component).align == "left":
            _shape_heading(paragraph, words, available(paragraph))


def widest(paragraph: Node, words: Words, most: float) -> float:
    """Return the width of the longest line that a paragraph will have when none may be longer than ``most``."""
    space = words.space(paragraph)
    found = [part for line in words.lines(paragraph) for part in best_lines(line, most, space)]
    return max((width(part, space) for part in found), default=0.0)


def shape(paragraph: Node, words: Words, column: float, most: float) -> None:
    """Break a centred paragraph into its best lines, in place.

    column: the millimetres that it stands in; most: those that its longest line may have. Indents leave the text one
    string; they cannot do it where a short line comes before a long word: there the space becomes a line break.
    """
    space, lines = words.space(paragraph), words.lines(paragraph)
    parted = [best_lines(line, most, space) for line in lines]
    if all(len(parts) == 1 for parts in parted):
        return
    least = max(width(part, space) for parts in parted for part in parts)
    limit = min(_limit(parts, space) for parts in parted if len(parts) > 1)
    if limit - least < 2 * _EASE_MM:
        _break(paragraph, parted)
    elif column > limit - _EASE_MM:
        side = twips((column - (least + limit) / 2) / 2)
        insert_property(paragraph, "ind", left=side, right=side)


def _shape_heading(paragraph: Node, words: Words, column: float) -> None:
    """Narrow a heading from the right where full lines would tear a phrase: "… KHEN / THƯỞNG"."""
    spec, space, lines = words.spec(words.component(paragraph)), words.space(paragraph), words.lines(paragraph)
    first = spec.first_line_cm * 10
    if len(lines) != 1 or spec.left_cm or first < 0:
        return
    line = [(lines[0][0][0], lines[0][0][1] + first), *lines[0][1:]]
    if not tears(line, column, space):
        return
    parts = best_lines(line, column - SLACK_MM, space)
    if len(parts) > 1:
        least, limit = max(width(part, space) for part in parts), _limit(parts, space)
        if limit - least >= 2 * _EASE_MM:
            insert_property(paragraph, "ind", right=twips(max(0.0, column - (least + limit) / 2)))


def _limit(parts: list[Line], space: float) -> float:
    """Return the column in which lines would change: there the first word of the next one fits behind a line."""
    return min(width(line, space) + space + after[0][1] for line, after in pairwise(parts))


def one_string(paragraph: Node) -> None:
    """Turn a paragraph's line breaks into spaces: its lines are to be chosen by what the column holds."""
    for mark in list(paragraph.iter(w("br"))):
        before, after = mark.getprevious(), mark.getnext()
        if mark.get(w("type")) in ("page", "column"):
            continue
        if before is not None and after is not None and before.tag == after.tag == w("t"):
            before.text = f"{before.text or ''} {after.text or ''}"
            before.set(XML_SPACE, "preserve")
            after.getparent().remove(after)
            mark.getparent().remove(mark)
        else:
            mark.getparent().replace(mark, _text(" "))


def _break(paragraph: Node, parted: list[list[Line]]) -> None:
    """Put a line break for the space at each place where a line of the author's was parted."""
    gaps, count = set(), 0
    for parts in parted:
        for line in parts:
            count += len(line)
            if line is not parts[-1]:
                gaps.add(count)
    gap = 0
    for node in list(paragraph.iter(w("t"), w("br"))):
        if node.tag == w("br"):
            gap += 1
            continue
        pieces = [""]
        for index, word in enumerate((node.text or "").split(" ")):
            gap += index > 0
            if index and gap in gaps:
                pieces.append(word)
            else:
                pieces[-1] += f" {word}" if index else word
        node.text = pieces[0]
        for piece in reversed(pieces[1:]):
            node.addnext(_text(piece))
            node.addnext(element("br"))


def _text(words: str) -> Node:
    node = element("t")
    node.set(XML_SPACE, "preserve")
    node.text = words
    return node
