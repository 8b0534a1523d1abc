"""Which words of a line stayed, went and came; a tag of a template is one word."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from tdkt_tui.assembly.twin.over.align import in_order

_WORD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\s+|[^\s{]+|\{")


class Piece(NamedTuple):
    """A stretch of text that is in both states, in the old or in the new one; old, new: where it begins in each."""

    what: Literal["same", "gone", "new"]
    text: str
    old: int
    new: int


def pieces(old: str, new: str) -> list[Piece]:
    """Return both texts as stretches, what went before what came in its place; about linear in their length."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    found: list[Piece] = []
    at = start = 0  # the next old word; where in both texts we are
    here = 0
    for index, word in zip(in_order(before, after), after, strict=True):
        if index is None:
            found.append(Piece("new", word, start, here))
            here += len(word)
            continue
        while at < index:
            found.append(Piece("gone", before[at], start, here))
            start, at = start + len(before[at]), at + 1
        found.append(Piece("same", word, start, here))
        start, here, at = start + len(word), here + len(word), at + 1
    found += [Piece("gone", word, start, here) for word in before[at:]]
    return _joined(found)


def _joined(found: list[Piece]) -> list[Piece]:
    """Put stretches together; a blank between two words that both went, or came, belongs to them."""
    groups: list[dict[str, list[Piece]]] = []
    for number, piece in enumerate(found):
        between = piece.what == "same" and piece.text.isspace() and 0 < number < len(found) - 1
        lone = between and found[number - 1].what != "same" and found[number + 1].what != "same"
        if piece.what == "same" and not lone:
            if not groups or "same" not in groups[-1]:
                groups.append({"same": []})
            groups[-1]["same"].append(piece)
            continue
        if not groups or "same" in groups[-1]:
            groups.append({"gone": [], "new": []})
        for what in ("gone", "new") if lone else (piece.what,):
            groups[-1][what].append(piece)
    return [_one(what, parts) for group in groups for what, parts in group.items() if parts]


def _one(what: str, parts: list[Piece]) -> Piece:
    text = "".join(part.text for part in parts)
    kind: Literal["same", "gone", "new"] = "same" if what == "same" else "gone" if what == "gone" else "new"
    return Piece(kind, text, parts[0].old, parts[0].new)
