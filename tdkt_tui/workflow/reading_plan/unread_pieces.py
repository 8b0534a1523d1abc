"""What of a plan nothing was made of: whole paragraphs, sentences of others, figures that no fact holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain, pairwise, starmap
from typing import Any

from .facts import Proposal, Reading, bare, heading
from .figures import Figure, figures_in, figures_of
from .held import apart, asks_more, documents_in, letters, names_others, spoken, texts_of, without_whole
from .in_tasks import keyed_in, only_in_words
from .kinds_lost import lists_others
from .lost_inside import lost_inside
from .parting import DOES
from .pieces import Piece
from .repeated import hidden_in
from .rows import cells_of
from .sentences import PART
from .unit_lists import kinds_in
from .unread_annexes import heads_table, left_in_annexes
from .unread_outside import left_after, left_before
from .wording import is_wording, names_a_topic, only_closes, orders_all, section_of, without_basis

_WHOLE = ("quota", "composition", "honours")
"""Tables whose facts hold certain words whole, and say nothing of what stands beside them."""
_REVIEWED = re.compile(r"(?:0?[369]|sáu|chín) tháng(?: (?:đầu|cuối))?(?: năm)?(?= \d{4}|$)")
"""The period that a title is on: "Sơ kết 06 tháng đầu năm 2026"."""
_SHORT = 12
_LEAD = 120
"""Signs of a line that introduces a list; a longer one says something itself."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Words of a piece that no fact holds. figures: the numbers and days among them, where the rest was read.

    wording: they show no sign of a fact.
    """

    piece: Piece
    words: str
    figures: tuple[str, ...] = ()
    wording: bool = False

    @property
    def place(self) -> str:
        """Return clause and paragraph of the words."""
        return self.piece.place

    @property
    def section(self) -> str:
        """Return the heading of the part that the words stand in."""
        return section_of(self.piece)


def unread(reading: Reading) -> list[Unread]:
    """Return all that a person must read in the original, in its order; each paragraph once."""
    annexed = [line for annex in reading.annexed() for line in annex.lines]
    leading = {
        above.at for above, piece in pairwise([*reading.body(), *annexed]) if len(above.under) < len(piece.under)
    }
    body = reading.body()
    heads = {body[at].at for at in range(1, len(body) - 1) if heads_table(body, at)} - reading.used
    told = [left for piece in chain.from_iterable(_cells(reading, one) for one in reading.pieces
                                                     if one.at not in heads)
            if (left := Unread(piece, piece.text) if piece.part == "note" else
            _left(reading, piece, title=_title(piece, leading)) if piece.part == "body" else None)]  # fmt: skip
    basis = [item.values for item in reading.of("basis")]
    behind = [left for piece, words in left_in_annexes(reading) if (left := Unread(piece, words) if words else
              _left(reading, piece, title=_title(piece, leading)))]  # fmt: skip
    found = [*starmap(Unread, left_before(reading)), *told, *starmap(Unread, left_after(reading)), *behind]
    return [replace(item, wording=not item.figures and is_wording(item.piece, without_basis(item.words, basis)),
                    words=item.piece.said(item.words), figures=tuple(map(item.piece.said, item.figures)))
            for item in found]  # fmt: skip


def left_of(reading: Reading, piece: Piece) -> Unread | None:
    """Return what is left unread of a piece of the body by now, None where nothing is."""
    return _left(reading, piece, title=False)


def _cells(reading: Reading, piece: Piece) -> list[Piece]:
    """Return a piece, or the cells of a row on a level, each of which may be left."""
    cells = reading.level_rows.get(piece.at, ()) if piece.at in reading.used else ()
    return [replace(piece, text=cell) for cell in cells] or [piece]


def _title(piece: Piece, leading: set[str]) -> bool:
    """Tell a heading from an item that ends without a period: something stands under it, it is in capitals, or it only
    names a topic."""
    return (heading(piece) or piece.heads) and (
        piece.at in leading or piece.text.isupper() or names_a_topic(piece.text)
    )


def _left(reading: Reading, piece: Piece, *, title: bool) -> Unread | None:
    if piece.at not in reading.used:
        # A heading says no fact unless it holds a figure; a year stands in many a title.
        words = _REVIEWED.sub("", piece.text) if title else piece.text
        told = any(figure[0] != "year" for figure, _ in figures_of(words))
        silent = title or _above_read(reading, piece) or only_closes(piece.text)
        return Unread(piece, piece.text) if told or not silent else None
    drawn = reading.drawn.get(piece.at) or [fact for fact in reading.facts if fact.values.get("clause") == piece.clause]
    paid = any("ngân sách" in words for words in reading.whole.get(piece.at, ()))  # of its levels nothing else is said
    facts = [fact for fact in drawn if fact.table not in _WHOLE and not (paid and fact.table == "level")]
    held = {figure for fact in facts for figure in figures_in("", _values(fact))} | _counts(facts)
    texts = [text for fact in facts for text in texts_of("", fact.values)]
    doing = [text for fact in facts for text in _doing(fact)]
    tables = {fact.table for fact in facts}
    keyed = keyed_in(facts)
    parts: list[str] = []
    missing: list[str] = []
    others = title and lists_others(piece.text, reading)
    said_parts = [piece.text] if others else PART.split(without_whole(piece.text, reading.whole.get(piece.at, ())))
    hidden = hidden_in(said_parts, facts, piece.clause, reading.whole.get(piece.at, ()))
    for part in said_parts:
        if orders_all(part):
            continue
        said = list(figures_of(part))
        sums = [*apart(part, facts), *only_in_words(part, keyed), *hidden.get(part, ())]
        lost = [words for figure, words in said if words in sums or not _holds(held, figure)]
        more = others or names_others(part, texts) if title else asks_more(part, texts, tables)
        if lost or more or not (said or spoken(part, doing) or title or _introduces(part) or _row(part, texts)):
            parts.append(part)
            missing += lost if len(lost) < len(said) or spoken(part, texts) else []
        elif not title and piece.part == "body":
            parts += lost_inside(part, drawn, texts)
    # What holds a sentence on money or on who does something may say nothing of the document that it goes by.
    known = documents_in(" ".join([*texts, *_numbers(reading), *parts]))
    parts += [part for part in PART.split(piece.text) if documents_in(part) - known]
    doubted = [words for words in reading.doubted.get(piece.at, ()) if not title or words in piece.text]
    parts += [words for words in doubted if not any(words in part for part in parts)]
    return Unread(piece, " … ".join(parts), tuple(dict.fromkeys(missing))) if parts else None


def _numbers(reading: Reading) -> list[str]:
    """Return the number of the plan itself, as it says it, and those of what it is based on."""
    own = [piece.text for key in ("number", "symbol") if (piece := reading.said_at.get(key))]
    return own + [str(fact.values.get("number", "")) for fact in reading.of("basis")]


def _values(fact: Proposal) -> dict[str, Any]:
    """Return the values of a fact that its words say: the sum of two numbers is said nowhere."""
    summed = fact.table == "nomination" and {"collectives", "individuals"} <= fact.values.keys()
    return {key: value for key, value in fact.values.items() if not (summed and key in ("at_least", "at_most"))}


def _doing(fact: Proposal) -> list[str]:
    """Return the words of a fact that a sentence says; not who does it, of whom others say more."""
    body = str(fact.values.get("body", "")) if fact.table == "task" else ""
    values = {key: value for key, value in fact.values.items() if key != "who"}
    return [text for text in texts_of("", values) if not body or text not in body]


def _above_read(reading: Reading, piece: Piece) -> bool:
    """Tell a line that only introduces a list, or a table, of which something was made."""
    return (
        piece.text.rstrip().endswith(":")
        and len(piece.text) < _LEAD
        and any(
            below.at in reading.used
            and ((below.under and below.under[-1] == piece.text) or (above is piece and cells_of(below.text)))
            for above, below in pairwise(reading.body())
        )
    )


def _holds(held: set[Figure], figure: Figure) -> bool:
    kind, value = figure
    if figure in held or kind != "day" or str(value).count("-") < 2:
        return figure in held
    day, _, year = str(value).rpartition("-")  # an anniversary keeps the day and the years apart
    return ("day", day) in held and ("year", int(year)) in held


def _introduces(part: str) -> bool:
    return part.rstrip().endswith(":") or len(bare(part)) < _SHORT or only_closes(part)


def _row(part: str, texts: list[str]) -> bool:
    """Tell a row of kinds of unit and nothing else, some of which facts hold: of whom others tell more."""
    if not part.rstrip().endswith(";") or re.search(rf"\b{DOES}\b", part):
        return False
    kinds, held = kinds_in(bare(part)), f" {letters(' '.join(texts))} "
    return spoken(part, texts) or (bool(kinds) and all(f" {letters(kind)} " in held for kind in kinds))


def _counts(facts: list[Proposal]) -> set[Figure]:
    """Return how many facts of a kind there are: "02 đơn vị làm điểm là …"."""
    tables = [fact.table for fact in facts]
    return {("count", tables.count(table)) for table in tables if table == "pilot"}
