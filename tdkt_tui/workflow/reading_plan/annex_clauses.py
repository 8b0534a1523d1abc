"""The clauses of annexes: their numbered paragraphs as "Phụ lục 5.2", so that they are read as the plan's own are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .annex_heads import ANNEX, FORM, annex_of
from .blank_forms import calls_form, has_blank
from .outer_marks import HEADING
from .pieces import Piece, clauses_below
from .rows import cells_of

_HEAD = re.compile(
    rf"[(\[]?(?:(?:{ANNEX}|{FORM})\s+(?:(?:SỐ|số|Số)\s*:?\s*\w{{1,6}}(?:/[\w-]+)?|(?:[IVXL]{{1,6}}|\d{{1,2}})(?!\w))|"
    rf"{ANNEX}(?!\w))[)\]\s.:;*–-]*"
)
_ISSUED = re.compile(r"[(\[]?\s*(?:kèm theo|ban hành)\b", re.IGNORECASE)
_OPEN = re.compile(r"\(\s*(?:kèm theo|ban hành)\b[^)]*$", re.IGNORECASE)
"""The first of two lines in brackets."""
_ISSUED_BEHIND = re.compile(r"\s*[(\[]\s*(?:kèm theo|ban hành)\b.*", re.IGNORECASE | re.DOTALL)
_TITLES = 6
"""Lines at the head of an annex that are looked at for its title."""
_BRACKETED = re.compile(r"\((?P<mark>\d{1,2})\)\s+(?=\S)")
_MODEL = re.compile(r"\b(?:đề cương|báo cáo|tờ trình|biên bản)\b", re.IGNORECASE)
"""What an annex is called, beside a form, that shows how a document is written: none of its lines orders anything."""
_CALLED = re.compile(r"[(\[]?(?:biểu\s+)?mẫu\b", re.IGNORECASE)
_SCALE = re.compile(
    r"\b(?:thang|bảng|biểu|phiếu|khung)\s+(?:(?:chấm|tính|cho|thang|tiêu chí)\s+)*điểm|\b(?:chấm|tính) điểm\b|"
    r"\bđiểm chuẩn\b",
    re.IGNORECASE,
)
"""What an annex is called by which units are marked."""
_NOTE = re.compile(r"Ghi chú\b", re.IGNORECASE)
"""How a line below a table begins that is of the whole annex, not of the table's last part."""
_SECTION = re.compile(r"PHẦN\s+(?:THỨ\s+\w+|[IVX]{1,4}|\d)\b", re.IGNORECASE)
"""The head of the first part of an annex: it is none of the title above it, though it may be in capitals too."""
_GROUP = re.compile(r"(?:[IVXL]{1,5}|[A-ZĐ])[.)]?\s*\|")
"""How the row of a group begins; among rows that are filled in it asks for nothing."""
_PART = 3
"""Of a blank form one line in as many at least has something to be filled in."""
_EMPTY = 2
"""Empty cells of a row that asks for what stands in its first ones; one may be the column of remarks."""


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex. title: "PHÂN CÔNG NHIỆM VỤ"; head: its lines down to the title; lines: the others, with clauses."""

    title: str
    head: tuple[Piece, ...]
    lines: tuple[Piece, ...]

    @property
    def model(self) -> bool:
        """Tell an annex that shows how a document is written, or how units are marked."""
        return bool(_MODEL.search(self.title)) or calls_form(self.title) or self.whole

    @property
    def whole(self) -> bool:
        """Tell an annex that is told as one passage where nothing of it was read."""
        return self.form or bool(_SCALE.search(self.title))

    @property
    def form(self) -> bool:
        """Tell a form to be filled in."""
        called = calls_form(self.title) or any(_CALLED.match(line.text) for line in self.head[:1])
        filled = not called and any(map(_is_filled, self.lines[1:]))
        rows = [line for line in self.lines if not (filled and _GROUP.match(line.text))]
        blank = sum(_to_fill_in(line) or (called and cells_of(line.text)[-1:] == [""]) for line in rows)
        return blank > 0 and (called or blank * _PART >= len(rows))


def annexes_of(pieces: Sequence[Piece]) -> list[Annex]:
    """Return the annexes that the pieces behind a signature make."""
    starts = _starts(pieces)
    return [_annex(pieces[start:end]) for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True)]


def _starts(pieces: Sequence[Piece]) -> list[int]:
    """Return where annexes begin: at each head, and at each title that "(Kèm theo …)" stands below."""
    found = {at for at, piece in enumerate(pieces) if not at or _begins(piece, pieces[at - 1])}
    heads = frozenset(found)
    for at, piece in enumerate(pieces):
        first = at
        most = at - _TITLES if _ISSUED.match(piece.text) else at
        while first > max(most, 0) and first not in heads and _is_title(pieces[first - 1]):
            first -= 1
        if first < at and first - 1 not in heads:
            found.add(first)
    return sorted(found)


def _is_title(piece: Piece) -> bool:
    return piece.text.isupper() and not cells_of(piece.text)


def _begins(piece: Piece, before: Piece) -> bool:
    return piece.clause != before.clause or (not piece.under and bool(before.under))


def _annex(pieces: Sequence[Piece]) -> Annex:
    count, title = _title(pieces)
    clause = pieces[0].clause
    words = [(one.at, _BRACKETED.sub(r"\g<mark>. ", one.text)) for one in pieces[count:] if not cells_of(one.text)]
    said = {one.at: one if one.numbered or not _NOTE.match(one.text) else replace(one, clause=clause, under=(title,))
            for one in clauses_below(words, clause, title)}  # fmt: skip
    lines = [replace(said.get(one.at, one), under=said[one.at].under if one.at in said else (title,),
                     original=one.original) for one in pieces[count:]]  # fmt: skip
    return Annex(title, tuple(pieces[:count]), tuple(lines))


def _title(pieces: Sequence[Piece]) -> tuple[int, str]:
    """Return how many lines say only what an annex is, and its title."""
    said: list[str] = []
    count = 0
    for at, piece in enumerate(pieces[:_TITLES]):
        line = piece.text
        cut = at > 0 and bool(_OPEN.match(pieces[at - 1].text)) and at == count
        if (
            cells_of(line)
            or _SECTION.match(line)
            or (not cut and next(clauses_below([(piece.at, line)], "", "")).numbered)
        ):
            break
        if at == 0 and annex_of(line, "annex", signed=False, ruled=True) is not None:
            said += filter(None, [_ISSUED_BEHIND.sub("", _HEAD.sub("", line, count=1))])
        elif not (cut or _ISSUED.match(line)):
            own = not said and len(line) < HEADING and line[-1] not in ".;:,"
            if not (line.isupper() or own):
                break
            said.append(line)
        count = at + 1
    return count, " ".join(said)


def _is_filled(piece: Piece) -> bool:
    """Tell a row that has its numbers, or its days, and hardly an empty cell."""
    cells = cells_of(piece.text)[1:]
    return any(re.search(r"\d", cell) for cell in cells[1:]) and cells.count("") < _EMPTY


def _to_fill_in(piece: Piece) -> bool:
    """Tell a line of dots, or a row that names at most what is to be told: the other half of its cells are empty."""
    cells = cells_of(piece.text)[1:]
    said = [cell for cell in cells if re.search(r"\w", cell)]
    empty = len(cells) - len(said)
    asks = empty >= _EMPTY and empty >= len(said) and not any(re.fullmatch(r"[\d.,%\s]+", cell) for cell in said)
    return has_blank(piece.text) or (bool(cells) and not said) or asks


def clauses_of(annexes: Sequence[Annex]) -> Iterator[Piece]:
    """Yield the lines of annexes that are read as clauses are: no rows of tables, nothing of a model of a document."""
    for annex in annexes:
        if not annex.model:
            yield from (line for line in annex.lines if not cells_of(line.text))
