"""Rows of subjects beside each other in a sentence: spelled out in brackets, listed behind a level, among others."""

from __future__ import annotations

import re
from dataclasses import replace

from . import sentence_words as signs
from .bands_held import STAFF, bands_in
from .defining import kinds_of
from .segments import ANY, LIST, Defined
from .subjects import Subject

_REASON = re.compile(r"\s(?:có|do|vì|là|mới|vừa|đã)\s[^,;:.()\d]{3,80}\svà\s(?:các\s)?")
"""Why a unit is apart, up to the next one."""
_REASON_TOO = re.compile(r"\s(?:có|do|vì|là|mới|vừa|đã)\s[^,;:.()\d]{3,80},\s")
_BEYOND = re.compile(r"\s(?:đông|nhiều|lớn)(?:\s\w+){0,3}\shơn\b", re.IGNORECASE)
"""Those of more people than the ones of whom a number was said."""
Row = tuple[Subject, ...]
"""The subjects of one stretch of words."""


def spelled_out(sentence: str, subjects: list[Row], who: Row) -> tuple[Row, int]:
    """Return the kinds in brackets for a general word at the head, and their end: "Các đơn vị (xã, phường)"."""
    at, end = who[0].start, who[0].end
    if not who[0].general or at > 3:
        return who, end
    for row in subjects:
        one = row[0]
        if (
            one.start > end
            and re.fullmatch(r"\s*\((?:các\s)?", sentence[end : one.start])
            and (one.kinds or one.names)
            and not one.when
            and sentence[one.end : one.end + 1] == ")"
        ):
            return tuple(replace(each, start=at, kinds=each.kinds or each.names, names=()) for each in row), one.end + 1
    return who, end


def listed(sentence: str, subjects: list[Row], who: Row, end: int) -> Row:
    """Return the kinds that are listed behind a level by its name, () for none."""
    for row in subjects if who[0].label else ():
        one = row[0]
        if one.start >= end and one.kinds and LIST.fullmatch(sentence, end, one.start):
            return (
                row if not one.when else (replace(one, kinds=tuple(kinds_of(sentence[one.start : one.end])), when=""),)
            )
    return ()


def inside(who: Row, level: Row) -> bool:
    """Tell kinds that are among those of the open level."""
    kinds = {kind for one in level for kind in one.kinds}
    return bool(kinds) and all(one.kinds and set(one.kinds) <= kinds for one in who)


def beside(before: str, now: Row, who: Row) -> bool:
    """Tell a row right beside the one before it, so that what follows is said of both. before: the words so far."""
    between, both = before[now[-1].end :], (*now, *who)
    if not signs.BESIDE.fullmatch(between):
        return False
    apart = all(one.names or one.kinds for one in both) and bool(signs.APART.search(before[: now[-1].end]))
    return all(one.names for one in both) or (apart and not any(one.general or one.rest for one in both))


def reasons_beside(before: str, now: Row, who: Row, after: str) -> bool:
    """Tell two units by their names, each with why it is apart, of whom what follows is said of both.

    before: the words up to the second; after: those behind it: "riêng huyện A có nhiều xã và huyện B mới chia tách, …".
    """
    if not (now and all(one.names for one in (*now, *who)) and signs.APART.search(before[: now[-1].end])):
        return False
    return bool(_REASON.fullmatch(before[now[-1].end :]) and _REASON_TOO.match(after))


def meant(sentence: str, subjects: list[Row], who: Row, defined: Defined) -> tuple[Row, int]:
    """Return whom a row means, and its end: the kinds for a word for any that stands with, or once stood with, them."""
    general = who[0].general
    row, end = spelled_out(sentence, subjects, who)
    if general and not row[0].general and defined.alone:
        words = sentence[row[0].start : row[0].end].partition("(")[0].strip()
        words = re.sub(r"^(?:các|những)\s+", "", words, flags=re.IGNORECASE).casefold()
        defined.general[words] = tuple(kind for one in row for kind in one.kinds)
        return tuple(replace(one, said=words) for one in row[:1]), end
    said = ", ".join(row[0].kinds).casefold()
    if general and (kinds := defined.general.get(said)):
        return (replace(row[0], kinds=kinds, general=False, said=said),), end
    return row, end


def of_band(sentence: str, who: Row, *, alone: bool) -> bool:
    """Tell any units of so many people, of whom a sentence by bands says how many come: they stay in it.

    alone: no other way reads the section; else only where those beyond a band are told by it: "cơ quan đông hơn".
    """
    if who[0].kinds or "toàn thể" not in sentence.casefold() or not who[0].when:
        return False
    beyond = len(_BEYOND.findall(sentence)) == 1 and (_BEYOND.search(who[0].when) or re.search(r"\d", who[0].when))
    several = len(STAFF.findall(sentence)) > 1 or who[0].start > 0
    told = beyond or (alone and several and re.search(r"\d", who[0].when))
    return bool(told) and bool(bands_in(sentence))


def meant_by_any(sentence: str, lead: Row, who: Row) -> bool:
    """Tell kinds, of whose meeting a sentence goes on, below a heading that has but a word for any for them."""
    kinds = {kind for one in lead for kind in one.kinds}
    return (any(map(ANY.fullmatch, kinds)) and not kinds & {*who[0].kinds}
            and bool(signs.HELD.search(sentence[who[0].end :])))  # fmt: skip
