"""A level in the words of a plan, or typed as a plan would say it: whose it is, its form, when, how long, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tdkt_tui.model.text import UPPER, plain_words
from tdkt_tui.workflow.reading_plan.moments import YearOf

from .level_clauses import CLAUSE, NAMED, of_kinds, own_till
from .level_forms import forms_in
from .level_holders import Holder, holder_in, holder_typed
from .level_values import MASK, masked, values_in
from .typed_people import ABOUT as MOST_APPROX

APART = "apart"
"""The key of what a level says of some of its kinds: a table of its own each."""
_PART = re.compile(r"(?:(?<=[^.\s\d]{2})|(?<=[\d)”]))\.(?=\s+[A-ZĐ])|[;…](?=\s|$)")
"""What ends a part."""
_NUMBER = re.compile(r"^\s*(?:\(\d{1,2}\)|[a-zđ][.)]|\d{1,2}(?:\.\d{1,2})*[.)]|[IVXL]+\.)\s+")
"""The mark of an item or of a clause, which is none of its words."""
_FEW = 4
"""Syllables beside what was read of a clause that say nothing more."""
_ANY_YEAR = 2000
"""Where only the words of a time matter."""
_FILLER = frozenset(re.findall(
    r"\w+",
    "và của các những mỗi nơi một là ở dưới tại trong từ đến với cho về thì mở tổ chức họp làm diễn ra tiến hành được "
    "gọi đứng ra thời gian thời lượng thời hạn số lượng đại biểu người dự quy mô hình thức tên gọi hội nghị đại hội "
    "hoàn thành xong vào khoảng tham cuộc buổi đối với toàn cấp gói gọn đều phải mời triệu tập cần có khối "
    "gồm"))  # fmt: skip
"""Words that say nothing beside what was read."""
_TURNS = re.compile(
    r"\b(?:[Nn]ếu|[Tt]rừ(?= )|[Kk]hông|chưa|có thể|hoặc|trong đó|trường hợp|còn lại|kể cả|do|tùy|thống nhất)\b|[\d%]|"
    rf"(?<=[a-zà-ỹđ] )[{UPPER}]"
)
"""What makes words say something that was not read: a turn, a number, a name."""


@dataclass(slots=True)
class LevelSaid:
    """A level by the keys of its table. words: what says it; rest: what says something else, in its own words.

    head: what stands before its form, or before a colon.
    """

    holder: Holder | None
    head: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)

    def add(self, values: dict[str, Any]) -> bool:
        """Keep values of the whole level that nothing was said of before; False where none of them is such.

        The least and the most are one: of two numbers of people the second is of somebody else.
        """
        counted = any(key in self.values for key in ("least", "most"))
        new = {key: value for key, value in values.items()
               if key not in self.values and not (counted and key in ("least", "most", MOST_APPROX))}  # fmt: skip
        self.values |= new
        return bool(new) or not values


def levels_said(
    words: str,
    issued: date | None,
    year_of: YearOf,
    *,
    before: str = "",
    typed: bool = False,
    units: tuple[str, ...] = (),
) -> list[LevelSaid]:
    """Return what words say of each level whose conference they are on; none of units that hold none.

    issued: when the plan was; year_of: the year of a month without one; before: the line in front, which may name the
    units; typed: as a person typed it, where a number alone counts people and no word is without meaning; units: those
    of the level where the words name none.
    """
    text = _NUMBER.sub("", " ".join(words.split()), count=1)
    told: list[list[tuple[int, int]]] = []
    for start, end in _spans(text):
        if not told or _begins(text[told[-1][0][0] : start], text[start:end], issued):
            told.append([])
        told[-1].append((start, end))
    before = _NUMBER.sub("", before, count=1).rpartition(": ")[2]
    return [_level(text[spans[0][0] : spans[-1][1]], issued, year_of, before=before if not number else "", typed=typed,
                   units=units)
            for number, spans in enumerate(told)]  # fmt: skip


def words_of_levels(words: str) -> str:
    """Return the plain words of a text that say nothing but levels, a blank around each."""
    told = levels_said(words, None, lambda _: _ANY_YEAR)
    return f" {' '.join(' '.join(plain_words(part)) for said in told if said.holder for part in said.words)} "


def _begins(before: str, part: str, issued: date | None) -> bool:
    """Tell a part with which another level begins: other units, with a form of their own or behind a colon."""
    head = _head(part, forms_in(part)[1], typed=False)
    if head == part:
        return False
    mine, known = holder_in(head, issued), holder_in(_head(before, forms_in(before)[1], typed=False), issued)
    some = bool(known and mine and set(mine.units) <= set(known.units))
    return bool(mine and mine.units and known and known.units and not some and not NAMED.match(part))


def _head(text: str, free: str, *, typed: bool) -> str:
    """Return what stands before the form, or before the colon: whose conference it is; all where neither stands."""
    first, colon = free.find(MASK), text.find(":")
    if colon > 0 and (typed or first < 0 or colon < first):
        return text[:colon]
    return text[:first] if first >= 0 else text


def _level(
    text: str, issued: date | None, year_of: YearOf, *, before: str, typed: bool, units: tuple[str, ...]
) -> LevelSaid:
    forms, free = forms_in(text, typed=typed)
    head = _head(text, free, typed=typed)
    head = head if head != text else text.partition(";")[0]
    alone = text[len(head) : len(head) + 1] == ":"
    mine = (holder_typed(head) if typed and alone else None) or holder_in(head, issued, alone=alone)
    named = mine and mine.units
    above = holder_in(before, issued, alone=True) if before and not named else None
    if above and above.units:
        mine = Holder(above.label, above.units, mine.when if mine else "", mine.at if mine else ())
    units = mine.units if mine and mine.units else units
    said = LevelSaid(mine, head)
    for start, end in mine.at if mine else ():
        free = masked(free, start, end)
    if mine and mine.when:
        said.values["when"] = mine.when
    if forms:
        said.values["choose_form"] = forms
    leads = min((start for start, _ in mine.at), default=0) if mine else 0
    if not _TURNS.search(text[:leads]):  # what only leads over to the level
        free = masked(free, 0, leads)
    for start, end in _spans(text):
        for words, rest, kinds in of_kinds(text[start:end], free[start:end], units):
            _take(said, words, rest, kinds, year_of, typed=typed)
    return said


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of words stand: sentences, and what semicolons set off outside brackets."""
    start = 0
    for found in _PART.finditer(text):
        if text.count("(", start, found.start()) == text.count(")", start, found.start()):
            yield start, found.start()
            start = found.end()
    if text[start:].strip(" ."):
        yield start, len(text)


