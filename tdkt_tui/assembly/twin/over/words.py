"""The words and signs of a paragraph: what is compared when it is edited."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.assembly.twin.blocks import Span
from tdkt_tui.assembly.twin.pieces import Piece

_WORDS = re.compile(r"[\w\u0300-\u036f]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign of a paragraph as it is, and where it stands: in which piece, from which of its signs on."""

    span: Span
    piece: Piece
    at: int


def split(text: str, styles: Sequence[str]) -> list[Span]:
    """Return the words and signs of a text, each of one style. styles: of every sign."""
    found = []
    for match in _WORDS.finditer(text):
        start = match.start()
        for at in range(match.start() + 1, match.end() + 1):
            if at == match.end() or styles[at] != styles[start]:
                found.append(Span(text[start:at], styles[start]))
                start = at
    return found


def joined(spans: Sequence[Span]) -> list[Span]:
    """Return spans with neighbours of one style as one."""
    found: list[Span] = []
    for span in spans:
        if found and not span.anchor and not found[-1].anchor and found[-1].style == span.style:
            span = Span(found.pop().text + span.text, span.style)  # noqa: PLW2901 - the run goes on
        found.append(span)
    return found


def same_as(span: Span) -> Span:
    """Return what a span is compared by: a text may be composed or not."""
    return Span(unicodedata.normalize("NFC", span.text), span.style, span.anchor)
