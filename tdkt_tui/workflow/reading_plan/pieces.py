"""An issued plan as numbered pieces: what each paragraph says, in which clause, under which headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tdkt_tui.model.words import clause_words

from .annex_heads import annex_of, is_name
from .nested_lists import nested_depth
from .notes import is_note
from .rows import cells_of

_TOP = re.compile(r"(?P<mark>[IVXL]{1,6}|Điều\s+\d{1,3})\s*[.)/–-]\s+(?P<rest>\S.*)", re.DOTALL)
_NUMBER = re.compile(
    r"(?P<mark>\d{1,2}(?:\.\d{1,2}){0,3})\s*(?:[.)]|/(?=\s)|[-–](?=\s))\s*(?P<rest>[^\d\s].*)", re.DOTALL
)
_LETTER = re.compile(r"(?P<mark>[a-zđ])(?:\)|[./](?=\s))\s*(?P<rest>\S.*)", re.DOTALL)
_BULLET = re.compile(r"(?P<mark>[-–+•*])\s*(?P<rest>\S.*)", re.DOTALL)
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?\s*")
_SIGNING = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s.*|(?:PHÓ )?CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN")
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ)\.\s")
_CLOSING = re.compile(
    r"(?:(?:UBND|Ủy ban nhân dân) tỉnh\s+)?(?:Trên đây|(?:Trong )?[Qq]uá trình|Nếu|Khi có|[Yy]êu cầu|[Đđ]ề nghị)\s"
)
"""How a plan's last paragraphs begin; they are of its last part, not of the last item of that."""
_LAST = ("recipients", "signature", "annex")
_DATED = re.compile(r"(?P<day>\d{1,2}(?:/|\s+tháng\s+)\d{1,2})(?:/|\s+năm\s+)\d{4}")
_TITLES = 4
"""Lines at the head of an annex that say what it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph. at: where it stands ("đoạn 34", "dòng 34"); part: "head", "body", "recipients",
    "signature", "annex" or "note", which is a footnote of the paragraph before.

    clause: "II.2.1.a", "" before the first; mark: its own number, "-", "+" or ""; text: without the mark; under: the
    texts that it stands under, outermost first; numbered: it begins a clause; original: its text as the plan has it,
    where years were put in.
    """

    at: str
    part: str
    clause: str
    mark: str
    text: str
    under: tuple[str, ...]
    numbered: bool
    original: str = ""

    def said(self, words: str) -> str:
        """Return words of this piece as the plan has them: without the years that were put in."""
        if not self.original:
            return words
        return _DATED.sub(lambda day: day[0] if day[0] in self.original else day["day"], words)

    @property
    def place(self) -> str:
        """Return clause and paragraph: "mục II.2.1, đoạn 34"."""
        return f"{clause_words(self.clause)}, {self.at}" if self.clause else self.at

    def below(self, *words: str) -> bool:
        """Tell whether a text that it stands under has each of these words."""
        return any(all(word in text.casefold() for word in words) for text in self.under)


@dataclass(slots=True)
class _Standing:
    """Where the reader stands: numbers and texts of the open clauses by depth, and the text of an open "-" line.

    fresh: nothing stands since the last clause began.
    """

    marks: list[str]
    texts: list[str]
    dash: str = ""
    fresh: bool = False

    def enter(self, depth: int, mark: str, text: str) -> None:
        """Begin a clause: depth 0 is a Roman part, 1 and on a number, the last a letter."""
        keep = min(depth, len(self.marks))
        self.marks[keep:], self.texts[keep:] = [mark], [text]
        self.dash, self.fresh = "", True


def pieces_of(lines: Iterable[tuple[str, str]]) -> list[Piece]:
    """Return the pieces of (place, text) paragraphs in order."""
    found = list(_pieces(lines))
    body = [at for at, piece in enumerate(found) if piece.part == "body"]
    for number in range(len(body) - 1, 0, -1):
        piece, before = found[body[number]], found[body[number - 1]]
        said = not before.numbered or before.text[-1] in ".;/"  # below a heading it is what the heading is about
        if piece.numbered or piece.mark or not piece.under or not said or not _CLOSING.match(piece.text):
            break
        found[body[number]] = replace(piece, clause=_top(piece.clause), under=piece.under[:1])
    return found


def _top(clause: str) -> str:
    """Return the part that a clause is of: "VI" of "VI.7.c"."""
    return clause.partition(".")[0]


def _pieces(lines: Iterable[tuple[str, str]]) -> Iterator[Piece]:
    here, part, annex, lead = _Standing([], []), "head", list[str](), False
    for at, line in lines:
        if is_note(at):
            yield Piece(at, "note", "" if part in _LAST[:2] else _cited(here.marks), "", line, (), numbered=False)
            continue
        if part != "annex" and _RECIPIENTS.fullmatch(line):
            part = "recipients"
            continue
        # lead: in a signature, that a name stood there; in an annex, that a row did.
        if part in _LAST and (cited := annex_of(line, part, signed=lead, ruled=lead)) is not None:
            part, annex, lead, here.marks = "annex", [], False, [cited]
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
        mark, text, depth = _numbered(line, here)
        if depth is None:
            bullet = _BULLET.fullmatch(line)
            yield from _inside(here, at, part, bullet["mark"] if bullet else "", bullet["rest"] if bullet else line)
            continue
        part = "body"
        here.enter(depth, mark, text)
        yield Piece(at, part, _cited(here.marks), mark, text, tuple(here.texts[:-1]), numbered=True)


def _inside(here: _Standing, at: str, part: str, mark: str, text: str) -> Iterator[Piece]:
    here.fresh = False
    if mark != "+":
        here.dash = ""
    under = (*here.texts, here.dash) if here.dash else tuple(here.texts)
    yield Piece(at, part, _cited(here.marks), mark, text, under, numbered=False)
    if mark == "+":
        return
    if text.rstrip().endswith(":"):
        here.dash = text


def _numbered(line: str, here: _Standing) -> tuple[str, str, int | None]:
    """Return mark, text and depth of a line that begins a clause; depth None for any other."""
    if found := _TOP.fullmatch(line):
        return " ".join(found["mark"].split()), found["rest"], 0
    base = 1 if here.marks and (_is_roman(here.marks[0]) or here.marks[0].startswith("Điều ")) else 0
    if found := _NUMBER.fullmatch(line):
        said, at = (found["mark"], found["rest"]), _depth(here, base, found["mark"])
        return *said, nested_depth(here.marks, here.texts, at, said, fresh=here.fresh)
    if (found := _LETTER.fullmatch(line)) and here.marks:
        depth = next((at for at, mark in enumerate(here.marks) if mark.isalpha() and not _is_roman(mark)), None)
        return found["mark"], found["rest"], len(here.marks) if depth is None else depth
    return "", "", None


def _depth(here: _Standing, base: int, mark: str) -> int:
    """Return the depth of a number: one below the number that it repeats, else the first."""
    head = mark.rpartition(".")[0]
    return next((depth + 1 for depth in range(base, len(here.marks)) if head and here.marks[depth] == head), base)


def _cited(marks: list[str]) -> str:
    """Join marks as a clause is cited; a number that repeats the one before it ("2", "2.1") is said once."""
    said: list[str] = []
    for mark in marks:
        if said and mark.startswith(f"{said[-1]}."):
            said.pop()
        said.append(mark)
    return ".".join(said)


def _is_roman(mark: str) -> bool:
    return bool(re.fullmatch(r"[IVXL]+", mark))