def _take(said: LevelSaid, words: str, free: str, kinds: list[str], year_of: YearOf, *, typed: bool) -> None:
    """Add what some words say, and keep apart from where on they say something else."""
    upto = own_till(free)
    values, left = values_in(free[:upto], year_of, sized=bool(kinds) or typed)
    if kinds and values:
        said.values.setdefault(APART, []).append({"units": kinds, **values})
    elif kinds or not said.add(values):  # of some only, without a value; or told otherwise before
        upto, left = 0, ""
    rest: list[str] = []
    at = 0
    for start, end in [*(found.span() for found in CLAUSE.finditer(left)), (len(left), len(left))]:
        clause = words[at:start].strip(" ,;.")
        if clause and _says(left[at:start], typed=typed):
            rest.append(clause)
        elif clause:
            said.words.append(clause)
            said.rest += [", ".join(rest)] if rest else []
            rest = []
        at = end
    rest += [words[upto:].strip(" ,;.")] if words[upto:].strip(" ,;.") else []
    said.rest += [", ".join(rest)] if rest else []


def turns(words: str) -> bool:
    """Tell words in which a turn, a number or a name stands."""
    return bool(_TURNS.search(words))


def _says(clause: str, *, typed: bool) -> bool:
    """Tell whether something is said in what stays of a clause."""
    bare = clause.replace(MASK, "")
    free = [word for word in re.findall(r"\w+", bare.casefold()) if word not in _FILLER]
    return bool(free) and (typed or MASK not in clause or len(free) > _FEW or bool(_TURNS.search(bare)))
