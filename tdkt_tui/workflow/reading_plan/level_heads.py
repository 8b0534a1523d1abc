"""Lines without a number that head what a clause says of each level: "Nhóm thứ nhất: các xã, phường", "Cấp tỉnh"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from .facts import bare
from .headed import ASPECT_SAID, labels_named
from .outer_marks import HEADING
from .owners import in_tasks
from .parting import DOES, NOT, SOME_BODY
from .pieces import Piece
from .rows import cells_of

_FIRST = re.compile(
    r"(?:(?:các|những)\s+)?(?:(?:đơn vị|nơi|địa phương)\s+)?(?:(?:được|chọn|tổ chức|làm|chỉ đạo)\s+)*"
    r"(?:(?:hội nghị|đại hội)\s+)?điểm",
    re.IGNORECASE,
)
"""A title on those that go first."""
_SENTENCE = re.compile(r"\d{1,2}/\d|\b(?:gửi|báo cáo|trước ngày|giới thiệu)\b")
_BODIES = re.compile(rf"{SOME_BODY}\b(?:(?!{NOT}\s+{DOES}\b)[^.:;]|;\s+(?={SOME_BODY}))*")
"""A title that is no more than those whose tasks stand below it: "Sở Tài chính", "Báo Khê, Đài Truyền hình tỉnh"."""
_ENDS = ".;,/!?"


def with_level_heads(pieces: Sequence[Piece], bold: Collection[str] = ()) -> list[Piece]:
    """Return the pieces, each such line marked, and those below it under it: to the next line of its sort.

    bold: the places of the paragraphs that are bold as a whole: a title among them heads what is below it, whatever
    it names.

    A title is any short line that ends as no sentence does; only titles below which a line stands, in a clause of which
    one names a level, a group, or bodies with tasks, are taken. A line that ends with a colon has but the
    dashes below it.
    """
    told = list(pieces)
    for first, last in _clauses(told):
        heads = {at for at in range(first, last) if _names(told[at]) or _of_bodies(told, at, last)}
        heads |= _in_bold(told, first, last, bold)
        if heads:
            _put(told, first, last, heads)
    return told


def _in_bold(pieces: Sequence[Piece], first: int, last: int, bold: Collection[str]) -> set[int]:
    """Return where titles in bold letters stand, each above a line that is none."""
    found = {at for at in range(first, last) if pieces[at].at in bold and _titles(pieces[at])}
    return {at for at in found if at + 1 < last and at + 1 not in found}


def _clauses(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Yield where the lines of each clause begin and end that no clause of their own parts."""
    first = 0
    for at in range(1, len(pieces) + 1):
        if at == len(pieces) or pieces[at].numbered or pieces[at].part != "body":
            if pieces[first].part == "body" and at - first > 1:
                yield first + pieces[first].numbered, at
            first = at


def _put(pieces: list[Piece], first: int, last: int, heads: Collection[int]) -> None:
    above, listed = "", False
    for at in range(first, last):
        piece = pieces[at]
        ends = bool(above) and piece.text[-1] != ":" and not ASPECT_SAID.match(piece.text)
        names = at in heads
        if _titles(piece) and at + 1 < last and (names or ends):
            listed = piece.text.endswith(":")
            above = piece.text if names else ""
            pieces[at] = replace(piece, heads=bool(above))
            continue
        if listed and not piece.mark:
            above = ""
        if above:
            under = piece.under
            own = len(under) > len(pieces[first].under) and under[-1] != above
            kept = (*under[:-1], above, under[-1]) if own and piece.mark == "+" else (*under, above)
            pieces[at] = replace(piece, under=kept)


def _titles(piece: Piece) -> bool:
    text = piece.text
    return (
        not piece.numbered
        and not piece.mark
        and bool(piece.clause)
        and len(text) <= HEADING
        and text[-1] not in _ENDS
        and not cells_of(text)
        and not _SENTENCE.search(text)
    )


def _names(piece: Piece) -> bool:
    """Tell a title that names a group, a level, a row of units, or those that go first, and nothing besides."""
    if not _titles(piece):
        return False
    return bool(_FIRST.fullmatch(bare(piece.text)) or labels_named(replace(piece, heads=True)))


def _of_bodies(pieces: Sequence[Piece], at: int, last: int) -> bool:
    """Tell a title of the part on tasks that names bodies, below which it is said what they do."""
    told = at + 1 < last and not _titles(pieces[at + 1])
    return told and _titles(pieces[at]) and in_tasks(pieces[at]) and bool(_BODIES.fullmatch(pieces[at].text))
