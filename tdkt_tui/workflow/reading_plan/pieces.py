"""An issued plan as numbered pieces: what each paragraph says, in which clause, under which headings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from tdkt_tui.model.words import clause_words

from .annex_heads import annex_of, is_name
from .as_said import as_said
from .bare_titles import with_bare_titles
from .notes import is_note
from .numbering import Standing, cited, numbered_line
from .outer_marks import titles_joined
from .rows import cells_of

_BULLET = re.compile(r"(?P<mark>[-–+•*])\s*(?P<rest>\S.*)", re.DOTALL)
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?\s*")
_SIGNING = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s.*|(?:PHÓ )?CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN")
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ)\.\s")
_CLOSING = re.compile(
    r"(?:(?:UBND|Ủy ban nhân dân) tỉnh\s+)?(?:Trên đây|(?:Trong )?[Qq]uá trình|Nếu|Khi có|[Yy]êu cầu|[Đđ]ề nghị|"
    r"Căn cứ (?:nội dung )?Kế hoạch này|(?:Tiến độ|Lộ trình|Phân công)\s[^.]{0,80}\bPhụ lục)[\s,]"
)
"""How a plan's last paragraphs begin; they are of its last part, not of the last item of that."""
ENACTS = re.compile(
    r"(?![^.;]*\b(?:yêu cầu|đề nghị|giao)\b)"
    r"[^.;:\d]{10,400}\s(?:chịu trách nhiệm\s+(?:tổ chức\s+)?|căn cứ\s+)?(?:thi hành|thực hiện)\s+Kế hoạch này[./\s]*",
    re.IGNORECASE,
)
"""A last paragraph that says no more than who carries the plan out."""
_OF_ALL = re.compile(
    r"(?:Các\s+|Những\s+|Về\s+)?(?:đơn vị|nơi|địa phương)\s+(?:được\s+chọn\s+)?(?:làm|tổ chức|chỉ đạo)\s+điểm\s*[.:]",
    re.IGNORECASE,
)
"""A line without a mark on those who go first of all levels: it is of the part, not of the last level's letter."""
_LAST = ("recipients", "signature", "annex")
_TITLES = 4
"""Lines at the head of an annex that say what it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph. at: where it stands ("đoạn 34", "dòng 34"); part: "head", "body", "recipients",
    "signature", "annex" or "note", which is a footnote of the paragraph before.

    clause: "II.2.1.a", "" before the first; mark: its own number, "-", "+" or ""; text: without the mark; under: the
    texts that it stands under, outermost first; numbered: it begins a clause; original: its text as the plan has it,
    where years were put in, or its capital letters made small; heads: without a number of its own it stands above
    those below it, as level_heads has it.
    """

    at: str
    part: str
    clause: str
    mark: str
    text: str
    under: tuple[str, ...]
    numbered: bool
    original: str = ""
    heads: bool = False

    def said(self, words: str) -> str:
        """Return words of this piece as the plan has them: without the years that were put in."""
        return as_said(self.original, words) if self.original else words

    @property
    def place(self) -> str:
        """Return clause and paragraph: "mục II.2.1, đoạn 34"."""
        return f"{clause_words(self.clause)}, {self.at}" if self.clause else self.at

    def below(self, *words: str) -> bool:
        """Tell whether a text that it stands under has each of these words."""
        return any(all(word in text.casefold() for word in words) for text in self.under)


def pieces_of(lines: Iterable[tuple[str, str]], bold: Collection[str] = ()) -> list[Piece]:
    """Return the pieces of (place, text) paragraphs in order. bold: the places of those that are bold as a whole."""
    found = list(_pieces(with_bare_titles(titles_joined(lines), bold)))
    body = [at for at, piece in enumerate(found) if piece.part == "body"]
    for number in range(len(body) - 1, 0, -1):
        piece, before = found[body[number]], found[body[number - 1]]
        said = not before.numbered or before.text[-1] in ".;/"  # below a heading it is what the heading is about
        if piece.numbered or piece.mark or not piece.under or not said or not _closes(piece.text):
            break
        found[body[number]] = replace(piece, clause=_top(piece.clause), under=piece.under[:1])
    return found


def _closes(text: str) -> bool:
    return bool(_CLOSING.match(text) or ENACTS.fullmatch(text))


def _top(clause: str) -> str:
    """Return the part that a clause is of: "VI" of "VI.7.c"."""
    return clause.partition(".")[0]


def _pieces(lines: Iterable[tuple[str, str]]) -> Iterator[Piece]:
    here, part, annex, lead = Standing([], []), "head", list[str](), False
    for at, line in lines:
        if is_note(at):
            yield Piece(at, "note", "" if part in _LAST[:2] else cited(here.marks), "", line, (), numbered=False)
            continue
        if part != "annex" and _RECIPIENTS.fullmatch(line):
            part = "recipients"
            continue
        # lead: in a signature, that a name stood there; in an annex, that a row did.
        if part in _LAST and (head := annex_of(line, part, signed=lead, ruled=lead)) is not None:
            part, annex, lead, here.marks = "annex", [], False, [head]
        if part == "annex":
            yield Piece(at, part, here.marks[0], "", line, tuple(annex), numbered=False)
            lead = lead or bool(cells_of(line))
            annex += [line] if len(annex) < _TITLES and not cells_of(line) else []
            continue
        if (part == "recipients" and _SIGNING.match(line)) or (
            part == "body" and line.isupper() and _AUTHORITY.match(line)
        ):
            part = "signature"
        lead = lead or (part == "signature" and is_name(line))
        if part in ("recipients", "signature"):
            bullet = _BULLET.fullmatch(line)
            yield Piece(at, part, "", "-" if bullet else "", bullet["rest"] if bullet else line, (), numbered=False)
            continue
        made = list(_line(here, at, part, line))
        part = "body" if made[0].numbered else part
        yield from made


def clauses_below(lines: Iterable[tuple[str, str]], clause: str, title: str) -> Iterator[Piece]:
    """Yield the pieces of (place, text) paragraphs of an annex: "Phụ lục 5.2" below "Phụ lục 5", under its title."""
    here = Standing([clause], [title], top=1)
    for at, line in lines:
        yield from _line(here, at, "annex", line)


def _line(here: Standing, at: str, part: str, line: str) -> Iterator[Piece]:
    mark, text, depth = numbered_line(line, here)
    if depth is None:
        bullet = _BULLET.fullmatch(line)
        yield from _inside(here, at, part, bullet["mark"] if bullet else "", bullet["rest"] if bullet else line)
        return
    here.enter(depth, mark, text)
    yield Piece(at, part if here.top else "body", cited(here.marks), mark, text, tuple(here.texts[:-1]), numbered=True)


def _inside(here: Standing, at: str, part: str, mark: str, text: str) -> Iterator[Piece]:
    here.fresh = False
    if not mark and _OF_ALL.match(text):
        here.leave_letter()
    if mark != "+":
        here.dash = ""
    under = (*here.texts, here.dash) if here.dash else tuple(here.texts)
    yield Piece(at, part, cited(here.marks), mark, text, under, numbered=False)
    if mark == "+":
        return
    if text.rstrip().endswith(":"):
        here.dash = text
