"""Lists whose heading says what they are: activities, fields that exemplars are chosen from."""

from __future__ import annotations

from .criteria import read_criteria
from .facts import Reading, bare, code_of

_LISTS = (("activity", "title", ("hoạt động trước",)), ("field", "name", ("lĩnh vực lựa chọn",)))
"""Table, key of its words, what the line above the list says; a line of the list that ends in a colon opens another."""


def read_lists(reading: Reading) -> None:
    """Add activity, field and criterion."""
    taken: dict[str, set[str]] = {table: set() for table, _, _ in _LISTS}
    for piece in reading.clauses():
        nearest = piece.under[-1].casefold() if piece.under else ""
        for table, key, words in _LISTS:
            if (
                piece.mark in ("-", "+")
                and not piece.text.rstrip().endswith(":")
                and all(word in nearest for word in words)
            ):
                title = bare(piece.text)
                reading.add(table, piece, id=code_of(title, taken[table]), **{key: title})
                break
    read_criteria(reading)
