"""An agenda whose items, numbered, stand in one paragraph below its heading: "1. Chào cờ - 2. Khai mạc - 3. …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .agenda_items import add_item, heads_all, is_item, make_agenda
from .facts import Reading, bare
from .pieces import Piece

_ENDS = re.compile(r"\s*[-–;,./]?\s+(?=0?(?P<n>\d{1,2})[.)/]\s*[^\W\d])")
_FIRST = re.compile(r"0?1[.)/]\s*(?=[^\W\d])")
_NUMBER = re.compile(r"0?\d{1,2}[.)/]\s*")
_LEAST = 4
"""Items that make such a paragraph a list."""


def read_run_in(reading: Reading, taken: set[str]) -> None:
    """Add the items of the first such paragraph. The number of the first may have been read as that of a clause."""
    for piece in reading.body():
        if not heads_all(reading, piece):
            continue
        items = list(_items(piece))
        if len(items) < _LEAST or not all(map(is_item, items)) or not make_agenda(items):
            continue
        above = replace(piece, clause=piece.clause.rpartition(".")[0]) if piece.numbered else piece
        for words in items:
            title = add_item(reading, above, words, taken)
            made = reading.of("agenda")[-1].values
            if words.startswith(f"{title} (") and words.endswith(")") and "minutes" not in made:
                made["title"] = words  # what is said of it in brackets is for those who hold the conference
        reading.say(piece, piece.text)
        return


def _items(piece: Piece) -> Iterator[str]:
    """Yield the items of a paragraph that counts from one; none where it counts otherwise."""
    first = _FIRST.match(piece.text)
    if not first and not (piece.numbered and _FIRST.match(f"{piece.mark.rstrip('.)')}. a")):
        return
    cuts = [first.end() if first else 0]
    ends: list[int] = []
    for found in _ENDS.finditer(piece.text, cuts[0]):
        if int(found["n"]) == len(cuts) + 1:
            number = _NUMBER.match(piece.text, found.end())
            ends.append(found.start())
            cuts.append(number.end() if number else found.end())
    for start, end in zip(cuts, [*ends, len(piece.text)], strict=True):
        yield bare(piece.text[start:end])
