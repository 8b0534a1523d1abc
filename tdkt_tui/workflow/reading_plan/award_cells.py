"""How many awards a row of a table says: numbers by kind, and the words that no number holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tdkt_tui.model.words import lowered_first

from .award_columns import KINDS
from .bounds import MOST
from .counts import COUNTS, NUMBER, counted, number_said
from .facts import bare
from .parting import SOME_BODY
from .sent_numbers import KIND
from .unit_words import PLACE

_NONE = re.compile(r"0{0,2}|[-–.\s]*|không", re.IGNORECASE)
_ONE_OF = rf"(?:{PLACE}|cụm|khối|{KIND})"
_ALL = r"(?:cả|toàn|chung(?: cả| toàn)?)\s+(?:tỉnh|nhóm|khối)"
_EACH = re.compile(
    rf"(?:mỗi|từng)\s+(?P<of>{_ONE_OF}(?:(?:,\s*|\s+và\s+|/){_ONE_OF})*)\s*:?\s*(?:được\s+)?", re.IGNORECASE
)
_CELL = re.compile(
    rf"(?:(?P<most>{MOST})\s+)?(?P<n>{NUMBER})(?:\s+(?:tập thể|cá nhân|hộ gia đình|hộ|trường hợp))?"
    rf"(?:\s*/\s*(?P<per>{_ONE_OF})|\s+(?P<all>{_ALL}))?(?:\s*\((?P<tail>[^()\d]*)\))?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*\((?P<tail>[^()]*)\)$")
_LEFT_TO = re.compile(r"(?:do|theo)\s[^\d;]{3,80}", re.IGNORECASE)
_BODY = re.compile(rf"{SOME_BODY}\b")
_COLLECTIVES = re.compile(r"(?:các\s+)?tập thể\b", re.IGNORECASE)
_PEOPLE = re.compile(r"(?:các\s+)?cá nhân\b", re.IGNORECASE)


@dataclass(slots=True)
class Counted:
    """What a row says. numbers: by kind; words: the same as they are printed, where the numbers do not say all.

    each: of every one of its units; together: of all of them together; most: at most so many.
    """

    numbers: dict[str, int] = field(default_factory=dict)
    words: str = ""
    each: bool = False
    together: bool = False
    most: bool = False


def counted_row(values: Mapping[str, str]) -> Counted | None:
    """Return what the cells of a row say of how many; None where one of them says something else."""
    told = (
        _of_columns(values) if {*KINDS} & {*values} else _of_one_cell(values.get("count", ""), values.get("whom", ""))
    )
    if told and (note := bare(values.get("note", ""))) and not _NONE.fullmatch(note):
        told.words = (
            f"{told.words or in_words(told.numbers)}{_behind(note if _BODY.match(note) else lowered_first(note))}"
        )
    return told


def _of_columns(values: Mapping[str, str]) -> Counted | None:
    told, words, plain = Counted(), list[str](), True
    for key, noun in KINDS.items():
        cell = bare(values.get(key, ""))
        if _NONE.fullmatch(cell):
            continue
        each = _EACH.match(cell)
        found = _CELL.fullmatch(cell[each.end() if each else 0 :])
        number = number_said(found["n"]) if found else 0
        if found is None or not number:
            return None
        told.numbers["individuals" if key == "people" else key] = number
        told.each = told.each or bool(each or found["per"])
        told.together = told.together or bool(found["all"])
        told.most = told.most or bool(found["most"])
        tail = f" ({bare(found['tail'])})" if found["tail"] else ""
        words.append(f"{number:02} {noun}{tail}")
        plain = plain and key != "people" and not tail
    lead = "cả nhóm " if told.together else ""
    told.words = "" if plain and not lead else f"{lead}{', '.join(words)}"
    return told if told.numbers else None


def _of_one_cell(cell: str, whom: str) -> Counted | None:
    """Return what one cell says in words: "05 tập thể, 15 cá nhân (…)", "Mỗi xã 04 tập thể", a number alone."""
    each = _EACH.match(cell)
    said = bare(cell[each.end() if each else 0 :]).replace("; ", ", ")
    behind = _BEHIND.search(said)
    most = re.match(rf"{MOST}\s+", said, re.IGNORECASE)
    numbers = said[most.end() if most else 0 : behind.start() if behind else None]
    if re.fullmatch(COUNTS, numbers, re.IGNORECASE):
        told = counted(numbers)
        words = said[most.end() if most else 0 :] if behind or "said" in told else ""
        told.pop("said", None)
        return Counted(told, words, bool(each), most=bool(most)) if told else None
    if (number := number_said(numbers) if re.fullmatch(NUMBER, numbers) else 0) and whom:
        key = "collectives" if _COLLECTIVES.match(whom) else "individuals" if _PEOPLE.match(whom) else "cases"
        words = f"{number:02} {lowered_first(bare(whom))}{behind[0] if behind else ''}"
        plain = words.casefold() in (f"{number:02} tập thể", f"{number:02} cá nhân")
        return Counted({key: number}, "" if plain else words, bool(each), most=bool(most))
    return Counted(words=f"số tập thể, cá nhân {lowered_first(said)}") if _LEFT_TO.fullmatch(said) else None


def _behind(note: str) -> str:
    return f", {note}" if "(" in note else f" ({note})"


def in_words(numbers: Mapping[str, int]) -> str:
    """Return numbers by kind as a sentence says them."""
    return ", ".join(f"{number:02} {KINDS.get(key, 'trường hợp')}" for key, number in numbers.items())
