"""Breaking text of several looks into lines, between words, measured in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.model.cells import width

from .spans import Line, Span

_WORDS = re.compile(r"[^ \t\n]+|\n|[ \t]+")  # a no-break space is part of its word
_NO_BREAK = "\u00a0"


def wrapped(spans: Sequence[Span], room: int, first: int | None = None) -> list[Line]:
    """Return the lines of a text; room: cells of a line, first: of the first one, both 2 or more.

    A longer word is broken inside. A line break of the text always ends a line.
    """
    lines: list[Line] = []
    line: list[Span] = []
    used, left = 0, room if first is None else first

    def end() -> None:
        nonlocal line, used, left
        lines.append(joined(line))
        line, used, left = [], 0, room

    for word in _words(spans):
        if not word:
            end()
            continue
        wide = sum(width(piece.text) for piece in word)
        if line and used + 1 + wide > left:
            end()
        if line:
            line.append(_between(line[-1], word[0]))
            used += 1
        while wide > left - used:
            head, word = _cut(word, left - used)  # noqa: PLW2901 - what is left of the word goes on
            line += head
            end()
            wide = sum(width(piece.text) for piece in word)
        line += word
        used += wide
    end()
    return lines


def _words(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield words, each in one or more looks; an empty one stands for a line break."""
    word: list[Span] = []
    for span in spans:
        for piece in _WORDS.findall(span.text):
            if piece[0] not in " \t\n":
                word.append(span._replace(text=piece.replace(_NO_BREAK, " ")))
                continue
            if word:
                yield word
                word = []
            if piece == "\n":
                yield []
    if word:
        yield word


def _between(before: Span, after: Span) -> Span:
    """Return the space between two words: marked only inside one gap."""
    return Span(" ", before.bold and after.bold, before.italic and after.italic, before.gap and after.gap)


def _cut(word: list[Span], room: int) -> tuple[list[Span], list[Span]]:
    """Cut a word that no line holds; at least one letter goes."""
    head: list[Span] = []
    for number, piece in enumerate(word):
        size = width(piece.text)
        if size <= room:
            head.append(piece)
            room -= size
            continue
        at, taken = 0, 0
        while at < len(piece.text) and (taken + (step := width(piece.text[at])) <= room or not (head or at)):
            taken, at = taken + step, at + 1
        first, rest = piece._replace(text=piece.text[:at]), piece._replace(text=piece.text[at:])
        return ([*head, first] if at else head), [rest, *word[number + 1 :]]
    return head, []


def joined(spans: Sequence[Span]) -> Line:
    """Return spans with neighbours of one look as one."""
    line: list[Span] = []
    texts: list[str] = []
    look: tuple[bool, ...] = ()
    for span in spans:
        if span[1:] != look:
            if texts:
                line.append(Span("".join(texts), *look))
            texts, look = [], span[1:]
        texts.append(span.text)
    if texts:
        line.append(Span("".join(texts), *look))
    return tuple(line)
