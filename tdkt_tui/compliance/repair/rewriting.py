"""Changing some letters of a paragraph whose text is split over runs: every letter that stays, stays in its run."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from tdkt_tui.assembly.xml import XML_SPACE, Node, w
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.model.text import one_line

from .nodes import runs_in

_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_LONGEST = 4000


def rewrite(paragraph: Paragraph, node: Node, edit: Callable[[str], str]) -> tuple[str, str]:
    """Change a paragraph's raw text, or the piece of it that was seen; return text before and after, trimmed."""
    owners = letters(node)
    text = "".join(letter for letter, _ in owners)
    start, end = piece(paragraph, text) if paragraph.cut else (0, len(text))
    old = text[start:end]
    if not old.strip() or len(text) > _LONGEST:
        return "", ""
    lead = old[: len(old) - len(old.lstrip())]  # tabs and spaces that put the words where they stand
    new = lead + edit(old[len(lead) :])
    if new != old:
        _write(owners, text, text[:start] + new + text[end:])
    return one_line(old), one_line(new)


def letters(node: Node) -> list[tuple[str, Node]]:
    """Return the letters of a paragraph, each with the element that holds it."""
    found: list[tuple[str, Node]] = []
    for run in runs_in(node):
        for item in run:
            if item.tag == w("t"):
                found += [(letter, item) for letter in item.text or ""]
            elif item.tag in _SIGNS and item.get(w("type")) is None:
                found.append((_SIGNS[item.tag], item))
    return found


def piece(paragraph: Paragraph, text: str) -> tuple[int, int]:
    """Return where in the raw text the piece stands, between tabs, breaks and gaps; nowhere if it is not there once."""
    worded = r"\s+".join(map(re.escape, paragraph.line.split()))
    said = [match.span() for match in re.finditer(rf"(?<!\S){worded}(?!\S)", text)] if worded else []
    if len(said) == 1:
        return said[0]
    bounds = [-1, *(index for index, letter in enumerate(text) if letter in "\t\n"), len(text)]
    spans = [(bounds[index] + 1, bounds[index + 1]) for index in range(len(bounds) - 1)]
    found = [span for span in spans if one_line(text[slice(*span)]) == paragraph.line]
    return found[0] if len(found) == 1 else (0, 0)


def _write(owners: list[tuple[str, Node]], old: str, new: str) -> None:
    words: dict[Node, list[str]] = {item: [] for _, item in owners if item.tag == w("t")}
    gone: set[Node] = set()
    for kind, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            for letter, item in owners[old_start:old_end]:
                if item in words:
                    words[item].append(letter)
            continue
        gone.update(item for _, item in owners[old_start:old_end] if item not in words)
        if new_end > new_start:
            said = new[new_start:new_end]
            words[_heir(owners, old_start, old_end, said)].append(said)
    for item, letters in words.items():
        item.text = "".join(letters)
        item.set(XML_SPACE, "preserve")
    for item in gone:
        item.getparent().remove(item)


def _heir(owners: list[tuple[str, Node]], start: int, end: int, said: str) -> Node:
    """Return the text that new letters go into: of what they replace, else what they are part of, else what is near."""
    after = owners[end : end + 1] if said[-1].isalnum() and owners[end : end + 1] and owners[end][0].isalnum() else []
    candidates = [*owners[start:end], *after, *reversed(owners[:start]), *owners[end:]]
    return next(item for _, item in candidates if item.tag == w("t"))
