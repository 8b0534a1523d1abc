"""What of a plan nothing was made of: whole paragraphs, sentences of others, figures that no fact holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .citing import PROPOSED, cited_in
from .facts import Proposal, Reading, bare, heading
from .figures import Figure, figures_in, figures_of
from .held import apart, asks_more, names_others, spoken, texts_of
from .in_tasks import keyed_in, only_in_words
from .pieces import Piece
from .quota_sums import section_line
from .repeated import hidden_in
from .rows import cells_of
from .wording import is_wording, section_of, without_basis

_SENTENCE = re.compile(r"(?<=[^.\s]{2}[.;])\s+|(?<=;)\s+")
_OPENING = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai)\s|(?:Luật|Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Công văn|Hướng dẫn|Thông tư|"
    r"Văn bản|Nghị định|Kết luận|Chương trình|Chương trình hành động|Đề án|Quy định|Thông báo) (?:số|của|\d)|"
    r"(?:Luật|Bộ luật|Pháp lệnh)\s"
)
_CLOSING = re.compile(r"Trên đây là\s")
_NOTE = re.compile(r"[*(\s]*(?:Ghi chú|Lưu ý|Yêu cầu|Về cơ cấu|Cơ cấu(?: đại biểu)?)[\s:)]*")
"""What leads a line below a table, and says nothing."""
_WHOLE = ("quota", "composition", "honours")
"""Tables whose facts hold certain words whole, and say nothing of what stands beside them."""
_SHORT = 12
_TITLE = 3
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
    told = [left for piece in reading.body() if (left := _left(reading, piece))]
    basis = [item.values for item in reading.of("basis")]
    found = [*_basis(reading), *told, *_annexes(reading)]
    return [replace(item, wording=not item.figures and is_wording(item.piece, without_basis(item.words, basis)),
                    words=item.piece.said(item.words), figures=tuple(map(item.piece.said, item.figures)))
            for item in found]  # fmt: skip


def _left(reading: Reading, piece: Piece) -> Unread | None:
    if piece.at not in reading.used:
        # A heading says no fact unless it holds a figure; a year stands in many a title.
        if _CLOSING.match(piece.text) and len(_SENTENCE.split(piece.text)) < 2:
            return None
        told = any(figure[0] != "year" for figure, _ in figures_of(piece.text))
        return Unread(piece, piece.text) if told or not (heading(piece) or _above_read(reading, piece)) else None
    drawn = reading.drawn.get(piece.at) or [fact for fact in reading.facts if fact.values.get("clause") == piece.clause]
    paid = any("ngân sách" in words for words in reading.whole.get(piece.at, ()))  # of its levels nothing else is said
    facts = [fact for fact in drawn if fact.table not in _WHOLE and not (paid and fact.table == "level")]
    held = {figure for fact in facts for figure in figures_in("", fact.values)} | _counts(facts)
    texts = [text for fact in facts for text in texts_of("", fact.values)]
    tables = {fact.table for fact in facts}
    keyed = keyed_in(facts)
    parts: list[str] = []
    missing: list[str] = []
    said_parts = _SENTENCE.split(_without(piece.text, reading.whole.get(piece.at, ())))
    hidden = hidden_in(said_parts, facts)
    for part in said_parts:
        said = list(figures_of(part))
        sums = [*apart(part, facts), *only_in_words(part, keyed), *hidden.get(part, ())]
        lost = [words for figure, words in said if words in sums or not _holds(held, figure)]
        more = names_others(part, texts) if heading(piece) else asks_more(part, texts, tables)
        if lost or more or not (said or spoken(part, texts) or heading(piece) or _introduces(part)):
            parts.append(part)
            missing += lost if len(lost) < len(said) or spoken(part, texts) else []
    return Unread(piece, " … ".join(parts), tuple(dict.fromkeys(missing))) if parts else None


def _without(text: str, whole: Sequence[str]) -> str:
    """Return a text without the words that facts hold whole, and without what joined them to the rest."""
    for words in whole:
        text = text.replace(words, "\0", 1)
    if "\0" not in text:
        return text
    text = re.sub(r"(?:[\s;,.]|\bvà\b)*\0(?:[\s;,.\0]|và\b)*", "; ", text)
    return text.replace(":; ", ": ").strip(" ;")


def _above_read(reading: Reading, piece: Piece) -> bool:
    """Tell a line that only introduces a list of which something was made."""
    return (
        piece.text.rstrip().endswith(":")
        and len(piece.text) < _LEAD
        and any(one.at in reading.used and one.under and one.under[-1] == piece.text for one in reading.body())
    )


def _holds(held: set[Figure], figure: Figure) -> bool:
    kind, value = figure
    if figure in held or kind != "day" or str(value).count("-") < 2:
        return figure in held
    day, _, year = str(value).rpartition("-")  # an anniversary keeps the day and the years apart
    return ("day", day) in held and ("year", int(year)) in held


def _introduces(part: str) -> bool:
    return part.rstrip().endswith(":") or len(bare(part)) < _SHORT or bool(_CLOSING.match(part))


def _counts(facts: list[Proposal]) -> set[Figure]:
    """Return how many facts of a kind there are: "02 đơn vị làm điểm là …"."""
    tables = [fact.table for fact in facts]
    return {("count", tables.count(table)) for table in tables if table == "pilot"}


def _annexes(reading: Reading) -> Iterator[Unread]:
    """Yield each annex of which nothing was read, as one; of one that was read in part, the rows that were not."""
    for _, group in groupby(reading.annexes(), key=lambda piece: piece.clause):
        pieces = list(group)
        if not any(piece.at in reading.used for piece in pieces):
            title = " ".join(piece.text for piece in pieces[:_TITLE] if not cells_of(piece.text))
            yield Unread(pieces[0], f"{title} (cả phụ lục, {len(pieces)} dòng)")
            continue
        at = next(number for number, piece in enumerate(pieces) if piece.at in reading.used)
        for number, piece in enumerate(pieces[at:], at):
            titles = section_line(piece) and number + 1 < len(pieces) and pieces[number + 1].at in reading.used
            if not (titles or _row_read(reading, piece)):
                yield Unread(piece, piece.text)


def _row_read(reading: Reading, piece: Piece) -> bool:
    """Tell a line of an annex that was read whole: a row with a remark, an item with a number beside it are not."""
    whole = reading.whole.get(piece.at, ())
    said = piece.text in whole or not (cells_of(piece.text) or reading.drawn.get(piece.at))
    rest = "" if cells_of(piece.text) else bare(_without(piece.text, whole))
    return piece.at in reading.used and (said or (bool(whole and rest) and _NOTE.fullmatch(rest) is not None))


def _basis(reading: Reading) -> Iterator[Unread]:
    """Yield what the opening cites and no basis was made of: a law without a number, a document without a day, and
    who asked for the plan."""
    cited = [_name_of(item) for item in reading.of("basis")]
    title = reading.said_at.get("title")
    for piece in reading.pieces:
        if piece.part != "head" or piece is title:
            continue
        parts = [part for part in cited_in(piece.text) if _OPENING.match(part) or PROPOSED.match(part)]
        left = [part for part in parts if PROPOSED.match(part) or not any(name in part for name in cited)]
        if left:
            yield Unread(piece, "; ".join(left))


def _name_of(basis: Proposal) -> str:
    """Return what a cited document is known by: its number, or a law's name."""
    return str(basis.values.get("number") or f"{basis.values['type']} {basis.values.get('title', '')}")
